"""Documents of timelines that were made elsewhere: their events come with them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from events.edtf import order_key
from events.records import Event, SourceText

__all__ = ["in_order", "renamed"]


def in_order(events: Iterable[Event]) -> tuple[Event, ...]:
    """Events in timeline order, undated last."""
    return tuple(sorted(events, key=lambda event: order_key(event.date)))


def renamed(source: SourceText, names: Mapping[str, str]) -> SourceText:
    """The same document, it and the others of its timeline called otherwise.

    Args:
        source: a document that is told.
        names: its own and the others' new ids by those before.
    """
    if source.told is None or all(name == new for name, new in names.items()):
        return source
    events = tuple(
        event._replace(mentions=tuple(each._replace(document=names[each.document]) for each in event.mentions))
        for event in source.told.events
    )
    told = source.told._replace(documents=tuple(names[name] for name in source.told.documents), events=events)
    return source._replace(id=names[source.id], told=told)
