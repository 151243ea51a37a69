"""Neighbouring parts that make one expression: clock and day, quarter and year, “the second week of” and May."""

from __future__ import annotations

from typing import Final, Literal

from events.temporal.meaning import (
    CalendarDate,
    Clock,
    DayPart,
    Holiday,
    LongPeriod,
    Meaning,
    PartOf,
    Pointer,
    Relative,
    TimeOfDay,
)
from events.temporal.patterns import Pattern
from events.temporal.recognition.beyond import counted_from_day
from events.temporal.recognition.drafts import Draft

_GAPS: Final = frozenset(
    {
        "",
        ",",
        "of",
        "on",
        "in",
        "of the",
        "in the",
        "of its",
        "'s",
        "’s",
        "hours of",
        "commencing",
        "beginning",
        "on the",
        "from",
        "before",
        "after",
    }
)
_BETWEEN_TIMES: Final = frozenset({"to", "-", "–", "—", "and", "or", "until", "till", "(", "/", ", or"})
_BEHIND_TIMES: Final = frozenset({") on", ")", ") on the"})
_STAMP: Final = Pattern(r"\d{4}-\d\d|\d{1,2}[/.]\d{1,2}[/.]\d")
"""How a line of a chat, a log or a table opens, which does not carry on the line before."""
_REACH: Final = 12
_ZONED_REACH: Final = 40
_LOCAL_TIME: Final = Pattern(r"\s(?:[A-Z][\w-]+\s){0,2}(?:local\s)?time,?(?:\son)?\s")


def compose(text: str, drafts: list[Draft]) -> list[Draft]:
    """Join what belongs together; drop what needed a neighbour and found none."""
    joined: list[Draft] = []
    for draft in drafts:
        while joined and (whole := _join(text, joined[-1], draft)) is not None:
            joined.pop()
            draft = whole
        if joined and isinstance(joined[-1].meaning, TimeOfDay):
            _share_day(text, joined, draft)
        joined.append(draft)
    return [d for d in joined if not d.weak]


def _share_day(text: str, before: list[Draft], dated: Draft) -> None:
    """Give clock times the day behind them: “2 to 4 pm on Monday”, “16:45 (15:45 GMT) on Friday”."""
    day = dated.meaning
    if not isinstance(day, CalendarDate | Relative):
        return
    if isinstance(day, Relative) and day.unit != "day":
        return
    if isinstance(day, CalendarDate) and day.day is None and day.weekday is None:
        return
    links = _BETWEEN_TIMES if day.clock is not None else _BEHIND_TIMES
    right = dated
    for draft in reversed(before[-2:]):
        time = draft.meaning
        apart = text[draft.end : right.start].strip().lower() if right.start - draft.end <= _REACH else ""
        if not isinstance(time, TimeOfDay) or time.clock is None or apart not in links:
            return
        if day.clock is not None and time.clock.hour > day.clock.hour + 2:
            return
        draft.meaning = day._replace(clock=time.clock)
        right, links = draft, _BETWEEN_TIMES


def _join(text: str, left: Draft, right: Draft) -> Draft | None:
    if right.start < left.end:
        return None
    if right.start - left.end > _REACH:
        return _join_zoned(text, left, right)
    gap = text[left.end : right.start]
    if "\n\n" in gap or ("\n" in gap and _STAMP.match(text, right.start)):
        return None
    words = gap.strip().lower()
    if words not in _GAPS:
        return None
    meaning = _joined_meaning(left, right, words) or counted_from_day(text, left, right, words)
    if meaning is None:
        return None
    start = left.start
    if (
        isinstance(left.meaning, CalendarDate)
        and _year_only(left.meaning)
        and text[start - 4 : start].lower() == "the "
    ):
        start -= 4
    return Draft(
        start,
        right.end,
        meaning,
        mod=left.mod or right.mod,
        edge=left.edge or right.edge,
        range_end=left.range_end or right.range_end,
    )


def _join_zoned(text: str, left: Draft, right: Draft) -> Draft | None:
    """“5:34 a.m. Baghdad time on 20 March”."""
    if not isinstance(left.meaning, TimeOfDay) or left.meaning.clock is None or right.start - left.end > _ZONED_REACH:
        return None
    if _LOCAL_TIME.compiled.fullmatch(text, left.end, right.start) is None:
        return None
    meaning = _on_day(left.meaning.clock, None, right.meaning)
    return None if meaning is None else Draft(left.start, right.end, meaning, mod=right.mod, edge=right.edge)


