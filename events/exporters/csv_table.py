"""A table for spreadsheets: one event a row, with the place that dates it."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from typing import Final

from events.date_words import date_words
from events.exporters.citations import Citations
from events.exporters.escaping import csv_cell
from events.model import Event, Timeline

COLUMNS: Final = (
    "date",
    "edtf",
    "title",
    "who",
    "where",
    "status",
    "confidence",
    "tags",
    "note",
    "document",
    "part",
    "paragraph",
    "offset",
    "quotation",
    "date as written",
    "explanation",
    "mentions",
)


def render(timeline: Timeline) -> Iterator[str]:
    """Comma-separated values (RFC 4180, line ends ``\\r\\n``), events without a date last.

    Cells that a spreadsheet would take for a formula begin with an apostrophe; only the EDTF column, whose signs
    can form none, stays exact.
    """
    citations = Citations(timeline)
    yield _row(COLUMNS)
    for event in timeline.events:
        yield _row(_cells(event, citations))


def _cells(event: Event, citations: Citations) -> tuple[str, ...]:
    first = citations.of(event)[0]
    return (
        csv_cell(date_words(event.date)) if event.date else "",
        str(event.date or ""),
        csv_cell(event.title),
        csv_cell("; ".join(event.who)),
        csv_cell(event.where or ""),
        event.status,
        f"{event.confidence:g}",
        csv_cell("; ".join(event.tags)),
        csv_cell(event.note),
        csv_cell(first.document.id),
        csv_cell(first.part),
        str(first.paragraph),
        str(first.mention.start),
        csv_cell(first.quotation),
        csv_cell(first.date_as_written),
        csv_cell(" ".join(event.explanation)),
        str(len(event.mentions)),
    )


def _row(cells: tuple[str, ...]) -> str:
    line = io.StringIO()
    csv.writer(line).writerow(cells)
    return line.getvalue()
