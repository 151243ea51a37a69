"""An event as a citation to paste: what is said, where, and the date that follows from it."""

from __future__ import annotations

from events.date_words import date_words
from events.quoting import Paragraphs, quotation
from events.records import Event, SourceText
from events.safetext import one_line
from tui.places import main_clause

__all__ = ["citation"]


def citation(event: Event, source: SourceText, paragraphs: Paragraphs) -> str:
    """One line, safe to paste into a terminal, too."""
    date = f"{date_words(event.date)} [{event.date}]" if event.date else "no date"
    place = one_line(source.title or source.path)
    clause = main_clause(event)
    if clause is None:
        return f"{date}: {one_line(event.title)} ({place})"
    words = quotation(source.text, *clause)
    return f"{date}: {one_line(event.title)}. “{words}” ({place}, ¶{paragraphs.number(clause.start)})"