def _joined_meaning(left: Draft, right: Draft, gap: str) -> Meaning | None:
    a, b = left.meaning, right.meaning
    if isinstance(a, TimeOfDay):
        if gap in ("", ",", "on", "on the", "of", "hours of") and not (gap == "," and a.part):
            return None if gap == "" and left.bare else _on_day(a.clock, a.part, b)
        return None
    if isinstance(a, PartOf) and (left.weak or a.whole is None):
        if gap in ("before", "after"):
            return _beside(a, b, -1 if gap == "before" else 1)
        return _whole(a, b) if gap in ("of", "in", "", "of the", "in the", "of its") else None
    if (
        isinstance(a, Relative)
        and gap in ("'s", "’s")
        and a.unit == "year"
        and isinstance(b, CalendarDate)
        and b.quarter
    ):
        return b._replace(year_pointer=_pointer(a)) if b.year is None else None
    if isinstance(a, Relative) and gap in ("'s", "’s") and right.weak and isinstance(b, Relative):
        # “last year's quarter” is the one that accounts compare with.
        return a._replace(compared=True) if a.unit == "year" and a.amount == -1 and b.unit == "quarter" else None
    if isinstance(a, PartOf) and a.shift:
        whole = _dated_holiday(a.whole, b, gap)
        return None if whole is None else a._replace(whole=whole)
    if isinstance(a, Relative) and left.bare and a.amount == 0:
        return _apposition(a, b, gap)
    if isinstance(a, CalendarDate):
        if _year_only(a) and gap == "" and isinstance(b, CalendarDate) and (b.quarter or b.season) and b.year is None:
            return None if b.pointer or a.end_year else b._replace(year=a.year, fiscal=a.fiscal or b.fiscal)
        if (weekly := _day_of_week(a, b, gap)) is not None:
            return weekly
        if a.quarter and a.year is None and gap == "of" and isinstance(b, LongPeriod):
            return PartOf(a.quarter, "quarter", b)
        if gap in ("", "of", ",", "in"):
            merged = _with_year(a, b, gap)
            if merged is not None:
                return merged
        if (gap in ("", ",") or (gap == "of" and a.part)) and isinstance(b, CalendarDate):
            return _weekday_and_date(a, b, gap)
    if (holiday := _dated_holiday(a, b, gap)) is not None:
        return holiday
    if (
        isinstance(a, Relative)
        and a.unit == "day"
        and a.part is None
        and isinstance(b, TimeOfDay)
        and b.part
        and gap == ""
        and not right.bare
    ):
        return a._replace(part=b.part)
    return None


def _on_day(clock: Clock | None, part: DayPart | None, day: Meaning) -> Meaning | None:
    """A time of day on a day."""
    if isinstance(day, CalendarDate):
        if day.day is None and day.weekday is None:
            return None
        if day.clock is not None or (day.part is not None and clock is None):
            return None
        if clock is not None and day.part is not None:
            clock = _in_part(clock, day.part)
        return day._replace(clock=clock, part=None if clock else part)
    if isinstance(day, Relative) and day.unit == "day":
        if day.clock is not None:
            return None
        if day.part is not None and clock is not None:
            clock = _in_part(clock, day.part)
        elif day.part is not None:
            return None
        return day._replace(clock=clock, part=None if clock else part)
    if isinstance(day, PartOf) and day.unit == "day" and day.whole is not None and clock is None:
        return day._replace(part=part)
    if isinstance(day, Holiday):
        return day._replace(clock=clock, part=None if clock else part)
    return None


def _in_part(clock: Clock, part: DayPart) -> Clock:
    if part in ("AF", "EV", "NI") and 1 <= clock.hour < 12 and not (part == "NI" and clock.hour < 6):
        return clock._replace(hour=clock.hour + 12)
    return clock


def _year_only(date: CalendarDate) -> bool:
    return date.year is not None and date == CalendarDate(
        date.year, end_year=date.end_year, short_year=date.short_year, fiscal=date.fiscal
    )


def _pointer(year: Relative) -> Pointer:
    if year.base == "speech":
        return "this" if year.sign == 0 else "last" if year.sign < 0 else "next"
    return "same" if year.sign == 0 else "previous" if year.sign < 0 else "following"


def _with_year(date: CalendarDate, year: Meaning, gap: str) -> CalendarDate | None:
    """“the third quarter of 2018”, “20 February this year”."""
    if date.year is not None or date.year_pointer is not None:
        return None
    if date.weekday is not None and date.day is None:
        return None
    if isinstance(year, CalendarDate) and _year_only(year) and not (year.end_year and not _spans_winter(date, year)):
        if gap == "in":
            return None
        return date._replace(year=year.year, short_year=year.short_year, fiscal=date.fiscal or year.fiscal)
    if isinstance(year, Relative) and year.unit == "year" and abs(year.amount or 0) <= 1 and gap in ("", "of"):
        if (
            date.pointer is not None
            or (year.base == "either")
            or (gap == "" and year.base == "story" and year.sign == 0)
        ):
            return None
        return date._replace(year_pointer=_pointer(year), fiscal=date.fiscal or year.fiscal)
    return None


