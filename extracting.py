"""Reading from a terminal, without a log: `extract`, and the rules it goes by."""

import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import click
import orjson

from events.claims import Claim, Selector
from events.errors import DatabaseError, DomainError
from events.extraction import REASONS, Reading, Rejected, listing
from events.gazetteer import Gazetteer
from events.incoming import reading_of
from events.log.database import Database
from events.parties import read_parties
from events.sources import Defaults, Found, Unreadable, files, find, found_in
from filing import complain
from schemas.previews import PreviewSchema, preview
from settings import Settings

MARK = "<!-- What follows is written by `make docs`, from the rules' own tables. -->\n"
NO_GAZETTEER = "There is no gazetteer yet: run `whoholds init` once, which builds it."


@click.command("extract")
@click.argument("file", type=click.Path(path_type=Path, allow_dash=True))
@click.option("--publisher", help="Who published it; wins over the file.")
@click.option("--published", help="When: 2025-11-21, or 2025-11-21T09:00:00Z.")
@click.option("--title", help="The headline; wins over the file.")
@click.option("--trace", is_flag=True, help="Tell why each was read, or turned down.")
@click.option("--format", "format_", type=click.Choice(["text", "json"]))
@click.pass_obj
def extract_command(
    settings: Settings,
    /,
    file: Path,
    trace: bool,
    format_: str | None,
    **given: str | None,
) -> None:
    """Print the claims that are read in FILE, and store nothing.

    FILE is JSON, NDJSON or text, as for `ingest`; `-` is standard input. With --trace
    each claim has its cues and rules, and what was turned down its reason. JSON is a
    line an article, in the form of POST /extraction-previews.

    Example: whoholds extract report.txt --published 2025-11-21 --trace
    """
    parties = read_parties(settings.seeds / "parties.yaml")
    refused = False
    with closing(Database(settings.database_url, read_only=True)) as database:
        gazetteer = _gazetteer(database)
        for one in _found(file, Defaults(**given)):
            if isinstance(one, Unreadable):
                complain(f"{one.where}: {one.why}")
                refused = True
                continue
            most = settings.extraction_steps
            reading = reading_of(one.article, gazetteer, parties, most)
            told = _json if format_ == "json" else _text
            click.echo("\n".join(told(one, reading, trace)))
    if refused:
        sys.exit(1)


@click.command("rules")
@click.option("--into", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.pass_obj
def rules_command(settings: Settings, /, into: Path | None) -> None:
    """Print the rules that articles are read by, with their words and reasons.

    With --into they are written into a page instead, below the mark that it has.

    Example: whoholds rules | less
    """
    told = listing(read_parties(settings.seeds / "parties.yaml"))
    if into is None:
        click.echo(told, nl=False)
        return
    prose, mark, _ = into.read_text("utf-8").partition(MARK)
    if not mark:
        raise DomainError(f"{into} has no line {MARK.strip()}")
    into.write_text(f"{prose}{mark}\n{told}", "utf-8")


def _found(file: Path, defaults: Defaults) -> Iterator[Found | Unreadable]:
    if str(file) == "-":
        yield found_in("standard input", sys.stdin.buffer.read(), defaults)
        return
    for one in files(file):
        yield from find(one, defaults)


def _gazetteer(database: Database) -> Gazetteer:
    """The gazetteer of a database, which needs no log.

    Raises:
        DomainError: there is none.
    """
    gazetteer = Gazetteer(database.engine)
    try:
        if gazetteer.is_built():
            return gazetteer
    except DatabaseError as error:
        raise DomainError(f"{error} {NO_GAZETTEER}") from error
    raise DomainError(NO_GAZETTEER)


def _json(found: Found, reading: Reading, trace: bool) -> Iterator[str]:
    document = PreviewSchema().dump(preview(found.article, reading))
    if not trace:
        del document["rejected"]
    yield orjson.dumps(document).decode()


def _text(found: Found, reading: Reading, trace: bool) -> Iterator[str]:
    count = len(reading.claims)
    claims = f"{count} claim{'s' * (count != 1)}"
    yield f"{found.where}: {reading.unread or claims}"
    for one in reading.claims:
        yield from _claim(one, trace)
    for open_ in reading.unresolved:
        among = f": {', '.join(open_.among)}" if open_.among else ""
        yield f"\nplace not settled: {open_.place_text} ({open_.why}{among})"
    if trace:
        for turned in reading.rejected:
            yield from _rejected(turned)
        yield f"\nread by: {reading.revision}, language {reading.language or 'unknown'}"


def _claim(claim: Claim, trace: bool) -> Iterator[str]:
    place = f"{claim.place_text} ({claim.location or 'not settled'})"
    holder = claim.controller or "nobody in particular"
    who = f"{claim.claimant.text} ({claim.claimant.party or claim.claimant.type})"
    said = claim.said.edtf or "an unknown day"
    yield f"\n{place}: {claim.action} {claim.extent}, {holder}"
    yield f"    {claim.stance} by {who}, {claim.voice}, said {said}"
    yield f"    {_quoted(claim.quote)}"
    if trace:
        yield f"    rules: {', '.join(claim.rules)}"
        yield f"    cues: {', '.join(claim.cues)}"
        since = claim.since.edtf or "an unknown day"
        yield f"    since: {since}; certainty: {claim.certainty}; grade: {claim.grade}"
        if claim.attribution:
            yield f"    attributed by: {_quoted(claim.attribution)}"


def _rejected(one: Rejected) -> Iterator[str]:
    yield f"\nturned down: {one.reason} ({one.rule})"
    yield f"    {REASONS[one.reason]}"
    yield f"    {_quoted(one.span)}"


def _quoted(span: Selector) -> str:
    words = " ".join(span.exact.split())
    return f"“{words}” {span.field}[{span.start}:{span.end}]"
