"""Rows for Timesketch: JSON lines with ``message``, ``datetime`` and ``timestamp_desc``.

What lasts, and what is known only within a range, is two rows, one for each end, and each says which it is.
(https://timesketch.org/guides/user/import-from-json-csv/)
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from events.edtf import OPEN, DatePoint, Edtf, Interval
from events.exporters.citations import Citations
from events.exporters.escaping import json_text
from events.model import Timeline

_DAY_BEGINS = "00:00:00"
_DAY_ENDS = "23:59:59"


def render(timeline: Timeline) -> Iterator[str]:
    """JSON lines; times without a zone are given as UTC, which the field ``zone`` says."""
    citations = Citations(timeline)
    for event in timeline.events:
        assert event.date is not None
        first = citations.of(event)[0]
        shared = {
            "message": event.title,
            "edtf": str(event.date),
            "status": event.status,
            "who": "; ".join(event.who),
            "where": event.where or "",
            "confidence": event.confidence,
            "tag": list(event.tags),
            "note": event.note,
            "document": first.document.id,
            "place": first.place,
            "quotation": first.quotation,
        }
        for moment in _moments(event.date):
            yield json_text(json.dumps({**shared, **moment}, ensure_ascii=False)) + "\n"


def _moments(date: Edtf) -> Iterator[dict[str, Any]]:
    if isinstance(date, DatePoint) and date.hour is not None and date.first_day is not None:
        clock = f"{date.hour:02}:{date.minute or 0:02}:{date.second or 0:02}"
        yield _row(date.first_day, clock, "Event", date.zone)
        return
    first, last = date.first_day, date.last_day
    if first is not None and first == last:
        yield _row(first, _DAY_BEGINS, "Event on this day")
        return
    begin, end = _names(date)
    if first is not None:
        yield _row(first, _DAY_BEGINS, begin)
    if last is not None:
        yield _row(last, _DAY_ENDS, end)


def _names(date: Edtf) -> tuple[str, str]:
    if isinstance(date, Interval) and OPEN not in (date.start, date.end):
        return "Event begins", "Event ends"
    return "Event, earliest", "Event, latest"


def _row(day: int, clock: str, described: str, zone: str = "") -> dict[str, Any]:
    offset = "+00:00" if zone in ("", "Z") else zone
    stamp = f"{DatePoint.of_day(day)}T{clock}{offset}"
    return {"datetime": stamp, "timestamp_desc": described, "zone": "stated" if zone else "not stated, taken as UTC"}
