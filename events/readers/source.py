"""One opened source, as the format readers see it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from io import BufferedReader, BytesIO
from pathlib import PurePath
from typing import IO, BinaryIO, Final, cast

from events.readers.columns import GUESSED, Columns
from events.readers.decoding import BinaryError, NotTextError, decode
from events.readers.errors import NoDocumentError, ReadError, SpentError

STDIN: Final = "-"
"""The path that stands for standard input."""

LARGEST: Final = 256 * 2**20
"""Bytes of one document that are held in memory; half a million pages of text are fewer."""
_MOST_UNPACKED: Final = 8 * LARGEST
_MOST_MEMBERS: Final = 100_000
_PIECE: Final = 2**20
_DECLARATION_REACH: Final = 4096
"""Bytes in which a page has to name its encoding; the standard of HTML allows 1024, old pages take more."""
_TITLE_LENGTH: Final = 120
_WORD = re.compile(r"\S")


@dataclass(slots=True)
class Budget:
    """What one file may still unpack, however its archives are nested."""

    unpacked: int = _MOST_UNPACKED
    """Bytes."""
    members: int = _MOST_MEMBERS
    """Files and messages inside."""


@dataclass(frozen=True, slots=True)
class Opened:
    """A source whose bytes are about to be read."""

    path: str
    """As the user named it; ``-`` is standard input. What another file holds is named below that file's path."""
    stream: BinaryIO
    depth: int = 0
    """How many files enclose it."""
    budget: Budget = field(default_factory=Budget)
    """Shared with everything that it encloses."""
    columns: Columns = GUESSED
    """Where a collection's records hold what, if the user says so."""

    @property
    def name(self) -> str:
        """The file's own name, without its folders."""
        return "standard input" if self.path == STDIN else PurePath(self.path).name

    @property
    def stem(self) -> str:
        """The id of a document that has none of its own."""
        return "stdin" if self.path == STDIN else PurePath(self.path).stem

    def data(self) -> bytes:
        """All bytes.

        Raises:
            ReadError: there are none, or more than memory is given to.
        """
        pieces, length = [], 0
        while piece := self.stream.read(_PIECE):
            pieces.append(piece)
            length += len(piece)
            if length > LARGEST:
                raise ReadError(self.path, f"larger than {LARGEST // 2**20} MB")
        if not length:
            raise ReadError(self.path, "empty")
        return b"".join(pieces)

    def seekable(self) -> BinaryIO:
        """The stream itself, or its bytes where it cannot go back.

        Raises:
            ReadError: it cannot go back and has no bytes, or more than memory is given to.
        """
        return self.stream if self.stream.seekable() else BytesIO(self.data())

    def text(self, declared: re.Pattern[bytes] | None = None) -> str:
        """The whole text, decoded.

        Args:
            declared: finds, as its first group, the encoding that the data itself names near its beginning.

        Raises:
            NoDocumentError: it is binary.
            ReadError: it is empty, too large, or in an encoding that cannot be told.
        """
        data = self.data()
        named = declared.search(data, 0, _DECLARATION_REACH) if declared else None
        try:
            text = decode(data, named[1].decode("ascii", "replace") if named else "")
        except BinaryError as error:
            raise NoDocumentError(self.path, str(error)) from None
        except NotTextError as error:
            raise ReadError(self.path, str(error)) from None
        # Decoded: in UTF-16 a blank is no blank byte.
        if not text or text.isspace():
            raise ReadError(self.path, "nothing but white space")
        return text


def unpacked(file: IO[bytes], path: str, budget: Budget) -> bytes:
    """The bytes of a file that another one holds packed.

    Raises:
        ReadError: it is larger than memory is given to.
        SpentError: everything unpacked so far is.
    """
    data = file.read(min(LARGEST, budget.unpacked) + 1)
    if len(data) > LARGEST:
        raise ReadError(path, f"larger than {LARGEST // 2**20} MB")
    budget.unpacked -= len(data)
    if budget.unpacked < 0:
        raise SpentError(path, "the file around it unpacks to too much")
    return data


def in_memory(data: bytes) -> BufferedReader:
    """Bytes as a file of which one can look at the beginning without reading it."""
    return BufferedReader(cast("BufferedReader", BytesIO(data)))


def first_line(text: str) -> str:
    """The first line that is not blank, if it is short enough and stands alone as a title does; else nothing."""
    begins = _WORD.search(text)
    start = begins.start() if begins else len(text)
    end = text.find("\n", start)
    line = text[start : end if end >= 0 else len(text)].rstrip(" \t")
    return line if len(line) <= _TITLE_LENGTH and not line.endswith((".", ",", ";", ":")) else ""


def without_surrogates(text: str) -> str:
    """The text with what no encoding can write (undecodable file names, broken escapes) as ``?``, of equal length."""
    return text if text.isascii() else text.encode("utf-8", "replace").decode("utf-8")
