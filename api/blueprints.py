"""Routes whose decorators are their contract.

`reads` and `writes` document an operation whole (id, formats, headers, every error) and
turn what the function returns into the answer.
"""

from collections.abc import Callable, Mapping, Sequence
from contextlib import nullcontext
from functools import partial, wraps
from typing import Any, TypeAlias

import flask_smorest
from flask import Response
from marshmallow import Schema

from api import documenting, idempotency, negotiation, representations, sides
from api.parsing import Parser

View: TypeAlias = Callable[..., Any]


class Blueprint(flask_smorest.Blueprint):
    """flask-smorest's, with our parser and two decorators in place of its own."""

    ARGUMENTS_PARSER = Parser()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """As flask-smorest's; our documentation comes last and wins."""
        super().__init__(*args, **kwargs)
        self._prepare_doc_cbks.append(self._prepare_operation_doc)

    def reads(
        self,
        operation: str,
        schema: type[Schema] | None,
        *formats: str,
        problems: Sequence[str] = (),
        parameters: Sequence[str] = (),
        headers: Sequence[str] = (),
        cached: bool = True,
        stable: bool = True,
        replica: bool = False,
    ) -> Callable[[View], View]:
        """A GET: negotiates the format, and writes what is returned in JSON.

        Args:
            operation: the operationId; frozen once it was published.
            schema: of the JSON answer, or None where there is none.
            formats: what it answers in, the default first; JSON unless said.
            problems: slugs beside those that every read has.
            parameters: names of headers that are read.
            headers: names of headers beside those that every answer has.
            cached: whether it has an ETag.
            stable: whether the promise of docs/stability.md covers it.
            replica: whether a replica may answer; its query then has `min_seq`.
        """
        kinds = formats or ("json",)
        doc = documenting.read(
            operation, schema, kinds, problems, parameters, headers, cached=cached
        )
        if not stable:
            doc["x-stability"] = "experimental"

        def decorate(view: View) -> View:
            @wraps(view)
            def answer(*args: Any, **kwargs: Any) -> Response:
                negotiation.choose(kinds)
                ask = partial(view, *args, **kwargs)
                value = sides.answer(ask) if replica else ask()
                return representations.answer(schema, value)

            return _documented(answer, doc)

        return decorate

    def writes(
        self,
        operation: str,
        schema: type[Schema],
        outcomes: Mapping[int, str],
        *,
        problems: Sequence[str] = (),
        parameters: Sequence[str] = (),
        headers: Sequence[str] = (),
        stores: bool = True,
    ) -> Callable[[View], View]:
        """A POST, whose view returns a value, a status and headers.

        Args:
            operation: the operationId.
            schema: of the answer.
            outcomes: what each status means.
            problems: slugs beside those that every write has.
            parameters: names of headers that are read.
            headers: names of headers of the answer.
            stores: whether anything is written; else it only computes.
        """
        doc = documenting.write(
            operation, schema, outcomes, problems, parameters, headers, stores=stores
        )
        keyed = "Idempotency-Key" in parameters

        def decorate(view: View) -> View:
            @wraps(view)
            def answer(*args: Any, **kwargs: Any) -> Response:
                with idempotency.remembering() if keyed else nullcontext():
                    return representations.answer(schema, *view(*args, **kwargs))

            return _documented(answer, doc)

        return decorate

    @staticmethod
    def _prepare_operation_doc(
        doc: dict[str, Any], doc_info: Mapping[str, Any], *, spec: Any, **_: Any
    ) -> dict[str, Any]:
        return documenting.completed(doc, doc_info["operation"], spec)


def _documented(view: View, doc: Mapping[str, Any]) -> View:
    """The view with its documentation, where flask-smorest looks for it."""
    known = dict(getattr(view, "_apidoc", {}))
    view._apidoc = {**known, "operation": doc}  # type: ignore[attr-defined]
    return view
