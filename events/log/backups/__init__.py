"""Backups: a log in one file, checked when it is written and before it is restored.

- `making`: made, checked, restored.
- `checks`: whether the log in a file is whole.
- `sqlite`, `postgresql`: how a file is written, read and restored.
- `whole_files`: a file that is there whole, or not at all.
"""

from events.log.backups.checks import CheckedLog
from events.log.backups.making import backup, checked, restore

__all__ = ["CheckedLog", "backup", "checked", "restore"]
