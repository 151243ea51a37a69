"""Why an expression has its value, in words and figures: made when somebody asks, from what resolution left behind."""

from __future__ import annotations

import re
from functools import cache
from typing import Final, NamedTuple

from events.date_words import MONTH_NAMES, WEEKDAY_NAMES, date_words
from events.daynumbers import weekday
from events.edtf import DatePoint, Edtf, Interval, OneOf
from events.records import Anchor, Choice, Timex
from events.temporal.numbers import figures
from events.temporal.resolution.stamps import CALENDAR_UNITS, move_day

_IRREGULAR: Final = {"century": "centuries", "half": "halves", "millennium": "millennia"}
_CLOCK_UNITS: Final = frozenset({"hour", "minute", "second"})
_FINE: Final = _CLOCK_UNITS | {"day", "night"}
_LIMITS: Final = {
    "LESS_THAN": "less than ",
    "MORE_THAN": "more than ",
    "EQUAL_OR_LESS": "at most ",
    "EQUAL_OR_MORE": "at least ",
}
_TIMES: Final = {"1": "once ", "2": "twice "}
_LETTERS: Final = {"D": "day", "W": "week", "M": "month", "Q": "quarter", "Y": "year", "TH": "hour", "TM": "minute"}


class Arithmetic(NamedTuple):
    """One step of counting: from the anchor, so many units, to the value."""

    start: str
    """EDTF of the anchor."""
    amount: float
    """Signed; 0 is the unit that holds the anchor."""
    unit: str
    most: float | None
    """The larger amount of “two or three”."""
    to: str
    """TIMEX3 value; of a length of time the day at its other end, empty where that is not known."""
    words: str
    """“1998-02-27 (Friday) − 6 days = 1998-02-21 (Saturday)”."""


def sentence(timex: Timex) -> str:
    """One plain sentence: the words, what they were counted from, and how."""
    return f"“{_one_line(timex.text)}” {how(timex)}."


def how(timex: Timex) -> str:
    """The sentence without the words that it begins with and its full stop: “= document date …”."""
    anchor = timex.grounds.anchor
    match timex.rule:
        case "written":
            century = f"; its century is that of {anchor_words(anchor, timex)}" if anchor is not None else ""
            return f"stands so in the text{century}"
        case "day or month first":
            return "stands so in the text; nothing there decides whether day or month comes first"
        case "length":
            return f"is a length of time{_end_of_length(timex)}"
        case "repeated":
            return f"says how often{_how_often(timex)}"
        case "vague":
            return "names no certain time"
        case "unplaced":
            return "is a time of which the text does not say the day"
    if anchor is None and timex.rule == "part" and timex.date is not None:
        return f"= {date_words(timex.date)}, by the date that it names"
    if anchor is None:
        return "cannot be dated: the day that it is counted from is not known"
    return f"= {_way(timex, anchor)}{_tense(timex.grounds.choice)}"


def arithmetic(timex: Timex) -> Arithmetic | None:
    """The counting as data; None where nothing was counted."""
    anchor, amount, unit, most, *_ = timex.grounds
    if anchor is None or anchor.date is None or not unit or timex.rule in ("written", "unknown"):
        return None
    to = timex.value
    if timex.type == "DURATION":
        to = str(_moved(anchor.date, amount, unit) or "")
    sign = "−" if amount < 0 else "+"
    number = f"{_LIMITS.get(timex.mod, '')}{_number(amount, most)} {_plural(unit, most or amount)}"
    step = f"{sign} {number}{_and_days(timex)}" if amount else f"same {unit}"
    words = f"{_with_weekday(str(anchor.date))}, {step}: {_with_weekday(to or timex.value)}"
    return Arithmetic(str(anchor.date), amount, unit, most, to, words)


