"""Who says who holds a place, folded over time. Pure: no log, no clock, no order.

The way of a claim through the numbered rules of the fold:

- `evidence`: a claim as the fold is given it. `sides`: whose side is shared (1).
- `policies`: which claims count (13).
- `readings`: what follows from one claim alone: effect, change, kept (2, 3, 10).
- `dating`, `retelling`, `answering`: dates that other claims settle (2, 6, 5, 8).
- `shares`, `stands`: what contradicts what (9, 10).
- `entries`: what a perspective maintains by its own words (4, 7, 10).
- `overtaking`: how the later words of others end it (11).
- `folding`: all of these, day by day.
- `voices`, `disputes`, `status`: what the live entries come to (12).
- `periods`, `positions`, `listing`, `tracks`, `statements`: the answer, made of
  `answers` (15).
- `holdings`: whether a party is said to hold the place, and by whom.
- `headline`: one sentence on a day (16). `windows`: which periods are asked for.
- `states`: what a day shows. `steps`: every change on the way to what it shows.
- `spans`, `pairing`: where two histories show the same, and which period is which.
- `lapses`: positions that ended without a word of loss.
- `opposing`: what two parties maintain, and whether both can be right (9).

`control_history` is the whole way. What a region says never reaches it (14): the caller
gives the claims on one place.
"""

from events.history.answers import (
    History,
    Period,
    Position,
    Statement,
    Stretch,
    Track,
)
from events.history.control import control_history, statuses
from events.history.evidence import Evidence, Interval
from events.history.headline import Headline, headline
from events.history.holdings import ANSWERS, Holding, Holdings, answer
from events.history.lapses import Lapse, lapses
from events.history.opposing import Facing, facing
from events.history.pairing import (
    PeriodChange,
    live,
    named_in,
    period_changes,
)
from events.history.policies import DEFAULT, POLICIES
from events.history.sides import Sides
from events.history.spans import Span, spans
from events.history.states import NOTHING, Outline, Said, State, outline, shown_on
from events.history.steps import Step, steps
from events.history.tracks import tracks
from events.history.windows import period_on, with_status, within

__all__ = [
    "ANSWERS",
    "DEFAULT",
    "NOTHING",
    "POLICIES",
    "Evidence",
    "Facing",
    "Headline",
    "History",
    "Holding",
    "Holdings",
    "Interval",
    "Lapse",
    "Outline",
    "Period",
    "PeriodChange",
    "Position",
    "Said",
    "Sides",
    "Span",
    "State",
    "Statement",
    "Step",
    "Stretch",
    "Track",
    "answer",
    "control_history",
    "facing",
    "headline",
    "lapses",
    "live",
    "named_in",
    "outline",
    "period_changes",
    "period_on",
    "shown_on",
    "spans",
    "statuses",
    "steps",
    "tracks",
    "with_status",
    "within",
]
