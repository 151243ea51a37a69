"""What the tests of files that hold others share."""

from __future__ import annotations

from events.readers import ReadError, Skipped
from events.readers.opening import read_opened
from events.readers.source import Opened, in_memory
from events.records import SourceText


def found_in(data: bytes, name: str = "all") -> list[SourceText | ReadError | Skipped]:
    """What is found in a file of these bytes, and what is wrong with it."""
    found: list[SourceText | ReadError | Skipped] = []
    try:
        found.extend(read_opened(Opened(name, in_memory(data))))
    except ReadError as error:
        found.append(error)
    return found
