"""Ages as dates, where the text tells when somebody was born: “at the age of 21”, “aged 70”, “at 34 she”."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from events.language.english.time import SMALL_NUMBERS
from events.temporal.meaning import Age
from events.temporal.recognition.drafts import Draft
from events.temporal.recognition.scan import Hit

_REACH: Final = 3_000
"""Characters in which a birth is looked for before an age."""
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
