"""Verbs and nouns of control, by what they say happened."""

from events.extraction.speech import CUES
from events.extraction.verbs import forms
from events.extraction.wordlists import listed
from events.vocabulary import Action, Extent

CAPTURE = forms(
    "capture",
    "seize",
    "occupy",
    "overrun overran overrun",
    "conquer",
    "secure",
    "liberate",
    "free",
    "take took taken",
    "grab",
    "wrest",
    "claim",
)
RETAKE = forms(
    "recapture",
    "retake retook retaken",
    "regain",
    "reclaim",
    "recover",
    "reoccupy",
    "repossess",
    "re-capture",
    "re-take re-took re-taken",
    "re-occupy",
)
BACK = forms("win won", "claw", "get got gotten", "bring brought")  # `won P back`
HOLD = forms("hold held", "retain", "keep kept")
CLEAR = forms("clear", "cleanse")
MOP = forms("mop", "sweep swept")  # `mopped up P`
POSITIONS = forms("hold held", "maintain", "keep kept", "retain", "defend")
REMAIN = forms("remain", "stay")
MAKE = forms("make made", "gain", "score", "achieve")  # gains, ground
ENTER = forms("enter", "infiltrate", "penetrate")
INTO = forms(
    "break broke broken",
    "push",
    "advance",
    "cross",
    "move",
    "sweep swept",
    "storm",
    "march",
    "drive drove driven",
    "roll",
    "pour",
)
ENCIRCLE = forms("encircle", "surround", "besiege", "blockade", "trap")
CUT = forms("cut cut", "lay laid")  # `cut off P`, `laid siege to P`
WITHDRAW = forms(
    "withdraw withdrew withdrawn",
    "retreat",
    "pull",
    "fall fell fallen",
    "flee fled",
)
LEAVE = forms("leave left", "abandon", "evacuate", "vacate", "quit quit", "exit")
LOSE = forms("lose lost")
EXPEL = forms(
    "drive drove driven",
    "oust",
    "expel",
    "push",
    "force",
    "kick",
    "eject",
    "dislodge",
    "evict",
)
CEDE = forms("surrender", "hand", "transfer", "cede", "relinquish", "yield")
FALL = forms("fall fell fallen")
CONTROL = forms("control controlled")
GAINERS = forms(
    "take took taken",
    "gain",
    "seize",
    "establish",
    "assume",
    "win won",
    "extend",
    "wrest",
    "secure",
    "consolidate",
    "complete",
    "claim",
    "declare",
    "have had",
    "get got gotten",
)
REGAINERS = forms(
    "regain", "recapture", "retake retook retaken", "reclaim", "recover", "restore"
)
KEEPERS = forms("retain", "maintain", "keep kept", "remain", "hold held", "exercise")
LOADED = frozenset(
    listed(
        "liberate liberated liberates liberating liberation free freed frees freeing"
        " occupy occupied occupies occupying occupation seize seized seizes seizing"
        " seizure cleanse cleansed overrun overran conquer conquered reclaim reclaimed"
        " takeover conquest cleansing besieged regime"
    )
)
NOUNS: dict[str, tuple[Action, Extent | None]] = {
    "capture": (Action.CAPTURES, None),
    "seizure": (Action.CAPTURES, None),
    "fall": (Action.CAPTURES, None),
    "takeover": (Action.CAPTURES, None),
    "conquest": (Action.CAPTURES, None),
    "liberation": (Action.CAPTURES, None),
    "occupation": (Action.HOLDS, None),
    "incursion": (Action.ENTERS, None),
    "entry": (Action.ENTERS, None),
    "recapture": (Action.RETAKES, None),
    "loss": (Action.LOSES, Extent.NONE),
    "withdrawal": (Action.WITHDRAWS, Extent.NONE),
    "pullout": (Action.WITHDRAWS, Extent.NONE),
    "retreat": (Action.WITHDRAWS, Extent.NONE),
    "siege": (Action.ENCIRCLES, Extent.ENCIRCLED),
    "encirclement": (Action.ENCIRCLES, Extent.ENCIRCLED),
    "setback": (Action.LOSES, Extent.PART),
    "setbacks": (Action.LOSES, Extent.PART),
}
VERBS = frozenset(
    word
    for verbs in (
        CAPTURE,
        RETAKE,
        HOLD,
        CLEAR,
        ENTER,
        INTO,
        ENCIRCLE,
        WITHDRAW,
        LEAVE,
        LOSE,
        EXPEL,
        CEDE,
        FALL,
        CONTROL,
        BACK,
        MOP,
        CUT,
        POSITIONS,
        REMAIN,
        MAKE,
    )
    for word in verbs
)
WORDS = VERBS | NOUNS.keys() | {"control", "hands", "ours"}
NO_NAMES = frozenset(WORDS | CUES.keys() | {"under", "after", "says", "amid"})
