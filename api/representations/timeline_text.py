"""A timeline for people with curl: a table of at most 100 columns."""

from collections.abc import Iterable, Mapping
from datetime import UTC

from api.representations.tables import WIDEST, isolated, plain, table, width, wrapped
from api.representations.timeline_json import links
from api.representations.wording import held
from events.claims import Claimant
from events.dates import DatedInterval
from events.history import Period, Position
from events.log import StoredClaim
from events.timeline import Timeline
from events.vocabulary import ClaimantType
from schemas.periods import interval

HEAD = ("FROM", "TO", "STATUS", "HELD BY", "WHO SAYS WHAT")
RANKS = {
    ClaimantType.PERSON: 0,
    ClaimantType.OFFICE: 1,
    ClaimantType.ORGANISATION: 2,
}
LONGEST_NAME = 24  # columns; a person's name with an office is longer
LONGEST_WORDS = 160  # characters; the JSON has them all
WIDEST_HOLDER = 26  # columns; the rest of the row needs its share of the 100
HOW = {
    "taken_since": "says that it took it",
    "contested_since": "tells of a fight for it",
    "less_since": "claims less of it",
    "denied_since": "denies it",
}
EMPTY = {
    "no_claims_ever": "Nobody has said who holds it, in anything that was read here.",
    "all_redacted": "What was said was redacted.",
    "all_retracted": "All that was said was taken back.",
    "no_claims_in_window": "Nothing was said about these days.",
    "all_excluded_by_filter": "The filters leave no claim.",
    "only_context": "Nothing that was said bears on who holds it.",
    "none_with_status": "No period of these days has that status.",
    "not_yet_recorded": "Nothing had been recorded by then.",
}


def written(found: Timeline) -> str:
    """The timeline as text."""
    lines = [*_title(found)]
    if found.periods:
        claims = {str(one.claim.id): one for one in found.claims}
        told: set[str] = set()
        lines += table(HEAD, [_row(one, found, claims, told) for one in found.periods])
    else:
        lines += _nothing(found)
    lines += _lapses(found)
    lines += _gaps(found)
    lines += _corrections(found)
    return "\n".join([*lines, f"cite: {links(found)['permalink']}"]) + "\n"


def _title(found: Timeline) -> list[str]:
    place = found.found.resolved.place
    name = f"{isolated(plain(place.name))}  ({place.id})"
    at = found.recorded_at
    time = f", {at.astimezone(UTC):%Y-%m-%d %H:%M}Z" if at else ""
    record = f"record as of seq {found.found.head}{time}"
    gap = max(2, 41 - width(name))
    if width(name) + gap + width(record) > WIDEST:
        return [*wrapped(name, WIDEST), record]
    return [name + " " * gap + record]


def _nothing(found: Timeline) -> list[str]:
    reason = found.coverage.empty_reason or "no_claims_in_window"
    lines = [EMPTY.get(reason, reason)]
    before, after = found.coverage.nearest
    what = "publication" if found.coverage.nearest_published else "day with claims"
    if before:
        lines.append(f"The last {what} before: {before}")
    if after:
        lines.append(f"The first {what} after: {after}")
    return lines


def _lapses(found: Timeline) -> list[str]:
    """A paragraph for each position that was let go without telling of a loss."""
    claims = {str(one.claim.id): one for one in found.claims}
    lines = []
    for one in found.lapses:
        speaker = _name(one.perspective.partition(":")[2], found)
        what, day = held(one, found.names), _day(interval(one.since))
        how = HOW.get(one.reason, one.reason)
        silent = f"{speaker} said until {one.kept}: {what}. No loss is on record"
        words = [claims[id].claim.quote.exact for id in one.later if id in claims]
        quoted = f": “{plain(words[0])}”" if words else ""
        lines += wrapped(f"{silent}; by {day} it {how}{quoted}", WIDEST)
    return lines


