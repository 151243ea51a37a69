"""The labels of the axis: years, months and days, each where it begins, and the year always among them."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import Final, NamedTuple

from events.date_words import MONTH_NAMES, year_label
from events.edtf import civil, day_number
from events.timescale import Stretch, Timescale

__all__ = ["Tick", "ticks"]

_MONTHS: Final = tuple(name[:3] for name in MONTH_NAMES)
_YEAR_DAYS: Final = 365.2425
_MONTH_DAYS: Final = _YEAR_DAYS / 12
_HOUR: Final = 1 / 24
_MINUTE: Final = _HOUR / 60
_YEAR_STEPS: Final = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000)
_YEAR_COLUMNS: Final = 7
_MONTH_COLUMNS: Final = 5
_DAY_COLUMNS: Final = 4
_HOUR_COLUMNS: Final = 7
"""Columns that a label and a blank need."""
_OPENING_COLUMNS: Final = 14
"""Columns of a stretch whose first label may have a month."""
_MOST: Final = 400
"""No axis is so wide that it shows more labels."""


class Tick(NamedTuple):
    """A label and the column it begins in."""

    column: int
    label: str
    opening: bool = False
    """Whether it is the first of its stretch, with the year."""


def ticks(scale: Timescale) -> list[Tick]:
    """The labels of a scale from left to right, none over another."""
    chosen: list[Tick] = []
    for stretch in scale.stretches:
        end = stretch.column + stretch.width
        free = stretch.column
        opening = ""
        for tick in _stretch_ticks(stretch, scale):
            opening = opening or tick.label
            told = tick.label == opening and not tick.opening
            if tick.column >= free and tick.column + len(tick.label) < end and not told:
                chosen.append(tick)
                free = tick.column + len(tick.label) + 2
    return chosen


def _stretch_ticks(stretch: Stretch, scale: Timescale) -> Iterator[Tick]:
    day_columns = stretch.width / (stretch.end - stretch.start)
    yield Tick(stretch.column, _opening(stretch, day_columns), opening=True)
    if day_columns * _MINUTE * 20 >= _HOUR_COLUMNS:
        yield from _minutes(stretch, scale, day_columns)
    elif day_columns * _HOUR * 6 >= _HOUR_COLUMNS:
        yield from _hours(stretch, scale)
    elif day_columns * 10 >= _DAY_COLUMNS * 1.5:
        # Days mean nothing without the month, which the first label of a narrow stretch has no room for.
        if stretch.width >= _OPENING_COLUMNS:
            yield from _days(stretch, scale, day_columns)
    elif day_columns * _MONTH_DAYS * 3 >= _MONTH_COLUMNS * 1.2:
        yield from _months(stretch, scale, 1 if day_columns * _MONTH_DAYS >= _MONTH_COLUMNS else 3)
    else:
        yield from _years(stretch, scale, day_columns)


def _opening(stretch: Stretch, day_columns: float) -> str:
    """The first label of a stretch: its year, with the month or day where what follows is finer than that."""
    year, month, day = civil(math.floor(stretch.opening))
    if stretch.start < 0 or stretch.width < _OPENING_COLUMNS:
        return year_label(year)
    if day_columns >= _HOUR_COLUMNS * 4:
        return f"{year}-{month:02d}-{day:02d}"
    if day_columns * 10 >= _DAY_COLUMNS * 1.5:
        return f"{year}-{month:02d}"
    return year_label(year)


def _hours(stretch: Stretch, scale: Timescale) -> Iterator[Tick]:
    step = 6 if (stretch.end - stretch.start) > 0.5 else 1
    first = math.ceil(stretch.start / _HOUR / step) * step
    for hour in range(first, min(first + _MOST, int(stretch.end / _HOUR) + 1), step):
        day, clock = divmod(hour, 24)
        label = f"{clock:02d}:00" if clock else f"{civil(day)[2]} {_MONTHS[civil(day)[1] - 1]}"
        yield Tick(scale.column(hour * _HOUR + 1e-6), label)


def _minutes(stretch: Stretch, scale: Timescale, day_columns: float) -> Iterator[Tick]:
    step = next((step for step in (1, 2, 5, 10) if day_columns * _MINUTE * step >= _HOUR_COLUMNS), 20)
    first = math.ceil(stretch.start / _MINUTE / step - 1e-6) * step
    for minute in range(first, min(first + _MOST, int(stretch.end / _MINUTE) + 1), step):
        hour, part = divmod(minute, 60)
        yield Tick(scale.column(minute * _MINUTE + 1e-6), f"{hour % 24:02d}:{part:02d}")


def _days(stretch: Stretch, scale: Timescale, day_columns: float) -> Iterator[Tick]:
    step = next(step for step in (1, 2, 5, 10) if step == 10 or day_columns * step >= _DAY_COLUMNS)
    day = math.ceil(stretch.start)
    while day < stretch.end:
        _, month, number = civil(day)
        if number == 1:
            yield Tick(scale.column(day), _MONTHS[month - 1])
        elif number % step == 0 and number <= 31 - step // 2:
            yield Tick(scale.column(day), str(number))
        day += 1


def _months(stretch: Stretch, scale: Timescale, step: int) -> Iterator[Tick]:
    year, month, _ = civil(math.ceil(stretch.start))
    for number in range(year * 12 + month - 1, year * 12 + month + _MOST):
        day = day_number(number // 12, number % 12 + 1, 1)
        if day >= stretch.end:
            return
        if day > stretch.start and number % 12 % step == 0:
            yield Tick(scale.column(day), _MONTHS[number % 12] if number % 12 else year_label(number // 12))


def _years(stretch: Stretch, scale: Timescale, day_columns: float) -> Iterator[Tick]:
    year_columns = day_columns * _YEAR_DAYS
    step = next((step for step in _YEAR_STEPS if year_columns * step >= _YEAR_COLUMNS), 0)
    if not step:
        return
    year = -(-civil(math.ceil(stretch.start))[0] // step) * step
    for number in range(_MOST):
        day = day_number(year + number * step, 1, 1)
        if day >= stretch.end:
            return
        if day > stretch.start:
            yield Tick(scale.column(day), year_label(year + number * step))
