"""Timelines that ``timeline export --to json`` wrote: their documents with the events that they tell of."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from pydantic import ValidationError

from events import model
from events.readers.errors import ReadError
from events.readers.source import Opened
from events.readers.told import in_order
from events.records import (
    Event,
    Part,
    Reference,
    SourceText,
    Span,
    Suggestion,
    Telling,
    Timex,
    Told,
    Verdict,
    main_mention,
)


def read(source: Opened) -> Iterator[SourceText]:
    """Read all documents; an event is told by the document whose date it has.

    Raises:
        ReadError: it is no such timeline, of another version, or its events do not fit its documents.
    """
    try:
        timeline = model.Timeline.model_validate_json(source.data().removeprefix(b"\xef\xbb\xbf"))
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        place = ".".join(map(str, first["loc"])) or "its beginning"
        raise ReadError(source.path, f"no timeline as it is exported: {first['msg'].lower()} at {place}") from None
    if timeline.version != model.FORMAT_VERSION:
        raise ReadError(source.path, f"a timeline of version {timeline.version}; this is {model.FORMAT_VERSION}")
    if not timeline.documents:
        raise ReadError(source.path, "a timeline without documents")
    texts = {document.id: document.text for document in timeline.documents}
    told: defaultdict[str, list[Event]] = defaultdict(list)
    for event in timeline.events:
        _check(event, texts, source.path)
        record = _event(event)
        told[main_mention(record).document].append(record)
    names = tuple(texts)
    if len(names) < len(timeline.documents):
        raise ReadError(source.path, "two documents with one id")
    suggestions = tuple(Suggestion(*each.events, each.score) for each in timeline.suggestions)
    for document in timeline.documents:
        reference = Reference(**dict(document.reference))
        parts = tuple(Part(part.start, part.label) for part in document.parts)
        whole = Told(names, reference, in_order(told[document.id]), suggestions)
        suggestions = ()
        yield SourceText(document.id, document.path, document.title, document.text, parts=parts, told=whole)


def _check(event: model.Event, texts: Mapping[str, str], path: str) -> None:
    if not event.mentions:
        raise ReadError(path, f"event {event.id} is told nowhere")
    for mention in event.mentions:
        telling = _telling(mention)
        spans = [telling.clause, telling.trigger]
        spans += [Span(telling.timex.start, telling.timex.end)] if telling.timex else []
        text = texts.get(mention.document)
        if text is None or not all(span.start <= span.end <= len(text) for span in spans):
            raise ReadError(path, f"event {event.id} stands outside its document")


def _event(event: model.Event) -> Event:
    mentions = tuple(map(_telling, event.mentions))
    return Event(
        event.id,
        event.date,
        event.title,
        event.who,
        event.where,
        event.status,
        event.confidence,
        event.explanation,
        mentions,
        written=_is_written(event),
        conflict=event.conflict,
        verdict=Verdict(tags=event.tags, note=event.note),
    )


def _is_written(event: model.Event) -> bool:
    """Whether the words that date the event name its year: the format does not say it otherwise."""
    year = str(event.date or "").lstrip("[.Y-")[:4]
    return any(mention.expression and year in mention.expression.text for mention in event.mentions)


def _telling(mention: model.Mention) -> Telling:
    return Telling(
        mention.document,
        Span(mention.start, mention.end),
        Span(mention.trigger.start, mention.trigger.end),
        _timex(mention.expression, mention) if mention.expression else None,
        mention.date,
    )


def _timex(expression: model.TimeExpression, mention: model.Mention) -> Timex:
    return Timex(
        expression.start,
        expression.end,
        expression.text,
        expression.type,
        expression.value,
        expression.mod or "",
        expression.quant or "",
        expression.freq or "",
        mention.date,
    )
