"""The few words before and after a place in a text, read without looking at the rest of it."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

_TOKEN: Final = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*|\d+(?:[.,/]\d+)*(?:st|nd|rd|th)?|[^\w\s]|_")
_REACH: Final = 64
"""Characters looked at: the longest phrase with its determiner and modifiers is shorter."""
_LONGEST: Final = 14
"""Characters of a word with the blank behind it, at most, where time is spoken of."""
_MOST: Final = 11
"""Words given."""


class Word(NamedTuple):
    """A word, figure or sign near a hit."""

    lower: str
    start: int
    end: int
    text: str


def words_before(text: str, position: int, floor: int = 0, most: int = _MOST) -> list[Word]:
    """The words that end at the position, nearest first, as far as the paragraph and the reach go.

    Args:
        text: the whole text.
        position: where the words end.
        floor: where looking back stops.
        most: how many are wanted; few are quicker.
    """
    begin = max(floor, position - min(_REACH, most * _LONGEST))
    matches = [*_TOKEN.finditer(text, begin, position)]
    if begin > floor and matches and matches[0].start() == begin:
        del matches[0]  # perhaps cut in two
    found: list[Word] = []
    right = position
    for match in matches[: -most - 1 : -1]:
        start, end = match.span()
        if end != right and not _joined(text, end, right):
            break
        found.append(Word(_plain(match.group()), start, end, match.group()))
        right = start
    return found


def _plain(word: str) -> str:
    """In lower case and with the plain apostrophe, as word lists have it."""
    lower = word.lower()
    return lower.replace("’", "'") if "’" in lower else lower


_GAPS: Final = ("", " ")


def _joined(text: str, start: int, end: int) -> bool:
    """Whether only blanks of one paragraph lie between."""
    gap = text[start:end]
    return gap in _GAPS or (not gap.strip() and gap.count("\n") < 2)


def words_after(text: str, position: int, count: int) -> list[Word]:
    """Up to so many words that follow the position in its paragraph."""
    found: list[Word] = []
    left = position
    for m in _TOKEN.finditer(text, position, min(len(text), position + _REACH)):
        if not _joined(text, left, m.start()):
            break
        found.append(Word(_plain(m.group()), m.start(), m.end(), m.group()))
        if len(found) == count:
            break
        left = m.end()
    return found
