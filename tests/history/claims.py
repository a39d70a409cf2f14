"""Claims with dull defaults, for tests, and any number of them at random."""

from datetime import date, timedelta
from typing import Any

from hypothesis import strategies as st

from events.history import Evidence, History, Sides, control_history
from events.parties import parties_of
from events.vocabulary import Action

FIRST = date(2025, 1, 1)
KINDS = {
    "a": "belligerent",
    "b": "belligerent",
    "w": "belligerent",
    "isw": "observer",
    "un": "observer",
}
TIES = {"w": "a"}


def day(number: int) -> date:
    """The n-th day of January 2025, and on from there."""
    return FIRST + timedelta(days=number - 1)


def parties_document() -> dict[str, Any]:
    """Two belligerents `a` and `b`, `w` the proxy of `a`, observers `isw` and `un`."""
    entries = [
        {
            "id": slug,
            "name": slug.upper(),
            "kind": kind,
            "proxy_of": [{"party": TIES[slug]}] if slug in TIES else [],
            "source": "a test",
            "date": "2025-01-01",
        }
        for slug, kind in KINDS.items()
    ]
    return {"parties": entries}


def sides() -> Sides:
    """Those of the document."""
    return Sides(parties_of(parties_document()))


def claim(perspective: str = "party:a", number: int = 1, **changes: Any) -> Evidence:
    """That A holds all of it, said on the n-th day in an article of its own."""
    said = changes.pop("said", day(number))
    article = changes.pop("article", f"{perspective} on {said}")
    kind, _, who = perspective.partition(":")
    fields: dict[str, Any] = {
        "id": f"{article}: {sorted(map(str, changes.items()))}",
        "perspective": perspective,
        "controller": "a",
        "action": "holds",
        "extent": "full",
        "stance": "asserts" if kind == "party" else "reports",
        "said": said,
        "published_at": said,
        "article": article,
        "publisher": who if kind == "publisher" else "agency",
        "syndication_group": f"group of {article}",
    }
    return Evidence(**(fields | changes))


def history(*claims: Evidence, policy: str = "all-voices/1") -> History:
    """What they come to."""
    return control_history(claims, sides(), policy)


@st.composite
def any_claim(draw: st.DrawFn) -> Evidence:
    """A claim by anybody, of any kind, within three months."""
    said = day(draw(st.integers(1, 90)))
    before = draw(st.sampled_from([0, 0, 0, 1, 5, 20, 40]))
    wide = draw(st.sampled_from([None, 0, 0, 10, 25]))
    latest = said - timedelta(days=before)
    return claim(
        draw(
            st.sampled_from(
                ["party:a", "party:b", "party:w", "observer:isw", "observer:un"]
                + [f"publisher:p{number}" for number in range(3)]
            )
        ),
        id=f"{draw(st.integers(0, 10**9)):09}",
        controller=draw(st.sampled_from(["a", "a", "b", "b", None])),
        action=draw(st.sampled_from([action.value for action in Action])),
        extent=draw(
            st.sampled_from(["full", "full", "unspecified", "most", "part", "none"])
        ),
        share=draw(st.sampled_from([None, None, None, (400, 400), (500, 700)])),
        stance=draw(
            st.sampled_from(["asserts", "reports", "concedes", "denies", "dismisses"])
        ),
        said=said,
        since=draw(
            st.sampled_from(
                [
                    (None, None),
                    (None if wide is None else latest - timedelta(days=wide), latest),
                ]
            )
        ),
        published_at=said + timedelta(days=draw(st.integers(0, 2))),
        article=f"article {draw(st.integers(0, 12))}",
        syndication_group=f"group {draw(st.integers(0, 9))}",
    )
