"""Dates in figures: “2013-06-04”, “6/7/2011”, “25.12.2013”, with the clock time of an ISO date."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from events.daynumbers import days_in_month
from events.language.english.time import ZONES
from events.temporal.drafts import Draft
from events.temporal.meaning import CalendarDate, Clock
from events.temporal.patterns import Pattern
from events.temporal.scan import Hit

_DATE: Final = Pattern(r"(\d{1,4})([-/.])(\d{1,2})\2(\d{4}|\d{1,2})(?![\d]|[-/]\d|\.\d)")
_CLOCK: Final = Pattern(r"[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,]\d{1,9})?)?(?:\s?(Z\b|UTC\b|GMT\b|[+-]\d\d:?\d\d(?!\d)))?")
_ISO_MONTH: Final = Pattern(r"(\d{4})-(0[1-9]|1[0-2])(?![\d-])")
_EVIDENCE: Final = Pattern(r"(?<![\d./-])(\d{1,2})([/.])(\d{1,2})\2(?:\d{4}|\d\d)(?![\d/])")


def full_year(two_digits: int) -> int:
    """The likeliest century of a year of two digits: 1940 to 2039."""
    return 1900 + two_digits if two_digits >= 40 else 2000 + two_digits


def day_comes_first(text: str) -> bool | None:
    """Whether dates in figures put the day first, by those that leave no choice; None where all leave it."""
    votes = 0
    for match in _EVIDENCE.compiled.finditer(text):
        first, second = int(match[1]), int(match[3])
        if first > 12 >= second:
            votes += 1
        elif second > 12 >= first:
            votes -= 1
    return None if votes == 0 else votes > 0


def read_date(text: str, hit: Hit, order: Callable[[], bool | None]) -> Draft | None:
    """A date in figures with all three parts.

    Args:
        text: the whole text.
        hit: where figures start.
        order: whether the text puts the day first, asked only where it matters.
    """
    if hit.start and text[hit.start - 1] in "/.-$£€#+:,":
        return None
    match = _DATE.match(text, hit.start)
    if match is None:
        return None
    first, sign, second, third = match.groups()
    if len(first) == 4:
        return _iso(text, match) if sign != "." and len(third) <= 2 else None
    if len(first) == 3 or (len(third) < 4 and (sign != "/" or len(third) == 1)):
        return None
    month, day, guessed = _month_and_day(int(first), int(second), sign, order)
    year = int(third) if len(third) == 4 else full_year(int(third))
    if not _exists(year, month, day):
        return None
    meaning = CalendarDate(year, month, day, order_guessed=guessed, short_year=len(third) == 2)
    return Draft(match.start(), match.end(), meaning)


def _month_and_day(first: int, second: int, sign: str, order: Callable[[], bool | None]) -> tuple[int, int, bool]:
    """Month, day, and whether their order is a guess; dates with full stops put the day first."""
    if first > 12:
        return second, first, False
    if second > 12:
        return first, second, False
    day_first = order()
    if day_first is None and sign == ".":
        day_first = True
    if day_first:
        return second, first, False
    return first, second, day_first is None and first != second


def _exists(year: int, month: int, day: int) -> bool:
    return 1 <= month <= 12 and 1 <= day <= days_in_month(year, month)


def _iso(text: str, match: re.Match[str]) -> Draft | None:
    year, month, day = int(match[1]), int(match[3]), int(match[4])
    if not _exists(year, month, day):
        return None
    time = _CLOCK.match(text, match.end())
    if time is None or int(time[1]) > 23 or int(time[2]) > 59 or int(time[3] or 0) > 59:
        return Draft(match.start(), match.end(), CalendarDate(year, month, day))
    zone = ZONES.get((time[4] or "").lower(), time[4] or "")
    if len(zone) == 5:
        zone = zone[:3] + ":" + zone[3:]
    clock = Clock(int(time[1]), int(time[2]), int(time[3]) if time[3] else None, zone)
    return Draft(match.start(), time.end(), CalendarDate(year, month, day, clock=clock))


def read_iso_month(text: str, hit: Hit) -> Draft | None:
    """“2013-06”; not a range of years such as “2011-12”."""
    match = _ISO_MONTH.match(text, hit.start)
    if match is None or text[hit.start - 1 : hit.start] == "-":
        return None
    year, month = int(match[1]), int(match[2])
    if not 1000 <= year <= 2199 or month > year % 100 or month == year % 100 + 1:
        return None
    return Draft(hit.start, match.end(), CalendarDate(year, month))
