"""Numbers in words and figures, as they stand in front of units of time."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, Literal, NamedTuple

from events.language.english.time import (
    MULTIPLIERS,
    ORDINALS,
    SMALL_NUMBERS,
    UNSTATED_MANY,
    VAGUE_NUMBERS,
)
from events.temporal.patterns import Pattern
from events.temporal.words import Word

_FIGURES: Final = Pattern(r"\d{1,3}(?:,\d{3})+|\d{1,9}(?:\.\d{1,3})?")
_FRACTIONS: Final = {"1/2": 0.5, "1/4": 0.25, "3/4": 0.75, "½": 0.5, "¼": 0.25, "¾": 0.75}
_LINKS: Final = frozenset({"and", "of", "a", "an", "-", "half", "couple", "to", "or", "good", "–", "pair", "quarter"})
_MAXIMUM_WORDS: Final = 8


class Quantity(NamedTuple):
    """A count of units; None is a vague one."""

    amount: float | None
    most: float | None = None
    many: Literal["", "tens", "hundreds", "thousands"] = ""
    article: bool = False
    """The number is “a” or “an”."""


def figures(count: float) -> str:
    """A count as it is written: without a point where it is whole, never as a power of ten."""
    return str(int(count)) if count == int(count) else f"{count:.6f}".rstrip("0")


def ordinal(word: str) -> int | None:
    """1 for “first” and “1st”, -1 for “last”; None for other words."""
    if word in ORDINALS:
        return ORDINALS[word]
    if word[:1].isdigit() and word[-2:] in ("st", "nd", "rd", "th") and word[:-2].isdecimal() and len(word) < 5:
        return int(word[:-2])
    tens, _, ones = word.partition("-")
    if ones and SMALL_NUMBERS.get(tens, 0) in range(20, 100) and 0 < ORDINALS.get(ones, 0) < 10:
        return SMALL_NUMBERS[tens] + ORDINALS[ones]
    return None


def quantity_before(words: Sequence[Word], index: int) -> tuple[Quantity, int] | None:
    """The number that ends at words[index] (nearest first), and the index beyond its first word."""
    last = index
    while last < len(words) and last - index < _MAXIMUM_WORDS and _may_belong(words[last]):
        last += 1
    for first in range(last, index, -1):
        phrase = [w.lower for w in reversed(words[index:first])]
        quantity = parse_quantity(phrase)
        if quantity is not None:
            return quantity, first
    return None


def _may_belong(word: Word) -> bool:
    lower = word.lower
    return (
        lower in SMALL_NUMBERS
        or lower in _LINKS
        or lower in MULTIPLIERS
        or lower in VAGUE_NUMBERS
        or lower in UNSTATED_MANY
        or lower in _FRACTIONS
        or lower[0].isdigit()
    )


def parse_quantity(phrase: Sequence[str]) -> Quantity | None:
    """The number that the words say, or None where they are not exactly one number."""
    if len(phrase) == 1:
        return _single(phrase[0])
    if phrase[0] in ("-", "–", "and", "of", "to", "or"):
        return None
    for link in ("to", "or", "-", "–"):
        if link in phrase[1:-1]:
            at = phrase.index(link, 1)
            low, high = _count(phrase[:at]), _count(phrase[at + 1 :])
            if low is not None and high is not None and low < high and (link != "-" or phrase[0][0].isdigit()):
                return Quantity(low, high)
    if list(phrase[-3:]) in (["couple", "of"], ["pair", "of"]) or list(phrase) in (
        ["a", "couple", "of"],
        ["a", "couple"],
        ["a", "pair", "of"],
    ):
        return Quantity(2)
    if list(phrase) in (["a", "few"], ["a", "good", "many"], ["a", "good", "few"], ["many", "a"]):
        return Quantity(None)
    if phrase[0] in UNSTATED_MANY and list(phrase[1:]) == ["of"]:
        return Quantity(None, many=UNSTATED_MANY[phrase[0]])
    count = _count(phrase)
    return None if count is None else Quantity(count)


def _single(word: str) -> Quantity | None:
    if word in ("a", "an"):
        return Quantity(1, article=True)
    if word in VAGUE_NUMBERS:
        return Quantity(None)
    if word == "couple":
        return Quantity(2)
    count = _count((word,))
    return None if count is None else Quantity(count)


def _count(phrase: Sequence[str]) -> float | None:
    """An exact number: “2.5”, “2 1/2”, “two and a half”, “half a”, “one hundred and twenty”, “eighty-six”."""
    if not phrase:
        return None
    words = list(phrase)
    if (words[0] == "half" and words[1:] in (["a"], ["an"])) or words == ["a", "half"]:
        return 0.5
    if words[-4:] == ["and", "a", "half"] or words[-3:] == ["and", "a", "half"]:
        whole = _count(words[:-3])
        return None if whole is None else whole + 0.5
    if words[-2:] == ["and", "half"]:
        whole = _count(words[:-2])
        return None if whole is None else whole + 0.5
    if words[-1] in _FRACTIONS:
        if len(words) == 1:
            return _FRACTIONS[words[0]]
        whole = _count([w for w in words[:-1] if w != "-"])
        return None if whole is None else whole + _FRACTIONS[words[-1]]
    return _whole_number(words)


def _whole_number(words: Sequence[str]) -> float | None:
    if len(words) == 1 and words[0][0].isdigit():
        return float(words[0].replace(",", "")) if _FIGURES.compiled.fullmatch(words[0]) else None
    total = current = 0.0
    seen = False
    for i, word in enumerate(words):
        if word in SMALL_NUMBERS:
            value = SMALL_NUMBERS[word]
            if current % 100 and not (current % 100 >= 20 and current % 10 == 0 and value < 10):
                return None
            current += value
        elif word in MULTIPLIERS:
            current = max(current, 1) * MULTIPLIERS[word]
            if MULTIPLIERS[word] == 1000:
                total, current = total + current, 0.0
        elif word[0].isdigit() and i == 0 and _FIGURES.compiled.fullmatch(word):
            current = float(word.replace(",", ""))
        elif word in ("a", "an") and i == 0 and len(words) > 1:
            current = 1
        elif word not in ("and", "-") or i in (0, len(words) - 1):
            return None
        seen = seen or word not in ("a", "an", "and", "-")
    return total + current if seen else None
