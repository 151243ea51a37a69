"""Eras, years with an era, and years of three figures: “280 BCE”, “AD 79”, “499–493 BC”, “in 811”."""

from __future__ import annotations

from typing import Final

from events.language.english.time import SEASONS
from events.language.english.time_context import AFTER_ANCIENT_YEAR, BEFORE_ANCIENT_YEAR
from events.temporal.meaning import CalendarDate, LongPeriod
from events.temporal.patterns import Pattern
from events.temporal.recognition.drafts import Draft
from events.temporal.recognition.scan import Hit
from events.temporal.words import Word, words_after, words_before

ERA: Final = Pattern(r"\s{0,3}(B\.C\.(?:E\.)?|B\.C|BCE?|A\.D\.?|AD|C\.E\.|CE)(?!\w)")
_AFTER_ERA: Final = Pattern(r"\.?\s{0,3}(\d{1,4})(?!\d|,\d)")
_ANCIENT: Final = Pattern(r"(?<![\w.,/:$£€#%-])(\d{3})(?![\w%/:]|[.,]\d|-[a-z])")
_LINKS: Final = ("-", "–", "to", "and", "or")


def astronomical(year: int, era: str) -> int:
    """The year as astronomers count it, 44 BC as -43."""
    return 1 - year if era[0] in "bB" else year


def read_era(text: str, hit: Hit, floor: int) -> list[Draft]:
    """The year that an era belongs to, and the year before it in a range that shares the era."""
    left = words_before(text, hit.start, max(floor, hit.start - 30))
    if len(left) > 1 and left[0].lower == "s":
        return _decade(text, hit, left)
    if left and "/" in left[0].lower:
        return _double_year(text, hit, left[0])
    number = _number(left[0].lower) if left else None
    if number is not None:
        match = ERA.match(text, left[0].end)
        if not number or match is None:
            return []
        draft = Draft(left[0].start, match.end(), CalendarDate(astronomical(number, hit.word)))
        other = _number(left[2].lower) if len(left) > 2 and left[1].lower in _LINKS else None
        if other and (other > number) == (hit.word[0] == "b") and other != number:
            draft.range_end = left[1].lower not in ("and", "or")
            return [Draft(left[2].start, left[2].end, CalendarDate(astronomical(other, hit.word))), draft]
        return [draft]
    if hit.word in ("ad", "a.d") and (match := _AFTER_ERA.match(text, hit.end)) and int(match[1]):
        return [Draft(hit.start, match.end(), CalendarDate(int(match[1])))]
    return []


def _decade(text: str, hit: Hit, left: list[Word]) -> list[Draft]:
    """“the 470s BC”."""
    digits, match = left[1], ERA.match(text, left[0].end)
    year = _number(digits.lower)
    if match is None or not year or year % 10 or digits.end != left[0].start:
        return []
    start = left[2].start if len(left) > 2 and left[2].lower == "the" else digits.start
    before = hit.word[0] == "b"
    return [Draft(start, match.end(), LongPeriod(-year if before else year, 10, before_era=before))]


def _double_year(text: str, hit: Hit, written: Word) -> list[Draft]:
    """“270/269 BC”, “431/0 BC”: a year of a calendar that began in summer, over two of ours."""
    match = ERA.match(text, written.end)
    first, _, last = written.lower.partition("/")
    year = _number(first)
    if match is None or not year or not last.isdecimal() or len(last) > len(first):
        return []
    step = -1 if hit.word[0] == "b" else 1
    if not str(year + step).endswith(last):
        return []
    meaning = CalendarDate(astronomical(year, hit.word), end_year=astronomical(year + step, hit.word))
    return [Draft(written.start, match.end(), meaning)]


def _number(word: str) -> int | None:
    digits = word.replace(",", "")
    return int(digits) if digits.isdecimal() and len(digits) <= 4 else None


def read_ancient_years(text: str) -> list[Draft]:
    """Bare years of three figures; to be trusted only in texts that write other such years out."""
    found = []
    for match in _ANCIENT.compiled.finditer(text):
        left = words_before(text, match.start(), max(0, match.start() - 15))
        if not left or (left[0].lower not in BEFORE_ANCIENT_YEAR and left[0].lower not in ("(", "-", "–", ".")):
            continue
        if left[0].lower == "." and (len(left) < 2 or left[1].lower not in ("c", "ca")):
            continue
        right = words_after(text, match.end(), 1)
        if (
            not right
            or right[0].lower in AFTER_ANCIENT_YEAR
            or (left[0].lower == "of" and len(left) > 1 and left[1].lower in SEASONS)
            or right[0].text[0] in ".,;:)–—-"
            or right[0].text[0].isupper()
        ):
            found.append(Draft(match.start(), match.end(), CalendarDate(int(match[1]))))
    return found
