"""Nouns of control: `взятие П`, `потеря П`, `выход из П`."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from events.extraction.clauses import Subject
from events.extraction.reasons import Reason
from events.extraction.scene import Scene
from events.extraction.slavic.clauses import clause_start
from events.extraction.slavic.declensions import ALL
from events.extraction.slavic.entries import folded
from events.extraction.slavic.hits import made
from events.extraction.slavic.items import items_after
from events.extraction.slavic.nouns import NOUNS
from events.extraction.slavic.speech import (
    BELITTLED,
    CLAIM_NOUNS,
    DENY,
    NAME_CALLING,
    UNTRUE,
)
from events.extraction.slavic.subjects import subject, taken
from events.extraction.slavic.verbs import verbs
from events.extraction.slavic.wants import of_case, on_preposition
from events.extraction.slavic.words import NOT, PREPOSITIONS
from events.extraction.triggers import Hit
from events.extraction.wordlists import listed
from events.vocabulary import Action

_FROM = frozenset(("из", "с", "з", "із", "зі", "со"))
_PLANNED = frozenset(
    listed(
        "для до перед без за ради по попытка попытки попытку попыток спроба спроби"
        " спроб план планы планов плани планів цель цели целью мета метою задача задачу"
        " задачи завдання завданням операция операции операцию операція операції бои"
        " битва битве битву бой боях угроза угрозы угрозу загроза загрози вероятность"
        " возможность возможности можливість риск ризик приказ наказ штурм подготовка"
        " підготовка против проти имитация имитации имитацию имитацією"
    )
)
_PRESUPPOSED = frozenset(listed("после після вслед следом благодаря завдяки"))
_ABOUT = frozenset(listed("о об про"))
_AFTER_PLAN = ("позвол", "дозвол", "может", "може", "станет", "стане", "будет", "буде")
_FACTS = frozenset(listed("факт факта фактом"))
_DONE = ("заверш", "закінч")
_CONFIRM = (
    "подтвер", "підтвер", "призн", "визна", "опроверг", "спросту", "отриц", "запереч",
    "анонс", "объяв", "оголос", "отверг", "поздрав", "привіт", "прокоммент",
)  # fmt: skip


def nominal(scene: Scene, at: int) -> Iterator[Hit]:
    """What a noun of control at a token says."""
    action, gainer, extent = NOUNS[folded(scene.low(at))]
    if action is Action.WITHDRAWS:
        wanted = on_preposition(_FROM, "G")
        items = items_after(scene, at + 1, wanted, direct=False)
        items = items or items_after(scene, at + 1, of_case("G"))
    else:
        items = items_after(scene, _past_control(scene, at + 1), of_case("G"))
    items = [one for one in items if one.start <= at + 9]
    if not items:
        return
    holder = _holder(scene, at, items[-1].end, action, gainer)
    reason = _reason(scene, at, items[-1].end)
    for hit in made(
        scene,
        at,
        f"slavic-{action}-noun",
        action,
        items,
        holder,
        extent=extent,
        noun=True,
    ):
        if hit.blocked is None and reason is not None:
            yield _rejected(hit, reason, action)
        else:
            yield hit


def _past_control(scene: Scene, at: int) -> int:
    """The token after `под контроль` of `взятие под контроль П`."""
    for one in range(at, at + 4):
        if scene.low(one) == "контроль" and scene.low(at) in ("под", "під"):
            return one + 1
    return at


def _rejected(hit: Hit, reason: Reason, action: Action) -> Hit:
    if reason == "plan" and action is Action.WITHDRAWS:
        reason = "announced"
    return replace(hit, blocked=reason)


def _holder(
    scene: Scene, at: int, end: int, action: Action, gainer: str
) -> Subject | None:
    """The side in the instrumental after the place, or in the genitive before it."""
    for one in range(at + 1, min(end + 4, len(scene.tokens))):
        side = scene.side_at.get(one)
        if side is None or side.kind not in ("force", "party", "people"):
            continue
        sure = one == end or set(side.cases) != set(ALL)
        if one >= end and "I" in side.cases and sure:
            return taken(side)
        if side.party is None and side.generic is None:
            continue  # `вывод войск`: the speaker's own
        if one < end and action in (Action.WITHDRAWS, Action.LOSES):
            return taken(side)
    if gainer == "taken":
        return None
    if any(scene.low(one).startswith(_DONE) for one in range(at - 4, at)):
        return subject(scene, at) or Subject(kind=gainer, at=at)
    return Subject(kind=gainer, at=at) if gainer else None


def _told(scene: Scene, at: int, end: int) -> Reason | None:
    """Why `о взятии П` is no claim: it is decided on, or hearsay that nobody takes up.

    Args:
        scene: the sentence.
        at: the preposition.
        end: one past the place.
    """
    noun = folded(scene.low(at - 1))
    if noun.startswith(_DECISIONS):
        return "plan"
    if noun not in CLAIM_NOUNS:
        return None
    lows = [token.low for token in scene.tokens]
    for one in range(end, len(lows) - 1):
        if lows[one] in NOT and lows[one + 1].startswith(_COMMENT):
            return "no_comment"
    answered = any(
        low in DENY or low in NAME_CALLING or low.startswith(BELITTLED) for low in lows
    )
    untrue = any(pair in UNTRUE for pair in pairwise(lows))
    return None if answered or untrue else "in_passing"


_COMMENT = ("коммент", "комент", "прокоммент", "прокомент", "подтвер", "підтвер")
_DECISIONS = (
    "решени", "рішенн", "приказ", "наказ", "план", "переговор", "договор", "домовлен",
    "предложен", "пропозиц", "слух", "чутк", "необходимост", "возможност", "можлив",
)  # fmt: skip


def _is_adjective(scene: Scene, at: int) -> bool:
    """Whether a word says more of the noun after it: `повну окупацію`."""
    low = scene.low(at)
    if scene.tokens[at].word[:1].isupper():
        return False
    if low in PREPOSITIONS or low in CLAIM_NOUNS or at in scene.side_at:
        return at in scene.adjectives
    return low.endswith(_ADJECTIVAL) and len(low) > 3


_ADJECTIVAL = (
    "ое", "ее", "ого", "его", "ому", "ем", "ом", "ым", "им", "ый", "ий", "ая", "ую",
    "ой", "ої", "ій", "ну", "не", "ня", "ние", "ные", "ні",
)  # fmt: skip


def _reason(scene: Scene, at: int, end: int) -> Reason | None:
    """Why a noun is no claim: it is planned, or nobody says that it has happened."""
    first = clause_start(scene, at)
    one = at - 1
    while one >= first and _is_adjective(scene, one):
        one -= 1
    low = folded(scene.low(one))
    if low in _ABOUT and (reason := _told(scene, one, end)) is not None:
        return reason
    if low in _PRESUPPOSED or low in _ABOUT or low in _FACTS:
        return None
    if low in _PLANNED or low.startswith(("попыт", "спроб", "операц", "угроз")):
        return "plan"
    for further in range(end, min(end + 6, len(scene.tokens))):
        told = scene.low(further + 1).startswith((*_COMMENT, "призна", "визна"))
        if scene.low(further) in NOT and told:
            return "no_comment"
    for further in range(end, min(end + 5, len(scene.tokens))):
        if scene.low(further).startswith(_AFTER_PLAN):
            return "plan"
    if low.startswith(_DONE):
        return None
    if low.startswith(_CONFIRM) or any(
        scene.low(back).startswith(_CONFIRM) for back in range(at - 5, at)
    ):
        return None
    if one < first or low in ('"', "–", ":", ","):
        return None
    if low in verbs() or scene.side_at.get(one) is not None:
        return None
    return "plan" if low in PREPOSITIONS else "in_passing"
