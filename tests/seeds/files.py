"""The seed files as plain values."""

import csv
import json
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import yaml

SEEDS = Path(__file__).parents[2] / "seeds"


@cache
def policy() -> dict[str, list[dict[str, Any]]]:
    """`parties.yaml`."""
    text = (SEEDS / "parties.yaml").read_text("utf-8")
    content: dict[str, list[dict[str, Any]]] = yaml.safe_load(text)
    return content


@cache
def places() -> list[dict[str, str]]:
    """The rows of `gazetteer.csv`."""
    with (SEEDS / "gazetteer.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@cache
def articles() -> dict[str, dict[str, Any]]:
    """The articles by the names of their files, without `.json`."""
    return {
        path.stem: json.loads(path.read_text("utf-8"))
        for path in sorted((SEEDS / "articles").glob("*.json"))
    }


def iso(text: str) -> date:
    """The day an ISO date names."""
    return date.fromisoformat(text)


def words(text: str) -> list[str]:
    """The words of a text, in order."""
    return text.split()
