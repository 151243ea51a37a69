"""Rich text (RTF): paragraphs, lists and tables, with title and day of the file's properties."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from events.readers.blocks import Blocks
from events.readers.errors import ReadError
from events.readers.file_dates import date_in_name
from events.readers.properties import made_on, stated_title
from events.readers.source import Opened, first_line
from events.records import SourceText, StatedDate

_OPENING: Final = r"\rtf"
_HEAD: Final = 100
_TITLE: Final = re.compile(r"\{\\title\b\s?([^{}]{1,500})\}")
_MADE: Final = re.compile(r"\{\\creatim\\yr(\d{4})\\mo(\d{1,2})\\dy(\d{1,2})")
_PROPERTIES: Final = 65_536
"""Characters in which the properties stand, behind the tables of fonts and colours."""
_ITEM: Final = re.compile(r"\s*(?:[•·▪◦‣\uf0b7]|[-–](?=\t))\s+")
_ROW: Final = re.compile(r"[^|]*\|(?:[^|]*\|)*\s*")


def read(source: Opened) -> Iterator[SourceText]:
    """Read one document.

    Raises:
        ReadError: it does not begin as such a file does, or holds no text.
    """
    # Beyond ASCII it is all escapes, and what an encoding of its own would be is said in the file.
    markup = source.data().decode("cp1252", "replace")
    if _OPENING not in markup[:_HEAD]:
        raise ReadError(source.path, "a damaged rich text")
    blocks = Blocks()
    for paragraph in _words(markup).split("\n"):
        _add(blocks, paragraph)
    text = blocks.text
    if not text:
        raise ReadError(source.path, "a rich text without words")
    head = markup[:_PROPERTIES]
    said = _TITLE.search(head)
    title = (stated_title(_words(rf"{{\rtf1 {said[1]}}}")) if said else "") or first_line(text)
    yield SourceText(source.stem, source.path, title or source.name, text, (*date_in_name(source.name), *_made(head)))


def _words(markup: str) -> str:
    from striprtf.striprtf import rtf_to_text

    text: str = rtf_to_text(markup, errors="replace")  # type: ignore[no-untyped-call]
    # RTF makes two halves of a character beyond 16 bits.
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def _add(blocks: Blocks, paragraph: str) -> None:
    item = _ITEM.match(paragraph)
    if item:
        blocks.item(paragraph[item.end() :])
    elif _ROW.fullmatch(paragraph):
        blocks.row(paragraph.rstrip().removesuffix("|").split("|"))
    else:
        blocks.paragraph(paragraph)


def _made(head: str) -> tuple[StatedDate, ...]:
    day = _MADE.search(head)
    return made_on(f"{day[1]}-{day[2]:0>2}-{day[3]:0>2}") if day else ()