def ends_of(timex: Timex) -> tuple[Edtf | None, Edtf | None]:
    """Where a length of time begins and ends, as far as that is known."""
    if timex.type == "DURATION" and isinstance(timex.date, Interval):
        start, end = timex.date.start, timex.date.end
        return start if isinstance(start, DatePoint) else None, end if isinstance(end, DatePoint) else None
    anchor, amount, unit, *_ = timex.grounds
    if timex.type != "DURATION" or anchor is None or anchor.date is None or not amount:
        return None, None
    known, other = anchor.date, _moved(anchor.date, amount, unit)
    return (known, other) if amount > 0 else (other, known)


def anchor_words(anchor: Anchor, timex: Timex) -> str:
    """What an expression was counted from: where it stands, and its date if its words do not say it."""
    counted = anchor.date
    if isinstance(counted, DatePoint) and timex.grounds.unit not in _CLOCK_UNITS:
        counted = counted.without_clock()
    date = date_words(counted) if counted is not None else "a date not known"
    if anchor.kind == "document date":
        return f"document date {date}"
    words = f"“{_one_line(anchor.text)}”"
    if not _figures_of_year().search(anchor.text):
        words += f" ({date})"
    if anchor.kind == "heading":
        return f"the heading {words}"
    return f"{words}, told {'before' if anchor.span is None or anchor.span.start <= timex.start else 'next'}"


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _moved(date: Edtf, amount: float, unit: str) -> DatePoint | None:
    """A day so many units from another; None where the one or the other is no day."""
    day = date.first_day
    if day is None or day != date.last_day or unit not in CALENDAR_UNITS:
        return None
    try:
        return DatePoint.of_day(move_day(day, CALENDAR_UNITS[unit], amount))
    except ValueError:
        return None


@cache
def _figures_of_year() -> re.Pattern[str]:
    return re.compile(r"\d{3}")


def _way(timex: Timex, anchor: Anchor) -> str:
    """How the value was reached from the anchor."""
    amount, unit, name = timex.grounds.amount, timex.grounds.unit, anchor_words(anchor, timex)
    match timex.rule:
        case "weekday" if _is_day(anchor.date):
            return _days_from(name, amount) + (_weekday_of(anchor) if amount and anchor.span is None else "")
        case "month" if timex.value[5:7].isdecimal():
            return f"the {MONTH_NAMES[int(timex.value[5:7]) - 1]} {_side(timex)} {name}"
        case "weekday" | "month":
            return f"the one {_side(timex)} {name}"
        case "inherited year" | "holiday" if unit == "year":
            return f"{_own_date(timex)}in {_in_unit(name, amount, 'year')}"
        case "holiday" | "month and day" | "quarter" | "season":
            return f"{_own_date(timex)}the one {_side(timex)} {name}"
        case "clock" | "part of day":
            return f"that time on {_in_unit(name, amount, 'day')}"
        case "part" if unit == "day" and "-W" not in timex.value:
            return _days_from(name, amount)
        case "part":
            if unit in _FINE:
                return f"the one that holds {_in_unit(name, amount, 'day')}"
            return f"part of {_in_unit(name, amount, unit)}"
        case "period reported" if unit:
            return f"by the company's own quarters, of which one ends on {name}"
        case "period reported":
            return f"the period that ends on {name}"
    if timex.grounds.choice is not None:
        return f"{_own_date(timex)}the one {_side(timex)} {name}"
    return _stepped(timex, name, unit)


def _own_date(timex: Timex) -> str:
    return f"{date_words(timex.date)}, " if timex.date is not None else ""


def _side(timex: Timex) -> str:
    amount = timex.grounds.amount
    inside = timex.rule == "season" and -2 <= amount <= 0
    return "of" if inside or not amount else "before" if amount < 0 else "after"


def _in_unit(name: str, amount: float, unit: str) -> str:
    """“the month of …”, “the month 2 months before …”."""
    if not amount:
        return f"the {unit} of {name}"
    return f"the {unit} {figures(abs(amount))} {_plural(unit, amount)} {'after' if amount > 0 else 'before'} {name}"


