"""Exporters: from a timeline to a file for people or programs, one module a format.

A new format is a module with ``render`` and one line in :data:`FORMATS`.
"""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from events.model import Timeline

__all__ = ["FORMATS", "export"]

FORMATS: Final = {
    "json": "events.exporters.json_timeline",
    "csv": "events.exporters.csv_table",
    "md": "events.exporters.markdown_table",
    "svg": "events.exporters.svg_drawing",
}
"""Name of a format → module whose ``render(timeline)`` yields its text piece by piece."""


def export(timeline: Timeline, to: str) -> Iterator[str]:
    """The timeline in one of the :data:`FORMATS`, piece by piece.

    Raises:
        KeyError: there is no such format.
    """
    pieces: Iterator[str] = import_module(FORMATS[to]).render(timeline)
    return pieces
