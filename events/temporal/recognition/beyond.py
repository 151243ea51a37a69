"""Days counted from a day that is named: “a week from Monday”, “a year ago today”, “a year ago this week”."""

from __future__ import annotations

from typing import Final

from events.temporal.meaning import CalendarDate, Duration, Meaning, PartOf, Relative
from events.temporal.recognition.drafts import Draft
from events.temporal.recognition.phrase import sign_of
from events.temporal.words import word_before

_WEEKS: Final = {"week": 1, "fortnight": 2}
_LASTING: Final = frozenset({"for", "in", "of", "over", "within", "after", "before", "spent", "last", "lasted", "than"})
"""Words before a week that lasts, and does not count from the day behind it."""


def counted_from_day(text: str, left: Draft, right: Draft, gap: str) -> Meaning | None:
    """The day that lies a length of time from a day, or None where the two are no such phrase."""
    a, b = left.meaning, right.meaning
    if isinstance(a, Duration):
        if a.amount is None or a.most or a.toward or a.amount != int(a.amount) or gap not in ("from", "on", ""):
            return None
        if gap != "from" and (a.amount != 1 or word_before(text, left.start) in _LASTING):
            return None
        return _from_day(int(a.amount), a, b, gap)
    if isinstance(a, Relative) and a.base == "speech" and a.amount and a.unit != "day" and gap in ("", "on"):
        count = int(a.amount)
        if gap == "" and count == a.amount and count < 0 and _is_this_week(b):
            return PartOf(0, "week", Relative(count, a.unit, "speech", sign=-1, days=0))
        return _from_day(count, a, b, gap) if count == a.amount and count < 0 and gap == "" else None
    return None


def _is_this_week(meaning: Meaning) -> bool:
    """The end of “fifteen years ago this week”."""
    return isinstance(meaning, Relative) and (meaning.unit, meaning.amount, meaning.base) == ("week", 0, "speech")


def _from_day(count: int, length: Duration | Relative, day: Meaning, gap: str) -> Meaning | None:
    if isinstance(day, CalendarDate):
        plain = day.weekday is not None and day.day is None and day.month is None
        if not plain or length.unit not in _WEEKS or day.pointer not in (None, "last"):
            return None
        weeks = count * _WEEKS[length.unit]
        if day.pointer == "last":
            return day._replace(weeks=-weeks) if gap == "" and count > 0 else None
        return day._replace(weeks=weeks)
    is_day = isinstance(day, Relative) and day.unit == "day" and day.base == "speech" and day.amount is not None
    if not is_day or length.unit not in ("day", "week", "fortnight", "month", "year") or gap == "on":
        return None
    assert isinstance(day, Relative) and day.amount is not None
    beyond = int(day.amount)
    return Relative(count, length.unit, "speech", sign=sign_of(count), days=beyond, part=day.part, clock=day.clock)
