"""Dates of the calendar, weekdays, named days and long periods."""

from __future__ import annotations

from functools import partial
from typing import Final

from events.daynumbers import civil, days_in_month, weekday
from events.temporal.anchors import day_name
from events.temporal.answers import Answer, Context, dated
from events.temporal.direction import MONTH_DAY, WEEKDAY, past_is_meant
from events.temporal.holidays import fixed_date, holiday
from events.temporal.meaning import CalendarDate, Expression, Holiday, LongPeriod
from events.temporal.stamps import Grain, Stamp, day_stamp, week_stamp
from events.temporal.years import pointed_year, year_of

_PERIODS: Final[dict[int, Grain]] = {10: "decade", 100: "century", 1000: "millennium"}
_JOINED: Final = 20
"""Characters between two decades of one phrase."""


def calendar(expression: Expression, date: CalendarDate, context: Context) -> Answer:
    """A date of the calendar at its own precision."""
    if date.month is None and date.weekday is not None:
        return _weekday(expression, date, context)
    if date.quarter == 0:
        return _period_of_year(date, context)
    year, rule, reason, turned = year_of(expression, date, context)
    answer = dated(_stamp(date, year), rule, reason)
    answer.inferred_turn = turned
    return answer


def _stamp(date: CalendarDate, year: int | None) -> Stamp:
    if date.quarter is not None:
        return Stamp("quarter", year, number=date.quarter)
    if date.half is not None:
        return Stamp("half", year, number=date.half)
    if date.season is not None:
        return Stamp("season", year, season=date.season)
    if date.week is not None:
        return Stamp("week", year, number=date.week)
    if date.month is None:
        return Stamp("year", year, end_year=date.end_year)
    if date.day is None:
        return Stamp("month", year, date.month)
    day = min(date.day, days_in_month(2000 if year is None else year, date.month))
    return Stamp("time" if date.clock or date.part else "day", year, date.month, day, part=date.part, clock=date.clock)


def _period_of_year(date: CalendarDate, context: Context) -> Answer:
    """“the 1988 period”: in accounts the quarter of that year that is being reported."""
    period = context.anchors.period
    if period is not None and period.number and not context.anchors.narrative:
        return dated(
            Stamp(period.grain, date.year, number=period.number), "period compared", "the period reported", tells=False
        )
    return dated(Stamp("year", date.year), "written")


def _weekday(expression: Expression, date: CalendarDate, context: Context) -> Answer:
    assert date.weekday is not None
    pointer, clock = date.pointer, date.clock
    story = context.anchors.story_day(expression.start)
    in_story = pointer in ("same", "previous", "following") or (
        context.anchors.narrative and context.anchors.heading is None
    )
    if in_story and story is not None and story.first_day is not None:
        ahead = (date.weekday - weekday(story.first_day)) % 7
        if pointer == "previous":
            ahead -= 7
        elif pointer == "following" and ahead == 0:
            ahead = 7
        day = story.first_day + ahead + 7 * date.weeks
        reason = f"the one {'before' if ahead < 0 else 'after'} {day_name(story.first_day)}, told before"
        answer = dated(day_stamp(day, date.part, clock), "counted from story", reason)
        answer.story = story
        return answer
    if pointer is None and (beside := _beside(date, context)) is not None:
        return beside
    start = _range_start(expression, context)
    if start is not None:
        ahead = (date.weekday - weekday(start)) % 7 or (0 if clock else 7)
        stamp = day_stamp(start + ahead, date.part, clock)
        return dated(stamp, "weekday", f"the one after {day_name(start)}, where the range begins")
    speech = context.speech
    if speech is None:
        stamp = Stamp("time" if clock or date.part else "day", weekday=date.weekday, part=date.part, clock=clock)
        return dated(stamp, "unknown", tells=False)
    past = -((weekday(speech) - date.weekday) % 7)
    offset = _offset(expression, past, date, context)
    way = "before" if offset < 0 else "after" if offset else "of"
    return dated(day_stamp(speech + offset, date.part, clock), "weekday", f"the one {way} {context.speech_name}")


