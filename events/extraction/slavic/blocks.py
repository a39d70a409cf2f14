"""What must not become a claim: plans, conditions, failures, other wars."""

from events.extraction.reasons import Reason
from events.extraction.scene import Scene
from events.extraction.slavic.clauses import clause_start
from events.extraction.slavic.entries import folded
from events.extraction.slavic.words import AUXILIARIES, NOT
from events.extraction.wordlists import listed
from events.vocabulary import Action

PLANS = tuple(
    listed(
        "попыт пыта намер планир плану хотя хотел хоче хотіл стрем намага готов рассчит"
        " собира прагн може могут могл мог должн повинн будет будут буде будуть смож"
        " зможе обеща обіця призв призыв заклик треб вимага надеет сподіва ожида очіку"
        " запланир желает бажа мріє мечта угрожа погрож"
    )
)
_REALISED = frozenset(
    listed(
        "удалось смогли смог смогла сумели сумел сумела вдалося зуміли змогли зміг"
        " спромоглися удалось вдалось получилось"
    )
)
_CONDITIONS = frozenset(listed("если якщо чтобы щоб дабы якби"))
_HISTORY = ("годовщин", "річниц", "отечественн", "вітчизнян", "юбиле")
_WORLD = ("миров", "світов")
_REACH = 8
_LONG_AGO = 15  # years; an anniversary, not news


def blocked(scene: Scene, at: int, kind: str, action: Action) -> Reason | None:
    """Why words at a token are no claim, or None."""
    if scene.low(len(scene.tokens) - 1) == "?":
        return "question"
    if _is_history(scene):
        return "another_war"
    if _is_unconfirmed(scene, at):
        return "no_comment"
    planned: Reason = "announced" if action is Action.WITHDRAWS else "plan"
    if kind == "future":
        return planned
    if kind == "progress":
        return "in_progress"
    if kind == "infinitive":
        return _infinitive(scene, at, planned)
    return _around(scene, at, planned)


def _infinitive(scene: Scene, at: int, planned: Reason) -> Reason | None:
    if scene.low(at - 1).startswith(("продолжа", "продовжу")):
        return None
    for one in range(at - 1, max(-1, at - _REACH), -1):
        low = scene.low(one)
        if low in _REALISED:
            return "failed" if scene.low(one - 1) in NOT else None
        if low in (",", ";", ".", ":"):
            break
    if folded(scene.low(at + 1)) in _REALISED:
        return None
    return planned


def _around(scene: Scene, at: int, planned: Reason) -> Reason | None:
    """Whether words before a verb in its clause make it a plan or a condition."""
    first = clause_start(scene, at)
    if first and scene.low(first - 1) in _CONDITIONS:
        return "condition"
    if scene.low(first) in _CONDITIONS:
        return "condition"
    for one in range(at - 1, max(first, at - 5) - 1, -1):
        low = scene.low(one)
        if low in (",", ";", '"', ")"):
            break
        if low.startswith(PLANS) and one not in scene.side_at:
            return planned
    if any(scene.low(one) in ("бы", "б", "би") for one in range(at - 2, at + 3)):
        return "condition"
    return None


def _is_unconfirmed(scene: Scene, at: int) -> bool:
    """Whether somebody `не подтвердил` it, or it `невозможно подтвердить`."""
    for one in range(at - 1, max(-1, at - 14), -1):
        low = scene.low(one)
        if low in (";", "."):
            return False
        if low.startswith(_CONFIRM) or low.startswith(_PROOF):
            before = {scene.low(one - 1), scene.low(one - 2), scene.low(one - 3)}
            return bool(before & {*NOT, "независимо", "незалежно", "невозможно"})
    return False


_PROOF = ("признак", "ознак", "доказ", "свидетельств", "свідчен")
_CONFIRM = ("подтвер", "підтвер", "прокоммент", "прокомент", "коммент", "комент")


def _is_history(scene: Scene) -> bool:
    """Whether the sentence tells of an anniversary or of a war long ago."""
    for at, token in enumerate(scene.tokens):
        low = token.low
        if low.startswith(_HISTORY):
            return True
        if low.startswith(_WORLD) and scene.low(at + 1).startswith(("войн", "війн")):
            return True
        if low in ("лет", "років") and scene.low(at + 1) in ("назад", "тому"):
            number = scene.low(at - 1)
            if number.isascii() and number.isdecimal() and int(number) >= _LONG_AGO:
                return True
    return False


_BETWEEN = frozenset(
    listed(
        "под під полностью еще ещё ще повністю находится находятся остается остаётся"
        " остаются перебуває перебувають залишається знаходиться больше більше"
    )
)


def is_negated(scene: Scene, at: int) -> bool:
    """Whether `не` stands before a verb or before its auxiliaries."""
    for one in range(at - 1, max(-1, at - 4), -1):
        low = scene.low(one)
        if low in NOT:
            return True
        if low not in AUXILIARIES and low not in _BETWEEN:
            return False
    return False
