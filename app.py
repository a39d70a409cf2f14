"""Builds the service: settings, the log, the routes. Wiring only.

`granian --interface wsgi app:create_app --factory` finds it.
"""

import os
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from flask import Flask

from api import (
    Door,
    House,
    articles,
    changes,
    claims,
    comparison,
    corrections,
    docs,
    events,
    guards,
    headers,
    health,
    index,
    locations,
    log,
    parties,
    previews,
    problem_pages,
    problems,
    states,
    timelines,
)
from api.cursors import Cursors, make_key
from api.spec import ProblemApi
from api.strict_json import LARGEST
from events.gazetteer import Gazetteer
from events.log import Replica, open_log
from events.parties import read_parties
from settings import Settings, read_settings
from vouching import signing

BLUEPRINTS = (
    index.blp,
    locations.blp,
    timelines.blp,
    states.blp,
    changes.blp,
    comparison.blp,
    articles.blp,
    previews.blp,
    claims.blp,
    corrections.blp,
    events.blp,
    log.blp,
    parties.blp,
    health.blp,
    docs.blp,
    problem_pages.blp,
)


def create_app(overrides: Mapping[str, Any] | None = None) -> Flask:
    """A configured application, whose database is opened by the first request.

    Args:
        overrides: settings by their names in the environment, which they win over, and
            Flask's own, such as `TESTING`.

    Raises:
        InvalidSettingError: a setting has a value that it cannot have.
    """
    settings = read_settings({**os.environ, **(overrides or {})})
    app = Flask(__name__, static_folder=None)
    app.url_map.merge_slashes = False  # a path is what it is, and not another
    app.config.from_mapping({"MAX_CONTENT_LENGTH": LARGEST + 1, **(overrides or {})})
    app.extensions["whoholds"] = Door(settings, lambda: _house(settings))
    api = ProblemApi(app, settings)
    for blueprint in BLUEPRINTS:
        api.register_blueprint(blueprint)
    docs.init_app(app)
    guards.init_app(app, settings)
    headers.init_app(app, settings)
    problems.init_app(app)
    return app


def _house(settings: Settings) -> House:
    parties = read_parties(settings.seeds / "parties.yaml")
    kept = open_log(
        settings.database_url, room=settings.queue, signing=signing(settings)
    )
    return House(
        log=kept,
        gazetteer=Gazetteer(kept.database.engine),
        parties=parties,
        settings=settings,
        cursors=Cursors(settings.cursor_key or make_key(settings.cursor_key_file)),
        clock=lambda: datetime.now(UTC),
        replica=Replica(url, kept) if (url := settings.read_database_url) else None,
    )
