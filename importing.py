"""Other people's tables into the log, from a terminal: what becomes of each row."""

import sys
from collections import Counter
from pathlib import Path

import click

from events.extraction import named_times
from events.imports import record
from events.receiving import Ingested
from events.requests import import_of, ingested
from events.sources import Unreadable
from events.sources.control_words import read_words
from events.sources.wikipedia_control import Told, Unlocated, control_claims
from filing import Desk, bar, complain, desk, outcome
from settings import Settings
from vouching import signing

WIKIPEDIA_CONTROL = Path("imports", "wikipedia-control.yaml")


@click.group("import")
def import_group() -> None:
    """Take other people's data into the log, each claim attributed to them."""


@import_group.command("wikipedia-control")
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.pass_obj
def wikipedia_control(settings: Settings, /, file: Path) -> None:
    """Take the changes of Wikipedia's table of control: a CSV, a claim for each row.

    A row was published when its change was recorded, and holds since the day that its
    note gives, else by the day in `as_of`. Its claimant are the editors. A row whose
    place, holder or day cannot be read is told with its line, and not written: mend
    seeds/gazetteer.csv, run `whoholds init`, and repeat. What is there already is not
    written again. Exits 1 where a row was passed over.

    Example: whoholds import wikipedia-control control-log.csv
    """
    with desk(settings, signing(settings)) as at:
        counts = import_rows(file, settings, at)
    told = ", ".join(f"{number:,} {what}" for what, number in counts.items())
    click.echo(told or "nothing found")
    if counts["refused"] or counts["unresolved"]:
        sys.exit(1)


def import_rows(file: Path, settings: Settings, at: Desk) -> Counter[str]:
    """Take every row of a table of control; count what became of them."""
    words = read_words(settings.seeds / WIKIPEDIA_CONTROL, at.parties)
    counts: Counter[str] = Counter()
    with bar("Rows") as progress:
        task = progress.add_task("rows", total=file.stat().st_size)
        for one in control_claims(file, words, at.gazetteer, named_times):
            counts[_became(one, at)] += 1
            progress.update(task, completed=one.read)
    return counts


def _became(one: Told | Unlocated | Unreadable, at: Desk) -> str:
    if isinstance(one, Told):
        told = one
        return outcome(told.where, lambda: _recorded(told, at))
    complain(f"{one.where}: {one.why}")
    return "unresolved" if isinstance(one, Unlocated) else "refused"


def _recorded(one: Told, at: Desk) -> Ingested:
    """The row in the log, by this process or by the one that writes."""
    if not at.writes:
        return ingested(at.log.hand_over(import_of(one.article, one.claims)))
    return record(
        one.article,
        one.claims,
        log=at.log,
        gazetteer=at.gazetteer,
        parties=at.parties,
        clock=at.log.clock,
    )
