"""Which heading a date stands under: a period of the zoom, else whichever keeps the headings few and full."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import groupby
from typing import Final, NamedTuple

from events.date_words import MONTH_NAMES, year_label
from events.edtf import DatePoint, Edtf, Interval, OneOf, civil
from events.periods import Zoom

__all__ = ["NO_DATE", "NO_YEAR", "headings", "period_label"]

NO_DATE: Final = "No date"
NO_YEAR: Final = "Year unknown"

_DATES_KEPT: Final = 1 << 16
"""Dates whose places are kept: a list is drawn up anew at every decision, and its dates are the same."""
_SPLIT_FROM: Final = 5
"""A year with fewer events keeps one heading."""
_FULL: Final = 2
"""Events a heading should have on average before finer headings are worth their rows."""
_MERGE_FROM: Final = 4
"""A decade with fewer events keeps headings by year."""


class _Place(NamedTuple):
    year: int
    month: int
    """0 where the date is a year or coarser."""
    span: str
    """Label of the decade or century for a date that names no finer period."""
    wide: bool = False
    """Whether it covers several years of one decade, as “the late 1990s” do."""


def headings(dates: Sequence[Edtf | None]) -> Iterator[str]:
    """The heading of each date, in the order of time: a decade, a year or a month, as fine as the dates fill it."""
    return _labels([_place(date) for date in dates])


def period_label(date: Edtf | None, zoom: Zoom) -> str:
    """The period of the zoom that a date opens in, or its own period where that is coarser."""
    if date is None:
        return NO_DATE
    point = _opening(date)
    day = date.first_day if date.first_day is not None else date.last_day
    if day is None:
        return NO_YEAR
    finest = min(zoom, _precision(point))
    if finest <= Zoom.DECADE:
        size = 10 if finest is Zoom.DECADE else 100
        year = civil(day)[0]
        return _span_label(year // size * size, size)
    year, month, number = civil(day)
    if finest is Zoom.YEAR:
        return year_label(year)
    label = f"{year_label(year)} {MONTH_NAMES[month - 1]}"
    if finest is Zoom.MONTH:
        return label
    label = f"{label} {number}"
    return label if finest is Zoom.DAY else f"{label}, {point.hour:02d} h"


def _opening(date: Edtf) -> DatePoint:
    """The point whose precision a date has in a list: its start, or its end where the start is open."""
    ends: tuple[object, ...] = (date,)
    if isinstance(date, Interval):
        ends = date.start, date.end
    elif isinstance(date, OneOf):
        ends = date.earliest, date.latest
    return next(end for end in ends if isinstance(end, DatePoint))


def _precision(point: DatePoint) -> Zoom:
    """The period that a point is as exact as."""
    if point.blank:
        return Zoom.DECADE if point.blank == 1 else Zoom.CENTURY
    if not point.month:
        return Zoom.YEAR
    if not point.day:
        return Zoom.MONTH
    return Zoom.DAY if point.hour is None else Zoom.HOUR


@lru_cache(_DATES_KEPT)
def _place(date: Edtf | None) -> _Place | str:
    if date is None:
        return NO_DATE
    first, last = date.first_day, date.last_day
    day = first if first is not None else last
    if day is None:
        return NO_YEAR
    year, month, _ = civil(day)
    if isinstance(date, DatePoint):
        if date.blank:
            return _Place(year, 0, _span_label(year, 10**date.blank))
        month = month if date.month else 0
    end = year if last is None else civil(last)[0]
    return _Place(year, month, "", year + 1 < end and year // 10 == end // 10)


def _labels(places: Sequence[_Place | str]) -> Iterator[str]:
    dated = [place for place in places if isinstance(place, _Place)]
    for decade, within in groupby(dated, lambda place: place.year // 10):
        yield from _decade_labels(decade * 10, list(within))
    # What has no year, and what has no date, stands last in this order.
    yield from (place for place in places if isinstance(place, str))


def _decade_labels(decade: int, places: Sequence[_Place]) -> Iterator[str]:
    years = {place.year for place in places if not place.span}
    fine = sum(not place.span for place in places)
    by_decade = fine >= _MERGE_FROM and len(years) > 2 and fine < _FULL * len(years)
    by_year = {year: list(within) for year, within in groupby(places, lambda place: place.year)}
    opening = True
    for year, within in by_year.items():
        dated = [place for place in within if not place.span]
        months = {place.month for place in dated}
        by_month = len(dated) >= _SPLIT_FROM and len(dated) >= _FULL * len(months)
        for place in within:
            opening = opening and (bool(place.span) or place.wide)
            if place.span:
                yield place.span
            elif by_decade or (place.wide and opening):
                yield _span_label(decade, 10)
            else:
                yield (
                    f"{year_label(year)} {MONTH_NAMES[place.month - 1]}"
                    if by_month and place.month
                    else year_label(year)
                )


def _span_label(start: int, size: int) -> str:
    """A decade or century by its first year."""
    if start > 0:
        return f"{start}s" if size == 10 else f"{start}–{start + size - 1}"
    return f"{year_label(start)} – {year_label(start + size - 1)}"
