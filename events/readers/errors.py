"""What keeps a source from being read, in one clear line for people."""

from __future__ import annotations

from typing import NamedTuple


class ReadError(Exception):
    """A source, or one document of it, that cannot be read.

    Attributes:
        path: the source as the user named it, with the line for a document of a collection.
        reason: one clause without a full stop.
    """

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(f"{path}: {reason}")
        self.path = path
        self.reason = reason

    def __reduce__(self) -> tuple[type[ReadError], tuple[str, str]]:
        """Pickled as it was made: an exception is otherwise made again from its message."""
        return type(self), (self.path, self.reason)


class NoDocumentError(ReadError):
    """A file that was never meant to be read by people, and is passed over inside a folder."""


class SpentError(ReadError):
    """A file that unpacks to more than it may: nothing further inside it is read."""


class Skipped(NamedTuple):
    """A file in a folder that is not a document for people; no error."""

    path: str
    reason: str


def reason_of(error: OSError) -> str:
    """Why the operating system refused, in the words of every reader."""
    if isinstance(error, FileNotFoundError):
        return "no such file or folder"
    if isinstance(error, PermissionError):
        return "no permission to read it"
    return (error.strerror or type(error).__name__).lower()
