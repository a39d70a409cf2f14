"""A first Russian and Ukrainian supplement: headlines and simple news prose.

It finds sides, places, speech and words of control by stems, and hands them to the same
assembly line as the English rules.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import product

from events.extraction.attribution import DASH, Frame, Speaker
from events.extraction.clauses import Subject
from events.extraction.objects import Item
from events.extraction.places import Spot
from events.extraction.scene import Scene
from events.extraction.sides import Entry, Lexicon, Mention
from events.extraction.slavic_words import (
    BARE,
    BY,
    CARDINALS,
    DENY,
    DISMISS,
    ENEMY,
    FORCES,
    LINKS,
    MOST,
    NOUN_ENDINGS,
    NOUNS,
    OFFICES,
    PART,
    PLANS,
    POSITION,
    SAY,
    TYPES,
    VERBS,
    nominatives,
    stem,
)
from events.extraction.text import Sentence, Token
from events.extraction.triggers import Hit
from events.extraction.wordlists import listed
from events.gazetteer.place import Named, key
from events.vocabulary import Action, ClaimantType, Extent, PlaceType

_STOPS = frozenset(listed(', . ; : " ( ) –'))
_PREPOSITIONS = frozenset(listed("в у на из з от від до под під с к о об про"))
_DESCRIBED = {
    "город": PlaceType.CITY,
    "міст": PlaceType.CITY,
    "сел": PlaceType.VILLAGE,
    "селищ": PlaceType.VILLAGE,
    "поселк": PlaceType.VILLAGE,
    "посёлк": PlaceType.VILLAGE,
    "населенн": PlaceType.SETTLEMENT,
}
_KINDS = {
    ClaimantType.PERSON: "person",
    ClaimantType.PUBLISHER: "publisher",
    ClaimantType.OBSERVER: "observer",
}


def is_telling(sentence: Sentence, sided: bool) -> bool:
    """Whether a sentence holds a word of control at all."""
    return any(
        _of(token.low, VERBS)
        or _of(token.low, NOUNS)
        or token.low.startswith("контрол")
        for token in sentence.tokens
    )


def is_answering(sentence: Sentence) -> bool:
    """Whether a sentence denies or belittles something."""
    return any(_begins(token.low, (*DENY, *DISMISS)) for token in sentence.tokens)


def _of(
    low: str, table: Mapping[str, tuple[Action, Extent | None, str]]
) -> tuple[Action, Extent | None, str] | None:
    for size in range(min(len(low), 13), 3, -1):
        if (found := table.get(low[:size])) is not None:
            return found
    return None


def _begins(low: str, stems: Sequence[str]) -> bool:
    return low.startswith(tuple(stems))


# ------------------------------------------------------------------ sides


class Stems:
    """The parties file's Cyrillic names by stems."""

    def __init__(self, words: Lexicon) -> None:
        self.entries: dict[str, list[tuple[tuple[str, ...], Entry]]] = {}
        for those in words.entries.values():
            for entry in those:
                stems = tuple(map(stem, entry.words))
                self.entries.setdefault(stems[0], []).append((stems, entry))
        for found in self.entries.values():
            found.sort(key=lambda one: (-len(one[0]), one[1].kind))

    def at(
        self, tokens: Sequence[Token], at: int, day: date
    ) -> tuple[int, Entry] | None:
        """The longest entry at a token, and where it ends."""
        for stems, entry in self.entries.get(stem(tokens[at].low), ()):
            end = at + len(stems)
            if tuple(stem(token.low) for token in tokens[at:end]) != stems:
                continue
            if entry.spelled[0][:1].isupper() and not tokens[at].word[:1].isupper():
                continue
            if (len(entry.spelled[0]) < 5 and entry.spelled[0].isupper()) and (
                tokens[at].word != entry.spelled[0]
            ):
                continue
            if entry.actor is not None and not entry.actor.speaks_on(day):
                entry = replace(entry, party=None)
            return end, entry
        return None


_stems: list[tuple[Lexicon, Stems]] = []


def _stems_of(words: Lexicon) -> Stems:
    if not _stems or _stems[0][0] is not words:
        _stems[:] = [(words, Stems(words))]
    return _stems[0][1]


