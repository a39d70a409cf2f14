"""`/extraction-previews`: what would be read in an article, and what would not."""

from typing import Any

from api import house, receiving
from api.blueprints import Blueprint
from events.articles import Access
from events.incoming import dated, reading_of
from schemas.fields import WriteQuery
from schemas.previews import PreviewInputSchema, PreviewSchema, preview

blp = Blueprint(
    "previews",
    __name__,
    url_prefix="/extraction-previews",
    description="Reading without keeping",
)
EXAMPLE = {
    "title": "",
    "text": "Russian troops have captured Kupiansk, Gerasimov said on Thursday. He "
    "said that they would capture Pokrovsk next.",
    "published_at": "2025-11-21",
    "publisher": "The Example",
}
ABSENT = {
    "retrieved_at": None,
    "external_id": None,
    "access": Access.QUOTES.value,
    "licence": None,
    "attribution": None,
}


@blp.post("")
@blp.writes(
    "previewExtraction",
    PreviewSchema,
    {200: "What would be read. Nothing was written."},
    stores=False,
)
@blp.arguments(WriteQuery, location="query")
@blp.arguments(
    PreviewInputSchema,
    location="json",
    error_status_code=422,
    example=EXAMPLE,
)
def preview_extraction(
    query: dict[str, Any], body: dict[str, Any]
) -> tuple[dict[str, Any], int, dict[str, str]]:
    """Read an article without keeping it

    Every claim comes with the rules that read it and the words that made them fire;
    every candidate that was turned down with its words, the reason and the rule that
    had found it. Nothing is written, and the same request gives the same answer.
    """
    rooms = house()
    article = receiving.article({**ABSENT, **body})
    codes = dated(article, rooms.clock())
    most = rooms.settings.extraction_steps
    reading = reading_of(article, rooms.gazetteer, rooms.parties, most)
    unread = (reading.unread,) if reading.unread else ()
    warnings = receiving.warnings((*codes, *unread))
    return {**preview(article, reading), "warnings": warnings}, 200, {}
