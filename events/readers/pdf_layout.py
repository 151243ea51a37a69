"""The order in which the rows of a page are read: columns one after the other, tables row by row."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import mean, median
from typing import Final, NamedTuple

from events.readers.pdf_words import Line, Word

_GUTTER: Final = 1.0
"""Width, in sizes of the font, of the white between columns; words of a justified line stand closer."""
_SECTION: Final = 1.8
"""Height, in sizes of the font, of the white from side to side that ends columns."""
_LEAST_SHARED: Final = 3
"""Rows with words in several columns, from which on these are columns for certain."""
_LEAST_ROWS: Final = 6
"""Rows that leave a gutter free, from which on words beyond it are a column, however few: text that ends there."""
_MARKER: Final = re.compile(r"[^\w\s]|\(?\w{1,4}[.)]|[o§]")
"""What stands before an item of a list."""
_CELL_WORDS: Final = 3.5
"""Words of a line; columns of prose have more, a column of a table has fewer."""


class Column(NamedTuple):
    """Lines below each other."""

    lines: list[Line]


class Table(NamedTuple):
    """Cells row by row."""

    rows: list[list[str]]


Region = Column | Table


def regions_of(rows: Sequence[Line]) -> Iterator[Region]:
    """What a page holds, in the order of reading."""
    waiting: list[Line] = []
    for group in _groups(rows):
        columns = _columns(group)
        if columns is None:
            waiting += group
            continue
        if waiting:
            yield Column(waiting)
            waiting = []
        yield from _ordered(columns, _shared(columns))
    if waiting:
        yield Column(waiting)


# Groups of rows that share a gutter


class _Gaps:
    """The white stretches between words that all rows of a group have in common."""

    def __init__(self, row: Line) -> None:
        self._filled = _filled([(word.box.left, word.box.right) for word in row.words])
        self.width = _GUTTER * row.size

    def with_row(self, row: Line) -> _Gaps:
        joined = _Gaps(row)
        joined._filled = _filled(self._filled + joined._filled)
        joined.width = max(self.width, joined.width)
        return joined

    @property
    def gutters(self) -> list[tuple[float, float]]:
        return [(before, after) for (_, before), (after, _) in pairwise(self._filled) if after - before >= self.width]


def _filled(stretches: list[tuple[float, float]]) -> list[tuple[float, float]]:
    """The stretches with those joined that touch, from left to right."""
    joined: list[tuple[float, float]] = []
    for left, right in sorted(stretches):
        if joined and left <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(joined[-1][1], right))
        else:
            joined.append((left, right))
    return joined


def _groups(rows: Sequence[Line]) -> Iterator[list[Line]]:
    """Rows below each other that share a gutter, or have none."""
    group: list[Line] = []
    gaps: _Gaps | None = None
    bottom = 0.0
    for row in rows:
        joined = gaps.with_row(row) if gaps else _Gaps(row)
        if gaps and _parts(bottom - row.box.top, row, gaps, joined):
            yield group
            group, joined, bottom = [], _Gaps(row), row.box.bottom
        bottom = min(bottom, row.box.bottom) if group else row.box.bottom
        group.append(row)
        gaps = joined
    if group:
        yield group


def _parts(white: float, row: Line, gaps: _Gaps, joined: _Gaps) -> bool:
    """Whether a row, so much below a group, begins another one."""
    if gaps.gutters:
        return not joined.gutters or white > row.box.height * _SECTION
    # Rows that are filled from side to side have no gutter to share.
    return bool(_Gaps(row).gutters)


# Columns of a group


def _columns(group: list[Line]) -> list[list[Line | None]] | None:
    """Each column's line in each row; None where the rows are just lines with wide blanks."""
    gaps = _Gaps(group[0])
    for row in group[1:]:
        gaps = gaps.with_row(row)
    borders = [(before + after) / 2 for before, after in gaps.gutters]
    if not borders:
        return None
    columns: list[list[Line | None]] = [[] for _ in range(len(borders) + 1)]
    for row in group:
        cells: list[list[Word]] = [[] for _ in columns]
        for word in row.words:
            cells[sum(border < word.box.left for border in borders)].append(word)
        for column, cell in zip(columns, cells, strict=True):
            column.append(Line.of(cell) if cell else None)
    if all(_MARKER.fullmatch(line.text) for line in columns[0] if line):
        # The signs of a list, with its words behind them.
        return None
    shared = _shared(columns)
    certain = shared >= _LEAST_SHARED or (shared and len(group) >= _LEAST_ROWS) or _is_table(columns, shared)
    return columns if certain else None


def _shared(columns: list[list[Line | None]]) -> int:
    """How many rows have words in several columns."""
    return sum(sum(line is not None for line in lines) > 1 for lines in zip(*columns, strict=True))


def _is_table(columns: list[list[Line | None]], shared: int) -> bool:
    """Whether the words on one side of a gutter are cells, which are short."""
    looked_at = columns if shared >= _LEAST_SHARED else columns[:1]
    return shared > 1 and any(
        mean(len(line.words) for line in column if line) <= _CELL_WORDS for column in looked_at if any(column)
    )


def _ordered(columns: list[list[Line | None]], shared: int) -> Iterator[Region]:
    if _is_table(columns, shared):
        yield Table(list(_table_rows(columns)))
    else:
        for column in columns:
            # A column can hold a table, or open into columns of its own.
            yield from regions_of([line for line in column if line])


def _table_rows(columns: list[list[Line | None]]) -> Iterator[list[str]]:
    """The rows of a table: each begins below a wide gap or, where the gaps are alike, with its first cell."""
    cells: list[list[str]] = []
    lines = list(zip(*columns, strict=True))
    tops = [max(line.box.top for line in row if line) for row in lines]
    bottoms = [min(line.box.bottom for line in row if line) for row in lines]
    gaps = [bottom - top for bottom, top in zip(bottoms, tops[1:], strict=False)]
    usual = min(gaps, default=0.0)
    size = median(line.size for row in lines for line in row if line)
    spaced = any(gap > usual + size / 3 for gap in gaps)
    for number, row in enumerate(lines):
        begins = gaps[number - 1] > usual + size / 3 if spaced and number else row[0] is not None
        if begins or not cells:
            if cells:
                yield [" ".join(cell) for cell in cells]
            cells = [[] for _ in columns]
        for cell, line in zip(cells, row, strict=True):
            if line:
                cell.append(line.text)
    if cells:
        yield [" ".join(cell) for cell in cells]