def mentions(
    sentence: Sentence, words: Lexicon, day: date
) -> tuple[list[Mention], frozenset[int]]:
    """The sides and speakers of a sentence, and the adjectives that are none."""
    stems, tokens = _stems_of(words), sentence.tokens
    found: list[Mention] = []
    adjectives: set[int] = set()
    at = 0
    while at < len(tokens):
        match = stems.at(tokens, at, day)
        if match is not None:
            end, entry = match
            if entry.actor is not None and _begins(tokens[end - 1].low, BARE):
                end, entry = (
                    stems.at(tokens, end, day) or match if end < len(tokens) else match
                )
            head = None if entry.actor else _head(tokens, end)
            if entry.kind == "adjective" and head is None:
                adjectives.update(range(at, end))
            else:
                stop = head or end
                found.append(_mention(tokens, at, stop, entry, head is not None))
                end = stop
            at = end
        elif _begins(tokens[at].low, ENEMY):
            found.append(_common(tokens, at, "enemy"))
            at += 1
        elif _begins(tokens[at].low, BARE) and not _owned(tokens, at, stems, day)[1]:
            found.append(replace(_common(tokens, at, "office"), kind="office"))
            at += 1
        elif _begins(tokens[at].low, OFFICES) or _begins(tokens[at].low, FORCES):
            end, owner = _owned(tokens, at, stems, day)
            if owner is not None:
                found.append(_mention(tokens, at, end, owner, True))
            at = end
        else:
            at += 1
    return found, frozenset(adjectives)


def _head(tokens: Sequence[Token], at: int) -> int | None:
    for stop in range(at, min(at + 3, len(tokens))):
        low = tokens[stop].low
        if _begins(low, FORCES) or _begins(low, OFFICES):
            return stop + 1
        if low in _STOPS:
            return None
    return None


def _owned(
    tokens: Sequence[Token], at: int, stems: Stems, day: date
) -> tuple[int, Entry | None]:
    """`министр обороны России`, `президент Зеленский`: an office and whose it is."""
    for stop in range(at + 1, min(at + 5, len(tokens))):
        if tokens[stop].low in _STOPS:
            break
        match = stems.at(tokens, stop, day)
        if match is not None:
            return match
    return at + 1, None


def _mention(
    tokens: Sequence[Token], start: int, end: int, entry: Entry, headed: bool
) -> Mention:
    actor = entry.actor
    kind = _KINDS.get(actor.type, "office") if actor else "party"
    if actor is None:
        low = [token.low for token in tokens[start:end]]
        if any(_begins(one, FORCES) for one in low) or entry.kind == "force":
            kind = "force"
        elif headed or entry.kind == "metonym":
            kind = "office"
    return Mention(
        start=start,
        end=end,
        text=_text(tokens, start, end),
        kind=kind,
        party=entry.party,
        actor=actor,
        parties=(entry.party,) if entry.party else (),
        unit=entry.kind == "force",
        name=actor.name if actor else None,
    )


def _common(tokens: Sequence[Token], at: int, generic: str) -> Mention:
    return Mention(
        start=at, end=at + 1, text=tokens[at].word, kind="force", generic=generic
    )


def _text(tokens: Sequence[Token], start: int, end: int) -> str:
    return " ".join(token.word for token in tokens[start:end])


# ------------------------------------------------------------------ places


def candidate_names(sentences: Sequence[Sentence]) -> set[str]:
    """The names that capitalised words may be cases of, for one look-up."""
    names: set[str] = set()
    for sentence in sentences:
        for at in range(len(sentence.tokens)):
            for _, name in _runs(sentence.tokens, at):
                names.add(name)
    return names


def _runs(tokens: Sequence[Token], at: int) -> Iterator[tuple[int, str]]:
    if not tokens[at].word[:1].isupper():
        return
    for end in range(at + 1, min(at + 4, len(tokens) + 1)):
        words = [token.word for token in tokens[at:end]]
        if not words[-1][:1].isalpha():
            return
        if end == at + 1:
            forms: Iterator[tuple[str, ...]] = iter(
                (one,) for one in nominatives(words[0])
            )
        elif end == at + 2 and words[1][:1].isupper():
            forms = product(nominatives(words[0]), nominatives(words[1]))
        else:
            forms = iter([tuple(words)])
        for form in forms:
            yield end, " ".join(form)


