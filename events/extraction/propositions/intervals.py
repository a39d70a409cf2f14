"""Since when a claim would hold, by the times that the sentence names."""

from events.dates import DatedInterval
from events.extraction.clauses import clause_end, clause_start
from events.extraction.dates_parsing import When
from events.extraction.propositions.lines import Line, Voiced
from events.extraction.scene import Scene
from events.extraction.triggers import Hit
from events.extraction.words import ARTICLES
from events.vocabulary import Action, Stance

_VAGUE = ARTICLES | {
    "of",
    "middle",
    "mid",
    "start",
    "beginning",
    "end",
    "early",
    "late",
}
_STATES = frozenset({Action.CONTROLS, Action.HOLDS})


def since_of(
    line: Line, hit: Hit, voiced: Voiced, told: Stance
) -> tuple[DatedInterval, bool]:
    """Since when it would hold, and whether that is history told in passing."""
    if told in (Stance.DENIES, Stance.DISMISSES):
        return DatedInterval.unknown(), False
    when = _time_of(line, hit, voiced)
    latest = voiced.said.latest
    if when is None or when.interval.latest is None:
        return (DatedInterval.by(latest) if latest else DatedInterval.unknown()), False
    if hit.action in _STATES and when.since:
        return when.interval, False
    first = when.interval.earliest
    if when.since and first is not None and latest is not None:
        return DatedInterval.between(first, max(first, latest)), False
    old = latest is not None and (latest - when.interval.latest).days > 30
    return when.interval, old


def _time_of(line: Line, hit: Hit, voiced: Voiced) -> When | None:
    if not line.times or "attributive" in hit.rule:
        return None
    scene = line.scene
    start, end = clause_start(scene, hit.start), clause_end(scene, hit.end)
    if voiced.frame is not None:
        frame = voiced.frame
        start, end = max(start, frame.start), min(end, max(frame.end, hit.end))
    found = [one for one in line.times if start <= one.start < end]
    inside = [
        one
        for one in found
        if not any(first <= one.start < last for first, last in line.spoken_in)
        and not _is_of_another(scene, hit.end, one.start)
    ]
    return min(inside, key=lambda one: abs(one.start - hit.end), default=None)


def _is_of_another(scene: Scene, end: int, at: int) -> bool:
    """Whether a time after the words tells of something else: `after a truce on …`.

    `The fourth town to fall since the start of the war on 10 May` does.
    """
    words = [scene.low(one) for one in range(end, at)]
    if {"following", "amid", "despite"} & {*words}:
        return True
    if "since" not in words:
        return False
    after = {*words[words.index("since") + 1 :]} - _VAGUE
    return bool(after)
