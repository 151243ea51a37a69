"""Weekdays: “Friday”, “last Friday”, “Friday night”, “Mondays”, “the first Monday in”, “at nine on Saturday”."""

from __future__ import annotations

import re
from functools import cache
from typing import Final, cast

from events.language.english.time import DAY_PARTS, MONTHS, POINTERS, SMALL_NUMBERS, WEEKDAYS
from events.temporal.meaning import CalendarDate, Clock, DayPart, PartOf, Pointer, Recurrence
from events.temporal.numbers import ordinal
from events.temporal.patterns import Pattern
from events.temporal.recognition.drafts import Draft
from events.temporal.recognition.scan import Hit
from events.temporal.words import Word, opens_line, word_before, words_before

_ABBREVIATED: Final = Pattern(
    r"\.(?=\s{0,3}[,\da-z])|,?\s{1,3}\d{1,2}\b|,?\s{1,3}[A-Z][a-z]{2,8}\.?\s{1,3}\d|\s{0,3}[)\]]"
)
_WEEKS_ON: Final = Pattern(r"\s{1,3}(week|fortnight)\b(?!['’-]|\s{1,3}(?:\d|of\b|one\b|two\b|three\b))", re.I)
"""“Saturday week” is the Saturday after the next one."""
_POINTED_BEHIND: Final = Pattern(
    r"\s{1,3}(last|next)(?=\s{0,3}(?:[.,;:!?)\n]|$)|\s{1,3}(?:and|at|by|he|she|we|they|I|it|the|to|in|when|till|until)\b)"
)
"""“on Tuesday last”."""
_BESIDE: Final = Pattern(r"\s{1,3}(before|after)(?=\s{0,3}(?:[.,;:!?)\n]|$))", re.I)
"""“the Friday before”, counted from the day told last."""
_BY_EVENT: Final = Pattern(
    r"\s{1,3}(?:before|after)\s{1,3}(?:I|you|he|she|we|they|it|my|our|your|his|her|their|the|a|this|that|these|those)\b"
)
"""“the Sunday after you left”, which only the event dates."""
_WHOLE: Final = Pattern(r"\s{1,3}(?:of|in)\s")
_CLOCKS: Final = {"noon": Clock(12, 0), "midday": Clock(12, 0), "midnight": Clock(24, 0)}
_EVERY: Final = frozenset({"every", "each"})


@cache
def _after_weekday() -> re.Pattern[str]:
    parts = "|".join(sorted((p for p in DAY_PARTS if p not in ("overnight", "daylight")), reverse=True))
    months = "|".join(month for month in MONTHS if len(month) > 4 or month in ("may", "june", "july"))
    return re.compile(
        rf"\.?(?:\s{{1,3}}(?P<part>{parts})(?P<many>s)?\b)?(?P<the>,?\s{{1,3}}the\s{{1,3}}(?P<day>\d{{1,2}})(?:st|nd|rd|th)\b"
        rf"(?!\s{{1,3}}(?:of\s{{1,3}})?(?:{months}))|,?\s(?P<number>\d{{1,2}})"
        r"(?:(?P<ordinal>st|nd|rd|th)\b|(?=[.:](?:\s|$)|[ \t]*(?:\n|$)))"
        rf"(?!\s{{1,3}}(?:of\s{{1,3}})?(?:{months})))?",
        re.I,
    )


@cache
def _also_many() -> re.Pattern[str]:
    """What follows the first day of “Monday and Tuesday nights”."""
    days = "|".join(day for day in WEEKDAYS if len(day) > 5)
    return re.compile(rf"\s(?:and|or)\s(?:{days})\s(morning|afternoon|evening|night)s\b", re.I)


def _quantifier(left: list[Word]) -> list[Word]:
    """“every”, “each”, “every other”, “every second”, nearest word first."""
    if left and left[0].lower in _EVERY:
        return left[:1]
    if len(left) < 2 or left[1].lower != "every":
        return []
    number = ordinal(left[0].lower)
    return left[:2] if left[0].lower == "other" or (number is not None and number > 1) else []


def _part_of(word: str) -> DayPart:
    return cast("DayPart", DAY_PARTS[word.lower()])


