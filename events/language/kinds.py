"""What kind of happening a word names: “stole”, “taken” and “theft” are one; other words are told by their stem."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from events.language.english.grammar import CALENDAR_WORDS, CLOSED_CLASSES
from events.language.english.kinds import AUXILIARY_LEMMAS, KINDS
from events.language.english.time import SMALL_NUMBERS
from events.language.english.verbs import IRREGULAR_LEMMAS

__all__ = ["WORD", "content_words", "kinds_of", "stem"]

WORD: Final = re.compile(r"[^\W\d_](?:[^\W\d_]|[’'](?=[^\W\d_]{2}))+")
"""A word of two letters or more, without the ’s of an owner."""

_LEMMAS: Final = IRREGULAR_LEMMAS | AUXILIARY_LEMMAS
_ENDINGS: Final = (
    *("ations", "ation", "ings", "ing", "ions", "ion", "ments", "ment", "ances", "ance", "ences", "ence"),
    *("als", "al", "ies", "ied", "ed", "es", "s", "y", "e"),
)
_SHORTEST: Final = 3
"""Letters of a stem."""
_LIKE_SOUNDS: Final = (("ct", "c"), ("rs", "rt"), ("s", "d"))
"""Last letters of the stems of a noun in -ion, and of its verb: “reduction, reduce”, “explosion, explode”."""


def content_words(text: str) -> list[str]:
    """The words of a text that say something by themselves, in small letters: no articles, days or numbers."""
    found = (word.lower() for word in WORD.findall(text))
    return [w for w in found if w not in CLOSED_CLASSES and w not in CALENDAR_WORDS and w not in SMALL_NUMBERS]


@lru_cache(maxsize=1 << 14)
def kinds_of(word: str, following: str = "") -> tuple[str, ...]:
    """The kinds of happening that a verb or noun can name; its stem where no table knows it.

    Args:
        word: in any form.
        following: the word behind it, with which it may make a verb of two words (“turned up”).
    """
    forms = tuple(_base_forms(word.lower()))
    pairs = (f"{form}_{following.lower()}" for form in forms)
    known = next((KINDS[form] for form in (*pairs, *forms, word.lower()) if form in KINDS), None)
    return known or (stem(word),)


def _base_forms(word: str) -> Iterator[str]:
    """The forms that an inflected word can come from, the word itself first unless it is irregular."""
    if word in _LEMMAS:
        yield _LEMMAS[word]
        return
    yield word
    for ending, base in (
        ("ies", "y"),
        ("ied", "y"),
        ("es", ""),
        ("s", ""),
        ("ed", ""),
        ("ed", "e"),
        ("ing", ""),
        ("ing", "e"),
    ):
        if word.endswith(ending) and len(word) - len(ending) >= 2:
            root = word.removesuffix(ending)
            yield root + base
            if len(root) > 3 and root[-1] == root[-2]:
                yield root[:-1]


@lru_cache(maxsize=1 << 16)
def stem(word: str) -> str:
    """What a word has in common with its inflections and with its verb or noun, in small letters."""
    word = word.lower()
    word = _LEMMAS.get(word, word)
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST and not word.endswith("ss"):
            word = word.removesuffix(ending)
            break
    if len(word) > _SHORTEST and word[-1] == word[-2] and word[-1] not in "aeiols":
        word = word[:-1]
    word = word.removesuffix("e") if len(word) > _SHORTEST else word
    for noun, verb in _LIKE_SOUNDS:
        if len(word) > _SHORTEST + len(noun) - 1 and word.endswith(noun) and not word.endswith("ss"):
            return word.removesuffix(noun) + verb
    return word
