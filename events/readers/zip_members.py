"""The files inside a ZIP archive, unpacked no further than a reader asks and never beyond the limits."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final
from zipfile import BadZipFile, ZipFile, ZipInfo

from events.readers.errors import ReadError
from events.readers.source import LARGEST, Opened, unpacked

_SUSPICIOUS_RATIO: Final = 200
_SUSPICIOUS_SIZE: Final = 16 * 2**20
"""What is larger and shrank further is no text that anyone wrote: prose shrinks to a third, logs to a fiftieth."""
_ENCRYPTED: Final = 0x1


class Members:
    """What a ZIP archive holds."""

    def __init__(self, archive: ZipFile, source: Opened) -> None:
        self._archive = archive
        self._source = source
        self._infos = {info.filename: info for info in archive.infolist() if not info.is_dir()}

    @property
    def names(self) -> list[str]:
        """In the archive's order."""
        return list(self._infos)

    def __contains__(self, name: str) -> bool:
        return name in self._infos

    def read(self, name: str) -> bytes:
        """The bytes of one file.

        Raises:
            ReadError: it is missing, encrypted, damaged, or too large.
        """
        path = f"{self._source.path}/{name}"
        if name not in self._infos:
            raise ReadError(path, "missing from the archive")
        info = self._infos[name]
        _refuse_bombs(info, path)
        try:
            with self._archive.open(info) as file:
                return unpacked(file, path, self._source.budget)
        except (BadZipFile, EOFError, NotImplementedError, OSError, RuntimeError, ValueError, zlib.error):
            raise ReadError(path, "damaged, or packed in an unknown way") from None


@contextmanager
def zip_members(source: Opened, kind: str) -> Iterator[Members]:
    """Open an archive.

    Args:
        source: the archive, or the document that is one.
        kind: what to call it in errors.

    Raises:
        ReadError: it is empty or damaged.
    """
    try:
        archive = ZipFile(source.seekable())
    except (BadZipFile, EOFError, NotImplementedError, OSError, ValueError, UnicodeDecodeError):
        raise ReadError(source.path, f"a damaged {kind}") from None
    with archive:
        yield Members(archive, source)


def _refuse_bombs(info: ZipInfo, path: str) -> None:
    if info.flag_bits & _ENCRYPTED:
        raise ReadError(path, "encrypted")
    if info.file_size > LARGEST:
        raise ReadError(path, f"larger than {LARGEST // 2**20} MB")
    if info.file_size > _SUSPICIOUS_SIZE and info.file_size > info.compress_size * _SUSPICIOUS_RATIO:
        raise ReadError(path, "packed like a bomb")
