"""Calendar dates around a month or weekday: “4 March 2013”, “Monday, Jan. 6”, “the first of September”, “last Friday”."""

from __future__ import annotations

import re
from functools import cache
from typing import Final, cast

from events.language.english.time import DAY_PARTS, MONTHS, POINTERS, SMALL_NUMBERS, WEEKDAYS
from events.temporal.drafts import Draft
from events.temporal.meaning import CalendarDate, Clock, DayPart, PartOf, Pointer, Recurrence
from events.temporal.numbers import ordinal
from events.temporal.scan import Hit
from events.temporal.words import Word, words_before

_DASHES: Final = ("-", "–", "—")
_ARTICLES: Final = (("the",), ("the", "that", "this"))
"""Before a pointer, and before “same”."""
_RANGE_WORDS: Final = ("to", "and", "or", "through", "till", "until", "&")


@cache
def _after_month() -> re.Pattern[str]:
    era = r"\s{0,3}(?P<era>B\.C\.(?:E\.)?|BCE?|A\.D\.|AD|CE|C\.E\.)(?!\w)"
    year = rf"(?:(?P<year>\d{{4}})(?!\d|,\d{{3}}|\.\d|%)(?:{era})?|(?P<eyear>\d{{1,4}})(?P<_e>(?=\s{{0,3}}(?:BC|BCE|AD|CE|B\.C|A\.D)\b))(?:{era.replace('era', 'era2')})|['’](?P<short>\d\d)(?!\d|s))"
    day = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?(?!\d|%|[.,]\d|:\d\d|\s{0,3}(?:percent|per\s{1,3}cent|million|billion|points|a\.?m|p\.?m|%))"
    span = r"(?:\s{0,3}(?P<link>[-–—/&]|to|and|or|through)\s{0,3}(?P<last>[0-3]?\d)(?:st|nd|rd|th)?(?!\d|%|[.,]\d\d|:\d|\s{0,3}[A-Za-z]+\.?\s{1,3}\d{4}|\s{0,3}(?:%|percent|million|people|other|more|a\.?m|p\.?m)))?"
    return re.compile(
        rf"(?:[ \t]{{0,3}}\n?[ \t]{{0,3}}(?:the\s{{1,3}})?{day}{span})?"
        rf"(?:(?:\s{{0,3}},\s{{0,3}}|\s{{1,3}}of\s{{1,3}}|\s{{0,3}}/\s{{0,3}}|[ \t]{{0,3}}\n?[ \t]{{0,3}}|-){year})?"
    )


def read_month(text: str, hit: Hit, floor: int) -> list[Draft]:
    """The date around a month, the first end of a range before it; empty for a word that is no month here."""
    month = MONTHS[hit.word]
    if text[hit.end : hit.end + 4] in (" Day", " DAY"):
        return []
    abbreviated = len(hit.word) <= 4 and hit.word not in ("may", "june", "july")
    match = _after_month().match(text, hit.end + (abbreviated and text[hit.end : hit.end + 1] == "."))
    assert match is not None
    left = words_before(text, hit.start, floor)
    day_text = match["day"]
    day = int(day_text) if day_text else None
    end = match.end()
    if day is not None and not 1 <= day <= 31:
        return []
    year = _year(match)
    short = match["short"] is not None
    lead = _leading_day(left)
    if lead is not None and day is not None and year is None and _looks_like_count(text, match.end("day")):
        day, end = None, hit.end
    if (
        text[hit.end : hit.end + 1] == "."
        and end == hit.end
        and len(hit.word) <= 4
        and hit.word not in ("may", "june", "july")
    ):
        end = hit.end + (1 if _abbreviated(text, hit.end) else 0)
    meaning = CalendarDate(year=year, month=month, day=day, short_year=short)
    if day is not None:
        return _month_first(text, hit, left, match, meaning, end)
    if lead is not None:
        return _day_first(hit, left, lead, meaning, end)
    return [_month_alone(text, hit, left, meaning, end)]


def _abbreviated(text: str, dot: int) -> bool:
    """Whether the full stop belongs to the month: a sentence that ends there would go on with a capital."""
    rest = text[dot + 1 : dot + 4].lstrip()
    return bool(rest) and (rest[0].islower() or rest[0].isdigit() or rest[0] in ",;)")


def _looks_like_count(text: str, end: int) -> bool:
    return bool(re.match(r"\s{1,3}[a-z]", text[end : end + 3]))


