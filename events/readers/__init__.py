"""Readers: from files, folders, collections and standard input to documents, one module a format."""

from __future__ import annotations

import os
import stat
import sys
import warnings
from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager, nullcontext
from datetime import date
from io import BufferedReader
from itertools import chain, count
from pathlib import Path, PurePath
from typing import Final, cast

from events.readers.columns import GUESSED, Columns
from events.readers.errors import NoDocumentError, ReadError, Skipped, reason_of
from events.readers.opening import is_read_aside, read_opened
from events.readers.registry import COLLECTIONS, SUFFIXES
from events.readers.source import STDIN, Opened, without_surrogates
from events.records import SourceText

__all__ = ["STDIN", "Columns", "ReadError", "Skipped", "expected_documents", "read", "read_many"]

_SAMPLE: Final = 1 << 20
"""Bytes at the beginning of a collection that tell how long its lines are."""


def read(path: str, columns: Columns = GUESSED) -> Iterator[SourceText]:
    """Read the documents of a file, of a folder, or of standard input where the path is ``-``.

    Args:
        path: the file or folder.
        columns: where the records of a collection hold what, if it is not to be guessed.

    Raises:
        ReadError: the file, or a document of a collection, cannot be read. In a folder a file that cannot be read
            gives a warning, and the others are read.
    """
    in_folder = _is_folder(path)
    for found in read_many([path], columns):
        if isinstance(found, SourceText):
            yield found
        elif isinstance(found, ReadError):
            if not in_folder or found.path == path:
                raise found
            warnings.warn(str(found), stacklevel=2)


def read_many(paths: Iterable[str], columns: Columns = GUESSED) -> Iterator[SourceText | ReadError | Skipped]:
    """Read files, folders and standard input in the order given; what cannot be read is reported in its place.

    The files of a folder come in the order of their names, folders inside it after their own name; what is
    hidden stays so. Ids of documents are unique: the second of a name is called by its path, then by a number.

    Args:
        paths: files and folders, and ``-`` for standard input.
        columns: where the records of collections hold what, if it is not to be guessed.
    """
    taken: set[str] = set()
    for path in paths:
        for found in _read_folder(path, columns) if _is_folder(path) else _reported(path, columns):
            yield _with_own_id(found, taken) if isinstance(found, SourceText) else found


def expected_documents(paths: Iterable[str]) -> int:
    """About how many documents :func:`read_many` will find: one a file, one a line of a collection."""
    walked = chain.from_iterable(_walked(path) if _is_folder(path) else [path] for path in paths)
    return sum(_expected_in(path) for path in walked if isinstance(path, str))


def _expected_in(path: str) -> int:
    """The lines of a collection, as many as its beginning lets expect; one document in any other file."""
    if PurePath(path).suffix.lower() not in COLLECTIONS:
        return 1
    try:
        with Path(path).open("rb") as stream:
            head = stream.read(_SAMPLE)
            size = os.fstat(stream.fileno()).st_size
    except OSError:
        return 1
    lines = head.count(b"\n") or 1
    return lines if size <= len(head) else max(1, size * lines // len(head))


def _with_own_id(source: SourceText, taken: set[str]) -> SourceText:
    own = (source.id, source.path) if PurePath(source.path).stem == source.id else (source.id,)
    numbered = (f"{source.id}#{number}" for number in count(2))
    name = next(name for name in chain(own, numbered) if name not in taken)
    taken.add(name)
    return source if name == source.id else source._replace(id=name)


def _is_folder(path: str) -> bool:
    try:
        return path != STDIN and Path(path).is_dir()
    except OSError:
        # A name too long or behind a locked folder: opening it will say so.
        return False


def _reported(path: str, columns: Columns) -> Iterator[SourceText | ReadError | Skipped]:
    try:
        yield from _read_file(path, columns)
    except ReadError as error:
        yield error


def _read_folder(folder: str, columns: Columns) -> Iterator[SourceText | ReadError | Skipped]:
    documents = 0
    for path in _walked(folder):
        if isinstance(path, str):
            for found in _reported(path, columns):
                if isinstance(found, NoDocumentError):
                    yield Skipped(found.path, found.reason)
                else:
                    documents += not isinstance(found, Skipped)
                    yield found
        else:
            documents += isinstance(path, ReadError)
            yield path
    if not documents:
        yield ReadError(folder, "no documents in this folder")


def _walked(folder: str) -> Iterator[str | ReadError | Skipped]:
    """The paths of the documents below a folder, and what is no document."""
    try:
        with os.scandir(folder) as scan:
            entries = sorted((entry for entry in scan if not entry.name.startswith(".")), key=lambda entry: entry.name)
    except OSError as error:
        yield ReadError(folder, reason_of(error))
        return
    for entry in entries:
        if entry.is_dir(follow_symlinks=False):
            yield from _walked(entry.path)
        elif not entry.is_file():
            yield Skipped(entry.path, "not a file")
        elif PurePath(entry.name).suffix.lower() not in SUFFIXES:
            yield Skipped(entry.path, "not a format of documents")
        else:
            yield entry.path


def _read_file(path: str, columns: Columns) -> Iterator[SourceText | ReadError | Skipped]:
    try:
        with _opened(path) as stream:
            source = Opened(without_surrogates(path), stream, columns=columns)
            changed = _day_of_change(stream) if path != STDIN else None
            for found in _read_opened(source, path, is_file=changed is not None):
                if changed and isinstance(found, SourceText) and not found.stated:
                    yield found._replace(changed=changed)
                else:
                    yield found
    except OSError as error:
        raise ReadError(path, reason_of(error)) from None


def _read_opened(source: Opened, path: str, *, is_file: bool) -> Iterator[SourceText | ReadError | Skipped]:
    if not is_read_aside(source):
        return read_opened(source)
    from events.readers.aside import read_aside

    # What is no file cannot be read a second time by another process.
    return read_aside(path, None if is_file else source.data(), columns=source.columns)


def _day_of_change(stream: BufferedReader) -> str | None:
    """The day on which a file was changed last; None for what is no file."""
    try:
        status = os.fstat(stream.fileno())
    except OSError:
        return None
    return date.fromtimestamp(status.st_mtime).isoformat() if stat.S_ISREG(status.st_mode) else None


def _opened(path: str) -> AbstractContextManager[BufferedReader]:
    if path == STDIN:
        # Standard input is not ours to close. Where a parent has closed it, there is none.
        if sys.stdin is None:
            raise ReadError(path, "standard input is closed")
        return nullcontext(cast(BufferedReader, sys.stdin.buffer))
    return Path(path).open("rb")
