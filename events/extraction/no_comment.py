"""Words that leave a claim open: `has not confirmed`, `declined to comment on`."""

from events.extraction.clauses import group
from events.extraction.scene import Scene
from events.extraction.speech import CUES
from events.extraction.speech import NOUNS as SPEECH_NOUNS
from events.extraction.triggers import Hit
from events.extraction.wordlists import listed
from events.extraction.words import ARTICLES, CLAUSE_WORDS, PREPOSITIONS

_BACK = 16  # tokens between the comment that is missing and what it is about
_SILENT = frozenset(
    listed(
        "comment commented comments verify verified respond responded react reacted"
        " elaborate reaction response confirmation"
    )
)
_REFUSALS = frozenset(
    listed("declined declines decline refused refuses refuse unable failed yet")
)
_STOPS = (CLAUSE_WORDS - {"that", "whether", "as", "since", "where"}) | {
    ";",
    ".",
    "but",
}


def is_uncommented(scene: Scene, hit: Hit) -> bool:
    """Whether the words only say that somebody leaves it open."""
    for at in range(hit.start - 1, max(-1, hit.start - _BACK), -1):
        low = scene.low(at)
        if low in _STOPS:
            return False
        if low in _SILENT:
            return _is_silence(scene, at) or _is_nothing(scene, at)
        if low in CUES:
            before = scene.low(at - 1)
            owned = before == "'s" or at - 1 in scene.side_at
            if low in SPEECH_NOUNS and not owned and _is_noun(scene, at):
                continue
            return _is_silence(scene, _first_of_two(scene, at))
    return False


def _is_noun(scene: Scene, at: int) -> bool:
    before = scene.low(at - 1)
    return before in PREPOSITIONS or before in ARTICLES or at - 1 in scene.adjectives


def _first_of_two(scene: Scene, at: int) -> int:
    """The first verb of `confirm or deny`."""
    paired = scene.low(at - 1) in ("or", "nor") and scene.low(at - 2) in CUES
    return at - 2 if paired else at


def _is_silence(scene: Scene, at: int) -> bool:
    """Whether the verb is denied, refused or still to come."""
    verb = group(scene, at)
    if verb.negated or verb.modal in ("could", "cannot", "can"):
        return True
    leading = {scene.low(verb.start - one) for one in (0, 1, 2)}
    return verb.infinitive and bool(leading & _REFUSALS)


def _is_nothing(scene: Scene, at: int) -> bool:
    """Whether it is `no immediate comment`."""
    return any(scene.low(at - one) in ("no", "any", "without") for one in (1, 2, 3))
