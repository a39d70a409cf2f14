"""Articles cut and joined to one size, for what is measured on them."""

from dataclasses import replace

from bench.speed import of_size
from bench.texts import plain


def test_paragraphs_are_joined_up_to_the_size_and_none_is_cut() -> None:
    articles = [plain("a" * 40), plain("b" * 70 + "\n\n" + "c" * 120), plain("d" * 9)]

    made = [one.text for one in of_size(articles, 100)]

    assert made == ["a" * 40 + "\n\n" + "b" * 70, "c" * 120]


def test_languages_are_not_joined() -> None:
    articles = [
        plain("a" * 90),
        replace(plain("б" * 90), language="ru"),
        replace(plain("в" * 90), language="ru"),
    ]

    made = [(one.language, one.text) for one in of_size(articles, 100)]

    assert made == [("ru", "б" * 90 + "\n\n" + "в" * 90)]


def test_too_few_words_are_one_article() -> None:
    assert [one.text for one in of_size([plain("a" * 40)], 100)] == ["a" * 40]
