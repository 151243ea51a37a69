"""A table for people: dates in words, events, and where each is told; says what it leaves out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from events.date_words import date_words
from events.exporters.citations import Citation, Citations
from events.exporters.escaping import markdown
from events.model import Document, Event, Timeline


def render(timeline: Timeline) -> Iterator[str]:
    """Markdown (CommonMark with GitHub's tables)."""
    citations = Citations(timeline)
    yield f"# Timeline of {_subject(timeline.documents)}\n\n"
    for document in timeline.documents:
        yield f"- {_dating(document)}\n"
    dated = [event for event in timeline.events if event.date]
    undated = [event for event in timeline.events if not event.date]
    yield "\n"
    yield from _table(dated, citations)
    if undated:
        yield "\n## Without a date\n\n"
        yield from _table(undated, citations)
    yield f"\n{_left_out(timeline, len(dated), len(undated))}\n"


def _subject(documents: tuple[Document, ...]) -> str:
    return markdown(documents[0].title) if len(documents) == 1 else f"{len(documents)} documents"


def _dating(document: Document) -> str:
    reference = document.reference
    when = f"{reference.source} date {date_words(reference.date)}" if reference.date else "date not known"
    how = " ".join(reference.evidence)
    return f"**{markdown(document.title)}** ({markdown(document.id)}): {when}" + (f". {markdown(how)}" if how else "")


def _table(events: Iterable[Event], citations: Citations) -> Iterator[str]:
    yield "| Date | Event | Who | Where | Source |\n|---|---|---|---|---|\n"
    for event in events:
        cells = (
            date_words(event.date) if event.date else "—",
            markdown(event.title) + "".join(f" *({remark})*" for remark in _remarks(event)),
            markdown("; ".join(event.who)),
            markdown(event.where or ""),
            _source(citations.of(event)),
        )
        yield f"| {' | '.join(cells)} |\n"


def _remarks(event: Event) -> Iterator[str]:
    if event.status != "happened":
        yield event.status
    if event.conflict:
        claims = dict.fromkeys(date_words(mention.date) for mention in event.mentions if mention.date)
        yield f"documents disagree: {', '.join(claims)}"


def _source(places: list[Citation]) -> str:
    first, *others = places
    also = "".join(f"; also {_place(other)}" for other in others)
    return f"“{markdown(first.quotation)}” ({_place(first)}{also})"


def _place(citation: Citation) -> str:
    place = markdown(citation.part) if citation.part else f"paragraph {citation.paragraph}"
    return f"{markdown(citation.document.id)}, {place}"


def _left_out(timeline: Timeline, dated: int, undated: int) -> str:
    shown = f"{dated} events with a date and {undated} without."
    omitted = timeline.omitted
    hidden = [f"{n} {kind}" for n, kind in ((omitted.hidden, "hidden"), (omitted.undated, "without a date")) if n]
    return shown + (f" Left out: {' and '.join(hidden)}." if hidden else " Nothing is left out.")
