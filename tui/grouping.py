"""Which heading an event stands under: a decade, a year or a month, whichever keeps the headings few and full."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final, NamedTuple

from events.date_words import MONTH_NAMES, year_label
from events.edtf import DatePoint, Edtf, civil
from events.records import Event

__all__ = ["Group", "group_events"]

NO_DATE: Final = "No date"
NO_YEAR: Final = "Year unknown"

_SPLIT_FROM: Final = 5
"""A year with fewer events keeps one heading."""
_FULL: Final = 2
"""Events a heading should have on average before finer headings are worth their rows."""
_MERGE_FROM: Final = 4
"""A decade with fewer events keeps headings by year."""


class Group(NamedTuple):
    """A heading and the events below it."""

    label: str
    first: int
    """Index of its first event."""
    size: int
    """How many there are."""


class _Place(NamedTuple):
    year: int
    month: int
    """0 where the date is a year or coarser."""
    span: str
    """Label of the decade or century for a date that names no finer period."""
    wide: bool = False
    """Whether it covers several years of one decade, as “the late 1990s” do."""


def group_events(events: Sequence[Event]) -> list[Group]:
    """The headings for events in timeline order; each event stands under exactly one."""
    groups: list[Group] = []
    for label in _labels([_place(event.date) for event in events]):
        if groups and groups[-1].label == label:
            groups[-1] = groups[-1]._replace(size=groups[-1].size + 1)
        else:
            first = groups[-1].first + groups[-1].size if groups else 0
            groups.append(Group(label, first, 1))
    return groups


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
