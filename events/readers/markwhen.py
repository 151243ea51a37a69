"""Timelines in markwhen's notation: a line an event, which begins with its date."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any, Final, NamedTuple, cast, get_args

from events.date_words import MONTH_NAMES
from events.edtf import DatePoint, Edtf, Interval, parse_edtf
from events.readers.errors import ReadError
from events.readers.source import Opened
from events.readers.told import Gathered, Stated
from events.records import SourceText, Status
from events.safetext import one_line

_EVENT: Final = re.compile(
    # A colon between figures is that of a clock time.
    r"[ \t]*(?P<date>(?:[^:\n]|(?<=\d):(?=\d\d(?!\d))){4,60}?)[ \t]*:(?=\s|$)[ \t]*(?P<title>.*)"
)
_RANGE: Final = re.compile(r"\s+/\s+|(?:(?<=\d{4})|(?<=-\d\d))/(?=\d{4}\b)|\s+[-–]\s+|\s+to\s+")
_WITH_CLOCK: Final = re.compile(r"(\d{4}-\d\d-\d\d)[T\s]+(\d{1,2}):(\d\d) ?([ap]m)?", re.IGNORECASE)
_IN_WORDS: Final = re.compile(
    rf"(?:(?P<day>\d{{1,2}}) +)?(?P<month>{'|'.join(name[:3] for name in MONTH_NAMES)})[a-z]*\.?"
    r"(?: +(?P<after>\d{1,2})(?!\d))?,? +(?P<year>\d{4})",
    re.IGNORECASE,
)
_IN_FIGURES: Final = re.compile(r"(\d{1,2})/(?:(\d{1,2})/)?(\d{4})")
_ERA: Final = re.compile(r"(\d{1,5}) ?(BCE?|CE|AD)", re.IGNORECASE)
_PROPERTY: Final = re.compile(r"[ \t]*([\w.-]+):(?:[ \t]+(.*))?")
_SECTION: Final = re.compile(r"\s*#{1,6}\s+(.*)")
_COMMENT: Final = re.compile(r"\s*//")
_TAG: Final = re.compile(r"(?:^|(?<=\s))#(?!\d+(?:\s|$))(\w+)\s?")
_YEAR: Final = re.compile(r"\d{4}|\b\d+ ?(?:BCE?|CE|AD)\b")
_DAY_FIRST: Final = re.compile(r"dateFormat:\s*d/M/y")


class _Found(NamedTuple):
    """An event, as far as its lines are read."""

    date: Edtf
    written: str
    title: str
    properties: dict[str, str]
    lines: list[str]
    part: str


def read(source: Opened) -> Iterator[SourceText | ReadError]:
    """Read the events as one document; one that cannot be read is reported.

    Dates that hang on another event (“2 days”, “after !start”) are not worked out: such a line stays text.

    Raises:
        ReadError: there are no events.
    """
    text = source.text().removeprefix("\ufeff")
    header: dict[str, str] = {}
    document = Gathered(source.stem)
    added = False
    for number, found in _events(text, header):
        try:
            document.add(_stated(found))
            added = True
        except ValueError as error:
            yield ReadError(f"{source.path}:{number}", str(error))
    if not added:
        raise ReadError(source.path, "a timeline without events")
    title = one_line(str(_value(header.get("title", ""))))
    yield document.document(source.path, title or source.name, (source.stem,))


def _events(text: str, header: dict[str, str]) -> Iterator[tuple[int, _Found]]:
    """The events, each with the number of its line; what stands before the first one fills the header."""
    day_first = _DAY_FIRST.search(text) is not None
    open_since, event, part = 0, None, ""
    for number, line in enumerate(text.splitlines(), 1):
        if _COMMENT.match(line):
            continue
        section = _SECTION.match(line)
        started = None if section else _started(line, part, day_first)
        if (section or started) and event:
            yield open_since, event
        if section:
            event, part = None, one_line(_TAG.sub("", section[1]))
        elif started:
            open_since, event = number, started
        else:
            _take(line, event, header)
    if event:
        yield open_since, event


def _started(line: str, part: str, day_first: bool) -> _Found | None:
    match = _EVENT.fullmatch(line)
    if match is None or not _YEAR.search(match["date"]):
        return None
    try:
        return _Found(_date(match["date"], day_first), match["date"], match["title"], {}, [], part)
    except ValueError:
        return None


def _take(line: str, event: _Found | None, header: dict[str, str]) -> None:
    """A line that begins no event: a property of what is above it, or its text."""
    known = _PROPERTY.fullmatch(line)
    if event is None:
        if known:
            header[known[1]] = known[2] or ""
    elif known and not event.lines:
        event.properties[known[1]] = known[2] or ""
    elif line.strip():
        event.lines.append(line.strip())


def _date(words: str, day_first: bool) -> Edtf:
    start, *ends = (_point(each.strip(), day_first) for each in _RANGE.split(words, maxsplit=1))
    if not ends:
        return start
    if not isinstance(start, DatePoint) or not isinstance(ends[0], DatePoint):
        raise ValueError("a range goes from one date to another")
    return Interval(start, ends[0])


def _point(words: str, day_first: bool) -> Edtf:
    clock = _WITH_CLOCK.fullmatch(words)
    if clock:
        hour = int(clock[2]) if not clock[4] else int(clock[2]) % 12 + 12 * (clock[4].lower() == "pm")
        return parse_edtf(f"{clock[1]}T{hour:02d}:{clock[3]}")
    figures = _IN_FIGURES.fullmatch(words)
    if figures:
        first, second, year = figures[1], figures[2], int(figures[3])
        if second is None:
            return DatePoint(year, int(first))
        day, month = (first, second) if day_first else (second, first)
        return DatePoint(year, int(month), int(day))
    era = _ERA.fullmatch(words)
    if era:
        year = int(era[1])
        return DatePoint(1 - year if era[2].upper().startswith("B") else year)
    named = _IN_WORDS.fullmatch(words)
    if named is None:
        return parse_edtf(words)
    month = next(n for n, name in enumerate(MONTH_NAMES, 1) if name[:3].lower() == named["month"].lower())
    day = named["day"] or named["after"]
    return DatePoint(int(named["year"]), month, int(day) if day else None)


def _stated(found: _Found) -> Stated:
    properties = {key: _value(value) for key, value in found.properties.items()}
    edtf = properties.get("edtf")
    status = properties.get("status", "happened")
    told = " ".join(found.lines)
    named = properties.get("title")
    title = one_line(named if isinstance(named, str) else _TAG.sub("", found.title))
    return Stated(
        title,
        parse_edtf(edtf) if isinstance(edtf, str) else found.date,
        quotation=f"{found.written}: {title}" + (f"\n{told}" if told else ""),
        date_as_written=found.written,
        who=_strings(properties, "who"),
        where=next(iter(_strings(properties, "where") or _strings(properties, "location")), None),
        status=cast(Status, status) if status in get_args(Status) else "happened",
        tags=_strings(properties, "tags") or tuple(dict.fromkeys(_TAG.findall(found.title))),
        note=next(iter(_strings(properties, "note")), ""),
        part=found.part,
    )


def _value(written: str) -> Any:
    """The value of a property: JSON where it is, else its words."""
    try:
        return json.loads(written)
    except ValueError:
        return written


def _strings(properties: Mapping[str, Any], key: str) -> tuple[str, ...]:
    value = properties.get(key)
    items = value if isinstance(value, list) else [value]
    return tuple(item for item in items if isinstance(item, str) and item.strip())
