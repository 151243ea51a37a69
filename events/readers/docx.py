"""Word files (Office Open XML): paragraphs, lists, tables and notes, with the pages on which Word last laid them out.

The text is that of the document as it stands: what tracked changes put in is there, what they took out is not; words
in content controls, hyperlinks and text boxes count, comments, headers and footers do not.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from events.readers.blocks import Blocks
from events.readers.errors import ReadError
from events.readers.inline import Inline
from events.readers.properties import Properties, office_document
from events.readers.source import Opened
from events.readers.xml_tree import Element, attribute, children, find, local, parsed
from events.readers.zip_members import Members, zip_members
from events.records import SourceText

_BODY: Final = "word/document.xml"
_NOTES: Final = (("word/footnotes.xml", "footnote"), ("word/endnotes.xml", "endnote"))
_STYLES: Final = "word/styles.xml"
_PROPERTIES: Final = "docProps/core.xml"

_UNSEEN: Final = frozenset("del moveFrom Fallback pPr rPr tblPr trPr tcPr sectPr instrText delText".split())
"""What is no text of the document: what was taken out, the stand-in for older programs, formatting, field codes."""
_SIGNS: Final = {"tab": " ", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "ptab": " "}
_APART: Final = frozenset({"txbxContent"})
"""Blocks that are anchored in a paragraph and stand beside it."""
_NOT_NOTES: Final = frozenset({"separator", "continuationSeparator", "continuationNotice"})


def read(source: Opened) -> Iterator[SourceText]:
    """Read one document.

    Raises:
        ReadError: it is damaged, encrypted, or holds no text.
    """
    with zip_members(source, "Word file") as members:
        body = _root(members, _BODY, source)
        lists = _list_styles(_root(members, _STYLES, source)) if _STYLES in members else frozenset()
        reading = _Reading(lists, pages=any(local(element) == "lastRenderedPageBreak" for element in body.iter()))
        reading.blocks_of(body)
        for name, kind in _NOTES:
            if name in members:
                reading.notes(_root(members, name, source), kind)
        properties = Properties(members.read(_PROPERTIES) if _PROPERTIES in members else b"")
    yield office_document(source, reading.blocks, properties, "a Word file")


def _root(members: Members, name: str, source: Opened) -> Element:
    try:
        return parsed(members.read(name))
    except ValueError as error:
        raise ReadError(source.path, f"a damaged Word file: {error}") from None


def _list_styles(root: Element) -> frozenset[str]:
    """The styles of paragraphs that are items of lists."""
    styles = {attribute(style, "styleId"): style for style in children(root, "style")}
    return frozenset(name for name, style in styles.items() if find(style, "pPr", "numPr") is not None)


class _Reading:
    """A walk over the blocks of a document."""

    def __init__(self, list_styles: frozenset[str], pages: bool) -> None:
        self.blocks = Blocks()
        self._list_styles = list_styles
        self._page = 1
        if pages:
            self.blocks.part("page 1")

    def blocks_of(self, element: Element) -> None:
        """Add the paragraphs and tables below an element, in order."""
        for child in element:
            name = local(child)
            if name == "p":
                self._paragraph(child)
            elif name == "tbl":
                self._table(child)
            elif name not in _UNSEEN:
                self.blocks_of(child)

    def _paragraph(self, element: Element) -> None:
        inline = Inline(self._page)
        _gather(element, inline)
        self._page = inline.page
        if self._is_item(element):
            self.blocks.item(inline.text, inline.marks)
        else:
            self.blocks.paragraph(inline.text, inline.marks)
        for box in inline.apart:
            self.blocks_of(box)

    def _is_item(self, paragraph: Element) -> bool:
        style = find(paragraph, "pPr", "pStyle")
        return find(paragraph, "pPr", "numPr") is not None or (
            style is not None and attribute(style, "val") in self._list_styles
        )

    def _table(self, table: Element) -> None:
        for row in _below(table, "tr"):
            breaks = sum(local(element) == "lastRenderedPageBreak" for element in row.iter())
            if breaks:
                self._page += breaks
                self.blocks.part(f"page {self._page}")
            self.blocks.row(self._words(cell) for cell in _below(row, "tc"))

    def _words(self, cell: Element) -> str:
        inside = _Reading(self._list_styles, pages=False)
        inside.blocks_of(cell)
        return inside.blocks.text

    def notes(self, root: Element, kind: str) -> None:
        """Add the notes, which stand apart from the text, numbered as they follow each other."""
        number = 0
        for note in root:
            if attribute(note, "type") not in _NOT_NOTES:
                number += 1
                self.blocks.part(f"{kind} {number}")
                self.blocks_of(note)


def _gather(element: Element, inline: Inline) -> None:
    """Add the words below an element."""
    for child in element:
        name = local(child)
        if name == "t":
            inline.append(child.text or "")
        elif name == "lastRenderedPageBreak":
            inline.next_page()
        elif name in _SIGNS:
            inline.append(_SIGNS[name])
        elif name in _APART:
            inline.apart.append(child)
        elif name not in _UNSEEN:
            _gather(child, inline)


def _below(element: Element, name: str) -> Iterator[Element]:
    """The elements of a name, also inside content controls and tracked changes, but not inside each other."""
    for child in element:
        if local(child) == name:
            yield child
        elif local(child) in ("sdt", "sdtContent", "ins", "customXml"):
            yield from _below(child, name)
