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
        required=True, metadata={"description": "Whether this process may write."}
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
