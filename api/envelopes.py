"""An event of the log in its envelope: the same in a list, alone and in a stream."""

from typing import Any

from events.log import Recorded
from events.log.codec import encode


def envelope(recorded: Recorded) -> dict[str, Any]:
    """What `schemas.events.EventSchema` writes of an event."""
    return {
        "id": recorded.id,
        "type": recorded.type,
        "stream": recorded.stream,
        "recorded_at": recorded.recorded_at,
        "seq": recorded.seq,
        "version": recorded.version,
        "payload_sha256": recorded.payload_sha256,
        "data": encode(recorded.event)[1] if recorded.event else None,
    }
