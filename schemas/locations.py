"""Wire shape of a place, its names, and of the search for one."""

from marshmallow import fields, validate

from schemas.fields import (
    AnswerSchema,
    RequestSchema,
    cursor,
    format,
    limit,
    min_seq,
    next_cursor,
    seq,
)

MATCHES = ("exact", "alias", "prefix", "fuzzy")


def country(told: str = "Country code of the place that is meant.") -> fields.String:
    """A country code; by default that which tells places of one name apart."""
    return fields.String(
        load_default=None,
        allow_none=False,
        validate=validate.Regexp(
            "^[A-Za-z]{2}$", error="must be a country code of two letters, such as UA"
        ),
        metadata={
            "description": told,
            "example": "UA",
        },
    )


class PlaceSchema(AnswerSchema):
    """A place with a stable id.

    `country` is GeoNames' code, for finding: no statement of ours on sovereignty.
    """

    id = fields.String(required=True, metadata={"example": "geonames:703656"})
    name = fields.String(required=True, metadata={"example": "Kupiansk"})
    type = fields.String(required=True, metadata={"example": "settlement"})
    country = fields.String(required=True, allow_none=True)
    admin1 = fields.String(
        required=True,
        allow_none=True,
        metadata={"description": "GeoNames' code of the region in the country."},
    )
    lat = fields.Float(required=True, allow_none=True)
    lon = fields.Float(required=True, allow_none=True)


class MatchSchema(AnswerSchema):
    """How a place was found."""

    kind = fields.String(
        required=True,
        metadata={"description": "`id`, `exact`, `alias`, `prefix` or `fuzzy`."},
    )
    alias = fields.String(
        required=True, metadata={"description": "The name that matched."}
    )


class LocationLinksSchema(AnswerSchema):
    """Where to go from a place."""

    self = fields.String(required=True)
    timeline = fields.String(required=True)
    claims = fields.String(required=True)


class LocationHitSchema(AnswerSchema):
    """A place that was found."""

    location = fields.Nested(PlaceSchema, required=True)
    match = fields.Nested(
        MatchSchema,
        required=True,
        allow_none=True,
        metadata={"description": "Null where nothing was searched for."},
    )
    claim_count = fields.Integer(required=True)
    links = fields.Nested(LocationLinksSchema, required=True)


class LocationListSchema(AnswerSchema):
    """Places by match, then number of claims, then id."""

    locations = fields.List(fields.Nested(LocationHitSchema), required=True)
    log_seq = seq(description="The state of the record that claims are counted in.")
    limit = fields.Integer(required=True)
    next_cursor = next_cursor()


class NameSchema(AnswerSchema):
    """One of the names of a place."""

    name = fields.String(required=True)
    script = fields.String(required=True, metadata={"example": "cyrillic"})


class ResolvedFromSchema(AnswerSchema):
    """What was asked for, and the name that it matched."""

    input = fields.String(required=True, metadata={"example": "Kupyansk"})
    alias = fields.String(required=True, metadata={"example": "Kupyansk"})
    kind = fields.String(
        required=True,
        metadata={
            "description": "How; `merged`: that place was merged into this one.",
            "example": "transliteration",
        },
    )


class LocationSchema(AnswerSchema):
    """A place, all its names, and how much is said about it."""

    location = fields.Nested(PlaceSchema, required=True)
    resolved_from = fields.Nested(ResolvedFromSchema, required=True)
    names = fields.List(
        fields.Nested(NameSchema),
        required=True,
        metadata={"description": "The main one first."},
    )
    parent = fields.String(
        required=True,
        allow_none=True,
        metadata={"description": "Id of the region it lies in."},
    )
    source = fields.String(
        required=True,
        allow_none=True,
        metadata={"description": "Of our own row; null: GeoNames."},
    )
    claim_count = fields.Integer(required=True)
    log_seq = seq(description="The last seq that concerns the place; 0: none does.")
    links = fields.Nested(LocationLinksSchema, required=True)


class LocationListQuery(RequestSchema):
    """What to search for. Without `q`: the places that have claims."""

    q = fields.String(
        load_default=None,
        allow_none=False,
        validate=validate.Length(min=1, max=200),
        metadata={"description": "A name, in any script, or an id."},
    )
    match = fields.String(
        load_default="exact,alias,prefix",
        validate=validate.Regexp(
            f"^({'|'.join(MATCHES)})(,({'|'.join(MATCHES)}))*$",
            error=f"must be some of {', '.join(MATCHES)}, separated by commas",
        ),
        metadata={"description": "What counts as a match, separated by commas."},
    )
    country = country()
    has_claims = fields.Boolean(
        load_default=None,
        allow_none=False,
        truthy={"true"},
        falsy={"false"},
        metadata={"description": "Only places that have claims, or that have none."},
    )
    limit = limit()
    cursor = cursor()
    format = format("json")
    min_seq = min_seq()


class LocationQuery(RequestSchema):
    """Which place of that name."""

    country = country()
    format = format("json")
    min_seq = min_seq()
