"""Births that a text tells of, and the dates that ages have by them."""

from __future__ import annotations

import re
from typing import Final

from events.edtf import DatePoint, OneOf
from events.records import Grounds
from events.temporal.meaning import Age, CalendarDate, Expression
from events.temporal.patterns import Pattern
from events.temporal.resolution.answers import Answer, Context, dated
from events.temporal.resolution.stamps import Stamp, add_months

_BORN: Final = Pattern(
    r"\b(?:born|birth|b\.)(?:\s[\w,.']+){0,6}?\s(?:on\s|in\s|at\s\w+\s(?:on|in)\s)?(?:the\s)?$", re.I
)
_LONGEST: Final = 60
"""Characters from “born” to the date."""


def is_birth(expression: Expression, text: str) -> bool:
    """Whether the date is that of a birth."""
    meaning = expression.meaning
    if not isinstance(meaning, CalendarDate) or meaning.year is None:
        return False
    before = text[max(0, expression.start - _LONGEST) : expression.start]
    return ("born" in before or "birth" in before) and _BORN.search(before) is not None


def age(meaning: Age, context: Context) -> Answer:
    """The year in which somebody was so old, from one birthday to the next."""
    birth = context.anchors.birth
    if birth is None or birth.year is None or birth.first_day is None or birth.last_day is None:
        return Answer("DATE", "XXXX", rule="unknown", tells=False)
    stamp = Stamp("year", birth.year + meaning.years, approximate=True)
    answer = dated(stamp, "counted from story", Grounds(context.anchor(birth), meaning.years, "year"))
    first = add_months(birth.first_day, 12 * meaning.years)
    last = add_months(birth.last_day, 12 * meaning.years + 12) - 1
    if birth.grain == "day":
        answer.date = OneOf(DatePoint.of_day(first), DatePoint.of_day(last))
    else:
        answer.date = OneOf(DatePoint(stamp.year), DatePoint(birth.year + meaning.years + 1))
    return answer
