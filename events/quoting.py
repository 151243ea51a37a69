"""Where in a text something stands, and its words on one line: what a citation is made of."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cached_property
from typing import Final

from events.safetext import one_line

__all__ = ["Paragraphs", "quotation"]

_PARAGRAPH = re.compile(r"\S(?:[^\n]|\n(?![ \t]*\n))*")
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
        return [match.start() for match in _PARAGRAPH.finditer(self._text)]

    def __len__(self) -> int:
        return len(self._starts)

    def number(self, offset: int) -> int:
        """The number of the paragraph that holds the character."""
        return max(1, bisect_right(self._starts, offset))


def quotation(text: str, start: int, end: int) -> str:
    """The words of a span on one line, safe to show."""
    line = one_line(text[start:end]).lstrip(_LOOSE)
    return line if len(line) <= _LONGEST else line[: _LONGEST - 1] + "…"
