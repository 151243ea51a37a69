"""Dates of the calendar, weekdays, named days and long periods."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from itertools import pairwise
from typing import Final

from events.daynumbers import civil, days_in_month, weekday
from events.edtf import DatePoint
from events.language import Prose
from events.records import Anchor, Choice, Grounds, Span
from events.temporal.meaning import CalendarDate, Expression, Holiday, LongPeriod
from events.temporal.resolution.answers import NOTHING_COUNTED, Answer, Context, dated
from events.temporal.resolution.days_of_month import month_day
from events.temporal.resolution.direction import MONTH_DAY, WEEKDAY, choose
from events.temporal.resolution.holidays import fixed_date, holiday
from events.temporal.resolution.stamps import Grain, Stamp, day_stamp, week_stamp
from events.temporal.resolution.timex_values import timex_value
from events.temporal.resolution.years import TURN, Year, pointed_year, year_of

_PERIODS: Final[dict[int, Grain]] = {10: "decade", 100: "century", 1000: "millennium"}
_ENTRIES: Final = 8
"""Entries of a diary looked at."""
_SENTENCES: Final = 3
"""Sentences of an entry looked at."""
_JOINED: Final = 20
"""Characters between two decades of one phrase."""


def calendar(expression: Expression, date: CalendarDate, context: Context) -> Answer:
    """A date of the calendar at its own precision."""
    if date.month is None and date.day is not None:
        return month_day(expression, date, context)
    if date.month is None and date.weekday is not None:
        return _weekday(expression, date, context)
    if date.quarter == 0:
        return _period_of_year(date, context)
    found = year_of(expression, date, context)
    rule = "day or month first" if date.order_guessed else found.rule
    stamp = _stamp(date, found.year)
    answer = dated(stamp, rule, found.grounds)
    answer.inferred_turn = found.turned
    if found.ends_winter and stamp.year is not None:
        answer.value = timex_value(stamp._replace(year=stamp.year + 1))
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
        stamp = Stamp(period.grain, date.year, number=period.number)
        step = 0 if period.year is None or date.year is None else date.year - period.year
        return dated(stamp, "period compared", Grounds(context.anchor(period), step, "year"), tells=False)
    return dated(Stamp("year", date.year), "written")


def _weekday(expression: Expression, date: CalendarDate, context: Context) -> Answer:
    assert date.weekday is not None
    if expression.heading and context.diary and date.pointer is None:
        return _entry(date.weekday, context)
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
        ahead += 7 * date.weeks
        grounds = Grounds(context.anchor(story), ahead, "day")
        return dated(day_stamp(story.first_day + ahead, date.part, clock), "counted from story", grounds)
    if pointer is None and (beside := _beside(date, context)) is not None:
        return beside
    start = _range_start(expression, context)
    if start is not None and start.first_day is not None:
        ahead = (date.weekday - weekday(start.first_day)) % 7 or (0 if clock else 7)
        stamp = day_stamp(start.first_day + ahead, date.part, clock)
        return dated(stamp, "weekday", Grounds(context.anchor(start), ahead, "day"))
    occasion, speech, anchor = context.anchors.occasion, context.speech, context.speech_anchor
    if occasion is not None and context.anchors.heading is None:
        speech, anchor = occasion.first_day, context.anchor(occasion)
    if speech is None:
        stamp = Stamp("time" if clock or date.part else "day", weekday=date.weekday, part=date.part, clock=clock)
        return dated(stamp, "unknown", tells=False)
    past = -((weekday(speech) - date.weekday) % 7)
    choice = _nearer(expression, past, date, context)
    grounds = Grounds(anchor, choice.taken, "day", choice=choice)
    return dated(day_stamp(speech + choice.taken, date.part, clock), "weekday", grounds)


def first_entry(entries: Sequence[Expression], prose: Prose, speech: int | None) -> int | None:
    """The day of the first of several entries that name weekdays only: a diary ends at its own date, a plan begins."""
    dates = [entry.meaning for entry in entries if isinstance(entry.meaning, CalendarDate)]
    days = [date.weekday for date in dates if date.weekday is not None and date.day is None]
    if speech is None or len(days) < len(entries):
        return None
    if not any(_tells_past(entry, prose) for entry in entries[:_ENTRIES]):
        return speech + (days[0] - weekday(speech)) % 7
    last = speech - (weekday(speech) - days[-1]) % 7
    return last - sum((after - before) % 7 or 7 for before, after in pairwise(days))


def _tells_past(entry: Expression, prose: Prose) -> bool:
    """Whether the first sentences of an entry tell of the past."""
    index = prose.index_at(entry.start)
    below = prose.sentences[index : index + _SENTENCES]
    return any(group.tense in ("past", "perfect") for sentence in below for group in sentence.verb_groups)


def _entry(day_of_week: int, context: Context) -> Answer:
    """A weekday that heads an entry of a diary: the one after the entry before."""
    before = context.anchors.heading
    if before is not None and before.first_day is not None:
        day = before.first_day + ((day_of_week - weekday(before.first_day)) % 7 or 7)
        grounds = Grounds(context.anchor(before), day - before.first_day, "day")
        return dated(day_stamp(day), "weekday", grounds)
    first = context.anchors.first_entry
    if first is None:
        return dated(Stamp("day", weekday=day_of_week), "unknown", tells=False)
    grounds = Grounds(context.anchors.document, first - (context.anchors.speech or first), "day")
    return dated(day_stamp(first), "weekday", grounds)


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
    step = ((date.weekday - weekday(day)) % 7 or 7) if way == "after" else -((weekday(day) - date.weekday) % 7 or 7)
    named = Anchor("expression", DatePoint.of_day(day), Span(other.start, other.end), other.text)
    return dated(day_stamp(day + step, date.part, date.clock), "weekday", Grounds(named, step, "day"))


def _range_start(expression: Expression, context: Context) -> Stamp | None:
    """The day on which “Monday to Friday” begins."""
    if not context.index or expression.signal not in ("to", "through", "until", "till"):
        return None
    before = context.expressions[context.index - 1]
    near = expression.start - before.end <= len(expression.signal) + 2
    told = context.anchors.told_day
    if not near or told is None or context.anchors.told_day_at != before.start:
        return None
    is_weekday = isinstance(before.meaning, CalendarDate) and before.meaning.weekday is not None
    return told if is_weekday else None


def _nearer(expression: Expression, past: int, date: CalendarDate, context: Context) -> Choice:
    """Days from the moment of speaking to the weekday that is meant, and to the other one that could be."""
    if date.weeks > 0 and date.pointer == "last":
        back = (past or -7) - 7 * date.weeks
        return Choice(back, back)
    if date.weeks:
        ahead = (past % 7 if date.weeks > 0 else past or (-7 if date.pointer else 0)) + 7 * date.weeks
        return Choice(ahead, ahead)
    if date.pointer == "last":
        return Choice(past, past + 7) if past else Choice(-7, 0)
    if date.pointer == "next":
        return Choice(past + 7, past)
    if past and date.pointer == "this":
        direction, word, _ = context.cue(expression)
        taken, other = (past, past + 7) if direction == "past" else (past + 7, past)
        return Choice(taken, other, direction, word)
    return choose(past, past + 7, partial(context.cue, expression), WEEKDAY)


def long_period(period: LongPeriod, context: Context) -> Answer:
    """A decade, century or millennium."""
    year, grounds = period.year, NOTHING_COUNTED
    if period.short and (joined := _decade_joined(context)) is not None:
        decade, before = joined
        year = decade - decade % 100 + year % 100
        grounds = Grounds(Anchor("expression", None, Span(before.start, before.end), before.text), unit="century")
    elif period.short and context.anchors.narrative and context.anchors.year is not None and context.anchors.year > 100:
        year = context.anchors.year - context.anchors.year % 100 + year % 100
        grounds = Grounds(context.told_year, unit="century")
    return dated(Stamp(_PERIODS[period.years], year, before_era=period.before_era), "written", grounds)


def _decade_joined(context: Context) -> tuple[int, Expression] | None:
    """The decade written in full right before (“the 1820s and ’30s”)."""
    if not context.index:
        return None
    before, here = context.expressions[context.index - 1], context.expressions[context.index]
    written = isinstance(before.meaning, LongPeriod) and before.meaning.years == 10 and not before.meaning.short
    if not written or here.start - before.end > _JOINED:
        return None
    assert isinstance(before.meaning, LongPeriod)
    return None if "." in context.prose.text[before.end : here.start] else (before.meaning.year, before)


def named_day(expression: Expression, named: Holiday, context: Context) -> Answer:
    """A holiday of the year that is meant."""
    found = _holiday_year(expression, named, context)
    year, rule, grounds = found.year, found.rule, found.grounds
    if year is None:
        fixed = fixed_date(named.name)
        return dated(Stamp("day", None, *fixed) if fixed else Stamp("day"), "unknown", tells=False)
    day = holiday(named.name, year) - (named.whole == "eve")
    if named.whole in ("week", "weekend"):
        # The weekend of a Monday that is kept is the one that it makes longer.
        stamp = week_stamp(day - (named.whole == "weekend" and weekday(day) == 0), named.whole == "weekend")
    else:
        stamp = day_stamp(day, named.part, named.clock)
    return dated(stamp, rule, grounds)


def _holiday_year(expression: Expression, named: Holiday, context: Context) -> Year:
    if named.year is not None:
        return Year(named.year, "written")
    if named.year_pointer is not None:
        return pointed_year(named.year_pointer, context)._replace(rule="holiday")
    if context.anchors.narrative and context.anchors.year is not None:
        before, month = context.anchors.month, civil(holiday(named.name, context.anchors.year))[1]
        # “on New Year's Day”, where the story has gone far beyond it, is that of the next year.
        step = int(before is not None and month - before <= -TURN)
        if named.pointer in ("following", "next"):
            step = int(before is None or month <= before)
        elif named.pointer in ("previous", "last"):
            step = -int(before is None or month >= before)
        grounds = Grounds(context.told_year, step, "year", rival=context.speech_anchor)
        return Year(context.anchors.year + step, "holiday", grounds)
    speech = context.speech
    if speech is None:
        return Year(None, "unknown")
    here = civil(speech)[0]
    if named.pointer == "this":
        return Year(here, "holiday", Grounds(context.speech_anchor, unit="year"))
    years = {holiday(named.name, year) - speech: year for year in (here - 1, here, here + 1)}
    past = max(d for d in years if d <= 0)
    future = min(d for d in years if d > 0)
    if named.pointer == "last":
        choice = Choice(past, future)
    elif named.pointer in ("next", "following"):
        choice = Choice(future, past)
    else:
        choice = choose(past, future, partial(context.cue, expression), MONTH_DAY)
    return Year(years[choice.taken], "holiday", Grounds(context.speech_anchor, choice.taken, "day", choice=choice))
