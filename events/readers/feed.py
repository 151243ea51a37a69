"""Feeds (RSS, Atom): each entry is a document, dated by when it was published."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from typing import Any, Final

from events.readers.errors import NoDocumentError, ReadError
from events.readers.html import text_of_page
from events.readers.mail import moment
from events.readers.source import Opened, first_line, without_surrogates
from events.records import COLLECTION, SourceText, StatedDate

_CONFIDENCES: Final = {"published": 0.97, "created": 0.95, "updated": 0.8}
"""What dates an entry, surest first: feeds without a day of publishing give that of the last change alone."""


def read(source: Opened) -> Iterator[SourceText | ReadError]:
    """Read the entries in the feed's order; one without text gives a :class:`ReadError` and the rest goes on.

    Raises:
        NoDocumentError: it is XML of another kind.
        ReadError: it has no entries.
    """
    import feedparser

    # A stream is read; what is no stream would be fetched or opened.
    feed = feedparser.parse(BytesIO(source.data()), sanitize_html=False, resolve_relative_uris=False)
    if not feed.version:
        raise NoDocumentError(source.path, "XML that is no feed")
    if not feed.entries:
        raise ReadError(source.path, "a feed without entries")
    for number, entry in enumerate(feed.entries, 1):
        text = _text(entry)
        if text:
            name = _line(entry.get("id") or entry.get("link")) or f"{source.stem}:{number}"
            title = _line(entry.get("title")) or first_line(text) or name
            yield SourceText(name, source.path, title, text, _stated(entry))
        else:
            yield ReadError(f"{source.path}, entry {number}", "a document without text")


def _text(entry: Any) -> str:
    """The words of an entry: its content, else its summary, else its title."""
    bodies = [content.get("value", "") for content in entry.get("content", ())] + [entry.get("summary", "")]
    text = max((text_of_page(without_surrogates(body)) for body in bodies if body), key=len, default="")
    return text or _line(entry.get("title"))


def _line(words: object) -> str:
    return " ".join(without_surrogates(words).split()) if isinstance(words, str) else ""


def _stated(entry: Any) -> tuple[StatedDate, ...]:
    for key, confidence in _CONFIDENCES.items():
        words = _line(entry.get(key))
        date = moment(words) if words else None
        if date is not None:
            return (StatedDate(date, COLLECTION, words, confidence),)
    return ()
