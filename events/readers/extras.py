"""Libraries that are installed on demand, because they are large and not everybody has files that need them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Literal

from events.readers.errors import ReadError

Extra = Literal["pdf"]


@contextmanager
def needing(extra: Extra, path: str) -> Iterator[None]:
    """Around the import of a library.

    Raises:
        ReadError: it is not installed; the reason says how to get it.
    """
    try:
        yield
    except ImportError:
        raise ReadError(path, f"reading it needs a library: pip install 'timeline-explorer[{extra}]'") from None
