"""The map as it is kept, and who keeps it up to date.

All places that ever had a claim on them are asked for with their heads, which takes a
look into an index for each. Those that the map does not have yet are among the claims
since its mark.
"""

from collections.abc import Collection, Mapping, Sequence
from datetime import date
from typing import Any

import sqlalchemy as sa

from events.log import mapping
from events.log.database import Database
from events.log.driver import select
from events.log.heads import touched_by, with_merged
from events.log.keeping import Keeper, Refresh
from events.log.proving.verifying import snapshot
from events.log.reading import Reader
from events.log.records import Mapped, MapRow
from events.log.tables import location_touch, map_period, map_place

_UNTIL: sa.BindParameter[int] = sa.bindparam("until")
_NOW = (
    sa.select(sa.func.max(location_touch.c.seq))
    .where(location_touch.c.location == map_place.c.location)
    .where(location_touch.c.seq <= _UNTIL)
    .scalar_subquery()
)
_STATE = (
    sa.select(map_period.c.state)
    .where(map_period.c.location == map_place.c.location)
    .where(map_period.c.start_day <= sa.bindparam("day"))
    .order_by(map_period.c.start_day.desc())
    .limit(1)
    .scalar_subquery()
)
HEADS = sa.select(map_place.c.location, map_place.c.head, _NOW.label("now"))
ROWS = HEADS.add_columns(
    map_place.c.published, map_place.c.place, _STATE.label("state")
)
# Where a claim can be: where it was read, where it was put, where that was merged into.
COME = (
    "SELECT location FROM claim"
    " WHERE seq > ? AND seq <= ? AND location IS NOT NULL"
    " UNION SELECT location FROM claim_move"
    " WHERE seq > ? AND seq <= ? AND location <> ''"
    " UNION SELECT target FROM location_merge WHERE seq > ? AND seq <= ?"
)


class MapReader(Reader):
    """Reads the map, and has it kept."""

    def __init__(self, database: Database) -> None:
        """Keep nothing yet; see `keep_map`."""
        super().__init__(database)
        self._keeper: Keeper | None = None

    def mapped(
        self,
        day: date,
        until: int,
        form: int,
        *,
        after: str = "",
        only: Collection[str] = (),
    ) -> list[Mapped]:
        """Every place that may be on the map, in the order of their ids.

        Args:
            day: of which states are wanted.
            until: a seq; what came later is not known.
            form: of the rows that may be taken.
            after: only places behind that id.
            only: these places alone; empty for all.
        """
        query = ROWS.where(map_place.c.location > after)
        if only:
            query = query.where(map_place.c.location.in_(sorted(only)))
        with self.database.reading() as connection:
            snapshot(connection)
            asked = {"until": until, "day": day.toordinal()}
            found = _mapped(connection, query, asked, form)
        return [
            one
            for one in found
            if one.location > after and (not only or one.location in only)
        ]

    def outdated(self, until: int, form: int) -> tuple[list[Mapped], list[str]]:
        """The places whose rows are not those of their heads, and all places."""
        with self.database.reading() as connection:
            snapshot(connection)
            found = _mapped(connection, HEADS, {"until": until}, form)
        return [one for one in found if not one.kept], [one.location for one in found]

    def begin_map(self, form: int) -> bool:
        """Whether rows of that form may be written; those of an earlier one go."""
        with self.database.reading() as connection:
            here, _ = mapping.mark(connection)
        if here < form:
            with self.database.writing() as connection:
                if mapping.lock(connection)[0] < form:
                    mapping.empty(connection, form)
        return here <= form

    def put_map(self, rows: Sequence[MapRow], form: int, redacted: int) -> bool:
        """Write rows, unless they may not be written; see `mapping.put`."""
        with self.database.writing() as connection:
            return mapping.put(connection, rows, form, redacted)

    def reach_map(self, until: int, form: int, places: Collection[str]) -> None:
        """Note how far the map goes; see `mapping.reach`."""
        with self.database.reading() as connection:
            if mapping.mark(connection)[1] >= until:
                return
        with self.database.writing() as connection:
            mapping.reach(connection, until, form, places)

    def keep_map(self, refresh: Refresh, **timing: float) -> None:
        """Have the map brought up to date after appends, in a thread, until closed.

        Args:
            refresh: brings it up to date.
            timing: see `Keeper`.
        """
        if self._keeper is None:
            self._keeper = Keeper(refresh, **timing)
            self._keeper.start()

    def changed(self) -> None:
        """Be told that the log has grown. Costs next to nothing, and never fails."""
        if self._keeper:
            self._keeper.wake()

    def stop_keeping(self) -> None:
        """Leave the map as it is."""
        if self._keeper:
            self._keeper.stop()
            self._keeper = None


def _mapped(
    connection: sa.Connection,
    query: sa.Select[Any],
    asked: Mapping[str, int],
    form: int,
) -> list[Mapped]:
    here, seq = mapping.mark(connection)
    rows = connection.execute(query, asked).all() if here == form else []
    until = asked["until"]
    touched = {row.location: row.now or 0 for row in rows}
    since = (seq if here == form else 0, until)
    come = {place for (place,) in select(connection, COME, since * 3)} - touched.keys()
    touched |= touched_by(connection, come, until)
    away, heads = with_merged(connection, touched, until)
    kept = {row.location: row for row in rows}
    return [
        _told(place, heads[place], place in away, kept.get(place))
        for place in sorted(touched)
        if heads[place]
    ]


def _told(place: str, head: int, away: bool, row: Any) -> Mapped:
    if row is None or row.head != head:
        return Mapped(location=place, head=head, away=away, kept=False)
    _, _, _, *more = row
    published, document, state = more or ("", None, None)
    return Mapped(
        location=place,
        head=head,
        away=away,
        kept=True,
        published=published,
        place=document,
        state=state,
    )
