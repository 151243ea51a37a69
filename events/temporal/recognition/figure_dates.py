"""Dates in figures: “2013-06-04”, “6/7/2011”, “25.12.2013”, with the clock time of an ISO date."""

from __future__ import annotations

import re
from typing import Final

from events.daynumbers import civil, day_number, days_in_month, weekday
from events.language.english.time import ZONES
from events.temporal.meaning import CalendarDate, Clock
from events.temporal.patterns import Pattern
from events.temporal.recognition.drafts import Draft
from events.temporal.recognition.habits import Habits
from events.temporal.recognition.scan import Hit

_DATE: Final = Pattern(r"(\d{1,4})([-/.])(\d{1,2})\2(\d{4}|\d{1,2})(?![\d]|[-/]\d|\.\d)")
_MONTH_OF_YEAR: Final = Pattern(r"(0?[1-9]|1[0-2])/((?:19|20)\d\d)(?![\w/]|[.,]\d|-\d)")
_SHORT: Final = Pattern(r"([0-3]?\d)/([0-3]?\d)(?![\w/°]|[.,]\d|-\d|\s?%)")
_RATED: Final = Pattern(
    r"\b(?:score[ds]?|scale|pain|power|strength|apgar|gcs|rated|marks?|grade[ds]?|ratio)\b[^.;\n]{0,16}$", re.I
)
"""Words before figures that are so many of so many, and no day of a month."""
_FRACTION: Final = Pattern(r"\s?(?:[\"”″]|inch|in\.|of\b|cup|mile|share|full)", re.I)
_CLOCK: Final = Pattern(r"[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,]\d{1,9})?)?(?:\s?(Z\b|UTC\b|GMT\b|[+-]\d\d:?\d\d(?!\d)))?")
_ISO_MONTH: Final = Pattern(r"(\d{4})-(0[1-9]|1[0-2])(?![\d-])")
_ISO_WEEK: Final = Pattern(r"(\d{4})-?W(0[1-9]|[1-4]\d|5[0-3])(?:-?([1-7]))?(?![\w-])")
_ISO_ORDINAL: Final = Pattern(r"(\d{4})-([0-3]\d\d)(?![\w,.]*\d|[-–/\w])")
_COMPACT: Final = Pattern(
    r"(\d{4})(\d\d)(\d\d)(?:T(\d\d):?(\d\d)(?::?(\d\d))?(?:\.\d{1,9})?(Z|[+-]\d\d:?\d\d)?)?(?!\w)"
)
_DATED: Final = Pattern(r"\b(?:on|of|dated?|from|to|until|by|since|as\sof|after|before):?\s{1,3}$", re.I)
"""Words before figures that make a date of what could be a number."""
_LEAP_YEAR: Final = 2000


def full_year(two_digits: int) -> int:
    """The likeliest century of a year of two digits: 1940 to 2039."""
    return 1900 + two_digits if two_digits >= 40 else 2000 + two_digits


def read_date(text: str, hit: Hit, habits: Habits) -> Draft | None:
    """A date in figures with all three parts.

    Args:
        text: the whole text.
        hit: where figures start.
        habits: how the text writes its dates.
    """
    if hit.start and text[hit.start - 1] in "/.-$£€#+:,":
        return None
    match = _DATE.match(text, hit.start)
    if match is None:
        return None
    first, sign, second, third = match.groups()
    if len(first) == 4:
        return _iso(text, match) if sign != "." and len(third) <= 2 else None
    if len(first) == 3 or len(third) == 1 or (len(third) < 4 and sign != "/" and not _is_dated(text, hit.start, sign)):
        return None
    month, day, guessed = _month_and_day(int(first), int(second), sign, habits)
    year = int(third) if len(third) == 4 else full_year(int(third))
    if not _exists(year, month, day):
        return None
    meaning = CalendarDate(year, month, day, order_guessed=guessed, short_year=len(third) == 2)
    return Draft(match.start(), match.end(), meaning)


def read_short_date(text: str, hit: Hit, habits: Habits) -> Draft | None:
    """A day and a month in figures, “14/06”, or a month and a year, “11/2016”, beside whole dates in such figures.

    Args:
        text: the whole text.
        hit: where figures start.
        habits: how the text writes its dates.
    """
    if hit.start and (text[hit.start - 1].isalnum() or text[hit.start - 1] in "/.-$£€#+:,"):
        return None
    of_year = _MONTH_OF_YEAR.match(text, hit.start)
    if of_year is not None and habits.slashed_dates:
        return Draft(hit.start, of_year.end(), CalendarDate(int(of_year[2]), int(of_year[1])))
    match = _SHORT.match(text, hit.start)
    if match is None or not _is_short_date(text, match, habits) or not habits.slashed_dates:
        return None
    month, day, guessed = _month_and_day(int(match[1]), int(match[2]), "/", habits)
    if not _exists(_LEAP_YEAR, month, day):
        return None
    return Draft(match.start(), match.end(), CalendarDate(None, month, day, order_guessed=guessed))


