"""The sides and speakers that the parties file names, and where a text names them.

`Lexicon` is the parties file turned into words; `mentions` finds every side, office and
speaker of a sentence as one `Mention` each. Which party a generic word means ("the
rebels", "the army") is left open here and settled by `coreference`.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from events.extraction.heads import (
    AGAINST,
    FORCES,
    GROUPS,
    HEADS,
    MODIFIERS,
    NONSTATE,
    OFFICES,
    PEOPLE,
    PERSON_HEADS,
    SPOKEN_FOR,
    STATE,
    UNNAMED,
)
from events.extraction.speech import CUES
from events.extraction.text import Sentence, Token, alike, tokens_of
from events.parties import Actor, Parties, Party
from events.vocabulary import ClaimantType

_LEADING = HEADS | UNNAMED | MODIFIERS
_KINDS = ("name", "force", "metonym", "people", "actor", "adjective")
LONGEST = 8  # tokens between an adjective and the noun that makes it a side


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """What a name of the parties file means."""

    words: tuple[str, ...]
    spelled: tuple[str, ...]
    kind: str  # name adjective metonym force people actor
    party: str | None
    actor: Actor | None = None
    state: bool = False  # whether it is the name or adjective of a state

    @property
    def generic(self) -> bool:
        """Whether the words are common ones, which many conflicts use."""
        return self.spelled[0][:1].islower() and self.kind != "actor"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A side or a speaker in a sentence: `tokens[start:end]`.

    Attributes:
        kind: `party`, `force`, `people`, `office`, `person`, `publisher`, `observer`,
            `metonym`, or `unnamed`.
        party: for whom it stands, or None where the words alone do not say.
        actor: the actor, where it is listed.
        generic: `state`, `nonstate`, `group` or None: what a common word may stand for;
            `against` for a state's own opponents, with that state in `parties`.
        parties: parties that a common word may mean.
        unit: whether a unit or force is named, not the party as a whole.
    """

    start: int
    end: int
    text: str
    kind: str
    party: str | None = None
    actor: Actor | None = None
    generic: str | None = None
    parties: tuple[str, ...] = ()
    unit: bool = False
    name: str | None = None


@dataclass(frozen=True)
class Lexicon:
    """The parties file as words.

    Attributes:
        entries: by the first word, the longest first.
        suffixed: parties by adjective, for `French-led` and `Taliban-held`.
    """

    parties: Parties
    entries: dict[str, list[Entry]] = field(repr=False)
    suffixed: dict[str, str] = field(repr=False)

    def at(self, tokens: Sequence[Token], at: int, day: date) -> list[Entry]:
        """The longest entries that the tokens from `at` on spell; several parties may
        share a name.
        """
        found: list[Entry] = []
        for entry in self.entries.get(tokens[at].low, ()):
            size = len(entry.words)
            if found and size < len(found[0].words):
                break
            if tuple(t.low for t in tokens[at : at + size]) != entry.words:
                continue
            if not _same_case(entry, tokens, at):
                continue
            if entry.actor is not None and not entry.actor.speaks_on(day):
                entry = replace(entry, party=None)
            found.append(entry)
        return found


_lexicons: list[Lexicon] = []  # of the parties last seen


def lexicon(parties: Parties) -> Lexicon:
    """The words of a parties file; made once for the same object."""
    if not _lexicons or _lexicons[0].parties is not parties:
        _lexicons[:] = [_lexicon(parties)]
    return _lexicons[0]


def _lexicon(parties: Parties) -> Lexicon:
    by_first: dict[str, list[Entry]] = {}
    suffixed: dict[str, str] = {}
    for entry in _entries(parties):
        by_first.setdefault(entry.words[0], []).append(entry)
        if entry.kind in ("adjective", "name") and len(entry.words) == 1:
            suffixed.setdefault(entry.words[0], entry.party or "")
    for those in by_first.values():
        those.sort(
            key=lambda one: (-len(one.words), _KINDS.index(one.kind), one.party or "")
        )
    return Lexicon(parties, by_first, suffixed)


