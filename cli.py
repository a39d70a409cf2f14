"""The command line: the same service without HTTP.

A command that writes and finds a server holding the database hands its request over.
Exits 0, 1 (refused, with the reason) or 2 (wrong usage).
"""

import os
import sys
from collections.abc import Mapping
from contextlib import closing
from dataclasses import replace
from http import HTTPStatus
from pathlib import Path
from typing import Any
from urllib.parse import quote

import click

import serving
import vouching
from api import door
from api.cursors import make_key
from api.spec import openapi_yaml
from app import create_app
from events.errors import DomainError
from events.setup import prepare
from events.sources import Defaults
from extracting import extract_command, rules_command
from filing import bar, complain, ingest_files, taking
from importing import import_group
from safekeeping import backup_command, rebuild_command, restore_command
from settings import Settings, read_settings
from takedowns import redact_command

NO_ROLE = (
    "there is no role whoholds_app, and this user may not make it. The service works "
    "as the tables' owner, with more rights than it needs; docs/operations.md tells "
    "how to make the role."
)


class Refusing(click.Group):
    """Commands whose refusals are one line on standard error, and exit code 1."""

    def invoke(self, ctx: click.Context) -> object:
        """Run the command."""
        try:
            return super().invoke(ctx)
        except DomainError as error:
            complain(str(error))
            sys.exit(1)


@click.group(cls=Refusing, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="whoholds")
@click.pass_context
def main(ctx: click.Context) -> None:
    """Who holds which place, since when, and on whose word."""
    serving.collect_rarely()
    ctx.obj = read_settings(os.environ)


@main.command()
@click.pass_obj
def init(settings: Settings) -> None:
    """Make the database ready: migrations and gazetteer. Safe to repeat.

    Example: DATABASE_URL=sqlite:///var/whoholds.db whoholds init
    """
    with bar("Gazetteer") as progress:
        task = progress.add_task("places", total=None, visible=False)

        def moved(done: int, total: int) -> None:
            progress.update(task, completed=done, total=total, visible=True)

        done = prepare(settings.database_url, settings.seeds, progress=moved)
    if done.places is not None:
        click.echo(f"Gazetteer: {done.places:,} places.")
    if done.revisions:
        click.echo(f"Changed entries of our files recorded: {done.revisions}.")
    if done.role is False:
        complain(NO_ROLE)
    make_key(settings.cursor_key_file)
    vouching.found(settings)
    click.echo("The database is ready.")


@main.command()
@click.option("--host", default=None, help="Address to listen on.")
@click.option("--port", type=click.IntRange(1, 65535), default=None, help="Port.")
@click.option("--threads", type=click.IntRange(1, 1000), default=None)
@click.pass_obj
def serve(
    settings: Settings, host: str | None, port: int | None, threads: int | None
) -> None:
    """Serve the API in the foreground; Ctrl-C ends it.

    Example: whoholds serve --port 8080
    """
    chosen = replace(
        settings,
        host=host or settings.host,
        port=port or settings.port,
        threads=threads or settings.threads,
    )
    serving.serve(chosen)


@main.command("ingest")
@click.argument(
    "paths", nargs=-1, required=True, type=click.Path(path_type=Path, exists=True)
)
@click.option("--publisher", help="Who published it; wins over the file.")
@click.option("--published", help="When: 2025-11-21, or 2025-11-21T09:00:00Z.")
@click.option("--title", help="The headline; wins over the file.")
@click.option("--access", type=click.Choice(["full", "quotes"]))
@click.option("--if-empty", is_flag=True, help="Only where the log is empty.")
@click.pass_obj
def ingest_command(
    settings: Settings, /, paths: tuple[Path, ...], if_empty: bool, **given: str | None
) -> None:
    """Read articles from files and folders into the log.

    JSON, NDJSON (also .gz) and text; a text's first line may be `date YYYY-MM-DD
    Headline`. Repeating it changes nothing, so an interrupted run is resumed by
    running it again.

    Example: whoholds ingest --publisher "Northern Wire" reports/
    """
    with taking(settings, vouching.signing(settings)) as (log, take):
        if if_empty and log.head().size:
            click.echo("The log is not empty; nothing to ingest.")
            return
        counts = ingest_files(paths, Defaults(**given), take)
    told = ", ".join(f"{number:,} {what}" for what, number in counts.items())
    click.echo(told or "nothing found")
    if counts["refused"]:
        sys.exit(1)


@main.command()
@click.argument("name")
@click.option("--as-of", help="The headline's day: 2025-11-20.")
@click.option("--from", "from_", help="First day of the window.")
@click.option("--to", help="Day after its last.")
@click.option("--published-by", help="Only what was public by then.")
@click.option("--known-at", help="Only what the log knew: a time, or seq:14.")
@click.option("--policy", help="all-voices/1, belligerents/1, observers/1, …")
@click.option("--country", help="GeoNames' country code, for a name of several places.")
@click.option("--format", "format_", type=click.Choice(["text", "json", "csv"]))
@click.pass_obj
def timeline(
    settings: Settings, /, name: str, format_: str | None, **query: str
) -> None:
    """Who has held a place, and on whose word.

    Example: whoholds timeline Kupiansk --as-of 2025-11-20
    """
    asked = {key.rstrip("_"): value for key, value in query.items() if value}
    app = create_app()
    with closing(door(app)):
        reply = app.test_client().get(
            f"/locations/{quote(name, safe='')}/timeline",
            query_string=asked | {"format": format_ or "text"},
        )
    if reply.status_code != HTTPStatus.OK:
        raise DomainError(_refusal(reply.get_json(force=True)))
    click.echo(reply.get_data(as_text=True), nl=False)


def _refusal(problem: Mapping[str, Any]) -> str:
    """A problem in one line, with the places that may have been meant."""
    told: str = problem.get("detail") or problem["title"]
    near = problem.get("suggestions") or problem.get("candidates") or []
    names = [f"{one['name']} ({one['id']})" for one in near[:5]]
    return f"{told} Did you mean {', '.join(names)}?" if names else told


main.add_command(import_group)
main.add_command(extract_command)
main.add_command(rules_command)
main.add_command(backup_command)
main.add_command(restore_command)
main.add_command(redact_command)
main.add_command(rebuild_command)


@main.command()
@click.pass_obj
def verify(settings: Settings) -> None:
    """Compute the whole log again from its payloads, and tell what is not right.

    Works beside a server. Exits 1 where anything was found.

    Example: whoholds verify
    """
    if not vouching.verify_log(settings):
        sys.exit(1)


@main.command("verify-proof")
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option("--key", help="The log's public key, or a file of it.")
@click.pass_obj
def verify_proof(settings: Settings, file: Path, key: str | None) -> None:
    """Check the proof of a claim, offline, and say what it proves.

    The key is this log's own unless it is named. Exits 1 with the step that failed.

    Example: whoholds verify-proof claim.tlog-proof --key log.example.org/1+5f3c…
    """
    vouching.verify_proof(settings, file, key)


@main.command("openapi")
def openapi_command() -> None:
    """Print openapi.yaml."""
    click.echo(openapi_yaml(create_app()), nl=False)
