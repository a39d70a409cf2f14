"""What the domain refuses. Each refusal carries its facts as attributes.

`api.problems` maps them to HTTP in one table; the command line prints the message.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass


class DomainError(Exception):
    """A refusal, whose message is a sentence for the person who asked."""


class NotCanonicalError(DomainError):
    """A value has no canonical JSON form: a float, a lone surrogate, a foreign key."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """One thing that is wrong with what was sent.

    Attributes:
        pointer: JSON pointer to the member, such as `/text`.
        detail: what is wrong, and what would be right.
    """

    pointer: str
    detail: str


class InvalidArticleError(DomainError):
    """An article cannot be taken as it is.

    Attributes:
        faults: everything that is wrong, in the order of the fields.
    """

    def __init__(self, faults: Sequence[Fault]) -> None:
        self.faults = tuple(faults)
        told = "; ".join(f"{f.pointer.lstrip('/')}: {f.detail}" for f in self.faults)
        super().__init__(f"The article was refused, nothing was written: {told}")


class PublishedAheadError(InvalidArticleError):
    """An article is dated too far ahead of the clock; one day it will not be."""


class InvalidSourceError(DomainError):
    """A file or a line of one cannot be read as an article.

    Attributes:
        where: the file, and the line where there are lines.
    """

    def __init__(self, where: str, detail: str) -> None:
        self.where = where
        super().__init__(f"{where}: {detail}")


class InvalidReferenceError(DomainError):
    """A data file of ours (parties, gazetteer) says something that cannot be."""


class InvalidProofError(DomainError):
    """A note, a key or a proof does not hold, or is not in its format.

    Attributes:
        step: the check that failed: `format`, `key`, `payload`, `leaf`, `root` or
            `signature`.
    """

    def __init__(self, step: str, detail: str) -> None:
        self.step = step
        super().__init__(f"{step}: {detail}.")


class InvalidTimeError(DomainError):
    """A time or a seq that names no state of knowledge.

    Attributes:
        parameter: the parameter it was given for.
    """

    def __init__(self, parameter: str, detail: str) -> None:
        self.parameter = parameter
        super().__init__(f"{parameter}: {detail}")


class NoSuchPolicyError(DomainError):
    """There is no policy of that name.

    Attributes:
        name: as asked.
        policies: the names there are.
    """

    def __init__(self, name: str, policies: Sequence[str]) -> None:
        self.name = name
        self.policies = tuple(policies)
        super().__init__(
            f"There is no policy {name!r}; name one of {', '.join(policies)}."
        )


class NotFoundError(DomainError):
    """There is no such thing in the log.

    Attributes:
        kind: what was looked for: `article`, `claim`, `event`.
        id: the id that was asked for.
    """

    def __init__(self, kind: str, id: str) -> None:
        self.kind = kind
        self.id = id
        super().__init__(f"There is no {kind} {id!r}.")


class GoneError(DomainError):
    """It was in the log, and its words were redacted.

    Attributes:
        kind: `article` or `claim`.
        id: the id that was asked for.
        seq: of the redaction.
        reason: that was given for it.
    """

    def __init__(self, kind: str, id: str, seq: int, reason: str) -> None:
        self.kind = kind
        self.id = id
        self.seq = seq
        self.reason = reason
        super().__init__(f"The {kind} {id!r} was redacted by event {seq}: {reason}")


class InvalidReasonError(DomainError):
    """A redaction or a retraction does not say why, or who says so, as it must."""


class InvalidCorrectionError(DomainError):
    """A correction says something that it cannot say.

    Attributes:
        faults: everything that is wrong.
    """

    def __init__(self, faults: Sequence[Fault]) -> None:
        self.faults = tuple(faults)
        told = "; ".join(f"{f.pointer.lstrip('/')} {f.detail}" for f in self.faults)
        super().__init__(f"Nothing was corrected: {told.strip()}.")


class RetractedError(DomainError):
    """The claim or the article was retracted before.

    Attributes:
        seq: of that retraction.
    """

    def __init__(self, what: str, id: str, seq: int) -> None:
        self.seq = seq
        super().__init__(f"The {what} {id!r} was retracted by event {seq} already.")


class MergedError(DomainError):
    """The place was merged into another before.

    Attributes:
        into: id of that place, or of the one that it was merged into since.
    """

    def __init__(self, location: str, into: str) -> None:
        self.into = into
        super().__init__(f"The place {location!r} was merged into {into!r} already.")


class NotSignedError(DomainError):
    """What is asked for is not signed, or not yet. The message says which."""


class UnknownLocationError(DomainError):
    """No place has this name.

    Attributes:
        name: as asked.
        suggestions: up to five, each `{id, name, why, claim_count}`.
    """

    def __init__(self, name: str, suggestions: Sequence[Mapping[str, object]]) -> None:
        self.name = name
        self.suggestions = tuple(suggestions)
        super().__init__(f"No place is known by the name {name!r}.")


class AmbiguousLocationError(DomainError):
    """Several places have this name, and nothing decides between them.

    Attributes:
        name: as asked.
        candidates: each `{id, name, country, claim_count}`, most claims first.
    """

    def __init__(self, name: str, candidates: Sequence[Mapping[str, object]]) -> None:
        self.name = name
        self.candidates = tuple(candidates)
        super().__init__(
            f"{name!r} is the name of {len(self.candidates)} places; "
            "name one by its id, or add its country."
        )


class StreamConflictError(DomainError):
    """Somebody else appended to the stream first.

    Attributes:
        stream: the stream's name.
        expected: the version the caller last saw.
        actual: the version found.
    """

    def __init__(self, stream: str, expected: int, actual: int) -> None:
        self.stream = stream
        self.expected = expected
        self.actual = actual
        super().__init__(f"{stream} is at version {actual}, not at {expected}.")


class IdempotencyKeyReusedError(DomainError):
    """The idempotency key came before, with another request."""

    def __init__(self, key: str) -> None:
        self.key = key
        super().__init__(f"The idempotency key {key!r} belongs to another request.")


class RequestRunningError(DomainError):
    """Another request with the same idempotency key is running."""

    def __init__(self, key: str) -> None:
        self.key = key
        super().__init__("A request with this idempotency key is still running.")


class UnavailableError(DomainError):
    """The log cannot be used now. The message says why and what to do.

    Attributes:
        public: the same for strangers, without paths, hosts and a driver's words.
        retry_after: seconds after which it is worth trying again, or None.
    """

    def __init__(
        self, message: str, *, public: str = "", retry_after: int | None = None
    ) -> None:
        self.public = public or message
        self.retry_after = retry_after
        super().__init__(message)


class DatabaseError(UnavailableError):
    """The database is missing, locked, older than the code or newer than it."""


class BackupError(DomainError):
    """A backup cannot be written or restored, or is not what it should be."""


class StorageFullError(DatabaseError):
    """There is no room for more; nothing was written."""


class ClockError(UnavailableError):
    """The log's last time lies far ahead of the clock, so nothing may be written."""


class LogRollbackError(UnavailableError):
    """The log is shorter than one already signed, or has another beginning.

    Nothing is written and nothing signed until its operator has looked.
    """


class TamperedError(UnavailableError):
    """What is stored is not what was recorded, so it is not shown.

    Attributes:
        seq: of the event.
    """

    def __init__(self, seq: int, what: str) -> None:
        self.seq = seq
        super().__init__(
            f"Event {seq} is not shown: {what}. Run `whoholds verify`, and restore "
            "what is wrong from a backup.",
            public=f"Event {seq} is not what was recorded, so it is not shown; the "
            "operator can see why by `whoholds verify`.",
            retry_after=300,
        )
