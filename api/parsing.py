"""What came in becomes values by a schema, or a problem that says what was wrong."""

from collections.abc import Iterator, Mapping
from typing import Any, NoReturn

from flask import Request
from marshmallow import RAISE, Schema, ValidationError
from rapidfuzz import fuzz, process
from webargs.flaskparser import FlaskParser
from webargs.multidictproxy import MultiDictProxy

from api import strict_json
from api.problems import ProblemError
from events.errors import Fault

UNKNOWN = "Unknown field."  # marshmallow's words
WORDS = {
    "Missing data for required field": "is missing",
    "Field may not be null": "is null; give a value, or leave it out",
    "Not a valid string": "is no text",
    "Not a valid integer": "is no whole number",
    "Not a valid boolean": "is neither true nor false",
}
CLOSE = 60.0  # per cent of likeness below which a name is not what was meant


class Parser(FlaskParser):
    """webargs, with our strictness and our problems."""

    DEFAULT_VALIDATION_STATUS = 400
    DEFAULT_UNKNOWN_BY_LOCATION = {
        **FlaskParser.DEFAULT_UNKNOWN_BY_LOCATION,
        "query": RAISE,
        "json": RAISE,
    }

    def load_json(self, req: Request, schema: Schema) -> Any:
        """The body of a write."""
        value = strict_json.body(req)
        if not isinstance(value, dict):
            fault = Fault(pointer="", detail="is no object; send one in braces")
            told = "The body is no object."
            raise ProblemError("validation-failed", told, errors=[fault])
        return value

    def load_querystring(self, req: Request, schema: Schema) -> Any:
        """The parameters, each of which may be given once."""
        faults = list(_query_faults(req))
        if faults:
            raise ProblemError("invalid-parameter", _sentence(faults), errors=faults)
        return MultiDictProxy(req.args, schema, known_multi_fields=())

    def handle_error(
        self,
        error: ValidationError,
        req: Request,
        schema: Schema,
        *,
        error_status_code: int | None,
        error_headers: Mapping[str, str] | None,
    ) -> NoReturn:
        """Tell what is wrong, and what would be right."""
        messages = error.normalized_messages()  # type: ignore[no-untyped-call]
        known = [one.data_key or name for name, one in schema.fields.items()]
        if "json" in messages:
            faults = list(_faults(messages["json"], "", known))
            told = f"{_sentence(faults)} Nothing was written."
            raise ProblemError("validation-failed", told, errors=faults)
        found = messages.get("query", messages)
        strange = {name: told for name, told in found.items() if _unknown(told)}
        slug = "unknown-parameter" if strange else "invalid-parameter"
        faults = [
            Fault(pointer=f"?{fault.pointer[1:]}", detail=fault.detail)
            for fault in _faults(strange or found, "", known)
        ]
        raise ProblemError(slug, _sentence(faults), errors=faults)


def _query_faults(request: Request) -> Iterator[Fault]:
    for name, values in request.args.lists():
        if len(values) > 1:
            yield Fault(pointer=f"?{name}", detail="is given more than once")
        elif "\0" in values[0] or "\0" in name:
            yield Fault(pointer=f"?{name}", detail="has a NUL character; remove it")


def _faults(messages: Any, pointer: str, known: list[str]) -> Iterator[Fault]:
    """Every message of marshmallow's, with a pointer to what it is about."""
    match messages:
        case {**members}:
            for name, inner in members.items():
                part = str(name).replace("~", "~0").replace("/", "~1")
                path = pointer if name == "_schema" else f"{pointer}/{part}"
                if _unknown(inner):
                    yield Fault(pointer=path, detail=_nearest(str(name), known))
                else:
                    yield from _faults(inner, path, known)
        case list():
            for message in messages:
                yield from _faults(message, pointer, known)
        case _:
            yield Fault(pointer=pointer, detail=_detail(str(messages)))


def _detail(message: str) -> str:
    """Marshmallow's words, as the end of a sentence about the member."""
    plain = message.rstrip(".")
    return WORDS.get(plain, plain[:1].lower() + plain[1:])


def _unknown(messages: object) -> bool:
    return messages == [UNKNOWN]


def _nearest(name: str, known: list[str]) -> str:
    found = process.extractOne(
        name.lower(), known, scorer=fuzz.ratio, score_cutoff=CLOSE
    )
    if found:
        return f"is not known; did you mean {found[0]!r}?"
    if not known:
        return "is not known; nothing is taken here"
    return f"is not known; there are {', '.join(sorted(known))}"


def _sentence(faults: list[Fault]) -> str:
    told = "; ".join(f"{one.pointer.lstrip('/?')} {one.detail}" for one in faults[:5])
    more = f"; and {len(faults) - 5} more" if len(faults) > 5 else ""
    return f"{told}{more}.".replace("?.", "?").strip()
