"""Date the expressions of a text, reading it once from its start as a person would."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from events.daynumbers import civil, day_number, days_in_month, weekday
from events.edtf import DatePoint, Edtf, OneOf
from events.language import Prose, tense_at
from events.records import Reference, Timex, TimexType
from events.temporal.anchors import MONTH_NAMES, Anchors, day_name, reference_day, tells_other_times
from events.temporal.covered import approximate, covered
from events.temporal.direction import MONTH, MONTH_DAY, SEASON, WEEKDAY, Tense, past_is_meant
from events.temporal.holidays import fixed_date, holiday
from events.temporal.lengths import duration_value, recurrence_value
from events.temporal.meaning import (
    CalendarDate,
    Clock,
    Duration,
    Expression,
    Holiday,
    LongPeriod,
    Mod,
    PartOf,
    Pointer,
    Recurrence,
    Relative,
    TimeOfDay,
    Unit,
    Vague,
)
from events.temporal.stamps import (
    SEASON_MONTHS,
    Stamp,
    day_stamp,
    move_day,
    shifted,
    stamp_of,
    timex_value,
    week_stamp,
)
from events.temporal.zones import with_zone

_CONFIDENCE: Final[dict[str, float]] = {
    "written": 0.99,
    "counted from speech": 0.93,
    "counted from story": 0.75,
    "weekday": 0.93,
    "month": 0.9,
    "month and day": 0.95,
    "inherited": 0.85,
    "season": 0.85,
    "holiday": 0.9,
    "part of day": 0.8,
    "clock": 0.85,
    "part": 0.8,
    "compared": 0.7,
    "unknown": 0.3,
}


@dataclass(slots=True)
class _Answer:
    """One resolved expression."""

    type: TimexType
    value: str
    stamp: Stamp | None = None
    date: Edtf | None = None
    rule: str = "written"
    reason: str = ""
    """What it was counted from and how, in words."""
    tells: bool = True


def resolve(prose: Prose, expressions: Sequence[Expression], reference: Reference) -> list[Timex]:
    """Date each expression, in text order.

    Args:
        prose: the text.
        expressions: what was recognised in it.
        reference: the document's own date. One that is no single day never makes a date finer than both its ends
            allow; an unknown one leaves years and days open.
    """
    date = reference.date
    if date is None:
        return _Resolver(prose, expressions, None).resolve()
    first, last = date.first_day, date.last_day
    if first is None or last is None or first == last:
        return _Resolver(prose, expressions, reference_day(date)).resolve()
    early = _Resolver(prose, expressions, first).resolve()
    late = _Resolver(prose, expressions, last).resolve()
    return [_agreed(a, b) for a, b in zip(early, late, strict=True)]


def _agreed(early: Timex, late: Timex) -> Timex:
    """What both ends of an uncertain reference date say."""
    if early.value == late.value and early.date == late.date:
        return late
    first = early.date.first_day if early.date else None
    last = late.date.last_day if late.date else None
    date: Edtf | None = None
    if first is not None and last is not None and first <= last:
        date = OneOf(DatePoint.of_day(first), DatePoint.of_day(last))
    return replace(late, value=_common_value(early.value, late.value), date=date, confidence=late.confidence * 0.7)


def _common_value(a: str, b: str) -> str:
    """The parts on which two values agree, the others as X."""
    if len(a) != len(b):
        return "XXXX"
    parts_a, parts_b = a.split("-"), b.split("-")
    if len(parts_a) != len(parts_b):
        return "XXXX"
    same = [
        x if x == y else ("W" if x[:1] == "W" == y[:1] else "") + "X" * (len(x) - (x[:1] == "W" == y[:1]))
        for x, y in zip(parts_a, parts_b, strict=True)
    ]
    return "-".join(same)


class _Resolver:
    """The reading of one text with one reference date."""

    def __init__(self, prose: Prose, expressions: Sequence[Expression], speech: int | None) -> None:
        self.prose = prose
        self.expressions = expressions
        name = f"document date {day_name(speech)}" if speech is not None else "an unknown document date"
        self.anchors = Anchors(speech, name, narrative=tells_other_times(expressions, speech))
        self.index = 0
        headings = [e for e in expressions if e.heading and isinstance(e.meaning, CalendarDate) and e.meaning.day]
        self.diary = len(headings) > 1

    def resolve(self) -> list[Timex]:
        found = []
        for index, expression in enumerate(self.expressions):
            self.index = index
            answer = self._answer(expression)
            if answer.stamp is not None and answer.tells:
                self._tell(expression, answer.stamp)
            found.append(self._timex(expression, answer))
        return found

    def _tell(self, expression: Expression, stamp: Stamp) -> None:
        meaning = expression.meaning
        explicit = isinstance(meaning, CalendarDate) and meaning.year is not None
        self.anchors.tell(stamp, expression.start, explicit)
        if self.diary and expression.heading and stamp.grain == "day":
            self.anchors.heading = stamp

    def _timex(self, expression: Expression, answer: _Answer) -> Timex:
        mod = expression.mod
        date = answer.date
        if date is None and answer.stamp is not None:
            date = self._date(expression, answer.stamp)
        written = answer.rule == "written"
        return Timex(
            expression.start,
            expression.end,
            expression.text,
            answer.type,
            answer.value,
            mod=mod,
            date=date,
            confidence=_CONFIDENCE[answer.rule],
            rule=answer.rule,
            written=written,
            explanation=self._explanation(expression, answer),
        )

    def _date(self, expression: Expression, stamp: Stamp) -> Edtf | None:
        mod: Mod = "APPROX" if expression.signal == "on or about" else expression.mod
        try:
            return covered(stamp, mod, expression.edge)
        except ValueError:
            return None

    def _explanation(self, expression: Expression, answer: _Answer) -> str:
        words = " ".join(expression.text.split())
        if answer.rule == "written":
            return f"“{words}” stands so in the text."
        return f"“{words}” = {answer.reason}." if answer.reason else f"“{words}” names no date that can be worked out."

    # What each kind of meaning comes to.

    def _answer(self, expression: Expression) -> _Answer:
        meaning = expression.meaning
        match meaning:
            case CalendarDate():
                return self._calendar(expression, meaning)
            case LongPeriod():
                return self._long_period(meaning)
            case Relative():
                return self._relative(expression, meaning)
            case Duration():
                return _Answer("DURATION", duration_value(meaning), rule="unknown", reason="a length of time")
            case Recurrence():
                return _Answer("SET", recurrence_value(meaning), rule="unknown", reason="something repeated")
            case Vague():
                return _Answer("DATE", meaning.value, rule="unknown", reason="a time left open")
            case Holiday():
                return self._holiday(expression, meaning)
            case TimeOfDay():
                return self._time_of_day(expression, meaning)
            case PartOf():
                return self._part_of(expression, meaning)

    def _speech(self) -> int | None:
        """The moment of speaking: the heading of a diary entry, else the document's date."""
        heading = self.anchors.heading
        if heading is not None and heading.first_day is not None:
            return heading.first_day
        return self.anchors.speech

    def _speech_name(self) -> str:
        heading = self.anchors.heading
        if heading is not None and heading.first_day is not None:
            return f"the heading {day_name(heading.first_day)}"
        return self.anchors.speech_name

    def _tense(self, expression: Expression) -> Tense:
        sentence = self.prose.sentence_at(expression.start)
        return tense_at(sentence, expression.start, expression.end).direction

    def _calendar(self, expression: Expression, date: CalendarDate) -> _Answer:
        clock = self._zoned(date.clock, date)
        kind: TimexType = "TIME" if date.clock or date.part else "DATE"
        if date.month is None and date.day is None and date.weekday is not None:
            return self._weekday(expression, date, clock, kind)
        year, rule, reason = self._year(expression, date)
        if date.quarter is not None:
            stamp = Stamp("quarter", year, number=date.quarter or None, fiscal=False)
            return _Answer("DATE", timex_value(stamp), stamp, rule=rule, reason=reason)
        if date.half is not None:
            stamp = Stamp("half", year, number=date.half)
            return _Answer("DATE", timex_value(stamp), stamp, rule=rule, reason=reason)
        if date.season is not None:
            stamp = Stamp("season", year, season=date.season)
            return _Answer("DATE", timex_value(stamp), stamp, rule=rule, reason=reason)
        if date.month is None:
            stamp = Stamp("year", year, end_year=date.end_year)
            return _Answer("DATE", timex_value(stamp), stamp, rule=rule, reason=reason)
        if date.day is None:
            stamp = Stamp("month", year, date.month)
            return _Answer("DATE", timex_value(stamp), stamp, rule=rule, reason=reason)
        day = min(date.day, days_in_month(year if year is not None else 2000, date.month))
        stamp = Stamp("time" if clock or date.part else "day", year, date.month, day, part=date.part, clock=clock)
        return _Answer(kind, timex_value(stamp), stamp, rule=rule, reason=reason)

    def _zoned(self, clock: Clock | None, date: CalendarDate | None = None) -> Clock | None:
        if clock is None:
            return None
        month = date.month if date is not None else None
        if month is None:
            told = self.anchors.told_day
            month = told.month if told is not None else None
        return with_zone(clock, month)

    def _year(self, expression: Expression, date: CalendarDate) -> tuple[int | None, str, str]:
        """The year, the rule that gave it, and why."""
        if date.year is not None:
            return date.year, "written", ""
        speech = self._speech()
        here = civil(speech)[0] if speech is not None else None
        if date.year_pointer is not None:
            return self._pointed_year(date.year_pointer, here)
        if date.pointer is not None:
            return self._pointed_date(expression, date, speech)
        if (year := self._range_year(date)) is not None:
            return year, "inherited", f"year {year} of the date it is linked with"
        return self._implied_year(expression, date, speech)

    def _pointed_year(self, pointer: Pointer, here: int | None) -> tuple[int | None, str, str]:
        step = {"this": 0, "same": 0, "last": -1, "previous": -1, "next": 1, "following": 1}[pointer]
        if pointer in ("same", "previous", "following"):
            base = self.anchors.year if self.anchors.year is not None else here
            name = "the year told before"
        else:
            base, name = here, self._speech_name()
        if base is None:
            return None, "unknown", ""
        return base + step, "counted from speech", f"{name}, year {base + step}"

    def _range_year(self, date: CalendarDate) -> int | None:
        """The year that the other end of a range or list gives."""
        if self.index + 1 < len(self.expressions):
            following = self.expressions[self.index + 1]
            other = following.meaning
            gap = following.start - self.expressions[self.index].end
            if isinstance(other, CalendarDate) and other.year is not None and date.month is not None and gap < 14:
                between = self.prose.text[self.expressions[self.index].end : following.start].strip().lower()
                if other.month is not None and between in (
                    "to",
                    "-",
                    "–",
                    "—",
                    "and",
                    "through",
                    "until",
                    "till",
                    "or",
                    "/",
                    "to the",
                    "and the",
                    ", and",
                    ",",
                ):
                    return other.year if other.month >= date.month else other.year - 1
        return None

    def _implied_year(
        self, expression: Expression, date: CalendarDate, speech: int | None
    ) -> tuple[int | None, str, str]:
        story = self._story_year(expression, date)
        if story is not None:
            return story, "inherited", f"year {story} of the date told before"
        if speech is None:
            return None, "unknown", ""
        if date.month is not None and date.day is not None:
            return self._nearest_day(expression, date.month, date.day, speech)
        if date.month is not None:
            return self._nearest_month(expression, date.month, speech)
        if date.season is not None:
            return self._nearest_season(expression, date, speech)
        if date.quarter is not None:
            return self._nearest_quarter(expression, date, speech)
        return civil(speech)[0], "counted from speech", self._speech_name()

    def _story_year(self, expression: Expression, date: CalendarDate) -> int | None:
        """The year of the story, where the text tells one."""
        anchors = self.anchors
        if anchors.year is None or anchors.told is None:
            return None
        if not anchors.narrative:
            here = civil(anchors.speech)[0] if anchors.speech is not None else None
            if here is not None and (
                abs(anchors.year - here) < 1 or not self._same_paragraph(anchors.year_at, expression.start)
            ):
                return None
            if here is not None and self._tense(expression) != "past":
                return None
        return self._following_year(date, anchors.year)

    def _following_year(self, date: CalendarDate, year: int) -> int:
        """The year told, or the next where the story has gone over the turn of the year."""
        told = self.anchors.told
        month = date.month or (SEASON_MONTHS[date.season] if date.season else None)
        if told is None or told.year != year or month is None:
            return year
        before = told.month or (SEASON_MONTHS[told.season] if told.season else None)
        if before is not None and before >= 10 and month <= 3 and date.year_pointer is None:
            return year + 1
        return year

    def _same_paragraph(self, earlier: int, later: int) -> bool:
        return 0 <= earlier and later - earlier < 800 and "\n" not in self.prose.text[earlier:later].strip()

    def _nearest_day(self, expression: Expression, month: int, day: int, speech: int) -> tuple[int | None, str, str]:
        here = civil(speech)[0]
        offsets = {}
        for year in range(here - 1, here + 2):
            if day <= days_in_month(year, month):
                offsets[day_number(year, month, day) - speech] = year
        if not offsets:
            year = next(y for y in range(here, here - 9, -1) if day <= days_in_month(y, month)) if day <= 29 else here
            return year, "month and day", self._speech_name()
        past = max((o for o in offsets if o <= 0), default=None)
        future = min((o for o in offsets if o > 0), default=None)
        if past is None or future is None:
            return offsets[past if past is not None else future or 0], "month and day", self._speech_name()
        tense = "past" if past == 0 else self._tense(expression)
        offset = past if past_is_meant(past, future, tense, MONTH_DAY) else future
        way = "before" if offset < 0 else "after" if offset else "on"
        return offsets[offset], "month and day", f"the one {way} {self._speech_name()}"

    def _nearest_month(self, expression: Expression, month: int, speech: int) -> tuple[int | None, str, str]:
        here, now, _ = civil(speech)
        past = -((now - month) % 12)
        if past == 0:
            return here, "month", f"the month of {self._speech_name()}"
        chosen = past if past_is_meant(past, past + 12, self._tense(expression), MONTH) else past + 12
        way = "before" if chosen < 0 else "after"
        return (
            (here * 12 + now - 1 + chosen) // 12,
            "month",
            f"the {MONTH_NAMES[month - 1]} {way} {self._speech_name()}",
        )

    def _nearest_season(self, expression: Expression, date: CalendarDate, speech: int) -> tuple[int | None, str, str]:
        here, now, _ = civil(speech)
        assert date.season is not None
        first = SEASON_MONTHS[date.season]
        past = -((now - first) % 12)
        if past >= -2:
            chosen = past
        else:
            chosen = past if past_is_meant(past, past + 12, self._tense(expression), SEASON) else past + 12
        return (here * 12 + now - 1 + chosen) // 12, "season", f"the one nearest to {self._speech_name()}"

    def _nearest_quarter(self, expression: Expression, date: CalendarDate, speech: int) -> tuple[int | None, str, str]:
        here, now, _ = civil(speech)
        current = (now + 2) // 3
        number = date.quarter or current
        past = -((current - number) % 4)
        tense = self._tense(expression)
        chosen = past
        if tense == "future":
            chosen = past if past == 0 else past + 4
        elif past == 0 and tense == "past" and (now - 1) % 3 < 1:
            chosen = past
        return (
            (here * 4 + current - 1 + chosen) // 4,
            "counted from speech",
            f"the one nearest to {self._speech_name()}",
        )

    def _pointed_date(
        self, expression: Expression, date: CalendarDate, speech: int | None
    ) -> tuple[int | None, str, str]:
        """“last March”, “next summer”, “the following July”."""
        pointer = date.pointer
        month = date.month or (SEASON_MONTHS[date.season] if date.season else None)
        if month is None and date.quarter:
            month = date.quarter * 3 - 2
        if pointer in ("same", "previous", "following"):
            return self._pointed_in_story(date, month, speech)
        if speech is None or month is None:
            return (
                (None, "unknown", "")
                if speech is None
                else (civil(speech)[0], "counted from speech", self._speech_name())
            )
        here, now, _ = civil(speech)
        length = 1 if date.month else 3
        past = -((now - month) % 12)
        if pointer == "this":
            tense = self._tense(expression)
            chosen = past if past > -length else (past if tense == "past" else past + 12)
            if date.season and past <= -length:
                chosen = past if tense == "past" and past > -9 else past + 12
        elif pointer == "last":
            chosen = past - 12 if past > -length else past
        else:
            chosen = past + 12
            if date.season and pointer == "next" and chosen <= 0:
                chosen += 12
        year = (here * 12 + now - 1 + chosen) // 12
        return year, "counted from speech", f"{self._speech_name()}, {pointer} one"

    def _pointed_in_story(
        self, date: CalendarDate, month: int | None, speech: int | None
    ) -> tuple[int | None, str, str]:
        told = self.anchors.told
        base_year = self.anchors.year
        if told is None or told.year is None or month is None:
            here = civil(speech)[0] if speech is not None else None
            return base_year if base_year is not None else here, "counted from story", "the year told before"
        before = told.month or (SEASON_MONTHS[told.season] if told.season else None)
        year = told.year
        if date.pointer == "following":
            year += 1 if before is None or month <= before else 0
        elif date.pointer == "previous":
            year -= 1 if before is None or month >= before else 0
            if date.season == "WI" and before is not None and before > 3 and date.pointer == "previous":
                year = told.year - 1
        return year, "counted from story", f"the {date.pointer} one, counted from {timex_value(told)}"

    def _weekday(self, expression: Expression, date: CalendarDate, clock: Clock | None, kind: TimexType) -> _Answer:
        assert date.weekday is not None
        speech = self._speech()
        base_name = self._speech_name()
        story = self.anchors.story_day(expression.start)
        pointer = date.pointer
        in_story = pointer in ("same", "previous", "following") or (
            self.anchors.narrative and self.anchors.heading is None
        )
        if in_story and story is not None and story.first_day is not None:
            speech = story.first_day
            base_name = f"the date told before, {day_name(speech)}"
            ahead = (date.weekday - weekday(speech)) % 7
            offset = ahead if pointer != "previous" else (ahead - 7 if ahead else -7)
            if pointer == "following" and offset == 0:
                offset = 7
            return self._on_day(speech + offset, date, clock, kind, "counted from story", base_name)
        if speech is None:
            stamp = Stamp("time" if clock or date.part else "day", weekday=date.weekday, part=date.part, clock=clock)
            return _Answer(kind, timex_value(stamp), stamp, rule="unknown", tells=False)
        past = -((weekday(speech) - date.weekday) % 7)
        offset = self._weekday_offset(expression, pointer, past)
        way = "before" if offset < 0 else "after" if offset else "on"
        return self._on_day(speech + offset, date, clock, kind, "weekday", f"the one {way} {base_name}")

    def _weekday_offset(self, expression: Expression, pointer: Pointer | None, past: int) -> int:
        if pointer == "last":
            return past if past else -7
        if pointer == "next":
            return past + 7
        if pointer == "this":
            tense = self._tense(expression)
            return past if past == 0 or tense == "past" else past + 7
        if past == 0:
            return 0
        tense = self._tense(expression)
        return past if past_is_meant(past, past + 7, tense, WEEKDAY) else past + 7

    def _on_day(
        self, day: int, date: CalendarDate, clock: Clock | None, kind: TimexType, rule: str, reason: str
    ) -> _Answer:
        stamp = day_stamp(day, date.part, clock)
        return _Answer(kind, timex_value(stamp), stamp, rule=rule, reason=reason)

    def _long_period(self, period: LongPeriod) -> _Answer:
        grain = {10: "decade", 100: "century", 1000: "millennium"}[period.years]
        year = period.year
        if period.short and self.anchors.narrative and self.anchors.year is not None and period.years == 10:
            century = self.anchors.year - self.anchors.year % 100
            year = century + year % 100
        if period.years == 100 and year % 100 == 0 and year > 0 and not period.before_era:
            pass
        stamp = Stamp(grain, year, before_era=period.before_era)  # type: ignore[arg-type]
        return _Answer("DATE", timex_value(stamp), stamp)

    def _holiday(self, expression: Expression, named: Holiday) -> _Answer:
        speech = self._speech()
        year: int | None
        rule, reason = "holiday", self._speech_name()
        if named.year is not None:
            year, rule = named.year, "written"
        elif named.year_pointer is not None:
            year, _, reason = self._pointed_year(named.year_pointer, civil(speech)[0] if speech is not None else None)
        elif self.anchors.narrative and self.anchors.year is not None:
            year, reason = self.anchors.year, "the year told before"
        elif speech is None:
            return self._undated_holiday(named)
        else:
            year = self._holiday_year(expression, named, speech)
        if year is None:
            return self._undated_holiday(named)
        day = holiday(named.name, year) - (1 if named.whole == "eve" else 0)
        kind: TimexType = "TIME" if named.part or named.clock else "DATE"
        if named.whole in ("week", "weekend"):
            stamp = week_stamp(day, named.whole == "weekend")
        else:
            stamp = day_stamp(day, named.part, self._zoned(named.clock))
        return _Answer(kind, timex_value(stamp), stamp, rule=rule, reason=f"{day_name(day)}, by {reason}")

    def _undated_holiday(self, named: Holiday) -> _Answer:
        fixed = fixed_date(named.name)
        stamp = Stamp("day", None, *fixed) if fixed else Stamp("day")
        return _Answer("DATE", timex_value(stamp), stamp, rule="unknown", tells=False)

    def _holiday_year(self, expression: Expression, named: Holiday, speech: int) -> int:
        here = civil(speech)[0]
        days = {year: holiday(named.name, year) - speech for year in (here - 1, here, here + 1)}
        past = max(d for d in days.values() if d <= 0)
        future = min(d for d in days.values() if d > 0)
        if named.pointer == "last":
            offset = past
        elif named.pointer in ("next", "following"):
            offset = future
        elif named.pointer == "this":
            return here
        else:
            offset = past if past_is_meant(past, future, self._tense(expression), MONTH_DAY) else future
        return next(year for year, d in days.items() if d == offset)

    def _time_of_day(self, expression: Expression, time: TimeOfDay) -> _Answer:
        story = self.anchors.story_day(expression.start)
        day: int | None = None
        reason = ""
        if story is not None and (self.anchors.narrative or self.anchors.heading or self._near(expression)):
            day = story.first_day
            reason = f"on the day told before, {day_name(day)}" if day is not None else ""
            if time.part == "MO" and story.part in ("NI", "EV") and day is not None:
                day += 1
        elif self._speech() is not None and not self.anchors.narrative:
            day = self._speech()
            reason = f"on the day of {self._speech_name()}"
        clock = self._zoned(time.clock, None)
        if clock is not None and not clock.zone and self.anchors.zone and story is not None:
            clock = replace(clock, zone=self.anchors.zone)
        elif clock is not None and clock.zone and not self.anchors.zone:
            self.anchors.zone = ""
        if day is None:
            stamp = Stamp("time", part=time.part, clock=clock)
            return _Answer("TIME", timex_value(stamp), stamp, rule="unknown", tells=False)
        stamp = day_stamp(day, time.part, clock)
        return _Answer("TIME", timex_value(stamp), stamp, rule="clock" if clock else "part of day", reason=reason)

    def _near(self, expression: Expression) -> bool:
        return "\n\n" not in self.prose.text[self.anchors.told_day_at : expression.start]

    # Distances.

    def _relative(self, expression: Expression, relative: Relative) -> _Answer:
        if relative.compared and (answer := self._compared(expression, relative)) is not None:
            return answer
        if relative.count is None:
            value = "PAST_REF" if relative.sign < 0 else "FUTURE_REF"
            return _Answer("DATE", value, rule="unknown", reason="an unstated distance")
        if relative.base == "speech":
            return self._from_speech(expression, relative)
        return self._from_story(expression, relative)

    def _from_speech(self, expression: Expression, relative: Relative) -> _Answer:
        speech = self._speech()
        assert relative.count is not None
        kind: TimexType = "TIME" if relative.part or relative.clock or relative.unit in ("hour", "minute") else "DATE"
        if speech is None:
            return self._undated(relative, kind)
        name = self._speech_name()
        clock = self._zoned(relative.clock)
        if relative.unit in ("second", "minute", "hour"):
            stamp = day_stamp(speech)
            return _Answer("TIME", timex_value(stamp), stamp, rule="counted from speech", reason=name)
        day = move_day(speech, relative.unit, relative.count)
        if relative.part or clock or relative.unit in ("day", "night"):
            stamp = day_stamp(day, relative.part, clock)
        else:
            stamp = self._unit_stamp(day, relative.unit)
        if relative.unit == "weekend" and relative.count == 0:
            stamp = self._this_weekend(expression, speech)
        date = self._bounded(expression, relative, speech, stamp)
        return _Answer(
            kind, timex_value(stamp), stamp, date, rule="counted from speech", reason=f"{name}{_step(relative)}"
        )

    def _unit_stamp(self, day: int, unit: Unit) -> Stamp:
        if unit == "century" or unit == "decade":
            return stamp_of(day, unit)
        return stamp_of(day, unit)

    def _this_weekend(self, expression: Expression, speech: int) -> Stamp:
        """The weekend just past early in the week or in the past tense, else the one that comes."""
        day = weekday(speech)
        if day >= 5:
            return week_stamp(speech, weekend=True)
        tense = self._tense(expression)
        if tense == "past" or (tense == "present" and day < 2):
            return week_stamp(speech - 7, weekend=True)
        return week_stamp(speech, weekend=True)

    def _bounded(self, expression: Expression, relative: Relative, anchor: int, stamp: Stamp) -> Edtf | None:
        """“less than three weeks ago”: one unknown day between."""
        count = relative.count
        if expression.mod not in ("LESS_THAN", "MORE_THAN", "EQUAL_OR_LESS", "EQUAL_OR_MORE") or not count:
            return None
        if relative.unit not in ("day", "week", "fortnight", "month", "year"):
            return None
        limit = move_day(anchor, relative.unit, count)
        step = 1 if count < 0 else -1
        inner = limit + step
        if expression.mod in ("EQUAL_OR_LESS", "EQUAL_OR_MORE"):
            inner = limit
        if expression.mod in ("LESS_THAN", "EQUAL_OR_LESS"):
            if expression.text.lower().startswith(("nearly", "almost")):
                return None
            low, high = sorted((inner, anchor))
            return OneOf(DatePoint.of_day(low), DatePoint.of_day(high)) if low < high else DatePoint.of_day(anchor)
        if "more" in expression.text.lower() or "over" in expression.text.lower() or "least" in expression.text.lower():
            edge = DatePoint.of_day(limit)
            return OneOf(None, edge) if count < 0 else OneOf(edge, None)
        return None

    def _undated(self, relative: Relative, kind: TimexType) -> _Answer:
        if relative.unit in ("week", "fortnight"):
            value = "XXXX-WXX"
        elif relative.unit == "weekend":
            value = "XXXX-WXX-WE"
        elif relative.unit == "month":
            value = "XXXX-XX"
        elif relative.unit == "quarter":
            value = "XXXX-QX"
        elif relative.unit in ("year",):
            value = "XXXX"
        elif relative.unit == "decade":
            value = "XXX"
        elif relative.unit == "century":
            value = "XX"
        else:
            value = "XXXX-XX-XX" + (f"T{relative.part}" if relative.part else "")
        return _Answer(kind, value, rule="unknown", tells=False)

    def _from_story(self, expression: Expression, relative: Relative) -> _Answer:
        assert relative.count is not None
        story = self._story_for(expression, relative)
        kind: TimexType = "TIME" if relative.part or relative.clock or relative.unit in ("hour", "minute") else "DATE"
        if story is None:
            if relative.unit in ("day", "hour", "minute") and relative.count == 0 and not relative.part:
                pass
            return self._from_speech(expression, replace(relative, base="speech"))
        name = f"{timex_value(story)}, told before"
        if relative.unit in ("second", "minute", "hour"):
            return self._by_clock(story, relative, name)
        stamp = self._moved(story, relative)
        if stamp is None:
            return self._too_coarse(story, relative, kind)
        clock = self._zoned(relative.clock)
        if relative.part or clock:
            stamp = replace(stamp, grain="time", part=relative.part, clock=clock)
        return _Answer(kind, timex_value(stamp), stamp, rule="counted from story", reason=f"{name}{_step(relative)}")

    def _story_for(self, expression: Expression, relative: Relative) -> Stamp | None:
        story = self.anchors.story(expression.start)
        if story is None:
            return None
        fine = relative.unit in ("day", "night", "hour", "minute", "second")
        if fine and story.grain not in ("day", "time"):
            day = self.anchors.story_day(expression.start)
            if (
                day is not None
                and story.grain in ("year", "decade", "century", "season", "quarter")
                and not self.anchors.narrative
            ):
                return day
            if (
                day is not None
                and story.first_day is not None
                and day.first_day is not None
                and story.last_day is not None
                and story.first_day <= day.first_day <= story.last_day
            ):
                return day
        if not self.anchors.narrative and relative.count == 0 and relative.unit in ("year", "month", "week", "quarter"):
            if relative.unit == "quarter" and self.anchors.period is not None:
                return self.anchors.period
            if not self._same_paragraph(self.anchors.told_at, expression.start):
                return None
        return story

    def _moved(self, story: Stamp, relative: Relative) -> Stamp | None:
        count = relative.count or 0
        unit = relative.unit
        if unit == "night":
            unit = "day"
        if count == 0:
            if unit == "day":
                return replace(story, grain="day", part=None, clock=None) if story.grain in ("day", "time") else None
            first = story.first_day
            if unit == story.grain or first is None:
                return story if unit == story.grain else None
            if unit in ("week", "month", "weekend") and story.grain not in ("day", "time", "month", "week", "weekend"):
                return None
            if unit == "week" and story.grain == "month":
                return None
            return stamp_of(first, unit)
        moved = shifted(story, unit, count)
        if moved is None:
            return None
        coarse = unit in ("year", "decade", "century", "millennium", "quarter")
        named = abs(count) == 1 and relative.most is None and relative.unit in ("week", "month", "weekend", "quarter")
        first = moved.first_day
        if first is None:
            return moved
        if relative.exact or (not coarse and not self._names_unit(relative)):
            return moved
        if moved.grain in ("day", "time", "week", "weekend", "month", "quarter", "season", "half") and (
            coarse or named
        ):
            return stamp_of(first, "year" if unit in ("decade", "century", "millennium") else unit)
        return moved

    def _names_unit(self, relative: Relative) -> bool:
        """“the next month” names a month; “a month later” counts from the day."""
        text = self.expressions[self.index].text.lower()
        return not text.endswith(
            ("later", "earlier", "before", "after", "that", "afterwards", "afterward", "thereafter")
        ) or text.startswith("the ")

    def _too_coarse(self, story: Stamp, relative: Relative, kind: TimexType) -> _Answer:
        """The anchor is not known well enough to count days or weeks from it."""
        if story.grain == "month" and relative.unit in ("day", "night"):
            year, month = story.year, story.month
            stamp = Stamp("day", year, month)
            value = timex_value(stamp) + (f"T{relative.part}" if relative.part else "")
            return _Answer(
                kind, value, stamp, rule="counted from story", reason=f"{timex_value(story)}, told before", tells=False
            )
        undated = self._undated(relative, kind)
        if story.year is not None:
            undated.value = undated.value.replace("XXXX", timex_value(Stamp("year", story.year)), 1)
        return undated

    def _by_clock(self, story: Stamp, relative: Relative, name: str) -> _Answer:
        assert relative.count is not None
        clock, day = story.clock, story.first_day
        if day is None:
            return self._undated(relative, "TIME")
        if clock is None or clock.hour > 23:
            stamp = replace(story, grain="time")
            return _Answer("TIME", timex_value(stamp), stamp, rule="counted from story", reason=name, tells=False)
        seconds = {"second": 1, "minute": 60, "hour": 3600}[relative.unit]
        total = clock.hour * 3600 + (clock.minute or 0) * 60 + (clock.second or 0) + round(seconds * relative.count)
        days, rest = divmod(total, 86400)
        second = rest % 60 if clock.second is not None or relative.unit == "second" else None
        moved = Clock(rest // 3600, rest % 3600 // 60, second, clock.zone)
        stamp = day_stamp(day + days, clock=moved)
        return _Answer("TIME", timex_value(stamp), stamp, rule="counted from story", reason=f"{name}{_step(relative)}")

    def _compared(self, expression: Expression, relative: Relative) -> _Answer | None:
        """“a year earlier” in accounts: the period compared with."""
        if self.anchors.narrative:
            return None
        period = self.anchors.period
        if period is None:
            return None
        stamp = shifted(period, "year", -1)
        if stamp is None:
            return None
        reason = f"{timex_value(period)}, told before, a year earlier"
        return _Answer("DATE", timex_value(stamp), stamp, rule="compared", reason=reason, tells=False)

    def _part_of(self, expression: Expression, part: PartOf) -> _Answer:
        whole = replace(expression, meaning=part.whole, mod="", edge=False)
        answer = self._answer(whole)
        stamp = answer.stamp
        if stamp is None or stamp.first_day is None or stamp.last_day is None:
            return _Answer("DATE", "XXXX-XX-XX" if part.unit == "day" else "XXXX-WXX", rule="unknown")
        found = self._nth(part, stamp)
        rule = answer.rule if answer.rule == "written" else "part"
        return _Answer("DATE", timex_value(found), found, rule=rule, reason=f"part of {timex_value(stamp)}")

    def _nth(self, part: PartOf, whole: Stamp) -> Stamp:
        first, last = whole.first_day, whole.last_day
        assert first is not None and last is not None
        if part.nth == 0 and part.unit == "day":
            return self._same_day_of(whole)
        if part.unit == "day":
            return day_stamp(last if part.nth < 0 else min(last, first + part.nth - 1))
        if part.unit in ("week", "weekend"):
            if part.nth == 0:
                return week_stamp(first, part.unit == "weekend")
            day = last if part.nth < 0 else first + 7 * (part.nth - 1)
            return week_stamp(day, part.unit == "weekend")
        if part.unit == "month":
            return stamp_of(last if part.nth < 0 else move_day(first, "month", part.nth - 1), "month")
        return whole

    def _same_day_of(self, whole: Stamp) -> Stamp:
        """“this day in 1945”."""
        day = self._speech()
        if day is None or whole.year is None:
            return whole
        _, month, number = civil(day)
        return Stamp("day", whole.year, month, min(number, days_in_month(whole.year, month)))


def _step(relative: Relative) -> str:
    """“, minus 3 weeks”."""
    count = relative.count or 0
    if not count:
        return ", the same " + relative.unit
    number = f"{abs(count):g}"
    plural = "s" if abs(count) != 1 else ""
    unit = "centurie" if relative.unit == "century" and plural else relative.unit
    return f", {'plus' if count > 0 else 'minus'} {number} {unit}{plural}"


__all__ = ["approximate", "resolve"]
