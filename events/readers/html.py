"""Web pages: the words of the article without the furniture of the site; title and date as the page states them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from selectolax.lexbor import LexborHTMLParser

from events.readers.errors import ReadError
from events.readers.file_dates import date_in_name
from events.readers.html_statements import Statements
from events.readers.html_text import article_of, text_of
from events.readers.source import Opened
from events.records import SourceText

_DECLARED: Final = re.compile(rb"""<meta[^>]{0,200}?charset\s{0,9}=\s{0,9}["']?([\w.:-]{1,40})""", re.IGNORECASE)


def read(source: Opened) -> Iterator[SourceText]:
    """Read the article of one page.

    Raises:
        NoDocumentError: it is binary.
        ReadError: it holds no text for people.
    """
    page = LexborHTMLParser(source.text(_DECLARED))
    statements = Statements(page)
    title, dates = statements.title(), tuple(statements.dates())
    text = text_of(article_of(page))
    if not text:
        raise ReadError(source.path, "a page without text")
    yield SourceText(source.stem, source.path, title or source.name, text, (*dates, *date_in_name(source.name)))


def text_of_page(markup: str) -> str:
    """The words of a page that came as text, for mails."""
    return text_of(article_of(LexborHTMLParser(markup)))
