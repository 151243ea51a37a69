"""What the age of the dead says about when their obituary was written: they had died days before."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from events.edtf import DatePoint
from events.language.english.reference import DIED_AGED
from events.temporal.births import is_birth
from events.temporal.patterns import Pattern
from events.temporal.reference.inference import Clue, Stretch
from events.temporal.reference.told import ToldDate

_DIED: Final = Pattern(DIED_AGED)
_HEAD: Final = 1_500
"""Characters in which an obituary tells of the death."""
_LATER: Final = 60
"""Days from a death within which it is still news."""
_ALIVE: Final = -5.0
"""Log-likelihood of a text of any other time: ages and births are seldom wrong."""
_ALWAYS: Final = 10**7


def age_clues(text: str, dates: Sequence[ToldDate]) -> Iterator[Clue]:
    """The year that begins with the birthday of somebody who has just died, where one birth is told of."""
    births = {t.point for t in dates if t.point is not None and is_birth(t.expression, text)}
    died = _DIED.search(text[:_HEAD]) if len(births) == 1 else None
    if died is None:
        return
    birth, age = births.pop(), int(died["age"])
    first, last = _birthday(birth, age), _birthday(birth, age + 1)
    if first is not None and last is not None:
        around = (Stretch(-_ALWAYS, first - 1, _ALIVE), Stretch(last + _LATER, _ALWAYS, _ALIVE))
        yield Clue(f"born in {birth}, dead at {age}", stretches=lambda _: around)


def _birthday(birth: DatePoint, age: int) -> int | None:
    """The first day on which somebody born then can be so old."""
    return DatePoint((birth.year or 0) + age, birth.month, min(birth.day, 28) if birth.day else None).first_day
