"""The year of a date that fits the order of those around it, which are written with theirs.

“By a contract of 12 June 2018 … work began on 2 July … they wrote on 17 September 2018”: statements of facts give the
year now and then, and the dates between follow one another.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from events.daynumbers import civil, day_number, days_in_month, weekday
from events.edtf import DatePoint
from events.records import Anchor, Span
from events.temporal.meaning import CalendarDate, Expression
from events.temporal.resolution.answers import Context

_NEIGHBOURS: Final = 12
"""Expressions on either side among which dates with their years are sought."""
_REACH: Final = 2_500
"""Characters between the dates on either side."""
_NEAR_DAYS, _NEAR_MONTHS = 21, 75
"""Days from the moment of speaking within which a day, or the middle of a month, is more likely of its own year."""


class Between(NamedTuple):
    """A year that the order gives, and the date before from which it is so many years away."""

    year: int
    anchor: Anchor
    step: int


def year_between(expression: Expression, date: CalendarDate, month: int, context: Context) -> Between | None:
    """The one year in which the date lies between the dates before and after it that are written with theirs.

    None where it fits none or two, is near the moment of speaking, or lies ahead, if not of the date before as well
    (“on 12 June 2018 he agreed to mend it by August”).
    """
    index = context.index
    before = _with_year(context.expressions[max(0, index - _NEIGHBOURS) : index][::-1])
    after = _with_year(context.expressions[index + 1 : index + 1 + _NEIGHBOURS])
    if before is None or after is None or after[0].start - before[0].end > _REACH:
        return None
    first, last = _bound(before[1], 1), _bound(after[1], 31)
    year = first[0] + ((month, date.day or 31) < first[1:])
    if (year, month, date.day or 1) > last or (year + 1, month, date.day or 1) <= last:
        return None
    if not _fits_weekday(date, year, month) or _is_near(date, year, month, context.speech):
        return None
    if context.prose.sentence_at(expression.start).start > before[0].start and context.tense(expression) == "future":
        return None
    anchor = Anchor("expression", DatePoint(first[0]), Span(before[0].start, before[0].end), before[0].text)
    return Between(year, anchor, year - first[0])


def _with_year(expressions: Sequence[Expression]) -> tuple[Expression, CalendarDate] | None:
    """The nearest date that is written with its year, if with its month too."""
    for expression in expressions:
        date = expression.meaning
        if isinstance(date, CalendarDate) and date.year is not None:
            return (expression, date) if date.month is not None else None
    return None


def _bound(date: CalendarDate, day: int) -> tuple[int, int, int]:
    assert date.year is not None and date.month is not None
    return date.year, date.month, date.day or day


def _fits_weekday(date: CalendarDate, year: int, month: int) -> bool:
    if date.weekday is None or date.day is None:
        return True
    return date.day <= days_in_month(year, month) and weekday(day_number(year, month, date.day)) == date.weekday


def _is_near(date: CalendarDate, year: int, month: int, speech: int | None) -> bool:
    """Whether the date is of the year of speaking anyhow, or that of another year is about when the text speaks."""
    if speech is None:
        return False
    here = civil(speech)[0]
    days = (day_number(other, month, min(date.day or 15, 28)) for other in (here - 1, here, here + 1))
    return year == here or min(abs(day - speech) for day in days) <= (_NEAR_DAYS if date.day else _NEAR_MONTHS)
