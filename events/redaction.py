"""What is not to be kept: words are taken away for good.

Their digests and their places in the log stay. What is only wrong is corrected, or
retracted: see `corrections`.
"""

from dataclasses import dataclass
from uuid import UUID

from events.errors import GoneError, InvalidReasonError
from events.log import Log
from events.reasons import said

TOLD = 12  # characters of a title or a quote from which on a reason may not repeat it


@dataclass(frozen=True, slots=True, kw_only=True)
class Redacted:
    """What became of a redaction.

    Attributes:
        seq: of the event; of the first one where it was redacted before.
        before: it was redacted before, and nothing was added to the log.
        seqs: the events whose words are gone.
        claims: how many claims are among them.
        texts: SHA-256 of the texts that are gone.
        sharing: ids of other articles with the same text, which therefore stays.
        left: what is still on the disk, in sentences that say what to do.
    """

    seq: int
    before: bool = False
    seqs: tuple[int, ...] = ()
    claims: int = 0
    texts: tuple[str, ...] = ()
    sharing: tuple[str, ...] = ()
    left: tuple[str, ...] = ()


def redact(target: str | UUID, *, reason: str, author: str, log: Log) -> Redacted:
    """Take an article's words out of the log and off the disk, or a claim's.

    Where that was done before, it is made sure that nothing is left on the disk: the
    process may have been killed on its way there.

    Args:
        target: id of an article, as text: it goes with all its claims. Or of a claim:
            its quotes go, and stay in the text of the article.
        reason: why; for everybody to read, and for ever.
        author: who says so.
        log: where.

    Raises:
        InvalidReasonError: reason or author are missing, or repeat what is to go.
        NotFoundError: there is no such article or claim.
        UnavailableError: the log cannot be written to now.
    """
    reason, author = said(reason, "reason"), said(author, "author")
    try:
        _check(reason, target, log)
        done = log.redact(target, reason=reason, author=author)
    except GoneError as error:
        return Redacted(seq=error.seq, before=True, left=log.erase())
    return Redacted(
        seq=done.seq,
        seqs=done.event.seqs,
        claims=len(done.event.claims),
        texts=done.event.texts,
        sharing=done.sharing,
        left=log.erase(),
    )


def _check(reason: str, target: str | UUID, log: Log) -> None:
    """Refuse a reason that repeats what is to go: the log keeps reasons for ever.

    Raises:
        InvalidReasonError: it does.
    """
    if isinstance(target, UUID):
        claims, words = [log.claim(target)], []
    else:
        claims = log.article_claims(target)
        words = [log.article(target).received.title]
    words += [one.claim.quote.exact for one in claims]
    if any(len(one) >= TOLD and one.casefold() in reason.casefold() for one in words):
        raise InvalidReasonError(
            "reason: it repeats the title or a quote, and would keep these words for "
            "ever; say why without them."
        )
