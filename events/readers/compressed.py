"""Single files packed with gzip, bzip2 or xz, also where what is packed is an archive."""

from __future__ import annotations

import bz2
import gzip
import lzma
import zlib
from collections.abc import Iterator
from io import BufferedReader
from pathlib import PurePath
from typing import IO, Final, cast

from events.readers.errors import ReadError
from events.readers.opening import Found, documents_in, read_inner
from events.readers.source import Opened, unpacked

_ARCHIVES: Final = {".tgz": ".tar", ".tbz2": ".tar", ".txz": ".tar"}
"""Suffixes that stand for two."""


def read(source: Opened) -> Iterator[Found]:
    """Read the file that is packed.

    Raises:
        ReadError: it is damaged, or no document.
    """
    name = PurePath(source.name)
    inner = name.stem + _ARCHIVES.get(name.suffix.lower(), "")
    yield from documents_in(source, read_inner(source, inner, lambda: _bytes(source)))


def _bytes(source: Opened) -> bytes:
    try:
        with _unpacking(source) as file:
            return unpacked(file, source.path, source.budget)
    except (OSError, EOFError, zlib.error, lzma.LZMAError):
        raise ReadError(source.path, "damaged while it was packed, or cut short") from None


def _unpacking(source: Opened) -> IO[bytes]:
    head = cast(BufferedReader, source.stream).peek(2)
    if head.startswith(b"BZ"):
        return bz2.BZ2File(source.stream)
    if head.startswith(b"\xfd7"):
        return lzma.LZMAFile(source.stream)
    return cast("IO[bytes]", gzip.GzipFile(fileobj=source.stream))
