"""Files that are there whole and on the disk, or not at all."""

import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from events.errors import BackupError


@contextmanager
def whole_file(file: Path, force: bool) -> Iterator[Path]:
    """A file to write into, which gets its name at the end, and is gone otherwise.

    Args:
        file: the name; with it the content is on the disk.
        force: whether a file of that name is replaced.

    Raises:
        BackupError: it cannot be written, or has come to be there meanwhile.
    """
    part = file.with_name(f".{file.name}.{secrets.token_hex(4)}.part")
    try:
        os.close(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
        yield part
        _sync(part)
        _name(part, file, force)
        _sync(file.parent)
    except OSError as error:
        raise BackupError(f"{file} cannot be written: {error.strerror}.") from error
    finally:
        part.unlink(missing_ok=True)


def _name(part: Path, file: Path, force: bool) -> None:
    if force:
        part.replace(file)
        return
    try:
        os.link(part, file)  # unlike a renaming it replaces nothing
    except FileExistsError:
        raise
    except OSError:  # a file system without links
        part.replace(file)


def _sync(path: Path) -> None:
    opened = os.open(path, os.O_RDONLY)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)
