"""Lines of a PDF joined into paragraphs: across columns and pages, with words mended that a line's end cut in two."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise
from math import inf
from statistics import median, quantiles
from typing import Final, NamedTuple

from events.language.english.compounds import FIRST_PARTS
from events.readers.blocks import Blocks
from events.readers.pdf_layout import Column, Region, Table
from events.readers.pdf_words import HYPHEN, Line
from events.records import Part

_WIDE: Final = 1.3
"""Distance of two lines, in usual distances, that parts paragraphs."""
_WIDEST: Final = 2.6
"""Distance, in sizes of the font, beyond which no text is set: that of typescripts is less."""
_OTHER_SIZE: Final = 0.12
"""Share by which sizes differ that do not belong to one paragraph."""
_NOTE_SIZE: Final = 0.92
"""Share of the text's size below which the last lines of a column are notes."""
_FEWEST: Final = 3
"""Lines of a column that show its margin."""
_INDENT: Final = 0.8
_BLANK: Final = 0.35
"""Widths in sizes of the font."""
_BULLET: Final = re.compile(r"[•◦▪▫‣●○■□–—*·-]\s+(?=\S)|[•◦▪▫‣●■]")
_NUMBERED: Final = re.compile(r"(?:\(?\d{1,3}[.)]|\(?[a-z][.)]|\((?:[ivx]+)\))\s")
_ENTRY: Final = re.compile(r"\[?(?:\d{1,2}[:.]\d\d|\d{4}-\d\d-\d\d|\d{1,2}/\d{1,2}/\d{2,4})\b")
"""What a line of a log begins with."""
_FINISHED: Final = re.compile(r"[.!?:;…][\"”’')\]]*$")
_CUT: Final = re.compile(r"([^\W\d_]+)[-\u00ad\u2010]$")
_START: Final = re.compile(r"[\w]+")
_WORDS: Final = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


class PageLines(NamedTuple):
    """What a page holds, in the order of reading."""

    number: int
    """From 1."""
    regions: Sequence[Region]


def paragraphs_of(pages: Sequence[PageLines]) -> Blocks:
    """The text of a document and where its pages begin."""
    lines = [line for page in pages for region in page.regions if isinstance(region, Column) for line in region.lines]
    joining = _Joining(_Habits(lines))
    for page in pages:
        joining.page(page)
    joining.close()
    return joining.blocks


class _Habits:
    """How a document sets its lines, and which words it has."""

    def __init__(self, lines: Sequence[Line]) -> None:
        sizes = sorted((line.size, len(line.words)) for line in lines)
        self.size = median(size for size, count in sizes for _ in range(count)) if sizes else 0.0
        self.words = {word.casefold() for line in lines for word in _WORDS.findall(line.text)}
        self._distances = _distances(lines)

    def distance(self, line: Line) -> float:
        """The usual distance of two lines of a size."""
        return self._distances.get(round(line.size), line.size * 1.2)


def _distances(lines: Sequence[Line]) -> dict[int, float]:
    by_size: defaultdict[int, list[float]] = defaultdict(list)
    for line, below in pairwise(lines):
        distance = line.box.middle - below.box.middle
        if round(line.size) == round(below.size) and 0 < distance < line.size * _WIDEST:
            by_size[round(line.size)].append(distance)
    return {size: quantiles(found, n=4)[0] if len(found) > 1 else found[0] for size, found in by_size.items()}


class _Joining:
    """Takes lines in the order of reading and adds paragraphs to the text."""

    def __init__(self, habits: _Habits) -> None:
        self.blocks = Blocks()
        self._habits = habits
        self._open: _Paragraph | None = None
        self._page = 0
        self._notes: list[tuple[int, list[_Paragraph]]] = []

    def page(self, page: PageLines) -> None:
        for region in page.regions:
            if isinstance(region, Table):
                self._table(region, page.number)
            else:
                self._column(region.lines, page.number)

    def _table(self, table: Table, page: int) -> None:
        self.close()
        self._enter(page)
        for cells in table.rows:
            if len(cells) == 2 and cells[0].endswith(":"):
                self.blocks.paragraph(" ".join(cells))
            else:
                self.blocks.row(mended(cell, self._habits.words) for cell in cells)

    def _column(self, lines: Sequence[Line], page: int) -> None:
        count = len(lines)
        while count and lines[count - 1].size < self._habits.size * _NOTE_SIZE:
            count -= 1
        # A column of nothing but small print is text.
        text, notes = (lines[:count], lines[count:]) if count else (lines, [])
        for paragraph in self._paragraphs(text, page):
            if self._open and self._open.goes_on_in(paragraph, self._habits):
                self._open.take(paragraph)
            else:
                self.close()
                self._open = paragraph
        if notes:
            self._notes.append((page, self._paragraphs(notes, page)))

    def _paragraphs(self, lines: Sequence[Line], page: int) -> list[_Paragraph]:
        found: list[_Paragraph] = []
        right = max((line.box.right for line in lines), default=0.0)
        # A few lines, which may all be short, do not show whether the text fills them and goes on elsewhere.
        margin = right if len(lines) >= _FEWEST else inf
        for number, line in enumerate(lines):
            following = lines[number + 1] if number + 1 < len(lines) else None
            before = found[-1] if found else None
            border = _border(before, line, following, right, self._habits) if before else "new"
            if before is None or border == "new":
                found.append(_Paragraph(line, page, margin))
            else:
                before.add(line, "\n" if border == "line" else " ")
        return found

    def close(self) -> None:
        """Add what is open, then the notes of the pages on which it stood."""
        if self._open:
            self._write(self._open)
            self._open = None
        for _, notes in self._notes:
            for note in notes:
                self._write(note)
        self._notes.clear()

    def _write(self, paragraph: _Paragraph) -> None:
        self._enter(paragraph.page)
        text, marks = paragraph.joined(self._habits.words)
        sign = _BULLET.match(text)
        if sign and not text.startswith(("–", "—", "-\u00ad")):
            self.blocks.item(text[sign.end() :], [Part(max(0, m.start - sign.end()), m.label) for m in marks])
        else:
            self.blocks.paragraph(text, marks)
        if paragraph.last_page != self._page:
            self._page = paragraph.last_page

    def _enter(self, page: int) -> None:
        if page != self._page:
            self._page = page
            self.blocks.part(f"page {page}")


