"""What a text's time expressions say about the day it was written.

Dates with a year bound the text from below where the clause is past and from above where it is future; they never
pull the text towards themselves, since a text is full of years that are not its own. Dates without a year say how
long before or after them the text was written, by the tense of their clause.
"""

from __future__ import annotations

import datetime
import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from math import log
from typing import Final, NamedTuple

from events.edtf import DatePoint, days_in_month, weekday
from events.language import Prose, TenseCue, tense_at
from events.language.english import reference as words
from events.temporal.inference import MONTH_OF_INDEX, Clue, Stretch, leap_index
from events.temporal.likelihoods import (
    Told,
    YearsOf,
    days_after,
    months_after,
    weekdays_after,
    years_after,
    years_before,
)
from events.temporal.meaning import CalendarDate, Duration, Expression, Holiday, LongPeriod, PartOf, Relative

_MOST: Final = 400
"""Expressions looked at; the head of a long text dates it as well as all of it."""
_DISAGREES: Final = -5.0
"""Log-likelihood of a text on the wrong side of a full date: the tense was misread."""
_STORY_YEARS: Final = 40
"""Years between the first and the last year told as past, from which on a text tells a story of long ago."""
_IN_STORY: Final = 0.25
"""Weight of a date without a year which may count from a year told before it and not from the text."""
_REACH: Final = 600
"""Characters for which a year goes on governing dates without one in the same paragraph."""


class Telling(NamedTuple):
    """A time expression, how its clause tells of it, and the bounds of a date with a year."""

    expression: Expression
    told: Told
    point: DatePoint | None


def tell(prose: Prose, expressions: Sequence[Expression], skip: Iterable[int] = ()) -> list[Telling]:
    """How the text tells of each date.

    Args:
        prose: the text.
        expressions: its time expressions.
        skip: starts of expressions that state the text's own date.
    """
    skipped = set(skip)
    tellings = []
    for expression in expressions[:_MOST]:
        if expression.start not in skipped and isinstance(
            expression.meaning, CalendarDate | LongPeriod | PartOf | Holiday
        ):
            point = _point(expression)
            tellings.append(Telling(expression, _told(prose, expression, point), point))
    return tellings


def time_clues(prose: Prose, expressions: Sequence[Expression], tellings: Sequence[Telling]) -> list[Clue]:
    """All clues of the dates in a text."""
    clues = list(_bounds(prose.text, tellings))
    weights = _weights(prose.text, tellings)
    clues += _calendar_facts(tellings)
    clues += _days(tellings, weights)
    clues += _weekdays(tellings, weights)
    clues += _months(tellings, weights)
    clues += _chains(prose, expressions)
    return clues


def latest_past(tellings: Sequence[Telling]) -> Telling | None:
    """The latest date with a year that the text tells as past."""
    ahead = {t.point.year for t in tellings if t.point and t.told == "future"}
    past = [
        t
        for t in tellings
        if t.point
        and t.told in ("past", "reported", "period")
        and not _guessed(t)
        and (t.point.month or t.point.year not in ahead)
    ]
    return max(past, key=lambda t: ((t.point and t.point.first_day) or 0, t.expression.start), default=None)


def earliest_future(tellings: Sequence[Telling]) -> Telling | None:
    """The earliest date with a year that the text tells as future."""
    latest = latest_past(tellings)
    floor = (latest and latest.point and latest.point.first_day) or 0
    # What is future for a story, but earlier than another date told as past, is behind the text.
    future = [t for t in tellings if t.point and t.told == "future" and (t.point.last_day or 0) > floor]
    return min(future, key=lambda t: ((t.point and t.point.last_day) or 0, t.expression.start), default=None)


def _guessed(telling: Telling) -> bool:
    """Whether the century of the year, or the order of day and month, was guessed."""
    meaning = telling.expression.meaning
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
    if point is not None and cue.direction != "past" and _ending(words.FUTURE_TERM).search(before):
        return "future"
    if point is None and _ending(words.BUSINESS_PERIOD).search(before) and direction != "past":
        return "period"
    if direction == "present" and (
        _before_report(prose.text, expression) or (point and _in_figures(prose.text, expression))
    ):
        return "past"
    return direction


