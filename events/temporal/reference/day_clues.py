"""What dates without a year say about the day of a text: how long before or after them it was written.

A weekday with its day of the month is a fact of the calendar; the rest follows from the tense of the clause.
"""

from __future__ import annotations

import datetime
import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from math import log
from typing import Final

from events.date_words import MONTH_NAMES, WEEKDAY_NAMES
from events.edtf import days_in_month, weekday
from events.language import Prose, tense_at
from events.temporal.meaning import CalendarDate, Duration, Expression, Relative
from events.temporal.reference.inference import MONTH_OF_INDEX, Clue, Stretch, leap_index
from events.temporal.reference.likelihoods import Told, days_after, months_after, weekdays_after
from events.temporal.reference.told import MOST_DATES, ToldDate, is_story, tells_years, without_year

_GOVERNED: Final = 0.25
"""Weight of a date without a year which may count from a year told before it and not from the text."""
_IN_STORY: Final = 0.1
"""The same throughout a text that tells its dates with their years: histories have dozens of such dates, which
together named a day, never the right one, when they weighed more."""
_REACH: Final = 600
"""Characters for which a year goes on governing dates without one in the same paragraph."""
_DAYS_IN: Final = {"day": 1, "night": 1, "week": 7, "fortnight": 14}
_FOLLOWS = re.compile(r"\s*(after|before|from|following)\b", re.IGNORECASE)


def day_clues(prose: Prose, expressions: Sequence[Expression], dates: Sequence[ToldDate]) -> Iterator[Clue]:
    """All clues of dates without a year."""
    weights = _weights(prose.text, dates)
    yield from _calendar_facts(dates)
    yield from _days(dates, weights)
    yield from _weekdays(dates, weights)
    yield from _months(dates, weights)
    yield from _chains(prose, expressions)


def _weights(text: str, dates: Sequence[ToldDate]) -> dict[int, float]:
    """How far each date without a year counts from the text, and not from a year told before it."""
    weights, governor = {}, -_REACH
    story, with_years = is_story(dates), tells_years(dates)
    for date in dates:
        start = date.expression.start
        if date.point is not None:
            governor = date.expression.end
        else:
            near = start - governor < _REACH and "\n\n" not in text[governor:start]
            governed = near and date.told in ("past", "present")
            weights[start] = _GOVERNED if governed or (story and date.told != "reported") else 1.0
            if with_years and date.told != "reported":
                weights[start] = _IN_STORY
    return weights


def _pointed(meaning: CalendarDate, told: Told) -> Told:
    if meaning.weekday is not None and meaning.day and told in ("past", "future"):
        return "lately" if told == "past" else "soon"
    return "past" if meaning.pointer == "last" else "future" if meaning.pointer == "next" else told


def _day_clue(text: str, month: int, day: int, told: Told, weight: float) -> Clue:
    table, named = days_after(told), leap_index(month, day)
    calendar = [weight * table[(index - named + 182) % 366] for index in range(366)]
    label = f"{day} {MONTH_NAMES[month - 1]}"
    say = {
        "reported": f"written within days after {label}",
        "past": f"written after {label}",
        "reckoned": f"past, so written on or after {label}",
        "lately": f"written after {label}",
        "future": f"written before {label}",
        "soon": f"written before {label}",
    }.get(told, f"written around {label}")
    return Clue(f"“{text}”: {say}", calendar=calendar)


def _days(dates: Sequence[ToldDate], weights: dict[int, float]) -> Iterator[Clue]:
    seen = set()
    for date in dates:
        meaning = without_year(date)
        if meaning is None or not meaning.month or not meaning.day or date.expression.heading:
            continue
        if (meaning.month, meaning.day) not in seen:
            seen.add((meaning.month, meaning.day))
            weight = weights[date.expression.start]
            yield _day_clue(date.expression.text, meaning.month, meaning.day, _pointed(meaning, date.told), weight)


def _calendar_facts(dates: Sequence[ToldDate]) -> Iterator[Clue]:
    """A weekday with month and day fits one year in five or six; days that fit the same years say so once."""
    seen = set()
    for date in dates:
        meaning = without_year(date)
        if meaning and meaning.month and meaning.day and meaning.weekday is not None:
            years = (meaning.weekday - leap_index(meaning.month, meaning.day)) % 7, meaning.month < 3
            if years not in seen:
                seen.add(years)
                yield weekday_fact(date.expression.text, meaning.month, meaning.day, meaning.weekday)


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

    label = f"{day} {MONTH_NAMES[month - 1]}"
    return Clue(f"“{text}”: {label} has to be a {WEEKDAY_NAMES[on]}", stretches=stretches)


def _day_in(year: int, month: int, day: int) -> int:
    if month == 2 and day == 29:
        day = days_in_month(year, month)
    return datetime.date(year, month, day).toordinal()


def _weekdays(dates: Sequence[ToldDate], weights: dict[int, float]) -> Iterator[Clue]:
    counted: Counter[tuple[int, Told]] = Counter()
    shown: dict[tuple[int, Told], ToldDate] = {}
    for date in dates:
        meaning = without_year(date)
        if meaning and meaning.weekday is not None and not meaning.month and not meaning.day:
            key = (meaning.weekday, _pointed(meaning, date.told))
            counted[key] += 1
            if key not in shown or weights[date.expression.start] > weights[shown[key].expression.start]:
                shown[key] = date
    for (on, told), date in shown.items():
        weight = weights[date.expression.start] * min(1.6, 1 + 0.3 * log(counted[on, told]))
        table = weekdays_after(told)
        say = {"reported": "reported on the day or right after it", "past": "just past", "future": "ahead"}
        yield Clue(
            f"“{date.expression.text}”: a {WEEKDAY_NAMES[on]} is {say.get(told, 'near')}",
            weekdays=[weight * table[(day - on) % 7] for day in range(7)],
        )


def _months(dates: Sequence[ToldDate], weights: dict[int, float]) -> Iterator[Clue]:
    seen = set()
    for date in dates:
        meaning = without_year(date)
        if meaning is None or not meaning.month or meaning.day or meaning.weekday is not None:
            continue
        told = _pointed(meaning, date.told)
        if (meaning.month, told) not in seen:
            seen.add((meaning.month, told))
            table, weight = months_after(told), 0.8 * weights[date.expression.start]
            say = {"past": "past", "reported": "past", "future": "still to come"}.get(told, "near")
            yield Clue(
                f"“{date.expression.text}” is {say}",
                calendar=[weight * table[(month - meaning.month) % 12] for month in MONTH_OF_INDEX],
            )


def _chains(prose: Prose, expressions: Sequence[Expression]) -> Iterator[Clue]:
    """What came so many days after a dated event is itself dated, and past if its clause is."""
    starts = [e.start for e in expressions]
    for expression in expressions[:MOST_DATES]:
        days = _length(expression)
        link = _FOLLOWS.match(prose.text, expression.end) if days else None
        if days and link:
            sentence = prose.sentence_at(expression.start)
            told = tense_at(sentence, expression.start, expression.end).direction
            after = bisect_left(starts, expression.end)
            following = expressions[after : after + 3]
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
        and meaning.amount
        and not expression.mod
    ):
        count = abs(meaning.amount)
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