def _year(match: re.Match[str]) -> int | None:
    if match["year"]:
        year = int(match["year"])
        return 1 - year if match["era"] and match["era"][0] == "B" else year
    if match["eyear"]:
        year = int(match["eyear"])
        return 1 - year if match["era2"][0] == "B" else year
    if match["short"]:
        return full_year(int(match["short"]))
    return None


def full_year(two_digits: int) -> int:
    """The likeliest century of a year of two digits: 1940 to 2039."""
    return 1900 + two_digits if two_digits >= 40 else 2000 + two_digits


def _leading_day(left: list[Word]) -> tuple[int, int] | None:
    """Day of month before the month, and the index beyond its words."""
    index = 0
    of = bool(left) and left[0].lower == "of"
    if of:
        index = 1
    if len(left) > index and left[index].lower in ("-", "/") and index == 0:
        index = 1
    if len(left) <= index:
        return None
    word = left[index].lower
    figures = word.rstrip("stndrh")
    if figures.isdecimal() and len(figures) <= 2:
        day = int(figures)
        if not 1 <= day <= 31 or (of and figures == word):
            return None
        if (
            len(left) > index + 1
            and left[index + 1].lower in ("$", "£", "€", ".", ":")
            and left[index + 1].end == left[index].start
        ):
            return None
        index += 1
    elif of and (number := _ordinal_day(left, index)) is not None:
        day, index = number
    else:
        return None
    if len(left) > index and left[index].lower == "the":
        index += 1
    elif of and figures != word and not word[0].isdigit():
        return None
    return day, index


def _ordinal_day(left: list[Word], index: int) -> tuple[int, int] | None:
    number = ordinal(left[index].lower)
    if number is None:
        return None
    if len(left) > index + 2 and left[index + 1].lower == "-" and left[index + 2].lower in SMALL_NUMBERS:
        whole = ordinal(f"{left[index + 2].lower}-{left[index].lower}")
        if whole is not None and whole <= 31:
            return whole, index + 3
    return (number, index + 1) if 1 <= number <= 31 else None


def _weekday_before(left: list[Word], index: int) -> tuple[int | None, int]:
    """A weekday in front of the date, and the index beyond it."""
    at = index
    while at < len(left) and at < index + 2 and left[at].lower in (",", ".", "the"):
        at += 1
    if at < len(left) and left[at].lower in WEEKDAYS and left[at].text[0].isupper():
        return WEEKDAYS[left[at].lower], at + 1
    return None, index


def _start(hit: Hit, left: list[Word], index: int) -> int:
    return left[index - 1].start if index else hit.start


def _with_weekday(hit: Hit, left: list[Word], index: int, meaning: CalendarDate, end: int) -> Draft:
    weekday, index = _weekday_before(left, index)
    full = CalendarDate(
        year=meaning.year, month=meaning.month, day=meaning.day, weekday=weekday, short_year=meaning.short_year
    )
    return Draft(_start(hit, left, index), end, full)


def _month_first(
    text: str, hit: Hit, left: list[Word], match: re.Match[str], meaning: CalendarDate, end: int
) -> list[Draft]:
    last = match["last"]
    if last and 1 <= int(last) <= 31 and int(last) > (meaning.day or 0):
        first = CalendarDate(month=meaning.month, day=meaning.day, year=meaning.year, short_year=meaning.short_year)
        head = _with_weekday(hit, left, 0, first, match.end("day"))
        while head.end < match.start("link") and text[head.end].isalpha():
            head.end += 1
        tail = CalendarDate(month=meaning.month, day=int(last), year=meaning.year, short_year=meaning.short_year)
        return [head, Draft(match.start("last"), end, tail, range_end=True)]
    if last:
        end = match.end("day") if meaning.year is None else end
    return [_with_weekday(hit, left, 0, meaning, end)]


def _day_first(hit: Hit, left: list[Word], lead: tuple[int, int], meaning: CalendarDate, end: int) -> list[Draft]:
    day, index = lead
    meaning = CalendarDate(year=meaning.year, month=meaning.month, day=day, short_year=meaning.short_year)
    first = _range_start(left, index, day)
    if first is not None:
        number, at = first
        opening = CalendarDate(year=meaning.year, month=meaning.month, day=number, short_year=meaning.short_year)
        word = left[at]
        return [
            Draft(word.start, word.end, opening),
            Draft(_start(hit, left, index), end, meaning, range_end=True),
        ]
    return [_with_weekday(hit, left, index, meaning, end)]


