"""Wire shape of a claim: one attributed assertion, with the words it was read from."""

from typing import Any

from marshmallow import fields, post_dump, validate

from events.canonical import text_digest
from schemas.corrections import told, told_of_claimant
from schemas.fields import (
    AnswerSchema,
    DatedIntervalSchema,
    Instant,
    RequestSchema,
    Share,
    cursor,
    format,
    limit,
    min_seq,
    next_cursor,
    seq,
)
from schemas.locations import country

QUOTED = ("quote", "sentence", "attribution_quote")


class SelectorSchema(AnswerSchema):
    """A stretch of an article's title or text: `field[start:end] == exact`.

    W3C Web Annotation: TextPositionSelector and TextQuoteSelector in one.
    """

    field = fields.String(required=True, metadata={"example": "text"})
    exact = fields.String(required=True)
    prefix = fields.String(
        required=True, metadata={"description": "Up to 32 characters before."}
    )
    suffix = fields.String(
        required=True, metadata={"description": "Up to 32 characters after."}
    )
    start = fields.Integer(required=True, validate=validate.Range(min=0))
    end = fields.Integer(required=True, validate=validate.Range(min=0))
    unit = fields.Constant("unicode_code_points", required=True)
    text_sha256 = fields.String(
        required=True, metadata={"description": "Of the whole field, in hex."}
    )


class AffiliationSchema(AnswerSchema):
    """That a speaker is close to a side, on whose word and since when we know."""

    party = fields.String(required=True)
    source = fields.String(required=True)
    date = fields.Date(required=True)


class ClaimantSchema(AnswerSchema):
    """Who speaks, as spelled and as resolved."""

    text = fields.String(required=True)
    type = fields.String(required=True, metadata={"example": "person"})
    actor = fields.String(required=True, allow_none=True)
    party = fields.String(required=True, allow_none=True)
    cited_via = fields.String(required=True, allow_none=True)
    affiliation = fields.Nested(AffiliationSchema, required=True, allow_none=True)


class ClaimArticleSchema(AnswerSchema):
    """The article that a claim was read in."""

    id = fields.String(required=True, attribute="article")
    version = fields.Integer(required=True)
    title = fields.String(required=True)
    publisher = fields.String(required=True, attribute="publisher_name")
    publisher_id = fields.String(required=True, attribute="publisher")
    url = fields.String(required=True, allow_none=True)
    published_at = Instant(required=True)
    published_precision = fields.String(
        required=True, metadata={"description": "`second`, or `day` for a plain day."}
    )
    access = fields.String(required=True, metadata={"example": "quotes"})
    licence = fields.String(required=True, allow_none=True)
    attribution = fields.String(required=True, allow_none=True)


class VersionSchema(AnswerSchema):
    """A version of an article."""

    article = fields.String(required=True)
    version = fields.Integer(required=True)


class AnchorSchema(VersionSchema):
    """A claim's quote in a later version of its article.

    `fate`: `kept` in its sentence; `moved` into another one; `ambiguous`, found more
    than once; `absent`.
    """

    fate = fields.String(required=True, metadata={"example": "kept"})
    start = fields.Integer(
        required=True,
        allow_none=True,
        metadata={"description": "First code point; null where it is in no one place."},
    )
    end = fields.Integer(required=True, allow_none=True)


