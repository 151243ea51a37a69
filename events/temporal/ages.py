"""Ages as dates, where the text tells when somebody was born: “at the age of 21”, “aged 70”, “at 34 she”."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from events.edtf import DatePoint, OneOf
from events.language.english.time import SMALL_NUMBERS
from events.records import Grounds
from events.temporal.answers import Answer, Context, dated
from events.temporal.drafts import Draft
from events.temporal.meaning import Age, CalendarDate, Expression
from events.temporal.patterns import Pattern
from events.temporal.scan import Hit
from events.temporal.stamps import Stamp, add_months

_REACH: Final = 3_000
"""Characters in which a birth is looked for before an age."""
_BORN: Final = Pattern(
    r"\b(?:born|birth|b\.)(?:\s[\w,.']+){0,6}?\s(?:on\s|in\s|at\s\w+\s(?:on|in)\s)?(?:the\s)?$", re.I
)
_LONGEST: Final = 60
"""Characters from “born” to the date."""
_OLDEST: Final = 110


@cache
def _age() -> re.Pattern[str]:
    numbers = "|".join(SMALL_NUMBERS)
    number = rf"(?P<number>\d{{1,3}}|(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-)?(?:{numbers}))"
    return re.compile(
        rf"(?P<aged>aged\s|age\s(?:of\s)?)?{number}\b(?!\s?(?:to|–|-|and\s\d|or|%|months|weeks|days))", re.I
    )


def read_age(text: str, hit: Hit) -> Draft | None:
    """The age that begins at the hit, in a text that has told of a birth."""
    match = _age().match(text, hit.start)
    if match is None or (not match["aged"] and hit.kind != "figures"):
        return None
    begin = max(0, hit.start - _REACH)
    if text.find("born", begin, hit.start) < 0 and text.find("of birth", begin, hit.start) < 0:
        return None
    years = _number(match["number"].lower())
    if not 0 < years <= _OLDEST:
        return None
    start = hit.start - 4 if text[hit.start - 4 : hit.start].lower() == "the " else hit.start
    return Draft(start, match.end(), Age(years))


def _number(word: str) -> int:
    if word.isdecimal():
        return int(word)
    tens, _, ones = word.rpartition("-")
    return SMALL_NUMBERS.get(tens, 0) + SMALL_NUMBERS[ones]


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
