"""Run the fold over a file of cases, claims in and periods out, and say which pass.

    python bench/history_cases.py CASES.json

Prints `PASS name` or `FAIL name: why` for each case. Exit 0 if all pass, 1 if one
fails, 2 if the file cannot be read as cases.
"""

import json
import sys
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from events.errors import DomainError
from events.history import Evidence, Period, Sides, control_history
from events.parties import parties_of

Told = dict[str, Any]


def evidence_of(claim: Mapping[str, Any]) -> Evidence:
    """A case's claim as the fold takes it."""
    since = claim.get("since") or {}
    share = claim.get("share")
    perspective = claim["perspective"]
    kind, _, who = perspective.partition(":")
    article = claim["article"]
    return Evidence(
        id=claim["id"],
        perspective=perspective,
        controller=claim["controller"],
        action=claim["action"],
        extent=claim["extent"],
        share=_per_mille(share),
        stance=claim["stance"],
        said=date.fromisoformat(claim["said"]),
        since=(_day(since.get("earliest")), _day(since.get("latest"))),
        published_at=claim["published_at"],
        article=article,
        publisher=who if kind == "publisher" else f"of {article}",
        syndication_group=claim.get("syndication_group") or article,
        claimant=claim.get("claimant") or "",
        affiliation=_party(claim.get("affiliation")),
    )


def sides_in(case: Mapping[str, Any]) -> Sides:
    """The parties of a case, whose ties have no period."""
    entries = [
        {
            "id": slug,
            "name": slug,
            "kind": party["kind"],
            "allied_with": [{"party": a} for a in party.get("allied_with") or ()],
            "source": "the case",
            "date": "2000-01-01",
        }
        for slug, party in case["parties"].items()
    ]
    return Sides(parties_of({"parties": entries}))


def admitted(case: Mapping[str, Any]) -> list[Told]:
    """The claims of a case that its place and its publication day let through."""
    by = (case.get("filters") or {}).get("published_by")
    place = case.get("location")
    return [
        claim
        for claim in case["claims"]
        if (place is None or claim.get("location") == place)
        and (by is None or claim["published_at"][:10] <= by)
    ]


def answer(case: Mapping[str, Any]) -> list[Told]:
    """The fold's periods, neighbours of equal status and controller joined."""
    policy = (case.get("filters") or {}).get("policy") or "all-voices/1"
    evidence = [evidence_of(claim) for claim in admitted(case)]
    return joined(control_history(evidence, sides_in(case), policy).periods)


def joined(periods: Sequence[Period]) -> list[Told]:
    """Periods in the words of a case."""
    found: list[Told] = []
    for one in periods:
        same = (one.status, one.controller)
        if found and (found[-1]["status"], found[-1]["controller"]) == same:
            found[-1]["to"] = _iso(one.end)
            found[-1]["reasons"] = sorted({*found[-1]["reasons"], *one.reasons})
            continue
        found.append(
            {
                "from": _iso(one.start),
                "to": _iso(one.end),
                "status": one.status,
                "controller": one.controller,
                "reasons": list(one.reasons),
            }
        )
    return found


def difference(expected: Sequence[Told], found: Sequence[Told]) -> str | None:
    """Why an answer is not the expected one, or None where it is."""
    keys = ("from", "to", "status", "controller")
    if len(expected) != len(found):
        return f"{len(found)} periods, not {len(expected)}: {_short(found)}"
    for number, (want, have) in enumerate(zip(expected, found, strict=True), 1):
        for key in keys:
            if want.get(key) != have[key]:
                told = f"{key} is {have[key]}, not {want.get(key)}"
                return f"period {number}: {told}: {_short(found)}"
        missing = set(want.get("reasons") or ()) - set(have["reasons"])
        if missing:
            told = f"lacks the reasons {', '.join(sorted(missing))}"
            return f"period {number} {told}, has {', '.join(have['reasons'])}"
    return None


def main(arguments: Sequence[str]) -> int:
    """Run the file named by the only argument."""
    if len(arguments) != 1:
        return _refused("usage: python bench/history_cases.py CASES.json")
    path = Path(arguments[0])
    try:
        cases = json.loads(path.read_text("utf-8"))
        answers = [(case, answer(case)) for case in cases]
        results = [(c["name"], difference(c["expected"], a)) for c, a in answers]
    except (OSError, ValueError, DomainError) as error:
        return _refused(f"{path.name} cannot be read: {error}")
    except (AttributeError, KeyError, TypeError) as error:
        told = f"{type(error).__name__} {error}"
        return _refused(f"{path.name} is not a list of cases: {told}")
    for name, why in results:
        print(f"FAIL {name}: {why}" if why else f"PASS {name}")
    return 1 if any(why for _, why in results) else 0


def _refused(why: str) -> int:
    print(why, file=sys.stderr)
    return 2


def _per_mille(share: Any) -> tuple[int, int] | None:
    """A share in 0..1 (a number, or low and high) in per mille."""
    if share is None:
        return None
    low, high = share if isinstance(share, list) else (share, share)
    return round(low * 1000), round(high * 1000)


def _party(affiliation: Any) -> str | None:
    """The party that a speaker is close to, however the case writes it."""
    named = affiliation["party"] if isinstance(affiliation, dict) else affiliation
    return None if named is None else str(named)


def _day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _short(found: Sequence[Told]) -> str:
    return "; ".join(
        f"{one['from']}..{one['to'] or ''} {one['status']} {one['controller'] or '-'}"
        f" ({', '.join(one['reasons'])})"
        for one in found
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
