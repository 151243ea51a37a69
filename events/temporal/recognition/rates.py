"""How many times: “once”, “twice”, “three times” before what they come round with."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from events.temporal.numbers import figures, quantity_before
from events.temporal.words import Word

_TIMES: Final = {"once": "1X", "twice": "2X", "thrice": "3X"}


def times_before(words: Sequence[Word], index: int) -> tuple[str, int] | None:
    """The TIMEX3 ``freq`` that ends at words[index] (nearest first), and the index beyond its first word."""
    word = words[index].lower if index < len(words) else ""
    if word in _TIMES:
        return _TIMES[word], index + 1
    if word != "times" or (number := quantity_before(words, index + 1)) is None:
        return None
    quantity, beyond = number
    return ("X" if quantity.amount is None else figures(quantity.amount)) + "X", beyond
