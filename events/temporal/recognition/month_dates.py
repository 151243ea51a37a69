"""Dates around a month: “4 March 2013”, “Monday, Jan. 6”, “the first of September”, “May 3–5”, “last March”."""

from __future__ import annotations

import re
from functools import cache
from typing import Final, NamedTuple, cast

from events.language.english.time import MONTHS, ORDINALS, POINTERS, SMALL_NUMBERS, WEEKDAYS
from events.temporal.meaning import CalendarDate, Clock, Pointer, Recurrence
from events.temporal.numbers import ordinal
from events.temporal.patterns import Pattern
from events.temporal.recognition.drafts import Draft
from events.temporal.recognition.eras import astronomical
from events.temporal.recognition.figure_dates import clock_of, full_year
from events.temporal.recognition.scan import Hit
from events.temporal.words import Word, words_before

_RANGE_LINKS: Final = frozenset({"-", "–", "—", "to", "and", "or", "through", "till", "until", "&"})
_BEFORE_NUMBER: Final = frozenset({"$", "£", "€", ".", ":"})
_NEVER_POINTING: Final = frozenset({"current", "present", "coming"})
_STYLES_APART: Final = 10
"""Days between Old Style and New Style in the 17th century; 13 in the 20th."""
_ORDINAL_SIGNS: Final = frozenset({"st", "nd", "rd", "th"})
"""Endings that a scan or a superscript has cut off their number (“3 rd May”)."""
_SERVER_CLOCK: Final = Pattern(r":(\d\d):(\d\d):(\d\d)(?:\s([+-]\d{4})\b)?")
"""The clock time of a web server's log, “03/May/2024:11:05:01 +0000”."""
_CLOCK_AND_YEAR: Final = Pattern(
    r"\s(\d\d):(\d\d):(\d\d)(?:\s([A-Z]{3,4}))?\s((?:19|20)\d\d)(?:\s([+-]\d{4})\b)?(?![\d:])"
)
"""What Unix writes behind the day: “Sat Jun  9 03:12:44 UTC 2018”, and git: “Fri Dec 16 23:14:57 2022 +0200”."""
_MORE_DAYS: Final = Pattern(
    r",\s(?P<days>\d{1,2}(?:,\s\d{1,2})*),?\s(?:and|&)\s(?P<last>\d{1,2})(?:,\s(?P<year>\d{4}))?(?![\d:%]|[.,]\d)"
)
"""“June 3, 4 and 7, 2015”."""
_TWO_FIGURES: Final = Pattern(r"[ \t](\d\d)(?=\s{0,3}(?:[,;)\]\n–-]|\.(?!\d)|:?\s{0,3}$)|\s{1,3}\d{1,2}[:.]\d\d\b)")
_NO_FULL_STOP: Final = frozenset({"may", "june", "july", "march", "april"})


@cache
def _after_month(dashed: bool) -> re.Pattern[str]:
    """What can follow a month; `dashed` allows the year of “2-Feb-11”."""
    era = r"\s{0,3}(?P<era>B\.C\.(?:E\.)?|BCE?|A\.D\.|AD|CE|C\.E\.)(?!\w)"
    unit = r"\s{0,3}(?:%|per\s?cent|million|billion|points|a\.?m\b|p\.?m\b)"
    day = rf"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?(?!\d|[.,]\d|:\d\d|{unit})"
    other_date = r"\s{0,3}[A-Za-z]{3,9}\.?\s{1,3}\d{4}"
    span = (
        r"(?:\s{0,3}(?P<link>[-–—/&]|to|and|or|through)\s{0,3}(?P<last>[0-3]?\d)(?:st|nd|rd|th)?"
        rf"(?!\d|[.,]\d\d|:\d|{other_date}|{unit}|\s{{1,3}}(?:people|other|more)))?"
    )
    year = (
        rf"(?:(?P<year>\d{{4}})(?:/(?P<new>\d{{1,2}}|\d{{4}})(?![\d/]))?(?!\d|,\d{{3}}|\.\d|%)(?:{era})?"
        rf"|(?P<early>\d{{1,3}}){era.replace('era', 'early_era')}|['’](?P<short>\d\d)(?!\d|s))"
    )
    if dashed:
        year = rf"(?:{year}|(?<=[a-zA-Z]-)(?P<dashed>\d\d)(?![\d-]))"
    gap = r"[ \t]{0,3}\n?[ \t]{0,3}"
    return re.compile(
        rf"(?:{gap}(?:the\s{{1,3}})?{day}{span})?"
        rf"(?:(?:\s{{0,3}},\s{{0,3}}|\s{{1,3}}of\s{{1,3}}|\s{{0,3}}/\s{{0,3}}|{gap}|-){year})?"
    )