def _days_from(name: str, amount: float) -> str:
    if not amount:
        return f"the day of {name}"
    return f"{figures(abs(amount))} {_plural('day', amount)} {'after' if amount > 0 else 'before'} {name}"


def _weekday_of(anchor: Anchor) -> str:
    day = None if anchor.date is None else anchor.date.first_day
    return "" if day is None else f", a {WEEKDAY_NAMES[weekday(day)]}"


def _stepped(timex: Timex, name: str, unit: str) -> str:
    amount, most = timex.grounds.amount, timex.grounds.most
    if not amount and timex.type == "TIME" and unit in ("day", "night"):
        return f"that time on the day of {name}"
    if not amount:
        return name if unit in _FINE else f"the {unit} of {name}"
    number = f"{_number(amount, most, ' to ')} {_plural(unit, most or amount)}{_and_days(timex)}"
    if timex.mod in _LIMITS:
        range_words = f": {date_words(timex.date)}" if isinstance(timex.date, OneOf) else ""
        return f"{_LIMITS[timex.mod]}{number} {'after' if amount > 0 else 'before'} {name}{range_words}"
    return f"{name}, {'plus' if amount > 0 else 'minus'} {number}"


def _and_days(timex: Timex) -> str:
    days = timex.grounds.days
    return f" {'plus' if days > 0 else 'minus'} {abs(days)} {_plural('day', days)}" if days else ""


def _number(amount: float, most: float | None, to: str = "–") -> str:
    return f"{figures(abs(amount))}" + (f"{to}{figures(abs(most))}" if most is not None else "")


def _plural(unit: str, amount: float) -> str:
    return unit if abs(amount) == 1 else _IRREGULAR.get(unit, unit + "s")


def _tense(choice: Choice | None) -> str:
    """What the clause tells of, where that agrees with the side that was taken."""
    if choice is None or not choice.word:
        return ""
    side = "past" if choice.taken < 0 else "future"
    return f"; “{choice.word}” tells of the {side}" if choice.direction == side else ""


def _end_of_length(timex: Timex) -> str:
    anchor, amount = timex.grounds.anchor, timex.grounds.amount
    if anchor is None or not amount:
        return ""
    return f" that {'begins' if amount > 0 else 'ends'} with {anchor_words(anchor, timex)}"


@cache
def _period() -> re.Pattern[str]:
    return re.compile(r"P(T?)(\d+)([A-Z])")


@cache
def _weekday_value() -> re.Pattern[str]:
    return re.compile(r"XXXX-WXX-(\d)")


def _how_often(timex: Timex) -> str:
    """“: twice every 2 weeks”, “: every other Monday”; empty where the words say it best."""
    if match := _weekday_value().fullmatch(timex.value):
        return f": {timex.quant.lower() or 'every'} {WEEKDAY_NAMES[int(match[1]) - 1]}"
    match = _period().fullmatch(timex.value)
    unit = _LETTERS.get(match[1] + match[3]) if match else None
    if match is None or unit is None:
        return ""
    each = unit if match[2] == "1" else f"{match[2]} {unit}s"
    number = timex.freq.removesuffix("X")
    times = _TIMES.get(number, f"{number} times ") if number.isdecimal() else ""
    return f": {times}every {each}"


def _is_day(date: Edtf | None) -> bool:
    return date is not None and date.first_day is not None and date.first_day == date.last_day


@cache
def _whole_day() -> re.Pattern[str]:
    return re.compile(r"(\d{4})-(\d\d)-(\d\d)(?!\d)")


def _with_weekday(value: str) -> str:
    """“1998-02-27 (Friday)”."""
    match = _whole_day().match(value)
    if match is None:
        return value
    try:
        day = DatePoint(int(match[1]), int(match[2]), int(match[3])).first_day
    except ValueError:
        return value
    return value if day is None else f"{value} ({WEEKDAY_NAMES[weekday(day)]})"
