"""What of a file can be shown at once, where reading all of it would keep a person waiting."""

from __future__ import annotations

import os
import stat
from pathlib import Path
from typing import Final

from events.readers.decoding import decode
from events.readers.registry import FORMATS, format_of
from events.readers.source import Opened, without_surrogates
from events.records import SourceText

__all__ = ["beginning"]

_QUICK: Final = 4 << 20
"""Bytes of plain text that are read before anybody notices."""
_HEAD: Final = 256 << 10
"""Bytes of it that are shown: many screens full."""


def beginning(path: str) -> SourceText | None:
    """The first lines of a long plain text, nothing yet of a file that takes long to read; None for what is quick.

    What is wrong with a file is left to be told by whoever reads it.
    """
    try:
        with Path(path).open("rb") as stream:
            known = os.fstat(stream.fileno())
            head = stream.read(_HEAD) if stat.S_ISREG(known.st_mode) else b""
            source = Opened(without_surrogates(path), stream)
    except OSError:
        return None
    form = format_of(path, head)
    if not head or (not form.aside and (form is not FORMATS[-1] or known.st_size <= _QUICK)):
        return None
    try:
        text = "" if form.aside else decode(head[: head.rfind(b"\n") + 1] or head)
    except ValueError:
        return None
    return SourceText(source.stem, source.path, source.name, text)