@cache
def _spelled_day() -> re.Pattern[str]:
    """“March eighth”; not “March second-quarter sales”."""
    ones = "|".join(word for word, number in ORDINALS.items() if 0 < number < 21 and word != "opening")
    noun = r"(?:quarter|half|week|day|time|round|issue|anniversary|place|edition)"
    return re.compile(rf"\s(?:the\s)?((?:twenty[-\s])?(?:{ones})|thirtieth|thirty[-\s]first)\b(?![-'’]|\s{noun})")


class _Found(NamedTuple):
    """A month with what stands behind it and before it."""

    text: str
    hit: Hit
    left: list[Word]
    match: re.Match[str]
    year: int | None
    short: bool = False
    """The year has two digits behind a day and a month (“2 Apr 19”)."""

    def date(self, day: int | None, weekday: int | None = None, pointer: Pointer | None = None) -> CalendarDate:
        return CalendarDate(
            year=self.year,
            month=MONTHS[self.hit.word],
            day=day,
            weekday=weekday,
            pointer=pointer,
            short_year=self.short or bool(self.match["short"] or self.match.groupdict().get("dashed")),
        )

    def start(self, index: int) -> int:
        """Start of the expression whose first word is the one before this index."""
        return self.left[index - 1].start if index else self.hit.start

    def word(self, index: int) -> str:
        return self.left[index].lower if index < len(self.left) else ""


def read_month(text: str, hit: Hit, floor: int) -> list[Draft]:
    """The date around a month, and the first end of a range before it; empty for a word that is no month here."""
    if text[hit.end : hit.end + 4] in (" Day", " DAY") or text[hit.end : hit.end + 13].lower() == " bank holiday":
        return []
    dotted = text[hit.end : hit.end + 1] == "." and len(hit.word) <= 5 and hit.word not in _NO_FULL_STOP
    left = words_before(text, hit.start, floor, 8)
    dashed = bool(left) and left[0].lower == "-"
    match = _after_month(dashed).match(text, hit.end + dotted)
    assert match is not None
    found = _Found(text, hit, left, match, _year(match))
    day = int(match["day"]) if match["day"] else None
    lead = _leading_day(found)
    if lead is not None and found.year is None and (short := _short_year(found, dotted)) is not None:
        return _day_first(found._replace(year=full_year(int(short[1])), short=True), *lead, short.end())
    if day is not None and not (lead and found.year is None and _counts_on(found)):
        return _month_first(found, day) if 1 <= day <= 31 else []
    end = match.end()
    if found.year is None:
        end = hit.end + (dotted and _keeps_dot(text, hit.end))
    if lead is not None:
        return _day_first(found, *lead, end)
    if found.year is None and (spelled := _spelled_day().match(text, hit.end)) is not None:
        return [_with_weekday(found, 0, ordinal(spelled[1].lower().replace(" ", "-")) or 1, spelled.end())]
    return [_month_alone(found, end)]


def _keeps_dot(text: str, dot: int) -> bool:
    """Whether the full stop belongs to the month: a sentence that ends there would go on with a capital."""
    rest = text[dot + 1 : dot + 4].lstrip()
    return bool(rest) and (rest[0].islower() or rest[0].isdigit() or rest[0] in ",;)")


def _short_year(found: _Found, dotted: bool) -> re.Match[str] | None:
    """Two figures that end a date, for nothing is counted with them."""
    return _TWO_FIGURES.match(found.text, found.hit.end + dotted)


