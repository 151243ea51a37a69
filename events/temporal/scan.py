"""Where a time expression can be: one pass over the text for words and figures that name times.

Everything dearer happens only around the hits. The pattern has one branch a first letter (a trie), holds no
nested repetition, and so costs a constant time a character.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Final, Literal, NamedTuple, TypeAlias

from events.language.english.time import (
    DAY_PARTS,
    MONTHS,
    RELATIVE_DAYS,
    SEASONS,
    SETS,
    TENS_PLURAL,
    UNITS,
    VAGUE_TIMES,
    WEEKDAYS,
)

Kind: TypeAlias = Literal[
    "month",
    "weekday",
    "unit",
    "season",
    "part",
    "day",
    "vague",
    "set",
    "tens",
    "half",
    "holiday",
    "period",
    "spelled year",
    "era",
    "o'clock",
    "end",
    "quarter code",
    "figures",
]


class Hit(NamedTuple):
    """A word or figure that may be part of a time expression."""

    kind: Kind
    word: str
    """In lower case."""
    start: int
    end: int


_LOWER_TRAPS: Final = frozenset({"may", "march", "mar", "sun", "sat", "wed", "mon", "dec", "jan", "jun", "fri"})
"""Names that are ordinary words or fragments without a capital."""


def _inflected() -> dict[str, Kind]:
    kinds: dict[str, Kind] = {}
    for word in UNITS:
        kinds[word] = "unit"
        if word[-1] not in "sa" and word not in ("min", "hr", "yr", "wk"):
            kinds[word + "s"] = "unit"
    for word in SEASONS:
        kinds[word] = "season"
        kinds[word + "s"] = "season"
    for word in DAY_PARTS:
        kinds[word] = "part"
    for word in ("mornings", "afternoons", "evenings"):
        kinds[word] = "part"
    kinds |= dict.fromkeys(RELATIVE_DAYS, "day")
    kinds |= dict.fromkeys(VAGUE_TIMES, "vague")
    kinds |= dict.fromkeys(SETS, "set")
    kinds |= dict.fromkeys(TENS_PLURAL, "tens")
    kinds |= dict.fromkeys(("half",), "half")
    kinds["period"] = "period"
    kinds["date"] = "unit"
    kinds |= dict.fromkeys(
        ("christmas", "xmas", "easter", "thanksgiving", "halloween", "hogmanay", "pentecost", "whitsun", "gras")
        + ("juneteenth", "epiphany", "candlemas", "michaelmas", "martinmas", "lammas", "mayo", "eve"),
        "holiday",
    )
    kinds |= dict.fromkeys(("eighteen", "nineteen", "seventeen", "sixteen"), "spelled year")
    kinds |= dict.fromkeys(("bc", "bce", "ad", "ce"), "era")
    return kinds


KINDS: Final[dict[str, Kind]] = _inflected()


def trie(words: Iterable[str]) -> str:
    """A pattern of the words that shares what they begin with."""
    root: dict[str, dict] = {}  # type: ignore[type-arg]
    for word in words:
        node = root
        for letter in word:
            node = node.setdefault(letter, {})
        node[""] = {}

    def pattern(node: dict[str, dict]) -> str:  # type: ignore[type-arg]
        branches = [re.escape(letter) + pattern(rest) for letter, rest in sorted(node.items()) if letter]
        if not branches:
            return ""
        joined = branches[0] if len(branches) == 1 else "(?:" + "|".join(branches) + ")"
        if "" in node:
            return f"(?:{joined})?"
        return joined

    return pattern(root)


def _spellings() -> list[str]:
    words: list[str] = []
    for word, kind in KINDS.items():
        words += (word.upper(),) if kind == "era" else (word, word.capitalize(), word.upper())
    for word in (*MONTHS, *WEEKDAYS):
        words += (word.capitalize(), word.upper())
        if word not in _LOWER_TRAPS and len(word) > 4:
            words.append(word)
    for word in WEEKDAYS:
        if len(word) > 5:
            words += (word + "s", word.capitalize() + "s")
    return [*words, "B.C", "A.D"]


@cache
def _trigger() -> re.Pattern[str]:
    figures = (
        r"\d{4}(?:s|(?!\d))",
        r"\d{1,2}[/.:-]\d",
        r"\d{1,2} ?[ap]\.?m\b",
        r"\d{1,2} ?[AP]\.?M\b",
        r"\d{1,2} o['’]clock",
        r"\d0s\b",
    )
    return re.compile(
        rf"\b(?:(?P<word>{trie(_spellings())})\b|(?P<quarter>[QH][1-4]\b|FY ?(?:\d\d)?\d\d\b)"
        rf"|(?P<figures>{'|'.join(figures)}))"
    )


def hits(text: str) -> Iterator[Hit]:
    """Everything in the text that may be part of a time expression, in order."""
    for match in _trigger().finditer(text):
        group = match.lastgroup
        word = match.group().lower()
        if group == "word":
            kind = _kind(word)
        elif group == "quarter":
            kind = "quarter code"
        else:
            kind = "figures"
        yield Hit(kind, word, match.start(), match.end())


def _kind(word: str) -> Kind:
    if word in MONTHS:
        return "month"
    if word in WEEKDAYS or word[:-1] in WEEKDAYS and word[-1] == "s" and word not in KINDS:
        return "weekday"
    return KINDS.get(word) or "era"
