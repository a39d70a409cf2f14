"""openapi.yaml is printed from the code, and is OpenAPI 3.1."""

import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from openapi_spec_validator import validate

from api.spec import openapi, openapi_yaml
from app import create_app

PRINTED = Path(__file__).parents[2] / "openapi.yaml"


@pytest.fixture(scope="module")
def spec() -> dict[str, Any]:
    return openapi(create_app())


def operations(spec: dict[str, Any]) -> list[dict[str, Any]]:
    return [
        operation
        for item in spec["paths"].values()
        for method, operation in item.items()
        if method != "parameters"
    ]


def test_the_file_is_what_the_code_says() -> None:
    assert PRINTED.read_text("utf-8") == openapi_yaml(create_app())


def test_it_is_valid() -> None:
    validate(yaml.safe_load(PRINTED.read_text("utf-8")))


def test_every_operation_has_an_id_of_its_own(spec: dict[str, Any]) -> None:
    ids = [one["operationId"] for one in operations(spec)]

    assert len(set(ids)) == len(ids)
    assert all(re.fullmatch("[a-z]+([A-Z][a-z]+)*", id) for id in ids)


def test_every_operation_says_what_it_is_and_how_it_fails(spec: dict[str, Any]) -> None:
    for operation in operations(spec):
        assert operation["summary"], operation
        assert not operation["summary"].endswith("."), operation
        assert operation["security"] == []
        assert {"400", "500", "503"} <= set(operation["responses"])


def test_every_schema_has_a_name_and_says_what_it_is(spec: dict[str, Any]) -> None:
    for name, schema in spec["components"]["schemas"].items():
        assert schema["description"], name
        for member in schema["properties"].values():
            inner = member.get("items", member)
            assert inner.get("type") != "object" or "properties" not in inner, name


def test_requests_are_closed_and_answers_open(spec: dict[str, Any]) -> None:
    closed = {
        name
        for name, schema in spec["components"]["schemas"].items()
        if schema.get("additionalProperties") is False
    }

    assert closed == {"ArticleInput", "CorrectionInput", "DaysInput", "PreviewInput"}


def test_every_problem_of_an_operation_is_named(spec: dict[str, Any]) -> None:
    for operation in operations(spec):
        for status, response in operation["responses"].items():
            if status >= "400":
                name = response["$ref"].rpartition("/")[2]
                assert re.fullmatch("[a-z-]+([.][a-z-]+)*", name)
