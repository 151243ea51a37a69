"""The date column of the list: a flag and the date at its own precision.

A date is never shown more precise than its source, and its flag says without colour how sure it is.
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from events.edtf import DatePoint, Edtf, Interval, OneOf, day_number, weekday
from events.records import Event, Timex

__all__ = ["DateCell", "date_cell", "dated_by", "weekday_name"]

UNDATED: Final = "—"

_WEEKDAYS: Final = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_PERIODS: Final = {
    21: "spring",
    22: "summer",
    23: "autumn",
    24: "winter",
    33: "Q1",
    34: "Q2",
    35: "Q3",
    36: "Q4",
    40: "H1",
    41: "H2",
}
_PARTS: Final = {"START": "early", "MID": "mid", "END": "late"}
"""TIMEX3 ``mod`` of a part of a period → the word beside the period."""
_GREGORIAN: Final = day_number(1752, 9, 14)
"""The day from which English dates are Gregorian. An earlier one may be Julian, of another weekday."""
_YEARLESS: Final = "    "
_PERIOD_VALUE: Final = r"(?P<year>\d{4})(?:-(?P<month>\d\d))?|(?P<decade>\d{3})|(?P<century>\d\d)"


class DateCell(NamedTuple):
    """What the date column shows of one date."""

    flag: str
    """``~`` about, ``?`` doubted, ``‥`` one day inside, ``<`` ``≤`` ``>`` ``≥`` bounds, ``·`` none, or a blank."""
    text: str


def dated_by(event: Event) -> Timex | None:
    """The expression that gives the event its date, if one does."""
    timexes = [mention.timex for mention in event.mentions if mention.timex]
    return next((timex for timex in timexes if timex.date == event.date), timexes[0] if timexes else None)


def date_cell(date: Edtf | None, timex: Timex | None = None) -> DateCell:
    """The flag and the text for a date.

    Args:
        date: the date of an event.
        timex: the expression it comes from, whose modifier tells “before” from “by” and “late” from a range.
    """
    if date is None:
        return DateCell("·", UNDATED)
    mod = timex.mod if timex and timex.date == date else ""
    value = timex.value if timex else ""
    if mod in _PARTS and not _is_exact_day(date):
        period = _period(value)
        if period:
            return DateCell("?" if date.uncertain else "~", f"{period} ({_PARTS[mod]})")
    if isinstance(date, OneOf):
        return _one_of(date, mod, value)
    if isinstance(date, Interval):
        return DateCell(_doubt(date), _interval(date))
    assert isinstance(date, DatePoint)
    return DateCell(_doubt(date), _point(date))


def weekday_name(date: Edtf) -> str:
    """``Tue`` for an exact day, empty for everything else."""
    if not _is_exact_day(date) or date.first_day is None or date.first_day < _GREGORIAN:
        return ""
    return _WEEKDAYS[weekday(date.first_day)]


def _is_exact_day(date: Edtf) -> bool:
    return isinstance(date, DatePoint) and bool(date.day) and bool(date.month) and date.year is not None


def _doubt(date: Edtf) -> str:
    return "?" if date.uncertain else "~" if date.approximate else " "


def _one_of(date: OneOf, mod: str, value: str) -> DateCell:
    if date.earliest and date.latest:
        return DateCell("‥", _range(date.earliest, date.latest))
    if date.latest:
        if mod == "BEFORE":
            return DateCell("<", _neighbour(date.latest, 1, value))
        return DateCell("≤", _point(date.latest))
    assert date.earliest is not None
    if mod == "AFTER":
        return DateCell(">", _neighbour(date.earliest, -1, value))
    return DateCell("≥", _point(date.earliest))


def _neighbour(point: DatePoint, step: int, value: str) -> str:
    """What the words name (“before March”), which lies just outside the bound; a month or year where they do."""
    period = _period(value)
    if period:
        return period
    bound = point.last_day if step > 0 else point.first_day
    return _point(point) if bound is None else _point(DatePoint.of_day(bound + step))


def _interval(date: Interval) -> str:
    start = date.start if isinstance(date.start, DatePoint) else None
    end = date.end if isinstance(date.end, DatePoint) else None
    if start and end:
        return _range(start, end)
    if start:
        return f"{_bare(start)}/…"
    assert end is not None
    return f"…/{_bare(end)}"


def _range(start: DatePoint, end: DatePoint) -> str:
    """Both ends; what the end shares with the start is left out where that cannot mislead."""
    if start.day and end.day and start.year == end.year and not start.has_clock and not end.has_clock:
        if start.month == end.month and start.day == end.day:
            return _bare(start)
        return f"{_bare(start)}/{end.month:02d}-{end.day:02d}"
    return f"{_bare(start)}/{_bare(end)}"


def _point(point: DatePoint) -> str:
    """One date, with its weekday where there is no clock time."""
    text = _bare(point)
    name = "" if point.has_clock else weekday_name(point)
    return f"{text} {name}" if name else text


def _bare(point: DatePoint) -> str:
    text = f"~{_calendar(point)}" if point.uncertain and point.approximate else _calendar(point)
    if point.hour is None:
        return text
    second = f":{point.second:02d}" if point.second is not None else ""
    return f"{text} {point.hour:02d}:{point.minute or 0:02d}{second}"


def _calendar(point: DatePoint) -> str:
    if point.year is None:
        return _YEARLESS + _month_and_day(point) if point.month else "some year"
    if point.blank:
        return _decade_or_century(point.year, point.blank)
    if point.year > 0:
        return f"{point.year:04d}{_month_and_day(point)}"
    return f"{1 - point.year}{_month_and_day(point)} BC"


def _month_and_day(point: DatePoint) -> str:
    if point.month is None:
        return ""
    if point.month in _PERIODS:
        return f" {_PERIODS[point.month]}"
    day = "" if point.day is None else f"-{point.day:02d}" if point.day else "-??"
    return (f"-{point.month:02d}" if point.month else "-??") + day


def _decade_or_century(year: int, blank: int) -> str:
    if blank == 1:
        return f"{year}s" if year > 0 else f"{10 - year}–{1 - year} BC"
    number = abs(year) // 100 + 1
    return f"{_ordinal(number)} century" + ("" if year >= 0 else " BC")


def _ordinal(number: int) -> str:
    suffix = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{suffix}"


def _period(value: str) -> str:
    """The month, year, decade or century that a TIMEX3 value names; empty for anything finer or other."""
    match = re.fullmatch(_PERIOD_VALUE, value)
    if match is None:
        return ""
    if match["year"]:
        return value
    if match["decade"]:
        return f"{match['decade']}0s"
    return f"{_ordinal(int(match['century']) + 1)} century"