def _entries(parties: Parties) -> Iterator[Entry]:
    for party in parties.parties.values():
        for kind, names in (
            ("name", (party.name, *party.names)),
            ("adjective", party.adjectives),
            ("metonym", party.metonyms),
            ("force", (*party.forces, *party.epithets)),
            ("people", (f"{word}s" for word in party.adjectives if word[-1] in "ni")),
        ):
            for name in dict.fromkeys(names):
                for entry in _entry(name, kind, party.id, None):
                    yield replace(entry, state=_is_of_state(party, kind))
    for actor in parties.actors.values():
        for name in dict.fromkeys((actor.name, *actor.aliases)):
            yield from _entry(name, "actor", actor.party, actor)


def _is_of_state(party: Party, kind: str) -> bool:
    if kind == "adjective" and any("overnment" in name for name in party.names):
        return True
    return bool(party.countries) and kind in ("name", "adjective", "metonym")


def _entry(
    name: str, kind: str, party: str | None, actor: Actor | None
) -> Iterator[Entry]:
    spelled = tuple(token.word for token in tokens_of(alike(name)))
    if spelled and spelled[0].lower() == "the" and len(spelled) > 1:
        spelled = spelled[1:]
    if spelled:
        words = tuple(word.lower() for word in spelled)
        yield Entry(words=words, spelled=spelled, kind=kind, party=party, actor=actor)


def _same_case(entry: Entry, tokens: Sequence[Token], at: int) -> bool:
    """Short forms in capitals must stand in capitals, names begin with a capital."""
    for spelled, token in zip(entry.spelled, tokens[at:], strict=False):
        if len(spelled) <= 5 and spelled.isupper() and token.word != spelled:
            return False
        if spelled[:1].isupper() and token.word[:1].islower():
            return False
    return True


def mentions(
    sentence: Sentence, words: Lexicon, day: date
) -> tuple[list[Mention], frozenset[int]]:
    """The sides and speakers of a sentence, in order and apart from each other.

    Returns:
        The mentions, and the tokens that are a party's adjective or name only.
    """
    found: list[Mention] = []
    adjectives: set[int] = set()
    tokens = sentence.tokens
    at = 0
    while at < len(tokens):
        low = tokens[at].low
        if low not in _LEADING and low not in words.entries and "-" not in low:
            at += 1
            continue
        entries = words.at(tokens, at, day)
        if entries and (mention := _grown(tokens, at, entries, words, day)):
            found.append(mention)
            at = mention.end
        elif entries:
            size = len(entries[0].words)
            adjectives.update(range(at, at + size))
            at += size
        elif mention := _suffixed(tokens, at, words) or _common(tokens, at, words, day):
            found.append(mention)
            at = mention.end
        else:
            at += 1
    return found, frozenset(adjectives)


def _grown(
    tokens: Sequence[Token],
    at: int,
    entries: list[Entry],
    words: Lexicon,
    day: date,
) -> Mention | None:
    """The mention that begins with an entry: alone, or with the noun that it leads to.

    An adjective without such a noun is none.
    """
    entry = entries[0]
    size = len(entry.words)
    if entry.kind == "actor":
        return _acted(tokens, at, at + size, entry)
    if entry.kind == "metonym" and _names_more(tokens, at + size):
        return None
    head = _head(tokens, at + size, words)
    if head is None:
        if entry.kind == "adjective" and entry.words[-1] not in HEADS:
            return None
        kind = {"name": "party"}.get(entry.kind, entry.kind)
        return _of_party(tokens, at, at + size, kind, entries)
    word = tokens[head].low
    end = _of_office(tokens, head + 1, words, day)
    for inner in range(at + size, head + 1):
        longer = words.at(tokens, inner, day)
        if longer and longer[0].kind in ("force", "name"):
            end = max(end, inner + len(longer[0].words))
            entries = longer if entry.kind == "adjective" else entries
    while _low(tokens, end) in FORCES:
        end += 1
    kind = "force" if word in FORCES or word in GROUPS else "office"
    if kind == "office" and word in PERSON_HEADS:
        return _titled(tokens, at, end, entries, words, day)
    return _of_party(tokens, at, end, kind, entries)


