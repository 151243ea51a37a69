"""How a text tells of its dates: as past, as future, as reported; and the dates with a year that bound the text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import Final, NamedTuple

from events.edtf import DatePoint, days_in_month, weekday
from events.language import Prose, TenseCue, tense_at, verb_direction
from events.language.english import reference as words
from events.language.english.grammar import UNTIL
from events.temporal.meaning import CalendarDate, Expression, Holiday, LongPeriod, PartOf
from events.temporal.reference.likelihoods import Told

MOST_DATES: Final = 400
"""Expressions looked at; the head of a long text dates it as well as all of it."""
_STORY_YEARS: Final = 40
"""Years between the first and the last year told as past, from which on a text tells a story of long ago."""

_FULL_DATES: Final = 5
"""Dates with month and year from which on a text is taken to tell its dates with their years: 13 of 16 histories
have so many, none of 256 texts of news."""
_LEAP_YEAR: Final = 2000
_MONTH: Final = 31


class ToldDate(NamedTuple):
    """A time expression and how its clause tells of it."""

    expression: Expression
    told: Told
    point: DatePoint | None
    """The date where it has a year, as coarse as it stands; else None."""


def tell(prose: Prose, expressions: Sequence[Expression], skip: Iterable[int] = ()) -> list[ToldDate]:
    """How the text tells of each date.

    Args:
        prose: the text.
        expressions: its time expressions.
        skip: starts of expressions that state the text's own date.
    """
    skipped = set(skip)
    dates = []
    for expression in expressions[:MOST_DATES]:
        if expression.start not in skipped and isinstance(
            expression.meaning, CalendarDate | LongPeriod | PartOf | Holiday
        ):
            point = _point(expression)
            dates.append(ToldDate(expression, _told(prose, expression, point), point))
    return _with_years_told(dates)


def _with_years_told(dates: list[ToldDate]) -> list[ToldDate]:
    """A day that the text names with its year is the same day where it is named again without: “14 October”."""
    told: dict[tuple[int, int], set[DatePoint]] = {}
    for date in dates:
        if date.point is not None and date.point.month and date.point.day:
            told.setdefault((date.point.month, date.point.day), set()).add(date.point)
    return [date._replace(point=_told_again(date, told)) for date in dates] if told else dates


def _told_again(date: ToldDate, told: Mapping[tuple[int, int], set[DatePoint]]) -> DatePoint | None:
    meaning = without_year(date)
    same = told.get((meaning.month or 0, meaning.day or 0), set()) if meaning is not None else set()
    return next(iter(same)) if len(same) == 1 else date.point


def latest_past(dates: Sequence[ToldDate]) -> ToldDate | None:
    """The latest date with a year that the text tells as past."""
    ahead = {t.point.year for t in dates if t.point and t.told == "future"}
    past = [
        t
        for t in dates
        if t.point
        and t.told in ("past", "reported", "period")
        and not _guessed(t)
        and (t.point.month or t.point.year not in ahead)
    ]
    return max(past, key=lambda t: ((t.point and t.point.first_day) or 0, t.expression.start), default=None)


def earliest_future(dates: Sequence[ToldDate]) -> ToldDate | None:
    """The earliest date with a year that the text tells as future.

    What is future for the people of a story is behind the text: a date earlier than another one told as past, and
    a bare year in a text that tells its dates in full.
    """
    latest = latest_past(dates)
    floor = (latest and latest.point and latest.point.first_day) or 0
    future = [t for t in dates if t.point and t.told == "future" and (t.point.last_day or 0) > floor]
    if tells_years(dates):
        future = [t for t in future if t.point and t.point.month]
    return min(future, key=lambda t: ((t.point and t.point.last_day) or 0, t.expression.start), default=None)


def next_weekday(dates: Sequence[ToldDate], latest: DatePoint) -> DatePoint | None:
    """The first day after a date that is told without its year and has its weekday then: “Saturday, Jan. 19”.

    Told as to come, within the year that follows; told without a verb, within a month: one day in seven has its
    weekday by chance.
    """
    if not latest.day or latest.year is None or latest.first_day is None:
        return None
    found = []
    for date in dates:
        meaning = without_year(date) if date.told in ("future", "present") else None
        if meaning is None or meaning.weekday is None or not meaning.month or not meaning.day:
            continue
        point = _checked(latest.year, meaning.month, meaning.day)
        if point is not None and (point.first_day or 0) < latest.first_day:
            point = _checked(latest.year + 1, meaning.month, meaning.day)
        if point is None or point.first_day is None or weekday(point.first_day) != meaning.weekday:
            continue
        if date.told == "future" or point.first_day - latest.first_day <= _MONTH:
            found.append(point)
    return min(found, key=lambda point: point.first_day or 0, default=None)


def is_story(dates: Sequence[ToldDate]) -> bool:
    """Whether the text tells of years far apart and never of a day near its own."""
    years = [t.point.year for t in dates if t.point and t.point.year is not None and t.told != "future"]
    near = sum(t.point is None for t in dates)
    return bool(years) and max(years) - min(years) > _STORY_YEARS and len(years) > 2 * near


def tells_years(dates: Sequence[ToldDate]) -> bool:
    """Whether the text is one that tells its dates with their years, so that those without count from these."""
    return sum(t.point is not None and bool(t.point.month) and t.told != "future" for t in dates) >= _FULL_DATES


def without_year(date: ToldDate) -> CalendarDate | None:
    """A date without a year that points at nothing but the calendar, which has such a day."""
    meaning = date.expression.meaning
    if date.point is not None or not isinstance(meaning, CalendarDate) or meaning.order_guessed:
        return None
    if meaning.year_pointer or meaning.pointer in ("same", "previous", "following"):
        return None
    misprint = meaning.month and meaning.day and meaning.day > days_in_month(_LEAP_YEAR, meaning.month)
    return None if misprint else meaning


def _guessed(date: ToldDate) -> bool:
    """Whether the century of the year, or the order of day and month, was guessed."""
    meaning = date.expression.meaning
    return isinstance(meaning, CalendarDate) and meaning.short_year


def _point(expression: Expression) -> DatePoint | None:
    """A date with a year, as coarse as it stands."""
    meaning = expression.meaning
    if isinstance(meaning, PartOf):
        meaning = meaning.whole if isinstance(meaning.whole, CalendarDate) else CalendarDate()
    if isinstance(meaning, LongPeriod):
        return None if meaning.before_era or meaning.years == 1000 else _checked(meaning.year)
    if isinstance(meaning, Holiday):
        return _checked(meaning.year) if meaning.year else None
    if not isinstance(meaning, CalendarDate) or meaning.year is None:
        return None
    if meaning.fiscal or meaning.end_year:
        return _checked(meaning.end_year or meaning.year)
    month = meaning.month or (meaning.quarter and 32 + meaning.quarter)
    return _checked(meaning.year, month or None, meaning.day if meaning.month and not meaning.order_guessed else None)


def _checked(year: int, month: int | None = None, day: int | None = None) -> DatePoint | None:
    try:
        return DatePoint(year, month, day)
    except ValueError:
        return None


@cache
def _ending(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"\b{pattern}\s*,?\s*(?:(?:on|in|at|by)\s+)?(?:early |late |the )?$", re.IGNORECASE)


def _told(prose: Prose, expression: Expression, point: DatePoint | None) -> Told:
    before = prose.text[max(0, expression.start - 40) : expression.start]
    if _ending(words.REPORTING).search(before):
        return "reported"
    cue = _cue(prose, expression)
    # The present perfect takes no definite past time, so the date belongs to a noun: “has called a meeting Monday”.
    undecided = point is None and cue.word.lower().startswith(words.PRESENT_PERFECT)
    direction = "present" if undecided else cue.direction
    if point is not None and not point.month and cue.word in UNTIL and _was(prose, expression):
        return "past"  # “was contested until 1801”
    if point is not None and cue.direction != "past" and _ending(words.FUTURE_TERM).search(before):
        return "future"
    if point is None and _ending(words.BUSINESS_PERIOD).search(before) and direction != "past":
        return "period"
    if direction == "present" and (
        before_report(prose.text, expression)
        or (point and _in_figures(prose.text, expression))
        or (point and point.day and _in_title(prose, expression))
    ):
        return "past"
    return direction


def _was(prose: Prose, expression: Expression) -> bool:
    """Whether the verb of an expression's clause, without the words right before it, tells of the past."""
    sentence = prose.sentence_at(expression.start)
    return verb_direction(sentence, expression.start, expression.end) == "past"


