"""Distances, counted from the moment of speaking or the date told last."""

from __future__ import annotations

from typing import Final

from events.daynumbers import weekday
from events.edtf import DatePoint, Edtf, OneOf
from events.records import Anchor, Grounds, TimexType
from events.temporal.meaning import Clock, Expression, Relative, Unit
from events.temporal.resolution.answers import Answer, Context, dated
from events.temporal.resolution.stamps import Stamp, day_stamp, move_day, shifted, stamp_of, week_stamp
from events.temporal.resolution.timex_values import year_text

_CLOCK_SECONDS: Final[dict[Unit, int]] = {"second": 1, "minute": 60, "hour": 3600}
_UNDATED: Final[dict[Unit, str]] = {
    "week": "XXXX-WXX",
    "fortnight": "XXXX-WXX",
    "weekend": "XXXX-WXX-WE",
    "month": "XXXX-XX",
    "quarter": "XXXX-QX",
    "half": "XXXX-HX",
    "year": "XXXX",
    "decade": "XXX",
    "century": "XX",
    "millennium": "X",
}
_WHOLE: Final[dict[Unit, tuple[Unit, int]]] = {"hour": ("minute", 60), "year": ("month", 12)}
"""In which units, and how many, half of one is said."""
_LASTING: Final = frozenset({"during", "throughout", "over", "in"})
"""Words after which “this time” is longer than a day."""
_FINE: Final = frozenset({"day", "night", "hour", "minute", "second"})
_LONG: Final = frozenset({"decade", "century", "millennium"})
_DISTANT: Final = ("ago", "from now", "hence")
"""Words that make “two decades ago” a year some twenty years back, and not a whole decade."""
_COUNTS: Final = ("later", "earlier", "before", "after", "that", "afterwards", "afterward", "thereafter", "previously")
"""Words that end a distance; without one of them the expression names a unit (“the next month”)."""


def relative(expression: Expression, distance: Relative, context: Context) -> Answer:
    """A distance from its anchor."""
    if distance.compared and (answer := _compared(context)) is not None:
        return answer
    if distance.amount is None:
        value = "PAST_REF" if distance.sign < 0 else "FUTURE_REF"
        return Answer("DATE", value, rule="vague", tells=False)
    told_of = context.anchors.narrative and not distance.amount and expression.text[:4].lower() == "this"
    if distance.unit == "time":
        return _taken_up(expression, distance, context)
    if distance.base != "speech" or told_of:
        story = _story_for(expression, distance, context)
        if story is not None:
            return _from_story(expression, distance, story, context)
    return _from_speech(expression, distance, context)


def _compared(context: Context) -> Answer | None:
    """“a year earlier” in accounts: the period that is compared with."""
    period = context.anchors.period
    if period is None or context.anchors.narrative:
        return None
    stamp = shifted(period, "year", -1)
    if stamp is None:
        return None
    return dated(
        stamp, "period compared", Grounds(context.anchor(period) or context.speech_anchor, -1, "year"), tells=False
    )


def _taken_up(expression: Expression, distance: Relative, context: Context) -> Answer:
    """“at that time”, “during this period”: the date told last, about; in news only within its paragraph."""
    anchors = context.anchors
    story = anchors.story(expression.start)
    spoken = expression.text[:4].lower() == "this"
    if story is None or not (
        anchors.narrative or (not spoken and context.same_paragraph(anchors.told_at, expression.start))
    ):
        return Answer("DATE", "PRESENT_REF" if spoken else "PAST_REF", rule="unplaced", tells=False)
    grounds = _counted(distance, context.anchor(story))
    if expression.signal in _LASTING and story.grain in ("day", "time") and story.first_day is not None:
        story = stamp_of(story.first_day, "month")
    return dated(story._replace(approximate=True), "counted from story", grounds, tells=False)