class _Paragraph:
    """Lines that belong together."""

    def __init__(self, line: Line, page: int, margin: float) -> None:
        self.lines = [line]
        self._borders: list[str] = []
        self._pages = [page]
        self.margin = margin

    @property
    def page(self) -> int:
        return self._pages[0]

    @property
    def last_page(self) -> int:
        return self._pages[-1]

    def add(self, line: Line, border: str) -> None:
        self.lines.append(line)
        self._borders.append(border)
        self._pages.append(self.last_page)

    def take(self, other: _Paragraph) -> None:
        """Go on in another column or page."""
        self.lines += other.lines
        self._borders += [" ", *other._borders]
        self._pages += other._pages
        self.margin = other.margin

    def goes_on_in(self, other: _Paragraph, habits: _Habits) -> bool:
        """Whether the first paragraph of the next column is the rest of this one."""
        last, first = self.lines[-1], other.lines[0]
        if _differ(last, first) or _BULLET.match(first.text) or _FINISHED.search(last.text):
            return False
        if _CUT.search(last.text) or first.text[:1].islower():
            return True
        full = last.box.right + _first_width(first) + last.size * _BLANK >= self.margin
        return full and round(last.size) == round(habits.size)

    def joined(self, words: Iterable[str]) -> tuple[str, list[Part]]:
        """The text, and the pages that begin in it."""
        text, marks = self.lines[0].text, []
        for line, border, before, page in zip(
            self.lines[1:], self._borders, self._pages, self._pages[1:], strict=False
        ):
            text = _join(text, line.text, border, words)
            if page != before:
                marks.append(Part(len(text) - len(line.text), f"page {page}"))
        return text.replace(HYPHEN, "-"), marks


def _border(before: _Paragraph, line: Line, following: Line | None, right: float, habits: _Habits) -> str:
    """What stands between a line and the one above it: “new” paragraph, new “line”, or a “blank”."""
    above = before.lines[-1]
    if _differ(above, line) or above.box.middle - line.box.middle > habits.distance(above) * _WIDE:
        return "new"
    if _BULLET.match(line.text) or _is_indented(before, line, following):
        return "new"
    if _ENTRY.match(line.text) and (_ENTRY.match(before.lines[-1].text) or _FINISHED.search(above.text)):
        return "line"
    if above.box.right + _first_width(line) + line.size * _BLANK >= right:
        return "blank"
    if _FINISHED.search(above.text) or _NUMBERED.match(line.text):
        return "new"
    return "line"


def _differ(above: Line, line: Line) -> bool:
    return abs(above.size - line.size) > _OTHER_SIZE * max(above.size, line.size)


def _is_indented(before: _Paragraph, line: Line, following: Line | None) -> bool:
    """Whether a line begins a paragraph by where it starts."""
    above, step = before.lines[-1], line.size * _INDENT
    if abs((above.box.left + above.box.right) - (line.box.left + line.box.right)) < step:
        # Centred, or as wide as the one above.
        return False
    if line.box.left > above.box.left + step:
        hangs = _BULLET.match(before.lines[0].text) or _NUMBERED.match(before.lines[0].text)
        return not hangs and (following is None or following.box.left < line.box.left - step)
    return line.box.left < above.box.left - step and len(before.lines) > 1


def _first_width(line: Line) -> float:
    box = line.words[0].box
    return box.right - box.left


def _join(text: str, line: str, border: str, words: Iterable[str]) -> str:
    cut = _CUT.search(text)
    start = _START.match(line)
    if not cut or not start:
        return f"{text}{border}{line}"
    first, second = cut[1], start[0]
    if second[0].islower() and not _keeps_hyphen(first, second, words):
        return text[:-1] + line
    return f"{text[:-1]}-{line}"


def _keeps_hyphen(first: str, second: str, words: Iterable[str]) -> bool:
    if f"{first}{second}".casefold() in words:
        return False
    return len(first) == 1 or f"{first}-{second}".casefold() in words or first.casefold() in FIRST_PARTS


def mended(text: str, words: Iterable[str]) -> str:
    """The text of a cell, with the words mended that its lines cut."""
    first, *others = text.split(f"{HYPHEN} ")
    for other in others:
        first = _join(first + HYPHEN, other, " ", words)
    return first.replace(HYPHEN, "-")
