"""Text put together from the blocks of a document, laid out as every reader does it.

Paragraphs are parted by blank lines; items of lists and rows of tables stand on lines of their own.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Final

from events.records import Part

_BLANKS: Final = re.compile(r"[ \t\r\f\v\u00a0\u2007\u202f]")
_ROUND_BREAKS: Final = re.compile(r" *\n[ \n]*")


class Blocks:
    """The text so far, and which parts of the file it came from."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._length = 0
        self._in_lines = False
        self._parts: list[Part] = []

    @property
    def text(self) -> str:
        return "".join(self._pieces)

    @property
    def parts(self) -> tuple[Part, ...]:
        """Where the parts begin that hold text, in order."""
        last = {part.start: part for part in self._parts if part.start < self._length}
        return tuple(last.values())

    def part(self, label: str) -> None:
        """What follows stands in this part of the file: ``page 3``."""
        # Where the next block begins: behind the blank line that parts it from this text.
        self._parts.append(Part(self._length + 2 if self._length else 0, label))

    def paragraph(self, text: str, marks: Sequence[Part] = ()) -> None:
        """Add a paragraph or heading; line breaks inside it stay.

        Args:
            text: its words.
            marks: parts of the file that begin within it, counted from its own start.
        """
        self._in_lines = False
        self._add(text, "", marks)

    def item(self, text: str, marks: Sequence[Part] = ()) -> None:
        """Add an item of a list, with the parts of the file that begin within it."""
        self._add(text, "- ", marks)
        self._in_lines = True

    def row(self, cells: Iterable[str]) -> None:
        """Add a row of a table."""
        words = [" ".join(cell.split()) for cell in cells]
        if any(words):
            self._add(f"| {' | '.join(words)} |", "", ())
            self._in_lines = True

    def laid_out(self, text: str) -> None:
        """Add text that has its blank lines already."""
        if text:
            self._in_lines = False
            border = "\n\n" if self._length else ""
            self._pieces += border, text
            self._length += len(border) + len(text)

    def _add(self, text: str, sign: str, marks: Sequence[Part]) -> None:
        words = tidy(text)
        if not words:
            for mark in marks:
                self.part(mark.label)
            return
        starts_part = bool(self._parts) and self._parts[-1].start > self._length
        border = "" if not self._length else "\n" if self._in_lines and not starts_part else "\n\n"
        start = self._length + len(border) + len(sign)
        self._parts += [Part(start + _tidied(text, mark.start), mark.label) for mark in marks]
        self._pieces += border, sign, words
        self._length = start + len(words)


def _tidied(text: str, offset: int) -> int:
    """Where a character of a text stands once it is tidy."""
    return len(tidy(text[:offset] + "|")) - 1


def tidy(text: str) -> str:
    """Without blanks at the ends of lines, without empty lines, with plain blanks between words."""
    return _ROUND_BREAKS.sub("\n", _BLANKS.sub(" ", text)).strip()
