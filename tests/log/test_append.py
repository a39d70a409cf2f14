"""Appending and reading back, on both databases."""

from events.facts import ClaimMade
from events.log import Log, Receipt
from tests import build


def test_an_article_and_its_claims_come_back_as_they_went_in(log: Log) -> None:
    article = build.article()
    made = build.claim(article.id)

    receipt = log.append(
        [build.batch(article, ClaimMade(claim=made))],
        texts={article.text_sha256: article.text},
    )

    assert receipt == Receipt(
        article=article.id,
        outcome="created",
        first_seq=1,
        last_seq=2,
        recorded_at=log.clock(),
    )
    assert [one.event for one in log.events()] == [
        build.received(article),
        ClaimMade(claim=made),
    ]
    stored = log.article(article.id)
    assert (stored.received, stored.text, stored.group) == (
        build.received(article),
        article.text,
        article.id,
    )
    [told] = log.claims(build.KUPIANSK)
    assert (told.claim, told.article) == (made, build.received(article))
