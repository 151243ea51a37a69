"""Dates in plain English, at their own precision, for people who read a table."""

from __future__ import annotations

from typing import Final

from events.edtf import OPEN, DatePoint, Edtf, Interval, OneOf

MONTH_NAMES: Final = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
WEEKDAY_NAMES: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_PERIODS: Final = {
    21: "spring",
    22: "summer",
    23: "autumn",
    24: "winter",
    33: "first quarter of",
    34: "second quarter of",
    35: "third quarter of",
    36: "fourth quarter of",
    40: "first half of",
    41: "second half of",
}


def date_words(date: Edtf) -> str:
    """A date for people: ``26 March 2024``, ``about 1990s``, ``between 13 March 2024 and 1 April 2024``."""
    if isinstance(date, DatePoint):
        return _point(date)
    if isinstance(date, Interval):
        return _interval(date)
    assert isinstance(date, OneOf)
    return _one_of(date)


def _interval(date: Interval) -> str:
    start = _point(date.start) if isinstance(date.start, DatePoint) else None
    end = _point(date.end) if isinstance(date.end, DatePoint) else None
    if start and end:
        return f"{start} to {end}"
    if start:
        return f"since {start}" if date.end is OPEN else f"from {start}"
    return f"until {end}"


def _one_of(date: OneOf) -> str:
    if date.earliest and date.latest:
        return f"one day between {_point(date.earliest)} and {_point(date.latest)}"
    if date.latest:
        return f"{_point(date.latest)} or before"
    assert date.earliest is not None
    return f"{_point(date.earliest)} or after"


def _point(date: DatePoint) -> str:
    parts = [_day_and_month(date), _year(date), _clock(date)]
    text = " ".join(part for part in parts if part)
    return ("about " if date.approximate else "") + text + (" (uncertain)" if date.uncertain else "")


def _day_and_month(date: DatePoint) -> str:
    if not date.month:
        return ""
    if date.month > 12:
        return _PERIODS[date.month]
    month = MONTH_NAMES[date.month - 1]
    return f"{date.day} {month}" if date.day else month


def _year(date: DatePoint) -> str:
    if date.year is None:
        return "" if date.month else "some year"
    if not date.blank:
        return year_label(date.year)
    if date.blank == 1 and date.year > 0:
        return f"{date.year}s"
    others = 10**date.blank - 1
    first, last = (date.year, date.year + others) if date.year >= 0 else (date.year - others, date.year)
    return f"{year_label(first)}–{year_label(last)}"


def year_label(year: int) -> str:
    """An astronomical year as people write it: ``2024``, ``44 BC``."""
    return str(year) if year > 0 else f"{1 - year} BC"


def _clock(date: DatePoint) -> str:
    if date.hour is None:
        return ""
    second = f":{date.second:02d}" if date.second is not None else ""
    minute = f"{date.minute:02d}{second}" if date.minute is not None else "00"
    return f"{date.hour:02d}:{minute}" + (f" {date.zone}" if date.zone else "").replace(" Z", " UTC")
