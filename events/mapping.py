"""The map brought up to date: what is kept of places, so that it need not be folded.

Nothing waits for this, and nothing depends on it: see `states`. It may be broken off at
any step; what was written till then is good, and the rest is folded when it is asked
for.
"""

import logging
from collections.abc import Callable, Sequence

import orjson

from events.errors import TamperedError
from events.gazetteer import Place
from events.gazetteer.place import place_of
from events.histories import PlaceHistory, Query
from events.history import Holdings
from events.log import Log, Mapped, MapRow
from events.log.identifiers import written
from events.states import FORM, history_of, state_during

TOGETHER = 5  # places folded in a step, and written by one transaction
BEFORE = 0  # the ordinal of a day before all others

Rest = Callable[[], bool]
LOG = logging.getLogger(__name__)


def refresh(log: Log, rest: Rest = lambda: True) -> int:
    """Fold the places that have changed since they were folded, and keep the outcome.

    Args:
        log: of this process, which may write.
        rest: called between two steps; where it says False, that is the end.

    Returns:
        How many places were folded.

    Raises:
        DatabaseError: the database cannot be written to now.
    """
    if not log.begin_map(FORM):  # a later version of this service keeps it
        return 0
    redacted, until = log.last_redaction(), log.size()
    stale, places = log.outdated(until, FORM)
    done = 0
    for start in range(0, len(stale), TOGETHER):
        if start and not rest():
            return done
        some = stale[start : start + TOGETHER]
        if not log.put_map(_rows(some, until, log), FORM, redacted):
            return done  # words went meanwhile: the redaction wakes us again
        done += len(some)
    log.reach_map(until, FORM, places)
    return done


def _rows(some: Sequence[Mapped], until: int, log: Log) -> list[MapRow]:
    recorded = log.references("place", [one.location for one in some], until)
    rows = []
    for one in some:
        stored = recorded.get(one.location)
        if stored is None or one.away:
            rows.append(_nowhere(one))
            continue
        place = place_of(stored.reference.content)
        document = orjson.dumps(stored.reference.content).decode()
        try:
            folded = history_of(place, one.head, Query(), log)
        except TamperedError as error:  # whoever asks is told; the others go on
            LOG.error("%s is not folded: %s", one.location, error)
            continue
        rows.append(_row(one, document, place, folded))
    return rows


def _row(one: Mapped, document: str, place: Place, folded: PlaceHistory) -> MapRow:
    if not folded.stored:
        return _nowhere(one)
    holdings = Holdings(folded.history, folded.sides)
    periods = (None, *folded.history.periods)
    return MapRow(
        location=one.location,
        head=one.head,
        published=max(written(o.article.published_at) for o in folded.stored),
        place=document,
        states=[
            (
                period.start.toordinal() if period else BEFORE,
                orjson.dumps(state_during(period, folded, holdings, place)).decode(),
            )
            for period in periods
        ],
    )


def _nowhere(one: Mapped) -> MapRow:
    """That the place is on no map at its head."""
    return MapRow(
        location=one.location, head=one.head, published="", place=None, states=()
    )
