"""Run the fold over cases of the control history: claims in, periods out.

    python bench/history_cases.py CASES.json

Prints `PASS name` or `FAIL name: why` per case; exits 1 if one fails, 2 if the file
cannot be read. The file's README says what a case is and how answers are compared.
"""

import json
import sys
from collections.abc import Mapping
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from events.history import Evidence, Period, Sides, control_history
from events.parties import parties_of


def sides(parties: Mapping[str, Any]) -> Sides:
    """Who is who, for all time: cases name no periods."""
    entries = [
        {
            "id": slug,
            "name": slug,
            "kind": one["kind"],
            "allied_with": [{"party": ally} for ally in one["allied_with"]],
            "source": "the case",
            "date": "2000-01-01",
        }
        for slug, one in parties.items()
    ]
    return Sides(parties_of({"parties": entries}))


def evidence(claim: Mapping[str, Any]) -> Evidence:
    """A claim of a case, as the fold takes it. Cases write shares as fractions."""
    share = claim["share"]
    since = claim["since"]
    kind, _, slug = claim["perspective"].partition(":")
    return Evidence(
        id=claim["id"],
        perspective=claim["perspective"],
        controller=claim["controller"],
        action=claim["action"],
        extent=claim["extent"],
        share=share and (round(share[0] * 1000), round(share[1] * 1000)),
        stance=claim["stance"],
        said=date.fromisoformat(claim["said"]),
        since=(_day(since["earliest"]), _day(since["latest"])),
        published_at=datetime.fromisoformat(claim["published_at"]).replace(tzinfo=UTC),
        article=claim["article"],
        publisher=claim.get("publisher") or (slug if kind == "publisher" else ""),
        syndication_group=claim["syndication_group"],
        affiliation=claim.get("affiliation"),
    )


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def answer(case: Mapping[str, Any]) -> tuple[Period, ...]:
    """The periods of the project's own fold, after the case's filters."""
    filters = case["filters"]
    by, place = filters["published_by"], case.get("location")
    claims = [
        evidence(claim)
        for claim in case["claims"]
        if (by is None or claim["published_at"] <= by)
        and (place is None or claim["location"] == place)
    ]
    return control_history(claims, sides(case["parties"]), filters["policy"]).periods


def joined(periods: tuple[Period, ...]) -> list[dict[str, Any]]:
    """Neighbours of equal status and controller as one, their reasons united."""
    found: list[dict[str, Any]] = []
    for one in periods:
        last = found[-1] if found else None
        if last and (last["status"], last["controller"]) == (
            one.status,
            one.controller,
        ):
            last["to"] = one.end and f"{one.end}"
            last["reasons"] |= set(one.reasons)
            continue
        found.append(
            {
                "from": f"{one.start}",
                "to": one.end and f"{one.end}",
                "status": one.status,
                "controller": one.controller,
                "reasons": set(one.reasons),
            }
        )
    return found


def difference(case: Mapping[str, Any], found: list[dict[str, Any]]) -> str | None:
    """What is wrong with the answer, or None."""
    for number, (wanted, got) in enumerate(zip(case["expected"], found, strict=False)):
        for key in ("from", "to", "status", "controller"):
            if wanted[key] != got[key]:
                told = f"{key} is {got[key]}, expected {wanted[key]}"
                return f"period {number + 1}: {told}"
        if missing := set(wanted.get("reasons", ())) - got["reasons"]:
            return f"period {number + 1}: lacks the reasons {sorted(missing)}"
    if len(found) != len(case["expected"]):
        return f"{len(found)} periods, expected {len(case['expected'])}"
    return None


def main(arguments: list[str]) -> int:
    """Exit code."""
    if len(arguments) != 1:
        print("usage: history_cases.py CASES.json", file=sys.stderr)
        return 2
    try:
        cases = json.loads(Path(arguments[0]).read_text("utf-8"))
        failed = 0
        for case in cases:
            why = difference(case, joined(answer(case)))
            failed += why is not None
            print(f"FAIL {case['name']}: {why}" if why else f"PASS {case['name']}")
    except (OSError, ValueError, KeyError, TypeError) as error:
        told = f"{type(error).__name__}: {error}"
        print(f"{arguments[0]} is no file of cases: {told}", file=sys.stderr)
        return 2
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