def _names_more(tokens: Sequence[Token], at: int) -> bool:
    """Whether a seat's name goes on, as in the name of a newspaper."""
    return at < len(tokens) and tokens[at].low in (
        "post",
        "times",
        "independent",
        "post's",
        "talks",
        "agreement",
        "accords",
        "protocol",
        "memorandum",
        "university",
        "region",
        "province",
        "oblast",
        "international",
        "airport",
        "suburb",
        "metro",
    )


def _of_party(
    tokens: Sequence[Token], start: int, end: int, kind: str, entries: list[Entry]
) -> Mention:
    parties = tuple(dict.fromkeys(one.party for one in entries if one.party))
    against = _is_against(tokens, start, end, entries)
    settled = len(parties) == 1 and not entries[0].generic and not against
    generic = "against" if against else "named"
    return Mention(
        start=start,
        end=end,
        text=_text(tokens, start, end),
        kind=kind,
        party=parties[0] if settled else None,
        parties=parties,
        generic=None if settled else generic,
        unit=entries[0].kind == "force",
    )


def _is_against(
    tokens: Sequence[Token], start: int, end: int, entries: list[Entry]
) -> bool:
    """Whether it is `Ruritanian rebels`: those who fight the state of that name."""
    if not any(one.state for one in entries):
        return False
    return any(tokens[at].low in AGAINST for at in range(start, end))


def _acted(tokens: Sequence[Token], start: int, end: int, entry: Entry) -> Mention:
    actor = entry.actor
    assert actor is not None  # an entry of this kind has one
    kind = {
        ClaimantType.PERSON: "person",
        ClaimantType.PUBLISHER: "publisher",
        ClaimantType.OBSERVER: "observer",
    }.get(actor.type, "office")
    named = end
    if kind == "person" or tokens[end - 1].low in PERSON_HEADS:
        while end < len(tokens) and _is_name(tokens[end]):
            end += 1
    if kind == "office" and end > named:
        return Mention(
            start=start,
            end=end,
            text=_text(tokens, start, end),
            kind="person",
            party=entry.party,
            name=_text(tokens, named, end),
        )
    return Mention(
        start=start,
        end=end,
        text=_text(tokens, start, end),
        kind=kind,
        party=entry.party,
        actor=actor,
        name=actor.name,
    )


def _titled(
    tokens: Sequence[Token],
    start: int,
    end: int,
    entries: list[Entry],
    words: Lexicon,
    day: date,
) -> Mention:
    """An office with the name of the person who holds it, if one follows."""
    stop = end
    if (
        stop + 1 < len(tokens)
        and tokens[stop].word == ","
        and _is_name(tokens[stop + 1])
    ):
        stop += 1
    first = stop
    actor = None
    while stop < len(tokens) and (_is_name(tokens[stop]) or _is_rank(tokens, stop)):
        if actor is None:
            named = [one for one in words.at(tokens, stop, day) if one.actor]
            if named:
                actor, stop = named[0], stop + len(named[0].words) - 1
        stop += 1
    if stop == first:
        return _of_party(tokens, start, end, "office", entries)
    named_as = actor.actor.name if actor and actor.actor else None
    mention = _of_party(tokens, start, stop, "person", entries)
    if actor and actor.actor:
        party = actor.party or mention.party
        generic = None if party else mention.generic
        mention = replace(mention, actor=actor.actor, party=party, generic=generic)
    return replace(mention, name=named_as or _text(tokens, first, stop))


