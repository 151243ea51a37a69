"""Documents of timelines that were made elsewhere: their events come with them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from hashlib import blake2b
from typing import Final, NamedTuple

from events.edtf import Edtf, order_key
from events.records import Event, Part, Reference, SourceText, Span, Status, Suggestion, Telling, Timex, Told, Verdict

__all__ = ["Gathered", "Stated", "in_order", "renamed"]

_UNKNOWN: Final = Reference(None, "unknown", 0.0, ("What tells of the events does not say when it was written.",))


def in_order(events: Iterable[Event]) -> tuple[Event, ...]:
    """Events in timeline order, undated last."""
    return tuple(sorted(events, key=lambda event: order_key(event.date)))


def renamed(source: SourceText, names: Mapping[str, str]) -> SourceText:
    """The same document, it and the others of its timeline called otherwise.

    Args:
        source: a document that is told.
        names: its own and the others' new ids by those before.
    """
    told = source.told
    if told is None or all(name == new for name, new in names.items()):
        return source
    # The other timeline, or the document itself, may have events of the same ids.
    mark = f"@{names[told.documents[0]]}"
    events = tuple(
        event._replace(
            id=event.id + mark,
            mentions=tuple(each._replace(document=names[each.document]) for each in event.mentions),
        )
        for event in told.events
    )
    suggestions = tuple(Suggestion(s.first + mark, s.second + mark, s.score) for s in told.suggestions)
    documents = tuple(names[name] for name in told.documents)
    return source._replace(id=names[source.id], told=Told(documents, told.reference, events, suggestions))


class Stated(NamedTuple):
    """An event as a file says it, without the text that it was found in."""

    title: str
    date: Edtf | None
    quotation: str = ""
    """The words that tell of it; its title where there are none."""
    date_as_written: str = ""
    who: tuple[str, ...] = ()
    where: str | None = None
    status: Status = "happened"
    confidence: float = 1.0
    explanation: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    note: str = ""
    part: str = ""
    """The part of its document that holds it, as people cite it."""


class Gathered:
    """Events of one document that are all that is known of its text: their quotations, a paragraph each.

    Args:
        name: the id of the document.
    """

    def __init__(self, name: str) -> None:
        self.name = name
        self._text = ""
        self._parts: list[Part] = []
        self._events: list[Event] = []

    def add(self, stated: Stated) -> None:
        """Take in one event.

        Raises:
            ValueError: it says nothing of what happened.
        """
        if not stated.title:
            raise ValueError("an event needs a title")
        words = stated.quotation or stated.title
        start = len(self._text) + 2 if self._text else 0
        timex = _timex(stated, words, start)
        mention = Telling(self.name, Span(start, start + len(words)), Span(start, start), timex, stated.date)
        self._events.append(_event(stated, self.name, mention))
        self._text += f"\n\n{words}" if self._text else words
        if stated.part and (not self._parts or self._parts[-1].label != stated.part):
            self._parts.append(Part(start, stated.part))

    def document(self, path: str, title: str, names: tuple[str, ...]) -> SourceText:
        """The document, one of those with these ids."""
        told = Told(names, _UNKNOWN, in_order(self._events))
        return SourceText(self.name, path, title, self._text, parts=tuple(self._parts), told=told)


def _timex(stated: Stated, words: str, start: int) -> Timex | None:
    at = words.find(stated.date_as_written) if stated.date_as_written else -1
    if at < 0:
        return None
    end = at + len(stated.date_as_written)
    return Timex(start + at, start + end, words[at:end], "DATE", str(stated.date or ""), date=stated.date)


def _event(stated: Stated, document: str, mention: Telling) -> Event:
    # The same file gives the same ids again.
    key = f"{document}\0{mention.clause.start}\0{stated.title}"
    return Event(
        blake2b(key.encode("utf-8", "replace"), digest_size=8).hexdigest(),
        stated.date,
        stated.title,
        stated.who,
        stated.where,
        stated.status,
        stated.confidence,
        stated.explanation,
        (mention,),
        verdict=Verdict(tags=stated.tags, note=stated.note),
    )