def spots(
    sentence: Sentence,
    known: Mapping[str, tuple[Named, ...]],
    sides: Sequence[Mention],
    adjectives: frozenset[int],
) -> list[Spot]:
    """The places of a sentence, in order."""
    tokens = sentence.tokens
    taken = {
        at
        for side in sides
        for at in range(side.start, side.end)
        if side.kind != "party" and side.end - side.start > 0
    }
    found: list[Spot] = []
    at = 0
    while at < len(tokens):
        spot = None if at in taken else _spot(tokens, at, known)
        if spot is not None:
            found.append(spot)
            at = spot.end
        else:
            at += 1
    return found


def _spot(
    tokens: Sequence[Token], at: int, known: Mapping[str, tuple[Named, ...]]
) -> Spot | None:
    best: tuple[int, tuple[Named, ...]] | None = None
    for end, name in _runs(tokens, at):
        named = known.get(key(name), ())
        if named and (best is None or end > best[0]):
            best = (end, named)
    before = tokens[at - 1].low if at else ""
    described = before if (at and stem(before) in TYPES) or before in TYPES else ""
    if best is None:
        if not tokens[at].word[:1].isupper() or not described or at == 0:
            return None
        return Spot(
            start=at,
            end=at + 1,
            name=tokens[at].word,
            candidates=(),
            type=PlaceType.SETTLEMENT,
        )
    end, named = best
    kinds = {one.place.type for one in named}
    wide = PlaceType.REGION in kinds and len(kinds) == 1
    return Spot(
        start=at,
        end=end,
        name=_text(tokens, at, end),
        candidates=named,
        type=PlaceType.REGION if wide else None,
        masked=_is_masked(tokens, at, end),
    )


def _is_masked(tokens: Sequence[Token], at: int, end: int) -> bool:
    after = tokens[end].low if end < len(tokens) else ""
    return after.startswith(("направлен", "напрям", "рек", "річк", "бригад", "полк"))


# ------------------------------------------------------------------ speech


def frames(scene: Scene) -> list[Frame]:
    """The frames of speech in a sentence."""
    found = list(_colon(scene))
    for at in range(len(scene.tokens)):
        low = scene.low(at)
        if at in scene.side_at:
            continue
        cue = "say" if _begins(low, SAY) else "deny" if _begins(low, DENY) else ""
        if low.startswith("назва") and _is_belittling(scene, at):
            cue = "dismiss"
        if cue:
            speaker = _before(scene, at) if cue == "dismiss" else _speaker(scene, at)
            if speaker is not None:
                found.append(_frame(scene, cue, speaker, at))
        elif low in BY and scene.low(at + 1) in BY[low].split():
            speaker = _after(scene, at + 2)
            if speaker is not None:
                found.append(_frame(scene, "say", speaker, at))
    return found


def _frame(scene: Scene, cue: str, speaker: Speaker, verb: int) -> Frame:
    size = len(scene.tokens)
    belittled = any(_begins(token.low, DISMISS) for token in scene.tokens)
    told = scene.low(verb + 1) in (".", "")
    return Frame(
        cue="dismiss" if cue == "deny" and belittled else cue,
        speaker=speaker,
        verb=verb,
        start=0 if cue == "say" else verb + 1,
        end=size,
        before=told and cue == "deny",
        when=(0, size) if cue == "say" else (0, 0),
        belittled=belittled,
    )


def _is_belittling(scene: Scene, at: int) -> bool:
    return any(
        _begins(scene.low(one), DISMISS)
        for one in range(at + 1, min(at + 11, len(scene.tokens)))
    )


def looks_back(scene: Scene) -> bool:
    """Whether it is `Об этом сообщили в …`: the speaker of what stands before."""
    return (scene.low(0), scene.low(1)) in (("об", "этом"), ("про", "це"))


