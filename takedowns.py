"""Words taken out of the log, from a terminal: asked once more, done, and told."""

import sys
from uuid import UUID

import click

from events.log import Log, open_log
from events.redaction import Redacted, redact
from events.requests import redacted, redaction_of
from settings import Settings
from vouching import signing

PATIENCE = 6 * 3600  # seconds; a large database takes long to be written anew


@click.command("redact")
@click.option("--article", help="Id of an article: it goes with all its claims.")
@click.option("--claim", type=click.UUID, help="Id of a claim: its quotes go.")
@click.option("--reason", required=True, help="Why; public, and kept for ever.")
@click.option("--author", required=True, help="Who says so; likewise.")
@click.option("--yes", is_flag=True, help="Do not ask whether it is meant.")
@click.pass_obj
def redact_command(
    settings: Settings,
    /,
    article: str | None,
    claim: UUID | None,
    reason: str,
    author: str,
    yes: bool,
) -> None:
    """Remove the words of an article, or of a claim, for good.

    Their digests and their places in the log stay. Repeating it finishes what was
    interrupted. Backups are yours to renew: see docs/operations.md.

    Example: whoholds redact --claim ID --reason "a private address" --author "A. Desk"
    """
    if (article is None) == (claim is None):
        raise click.UsageError("Give either --article or --claim.")
    target = claim or article or ""
    if not yes:
        confirm(target)
    with open_log(settings.database_url, signing=signing(settings)) as log:
        done = take_down(target, reason, author, log)
    for line in told(done, target):
        click.echo(line)
    if done.left:
        sys.exit(1)


def take_down(target: str | UUID, reason: str, author: str, log: Log) -> Redacted:
    """Redact here, or in the process that writes; see `events.redaction.redact`."""
    if log.owns():
        return redact(target, reason=reason, author=author, log=log)
    request = redaction_of(target, reason, author)
    return redacted(log.hand_over(request, PATIENCE))


def confirm(target: str | UUID) -> None:
    """Ask whether it is meant.

    Raises:
        click.Abort: it is not, or nobody answers.
    """
    what = "the claim" if isinstance(target, UUID) else "the article and its claims"
    click.confirm(
        f"This removes the words of {what} for good; nothing brings them back.\n"
        f"Redact {target}?",
        abort=True,
        err=True,
    )


def told(done: Redacted, target: str | UUID) -> list[str]:
    """What went, what stays and where it is recorded, in lines."""
    if done.before:
        lines = [f"It was redacted by event {done.seq} before; nothing was added."]
    else:
        claims = "1 claim" if done.claims == 1 else f"{done.claims} claims"
        what = "" if isinstance(target, UUID) else "an article, its title and "
        text = ", and the text" if done.texts else ""
        seqs = ", ".join(map(str, done.seqs))
        lines = [f"Redacted: {what}{claims}{text} (seq {seqs})."]
        if isinstance(target, UUID):
            lines.append(
                "What stays: the article's title and text, and other claims read in "
                "it; they still hold the words. Redact the article to remove them."
            )
        if done.sharing:
            others = ", ".join(done.sharing)
            lines.append(
                f"What stays: the text, which these articles have too: {others}"
            )
        lines.append(f"Recorded as event {done.seq}.")
    erased = "Nothing of it is left in the files of the database. Backups are yours."
    return [*lines, *([f"Not finished: {one}" for one in done.left] or [erased])]
