"""A timeline for TimelineJS 3 (https://timeline.knightlab.com/docs/json-format.html).

TimelineJS puts texts into the page as HTML, and group and date after it has taken tags out of them: texts are escaped,
and in those two nothing is left that could become a tag again.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from html import escape
from typing import Any

from events.date_words import date_words
from events.edtf import OPEN, DatePoint, Edtf, Interval
from events.exporters.citations import Citation, Citations
from events.exporters.escaping import json_text
from events.exporters.left_out import left_out
from events.model import Event, Timeline
from events.safetext import one_line

_TITLE = "Timeline"


def render(timeline: Timeline) -> Iterator[str]:
    """JSON; ``edtf`` beside each event's dates keeps what TimelineJS has no place for."""
    citations = Citations(timeline)
    documents = ", ".join(document.title for document in timeline.documents[:3])
    more = len(timeline.documents) - 3
    subject = f"{_TITLE} of {documents}" + (f" and {more} more" if more > 0 else "")
    title = {"text": {"headline": _html(subject), "text": _html(left_out(timeline.omitted))}, "autolink": False}
    yield f'{{"title": {_json(title)},\n"events": ['
    for number, event in enumerate(timeline.events):
        yield (",\n" if number else "\n") + _json(_slide(event, citations.of(event)[0]))
    yield "\n]}\n"


def _json(value: object) -> str:
    return json_text(json.dumps(value, ensure_ascii=False))


def _slide(event: Event, citation: Citation) -> dict[str, Any]:
    assert event.date is not None
    told = f"“{citation.quotation}” ({citation.document.title}, {citation.place})"
    start, end = _ends(event.date)
    slide: dict[str, Any] = {
        "start_date": start,
        "display_date": _bare(date_words(event.date)),
        "text": {"headline": _html(event.title), "text": _html(told)},
        "unique_id": event.id,
        "autolink": False,
        "edtf": str(event.date),
    }
    if end is not None:
        slide["end_date"] = end
    if event.tags:
        slide["group"] = _bare(event.tags[0])
    return slide


def _ends(date: Edtf) -> tuple[dict[str, int], dict[str, int] | None]:
    """The first and, where it is another, the last date; what is uncertain is as long as it can be."""
    if isinstance(date, DatePoint) and not date.blank and date.year is not None and (date.month or 0) <= 12:
        return _parts(date), None
    if isinstance(date, Interval) and OPEN not in (date.start, date.end):
        start, end = date.start, date.end
        if isinstance(start, DatePoint) and isinstance(end, DatePoint) and not (start.blank or end.blank):
            return _parts(start), _parts(end)
    days = [DatePoint.of_day(day) for day in (date.first_day, date.last_day) if day is not None]
    return _parts(days[0]), _parts(days[-1]) if days[-1] != days[0] else None


def _parts(point: DatePoint) -> dict[str, int]:
    """A date in the parts that it states; TimelineJS has no year 0: 44 BC is -44."""
    assert point.year is not None
    found = {"year": point.year if point.year > 0 else point.year - 1}
    if not point.month or point.month > 12:
        return found
    found["month"] = point.month
    for name, value in (("day", point.day), ("hour", point.hour), ("minute", point.minute), ("second", point.second)):
        if value is None or (name == "day" and not value):
            break
        found[name] = value
    return found


def _html(text: str) -> str:
    return escape(one_line(text), quote=False)


def _bare(text: str) -> str:
    return one_line(text).replace("&", "&amp;").replace("<", "‹").replace(">", "›")
