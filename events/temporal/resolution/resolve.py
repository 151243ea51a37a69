"""Date the expressions of a text, reading it once from its start as a person would."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from events.edtf import DatePoint, Edtf, OneOf
from events.language import Prose
from events.records import Anchor, Reference, Timex
from events.temporal.births import is_birth, labels_birth
from events.temporal.meaning import (
    Age,
    CalendarDate,
    Clock,
    Duration,
    Expression,
    Holiday,
    LongPeriod,
    Mod,
    PartOf,
    Recurrence,
    Relative,
    TimeOfDay,
    Vague,
)
from events.temporal.resolution.accounts import accounts_of, date_as_reported
from events.temporal.resolution.ages import age
from events.temporal.resolution.anchors import Anchors, reference_clock, reference_day, tells_other_times
from events.temporal.resolution.answers import CONFIDENCE, WRITTEN, Answer, Context
from events.temporal.resolution.asides import leaves_story, looks_back_once
from events.temporal.resolution.calendar_dates import calendar, first_entry, long_period, named_day
from events.temporal.resolution.covered import covered
from events.temporal.resolution.lengths import recurrence_value
from events.temporal.resolution.messages import Messages
from events.temporal.resolution.parts import part_of
from events.temporal.resolution.relative_dates import relative
from events.temporal.resolution.sections import opens_section
from events.temporal.resolution.stamped_lines import stamped_lines
from events.temporal.resolution.stamps import Stamp
from events.temporal.resolution.times_of_day import time_of_day
from events.temporal.resolution.timex_values import timex_value
from events.temporal.resolution.told_lengths import length
from events.temporal.resolution.unplaced import unplaced
from events.temporal.words import words_before
from events.temporal.zones import declared_zone, with_zone

_NEAR_WORDS: Final = 3
"""Words before a quarter among which “after” makes it one gone by."""


def resolve(prose: Prose, expressions: Sequence[Expression], reference: Reference) -> list[Timex]:
    """Date each expression, in text order.

    Args:
        prose: the text.
        expressions: what was recognised in it.
        reference: the document's own date. One that is no single day never makes a date finer than both its ends
            allow; an unknown one leaves years and days open.
    """
    date = reference.date
    first = date.first_day if date is not None else None
    last = date.last_day if date is not None else None
    if date is None or first is None or last is None or first == last:
        return _read(prose, expressions, reference_day(date), date, reference_clock(date))
    return _all_agreed(_read(prose, expressions, first, date), _read(prose, expressions, last, date))


def _read(
    prose: Prose, expressions: Sequence[Expression], speech: int | None, date: Edtf | None, clock: Clock | None = None
) -> list[Timex]:
    document = None if speech is None else Anchor("document date", date)
    narrative = tells_other_times(expressions, speech, prose.text)
    has_clock = any(getattr(e.meaning, "clock", None) is not None for e in expressions)
    latest = date.last_day if date is not None else None
    exact = date is not None and date.first_day == latest and latest is not None
    zone = declared_zone(prose.text) if has_clock else ""
    anchors = Anchors(speech, latest, document, clock, narrative, zone, exact=exact)
    context = Context(prose, expressions, anchors)
    entries = [e for e in expressions if e.heading and isinstance(e.meaning, CalendarDate) and _is_day(e.meaning)]
    context.diary = len(entries) > 1
    anchors.first_entry = first_entry(entries, prose, speech) if context.diary else None
    messages = Messages(prose.text)
    lines = stamped_lines(expressions, prose.text)
    accounts = None if narrative else accounts_of(expressions, prose.text, speech)
    found = []
    for index, expression in enumerate(expressions):
        context.index = index
        messages.enter(expression, anchors)
        if lines and index and "\n\n" in prose.text[expressions[index - 1].end : expression.start]:
            anchors.heading = None  # What follows a chat or log is no line of it.
        answer = _answer(expression, context)
        if answer.stamp is not None and answer.stamp.clock is not None:
            _zone(answer, answer.stamp, answer.stamp.clock, anchors)
        if accounts is not None:
            date_as_reported(expression, answer, accounts, context)
        timex = _timex(expression, answer)
        found.append(timex)
        if answer.stamp is not None and answer.tells:
            _tell(expression, answer, answer.stamp, timex, context)
            if expression.start in lines:
                anchors.heading = answer.stamp
            messages.told(expression, answer.stamp, anchors)
    return found


def _zone(answer: Answer, stamp: Stamp, clock: Clock, anchors: Anchors) -> None:
    """Give a clock time the offset that its zone, or the one the text declares, has on the day."""
    told = anchors.told_day
    day = stamp.first_day if stamp.first_day is not None or told is None else told.first_day
    zoned = with_zone(clock, day, anchors.zone)
    if zoned != clock:
        answer.stamp = stamp._replace(clock=zoned)
        answer.value = timex_value(answer.stamp)


def _is_day(date: CalendarDate) -> bool:
    return date.day is not None or (date.weekday is not None and date.pointer is None)


def _is_about(expression: Expression) -> bool:
    return expression.mod == "APPROX" or expression.signal == "on or about"


def _tell(expression: Expression, answer: Answer, stamp: Stamp, timex: Timex, context: Context) -> None:
    if _is_about(expression):
        stamp = stamp._replace(approximate=True)
    if is_birth(expression, context.prose.text):
        context.anchors.birth = stamp
        if labels_birth(expression, context.prose.text):
            return
    leads = context.opens_sentence(expression) if context.anchors.narrative else True
    if context.anchors.narrative:
        if not leads and (_only_planned(expression, stamp, context) or leaves_story(expression, stamp, context)):
            return
        if stamp.grain == "year":
            _open_section(expression, stamp, context)
    elif (
        looks_back_once(expression, stamp, context)
        or _only_begins(expression, stamp, context)
        or _only_compares(expression, context)
    ):
        return
    first = context.anchors.period is None
    compares = first or stamp.grain not in ("quarter", "half") or _is_reported(expression, answer, context)
    leads = leads or context.opens_paragraph(expression)
    context.anchors.tell(stamp, expression.start, leads=leads, turned=answer.inferred_turn, compares=compares)
    context.told_by(stamp, timex, heading=expression.heading or stamp is context.anchors.section)
    if context.diary and expression.heading and stamp.grain == "day":
        context.anchors.heading = stamp
    if not context.anchors.exact and stamp.grain == "day" and context.in_title(expression):
        context.anchors.occasion = stamp


def _is_reported(expression: Expression, answer: Answer, context: Context) -> bool:
    """Whether accounts can be of this period.

    They are not of one yet to end, of one gone by (“after a weak quarter”), nor of one that is written with a year
    before that of the period told last.
    """
    date = expression.meaning if isinstance(expression.meaning, CalendarDate) else None
    period = context.anchors.period
    if date is not None and date.year and period is not None and period.year and date.year < period.year:
        return False
    fiscal = date is not None and date.fiscal
    last = answer.stamp.last_day if answer.stamp is not None else None
    ahead = last is not None and context.speech is not None and last > context.speech
    before = words_before(context.prose.text, expression.start, most=_NEAR_WORDS)
    ended = fiscal or answer.rule == "period reported" or not ahead
    return ended and all(word.lower != "after" for word in before)


def _only_compares(expression: Expression, context: Context) -> bool:
    """“(H1 2015: £202m)”: what a figure is compared with stands in brackets behind it."""
    text = context.prose.text
    bracketed = (
        text[expression.start - 1 : expression.start] == "(" and text[expression.end : expression.end + 1] == ":"
    )
    return bracketed and not context.anchors.narrative and isinstance(expression.meaning, CalendarDate)


def _open_section(expression: Expression, stamp: Stamp, context: Context) -> None:
    """A heading that names a year governs what follows, one that names several ends that."""
    if opens_section(context.prose.text, expression.start, expression.end):
        context.anchors.section = stamp
    elif expression.range_end:
        context.anchors.section = None


def _only_begins(expression: Expression, stamp: Stamp, context: Context) -> bool:
    """“three times since 2010”: a year before the story's, named only as the begin of a count that reaches to it."""
    year = context.anchors.year
    earlier = stamp.grain == "year" and year is not None and stamp.year is not None and stamp.year < year
    return earlier and expression.signal == "since" and not context.opens_sentence(expression)


