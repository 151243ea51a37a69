"""An event as a citation to paste: what is said, where, and the date that follows from it."""

from __future__ import annotations

from events.date_words import date_words
from events.quoting import quotation
from events.records import Event
from events.safetext import one_line
from tui.collection import Collection, main_mention

__all__ = ["citation"]


def citation(event: Event, collection: Collection) -> str:
    """One line, safe to paste into a terminal, too."""
    date = f"{date_words(event.date)} [{event.date}]" if event.date else "no date"
    number = collection.number_of(event)
    source = collection.documents[number]
    place = one_line(source.title or source.path)
    mention = main_mention(event)
    if mention is None:
        return f"{date}: {one_line(event.title)} ({place})"
    words = quotation(source.text, *mention.clause)
    return f"{date}: {one_line(event.title)}. “{words}” ({place}, {collection.place(number, mention.clause.start)})"
