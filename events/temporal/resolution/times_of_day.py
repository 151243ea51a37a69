"""Clock times and parts of a day that do not name their day."""

from __future__ import annotations

import re
from typing import Final

from events.edtf import DatePoint
from events.records import Anchor, Grounds, Span
from events.temporal.meaning import CalendarDate, Clock, Expression, TimeOfDay
from events.temporal.resolution.anchors import Anchors
from events.temporal.resolution.answers import NOTHING_COUNTED, Answer, Context, dated
from events.temporal.resolution.calendar_dates import calendar
from events.temporal.resolution.stamps import Stamp, day_stamp
from events.temporal.words import opens_line

_LINES_OF_AN_ENTRY: Final = 4
"""Lines that an entry of a log takes at most before its next one."""
_BRACKETS: Final = 24
"""Characters of another zone's time between a time and its day."""
_DATE_LINE: Final = 40
"""Characters from the start of a date to the end of the line that it closes."""
_EVENING: Final = 18
_SMALL_HOURS: Final = 8


def time_of_day(expression: Expression, time: TimeOfDay, context: Context) -> Answer:
    """A time of day, on the day that the text speaks of."""
    if time.general:
        return dated(Stamp("time", part=time.part), "unplaced", tells=False)
    day, grounds = _day_of_time(expression, time, context)
    clock = time.clock
    if day is None:
        return dated(Stamp("time", part=time.part, clock=clock), "unknown", tells=False)
    tells = expression.text.lower() != "overnight"
    return dated(day_stamp(day, time.part, clock), "clock" if clock else "part of day", grounds, tells=tells)


def _day_of_time(expression: Expression, time: TimeOfDay, context: Context) -> tuple[int | None, Grounds]:
    anchors = context.anchors
    text = context.prose.text
    if (behind := _day_behind_brackets(expression, context)) is not None:
        return behind
    opens = time.clock is not None and opens_line(text, expression.start)
    head = anchors.told_day
    if opens and head is not None and head.first_day is not None and _heads_log(head, anchors, text):
        anchors.log_line_at = expression.start
        return head.first_day, Grounds(context.anchor(head), unit="day", rival=context.speech_anchor)
    if opens and time.clock is not None and anchors.clock_day is not None:
        day = _day_of_log_line(expression.start, time.clock, anchors, text)
        if day is not None:
            last = anchors.clock_day
            return day, Grounds(context.anchor(last), day - (last.first_day or day), "day", rival=context.speech_anchor)
    story = anchors.story_day(expression.start)
    heading = anchors.heading
    if heading is not None and heading.first_day is not None:
        sentence = context.prose.sentence_at(expression.start)
        if anchors.told_day_at < sentence.start:
            return heading.first_day, Grounds(context.speech_anchor, unit="day")
    if story is not None and story.first_day is not None and _still_told(expression, context):
        day = story.first_day
        if time.part == "MO" and story.part in ("NI", "EV"):
            day += 1
        elif time.clock is not None:
            day += _midnights(story.clock, time.clock)
        grounds = Grounds(context.anchor(story), day - story.first_day, "day", rival=context.speech_anchor)
        return day, grounds
    if opens and story is not None and story.first_day is not None:
        # A log without a day of its own is of the day that was told of before it.
        return story.first_day, Grounds(context.anchor(story), unit="day", rival=context.speech_anchor)
    if (goes_on := _day_of_hours(expression, time, context)) is not None:
        return goes_on.first_day, Grounds(context.anchor(goes_on), unit="day", rival=context.speech_anchor)
    if context.speech is not None and not anchors.narrative:
        return context.speech, Grounds(context.speech_anchor, unit="day")
    return None, NOTHING_COUNTED


def _day_of_hours(expression: Expression, time: TimeOfDay, context: Context) -> Stamp | None:
    """The day whose hours a report has told, where it goes on in the past with another hour of the clock."""
    last, anchors = context.anchors.clock_day, context.anchors
    if time.clock is None or last is None or anchors.story_day(expression.start) is None:
        return None
    return last if context.tense(expression) == "past" else None


def _day_behind_brackets(expression: Expression, context: Context) -> tuple[int, Grounds] | None:
    """The day of “10:35 a.m. (0735 GMT) Friday”, for both times, and of “at noon (11 a.m. on Friday in London)”."""
    text, expressions = context.prose.text, context.expressions
    for other in expressions[context.index + 1 : context.index + 3]:
        gap = text[expression.end : other.start]
        if len(gap) > _BRACKETS or "\n\n" in gap:
            return None
        if isinstance(other.meaning, TimeOfDay):
            continue
        opened, closed = gap.lstrip().startswith("("), gap.rstrip().endswith(")")
        if not (opened or closed) or not isinstance(other.meaning, CalendarDate):
            return None
        if other.meaning.day is None and (other.meaning.weekday is None or other.meaning.month is not None):
            return None
        stamp = calendar(other, other.meaning, context).stamp
        if stamp is None or stamp.first_day is None:
            return None
        day = stamp.first_day
        anchor = Anchor("expression", DatePoint.of_day(day), Span(other.start, other.end), other.text)
        return day, Grounds(anchor, unit="day")
    return None


def _still_told(expression: Expression, context: Context) -> bool:
    """Whether the day told last still governs.

    In histories and diaries it always does; in news within its paragraph, and for “in the morning” in the next one,
    since paragraphs of news are as short as sentences.
    """
    anchors = context.anchors
    if anchors.narrative or anchors.heading is not None:
        return True
    reach = 2 if expression.text[:4].lower() == "the " else 1
    return context.prose.text.count("\n\n", anchors.told_day_at, expression.start) < reach


def _day_of_log_line(offset: int, clock: Clock, anchors: Anchors, text: str) -> int | None:
    """The day of a line that opens with its time: a log tells from its start on, line after line."""
    begins = anchors.log_line_at < 0 or text.count("\n", anchors.log_line_at, offset) > _LINES_OF_AN_ENTRY
    anchors.log_line_at = offset
    if begins and not _dated_above(offset, anchors, text):
        return anchors.log_start(clock)
    last = anchors.clock_day
    if last is None or last.first_day is None:
        return None
    return last.first_day + _midnights(last.clock, clock)


def _dated_above(offset: int, anchors: Anchors, text: str) -> bool:
    """Whether the line before gives its time with its day."""
    at = anchors.told_day_at
    near = anchors.told_day is anchors.clock_day and text.count("\n", at, offset) <= _LINES_OF_AN_ENTRY
    return near and opens_line(text, at)


def _heads_log(head: Stamp, anchors: Anchors, text: str) -> bool:
    """Whether a day, told after the lines before, is the last of its line, as in the title of a log."""
    if head.clock is not None or anchors.told_day_at <= anchors.log_line_at:
        return False
    line = text[anchors.told_day_at : anchors.told_day_at + _DATE_LINE].partition("\n")
    return bool(line[1]) and not re.search(r"[.;!?]\s|\b[a-z]{4,}\b", line[0])


def _midnights(before: Clock | None, after: Clock) -> int:
    """1 where a story went from the evening to the small hours, and so past midnight."""
    return int(before is not None and before.hour >= _EVENING and after.hour <= _SMALL_HOURS)
