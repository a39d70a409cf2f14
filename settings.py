"""Every setting, once: its name in the environment, its default, what it is for.

All begin with `WHOHOLDS_`, except `DATABASE_URL` and `READ_DATABASE_URL`.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any

from events.errors import DomainError
from events.extraction.steps import MOST

ROOT = Path(__file__).resolve().parent


class InvalidSettingError(DomainError):
    """A setting has a value that it cannot have.

    Attributes:
        name: as in the environment.
    """

    def __init__(self, name: str, detail: str) -> None:
        self.name = name
        super().__init__(f"{name} {detail}")


def _port(value: str) -> int:
    port = int(value)
    if not 0 < port < 65536:
        raise ValueError
    return port


def _count(value: str) -> int:
    count = int(value)
    if count < 1:
        raise ValueError
    return count


def _seconds(value: str) -> float:
    seconds = float(value)
    if not 0 < seconds < float("inf"):
        raise ValueError
    return seconds


def _postgresql(value: str) -> str:
    if not value.startswith("postgres"):
        raise ValueError
    return value


def _words(value: str) -> tuple[str, ...]:
    return tuple(word.rstrip("/") for word in value.replace(",", " ").split())


def _told(name: str, told: str, read: Callable[[str], Any] = str) -> dict[str, object]:
    return {"name": name, "help": told, "read": read}


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What can be set. `described` says what each is for."""

    database_url: str = field(
        default="sqlite:///var/whoholds.db",
        metadata=_told(
            "DATABASE_URL", "Where the log is: sqlite:///FILE or postgresql://…"
        ),
    )
    read_database_url: str | None = field(
        default=None,
        metadata=_told(
            "READ_DATABASE_URL",
            "A replica of a PostgreSQL database, for reading: postgresql://…",
            _postgresql,
        ),
    )
    pg_bin: Path | None = field(
        default=None,
        metadata=_told(
            "WHOHOLDS_PG_BIN",
            "Folder of pg_dump and pg_restore; by default they are looked for in PATH.",
            Path,
        ),
    )
    host: str = field(
        default="127.0.0.1", metadata=_told("WHOHOLDS_HOST", "Address to serve on.")
    )
    port: int = field(
        default=8000, metadata=_told("WHOHOLDS_PORT", "Port to serve on.", _port)
    )
    threads: int = field(
        default=8,
        metadata=_told(
            "WHOHOLDS_THREADS", "Requests answered at the same time.", _count
        ),
    )
    streams: int = field(
        default=100,
        metadata=_told(
            "WHOHOLDS_STREAMS",
            "Streams and long polls at the same time, each on a thread beside those.",
            _count,
        ),
    )
    heartbeat: float = field(
        default=15.0,
        metadata=_told(
            "WHOHOLDS_HEARTBEAT",
            "Seconds after which a silent stream shows that it is alive.",
            _seconds,
        ),
    )
    queue: int = field(
        default=1000,
        metadata=_told(
            "WHOHOLDS_QUEUE",
            "Appends that may wait to be written; more are refused by 503.",
            _count,
        ),
    )
    extraction_steps: int = field(
        default=MOST,
        metadata=_told(
            "WHOHOLDS_EXTRACTION_STEPS",
            "Steps that reading an article may take, a million a second or so; one "
            "that takes more is stored unread, as `extraction_timed_out`.",
            _count,
        ),
    )
    seeds: Path = field(
        default=ROOT / "seeds",
        metadata=_told(
            "WHOHOLDS_SEEDS",
            "Folder of parties.yaml, gazetteer.csv and the first articles.",
            Path,
        ),
    )
    contact: str | None = field(
        default=None,
        metadata=_told(
            "WHOHOLDS_CONTACT", "Whom readers may write to; shown to everybody."
        ),
    )
    write_origins: tuple[str, ...] = field(
        default=(),
        metadata=_told(
            "WHOHOLDS_WRITE_ORIGINS",
            "Origins of web pages that may write, separated by commas.",
            _words,
        ),
    )
    cursor_key: str | None = field(
        default=None,
        metadata=_told(
            "WHOHOLDS_CURSOR_KEY",
            "Key that signs cursors; by default it is in a file, which `init` makes.",
        ),
    )
    cursor_key_file: Path = field(
        default=Path("var/cursor.key"),
        metadata=_told(
            "WHOHOLDS_CURSOR_KEY_FILE", "The file of that key; replicas share it.", Path
        ),
    )
    log_key_file: Path | None = field(
        default=None,
        metadata=_told(
            "WHOHOLDS_LOG_KEY_FILE",
            "The key that signs checkpoints, which `init` makes; by default log.key "
            "beside an SQLite database, else var/log.key. Replicas share it.",
            Path,
        ),
    )
    log_name: str | None = field(
        default=None,
        metadata=_told(
            "WHOHOLDS_LOG_NAME",
            "The log's name in a new key, such as log.example.org/1; by default one "
            "that no other log has.",
        ),
    )
    checkpoint_file: Path | None = field(
        default=None,
        metadata=_told(
            "WHOHOLDS_CHECKPOINT_FILE",
            "The last checkpoint, outside the database; by default `checkpoint` "
            "beside an SQLite database, else var/checkpoint.",
            Path,
        ),
    )
    checkpoint_events: int = field(
        default=1000,
        metadata=_told(
            "WHOHOLDS_CHECKPOINT_EVENTS", "So many new events are signed.", _count
        ),
    )
    checkpoint_minutes: int = field(
        default=5,
        metadata=_told(
            "WHOHOLDS_CHECKPOINT_MINUTES", "Fewer are signed after so long.", _count
        ),
    )

    @property
    def log_key_path(self) -> Path:
        """Where the log's key is."""
        return self.log_key_file or self._home / "log.key"

    @property
    def checkpoint_path(self) -> Path:
        """Where the last checkpoint is kept."""
        return self.checkpoint_file or self._home / "checkpoint"

    @property
    def _home(self) -> Path:
        """The folder of an SQLite database, so that two logs do not share a key."""
        kind, slashes, file = self.database_url.partition(":///")
        return Path(file).parent if slashes and kind == "sqlite" else Path("var")


def described() -> list[tuple[str, str, str]]:
    """Name, default and purpose of every setting, for people."""
    return [
        (one.metadata["name"], _shown(one.default), one.metadata["help"])
        for one in fields(Settings)
    ]


def read_settings(environ: Mapping[str, Any]) -> Settings:
    """The settings that an environment amounts to.

    Values that are no text are taken as they are, so that a program may pass its own.

    Raises:
        InvalidSettingError: a value cannot be read.
    """
    given = {}
    for one in fields(Settings):
        name = one.metadata["name"]
        value = environ.get(name)
        if value is None or value == "":
            continue
        try:
            read = one.metadata["read"]
            given[one.name] = read(value) if isinstance(value, str) else value
        except ValueError as error:
            told = f"is {value!r}, which it cannot be. {one.metadata['help']}"
            raise InvalidSettingError(name, told) from error
    return Settings(**given)


def _shown(default: object) -> str:
    if default is None or default == ():
        return ""
    if isinstance(default, Path) and default.is_relative_to(ROOT):
        return str(default.relative_to(ROOT))
    return str(default)
