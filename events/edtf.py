"""Dates with precision and doubt in the Extended Date/Time Format (EDTF, ISO 8601-2).

Levels 0 to 2 as far as a timeline needs them: points of any precision with qualifiers, unspecified digits,
seasons, long and negative years; intervals with open or unknown ends; one-of ranges. Three kinds of value
share the face of :class:`Edtf`; all are immutable, hashable and free of heavy imports.
Source of the notation: Library of Congress, EDTF specification of 4 February 2019.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import Enum
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final

from events.daynumbers import civil, day_number, days_in_month, weekday

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
    from pydantic.json_schema import JsonSchemaValue
    from pydantic_core import CoreSchema

__all__ = [
    "OPEN",
    "DatePoint",
    "Edtf",
    "Interval",
    "OneOf",
    "civil",
    "day_number",
    "days_in_month",
    "order_key",
    "parse_edtf",
    "weekday",
]

SortKey = tuple[int, int, int, int, str]

UNSPECIFIED: Final = 0
"""The month or day that is written ``XX``: some month, some day."""

_PERIOD_MONTHS: Final = {
    21: (3, 5),
    22: (6, 8),
    23: (9, 11),
    24: (12, 14),
    33: (1, 3),
    34: (4, 6),
    35: (7, 9),
    36: (10, 12),
    40: (1, 6),
    41: (7, 12),
}
"""First and last month of EDTF's divisions of a year: seasons of the north (winter runs into the next
year, months 13 and 14), quarters, halves."""


class _End(Enum):
    OPEN = ".."

    def __repr__(self) -> str:
        return "OPEN"


OPEN: Final = _End.OPEN
"""The end of an interval that has none (EDTF ``..``), unlike one that is unknown (None)."""


class Edtf:
    """A date of any kind. Bounds are inclusive day numbers (:mod:`events.daynumbers`); None is open or unknown."""

    __slots__ = ()

    def __reduce__(self) -> tuple[Callable[[str], Edtf], tuple[str]]:
        """Pickled as it is written: a process that gets thousands knows most of them already."""
        return parse_edtf, (str(self),)

    @property
    def first_day(self) -> int | None:
        raise NotImplementedError

    @property
    def last_day(self) -> int | None:
        raise NotImplementedError

    @property
    def approximate(self) -> bool:
        raise NotImplementedError

    @property
    def uncertain(self) -> bool:
        raise NotImplementedError

    @property
    def has_clock(self) -> bool:
        return False

    @property
    def sort_key(self) -> SortKey:
        """Key of a total order that agrees with the bounds.

        A coarse date opens its own period; a date without a start sorts by its end, after that day's own;
        one without an end by its start; one without a year after all that have one.
        """
        first, last = self.first_day, self.last_day
        if first is not None:
            return (0, first, first - last if last is not None else 1, self._second_of_day, str(self))
        if last is not None:
            return (0, last, 1, 0, str(self))
        return (1, 0, 0, 0, str(self))

    @property
    def _second_of_day(self) -> int:
        return -1

    def contains(self, other: Edtf) -> bool:
        """Whether every day of the other date lies inside this one; an open end holds everything beyond."""
        first, last, other_first, other_last = self.first_day, self.last_day, other.first_day, other.last_day
        if (first is None and last is None) or (other_first is None and other_last is None):
            return self == other
        above = first is None or (other_first is not None and other_first >= first)
        below = last is None or (other_last is not None and other_last <= last)
        return above and below

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        from pydantic_core import core_schema

        def validate(value: Any) -> Edtf:
            return value if isinstance(value, Edtf) else parse_edtf(str(value))

        return core_schema.no_info_plain_validator_function(
            validate, serialization=core_schema.plain_serializer_function_ser_schema(str)
        )

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return {"type": "string", "description": "A date in EDTF (ISO 8601-2)."}


@dataclass(frozen=True, slots=True)
class DatePoint(Edtf):
    """One date at its own precision, with a clock time if it has one.

    Raises:
        ValueError: the calendar has no such date, or the parts do not go together.
    """

    year: int | None
    """Astronomical (44 BC is -43); None is an unknown year, ``XXXX``."""
    month: int | None = None
    """1 to 12, a season 21–24, a quarter 33–36, a half 40–41, or 0 for ``XX``."""
    day: int | None = None
    """1 to 31, or 0 for ``XX``."""
    hour: int | None = None
    minute: int | None = None
    second: int | None = None
    zone: str = ""
    """Empty, ``Z`` or an offset such as ``+02:00``."""
    blank: int = 0
    """Unspecified last digits of the year: 1 is a decade (``199X`` has year 1990), 2 a century."""
    approximate: bool = False
    uncertain: bool = False

    def __post_init__(self) -> None:
        if self.blank:
            self._check_blank()
        month, day = self.month, self.day
        if month is not None and not (0 <= month <= 12 or month in _PERIOD_MONTHS):
            raise ValueError(f"no month {month}")
        if day is not None:
            self._check_day(month, day)
        if self.hour is not None:
            self._check_clock()
        elif self.minute is not None or self.zone:
            raise ValueError("minutes or a zone without an hour")

    def _check_blank(self) -> None:
        if self.year is None or self.month is not None or self.blank not in (1, 2) or self.year % 10**self.blank:
            raise ValueError("unspecified digits need a bare year that ends in as many zeros")
        if not -9999 <= self.year <= 9999:
            raise ValueError("unspecified digits need a year of four digits")

    def _check_day(self, month: int | None, day: int) -> None:
        if month is None or month > 12:
            raise ValueError("a day needs a month")
        longest = 31 if month == UNSPECIFIED else days_in_month(2000 if self.year is None else self.year, month)
        if not 0 <= day <= longest:
            raise ValueError(f"no day {day} in month {month} of year {self.year}")

    def _check_clock(self) -> None:
        if not self.day:
            raise ValueError("a clock time needs a day")
        hour, minute, second = self.hour or 0, self.minute or 0, self.second or 0
        if not (0 <= hour <= 23 and 0 <= minute <= 59 and 0 <= second <= 59):
            raise ValueError(f"no time {hour}:{minute}:{second}")
        if self.second is not None and self.minute is None:
            raise ValueError("seconds without minutes")
        if self.zone and not _ZONE.fullmatch(self.zone):
            raise ValueError(f"no zone {self.zone!r}")

    @classmethod
    def of_day(cls, number: int) -> DatePoint:
        """The exact day of a day number."""
        return cls(*civil(number))

    @property
    def has_clock(self) -> bool:
        return self.hour is not None

    def without_clock(self) -> DatePoint:
        """The same date, of which no more than the day is said."""
        return replace(self, hour=None, minute=None, second=None, zone="") if self.has_clock else self

    @property
    def first_day(self) -> int | None:
        return None if self.year is None else _days_of(self.year, self.month, self.day, self.blank)[0]

    @property
    def last_day(self) -> int | None:
        return None if self.year is None else _days_of(self.year, self.month, self.day, self.blank)[1]

    @property
    def _second_of_day(self) -> int:
        if self.hour is None:
            return -1
        return self.hour * 3600 + (self.minute or 0) * 60 + (self.second or 0)

    def __str__(self) -> str:
        text = self._year_text
        for part in (self.month, self.day):
            if part is not None:
                text += "-XX" if part == UNSPECIFIED else f"-{part:02d}"
        if self.hour is not None:
            text += f"T{self.hour:02d}" + "".join(f":{p:02d}" for p in (self.minute, self.second) if p is not None)
        return text + self.zone + _QUALIFIER[self.uncertain, self.approximate]

    @property
    def _year_text(self) -> str:
        if self.year is None:
            return "XXXX"
        if not -9999 <= self.year <= 9999:
            return f"Y{self.year}"
        digits = f"{abs(self.year):04d}"
        return ("-" if self.year < 0 else "") + (digits[: 4 - self.blank] + "X" * self.blank)


@lru_cache(maxsize=1 << 13)
def _days_of(year: int, month: int | None, day: int | None, blank: int) -> tuple[int, int]:
    """The first and last day of a date, which is asked for far more often than new dates come."""
    # First and last month, counted from January of the year.
    first, last = _PERIOD_MONTHS.get(month, (month, month)) if month else (1, 12)
    unwritten = 10**blank - 1
    first_year, last_year = (year - unwritten, year) if year < 0 else (year, year + unwritten)
    if last > 12:
        last_year, last = last_year + 1, last - 12
    return (
        day_number(first_year, first, day or 1),
        day_number(last_year, last, day or days_in_month(last_year, last)),
    )


def _check_order(start: DatePoint | _End | None, end: DatePoint | _End | None) -> None:
    first = start.first_day if isinstance(start, DatePoint) else None
    last = end.last_day if isinstance(end, DatePoint) else None
    if first is not None and last is not None and first > last:
        raise ValueError(f"{start} is after {end}")


@dataclass(frozen=True, slots=True)
class Interval(Edtf):
    """What lasts from one date to another.

    Raises:
        ValueError: it ends before it starts, or neither end is a date.
    """

    start: DatePoint | _End | None
    end: DatePoint | _End | None

    def __post_init__(self) -> None:
        if self.start in (None, OPEN) and self.end in (None, OPEN):
            raise ValueError("an interval needs at least one date")
        _check_order(self.start, self.end)

    @property
    def first_day(self) -> int | None:
        return self.start.first_day if isinstance(self.start, DatePoint) else None

    @property
    def last_day(self) -> int | None:
        return self.end.last_day if isinstance(self.end, DatePoint) else None

    @property
    def approximate(self) -> bool:
        return any(p.approximate for p in (self.start, self.end) if isinstance(p, DatePoint))

    @property
    def uncertain(self) -> bool:
        return any(p.uncertain for p in (self.start, self.end) if isinstance(p, DatePoint))

    @property
    def has_clock(self) -> bool:
        return any(p.has_clock for p in (self.start, self.end) if isinstance(p, DatePoint))

    @property
    def _second_of_day(self) -> int:
        return self.start._second_of_day if isinstance(self.start, DatePoint) else -1

    def __str__(self) -> str:
        return "/".join("" if p is None else ".." if p is OPEN else str(p) for p in (self.start, self.end))


@dataclass(frozen=True, slots=True)
class OneOf(Edtf):
    """One unknown day inside a range: ``[2024-03-13..2024-04-01]``; a missing end is open.

    Raises:
        ValueError: the range is empty, or neither end is a date.
    """

    earliest: DatePoint | None
    latest: DatePoint | None

    def __post_init__(self) -> None:
        if self.earliest is None and self.latest is None:
            raise ValueError("a one-of range needs at least one date")
        _check_order(self.earliest, self.latest)

    @property
    def first_day(self) -> int | None:
        return self.earliest.first_day if self.earliest is not None else None

    @property
    def last_day(self) -> int | None:
        return self.latest.last_day if self.latest is not None else None

    @property
    def approximate(self) -> bool:
        return any(p.approximate for p in (self.earliest, self.latest) if p)

    @property
    def uncertain(self) -> bool:
        return any(p.uncertain for p in (self.earliest, self.latest) if p)

    def __str__(self) -> str:
        return f"[{self.earliest or ''}..{self.latest or ''}]"


_POINTS_KNOWN: Final = 8192
"""Dates as they are written of which it is remembered what they are: a collection names each many times."""
_QUALIFIER: Final = {(False, False): "", (True, False): "?", (False, True): "~", (True, True): "%"}
_QUALIFIED: Final = {sign: flags for flags, sign in _QUALIFIER.items()}
_ZONE = re.compile(r"Z|[+-](?:0\d|1[0-4]):[0-5]\d")
_POINT = re.compile(
    r"(?:Y(?P<long>-?[1-9]\d{4,11})|(?P<year>-?\d{4})|(?P<decade>-?\d{3})X|(?P<century>-?\d{2})XX|XXXX)"
    r"(?:-(?P<month>\d\d|XX)(?:-(?P<day>\d\d|XX))?)?"
    r"(?:T(?P<hour>\d\d)(?::(?P<minute>\d\d)(?::(?P<second>\d\d))?)?(?P<zone>Z|[+-]\d\d:\d\d)?)?(?P<sign>[?~%]?)",
    re.ASCII,
)


@lru_cache(_POINTS_KNOWN)
def _parse_point(text: str) -> DatePoint:
    match = _POINT.fullmatch(text)
    if match is None:
        raise ValueError(f"not an EDTF date: {text!r}")
    part = match.groupdict()
    blank, year = 0, None
    for digits, name in ((0, "long"), (0, "year"), (1, "decade"), (2, "century")):
        if part[name] is not None:
            blank, year = digits, int(part[name]) * 10**digits
            if year == 0 and part[name].startswith("-"):
                raise ValueError(f"no year {text!r}: EDTF writes the year before 1 as 0000")
    uncertain, approximate = _QUALIFIED[part["sign"]]
    return DatePoint(
        year,
        month=_month_or_day(part["month"], text),
        day=_month_or_day(part["day"], text),
        hour=_optional_int(part["hour"]),
        minute=_optional_int(part["minute"]),
        second=_optional_int(part["second"]),
        zone=part["zone"] or "",
        blank=blank,
        approximate=approximate,
        uncertain=uncertain,
    )


def _optional_int(digits: str | None) -> int | None:
    return None if digits is None else int(digits)


def _month_or_day(digits: str | None, text: str) -> int | None:
    if digits == "00":
        raise ValueError(f"no month or day 00 in {text!r}")
    return UNSPECIFIED if digits == "XX" else _optional_int(digits)


def _parse_end(text: str) -> DatePoint | _End | None:
    return None if not text else OPEN if text == ".." else _parse_point(text)


def parse_edtf(text: str) -> Edtf:
    """Read one date in EDTF.

    Raises:
        ValueError: it is not EDTF, is of a part of EDTF that a timeline does not need, or names no real date.
    """
    if text.startswith("[") and text.endswith("]"):
        earliest, dots, latest = text[1:-1].partition("..")
        if not dots:
            raise ValueError(f"not an EDTF one-of range: {text!r}")
        return OneOf(_parse_point(earliest) if earliest else None, _parse_point(latest) if latest else None)
    if "/" in text:
        start, _, end = text.partition("/")
        return Interval(_parse_end(start), _parse_end(end))
    return _parse_point(text)


def order_key(date: Edtf | None) -> SortKey:
    """Key that sorts dates in timeline order, what has no date last."""
    return (2, 0, 0, 0, "") if date is None else date.sort_key
