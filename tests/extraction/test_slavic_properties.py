"""Whatever is put together of Russian and Ukrainian words, quotes are its words."""

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from events.extraction import Reading

PIECES = st.sampled_from(
    [
        "Российские войска",
        "освободили",
        "Купянск",
        "Волчанска",
        "взяли под контроль",
        "под контролем",
        "ВСУ",
        "посёлок",
        "населённых пункта",
        "13",
        "80 %",
        "в Харьковской области",
        "большую часть",
        "и",
        ",",
        ".",
        ":",
        "–",
        "«",
        "»",
        "(",
        ")",
        "который",
        "что",
        "не",
        "однако",
        "сообщил",
        "опроверг",
        "по словам",
        "Герасимов",
        "Генштаб ЗСУ",
        "ворог",
        "наші захисники",
        "звільнено",
        "вийшли з",
        "захоплення",
        "про",
        "взятии",
        "из",
        "выбили противника",
        "Часов Яр",
        "Куп'янська-Вузлового",
        "Об этом",
        "назвал фейком",
        "не соответствует действительности",
        "20 ноября",
        "напередодні",
        "😀",
        "ё",
        "\u0301",
        "\r\n\r\n",
    ]
)
TEXTS = st.lists(PIECES, min_size=1, max_size=30).map(" ".join)
EASY = settings(
    max_examples=300,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)


@EASY
@given(text=TEXTS)
def test_every_quote_stands_where_it_is_said_to(
    text: str, reading: Callable[..., Reading]
) -> None:
    text = f"Войска РФ {text}"

    found = reading(text, publisher="ТАСС")

    for one in [claim.quote for claim in found.claims]:
        assert text[one.start : one.end] == one.exact
    for one in [rejected.span for rejected in found.rejected]:
        assert text[one.start : one.end] == one.exact


@EASY
@given(text=TEXTS)
def test_reading_it_again_gives_the_same(
    text: str, reading: Callable[..., Reading]
) -> None:
    text = f"Войска РФ {text}"

    assert reading(text) == reading(text)


HOSTILE = [
    "Войска взяли Купянск, ",
    "не ",
    "который, ",
    "«",
    "и Купянск ",
    "по словам ",
    "под контролем ",
    "сообщил Генштаб ВСУ, ",
    "Купянского ",
    "населённых пунктов ",
    "взяли ",
    "из Купянска ",
    "13 ",
    "80 % ",
    "Российские войска ",
    "Харьковской области ",
]


@pytest.mark.parametrize("piece", HOSTILE)
def test_a_piece_said_a_thousand_times_is_read_to_its_end(
    piece: str, reading: Callable[..., Reading]
) -> None:
    text = "Войска РФ взяли Лиман: это были тяжёлые бои. " + piece * 1000

    found = reading(text, publisher="ТАСС")

    assert found.unread is None
    for claim in found.claims:
        assert text[claim.quote.start : claim.quote.end] == claim.quote.exact
