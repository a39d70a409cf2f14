"""What the words beside a mention say of it: whose it is, whether it speaks.

`parties` asks these before it looks anything up in the memory.
"""

from events.extraction.heads import MODIFIERS
from events.extraction.places import TYPES
from events.extraction.scene import Scene
from events.extraction.sides import Mention
from events.extraction.speech import CUES
from events.extraction.wordlists import listed
from events.extraction.words import ADVERBS, ARTICLES, AUXILIARIES
from events.vocabulary import PlaceType

_DEMONYMS = tuple(
    listed(
        "ian ani ese ish aqi eli ench utch reek thai aiti iss ican deshi pali ati rman"
    )
)
_STATES = frozenset(  # adjectives of states whose endings do not tell
    listed(
        "argentine british cypriot czech danish filipino finnish greek irish kazakh"
        " kosovar kuwaiti kyrgyz lao malagasy omani qatari saudi slovak swedish swiss"
        " tajik turkmen uzbek welsh"
    )
)
_ORDINALS = frozenset(
    listed("first second third fourth fifth sixth seventh eighth ninth tenth eleventh")
)
_TIED = ("-backed", "-led", "-allied", "-linked", "-supported", "-aligned")
_INSTALLED = frozenset(("installed", "appointed", "imposed"))
_SET_UP = ("назначен", "призначен", "поставлен", "посаджен")
_STATES_OWN = ("ії", "у", "ю", "щі")  # of a country in the genitive
_BOTH = frozenset(("both", "all", "either", "two"))
_OF = frozenset(("on", "from", "of", "for", "in"))
_OF_TWO = frozenset(("both", "two", "rival"))
_SIDED = frozenset(
    listed("sides side parties armies countries governments states camps")
)
_NATIONAL = frozenset(("ministry", "minister", "army", "military", "president"))
_COMMON = frozenset(("civilian", "civilians", "guardian", "norman", "christian"))
_WATCHING = frozenset(("monitoring", "rights", "advocacy", "aid", "activist"))
_MODIFIERS = MODIFIERS - {"'s"}
_LIGHT = ADVERBS | AUXILIARIES


def is_a_strangers(scene: Scene, mention: Mention) -> bool:
    """Whether it is the ministry or army of a state that is not listed."""
    at = mention.start - 1
    while scene.low(at) in _MODIFIERS:
        at -= 1
    if at >= 0 and (mention.party is None and _is_demonym(scene, at)):
        return True
    if at < 1 or scene.low(at) != "'s":
        return False
    named = scene.tokens[at - 1].word[:1].isupper()
    if not named or at - 1 in scene.side_at:
        return False
    spot = scene.spot_at.get(at - 1)
    kinds = {one.place.type for one in spot.candidates} if spot is not None else set()
    national = mention.text.split()[-1].lower() in _NATIONAL
    return national or not kinds or PlaceType.COUNTRY in kinds


def _is_demonym(scene: Scene, at: int) -> bool:
    """Whether a word is an unlisted state's adjective: `Pakistani | officials`."""
    word, low = scene.tokens[at].word, scene.low(at)
    if not word[:1].isupper() or word.isupper() or low in _COMMON or "-" in low:
        return False
    if at in scene.side_at or at in scene.adjectives:
        return False
    return low in _STATES or low.endswith(_DEMONYMS)


def set_up_by(scene: Scene, mention: Mention) -> Mention | None:
    """The side of `призначений Росією губернатор`, or None."""
    side = scene.side_at.get(mention.start - 1)
    if side is None or not scene.low(side.start - 1).startswith(_SET_UP):
        return None
    return side


def is_of_a_country(scene: Scene, mention: Mention) -> bool:
    """Whether an office is followed by a country that is not listed, in its case."""
    at = mention.end - (mention.kind == "person")  # whose name it took the country for
    if at >= len(scene.tokens) or (at == mention.end and at in scene.side_at):
        return False
    token = scene.tokens[at]
    return token.word[:1].isupper() and token.low.endswith(_STATES_OWN)


def is_of_both(scene: Scene, mention: Mention) -> bool:
    """Whether it is `officials on both sides`, `both armies`: no one party's."""
    end, start = mention.end, mention.start
    if scene.low(end) in _OF and (
        scene.low(end + 1) in _BOTH or scene.low(end + 2) in _BOTH
    ):
        return scene.low(end + 2) in _SIDED or scene.low(end + 3) in _SIDED
    return scene.low(start - 1) in _OF_TWO or scene.low(start - 2) in _OF_TWO


def is_of_a_place(scene: Scene, mention: Mention) -> bool:
    """Whether it is `the town's administration`, which whoever has the town may run."""
    if scene.low(mention.start - 1) != "'s":
        return False
    return scene.low(mention.start - 2) in TYPES


def is_numbered(scene: Scene, mention: Mention) -> bool:
    """Whether it is `the Sixth Army`, `the 92nd brigade`: whose, no word tells."""
    before = scene.tokens[mention.start - 1].word if mention.start else ""
    ordinal = before[:1].isdigit() and before.endswith(("st", "nd", "rd", "th"))
    return mention.kind == "force" and (ordinal or before.lower() in _ORDINALS)


def is_saying(scene: Scene, mention: Mention) -> bool:
    """Whether a verb of saying follows or stands before."""
    after = mention.end
    while scene.low(after) in _LIGHT:
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
    if before.startswith(("pro-", "anti-")) and before not in MODIFIERS:
        return True
    return before.endswith(_TIED)


def installer(scene: Scene, mention: Mention) -> str | None:
    """The word for A where a mention is `the A-installed mayor of P`, else None."""
    first, _, suffix = scene.low(mention.start - 1).rpartition("-")
    return first if suffix in _INSTALLED and mention.kind != "unnamed" else None


def is_possessed(scene: Scene, mention: Mention) -> str | None:
    """`its`, `our` … where a mention is `its forces`."""
    before = scene.low(mention.start - 1)
    return before if before in ("its", "their", "his", "her", "our", "my") else None
