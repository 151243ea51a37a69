"""What a time expression says before anyone knows which day it was said on.

Recognition fills these records from the words alone; resolution turns them into dates. Years are astronomical
(44 BC is -43), months 1 to 12, weekdays 0 (Monday) to 6. None is: the words do not say.
"""

from __future__ import annotations

from typing import Final, Literal, NamedTuple, TypeAlias

Unit: TypeAlias = Literal[
    "second",
    "minute",
    "hour",
    "day",
    "night",
    "weekend",
    "week",
    "fortnight",
    "month",
    "quarter",
    "half",
    "season",
    "year",
    "decade",
    "century",
    "millennium",
    "time",
]
"""“time” is one of no certain length (“this time”, “a long time”)."""

Season: TypeAlias = Literal["SP", "SU", "FA", "WI"]
DayPart: TypeAlias = Literal["MO", "MI", "AF", "EV", "NI", "DT"]
"""TIMEX3's parts of a day; DT is daytime."""

Pointer: TypeAlias = Literal["this", "last", "next", "same", "previous", "following"]
"""Which one of several: the first three count from the moment of speaking, the others from the date told last."""

STEPS: Final[dict[Pointer, int]] = {"this": 0, "same": 0, "last": -1, "previous": -1, "next": 1, "following": 1}
"""How many units a pointer moves."""

Base: TypeAlias = Literal["speech", "story", "either"]
"""What is counted from: the moment of speaking (“ago”), the date told last (“the next day”), or whichever of
the two the text is about (“later”, “earlier”)."""

Mod: TypeAlias = Literal[
    "",
    "START",
    "MID",
    "END",
    "APPROX",
    "BEFORE",
    "AFTER",
    "ON_OR_BEFORE",
    "ON_OR_AFTER",
    "LESS_THAN",
    "MORE_THAN",
    "EQUAL_OR_LESS",
    "EQUAL_OR_MORE",
]
"""TIMEX3 ``mod``."""


class Clock(NamedTuple):
    """A time of day on the 24-hour clock; hour 24 is the end of the day."""

    hour: int
    minute: int | None = None
    second: int | None = None
    zone: str = ""
    """Empty, ``Z`` or an offset such as ``+02:00``."""
    zone_name: str = ""
    """The zone as written where its offset depends on the season (“Eastern”), else empty."""


