"""What the words beside a mention say of it: whose it is, whether it speaks.

`parties` asks these before it looks anything up in the memory.
"""

from events.extraction.heads import MODIFIERS
from events.extraction.scene import Scene
from events.extraction.sides import Mention
from events.extraction.speech import CUES
from events.extraction.words import ADVERBS, ARTICLES, AUXILIARIES
from events.vocabulary import PlaceType

_WATCHING = frozenset(("monitoring", "rights", "advocacy", "aid", "activist"))


def is_a_strangers(scene: Scene, mention: Mention) -> bool:
    """Whether it is the ministry or army of a state that is not listed."""
    at = mention.start - 1
    while scene.low(at) in MODIFIERS - {"'s"}:
        at -= 1
    if at < 1 or scene.low(at) != "'s":
        return False
    named = scene.tokens[at - 1].word[:1].isupper()
    spot = scene.spot_at.get(at - 1)
    kinds = {one.place.type for one in spot.candidates} if spot is not None else set()
    country = PlaceType.COUNTRY in kinds
    return named and country and at - 1 not in scene.side_at


def is_saying(scene: Scene, mention: Mention) -> bool:
    """Whether a verb of saying follows or stands before."""
    after = mention.end
    while scene.low(after) in ADVERBS | AUXILIARIES:
        after += 1
    before = mention.start - 1
    while scene.low(before) in ARTICLES:
        before -= 1
    return scene.low(after) in CUES or scene.low(before) in CUES


def is_backed(scene: Scene, mention: Mention) -> bool:
    """Whether it is `X-backed militias` or `a monitoring group`: nobody named."""
    before = scene.low(mention.start - 1)
    if mention.text.split()[-1].lower() in ("group", "organisation", "organization"):
        leading = [scene.low(mention.start - one) for one in (1, 2, 3)]
        if "a" in leading or "an" in leading or _WATCHING & set(leading):
            return True
    return before.endswith(("-backed", "-led", "-allied", "-linked", "-supported"))


def is_possessed(scene: Scene, mention: Mention) -> str | None:
    """`its`, `our` … where a mention is `its forces`."""
    before = scene.low(mention.start - 1)
    return before if before in ("its", "their", "his", "her", "our", "my") else None
