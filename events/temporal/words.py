"""The few words before and after a place in a text, read without looking at the rest of it."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

_TOKEN: Final = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*|\d+(?:[.,/]\d+)*(?:st|nd|rd|th)?|[^\w\s]|_")
_REACH: Final = 72
"""Characters looked at: the longest phrase with its determiner and modifiers is shorter."""


class Word(NamedTuple):
    """A word, figure or sign near a hit."""

    lower: str
    start: int
    end: int
    text: str


def _joined(text: str, start: int, end: int) -> bool:
    """Whether only blanks of one paragraph lie between."""
    if start == end:
        return True
    gap = text[start:end]
    return gap == " " or (not gap.strip() and gap.count("\n") < 2)


def words_before(text: str, position: int, floor: int = 0) -> list[Word]:
    """The words that end at the position, nearest first, as far as the paragraph and the reach go."""
    begin = max(floor, position - _REACH)
    found = [
        Word(m.group().lower().replace("’", "'"), m.start(), m.end(), m.group())
        for m in _TOKEN.finditer(text, begin, position)
    ]
    if found and begin > floor and found[0].start == begin:
        del found[0]
    found.reverse()
    right = position
    for i, word in enumerate(found):
        if not _joined(text, word.end, right):
            return found[:i]
        right = word.start
    return found


def words_after(text: str, position: int, count: int) -> list[Word]:
    """Up to so many words that follow the position in its paragraph."""
    found: list[Word] = []
    left = position
    for m in _TOKEN.finditer(text, position, min(len(text), position + _REACH)):
        if not _joined(text, left, m.start()):
            break
        found.append(Word(m.group().lower().replace("’", "'"), m.start(), m.end(), m.group()))
        if len(found) == count:
            break
        left = m.end()
    return found
