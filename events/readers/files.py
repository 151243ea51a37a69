"""One file: opened, its format told, its documents read here or in a process aside."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Iterator
from contextlib import AbstractContextManager, nullcontext
from datetime import date
from hashlib import blake2b
from io import BufferedReader
from pathlib import Path
from typing import NamedTuple, cast

from events.readers.columns import Columns
from events.readers.errors import ReadError, reason_of
from events.readers.opening import Found, format_of_opened, read_opened
from events.readers.registry import Format
from events.readers.source import STDIN, Opened, without_surrogates
from events.records import SourceText

__all__ = ["File", "looked_at", "read_file"]


class File(NamedTuple):
    """A regular file, as far as it is known before it is read."""

    path: str
    form: Format
    size: int
    """Bytes."""
    changed: str
    """The day on which it was changed last."""

    def digest(self) -> bytes:
        """A digest of its bytes as they are now; empty where they cannot be read."""
        try:
            return blake2b(Path(self.path).read_bytes()).digest()
        except OSError:
            return b""


def looked_at(path: str) -> File | None:
    """What a path leads to; None for what is no regular file, or cannot be opened."""
    try:
        # What is no file may be opened only once.
        if path == STDIN or not Path(path).is_file():
            return None
        with _opened(path) as stream:
            changed = _day_of_change(stream)
            size = os.fstat(stream.fileno()).st_size
            form = format_of_opened(Opened(without_surrogates(path), stream))
    except OSError:
        return None
    return File(path, form, size, changed) if changed else None


def read_file(path: str, columns: Columns) -> Iterator[Found]:
    """Read the documents of a file, or of standard input; what cannot be read is reported in its place."""
    try:
        with _opened(path) as stream:
            source = Opened(without_surrogates(path), stream, columns=columns)
            changed = _day_of_change(stream) if path != STDIN else None
            for found in _read_opened(source, path, is_file=changed is not None):
                if changed and isinstance(found, SourceText) and not found.stated and not found.told:
                    yield found._replace(changed=changed)
                else:
                    yield found
    except ReadError as error:
        yield error
    except OSError as error:
        yield ReadError(path, reason_of(error))


def _read_opened(source: Opened, path: str, *, is_file: bool) -> Iterator[Found]:
    if not format_of_opened(source).aside:
        return read_opened(source)
    from events.readers.aside import read_aside

    # What is no file cannot be read a second time by another process.
    return read_aside(path, None if is_file else source.data(), columns=source.columns)


def _day_of_change(stream: BufferedReader) -> str | None:
    """The day on which a file was changed last; None for what is no file."""
    try:
        status = os.fstat(stream.fileno())
    except OSError:
        return None
    return date.fromtimestamp(status.st_mtime).isoformat() if stat.S_ISREG(status.st_mode) else None


def _opened(path: str) -> AbstractContextManager[BufferedReader]:
    if path == STDIN:
        # Standard input is not ours to close. Where a parent has closed it, there is none.
        if sys.stdin is None:
            raise ReadError(path, "standard input is closed")
        return nullcontext(cast(BufferedReader, sys.stdin.buffer))
    return Path(path).open("rb")