def _range_start(left: list[Word], index: int, day: int) -> tuple[int, int] | None:
    """The first day of “8 to 12 April”, “8–12 April”, “the 8th and 9th of April”."""
    if index + 1 >= len(left):
        return None
    link = left[index].lower
    at = index + 1
    if link not in _DASHES and link not in _RANGE_WORDS:
        return None
    figures = left[at].lower.rstrip("stndrh")
    if not figures.isdecimal() or len(figures) > 2 or not 1 <= int(figures) < day:
        return None
    return int(figures), at


def _month_alone(text: str, hit: Hit, left: list[Word], meaning: CalendarDate, end: int) -> Draft:
    """A month with or without its year, “last March”, “the following July”."""
    pointer: Pointer | None = None
    index = 0
    word = left[0].lower if left else ""
    if word in POINTERS and word not in ("current", "present", "coming"):
        pointer = cast(Pointer, POINTERS[word])
        index = 1
        if len(left) > 1 and left[1].lower in _ARTICLES[word == "same"]:
            index = 2
    elif word in ("every", "each"):
        return Draft(left[0].start, end, Recurrence(pattern=meaning, quant=word.upper()))
    calendar = CalendarDate(year=meaning.year, month=meaning.month, pointer=pointer, short_year=meaning.short_year)
    return Draft(_start(hit, left, index), end, calendar)


@cache
def _after_weekday() -> re.Pattern[str]:
    parts = "|".join(sorted((p for p in DAY_PARTS if p not in ("overnight", "daylight")), reverse=True))
    return re.compile(
        rf"\.?(?:\s{{1,3}}(?P<part>{parts})(?P<many>s)?\b)?(?P<the>,?\s{{1,3}}the\s{{1,3}}(?P<day>\d{{1,2}})(?:st|nd|rd|th)\b)?",
        re.I,
    )


def read_weekday(text: str, hit: Hit, floor: int) -> Draft | None:
    """“Friday”, “last Friday”, “Friday night”, “Mondays”, “Friday the 13th”."""
    plural = hit.word not in WEEKDAYS
    weekday = WEEKDAYS[hit.word[:-1] if plural else hit.word]
    if len(hit.word) <= 4 and not plural and not _abbreviated_weekday(text, hit):
        return None
    left = words_before(text, hit.start, floor)
    match = _after_weekday().match(text, hit.end)
    assert match is not None
    part = cast("DayPart | None", DAY_PARTS[match["part"].lower()] if match["part"] else None)
    clock = None
    if match["part"] and match["part"].lower() in ("noon", "midnight", "midday"):
        clock = Clock(24, 0) if match["part"].lower() == "midnight" else Clock(12, 0)
        part = None
    end = (
        match.end()
        if match["part"] or match["the"]
        else hit.end + (1 if len(hit.word) <= 5 and text[hit.end : hit.end + 1] == "." else 0)
    )
    day = int(match["day"]) if match["day"] and 1 <= int(match["day"]) <= 31 else None
    word = left[0].lower if left else ""
    if plural or match["many"]:
        start = left[0].start if word in ("all", "most") else hit.start
        return Draft(start, end, Recurrence(pattern=CalendarDate(weekday=weekday, part=part)))
    if word in ("every", "each") or (word == "other" and len(left) > 1 and left[1].lower == "every"):
        start = left[1].start if word == "other" else left[0].start
        return Draft(start, end, Recurrence(pattern=CalendarDate(weekday=weekday, part=part), quant="EVERY"))
    if (nth := ordinal(word)) is not None and day is None and re.match(r"\s{1,3}(?:of|in)\s", text[end : end + 5]):
        start = left[1].start if len(left) > 1 and left[1].lower in ("the", "every", "each") else left[0].start
        return Draft(start, end, PartOf(nth, "day", CalendarDate(), weekday), weak=True)
    pointer: Pointer | None = None
    index = 0
    if word in POINTERS and word not in ("current", "present"):
        pointer = cast(Pointer, POINTERS[word])
        index = 1
        if len(left) > 1 and (
            left[1].lower in _ARTICLES[word == "same"] or (word in ("past", "coming") and left[1].lower == "this")
        ):
            index = 2
    return Draft(
        _start(hit, left, index), end, CalendarDate(weekday=weekday, day=day, part=part, clock=clock, pointer=pointer)
    )


def _abbreviated_weekday(text: str, hit: Hit) -> bool:
    """Whether “Sat”, “Sun”, “Wed” stand for the day: with a full stop, or before a date or clock time."""
    rest = text[hit.end : hit.end + 12]
    return bool(
        re.match(r"\.(?=\s{0,3}[,\da-z])|,?\s{1,3}\d{1,2}\b|,?\s{1,3}[A-Z][a-z]{2,8}\.?\s{1,3}\d|\s{0,3}[)\]]", rest)
    )
