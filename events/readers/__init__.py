"""Readers: from files, folders, collections and standard input to documents, one module a format."""

from __future__ import annotations

import os
import warnings
from collections.abc import Iterable, Iterator
from itertools import chain, count
from pathlib import Path, PurePath
from typing import Final

from events.readers.columns import GUESSED, Columns
from events.readers.errors import ReadError, Skipped
from events.readers.files import read_file
from events.readers.registry import COLLECTIONS
from events.readers.source import STDIN
from events.readers.walking import EachFile, in_place, is_folder, walk
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
    in_folder = is_folder(path)
    for found in read_many([path], columns):
        if isinstance(found, SourceText):
            yield found
        elif isinstance(found, ReadError):
            if not in_folder or found.path == path:
                raise found
            warnings.warn(str(found), stacklevel=2)


def read_many(
    paths: Iterable[str], columns: Columns = GUESSED, each_file: EachFile | None = None
) -> Iterator[SourceText | ReadError | Skipped]:
    """Read files, folders and standard input in the order given; what cannot be read is reported in its place.

    The files of a folder come in the order of their names, folders inside it after their own name; what is
    hidden stays so. Ids of documents are unique: the second of a name is called by its path, then by a number.

    Args:
        paths: files and folders, and ``-`` for standard input.
        columns: where the records of collections hold what, if it is not to be guessed.
        each_file: reads files, in their order; one after the other in this process by default.
    """
    taken: set[str] = set()
    for found in in_place(paths, each_file or (lambda files: (read_file(path, columns) for path in files))):
        yield _with_own_id(found, taken) if isinstance(found, SourceText) else found


def expected_documents(paths: Iterable[str]) -> int:
    """About how many documents :func:`read_many` will find: one a file, one a line of a collection."""
    walked = chain.from_iterable(walk(path) if is_folder(path) else [path] for path in paths)
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
