"""Day numbers of the proleptic Gregorian calendar for any year.

A day number is what :meth:`datetime.date.toordinal` gives, continued before year 1 and after year 9999.
Years are astronomical: year 0 is 1 BC, -43 is 44 BC. The calendar repeats every 400 years (146 097 days),
so the standard library's own arithmetic serves for every year.
"""

from __future__ import annotations

from datetime import MAXYEAR, MINYEAR, date

_CYCLE_YEARS = 400
_CYCLE_DAYS = 146_097
_HOME = 2000
"""First year of the cycle in which the standard library does the arithmetic."""
_HOME_DAY = date(_HOME, 1, 1).toordinal()
_LAST_DAY = date.max.toordinal()
_DAYS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def _home_year(year: int) -> tuple[int, int]:
    """The year of the home cycle with the same calendar, and how many cycles away it lies."""
    cycles, rest = divmod(year - _HOME, _CYCLE_YEARS)
    return _HOME + rest, cycles


def day_number(year: int, month: int, day: int) -> int:
    """The number of a day.

    Raises:
        ValueError: the calendar has no such day.
    """
    if MINYEAR <= year <= MAXYEAR:
        return date(year, month, day).toordinal()
    home, cycles = _home_year(year)
    return date(home, month, day).toordinal() + cycles * _CYCLE_DAYS


def civil(number: int) -> tuple[int, int, int]:
    """Year, month and day of a day number."""
    if 1 <= number <= _LAST_DAY:
        day = date.fromordinal(number)
        return day.year, day.month, day.day
    cycles, rest = divmod(number - _HOME_DAY, _CYCLE_DAYS)
    home = date.fromordinal(_HOME_DAY + rest)
    return home.year + cycles * _CYCLE_YEARS, home.month, home.day


def weekday(number: int) -> int:
    """The day of the week of a day number: 0 is Monday, 6 is Sunday."""
    return (number - 1) % 7


def days_in_month(year: int, month: int) -> int:
    """How many days the month has.

    Raises:
        ValueError: month is not 1 to 12.
    """
    if not 1 <= month <= 12:
        raise ValueError(f"no month {month}")
    return _DAYS[month - 1] + (month == 2 and _is_leap(year))


def month_in_year(year: int, month: int) -> tuple[int, int]:
    """The year and month of a month that is counted on beyond 12, or back below 1."""
    return year + (month - 1) // 12, (month - 1) % 12 + 1


def _is_leap(year: int) -> bool:
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
