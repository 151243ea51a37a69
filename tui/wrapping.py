"""A long text cut into blocks, and blocks into rows that fit a width; only what is seen is ever wrapped.

Narrow text costs one ``str.rfind`` a row; only lines with wide characters are measured cell by cell.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from itertools import accumulate
from typing import Final, NamedTuple

from rich.cells import cell_len, get_character_cell_size

from events.safetext import make_safe

__all__ = ["Block", "WrappedText", "character_at_cell"]

BLOCK: Final = 32 * 1024
"""Characters of a block, at most."""


class Block(NamedTuple):
    """A part of the text, safe to show, and the rows it makes."""

    start: int
    """Offset of its first character in the whole text."""
    text: str
    rows: list[tuple[int, int]]
    """Start and end of each row in this block's text, without the line feed."""


class WrappedText:
    """A text at a width, addressed by row. Heights of blocks not yet seen are estimates.

    Args:
        text: the whole text, as it came from outside.
        width: cells of a row, at least 1.
    """

    def __init__(self, text: str, width: int) -> None:
        self.width = max(1, width)
        self._text = text
        self._starts = _block_starts(text)
        self._heights = [self._estimate(a, b) for a, b in zip(self._starts, self._starts[1:], strict=False)]
        self._tops = list(accumulate(self._heights, initial=0))
        self._blocks: dict[int, Block] = {}

    @property
    def height(self) -> int:
        """Rows of the whole text, as far as is known."""
        return self._tops[-1]

    def see(self, first: int, count: int) -> int:
        """Wrap every block that shows in these rows; how many rows the text above them turned out longer."""
        moved = 0
        number = self._number(first)
        while number < len(self._heights) and self._tops[number] < first + moved + count:
            longer = self._wrap(number)
            if self._tops[number] + self._heights[number] - longer <= first:
                moved += longer
            number += 1
        return moved

    def row(self, number: int) -> tuple[Block, int, int] | None:
        """A row as its block and the bounds inside the block's text; None below the end."""
        if not 0 <= number < self.height:
            return None
        block_number = self._number(number)
        self._wrap(block_number)
        block = self._blocks[block_number]
        inside = number - self._tops[block_number]
        return (block, *block.rows[inside]) if inside < len(block.rows) else None

    def row_at(self, offset: int) -> int:
        """The row that shows the character at this offset."""
        number = max(0, min(bisect_right(self._starts, offset) - 1, len(self._heights) - 1))
        if not self._heights:
            return 0
        self._wrap(number)
        block = self._blocks[number]
        inside = bisect_right(block.rows, (offset - block.start, len(self._text))) - 1
        return self._tops[number] + max(0, inside)

    def _number(self, row: int) -> int:
        return max(0, min(bisect_right(self._tops, row) - 1, len(self._heights) - 1))

    def _estimate(self, start: int, end: int) -> int:
        return max(1, (end - start) // max(1, self.width - 4))

    def _wrap(self, number: int) -> int:
        """Wrap a block unless it is known; how many rows more than estimated it has."""
        if number in self._blocks:
            return 0
        start, end = self._starts[number], self._starts[number + 1]
        text = make_safe(self._text[start:end])
        rows = _wrapped(text, self.width)
        self._blocks[number] = Block(start, text, rows)
        longer = len(rows) - self._heights[number]
        if longer:
            self._heights[number] = len(rows)
            self._tops[number + 1 :] = [top + longer for top in self._tops[number + 1 :]]
        return longer


def character_at_cell(text: str, cell: int) -> int:
    """Index of the character that covers a cell of a row, or of its end."""
    if text.isascii():
        return min(cell, len(text))
    reached = 0
    for index, char in enumerate(text):
        reached += get_character_cell_size(char)
        if reached > cell:
            return index
    return len(text)


def _block_starts(text: str) -> list[int]:
    """Offsets at which blocks begin, and the end: after a newline, else after a blank, else anywhere."""
    starts = [0]
    while len(text) - starts[-1] > BLOCK:
        start, stop = starts[-1], starts[-1] + BLOCK
        cut = text.rfind("\n", start, stop)
        if cut < 0:
            cut = text.rfind(" ", start, stop)
        starts.append(cut + 1 if cut > start else stop)
    if text:
        starts.append(len(text))
    return starts


def _wrapped(text: str, width: int) -> list[tuple[int, int]]:
    rows: list[tuple[int, int]] = []
    for start, end in _lines(text):
        if text.isascii() or cell_len(text[start:end]) == end - start:
            _wrap_narrow(text, start, end, width, rows)
        else:
            _wrap_wide(text, start, end, width, rows)
    return rows


def _lines(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    while start < len(text):
        end = text.find("\n", start)
        if end < 0:
            end = len(text)
        yield start, end
        start = end + 1


def _wrap_narrow(text: str, start: int, end: int, width: int, rows: list[tuple[int, int]]) -> None:
    """Rows of a line whose characters all take one cell."""
    while end - start > width:
        blank = text.rfind(" ", start, start + width + 1)
        after = blank + 1 if blank > start else start + width
        rows.append((start, after))
        start = after
    rows.append((start, end))


def _wrap_wide(text: str, start: int, end: int, width: int, rows: list[tuple[int, int]]) -> None:
    """Rows of a line with characters that take two cells, or none."""
    row, blank, cells, cells_at_blank = start, -1, 0, 0
    for index in range(start, end):
        char = text[index]
        size = get_character_cell_size(char)
        while cells + size > width and index > row and char != " ":
            cut = blank + 1 if blank >= row else index
            rows.append((row, cut))
            cells -= cells_at_blank if blank >= row else cells
            row, blank = cut, -1
        cells += size
        if char == " ":
            blank, cells_at_blank = index, cells
    rows.append((row, end))
