"""An article is its words."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from events.articles import LARGEST_TEXT, Article, publisher_id
from events.canonical import digest
from events.errors import InvalidArticleError

ARTICLE = Article(
    publisher="The Daily Star",
    url="https://example.org/rain",
    title="Rain",
    text="Rain fell.",
    published_at=datetime(2025, 11, 21, tzinfo=UTC),
)


def test_the_id_follows_from_publisher_url_title_and_text() -> None:
    words = ["the-daily-star", "https://example.org/rain", "Rain", "Rain fell."]

    assert ARTICLE.id == digest(words)


def test_the_same_words_from_another_publisher_are_another_article() -> None:
    other = replace(ARTICLE, publisher="Northern Wire")

    assert other.id != ARTICLE.id
    assert other.text_sha256 == ARTICLE.text_sha256


def test_what_is_known_about_an_article_does_not_change_which_one_it_is() -> None:
    later = replace(ARTICLE, published_at=datetime(2026, 1, 1, tzinfo=UTC))

    assert later.id == ARTICLE.id


@pytest.mark.parametrize(
    ("name", "id"),
    [
        ("TASS", "tass"),
        ("Укрінформ", "ukrinform"),
        ("  ", "unstated"),
        ("«»", "unstated"),
    ],
)
def test_a_publisher_has_an_id_in_ascii(name: str, id: str) -> None:
    assert publisher_id(name) == id


@pytest.mark.parametrize(
    ("change", "pointer", "told"),
    [
        ({"text": ""}, "/text", "is empty"),
        ({"text": " \n"}, "/text", "is empty"),
        ({"text": "я" * (LARGEST_TEXT // 2 + 1)}, "/text", "1 MiB"),
        ({"text": "a\0b"}, "/text", "NUL"),
        ({"title": "\ud83d"}, "/title", "surrogate"),
        ({"publisher": " "}, "/publisher", "unstated"),
        ({"publisher": "a" * 301}, "/publisher", "300 characters"),
        ({"published_at": datetime(2025, 11, 21)}, "/published_at", "zone"),
        ({"published_at": datetime(1, 1, 1, tzinfo=UTC)}, "/published_at", "year"),
    ],
)
def test_what_cannot_be_an_article_is_refused_with_its_place(
    change: dict[str, object], pointer: str, told: str
) -> None:
    with pytest.raises(InvalidArticleError) as refusal:
        replace(ARTICLE, **change)  # type: ignore[arg-type]

    [fault] = refusal.value.faults
    assert fault.pointer == pointer
    assert told in fault.detail


def test_a_text_of_just_one_mebibyte_is_taken() -> None:
    assert len(replace(ARTICLE, text="a" * LARGEST_TEXT).text) == LARGEST_TEXT