class CalendarDate(NamedTuple):
    """A date of the calendar, full or partial: “4 March 2013”, “March”, “Friday”, “2012”, “last summer”, “Q3”."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    season: Season | None = None
    quarter: int | None = None
    """1 to 4; 0 is a quarter that is not numbered (“the latest quarter”)."""
    half: int | None = None
    week: int | None = None
    """ISO week of the year."""
    weeks: int = 0
    """Weeks beyond the weekday (“Saturday week”, “a week from Monday”), below 0 before it."""
    pointer: Pointer | None = None
    """“last March”, “next Friday”, “the following July”."""
    year_pointer: Pointer | None = None
    """“March of this year”, “20 February last year”."""
    end_year: int | None = None
    """Last year of a range that is written as one (“1914–18”, “1981/2”)."""
    fiscal: bool = False
    short_year: bool = False
    """The year has two digits in the text; :attr:`year` is the guess of the century."""
    order_guessed: bool = False
    """Day and month in figures whose order nothing in the text decides."""
    part: DayPart | None = None
    clock: Clock | None = None


class LongPeriod(NamedTuple):
    """A decade, century or millennium by its number: “the 1820s”, “the 13th century”, “the third millennium BC”."""

    year: int
    """First year of the period as commonly counted: 1820, 1200; before the era its last in counting down,
    with the sign of the era (“280s BC” is -280, “2nd century BC” -100)."""
    years: Literal[10, 100, 1000]
    before_era: bool = False
    short: bool = False
    """The century is left out in the text (“the ’80s”)."""


class Relative(NamedTuple):
    """A distance from an anchor: “yesterday”, “last week”, “three weeks ago”, “the following day”, “that afternoon”.

    The answer has the precision of :attr:`unit` or, where it counts from a day, of that.
    """

    amount: float | None
    """How many units, signed; 0 is the current one, None an unstated number (“years ago”)."""
    unit: Unit
    base: Base
    sign: Literal[-1, 0, 1] = 0
    """Direction, also where the number is unstated."""
    most: float | None = None
    """The larger count of “two or three weeks ago”."""
    compared: bool = False
    """“a year earlier”, “the year-ago quarter”: in accounts the period compared with."""
    days: int | None = None
    """The answer is a day, so many days beyond the distance (“a week from tomorrow”, “a year ago today”)."""
    fiscal: bool = False
    part: DayPart | None = None
    clock: Clock | None = None


class Duration(NamedTuple):
    """A length of time: “three weeks”, “two and a half years”, “the past six months”, “months”."""

    amount: float | None
    """None is a vague number (“several”, “a few”, bare “years”)."""
    unit: Unit
    most: float | None = None
    """The larger count of “two to three weeks”."""
    toward: Literal[-1, 0, 1] = 0
    """-1 reaches back from the anchor (“the past week”), 1 reaches ahead (“the next ten days”)."""
    many: Literal["", "tens", "hundreds", "thousands"] = ""
    """“decades of years”, “hundreds of years”."""
    base: Base = "speech"


class Recurrence(NamedTuple):
    """Something repeated: “daily”, “every Monday”, “twice a year”."""

    period: tuple[float | None, Unit] | None = None
    pattern: CalendarDate | None = None
    """The date that recurs; exactly one of the two is set."""
    quant: str = ""
    freq: str = ""


class Vague(NamedTuple):
    """“now”, “recently”, “the future”."""

    value: Literal["PRESENT_REF", "PAST_REF", "FUTURE_REF"]


class Holiday(NamedTuple):
    """A named day, fixed or movable."""

    name: str
    """Key of :mod:`events.temporal.resolution.holidays`."""
    year: int | None = None
    pointer: Pointer | None = None
    year_pointer: Pointer | None = None
    whole: Literal["day", "week", "weekend", "eve"] = "day"
    part: DayPart | None = None
    clock: Clock | None = None


class TimeOfDay(NamedTuple):
    """A clock time or part of the day whose day is told elsewhere: “18:07”, “noon”, “the morning”."""

    clock: Clock | None = None
    part: DayPart | None = None
    general: bool = False
    """It belongs to no certain day: “at night”, “night attacks”, “one evening”."""


class PartOf(NamedTuple):
    """One of the parts of a longer time: “the second week of May 2014”, “the first half of the 19th century”,
    “the last day of March”, “the first Monday in June”, “this day in 1945”."""

    nth: int
    """1 is the first, -1 the last; 0 is the one that the anchor gives (“this day in 1945”)."""
    unit: Unit
    whole: CalendarDate | LongPeriod | Relative | Holiday | None
    """None where the longer time is an event or is not named: “the first day of the war”, “on the third evening”."""
    weekday: int | None = None
    part: DayPart | None = None
    shift: Literal[-1, 0, 1] = 0
    """-1 is the day before the whole, which then is a day itself (“the day before Christmas”), 1 the day after."""


class Age(NamedTuple):
    """How old somebody was: a date where the text tells of the birth."""

    years: int


Meaning: TypeAlias = (
    CalendarDate | LongPeriod | Relative | Duration | Recurrence | Vague | Holiday | TimeOfDay | PartOf | Age
)


class Expression(NamedTuple):
    """Words that name a time, not yet dated."""

    start: int
    end: int
    text: str
    meaning: Meaning
    mod: Mod = ""
    edge: bool = False
    """The modifier names an edge (“the end of”, “year's end”) and not a third (“late”)."""
    signal: str = ""
    """The preposition before the span, in lower case: “by”, “until”, “since”, “before”, “on or about” …"""
    heading: bool = False
    """It stands on a line of its own or opens a log line, and so governs what follows."""
    range_end: bool = False
    """It ends a range whose first end is the expression before it (“from 8 to 12 April”)."""