def _beside(date: CalendarDate, context: Context) -> Answer | None:
    """“the Saturday before Labor Day”, “the Monday after 3 May”."""
    near = context.following()
    if near is None or near[1] not in ("before", "after") or date.weekday is None:
        return None
    other, way = near
    if isinstance(other.meaning, Holiday):
        anchor = named_day(other, other.meaning, context).stamp
    elif isinstance(other.meaning, CalendarDate) and other.meaning.month is not None:
        anchor = calendar(other, other.meaning, context).stamp
    else:
        return None
    if anchor is None or anchor.grain not in ("day", "time") or anchor.first_day is None:
        return None
    day = anchor.first_day
    day += ((date.weekday - weekday(day)) % 7 or 7) if way == "after" else -((weekday(day) - date.weekday) % 7 or 7)
    return dated(day_stamp(day, date.part, date.clock), "weekday", f"the one {way} {day_name(anchor.first_day)}")


def _range_start(expression: Expression, context: Context) -> int | None:
    """The day on which “Monday to Friday” begins."""
    if not context.index or expression.signal not in ("to", "through", "until", "till"):
        return None
    before = context.expressions[context.index - 1]
    near = expression.start - before.end <= len(expression.signal) + 2
    told = context.anchors.told_day
    if not near or told is None or context.anchors.told_day_at != before.start:
        return None
    is_weekday = isinstance(before.meaning, CalendarDate) and before.meaning.weekday is not None
    return told.first_day if is_weekday else None


def _offset(expression: Expression, past: int, date: CalendarDate, context: Context) -> int:
    """Days from the moment of speaking to the weekday that is meant."""
    if date.weeks:
        return (past % 7 if date.weeks > 0 else past or (-7 if date.pointer else 0)) + 7 * date.weeks
    if date.pointer == "last":
        return past if past else -7
    if date.pointer == "next":
        return past + 7
    if past == 0:
        return 0
    if date.pointer == "this":
        return past if context.tense(expression) == "past" else past + 7
    return past if past_is_meant(past, past + 7, partial(context.tense, expression), WEEKDAY) else past + 7


def long_period(period: LongPeriod, context: Context) -> Answer:
    """A decade, century or millennium."""
    year = period.year
    if period.short and (joined := _decade_joined(context)) is not None:
        year = joined - joined % 100 + year % 100
    elif period.short and context.anchors.narrative and context.anchors.year is not None and context.anchors.year > 100:
        year = context.anchors.year - context.anchors.year % 100 + year % 100
    return dated(Stamp(_PERIODS[period.years], year, before_era=period.before_era), "written")


def _decade_joined(context: Context) -> int | None:
    """The decade written in full right before (“the 1820s and ’30s”)."""
    if not context.index:
        return None
    before, here = context.expressions[context.index - 1], context.expressions[context.index]
    written = isinstance(before.meaning, LongPeriod) and before.meaning.years == 10 and not before.meaning.short
    if not written or here.start - before.end > _JOINED:
        return None
    assert isinstance(before.meaning, LongPeriod)
    return before.meaning.year if "." not in context.prose.text[before.end : here.start] else None


def named_day(expression: Expression, named: Holiday, context: Context) -> Answer:
    """A holiday of the year that is meant."""
    rule, reason = "holiday", context.speech_name
    year: int | None
    if named.year is not None:
        year, rule, reason = named.year, "written", "the year written"
    elif named.year_pointer is not None:
        year, _, reason, _ = pointed_year(named.year_pointer, context)
    elif context.anchors.narrative and context.anchors.year is not None:
        year, reason = context.anchors.year, "the year told before"
    else:
        year = _holiday_year(expression, named, context)
    if year is None:
        fixed = fixed_date(named.name)
        return dated(Stamp("day", None, *fixed) if fixed else Stamp("day"), "unknown", tells=False)
    day = holiday(named.name, year) - (named.whole == "eve")
    if named.whole in ("week", "weekend"):
        stamp = week_stamp(day, named.whole == "weekend")
    else:
        stamp = day_stamp(day, named.part, named.clock)
    return dated(stamp, rule, f"{day_name(day)}, by {reason}")


def _holiday_year(expression: Expression, named: Holiday, context: Context) -> int | None:
    speech = context.speech
    if speech is None:
        return None
    here = civil(speech)[0]
    if named.pointer == "this":
        return here
    years = {holiday(named.name, year) - speech: year for year in (here - 1, here, here + 1)}
    past = max(d for d in years if d <= 0)
    future = min(d for d in years if d > 0)
    if named.pointer == "last":
        return years[past]
    if named.pointer in ("next", "following"):
        return years[future]
    return years[past if past_is_meant(past, future, partial(context.tense, expression), MONTH_DAY) else future]
