"""Requests made up from the specification: every answer is one that it announces."""

import os
import random
from collections.abc import Iterable
from typing import Any

import pytest
import schemathesis
from flask import Flask
from hypothesis import HealthCheck, seed, settings
from schemathesis.config import SchemathesisConfig

from api import door
from api.spec import openapi
from app import create_app

SEED = int(os.environ.get("WHOHOLDS_TEST_SEED", "20251121"))
EXAMPLES = int(os.environ.get("WHOHOLDS_TEST_EXAMPLES", "25"))

# What a schema cannot say makes a request that fits it wrong all the same: a day that
# no calendar has, a cursor that nobody signed, a time that lies ahead.
TAKEN = ["2xx", "3xx", "400", "401", "403", "404", "406", "409", "422"]


class Later:
    """The service; cases are made before it is there."""

    app: Flask | None = None

    def __call__(self, environ: Any, start_response: Any) -> Iterable[bytes]:
        """Answer a request."""
        assert self.app is not None  # `known` put it there
        return self.app(environ, start_response)


config = SchemathesisConfig.from_dict(
    {"checks": {"positive_data_acceptance": {"expected-statuses": TAKEN}}}
)
schema = schemathesis.openapi.from_dict(openapi(create_app()), config=config)
later = schema.app = Later()


@pytest.fixture(scope="module")
def known(running: Flask) -> dict[str, list[object]]:
    """Values of path parameters that lead somewhere."""
    later.app = running
    log = door(running).house().log
    [first, *_] = log.articles()
    claims = log.article_claims(first.received.article)
    return {
        "/articles": [first.received.article],
        "/claims": [str(one.claim.id) for one in claims],
        "/corrections": [str(one.id) for one in log.corrections()],
        "/events": [1, 2, 3],
        "/locations": ["Kupiansk", "Купянск", "geonames:703656", "Norrby"],
        "/problems": ["gone", "internal"],
    }


@schema.parametrize()
@seed(SEED)
@settings(
    max_examples=EXAMPLES,
    deadline=None,
    database=None,
    suppress_health_check=list(HealthCheck),
)
def test_every_answer_is_one_that_the_specification_announces(
    case: schemathesis.Case, known: dict[str, list[object]]
) -> None:
    print(f"WHOHOLDS_TEST_SEED={SEED}")
    values = known.get("/" + case.path.split("/")[1])
    valid = case.meta is None or case.meta.generation.mode.is_positive
    choice = random.Random(repr(case.path_parameters))
    if values and case.path_parameters and valid and choice.random() < 0.7:
        name = next(iter(case.path_parameters))
        case.path_parameters[name] = choice.choice(values)

    case.call_and_validate()
