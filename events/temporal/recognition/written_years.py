"""Years and decades: “1812”, “1914–18”, “fiscal 2017”, “the 1820s”, “the ’80s”, “nineteen ninety-six”, “Q3 2018”."""

from __future__ import annotations

import re
from functools import cache
from typing import Final, Literal

from events.language.english.time import DETERMINERS, SMALL_NUMBERS, TENS_PLURAL
from events.language.english.time_context import (
    ABBREVIATED_BEFORE_YEAR,
    BEFORE_YEAR,
    COUNTED,
    COUNTED_ADJECTIVES,
    MEASURED,
    NUMBERED,
    STREETS,
    SURELY_BEFORE_YEAR,
)
from events.temporal.meaning import CalendarDate, LongPeriod
from events.temporal.patterns import Pattern
from events.temporal.recognition.drafts import Draft
from events.temporal.recognition.eras import ERA, astronomical
from events.temporal.recognition.figure_dates import full_year
from events.temporal.recognition.numerals import roman_years
from events.temporal.recognition.scan import Hit
from events.temporal.words import Word, words_after, words_before

_YEAR: Final = Pattern(r"(\d{4})(?P<plural>s\b)?(?:(?P<sign>[-–/])(?P<last>\d{4}|\d\d|\d)(?!\d|[.,]\d|[-/]\d))?")
_NO_YEAR_BEFORE: Final = frozenset("§$£€#+*/=_&@.,:%")
_NO_YEAR_AFTER: Final = Pattern(r"\s?%|[°$€£@_=#]|[.,:/]\d|-(?!based|era|style|level|model|born|built|to\b|season)\w")
_DECADE_BEFORE: Final = Pattern(r"\d\d0s,?\s{1,3}(?:and|or|to|through|into)\s{1,3}(?:the\s{1,3})?(?:early\s|late\s)?$")
"""“the 1920s and 30s”."""
_ABOUT: Final = Pattern(r"\b(?:ca?|fl|[rbdm])\.$")
"""“c.1512”, without a blank."""
_NAMED_YEAR: Final = Pattern(
    r"\s{1,3}(?:(?:academic|school|fiscal|financial|tax|university|accounting)\s{1,3})year\b", re.I
)
"""“the 2015–16 academic year”."""
_PERIOD: Final = Pattern(r"\s{1,3}(?:period|quarter)\b")
_DATE_BEFORE: Final = Pattern(r"[A-Z][a-z]{2,8}\.?,?\s{0,3}\d{1,2}(?:st|nd|rd|th)?,?\s{0,3}$")
_OPENING_SIGNS: Final = frozenset(",;:([—–-\"“”'‘’`")
_QUOTES: Final = frozenset("'’‘`")
_LONGEST_SHORT_RANGE: Final = 60
"""Years that a range whose end has two figures can span."""
_CODE_YEAR: Final = Pattern(r"(?:\s{1,3}of)?(?:\s{1,3}(?:FY\s?)?|['’]|/)(\d{4}|(?<=['’])\d\d)(?!\d)")


def read_year(text: str, hit: Hit, floor: int) -> list[Draft]:
    """A year or decade in four figures, and ranges of years."""
    match = _YEAR.match(text, hit.start)
    before = text[max(floor, hit.start - 1) : hit.start]
    if match is None or (before in _NO_YEAR_BEFORE and not _ABOUT.search(text, max(floor, hit.start - 4), hit.start)):
        return []
    left = words_before(text, hit.start, floor, 3)
    if match["plural"]:
        return _decade(text, match, left)
    year = int(match[1])
    if before in ("-", "–") and text[hit.start - 2 : hit.start - 1].isdecimal():
        return []
    if not match["sign"] and (era := ERA.match(text, match.end())):
        start = left[0].start if left and left[0].lower == "ad" else hit.start
        return [Draft(start, era.end(), CalendarDate(astronomical(year, era[1])))]
    if _NO_YEAR_AFTER.match(text, match.end()):
        return []
    return _year_or_range(text, match, year, left)


def _year_or_range(text: str, match: re.Match[str], year: int, left: list[Word]) -> list[Draft]:
    plausible = _plausible(text, match, year, left)
    if plausible is None and not _spans_years(match, year):
        return [Draft(match.start(), match.end(1), CalendarDate(year), doubtful=True)]
    if plausible is False:
        return []
    return _range(match, year) if match["sign"] else [_single(text, match, year, left)]


def _spans_years(match: re.Match[str], year: int) -> bool:
    """Whether two numbers in full are so near each other that they are years wherever they stand (“1861–1863”)."""
    last = match["last"] or ""
    return len(last) == 4 and match["sign"] != "/" and year < int(last) <= year + _LONGEST_SHORT_RANGE


