"""Dates that a person types or that metadata states: EDTF, ISO 8601, else whatever dateparser understands.

Only whole dates pass: a year must be said or follow from a relative word, and ``6/5/2013`` is refused because
nothing tells which of its numbers is the month.
"""

from __future__ import annotations

import re
from datetime import datetime
from typing import TYPE_CHECKING, Final

from events.date_words import MONTH_NAMES, WEEKDAY_NAMES
from events.edtf import DatePoint, Edtf, parse_edtf

if TYPE_CHECKING:
    from dateparser.date import DateDataParser

__all__ = ["parse_date"]

_ISO = re.compile(
    r"(?P<year>\d{4})(?P<dash>[-/]?)(?P<month>\d\d)(?P=dash)(?P<day>\d\d)"
    r"(?:[T ](?P<hour>\d\d):?(?P<minute>\d\d)(?::?(?P<second>\d\d)(?:[.,]\d+)?)?"
    r" ?(?:(?P<utc>Z|UTC|GMT)|(?P<offset>[+-]\d\d):?(?P<offset_minutes>\d\d)?)?)?",
    re.ASCII,
)
_EITHER_WAY = re.compile(r"(?<!\d)(0?[1-9]|1[0-2])([./-])(0?[1-9]|1[0-2])\2(?:\d\d)?\d\d(?!\d)", re.ASCII)
"""Day and month as numbers of which each could be the month."""
_WORD_AND_NUMBER = re.compile(r"(?=.*\d)(?=.*[^\W\d_]{3})", re.DOTALL)
"""What is worth trying in every language: that takes seconds and finds dates in short scraps."""
_ENGLISH = re.compile(rf"\b(?:{'|'.join((*MONTH_NAMES, *WEEKDAY_NAMES))})\b", re.IGNORECASE)
"""What no other language can make a date of if English cannot (“31 June 2013”)."""
_LONGEST: Final = 100
"""Characters beyond which nobody typed a date."""
_FIRST_MONTH_OF_QUARTERS: Final = 33


def parse_date(words: str, now: datetime | None = None) -> Edtf:
    """Read one date.

    Args:
        words: ``2013-06-06``, ``2013-06``, ``[2013-06-01..2013-06-06]``, ``6 June 2013``, ``yesterday`` …
        now: the time that relative words count from; the present by default.

    Raises:
        ValueError: it is no date, or not a whole one; the message says which, without naming the words.
    """
    text = " ".join(words.split())
    if not text or len(text) > _LONGEST:
        raise ValueError("not a date")
    date = _notation(text) or _in_words(text, now or datetime.now())
    if date.first_day is None or date.last_day is None:
        raise ValueError("the year or an end is missing")
    return date


def _notation(text: str) -> Edtf | None:
    """The date if it is written in EDTF or ISO 8601."""
    try:
        return parse_edtf(text)
    except ValueError:
        match = _ISO.fullmatch(text)
    if match is None:
        return None
    part = match.groupdict()
    hour, minute, second = (int(part[name]) if part[name] else None for name in ("hour", "minute", "second"))
    zone = "Z" if part["utc"] else f"{part['offset']}:{part['offset_minutes'] or '00'}" if part["offset"] else ""
    return DatePoint(int(part["year"]), int(part["month"]), int(part["day"]), hour, minute, second, zone)


def _in_words(text: str, now: datetime) -> Edtf:
    either = _EITHER_WAY.search(text)
    if either and int(either[1]) != int(either[3]):
        raise ValueError("it can be read day first or month first: write year-month-day")
    if text.isdecimal():
        raise ValueError("not a date")
    found = _parser(("en",), now, whole=True).get_date_data(text)
    if not found.date_obj:
        if _parser(("en",), now, whole=False).get_date_data(text).date_obj:
            raise ValueError("the year is missing")
        if _WORD_AND_NUMBER.match(text) and not _ENGLISH.search(text):
            found = _parser(None, now, whole=True).get_date_data(text)
    if found.date_obj:
        return _at_precision(found.date_obj, found.period)
    raise ValueError("not a date")


def _at_precision(date: datetime, period: str | None) -> DatePoint:
    if period == "year":
        return DatePoint(date.year)
    if period == "quarter":
        return DatePoint(date.year, _FIRST_MONTH_OF_QUARTERS + (date.month - 1) // 3)
    if period == "month":
        return DatePoint(date.year, date.month)
    return DatePoint(date.year, date.month, date.day)


def _parser(languages: tuple[str, ...] | None, now: datetime, whole: bool) -> DateDataParser:
    from dateparser.date import DateDataParser

    required = ["year"] if whole else []
    settings = {"REQUIRE_PARTS": required, "RETURN_AS_TIMEZONE_AWARE": False, "RELATIVE_BASE": now}
    return DateDataParser(languages=list(languages) if languages else None, settings=settings)