def _spans_winter(date: CalendarDate, years: CalendarDate) -> bool:
    """“the winter of 1981–82”."""
    return date.season == "WI" and years.year is not None and years.end_year == years.year + 1


def _weekday_and_date(a: CalendarDate, b: CalendarDate, gap: str) -> CalendarDate | None:
    if (
        a.weekday is not None
        and a.day is None
        and a.month is None
        and b.day is not None
        and b.weekday is None
        and a.pointer in (None, "this", "last", "next")
    ):
        if (a.part is not None or a.clock is not None) and (b.part or b.clock):
            return None
        return b._replace(weekday=a.weekday, part=a.part or b.part, clock=a.clock or b.clock)
    return None


def _day_of_week(day: CalendarDate, week: Meaning, gap: str) -> PartOf | None:
    """“Tuesday of last week”, “Friday this week”."""
    if day.weekday is None or day.month is not None or day.pointer is not None or gap not in ("", "of"):
        return None
    if not isinstance(week, Relative) or week.unit != "week" or week.amount is None:
        return None
    return PartOf(1, "day", week, day.weekday)


def _whole(part: PartOf, whole: Meaning) -> Meaning | None:
    if isinstance(whole, CalendarDate):
        if part.unit == "half" and _year_only(whole):
            return whole._replace(half=2 if part.nth == -1 else part.nth)
        if whole.day is not None or whole.weekday is not None:
            return None
        if part.unit in ("week", "day", "weekend", "half") and (whole.month or whole.year or whole.season):
            return part._replace(whole=whole)
        if part.unit == "month" and (whole.year or whole.season) and not whole.month:
            return part._replace(whole=whole)
        if part.unit == "decade":
            return None
        return None
    if isinstance(whole, LongPeriod) and part.unit in ("half", "decade", "year"):
        return part._replace(whole=whole)
    if (
        isinstance(whole, Relative)
        and whole.amount is not None
        and abs(whole.amount) <= 1
        and whole.unit in ("month", "year", "week", "quarter", "decade", "century")
    ):
        if part.unit == "half" and whole.unit == "year" and whole.base != "either":
            return CalendarDate(half=2 if part.nth == -1 else part.nth, year_pointer=_pointer(whole))
        if part.unit in ("day", "week", "weekend", "month", "half", "decade") and part.unit != whole.unit:
            return part._replace(whole=whole)
    return None


def _dated_holiday(named: Meaning | None, year: Meaning, gap: str) -> Holiday | None:
    """“Christmas 1914”, “Easter last year”."""
    if not isinstance(named, Holiday) or gap not in ("", "of", ",", "in") or named.year is not None:
        return None
    if isinstance(year, CalendarDate) and _year_only(year) and gap != ",":
        return named._replace(year=year.year)
    if isinstance(year, Relative) and year.unit == "year" and year.base != "either" and gap in ("", "of"):
        return named._replace(year_pointer=_pointer(year))
    return None


def _beside(part: PartOf, day: Meaning, shift: Literal[-1, 1]) -> PartOf | None:
    """“the day before Christmas”, “the day after 3 May”."""
    if part.nth != 1 or part.unit != "day" or part.part or part.whole is not None:
        return None
    named = isinstance(day, CalendarDate) and (day.day is not None or day.weekday is not None) and not day.clock
    if not (named or (isinstance(day, Holiday) and day.whole == "day")):
        return None
    assert isinstance(day, CalendarDate | Holiday)
    return PartOf(0, "day", day, shift=shift)


def _apposition(a: Relative, b: Meaning, gap: str) -> Meaning | None:
    """“the week of May 5”, “the month of March”, “the year 1789”, “this day in 1945”."""
    if isinstance(b, CalendarDate):
        if a.unit == "year" and gap in ("", "of") and _year_only(b):
            return b
        if a.unit == "month" and gap == "of" and b.month and b.day is None:
            return b
        if a.unit in ("week", "weekend") and gap in ("of", "commencing", "beginning") and b.day is not None:
            return PartOf(0, a.unit, b)
        if a.unit == "day" and gap == "in" and _year_only(b):
            return PartOf(0, "day", b)
    return None
