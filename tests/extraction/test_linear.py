"""The work of a reading grows as its text does, on a sample of what may break that.

`bench.hostile` measures all by the clock; here lines of code are counted. `LINEAR_SEED`
repeats a sample: the seed is printed.
"""

import os
import random

from bench.hostile import FORMS, WORST, Form, example, lines_run
from events.extraction import RULES
from events.gazetteer import Gazetteer
from events.parties import Parties

DRAWN = 12
SIZE = 4_000  # characters
ONCE = [("slavic-control", "stops")]  # were not linear


def test_a_text_twice_as_long_takes_about_twice_the_work(
    gazetteer: Gazetteer, parties: Parties
) -> None:
    seed = os.environ.get("LINEAR_SEED") or str(random.randrange(2**32))
    print(f"LINEAR_SEED={seed}")
    chosen = random.Random(seed)
    drawn = [(chosen.choice(list(RULES)), form) for form in FORMS]
    sample = [*chosen.sample(drawn, DRAWN), *ONCE]

    ratios = {
        (rule, form): _growth(FORMS[form], example(rule), gazetteer, parties)
        for rule, form in sample
    }

    assert all(one <= WORST for one in ratios.values()), (seed, ratios)


def _growth(form: Form, sentence: str, gazetteer: Gazetteer, parties: Parties) -> float:
    """How many times the work of a text that of one twice as long is."""
    once, twice = (
        lines_run(form(sentence, size), gazetteer, parties) for size in (SIZE, 2 * SIZE)
    )
    return twice / once
