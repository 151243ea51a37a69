"""ZIP archives: each file inside is read as if it stood in a folder; office files and books are archives as well."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from events.readers.opening import Found, documents_in, is_hidden, read_inner
from events.readers.registry import FORMATS
from events.readers.source import Opened
from events.readers.zip_members import Members, zip_members


def read(source: Opened) -> Iterator[Found]:
    """Read the document that is an archive, or the documents in the archive's order.

    Raises:
        ReadError: it is damaged, or holds none.
    """
    source = replace(source, stream=source.seekable())
    with zip_members(source, "ZIP archive or office document") as members:
        form = next((form for form in FORMATS if form.member and form.member in members), None)
        if form is None:
            yield from documents_in(source, _each(members, source))
            return
    source.stream.seek(0)
    yield from form.read(source)


def _each(members: Members, source: Opened) -> Iterator[Found]:
    for name in members.names:
        if not is_hidden(name):
            yield from read_inner(source, name, partial(members.read, name))
