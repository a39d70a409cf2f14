"""The texts that extraction is measured on, and the gazetteer that they are read with.

Our own are the seeds' articles and every string of the tests of extraction; a folder of
annotated texts, or a file of digests, is given by whoever measures.
"""

import ast
import json
from collections.abc import Mapping
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import Any

import sqlalchemy as sa

from events.articles import Article
from events.gazetteer import Gazetteer, build_gazetteer
from events.gazetteer.tables import metadata

HOME = Path(__file__).parent.parent
SEEDS = HOME / "seeds"
_TESTS = HOME / "tests" / "extraction"
_SHORTEST = 15  # characters; a shorter string of a test is hardly a sentence


def gazetteer(database: Path) -> Gazetteer:
    """The places of GeoNames' list and of the seeds, built once into a file."""
    database.parent.mkdir(parents=True, exist_ok=True)
    engine = sa.create_engine(f"sqlite:///{database}")
    metadata.create_all(engine)
    with engine.begin() as connection:
        build_gazetteer(connection, SEEDS / "gazetteer.csv")
    return Gazetteer(engine)


def annotated(folder: Path, part: str) -> dict[str, Article]:
    """The articles of a folder of annotated texts, by their ids, in order."""
    if part == "seed":
        gold = json.loads((folder / "gold" / "seed.json").read_text("utf-8"))
        with (folder / gold["text_file"]).open(encoding="utf-8", newline="") as file:
            return {"seed": _body(gold | {"body": file.read(), "language": "en"})}
    texts = (
        json.loads(one.read_text("utf-8")) for one in (folder / "corpus").glob("*.json")
    )
    return {
        text["id"]: _body(text) for text in sorted(texts, key=lambda t: str(t["id"]))
    }


def _body(text: Mapping[str, Any]) -> Article:
    """The body whole, as text with an empty title, so that offsets are the gold's."""
    day = datetime.fromisoformat(text["published"]).replace(tzinfo=UTC)
    return Article(
        publisher=text.get("outlet") or "unstated",
        url=None,
        title="",
        text=text["body"],
        published_at=day,
        published_precision="day",
        language=text.get("language"),
    )


def posted(told: Mapping[str, Any]) -> Article:
    """The article of a document in the form of `POST /article-batches`."""
    return Article(
        publisher=told["publisher"],
        url=told.get("url"),
        title=told["title"],
        text=told["text"],
        published_at=datetime.fromisoformat(told["published_at"]),
        published_precision="day",
        language=told.get("language"),
    )


def of_seeds() -> dict[str, Article]:
    """The seeds' articles, by the names of their files, in order."""
    files = sorted((SEEDS / "articles").glob("*.json"))
    return {one.stem: posted(json.loads(one.read_text("utf-8"))) for one in files}


def of_tests() -> dict[str, str]:
    """Each string and file of the tests of extraction, once, by how it begins."""
    texts = [
        node.value
        for path in sorted(_TESTS.rglob("*.py"))
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    ]
    files = (path for path in _TESTS.rglob("*") if path.suffix in (".txt", ".yaml"))
    texts += [path.read_text("utf-8") for path in sorted(files)]
    return {
        f"{text[:40]!r} {sha256(text.encode()).hexdigest()[:8]}": text
        for text in texts
        if len(text) >= _SHORTEST
    }


def plain(text: str, day: datetime = datetime(2025, 11, 21, tzinfo=UTC)) -> Article:
    """A text as an article of The Example."""
    return Article(
        publisher="The Example",
        url=None,
        title="",
        text=text,
        published_at=day,
        published_precision="day",
    )