def _only_planned(expression: Expression, stamp: Stamp, context: Context) -> bool:
    """Whether a later year is named only as the time of a plan, while the story stays where it is."""
    year = context.anchors.year
    later = stamp.grain == "year" and year is not None and stamp.year is not None and stamp.year > year
    return later and context.tense(expression) == "future"


def _answer(expression: Expression, context: Context) -> Answer:
    meaning = expression.meaning
    match meaning:
        case CalendarDate():
            return calendar(expression, meaning, context)
        case LongPeriod():
            return long_period(meaning, context)
        case Relative():
            return relative(expression, meaning, context)
        case Duration():
            return length(expression, meaning, context)
        case Recurrence():
            return Answer("SET", recurrence_value(meaning), rule="repeated", tells=False)
        case Vague():
            return Answer("DATE", meaning.value, rule="vague", tells=False)
        case Holiday():
            return named_day(expression, meaning, context)
        case Age():
            return age(meaning, context)
        case TimeOfDay():
            return time_of_day(expression, meaning, context)
        case PartOf() if meaning.whole is None:
            return unplaced(expression, meaning, context)
        case PartOf():
            assert meaning.whole is not None
            whole = _answer(expression._replace(meaning=meaning.whole, mod="", edge=False), context)
            return part_of(meaning, whole, context)


