"""The state of a place in one line, for a terminal."""

from collections.abc import Sequence

from api.representations.tables import isolated, plain
from events.control import ControlState
from events.history import Holding, Position


def written(found: ControlState) -> str:
    """The line: the place, the day, the status, and what is said of each party."""
    place, day = found.found.resolved.place, found.query.as_of
    when = f" on {day}" if day else ""
    parts = [f"{isolated(plain(place.name))} ({place.id}){when}: {_status(found)}"]
    parts += [_held(one, found) for one in found.holdings]
    return f"{'; '.join(parts)}; record as of seq {found.found.head}\n"


def _status(found: ControlState) -> str:
    holder = found.headline.controller
    return found.headline.status + (f", {_name(holder, found)}" if holder else "")


def _held(one: Holding, found: ControlState) -> str:
    """`Russia yes (Russia), no (Ukraine)`: the answer, and in brackets who says so."""
    told = [
        f"{answer} ({_speakers(said, found)})"
        for answer, said in (("yes", one.yes), ("no", one.no))
        if said
    ]
    return f"{_name(one.party, found)} {', '.join(told) or 'unsaid'}"


def _speakers(said: Sequence[Position], found: ControlState) -> str:
    who = dict.fromkeys(one.perspective.partition(":")[2] for one in said)
    return ", ".join(_name(id, found) for id in who)


def _name(id: str, found: ControlState) -> str:
    return isolated(plain(found.names.get(id, id)))