def _cue(prose: Prose, expression: Expression) -> TenseCue:
    """The tense of an expression's clause; for a heading, that of the sentence under it."""
    index = prose.index_at(expression.start)
    sentence = prose.sentences[index]
    if expression.heading and sentence.end - expression.end < 3 and index + 1 < len(prose.sentences):
        below = prose.sentences[index + 1]
        return tense_at(below, below.end - 1, below.end)
    return tense_at(sentence, expression.start, expression.end)


def _before_report(text: str, expression: Expression) -> bool:
    """“an April report”: what a report says is known when the text is written."""
    return (
        re.match(
            r"\s+(?:report|study|survey|poll|audit|ruling|decision|election|meeting|vote)\b",
            text[expression.end : expression.end + 20],
        )
        is not None
    )


def _in_figures(text: str, expression: Expression) -> bool:
    """“worth $109 billion in 2012”: a year of figures is over."""
    clause = _clause_text(text, expression)
    return re.search(words.AMOUNT, clause) is not None or re.search(words.LAST_FULL_YEAR, clause, re.I) is not None


# Years


def _bounds(text: str, tellings: Sequence[Telling]) -> Iterator[Clue]:
    latest, earliest = latest_past(tellings), earliest_future(tellings)
    full = max((t for t in tellings if _is_full_year(text, t, tellings)), key=_year, default=None)
    if full:
        yield _after(full, "full year")
    if latest and not (full and _year(full) >= _year(latest)):
        yield _after(latest, _kind(text, latest, tellings))
    if earliest and earliest.point:
        yield _before(earliest, earliest.point)


def _year(telling: Telling) -> int:
    return (telling.point and telling.point.year) or 0


def _after(latest: Telling, kind: YearsOf) -> Clue:
    year = _year(latest)
    first = (latest.point and latest.point.first_day) or 0
    finer = bool(latest.point and latest.point.month)
    note = "the last full year told of" if kind == "full year" else "the latest date told as past"
    return Clue(
        f"“{latest.expression.text}” is {note}, so the text is not older",
        year=lambda y: years_after(kind, y - year),
        stretches=lambda y: [Stretch(first - 400, first - 1, _DISAGREES)] if y == year and finer else [],
    )


def _before(earliest: Telling, point: DatePoint) -> Clue:
    year, last = point.year or 0, point.last_day or 0
    return Clue(
        f"“{earliest.expression.text}” is told as still to come",
        year=lambda y: years_before(year - y),
        stretches=lambda y: [Stretch(last + 1, last + 400, _DISAGREES)] if y == year and point.month else [],
    )


def _kind(text: str, latest: Telling, tellings: Sequence[Telling]) -> YearsOf:
    if is_story(tellings) or isinstance(latest.expression.meaning, LongPeriod):
        return "story"
    same = [t for t in tellings if t.point and _year(t) == _year(latest)]
    if any(t.point and t.point.month for t in same):
        return "dated" if _always_with_year(same, tellings) else "other year"
    in_figures = any(re.search(words.AMOUNT, _clause_text(text, t.expression)) for t in same)
    return "figure" if in_figures else "plain"


def _always_with_year(dated: Sequence[Telling], tellings: Sequence[Telling]) -> bool:
    """Whether days and months have their year even where it is the text's own, as in figures and in formal texts."""
    in_figures = any(t.expression.text[:1].isdigit() and not re.search(r"[A-Za-z]", t.expression.text) for t in dated)
    without = any(t.point is None and (m := _plain(t)) and m.month for t in tellings)
    return in_figures or not without


def _is_full_year(text: str, telling: Telling, tellings: Sequence[Telling]) -> bool:
    """Whether a year is told of as over and the last one that is known in full."""
    meaning = telling.expression.meaning
    if (
        telling.point is None
        or telling.point.month
        or telling.told == "future"
        or not isinstance(meaning, CalendarDate)
    ):
        return False
    clause = _clause_text(text, telling.expression)
    if re.search(words.LAST_FULL_YEAR, clause, re.IGNORECASE):
        return True
    in_figures = re.search(words.AMOUNT, clause) is not None
    return in_figures and any(_reported_together(text, telling.expression, other) for other in tellings)


def _reported_together(text: str, year: Expression, other: Telling) -> bool:
    """“according to an April report, $109 billion in 2012”: the year of the figure was over in that month."""
    first, last = sorted((year, other.expression), key=lambda e: e.start)
    if other.point is not None or last.start - first.end > 200 or re.search(r"[.;]\s", text[first.end : last.start]):
        return False
    return _before_report(text, other.expression)


