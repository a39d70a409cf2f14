"""`/health`: whether the process lives, and whether it can do its work."""

import sqlite3
from typing import Any

from api import house
from api.blueprints import Blueprint
from api.spec import VERSION
from schemas.fields import NoQuery
from schemas.health import LiveSchema, ReadySchema

blp = Blueprint("health", __name__, url_prefix="/health", description="For operators")


@blp.get("/live")
@blp.reads("getLiveness", LiveSchema, cached=False)
@blp.arguments(NoQuery, location="query")
def get_liveness(query: dict[str, Any]) -> dict[str, Any]:
    """Whether the process answers"""
    return {"status": "live", "version": VERSION}


@blp.get("/ready")
@blp.reads("getReadiness", ReadySchema, problems=("log-rollback",), cached=False)
@blp.arguments(NoQuery, location="query")
def get_readiness(query: dict[str, Any]) -> dict[str, Any]:
    """Whether the service can do its work

    The database must be there, at this code's schema, and usable; else 503 says what to
    do. On SQLite one process writes, and the others hand their requests to it. A
    standby is ready to be read, and so is a service whose replica is away: `writable`
    and `replica` tell. A log shorter than one already signed, or another, is answered
    with `log-rollback`.
    """
    rooms = house()
    database = rooms.log.database
    database.check()
    rooms.log.check_signed()
    return {
        "status": "ready",
        "version": VERSION,
        "log_seq": rooms.log.head().size,
        "gazetteer": rooms.gazetteer.is_built(),
        "database": {
            "kind": "sqlite" if database.path else "postgresql",
            "schema": database.schema(),
            "sqlite_version": sqlite3.sqlite_version,
            "writable": rooms.log.takes_writes(),
        },
        "replica": rooms.replica.state() if rooms.replica else None,
    }
