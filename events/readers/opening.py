"""From opened bytes to documents: the format is told, its reader called, and whatever is wrong becomes one line."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from io import BufferedReader, BytesIO
from pathlib import PurePath
from typing import Final, cast

from events.readers.errors import NoDocumentError, ReadError, Skipped, SpentError
from events.readers.registry import SUFFIXES, Format, format_of
from events.readers.source import Opened, in_memory, without_surrogates
from events.records import SourceText

_HEAD: Final = 4096
"""Bytes at the beginning that may tell the format."""
_HIDDEN: Final = frozenset({"__MACOSX"})
"""Folders that systems put into archives on their own."""
_DEEPEST: Final = 8
"""Files within files that are opened: an archive may hold itself."""


Found = SourceText | ReadError | Skipped


def format_of_opened(source: Opened) -> Format:
    """The format of a source of which nothing has been read yet."""
    return format_of(source.path, cast(BufferedReader, source.stream).peek(_HEAD))


def read_opened(source: Opened) -> Iterator[Found]:
    """Read the documents of one source.

    Raises:
        ReadError: nothing of it can be read.
    """
    try:
        yield from format_of_opened(source).read(source)
    except (ReadError, OSError):
        raise
    except RecursionError:
        raise ReadError(source.path, "nested too deeply") from None
    except MemoryError:
        raise ReadError(source.path, "too large for the memory") from None
    except Exception as error:
        # Parsers, our own and those of libraries, raise what they please on a file that breaks its own rules.
        raise ReadError(source.path, f"damaged, or not what it says it is ({type(error).__name__})") from None


def read_inner(outer: Opened, name: str, load: Callable[[], bytes]) -> Iterator[Found]:
    """Read a file that another one holds as if it stood in a folder.

    Args:
        outer: the file around it.
        name: its own, with the folders inside the outer one.
        load: gives its bytes, if they are wanted.

    Raises:
        SpentError: the outer file has unpacked enough.
    """
    if PurePath(name).suffix.lower() not in SUFFIXES:
        yield Skipped(without_surrogates(f"{outer.path}/{name}"), "not a format of documents")
        return

    def read(inner: Opened) -> Iterator[Found]:
        return read_opened(replace(inner, stream=in_memory(load())))

    yield from within(outer, name, read)


def is_hidden(name: str) -> bool:
    """Whether a file of an archive, or a folder around it, is hidden, as in folders."""
    return any(part.startswith(".") or part in _HIDDEN for part in PurePath(name).parts if part != "..")


def documents_in(archive: Opened, found: Iterator[Found]) -> Iterator[Found]:
    """What an archive holds.

    Raises:
        NoDocumentError: nothing of it is a document.
    """
    documents = 0
    for item in found:
        documents += not isinstance(item, Skipped)
        yield item
    if not documents:
        raise NoDocumentError(archive.path, "no documents in this archive")


def within(outer: Opened, name: str, read: Callable[[Opened], Iterator[Found]]) -> Iterator[Found]:
    """Read something that a file holds; what cannot be read is reported in its place.

    Args:
        outer: the file around it.
        name: its own.
        read: gives its documents; the source that it gets has no bytes yet.

    Raises:
        SpentError: the outer file has unpacked enough.
    """
    path = without_surrogates(f"{outer.path}/{name}")
    if outer.depth == _DEEPEST:
        yield ReadError(path, "nested too deeply")
        return
    outer.budget.members -= 1
    if outer.budget.members < 0:
        raise SpentError(path, "the file around it holds too many")
    try:
        yield from read(replace(outer, path=path, stream=BytesIO(), depth=outer.depth + 1))
    except SpentError:
        raise
    except NoDocumentError as error:
        yield Skipped(error.path, error.reason)
    except ReadError as error:
        yield error
