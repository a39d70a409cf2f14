"""Where a text names places: by the gazetteer, or by the noun that goes with a name.

A place begins with a capital. Rivers, fronts, roads, battles and units that bear a
place's name are none; an airport or a plant that bears it is a facility of its own.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from events.extraction.actions import NO_NAMES
from events.extraction.extents import CARDINAL
from events.extraction.sides import Mention
from events.extraction.text import Sentence, Token
from events.extraction.wordlists import listed
from events.extraction.words import (
    ADVERBS,
    ARTICLES,
    AUXILIARIES,
    CLAUSE_WORDS,
    MODALS,
    MONTHS,
    PREPOSITIONS,
    PRONOUNS,
    WEEKDAYS,
)
from events.gazetteer.place import Named, key
from events.vocabulary import PlaceType

LONGEST = 5  # tokens of a name

TYPES: Mapping[str, PlaceType] = {
    word: kind
    for kind, words in (
        (PlaceType.CITY, "city cities capital capitals stronghold hub"),
        (PlaceType.TOWN, "town towns township townships oasis"),
        (PlaceType.VILLAGE, "village villages hamlet hamlets"),
        (PlaceType.SETTLEMENT, "settlement settlements locality"),
        (
            PlaceType.DISTRICT,
            "district districts raion neighbourhood neighborhood neighbourhoods"
            " neighborhoods suburb suburbs quarter",
        ),
        (
            PlaceType.REGION,
            "region regions oblast oblasts province provinces governorate governorates"
            " state countryside territory",
        ),
        (PlaceType.BASE, "base airbase airfield airbases bases barracks garrison"),
        (PlaceType.AIRPORT, "airport airports airstrip"),
        (
            PlaceType.FACILITY,
            "plant refinery dam station factory mine terminal port headquarters hq"
            " university oilfield compound powerplant mines",
        ),
        (
            PlaceType.BUILDING,
            "palace prison hospital building mosque school parliament",
        ),
        (PlaceType.ROAD, "highway road crossing bridge"),
        (PlaceType.ISLAND, "island islands"),
        (
            PlaceType.AREA,
            "area corridor border valley mountain mountains hill heights enclave"
            " peninsula camp forest gorge zone pocket hills post",
        ),
    )
    for word in words.split()
}
TOWN_NOUNS = frozenset(listed("city town village settlement cities towns villages"))
FACILITY_TYPES = frozenset(
    {
        PlaceType.BASE,
        PlaceType.AIRPORT,
        PlaceType.FACILITY,
        PlaceType.BUILDING,
        PlaceType.ROAD,
        PlaceType.AREA,
    }
)
TOWNS = frozenset(
    {PlaceType.CITY, PlaceType.TOWN, PlaceType.VILLAGE, PlaceType.SETTLEMENT}
)
# Nouns for places, which some hamlet or quarter bears as its name: never looked up.
COMMON_NOUNS = TYPES.keys() | frozenset(
    listed(
        "город города городе городу городом село села селе селу посёлок поселок поселка"
        " посёлка поселке деревня деревни деревне деревню район района районе область"
        " области столица столицы столицу столице центр центра центре станция станции"
        " місто міста місті місту містом селі селища селище селищі районі райони"
        " області столиці столицю центрі станцію"
    )
)
INNER = frozenset(
    listed(
        "international nuclear power military air central presidential thermal oil gas"
        " national university steel naval salt state regional airport prison coal train"
        " railway bus television tv radio army people's ring main"
    )
)
NOT_THE_PLACE = frozenset(
    listed(
        "river rivers reservoir direction front axis sector bank brigade battalion"
        " regiment offensive airstrike battle road-map university times post agreement"
        " accords talks ceasefire memorandum line canal sea lake fc united dynamo"
        " campaign operation grouping group convention summit process street square"
        " airlines news fighters division pravda independent tribune herald institute"
        " university's protocol side"
    )
)
BATTLE = frozenset(
    listed("battle siege operation offensive treaty gulf sea lake mount")
)
NEVER = frozenset(
    listed(
        "the of in on at by from rest several this that these those it he she they"
        " his her its we our i and but or as if so no not one two three four five six"
        " seven eight nine ten hundred thousand monday tuesday wednesday thursday"
        " friday saturday sunday january february march april may june july august"
        " september october november december meanwhile however also since after"
        " before while when during although earlier later today yesterday president"
        " minister general chief state us un eu nato uk west east north south center"
        " centre media video many most some all both other another elsewhere army"
        " police war union party church islam god red cross government military rebel"
        " rebels forces force troops officials prime foreign interior defence defense"
        " security council ministry spokesman staff commander according despite"
        " because there here what who which where how why now then next last first"
        " second third new old young big read more march sunday prayer liberation"
        " capture battle fall current events wikipedia reuters bbc cnn ap afp al-"
        " jazeera al jazeera jihad democratic republic people peoples people's front"
        " liberation national united international city town village region province"
        " district oblast governorate airport base port bay progress progress victory"
        " freedom peace home attack attacks clashes dozens hundreds thousands fighting"
        " photo image source sources map ukraine's russia's mr mrs ms dr under only"
        " near from"
    )
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """A place in a sentence: `tokens[start:end]`, descriptors before it not counted.

    Attributes:
        name: the words, as the article spells them.
        candidates: the gazetteer's places of that name; empty where it has none.
        type: by the words that go with it, or None.
        facility: whether it is a facility, which no town's name stands for.
        masked: whether the words are no place at all (a river, a front, a person).
        derived: whether the name was put together from a town's and a noun.
    """

    start: int
    end: int
    name: str
    candidates: tuple[Named, ...]
    type: PlaceType | None
    facility: bool = False
    masked: bool = False
    derived: bool = False


def candidate_names(sentences: Sequence[Sentence]) -> set[str]:
    """Every run of up to five tokens that may be a name, for one look-up."""
    names: set[str] = set()
    for sentence in sentences:
        tokens = sentence.tokens
        for at in range(len(tokens)):
            if tokens[at].low not in _FUNCTION and _starts_name(tokens[at]):
                names.update(name for _, name in _runs(tokens, at))
                if at and tokens[at - 1].low in CARDINAL:
                    names.add(f"{tokens[at - 1].word} {tokens[at].word}")
        names.update(_derived(tokens))
        names.update(_regions(tokens))
    return names


def _regions(tokens: Sequence[Token]) -> Iterator[str]:
    """`A region` and `B region` for the words `the A and B regions`."""
    for at, token in enumerate(tokens):
        if token.low in _PLURALS:
            for near in range(max(0, at - 8), at):
                if _starts_name(tokens[near]):
                    for _, name in _runs(tokens, near):
                        yield f"{name} {token.low[:-1]}"
                        yield f"{name} region"


_PLURALS = frozenset(listed("regions oblasts provinces governorates districts"))


def _derived(tokens: Sequence[Token]) -> Iterator[str]:
    """`Goma airport` for the words `the airport in Goma`, `Goma's airport`."""
    for at, token in enumerate(tokens):
        if TYPES.get(token.low) in FACILITY_TYPES:
            for near in range(max(0, at - 4), min(at + 5, len(tokens))):
                if _starts_name(tokens[near]):
                    for _, name in _runs(tokens, near):
                        yield f"{name} {token.low}"
                        if at and tokens[at - 1].low in INNER:
                            yield f"{name} {tokens[at - 1].low} {token.low}"


def _starts_name(token: Token) -> bool:
    word = token.word
    if word[:1].isupper():
        return True
    prefix, _, rest = word.partition("-")
    return prefix in PARTICLES and rest[:1].isupper()


PARTICLES = frozenset(listed("al el as ad an ar ash az at ez"))
_FUNCTION = (
    ARTICLES | PREPOSITIONS | PRONOUNS | CLAUSE_WORDS | ADVERBS | AUXILIARIES | MODALS
) - PARTICLES
INSIDE = frozenset(
    listed("al el as ad an ar ash az de del la le of the bin na ibn sur les du y d")
)


def _runs(tokens: Sequence[Token], at: int) -> Iterator[tuple[int, str]]:
    """(end, name) of the runs that begin at a token, the shortest first."""
    name = tokens[at].word
    yield at + 1, name
    for end in range(at + 1, min(at + LONGEST, len(tokens))):
        token, before = tokens[end], tokens[end - 1]
        if (token.start - before.end > 2 or not token.word[0].isalnum()) and (
            token.word not in ("-", "–", "'")
        ):
            return
        name += " " * (token.start > before.end) + token.word
        if _starts_name(token) or token.word[0].isdigit() or token.low in TYPES:
            yield end + 1, name
        elif token.low not in INSIDE and token.word not in ("-", "–", "'"):
            return


def spots(
    sentence: Sentence,
    known: Mapping[str, tuple[Named, ...]],
    sides: Collection[Mention],
    adjectives: Collection[int],
) -> list[Spot]:
    """The places of a sentence, in order, masked ones included."""
    tokens = sentence.tokens
    taken = {
        at: side
        for side in sides
        for at in range(side.start, side.end)
        if side.kind not in ("metonym", "party") and not _maybe_place(side)
    }
    covered = set(adjectives).union(*(range(s.start, s.end) for s in sides))
    found: list[Spot] = []
    at = 0
    while at < len(tokens):
        if at in taken:
            at = taken[at].end
        elif (
            tokens[at].low not in _FUNCTION
            and _starts_name(tokens[at])
            and (spot := _spot(tokens, at, known, covered, sentence.headline))
        ):
            found.append(spot)
            at = spot.end
        elif tokens[at].low in CARDINAL and (part := _quarter(tokens, at, known)):
            found.append(part)
            at = part.end
        else:
            at += 1
    return found


def _quarter(
    tokens: Sequence[Token], at: int, known: Mapping[str, tuple[Named, ...]]
) -> Spot | None:
    """`southern Lebanon`, where the gazetteer has it as a place of its own."""
    if at + 1 >= len(tokens) or not _starts_name(tokens[at + 1]):
        return None
    name = f"{tokens[at].word} {tokens[at + 1].word}"
    named = known.get(key(name), ())
    if not named:
        return None
    kind = named[0].place.type
    return Spot(start=at, end=at + 2, name=name, candidates=named, type=kind)


def _maybe_place(side: Mention) -> bool:
    return side.end - side.start == 1 and side.kind == "person" and side.actor is None


def _spot(
    tokens: Sequence[Token],
    at: int,
    known: Mapping[str, tuple[Named, ...]],
    adjectives: Collection[int],
    headline: bool,
) -> Spot | None:
    best: tuple[int, str, tuple[Named, ...]] | None = None
    for end, name in _runs(tokens, at):
        low = name.lower()
        if end == at + 1 and (low in NEVER or low in NO_NAMES or len(low) < 2):
            continue
        if named := _fitting(known.get(key(name), ()), name):
            best = (end, name, named)
    if best is None:
        return _nameless(tokens, at, adjectives)
    end, name, named = best
    if at in adjectives and end == at + 1 and _is_people(tokens, at):
        return None
    facility = _facility(tokens, at, end)
    if facility is not None:
        stop, built = facility
        whole = _words(tokens, at, stop)
        own = known.get(key(whole), ())
        return Spot(
            start=at, end=stop, name=whole, candidates=own, type=built, facility=True
        )
    masked = _is_masked(tokens, at, end) or (
        not headline and _in_longer_name(tokens, at, end)
    )
    kind = _type_after(tokens, end)
    stop = end
    if end < len(tokens) and tokens[end].low in ("suburb", "suburbs"):
        kind = None
    if kind is None:
        kind = _wide(named)
    else:
        stop = end + 1
        if kind in (PlaceType.REGION, PlaceType.DISTRICT):
            name, named = _with_type(tokens, at, stop, known, named, name, kind)
    return Spot(
        start=at, end=stop, name=name, candidates=named, type=kind, masked=masked
    )


def _wide(named: tuple[Named, ...]) -> PlaceType | None:
    """The type of a name that regions or districts alone have."""
    kinds = {one.place.type for one in named}
    wide = kinds <= {PlaceType.REGION, PlaceType.DISTRICT, PlaceType.COUNTRY}
    return kinds.pop() if wide and len(kinds) == 1 else None


def _fitting(named: tuple[Named, ...], name: str) -> tuple[Named, ...]:
    """The places whose name is written as the text writes it, but for case marks."""
    short = len(name) <= 3
    return tuple(
        one
        for one in named
        if one.name[:1].isupper() is name[:1].isupper() or "-" in name
        if not (short and one.name != name)
    )


def _is_people(tokens: Sequence[Token], at: int) -> bool:
    return False


def _nameless(
    tokens: Sequence[Token], at: int, adjectives: Collection[int]
) -> Spot | None:
    """A name that the gazetteer lacks, with a noun that says what it names."""
    end = at
    while end < len(tokens) and end - at < LONGEST and _in_name(tokens, at, end):
        end += 1
    if end == at or tokens[at].low in NEVER | NO_NAMES or at in adjectives:
        return None
    facility = _facility(tokens, at, end) or _facility_inside(tokens, at, end)
    if facility is not None:
        stop, built = facility
        return Spot(
            start=at,
            end=stop,
            name=_words(tokens, at, stop),
            candidates=(),
            type=built,
            facility=True,
        )
    kind = _type_after(tokens, end)
    if kind in (PlaceType.REGION, PlaceType.DISTRICT):
        return Spot(
            start=at,
            end=end + 1,
            name=_words(tokens, at, end + 1),
            candidates=(),
            type=kind,
        )
    before = _described(tokens, at)
    return Spot(
        start=at,
        end=end,
        name=_words(tokens, at, end),
        candidates=(),
        type=before,
        masked=before is None,
    )


def _in_name(tokens: Sequence[Token], at: int, end: int) -> bool:
    token = tokens[end]
    if end > at and token.start - tokens[end - 1].end > 1:
        return False
    if _starts_name(token):
        return token.low not in NEVER | NO_NAMES and token.low not in TYPES
    inside = end > at and token.low in INSIDE - {"of", "the", "as", "an", "at"}
    return inside and end + 1 < len(tokens) and _starts_name(tokens[end + 1])


def _described(tokens: Sequence[Token], at: int) -> PlaceType | None:
    """The type that words before a name give: `the town of X`, `villages of X`."""
    if at >= 2 and tokens[at - 1].low == "of":
        return TYPES.get(tokens[at - 2].low)
    if at >= 1:
        kind = TYPES.get(tokens[at - 1].low)
        return kind if kind in TOWNS else None
    return None


def _facility(
    tokens: Sequence[Token], at: int, end: int
) -> tuple[int, PlaceType] | None:
    """Where `Gao | International Airport` ends, if a facility's noun follows."""
    stop = end
    if stop + 1 < len(tokens) and tokens[stop].word == "–":
        stop += 2
    found = None
    while stop < len(tokens) and stop - end < 6:
        low = tokens[stop].low
        kind = TYPES.get(low)
        after = tokens[stop + 1].low if stop + 1 < len(tokens) else ""
        if kind in FACILITY_TYPES and after != "of" and after not in TOWN_NOUNS:
            found = stop + 1, kind
        if low not in INNER:
            break
        stop += 1
    return found


