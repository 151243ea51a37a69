"""What a person types for the date of an event: words, EDTF, or the signs with which dates are shown.

``~mar 2024``, ``<2019``, ``2019-12?``, ``…/2024-04-02``, ``2024-03-13/04-01``, ``13 March to 1 April 2024``,
``late 1990s``, ``last friday``. Words are read as in a document, and what is not understood there as by
:mod:`events.typed_dates`.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import Final

from events.daynumbers import month_in_year
from events.edtf import OPEN, DatePoint, Edtf, Interval, OneOf, parse_edtf
from events.pipeline import date_document
from events.records import SourceText

__all__ = ["understand"]

_NONE: Final = frozenset(("-", "—", "none", "no date", "undated", "unknown"))
_ABOUT = re.compile(r"~\s*|(?:c\.|ca\.|circa|about|around|approximately)\s+|c(?=\d)", re.IGNORECASE)
_BOUND = re.compile(r"<=|>=|[<≤>≥]|(?:before|by|after|since|from)\b(?!.*\b(?:to|until|till)\b)", re.IGNORECASE)
_BOUNDS: Final = {"before": "<", "by": "≤", "<=": "≤", "after": ">", ">=": "≥", "since": "≥", "from": "≥"}
_ONE_DAY = re.compile(r"‥\s*|\[|between\s+", re.IGNORECASE)
_LEFT_OUT: Final = frozenset(("", "…", "...", ".."))
_APART = re.compile(
    r"\s*/\s*|\s*(?:\.\.|‥)\s*|\s+(?:-|–|—|to|until|till|and)\s+|(?<=\d)\s*–\s*(?=\d)|(?<=\d{4})-(?=\d{4}\b)",
    re.IGNORECASE,
)
_UNTIL = re.compile(r"(?:until|till|up to)\s+", re.IGNORECASE)
_PART = re.compile(r"(?P<period>.+?) \((?P<part>early|mid|late)\)", re.IGNORECASE)
_CLOCK = re.compile(r"(?P<day>.+?),? (?:at )?(?P<hour>\d\d?):(?P<minute>\d\d)", re.ASCII)
_BY_NUMBERS = re.compile(r"\d+([./-])\d+\1\d+", re.ASCII)
_YEAR = re.compile(r"\d{4}|\b(?:ago|yesterday|today|last|this|next)\b", re.ASCII | re.IGNORECASE)
_SHOWN_DAY = re.compile(r"(-?\d{4,}-\d\d-\d\d) (?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)", re.ASCII)
_REST_OF_DATE = re.compile(r"\d\d(?:-\d\d)?", re.ASCII)

_Words = Callable[[str], Edtf]


def understand(
    words: str, reference: Edtf | None = None, now: datetime | None = None, *, slowly: bool = True
) -> Edtf | None:
    """The date that was typed; None where it was said that there is none.

    Args:
        words: what was typed.
        reference: the day from which words such as “last Friday” count; the present day by default.
        now: the present.
        slowly: whether words are tried, too, that only dateparser may understand.

    Raises:
        ValueError: it is no date; the message says why, without naming the words.
    """
    text = _SHOWN_DAY.sub(r"\1", " ".join(words.split()))
    if text.lower() in _NONE or not text:
        return None
    now = now or datetime.now()
    today = DatePoint(now.year, now.month, now.day)
    try:
        return parse_edtf(text)
    except ValueError:
        return _signed(text, lambda plain: _in_words(plain, reference or today, now, slowly))


def _signed(text: str, read: _Words) -> Edtf:
    """A date with a sign before or behind it, or with two ends."""
    about = _ABOUT.match(text)
    if about:
        return _qualified(_signed(text[about.end() :], read), approximate=True)
    if text.startswith("?"):
        return _qualified(_signed(text[1:].strip(), read), uncertain=True)
    if text.endswith(("?", "~", "%")):
        doubt = text[-1]
        return _qualified(_signed(text[:-1].strip(), read), uncertain=doubt in "?%", approximate=doubt in "~%")
    bound = _BOUND.match(text)
    if bound and text[bound.end() :].strip():
        sign = bound[0].lower()
        return _bounded(_BOUNDS.get(sign, sign), _signed(text[bound.end() :].strip(), read))
    part = _PART.fullmatch(text)
    if part:
        return read(f"{part['part']} {part['period']}")
    if _BY_NUMBERS.fullmatch(text):
        return read(text)
    return _with_ends(text, read) or read(text)


def _qualified(date: Edtf, *, approximate: bool = False, uncertain: bool = False) -> Edtf:
    def doubted(point: DatePoint) -> DatePoint:
        return replace(point, approximate=point.approximate or approximate, uncertain=point.uncertain or uncertain)

    if isinstance(date, DatePoint):
        return doubted(date)
    if isinstance(date, Interval):
        return Interval(*(doubted(end) if isinstance(end, DatePoint) else end for end in (date.start, date.end)))
    assert isinstance(date, OneOf)
    return OneOf(*(end and doubted(end) for end in (date.earliest, date.latest)))


def _bounded(sign: str, date: Edtf) -> OneOf:
    """Before, by, from or after a date, at its own precision."""
    first, last = _ends_of(date)
    if sign in "<≤":
        return OneOf(None, _beside(first, -1) if sign == "<" else last)
    return OneOf(_beside(last, 1) if sign == ">" else first, None)


def _ends_of(date: Edtf) -> tuple[DatePoint, DatePoint]:
    if isinstance(date, DatePoint):
        return date, date
    if date.first_day is None or date.last_day is None:
        raise ValueError("an end is missing")
    return DatePoint.of_day(date.first_day), DatePoint.of_day(date.last_day)


def _beside(point: DatePoint, step: int) -> DatePoint:
    """The year, month or day before or after one; what is neither is counted by its days."""
    if point.year is not None and point.month is None and not point.blank:
        return DatePoint(point.year + step)
    if point.year is not None and point.day is None and point.month and point.month <= 12:
        return DatePoint(*month_in_year(point.year, point.month + step))
    day = point.first_day if step < 0 else point.last_day
    if day is None:
        raise ValueError("the year is missing")
    return DatePoint.of_day(day + step)


def _with_ends(text: str, read: _Words) -> Edtf | None:
    """A time from one date to another, or one unknown day between the two; None where there are no two ends."""
    until = _UNTIL.match(text)
    if until:
        return _between("", text[until.end() :], read, one_day=False)
    one_day = _ONE_DAY.match(text)
    body = text[one_day.end() :].rstrip("]") if one_day else re.sub(r"^from\s+", "", text, flags=re.IGNORECASE)
    for apart in _APART.finditer(body):
        start, end = body[: apart.start()].strip(), body[apart.end() :].strip()
        inside = one_day or apart[0].strip() in ("..", "‥")
        found = _between(start, end, read, one_day=bool(inside))
        if found:
            return found
    return read(body) if one_day else None


def _between(start: str, end: str, read: _Words, *, one_day: bool) -> Edtf | None:
    opened, ended = start in _LEFT_OUT, end in _LEFT_OUT
    if opened and ended:
        return None
    try:
        last = None if ended else read(_completed(start, end))
        first = None if opened else _first(start, last, read)
    except ValueError:
        return None
    if first is not None and last is not None:
        pair = _ends_of(first)[0], _ends_of(last)[1]
        return OneOf(*pair) if one_day else Interval(*pair)
    if one_day:
        return OneOf(_ends_of(first)[0] if first else None, _ends_of(last)[1] if last else None)
    return Interval(_ends_of(first)[0] if first else None, _ends_of(last)[1] if last else OPEN)


def _completed(start: str, end: str) -> str:
    """The end of ``2024-03-13/04-01`` with the year or the month of its start."""
    return start[: len(start) - len(end)] + end if _REST_OF_DATE.fullmatch(end) and len(start) > len(end) else end


def _first(start: str, last: Edtf | None, read: _Words) -> Edtf:
    """The start, which may leave to the end what both share: “13 March to 1 April 2024”, “3 to 5 May 2024”."""
    point = _ends_of(last)[1] if last else None
    if point and start.isdecimal() and len(start) <= 2:
        return DatePoint(point.year, point.month, int(start))
    try:
        return read(start if point is None or point.year is None or _YEAR.search(start) else f"{start} {point.year}")
    except ValueError:
        return read(start)


def _in_words(text: str, reference: Edtf, now: datetime, slowly: bool) -> Edtf:
    """A date in words, as a document of that day would mean it."""
    try:
        return parse_edtf(text)
    except ValueError:
        pass
    by_numbers = _BY_NUMBERS.fullmatch(text)
    for written in () if by_numbers else dict.fromkeys((text, text.title())):
        # Without their capitals some names of months are other words.
        timexes = date_document(SourceText("typed", "", "", written), reference).timexes
        whole = [timex.date for timex in timexes if timex.start == 0 and timex.end == len(text)]
        if whole and whole[0] is not None and not _is_shortened(whole[0], text):
            return whole[0]
    clock = _CLOCK.fullmatch(text)
    if clock:
        day = _in_words(clock["day"], reference, now, slowly)
        if isinstance(day, DatePoint) and not day.has_clock:
            return replace(day, hour=int(clock["hour"]), minute=int(clock["minute"]))
    if not slowly:
        raise ValueError("not a date")
    from events.typed_dates import parse_date

    return parse_date(text, now)


def _is_shortened(date: Edtf, text: str) -> bool:
    """Whether the last day of a month stands for one that it has not, which a document may mean and nobody types."""
    days = {int(number) for number in re.findall(r"\b(?:29|30|31)\b", text)}
    return isinstance(date, DatePoint) and bool(days) and (date.day or 0) < min(days) and (date.day or 0) >= 28
