"""Whatever the text, the quotes are its words, and reading it again changes nothing."""

import itertools
from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from events.extraction import Reading
from events.extraction.text import alike, sentences
from tests.extraction.selectors import check_selectors

PIECES = st.sampled_from(
    [
        "Russian forces captured Kupiansk",
        "Gerasimov said",
        " that ",
        "Ukraine's military denied the claim",
        "it ",
        "Kupiansk is under the control of Ukraine",
        "“",
        "” ",
        ". ",
        ", ",
        "\r\n\r\n",
        "\n",
        "most of Volchansk [Vovchansk]",
        "withdrew from ",
        "the city of ",
        "according to the ministry",
        "😀",
        "e\u0301",
        "\u202eקופיאנסק\u202c",
        "Российские войска освободили Купянск",
        "Киев опроверг это",
        "on Thursday",
        "20 to 30 percent of ",
        "13 settlements and 230 square kilometers in the Kharkiv region",
        "'s ",
        "- ",
        ": ",
        "not ",
        "which ",
        "and ",
        "(",
        ")",
        "\u00a0",
    ]
)
TEXTS = st.one_of(
    st.lists(PIECES, min_size=1, max_size=25).map(" ".join),
    st.lists(PIECES, min_size=1, max_size=25).map("".join),
    st.text(min_size=1, max_size=300),
).filter(lambda text: bool(text.strip()) and "\0" not in text and _is_whole(text))

EASY = settings(
    max_examples=150,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)


def _is_whole(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


@EASY
@given(text=TEXTS, title=st.one_of(st.just(""), TEXTS))
def test_every_quote_is_cut_from_its_field_where_it_says(
    reading: Callable[..., Reading], text: str, title: str
) -> None:
    check_selectors(reading(text, title=title), {"title": title, "text": text})


@EASY
@given(text=TEXTS)
def test_a_text_that_is_read_twice_gives_the_same(
    reading: Callable[..., Reading], text: str
) -> None:
    once, again = reading(text), reading(text)

    assert once == again
    assert [one.id for one in once.claims] == [one.id for one in again.claims]


@EASY
@given(text=TEXTS)
def test_every_claim_has_a_controller_or_is_contested(
    reading: Callable[..., Reading], text: str
) -> None:
    for claim in reading(text).claims:
        assert claim.controller is not None or claim.extent == "contested"
        assert claim.sentence.start <= claim.quote.start
        assert claim.quote.end <= claim.sentence.end
        assert claim.claimant.text


@EASY
@given(text=TEXTS)
def test_the_copy_for_matching_keeps_every_position(text: str) -> None:
    tokens = [token for one in sentences("text", text) for token in one.tokens]

    assert len(alike(text)) == len(text)
    assert all(alike(text)[t.start : t.end] == t.word for t in tokens)
    assert all(a.end <= b.start for a, b in itertools.pairwise(tokens))


@pytest.mark.parametrize("break_", ["\n\n", "\r\n\r\n", "\r\r"])
def test_line_ends_of_every_kind_part_paragraphs(
    reading: Callable[..., Reading], break_: str
) -> None:
    text = f"A headline{break_}Russia said it had captured Kupiansk.{break_}The end."

    [claim] = reading(text).claims

    assert claim.sentence.exact == "Russia said it had captured Kupiansk."


@pytest.mark.parametrize("before", ["😀 ", "e\u0301e\u0301 ", "\u202e\u05e7\u202c "])
def test_offsets_count_code_points(
    reading: Callable[..., Reading], before: str
) -> None:
    text = f"{before}\n\nRussia said it had captured Kupiansk."

    [claim] = reading(text).claims

    assert text[claim.quote.start : claim.quote.end] == "it had captured Kupiansk"


@pytest.mark.parametrize("break_", ["\n", "\r\n", "\r"])
def test_a_wrapped_line_goes_on_whatever_ends_it(
    reading: Callable[..., Reading], break_: str
) -> None:
    text = f"Russian troops hold most of Vovchansk,{break_}the ministry said."

    [claim] = reading(text).claims

    assert (claim.sentence.exact, claim.voice) == (text, "reported")
