"""`/openapi.yaml` and `/docs`: the contract, and a page to read it on, offline."""

from typing import Any

from flask import Flask, Response, current_app, redirect
from flask_swagger_ui import get_swaggerui_blueprint
from werkzeug import Response as AnyResponse

from api import caching, representations
from api.blueprints import Blueprint
from api.spec import openapi_yaml
from schemas.fields import RequestSchema, format

blp = Blueprint("docs", __name__, description="The contract")


class SpecificationQuery(RequestSchema):
    """The format alone."""

    format = format("yaml")


@blp.get("/openapi.yaml")
@blp.reads("getOpenapi", None, "yaml")
@blp.arguments(SpecificationQuery, location="query")
def get_openapi(query: dict[str, Any]) -> Response:
    """This specification

    OpenAPI 3.1, printed from the code.
    """
    printed = current_app.extensions.get("whoholds-openapi")
    if printed is None:
        printed = openapi_yaml(current_app)  # half a second, and always the same
        current_app.extensions["whoholds-openapi"] = printed
    caching.conditional(printed)
    return representations.text(printed, "yaml")


def init_app(app: Flask) -> None:
    """Serve the page. Its files come with the package and ask nothing of outside."""
    config = {"app_name": "Whoholds", "validatorUrl": None, "docExpansion": "list"}
    page = get_swaggerui_blueprint("/docs", "/openapi.yaml", config=config)
    app.register_blueprint(page)

    def without_slash() -> AnyResponse:
        return redirect("/docs/", 308)

    app.add_url_rule("/docs", "docs_without_slash", without_slash)
