"""Times told by an event or a number alone: “the day after the battle”, “on the third evening”."""

from __future__ import annotations

import re
from typing import Final

from events.records import Grounds
from events.temporal.meaning import DayPart, Expression, PartOf, Unit
from events.temporal.patterns import Pattern
from events.temporal.resolution.answers import Answer, Context, dated
from events.temporal.resolution.stamps import day_stamp
from events.temporal.resolution.timex_values import year_text

_IS_TODAY: Final = Pattern(r"\b(?:today|this|it)(?:\s(?:is|marks)|['’]s)\s(?:now\s|already\s|only\s)?$", re.I)
_REACH: Final = 24
_SIGNS: Final = frozenset({",", "-", "–", "—", "("})
_VALUES: Final[dict[Unit, str]] = {"hour": "-XX-XXTXX", "week": "-WXX", "month": "-XX", "year": "", "season": ""}


def unplaced(expression: Expression, part: PartOf, context: Context) -> Answer:
    """The date that stands right before it (“21 July, the fifth day of the siege”), the day of speaking where that is
    what it is (“today is the fifth day”), else no certain one."""
    answer = _apposed(expression, part, context) or _today(expression, part, context)
    if answer is not None:
        return answer
    year = context.anchors.year if context.anchors.narrative and part.unit != "year" else None
    tail = f"T{part.part}" if part.part else ""
    value = ("XXXX" if year is None else year_text(year)) + _VALUES.get(part.unit, "-XX-XX") + tail
    return Answer("TIME" if part.part or part.unit == "hour" else "DATE", value, rule="unplaced", tells=False)


def _apposed(expression: Expression, part: PartOf, context: Context) -> Answer | None:
    told = context.anchors.told
    if not context.index or told is None or part.unit != "day" or told.grain not in ("day", "time"):
        return None
    before = context.expressions[context.index - 1]
    if context.anchors.told_at != before.start:
        return None
    if context.prose.text[before.end : expression.start].strip() not in _SIGNS:
        return None
    part_of_day: DayPart | None = part.part or told.part
    stamp = told._replace(grain="time" if part_of_day else "day", part=part_of_day, clock=None)
    return dated(stamp, "counted from story", Grounds(context.anchor(told), unit="day"), tells=False)


def _today(expression: Expression, part: PartOf, context: Context) -> Answer | None:
    speech = context.speech
    if speech is None or part.unit != "day" or context.anchors.narrative:
        return None
    if _IS_TODAY.search(context.prose.text, max(0, expression.start - _REACH), expression.start) is None:
        return None
    return dated(day_stamp(speech, part.part), "counted from speech", Grounds(context.speech_anchor, unit="day"))
