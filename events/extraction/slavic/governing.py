"""The verb that goes with `контроль над П`, and its aspect."""

from events.extraction.scene import Scene
from events.extraction.slavic.clauses import clause_start
from events.extraction.slavic.entries import folded

_REACH = 6
GAINS = (
    "устан", "встан", "верну", "поверн", "получ", "отрим", "восстан", "віднов",
    "обеспеч",
    "закреп", "закріп", "забезпеч", "взял", "взят", "взяв", "здобу", "захват", "захоп",
)  # fmt: skip
LOSSES = ("потер", "утрат", "втрат", "лиш")
KEEPS = (
    "сохран",
    "удерж",
    "збер",
    "утрим",
    "име",
    "осуществ",
    "здійсн",
    "має",
    "мают",
)
_KINDS: tuple[tuple[tuple[str, ...], str], ...] = (
    (("ет", "ют", "ит", "ят", "ує", "ють", "ять", "ається"), "future"),
    (("ть", "ти", "ться", "тися"), "infinitive"),
)


def governing(scene: Scene, at: int, end: int) -> int | None:
    """The verb of `контроль над П`: before it, else after."""
    known: tuple[str, ...] = (*GAINS, *LOSSES, *KEEPS)
    start: int = clause_start(scene, at)
    near: tuple[int, ...] = (
        *range(at - 1, max(start, at - _REACH) - 1, -1),
        *range(end, min(end + 4, len(scene.tokens))),
    )
    for one in near:
        low = folded(scene.low(one))
        if one in scene.side_at or one in scene.spot_at or len(low) < 4:
            continue
        if low.startswith(known) and not low.endswith("ия"):
            return one
    return None


def kind_of(low: str) -> str:
    """The aspect of a verb that the table lacks, by its ending."""
    if low.startswith(KEEPS):
        return "state"
    for endings, kind in reversed(_KINDS):
        if low.endswith(endings):
            return kind
    return "past"
