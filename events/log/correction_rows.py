"""What corrections, redactions and new versions add to the read models."""

from uuid import UUID

import orjson
import sqlalchemy as sa

from events.log.claim_bodies import Body
from events.log.codec import corrected
from events.log.driver import insert
from events.log.tables import (
    claim,
    claim_anchor,
    claim_move,
    correction,
    event_payload,
    gap,
    location_merge,
    location_touch,
    location_use,
)
from events.log.waiting import Waiting, use, uses

CORRECTING = ("claim-corrected/1", "attribution-corrected/1")


class CorrectionRows(Waiting):
    """Rows for what is said of events that came before."""

    def said(self, seq: int, name: str, body: Body) -> None:
        """What an event says of earlier ones."""
        if name == "version-compared/1":
            return self.comparison(seq, body)
        self.correction(seq, name, body)
        match name:
            case "claim-corrected/1" | "attribution-corrected/1":
                self.claim_correction(seq, name, body)
            case "article-retracted/1":
                self.article_retraction(seq, body)
            case "location-merged/1":
                self.merge(seq, body)
            case "payload-redacted/1":
                self.redaction(seq, body)

    def correction(self, seq: int, name: str, body: Body) -> None:
        """A correction, of whatever type, and the place that it names."""
        about = body.get("claim"), body.get("article")
        self.add(correction, (seq, name, *about))
        self.touch(seq, body.get("location"))

    def claim_correction(self, seq: int, name: str, told: Body) -> None:
        """The claim may be on another place, and name other parties and actors."""
        place = told["values"].get("location", told["location"])
        self.touch(seq, place)
        self.flush(claim, correction)
        found = self._claim(UUID(told["claim"]), seq)
        if found is None:  # it was redacted since
            return
        at, made = found
        if "location" in told["values"]:
            self.add(claim_move, (at, seq, place or ""))
        if place is not None:
            made = corrected(made, name, told["values"])
            self.add(location_use, *uses(*use(made, place)))

    def article_retraction(self, seq: int, told: Body) -> None:
        """It concerns the places of the article's claims, as told and as they are."""
        for location in told["locations"]:
            self.touch(seq, location)
        self.touch_all_of(told["article"], seq)

    def merge(self, seq: int, told: Body) -> None:
        """The place goes, and with it all that went there before."""
        self.flush(location_merge)
        before = sa.select(location_merge.c.location).where(
            location_merge.c.target == told["location"]
        )
        for one in (told["location"], *self.connection.scalars(before.distinct())):
            self.add(location_merge, (one, seq, told["into"]))
        self.touch(seq, told["into"])

    def comparison(self, seq: int, told: Body) -> None:
        """What became of claims of earlier versions."""
        new = told["article"], told["version"]
        for one in told["anchors"]:
            place = one["fate"], one["start"], one["end"]
            self.add(claim_anchor, (one["seq"], seq, *new, *place))
        self.flush(claim, claim_anchor)
        there = sa.select(claim_anchor.c.claim).where(claim_anchor.c.seq == seq)
        self.touch_places(claim.c.seq.in_(there), seq)

    def redaction(self, seq: int, redacted: Body) -> None:
        """Its claims leave gaps, and concern their places still, as from the first.

        In a rebuild they have no body that would say so; nor have corrections of them.
        """
        gaps = [(one["location"], one["seq"]) for one in redacted["claims"]]
        others = redacted.get("corrections", ())
        old = {*gaps, *((one["location"], one["seq"]) for one in others)}
        self.add(gap, *((at, before, seq) for at, before in gaps if at is not None))
        for place, _ in old:
            self.touch(seq, place)
        self.flush(location_touch)
        there = sorted((at, before) for at, before in old if at is not None)
        insert(self.connection, location_touch, there, missing=True)

    def _claim(self, id: UUID, before: int) -> tuple[int, Body] | None:
        """A claim's seq and its body as corrected before; None where it is gone."""
        query = sa.select(event_payload.c.seq, event_payload.c.body)
        query = query.join(claim, claim.c.seq == event_payload.c.seq)
        row = self.connection.execute(query.where(claim.c.id == id)).one_or_none()
        if row is None:
            return None
        made: Body = orjson.loads(row.body)
        earlier = (
            sa.select(correction.c.type, event_payload.c.body)
            .join(event_payload, event_payload.c.seq == correction.c.seq)
            .where(correction.c.claim == str(id), correction.c.seq < before)
            .where(correction.c.type.in_(CORRECTING))
            .order_by(correction.c.seq)
        )
        for name, body in self.connection.execute(earlier):
            made = corrected(made, name, orjson.loads(body)["values"])
        return row.seq, made
