"""What is kept: under which key, and as what."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from hashlib import blake2b
from typing import Final, NamedTuple

from events.cache.program import fingerprint
from events.duplicates import Repeat
from events.edtf import Edtf
from events.readers.columns import Columns
from events.readers.errors import Skipped
from events.readers.files import File
from events.records import Reading, SourceText, Telling
from events.store.packing import pack, unpack

__all__ = [
    "collection_key",
    "file_key",
    "pack_file",
    "pack_reading",
    "pack_repeats",
    "reading_key",
    "unpack_file",
    "unpack_reading",
    "unpack_repeats",
]

_KEY_BYTES: Final = 20
_NO_SOURCE: Final = SourceText("", "", "", "")


class _Contents(NamedTuple):
    """What a file holds."""

    documents: tuple[SourceText, ...]
    skipped: tuple[Skipped, ...] = ()


def file_key(file: File, digest: bytes, columns: Columns) -> bytes:
    """The key of what a file holds: documents are called after its name, and have the day on which it was changed.

    Args:
        file: the file.
        digest: that of its bytes.
        columns: where the records of collections hold what.
    """
    return _key(b"file", os.fsencode(file.path), file.changed.encode(), repr(columns).encode(), digest)


def reading_key(source: SourceText, given: Edtf | None, events: bool) -> bytes:
    """The key of what is read in a document.

    Args:
        source: the document.
        given: its date, where the user states it.
        events: whether its events are wanted, beside its time expressions.
    """
    told = pack(source._replace(text="")).encode("utf-8", "surrogatepass")
    text = source.text.encode("utf-8", "surrogatepass")
    return _key(b"events" if events else b"timexes", str(given or "").encode(), told, text)


def collection_key(kind: str, readings: Iterable[bytes]) -> bytes:
    """The key of something that follows from documents together, by the keys of what was read in them."""
    return _key(kind.encode(), b"".join(readings))


def _key(*parts: bytes) -> bytes:
    digest = blake2b(fingerprint(), digest_size=_KEY_BYTES)
    for part in parts:
        digest.update(len(part).to_bytes(8))
        digest.update(part)
    return digest.digest()


class _Links(NamedTuple):
    """A reading whose events say which expression dates them instead of having it."""

    reading: Reading
    timexes: tuple[int, ...]
    """Of each mention in turn, the index of the expression that dates it, and of the one that ends it; or -1."""


def pack_reading(reading: Reading) -> str:
    """A reading without its document, which is there whenever it is looked for."""
    places = {id(timex): place for place, timex in enumerate(reading.timexes)}
    links: list[int] = []

    def linked(telling: Telling) -> Telling:
        timex, end = places.get(id(telling.timex), -1), places.get(id(telling.interval_end), -1)
        links.extend((timex, end))
        return telling._replace(
            timex=telling.timex if timex < 0 else None, interval_end=telling.interval_end if end < 0 else None
        )

    events = tuple(event._replace(mentions=tuple(map(linked, event.mentions))) for event in reading.events)
    return pack(_Links(reading._replace(source=_NO_SOURCE, events=events), tuple(links)))


def unpack_reading(packed: str, source: SourceText) -> Reading:
    """The reading of a document.

    Raises:
        ValueError: it is none.
    """
    reading, places = unpack(_Links, packed)
    timexes, links = reading.timexes, iter(places)

    def whole(telling: Telling) -> Telling:
        timex, end = next(links), next(links)
        return telling._replace(
            timex=telling.timex if timex < 0 else timexes[timex],
            interval_end=telling.interval_end if end < 0 else timexes[end],
        )

    try:
        events = tuple(
            event._replace(mentions=tuple([whole(each) for each in event.mentions])) for event in reading.events
        )
    except (StopIteration, IndexError, RuntimeError):
        raise ValueError("links do not fit") from None
    return reading._replace(source=source, events=events)


class _Repeats(NamedTuple):
    repeats: tuple[Repeat, ...]


def pack_repeats(repeats: Iterable[Repeat]) -> str:
    """Which documents repeat others."""
    return pack(_Repeats(tuple(repeats)))


def unpack_repeats(packed: str) -> tuple[Repeat, ...]:
    """Which documents repeat others.

    Raises:
        ValueError: it is no such thing.
    """
    return unpack(_Repeats, packed).repeats


def pack_file(found: Sequence[SourceText | Skipped]) -> str:
    """What a file holds."""
    documents = tuple(each for each in found if isinstance(each, SourceText))
    return pack(_Contents(documents, tuple(each for each in found if isinstance(each, Skipped))))


def unpack_file(packed: str) -> list[SourceText | Skipped]:
    """What a file holds.

    Raises:
        ValueError: it is none.
    """
    held = unpack(_Contents, packed)
    return [*held.documents, *held.skipped]
