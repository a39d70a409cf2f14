"""Near-duplicate texts are found, and accidents are not."""

import hashlib
import random
import subprocess
import sys
from struct import unpack

import pytest
from hypothesis import given
from hypothesis import strategies as st

from events.syndication import SIZE, THRESHOLD, bands, likeness, signature

SENTENCES = [
    "The chief of the General Staff told a meeting on Thursday about the operations.",
    "According to him, units of the western grouping completed their task in the town.",
    "The head of the regional administration did not confirm this in the evening.",
    "Residents who left in October described the streets near the station as empty.",
    "Monitors counted more than five thousand damaged buildings on satellite images.",
    "A spokesman for the brigade said that its positions had not changed since Monday.",
    "Neither account could be checked independently by the time of publication.",
    "The next briefing of the ministry is expected at the beginning of the week.",
]
STORY = " ".join(SENTENCES)


def alike(one: str, other: str) -> int:
    """Likeness of two texts."""
    return likeness(signature(one), signature(other))


def meet(one: str, other: str) -> bool:
    """Whether the look-up by bands would find one by the other."""
    return bool({*bands(signature(one))} & {*bands(signature(other))})


def test_equal_texts_are_fully_alike() -> None:
    assert alike(STORY, STORY) == 1000
    assert alike("Kupiansk is held.", "Kupiansk is held.") == 1000
    assert alike("!", "!") == 1000


@pytest.mark.parametrize(
    "reprint",
    [
        STORY.upper().replace(".", " …"),
        "MOSCOW, 20 November. " + STORY,
        " ".join(SENTENCES[:-1]),
        STORY.replace("Thursday", "yesterday").replace("evening", "night"),
    ],
    ids=["typography", "dateline", "cut", "edited"],
)
def test_a_reprint_is_found_and_above_the_threshold(reprint: str) -> None:
    assert alike(STORY, reprint) >= THRESHOLD
    assert meet(STORY, reprint)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (STORY, " ".join(sorted(STORY.split()))),
        (
            "Russian troops have captured Kupiansk, the ministry said on Monday.",
            "Russian troops have captured Vovchansk, the ministry said on Monday.",
        ),
        (
            "Ukrainian forces regained control of the village of Robotyne on Monday, "
            "the General Staff of the Armed Forces of Ukraine said in its report.",
            "Ukrainian forces regained control of the village of Urozhaine on Monday, "
            "the General Staff of the Armed Forces of Ukraine said in its report.",
        ),
        ("!", "?"),
        ("…", "Kupiansk"),
    ],
)
def test_other_texts_are_not_alike(one: str, other: str) -> None:
    assert alike(one, other) < THRESHOLD // 2


def test_the_estimate_is_near_the_share_of_common_shingles() -> None:
    words = [f"w{n}" for n in range(2000)]
    one, other = " ".join(words[:1500]), " ".join(words[500:])

    assert abs(alike(one, other) - 500) < 120  # three standard deviations


def test_a_long_text_has_the_signature_of_its_set_of_shingles() -> None:
    long = " ".join(f"w{n}" for n in range(3000))

    assert alike(long, long + " " + long) > 980


def test_a_signature_is_the_same_in_every_process() -> None:
    code = f"from events.syndication import *; print(signature({STORY!r}))"
    for seed in ("1", "2"):
        said = subprocess.run(
            [sys.executable, "-c", code],
            env={"PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        )
        assert said.stdout.strip() == str(signature(STORY))


def test_the_stored_form_is_the_one_of_the_first_release() -> None:
    """Stored signatures are compared with new ones, so this may never change."""
    numbers = signature("Kupiansk")

    assert (len(numbers), numbers[:3]) == (SIZE, (92085695, 2175109840, 952852732))
    assert bands(numbers)[:2] == [221490034050847667, 7622557680785897044]


@given(
    kinds=st.integers(min_value=1, max_value=3000),
    length=st.sampled_from([1, 39, 40, 200, 2500]),
    seed=st.integers(min_value=0, max_value=99),
)
def test_each_number_is_the_smallest_that_a_shingle_has_at_its_place(
    kinds: int, length: int, seed: int
) -> None:
    chosen = random.Random(seed)
    words = [f"w{chosen.randrange(kinds)}" for _ in range(length)]
    wide = 4 if length >= 40 else length
    shingles = {" ".join(words[at : at + wide]) for at in range(length - wide + 1)}

    digests = [hashlib.shake_128(one.encode()).digest(4 * SIZE) for one in shingles]
    numbers = [unpack(f"<{SIZE}I", one) for one in digests]

    assert signature(" ".join(words)) == tuple(map(min, zip(*numbers, strict=True)))


def test_bands_are_keys_that_a_database_takes() -> None:
    keys = bands(signature(STORY))

    assert len(set(keys)) == 32
    assert all(0 <= key < 2**63 for key in keys)
