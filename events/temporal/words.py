"""The few words before and after a place in a text, read without looking at the rest of it."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

_TOKEN: Final = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*|\d+(?:[.,/]\d+)*(?:st|nd|rd|th|ˢᵗ|ⁿᵈ|ʳᵈ|ᵗʰ)?|[^\w\s]|_")
_BLANK_LINE: Final = re.compile(r"\n\s*\n\s*")
_REACH: Final = 64
"""Characters looked at: the longest phrase with its determiner and modifiers is shorter."""
_LONGEST: Final = 14
"""Characters of a word with the blank behind it, at most, where time is spoken of."""
_MOST: Final = 11
"""Words given."""
_LIST_MARKS: Final = 8
"""Characters of marks and blanks before a line's first word."""


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
    window = _of_one_paragraph(text[begin:position])
    begin, right = position - len(window), len(window)
    parts = window.split()
    cut = begin > floor and parts and not text[begin - 1].isspace()
    found: list[Word] = []
    while parts and len(found) < most:
        part = parts.pop()
        right = window.rfind(part, 0, right)
        if part.isalpha():
            found.append(Word(part.lower(), begin + right, begin + right + len(part), part))
        else:
            found += _tokens(part, begin + right)[::-1]
    if cut and not parts and found and found[-1].start == begin:
        found.pop()  # perhaps cut in two
    return found[:most]


def word_before(text: str, position: int, floor: int = 0) -> str:
    """The word or sign that ends at the position, in lower case, as :func:`words_before` gives it first; or nothing."""
    parts = _of_one_paragraph(text[max(floor, position - _LONGEST) : position]).split()
    if not parts:
        return ""
    return parts[-1].lower() if parts[-1].isalpha() else _tokens(parts[-1], 0)[-1].lower


def _of_one_paragraph(window: str) -> str:
    """What stands behind the last blank line."""
    if "\n" in window:
        *_, blank = [0, *(match.end() for match in _BLANK_LINE.finditer(window))]
        return window[blank:]
    return window


def _tokens(part: str, offset: int) -> list[Word]:
    """The words and signs of a stretch without blanks that begins at an offset."""
    word, sign = part[:-1], part[-1]
    if word.isalpha() and not sign.isalnum():
        end = offset + len(word)
        return [Word(word.lower(), offset, end, word), Word(sign, end, end + 1, sign)]
    return [
        Word(_plain(token.group()), offset + token.start(), offset + token.end(), token.group())
        for token in _TOKEN.finditer(part)
    ]


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


def opens_line(text: str, offset: int) -> bool:
    """Whether nothing but marks of a list stands before it in its line."""
    begin = max(text.rfind("\n", max(0, offset - _LIST_MARKS), offset) + 1, offset - _LIST_MARKS, 0)
    return (begin == 0 or text[begin - 1] == "\n") and not any(map(str.isalnum, text[begin:offset]))