def _is_short_date(text: str, match: re.Match[str], habits: Habits) -> bool:
    """Whether a nought fills up a figure, or the words lead a date; not where a score is told.

    A day beyond the twelfth stands where days do in the text: “4/19” beside “4/18/17”.
    """
    padded = len(match[1]) == len(match[2]) == 2 and "0" in (match[1][0], match[2][0])
    led = _DATED.search(text, max(0, match.start() - 12), match.start()) is not None and not text.startswith(
        " of", match.end()
    )
    first, second = int(match[1]), int(match[2])
    decided = habits.day_first is not None and (first if habits.day_first else second) > 12 >= min(first, second)
    fraction = _FRACTION.match(text, match.end()) is not None
    return (padded or led or (decided and not fraction)) and _RATED.search(
        text, max(0, match.start() - 40), match.start()
    ) is None


def _is_dated(text: str, start: int, sign: str) -> bool:
    """Whether the words lead a date, so that “4.11.98” is one and no version or number of a paragraph."""
    return sign == "." and _DATED.search(text, max(0, start - 12), start) is not None


def _month_and_day(first: int, second: int, sign: str, habits: Habits) -> tuple[int, int, bool]:
    """Month, day, and whether their order is a guess; dates with full stops put the day first."""
    if first > 12:
        return second, first, False
    if second > 12:
        return first, second, False
    day_first = habits.day_first
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
    clock = None if time is None else clock_of(*time.groups())
    if time is None or clock is None:
        return Draft(match.start(), match.end(), CalendarDate(year, month, day))
    return Draft(match.start(), time.end(), CalendarDate(year, month, day, clock=clock))


def clock_of(hour: str, minute: str, second: str | None, zone: str | None) -> Clock | None:
    """The clock time of a stamp in figures; None if there is no such time."""
    if int(hour) > 23 or int(minute) > 59 or int(second or 0) > 59:
        return None
    offset = ZONES.get((zone or "").lower(), zone or "")
    if len(offset) == 5:
        offset = offset[:3] + ":" + offset[3:]
    return Clock(int(hour), int(minute), int(second) if second else None, offset)


def read_iso_week(text: str, hit: Hit) -> Draft | None:
    """“2024-W20”, “2024-W20-3” and, behind a word that leads a date, the ordinal date “2023-091”."""
    match = _ISO_WEEK.match(text, hit.start)
    if match is not None:
        year, week = int(match[1]), int(match[2])
        if match[3] is None:
            return Draft(hit.start, match.end(), CalendarDate(year, week=week))
        fourth = day_number(year, 1, 4)
        year, month, day = civil(fourth - weekday(fourth) + 7 * (week - 1) + int(match[3]) - 1)
        return Draft(hit.start, match.end(), CalendarDate(year, month, day))
    match = _ISO_ORDINAL.match(text, hit.start)
    if match is None or not _DATED.search(text, max(0, hit.start - 12), hit.start):
        return None
    year, ordinal = int(match[1]), int(match[2])
    if not 1 <= ordinal <= 366 or not 1900 <= year <= 2100:
        return None
    civil_year, month, day = civil(day_number(year, 1, 1) + ordinal - 1)
    return Draft(hit.start, match.end(), CalendarDate(year, month, day)) if civil_year == year else None


def read_compact(text: str, hit: Hit) -> Draft | None:
    """“20240513T0930Z” and, behind a word that leads a date, “20240513”."""
    match = _COMPACT.match(text, hit.start)
    if match is None:
        return None
    year, month, day = int(match[1]), int(match[2]), int(match[3])
    if not 1900 <= year <= 2100 or not _exists(year, month, day):
        return None
    if match[4] is None:
        led = _DATED.search(text, max(0, hit.start - 12), hit.start)
        return Draft(hit.start, match.end(), CalendarDate(year, month, day)) if led else None
    clock = clock_of(match[4], match[5], match[6], match[7])
    return None if clock is None else Draft(hit.start, match.end(), CalendarDate(year, month, day, clock=clock))


def read_iso_month(text: str, hit: Hit) -> Draft | None:
    """“2013-06”; not a range of years such as “2011-12”."""
    match = _ISO_MONTH.match(text, hit.start)
    if match is None or text[hit.start - 1 : hit.start] == "-":
        return None
    year, month = int(match[1]), int(match[2])
    if not 1000 <= year <= 2199 or month > year % 100 or month == year % 100 + 1:
        return None
    return Draft(hit.start, match.end(), CalendarDate(year, month))
