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
    HOLIDAYS,
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


_LOWER_TRAPS: Final = frozenset(
    {"may", "march"}
    | {word for word in (*MONTHS, *WEEKDAYS) if len(word) <= 4 and word not in ("june", "july")}
    | {"bc", "bce", "ad", "ce", "thurs"}
)
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
        (name[-1] for name in HOLIDAYS if name[-1] not in kinds and name[-1].isalpha() and name[-1] not in WEEKDAYS),
        "holiday",
    )
    kinds |= dict.fromkeys(("eighteen", "nineteen", "seventeen", "sixteen"), "spelled year")
    kinds |= dict.fromkeys(("bc", "bce", "ad", "ce"), "era")
    return kinds


KINDS: Final[dict[str, Kind]] = _inflected()


class _Node(dict[str, "_Node"]):
    """A place in the trie; the empty key says that a word ends here."""


def branches_of(words: Iterable[str]) -> list[str]:
    """Patterns that match the words, one for each first letter, which share what the words begin with."""
    root = _Node()
    for word in words:
        node = root
        for letter in word:
            node = node.setdefault(letter, _Node())
        node[""] = _Node()
    return [f"[{letter.upper()}{letter}]{_pattern(rest)}" for letter, rest in sorted(root.items())]


def _pattern(node: _Node) -> str:
    branches = [re.escape(letter) + _pattern(rest) for letter, rest in sorted(node.items()) if letter]
    if not branches:
        return ""
    joined = branches[0] if len(branches) == 1 else "(?:" + "|".join(branches) + ")"
    return f"(?:{joined})?" if "" in node else joined


def _words() -> list[str]:
    plurals = [word + "s" for word in WEEKDAYS if len(word) > 5]
    return [*KINDS, *MONTHS, *WEEKDAYS, *plurals]


_FIGURES: Final = (
    r"\d{4}(?:s|(?!\d))",
    r"\d{1,2}[/.:-]\d",
    r"\d{1,2} ?[ap]\.?m\b",
    r"\d{1,2} ?[AP]\.?M\b",
    r"\d{1,2} o['’]clock",
    r"\d0s\b",
    r"(?<=['’‘])\d\d\b",
)
_CODES: Final = (r"[QH][1-4]\b", r"FY ?(?:\d\d)?\d\d\b")
_CAPITALS: Final = (r"B\.C\b", r"A\.D\b", r"[A-Z]{2,12}\b")


@cache
def _trigger() -> re.Pattern[str]:
    # Every branch starts with letters or digits of its own, which the engine tests before it enters the branch.
    branches = [f"{branch}\\b" for branch in branches_of(_words())]
    first = "".join(sorted({word[0] for word in _words()}))
    words = "|".join([*_CODES, *branches, *_CAPITALS])
    return re.compile(rf"\b(?=[{first}A-Z\d])(?:{words}|(?=\d)(?:{'|'.join(_FIGURES)}))")


def hits(text: str) -> Iterator[Hit]:
    """Everything in the text that may be part of a time expression, in order."""
    for match in _trigger().finditer(text):
        written = match.group()
        word = written.lower()
        kind: Kind
        if word[0].isdecimal():
            kind = "figures"
        elif word[-1].isdecimal():
            kind = "quarter code"
        else:
            known = _KIND_OF.get(word)
            if known is None or not _spelled_right(word, written):
                continue
            kind = known
        yield Hit(kind, word, match.start(), match.end())


def _spelled_right(word: str, written: str) -> bool:
    """Whether the capitals fit: “may” is no month, “ad” no era, “i.e. sun” no day."""
    if written[0].islower():
        return word not in _LOWER_TRAPS
    return word not in _ERAS or written.isupper()


_ERAS: Final = frozenset({"bc", "bce", "ad", "ce", "b.c", "a.d"})


def _kinds() -> dict[str, Kind]:
    kinds: dict[str, Kind] = dict(KINDS)
    kinds |= dict.fromkeys((*WEEKDAYS, *(word + "s" for word in WEEKDAYS if len(word) > 5)), "weekday")
    kinds |= dict.fromkeys(MONTHS, "month")
    kinds |= dict.fromkeys(_ERAS, "era")
    return kinds


_KIND_OF: Final = _kinds()
