"""Wire shape of an article, on its way in and out."""

from marshmallow import fields, validate

from events.articles import LONGEST_NAME, Access
from schemas.claims import ClaimSchema
from schemas.fields import (
    AnswerSchema,
    Instant,
    RequestSchema,
    cursor,
    format,
    limit,
    min_seq,
    next_cursor,
    seq,
)
from schemas.log_writes import SeqRangeSchema
from schemas.problems import PlaceLinkSchema

ZONED = r"^\d{4}-\d{2}-\d{2}([Tt ]\d{2}:\d{2}:\d{2}(\.\d+)?([Zz]|[+-]\d{2}:\d{2}))?$"
TIME = "is no time with a zone (2025-11-21T09:00:00Z) and no day (2025-11-21)"
UNREAD = (
    "Why it has no claims: `unsupported_language`, `extraction_timed_out` (it takes "
    "more work than an article may take), `reading_failed`; null: it was read."
)


def _text(**metadata: str) -> fields.String:
    """A member that may be left out or null."""
    return fields.String(
        load_default=None, allow_none=True, metadata={"minLength": 0, **metadata}
    )


class ArticleInputSchema(RequestSchema):
    """An article, not a character changed.

    The same publisher, URL, title and text are the same article, however often they
    are sent; the same publisher and URL with other words are a new version.
    """

    title = fields.String(required=True)
    text = fields.String(
        required=True,
        metadata={"description": "At most 1 MiB in UTF-8. Its markup is not read."},
    )
    published_at = fields.String(
        required=True,
        metadata={
            "description": "RFC 3339 with a zone, or a plain day. At most 24 hours "
            "ahead of our clock.",
            "pattern": ZONED,
            "example": "2025-11-21",
        },
    )
    publisher = fields.String(
        required=True,
        metadata={
            "description": "Who published it; `unstated` where that is unknown.",
            "maxLength": LONGEST_NAME,
        },
    )
    url = _text(description="Where it was published.")
    language = _text(
        description="ISO 639-1 code; found out where it is missing.", example="en"
    )
    retrieved_at = _text(description="When it was fetched; as `published_at`.")
    external_id = _text(description="The sender's own name for it.")
    access = fields.String(
        load_default=Access.QUOTES.value,
        validate=validate.OneOf([one.value for one in Access]),
        metadata={"description": "Whether the text is shown, or its quotes only."},
    )
    licence = _text(
        description="Under which the text may be used.", example="CC BY 4.0"
    )
    attribution = _text(description="The credit that the licence asks for.")


class ClaimSpanSchema(AnswerSchema):
    """Where in the article a claim was read: `field[start:end]`, in code points."""

    claim = fields.UUID(required=True, attribute="id")
    field = fields.String(required=True, attribute="quote.field")
    start = fields.Integer(required=True, attribute="quote.start")
    end = fields.Integer(required=True, attribute="quote.end")


class ArticleSummarySchema(AnswerSchema):
    """An article without its text."""

    id = fields.String(required=True, attribute="received.article")
    version = fields.Integer(required=True, attribute="received.version")
    previous = fields.String(
        required=True,
        allow_none=True,
        attribute="received.previous",
        metadata={"description": "Id of the article that this is a new version of."},
    )
    title = fields.String(required=True, attribute="received.title")
    publisher = fields.String(required=True, attribute="received.publisher_name")
    publisher_id = fields.String(required=True, attribute="received.publisher")
    url = fields.String(required=True, allow_none=True, attribute="received.url")
    published_at = Instant(required=True, attribute="received.published_at")
    published_precision = fields.String(
        required=True, attribute="received.published_precision"
    )
    language = fields.String(
        required=True, allow_none=True, attribute="received.language"
    )
    retrieved_at = Instant(
        required=True, allow_none=True, attribute="received.retrieved_at"
    )
    external_id = fields.String(
        required=True, allow_none=True, attribute="received.external_id"
    )
    access = fields.String(required=True, attribute="received.access")
    licence = fields.String(
        required=True, allow_none=True, attribute="received.licence"
    )
    attribution = fields.String(
        required=True, allow_none=True, attribute="received.attribution"
    )
    text_sha256 = fields.String(required=True, attribute="received.text_sha256")
    syndication_group = fields.String(
        required=True,
        attribute="group",
        metadata={"description": "Id of the first article with nearly these words."},
    )
    extraction = fields.String(
        required=True,
        attribute="received.extraction",
        metadata={"description": "Revision of the rules that read it."},
    )
    unread = fields.String(
        required=True,
        allow_none=True,
        attribute="received.unread",
        metadata={"description": UNREAD},
    )
    seq = seq(description="Where the article is in the log.")
    recorded_at = Instant(required=True)


class ArticleListSchema(AnswerSchema):
    """Articles in the order they came in, newest last."""

    articles = fields.List(fields.Nested(ArticleSummarySchema), required=True)
    log_seq = seq(description="The state of the record that this is an answer from.")
    limit = fields.Integer(required=True)
    next_cursor = next_cursor()


class ArticleSchema(AnswerSchema):
    """An article, with its text where `access` is `full`, and where claims are."""

    article = fields.Nested(ArticleSummarySchema, required=True)
    text = fields.String(
        required=True,
        allow_none=True,
        metadata={"description": "Null where access is `quotes`, or it was removed."},
    )
    claim_spans = fields.List(fields.Nested(ClaimSpanSchema), required=True)
    log_seq = seq(description="The state of the record that this is an answer from.")


class WarningSchema(AnswerSchema):
    """Something to look at; the article was taken all the same."""

    code = fields.String(required=True, metadata={"example": "published_in_future"})
    detail = fields.String(required=True)


class UnresolvedPlaceSchema(AnswerSchema):
    """A place of a claim that the gazetteer could not settle."""

    place_text = fields.String(required=True)
    claims = fields.List(fields.UUID(), required=True)
    suggestions = fields.List(
        fields.Nested(PlaceLinkSchema),
        required=True,
        metadata={"description": "Up to five places with a similar name."},
    )
    search = fields.String(
        required=True, metadata={"description": "Where to look for it."}
    )


class IngestedSchema(AnswerSchema):
    """What became of an article, and what was read in it."""

    outcome = fields.String(
        required=True,
        metadata={"description": "`created`, `new_version` or `duplicate`."},
    )
    article = fields.Nested(ArticleSummarySchema, required=True)
    claims = fields.List(fields.Nested(ClaimSchema), required=True)
    unresolved_places = fields.List(fields.Nested(UnresolvedPlaceSchema), required=True)
    log = fields.Nested(SeqRangeSchema, required=True)
    warnings = fields.List(fields.Nested(WarningSchema), required=True)


class ArticleListQuery(RequestSchema):
    """Which page."""

    limit = limit()
    cursor = cursor()
    format = format("json")
    min_seq = min_seq()
