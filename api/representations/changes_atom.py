"""Changes as an Atom feed (RFC 4287), those that were recorded last first."""

import re
from collections.abc import Sequence
from datetime import UTC, datetime
from xml.etree import ElementTree as ET  # nosec B405: it only writes here

from flask import g, request

from api.representations.changes_json import links, timeline_of
from api.representations.tables import plain
from api.representations.wording import shown as told
from events.changes import CLAIM_MADE, Change, Changes
from events.dates import DatedInterval, Precision
from events.facts import PayloadRedacted
from events.log import StoredClaim
from schemas.fields import instant

ATOM = "http://www.w3.org/2005/Atom"

NEVER = datetime(1970, 1, 1, tzinfo=UTC)  # a feed of nothing was never updated
# What XML 1.0 has no way to write, and what no text of ours needs.
UNWRITABLE = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

ET.register_namespace("", ATOM)


def newest_first(asked: Changes) -> list[Change]:
    """The changes in the order of a feed: by when they were recorded, then by day."""
    backwards = reversed(asked.changes)
    return sorted(backwards, key=lambda one: (one.recorded_at, one.seq), reverse=True)


def written(shown: Sequence[Change], asked: Changes) -> str:
    """The feed.

    Args:
        shown: the changes of the page, settled, in its order.
        asked: all of them.
    """
    place = asked.found.resolved.place
    base = request.host_url.rstrip("/")
    own = links(asked)
    feed = ET.Element(
        _tag("feed"), {"{http://www.w3.org/XML/1998/namespace}lang": "en"}
    )
    _add(feed, "id", f"urn:uuid:{asked.id}")
    _add(feed, "title", f"{place.name}: changes of who is said to hold it")
    _add(feed, "updated", instant(_updated(asked)))
    _add(feed, "generator", "Whoholds")
    _link(feed, "self", base + own["atom"], "application/atom+xml")
    _link(feed, "alternate", base + own["timeline"], "application/json")
    if following := g.get("answer_headers", {}).get("Link"):
        path = following.partition("<")[2].partition(">")[0]
        _link(feed, "next", base + path, "application/atom+xml")
    _add(ET.SubElement(feed, _tag("author")), "name", "Whoholds")
    for one in shown:
        _entry(feed, one, asked, base)
    text = ET.tostring(feed, encoding="unicode")
    return f'<?xml version="1.0" encoding="utf-8"?>\n{text}\n'


def _updated(asked: Changes) -> datetime:
    return max((one.recorded_at for one in asked.changes), default=NEVER)


def _entry(feed: ET.Element, one: Change, asked: Changes, base: str) -> None:
    entry = ET.SubElement(feed, _tag("entry"))
    _add(entry, "id", f"urn:uuid:{one.id}")
    _add(entry, "title", _title(one, asked))
    _add(entry, "updated", instant(one.recorded_at))
    if one.correction is None:
        _add(entry, "published", instant(one.moment))
    _link(entry, "alternate", base + timeline_of(one, asked), "application/json")
    kind = one.type.partition("/")[0].replace("-", "_")
    ET.SubElement(entry, _tag("category"), {"term": kind})
    if author := getattr(one.correction and one.correction.event, "author", None):
        _add(ET.SubElement(entry, _tag("author")), "name", author)
    _add(entry, "summary", "\n".join(_summary(one, asked)))


def _title(one: Change, asked: Changes) -> str:
    name = asked.found.resolved.place.name
    if one.type != CLAIM_MADE:
        kind = one.type.partition("/")[0].replace("-", " ")
        return f"{name}: {kind}"
    assert one.before is not None  # a step has both
    assert one.after is not None
    return f"{name}, {_day(one)}: {one.before.status}, now {one.after.status}"


def _summary(one: Change, asked: Changes) -> list[str]:
    lines = []
    event = one.correction.event if one.correction else None
    if reason := getattr(event, "reason", None):
        lines.append(f"Reason: {reason}")
    if one.correction and (event is None or isinstance(event, PayloadRedacted)):
        lines.append("The words are in the log no more.")
    if one.before is not None and one.after is not None:
        lines.append(f"{_day(one)} before: {told(one.before, asked.names)}.")
        lines.append(f"Since: {told(one.after, asked.names)}.")
    return [*lines, *map(_words, one.claims)]


def _day(one: Change) -> str:
    first, last = one.since
    days = DatedInterval(earliest=first, latest=last, precision=Precision.DAY)
    return (days.edtf or "").strip("[]")


def _words(one: StoredClaim) -> str:
    claim = one.claim
    published = one.article.publisher_name
    return f"{claim.claimant.text}: “{claim.quote.exact}” ({published})"


def _tag(name: str) -> str:
    return f"{{{ATOM}}}{name}"


def _add(parent: ET.Element, name: str, text: str) -> None:
    lines = (plain(line) for line in text.split("\n"))
    ET.SubElement(parent, _tag(name)).text = UNWRITABLE.sub(" ", "\n".join(lines))


def _link(parent: ET.Element, rel: str, href: str, kind: str) -> None:
    ET.SubElement(parent, _tag("link"), {"rel": rel, "href": href, "type": kind})
