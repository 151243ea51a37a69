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
from events.readers.told import renamed
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
    names: dict[str, str] = {}
    for found in in_place(paths, each_file or (lambda files: (read_file(path, columns) for path in files))):
        if not isinstance(found, SourceText):
            yield found
        elif found.told:
            if found.id == found.told.documents[0]:
                names = {name: _own_id(name, "", taken) for name in found.told.documents}
            yield renamed(found, names)
        else:
            name = _own_id(found.id, found.path, taken)
            yield found if name == found.id else found._replace(id=name)


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


def _own_id(name: str, path: str, taken: set[str]) -> str:
    """An id that no document has yet, taken by this."""
    own = (name, path) if PurePath(path).stem == name else (name,)
    numbered = (f"{name}#{number}" for number in count(2))
    free = next(each for each in chain(own, numbered) if each not in taken)
    taken.add(free)
    return free