def _clause_text(text: str, expression: Expression) -> str:
    before = re.split(r"[.;]\s", text[max(0, expression.start - 80) : expression.start])[-1]
    return before + re.split(r"[.;]\s", text[expression.end : expression.end + 80])[0]


def is_story(tellings: Sequence[Telling]) -> bool:
    """Whether the text tells of years far apart and never of a day near its own."""
    years = [t.point.year for t in tellings if t.point and t.point.year is not None and t.told != "future"]
    near = sum(t.point is None for t in tellings)
    return bool(years) and max(years) - min(years) > _STORY_YEARS and len(years) > 2 * near


# Dates without a year


def _weights(text: str, tellings: Sequence[Telling]) -> dict[int, float]:
    """How far each date without a year counts from the text, and not from a year told before it."""
    weights, governor = {}, -_REACH
    story = is_story(tellings)
    for telling in tellings:
        start = telling.expression.start
        if telling.point is not None:
            governor = telling.expression.end
        else:
            near = start - governor < _REACH and "\n\n" not in text[governor:start]
            governed = near and telling.told in ("past", "present")
            weights[start] = _IN_STORY if governed or (story and telling.told != "reported") else 1.0
    return weights


def _plain(telling: Telling) -> CalendarDate | None:
    """A date without a year that points at nothing but the calendar."""
    meaning = telling.expression.meaning
    if telling.point is None and isinstance(meaning, CalendarDate) and not meaning.order_guessed:
        return None if meaning.year_pointer or meaning.pointer in ("same", "previous", "following") else meaning
    return None


def _pointed(meaning: CalendarDate, told: Told) -> Told:
    if meaning.weekday is not None and meaning.day and told in ("past", "future"):
        return "lately" if told == "past" else "soon"
    return "past" if meaning.pointer == "last" else "future" if meaning.pointer == "next" else told


def _day_clue(text: str, month: int, day: int, told: Told, weight: float) -> Clue:
    table, named = days_after(told), leap_index(month, day)
    calendar = [weight * table[(index - named + 182) % 366] for index in range(366)]
    label = f"{day} {words.MONTH_NAMES[month - 1]}"
    say = {
        "reported": f"written within days after a {label}",
        "past": f"written after a {label}",
        "reckoned": f"past, so written on or after a {label}",
        "lately": f"written after a {label}",
        "future": f"written before a {label}",
        "soon": f"written before a {label}",
    }.get(told, f"written around a {label}")
    return Clue(f"“{text}”: {say}", calendar=calendar)


def _days(tellings: Sequence[Telling], weights: dict[int, float]) -> Iterator[Clue]:
    seen = set()
    for telling in tellings:
        meaning = _plain(telling)
        if meaning is None or not meaning.month or not meaning.day or telling.expression.heading:
            continue
        if (meaning.month, meaning.day) not in seen:
            seen.add((meaning.month, meaning.day))
            weight = weights[telling.expression.start]
            yield _day_clue(
                telling.expression.text, meaning.month, meaning.day, _pointed(meaning, telling.told), weight
            )


def _calendar_facts(tellings: Sequence[Telling]) -> Iterator[Clue]:
    """A weekday with month and day fits one year in five or six; days that fit the same years say so once."""
    seen = set()
    for telling in tellings:
        meaning = _plain(telling)
        if meaning and meaning.month and meaning.day and meaning.weekday is not None:
            years = (meaning.weekday - leap_index(meaning.month, meaning.day)) % 7, meaning.month < 3
            if years not in seen:
                seen.add(years)
                yield weekday_fact(telling.expression.text, meaning.month, meaning.day, meaning.weekday)


def weekday_fact(text: str, month: int, day: int, on: int) -> Clue:
    """The years in which a day of the year, taken nearest to the text, falls on a weekday."""
    fits, fails = log(0.98 * 7), log(0.02 * 7 / 6)

    def score(number: int) -> float:
        return fits if weekday(number) == on else fails

    def stretches(year: int) -> list[Stretch]:
        before, named, after = (_day_in(other, month, day) for other in (year - 1, year, year + 1))
        half = (named - before) // 2
        return [
            Stretch(before, before + half, score(before)),
            Stretch(before + half + 1, named + half, score(named)),
            Stretch(named + half + 1, after, score(after)),
        ]

    label = f"{day} {words.MONTH_NAMES[month - 1]}"
    return Clue(f"“{text}”: {label} has to be a {words.WEEKDAY_NAMES[on]}", stretches=stretches)


