"""One opened source, as the format readers see it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import PurePath
from typing import BinaryIO, Final

from events.readers.decoding import BinaryError, NotTextError, decode
from events.readers.errors import NoDocumentError, ReadError

STDIN: Final = "-"
"""The path that stands for standard input."""

_DECLARATION_REACH: Final = 4096
"""Bytes in which a page has to name its encoding; the standard of HTML allows 1024, old pages take more."""
_TITLE_LENGTH: Final = 120
_HEADLINE = re.compile(r"\s*(\S[^\n]*?)[ \t]*(?:\n[ \t]*)?(?:\n|\Z)")


@dataclass(frozen=True, slots=True)
class Opened:
    """A source whose bytes are about to be read."""

    path: str
    """As the user named it; ``-`` is standard input."""
    stream: BinaryIO

    @property
    def name(self) -> str:
        """The file's own name, without its folders."""
        return "standard input" if self.path == STDIN else PurePath(self.path).name

    @property
    def stem(self) -> str:
        """The id of a document that has none of its own."""
        return "stdin" if self.path == STDIN else PurePath(self.path).stem

    def text(self, declared: re.Pattern[bytes] | None = None) -> str:
        """The whole text, decoded.

        Args:
            declared: finds, as its first group, the encoding that the data itself names near its beginning.

        Raises:
            NoDocumentError: it is binary.
            ReadError: it is empty, or in an encoding that cannot be told.
        """
        data = self.stream.read()
        if not data.strip():
            raise ReadError(self.path, "empty" if not data else "nothing but white space")
        named = declared.search(data, 0, _DECLARATION_REACH) if declared else None
        try:
            return decode(data, named[1].decode("ascii", "replace") if named else "")
        except BinaryError as error:
            raise NoDocumentError(self.path, str(error)) from None
        except NotTextError as error:
            raise ReadError(self.path, str(error)) from None


def first_line(text: str) -> str:
    """The first line that is not blank, if it is short enough and stands alone as a title does; else nothing."""
    match = _HEADLINE.match(text)
    line = match[1] if match else ""
    return line if len(line) <= _TITLE_LENGTH and not line.endswith((".", ",", ";", ":")) else ""


def without_surrogates(text: str) -> str:
    """The text with what no encoding can write (undecodable file names, broken escapes) as ``?``, of equal length."""
    return text if text.isascii() else text.encode("utf-8", "replace").decode("utf-8")
