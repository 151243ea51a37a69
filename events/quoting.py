"""Where in a text something stands, and its words on one line: what a citation is made of."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import cached_property
from typing import Final

from events.records import Part
from events.safetext import one_line

__all__ = ["Paragraphs", "part_at", "quotation"]

_BETWEEN = re.compile(r"\n[ \t]*\n\s*")
"""What parts two paragraphs, up to the first word of the second."""
_LONGEST: Final = 300
"""Characters of a quotation; what is longer ends in an ellipsis."""
_LOOSE: Final = ",;:–— "
"""What a clause inside a sentence may begin with and a quotation does not."""


class Paragraphs:
    """The paragraphs of a text, which stand between blank lines, counted from 1; found at the first question."""

    def __init__(self, text: str) -> None:
        self._text = text

    @cached_property
    def _starts(self) -> list[int]:
        length = len(self._text)
        first = length - len(self._text.lstrip()) if self._text[:1].isspace() else 0
        starts = [match.end() for match in _BETWEEN.finditer(self._text, first)]
        return [start for start in (first, *starts) if start < length]

    def __len__(self) -> int:
        return len(self._starts)

    def number(self, offset: int) -> int:
        """The number of the paragraph that holds the character."""
        return max(1, bisect_right(self._starts, offset))


def part_at(parts: Sequence[Part], offset: int) -> str:
    """What people call the part of a file that holds a character: ``page 3``; empty where it has none."""
    number = bisect_right(parts, offset, key=lambda part: part.start) - 1
    return one_line(parts[number].label) if number >= 0 else ""


def quotation(text: str, start: int, end: int) -> str:
    """The words of a span on one line, safe to show."""
    line = one_line(text[start:end]).lstrip(_LOOSE)
    return line if len(line) <= _LONGEST else line[: _LONGEST - 1] + "…"
