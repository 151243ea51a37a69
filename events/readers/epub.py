"""Books (EPUB): their chapters in the order of reading, as pages of one document."""

from __future__ import annotations

import re
from collections.abc import Iterator
from posixpath import dirname, join, normpath
from typing import Final
from urllib.parse import unquote

from selectolax.lexbor import LexborHTMLParser

from events.readers.blocks import Blocks
from events.readers.decoding import NotTextError, decode
from events.readers.errors import ReadError
from events.readers.html_text import body_of, text_of
from events.readers.opening import Found
from events.readers.properties import Properties, office_document
from events.readers.source import Opened
from events.readers.xml_tree import attribute, local, parsed
from events.readers.zip_members import Members, zip_members

_CONTAINER: Final = "META-INF/container.xml"
_ENCRYPTION: Final = "META-INF/encryption.xml"
_PAGES: Final = frozenset({"application/xhtml+xml", "text/html"})
_EMPTY: Final = re.compile(r"<((?:title|script|style|textarea|iframe|noscript|a|i|b|em|span|div|p)\b[^<>]{0,999})/>")
"""Elements that XML may close where it opens them, and a page may not: the rest would stand inside."""
_LONGEST_HEADING: Final = 80


def read(source: Opened) -> Iterator[Found]:
    """Read one book; a chapter that cannot be read is reported in its place.

    Raises:
        ReadError: it is damaged, encrypted, or holds no text.
    """
    with zip_members(source, "book") as members:
        package = _package(members, source)
        chapters, properties = _spine(members, package, source), Properties(members.read(package))
        if set(chapters) & _encrypted(members):
            raise ReadError(source.path, "encrypted: its seller's program alone can read it")
        blocks, errors = Blocks(), []
        for number, name in enumerate(chapters, 1):
            try:
                _add(blocks, LexborHTMLParser(_EMPTY.sub(r"<\1></\1>", decode(members.read(name)))), number)
            except (ReadError, NotTextError) as error:
                errors.append(ReadError(f"{source.path}/{name}", getattr(error, "reason", str(error))))
    if blocks.text or not errors:
        yield office_document(source, blocks, properties, "a book")
    yield from errors


def _package(members: Members, source: Opened) -> str:
    """The name of the file that lists what the book holds."""
    for element in parsed(members.read(_CONTAINER)).iter():
        if local(element) == "rootfile" and attribute(element, "full-path"):
            return attribute(element, "full-path")
    raise ReadError(source.path, "a damaged book: it does not say where its text is")


def _spine(members: Members, package: str, source: Opened) -> list[str]:
    """The names of the chapters in the order of reading."""
    try:
        root = parsed(members.read(package))
    except ValueError as error:
        raise ReadError(source.path, f"a damaged book: {error}") from None
    pages, order = {}, []
    for element in root.iter():
        if local(element) == "item" and attribute(element, "media-type") in _PAGES:
            path = unquote(attribute(element, "href"))
            pages[attribute(element, "id")] = normpath(join(dirname(package), path))
        elif local(element) == "itemref":
            order.append(attribute(element, "idref"))
    return [pages[name] for name in dict.fromkeys(order) if name in pages]


def _encrypted(members: Members) -> set[str]:
    if _ENCRYPTION not in members:
        return set()
    references = parsed(members.read(_ENCRYPTION)).iter()
    return {unquote(attribute(element, "URI")) for element in references if local(element) == "CipherReference"}


def _add(blocks: Blocks, page: LexborHTMLParser, number: int) -> None:
    heading = page.css_first("h1, h2, h3")
    title = " ".join(heading.text().split()) if heading else ""
    blocks.part(title if 0 < len(title) <= _LONGEST_HEADING else f"section {number}")
    blocks.laid_out(text_of(body_of(page)))
