"""ZIP archives: each file inside is read as if it stood in a folder; office files and books are archives as well."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from events.readers.errors import ReadError, Skipped
from events.readers.opening import read_inner
from events.readers.registry import FORMATS
from events.readers.source import Opened
from events.readers.zip_members import Members, zip_members
from events.records import SourceText


def read(source: Opened) -> Iterator[SourceText | ReadError | Skipped]:
    """Read the document that is an archive, or the documents in the archive's order.

    Raises:
        ReadError: it is damaged, encrypted, or holds none.
    """
    source = Opened(source.path, source.seekable(), source.depth, source.budget)
    with zip_members(source, "ZIP archive or office document") as members:
        form = next((form for form in FORMATS if form.member and form.member in members), None)
        if form is None:
            yield from _each(members, source)
            return
    source.stream.seek(0)
    yield from form.read(source)


def _each(members: Members, source: Opened) -> Iterator[SourceText | ReadError | Skipped]:
    documents = 0
    for name in members.names:
        if not is_hidden(name):
            for found in read_inner(source, name, partial(members.read, name)):
                documents += not isinstance(found, Skipped)
                yield found
    if not documents:
        raise ReadError(source.path, "no documents in this archive")


def is_hidden(name: str) -> bool:
    """Whether a file of an archive, or a folder around it, is hidden: systems put such files there on their own."""
    return any(part.startswith(".") or part == "__MACOSX" for part in name.split("/"))
