"""Statements of a text about its own date, and the plain dates that they can consist of."""

from __future__ import annotations

from typing import Final, NamedTuple

from events.edtf import DatePoint
from events.records import StatedDate
from events.temporal.meaning import CalendarDate, Expression, PartOf

_SEASONS: Final = {"SP": 21, "SU": 22, "FA": 23, "WI": 24}
"""EDTF's months for seasons."""


class Statement(NamedTuple):
    """A date that the text states about itself; without a year it still fixes month and day."""

    date: DatePoint
    weekday: int | None
    origin: str
    """In words for people: ``dateline``, ``signature``."""
    words: str
    start: int
    confidence: float

    @property
    def full(self) -> bool:
        """Whether it is a day of a known year."""
        return self.date.year is not None and bool(self.date.day)

    def as_stated(self) -> StatedDate:
        return StatedDate(self.date, self.origin, self.words, self.confidence)


def make_statement(expression: Expression, origin: str, confidence: float) -> Statement | None:
    point = plain_date(expression)
    if point is None:
        return None
    meaning = expression.meaning
    if isinstance(meaning, CalendarDate) and meaning.order_guessed:
        confidence *= 0.7
    weekday = meaning.weekday if isinstance(meaning, CalendarDate) else None
    return Statement(point, weekday, origin, expression.text, expression.start, confidence)


def plain_date(expression: Expression) -> DatePoint | None:
    """The date of a plain calendar expression with a month or season, and a year or a day."""
    meaning, day = expression.meaning, None
    if isinstance(meaning, PartOf) and meaning.unit == "day" and meaning.nth > 0:
        # “this 14th day of July 2010”
        day = meaning.nth
        meaning = meaning.whole or CalendarDate()
    if not isinstance(meaning, CalendarDate) or meaning.pointer or meaning.year_pointer or expression.mod:
        return None
    day = day or meaning.day
    month = meaning.month or (_SEASONS[meaning.season] if meaning.season else None)
    if month is None or (day is None and meaning.year is None):
        return None
    try:
        return DatePoint(meaning.year, month, day)
    except ValueError:
        return None
