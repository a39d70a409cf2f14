"""Wire shape of what would be read in an article, were it sent."""

from typing import Any, NamedTuple

from marshmallow import fields, post_dump

from events.articles import Article
from events.canonical import text_digest
from events.claims import Claim
from events.extraction import REASONS, Reading, Rejected
from schemas.articles import UNREAD, ArticleInputSchema, WarningSchema
from schemas.claims import ReadClaimSchema, SelectorSchema
from schemas.fields import AnswerSchema, RequestSchema

INPUT = ("title", "text", "published_at", "publisher", "url", "language")


class Read(NamedTuple):
    """A claim with the article that it was read in."""

    claim: Claim
    article: Article


class TurnedDown(NamedTuple):
    """A candidate that is no claim, with its article."""

    rejected: Rejected
    article: Article


class PreviewInputSchema(ArticleInputSchema):
    """The members of an article that its reading, and the ids of claims, depend on."""

    class Meta(RequestSchema.Meta):
        """No other member is taken."""

        fields = INPUT


class RejectedSchema(AnswerSchema):
    """Words that look like a claim and are none."""

    quote = fields.Nested(SelectorSchema, required=True, attribute="rejected.span")
    reason = fields.String(
        required=True,
        attribute="rejected.reason",
        metadata={
            "description": f"One of {', '.join(f'`{one}`' for one in REASONS)}.",
            "example": "plan",
        },
    )
    detail = fields.Function(
        lambda one: REASONS[one.rejected.reason],
        required=True,
        metadata={"type": "string", "description": "The reason in a sentence."},
    )
    rule = fields.String(
        required=True,
        attribute="rejected.rule",
        metadata={
            "description": "The rule that had found the words.",
            "example": "captures-active/1",
        },
    )

    @post_dump(pass_original=True)
    def _digest(
        self, data: dict[str, Any], original: TurnedDown, **_: Any
    ) -> dict[str, Any]:
        """Give the stretch the digest of the field that it is of."""
        article = original.article
        title = data["quote"]["field"] == "title"
        digest = text_digest(article.title) if title else article.text_sha256
        data["quote"]["text_sha256"] = digest
        return data


class UnsettledPlaceSchema(AnswerSchema):
    """A place of a claim that the gazetteer does not settle."""

    place_text = fields.String(required=True)
    why = fields.String(
        required=True, metadata={"description": "`unknown` or `ambiguous`."}
    )
    among = fields.List(
        fields.String(),
        required=True,
        metadata={"description": "Ids of the places that it might be."},
    )


class PreviewSchema(AnswerSchema):
    """What would be read in an article. Nothing was written."""

    article_id = fields.String(
        required=True,
        metadata={"description": "The id that the article has, sent with these words."},
    )
    language = fields.String(
        required=True,
        allow_none=True,
        metadata={
            "description": "Whose rules read it; null: there are none for its own.",
            "example": "en",
        },
    )
    unread = fields.String(
        required=True,
        allow_none=True,
        metadata={"description": UNREAD},
    )
    extraction = fields.String(
        required=True,
        metadata={
            "description": "Revision of the rules that read it.",
            "example": "rules/2",
        },
    )
    claims = fields.List(fields.Nested(ReadClaimSchema), required=True)
    rejected = fields.List(
        fields.Nested(RejectedSchema),
        required=True,
        metadata={"description": "What a rule found and another turned down, and why."},
    )
    unresolved_places = fields.List(fields.Nested(UnsettledPlaceSchema), required=True)
    warnings = fields.List(fields.Nested(WarningSchema), required=True)


def preview(article: Article, reading: Reading) -> dict[str, Any]:
    """A reading as `PreviewSchema` takes it, without warnings."""
    return {
        "article_id": article.id,
        "language": reading.language,
        "unread": reading.unread,
        "extraction": reading.revision,
        "claims": [Read(one, article) for one in reading.claims],
        "rejected": [TurnedDown(one, article) for one in reading.rejected],
        "unresolved_places": reading.unresolved,
        "warnings": [],
    }
