"""On which day a text was written, as a probability over days, from clues in its own words.

Each clue says how likely its words are in a text of a given year, or of a given day; the clues' log-likelihoods
are added up. A whole grid of days of two centuries would cost more than all the rest of the dating, so years are
weighed first, by what each clue can say at best about any day of the year, and days only in the years that remain.
"""

from __future__ import annotations

import math
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from itertools import pairwise
from typing import Final, NamedTuple

from events.edtf import civil, day_number, weekday

YEARS_WEIGHED: Final = 8
"""Days are weighed in at most so many years."""
_HOPELESS: Final = -9.0
"""Log-likelihood, measured from the best, below which a year's days are not looked at."""
_TEMPER: Final = 0.9
"""Clues of one text repeat each other; their sum is damped by this factor."""
_SETTLED: Final = 1990
"""Most texts that reach a program were written since; before it each year counts a little less."""
_PER_OLDER_YEAR: Final = 0.03


class Stretch(NamedTuple):
    """Days on which a clue's log-likelihood is the same; both ends belong to it."""

    first: int
    last: int
    score: float


YearScore = Callable[[int], float]
Stretches = Callable[[int], Iterable[Stretch]]


class Clue(NamedTuple):
    """What some words say about the day they were written: log-likelihoods, 0 where they say nothing."""

    sentence: str
    """What it says, for people."""
    year: YearScore | None = None
    """By year of the text."""
    calendar: Sequence[float] = ()
    """By day of a leap year, 366 values, whatever the year."""
    weekdays: Sequence[float] = ()
    """By weekday of the text, Monday first."""
    stretches: Stretches | None = None
    """By day: for a year, the stretches that cover it; days in none of them score 0."""

    def best_in(self, year: int) -> float:
        """The most that it can say for any day of a year, apart from what holds in every year alike."""
        score = self.year(year) if self.year else 0.0
        return score + self._best_stretch(year) if self.stretches else score

    def _best_stretch(self, year: int) -> float:
        first = new_year(year)
        last = new_year(year + 1) - 1
        best, covered = -math.inf, 0
        for start, end, score in self.stretches(year) if self.stretches else ():
            days = min(end, last) - max(start, first) + 1
            if days > 0:
                best, covered = max(best, score), covered + days
        return best if covered > last - first else max(best, 0.0)

    def at(self, day: int) -> float:
        """What it says for one day."""
        year, month, day_of_month = civil(day)
        score = self.year(year) if self.year else 0.0
        if self.calendar:
            score += self.calendar[leap_index(month, day_of_month)]
        if self.weekdays:
            score += self.weekdays[weekday(day)]
        if self.stretches:
            score += sum(s.score for s in self.stretches(year) if s.first <= day <= s.last)
        return score


_MONTH_STARTS: Final = (0, 31, 60, 91, 121, 152, 182, 213, 244, 274, 305, 335)
_LEAP_DAY: Final = 59


@cache
def new_year(year: int) -> int:
    """The day number of 1 January."""
    return day_number(year, 1, 1)


def leap_index(month: int, day: int) -> int:
    """The place of a day in a leap year, from 0."""
    return _MONTH_STARTS[month - 1] + day - 1


MONTH_OF_INDEX: Final = tuple(bisect_right(_MONTH_STARTS, index) for index in range(366))
"""The month, 1 to 12, of each place in a leap year."""


