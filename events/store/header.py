"""What a project file is known by; kept apart, since it is asked of every file that is opened."""

from __future__ import annotations

from pathlib import Path
from typing import Final

__all__ = ["APPLICATION_ID", "is_project"]

APPLICATION_ID: Final = int.from_bytes(b"TmLn")
_MAGIC: Final = b"SQLite format 3\0"
_ID_AT: Final = 68


def is_project(path: Path) -> bool:
    """Whether a file is a project, by its content."""
    try:
        with path.open("rb") as file:
            head = file.read(_ID_AT + 4)
    except (OSError, ValueError):
        return False
    return head.startswith(_MAGIC) and head[_ID_AT:] == APPLICATION_ID.to_bytes(4)
