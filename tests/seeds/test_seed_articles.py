import re
from datetime import datetime

from rapidfuzz import fuzz

from tests.seeds.files import SEEDS, articles, places, words

MEMBERS = words(
    "title text published_at publisher url language access licence attribution note"
    " sources"
)
AGENCIES = words("reuters associated press afp tass ukrinform bbc interfax anadolu")


def test_there_are_articles_enough() -> None:
    assert len(articles()) >= 16


def test_an_article_has_all_members_and_no_other() -> None:
    assert {tuple(article) for article in articles().values()} == {tuple(MEMBERS)}


def test_an_article_is_named_by_its_day_and_published_at_an_instant_in_utc() -> None:
    for name, article in articles().items():
        at = article["published_at"]

        assert at.endswith("Z"), name
        assert name.startswith(f"{datetime.fromisoformat(at):%Y-%m-%d}-"), name


def test_an_article_may_be_shown_whole_and_says_that_the_words_are_ours() -> None:
    for name, article in articles().items():
        assert article["access"] == "full", name
        assert article["licence"] == "CC BY 4.0", name
        assert "not a reprint" in article["note"], name
        assert article["attribution"].startswith("Whoholds seeds"), name


def test_an_article_has_a_text_of_120_to_300_words_and_sources() -> None:
    for name, article in articles().items():
        assert 120 <= len(article["text"].split()) <= 300, name
        assert article["title"], name
        assert article["text"] == article["text"].strip(), name
        assert article["sources"], name
        assert all(len(source) > 10 for source in article["sources"]), name


def test_a_publisher_is_made_up_and_so_is_its_address() -> None:
    for name, article in articles().items():
        publisher = article["publisher"]

        assert "seed" in publisher.lower(), name
        assert not any(agency in publisher.lower() for agency in AGENCIES), name
        assert article["url"].startswith("https://example.org/"), name


def test_articles_are_in_three_languages() -> None:
    languages = [article["language"] for article in articles().values()]
    cyrillic = [
        article["language"]
        for article in articles().values()
        if re.search("[а-яі]", article["text"])
    ]

    assert languages.count("en") >= 14
    assert sorted(cyrillic) == ["ru", "uk"]


def test_one_article_is_a_reprint_by_another_publisher_with_small_edits() -> None:
    first = articles()["2025-11-21-kupiansk-rival-claims"]
    again = articles()["2025-11-21-kupiansk-reprint"]

    assert first["publisher"] != again["publisher"]
    assert first["published_at"] < again["published_at"]
    assert first["text"] != again["text"]
    assert fuzz.ratio(first["text"], again["text"]) > 90


def test_one_article_is_a_correction_under_the_same_address() -> None:
    first = articles()["2025-12-17-kupiansk-share"]
    later = articles()["2025-12-17-kupiansk-share-corrected"]

    assert (first["publisher"], first["url"]) == (later["publisher"], later["url"])
    assert first["published_at"] < later["published_at"]
    assert later["text"].startswith("Correction:")
    assert "about 80 percent" in first["text"]
    assert "nearly 90 percent" in later["text"]


def test_nothing_else_is_published_twice_under_one_address() -> None:
    addresses = [
        article["url"]
        for name, article in articles().items()
        if name != "2025-12-17-kupiansk-share-corrected"
    ]

    assert len(set(addresses)) == len(addresses)


def test_the_readme_lists_every_article() -> None:
    readme = (SEEDS / "README.md").read_text("utf-8")

    assert [name for name in articles() if name not in readme] == []


def test_the_places_of_the_main_story_are_in_our_rows() -> None:
    ours = {row["name"] for row in places()}
    told = words("Kupiansk Vovchansk Pokrovsk Siversk Radkivka Kindrashivka Bakhmut")
    others = ["Goma", "Bukavu", "El Fasher", "Lashio", "Shusha", "Hama", "Kherson"]

    assert [name for name in (*told, *others) if name not in ours] == []