def _colon(scene: Scene) -> Iterator[Frame]:
    size = len(scene.tokens)
    for at, token in enumerate(scene.tokens):
        if token.word not in (":", DASH, "-"):
            continue
        side = scene.side_at.get(at - 1)
        if token.word == ":" and side is not None and side.start <= 2:
            frame = _frame(scene, "say", _of_side(side), at)
            yield replace(frame, start=at + 1, end=size)
            return
        side = scene.side_at.get(at + 1)
        if side is not None and side.end >= size - 1 and at > 1:
            frame = _frame(scene, "say", _of_side(side), at)
            yield replace(frame, start=0, end=at, before=True)
            return


def _speaker(scene: Scene, verb: int) -> Speaker | None:
    """After `…, said` the speaker follows; else he stands on either side."""
    if scene.low(verb - 1) not in (",", DASH, '"', "-"):
        return _after(scene, verb + 1) or _before(scene, verb)
    found = _after(scene, verb + 1)
    if found is not None:
        return found
    at = verb + 1 + (scene.low(verb + 1) in ("в", "у"))
    name = scene.words(at, at + 1) if at < len(scene.tokens) else ""
    kind = "name" if name[:1].isupper() else "unnamed"
    return Speaker(kind=kind, text=name or "(unnamed)", at=verb, end=at + 1)


def _after(scene: Scene, at: int) -> Speaker | None:
    for stop in range(at, min(at + 4, len(scene.tokens))):
        side = scene.side_at.get(stop)
        if side is not None:
            return _of_side(side)
        if scene.low(stop) in _STOPS or scene.low(stop) in (
            "что",
            "що",
            "о",
            "об",
            "про",
        ):
            return None
    return None


def _before(scene: Scene, at: int) -> Speaker | None:
    for stop in range(at - 1, max(-1, at - 14), -1):
        side = scene.side_at.get(stop)
        if side is not None:
            return _of_side(side)
        if scene.low(stop) in (";", ":"):
            return None
    return None


def _of_side(side: Mention) -> Speaker:
    return Speaker(
        kind="side", text=side.text, at=side.start, end=side.end, mention=side
    )


# ------------------------------------------------------------------ control


def hits(scene: Scene, words: Lexicon) -> list[Hit]:
    """Everything that a sentence says about control, in order."""
    found: list[Hit] = []
    for at in range(len(scene.tokens)):
        if at in scene.spot_at:
            continue
        low = scene.low(at)
        if low.startswith(("контролем", "контроль", "контролі")):
            found += _control(scene, at)
        elif low.endswith(NOUN_ENDINGS) and (told := _of(low, NOUNS)) is not None:
            found += _noun(scene, at, told)
        elif (told := _of(low, VERBS)) is not None and not low.endswith(("ть", "ти")):
            found += _verb(scene, at, told)
        elif (told := _of(low, NOUNS)) is not None:
            found += _noun(scene, at, told)
    return found


def _verb(
    scene: Scene, at: int, told: tuple[Action, Extent | None, str]
) -> Iterator[Hit]:
    action, extent, gainer = told
    low = scene.low(at)
    if low.startswith(("взял", "взят")) and scene.low(at + 1) in ("под", "під"):
        return
    items, extent_told = _items(scene, at + 1, action)
    passive = low.endswith(
        (
            "ен",
            "ён",
            "ена",
            "ены",
            "ено",
            "ята",
            "яты",
            "ято",
            "ят",
            "ені",
            "ано",
            "ений",
            "ана",
        )
    )
    attribute = low.endswith(("ого", "ой", "ом", "ых", "ую", "ої", "их", "ому", "ими"))
    if not items and (passive or low.endswith(("ен", "ён"))):
        items = _before_verb(scene, at)
    if not items:
        return
    holder = _subject(scene, at, items, passive, gainer)
    if attribute:
        holder = holder if holder and holder.kind == "side" else None
    yield _hit(
        scene, at, action, items, extent_told or extent, holder, f"slavic-{action}"
    )


