"""Lengths of time in the course of a text: those that accounts report on, those that count from an event."""

from __future__ import annotations

import re
from typing import Final

from events.edtf import DatePoint, Interval
from events.records import Grounds
from events.temporal.meaning import Duration, Expression
from events.temporal.patterns import Pattern
from events.temporal.resolution.answers import NOTHING_COUNTED, Answer, Context
from events.temporal.resolution.covered import covered
from events.temporal.resolution.lengths import duration_value
from events.temporal.resolution.stamps import Stamp, day_stamp, move_day, stamp_of

_REPORTED_MONTHS: Final = (6, 9)
"""Months that accounts report on beside the quarter; what they compare with is the year before."""
_NO_POINT: Final = Pattern(r"\s{1,3}(?:of|from|after|before|to|since|or)\b|-", re.I)
_EVENT_FOLLOWS: Final = Pattern(r"\s{1,3}(after|before)\s", re.I)


def length(expression: Expression, duration: Duration, context: Context) -> Answer:
    """A length of time; in a history one that is counted from the event just told gives a date as well."""
    answer = Answer("DURATION", duration_value(duration), rule="length", tells=False)
    if duration.unit == "month" and duration.amount in _REPORTED_MONTHS and context.speech_year is not None:
        context.anchors.period = Stamp("year", context.speech_year)
    if not context.anchors.narrative or duration.amount is None or duration.unit in ("second", "minute", "hour"):
        if duration.toward:
            answer.grounds = _reaching(expression, duration, context)
        elif duration.unit not in ("second", "minute", "hour"):
            _date_ahead(expression, duration, answer, context)
        return answer
    story = context.anchors.story_day(expression.start)
    if (
        story is None
        or story.first_day is None
        or not context.same_paragraph(context.anchors.told_day_at, expression.start)
        or context.sentences_between(context.anchors.told_day_at, expression.start) > 1
    ):
        return answer
    following = _EVENT_FOLLOWS.match(context.prose.text, expression.end)
    if following and context.anchors.told_day_at >= context.prose.sentence_at(expression.start).start:
        return answer  # “He died on 9 May, two days after a fall”: what is dated is the fall.
    step = duration.toward if duration.toward > 0 else 0
    if following:
        step = 1 if following[1].lower() == "after" else -1
    if not step:
        return answer
    day = move_day(story.first_day, duration.unit, step * duration.amount)
    start, end = DatePoint.of_day(story.first_day), DatePoint.of_day(day)
    answer.date = end if following else Interval(start, end)
    answer.rule = "length from story"
    answer.grounds = Grounds(context.anchor(story), step * duration.amount, duration.unit)
    return answer


def _reaching(expression: Expression, duration: Duration, context: Context) -> Grounds:
    """What “the past two weeks” reach back from, or “the next ten days” ahead; a vague number has no unit."""
    anchors = context.anchors
    story = anchors.story_day(expression.start) if anchors.narrative or duration.base == "story" else None
    if story is None and (anchors.narrative or duration.base == "story"):
        return NOTHING_COUNTED
    anchor = context.speech_anchor if story is None else context.anchor(story)
    if duration.amount is None or duration.many:
        return Grounds(anchor, duration.toward)
    return Grounds(anchor, duration.toward * duration.amount, duration.unit)


def _date_ahead(expression: Expression, duration: Duration, answer: Answer, context: Context) -> None:
    """Give “in two weeks” the date on which they are over, where the clause looks ahead or has no verb."""
    speech = context.speech
    if expression.signal != "in" or duration.amount is None or duration.most or duration.many or expression.mod:
        return
    if speech is None or _NO_POINT.match(context.prose.text, expression.end) or not _looks_ahead(expression, context):
        return
    stamp = stamp_of(move_day(speech, duration.unit, duration.amount), duration.unit)
    answer.date = covered(day_stamp(speech + round(duration.amount)) if duration.unit == "day" else stamp)
    answer.rule = "counted from speech"
    answer.grounds = Grounds(context.speech_anchor, duration.amount, duration.unit)


def _looks_ahead(expression: Expression, context: Context) -> bool:
    sentence = context.prose.sentence_at(expression.start)
    return context.tense(expression) == "future" or not any(g.finite for g in sentence.verb_groups)
