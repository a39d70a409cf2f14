"""Rows of a table of control, made up, in the shape of Wikipedia's."""

import csv
from pathlib import Path

from events.extraction import named_times
from events.gazetteer import Gazetteer
from events.parties import read_parties
from events.sources import wikipedia_control
from events.sources.control_words import Words, read_words
from events.sources.files import Unreadable
from events.sources.wikipedia_control import Told, Unlocated, control_claims

SEEDS = Path(__file__).parents[2] / "seeds"
COLUMNS = [*wikipedia_control.COLUMNS[:6], "population", *wikipedia_control.COLUMNS[6:]]


def row(**changes: str) -> dict[str, str]:
    """That Kupiansk is held by Ukraine, recorded on 11 October 2022."""
    cells = dict.fromkeys(COLUMNS, "") | {
        "commit": "0a1b2c3d4e",
        "recorded_at": "2022-10-11T12:00:00+02:00",
        "wiki_update": "11 October 2022 09h50 UTC",
        "name": "Kupiansk",
        "lat": "49.71",
        "lon": "37.616",
        "population": "27,169",
        "held_by": "Ukraine",
        "as_of": "10 October 2022",
    }
    return cells | changes


def table(path: Path, *rows: dict[str, str]) -> Path:
    """A file of these rows."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, COLUMNS)
        writer.writeheader()
        writer.writerows(rows)
    return path


def words() -> Words:
    """Those of the seeds."""
    parties = read_parties(SEEDS / "parties.yaml")
    return read_words(SEEDS / "imports" / "wikipedia-control.yaml", parties)


def read(
    path: Path, gazetteer: Gazetteer, *rows: dict[str, str]
) -> list[Told | Unlocated | Unreadable]:
    """What is read in a file of these rows."""
    table(path, *rows)
    return list(control_claims(path, words(), gazetteer, named_times))


ROBOTYNE = {"name": "Robotyne", "lat": "47.443", "lon": "35.826"}
TAKEN = "Captured by \u00a0Russia March 2022. \nRecaptured by \u00a0Ukraine "

DATED_TWICE = [
    row(
        **ROBOTYNE,
        recorded_at="2023-08-16T07:09:30+02:00",
        held_by="Contested",
        prev_held_by="Russia",
        as_of="15 Aug 2023",
    ),
    row(
        **ROBOTYNE,
        recorded_at="2023-08-26T08:11:06+02:00",
        prev_held_by="Contested",
        as_of="25 Aug 2023",
        more_information=TAKEN + "23 August 2023. ",
    ),
    row(
        **ROBOTYNE,
        recorded_at="2023-09-27T04:16:56+02:00",
        prev_held_by="Ukraine",
        as_of="26 Sep 2023",
        more_information=TAKEN + "between 28 August–1 September 2023. ",
    ),
]

KHERSON = {"name": "Kherson", "lat": "46.6333", "lon": "32.6", "as_of": ""}
MOMENTS = ["02:33:33", "14:15:11", "15:42:05", "15:53:31"]  # UTC
HOLDERS = ["Contested", "Russia", "Contested", "Russia"]

FOUR_IN_A_DAY = [
    row(
        **KHERSON,
        recorded_at=f"2022-03-24T{moment}+00:00",
        held_by=holder,
        more_information="See Battle of Kherson",
    )
    for moment, holder in zip(MOMENTS, HOLDERS, strict=True)
]
