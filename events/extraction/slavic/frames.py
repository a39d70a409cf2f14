"""Frames of speech: who says, denies or belittles what."""

from events.extraction.attribution import Frame, Speaker
from events.extraction.scene import Scene
from events.extraction.slavic.answers import belittled, denied, is_belittling, untrue
from events.extraction.slavic.framing import comma, framed, segment, segments_of
from events.extraction.slavic.sources import by_colon, by_source, claimed
from events.extraction.slavic.speakers import is_told_after, speaker_of
from events.extraction.slavic.speech import CLAIM_NOUNS, DENY, NAME_CALLING, SAY
from events.extraction.slavic.words import NOT

_BACK = (
    ("об", "этом"),
    ("про", "це"),
    ("такие", "данные"),
    ("такі", "дані"),
    ("про", "що"),
    ("о", "чем"),
    ("о", "чём"),
    ("соответствующее", "сообщение"),
    ("це", "підтверд"),
)


def frames(scene: Scene) -> list[Frame]:
    """The frames of speech in a sentence, in the order of their verbs."""
    found: list[Frame] = []
    segments = segments_of(scene)
    for at in range(len(scene.tokens)):
        if at in scene.side_at or at in scene.spot_at:
            continue
        frame = _frame_at(scene, at, segments, found)
        if frame is not None:
            found.append(frame)
    found += untrue(scene, found)
    return found or list(by_colon(scene))


def looks_back(scene: Scene) -> bool:
    """Whether it is `Об этом сообщили в …`, or a quotation that runs on."""
    return scene.sentence.opens_quoted or (scene.low(0), scene.low(1)) in _BACK


def _frame_at(
    scene: Scene, at: int, segments: list[int], before: list[Frame]
) -> Frame | None:
    low = scene.low(at)
    if low in SAY and scene.low(at - 1) not in NOT:
        return _said(scene, at, segments, before)
    if low in DENY:
        again = before and _is_second(scene, at, before)
        speaker = before[-1].speaker if again else speaker_of(scene, at)
        speaker = speaker or _same(scene, at, before)
        return denied(scene, at, speaker, segments) if speaker else None
    if low in NAME_CALLING and is_belittling(scene, at):
        speaker = speaker_of(scene, at)
        return belittled(scene, at, speaker) if speaker else None
    if low in CLAIM_NOUNS:
        return claimed(scene, at, segments)
    return by_source(scene, at, segments)


def _said(
    scene: Scene, at: int, segments: list[int], before: list[Frame]
) -> Frame | None:
    """`N сообщил, что C`, `C, сообщил N`, `Как сообщил N, C`."""
    start, end = segment(segments, at)
    gerund = scene.low(at).endswith(("ив", "ав", "вши")) and before
    again = gerund or _is_second(scene, at, before)
    speaker = before[-1].speaker if again else speaker_of(scene, at)
    speaker = speaker or _same(scene, at, before)
    if speaker is None:
        return None
    told_after = is_told_after(scene, at) and not gerund and speaker.at >= at
    about = scene.low(start) in ("о", "об", "про") and at > start + 2
    told_after = told_after or about  # `О взятии П сообщил N`
    opens = scene.low(at - 1) in ("как", "як") and at - 1 <= start + 1
    if opens:
        content, when = (at, end), (at, comma(scene, at))
    elif told_after and at > 1:
        content, when = (_since(before), at), (at, len(scene.tokens))
    else:
        quoting = any(
            scene.low(one) in ("что", "що", ":", '"')
            for one in range(at + 1, min(at + 12, end))
        )
        content = (at + 1, len(scene.tokens) if quoting else end)
        when = (start, _opening(scene, at, end))
    if _is_back(scene, at):
        content = (at + 1, at + 1)
    return framed("say", speaker, at, content, told_after and not opens, when)


def _is_second(scene: Scene, at: int, before: list[Frame]) -> bool:
    """Whether it is the second verb of `N сообщил, что C, и объявил о D`."""
    return (
        bool(before)
        and scene.low(at - 1) in ("и", "та", "й")
        and scene.low(at - 2) == ","
        and not before[-1].before
    )


def _same(scene: Scene, at: int, before: list[Frame]) -> Speaker | None:
    """The speaker of `… заявили, что …, и опровергли …`."""
    joined = scene.low(at - 1) in ("и", "та", "й", "а", "также", "також")
    return before[-1].speaker if before and joined else None


def _is_back(scene: Scene, at: int) -> bool:
    return at < 5 and (scene.low(0), scene.low(1)) in _BACK


def _since(before: list[Frame]) -> int:
    """Where the content before a verb begins: after what others have said."""
    return max((one.verb + 1 for one in before if not one.before), default=0)


def _opening(scene: Scene, at: int, end: int) -> int:
    """Where what is said begins after a verb: at `что`, a colon or a quotation."""
    for one in range(at, end):
        if scene.low(one) in ("что", "що", ":", '"', "о", "об", "про"):
            return one
    return min(at + 6, end)