def _single(text: str, match: re.Match[str], year: int, left: list[Word]) -> Draft:
    """A year alone, a fiscal one, or the period of accounts that it names (“the 1988 period”)."""
    word = left[0].lower if left else ""
    if word in ("fiscal", "financial"):
        return Draft(left[0].start, match.end(), CalendarDate(year, fiscal=True))
    period = _PERIOD.match(text, match.end())
    if period and word == "the":
        return Draft(left[0].start, period.end(), CalendarDate(year, quarter=0))
    return Draft(match.start(), match.end(), CalendarDate(year))


def _plausible(text: str, match: re.Match[str], year: int, left: list[Word]) -> bool | None:
    """Whether it is a year; None where only another mention of the same year can tell."""
    word = left[0].lower if left else ""
    surely = 1900 <= year <= 2050 and word in SURELY_BEFORE_YEAR
    short_range = match["sign"] and len(match["last"]) < 4
    if not 1000 <= year <= 2199 or (not short_range and _is_counted(text, match.end(), surely=surely)):
        return False
    if word == "." and len(left) > 1 and left[1].lower in NUMBERED:
        return False
    if word in NUMBERED or word[:1].isdigit():
        return _DATE_BEFORE.search(text, max(0, match.start() - 12), match.start()) is not None
    if 1900 <= year <= 2050:
        return word not in MEASURED or bool(match["sign"])
    if word == "a":
        return False
    at_start = not left or "\n" in text[left[0].end : match.start()]
    if at_start or word in BEFORE_YEAR or word in _OPENING_SIGNS:
        return True
    return (word == "." and len(left) > 1 and left[1].lower in ABBREVIATED_BEFORE_YEAR) or None


def _is_counted(text: str, end: int, *, surely: bool) -> bool:
    """“1500 people”, “1812 Main Street”; not what a surely meant year stands before (“in 1970 American troops”)."""
    right = words_after(text, end, 2)
    if not right or right[0].start == end:
        return False
    first, second = right[0], right[1] if len(right) > 1 else right[0]
    if surely and first.text[0].isupper():
        return False
    if first.lower in COUNTED or (first.lower in COUNTED_ADJECTIVES and second.lower in COUNTED):
        return True
    return (first.text[0].isupper() and second.text in STREETS) or first.text in ("Overture", "Main")


def _range(match: re.Match[str], year: int) -> list[Draft]:
    """Two years in full are two expressions, “1914–18” is one."""
    last = match["last"]
    if len(last) == 4:
        drafts = [Draft(match.start(), match.end(1), CalendarDate(year))]
        if year < int(last) <= 2199 and match["sign"] != "/":
            drafts.append(Draft(match.start("last"), match.end(), CalendarDate(int(last)), range_end=True))
        return drafts
    digits = 10 ** len(last)
    end = year - year % digits + int(last)
    end += digits if end <= year else 0
    if end - year > _LONGEST_SHORT_RANGE or (len(last) == 1 and match["sign"] != "/" and end != year + 1):
        return []
    named = _NAMED_YEAR.match(match.string, match.end())
    return [Draft(match.start(), named.end() if named else match.end(), CalendarDate(year, end_year=end))]


def _decade(text: str, match: re.Match[str], left: list[Word]) -> list[Draft]:
    """“the 1820s”; “the 1900s” are a century, “the 2000s” a decade."""
    year = int(match[1])
    if year % 10 or not 1000 <= year <= 2100:
        return []
    start = left[0].start if left and left[0].lower in DETERMINERS and left[0].lower != "a" else match.start()
    era = ERA.match(text, match.end())
    if era and era[1][0] == "B":
        return [Draft(start, era.end(), LongPeriod(-year, 10, before_era=True))]
    years: Literal[10, 100] = 100 if year % 100 == 0 and year < 2000 else 10
    return [Draft(start, era.end() if era else match.end(), LongPeriod(year, years))]


