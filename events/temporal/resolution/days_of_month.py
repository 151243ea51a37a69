"""The month of a day that leaves it to the text: that of the story, else of the moment of speaking."""

from __future__ import annotations

from typing import Final

from events.daynumbers import civil, day_number, days_in_month, month_in_year, weekday
from events.records import Grounds
from events.temporal.meaning import CalendarDate, Expression
from events.temporal.resolution.answers import Answer, Context, dated
from events.temporal.resolution.stamps import Stamp, day_stamp

_TURN: Final = 15
"""Days back from the day told last that are rather the same day of the month after."""
_MONTHS_ROUND: Final = 12
"""Months looked through for one in which the day has the weekday that stands with it."""


def month_day(expression: Expression, date: CalendarDate, context: Context) -> Answer:
    """The day of the month that the text speaks of, else of the one nearest to the moment of speaking."""
    assert date.day is not None
    story = _story(expression, context) if date.pointer is None else None
    if story is not None and story.year is not None and story.month is not None:
        step = _story_step(story, story.year, story.month, date)
        step += _turned(story.year, story.month + step, date.day, expression, context)
        grounds = Grounds(context.anchor(story), step, "month", rival=context.speech_anchor)
        return _answer(date, story.year, story.month + step, "counted from story", grounds)
    speech = context.speech
    if speech is None:
        return dated(Stamp("day", None, None, date.day), "unknown", tells=False)
    year, month, today = civil(speech)
    if date.pointer is not None:
        step = {"last": -1, "next": 1}.get(date.pointer, 0)
    elif date.weekday is not None:
        step = min(_months_of_weekday(date, year, month), key=lambda months: (abs(months), months), default=0)
    else:
        step = _step(date.day - today, context, expression)
    return _answer(date, year, month + step, "month and day", Grounds(context.speech_anchor, step, "month"))


def _story(expression: Expression, context: Context) -> Stamp | None:
    """The month or day told last, if the text still speaks of it."""
    anchors = context.anchors
    if anchors.heading is not None:
        return anchors.heading
    story = anchors.story(expression.start)
    if story is None or story.month is None:
        return None
    near = anchors.narrative or context.same_paragraph(anchors.told_at, expression.start)
    return story if near else None


def _story_step(story: Stamp, year: int, month: int, date: CalendarDate) -> int:
    """Months from the month told last."""
    if date.weekday is not None:
        return min(_months_of_weekday(date, year, month), key=lambda months: (abs(months), -months), default=0)
    return int(story.day is not None and date.day is not None and story.day - date.day > _TURN)


def _turned(year: int, month: int, day: int, expression: Expression, context: Context) -> int:
    """Months to the day that is meant, where it is told as past and would lie ahead of the text, or the other way."""
    if context.speech is None or context.anchors.narrative:
        return 0
    tense, found = context.tense(expression), day_number(*month_in_year(year, month), min(day, 28))
    if tense == "past":
        return -int(found > context.speech)
    return int(tense == "future" and found < context.speech)


def _months_of_weekday(date: CalendarDate, year: int, month: int) -> list[int]:
    """How many months from a month the day falls on the weekday that stands with it."""
    found = []
    for step in range(-_MONTHS_ROUND, _MONTHS_ROUND + 1):
        y, m = month_in_year(year, month + step)
        if (date.day or 0) <= days_in_month(y, m) and weekday(day_number(y, m, date.day or 1)) == date.weekday:
            found.append(step)
    return found


def _step(ahead: int, context: Context, expression: Expression) -> int:
    """Months from the month of speaking: back for the past, ahead for the future."""
    tense = context.tense(expression)
    if tense == "past":
        return -1 if ahead > 0 else 0
    if tense == "future":
        return 1 if ahead < 0 else 0
    return 1 if ahead < -_TURN else -1 if ahead > _TURN else 0


def _answer(date: CalendarDate, year: int, month: int, rule: str, grounds: Grounds) -> Answer:
    year, month = month_in_year(year, month)
    day = min(date.day or 1, days_in_month(year, month))
    return dated(day_stamp(day_number(year, month, day), date.part, date.clock), rule, grounds)
