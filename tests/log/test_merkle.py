"""Leaf hashes and the tree, against other implementations of the same words."""

import hashlib
import json

import pytest
import sqlalchemy as sa

from events.log import Log, merkle
from events.log.tables import event, event_payload, merkle_node
from tests import build
from tests.log.test_append import append


def naive_root(leaves: list[bytes]) -> bytes:
    """RFC 9162, section 2.1.1, word for word."""
    if not leaves:
        return hashlib.sha256().digest()
    if len(leaves) == 1:
        return leaves[0]
    split = 1
    while split * 2 < len(leaves):
        split *= 2
    left, right = naive_root(leaves[:split]), naive_root(leaves[split:])
    return hashlib.sha256(b"\x01" + left + right).digest()


@pytest.mark.parametrize("size", range(71))
def test_the_root_is_that_of_rfc_9162(size: int) -> None:
    leaves = [hashlib.sha256(bytes([n])).digest() for n in range(size)]

    _, frontier = merkle.grow(0, [], leaves)

    assert merkle.root(frontier) == naive_root(leaves)
    assert merkle.unpacked(merkle.packed(frontier)) == frontier


@pytest.mark.parametrize("first", range(0, 71, 7))
def test_a_tree_grown_in_two_steps_is_the_same(first: int) -> None:
    leaves = [hashlib.sha256(bytes([n])).digest() for n in range(70)]

    nodes, frontier = merkle.grow(0, [], leaves[:first])
    more, whole = merkle.grow(first, frontier, leaves[first:])

    assert (nodes + more, whole) == merkle.grow(0, [], leaves)


def test_every_node_covers_its_leaves() -> None:
    leaves = [hashlib.sha256(bytes([n])).digest() for n in range(70)]

    nodes, _ = merkle.grow(0, [], leaves)

    whole = {(n, i) for n in range(7) for i in range(70 >> n)}
    assert {(level, idx) for level, idx, _ in nodes} == whole
    for level, idx, top in nodes:
        assert top == naive_root(leaves[idx << level : (idx + 1) << level])


def test_leaf_hashes_follow_from_the_rows_by_the_letter(log: Log) -> None:
    append(log, build.claimed(build.article(), ["a", "b", "c"]))
    append(log, build.batch(build.article(title="Überschrift 🗺")))
    with log.reading() as connection:
        joined = sa.select(event, event_payload.c.salt, event_payload.c.body).join(
            event_payload, event_payload.c.seq == event.c.seq
        )
        rows = connection.execute(joined.order_by(event.c.seq)).all()
        stored = connection.execute(sa.select(merkle_node)).all()

    leaves = []
    for row in rows:
        body = json.dumps(
            json.loads(row.body),
            ensure_ascii=False,
            separators=(",", ":"),
            sort_keys=True,
        )
        payload = hashlib.sha256(row.salt + body.encode()).hexdigest()
        place = [row.seq, row.stream, row.version, str(row.id), row.type]
        words = json.dumps(
            [*place, row.recorded_at, payload],
            ensure_ascii=False,
            separators=(",", ":"),
        )
        leaves.append(hashlib.sha256(b"\x00" + words.encode()).digest())
        assert row.payload_sha256.hex() == payload
    assert [row.leaf_hash for row in rows] == leaves
    assert log.head().root == naive_root(leaves)
    assert {(n.level, n.idx): n.hash for n in stored} == {
        (n, i): naive_root(leaves[i << n : (i + 1) << n])
        for n in range(3)
        for i in range(5 >> n)
    }
    assert len({row.salt for row in rows}) == 5
    assert {row.id.version for row in rows} == {7}
