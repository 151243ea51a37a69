"""Where a time expression can be: one pass over the text for words and figures that name times.

Everything dearer happens only around the hits. Words are looked up whole, by steps that the interpreter runs in
one call for thousands of words, which takes a quarter of the time of one pattern that holds them all; figures
are found by a pattern that begins with a digit and so skips to the next one. Both cost a constant time a character.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from operator import attrgetter
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
from events.temporal.recognition.numerals import roman_years

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
    "time",
    "spelled year",
    "era",
    "o'clock",
    "end",
    "quarter code",
    "roman",
    "morrow",
    "age",
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
    kinds |= {"period": "period", "time": "time", "season": "time", "duration": "time"}
    kinds |= {"clock": "o'clock", "morrow": "morrow", "age": "age", "aged": "age"}
    kinds["date"] = "unit"
    kinds |= dict.fromkeys(
        (name[-1] for name in HOLIDAYS if name[-1] not in kinds and name[-1].isalpha() and name[-1] not in WEEKDAYS),
        "holiday",
    )
    kinds |= dict.fromkeys(("eighteen", "nineteen", "seventeen", "sixteen"), "spelled year")
    kinds |= dict.fromkeys(("bc", "bce", "ad", "ce"), "era")
    return kinds


KINDS: Final[dict[str, Kind]] = _inflected()


_STRETCH: Final = 1 << 16
"""Characters read at a time, so that memory does not grow with the text."""
_LONGEST: Final = 40
"""Characters before a stretch's end in which a blank is sought; no word that is looked for is so long."""


def hits(text: str) -> list[Hit]:
    """Everything in the text that may be part of a time expression, in order."""
    return sorted([*_words(text), *_figures(text)], key=attrgetter("start"))


# Words


def _folded() -> bytes:
    """A table that folds the letters of Latin-1 to lower case and makes all but letters, digits and “_” blank."""
    table = bytearray(b" " * 256)
    for code in range(256):
        character = chr(code)
        if character.isalnum() or character == "_":
            lower = character.lower()
            table[code] = ord(lower)
    return bytes(table)


_FOLDED: Final = _folded()


def _words(text: str) -> Iterator[Hit]:
    start = 0
    while start < len(text):
        end = _stretch_end(text, start)
        yield from _words_in(text, start, end)
        start = end


def _stretch_end(text: str, start: int) -> int:
    """Where a stretch of about the usual length ends without cutting a word in two."""
    end = start + _STRETCH
    if end >= len(text):
        return len(text)
    blank = max(text.rfind(" ", end - _LONGEST, end), text.rfind("\n", end - _LONGEST, end))
    return blank if blank > 0 else end


def _words_in(text: str, start: int, end: int) -> Iterator[Hit]:
    # One byte a character, whatever it is, so that places stay the same; no word looked for leaves Latin-1.
    folded = text[start:end].encode("latin-1", "replace").translate(_FOLDED)
    padded = b" %b " % folded
    at = 0
    for word in filter(_KIND_OF.__contains__, folded.split()):
        # Every word that is looked for is in the list, so the next one found is this one.
        at = padded.find(b" %b " % word, at)
        begin = start + at
        at += len(word) + 1
        hit = _hit(text, word, begin, begin + len(word))
        if hit is not None:
            yield hit


def _hit(text: str, folded: bytes, start: int, end: int) -> Hit | None:
    """The hit that a word is, if it stands by itself and is written as it should be."""
    if not text.isascii() and (_is_letter(text[start - 1 : start]) or _is_letter(text[end : end + 1])):
        return None
    written = text[start:end]
    word = written.lower()
    kind = _KIND_OF[folded]
    if kind == "code":
        return _code(text, start)
    if kind == "roman":
        return Hit(kind, word, start, end) if written.isupper() else None
    return Hit(kind, word, start, end) if _spelled_right(word, written) else None


def _is_letter(character: str) -> bool:
    return character.isalnum() or character == "_"


def _code(text: str, start: int) -> Hit | None:
    """“Q3”, “FY 2018”, “B.C”, which a letter or two announce."""
    start -= 2 if text[start - 2 : start] == "A." else 0
    match = _codes().match(text, start)
    if match is None:
        return None
    kind: Kind = "era" if match["era"] else "quarter code"
    return Hit(kind, match.group().lower(), start, match.end())


@cache
def _codes() -> re.Pattern[str]:
    return re.compile(r"[QH][1-4]\b|FY ?(?:\d\d)?\d\d\b|(?P<era>B\.C\b|A\.D\b)")


def _spelled_right(word: str, written: str) -> bool:
    """Whether the capitals fit: “may” is no month, “ad” no era, “i.e. sun” no day."""
    if written[0].islower():
        return word not in _LOWER_TRAPS
    return word not in _ERAS or written.isupper()


_ERAS: Final = frozenset({"bc", "bce", "ad", "ce"})


def _kinds() -> dict[bytes, Kind | Literal["code"]]:
    kinds: dict[str, Kind | Literal["code"]] = {}
    kinds |= KINDS
    kinds |= dict.fromkeys((*WEEKDAYS, *(word + "s" for word in WEEKDAYS if len(word) > 5)), "weekday")
    kinds |= dict.fromkeys(MONTHS, "month")
    kinds |= dict.fromkeys(_ERAS, "era")
    kinds |= dict.fromkeys(map(str.lower, roman_years()), "roman")
    quarters = [f"{letter}{number}" for letter in "qh" for number in range(1, 5)]
    fiscal = [f"fy{year}" for year in ("", *range(10, 100), *range(1900, 2100))] + [f"fy0{year}" for year in range(10)]
    kinds |= dict.fromkeys((*quarters, *fiscal, "b", "d"), "code")
    return {word.encode("latin-1"): kind for word, kind in kinds.items()}


_KIND_OF: Final = _kinds()


# Figures


@cache
def _figure() -> re.Pattern[str]:
    # The first digit stands alone in front: the engine skips to such a place without trying anything else.
    rest = (
        r"\d{3}(?:s|(?!\d)|[01]\d[0-3]\d(?!\d))",
        r"\d?[/.:-](?=\d)",
        r"\d? ?[ap]\.?m\b",
        r"\d? ?[AP]\.?M\b",
        r"\d? o['’]clock",
        r"0s\b",
        r"(?<=[1-4])[QH](?:FY)?(?:20)?\d\d\b",
        r"\d?(?:st|nd|rd|th)\b",
        r"(?<=[Aa]t \d)\d(?=,? (?:he|she)\b)",
        r"(?<=['’‘]\d)\d\b",
    )
    return re.compile(rf"[0-9](?<!\w[0-9])(?:{'|'.join(rest)})")


def _figures(text: str) -> Iterator[Hit]:
    for match in _figure().finditer(text):
        yield Hit("figures", match.group().lower(), match.start(), match.end())