def _day_in(year: int, month: int, day: int) -> int:
    if month == 2 and day == 29:
        day = days_in_month(year, month)
    return datetime.date(year, month, day).toordinal()


def _weekdays(tellings: Sequence[Telling], weights: dict[int, float]) -> Iterator[Clue]:
    counted: Counter[tuple[int, Told]] = Counter()
    shown: dict[tuple[int, Told], Telling] = {}
    for telling in tellings:
        meaning = _plain(telling)
        if meaning and meaning.weekday is not None and not meaning.month and not meaning.day:
            key = (meaning.weekday, _pointed(meaning, telling.told))
            counted[key] += 1
            if key not in shown or weights[telling.expression.start] > weights[shown[key].expression.start]:
                shown[key] = telling
    for (on, told), telling in shown.items():
        weight = weights[telling.expression.start] * min(1.6, 1 + 0.3 * log(counted[on, told]))
        table = weekdays_after(told)
        say = {"reported": "reported on the day or right after it", "past": "just past", "future": "ahead"}
        yield Clue(
            f"“{telling.expression.text}”: a {words.WEEKDAY_NAMES[on]} is {say.get(told, 'near')}",
            weekdays=[weight * table[(day - on) % 7] for day in range(7)],
        )


def _months(tellings: Sequence[Telling], weights: dict[int, float]) -> Iterator[Clue]:
    seen = set()
    for telling in tellings:
        meaning = _plain(telling)
        if meaning is None or not meaning.month or meaning.day or meaning.weekday is not None:
            continue
        told = _pointed(meaning, telling.told)
        if (meaning.month, told) not in seen:
            seen.add((meaning.month, told))
            table, weight = months_after(told), 0.8 * weights[telling.expression.start]
            say = {"past": "past", "reported": "past", "future": "still to come"}.get(told, "near")
            yield Clue(
                f"“{telling.expression.text}” is {say}",
                calendar=[weight * table[(month - meaning.month) % 12] for month in MONTH_OF_INDEX],
            )


# “eight days after … Monday, May 13”


_DAYS_IN: Final = {"day": 1, "night": 1, "week": 7, "fortnight": 14}
_FOLLOWS = re.compile(r"\s*(after|before|from|following)\b", re.IGNORECASE)


def _chains(prose: Prose, expressions: Sequence[Expression]) -> Iterator[Clue]:
    """What came so many days after a dated event is itself dated, and past if its clause is."""
    starts = [e.start for e in expressions]
    for expression in expressions[:_MOST]:
        days = _length(expression)
        link = _FOLLOWS.match(prose.text, expression.end) if days else None
        if days and link:
            sentence = prose.sentence_at(expression.start)
            told = tense_at(sentence, expression.start, expression.end).direction
            following = expressions[bisect_left(starts, expression.end) :][:3]
            anchor = next((e for e in following if e.end <= sentence.end and _month_and_day(e)), None)
            if anchor and told != "future":
                yield _chain(expression, link[1].lower(), anchor, days)


def _length(expression: Expression) -> int | None:
    meaning = expression.meaning
    plain = len(expression.text.split()) == 2
    if (
        plain
        and isinstance(meaning, Duration | Relative)
        and meaning.unit in _DAYS_IN
        and meaning.count
        and not expression.mod
    ):
        count = abs(meaning.count)
        return int(count * _DAYS_IN[meaning.unit]) if count == int(count) else None
    return None


def _month_and_day(expression: Expression) -> tuple[int, int] | None:
    meaning = expression.meaning
    if isinstance(meaning, CalendarDate) and meaning.year is None and meaning.month and meaning.day:
        return meaning.month, meaning.day
    return None


def _chain(expression: Expression, link: str, anchor: Expression, days: int) -> Clue:
    month, day = _month_and_day(anchor) or (1, 1)
    index = (leap_index(month, day) + (-days if link == "before" else days)) % 366
    month = MONTH_OF_INDEX[index]
    told_on = index - leap_index(month, 1) + 1
    return _day_clue(f"{expression.text} {link} {anchor.text}", month, told_on, "reckoned", 1.0)
