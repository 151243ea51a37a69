"""The days that an event takes from the expression that dates it: “until”, “before”, ranges, periods that end."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final, NamedTuple

from events.edtf import OPEN, DatePoint, Edtf, Interval, OneOf, civil
from events.extraction.view import SentenceView
from events.language.english.grammar import NEGATIONS
from events.records import Timex

_SOFT_LEADS: Final = frozenset(
    ("about", "around", "early", "late", "mid", "the", "just", "shortly", "sometime", "well")
)
_RANGE_LINKS: Final = {"to": "from", "until": "from", "till": "from", "through": "from", "and": "between"}
"""What joins the ends of a range, and the word that opens it."""
_DASHES: Final = frozenset(("-", "--", "–", "—"))
_DURATION: Final = re.compile(r"P(\d+)([DWMY])")


class Span(NamedTuple):
    """The date of an event and how it comes from the words."""

    date: Edtf | None
    note: str = ""
    """What was done to the expression's own date, as a plain sentence."""


def lead_of(view: SentenceView, first: int) -> str:
    """The word that leads an expression, behind “about” and the like; empty at the head of a sentence."""
    k = first - 1
    while k > 0 and first - k <= 2 and view.lower[k] in _SOFT_LEADS:
        k -= 1
    return view.lower[k] if k >= 0 else ""


def dated_by(
    view: SentenceView, first: int, timex: Timex, written: Edtf | None, *, finite_before: bool, open_ended: bool
) -> Span:
    """The date that an expression gives to the event it belongs to.

    Args:
        view: its sentence.
        first: its first token.
        timex: the expression.
        written: the day of the text, where it is known.
        finite_before: whether a verb stands before it, so that a leading word limits that verb.
        open_ended: whether what “since” begins still lasts (perfect or present tense).
    """
    date, lead = timex.date, lead_of(view, first)
    if date is None:
        return Span(None)
    if not finite_before and lead != "since":
        return Span(date)
    denied = any(word in NEGATIONS for word in view.lower[max(view.clause_start(first), first - 8) : first])
    if lead in ("until", "till") and not denied:
        end = _last_point(date)
        return Span(Interval(None, end), f"“{lead}” gives its end; its start is not told.") if end else Span(date)
    whole = "end" in timex.text.lower().split()
    if lead == "before" and not denied and not whole and timex.type == "DATE":
        day_before = _before(date)
        return Span(OneOf(None, day_before), "“before” gives only the latest day.") if day_before else Span(date)
    if lead == "after" and not denied and timex.type == "DATE":
        if isinstance(date, DatePoint) and date.month is None and date.year is not None and not date.blank:
            return Span(OneOf(DatePoint(date.year + 1), None), "“after” gives only the earliest year.")
        last = date.last_day
        return (
            Span(date)
            if last is None
            else Span(OneOf(DatePoint.of_day(last + 1), None), "“after” gives only the earliest day.")
        )
    if lead == "since" and open_ended:
        start = _first_point(date)
        return _still(start, written) if start else Span(date)
    return Span(date)


def _still(start: DatePoint, written: Edtf | None) -> Span:
    """From a start to the day of the text, beyond which the text cannot know."""
    point = _last_point(written) if written is not None else None
    end = point.without_clock() if point is not None else None
    first, last = start.first_day, end.last_day if end is not None else None
    if end is None or first is None or last is None or first > last:
        return Span(Interval(start, OPEN), "“since” gives its start; it still lasts.")
    return Span(Interval(start, end), "“since” gives its start; it still lasted when the text was written.")


def _first_point(date: Edtf) -> DatePoint | None:
    if isinstance(date, DatePoint):
        return date
    start = date.start if isinstance(date, Interval) else None
    return start if isinstance(start, DatePoint) else None


def _last_point(date: Edtf) -> DatePoint | None:
    if isinstance(date, DatePoint):
        return date
    end = date.end if isinstance(date, Interval) else None
    return end if isinstance(end, DatePoint) else None


def _before(date: Edtf) -> DatePoint | None:
    """The latest point before a date: the year before a year, else the day before its first."""
    if isinstance(date, DatePoint) and date.month is None and date.year is not None and not date.blank:
        return DatePoint(date.year - 1)
    return None if date.first_day is None else DatePoint.of_day(date.first_day - 1)


def joins_range(view: SentenceView, left: tuple[int, int], right: tuple[int, int]) -> bool:
    """Whether two expressions, as token spans, are the ends of one range: “from 8 to 12 April”, “1914–18”."""
    between = [view.words[k].lower() for k in range(left[1], right[0])]
    if len(between) != 1:
        return False
    if between[0] in _DASHES:
        return True
    opener = _RANGE_LINKS.get(between[0])
    return opener is not None and lead_of(view, left[0]) == opener


def range_of(left: Edtf | None, right: Edtf | None) -> Edtf | None:
    """From the first of two dates to the last; None where they do not make a range."""
    start = _first_point(left) if left is not None else None
    end = _last_point(right) if right is not None else None
    if start is None or end is None:
        return None
    if start.year is not None and end.year is not None and end.year < start.year and end.month and start.month:
        # “from June to August”: the second month is that of the first one's year, or of the next.
        end = replace(end, year=start.year + (end.month < start.month))
    try:
        return Interval(start, end)
    except ValueError:
        return None


def period_ended(duration: Timex, end: Edtf | None) -> Edtf | None:
    """The period of a length that ends on a day: “the 13 weeks ended Nov. 3”."""
    match = _DURATION.fullmatch(duration.value)
    if match is None or not isinstance(end, DatePoint) or end.last_day is None or not end.day:
        return None
    count, unit = int(match[1]), match[2]
    if unit in "DW":
        return Interval(DatePoint.of_day(end.last_day - count * (7 if unit == "W" else 1) + 1), end)
    if end.year is None or end.month is None:
        return None
    months = end.year * 12 + end.month - count * (12 if unit == "Y" else 1)
    return Interval(DatePoint(months // 12, months % 12 + 1, 1), end)


def days_from(anchor: int, duration: Timex) -> Edtf | None:
    """From a day number on for the length of a duration."""
    match = _DURATION.fullmatch(duration.value)
    if match is None:
        return None
    days = int(match[1]) * {"D": 1, "W": 7, "M": 30, "Y": 365}[match[2]]
    return Interval(DatePoint.of_day(anchor), DatePoint.of_day(anchor + days))


def point_after(anchor: int, duration: Timex, *, backwards: bool) -> Edtf | None:
    """The date a duration after or before a day number, as precise as the duration's unit; None for vague ones."""
    match = _DURATION.fullmatch(duration.value)
    if match is None:
        return None
    count, unit = int(match[1]) * (-1 if backwards else 1), match[2]
    if unit in "DW":
        return DatePoint.of_day(anchor + count * (7 if unit == "W" else 1))
    year, month, _ = civil(anchor)
    if unit == "Y":
        return DatePoint(year + count)
    months = year * 12 + month - 1 + count
    return DatePoint(months // 12, months % 12 + 1)
