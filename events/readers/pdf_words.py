"""The words of a PDF's page with the boxes that they fill, and the rows in which they stand.

A page of a PDF knows signs and where they are painted, nothing of lines or columns. Coordinates are points, upwards
and to the right, as the page is shown.
"""

from __future__ import annotations

import ctypes
import re
from collections.abc import Iterable, Iterator
from statistics import median
from typing import Final, NamedTuple

import pypdfium2
from pypdfium2 import raw as pdfium

HYPHEN: Final = "\u00ad"
"""What ends a word that a line's end has cut in two."""
_CUT: Final = "\ufffe"
"""PDFium's sign for a hyphen at the end of a line, with the rest of the word right behind it."""
_WORD: Final = re.compile(rf"[^\s{_CUT}\x00-\x1f]+(?:{_CUT}|\x02)?|{_CUT}")
_SIDEWAYS: Final = 1.8
"""A word so many times higher than its first sign does not stand upright."""
_SAME_ROW: Final = 0.5
"""Share of the lower word's height that two words of a row have in common."""
_MUCH_LARGER: Final = 1.8
_BELOW_LINE: Final = 0.22
"""Share of its size that a font reaches below the line."""
_LEAST_HEIGHT: Final = 0.3
_MOST_HEIGHT: Final = 2.0
"""Heights of signs in sizes of their font."""
_SAME_PLACE: Final = 1.0
"""Points within which a word painted twice, to look bold, lies upon itself."""


class Box(NamedTuple):
    """A rectangle on the page."""

    left: float
    bottom: float
    right: float
    top: float

    @property
    def height(self) -> float:
        return self.top - self.bottom

    @property
    def middle(self) -> float:
        return (self.top + self.bottom) / 2

    def around(self, other: Box) -> Box:
        """The rectangle that holds both."""
        return Box(
            min(self.left, other.left),
            min(self.bottom, other.bottom),
            max(self.right, other.right),
            max(self.top, other.top),
        )


class Word(NamedTuple):
    """Signs without a blank between them."""

    text: str
    box: Box
    size: float
    """Of its font."""


class PageWords(NamedTuple):
    """The words of a page."""

    upright: list[Word]
    sideways: list[Word]
    """Stamps along the margin and across the page, in the order in which they were painted."""


def words_of(page: pypdfium2.PdfPage) -> PageWords:
    """The words of a page, in no certain order."""
    textpage = page.get_textpage()
    try:
        text = _text(textpage)
        turned = _Turning(page)
        found = PageWords([], [])
        for match in _WORD.finditer(text):
            words = match[0].replace(_CUT, HYPHEN).replace("\x02", HYPHEN)
            first = turned(_box(textpage, match.start()))
            box = first.around(turned(_box(textpage, match.end() - 1)))
            size = _size(textpage, match.start(), first.height)
            if box.height <= first.height * _SIDEWAYS or len(words) == 1:
                # The signs of a font differ in height, and so do what fonts say of them: the line that they stand on
                # and their size do not.
                line = turned(_origin(textpage, match.start())).bottom
                box = Box(box.left, line - size * _BELOW_LINE, box.right, line + size * (1 - _BELOW_LINE))
                found.upright.append(Word(words, box, size))
            else:
                found.sideways.append(Word(words, box, size))
        return found
    finally:
        textpage.close()


def _text(textpage: pypdfium2.PdfTextPage) -> str:
    """The page's signs, one a place in PDFium's count."""
    count = textpage.count_chars()
    text: str = textpage.get_text_range() if count else ""
    if len(text) == count:
        return text
    codes = (pdfium.FPDFText_GetUnicode(textpage.raw, index) for index in range(count))
    return "".join(chr(code) if code < 0x110000 else "\ufffd" for code in codes)


def _box(textpage: pypdfium2.PdfTextPage, index: int) -> Box:
    rect = pdfium.FS_RECTF()
    pdfium.FPDFText_GetLooseCharBox(textpage.raw, index, ctypes.byref(rect))
    return Box(rect.left, min(rect.bottom, rect.top), rect.right, max(rect.bottom, rect.top))


def _origin(textpage: pypdfium2.PdfTextPage, index: int) -> Box:
    """Where on its line a sign begins."""
    across, up = ctypes.c_double(), ctypes.c_double()
    pdfium.FPDFText_GetCharOrigin(textpage.raw, index, ctypes.byref(across), ctypes.byref(up))
    return Box(across.value, up.value, across.value, up.value)


def _size(textpage: pypdfium2.PdfTextPage, index: int, height: float) -> float:
    """The size of a sign's font; by its height where the page is painted larger or smaller than the font says."""
    size: float = pdfium.FPDFText_GetFontSize(textpage.raw, index)
    return size if size * _LEAST_HEIGHT <= height <= size * _MOST_HEIGHT else height


class _Turning:
    """Turns boxes as the page is turned when it is shown."""

    def __init__(self, page: pypdfium2.PdfPage) -> None:
        self._degrees = page.get_rotation()

    def __call__(self, box: Box) -> Box:
        left, bottom, right, top = box
        if self._degrees == 90:
            return Box(bottom, -right, top, -left)
        if self._degrees == 180:
            return Box(-right, -top, -left, -bottom)
        if self._degrees == 270:
            return Box(-top, left, -bottom, right)
        return box


class Line(NamedTuple):
    """Words side by side, from left to right: all of a page's row, or those of one column."""

    words: list[Word]
    box: Box

    @classmethod
    def of(cls, words: list[Word]) -> Line:
        """The line that some words make, at least one."""
        box = words[0].box
        for word in words[1:]:
            box = box.around(word.box)
        return cls(words, box)

    @property
    def text(self) -> str:
        return " ".join(word.text for word in self.words)

    @property
    def size(self) -> float:
        return median(word.size for word in self.words)


def rows_of(words: Iterable[Word]) -> list[Line]:
    """The rows of a page, from the top."""
    rows: list[list[Word]] = []
    for word in sorted(words, key=lambda word: -word.box.middle):
        if rows and _beside(rows[-1][0], word):
            rows[-1].append(word)
        else:
            rows.append([word])
    return [Line.of(list(_once(sorted(row, key=lambda word: word.box.left)))) for row in rows]


def _beside(anchor: Word, word: Word) -> bool:
    common = min(anchor.box.top, word.box.top) - max(anchor.box.bottom, word.box.bottom)
    lower, higher = sorted((anchor.box.height, word.box.height))
    return common >= lower * _SAME_ROW and higher <= max(lower, 1.0) * _MUCH_LARGER


def _once(words: Iterable[Word]) -> Iterator[Word]:
    before: Word | None = None
    for word in words:
        if before is None or word.text != before.text or abs(word.box.left - before.box.left) > _SAME_PLACE:
            yield word
            before = word
