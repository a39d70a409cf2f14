"""The log kept safe, from a terminal: backups, restored ones, read models anew."""

import base64
from pathlib import Path

import click

from events.errors import BackupError, InvalidProofError
from events.log import open_log
from events.log.backups import CheckedLog, backup, restore
from events.log.proving import notes
from events.log.proving.note_keys import PublicKey
from events.log.proving.notes import Checkpoint
from events.log.proving.signing import read_key
from events.log.tables import SCHEMA
from events.mapping import refresh
from events.requests import rebuild_request, rebuilt
from settings import Settings

PATIENCE = 3600  # seconds: a long log takes a while


@click.command("backup")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@click.option("--force", is_flag=True, help="Replace a file that is there.")
@click.pass_obj
def backup_command(settings: Settings, file: Path, force: bool) -> None:
    """Write the log as it is now into a file, beside whoever writes to it.

    The file is read again and its log checked before it gets its name. On PostgreSQL
    it is a dump of pg_dump's, which must be as new as the server.

    Example: whoholds backup whoholds.backup
    """
    found = backup(settings.database_url, file, force=force, folder=settings.pg_bin)
    click.echo(f"{file} has {_told(found)}.")


@click.command("restore")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@click.option(
    "--checkpoint",
    type=click.Path(path_type=Path, dir_okay=False),
    help="The last signed checkpoint; by default the copy outside the database.",
)
@click.pass_obj
def restore_command(settings: Settings, file: Path, checkpoint: Path | None) -> None:
    """Make a database what a backup is; one that holds a log is left alone.

    It says how the log stands to the last checkpoint that was signed.

    Example: DATABASE_URL=sqlite:///var/new.db whoholds restore whoholds.backup
    """
    path = checkpoint or settings.checkpoint_path
    key = read_key(settings.log_key_path)
    public = key.public if key else None
    signed = read_checkpoint(path, public) if path.exists() else None
    found = restore(
        settings.database_url,
        file,
        sizes=[signed.size] if signed else (),
        folder=settings.pg_bin,
    )
    click.echo(f"Restored {_told(found)}.")
    click.echo(relation(found, signed))
    if found.schema < SCHEMA:
        click.echo(f"It has schema {found.schema}; run `whoholds init`.")


@click.command("rebuild")
@click.pass_obj
def rebuild_command(settings: Settings) -> None:
    """Make the read models anew from the log, also beside a server.

    Readers see the old ones until it is done; writers wait. The map of all places is
    folded anew after that, beside both.

    Example: whoholds rebuild
    """
    with open_log(settings.database_url) as log:
        if log.owns():
            events = log.rebuild()
            refresh(log)
        else:
            events = rebuilt(log.hand_over(rebuild_request(), PATIENCE))
    click.echo(f"The read models were made anew from {events:,} events.")


def read_checkpoint(path: Path, key: PublicKey | None) -> Checkpoint:
    """The checkpoint in a file, signed by the key where there is one to check it by.

    Raises:
        BackupError: it is none, or another key has signed it.
    """
    try:
        note = path.read_text("utf-8")
        if key:
            return notes.signed(note, key)
        return notes.checkpoint(note.rpartition("\n\n")[0] + "\n")
    except (OSError, ValueError, InvalidProofError) as error:
        told = f"{path} is no signed checkpoint of this log ({error})"
        raise BackupError(f"{told}; name another by --checkpoint.") from error


def relation(found: CheckedLog, signed: Checkpoint | None) -> str:
    """How a restored log stands to the last checkpoint that was signed."""
    if signed is None:
        return (
            "There is no checkpoint outside the database to compare it with, so "
            "nothing tells whether events were recorded after it was backed up."
        )
    size, root = signed.size, signed.root
    if size > found.size:
        return (
            f"The last checkpoint tells of {size:,} events, {size - found.size:,} more "
            "than were restored. Until they are back, writing is refused as "
            "log-rollback; docs/operations.md says what to do."
        )
    if size and root != found.roots[size]:
        return (
            f"The last checkpoint, at {size:,} events, contradicts it: this is not the "
            "log that was signed, and writing is refused as log-rollback."
        )
    return f"It has all that was signed: the last checkpoint is at {size:,} events."


def _told(found: CheckedLog) -> str:
    root = base64.b64encode(found.root).decode()
    return f"{found.size:,} events, root {root}"