def _from_speech(expression: Expression, distance: Relative, context: Context) -> Answer:
    speech = context.speech
    assert distance.amount is not None
    if speech is None:
        return _undated(distance, None)
    if context.anchors.narrative and context.in_quotes(expression):
        answer = _undated(distance, None)
        answer.rule = "unplaced"
        return answer
    if not distance.amount:
        # “The latest period” is the one in which the story is, and if it is in none, the last that has ended.
        distance = distance._replace(amount=distance.sign)
    assert distance.amount is not None
    grounds = _counted(distance, context.speech_anchor)
    if distance.unit in _CLOCK_SECONDS:
        now = day_stamp(speech, clock=context.anchors.speech_clock)
        return (
            _by_clock(now, distance, grounds, "counted from speech")
            if now.clock
            else dated(now._replace(grain="time"), "counted from speech", grounds)
        )
    day = move_day(speech, distance.unit, distance.amount)
    clock = distance.clock
    if distance.days is not None:
        stamp = day_stamp(day + distance.days, distance.part, clock)
    elif distance.part or clock or distance.unit in ("day", "night"):
        stamp = day_stamp(day, distance.part, clock)
    elif distance.unit == "weekend" and distance.amount == 0:
        weeks = _weeks_to_weekend(expression, speech, context)
        stamp = week_stamp(speech + 7 * weeks, weekend=True)
        grounds = grounds._replace(amount=weeks, unit="week" if weeks else "weekend")
    elif distance.unit in _LONG and expression.text.lower().endswith(_DISTANT):
        stamp = stamp_of(day, "year")._replace(approximate=True)
    else:
        stamp = stamp_of(day, distance.unit)
    answer = dated(stamp, "counted from speech", grounds)
    answer.date = _between(expression, distance, speech)
    return answer


def _weeks_to_weekend(expression: Expression, speech: int, context: Context) -> int:
    """The weekend just past early in the week or in the past tense, else the one that comes."""
    day = weekday(speech)
    if day < 5:
        tense = context.tense(expression)
        if tense == "past" or (tense == "present" and day < 2):
            return -1
    return 0


def _between(expression: Expression, distance: Relative, anchor: int) -> Edtf | None:
    """“less than three weeks ago”: one unknown day between then and now; “more than”: one before."""
    count, mod = distance.amount, expression.mod
    if count and distance.most and distance.unit in ("day", "week", "month", "year"):
        low, high = sorted((move_day(anchor, distance.unit, distance.most), move_day(anchor, distance.unit, count)))
        return OneOf(DatePoint.of_day(low), DatePoint.of_day(high))
    if not count or mod not in ("LESS_THAN", "MORE_THAN", "EQUAL_OR_LESS", "EQUAL_OR_MORE"):
        return None
    if distance.unit not in ("day", "week", "fortnight", "month", "year", "decade", "century"):
        return None
    if expression.text.lower().startswith(("nearly", "almost")):
        return None
    limit = move_day(anchor, distance.unit, count)
    if mod in ("LESS_THAN", "EQUAL_OR_LESS"):
        inner = limit + (mod == "LESS_THAN") * (1 if count < 0 else -1)
        low, high = sorted((inner, anchor))
        return OneOf(DatePoint.of_day(low), DatePoint.of_day(high))
    edge = DatePoint.of_day(limit)
    return OneOf(None, edge) if count < 0 else OneOf(edge, None)


def _undated(distance: Relative, year: int | None) -> Answer:
    kind: TimexType = "TIME" if distance.part or distance.clock or distance.unit in _CLOCK_SECONDS else "DATE"
    value = _UNDATED.get(distance.unit, "XXXX-XX-XX") + (f"T{distance.part}" if distance.part else "")
    if year is not None and value.startswith("XXXX"):
        value = year_text(year) + value[4:]
    return Answer(kind, value, rule="unknown", tells=False)


def _story_for(expression: Expression, distance: Relative, context: Context) -> Stamp | None:
    """The date told last from which the distance counts, if the text still speaks of one."""
    anchors = context.anchors
    story = anchors.story(expression.start)
    if story is None:
        return None
    if anchors.narrative and distance.amount:
        aside = anchors.aside_since(context.prose.sentence_at(expression.start).start)
        if aside is not None:
            return aside
    skips = distance.unit in _FINE and not anchors.narrative and _is_ahead(story, context)
    if skips and anchors.past_day is not None and context.tense(expression) == "past":
        return anchors.past_day
    if distance.unit in _FINE and story.grain not in ("day", "time"):
        day = anchors.story_day(expression.start)
        if day is not None and (not anchors.narrative or _inside(day, story)):
            return day
    if not anchors.narrative and distance.amount == 0 and distance.unit in ("year", "month", "week", "quarter"):
        if distance.unit == "quarter" and anchors.quarter is not None:
            return anchors.quarter
        if not context.same_paragraph(anchors.told_at, expression.start) or context.tense(expression) == "future":
            return None
    return story


def _is_ahead(story: Stamp, context: Context) -> bool:
    """Whether a date lies after every moment at which the text can speak."""
    latest = context.speech if context.anchors.heading is not None else context.anchors.latest
    return story.first_day is not None and latest is not None and story.first_day > latest


