"""Readers whose libraries are installed on demand."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from events.extras import Extra, needs
from events.readers.errors import ReadError


@contextmanager
def needing(extra: Extra, path: str) -> Iterator[None]:
    """Around the import of a library.

    Raises:
        ReadError: it is not installed; the reason says how to get it.
    """
    try:
        yield
    except ImportError:
        raise ReadError(path, needs("reading it", extra)) from None
