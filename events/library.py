"""The three verbs of the public face, for scripts and notebooks: read, extract, timeline."""

from __future__ import annotations

from collections.abc import Iterable

from events.edtf import Edtf
from events.model import Timeline
from events.pipeline import analyse
from events.readers import read
from events.records import Reading, SourceText
from events.typed_dates import parse_date

__all__ = ["extract", "read", "timeline"]


def extract(source: SourceText | str, date: Edtf | str | None = None) -> Reading:
    """Find and date the events of one document.

    Args:
        source: a document that ``read`` yields, or a text.
        date: the day that its words count from, in EDTF or as people write it; found or worked out without it.

    Raises:
        ValueError: the date cannot be understood.
    """
    if isinstance(source, str):
        source = SourceText("text", "", "", source)
    return analyse(source, parse_date(date) if isinstance(date, str) else date)


def timeline(readings: Iterable[Reading]) -> Timeline:
    """The events of some documents in one order, what several of them tell of told once."""
    return Timeline.from_readings(readings)
