"""A unit of time with the words around it, split into what each part can say."""

from __future__ import annotations

import re
from functools import cache
from typing import Final, Literal, cast

from events.language.english.time import CLAUSE_GOES_ON, DETERMINERS, POSSESSIVES, UNIT_ADJECTIVES, UNITS
from events.temporal.meaning import Meaning, Mod, Unit
from events.temporal.numbers import Quantity, ordinal, quantity_before
from events.temporal.patterns import Pattern
from events.temporal.recognition.drafts import Draft
from events.temporal.recognition.scan import Hit
from events.temporal.words import Word, words_after, words_before

_OPENING_SIGNS: Final = ("(", '"', "“", "'", "‘", "$", "£", "€", "`", "_")
_NEAR: Final = 6
"""Words that most phrases have at most; a long number makes more of them worth reading."""
_BEYOND_NUMBER: Final = 3
"""Words before a number that can belong to the phrase (“within the past”)."""
_PLURALS: Final = frozenset({"centuries", "millennia", "hrs", "yrs", "mins"})


@cache
def _direction_after() -> re.Pattern[str]:
    return re.compile(
        r"(?P<loose>\s{1,3}or\s{1,3}(?:so|more|less|two)\b)?"
        r"(?:(?:\s{1,3}|-)(?P<way>ago|earlier|later|from\s{1,3}now|hence|thereafter|afterwards?|previously|before|after|prior|following)\b"
        r"(?P<that>(?:(?<=before)|(?<=after))\s{1,3}(?:that|this)\b(?=\s{0,3}(?:[,.;:)\n–—-]|\Z)|\s(?:it|he|she|they|we|I|there|the|an?)\b))?)?",
        re.I,
    )


class Phrase:
    """The words to the left of a unit, nearest first, and what stands to its right."""

    def __init__(self, text: str, hit: Hit, left: list[Word]) -> None:
        self.text, self.hit, self.left = text, hit, left
        self.unit = cast(Unit, UNITS.get(hit.word) or UNITS[hit.word[:-1]])
        self.plural = hit.word not in UNITS or hit.word in _PLURALS
        self.compound = left[0].lower == "-" and left[0].end == hit.start
        self.fiscal = False
        self.inner = self._past_adjectives()
        """Index of the first word beyond the adjectives."""
        found = None if self._in_next_column() else quantity_before(left, self.inner)
        self.quantity: Quantity | None = found[0] if found else None
        self.outer = found[1] if found else self.inner
        """Index of the first word beyond the number."""
        self._read_right()

    def _in_next_column(self) -> bool:
        """Whether the space of a table parts the unit from the word before it: “31   Minute entry”."""
        gap = self.text[self.left[0].end : self.hit.start]
        return "\n" not in gap and len(gap.expandtabs()) > 2

    def _past_adjectives(self) -> int:
        index = 1 if self.compound else 0
        while not self.compound and self.word(index) in UNIT_ADJECTIVES:
            self.fiscal = self.fiscal or self.word(index) in ("fiscal", "financial")
            index += 1
        return index

    def _read_right(self) -> None:
        match = _direction_after().match(self.text, self.hit.end)
        assert match is not None
        self.way = " ".join((match["way"] or "").lower().split())
        self.after_that = bool(match["that"])
        self.loose = bool(match["loose"])
        self.length_end = match.end("loose") if match["loose"] else self.hit.end
        """Where the expression ends if it is a length."""
        self.distance_end = match.end()
        if self.way in ("before", "after", "prior", "following") and not self.after_that and not self._stands_alone():
            self.way = ""
        if (self.way == "prior" and self.quantity is None) or (self.way == "following" and self.quantity is not None):
            self.way = ""

    def _stands_alone(self) -> bool:
        """Whether “before” or “after” governs nothing (“the week before.”, “the month after produced …”)."""
        following = words_after(self.text, self.distance_end, 1)
        if not following:
            return True
        word = following[0].lower
        if not word[0].isalnum():
            return word not in _OPENING_SIGNS
        if self.quantity is not None:
            return word in ("and", "but")
        return word in CLAUSE_GOES_ON or (word.endswith("ed") and len(word) > 4)

    def word(self, index: int) -> str:
        """The word so many places before the unit, in lower case, or an empty string."""
        return self.left[index].lower if index < len(self.left) else ""

    def ordinal(self, index: int) -> tuple[int | None, int]:
        """The ordinal that ends at a place before the unit, and the place of its first word: “twenty-first”."""
        if self.word(index + 1) == "-" and self.left[index + 1].end == self.left[index].start:
            whole = ordinal(f"{self.word(index + 2)}-{self.word(index)}")
            if whole is not None:
                return whole, index + 2
        return ordinal(self.word(index)), index

    def past_article(self, index: int) -> int:
        """The index beyond an article or the like."""
        return index + 1 if self.word(index) in DETERMINERS else index

    def past_the(self, index: int) -> int:
        """The index beyond “the”, or beyond a possessive before a fiscal period."""
        if self.word(index) in ("the", "a", "an") or (self.fiscal and self.word(index) in POSSESSIVES):
            return index + 1
        return index

    def draft(
        self, stop: int, end: int, meaning: Meaning, *, mod: Mod = "", weak: bool = False, bare: bool = False
    ) -> Draft:
        """An expression from the word before index `stop` to the offset `end`."""
        start = self.left[min(stop, len(self.left)) - 1].start if stop else self.hit.start
        return Draft(start, end, meaning, mod=mod, weak=weak, bare=bare)

    def right(self, count: int) -> str:
        """So many characters after the unit, in lower case."""
        return self.text[self.hit.end : self.hit.end + count].lower()

    @property
    def long_end(self) -> int:
        """The end of the unit, with “-long” or a “period” that it measures."""
        match = _MEASURED.match(self.text, self.hit.end)
        return match.end() if match else self.hit.end

    def has_whole(self) -> bool:
        """Whether “of” or “in” follows."""
        return bool(_WHOLE.match(self.text, self.hit.end))


_MEASURED: Final = Pattern(r"(?:-|(?<=[a-rt-z])\s)long\b(?!\s+(?:after|before|enough|ago))", re.I)
"""“week-long”, “the nine day long siege”."""
_WHOLE: Final = Pattern(r"\s{1,3}(?:of|in)\s", re.I)


def read_phrase(text: str, hit: Hit, floor: int) -> Phrase | None:
    """The phrase of a unit, or None where no words stand before it."""
    left = words_before(text, hit.start, floor, _NEAR)
    phrase = Phrase(text, hit, left) if left else None
    if phrase is not None and phrase.outer > _NEAR - _BEYOND_NUMBER and len(left) == _NEAR:
        return Phrase(text, hit, words_before(text, hit.start, floor))
    return phrase


def sign_of(count: float) -> Literal[-1, 0, 1]:
    """-1, 0 or 1."""
    return -1 if count < 0 else 1 if count > 0 else 0
