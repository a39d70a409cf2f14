"""Why words that look like a claim are none: the closed list of reasons.

A rule that turns a candidate down names one of them. mypy refuses any other, so a new
reason begins here, with its sentence.
"""

from collections.abc import Mapping
from typing import Literal

Reason = Literal[
    "announced",
    "another_war",
    "attack",
    "background",
    "condition",
    "container",
    "demand",
    "failed",
    "in_passing",
    "in_progress",
    "legal",
    "negated",
    "no_comment",
    "no_controller",
    "no_place",
    "object",
    "over",
    "plan",
    "position",
    "posture",
    "question",
    "strange_place",
    "unknown_speaker",
    "unlisted_party",
]

REASONS: Mapping[Reason, str] = {
    "announced": "A withdrawal that is still to come.",
    "another_war": "It tells of an anniversary, or of a war long ago.",
    "attack": "Somebody attacked the place, which is not to have it.",
    "background": "It is told of days long before those that the text is about.",
    "condition": "It hangs on an if, an unless or a whether.",
    "container": "The words name a country or a river, which no side takes as a place.",
    "demand": "Somebody demands or proposes it.",
    "failed": "It was tried, and did not succeed.",
    "in_passing": "An adjective tells of it, which admits nothing.",
    "in_progress": "It is going on, and nobody says that it is done.",
    "legal": "It tells of a right or a title to the place, not of who has it.",
    "negated": "It did not happen, and no side in the conflict denies it by this.",
    "no_comment": "Somebody neither confirms nor denies it, or has no proof of it.",
    "no_controller": "The words leave open which side has the place.",
    "no_place": "The words leave open which place is meant.",
    "object": "What is taken or held is no place: prisoners, arms, a meeting.",
    "over": "What the noun tells of has ended, or somebody is against it.",
    "plan": "It is wanted, ordered, feared, possible or still to come.",
    "position": "It is near the place, or on the way to it.",
    "posture": "Troops are sent there or stand there, which is not to have it.",
    "question": "It is asked.",
    "strange_place": "The only places of that name lie far from what is told of.",
    "unknown_speaker": "Somebody says it of whom the text tells nothing but he or she.",
    "unlisted_party": "The side that is named is none of the listed belligerents.",
}