def _cue(prose: Prose, expression: Expression) -> TenseCue:
    """The tense of an expression's clause; for a heading, that of the sentence under it."""
    index = prose.index_at(expression.start)
    sentence = prose.sentences[index]
    if expression.heading and sentence.end - expression.end < 3 and index + 1 < len(prose.sentences):
        below = prose.sentences[index + 1]
        return tense_at(below, below.end - 1, below.end)
    return tense_at(sentence, expression.start, expression.end)


def _in_title(prose: Prose, expression: Expression) -> bool:
    """“Incident review: outage of 6 March 2025”: a title without a verb names what has been."""
    index = prose.index_at(expression.start)
    return index == 0 and not prose.sentences[index].verb_groups


def before_report(text: str, expression: Expression) -> bool:
    """“an April report”: what a report says is known when the text is written."""
    return _report().match(text, expression.end) is not None


@cache
def _report() -> re.Pattern[str]:
    return re.compile(rf"\s+{words.REPORT}\b")


def _in_figures(text: str, expression: Expression) -> bool:
    """“worth $109 billion in 2012”: a year of figures is over."""
    clause = clause_text(text, expression)
    return re.search(words.AMOUNT, clause) is not None or re.search(words.LAST_FULL_YEAR, clause, re.I) is not None


def clause_text(text: str, expression: Expression) -> str:
    """The words around an expression, up to the ends of its sentence or clause."""
    before = re.split(r"[.;]\s", text[max(0, expression.start - 80) : expression.start])[-1]
    return before + re.split(r"[.;]\s", text[expression.end : expression.end + 80])[0]
