"""The log's key, and the last checkpoint as it is kept outside the database."""

import os
import secrets
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from events.errors import InvalidProofError, UnavailableError
from events.log.proving import note_keys, notes
from events.log.proving.note_keys import PrivateKey, PublicKey
from events.log.proving.notes import Checkpoint


@dataclass(frozen=True, slots=True, kw_only=True)
class Signed:
    """A checkpoint and the note that it was signed in."""

    size: int
    root: bytes
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Signing:
    """How a log is signed.

    Attributes:
        copy: file of the last checkpoint, outside the database.
        events: so many new events are signed at once.
        minutes: and fewer after so long.
    """

    key: PrivateKey
    copy: Path
    events: int = 1000
    minutes: float = 5.0

    def sign(self, size: int, root: bytes) -> Signed:
        """The checkpoint of a log with that root. Whether it may be is asked before."""
        made = Checkpoint(origin=self.key.name, size=size, root=root)
        return Signed(size=size, root=root, note=self.key.sign(str(made)))


def make_key(path: Path, name: str | None) -> PrivateKey:
    """The key in a file, made when there is none. Never overwritten.

    Args:
        path: gets the mode 600.
        name: of the log whose key is made, or None for one that no other log has.

    Raises:
        UnavailableError: it can be neither read nor written, or holds no key; or the
            name is none.
    """
    try:
        if not path.exists():
            name = name or f"whoholds.invalid/{secrets.token_hex(8)}"
            made = PrivateKey(name=name, seed=secrets.token_bytes(32))
            note_keys.private_key(made.written())  # refuses a name that is none
            path.parent.mkdir(parents=True, exist_ok=True)
            _create(path, f"{made.written()}\n")
        return note_keys.private_key(path.read_text("utf-8"))
    except InvalidProofError as error:
        told = "The log's key, or the name for a new one, cannot be used"
        raise UnavailableError(f"{told}: {path}: {error}", public=f"{told}.") from error
    except (OSError, UnicodeDecodeError) as error:
        raise _unusable("log's key", path, error) from error


def read_key(path: Path) -> PrivateKey | None:
    """The key in a file, or None where there is no file.

    Raises:
        UnavailableError: it cannot be read, or holds no key.
    """
    return make_key(path, None) if path.exists() else None


def read_copy(path: Path, key: PublicKey) -> Signed | None:
    """The checkpoint outside the database, or None where there is none.

    Raises:
        InvalidProofError: the file holds none that the key has signed.
        UnavailableError: it cannot be read.
    """
    if (note := copy_text(path)) is None:
        return None
    try:
        found = notes.signed(note, key)
    except InvalidProofError as error:
        told = f"in {path}, {str(error).partition(': ')[2].rstrip('.')}"
        raise InvalidProofError(error.step, told) from error
    return Signed(size=found.size, root=found.root, note=note)


def copy_text(path: Path) -> str | None:
    """What that file holds, or None where there is none.

    Raises:
        UnavailableError: it cannot be read.
    """
    try:
        return path.read_bytes().decode(errors="replace")
    except FileNotFoundError:
        return None
    except OSError as error:
        raise _unusable("last checkpoint", path, error) from error


def write_copy(path: Path, note: str) -> None:
    """Put a checkpoint into that file: all of it, on the disk, or the old one stays.

    Raises:
        UnavailableError: it cannot be written.
    """
    part = path.with_name(f"{path.name}.{secrets.token_hex(4)}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            _write(part, note, 0o644)
            part.replace(path)
        finally:
            part.unlink(missing_ok=True)
        folder = os.open(path.parent, os.O_RDONLY)
        try:
            os.fsync(folder)  # the new name, too
        finally:
            os.close(folder)
    except OSError as error:
        raise _unusable("last checkpoint", path, error) from error


def _create(path: Path, text: str) -> None:
    """A file that is there whole or not at all, and is never written over."""
    part = path.with_name(f"{path.name}.{secrets.token_hex(4)}")
    try:
        _write(part, text, 0o600)
        with suppress(FileExistsError):  # another process was faster
            os.link(part, path)
    finally:
        part.unlink(missing_ok=True)


def _write(path: Path, text: str, mode: int) -> None:
    file = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode)
    with open(file, "w", encoding="utf-8") as sink:
        sink.write(text)
        sink.flush()
        os.fsync(sink.fileno())


def _unusable(what: str, path: Path, error: Exception) -> UnavailableError:
    why = error.strerror if isinstance(error, OSError) else "it is no text"
    told = f"The file of the {what} cannot be used"
    return UnavailableError(f"{told}: {path}: {why}.", public=f"{told}.")