def _gaps(found: Timeline) -> list[str]:
    """A line that says how many claims were redacted, if any were, and where."""
    if not found.gaps:
        return []
    count, seqs = len(found.gaps), ", ".join(str(one.seq) for one in found.gaps)
    claims = "1 claim was" if count == 1 else f"{count} claims were"
    return wrapped(f"{claims} redacted, at seq {seqs}", WIDEST)


def _corrections(found: Timeline) -> list[str]:
    """A line that says how many corrections there are, if any, and where."""
    if not found.corrections:
        return []
    count, seqs = len(found.corrections), [str(one.seq) for one in found.corrections]
    told = "1 correction" if count == 1 else f"{count} corrections"
    return wrapped(f"{told}, at seq {', '.join(seqs)}", WIDEST)


def _row(
    one: Period, found: Timeline, claims: Mapping[str, StoredClaim], told: set[str]
) -> list[list[str]]:
    """A period's cells. `told` are the positions whose words a row above has shown."""
    said: list[str] = []
    for at in one.positions:
        if at.state == "live":
            line = _said(at, found, claims)
            said.append(line)
            if (position := line.rpartition(" (")[0]) not in told:
                told.add(position)
                said += _words(at, claims)
    return [
        [_day(interval(one.since))],
        ["-" if one.until is None else _day(interval(one.until))],
        [one.status],
        wrapped(_name(one.controller, found), WIDEST_HOLDER)
        if one.controller
        else ["-"],
        said or ["nobody says anything that still stands"],
    ]


def _day(when: DatedInterval) -> str:
    """`..2025-11-20` for on or before that day; no brackets, for the eye."""
    return (when.edtf or "-").strip("[]")


def _said(at: Position, found: Timeline, claims: Mapping[str, StoredClaim]) -> str:
    rest = [claims[id] for id in (*at.claims, *at.restated) if id in claims]
    speaker = _speaker(at, found, rest)
    says = "denies" if at.denied else "says"
    own = at.perspective == f"party:{at.controller}"
    what = held(at, found.names, own=own)
    return f"{speaker} {says}: {what} ({_sources(rest, speaker)})"


def _words(at: Position, claims: Mapping[str, StoredClaim]) -> list[str]:
    """The words of the first claim that a position rests on, in quotation marks."""
    rest = [claims[id] for id in at.claims if id in claims]
    if not rest:
        return []
    words = plain(min(rest, key=lambda one: one.seq).claim.quote.exact)
    if len(words) > LONGEST_WORDS:
        words = words[: LONGEST_WORDS - 1].rsplit(" ", 1)[0] + " …"
    return [f"“{words}”"]


def _speaker(at: Position, found: Timeline, rest: Iterable[StoredClaim]) -> str:
    kind, _, id = at.perspective.partition(":")
    if kind == "publisher":
        named = {one.article.publisher: one.article.publisher_name for one in rest}
        return named.get(id, id)
    return _name(id, found)


def _name(id: str | None, found: Timeline) -> str:
    return found.names.get(id or "", id or "-")


def _sources(rest: Iterable[StoredClaim], speaker: str) -> str:
    """Who says it, how many more do, and in how many articles; persons first."""
    ordered = sorted(
        rest,
        key=lambda one: (
            RANKS.get(one.claim.claimant.type, len(RANKS)),
            one.article.published_at,
            one.seq,
        ),
    )
    who = list(dict.fromkeys(_short(one.claim.claimant) for one in ordered))
    count = len({one.article.article for one in ordered})
    articles = "1 article" if count == 1 else f"{count} articles"
    others = [name for name in who if name != speaker]
    if not others:
        return articles
    more = f" and {len(others) - 1} more" if len(others) > 1 else ""
    return f"{others[0]}{more}, {articles}"


def _short(claimant: Claimant) -> str:
    """A claimant's name, without the office where a person has a long one."""
    text = plain(claimant.text)
    if claimant.type is ClaimantType.PERSON and width(text) > LONGEST_NAME:
        return " ".join(text.split()[-2:])
    return text
