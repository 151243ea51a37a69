"""TIMEX3 values of durations and of what repeats."""

from __future__ import annotations

from typing import Final

from events.temporal.meaning import CalendarDate, Duration, Recurrence, Unit
from events.temporal.numbers import figures

_UNIT: Final[dict[Unit, str]] = {
    "second": "TS",
    "minute": "TM",
    "hour": "TH",
    "day": "D",
    "night": "D",
    "weekend": "WE",
    "week": "W",
    "fortnight": "W",
    "month": "M",
    "quarter": "Q",
    "half": "H",
    "season": "S",
    "year": "Y",
    "decade": "DE",
    "century": "CE",
    "millennium": "ML",
    "time": "X",
}
_MANY_YEARS: Final[dict[str, Unit]] = {"tens": "decade", "hundreds": "century", "thousands": "millennium"}
_HALF: Final[dict[Unit, tuple[Unit, float]]] = {
    "year": ("month", 12),
    "hour": ("minute", 60),
    "minute": ("second", 60),
    "day": ("hour", 24),
    "decade": ("year", 10),
    "century": ("year", 100),
}


_MONTHS: Final[dict[Unit, int]] = {"quarter": 3, "half": 6}
"""Months of the units that TIMEX3 has no letter for where they repeat."""


def _length(count: float | None, unit: Unit) -> str:
    letter = _UNIT[unit]
    number = "X" if count is None else figures(count * (2 if unit == "fortnight" else 1))
    if letter[0] == "T":
        return f"PT{number}{letter[1]}"
    return f"P{number}{letter}"


def duration_value(duration: Duration) -> str:
    """``P3W``, ``PT90M``, ``PXM``, ``P2Y6M``."""
    count, unit = duration.amount, duration.unit
    if duration.many and unit == "year":
        unit = _MANY_YEARS[duration.many]
    if count is None or count == int(count):
        return _length(count, unit)
    if unit in _HALF:
        smaller, factor = _HALF[unit]
        whole, rest = int(count), (count - int(count)) * factor
        if rest == int(rest):
            if not whole:
                return _length(rest, smaller)
            text = _length(whole, unit)
            tail = _length(rest, smaller)
            return text + (tail[2:] if text[1] == "T" and tail[1] == "T" else tail[1:])
    return _length(count, unit)


def recurrence_value(recurrence: Recurrence) -> str:
    """``P1W``, ``P3M`` for quarters, ``XXXX-WXX-2``, ``XXXX-09``."""
    if recurrence.period is not None:
        count, unit = recurrence.period
        if unit == "weekend" and count == 1:
            return "XXXX-WXX-WE"
        if unit in _MONTHS:
            return _length(None if count is None else count * _MONTHS[unit], "month")
        return _length(count, unit)
    assert recurrence.pattern is not None
    return _pattern(recurrence.pattern)


def _pattern(date: CalendarDate) -> str:
    part = f"T{date.part}" if date.part else ""
    if date.weekday is not None:
        return f"XXXX-WXX-{date.weekday + 1}{part}"
    if date.month is not None:
        return f"XXXX-{date.month:02d}" + (f"-{date.day:02d}" if date.day else "") + part
    if date.season is not None:
        return f"XXXX-{date.season}"
    if part:
        return f"XXXX-XX-XX{part}"
    return "P1Y"
