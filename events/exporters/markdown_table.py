"""A table for people: dates in words, events, and where each is told; says what it leaves out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from events.date_words import date_words
from events.exporters.citations import Citation, Citations
from events.exporters.escaping import markdown
from events.exporters.left_out import left_out
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


def _table(events: Sequence[Event], citations: Citations) -> Iterator[str]:
    columns = {"Date": _date, "Event": _what, "Who": _who, "Where": _where}
    # What a person added has columns where there is any.
    if any(event.tags for event in events):
        columns["Tags"] = _tags
    if any(event.note for event in events):
        columns["Note"] = _note
    yield f"| {' | '.join(columns)} | Source |\n{'|---' * len(columns)}|---|\n"
    for event in events:
        cells = (cell(event) for cell in columns.values())
        yield f"| {' | '.join(cells)} | {_source(citations.of(event))} |\n"


def _date(event: Event) -> str:
    return date_words(event.date) if event.date else "—"


def _what(event: Event) -> str:
    return markdown(event.title) + "".join(f" *({remark})*" for remark in _remarks(event))


def _who(event: Event) -> str:
    return markdown("; ".join(event.who))


def _where(event: Event) -> str:
    return markdown(event.where or "")


def _tags(event: Event) -> str:
    return markdown("; ".join(event.tags))


def _note(event: Event) -> str:
    return markdown(event.note)


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
    return f"{markdown(citation.document.id)}, {markdown(citation.place)}"


def _left_out(timeline: Timeline, dated: int, undated: int) -> str:
    shown = f"{dated} events with a date and {undated} without."
    return f"{shown} {left_out(timeline.omitted) or 'Nothing is left out'}."