def _inside(day: Stamp, whole: Stamp) -> bool:
    at, first, last = day.first_day, whole.first_day, whole.last_day
    return at is not None and first is not None and last is not None and first <= at <= last


def _from_story(expression: Expression, distance: Relative, story: Stamp, context: Context) -> Answer:
    assert distance.amount is not None
    grounds = _counted(distance, context.anchor(story), context.speech_anchor)
    if distance.unit in _CLOCK_SECONDS:
        return _by_clock(story, distance, grounds, "counted from story")
    stamp = _current(story, distance.unit) if not distance.amount else _moved(expression, story, distance)
    if stamp is None and not distance.amount and not context.anchors.narrative:
        return _from_speech(expression, distance, context)
    if stamp is None:
        return _too_coarse(story, distance, grounds)
    clock = distance.clock
    if (distance.part or clock) and stamp.grain in ("day", "time"):
        stamp = stamp._replace(grain="time", part=distance.part, clock=clock)
    if story.approximate:
        stamp = stamp._replace(approximate=True)
    return dated(stamp, "counted from story", grounds)


def _current(story: Stamp, unit: Unit) -> Stamp | None:
    """The unit that the story is in."""
    if unit in ("day", "night"):
        return story._replace(grain="day", part=None, clock=None) if story.grain in ("day", "time") else None
    if unit == story.grain:
        return story
    if unit == "year" and story.grain == "season" and story.year is not None:
        return Stamp("year", story.year)
    first, last = story.first_day, story.last_day
    if first is None or last is None:
        return None
    stamp, end = stamp_of(first, unit), stamp_of(last, unit)
    return stamp if stamp == end else None


def _moved(expression: Expression, story: Stamp, distance: Relative) -> Stamp | None:
    count, unit = distance.amount or 0, distance.unit
    moved = shifted(story, "day" if unit == "night" else unit, count)
    if moved is None or moved.first_day is None:
        return moved
    text = expression.text.lower()
    counts = text.endswith(_COUNTS) and not text.startswith("the ")
    if counts and unit in ("day", "night", "week", "fortnight", "weekend"):
        return moved
    if counts and unit == "month" and abs(count) == 1:
        return moved
    if moved.grain in ("year", "decade", "century", "millennium") or unit in ("day", "night"):
        return moved
    if counts and unit in ("decade", "century", "millennium"):
        return stamp_of(moved.first_day, "year")
    if unit in ("month", "week", "weekend", "fortnight") and moved.grain not in (
        "day",
        "time",
        "month",
        "week",
        "weekend",
    ):
        return moved
    return stamp_of(moved.first_day, unit)


def _too_coarse(story: Stamp, distance: Relative, grounds: Grounds) -> Answer:
    """The anchor is not known well enough to count days or weeks from it."""
    if story.grain == "month" and distance.unit in ("day", "night"):
        answer = dated(Stamp("day", story.year, story.month), "counted from story", grounds, tells=False)
        if distance.part:
            answer.type, answer.value = "TIME", f"{answer.value}T{distance.part}"
        return answer
    return _undated(distance, story.year)


def _by_clock(story: Stamp, distance: Relative, grounds: Grounds, rule: str) -> Answer:
    assert distance.amount is not None
    clock, day = story.clock, story.first_day
    if day is None:
        return _undated(distance, story.year)
    whole_days = _CLOCK_SECONDS[distance.unit] * distance.amount / 86400
    if clock is None and whole_days and whole_days == int(whole_days):
        return dated(day_stamp(day + int(whole_days)), rule, grounds)
    if clock is None or clock.hour > 23:
        return dated(story._replace(grain="time"), rule, grounds, tells=False)
    total = clock.hour * 3600 + (clock.minute or 0) * 60 + (clock.second or 0)
    total += round(_CLOCK_SECONDS[distance.unit] * distance.amount)
    days, rest = divmod(total, 86400)
    second = rest % 60 if clock.second is not None or distance.unit == "second" else None
    moved = Clock(rest // 3600, rest % 3600 // 60, second, clock.zone)
    return dated(day_stamp(day + days, clock=moved), rule, grounds)


def _counted(distance: Relative, anchor: Anchor | None, rival: Anchor | None = None) -> Grounds:
    amount, unit = distance.amount or 0, distance.unit
    if amount != int(amount) and unit in _WHOLE:
        unit, amount = _WHOLE[unit][0], amount * _WHOLE[unit][1]
    return Grounds(anchor, amount, unit, distance.most, rival=rival, days=distance.days or 0)
