"""Parts of longer times: “the second week of May”, “the last day of the month”, “this day in 1945”."""

from __future__ import annotations

from typing import Final

from events.daynumbers import civil, days_in_month, weekday
from events.edtf import DatePoint, Interval
from events.records import Grounds
from events.temporal.meaning import PartOf, Unit
from events.temporal.resolution.answers import Answer, Context, dated
from events.temporal.resolution.stamps import Stamp, day_stamp, move_day, stamp_of, week_stamp

_SHARES: Final[dict[Unit, int]] = {"half": 2, "quarter": 4, "decade": 10}
"""Into how many parts a unit cuts the longer time that it is a part of."""


def part_of(part: PartOf, of: Answer, context: Context) -> Answer:
    """One part of a longer time, which is counted from the same day as that."""
    whole, written = of.stamp, of.rule == "written"
    # What else the whole could be is not what else its part could be.
    grounds = of.grounds._replace(choice=None, rival=None)
    if whole is None or whole.first_day is None or whole.last_day is None:
        return Answer(
            "DATE", "XXXX-WXX" if part.unit in ("week", "weekend") else "XXXX-XX-XX", rule="unknown", tells=False
        )
    if part.shift:
        beside = day_stamp(whole.first_day + part.shift)
        return dated(beside, "part", grounds._replace(amount=grounds.amount + part.shift))
    if part.unit in _SHARES and part.nth:
        answer = dated(whole, "written" if written else "part", grounds)
        answer.date = _share(part.nth, _SHARES[part.unit], whole.first_day, whole.last_day)
        return answer
    stamp = _nth(part, whole, whole.first_day, whole.last_day, context)
    if part.part and stamp.grain == "day":
        stamp = stamp._replace(grain="time", part=part.part)
    if part.unit == "day" and part.nth == 0 and part.weekday is None:
        grounds = Grounds(context.speech_anchor, unit="day")
    return dated(stamp, "written" if written and part.nth else "part", grounds)


def _share(nth: int, shares: int, first: int, last: int) -> Interval:
    """One half, quarter or tenth of a longer time: in whole years from ten years on, else in days."""
    place = shares - 1 if nth < 0 else min(nth, shares) - 1
    first_year, last_year = civil(first)[0], civil(last)[0]
    years = last_year - first_year + 1
    if years >= 10:
        start = first_year + years * place // shares
        return Interval(DatePoint(start), DatePoint(first_year + years * (place + 1) // shares - 1))
    days = last - first + 1
    start_day = first + days * place // shares
    return Interval(DatePoint.of_day(start_day), DatePoint.of_day(first + days * (place + 1) // shares - 1))


def _nth(part: PartOf, whole: Stamp, first: int, last: int, context: Context) -> Stamp:
    if part.weekday is not None:
        return day_stamp(_nth_weekday(part.nth, part.weekday, first, last))
    if part.unit == "day":
        if part.nth == 0:
            return _same_day_of(whole, context)
        return day_stamp(last if part.nth < 0 else min(last, first + part.nth - 1))
    if part.unit in ("week", "weekend"):
        day = last if part.nth < 0 else first + 7 * max(0, part.nth - 1)
        return week_stamp(day, part.unit == "weekend")
    if part.unit == "month":
        return stamp_of(last if part.nth < 0 else move_day(first, "month", part.nth - 1), "month")
    return whole


def _nth_weekday(nth: int, day_of_week: int, first: int, last: int) -> int:
    if nth < 0:
        return last - (weekday(last) - day_of_week) % 7
    return first + (day_of_week - weekday(first)) % 7 + 7 * (nth - 1)


def _same_day_of(whole: Stamp, context: Context) -> Stamp:
    """“this day in 1945”."""
    if context.speech is None or whole.year is None:
        return whole
    _, month, day = civil(context.speech)
    return Stamp("day", whole.year, month, min(day, days_in_month(whole.year, month)))
