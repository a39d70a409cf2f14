"""A correction as it is told: the same in a list, alone and in a timeline."""

from typing import Any

from events.facts import AttributionCorrected
from events.log import Recorded
from schemas.corrections import told, told_of_claimant


def document(recorded: Recorded) -> dict[str, Any]:
    """What `CorrectionSchema` writes of an event."""
    event = recorded.event
    of_claimant = isinstance(event, AttributionCorrected)
    tell = told_of_claimant if of_claimant else told
    members = ("claim", "article", "location", "into", "reason", "author")
    return {
        "id": recorded.id,
        "seq": recorded.seq,
        "recorded_at": recorded.recorded_at,
        "type": recorded.type.partition("/")[0].replace("-", "_"),
        **{name: getattr(event, name, None) for name in members},
        "replaced": tell(getattr(event, "replaced", {})),
        "values": tell(getattr(event, "values", {})),
    }
