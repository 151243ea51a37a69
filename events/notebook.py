"""How a timeline shows itself in a notebook and at the prompt."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from itertools import islice
from typing import TYPE_CHECKING, Final

from events.date_words import date_words
from events.safetext import one_line

if TYPE_CHECKING:
    from events.model import Event, Timeline

__all__ = ["as_html", "as_line"]

_SHOWN: Final = 100
"""Rows, so that a long timeline does not freeze the page that shows it."""
_HEADINGS: Final = ("Date", "Event", "Who", "Where", "Status", "Sure")


def as_line(timeline: Timeline) -> str:
    """How many events in how many documents, and from when to when."""
    dated = [event.date for event in timeline.events if event.date is not None]
    span = f", {dated[0]} to {dated[-1]}" if dated else ""
    return f"<Timeline: {_counts(timeline)}{span}>"


def as_html(timeline: Timeline) -> str:
    """A table of its first events, safe to show whatever the documents hold."""
    head = "".join(f"<th>{heading}</th>" for heading in _HEADINGS)
    rows = "".join(f"<tr>{''.join(_cells(event))}</tr>" for event in islice(timeline.events, _SHOWN))
    more = len(timeline.events) - _SHOWN
    rest = f"<p>… and {more:,} more</p>" if more > 0 else ""
    return f"<p>{_counts(timeline)}</p><table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>{rest}"


def _counts(timeline: Timeline) -> str:
    events, documents = len(timeline.events), len(timeline.documents)
    return f"{events:,} event{'' if events == 1 else 's'} in {documents:,} document{'' if documents == 1 else 's'}"


def _cells(event: Event) -> Iterator[str]:
    date = date_words(event.date) if event.date else "—"
    why = " ".join(event.explanation)
    yield f'<td title="{_safe(why)}">{_safe(date)}</td>'
    for text in (event.title, "; ".join(event.who), event.where or "", event.status, f"{event.confidence:.0%}"):
        yield f'<td style="text-align: left">{_safe(text)}</td>'


def _safe(text: str) -> str:
    return escape(one_line(text))