def _suffixed(tokens: Sequence[Token], at: int, words: Lexicon) -> Mention | None:
    """`French-led troops`: a side; `Taliban-held town` is left to the triggers."""
    first, _, suffix = tokens[at].low.rpartition("-")
    party = words.suffixed.get(first)
    if suffix != "led" or not party:
        return None
    head = _head(tokens, at + 1, words)
    if head is None:
        return None
    text = _text(tokens, at, head + 1)
    return Mention(
        start=at, end=head + 1, text=text, kind="force", party=party, parties=(party,)
    )


def _common(
    tokens: Sequence[Token], at: int, words: Lexicon, day: date
) -> Mention | None:
    """A side or office in common nouns: `the rebels`, `officials in Kyiv`."""
    token = tokens[at]
    if (token.low not in HEADS and token.low not in UNNAMED) and (
        (token.low not in MODIFIERS or token.word[:1].isupper() is False)
        and (
            token.low
            not in (
                "government",
                "military",
                "rebel",
                "army",
                "pro-government",
                "loyalist",
                "regime",
                "insurgent",
            )
        )
    ):
        return None
    end = at + 1
    while end < len(tokens) and end < at + 4 and _leads_on(tokens[end]):
        end += 1 + (_low(tokens, end + 1) == "'" and end + 2 < len(tokens))
    if _low(tokens, end) == "'" and _low(tokens, end + 1) in PERSON_HEADS:
        end += 2
    while end > at and tokens[end - 1].low not in HEADS | UNNAMED:
        end -= 1
    if end == at:
        return None
    word = tokens[end - 1].low
    stop = _of_office(tokens, end, words, day)
    owner = _owner(tokens, end, stop, words, day) or [
        one for one in _owner(tokens, at, end, words, day) if one.kind == "adjective"
    ]
    text = _text(tokens, at, stop)
    named = [t.low for t in tokens[at:end]]
    if word in UNNAMED and not owner:
        return Mention(start=at, end=stop, text=text, kind="unnamed")
    if owner:
        kind = "force" if word in FORCES else "office"
        if word in PERSON_HEADS:
            return _titled(tokens, at, stop, owner, words, day)
        return _of_party(tokens, at, stop, kind, owner)
    generic = _generic(named)
    kind = "force" if word in FORCES or word in GROUPS or word in PEOPLE else "office"
    mention = Mention(
        start=at, end=end, text=_text(tokens, at, end), kind=kind, generic=generic
    )
    if word in PERSON_HEADS:
        return _named_person(tokens, mention, words, day)
    return mention


def _named_person(
    tokens: Sequence[Token], mention: Mention, words: Lexicon, day: date
) -> Mention:
    stop = mention.end
    while stop < len(tokens) and (_is_name(tokens[stop]) or _is_rank(tokens, stop)):
        named = [one for one in words.at(tokens, stop, day) if one.actor]
        if named and named[0].actor:
            acted = _acted(tokens, stop, stop + len(named[0].words), named[0])
            text = _text(tokens, mention.start, acted.end)
            return replace(acted, start=mention.start, text=text)
        stop += 1
    if stop == mention.end:
        return mention
    return replace(
        mention,
        end=stop,
        kind="person",
        text=_text(tokens, mention.start, stop),
        name=_text(tokens, mention.end, stop),
    )


def _generic(named: list[str]) -> str:
    if any(word in NONSTATE for word in named):
        return "nonstate"
    if any(word in STATE for word in named):
        return "state"
    return "group"