def read_short_decade(text: str, hit: Hit, floor: int) -> list[Draft]:
    """“the ’80s”, “the mid-70s”; not “temperatures in the 80s” of another kind, nor an age (“in her 80s”)."""
    if not hit.word[:2].isdecimal():
        return []
    digits = int(hit.word[:2])
    left = words_before(text, hit.start, floor, 3)
    quoted = bool(left) and left[0].lower in _QUOTES and left[0].end == hit.start
    index = 1 if quoted else 0
    word = left[index].lower if len(left) > index else ""
    if not quoted and _DECADE_BEFORE.search(text, max(0, hit.start - 20), hit.start):
        return [Draft(hit.start, hit.end, LongPeriod((1900 if digits >= 20 else 2000) + digits, 10, short=True))]
    if word in ("his", "her", "their", "my", "its") or (
        not quoted and (digits < 20 or word not in ("the", "early", "late", "-"))
    ):
        return []
    start = left[index].start if word == "the" else left[0].start if quoted else hit.start
    return [Draft(start, hit.end, LongPeriod((1900 if digits >= 20 else 2000) + digits, 10, short=True))]


def read_short_year(text: str, hit: Hit, floor: int) -> list[Draft]:
    """“in ’99”, “the summer of ’69”."""
    left = words_before(text, hit.start, floor, 3)
    if len(left) < 2 or left[0].end != hit.start or left[1].end == left[0].start or left[1].lower not in BEFORE_YEAR:
        return []
    return [Draft(left[0].start, hit.end, CalendarDate(full_year(int(hit.word)), short_year=True))]


def read_tens(text: str, hit: Hit, floor: int) -> Draft | None:
    """“the twenties”, “the nineteen-sixties”; not a person's age (“in her twenties”)."""
    left = words_before(text, hit.start, floor, 4)
    index = 1 if left and left[0].lower == "-" else 0
    word = left[index].lower if len(left) > index else ""
    century = SMALL_NUMBERS[word] * 100 if word in ("seventeen", "eighteen", "nineteen") else None
    start = hit.start
    if century is not None:
        start = left[index].start
        index += 1
    elif word not in ("the", "early", "late", "mid"):
        return None
    if len(left) > index and left[index].lower == "the":
        start = left[index].start
    return Draft(start, hit.end, LongPeriod((century or 1900) + TENS_PLURAL[hit.word], 10, short=century is None))


@cache
def _spelled() -> re.Pattern[str]:
    def pattern(low: int, high: int) -> str:
        return "|".join(word for word, number in SMALL_NUMBERS.items() if low <= number < high)

    return re.compile(
        rf"(?P<century>(?:six|seven|eigh|nine)teen)[\s-]{{1,3}}(?:(?P<tens>{pattern(20, 100)})"
        rf"(?:[\s-]{{1,3}}(?P<ones>{pattern(1, 10)})\b)?|(?P<teen>{pattern(10, 20)})|"
        rf"(?:oh|o|hundred\s{{1,3}}and)[\s-]{{1,3}}(?P<low>{pattern(1, 10)}))\b"
        r"(?!s|\s{1,3}(?:thousand|people|dollars|men|women))",
        re.I,
    )


def read_spelled_year(text: str, hit: Hit) -> Draft | None:
    """“nineteen ninety-six”, “eighteen hundred and five”."""
    match = _spelled().match(text, hit.start)
    if match is None:
        return None
    year = SMALL_NUMBERS[match["century"].lower()] * 100
    year += sum(SMALL_NUMBERS[match[name].lower()] for name in ("tens", "ones", "teen", "low") if match[name])
    return Draft(hit.start, match.end(), CalendarDate(year))


def read_roman_year(hit: Hit) -> Draft:
    """“MDCCCXLVII”."""
    return Draft(hit.start, hit.end, CalendarDate(roman_years()[hit.word.upper()]))


def read_numbered_code(hit: Hit) -> Draft | None:
    """“3Q18”, “1H2019”."""
    number, of = int(hit.word[0]), int(hit.word[2:].removeprefix("fy"))
    if hit.word[1] == "h" and number > 2:
        return None
    year = full_year(of) if of < 100 else of
    meaning = CalendarDate(year, quarter=number) if hit.word[1] == "q" else CalendarDate(year, half=number)
    return Draft(hit.start, hit.end, meaning)


def read_quarter_code(text: str, hit: Hit) -> Draft | None:
    """“Q3”, “H1 2019”, “FY2018”."""
    kind, digits = hit.word[0], hit.word[1:]
    if kind == "f":
        year = int(digits[1:].strip())
        return Draft(hit.start, hit.end, CalendarDate(full_year(year) if year < 100 else year, fiscal=True))
    number = int(digits)
    match = _CODE_YEAR.match(text, hit.end)
    if kind == "h" and (number > 2 or match is None):
        return None
    end = match.end() if match else hit.end
    of = None
    if match:
        of = int(match[1]) if len(match[1]) == 4 else full_year(int(match[1]))
    meaning = CalendarDate(of, quarter=number) if kind == "q" else CalendarDate(of, half=number)
    return Draft(hit.start, end, meaning)
