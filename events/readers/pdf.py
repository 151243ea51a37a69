"""PDFs: the text in reading order, with its pages; title and day from the document's properties."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from events.readers.errors import ReadError
from events.readers.extras import needing
from events.readers.file_dates import date_in_name
from events.readers.properties import made_on, stated_title
from events.readers.source import Opened, first_line
from events.readers.watchdog import moved_on
from events.records import SourceText, StatedDate

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument, PdfPage

    from events.readers.pdf_paragraphs import PageLines

_CREATED: Final = re.compile(r"(?:D:)?(\d{4})(\d\d)(\d\d)")
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

    pages, scans = _pages(document)
    blocks = paragraphs_of(pages)
    text = blocks.text
    if not text:
        raise ReadError(source.path, "a scan without text: recognise it first (OCR)" if scans else "a PDF without text")
    said = document.get_metadata_dict()
    title = stated_title(said.get("Title", "")) or first_line(text) or source.name
    dates = (*date_in_name(source.name), *_made(said.get("CreationDate", "")))
    yield SourceText(source.stem, source.path, title, text, dates, blocks.parts)
    if scans:
        named = ", ".join(map(str, scans[:_PAGES_NAMED])) + (" …" if len(scans) > _PAGES_NAMED else "")
        yield ReadError(source.path, f"pages that are scans without text: {named}")


def _pages(document: PdfDocument) -> tuple[list[PageLines], list[int]]:
    """What the pages hold, and the numbers of those that are pictures."""
    from events.readers.pdf_furniture import without_furniture
    from events.readers.pdf_layout import Column, Line, regions_of
    from events.readers.pdf_paragraphs import PageLines
    from events.readers.pdf_words import rows_of, words_of

    rows, stamps, scans = [], [], []
    for number in range(len(document)):
        moved_on()
        page = document[number]
        words = words_of(page)
        rows.append(rows_of(words.upright))
        stamps.append([Column([Line([word], word.box)]) for word in words.sideways])
        if not words.upright and not words.sideways and _is_picture(page):
            scans.append(number + 1)
        page.close()
    pages = enumerate(zip(without_furniture(rows), stamps, strict=True), 1)
    return [PageLines(number, [*regions_of(found), *aside]) for number, (found, aside) in pages], scans


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


def _made(words: str) -> tuple[StatedDate, ...]:
    day = _CREATED.match(words)
    return made_on("-".join(day.groups())) if day else ()