class Posterior:
    """Probabilities of the day a text was written on.

    Args:
        by_year: for each year looked at, the probability of each of its days; other years have none.
    """

    def __init__(self, by_year: dict[int, list[float]]) -> None:
        self._by_year = by_year
        self.years = {year: sum(days) for year, days in by_year.items()}
        self.months = {(year, month): share for year in by_year for month, share in self._months_of(year)}
        self.best_year = max(self.years, key=self.years.__getitem__)
        self.best_month = max(self.months, key=self.months.__getitem__)
        peaks = {year: max(days) for year, days in by_year.items()}
        year = max(peaks, key=peaks.__getitem__)
        self.best_day = new_year(year) + by_year[year].index(peaks[year])

    def _months_of(self, year: int) -> Iterator[tuple[int, float]]:
        days = self._by_year[year]
        starts = [start - (start > _LEAP_DAY and len(days) == 365) for start in (*_MONTH_STARTS, 366)]
        for month, (start, end) in enumerate(pairwise(starts), 1):
            yield month, sum(days[start:end])

    def day(self, number: int) -> float:
        """The probability of one day."""
        year = civil(number)[0]
        days = self._by_year.get(year)
        return days[number - new_year(year)] if days else 0.0

    def around(self, number: int, reach: int) -> float:
        """The probability of the days up to so many before and after one."""
        return sum(self.day(number + step) for step in range(-reach, reach + 1))


def weigh(clues: Sequence[Clue], first_year: int, last_year: int) -> Posterior:
    """The probability over days of what all clues say together.

    Args:
        clues: at least one.
        first_year: the earliest year in question.
        last_year: the latest.
    """
    scores = {year: _year_score(clues, year) for year in range(first_year, last_year + 1)}
    best = max(scores.values())
    total = sum(math.exp(score - best) for score in scores.values())
    hopeful = sorted((year for year in scores if scores[year] - best > _HOPELESS), key=scores.__getitem__, reverse=True)
    looked_at = hopeful[:YEARS_WEIGHED]
    share = sum(math.exp(scores[year] - best) for year in looked_at) / total
    return _weigh_days(clues, looked_at, share)


def _prior(year: int) -> float:
    return min(0, year - _SETTLED) * _PER_OLDER_YEAR


def _year_score(clues: Sequence[Clue], year: int) -> float:
    return _prior(year) + _TEMPER * sum(clue.best_in(year) for clue in clues)


def _weigh_days(clues: Sequence[Clue], years: Sequence[int], share: float) -> Posterior:
    every_year = [sum(column) for column in zip(*(c.calendar for c in clues if c.calendar), strict=True)] or [0.0] * 366
    weekdays = [sum(column) for column in zip(*(c.weekdays for c in clues if c.weekdays), strict=True)] or [0.0] * 7
    grids = {year: _grid(clues, year, every_year, weekdays) for year in years}
    top = max(max(grid) for grid in grids.values())
    weights = {year: [math.exp(score - top) for score in grid] for year, grid in grids.items()}
    scale = share / sum(map(sum, weights.values()))
    return Posterior({year: [weight * scale for weight in grid] for year, grid in weights.items()})


def _grid(clues: Sequence[Clue], year: int, every_year: list[float], weekdays: list[float]) -> list[float]:
    """Log-likelihood by day of one year."""
    begin = new_year(year)
    length = new_year(year + 1) - begin
    calendar = every_year if length == 366 else every_year[:_LEAP_DAY] + every_year[_LEAP_DAY + 1 :]
    shift = weekday(begin)
    grid = [score + weekdays[(index + shift) % 7] for index, score in enumerate(calendar)]
    whole = sum(clue.year(year) for clue in clues if clue.year)
    for clue in clues:
        for first, last, score in clue.stretches(year) if clue.stretches else ():
            for index in range(max(0, first - begin), min(length - 1, last - begin) + 1):
                grid[index] += score
    prior = _prior(year)
    return [prior + _TEMPER * (score + whole) for score in grid]


_OTHER_DAYS: Final = tuple(range(-150, 151, 30))
_OTHER_YEARS: Final = tuple(
    round(years * 365.25 / 7) * 7 for years in (-25, -15, -8, -4, -2, -1, 0, 1, 2, 4, 8, 15, 25)
)
"""Distances in days to the same weekday and time of other years."""


def information(clue: Clue, day: int, *, year_only: bool = False) -> float:
    """How much a clue speaks for a day, in nats, against days of other years and, unless told not to, of its own."""
    scores = [clue.at(day + other) for other in (_OTHER_YEARS if year_only else _OTHER_DAYS + _OTHER_YEARS)]
    return clue.at(day) - math.log(sum(map(math.exp, scores)) / len(scores))
