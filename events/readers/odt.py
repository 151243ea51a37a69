"""Texts of LibreOffice and others (OpenDocument): paragraphs, lists, tables and notes.

What tracked changes took out, comments, and tables of contents are no text of the document.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from events.readers.blocks import Blocks
from events.readers.errors import ReadError
from events.readers.inline import Inline
from events.readers.properties import Properties, office_document
from events.readers.source import Opened
from events.readers.xml_tree import Element, attribute, local, parsed
from events.readers.zip_members import zip_members
from events.records import SourceText

_CONTENT: Final = "content.xml"
_PROPERTIES: Final = "meta.xml"
_MANIFEST: Final = "META-INF/manifest.xml"
_UNSEEN: Final = frozenset(
    "tracked-changes annotation annotation-end forms sequence-decls variable-decls user-field-decls hidden-text title "
    "desc ruby-text table-of-content alphabetical-index illustration-index table-index scripts font-face-decls "
    "automatic-styles master-styles settings".split()
)
_SIGNS: Final = {"tab": " ", "line-break": "\n", "s": " "}
_PARAGRAPHS: Final = frozenset({"p", "h"})
_PAGE: Final = "soft-page-break"
_RUN: Final = re.compile(r"\s+")


def read(source: Opened) -> Iterator[SourceText]:
    """Read one document.

    Raises:
        ReadError: it is damaged, encrypted, or holds no text.
    """
    with zip_members(source, "OpenDocument file") as members:
        if _MANIFEST in members and b"encryption-data" in members.read(_MANIFEST):
            raise ReadError(source.path, "encrypted: it needs a password")
        try:
            content = parsed(members.read(_CONTENT))
        except ValueError as error:
            raise ReadError(source.path, f"a damaged OpenDocument file: {error}") from None
        properties = Properties(members.read(_PROPERTIES) if _PROPERTIES in members else b"")
    reading = _Reading(pages=any(local(element) == _PAGE for element in content.iter()))
    reading.blocks_of(content)
    reading.notes()
    yield office_document(source, reading.blocks, properties, "an OpenDocument file")


class _Reading:
    """A walk over the blocks of a document."""

    def __init__(self, pages: bool) -> None:
        self.blocks = Blocks()
        self._page = 1
        self._notes: list[Element] = []
        if pages:
            self.blocks.part("page 1")

    def blocks_of(self, element: Element, item: bool = False) -> None:
        """Add the paragraphs, lists and tables below an element, in order."""
        for child in element:
            name = local(child)
            if name in _PARAGRAPHS:
                self._paragraph(child, item)
            elif name == "table":
                self._table(child)
            elif name == _PAGE:
                self._page += 1
                self.blocks.part(f"page {self._page}")
            elif name not in _UNSEEN:
                self.blocks_of(child, item or name in ("list-item", "list-header"))

    def _paragraph(self, element: Element, item: bool) -> None:
        inline = Inline(self._page)
        _gather(element, inline)
        self._page = inline.page
        self._notes += inline.notes
        (self.blocks.item if item else self.blocks.paragraph)(inline.text, inline.marks)
        for box in inline.apart:
            self.blocks_of(box)

    def _table(self, table: Element) -> None:
        for row in _below(table, "table-row"):
            self.blocks.row(self._words(cell) for cell in row if local(cell) == "table-cell")

    def _words(self, cell: Element) -> str:
        inside = _Reading(pages=False)
        inside.blocks_of(cell)
        self._notes += inside._notes
        return inside.blocks.text

    def notes(self) -> None:
        """Add the notes, which stand apart from the text, numbered as they follow each other."""
        numbers = {"footnote": 0, "endnote": 0}
        # A note's own notes come behind it.
        for note in self._notes:
            kind = "endnote" if attribute(note, "note-class") == "endnote" else "footnote"
            numbers[kind] += 1
            self.blocks.part(f"{kind} {numbers[kind]}")
            for body in _below(note, "note-body"):
                self.blocks_of(body)


def _gather(element: Element, inline: Inline) -> None:
    """Add the words below an element."""
    inline.append(_RUN.sub(" ", element.text or ""))
    for child in element:
        name = local(child)
        if name in _SIGNS:
            inline.append(_SIGNS[name])
        elif name == _PAGE:
            inline.next_page()
        elif name == "note":
            inline.notes.append(child)
        elif name == "text-box":
            inline.apart.append(child)
        elif name and name not in _UNSEEN:
            _gather(child, inline)
        inline.append(_RUN.sub(" ", child.tail or ""))


def _below(element: Element, name: str) -> Iterator[Element]:
    """The elements of a name, also inside groups and headers, but not inside each other."""
    for child in element:
        if local(child) == name:
            yield child
        elif local(child) not in ("table", "table-cell", *_UNSEEN):
            yield from _below(child, name)
