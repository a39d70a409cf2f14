"""The specification that the routes and schemas amount to, and how it is printed."""

import inspect
from collections.abc import Mapping, Sequence
from typing import Any

import yaml
from apispec.ext.marshmallow import MarshmallowPlugin
from apispec.ext.marshmallow.openapi import OpenAPIConverter
from flask import Flask
from flask_smorest import Api
from marshmallow import fields

from settings import Settings

VERSION = "0.1.0"
ORDER = ("openapi", "info", "servers", "tags", "paths", "components")
INFO = ("title", "version", "description", "contact", "license")
OPERATION = (
    "operationId",
    "summary",
    "description",
    "x-stability",
    "tags",
    "security",
    "parameters",
    "requestBody",
    "responses",
)
ABOUT = """\
Who holds which place, since when, and on whose word.

Nothing here is true or false: everything is said by somebody. An answer names the
claims it rests on, with the words they were read from.

A record of statements, late and incomplete. Not for decisions about anyone's safety.

Names of places: GeoNames (CC BY 4.0).
"""

HEADERS: dict[str, dict[str, Any]] = {
    "ETag": {
        "description": "Strong tag of this answer; send it in `If-None-Match`.",
        "schema": {"type": "string"},
    },
    "Cache-Control": {
        "description": "An hour for answers pinned to a seq, else to be asked again.",
        "schema": {"type": "string"},
    },
    "X-Request-Id": {
        "description": "The client's own, if it sent one; for questions to us.",
        "schema": {"type": "string"},
    },
    "Retry-After": {
        "description": "Seconds after which it is worth trying again.",
        "schema": {"type": "integer", "minimum": 0},
    },
    "Content-Location": {
        "description": "The path by the place's id.",
        "schema": {"type": "string", "format": "uri-reference"},
    },
    "Link": {
        "description": "The next page, where there is one (RFC 8288).",
        "schema": {"type": "string"},
    },
    "Location": {
        "description": "Path of what was written.",
        "schema": {"type": "string", "format": "uri-reference"},
    },
    "Idempotency-Replayed": {
        "description": "`true` where the same request came before with this key.",
        "schema": {"type": "string"},
    },
}

PARAMETERS: dict[str, dict[str, Any]] = {
    "If-None-Match": {
        "description": "Tags of answers that the client has.",
        "schema": {"type": "string"},
    },
    "Last-Event-ID": {
        "description": "The `id` of the last message seen; wins over `after`.",
        "schema": {"type": "string", "pattern": "^[0-9]{1,16}$"},
    },
    "Idempotency-Key": {
        "description": "A name for this request, so that sending it twice does it "
        "once. Answers, and refusals that follow from the request alone, are kept "
        "for 24 hours.",
        "schema": {
            "type": "string",
            "minLength": 1,
            "maxLength": 255,
            "pattern": "^[!-~]+$",
        },
    },
}


class Converter(OpenAPIConverter):
    """apispec's, which also takes a schema's docstring and drops empty defaults."""

    def schema2jsonschema(self, schema: Any) -> dict[str, Any]:
        """The JSON schema of a marshmallow schema, with its docstring."""
        found: dict[str, Any] = super().schema2jsonschema(schema)  # type: ignore[no-untyped-call]
        kind = schema if isinstance(schema, type) else type(schema)
        return {"type": found.pop("type", "object"), "description": _told(kind)} | found

    def field2property(self, field: Any) -> dict[str, Any]:
        """The JSON schema of a field; no default is the same as the default null."""
        if isinstance(field, fields.Constant):
            told = field.metadata.get("description")
            shown = {"type": "string", "const": field.constant}
            return shown | ({"description": told} if told else {})
        found: dict[str, Any] = super().field2property(field)
        if found.get("default", ...) is None:
            del found["default"]
        if "example" in found:  # OpenAPI 3.1 has JSON Schema's own list
            found["examples"] = [found.pop("example")]
        return found


class Plugin(MarshmallowPlugin):
    """apispec's, with our converter."""

    Converter = Converter


class ProblemApi(Api):
    """flask-smorest, less its errors, its headers and its own page of the spec."""

    DEFAULT_ERROR_RESPONSE_NAME = None

    def __init__(self, app: Flask, settings: Settings) -> None:
        """Register with an application."""
        app.config.update(
            API_TITLE="Whoholds", API_VERSION=VERSION, OPENAPI_VERSION="3.1.0"
        )
        info: dict[str, Any] = {
            "description": ABOUT,
            "license": {"name": "Apache-2.0", "identifier": "Apache-2.0"},
        }
        if settings.contact:
            info["contact"] = {"name": settings.contact}
        super().__init__(
            app,
            spec_kwargs={
                "marshmallow_plugin": Plugin(),
                "info": info,
                "servers": [{"url": "/", "description": "The server that says so."}],
            },
        )

    def _register_error_handlers(self) -> None:
        """None of its own: `problems` answers all."""

    def _register_responses(self) -> None:
        """None in advance: each operation lists its own."""

    def _register_etag_headers(self) -> None:
        for name, header in HEADERS.items():
            self.spec.components.header(name, header, lazy=True)
        for name, parameter in PARAMETERS.items():
            told = {"name": name, **parameter}
            self.spec.components.parameter(name, "header", told, lazy=True)

    def _register_pagination_header(self) -> None:
        """None: lists go on by a cursor in the body."""


class _Dumper(yaml.SafeDumper):
    """Aliases off; text of several lines as a block, so that differences read well."""

    def ignore_aliases(self, data: object) -> bool:
        return True


def _text(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    style = "|" if "\n" in text else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style)


_Dumper.add_representer(str, _text)


def openapi(app: Flask) -> dict[str, Any]:
    """The specification of an application, in the order in which people read it."""
    api = app.extensions["flask-smorest"]["apis"][""]["ext_obj"]
    spec: dict[str, Any] = api.spec.to_dict()
    spec["info"] = _ordered(spec["info"], INFO)
    for item in spec["paths"].values():
        for method, operation in item.items():
            if method != "parameters":
                responses = sorted(operation["responses"].items())
                operation["responses"] = dict(responses)
                item[method] = _ordered(operation, OPERATION)
    for kind in ("schemas", "responses"):
        spec["components"][kind] = dict(sorted(spec["components"][kind].items()))
    return _ordered(spec, ORDER)


def openapi_yaml(app: Flask) -> str:
    """`openapi.yaml`: the specification as people read it."""
    return yaml.dump(
        openapi(app), Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=88
    )


def _ordered(parts: Mapping[str, Any], order: Sequence[str]) -> dict[str, Any]:
    return {part: parts[part] for part in order if part in parts}


def _told(schema: type) -> str:
    """A schema's docstring, its lines joined into paragraphs."""
    paragraphs = (inspect.getdoc(schema) or "").split("\n\n")
    return "\n\n".join(" ".join(part.split()) for part in paragraphs)
