"""PDFs: the text in reading order, with its pages; title and day from the document's properties."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final, NamedTuple

from events.readers.errors import ReadError
from events.readers.extras import needing
from events.readers.file_dates import date_in_name
from events.readers.properties import made_on, stated_title
from events.readers.source import Opened, first_line
from events.readers.watchdog import moved_on
from events.records import SourceText, StatedDate
from events.typed_dates import parse_date

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument, PdfPage

    from events.readers.pdf_paragraphs import PageLines

_CREATED: Final = re.compile(r"(?:D:)?(\d{4})(\d\d)(\d\d)")
_HEAD: Final = 0.85
"""Probability that the day in a running head is that of the text."""
_PICTURE: Final = 0.5
"""Share of a page without text that a picture fills, from which on the page is a scan."""
_OBJECTS: Final = 50
"""Objects of a page that are looked at for a picture: a scan has few."""
_PAGES_NAMED: Final = 5


def read(source: Opened) -> Iterator[SourceText | ReadError]:
    """Read one document.

    Raises:
        ReadError: its library is missing, it is damaged or encrypted, or it holds no text.
    """
    with needing("pdf", source.path):
        import pypdfium2
    data = source.data()
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        encrypted = error.err_code == pypdfium2.raw.FPDF_ERR_PASSWORD
        raise ReadError(source.path, "encrypted: it needs a password" if encrypted else "a damaged PDF") from None
    try:
        yield from _read(document, source)
    finally:
        document.close()


def _read(document: PdfDocument, source: Opened) -> Iterator[SourceText | ReadError]:
    from events.readers.pdf_paragraphs import paragraphs_of

    pages = _pages(document)
    blocks, scans = paragraphs_of(pages.lines), pages.scans
    text = blocks.text
    if not text:
        raise ReadError(source.path, "a scan without text: recognise it first (OCR)" if scans else "a PDF without text")
    said = document.get_metadata_dict()
    title = stated_title(said.get("Title", "")) or first_line(text) or source.name
    dates = (*_in_heads(pages.days), *date_in_name(source.name), *_made(said.get("CreationDate", "")))
    yield SourceText(source.stem, source.path, title, text, dates, blocks.parts)
    if scans:
        named = ", ".join(map(str, scans[:_PAGES_NAMED])) + (" …" if len(scans) > _PAGES_NAMED else "")
        yield ReadError(source.path, f"pages that are scans without text: {named}")


class _Pages(NamedTuple):
    """What the pages of a document hold."""

    lines: list[PageLines]
    scans: list[int]
    """The numbers of those that are pictures."""
    days: tuple[str, ...]
    """The dates in running heads."""


def _pages(document: PdfDocument) -> _Pages:
    from events.readers.pdf_furniture import without_furniture
    from events.readers.pdf_layout import Column, regions_of
    from events.readers.pdf_paragraphs import PageLines
    from events.readers.pdf_words import Line, rows_of, words_of

    rows, stamps, scans = [], [], []
    for number in range(len(document)):
        moved_on()
        page = document[number]
        words = words_of(page)
        rows.append(rows_of(words.upright))
        stamps.append([Column([Line.of([word])]) for word in words.sideways])
        if not words.upright and not words.sideways and _is_picture(page):
            scans.append(number + 1)
        page.close()
    furnished = without_furniture(rows)
    pages = enumerate(zip(furnished.pages, stamps, strict=True), 1)
    lines = [PageLines(number, [*regions_of(found), *aside]) for number, (found, aside) in pages]
    return _Pages(lines, scans, furnished.days)


def _is_picture(page: PdfPage) -> bool:
    from pypdfium2.raw import FPDF_PAGEOBJ_IMAGE

    area = page.get_width() * page.get_height() * _PICTURE
    for number, item in enumerate(page.get_objects(filter=[FPDF_PAGEOBJ_IMAGE])):
        left, bottom, right, top = item.get_bounds()
        if (right - left) * (top - bottom) >= area:
            return True
        if number == _OBJECTS:
            break
    return False


def _in_heads(days: Sequence[str]) -> tuple[StatedDate, ...]:
    """The one day that running heads state: that of a newspaper, or of the letter whose later pages these are."""
    found = {}
    for words in days:
        try:
            date = parse_date(words)
        except ValueError:
            continue
        if date.first_day == date.last_day:
            found[date] = words
    return tuple(StatedDate(date, "running head", words, _HEAD) for date, words in found.items() if len(found) == 1)


def _made(words: str) -> tuple[StatedDate, ...]:
    day = _CREATED.match(words)
    return made_on("-".join(day.groups())) if day else ()
