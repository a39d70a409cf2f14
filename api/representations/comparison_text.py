"""A comparison for people with curl: a table of at most 100 columns."""

from collections.abc import Mapping
from typing import Any

from api.representations.tables import WIDEST, isolated, plain, table, wrapped
from api.representations.wording import held
from events.history import Position
from schemas.periods import interval

HEAD = ("FROM", "TO", "RELATION", "LEFT AND RIGHT")
SILENT = "says nothing that still stands"


def written(told: Mapping[str, Any]) -> str:
    """The comparison as text.

    Args:
        told: as `comparison_json` tells it.
    """
    place = told["location"]
    left, right = told["left"]["asked"], told["right"]["asked"]
    name = isolated(plain(place["name"]))
    lines = wrapped(f"{name}  ({place['id']})  left: {left}, right: {right}", WIDEST)
    if told["days"]:
        lines += table(HEAD, [_row(one, told["names"]) for one in told["days"]])
    else:
        lines.append("Neither says anything about these days.")
    for one in told["periods"]:
        lines += wrapped(_change(one), WIDEST)
    for one in told["events"]:
        lines += wrapped(_event(one), WIDEST)
    return "\n".join([*lines, f"cite: {told['links']['permalink']}"]) + "\n"


def _row(one: Mapping[str, Any], names: Mapping[str, str]) -> list[list[str]]:
    sides = [
        f"{name}: {_shown(one[f'{name}_state'])}{_said(one[name], names)}"
        for name in ("left", "right")
    ]
    if one["relation"] == "agree":
        sides = [f"both: {_shown(one['left_state'])}{_said(one['left'], names)}"]
    return [
        [f"{one['start']}"],
        [f"{one['end'] or '-'}"],
        [one["relation"].replace("_", " ")],
        sides,
    ]


def _shown(state: Any) -> str:
    return f"{state.status}; " if state is not None else ""


def _said(positions: list[Position], names: Mapping[str, str]) -> str:
    told = []
    for at in positions:
        who = at.perspective.partition(":")[2]
        own = at.perspective == f"party:{at.controller}"
        verb = "denies" if at.denied else "says"
        told.append(f"{names.get(who, who)} {verb}: {held(at, names, own=own)}")
    return "; ".join(told) or SILENT


def _change(one: Mapping[str, Any]) -> str:
    """`changed (to): disputed from 2025-11-20 to -; by events 12, 13`."""
    periods = [one[name] for name in ("left", "right") if one[name]]
    told = " → ".join(
        f"{at['status']} {_day(at['since'])} to {_day(at['until'])}" for at in periods
    )
    differs = f" ({', '.join(one['differs'])})" if one["differs"] else ""
    by = ", ".join(map(str, one["because"]))
    return f"{one['kind']}{differs}: {told}" + (f"; by seq {by}" if by else "")


def _day(bounds: Any) -> str:
    return "-" if bounds is None else (interval(bounds).edtf or "-").strip("[]")


def _event(one: Mapping[str, Any]) -> str:
    about = one["reference"] or one["claim"] or one["article"] or ""
    reason = (one["correction"] or {}).get("reason")
    why = f": {plain(reason)}" if reason else ""
    return f"seq {one['seq']}  {one['type'].replace('_', ' ')}  {about}{why}".rstrip()
