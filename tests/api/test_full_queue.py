"""A service that has more to write than it can hold says so."""

import time
from threading import Thread
from typing import Any

from api import door
from app import create_app
from tests.api import ARTICLE, slug


def test_an_article_for_which_there_is_no_room_is_refused_for_a_second(
    settings: dict[str, Any],
) -> None:
    app = create_app(settings | {"WHOHOLDS_QUEUE": "1"})
    log = door(app).house().log
    answers: list[int] = []

    def post() -> None:
        reply = app.test_client().post("/articles", json=ARTICLE)
        answers.append(reply.status_code)

    first = Thread(target=post)
    with log.writing():
        first.start()
        while not log.queue:
            time.sleep(0.001)
        other = ARTICLE | {"title": "Another"}
        refused = app.test_client().post("/articles", json=other)
    first.join()
    taken = app.test_client().post("/articles", json=other)
    door(app).close()

    assert slug(refused) == "unavailable"
    assert (refused.status_code, refused.headers["Retry-After"]) == (503, "1")
    assert refused.get_json()["detail"] == "1 appends wait to be written; try again."
    assert answers == [201]
    assert taken.status_code == 201
