"""Lengths of time in the course of a text: those that accounts report on, those that count from an event."""

from __future__ import annotations

import re
from typing import Final

from events.edtf import DatePoint, Interval
from events.records import Grounds
from events.temporal.answers import NOTHING_COUNTED, Answer, Context
from events.temporal.lengths import duration_value
from events.temporal.meaning import Duration, Expression
from events.temporal.patterns import Pattern
from events.temporal.stamps import Stamp, move_day

_REPORTED_MONTHS: Final = (6, 9)
"""Months that accounts report on beside the quarter; what they compare with is the year before."""
_EVENT_FOLLOWS: Final = Pattern(r"\s{1,3}(after|before)\s", re.I)


def length(expression: Expression, duration: Duration, context: Context) -> Answer:
    """A length of time; in a history one that is counted from the event just told gives a date as well."""
    answer = Answer("DURATION", duration_value(duration), rule="length", tells=False)
    if duration.unit == "month" and duration.count in _REPORTED_MONTHS and context.speech_year is not None:
        context.anchors.period = Stamp("year", context.speech_year)
    if not context.anchors.narrative or duration.count is None or duration.unit in ("second", "minute", "hour"):
        if duration.toward:
            answer.grounds = _reaching(expression, duration, context)
        return answer
    story = context.anchors.story_day(expression.start)
    if (
        story is None
        or story.first_day is None
        or not context.same_paragraph(context.anchors.told_day_at, expression.start)
    ):
        return answer
    following = _EVENT_FOLLOWS.match(context.prose.text, expression.end)
    step = duration.toward if duration.toward > 0 else 0
    if following:
        step = 1 if following[1].lower() == "after" else -1
    if not step:
        return answer
    day = move_day(story.first_day, duration.unit, step * duration.count)
    start, end = DatePoint.of_day(story.first_day), DatePoint.of_day(day)
    answer.date = end if following else Interval(start, end)
    answer.rule = "length from story"
    answer.grounds = Grounds(context.anchor(story), step * duration.count, duration.unit)
    return answer


def _reaching(expression: Expression, duration: Duration, context: Context) -> Grounds:
    """What “the past two weeks” reach back from, or “the next ten days” ahead; a vague number has no unit."""
    anchors = context.anchors
    story = anchors.story_day(expression.start) if anchors.narrative or duration.base == "story" else None
    if story is None and (anchors.narrative or duration.base == "story"):
        return NOTHING_COUNTED
    anchor = context.speech_anchor if story is None else context.anchor(story)
    if duration.count is None or duration.many:
        return Grounds(anchor, duration.toward)
    return Grounds(anchor, duration.toward * duration.count, duration.unit)
