"""Resolved times: how they are written in TIMEX3 and which days they cover."""

from __future__ import annotations

from typing import Final, Literal, NamedTuple, TypeAlias

from events.daynumbers import civil, day_number, days_in_month, month_in_year, weekday
from events.temporal.meaning import Clock, DayPart, Season, Unit

Grain: TypeAlias = Literal[
    "time", "day", "weekend", "week", "month", "quarter", "half", "season", "year", "decade", "century", "millennium"
]

SEASON_MONTHS: Final[dict[Season, int]] = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
"""The first month; winter is that of the year in which it begins."""


class Stamp(NamedTuple):
    """A time of the calendar at its own precision. What is None is unknown or finer than the grain."""

    grain: Grain
    year: int | None = None
    """For weeks and weekends the year of the ISO week; first year of a decade, century or millennium."""
    month: int | None = None
    day: int | None = None
    number: int | None = None
    """Week, quarter or half."""
    season: Season | None = None
    part: DayPart | None = None
    clock: Clock | None = None
    weekday: int | None = None
    """Only where the date is not known."""
    end_year: int | None = None
    fiscal: bool = False
    before_era: bool = False
    """A decade, century or millennium before the era, whose year counts down with a minus sign."""
    approximate: bool = False

    @property
    def first_day(self) -> int | None:
        """Day number of the first day, None if unknown."""
        return _bounds(self)[0]

    @property
    def last_day(self) -> int | None:
        """Day number of the last day, None if unknown."""
        return _bounds(self)[1]


def day_stamp(number: int, part: DayPart | None = None, clock: Clock | None = None) -> Stamp:
    """The stamp of one day."""
    year, month, day = civil(number)
    return Stamp("time" if part or clock else "day", year, month, day, part=part, clock=clock)


