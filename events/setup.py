"""A database made ready: migrated, with its gazetteer, and told what has changed."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from events.gazetteer import Gazetteer, build_gazetteer, is_current
from events.log import Log, migrate, open_log
from events.parties import read_parties
from events.references import revised

Progress = Callable[[int, int], None]  # places done, places in all


@dataclass(frozen=True, slots=True, kw_only=True)
class Prepared:
    """What `prepare` did.

    Attributes:
        places: how many places were written, or None where they were there.
        revisions: how many entries of parties, actors and places were recorded anew.
        role: whether PostgreSQL's role for services has its rights; None on SQLite and
            for a user who does not own the tables.
    """

    places: int | None
    revisions: int
    role: bool | None


def prepare(
    database_url: str,
    seeds: Path,
    *,
    geonames: bool = True,
    progress: Progress | None = None,
) -> Prepared:
    """Migrate, build the gazetteer, record changed entries. Safe to repeat.

    A database that is ready is not written to, so this works beside a server.

    Args:
        database_url: of the log.
        seeds: folder of `parties.yaml` and `gazetteer.csv`.
        geonames: whether GeoNames' list goes into the gazetteer.
        progress: told from time to time how far the gazetteer is.

    Raises:
        DatabaseError: the database cannot be reached, or is newer than the code.
        InvalidReferenceError: one of the two files is wrong.
    """
    parties = read_parties(seeds / "parties.yaml")
    supplement = seeds / "gazetteer.csv"
    role = migrate(database_url)
    log = open_log(database_url)
    try:
        places = _gazetteer(log, supplement, geonames, progress)
        fresh = revised(log, Gazetteer(log.engine), parties)
        if fresh:
            log.append(fresh)
        return Prepared(places=places, revisions=len(fresh), role=role)
    finally:
        log.close()


def _gazetteer(
    log: Log, supplement: Path, geonames: bool, progress: Progress | None
) -> int | None:
    with log.reading() as connection:
        if is_current(connection, supplement, geonames=geonames):
            return None
    with log.writing() as connection:
        return build_gazetteer(
            connection, supplement, geonames=geonames, progress=progress
        )
