"""The period that accounts report on, where they say when it ended: “the 13 weeks ended Nov. 3”."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from events.daynumbers import civil, day_number, days_in_month
from events.edtf import DatePoint, Interval
from events.records import Anchor, Span
from events.temporal.meaning import CalendarDate, Duration, Expression, Relative
from events.temporal.patterns import Pattern
from events.temporal.resolution.stamps import move_day

_ENDED: Final = Pattern(r"\s{0,2},?\s{0,2}(?:(?:(?:that|which)\s)?(?:ended|ending)(?:\son)?|(?:up\s)?to)\s{0,2}$", re.I)
_REACH: Final = 20
"""Characters between a period and its last day."""


class Reported(NamedTuple):
    """A period of accounts and the expression that says when it ended."""

    days: Interval
    last_day: int
    end: Expression

    @property
    def anchor(self) -> Anchor:
        """The day of its end, as what the period is counted from."""
        end = self.end
        return Anchor("expression", DatePoint.of_day(self.last_day), Span(end.start, end.end), end.text)


def ended_period(expressions: Sequence[Expression], index: int, text: str, speech: int | None) -> Reported | None:
    """The days of the length or quarter at this index, if the next expression says when it ended."""
    if index + 1 >= len(expressions):
        return None
    length, end = expressions[index], expressions[index + 1]
    if end.start - length.end > _REACH or not _ENDED.match(text[length.end : end.start]):
        return None
    last = last_day(end, speech)
    first = None if last is None else _first_day(length, last)
    if first is None or last is None:
        return None
    return Reported(Interval(DatePoint.of_day(first), DatePoint.of_day(last)), last, end)


def reported_quarter(expressions: Sequence[Expression], text: str, speech: int | None) -> Reported | None:
    """The quarter that the text reports on, by the first quarter, 13 weeks or three months that it dates."""
    for index, expression in enumerate(expressions):
        meaning = expression.meaning
        is_quarter = (isinstance(meaning, Relative) and meaning.unit == "quarter") or (
            isinstance(meaning, CalendarDate) and meaning.quarter is not None
        )
        is_length = isinstance(meaning, Duration) and (meaning.amount, meaning.unit) in ((13, "week"), (3, "month"))
        if (is_quarter or is_length) and (period := ended_period(expressions, index, text, speech)) is not None:
            return period
    return None


def quarter_of(period: Interval) -> tuple[int, int] | None:
    """Year and number of the calendar quarter that holds most of a period."""
    first, last = period.first_day, period.last_day
    if first is None or last is None:
        return None
    year, month, _ = civil((first + last) // 2)
    return year, (month + 2) // 3


def last_day(end: Expression, speech: int | None) -> int | None:
    """The day that ends a period, without a year the latest one before the text."""
    date = end.meaning
    if not isinstance(date, CalendarDate) or date.month is None or date.day is None:
        return None
    if date.year is not None:
        return day_number(date.year, date.month, min(date.day, days_in_month(date.year, date.month)))
    if speech is None:
        return None
    here = civil(speech)[0]
    days = (day_number(year, date.month, min(date.day, days_in_month(year, date.month))) for year in (here, here - 1))
    return next((day for day in days if day <= speech), None)


def _first_day(length: Expression, last: int) -> int | None:
    meaning = length.meaning
    if isinstance(meaning, Duration):
        if meaning.amount is None or meaning.unit not in ("week", "month", "year", "day"):
            return None
        return move_day(last + 1, meaning.unit, -meaning.amount)
    return move_day(last + 1, "month", -3)