def _timex(expression: Expression, answer: Answer) -> Timex:
    date = answer.date
    if date is None and answer.stamp is not None:
        date = _date(expression, answer.stamp)
    rule, meaning = answer.rule, expression.meaning
    quant, freq = (meaning.quant, meaning.freq) if isinstance(meaning, Recurrence) else ("", "")
    return Timex(
        expression.start,
        expression.end,
        expression.text,
        answer.type,
        answer.value,
        expression.mod,
        quant,
        freq,
        date,
        CONFIDENCE[rule],
        rule,
        rule in WRITTEN,
        answer.grounds,
    )


def _date(expression: Expression, stamp: Stamp) -> Edtf | None:
    mod: Mod = "APPROX" if _is_about(expression) else expression.mod
    if mod == "APPROX" and stamp.clock is not None:
        mod = ""
    try:
        return covered(stamp, mod, expression.edge)
    except ValueError:
        return None


def _all_agreed(early: Sequence[Timex], late: Sequence[Timex]) -> list[Timex]:
    """What both ends of an uncertain reference date say, with the dates told before as far as both say them."""
    agreed: dict[int, Timex] = {}
    for first, last in zip(early, late, strict=True):
        timex = _agreed(first, last)
        anchor = timex.grounds.anchor
        told = None if anchor is None or anchor.span is None else agreed.get(anchor.span.start)
        if anchor is not None and told is not None:
            anchor = anchor._replace(date=told.date)
            timex = timex._replace(grounds=timex.grounds._replace(anchor=anchor))
        agreed[timex.start] = timex
    return list(agreed.values())


def _agreed(early: Timex, late: Timex) -> Timex:
    """What both ends of an uncertain reference date say."""
    if early.value == late.value and early.date == late.date:
        return late
    first = early.date.first_day if early.date else None
    last = late.date.last_day if late.date else None
    date: Edtf | None = None
    if first is not None and last is not None and first <= last:
        date = OneOf(DatePoint.of_day(first), DatePoint.of_day(last))
    value = _common_value(early.value, late.value)
    return late._replace(value=value, date=date, confidence=round(late.confidence * 0.7, 2))


def _common_value(a: str, b: str) -> str:
    """The parts on which two values agree, the digits of the others as X, up to a part of another kind."""
    common = ""
    for one, other in zip(_parts(a), _parts(b), strict=False):
        if one == other:
            common += one
        elif _unspecified(one) == _unspecified(other):
            common += _unspecified(one)
        else:
            break
    return common or "XXXX"


def _parts(value: str) -> list[str]:
    return re.split(r"(?=[-:/]|(?<=[\dX])T)", value)


def _unspecified(part: str) -> str:
    return re.sub(r"\d", "X", part)