def _counts_on(found: _Found) -> bool:
    """“12 April 8 people”: the number behind counts something."""
    return bool(re.match(r"\s[a-z]", found.text[found.match.end("day") :][:2]))


def _year(match: re.Match[str]) -> int | None:
    if match["year"]:
        return astronomical(_new_style(match["year"], match["new"]), match["era"] or "AD")
    if match["early"]:
        return astronomical(int(match["early"]), match["early_era"])
    two_digits = match["short"] or match.groupdict().get("dashed")
    return full_year(int(two_digits)) if two_digits else None


def _new_style(old: str, new: str | None) -> int:
    """The year counted from January: 1732 for “1731/2”, which began the year in March."""
    year = int(old)
    return year + 1 if new and str(year + 1).endswith(new) else year


def _leading_day(found: _Found) -> tuple[int, int] | None:
    """The day in front of the month, and the index beyond its words."""
    of = found.word(0) == "of"
    index = 1 if of or found.word(0) in ("-", "/") else 0
    detached = found.word(index) in _ORDINAL_SIGNS and found.word(index + 1).isdecimal()
    index += detached
    word = found.word(index)
    figures = word.rstrip("stndrhˢᵗⁿᵈʳʰ")
    old, slash, new = figures.partition("/")
    if slash and old.isdecimal() and new.isdecimal() and len(new) <= 2:
        # A night (“11/12 February”), or Old Style and New Style (“11/22 February”).
        apart = int(new) - int(old)
        return (int(new), index + 1) if apart == 1 or _STYLES_APART <= apart <= _STYLES_APART + 3 else None
    if figures.isdecimal() and len(figures) <= 2:
        if not 1 <= int(figures) <= 31 or (of and figures == word and not detached):
            return None
        index += 1
        if found.word(index) in _BEFORE_NUMBER and found.left[index].end == found.left[index - 1].start:
            return None
        return int(figures), index + (found.word(index) == "the")
    if of and (number := _ordinal_day(found, index)) is not None and found.word(number[1]) == "the":
        return number[0], number[1] + 1
    return None


def _ordinal_day(found: _Found, index: int) -> tuple[int, int] | None:
    number = ordinal(found.word(index))
    if number is None:
        return None
    if found.word(index + 1) == "-" and found.word(index + 2) in SMALL_NUMBERS:
        whole = ordinal(f"{found.word(index + 2)}-{found.word(index)}")
        if whole is not None and whole <= 31:
            return whole, index + 3
    return (number, index + 1) if 1 <= number <= 31 else None


def _with_weekday(found: _Found, index: int, day: int, end: int) -> Draft:
    """The date with the weekday in front of it, if there is one."""
    at = index
    while at < index + 2 and found.word(at) in (",", ".", "the"):
        at += 1
    weekday = None
    if found.word(at) in WEEKDAYS and found.left[at].text[0].isupper():
        weekday, index = WEEKDAYS[found.word(at)], at + 1
    return Draft(found.start(index), end, found.date(day, weekday))


def _month_first(found: _Found, day: int) -> list[Draft]:
    match = found.match
    stamp = _CLOCK_AND_YEAR.match(found.text, match.end("day")) if found.year is None else None
    if stamp is not None and (clock := _stamped(stamp)) is not None:
        draft = _with_weekday(found._replace(year=int(stamp[5])), 0, day, stamp.end())
        assert isinstance(draft.meaning, CalendarDate)
        draft.meaning = draft.meaning._replace(clock=clock)
        return [draft]
    if found.year is None and (listed := _MORE_DAYS.match(found.text, match.end("day"))) is not None:
        return _listed_days(found, day, listed)
    last = int(match["last"]) if match["last"] else 0
    if day < last <= 31:
        end = match.end("day")
        while end < match.start("link") and found.text[end].isalpha():
            end += 1
        tail = Draft(match.start("last"), match.end(), found.date(last), range_end=match["link"] not in ("and", "or"))
        return [_with_weekday(found, 0, day, end), tail]
    end = match.end("day") if last and found.year is None else match.end()
    return [_with_weekday(found, 0, day, end)]


