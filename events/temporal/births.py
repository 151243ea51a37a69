"""Births that a text tells of."""

from __future__ import annotations

import re
from typing import Final

from events.temporal.meaning import CalendarDate, Expression
from events.temporal.patterns import Pattern

_BORN: Final = Pattern(
    r"\b(?:(?:born|birth|b\.)(?:\s[\w,.']+){0,6}?:?\s(?:on\s|in\s|at\s\w+\s(?:on|in)\s)?(?:the\s)?"
    r"|d\.?o\.?b\b\.?:?\s{0,3})$",
    re.I,
)
_LABEL: Final = Pattern(r"\b(?:d\.?o\.?b\b\.?|(?:date of birth|born):)\s{0,3}$", re.I)
_LONGEST: Final = 60
"""Characters from “born” to the date."""


def is_birth(expression: Expression, text: str) -> bool:
    """Whether the date is that of a birth: “was born in Leeds on 3 May 1871”, “DOB 04/02/1961”."""
    meaning = expression.meaning
    if not isinstance(meaning, CalendarDate) or meaning.year is None:
        return False
    before = text[max(0, expression.start - _LONGEST) : expression.start]
    low = before.lower()
    return ("born" in low or "birth" in low or "ob" in low[-6:]) and _BORN.search(before) is not None


def labels_birth(expression: Expression, text: str) -> bool:
    """Whether a birth is named to tell who somebody is: “DOB 04/02/1961”, “Date of birth: 4 February 1961”."""
    return _LABEL.search(text[max(0, expression.start - _LONGEST) : expression.start]) is not None