def _head(tokens: Sequence[Token], at: int, words: Lexicon) -> int | None:
    """The last noun of force or office that modifiers alone separate from `at`."""
    found = None
    stop = min(len(tokens), at + LONGEST)
    while at < stop:
        low = tokens[at].low
        if low in HEADS or low in SPOKEN_FOR:
            found = at
            led = low in FORCES and _low(tokens, at + 1) in PERSON_HEADS
            if (low in PERSON_HEADS or (low in FORCES and low not in MODIFIERS)) and (
                not _continues(tokens, at + 1) and not led
            ):
                break
        elif (
            (low == "'s" and found is None)
            or low in MODIFIERS
            or low[0].isdigit()
            or _is_adjective(low, words)
            or (
                found is not None and low in ("of", "to") and _continues(tokens, at + 1)
            )
            or (low == "the" and at and tokens[at - 1].low in ("of", "to"))
        ):
            pass
        else:
            break
        at += 1
    return found


def _continues(tokens: Sequence[Token], at: int) -> bool:
    """Whether an office's name goes on: `Chief | of the General Staff`."""
    if _low(tokens, at) in ("staff", "command") and _low(tokens, at - 1) == "general":
        return True
    while at < len(tokens) and tokens[at].low in ("of", "the", "to"):
        at += 1
    return (
        at < len(tokens)
        and tokens[at].word[:1].isupper()
        and tokens[at].low in (HEADS | MODIFIERS)
    )


def _is_adjective(low: str, words: Lexicon) -> bool:
    if low in words.suffixed:
        return any(one.kind == "adjective" for one in words.entries.get(low, ()))
    return low.endswith(("-backed", "-led", "-supported", "-allied"))


def _leads_on(token: Token) -> bool:
    return token.low in HEADS or token.low in MODIFIERS or token.low in UNNAMED


def _of_office(tokens: Sequence[Token], at: int, words: Lexicon, day: date) -> int:
    """Where an office's `of Ukraine`, `in Kiev` or `for X` ends."""
    if at + 1 >= len(tokens) or tokens[at].low not in ("of", "in", "for"):
        return at
    after = at + 1
    while after < len(tokens) and tokens[after].low == "the":
        after += 1
    if after >= len(tokens):
        return at
    entries = words.at(tokens, after, day)
    if entries and entries[0].kind in ("name", "metonym", "force", "people"):
        if tokens[at].low == "in" and entries[0].kind != "metonym":
            return at
        end = after + len(entries[0].words)
        while _low(tokens, end) in FORCES or _low(tokens, end) in GROUPS:
            end += 1
        on = _low(tokens, end) in MODIFIERS | HEADS | {"'s"}
        inner = _head(tokens, end, words) if on else None
        return end if inner is None else inner + 1
    return at


def _low(tokens: Sequence[Token], at: int) -> str:
    return tokens[at].low if at < len(tokens) else ""


def _owner(
    tokens: Sequence[Token], start: int, stop: int, words: Lexicon, day: date
) -> list[Entry]:
    for at in range(start, stop):
        if entries := words.at(tokens, at, day):
            return entries
    return []


def _is_name(token: Token) -> bool:
    word = token.word
    if token.low in CUES or token.low in ("the", "in", "on", "at", "a"):
        return False
    return (word[:1].isupper() and any(c.islower() for c in word)) or word in (
        "al",
        "el",
        "bin",
        "ibn",
        "von",
        "de",
    )


def _is_rank(tokens: Sequence[Token], at: int) -> bool:
    return (
        tokens[at].word == "."
        and tokens[at - 1].low in ("lt", "gen", "col", "maj", "capt", "adm", "brig")
    ) or (len(tokens[at - 1].word) == 1 and tokens[at].word == ".")


def _text(tokens: Sequence[Token], start: int, end: int) -> str:
    """The words of a mention, as near to the text as tokens allow."""
    if start >= end:
        return ""
    parts = [tokens[start].word]
    for before, token in zip(tokens[start:end], tokens[start + 1 : end], strict=False):
        parts.append(" " * (token.start > before.end) + token.word)
    return "".join(parts)


__all__ = ["OFFICES", "Entry", "Lexicon", "Mention", "lexicon", "mentions"]
