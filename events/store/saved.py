"""The saved timeline of a project: what was read in each document, to be opened again without reading.

Events stand in the order of time, so that the rank of one is the number of its row, and any window of them is found at
once however many there are.
"""

from __future__ import annotations

import zlib
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Final

from events.edtf import order_key
from events.records import Event, Reading
from events.store.packing import pack, unpack
from events.store.project import Project, digest_of
from events.store.schema import ProjectError, transaction

__all__ = ["load", "save", "window"]

_WINDOW: Final = 4096
"""Events that are fetched at once while all are."""


def save(project: Project, readings: Sequence[Reading]) -> None:
    """Keep what was read, instead of what was kept before, in one transaction.

    Raises:
        ProjectError: the file cannot be written; what was kept before still is.
    """
    execute = project.database.execute
    with transaction(project.database):
        execute("DELETE FROM event")
        execute("DELETE FROM source")
        told: list[tuple[Event, int]] = []
        for place, reading in enumerate(readings):
            source = reading.source
            document = project.add_document(source, digest_of(source.text))
            text = zlib.compress(source.text.encode("utf-8", "surrogatepass"))
            rest = reading._replace(source=source._replace(text=""), events=())
            record = zlib.compress(pack(rest).encode("utf-8", "surrogatepass"))
            execute("INSERT OR REPLACE INTO source VALUES (?, ?, ?, ?)", (document, place, text, record))
            told += [(event, document) for event in reading.events]
        told.sort(key=lambda item: order_key(item[0].date))
        rows = ((rank, document, pack(event)) for rank, (event, document) in enumerate(told))
        project.database.executemany("INSERT INTO event VALUES (?, ?, ?)", rows)


def load(project: Project) -> list[Reading]:
    """What was read in each document, in the order in which they were read; nothing where nothing is kept.

    Raises:
        ProjectError: the file is damaged.
    """
    if not project.exists:
        return []
    try:
        events: defaultdict[int, list[Event]] = defaultdict(list)
        for event, document in _all_events(project):
            events[document].append(event)
        rows = project.database.execute("SELECT document, text, record FROM source ORDER BY place").fetchall()
        return [_reading(text, record, events[document]) for document, text, record in rows]
    except (ValueError, zlib.error) as error:
        raise ProjectError(f"the saved timeline cannot be read: {error}") from error


def _reading(text: bytes, record: bytes, events: Sequence[Event]) -> Reading:
    reading = unpack(Reading, zlib.decompress(record).decode("utf-8", "surrogatepass"))
    whole = zlib.decompress(text).decode("utf-8", "surrogatepass")
    return reading._replace(source=reading.source._replace(text=whole), events=tuple(events))


def _all_events(project: Project) -> Iterator[tuple[Event, int]]:
    start = 0
    while found := window(project, start, start + _WINDOW):
        yield from found
        start += _WINDOW


def window(project: Project, start: int, stop: int) -> list[tuple[Event, int]]:
    """The events from one rank up to another, each with the number of its document.

    Raises:
        ValueError: one of them cannot be read.
    """
    query = "SELECT record, document FROM event WHERE rank >= ? AND rank < ? ORDER BY rank"
    rows = project.database.execute(query, (start, stop))
    return [(unpack(Event, record), document) for record, document in rows]
