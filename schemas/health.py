"""Wire shape of the health of the service."""

from marshmallow import fields

from schemas.fields import AnswerSchema


class LiveSchema(AnswerSchema):
    """The process answers."""

    status = fields.String(required=True, metadata={"example": "live"})
    version = fields.String(required=True, metadata={"example": "0.1.0"})


class DatabaseSchema(AnswerSchema):
    """The database that the log is in."""

    kind = fields.String(required=True, metadata={"example": "sqlite"})
    schema = fields.String(required=True, allow_none=True, metadata={"example": "0001"})
    sqlite_version = fields.String(
        required=True,
        metadata={
            "description": "The SQLite that this process is linked with.",
            "example": "3.40.1",
        },
    )
    writable = fields.Boolean(
        required=True,
        metadata={
            "description": "Whether this process can write now: not to a standby, "
            "which still answers reads."
        },
    )


class ReplicaSchema(AnswerSchema):
    """The replica that reads may be answered from."""

    log_seq = fields.Integer(
        required=True,
        allow_none=True,
        metadata={"description": "How far it has come; null while it is not used."},
    )
    fault = fields.String(
        required=True,
        allow_none=True,
        metadata={"description": "Why it is not used; the database answers instead."},
    )


class ReadySchema(AnswerSchema):
    """The service can do its work: the database is there, current and usable."""

    status = fields.String(required=True, metadata={"example": "ready"})
    version = fields.String(required=True)
    log_seq = fields.Integer(required=True)
    gazetteer = fields.Boolean(
        required=True, metadata={"description": "Whether the gazetteer is built."}
    )
    database = fields.Nested(DatabaseSchema, required=True)
    replica = fields.Nested(ReplicaSchema, required=True, allow_none=True)
