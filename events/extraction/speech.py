"""Verbs of saying, and what each does with what is said."""

from collections.abc import Mapping

from events.extraction.verbs import Verb, forms
from events.extraction.wordlists import listed

SAY = forms(
    "say said",
    "tell told",
    "state",
    "announce",
    "declare",
    "claim",
    "report",
    "confirm",
    "add",
    "note",
    "stress",
    "insist",
    "maintain",
    "assert",
    "argue",
    "reiterate",
    "reveal",
    "write wrote written",
    "post",
    "tweet",
    "inform",
    "communicate",
    "warn",
    "boast",
    "allege",
    "assess",
    "show",
    "indicate",
    "emphasise",
    "emphasize",
    "explain",
    "tout",
)
DENY = forms("deny denied", "reject", "refute", "rebut", "dispute", "contradict")
DISMISS = forms("dismiss", "brand", "downplay", "ridicule", "mock")
CONCEDE = forms("admit", "acknowledge", "concede", "recognise", "recognize")
ENDORSE = forms("welcome", "hail", "praise", "celebrate", "congratulate", "commend")

CUES: Mapping[str, str] = {
    **dict.fromkeys(SAY, "say"),
    **dict.fromkeys(DENY, "deny"),
    **dict.fromkeys(DISMISS, "dismiss"),
    **dict.fromkeys(CONCEDE, "concede"),
    **dict.fromkeys(ENDORSE, "endorse"),
}
VERBS: Mapping[str, Verb] = {**SAY, **DENY, **DISMISS, **CONCEDE, **ENDORSE}
BRAND = forms("call", "describe", "label", "term", "characterise", "characterize")
NOUNS = frozenset(
    listed("state claim report post note show claims reports posts notes")
)


def is_speech(low: str) -> bool:
    """Whether the word is a verb of saying; some of them are nouns as well."""
    return low in CUES and low not in NOUNS