def _noun(
    scene: Scene, at: int, told: tuple[Action, Extent | None, str]
) -> Iterator[Hit]:
    action, extent, gainer = told
    items, extent_told = _items(scene, at + 1, action)
    if not items:
        return
    holder = Subject(kind=gainer, at=at) if gainer else None
    side = next(
        (s for s in scene.sides if items[-1].end <= s.start <= items[-1].end + 1), None
    )
    if side is not None and side.kind == "force":
        holder = Subject(kind="side", at=side.start, mention=side)
    hit = _hit(
        scene, at, action, items, extent_told or extent, holder, f"slavic-{action}-noun"
    )
    yield replace(hit, noun=True)


def _control(scene: Scene, at: int) -> Iterator[Hit]:
    """`под контролем А`, `взяли под контроль П`, `контроль над П`."""
    first = at - 1
    while first > at - 4 and scene.low(first) not in ("под", "під"):
        first -= 1
    if scene.low(first) in ("под", "під"):
        verb = first - 1
        took = scene.low(verb).startswith(("взял", "взят", "переш", "перейш"))
        items, extent = _items(scene, at + 1, Action.CAPTURES)
        side = scene.side_at.get(at + 1)
        if side is not None or not items:
            before = _before_verb(
                scene, first - (1 if took or _is_word(scene, verb) else 0)
            )
            items = before or items
        if not items:
            return
        holder = _under(scene, first, at)
        if holder is None:
            holder = _subject(scene, verb, items, not took, "own")
        action = Action.CAPTURES if took else Action.CONTROLS
        yield _hit(scene, at, action, items, extent, holder, "slavic-under-control")
    elif scene.low(at + 1) in ("над", "за"):
        items, extent = _items(scene, at + 2, Action.CAPTURES)
        word = scene.low(at - 1)
        lost = word.startswith(("потер", "утрат", "втрат"))
        action = Action.LOSES if lost else Action.CAPTURES
        if items and (
            lost or word.startswith(("устан", "встан", "верн", "поверн", "взял"))
        ):
            holder = _subject(scene, at - 1, items, False, "own")
            none = Extent.NONE if lost else extent
            yield _hit(scene, at, action, items, none, holder, "slavic-control")


def _is_word(scene: Scene, at: int) -> bool:
    return at >= 0 and at not in scene.spot_at and scene.low(at).isalpha()


def _under(scene: Scene, first: int, at: int) -> Subject | None:
    for one in (*range(first + 1, at), at + 1, at + 2):
        side = scene.side_at.get(one)
        if side is not None:
            return Subject(kind="side", at=side.start, mention=side)
        if one in scene.adjectives:
            return Subject(kind="adjective", at=one, word=scene.low(one))
    return None


def _hit(
    scene: Scene,
    at: int,
    action: Action,
    items: list[Item],
    extent: Extent | None,
    holder: Subject | None,
    rule: str,
) -> Hit:
    starts, ends = [at, items[0].start], [at + 1, items[-1].end]
    if holder is not None and holder.mention is not None:
        starts.append(holder.mention.start)
        ends.append(holder.mention.end)
    return Hit(
        rule=rule,
        action=action,
        items=tuple(items),
        holder=holder,
        verb=at,
        start=min(starts),
        end=max(ends),
        extent=extent,
        blocked=_blocked(scene, at, action),
        negated=any(scene.low(at - one) in ("не", "ні") for one in (1, 2)),
    )


def _blocked(scene: Scene, at: int, action: Action) -> str | None:
    if scene.low(len(scene.tokens) - 1) == "?":
        return "question"
    for one in range(at - 1, max(-1, at - 5), -1):
        low = scene.low(one)
        if low in _STOPS or low in ("что", "що"):
            return None
        if _begins(low, PLANS) and one not in scene.side_at:
            return "announced" if action is Action.WITHDRAWS else "plan"
    return None


