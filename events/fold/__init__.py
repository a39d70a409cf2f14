"""Claims become positions, and positions become periods. Pure.

In the order in which a claim passes through:

- `evidence`: a claim as the fold takes it; reprints inherit dates (rule 2).
- `policies`: whose claims count (13).
- `words`: what a claim holds, from when, and how long it is kept (2, 3, 9, 10).
- `answers`: vague changes step back, answers reach back (6, 8).
- `overtaking`: when others' words end an entry (11); `shares`: what fits together (9).
- `retelling`: the same change told again is dated once (5).
- `entries`: what one speaker maintains (4, 7, 10).
- `status`: what a day's entries amount to (12).
- `periods`: days on which nothing changes, with what they rest on (12, 15).
- `statements`: speech acts, however many report them (15).
- `tracks`: the same by side, observer and press (1).
- `headline`: one sentence on one period (16).

`folding` puts them together. The numbers are those of the domain's rules; the contract
is `tests/history/cases.json`.
"""

from events.fold.evidence import Evidence, Sides
from events.fold.folding import History, control_history, period_on, statuses
from events.fold.headline import Headline, headline
from events.fold.periods import Period, Position
from events.fold.policies import DEFAULT, POLICIES
from events.fold.statements import Statement
from events.fold.tracks import Stretch, Track, tracks

__all__ = [
    "DEFAULT",
    "POLICIES",
    "Evidence",
    "Headline",
    "History",
    "Period",
    "Position",
    "Sides",
    "Statement",
    "Stretch",
    "Track",
    "control_history",
    "headline",
    "period_on",
    "statuses",
    "tracks",
]
