"""The days that an event takes from the expression that dates it: “until”, “before”, ranges, periods that end."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final, NamedTuple

from events.daynumbers import month_in_year
from events.edtf import OPEN, DatePoint, Edtf, Interval, OneOf, civil
from events.extraction.view import SentenceView
from events.language import VerbGroup
from events.language.english.grammar import NEGATIONS
from events.language.english.verbs import MOVING_DATES
from events.records import Timex

_SOFT_LEADS: Final = frozenset(
    ("about", "around", "early", "late", "mid", "the", "just", "shortly", "sometime", "well")
)
_RANGE_LINKS: Final = {"to": "from", "until": "from", "till": "from", "through": "from", "and": "between"}
"""What joins the ends of a range, and the word that opens it."""
_DASHES: Final = frozenset(("-", "--", "–", "—"))
_POSTPONED_REACH: Final = 4
"""Tokens between “put” and “from Thursday”."""
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


def _is_put_off(view: SentenceView, first: int) -> bool:
    """“put off until September”: when it is to be, not how long it lasts."""
    verb = next((g for g in reversed(view.groups) if g.head < first), None)
    return verb is not None and first - verb.last <= _POSTPONED_REACH and moves_date(view, verb)


def moves_date(view: SentenceView, verb: VerbGroup) -> bool:
    """Whether a verb gives an event another date: “postponed”, “put off”."""
    particle = MOVING_DATES.get(verb.word)
    return particle is not None and (not particle or view.lower[verb.last + 1 : verb.last + 2] == [particle])


def is_old_date(view: SentenceView, first: int) -> bool:
    """Whether an expression is the date that something was put off from: “postponed from Thursday to Monday”."""
    if not first or view.lower[first - 1] != "from":
        return False
    return _is_put_off(view, first)


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
    if lead in ("until", "till") and _is_put_off(view, first):
        return Span(date)
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
    lasting = from_until(start, written)
    if lasting is None:
        return Span(Interval(start, OPEN), "“since” gives its start; it still lasts.")
    return Span(lasting, "“since” gives its start; it still lasted when the text was written.")


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


def joins_days(
    view: SentenceView, left: tuple[int, int], right: tuple[int, int], dates: tuple[Edtf | None, Edtf | None]
) -> bool:
    """Whether two expressions are neighbouring days of one event: “was heard on 11 and 12 April”."""
    if view.lower[left[1] : right[0]] != ["and"]:
        return False
    first, second = (None if date is None or date.first_day != date.last_day else date.first_day for date in dates)
    return first is not None and second is not None and first + 1 == second


def range_of(left: Edtf | None, right: Edtf | None) -> Edtf | None:
    """From the first of two dates to the last; None where they do not make a range."""
    start = _first_point(left) if left is not None else None
    end = _last_point(right) if right is not None else None
    if start is None or end is None:
        return None
    if start == end:
        return start  # “Sunday, Easter Day”
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
    first = month_in_year(end.year, end.month + 1 - count * (12 if unit == "Y" else 1))
    return Interval(DatePoint(*first, 1), end)


def days_from(anchor: int, duration: Timex) -> Edtf | None:
    """From a day number on for the length of a duration."""
    match = _DURATION.fullmatch(duration.value)
    if match is None:
        return None
    days = int(match[1]) * {"D": 1, "W": 7, "M": 30, "Y": 365}[match[2]]
    return Interval(DatePoint.of_day(anchor), DatePoint.of_day(anchor + days))


def from_until(begin: Edtf | None, end: Edtf | None) -> Edtf | None:
    """From the first point of one date to the last day of another; None where they do not make a range."""
    start = _first_point(begin) if begin is not None else None
    stop = _last_point(end) if end is not None else None
    if start is None or stop is None or start.first_day is None or stop.last_day is None:
        return None
    return Interval(start, stop.without_clock()) if start.first_day <= stop.last_day else None


def point_beside(date: Edtf | None, unit: str, step: int) -> Edtf | None:
    """The date some days, weeks, months or years (“D”, “W”, “M”, “Y”) from another, and no finer than that one."""
    if not isinstance(date, DatePoint) or date.year is None or date.blank:
        return None
    if unit == "Y":
        return DatePoint(date.year + step)
    if unit == "M" and date.month is not None:
        return DatePoint(*month_in_year(date.year, date.month + step))
    if date.day is None or date.first_day is None:
        return None
    return DatePoint.of_day(date.first_day + step * (7 if unit == "W" else 1))


def stretch_of(duration: Timex) -> Edtf | None:
    """The days of a length that ends or begins with a known day: “the past two years”, “recent months”."""
    anchor, amount = duration.grounds.anchor, duration.grounds.amount
    day = _last_point(anchor.date) if anchor is not None and anchor.date is not None else None
    if day is None or day.last_day is None or not amount:
        return None
    known = _DURATION.fullmatch(duration.value) is not None
    other = point_after(day.last_day, duration, backwards=amount < 0) if known else None
    if not isinstance(other, DatePoint):
        return OneOf(None, day) if amount < 0 else OneOf(day, None)
    return Interval(other, day) if amount < 0 else Interval(day, other)


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
    return DatePoint(*month_in_year(year, month + count))
