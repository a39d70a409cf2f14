"""Speech by a noun: `N's claim that C`, `N issued a denial`, `called it false`."""

from collections.abc import Iterator

from events.extraction.attribution.adverbials import adverbial_start
from events.extraction.attribution.items import Frame, framed, speaker_of
from events.extraction.attribution.speakers import speaker_before
from events.extraction.attribution.tables import CLAIM_NOUNS, ENDS, FALSE, STOPS, THESE
from events.extraction.clauses import group
from events.extraction.scene import Scene


def claims_that(scene: Scene, at: int) -> Iterator[Frame]:
    """`N's claims that C`."""
    owner = at - 1
    if scene.low(owner) in ("'s", "'"):
        owner -= 1
    side = scene.side_at.get(owner)
    if side is None:
        return
    cue = "deny" if scene.low(at) == "denial" else "say"
    speaker = speaker_of(side)
    end = len(scene.tokens)
    for stop in range(at + 2, len(scene.tokens)):
        if scene.low(stop) in STOPS:
            end = stop
            break
    yield framed(scene, cue, speaker, at, (at + 1, end), False, (at, at))


def branded(scene: Scene, at: int) -> Iterator[Frame]:
    """`N called the claim false`."""
    words = [scene.low(one) for one in range(at + 1, min(at + 16, len(scene.tokens)))]
    words = ["" if low == '"' else low for low in words]
    ends = next((n for n, low in enumerate(words) if low in ENDS), len(words))
    about = [n for n, low in enumerate(words[:ends]) if low in CLAIM_NOUNS | THESE]
    if not about or not FALSE & set(words[about[0] : ends]):
        return
    verb = group(scene, at)
    if verb.modal or verb.infinitive or verb.negated or verb.passive:
        return
    speaker = speaker_before(scene, verb.start)
    if speaker is not None:
        content = (at + 1, at + 1 + ends)
        when = (adverbial_start(scene, speaker.at), at)
        yield framed(scene, "dismiss", speaker, at, content, False, when)


def denials(scene: Scene, at: int) -> Iterator[Frame]:
    """`N issued a denial`."""
    for verb in range(at - 1, max(-1, at - 4), -1):
        if scene.low(verb) in ("issued", "issue", "issues", "issuing"):
            speaker = speaker_before(scene, verb)
            if speaker is not None:
                when = (speaker.at, min(at + 6, len(scene.tokens)))
                yield framed(scene, "deny", speaker, verb, (verb, at + 1), False, when)
            return
