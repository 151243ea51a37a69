"""Folders: which of their files are documents, and what was read in them put where it belongs."""

from __future__ import annotations

import os
from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path, PurePath
from typing import NamedTuple

from events.readers.errors import NoDocumentError, ReadError, Skipped, reason_of
from events.readers.opening import Found
from events.readers.registry import SUFFIXES
from events.readers.source import STDIN

__all__ = ["EachFile", "in_place", "is_folder", "walk"]

EachFile = Callable[[Iterator[str]], Iterable[Iterable[Found]]]
"""From the paths of files to what each of them holds, in their order."""


class _Place(NamedTuple):
    """Something that a user named, or that stands in a folder that he named."""

    found: str | ReadError | Skipped | None
    """The path of a file, or what is known without reading it; None is the end of a folder."""
    folder: str = ""
    """The folder that was named; empty where the file itself was."""


def in_place(paths: Iterable[str], each_file: EachFile) -> Iterator[Found]:
    """What files and folders hold, in their order, however far ahead they are read."""
    waiting: deque[_Place] = deque()
    documents: Counter[str] = Counter()

    def files() -> Iterator[str]:
        for place in _places(paths):
            waiting.append(place)
            if isinstance(place.found, str):
                yield place.found

    def before_the_next_file() -> Iterator[Found]:
        while waiting and not isinstance(waiting[0].found, str):
            place = waiting.popleft()
            if place.found is None and not documents[place.folder]:
                yield ReadError(place.folder, "no documents in this folder")
            elif isinstance(place.found, ReadError | Skipped):
                documents[place.folder] += isinstance(place.found, ReadError)
                yield place.found

    for held in each_file(files()):
        yield from before_the_next_file()
        folder = waiting.popleft().folder
        for found in held:
            if folder and isinstance(found, NoDocumentError):
                yield Skipped(found.path, found.reason)
            else:
                documents[folder] += not isinstance(found, Skipped)
                yield found
    yield from before_the_next_file()


def _places(paths: Iterable[str]) -> Iterator[_Place]:
    for path in paths:
        if is_folder(path):
            yield from (_Place(found, path) for found in walk(path))
            yield _Place(None, path)
        else:
            yield _Place(path)


def is_folder(path: str) -> bool:
    """Whether a path leads to a folder."""
    try:
        return path != STDIN and Path(path).is_dir()
    except OSError:
        # A name too long or behind a locked folder: opening it will say so.
        return False


def walk(folder: str) -> Iterator[str | ReadError | Skipped]:
    """The paths of the documents below a folder, and what is no document."""
    # A stack of our own: folders can be nested deeper than any recursion goes.
    around = [_entries(folder)]
    while around:
        entry = next(around[-1], None)
        if entry is None:
            around.pop()
        elif isinstance(entry, ReadError):
            yield entry
        elif entry.is_dir(follow_symlinks=False):
            around.append(_entries(entry.path))
        else:
            yield _document(entry)


def _entries(folder: str) -> Iterator[os.DirEntry[str] | ReadError]:
    """What stands in a folder, in the order of names."""
    try:
        with os.scandir(folder) as scan:
            return iter(sorted((entry for entry in scan if not entry.name.startswith(".")), key=lambda each: each.name))
    except OSError as error:
        return iter([ReadError(folder, reason_of(error))])


def _document(entry: os.DirEntry[str]) -> str | ReadError | Skipped:
    """The path of a document, or why it is none."""
    if PurePath(entry.name).suffix.lower() not in SUFFIXES:
        return Skipped(entry.path, "not a format of documents")
    try:
        return entry.path if entry.is_file() else Skipped(entry.path, "not a file")
    except OSError as error:
        # Links that lead in a circle, or through a locked folder.
        return ReadError(entry.path, reason_of(error))
