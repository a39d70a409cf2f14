"""What is said of a place, in a few words; for tables and feeds."""

from collections.abc import Mapping
from typing import Protocol

from events.history import Said, State

EXTENTS = {
    "full": ", all",
    "most": ", most",
    "part": ", part",
    "contested": ", contested",
    "encircled": ", encircled",
}


class Hold(Protocol):
    """That a controller has so much of a place, by what somebody says."""

    @property
    def controller(self) -> str | None:
        """The party, or None where none is named."""

    @property
    def extent(self) -> str:
        """A word of the vocabulary."""

    @property
    def share(self) -> tuple[int, int] | None:
        """In per mille, or None."""


def held(at: Hold, names: Mapping[str, str], *, own: bool = False) -> str:
    """`Russia, most`; of one's own leaving `it has left`.

    Args:
        at: what is said.
        names: of parties, by id; one without a name is shown by its id.
        own: whether the controller says it itself.
    """
    if at.controller is None:
        return "contested" if at.extent == "contested" else "nobody"
    whose = names.get(at.controller, at.controller)
    if at.extent == "none":
        return "it has left" if own else f"{whose} has left"
    return whose + EXTENTS.get(at.extent, "") + (_share(at.share) if at.share else "")


def said(one: Said, names: Mapping[str, str]) -> str:
    """`Russia says: Russia, all`, of a live entry."""
    who = one.perspective.partition(":")[2]
    own = one.perspective == f"party:{one.controller}"
    verb = "denies" if one.denied else "says"
    return f"{names.get(who, who)} {verb}: {held(one, names, own=own)}"


def shown(state: State, names: Mapping[str, str]) -> str:
    """What a day shows, in a sentence: the status, and who says what."""
    told = [said(one, names) for one in state.entries]
    says = "; ".join(told) or "nobody says anything that still stands"
    return f"{state.status}: {says}"


def _share(share: tuple[int, int]) -> str:
    low, high = (f"{bound / 10:g}" for bound in share)
    return f", {low} %" if low == high else f", {low} to {high} %"
