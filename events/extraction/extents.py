"""How much of a place the words speak of."""

from collections.abc import Sequence
from dataclasses import field

from events.extraction.shapes import shape
from events.extraction.text import Token
from events.extraction.wordlists import listed
from events.extraction.words import NUMBERS
from events.vocabulary import Extent

_WHOLE = frozenset(listed("all whole entire full complete entirety remaining"))
_MOST = frozenset(listed("most majority bulk"))
_PART = frozenset(
    listed(
        "part parts some several half third quarter portion portions section sections"
        " suburbs neighbourhoods neighborhoods districts streets side sides areas edge"
        " corner share swathes swaths chunk number dozens many few swath villages"
        " towns settlements residential two three territory centre center heart"
    )
)
CARDINAL = frozenset(
    listed(
        "north south east west northern southern eastern western northeastern"
        " northwestern southeastern southwestern central north-eastern north-western"
        " south-eastern south-western northeast northwest southeast southwest"
    )
)
PARTS = frozenset(
    listed(
        "centre center suburb suburbs outskirts half part parts side edge districts"
        " neighbourhoods neighborhoods streets quarter quarters"
    )
)
_DIVIDED = frozenset(listed("several some many few numerous various"))
ABOUT = frozenset(
    listed(
        "more than about over nearly around some roughly at least almost approximately"
        " up to less"
    )
)
_SIDES = frozenset(listed("part parts half side sector edge areas suburbs"))
_PIECES = frozenset(
    listed(
        "streets districts neighbourhoods neighborhoods quarters blocks buildings areas"
        " suburbs sectors parts positions"
    )
)
_COUNTED = {
    "settlement": "settlements",
    "settlements": "settlements",
    "village": "settlements",
    "villages": "settlements",
    "town": "settlements",
    "towns": "settlements",
    "localities": "settlements",
}
_JOINING = frozenset(
    listed("and more than about over some around , of territory roughly nearly")
)
AREA = frozenset(listed("kilometers kilometres km km2 miles metres meters kilometre"))


@shape
class Partitive:
    """`most of`, `15 to 20 percent of`, `13 settlements in`.

    Attributes:
        end: the token after it.
        extent: how much.
        share: lowest and highest share in per mille, or None.
        quantity: what it counts.
        within: whether the words count things inside a region that follows.
    """

    end: int
    extent: Extent
    share: tuple[int, int] | None = None
    quantity: dict[str, int] = field(default_factory=dict)
    within: bool = False


def partitive(tokens: Sequence[Token], at: int) -> Partitive | None:
    """The partitive that begins at a token, if one does."""
    low = tokens[at].low
    about = at
    while _low(tokens, about) in ABOUT and about < at + 3:
        about += 1
    if about > at and number_of(_low(tokens, about)) is not None:
        return _percent(tokens, about) or _counted(tokens, about)
    number = number_of(low)
    if number is not None:
        counted = _percent(tokens, at) or _counted(tokens, at)
        end = None if counted else _divided(tokens, at + 1)
        return Partitive(end=end, extent=Extent.PART) if end else counted
    after = tokens[at + 1].low if at + 1 < len(tokens) else ""
    if low in _WHOLE and low != "remaining":
        return Partitive(end=at + 1 + (after == "of"), extent=Extent.FULL)
    if low == "old" and after in ("city", "town", "quarter"):
        end = at + 3
        return (
            Partitive(end=end, extent=Extent.PART)
            if _low(tokens, end - 1) == "of"
            else None
        )
    if low in _MOST and after == "of":
        return Partitive(end=at + 2, extent=Extent.MOST, share=None)
    if low in ("nearly", "almost") and after in _WHOLE:
        end = at + 2 + (tokens[at + 2].low == "of" if at + 2 < len(tokens) else False)
        return Partitive(end=end, extent=Extent.MOST)
    if low in ("half", "third", "quarter") and after == "of":
        share = {"half": (500, 500), "third": (333, 333), "quarter": (250, 250)}[low]
        return Partitive(end=at + 2, extent=Extent.PART, share=share)
    if low in CARDINAL and after in _SIDES:
        end = at + 2
        return Partitive(end=end + (_low(tokens, end) == "of"), extent=Extent.PART)
    if low in _DIVIDED and (end := _divided(tokens, at + 1)):
        return Partitive(end=end, extent=Extent.PART)
    if low in _PART and after == "of" and low not in _COUNTED:
        return Partitive(end=at + 2, extent=Extent.PART)
    if low in _COUNTED and low.endswith("s") and after in ("in", "across"):
        return Partitive(end=at + 2, extent=Extent.PART, within=True)
    return None


def _divided(tokens: Sequence[Token], at: int) -> int | None:
    """The token after `residential streets in`, for `several` before it, or None."""
    for noun in (at, at + 1):
        if _low(tokens, noun) in _PIECES:
            return noun + 2 if _low(tokens, noun + 1) in ("in", "of") else None
    return None


def number_of(low: str) -> int | None:
    """The whole number that a token writes, or None."""
    if low in NUMBERS:
        return NUMBERS[low]
    plain = low.replace(",", "")
    return (
        int(plain)
        if plain.isascii() and plain.isdecimal() and len(plain) < 10
        else None
    )


def _percent(tokens: Sequence[Token], at: int) -> Partitive | None:
    low = high = number_of(tokens[at].low)
    end = at + 1
    if _low(tokens, end) in ("to", "-", "–") and number_of(_low(tokens, end + 1)):
        high, end = number_of(_low(tokens, end + 1)), end + 2
    if _low(tokens, end) == "per":
        end += 1
    if _low(tokens, end) not in ("percent", "%", "cent") or low is None or high is None:
        return None
    if not 0 <= low <= high <= 100:
        return None
    extent = Extent.FULL if low == 100 else Extent.MOST if low > 50 else Extent.PART
    end += 1 + (_low(tokens, end + 1) == "of")
    return Partitive(
        end=end,
        extent=extent,
        share=(low * 10, high * 10),
        quantity={"percent": low},
    )


def _counted(tokens: Sequence[Token], at: int) -> Partitive | None:
    """`13 settlements and more than 230 square kilometers in`."""
    quantity: dict[str, int] = {}
    while at < len(tokens) and (number := number_of(tokens[at].low)) is not None:
        at += 1
        while _low(tokens, at) in ("more", "new", "other", "additional", "small"):
            at += 1
        unit = _low(tokens, at + 1)
        if _low(tokens, at) in ("square", "sq") and unit in AREA | {"."}:
            quantity["mi2" if unit == "miles" else "km2"] = number
            at += 2
        elif _low(tokens, at) in _COUNTED:
            quantity["settlements"] = number
            at += 1
        else:
            return None
        joined = at
        while _low(tokens, joined) in _JOINING:
            joined += 1
        if number_of(_low(tokens, joined)) is not None:
            at = joined
    governed = False
    while _low(tokens, at) in ("of", "territory", "land"):
        governed = _low(tokens, at) == "of"
        at += 1
    if governed and quantity:
        return Partitive(end=at, extent=Extent.PART, quantity=quantity, within=True)
    if not quantity or _low(tokens, at) not in ("in", "across"):
        return None
    return Partitive(end=at + 1, extent=Extent.PART, quantity=quantity, within=True)


def _low(tokens: Sequence[Token], at: int) -> str:
    return tokens[at].low if at < len(tokens) else ""