def _facility_inside(
    tokens: Sequence[Token], at: int, end: int
) -> tuple[int, PlaceType] | None:
    for stop in range(end, at + 1, -1):
        kind = TYPES.get(tokens[stop - 1].low)
        if kind in FACILITY_TYPES:
            return stop, kind
    return None


def _is_verbal(tokens: Sequence[Token], at: int) -> bool:
    return at + 1 < len(tokens) and tokens[at + 1].low in ("'s",) and False


def _is_masked(tokens: Sequence[Token], at: int, end: int) -> bool:
    after = tokens[end].low if end < len(tokens) else ""
    if after in NOT_THE_PLACE:
        return True
    before = tokens[at - 1].low if at else ""
    if before == "of" and at >= 2 and tokens[at - 2].low in BATTLE:
        return tokens[at - 2].word[:1].isupper()
    return before in ("lake", "mount", "operation")


def _in_longer_name(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Whether other capitalised words make it part of a person's or other name."""
    if at and tokens[at - 1].end + 1 >= tokens[at].start:
        before = tokens[at - 1]
        if (before.word[:1].isupper() and before.low not in NEVER | TYPES.keys()) and (
            at >= 2 and not _ends_sentence(tokens, at - 1)
        ):
            return not before.low.endswith(("ian", "an", "ish", "ese", "i", "'s"))
    if end < len(tokens) and tokens[end].word[:1].isupper():
        after = tokens[end]
        glued = after.start - tokens[end - 1].end <= 1
        dated = after.low in MONTHS or after.low in WEEKDAYS
        return glued and not dated and after.low not in _FUNCTION | TYPES.keys()
    return False


def _ends_sentence(tokens: Sequence[Token], at: int) -> bool:
    return at == 0


def _type_after(tokens: Sequence[Token], end: int) -> PlaceType | None:
    if end < len(tokens):
        kind = TYPES.get(tokens[end].low)
        if kind in (PlaceType.REGION, PlaceType.DISTRICT, PlaceType.ISLAND):
            return kind
        if kind in TOWNS and tokens[end].low in ("city", "town", "village", "oasis"):
            return kind
    return None


def _with_type(
    tokens: Sequence[Token],
    at: int,
    stop: int,
    known: Mapping[str, tuple[Named, ...]],
    named: tuple[Named, ...],
    name: str,
    kind: PlaceType,
) -> tuple[str, tuple[Named, ...]]:
    """The region, never the town of the same name."""
    whole = _words(tokens, at, stop)
    typed = known.get(key(whole), ()) or known.get(key(whole.rstrip("s")), ())
    regions = tuple(one for one in (*typed, *named) if one.place.type is kind)
    return whole, regions


def _words(tokens: Sequence[Token], start: int, end: int) -> str:
    parts = [tokens[start].word]
    for before, token in zip(tokens[start:end], tokens[start + 1 : end], strict=False):
        parts.append(" " * (token.start > before.end) + token.word)
    return "".join(parts)