def week_stamp(number: int, weekend: bool = False) -> Stamp:
    """The ISO week that holds a day."""
    monday = number - weekday(number)
    year = civil(monday + 3)[0]
    return Stamp("weekend" if weekend else "week", year, number=(monday + 3 - day_number(year, 1, 1)) // 7 + 1)


def _monday(year: int, week: int) -> int:
    fourth = day_number(year, 1, 4)
    return fourth - weekday(fourth) + 7 * (week - 1)


def month_bounds(year: int, month: int) -> tuple[int, int]:
    """First and last day number of a month; months beyond 12 run into the next year."""
    year, month = month_in_year(year, month)
    return day_number(year, month, 1), day_number(year, month, days_in_month(year, month))


def first_month(stamp: Stamp) -> tuple[int, int] | None:
    """First month of the stamp within its year (13 is January of the next), and how many months it covers."""
    if stamp.grain == "month" and stamp.month:
        return stamp.month, 1
    if stamp.grain == "season" and stamp.season:
        return SEASON_MONTHS[stamp.season], 3
    if stamp.grain == "quarter" and stamp.number:
        return stamp.number * 3 - 2, 3
    if stamp.grain == "half" and stamp.number:
        return stamp.number * 6 - 5, 6
    if stamp.grain == "year":
        return 1, 12
    return None


def month_of(stamp: Stamp) -> int | None:
    """The month in which the stamp begins, as far as one is said."""
    if stamp.grain == "year":
        return None
    if stamp.month:
        return stamp.month
    months = first_month(stamp)
    return months[0] if months else None


def years_covered(stamp: Stamp) -> tuple[int, int] | None:
    """First and last year of a long period."""
    length = {"decade": 10, "century": 100, "millennium": 1000}.get(stamp.grain)
    if length is None or stamp.year is None:
        return None
    if not stamp.before_era:
        return stamp.year, stamp.year + length - 1
    last = stamp.year + 1 if stamp.grain == "decade" else stamp.year + length
    first = last - 9 if stamp.grain == "decade" else stamp.year + 1
    return first, last


def _bounds(stamp: Stamp) -> tuple[int | None, int | None]:
    if stamp.year is None:
        return None, None
    if stamp.grain in ("day", "time"):
        if not stamp.month or not stamp.day:
            return None, None
        day = day_number(stamp.year, stamp.month, stamp.day)
        return day, day
    if stamp.grain in ("week", "weekend"):
        if not stamp.number:
            return None, None
        monday = _monday(stamp.year, stamp.number)
        return (monday + 5, monday + 6) if stamp.grain == "weekend" else (monday, monday + 6)
    if covered := years_covered(stamp):
        return day_number(covered[0], 1, 1), day_number(covered[1], 12, 31)
    months = first_month(stamp)
    if months is None:
        return None, None
    start, count = months
    last_year = stamp.end_year if stamp.end_year is not None else stamp.year
    return month_bounds(stamp.year, start)[0], month_bounds(last_year, start + count - 1)[1]


_LENGTHS: Final[dict[Unit, int]] = {"day": 1, "night": 1, "week": 7, "fortnight": 14, "weekend": 7}
_MONTHS: Final[dict[Unit, int]] = {
    "month": 1,
    "quarter": 3,
    "half": 6,
    "season": 3,
    "year": 12,
    "decade": 120,
    "century": 1200,
    "millennium": 12000,
}


CALENDAR_UNITS: Final[dict[str, Unit]] = {unit: unit for unit in (*_LENGTHS, *_MONTHS)}
"""The units in which days are moved, by name."""


def add_months(day: int, months: int) -> int:
    """The same day of another month, or its last where it has no such day."""
    year, month, day_of_month = civil(day)
    year, month = month_in_year(year, month + months)
    return day_number(year, month, min(day_of_month, days_in_month(year, month)))


def move_day(day: int, unit: Unit, count: float) -> int:
    """The day so many units away."""
    if unit in _LENGTHS:
        return day + round(_LENGTHS[unit] * count)
    if unit in _MONTHS:
        return add_months(day, round(_MONTHS[unit] * count))
    return day


def stamp_of(day: int, unit: Unit) -> Stamp:
    """The unit of the calendar that holds a day."""
    year, month, _ = civil(day)
    match unit:
        case "week" | "fortnight":
            return week_stamp(day)
        case "weekend":
            return week_stamp(day, weekend=True)
        case "month":
            return Stamp("month", year, month)
        case "quarter":
            return Stamp("quarter", year, number=(month + 2) // 3)
        case "half":
            return Stamp("half", year, number=(month + 5) // 6)
        case "year":
            return Stamp("year", year)
        case "decade":
            return _long_stamp("decade", year, 10)
        case "century":
            return _long_stamp("century", year, 100)
        case "millennium":
            return _long_stamp("millennium", year, 1000)
        case "season":
            return Stamp("season", year - 1 if month < 3 else year, season=_season(month))
    return day_stamp(day)


def _long_stamp(grain: Grain, year: int, length: int) -> Stamp:
    if year > 0:
        return Stamp(grain, year - year % length)
    before = 1 - year
    if grain == "decade":
        return Stamp(grain, -(before - before % length), before_era=True)
    return Stamp(grain, -(before + -before % length), before_era=True)


def _season(month: int) -> Season:
    if 3 <= month <= 5:
        return "SP"
    if 6 <= month <= 8:
        return "SU"
    return "FA" if 9 <= month <= 11 else "WI"


def shifted(stamp: Stamp, unit: Unit, count: float) -> Stamp | None:
    """The stamp so many units away, at its own grain; None where the grain is too coarse for the unit."""
    if stamp.year is None:
        return None
    if stamp.grain in ("day", "time"):
        day = stamp.first_day
        return None if day is None else day_stamp(move_day(day, unit, count))
    months = _MONTHS.get(unit)
    if stamp.grain in ("week", "weekend"):
        first = stamp.first_day
        return None if first is None else week_stamp(move_day(first, unit, count), stamp.grain == "weekend")
    if months is None:
        months_float = _LENGTHS.get(unit, 0) * count / 30.44
        if stamp.grain == "month" and abs(months_float) >= 0.75 and stamp.month:
            return _by_months(stamp, round(months_float))
        return None
    return _by_months(stamp, round(months * count))


def _by_months(stamp: Stamp, months: int) -> Stamp | None:
    years, rest = divmod(months, 12)
    assert stamp.year is not None
    if stamp.grain in ("year", "decade", "century", "millennium"):
        if rest:
            return None
        year = stamp.year + years
        if stamp.grain != "year":
            length = {"decade": 10, "century": 100, "millennium": 1000}[stamp.grain]
            year -= year % length if not stamp.before_era else 0
        return stamp._replace(year=year, end_year=None)
    if stamp.grain == "month" and stamp.month:
        return Stamp("month", *month_in_year(stamp.year, stamp.month + months))
    if stamp.grain == "quarter" and stamp.number and months % 3 == 0:
        index = stamp.year * 4 + stamp.number - 1 + months // 3
        return stamp._replace(year=index // 4, number=index % 4 + 1)
    if stamp.grain == "half" and stamp.number and months % 6 == 0:
        index = stamp.year * 2 + stamp.number - 1 + months // 6
        return stamp._replace(year=index // 2, number=index % 2 + 1)
    if rest == 0:
        return stamp._replace(year=stamp.year + years)
    return None
