"""The formats that can be read. A new one is a module with ``read`` and one line here."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import PurePath
from typing import Final, NamedTuple

from events.readers.errors import ReadError, Skipped
from events.readers.source import Opened
from events.records import SourceText

Read = Callable[[Opened], Iterator[SourceText | ReadError | Skipped]]


class Format(NamedTuple):
    """A format of files: how it is recognised and who reads it."""

    module: str
    """Imported on first use; its ``read`` yields the documents of an :class:`Opened` source."""
    suffixes: tuple[str, ...]
    """In small letters; the empty one stands for a name without a suffix."""
    opening: re.Pattern[bytes] | None = None
    """What such a file begins with, where that is unmistakable."""
    member: str = ""
    """What it holds, where it is a ZIP archive: a name that no archive of another format holds."""
    strict: bool = False
    """Whether each file begins in its own way or is packed, so that text with such a name is something else."""
    aside: bool = True
    """Whether a file can hang or kill its reader, which therefore works in a process that can be ended."""
    costly: bool = True
    """Whether reading a file takes much longer than reading its bytes."""
    many: bool = False
    """Whether it holds files or messages of which each may take long: they are given one after the other."""

    @property
    def read(self) -> Read:
        reader: Read = import_module(self.module).read
        return reader


COLLECTIONS: Final = (".jsonl", ".ndjson")
"""Suffixes of files that hold a document a line."""

_CONTROLS: Final = re.compile(rb"[\x00-\x08\x0e-\x1f]")

_MAIL: Final = {
    b"line": rb"(?:[\w-]{1,60}:|[ \t])[^\n]*\n",
    b"written": rb"(?:Return-Path|Received|Delivered-To|Message-ID|MIME-Version|X-[\w-]+):",
}
"""A line among the headers of a mail, and the name of a header that no person writes."""

FORMATS: Final = (
    Format(
        "events.readers.timeline_json",
        (),
        re.compile(rb'(?:\xef\xbb\xbf)?\s*\{\s*"version"\s*:\s*\d+\s*,\s*"documents"\s*:\s*\['),
        aside=False,
        costly=False,
    ),
    Format(
        "events.readers.timeline_csv",
        (),
        re.compile(rb'(?:\xef\xbb\xbf)?"?date"?([,;\t])"?edtf"?\1"?title"?\1"?who"?[,;\t\r\n]'),
        aside=False,
        costly=False,
    ),
    Format(
        "events.readers.timelinejs",
        (),
        re.compile(rb'(?:\xef\xbb\xbf)?\s*\{.{0,3000}?"events"\s*:\s*\[.{0,3000}?"start_date"\s*:\s*\{', re.S),
        aside=False,
        costly=False,
    ),
    Format(
        "events.readers.collection",
        COLLECTIONS,
        re.compile(rb'(?:\xef\xbb\xbf)?\{[ \t]*"(?:id|doc|text|title|date|dct|url)"[ \t]*:'),
        aside=False,
        costly=False,
    ),
    Format("events.readers.markwhen", (".mw", ".markwhen"), aside=False, costly=False),
    Format(
        "events.readers.markdown",
        (".md", ".markdown", ".mdown"),
        re.compile(rb"(?:\xef\xbb\xbf)?---[ \t]*\r?\n[\w-]+[ \t]*:"),
        aside=False,
        costly=False,
    ),
    Format(
        "events.readers.html",
        (".html", ".htm", ".xhtml"),
        re.compile(
            rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,400}?-->\s*)?<(?:!doctype\s+html|html)\b",
            re.I | re.S,
        ),
        aside=False,
    ),
    Format(
        "events.readers.mail",
        (".eml",),
        # Two headers that only mail programs write: a memo may begin with “From:” and “Date:” as well.
        re.compile(rb"(?:%(line)s){0,60}?%(written)s[^\n]*\n(?:%(line)s){0,60}?%(written)s" % _MAIL, re.I),
    ),
    Format("events.readers.mbox", (".mbox", ".mbx"), re.compile(rb"From \S+[^\n]*\d{4}\r?\n[\w-]+:"), many=True),
    Format("events.readers.msg", (".msg", ".doc"), re.compile(rb"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"), strict=True),
    Format("events.readers.pdf", (".pdf",), re.compile(rb"(?:.{0,1024}?\n)?%PDF-\d", re.S), strict=True),
    Format("events.readers.docx", (".docx", ".docm", ".dotx", ".dotm"), member="word/document.xml", strict=True),
    Format("events.readers.rtf", (".rtf",), re.compile(rb"\{\\rtf"), strict=True),
    Format("events.readers.odt", (".odt", ".ott"), member="content.xml", strict=True),
    Format("events.readers.epub", (".epub",), member="META-INF/container.xml", strict=True),
    Format("events.readers.zipped", (".zip",), re.compile(rb"PK\x03\x04|PK\x05\x06"), strict=True, many=True),
    Format("events.readers.tarred", (".tar",), re.compile(rb".{257}ustar", re.S), strict=True, many=True),
    Format(
        "events.readers.compressed",
        (".gz", ".tgz", ".bz2", ".tbz2", ".xz", ".txz"),
        re.compile(rb"\x1f\x8b|BZh[1-9]1AY&SY|\xfd7zXZ\x00"),
        strict=True,
        many=True,
    ),
    Format(
        "events.readers.feed",
        (".rss", ".atom", ".xml"),
        re.compile(
            rb"(?:\xef\xbb\xbf)?\s*(?:<!--.{0,400}?-->\s*|<\?[^>]{0,200}>\s*){0,9}<(?:rss|feed|rdf:RDF)\b", re.S
        ),
    ),
    Format(
        "events.readers.subtitles",
        (".srt", ".vtt"),
        re.compile(rb"(?:\xef\xbb\xbf)?(?:WEBVTT\b|\d+[ \t]*\r?\n\d{2}:\d{2}:\d{2},\d{3} -->)"),
        aside=False,
        costly=False,
    ),
    Format(
        "events.readers.whatsapp",
        (),
        # With the comma behind the day and a sender: a log may begin with a day and a time as well.
        re.compile(
            rb"(?:\xef\xbb\xbf)?(?:\xe2\x80\x8e)?\[?\d{1,4}([./-])\d{1,2}\1\d{1,4},(?: |\xe2\x80\xaf|\xc2\xa0)"
            rb"\d{1,2}[:.]\d{2}[^\n]{0,20}?(?:\] | - )(?:[^:\n]{1,60}: |[^\n]*\n\[?\d{1,4}[./-]\d{1,2}[./-]\d{1,4}, )"
        ),
        aside=False,
        costly=False,
    ),
    Format(
        "events.readers.chat_json",
        (".json",),
        re.compile(rb'(?:\xef\xbb\xbf)?\s*\[\s*\{.{0,2000}"ts"\s*:\s*"\d{9,10}\.\d+"', re.S),
        aside=False,
        costly=False,
    ),
    Format("events.readers.table", (".csv", ".tsv"), aside=False, costly=False),
    Format(
        "events.readers.plain_text", (".txt", ".text", ".log", ".rst", ".adoc", ".org", ""), aside=False, costly=False
    ),
)

SUFFIXES: Final = frozenset(suffix for form in FORMATS for suffix in form.suffixes)
"""What the files of a folder are called that are taken for documents."""


def format_of(path: str, head: bytes) -> Format:
    """The format of a source: by how it begins, then by its suffix; plain text where neither tells.

    Text that is called like a file of another kind is plain text all the same.
    """
    for form in FORMATS:
        if form.opening and form.opening.match(head):
            return form
    suffix = PurePath(path).suffix.lower()
    named = next((form for form in FORMATS if suffix in form.suffixes), FORMATS[-1])
    return FORMATS[-1] if named.strict and _is_text(head) else named


def may_be_costly(path: str) -> bool:
    """Whether a file of this name may take much longer to read than its bytes do."""
    suffix = PurePath(path).suffix.lower()
    return not suffix or not any(suffix in form.suffixes and not form.costly for form in FORMATS)


def _is_text(head: bytes) -> bool:
    """Whether a file begins with UTF-8 without control characters."""
    if not head.strip() or _CONTROLS.search(head):
        return False
    try:
        head.decode("utf-8")
    except UnicodeDecodeError as error:
        # The last character may be cut.
        return error.start > len(head) - 4
    return True