def read_weekday(text: str, hit: Hit, floor: int) -> Draft | None:
    """The expression around a weekday."""
    plural = hit.word not in WEEKDAYS
    if len(hit.word) <= 4 and not plural and not _ABBREVIATED.match(text, hit.end):
        return None
    match = _after_weekday().match(text, hit.end)
    assert match is not None
    weekday = WEEKDAYS[hit.word[:-1] if plural else hit.word]
    name = (match["part"] or "").lower()
    clock = _CLOCKS.get(name)
    part = cast("DayPart | None", None if clock else DAY_PARTS.get(name))
    number = match["number"] if match["number"] and (match["ordinal"] or opens_line(text, hit.start)) else None
    end = (
        match.end()
        if name or match["the"] or number
        else hit.end + (len(hit.word) <= 5 and text[hit.end : hit.end + 1] == ".")
    )
    left = words_before(text, hit.start, floor, 3)
    also = None if name or plural else _also_many().match(text, hit.end)
    if also is not None:
        return Draft(hit.start, hit.end, Recurrence(pattern=CalendarDate(weekday=weekday, part=_part_of(also[1]))))
    if plural or match["many"]:
        start = left[0].start if left and left[0].lower in ("all", "most") else hit.start
        return Draft(start, end, Recurrence(pattern=CalendarDate(weekday=weekday, part=part)))
    if (quant := _quantifier(left)) and not (len(quant) > 1 and _WHOLE.match(text, end)):
        words = " ".join(word.text.upper() for word in reversed(quant))
        return Draft(quant[-1].start, end, Recurrence(pattern=CalendarDate(weekday=weekday, part=part), quant=words))
    if (beyond := _WEEKS_ON.match(text, hit.end)) and not (left and left[0].lower in ("the", "a")):
        weeks = 2 if beyond[1].lower() == "fortnight" else 1
        return _dated(hit, left, CalendarDate(weekday=weekday, weeks=weeks), beyond.end())
    day = int(match["day"] or number or 0)
    of_month = day if 1 <= day <= 31 else None
    if of_month is None and left and left[0].lower == "the" and (beside := _BESIDE.match(text, end)):
        pointer: Pointer = "previous" if beside[1].lower() == "before" else "following"
        return Draft(
            left[0].start, beside.end(), CalendarDate(weekday=weekday, part=part, clock=clock, pointer=pointer)
        )
    if of_month is None and left and left[0].lower == "the" and _BY_EVENT.match(text, end):
        return Draft(left[0].start, end, PartOf(1, "day", None, weekday, part))
    if of_month is None and (behind := _POINTED_BEHIND.match(text, end)):
        pointed = cast(Pointer, behind[1].lower())
        return Draft(hit.start, behind.end(1), CalendarDate(weekday=weekday, part=part, clock=clock, pointer=pointed))
    return _nth(text, hit, left, weekday, end) or _dated(
        hit, left, CalendarDate(weekday=weekday, day=of_month, part=part, clock=clock), end
    )


def _nth(text: str, hit: Hit, left: list[Word], weekday: int, end: int) -> Draft | None:
    """“the first Monday in”: needs the whole that follows."""
    number = ordinal(left[0].lower) if left else None
    if number is None or not _WHOLE.match(text, end):
        return None
    start = left[1].start if len(left) > 1 and left[1].lower in ("the", "every", "each") else left[0].start
    return Draft(start, end, PartOf(number, "day", CalendarDate(), weekday), weak=True)


def _dated(hit: Hit, left: list[Word], date: CalendarDate, end: int) -> Draft:
    word = left[0].lower if left else ""
    if word not in POINTERS or word in ("current", "present"):
        return Draft(hit.start, end, date)
    article = left[1].lower if len(left) > 1 else ""
    joined = article == "the" or (article in ("that", "this") and word in ("same", "past", "coming"))
    pointed = CalendarDate(
        weekday=date.weekday,
        day=date.day,
        part=date.part,
        clock=date.clock,
        pointer=cast(Pointer, POINTERS[word]),
        weeks=date.weeks,
    )
    return Draft(left[1 if joined else 0].start, end, pointed)


def hour_before(text: str, start: int, floor: int) -> tuple[int, Clock] | None:
    """“at nine on” right before a day: where the hour starts, and the clock time."""
    if word_before(text, start, floor) != "on":
        return None
    left = words_before(text, start, max(floor, start - 24), 3)
    if len(left) < 3 or left[2].lower not in ("at", "by", "until", "from"):
        return None
    word = left[1].lower
    hour = int(word) if word.isdecimal() and len(word) <= 2 else SMALL_NUMBERS.get(word, 0)
    return (left[1].start, Clock(hour, 0)) if 1 <= hour <= 12 else None
