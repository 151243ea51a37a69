"""Dates in figures: “2013-06-04”, “6/7/2011”, “25.12.2013”, years, decades, “1914–18”, “280 BCE”, “the 1820s”."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from typing import Final, Literal

from events.daynumbers import days_in_month
from events.language.english.time import DETERMINERS, SMALL_NUMBERS, TENS_PLURAL, ZONES
from events.temporal.dates import full_year
from events.temporal.drafts import Draft
from events.temporal.meaning import CalendarDate, Clock, LongPeriod
from events.temporal.scan import Hit
from events.temporal.words import Word, words_before

_DATE: Final = re.compile(r"(\d{1,4})([-/.])(\d{1,2})\2(\d{4}|\d{1,2})(?![\d]|[-/]\d|\.\d)")
_ISO_CLOCK: Final = re.compile(r"[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,]\d+)?)?\s?(Z\b|UTC\b|GMT\b|[+-]\d\d:?\d\d(?!\d))?")
_ERA: Final = re.compile(r"\s{0,3}(B\.C\.(?:E\.)?|B\.C|BCE?|A\.D\.?|AD|C\.E\.|CE)(?!\w)")


@cache
def _order_evidence() -> re.Pattern[str]:
    return re.compile(r"(?<![\d./-])(\d{1,2})([/.])(\d{1,2})\2(?:\d{4}|\d\d)(?![\d/])")


def day_comes_first(text: str) -> bool | None:
    """Whether dates in figures put the day first, by those that leave no choice; None where all leave it."""
    votes = 0
    for match in _order_evidence().finditer(text):
        first, second = int(match[1]), int(match[3])
        if first > 12 >= second:
            votes += 1
        elif second > 12 >= first:
            votes -= 1
    return None if votes == 0 else votes > 0


def read_date(text: str, hit: Hit, order: Callable[[], bool | None]) -> Draft | None:
    """A date in figures with all three parts, and the clock time of an ISO date."""
    if hit.start and text[hit.start - 1] in "/.-$£€#+:,":
        return None
    match = _DATE.match(text, hit.start)
    if match is None:
        return None
    first, sign, second, third = match.groups()
    if len(first) == 4:
        if sign == "." or len(third) > 2:
            return None
        return _dated(text, match, int(first), int(second), int(third), False, False)
    if len(first) == 3 or (len(third) < 4 and (sign != "/" or len(third) == 1)):
        return None
    a, b = int(first), int(second)
    day_first = order()
    guessed = a <= 12 and b <= 12 and a != b and day_first is None
    if a > 12 or (b <= 12 and day_first):
        a, b = b, a
    if sign == "." and day_first is None and int(second) <= 12:
        a, b, guessed = int(second), int(first), False
    year = int(third) if len(third) == 4 else full_year(int(third))
    return _dated(text, match, year, a, b, guessed, len(third) == 2)


def _dated(
    text: str, match: re.Match[str], year: int, month: int, day: int, guessed: bool, short: bool
) -> Draft | None:
    if not 1 <= month <= 12 or not 1 <= day <= days_in_month(year, month):
        return None
    clock = None
    end = match.end()
    if len(match[1]) == 4 and (time := _ISO_CLOCK.match(text, end)) and int(time[1]) < 24 and int(time[2]) < 60:
        zone = time[4] or ""
        zone = ZONES.get(zone.lower(), zone)
        if len(zone) == 5:
            zone = zone[:3] + ":" + zone[3:]
        clock = Clock(int(time[1]), int(time[2]), int(time[3]) if time[3] else None, zone)
        end = time.end()
    meaning = CalendarDate(year, month, day, order_guessed=guessed, short_year=short, clock=clock)
    return Draft(match.start(), end, meaning, in_figures=True)


_YEAR: Final = re.compile(
    r"(\d{4})(?P<plural>s\b|['’]s(?=\s{1,3}(?:and|to|was|were|saw)\b))?"
    r"(?:(?P<sign>[-–/])(?P<last>\d{4}|\d\d|\d)(?![\d,]|\.\d|[-/]\d))?"
)
_YEAR_BEFORE: Final = re.compile(
    r"(?:\b(?:in|of|since|by|until|till|from|to|before|after|during|for|year|years|late|early|mid|and|or|through|"
    r"throughout|between|around|about|circa|than|spring|summer|fall|winter|autumn|fiscal|the|a|its|ended|ending|"
    r"calendar|versus|class\s{1,3}of|season|end|beginning|start|middle|post|pre|around|roughly|when|but|yet)"
    r"(?:\s{1,3}|-)|[,;:(\[—–-]\s{0,3}|^\s{0,3}|[\"“”'‘’`]\s{0,3}|\bc\.\s{0,3}|\bca\.\s{0,3}|\bvs\.\s{0,3})$",
    re.I,
)
_NUMBERED: Final = frozenset(
    """room rooms local flight version no nos number page pages p pp route highway hwy model line level unit apt box tel
    telephone phone code chapter section article figure table port iso rfc windows boeing airbus lot gate track channel
    platform part paragraph clause item ref reference suite building block serial id isbn issn dx po boulevard route
    building fax ext extension zip postcode series type class grade form catalog catalogue ticket case docket bill act
    regulation resolution directive area zone sector division regiment squadron locomotive asteroid psalm verse volume
    vol issue opus op mark mk size psi rpm kg km nikkei points""".split()
)
_COUNTED_AFTER: Final = re.compile(
    r"\s{1,3}(?:(?:more|other|new|additional|different|square|cubic|metric|armed|local|american|british|french|german|"
    r"iraqi|foreign|young|dead|wounded)\s{1,3})?(?:shares|people|troops|points|feet|foot|miles?|workers|employees|dollars|"
    r"pounds|tons|tonnes|barrels|jobs|units|homes|students|soldiers|men|women|votes|yards|acres|rooms|cars|degrees|"
    r"million|billion|percent|per\s?cent|meters|metres|kilometers|kilometres|km|kg|m|ft|cases|deaths|companies|"
    r"institutions|members|prisoners|civilians|refugees|houses|flights|words|pages|tanks|guns|aircraft|ships|planes|"
    r"vehicles|casualties|killed|wounded|volunteers|regulars|cavalry|infantry|horses|rounds|hours|days|weeks|months|"
    r"years|times|animals|copies|items|pieces|seats|stores|euros|yen|francs|marks|lire|rubles|calories|calls|tickets|"
    r"kilograms|grams|litres|liters|gallons|watts|megawatts|bytes|light|children|patients|persons|officers|hectares|"
    r"survivors|victims|families|villages|towns|settlers|inhabitants|residents|signatures|entries|users|servers|hosts)\b"
    r"|\s{1,3}[A-Z][a-z]+\s{1,3}(?:Street|St|Avenue|Ave|Road|Rd|Boulevard|Blvd|Drive|Lane|Way|Place)\b|\s{1,3}(?:Overture|Main)\b"
)


def read_year(text: str, hit: Hit, floor: int) -> list[Draft]:
    """A year or decade in four figures, and ranges of years."""
    match = _YEAR.match(text, hit.start)
    if match is None:
        return []
    year = int(match[1])
    before = text[max(floor, hit.start - 1) : hit.start]
    if before and before in "$£€#+*/=_&@.,:%":
        return []
    if match["plural"] and match["plural"] == "s":
        return _decade(text, hit, match, floor)
    era = _ERA.match(text, match.end(1)) if not match["sign"] else None
    if era:
        return [_with_era(text, hit, year, match.end(1), floor)]
    after = text[match.end() : match.end() + 1]
    if before in ("-", "–") and text[hit.start - 2 : hit.start - 1].isdecimal():
        return []
    if after in ("%", "°", "$", "€", "£", "@", "_", "=", "#") or re.match(
        r"[.,]\d|-[a-zA-Z0-9]|/\d|\s?%|:\d", text[match.end() : match.end() + 3]
    ):
        if not re.match(
            r"-(?:based|era|vintage|style|level|model|born|built|to|and|present|season)",
            text[match.end() : match.end() + 9],
        ):
            return []
    left = words_before(text, hit.start, max(floor, hit.start - 30))
    plausible = _plausible(text, hit, match, year, left, floor)
    if plausible is None:
        return [Draft(hit.start, match.end(1), CalendarDate(year), doubtful=True)]
    if not plausible:
        return []
    if match["sign"]:
        return _range(match, year, hit)
    return [_single_year(text, hit, match, year, left)]


def _single_year(text: str, hit: Hit, match: re.Match[str], year: int, left: list[Word]) -> Draft:
    """A year alone, a fiscal one, or the period of accounts that it names (“the 1988 period”)."""
    word = left[0].lower if left else ""
    if word in ("fiscal", "financial"):
        return Draft(left[0].start, match.end(1), CalendarDate(year, fiscal=True))
    period = _PERIOD.match(text, match.end(1))
    if period and word == "the":
        return Draft(left[0].start, period.end(), CalendarDate(year, quarter=0))
    return Draft(hit.start, match.end(1), CalendarDate(year))


_PERIOD: Final = re.compile(r"\s{1,3}(?:period|quarter)\b")


def _plausible(text: str, hit: Hit, match: re.Match[str], year: int, left: list[Word], floor: int) -> bool | None:
    """Whether it is a year; None where only another mention of the same year can tell."""
    if not 1000 <= year <= 2199:
        return False
    if _COUNTED_AFTER.match(text, match.end()):
        return False
    word = left[0].lower if left else ""
    if word == "." and len(left) > 1 and left[1].lower in _NUMBERED:
        return False
    if word in _NUMBERED or word[:1].isdigit() or word in ("$", "£", "€", "#", "№"):
        return _MONTH_LIKE.search(text, max(0, hit.start - 12), hit.start) is not None
    if 1900 <= year <= 2050:
        return word not in ("at", "some", "over", "nearly", "almost", "exactly", "least", "most", "than") or bool(
            match["sign"]
        )
    if word == "a":
        return False
    return bool(_YEAR_BEFORE.search(text[max(floor, hit.start - 14) : hit.start])) or None


_MONTH_LIKE: Final = re.compile(r"[A-Z][a-z]{2,8}\.?,?\s{0,3}\d{1,2}(?:st|nd|rd|th)?,?\s{0,3}$")


def _range(match: re.Match[str], year: int, hit: Hit) -> list[Draft]:
    last, sign = match["last"], match["sign"]
    if not last:
        return [Draft(hit.start, match.end(1), CalendarDate(year))]
    if len(last) == 4:
        end = int(last)
        if year < end <= 2199 and sign != "/":
            return [
                Draft(hit.start, match.end(1), CalendarDate(year)),
                Draft(match.start("last"), match.end("last"), CalendarDate(end), range_end=True),
            ]
        return [Draft(hit.start, match.end(1), CalendarDate(year))]
    digits = 10 ** len(last)
    end = year - year % digits + int(last)
    if end <= year:
        end += digits
    if end - year > 60 or (len(last) == 1 and sign != "/"):
        return []
    return [Draft(hit.start, match.end("last"), CalendarDate(year, end_year=end))]


def _with_era(text: str, hit: Hit, year: int, end: int, floor: int) -> Draft:
    era = _ERA.match(text, end)
    assert era is not None
    before = era[1][0] == "B"
    left = words_before(text, hit.start, max(floor, hit.start - 20))
    start = hit.start
    if left and left[0].lower == "ad":
        start = left[0].start
    return Draft(start, era.end(), CalendarDate(1 - year if before else year))


def read_era(text: str, hit: Hit, floor: int) -> list[Draft]:
    """“280 BCE”, “AD 79”, “the 4th century” is read elsewhere; also the first year of “499–493 BC”."""
    left = words_before(text, hit.start, max(floor, hit.start - 30))
    before = hit.word[0] == "b"
    if left and left[0].lower.replace(",", "").isdecimal() and len(left[0].lower) <= 6:
        year = int(left[0].lower.replace(",", ""))
        match = _ERA.match(text, left[0].end)
        if year and match and (year < 2200 or before):
            drafts = [Draft(left[0].start, match.end(), CalendarDate(1 - year if before else year))]
            if len(left) > 2 and left[1].lower in ("-", "–", "to", "and", "or") and left[2].lower.isdecimal():
                other = int(left[2].lower)
                if 0 < other <= 9999 and (other > year if before else other < year):
                    opening = Draft(left[2].start, left[2].end, CalendarDate(1 - other if before else other))
                    drafts[0].range_end = left[1].lower != "and"
                    return [opening, drafts[0]]
            return drafts
        return []
    if hit.word in ("ad", "a.d"):
        match = re.compile(r"\.?\s{0,3}(\d{1,4})(?!\d|,\d)").match(text, hit.end)
        if match and int(match[1]):
            return [Draft(hit.start, match.end(), CalendarDate(int(match[1])))]
    return []


_ANCIENT: Final = re.compile(r"(?<![\w.,/:$£€#%-])(\d{3})(?![\w%/:]|[.,]\d|-[a-z])")
_ANCIENT_BEFORE: Final = re.compile(
    r"\b(?:in|by|since|until|till|from|of|to|between|and|before|after|late|early|around|about|c\.|ca\.|circa|summer|"
    r"spring|autumn|fall|winter)\s{1,3}$|\(\s{0,3}$|[–-]$",
    re.I,
)
_ANCIENT_AFTER: Final = re.compile(
    r"\s{0,3}(?:[.,;:)–—-]|$|\n|(?:and|but|the|when|by|to|he|she|they|it|a|an|after|with|at|on|was|were|or|until|in|under|as|his|[A-Z]\w+)\b)"
)


def read_ancient_years(text: str) -> list[Draft]:
    """Bare years of three figures. They are trusted only in texts that write eras or other such years out."""
    found = []
    for match in _ANCIENT.finditer(text):
        if _ANCIENT_BEFORE.search(text[max(0, match.start() - 9) : match.start()]) and _ANCIENT_AFTER.match(
            text, match.end()
        ):
            found.append(Draft(match.start(), match.end(), CalendarDate(int(match[1]))))
    return found


def _decade(text: str, hit: Hit, match: re.Match[str], floor: int) -> list[Draft]:
    year = int(match[1])
    if year % 10 or not 1000 <= year <= 2100:
        return []
    left = words_before(text, hit.start, max(floor, hit.start - 20))
    start = left[0].start if left and left[0].lower in DETERMINERS and left[0].lower != "a" else hit.start
    era = _ERA.match(text, hit.end)
    end = era.end() if era else hit.end
    length: Literal[10, 100] = 100 if year % 100 == 0 and year < 2000 else 10
    if era and era[1][0] == "B":
        return [Draft(start, end, LongPeriod(-year, 10, before_era=True))]
    return [Draft(start, end, LongPeriod(year, length))]


def read_short_decade(text: str, hit: Hit, floor: int) -> list[Draft]:
    """“the ’80s”, “the mid-70s”."""
    digits = int(text[hit.start : hit.start + 2]) if text[hit.start : hit.start + 2].isdecimal() else -1
    sign = text[hit.start - 1 : hit.start]
    left = words_before(text, hit.start, max(floor, hit.start - 20))
    if digits < 20 and not (sign and sign in "'’‘`"):
        return []
    start = hit.start
    index = 0
    if left and left[0].lower in ("'", "’", "‘", "`") and left[0].end == hit.start:
        start = left[0].start
        index = 1
    word = left[index].lower if len(left) > index else ""
    if index == 0 and word not in ("the", "early", "late", "-"):
        return []
    if word in ("his", "her", "their", "my", "its"):
        return []
    if word == "the":
        start = left[index].start
    return [Draft(start, hit.end, LongPeriod(1900 + digits if digits >= 20 else 2000 + digits, 10, short=True))]


def read_tens(text: str, hit: Hit, floor: int) -> Draft | None:
    """“the twenties”, “the nineteen-sixties”; not a person's age (“in her twenties”)."""
    left = words_before(text, hit.start, floor)
    index = 0
    century = 1900
    if left and left[0].lower == "-":
        index = 1
    word = left[index].lower if len(left) > index else ""
    if word in ("eighteen", "nineteen", "seventeen"):
        century = SMALL_NUMBERS[word] * 100
        index += 1
    elif word not in ("the", "early", "late", "mid"):
        return None
    elif index == 0 and word == "the":
        pass
    start = left[index - 1].start if index and word not in ("mid", "early", "late") else hit.start
    if len(left) > index and left[index].lower == "the":
        start = left[index].start
    return Draft(start, hit.end, LongPeriod(century + TENS_PLURAL[hit.word], 10, short=century == 1900))


