"""Timelines of TimelineJS 3: one JSON object whose events have dates in parts and texts in HTML."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any, Final

from selectolax.lexbor import LexborHTMLParser

from events.edtf import DatePoint, Edtf, Interval, parse_edtf
from events.readers.errors import NoDocumentError, ReadError
from events.readers.source import Opened, without_surrogates
from events.readers.told import Gathered, Stated
from events.records import SourceText

_PARTS: Final = ("year", "month", "day", "hour", "minute", "second")
_NEVER_SHOWN: Final = ["script", "style", "noscript", "template"]


def read(source: Opened) -> Iterator[SourceText | ReadError]:
    """Read the events as one document; one that cannot be read is reported.

    Raises:
        NoDocumentError: it is no such timeline.
        ReadError: it is no JSON, or has no events.
    """
    try:
        data = json.loads(source.text())
    except json.JSONDecodeError as error:
        raise ReadError(source.path, f"not JSON: {error.msg.lower()} at line {error.lineno}") from None
    slides = data.get("events") if isinstance(data, dict) else None
    if not isinstance(slides, list):
        raise NoDocumentError(source.path, "JSON that is no timeline")
    document = Gathered(source.stem)
    added = False
    for number, slide in enumerate(slides, 1):
        try:
            document.add(_stated(slide))
            added = True
        except (ValueError, TypeError, AttributeError) as error:
            yield ReadError(f"{source.path}:event {number}", str(error))
    if not added:
        raise ReadError(source.path, "a timeline without events")
    title = _plain(_texts(data.get("title")).get("headline"))
    yield document.document(source.path, title or source.name, (source.stem,))


def _stated(slide: Mapping[str, Any]) -> Stated:
    texts = _texts(slide)
    told = _plain(texts.get("text"))
    title = _plain(texts.get("headline"))
    group = slide.get("group")
    return Stated(
        title or told[:120],
        _date(slide),
        quotation=f"{title}\n{told}" if title and told else told,
        # Tags are words without blanks.
        tags=("-".join(_plain(group).split()),) if isinstance(group, str) and group.strip() else (),
    )


def _texts(slide: Any) -> Mapping[str, Any]:
    texts = slide.get("text") if isinstance(slide, dict) else None
    return texts if isinstance(texts, dict) else {}


def _date(slide: Mapping[str, Any]) -> Edtf | None:
    edtf = slide.get("edtf")
    if isinstance(edtf, str) and edtf:
        return parse_edtf(edtf)
    start, end = _point(slide.get("start_date")), _point(slide.get("end_date"))
    return start if end is None or start is None or start == end else Interval(start, end)


def _point(parts: Any) -> DatePoint | None:
    """A date of TimelineJS: numbers or figures, what is not known left out; -44 is 44 BC."""
    if not isinstance(parts, dict) or parts.get("year") in (None, ""):
        return None
    known: list[int | None] = []
    for name in _PARTS:
        value = parts.get(name)
        if value in (None, "") or (name in ("month", "day") and value in (0, "0")):
            break
        known.append(int(str(value)))
    year, month, day, hour, minute, second = known + [None] * (len(_PARTS) - len(known))
    if minute is None:
        # An hour alone would be a precision that nobody stated.
        hour = None
    if year is not None and year < 0:
        year += 1
    return DatePoint(year, month, day, hour, minute, second)


def _plain(html: Any) -> str:
    """What a reader sees of a piece of HTML, on one line."""
    if not isinstance(html, str) or not html.strip():
        return ""
    tree = LexborHTMLParser(html)
    tree.strip_tags(_NEVER_SHOWN)
    return " ".join(without_surrogates(tree.body.text(separator=" ") if tree.body else "").split())
