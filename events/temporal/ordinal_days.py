"""Days by their number alone: “on the 20th”, “by the 3rd”, in the month that the text speaks of."""

from __future__ import annotations

from typing import Final

from events.language.english.time_context import AFTER_ORDINAL_DAY, BEFORE_ORDINAL_DAY
from events.temporal.drafts import Draft
from events.temporal.meaning import PartOf, Relative
from events.temporal.scan import Hit
from events.temporal.words import words_after, words_before

_MONTH: Final = Relative(0, "month", "either")
"""Not “the story”'s, which “the 3rd of the month” means: a small number after a large one is the next month's."""


def read_ordinal_day(text: str, hit: Hit, floor: int) -> Draft | None:
    """A day of the month, where a preposition leads to it and no noun is numbered."""
    left = words_before(text, hit.start, floor, 2)
    if len(left) < 2 or left[0].lower != "the" or left[1].lower not in BEFORE_ORDINAL_DAY:
        return None
    right = words_after(text, hit.end, 1)
    if right and right[0].lower not in AFTER_ORDINAL_DAY:
        return None
    number = int(hit.word[:-2])
    return Draft(left[0].start, hit.end, PartOf(number, "day", _MONTH)) if 1 <= number <= 31 else None
