"""One JSON object an event and line, each complete by itself: for jq, data frames and search engines."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from events.edtf import DatePoint, Edtf
from events.exporters.citations import Citation, Citations
from events.exporters.escaping import json_text
from events.model import Event, Timeline


def render(timeline: Timeline) -> Iterator[str]:
    """JSON lines, events without a date last.

    ``first`` and ``last`` are the days that the date can reach to (ISO 8601-2, so that a year before 1 has a sign),
    null where it is open.
    """
    citations = Citations(timeline)
    for event in timeline.events:
        yield json_text(json.dumps(_line(event, citations), ensure_ascii=False)) + "\n"


def _line(event: Event, citations: Citations) -> dict[str, Any]:
    first, last = _days(event.date)
    return {
        "id": event.id,
        "date": _text(event.date),
        "first": first,
        "last": last,
        "title": event.title,
        "who": event.who,
        "where": event.where,
        "status": event.status,
        "confidence": event.confidence,
        "conflict": event.conflict,
        "tags": event.tags,
        "note": event.note,
        "explanation": event.explanation,
        "mentions": [_mention(citation) for citation in citations.of(event)],
    }


def _mention(citation: Citation) -> dict[str, Any]:
    document = citation.document
    return {
        "document": document.id,
        "path": document.path,
        "document_title": document.title,
        "part": citation.part,
        "paragraph": citation.paragraph,
        "date": _text(citation.mention.date),
        "date_as_written": citation.date_as_written,
        "quotation": citation.quotation,
    }


def _text(date: Edtf | None) -> str | None:
    return None if date is None else str(date)


def _days(date: Edtf | None) -> tuple[str | None, str | None]:
    ends = (None, None) if date is None else (date.first_day, date.last_day)
    first, last = (None if day is None else str(DatePoint.of_day(day)) for day in ends)
    return first, last
