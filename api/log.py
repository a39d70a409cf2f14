"""`/log`: what is signed of the log, and proofs of what is in it."""

from typing import Any

from flask import Response

from api import caching, house, representations
from api.blueprints import Blueprint
from api.problems import ProblemError
from events.errors import Fault
from events.log.proving.stored_proofs import Consistency, Inclusion
from schemas.log import (
    ConsistencyQuery,
    ConsistencySchema,
    InclusionQuery,
    InclusionSchema,
    TextQuery,
)

blp = Blueprint(
    "log", __name__, url_prefix="/log", description="What is signed of the log"
)


@blp.get("/checkpoint")
@blp.reads("getCheckpoint", None, "text", problems=("not-found",), stable=False)
@blp.arguments(TextQuery, location="query")
def get_checkpoint(query: dict[str, Any]) -> Response:
    """The last checkpoint: size and root of the log, signed

    A signed note with an Ed25519 signature (C2SP tlog-checkpoint). Whoever keeps one
    can have it proven that a later log begins with all of it.
    """
    signed = house().log.checkpoint()
    caching.conditional(signed.note)
    return representations.text(signed.note)


@blp.get("/public-key")
@blp.reads("getPublicKey", None, "text", problems=("not-found",), stable=False)
@blp.arguments(TextQuery, location="query")
def get_public_key(query: dict[str, Any]) -> Response:
    """The key that checks checkpoints

    Written `name+id+key` (C2SP signed-note). Who fetches it with the checkpoint has
    proven little: keep it, and compare.
    """
    key = str(house().log.public_key())
    caching.conditional(key)
    return representations.text(f"{key}\n")


@blp.get("/inclusion-proof")
@blp.reads("getInclusionProof", InclusionSchema, problems=("not-found",), stable=False)
@blp.arguments(InclusionQuery, location="query")
def get_inclusion_proof(query: dict[str, Any]) -> Inclusion:
    """The proof that an event is in the log (RFC 9162)"""
    made = house().log.inclusion(query["seq"], query["size"])
    caching.conditional(made.size, made.root, pinned=query["size"] is not None)
    return made


@blp.get("/consistency-proof")
@blp.reads(
    "getConsistencyProof", ConsistencySchema, problems=("not-found",), stable=False
)
@blp.arguments(ConsistencyQuery, location="query")
def get_consistency_proof(query: dict[str, Any]) -> Consistency:
    """The proof that a later log begins with all of an earlier one (RFC 9162)"""
    first, second = query["first"], query["second"]
    if first > second:
        told = f"first: {first} is larger than second, {second}."
        fault = Fault(pointer="?first", detail=told)
        raise ProblemError("invalid-parameter", told, errors=[fault])
    made = house().log.consistency(first, second)
    caching.conditional(made.first_root, made.second_root, pinned=True)
    return made