def _subject(
    scene: Scene, at: int, items: list[Item], passive: bool, gainer: str
) -> Subject | None:
    """The side that acts: before the verb, right after it, or who must be meant."""
    for one in range(at - 1, max(-1, at - 12), -1):
        if scene.low(one) in (";", ":", "что", "що", DASH):
            break
        side = scene.side_at.get(one)
        if side is not None and side.kind in ("force", "party") and not passive:
            return Subject(kind="side", at=side.start, mention=side)
    end = items[-1].end
    for one in (at + 1, at + 2, end, end + 1):
        side = scene.side_at.get(one)
        if side is not None and scene.low(side.start - 1) in _PREPOSITIONS:
            continue
        if side is not None and side.kind in ("force", "party"):
            return Subject(kind="side", at=side.start, mention=side)
    return Subject(kind=gainer, at=at) if gainer else None


def _items(scene: Scene, at: int, action: Action) -> tuple[list[Item], Extent | None]:
    """The places after a verb or noun, and how much of them."""
    extent: Extent | None = None
    steps = 0
    described: Item | None = None
    while at < len(scene.tokens) and steps < 8:
        low = scene.low(at)
        spot = scene.spot_at.get(at)
        if spot is not None and spot.start == at:
            if spot.masked:
                return [], None
            return _list(scene, spot, extent), extent
        side = scene.side_at.get(at)
        if side is not None and side.kind in ("force", "party"):
            at = side.end
            continue
        if described is None and (kind := _DESCRIBED.get(stem(low))) is not None:
            described = Item(start=at, end=at + 1, spot=None, words=low, type=kind)
        if low in POSITION or low in _STOPS - {'"'}:
            break
        if low in ("у", "от", "від", "из", "з") and at + 1 in scene.side_at:
            at = scene.side_at[at + 1].end
            continue
        if low in ("в", "у") and described is not None:
            return _counted(scene, at + 1), Extent.PART
        if low in ("в", "у", "из", "з", "до", "с") and not _goes(action, extent):
            return [], None
        if _begins(low, MOST):
            extent = Extent.MOST
        elif _begins(low, PART) and extent is None:
            extent = Extent.PART
        elif _begins(low, ("полност", "повніст")):
            extent = Extent.FULL
        at, steps = at + 1, steps + 1
    return ([described], extent) if described is not None else ([], None)


def _counted(scene: Scene, at: int) -> list[Item]:
    """The region in which so many villages lie."""
    for stop in range(at, min(at + 3, len(scene.tokens))):
        spot = scene.spot_at.get(stop)
        if spot is not None and spot.type is PlaceType.REGION:
            return [_item(spot, Extent.PART)]
    return []


def _goes(action: Action, extent: Extent | None) -> bool:
    return extent is not None or action in (
        Action.ENTERS,
        Action.WITHDRAWS,
        Action.ADVANCES,
    )


def _list(scene: Scene, spot: Spot, extent: Extent | None) -> list[Item]:
    items = [_item(spot, extent)]
    at = spot.end
    while at < len(scene.tokens):
        step = at
        while scene.low(step) in LINKS or scene.low(step) == ",":
            step += 1
        if step == at or step > at + 2:
            break
        while stem(scene.low(step)) in TYPES or scene.low(step) in TYPES:
            step += 1
        following = scene.spot_at.get(step)
        if following is None or following.masked or following.start != step:
            break
        if following.type is PlaceType.REGION:
            break
        items.append(_item(following, extent))
        at = following.end
    return items


def _item(spot: Spot, extent: Extent | None) -> Item:
    return Item(
        start=spot.start,
        end=spot.end,
        spot=spot,
        words=spot.name,
        type=spot.type,
        extent=extent,
    )


def _before_verb(scene: Scene, at: int) -> list[Item]:
    """The place right before a verb: `Купянск освобожден`."""
    for one in range(at - 1, max(-1, at - 5), -1):
        spot = scene.spot_at.get(one)
        if spot is not None:
            before = scene.low(spot.start - 1)
            if spot.masked or before in POSITION or before in ("в", "у", "на", "до"):
                return []
            extent = None
            if _begins(scene.low(spot.start - 1), MOST):
                extent = Extent.MOST
            elif _begins(scene.low(spot.start - 1), PART) or _begins(
                scene.low(spot.start - 2), CARDINALS
            ):
                extent = Extent.PART
            return [_item(spot, extent)]
        if scene.low(one) in _STOPS or one in scene.side_at:
            return []
    return []
