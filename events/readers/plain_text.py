"""Plain text: the whole file is the document's text."""

from __future__ import annotations

from collections.abc import Iterator

from events.readers.file_dates import date_in_name
from events.readers.source import Opened, first_line
from events.records import SourceText


def read(source: Opened) -> Iterator[SourceText]:
    """Read one document; its title is a first line that looks like one, else the name."""
    text = source.text()
    yield SourceText(source.stem, source.path, first_line(text) or source.name, text, date_in_name(source.name))
