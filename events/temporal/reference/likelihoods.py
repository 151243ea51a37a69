"""How far from its words a text is usually written: log-likelihood tables for the clues of :mod:`.clues`.

Distances are counted from the time that the words name to the text: positive where the text is later. The figures
are rounded from counts in news of 1989 to 2000 and smoothed by exponentials, since what one text is about says
little of the next.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import cache
from typing import Final, Literal

Told = Literal["past", "lately", "future", "soon", "present", "reported", "period", "reckoned"]
"""How the clause tells of the time: by its tense (nearer where a day has its weekday), after a reporting verb, as
a period of business, or by a count of days from another."""

_DAYS_AFTER: Final[dict[Told, tuple[tuple[float, float], ...]]] = {
    "reported": ((0.62, 1.2), (0.28, 5.0), (0.06, 60.0)),
    "past": ((0.15, 3.0), (0.53, 25.0), (0.2, 110.0)),
    "lately": ((0.25, 4.0), (0.50, 18.0), (0.15, 90.0)),
    "soon": ((0.05, 4.0), (0.03, 60.0)),
    "reckoned": ((0.45, 1.5), (0.3, 15.0), (0.2, 110.0)),
    "present": ((0.15, 4.0), (0.25, 40.0)),
    "future": ((0.06, 4.0), (0.05, 60.0)),
    "period": ((0.1, 10.0), (0.22, 50.0)),
}
"""Shares and mean distances in days of the mixture for texts on or after a month and day without a year."""

_DAYS_BEFORE: Final[dict[Told, tuple[tuple[float, float], ...]]] = {
    "reported": ((0.04, 30.0),),
    "past": ((0.1, 60.0),),
    "lately": ((0.07, 60.0),),
    "soon": ((0.45, 8.0), (0.34, 25.0), (0.10, 90.0)),
    "reckoned": ((0.03, 60.0),),
    "present": ((0.2, 6.0), (0.4, 45.0)),
    "future": ((0.3, 7.0), (0.35, 30.0), (0.24, 120.0)),
    "period": ((0.25, 15.0), (0.4, 45.0)),
}
"""The same for texts before it."""

_ON_THE_DAY: Final = 0.4
"""A near day is called by its weekday or “today”, so that a text seldom gives its own day by number."""

_WITHIN_A_WEEK: Final = 0.6
"""The same for the six days on either side, told of by tense alone."""

_WEEKDAYS_AFTER: Final[dict[str, tuple[float, ...]]] = {
    "reported": (0.64, 0.20, 0.04, 0.03, 0.03, 0.03, 0.03),
    "past": (0.46, 0.22, 0.12, 0.08, 0.05, 0.03, 0.04),
    "present": (0.30, 0.14, 0.10, 0.10, 0.10, 0.12, 0.14),
    "future": (0.15, 0.09, 0.10, 0.11, 0.12, 0.11, 0.32),
    "period": (0.25, 0.15, 0.12, 0.12, 0.12, 0.12, 0.12),
}
"""By days since that weekday, 0 to 6; 6 days since a Friday is the day before the next one."""

_MONTHS_AFTER: Final[dict[str, tuple[float, ...]]] = {
    "reported": (0.30, 0.28, 0.13, 0.08, 0.05, 0.03, 0.03, 0.02, 0.02, 0.02, 0.02, 0.02),
    "past": (0.09, 0.24, 0.15, 0.10, 0.09, 0.08, 0.08, 0.05, 0.03, 0.03, 0.03, 0.03),
    "present": (0.22, 0.15, 0.09, 0.07, 0.06, 0.05, 0.05, 0.05, 0.05, 0.06, 0.06, 0.09),
    "future": (0.12, 0.02, 0.02, 0.03, 0.03, 0.04, 0.06, 0.08, 0.11, 0.12, 0.15, 0.22),
    "period": (0.20, 0.16, 0.12, 0.08, 0.06, 0.05, 0.04, 0.04, 0.04, 0.05, 0.07, 0.09),
}
"""By months since that month, 0 to 11."""

YearsOf = Literal["figure", "full year", "plain", "dated", "opening", "other year", "story"]
"""What the latest year told as past belongs to: an amount, the last full year, an event without or with a month, a
day that opens the text and gives those after it their year, another year than the text's own (which it leaves out
elsewhere), or a story of long ago."""

_YEARS_AFTER: Final[dict[YearsOf, tuple[tuple[float, ...], float]]] = {
    "full year": ((0.07, 0.76, 0.09), 3.0),
    "figure": ((0.20, 0.50, 0.12), 5.0),
    "dated": ((0.34, 0.34, 0.12), 8.0),
    "opening": ((0.62, 0.2, 0.05), 8.0),
    "other year": ((0.12, 0.46, 0.18), 8.0),
    "plain": ((0.14, 0.14, 0.11), 13.0),
    "story": ((0.10, 0.07, 0.05), 45.0),
}
"""Shares of the years 0, 1 and 2 after it, and the mean of what the tail adds."""

_YEARS_BEFORE: Final = ((0.25, 0.29, 0.15), 9.0)
"""The same for the earliest year told as future, counted the other way."""

_WRONG_SIDE: Final = 0.03
"""Share of texts in which the tense misleads, or the year is none."""
_WRONG_YEARS: Final = 12.0


_THE_DAY: Final = 182
"""The place of distance 0 in a table of days."""


def _mixture(parts: Sequence[tuple[float, float]], distance: float) -> float:
    return sum(share / mean * math.exp(-distance / mean) for share, mean in parts)


@cache
def days_after(told: Told) -> tuple[float, ...]:
    """Log-density by the days from the named day to the text, -182 to 183."""
    after, before = _DAYS_AFTER[told], _DAYS_BEFORE[told]
    shares = [
        0.03 / 366 + (_mixture(after, distance) if distance >= 0 else _mixture(before, -distance))
        for distance in range(-_THE_DAY, 366 - _THE_DAY)
    ]
    if told != "reckoned":
        shares[_THE_DAY] *= _ON_THE_DAY
    if told in ("past", "lately", "future"):
        for distance in range(1, 7):
            shares[_THE_DAY - distance] *= _WITHIN_A_WEEK
            shares[_THE_DAY + distance] *= _WITHIN_A_WEEK
    return tuple(map(math.log, shares))


@cache
def weekdays_after(told: Told) -> tuple[float, ...]:
    """Log-likelihood, relative to chance, by days since the named weekday."""
    return tuple(math.log(7 * share) for share in _WEEKDAYS_AFTER[told])


@cache
def months_after(told: Told) -> tuple[float, ...]:
    """Log-likelihood, relative to chance, by months since the named month."""
    return tuple(math.log(12 * share) for share in _MONTHS_AFTER[told])


def years_after(kind: YearsOf, years: int) -> float:
    """Log-likelihood of a text so many years after the latest year told as past."""
    return _years(*_YEARS_AFTER[kind], years)


def years_before(years: int) -> float:
    """Log-likelihood of a text so many years before the earliest year told as future."""
    return _years(*_YEARS_BEFORE, years)


def _years(first: tuple[float, ...], mean: float, years: int) -> float:
    if years < 0:
        return math.log(_WRONG_SIDE / _WRONG_YEARS) + years / _WRONG_YEARS
    if years < len(first):
        return math.log(first[years])
    tail = 1 - sum(first) - _WRONG_SIDE
    return math.log(tail / mean) - math.log(1 + (years - len(first)) / mean) * 2
