"""Signing and checking from a terminal: the log's key, `verify`, `verify-proof`."""

from pathlib import Path

import click
import orjson

from events.claims import Claim
from events.errors import DomainError, InvalidProofError
from events.facts import ClaimMade
from events.log import codec, open_log
from events.log.proving.note_keys import PRIVATE, PublicKey, private_key, public_key
from events.log.proving.signing import Signing, make_key, read_key
from events.log.proving.tlog_proof import Proven, check
from filing import bar
from settings import Settings


def signing(settings: Settings) -> Signing | None:
    """How the log is signed, or None where `init` made no key.

    Raises:
        UnavailableError: the key cannot be read.
    """
    key = read_key(settings.log_key_path)
    if key is None:
        return None
    return Signing(
        key=key,
        copy=settings.checkpoint_path,
        events=settings.checkpoint_events,
        minutes=settings.checkpoint_minutes,
    )


def found(settings: Settings) -> None:
    """Make the log's key, if there is none, and sign what is unsigned.

    Where another process writes, it signs.
    """
    make_key(settings.log_key_path, settings.log_name)
    with open_log(settings.database_url, signing=signing(settings)) as log:
        if log.owns():
            log.sign()


def verify_log(settings: Settings) -> bool:
    """Compute the whole log again; tell what is found, and whether it is nothing."""
    with (
        open_log(
            settings.database_url, read_only=True, signing=signing(settings)
        ) as log,
        bar("Events") as progress,
    ):
        task = progress.add_task("events", total=None)
        verdict = log.verify(
            lambda done, total: progress.update(task, completed=done, total=total)
        )
    for one in verdict.findings:
        click.echo(str(one))
    if verdict.more:
        click.echo(f"… and {verdict.more:,} more.")
    wrong = len(verdict.findings) + verdict.more
    events, signed = _counted(verdict.size, "event"), verdict.checkpoints
    told = _counted(wrong, "finding") if wrong else "all as they were recorded"
    click.echo(f"{events}, {_counted(signed, 'checkpoint')}; {told}.")
    click.echo(f"root {verdict.root.hex()}")
    return not wrong


def _counted(number: int, what: str) -> str:
    return f"{number:,} {what}" if number == 1 else f"{number:,} {what}s"


def verify_proof(settings: Settings, file: Path, key: str | None) -> None:
    """Check a proof file without a database, and say what it proves.

    Raises:
        InvalidProofError: a step failed.
    """
    trusted = _trusted(settings, key)
    try:
        text = file.read_bytes().decode()
    except (OSError, UnicodeDecodeError) as error:
        why = error.strerror if isinstance(error, OSError) else "it is no UTF-8"
        raise InvalidProofError(
            "format", f"{file.name} cannot be read: {why}"
        ) from error
    click.echo(_plain(told(check(text, trusted))))


def told(proven: Proven) -> str:
    """What a proof proves, for people."""
    claim = _claim(proven)
    lines = [f"proven: event {proven.seq} ({proven.type})"]
    if claim:
        lines = [
            f"proven: claim {claim.id}",
            f"words: “{claim.quote.exact}”",
            f"said by: {claim.claimant.text or claim.claimant.type.value}",
            f"place: {claim.place_text} ({claim.location or 'not located'})",
            f"read in: article {claim.article}",
        ]
    head = proven.checkpoint
    return "\n".join(
        [
            *lines,
            f"recorded: as event {proven.seq}, at {proven.recorded_at}",
            f"signed: by {head.origin}, when it had {head.size} events",
        ]
    )


def _claim(proven: Proven) -> Claim | None:
    """The claim, or None where it is another event, or of a later version."""
    try:
        event = codec.decode(proven.type, orjson.loads(proven.body))
    except (ValueError, KeyError, TypeError):
        return None
    return event.claim if isinstance(event, ClaimMade) else None


def _trusted(settings: Settings, key: str | None) -> PublicKey:
    """The key that was named, or this log's own."""
    if key is None:
        own = read_key(settings.log_key_path)
        if own is None:
            raise DomainError(
                "There is no log key here; name the log's public key by --key. The "
                "log serves it at /log/public-key."
            )
        return own.public
    text = key
    try:
        if Path(key).is_file():
            text = Path(key).read_text("utf-8")
    except (OSError, ValueError) as error:
        raise InvalidProofError("key", f"{key!r} cannot be read") from error
    own_key = text.startswith(PRIVATE)
    return private_key(text).public if own_key else public_key(text)


def _plain(text: str) -> str:
    """The text without what would move a terminal's cursor or turn its lines."""
    return "".join(c if c.isprintable() or c == "\n" else "\ufffd" for c in text)
