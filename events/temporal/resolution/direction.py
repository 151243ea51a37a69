"""Past or future: which of two candidates a date without its year, month or week means.

score(past) = p/τ + bias ± β by the tense of the clause; score(future) = -f/τ; the same day wins. p and f are the
distances of the two candidates. τ, β and bias were fitted on news, where they decide 90 to 100 % of cases.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, Literal, NamedTuple, TypeAlias

from events.language import TenseCue
from events.records import Choice

Tense: TypeAlias = Literal["past", "future", "present"]


class Weights(NamedTuple):
    """How distance and tense weigh for one kind of date."""

    scale: float
    """τ, in days (months for months)."""
    tense: float
    """β."""
    bias: float
    """Added to the past."""
    longest: float = float("inf")
    """Distance beyond which a past date is no less likely."""
    ahead: float = 0.0
    """β of the future where it weighs more than that of the past."""


_CLOSE: Final = 1.3
"""How much more the tense of a past verb weighs that stands right before the date."""

WEEKDAY: Final = Weights(6, 2.05, 1.5)
MONTH: Final = Weights(6, 1.35, 0.3)
MONTH_DAY: Final = Weights(90, 1.6, 0.0, 180, 2.5)
SEASON: Final = Weights(9, 1.5, 0.6)
QUARTER: Final = Weights(2, 1.0, 0.5)


def choose(past: int, future: int, cue: Callable[[], TenseCue], weights: Weights) -> Choice:
    """The likelier of two candidates, one at the distance `past` (at most 0), one at `future` (above 0).

    The tense is asked only where it can turn the decision: reading a clause costs more than all the rest.
    """
    if past == 0:
        return Choice(past, future)
    lead = max(past, -weights.longest) / weights.scale + weights.bias + future / weights.scale
    if not -_CLOSE * weights.tense <= lead <= max(weights.tense, weights.ahead):
        return Choice(past, future) if lead > 0 else Choice(future, past)
    direction, word, close = cue()
    behind = weights.tense * (_CLOSE if close else 1)
    lean = {"past": behind, "future": -max(weights.tense, weights.ahead), "present": 0.0}[direction]
    taken, other = (past, future) if lead + lean >= 0 else (future, past)
    return Choice(taken, other, direction, word)
