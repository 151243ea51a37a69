"""Mailboxes (mbox): mails one after the other, each opened by a line that begins with “From ”."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial
from typing import Final

from events.readers.errors import ReadError
from events.readers.mail import read_message
from events.readers.opening import Found, within
from events.readers.source import LARGEST, Opened

_ESCAPED: Final = re.compile(rb"^>(>*From )", re.MULTILINE)
"""What a writer of mailboxes makes of a line of a mail that begins so itself."""


def read(source: Opened) -> Iterator[Found]:
    """Read the mails in their order; one that cannot be read is reported in its place.

    Raises:
        ReadError: it holds no mails.
    """
    number = 0
    for number, data in enumerate(_messages(source), 1):
        yield from within(source, f"{source.stem} {number}.eml", partial(read_message, data))
    if not number:
        raise ReadError(source.path, "no mails in this mailbox")


def _messages(source: Opened) -> Iterator[bytes]:
    """The mails, read as far as they are asked for: the mailbox module of Python wants a path and a first pass."""
    lines: list[bytes] = []
    length, blank, inside = 0, True, False
    for line in source.stream:
        if blank and line.startswith(b"From "):
            if inside:
                yield _unescaped(lines)
            lines, length, inside = [], 0, True
        elif inside:
            lines.append(line)
            length += len(line)
            if length > LARGEST:
                raise ReadError(source.path, f"a mail larger than {LARGEST // 2**20} MB")
        blank = not line.strip()
    if inside:
        yield _unescaped(lines)


def _unescaped(lines: list[bytes]) -> bytes:
    if lines and not lines[-1].strip():
        # The blank line belongs to the mailbox.
        lines.pop()
    return _ESCAPED.sub(rb"\1", b"".join(lines))
