"""Which days an event can take from a resolved time: thirds for early, mid and late, edges, approximation.

The shares are those that the project lays down for its gold: a third of a month, of a year, of a decade; about
30 years of a century; the end of a month is its last day, of a year its December, of a week its Friday.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from events.daynumbers import civil, days_in_month, month_in_year
from events.edtf import DatePoint, Edtf, Interval, OneOf
from events.temporal.meaning import Mod
from events.temporal.resolution.stamps import Stamp, first_month, years_covered

_THIRD: Final = {"START": 0, "MID": 1, "END": 2}


def covered(stamp: Stamp, mod: Mod = "", edge: bool = False) -> Edtf | None:
    """The date of a stamp with its modifier, or None where too little is known."""
    date = _plain(stamp) if mod not in _THIRD else _part(stamp, _THIRD[mod], edge)
    if isinstance(date, DatePoint) and mod in ("ON_OR_AFTER", "ON_OR_BEFORE"):
        return OneOf(date, None) if mod == "ON_OR_AFTER" else OneOf(None, date)
    if date is not None and (mod == "APPROX" or stamp.approximate):
        date = approximate(date)
    return date


def approximate(date: Edtf) -> Edtf:
    """The same date, marked as approximate."""
    if isinstance(date, DatePoint):
        return replace(date, approximate=True)
    if isinstance(date, Interval):
        start = replace(date.start, approximate=True) if isinstance(date.start, DatePoint) else date.start
        end = replace(date.end, approximate=True) if isinstance(date.end, DatePoint) else date.end
        return Interval(start, end)
    return date


def _plain(stamp: Stamp) -> Edtf | None:
    if stamp.grain in ("day", "time"):
        return _day(stamp)
    if stamp.year is None:
        return DatePoint(None, stamp.month) if stamp.grain == "month" and stamp.month else None
    if stamp.grain in ("week", "weekend"):
        first, last = stamp.first_day, stamp.last_day
        if first is None or last is None:
            return None
        return Interval(DatePoint.of_day(first), DatePoint.of_day(last))
    if stamp.grain == "season" and stamp.season != "WI" and stamp.season:
        return DatePoint(stamp.year, {"SP": 21, "SU": 22, "FA": 23}[stamp.season])
    if stamp.grain == "year":
        if stamp.end_year is not None:
            return Interval(DatePoint(stamp.year), DatePoint(stamp.end_year))
        return DatePoint(stamp.year)
    if stamp.grain in ("decade", "century") and stamp.year >= 0 and not stamp.before_era and stamp.year < 9990:
        return DatePoint(stamp.year, blank=1 if stamp.grain == "decade" else 2)
    if years := years_covered(stamp):
        return Interval(DatePoint(years[0]), DatePoint(years[1]))
    months = first_month(stamp)
    return None if months is None else _months(stamp.year, *months)


def _day(stamp: Stamp) -> Edtf | None:
    if not stamp.month or not stamp.day:
        if stamp.month and stamp.year is not None and stamp.grain == "day":
            return DatePoint(stamp.year, stamp.month)
        return None
    clock = stamp.clock
    if clock is None or stamp.year is None or clock.hour > 23:
        return DatePoint(stamp.year, stamp.month, stamp.day)
    minute = clock.minute if clock.minute is not None else 0
    return DatePoint(stamp.year, stamp.month, stamp.day, clock.hour, minute, clock.second, clock.zone)


def _month_point(year: int, month: int) -> DatePoint:
    return DatePoint(*month_in_year(year, month))


def _months(year: int, first: int, count: int) -> Edtf:
    if count == 1:
        return _month_point(year, first)
    return Interval(_month_point(year, first), _month_point(year, first + count - 1))


def _part(stamp: Stamp, third: int, edge: bool) -> Edtf | None:
    year = stamp.year
    if year is None:
        return _plain(stamp)
    if stamp.grain == "month" and stamp.month:
        last = days_in_month(year, stamp.month)
        if edge and third == 2:
            return DatePoint(year, stamp.month, last)
        first, end = ((1, 10), (11, 20), (21, last))[third]
        return Interval(DatePoint(year, stamp.month, first), DatePoint(year, stamp.month, end))
    if stamp.grain in ("week", "weekend"):
        return _part_of_week(stamp, third, edge)
    if years := years_covered(stamp):
        return _part_of_years(stamp, years, third, edge)
    if stamp.end_year is not None:
        return DatePoint(stamp.end_year) if third == 2 else DatePoint(year) if third == 0 else _plain(stamp)
    months = first_month(stamp)
    if months is None:
        return _plain(stamp)
    start, count = months
    if edge and third == 2:
        return _month_point(year, start + count - 1)
    if edge and third == 0:
        return _month_point(year, start)
    share = count // 3
    return _months(year, start + third * share, share) if share else _plain(stamp)


def _part_of_week(stamp: Stamp, third: int, edge: bool) -> Edtf | None:
    first = stamp.first_day
    if first is None or stamp.grain == "weekend":
        return _plain(stamp)
    if edge and third == 2:
        return DatePoint(*civil(first + 4), approximate=True)
    begin, end = ((0, 1), (2, 2), (3, 4))[third]
    if begin == end:
        return DatePoint.of_day(first + begin)
    return Interval(DatePoint.of_day(first + begin), DatePoint.of_day(first + end))


def _part_of_years(stamp: Stamp, years: tuple[int, int], third: int, edge: bool) -> Edtf:
    first, last = years
    if stamp.grain == "decade":
        begin, end = ((0, 3), (4, 6), (7, 9))[third]
        return Interval(DatePoint(first + begin), DatePoint(first + end))
    scale = (last - first + 1) // 100
    begin, end = ((0, 30), (40, 60), (70, 99))[third]
    if edge:
        begin, end = ((-10, 10), (40, 60), (90, 110))[third]
    return Interval(
        DatePoint(first + begin * scale, approximate=True), DatePoint(first + end * scale, approximate=True)
    )
