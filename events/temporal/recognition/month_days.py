"""Days that leave their month to the text: “on the 10th”, “by the 20th”, “your letter of the 5th inst.”."""

from __future__ import annotations

from typing import Final

from events.language.english.nouns import EVENT_NOUNS
from events.language.english.time import DAY_PARTS
from events.language.english.time_context import AFTER_MONTH_DAY, BEFORE_MONTH_DAY, DATED_THINGS
from events.temporal.meaning import CalendarDate, Pointer
from events.temporal.patterns import Pattern
from events.temporal.recognition.drafts import Draft
from events.temporal.recognition.scan import Hit
from events.temporal.words import Word, opens_line, word_before, words_before

_MONTH_NAMED: Final = Pattern(
    r"\s{1,3}(?:(?P<inst>inst(?:ant\b|\b\.?))|(?P<ult>ult(?:imo\b|\b\.?))|(?P<prox>prox(?:imo\b|\b\.?)))"
)
_IS: Final = frozenset({"is", "was", "be"})
_AT: Final = Pattern(r"\s{1,3}at\s{1,3}(?:noon|midday|midnight|\d{1,2}(?:[:.]\d\d|\s?[ap]\.?m|\s{0,3}(?:[.,;:!?)]|$)))")
_ENTRY: Final = Pattern(r"(?:[.:][ \t]|[ \t]?[–—-][ \t])[A-Z“\"]")
"""Behind the bare number that heads an entry of a diary."""
_AFTER: Final = Pattern(
    r"\s{0,3}(?:(?P<sign>[.,;:!?)\]—–/]|$)|"
    r"(?:(?P<link>and|or|to|-|–)\s{0,3}(?:the\s{1,3})?\d{1,2}(?:st|nd|rd|th)\b)|(?P<word>[a-z]+)\b)"
)


def read_month_day(text: str, hit: Hit, floor: int) -> Draft | None:
    """A day of a month that is told elsewhere; no rank, floor or century."""
    day = int(hit.word[:-2])
    if not 1 <= day <= 31:
        return None
    left = words_before(text, hit.start, floor, 3)
    words = [word.lower for word in left]
    linked = words[:1] in (["and"], ["to"], ["or"]) and len(words) > 1 and words[1][-2:] in ("st", "nd", "rd", "th")
    led = words[:1] == ["the"] and (
        len(words) == 1
        or words[1] in BEFORE_MONTH_DAY
        or _of_part(text, left[1])
        or (words[1] in _IS and _is_when(text, hit, words[2:]))
    )
    if not linked and not led:
        opens = opens_line(text, hit.start) and _ENTRY.match(text, hit.end) is not None
        return Draft(hit.start, hit.end, CalendarDate(day=day), entry=True) if opens else None
    start = hit.start if linked else left[0].start
    if named := _MONTH_NAMED.match(text, hit.end):
        pointer: Pointer = "this" if named["inst"] else "last" if named["ult"] else "next"
        return Draft(start, named.end(), CalendarDate(day=day, pointer=pointer))
    if not _stands_alone(text, hit.end):
        return None
    return Draft(start, hit.end, CalendarDate(day=day), range_end=words[0] == "to")


def _is_when(text: str, hit: Hit, subject: list[str]) -> bool:
    """“the closing is the 17th”, “lunch is the 17th at noon”: the time of an occasion, and no rank."""
    return _AT.match(text, hit.end) is not None or bool(subject and subject[0] in EVENT_NOUNS | DATED_THINGS)


def _of_part(text: str, word: Word) -> bool:
    """“the night of the 6th”; the night itself has been read before."""
    return word.lower == "of" and word_before(text, word.start) in DAY_PARTS


def _stands_alone(text: str, end: int) -> bool:
    """Whether no noun follows, behind this number or one that is joined to it."""
    match = _AFTER.match(text, end)
    if match is None:
        return False
    if match["link"]:
        return _stands_alone(text, match.end())
    return match["sign"] is not None or match["word"] in AFTER_MONTH_DAY