def _stamped(stamp: re.Match[str]) -> Clock | None:
    hour, minute, second, zone, _, offset = stamp.groups()
    return clock_of(hour, minute, second, zone or offset)


def _listed_days(found: _Found, day: int, listed: re.Match[str]) -> list[Draft]:
    """The days of a list that shares its month and year; the list ends where a number is none that follows."""
    found = found._replace(year=int(listed["year"]) if listed["year"] else None)
    drafts = [_with_weekday(found, 0, day, found.match.end("day"))]
    numbers = re.finditer(r"\d+", found.text[listed.start("days") : listed.end("last")])
    for number in numbers:
        if not day < int(number[0]) <= 31:
            break
        day, start = int(number[0]), listed.start("days") + number.start()
        drafts.append(Draft(start, start + len(number[0]), found.date(day)))
    if listed["year"] and drafts[-1].end == listed.end("last"):
        drafts[-1].end = listed.end()
    return drafts


def _day_first(found: _Found, day: int, index: int, end: int) -> list[Draft]:
    stamp = _SERVER_CLOCK.match(found.text, end) if found.year is not None else None
    if stamp is not None and (clock := clock_of(*stamp.groups())) is not None:
        return [Draft(found.start(index), stamp.end(), found.date(day)._replace(clock=clock))]
    link = _link(found, index)
    first = _range_start(found, link, day)
    written, slash, _ = found.word(index - 1).partition("/")
    if slash and day - int(written) < _STYLES_APART:
        at = found.left[index - 1].start
        return [
            Draft(at, at + len(written), found.date(int(written))),
            Draft(at + len(written) + 1, end, found.date(day)),
        ]
    if first is None:
        return [_with_weekday(found, index, day, end)]
    opening = found.left[link + 1]
    start = found.left[link + 2].start if found.word(link + 2) == "the" else opening.start
    linked = found.word(link) not in ("and", "or")
    return [
        *_days_before(found, link + 2, first),
        Draft(start, opening.end, found.date(first)),
        Draft(found.start(index), end, found.date(day), range_end=linked),
    ]


def _days_before(found: _Found, index: int, day: int) -> list[Draft]:
    """The days of a list before its last two: “3, 5 and 9 May”."""
    drafts: list[Draft] = []
    while found.word(index) == "," and found.word(index + 1).isdecimal() and 1 <= int(found.word(index + 1)) < day:
        word = found.left[index + 1]
        day = int(word.lower)
        drafts.insert(0, Draft(word.start, word.end, found.date(day)))
        index += 2
    return drafts


def _link(found: _Found, index: int) -> int:
    """Where the word is that joins another day to this one: beyond “again on” in “on 14 and again on 28 October”."""
    beyond = index
    for word in ("the", "on", "again"):
        beyond += found.word(beyond) == word
    return beyond if found.word(beyond) == "and" and found.word(beyond - 1) in ("on", "again") else index


def _range_start(found: _Found, index: int, day: int) -> int | None:
    """The first day of “8 to 12 April”, “8–12 April”, “the 8th and 9th of April”."""
    figures = found.word(index + 1).rstrip("stndrh")
    if found.word(index) not in _RANGE_LINKS or not figures.isdecimal() or len(figures) > 2:
        return None
    return int(figures) if 1 <= int(figures) < day else None


def _month_alone(found: _Found, end: int) -> Draft:
    """A month with or without its year, “last March”, “the following July”, “every May”."""
    word = found.word(0)
    if word in ("every", "each"):
        return Draft(found.start(1), end, Recurrence(pattern=found.date(None), quant=word.upper()))
    if word not in POINTERS or word in _NEVER_POINTING:
        return Draft(found.hit.start, end, found.date(None))
    index = 1 + (found.word(1) == "the" or (word == "same" and found.word(1) in ("that", "this")))
    return Draft(found.start(index), end, found.date(None, pointer=cast(Pointer, POINTERS[word])))
