"""Tar archives: each file inside is read as if it stood in a folder."""

from __future__ import annotations

import tarfile
from collections.abc import Iterator
from functools import partial

from events.readers.errors import ReadError
from events.readers.opening import Found, documents_in, is_hidden, read_inner
from events.readers.source import Opened, unpacked


def read(source: Opened) -> Iterator[Found]:
    """Read the documents in the archive's order.

    Raises:
        ReadError: it is damaged from some place on, or holds none.
    """
    yield from documents_in(source, _each(source))


def _each(source: Opened) -> Iterator[Found]:
    try:
        # The stream is read once from its beginning to its end, so that a pipe will do.
        with tarfile.open(fileobj=source.stream, mode="r|") as archive:
            for member in archive:
                if member.isfile() and not is_hidden(member.name):
                    yield from read_inner(source, member.name, partial(_bytes, archive, member, source))
    except (tarfile.TarError, EOFError):
        raise ReadError(source.path, "a damaged tar archive") from None


def _bytes(archive: tarfile.TarFile, member: tarfile.TarInfo, source: Opened) -> bytes:
    file = archive.extractfile(member)
    return unpacked(file, f"{source.path}/{member.name}", source.budget) if file else b""