class ReadClaimSchema(AnswerSchema):
    """What is read of a claim in its article, in the log or not.

    The id is the one that it has in the log, since that follows from the words.
    """

    id = fields.UUID(required=True, attribute="claim.id")
    location = fields.String(
        required=True,
        allow_none=True,
        attribute="claim.location",
        metadata={"description": "Null where the place was not resolved."},
    )
    place_text = fields.String(required=True, attribute="claim.place_text")
    place_type = fields.String(required=True, attribute="claim.place_type")
    container = fields.String(
        required=True, allow_none=True, attribute="claim.container"
    )
    action = fields.String(
        required=True, attribute="claim.action", metadata={"example": "captures"}
    )
    controller = fields.String(
        required=True,
        allow_none=True,
        attribute="claim.controller",
        metadata={"description": "The party that has (or had) the place by this."},
    )
    controller_text = fields.String(
        required=True, allow_none=True, attribute="claim.controller_text"
    )
    extent = fields.String(
        required=True, attribute="claim.extent", metadata={"example": "full"}
    )
    share = Share(
        required=True,
        allow_none=True,
        attribute="claim.share",
        metadata={"description": "Lowest and highest, where the words give one."},
    )
    quantity = fields.Dict(
        keys=fields.String(),
        values=fields.Integer(),
        required=True,
        attribute="claim.quantity",
    )
    stance = fields.String(
        required=True, attribute="claim.stance", metadata={"example": "asserts"}
    )
    claimant = fields.Nested(ClaimantSchema, required=True, attribute="claim.claimant")
    voice = fields.String(required=True, attribute="claim.voice")
    certainty = fields.String(required=True, attribute="claim.certainty")
    background = fields.Boolean(required=True, attribute="claim.background")
    said = fields.Nested(DatedIntervalSchema, required=True, attribute="claim.said")
    since = fields.Nested(DatedIntervalSchema, required=True, attribute="claim.since")
    quote = fields.Nested(SelectorSchema, required=True, attribute="claim.quote")
    sentence = fields.Nested(SelectorSchema, required=True, attribute="claim.sentence")
    attribution_quote = fields.Nested(
        SelectorSchema,
        required=True,
        allow_none=True,
        attribute="claim.attribution",
        metadata={"description": "The words that name the claimant; null: narration."},
    )
    loaded_terms = fields.List(
        fields.String(), required=True, attribute="claim.loaded_terms"
    )
    responds_to = fields.List(
        fields.UUID(),
        required=True,
        attribute="claim.responds_to",
        metadata={
            "description": "Ids of the claims in the same article that a denial,"
            " dismissal or concession answers; empty where none was found."
        },
    )
    rules = fields.List(fields.String(), required=True, attribute="claim.rules")
    cues = fields.List(fields.String(), required=True, attribute="claim.cues")
    grade = fields.String(
        required=True,
        attribute="claim.grade",
        metadata={
            "description": "How much of the reading is explicit; no probability.",
            "example": "a",
        },
    )

    @post_dump(pass_original=True)
    def _digests(self, data: dict[str, Any], stored: Any, **_: Any) -> dict[str, Any]:
        """Give each stretch the digest of the field that it is of."""
        for name in QUOTED:
            if stretch := data[name]:
                title = stretch["field"] == "title"
                stretch["text_sha256"] = (
                    text_digest(stored.article.title)
                    if title
                    else stored.article.text_sha256
                )
        return data


class ClaimSchema(ReadClaimSchema):
    """One article's word that a claimant takes a stance on who holds a place.

    `claimant`, `stance` and the proposition (`location`, `controller`, `action`,
    `extent`) are our reading; `quote` and `sentence` are the words themselves.
    """

    seq = seq(description="Where the claim is in the log.")
    recorded_at = Instant(required=True)
    article = fields.Nested(ClaimArticleSchema, required=True)
    syndication_group = fields.String(required=True, attribute="group")
    state = fields.String(
        required=True,
        metadata={
            "description": "`active`; `retracted` or `corrected`; or what the last "
            "version of the article made of the quote: `moved`, `ambiguous`, "
            "`orphaned`. All but `retracted` count.",
            "example": "active",
        },
    )
    corrections = fields.List(
        fields.UUID(),
        required=True,
        metadata={"description": "Ids of what was said of it; see /corrections."},
    )
    as_read = fields.Dict(
        keys=fields.String(),
        required=True,
        metadata={"description": "Fields that corrections replaced, as read first."},
    )
    anchor = fields.Nested(
        AnchorSchema,
        required=True,
        allow_none=True,
        metadata={
            "description": "The quote in the last version of the article in which its "
            "place was noted; null: in none but the claim's own."
        },
    )
    absent_since = fields.Nested(
        VersionSchema,
        required=True,
        allow_none=True,
        metadata={
            "description": "The version of the article that lacks the quote, and all "
            "after it. The claim stays evidence."
        },
    )

    @post_dump(pass_original=True)
    def _as_read(self, data: dict[str, Any], stored: Any, **_: Any) -> dict[str, Any]:
        """Tell what corrections replaced under the names that they have here."""
        first = dict(stored.as_read)
        claimant, now = first.pop("claimant", {}), stored.claim.claimant
        near = now.affiliation
        same = {
            "text": now.text,
            "type": now.type,
            "actor": now.actor,
            "party": now.party,
            "affiliation": near
            and {"party": near.party, "source": near.source, "date": f"{near.date}"},
        }
        other = {k: v for k, v in claimant.items() if v != same.get(k, v)}
        data["as_read"] = told(first) | told_of_claimant(other)
        return data


class ClaimListSchema(AnswerSchema):
    """Claims in the order of the log, newest last."""

    claims = fields.List(fields.Nested(ClaimSchema), required=True)
    log_seq = seq(description="The state of the record that this is an answer from.")
    limit = fields.Integer(required=True)
    next_cursor = next_cursor()


class ClaimListQuery(RequestSchema):
    """Which page."""

    limit = limit()
    cursor = cursor()
    format = format("json")
    min_seq = min_seq()


class LocationClaimListQuery(ClaimListQuery):
    """Which page, and which place of that name."""

    country = country()
