"""Wire shape of proofs over the log (RFC 9162). Digests in hex."""

from marshmallow import fields, validate

from schemas.fields import (
    LARGEST,
    AnswerSchema,
    Hex,
    RequestSchema,
    format,
    seq,
)

WHOLE = "must be a whole number from {min}"


def _size(least: int, **metadata: str) -> fields.Integer:
    return fields.Integer(
        required=True,
        validate=validate.Range(min=least, max=LARGEST, error=WHOLE),
        metadata=metadata,
    )


class TextQuery(RequestSchema):
    """A path that answers in text and has no parameters of its own."""

    format = format("text")


class InclusionQuery(RequestSchema):
    """Which event, and in which state of the log."""

    seq = _size(1, description="The event's place in the log.")
    size = fields.Integer(
        load_default=None,
        validate=validate.Range(min=1, max=LARGEST, error=WHOLE),
        metadata={
            "description": "Size of the tree; by default that of the last checkpoint."
        },
    )
    format = format("json")


class ConsistencyQuery(RequestSchema):
    """Two states of the log."""

    first = _size(0, description="The earlier size.")
    second = _size(0, description="The later size.")
    format = format("json")


def _hashes(told: str) -> fields.List[str]:
    return fields.List(
        Hex(), required=True, attribute="path", metadata={"description": told}
    )


class InclusionSchema(AnswerSchema):
    """That an event is a leaf of the tree over the first `size` events."""

    seq = seq(description="The event. Its leaf's index is one less.")
    size = fields.Integer(required=True)
    leaf_hash = Hex(
        required=True,
        metadata={
            "description": "SHA-256 of 0x00 and the JSON array of seq, stream, "
            "version, id, type, recorded_at and payload_sha256."
        },
    )
    hashes = _hashes("From the leaf's sibling to the root's child.")
    root = Hex(required=True, metadata={"description": "As in a checkpoint."})


class ConsistencySchema(AnswerSchema):
    """That the log at `second` begins with all of the log at `first`."""

    first = fields.Integer(required=True)
    second = fields.Integer(required=True)
    first_root = Hex(required=True)
    second_root = Hex(required=True)
    hashes = _hashes("As RFC 9162 orders them, 2.1.4.")
