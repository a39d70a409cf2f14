"""`/log` and the proofs of claims, over HTTP, and what a rollback looks like there."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient

from api import door
from app import create_app
from events.log.proving import note_keys, notes, proofs, tlog_proof
from events.log.proving.note_keys import PrivateKey
from events.log.proving.notes import Checkpoint
from events.log.proving.signing import make_key, write_copy
from tests.api import ARTICLE
from tests.log.proving.tampering import tamper


@pytest.fixture
def key(tmp_path: Path) -> PrivateKey:
    """The log's key, which is there when the service starts."""
    return make_key(tmp_path / "log.key", "log.example/1")


@pytest.fixture
def signing(key: PrivateKey, settings: dict[str, Any]) -> Iterator[Flask]:
    """A service whose log has a key, an article and no checkpoint."""
    app = create_app(settings)
    assert app.test_client().post("/articles", json=ARTICLE).status_code == 201
    yield app
    door(app).close()


@pytest.fixture
def reader(signing: Flask) -> FlaskClient:
    return signing.test_client()


def sign(app: Flask) -> None:
    door(app).house().log.sign()


def claim_id(client: FlaskClient) -> str:
    [article] = client.get("/articles").get_json()["articles"]
    told = client.get(f"/articles/{article['id']}/claims").get_json()
    id: str = told["claims"][0]["id"]
    return id


def test_the_checkpoint_and_its_key_are_served(
    signing: Flask, reader: FlaskClient
) -> None:
    sign(signing)

    checkpoint = reader.get("/log/checkpoint")
    key = note_keys.public_key(reader.get("/log/public-key").get_data(as_text=True))

    assert checkpoint.mimetype == "text/plain"
    head = notes.signed(checkpoint.get_data(as_text=True), key)
    assert head.origin == "log.example/1"
    assert head.size == reader.get("/health/ready").get_json()["log_seq"]
    again = reader.get(
        "/log/checkpoint", headers={"If-None-Match": checkpoint.headers["ETag"]}
    )
    assert again.status_code == 304


def test_a_claim_is_proven_by_its_file(signing: Flask, reader: FlaskClient) -> None:
    path = f"/claims/{claim_id(reader)}/proof"
    early = reader.get(path)
    assert (early.status_code, early.get_json()["detail"]) == (
        404,
        "No checkpoint of this log was signed yet.",
    )
    sign(signing)

    file = reader.get(path)

    key = note_keys.public_key(reader.get("/log/public-key").get_data(as_text=True))
    proven = tlog_proof.check(file.get_data(as_text=True), key)
    assert claim_id(reader) in proven.body


def test_proofs_hold(signing: Flask, reader: FlaskClient) -> None:
    sign(signing)
    size = reader.get("/health/ready").get_json()["log_seq"]

    made = reader.get("/log/inclusion-proof?seq=2").get_json()
    path = [bytes.fromhex(one) for one in made["hashes"]]
    leaf, root = bytes.fromhex(made["leaf_hash"]), bytes.fromhex(made["root"])
    assert made["size"] == size
    assert proofs.includes(leaf, 1, size, path, root)

    made = reader.get(f"/log/consistency-proof?first=2&second={size}").get_json()
    path = [bytes.fromhex(one) for one in made["hashes"]]
    roots = bytes.fromhex(made["first_root"]), bytes.fromhex(made["second_root"])
    assert roots[1] == root
    assert proofs.extends(2, size, path, *roots)


def test_a_timeline_leads_to_its_proof(signing: Flask, reader: FlaskClient) -> None:
    sign(signing)
    told = reader.get("/locations/Kupiansk/timeline").get_json()

    assert reader.get(told["links"]["proof"]).status_code == 200


@pytest.mark.parametrize(
    ("path", "status", "slug"),
    [
        ("/log/inclusion-proof?seq=1", 404, "not-found"),  # nothing is signed yet
        ("/log/inclusion-proof?seq=1&size=100000", 404, "not-found"),
        ("/log/inclusion-proof?seq=2&size=1", 404, "not-found"),
        ("/log/inclusion-proof?seq=0", 400, "invalid-parameter"),
        ("/log/inclusion-proof", 400, "invalid-parameter"),
        ("/log/consistency-proof?first=3&second=2", 400, "invalid-parameter"),
        ("/log/consistency-proof?first=1&second=100000", 404, "not-found"),
        ("/log/checkpoint", 404, "not-found"),
        ("/log/checkpoint?format=json", 406, "not-acceptable"),
        ("/claims/019aa633-3600-7c55-9e6c-c8ab463ebb4c/proof", 404, "not-found"),
    ],
)
def test_what_cannot_be_proven_is_told(
    reader: FlaskClient, path: str, status: int, slug: str
) -> None:
    refusal = reader.get(path)

    assert (refusal.status_code, refusal.get_json()["type"]) == (
        status,
        f"/problems/{slug}",
    )


def test_a_log_without_a_key_says_so(client: FlaskClient) -> None:
    refusal = client.get("/log/public-key")

    assert refusal.status_code == 404
    assert "has no key" in refusal.get_json()["detail"]


def test_a_rolled_back_log_is_told_and_not_written(
    key: PrivateKey, settings: dict[str, Any], tmp_path: Path
) -> None:
    later = Checkpoint(origin=key.name, size=10**6, root=bytes(32))
    write_copy(tmp_path / "checkpoint", key.sign(str(later)))
    app = create_app(settings)
    client = app.test_client()

    for refusal in (
        client.get("/health/ready"),
        client.post("/articles", json=ARTICLE),
    ):
        told = refusal.get_json()
        assert (refusal.status_code, told["type"]) == (503, "/problems/log-rollback")
        assert "1000000 were signed" in told["detail"]
        assert str(tmp_path) not in refusal.get_data(as_text=True)
    assert client.get("/articles").get_json()["articles"] == []
    door(app).close()


def test_what_was_changed_is_not_served(
    signing: Flask, reader: FlaskClient, settings: dict[str, Any]
) -> None:
    path = f"/claims/{claim_id(reader)}"
    change = "UPDATE event_payload SET body = replace(body, 'apture', 'APTURE')"
    tamper(settings["DATABASE_URL"], change)

    for one in (path, "/locations/Kupiansk/timeline", "/events"):
        refusal = reader.get(one)
        assert refusal.status_code == 503
        assert "is not what was recorded" in refusal.get_json()["detail"]
        assert "APTURE" not in refusal.get_data(as_text=True)
