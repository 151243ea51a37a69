"""Bytes to text: byte order marks, UTF-8, then the encodings that older programs left behind."""

from __future__ import annotations

import codecs
import re
from typing import Final

__all__ = ["BinaryError", "NotTextError", "decode", "utf8_line"]

_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
"""Byte order marks; those of UTF-32 before those of UTF-16, which begin alike."""

_SIGNATURES: Final = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a ZIP archive or office document"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old office document"),
    (b"\x89PNG\r\n\x1a\n", "a PNG picture"),
    (b"GIF8", "a GIF picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ\x00", "an xz archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive"),
    (b"Rar!\x1a\x07", "a RAR archive"),
    (b"\x7fELF", "a program"),
    (b"SQLite format 3\x00", "an SQLite database"),
)
"""First bytes of common formats that hold no plain text, and what to call them."""

_WESTERN: Final = frozenset("‘’“”‚„–—…•€£¥§°©®™«»¡¿¼½¾·×´ªº\u00a0àáâãäåæçèéêëìíîïñòóôõöøœùúûüßÀÁÂÄÅÆÇÈÉÊËÍÎÑÓÔÖØŒÙÚÛÜ")
"""What stands beyond ASCII in Western European text; other encodings read as Windows-1252 soon leave this set."""
_WESTERN_SHARE: Final = 0.2
"""More characters beyond ASCII than this are not Western European text."""

_CONTROLS: Final = re.compile(rb"[\x00-\x07\x0e-\x1a\x1c-\x1f]+")
_CONTROL_SHARE: Final = 0.1
"""More control characters than this among the first bytes are not text (escape sequences of coloured logs are)."""
_HEAD: Final = 65_536
"""Bytes at the beginning that decide whether a file is text."""


class NotTextError(ValueError):
    """Bytes that hold no readable text; says why in one clause."""


class BinaryError(NotTextError):
    """Bytes that were never meant to be text."""


def decode(data: bytes, declared: str = "") -> str:
    """The text of a file, its line ends as ``\\n``.

    Args:
        data: the bytes.
        declared: the encoding that the file names, believed where the bytes bear it out.

    Raises:
        BinaryError: the bytes are not text.
        NotTextError: nothing tells their encoding, or they break the one that they claim.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _line_feeds(_decoded(data[len(mark) :], encoding))
    for signature, kind in _SIGNATURES:
        if data.startswith(signature):
            raise BinaryError(f"{kind}, not plain text")
    if declared and (text := _as_declared(data, declared)) is not None:
        return _line_feeds(text)
    wide = _wide_encoding(data[:_HEAD])
    if wide:
        return _line_feeds(_decoded(data, wide))
    _refuse_controls(data)
    try:
        return _line_feeds(data.decode("utf-8"))
    except UnicodeDecodeError:
        return _line_feeds(_legacy(data))


def utf8_line(line: bytes) -> str:
    """One line of a format that is UTF-8 by definition, without a byte order mark.

    Raises:
        NotTextError: it is not UTF-8.
    """
    try:
        return line.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise NotTextError(f"not UTF-8 at byte {error.start}") from None


def _decoded(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        raise NotTextError(f"broken {encoding.upper()}") from None


def _as_declared(data: bytes, declared: str) -> str | None:
    """The text by the encoding that is named, or None where that is unknown, wrong, or no encoding of text."""
    try:
        # What pages call Latin-1 or ASCII is Windows-1252, as the standard of HTML has it.
        name = codecs.lookup(declared).name
        return data.decode("cp1252" if name in ("iso8859-1", "ascii") else name)
    except (LookupError, UnicodeDecodeError, ValueError):
        return None


def _line_feeds(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def _refuse_controls(data: bytes) -> None:
    head = data[:_HEAD]
    if sum(map(len, _CONTROLS.findall(head))) > len(head) * _CONTROL_SHARE:
        raise BinaryError("a binary file, not text")


def _legacy(data: bytes) -> str:
    """Text of one byte a character or of an East Asian encoding."""
    if b"\x00" in data:
        raise BinaryError("a binary file, not text")
    western = data.decode("cp1252", errors="replace")
    beyond = [char for char in western if char > "\x7f"]
    if len(beyond) <= len(western) * _WESTERN_SHARE and _WESTERN.issuperset(beyond):
        return western
    return _detected(data)


def _wide_encoding(head: bytes) -> str | None:
    """UTF-16 without a byte order mark: Latin text has a zero in every other byte."""
    zeros = head.count(0)
    if zeros * 3 < len(head):
        return None
    odd = head[1::2].count(0)
    return "utf-16-le" if odd == zeros else "utf-16-be" if odd == 0 else None


def _detected(data: bytes) -> str:
    from charset_normalizer import from_bytes

    found = from_bytes(data).best()
    if found is None:
        raise NotTextError("its encoding cannot be told")
    return str(found)
