"""Files into the log, from a terminal: progress, and what becomes of each article."""

from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from rich.console import Console
from rich.progress import (
    BarColumn,
    Progress,
    TaskProgressColumn,
    TextColumn,
    TimeElapsedColumn,
)

from events.articles import Article
from events.errors import DomainError, UnavailableError
from events.gazetteer import Gazetteer
from events.ingest import ingest
from events.log import Log, open_log
from events.log.proving.signing import Signing
from events.mapping import refresh
from events.parties import Parties, read_parties
from events.receiving import Ingested
from events.requests import ingested, request_of
from events.sources import Defaults, Found, Unreadable, files, find
from settings import Settings

ERRORS = Console(stderr=True, highlight=False)

Take = Callable[[Article], Ingested]


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """What writes: this process, or the one that holds the database.

    Attributes:
        log: the log; it takes a request where it is not this process that writes.
        writes: whether it is this process.
        gazetteer: of the log's database.
        parties: of the seeds.
    """

    log: Log
    writes: bool
    gazetteer: Gazetteer
    parties: Parties


@contextmanager
def desk(settings: Settings, signing: Signing | None) -> Iterator[Desk]:
    """The log, opened to write to it.

    Whichever process writes signs; this one when enough was appended, and at the end,
    when it also brings the map up to date.
    """
    parties = read_parties(settings.seeds / "parties.yaml")
    with open_log(settings.database_url, signing=signing) as log:
        gazetteer = Gazetteer(log.engine)
        writes = log.owns()
        if writes:
            log.sign_regularly()
        yield Desk(log=log, writes=writes, gazetteer=gazetteer, parties=parties)
        if writes:
            log.sign()
            refresh(log)


@contextmanager
def taking(settings: Settings, signing: Signing | None) -> Iterator[tuple[Log, Take]]:
    """The log, and what takes an article to read it and to keep it."""
    with desk(settings, signing) as at:

        def here(article: Article) -> Ingested:
            return ingest(
                article,
                log=at.log,
                gazetteer=at.gazetteer,
                parties=at.parties,
                clock=at.log.clock,
                most=settings.extraction_steps,
            )

        def there(article: Article) -> Ingested:
            return ingested(at.log.hand_over(request_of(article)))

        yield at.log, here if at.writes else there


def ingest_files(
    paths: tuple[Path, ...], defaults: Defaults, take: Take
) -> Counter[str]:
    """Take every article of every file; count what became of them."""
    found = [file for path in paths for file in files(path)]
    counts: Counter[str] = Counter()
    with bar("Articles") as progress:
        total = sum(map(_size, found))
        task = progress.add_task("articles", total=total)
        before = 0
        for file in found:
            for one in find(file, defaults):
                counts[_took(one, take)] += 1
                progress.update(task, completed=before + one.read)
            before += _size(file)
    return counts


def _size(file: Path) -> int:
    """Bytes of a file; 0 for one that is not there, which `find` will tell."""
    try:
        return file.stat().st_size
    except OSError:
        return 0


def _took(one: Found | Unreadable, take: Take) -> str:
    """What became of an article: an outcome, or `refused`, which is told at once."""
    if isinstance(one, Unreadable):
        complain(f"{one.where}: {one.why}")
        return "refused"
    return outcome(one.where, lambda: take(one.article))


def outcome(where: str, write: Callable[[], Ingested]) -> str:
    """What became of what was at that place; refusals and warnings are told at once.

    Raises:
        UnavailableError: the log cannot be written; going on would refuse all the rest.
    """
    try:
        done = write()
    except UnavailableError:
        raise
    except DomainError as error:
        complain(f"{where}: {error}")
        return "refused"
    for warning in done.warnings:
        complain(f"{where}: warning: {warning}")
    return done.receipt.outcome


def complain(told: str) -> None:
    """A line on standard error."""
    ERRORS.print(f"whoholds: {told}", markup=False, soft_wrap=True)


def bar(what: str) -> Progress:
    """A progress bar on standard error; silent where that is no terminal."""
    return Progress(
        TextColumn(what),
        BarColumn(),
        TaskProgressColumn(),
        TimeElapsedColumn(),
        console=ERRORS,
        transient=True,
        disable=not ERRORS.is_terminal,
    )