@cache
def _spelled() -> re.Pattern[str]:
    tens = "|".join(w for w, n in SMALL_NUMBERS.items() if n >= 20)
    ones = "|".join(w for w, n in SMALL_NUMBERS.items() if n < 10)
    teens = "|".join(w for w, n in SMALL_NUMBERS.items() if 10 <= n < 20)
    return re.compile(
        rf"(?P<c>(?:six|seven|eigh|nine)teen)[\s-]+(?:(?P<tens>{tens})(?:[\s-]+(?P<ones>{ones})\b)?|(?P<teen>{teens})|"
        rf"(?:oh|o|hundred\s{{1,3}}and)[\s-]+(?P<oh>{ones})|(?P<hundred>hundred))\b(?!\s{{1,3}}(?:thousand|people|dollars|men|women))",
        re.I,
    )


def read_spelled_year(text: str, hit: Hit, floor: int) -> Draft | None:
    """“nineteen ninety-six”, “eighteen hundred and five”."""
    match = _spelled().match(text, hit.start)
    if match is None or match["hundred"] or match["tens"] and text[match.end() : match.end() + 1] == "s":
        return None
    year = SMALL_NUMBERS[match["c"].lower()] * 100
    for name in ("tens", "ones", "teen", "oh"):
        if match[name]:
            year += SMALL_NUMBERS[match[name].lower()]
    return Draft(hit.start, match.end(), CalendarDate(year))


def read_quarter_code(text: str, hit: Hit) -> Draft | None:
    """“Q3”, “H1”, “FY2018”."""
    kind, digits = hit.word[0], hit.word[1:]
    if kind == "f":
        year = int(hit.word[2:].strip())
        return Draft(hit.start, hit.end, CalendarDate(full_year(year) if year < 100 else year, fiscal=True))
    number = int(digits)
    if kind == "h" and number > 2:
        return None
    year_match = re.compile(r"(?:\s{1,3}of)?(?:\s{1,3}(?:FY\s?)?|['’]|/)(\d{4}|(?<=['’])\d\d)(?!\d)").match(
        text, hit.end
    )
    end = year_match.end() if year_match else hit.end
    year_of = None
    if year_match:
        year_of = int(year_match[1]) if len(year_match[1]) == 4 else full_year(int(year_match[1]))
    if kind == "h" and not year_match:
        return None
    return Draft(
        hit.start,
        end,
        CalendarDate(year_of, quarter=number if kind == "q" else None, half=number if kind == "h" else None),
    )
