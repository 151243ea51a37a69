"""The public form of a timeline: validated, frozen models that define every exchanged format.

Stages hand :mod:`events.records` to each other; whatever leaves or enters the program (JSON, a project,
settings) passes through here. The field names and their order are the contract of ``timeline export --to json``
and ``timeline tag``; :data:`FORMAT_VERSION` grows when a reader of the old form would misread the new one.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field
from pydantic.json_schema import models_json_schema

from events import records
from events.edtf import Edtf, order_key

FORMAT_VERSION = 1


class _Model(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


class Reference(_Model):
    """The day that a document's own words are counted from."""

    date: Edtf | None = Field(description="EDTF, or null where it is not known")
    source: records.ReferenceSource
    confidence: float = Field(ge=0, le=1, description="probability that the date is right")
    evidence: tuple[str, ...] = Field(description="how it is known, strongest first, one sentence an item")

    @classmethod
    def from_record(cls, reference: records.Reference) -> Reference:
        return cls(
            date=reference.date,
            source=reference.source,
            confidence=round(reference.confidence, records.CONFIDENCE_DIGITS),
            evidence=reference.evidence,
        )


class Document(_Model):
    """The text of one source and how it is dated."""

    id: str
    path: str
    title: str
    text: str
    reference: Reference


class Trigger(_Model):
    """The verb or event noun that names an event; offsets are characters of the document's text."""

    start: int = Field(ge=0)
    end: int = Field(ge=0)
    text: str


def _is_none(value: object) -> bool:
    return value is None


class Place(_Model):
    """Where words stand in the document's text."""

    start: int = Field(ge=0)
    end: int = Field(ge=0)


class Explanation(_Model):
    """How a time expression came to its date."""

    words: str
    rule: str = Field(description="name of the rule that decided")
    anchor: Literal["document date"] | Place | None = Field(
        default=None,
        description="what it was counted from: the document's date or an expression before; left out where the words "
        "say all or it is not known",
        exclude_if=_is_none,
    )
    sentence: str = Field(description="one plain sentence: the anchor and the arithmetic")

    @classmethod
    def from_record(cls, timex: records.Timex) -> Explanation:
        anchor: Literal["document date"] | Place | None = None
        if timex.from_reference:
            anchor = "document date"
        elif timex.counted_from is not None:
            anchor = Place(start=timex.counted_from.start, end=timex.counted_from.end)
        return cls(words=timex.text, rule=timex.rule, anchor=anchor, sentence=timex.explanation)


class TimeExpression(_Model):
    """Words that name a time, with their TIMEX3 type and value."""

    start: int = Field(ge=0)
    end: int = Field(ge=0)
    text: str
    type: records.TimexType
    value: str
    mod: str | None = Field(default=None, description="TIMEX3 mod; left out where there is none", exclude_if=_is_none)
    confidence: float | None = Field(
        default=None,
        ge=0,
        le=1,
        description="probability that the value is right; only with --explain",
        exclude_if=_is_none,
    )
    explanation: Explanation | None = Field(
        default=None, description="how the value was found; only with --explain", exclude_if=_is_none
    )

    @classmethod
    def from_record(cls, timex: records.Timex, *, explain: bool = False) -> TimeExpression:
        return cls(
            start=timex.start,
            end=timex.end,
            text=timex.text,
            type=timex.type,
            value=timex.value,
            mod=timex.mod or None,
            confidence=round(timex.confidence, records.CONFIDENCE_DIGITS) if explain else None,
            explanation=Explanation.from_record(timex) if explain else None,
        )


class Mention(_Model):
    """Where one document tells of an event, and the date that this place alone claims."""

    document: str = Field(description="id of the document")
    start: int = Field(ge=0, description="start and end bound the clause or sentence that tells of it")
    end: int = Field(ge=0)
    date: Edtf | None
    trigger: Trigger
    expression: TimeExpression | None = Field(
        description="null where a heading, the narration or the document dates it"
    )

    @classmethod
    def from_record(cls, telling: records.Telling, text: str) -> Mention:
        start, end = telling.trigger
        return cls(
            document=telling.document,
            start=telling.clause.start,
            end=telling.clause.end,
            date=telling.date,
            trigger=Trigger(start=start, end=end, text=text[start:end]),
            expression=TimeExpression.from_record(telling.timex) if telling.timex else None,
        )


class Event(_Model):
    """Something that happened, will or may happen."""

    id: str
    date: Edtf | None = Field(description="EDTF, never finer than the source; null where it has none")
    title: str
    who: tuple[str, ...]
    where: str | None
    status: records.Status
    confidence: float = Field(ge=0, le=1)
    explanation: tuple[str, ...]
    conflict: bool = Field(default=False, description="its mentions claim dates that cannot all be right")
    tags: tuple[str, ...] = ()
    note: str = ""
    mentions: tuple[Mention, ...]

    @classmethod
    def from_record(cls, event: records.Event, text: str) -> Event:
        return cls(
            id=event.id,
            date=event.date,
            title=event.title,
            who=event.who,
            where=event.where,
            status=event.status,
            confidence=round(event.confidence, records.CONFIDENCE_DIGITS),
            explanation=event.explanation,
            mentions=tuple(Mention.from_record(telling, text) for telling in event.mentions),
        )


class Omitted(_Model):
    """What a timeline knows and this form of it leaves out."""

    undated: int = 0
    hidden: int = 0


class Timeline(_Model):
    """Events in order, from one document or many."""

    version: int = FORMAT_VERSION
    documents: tuple[Document, ...]
    events: tuple[Event, ...]
    omitted: Omitted = Omitted()

    @classmethod
    def from_readings(cls, readings: Iterable[records.Reading]) -> Timeline:
        """The public form of what the pipeline found in some documents."""
        documents: list[Document] = []
        events: list[Event] = []
        for reading in readings:
            source = reading.source
            documents.append(
                Document(
                    id=source.id,
                    path=source.path,
                    title=source.title,
                    text=source.text,
                    reference=Reference.from_record(reading.reference),
                )
            )
            events.extend(Event.from_record(event, source.text) for event in reading.events)
        events.sort(key=lambda event: order_key(event.date))
        return cls(documents=tuple(documents), events=tuple(events))

    def without_undated(self) -> Timeline:
        """The same timeline for a reader that needs a date in every event; what is left out is counted."""
        dated = tuple(event for event in self.events if event.date is not None)
        omitted = Omitted(undated=self.omitted.undated + len(self.events) - len(dated), hidden=self.omitted.hidden)
        return self.model_copy(update={"events": dated, "omitted": omitted})


class TaggedDocument(_Model):
    """The time expressions of one document: one line of ``timeline tag``."""

    doc: str
    reference: Reference
    timexes: tuple[TimeExpression, ...]


def json_schema() -> dict[str, Any]:
    """JSON Schema of the exchanged formats: ``Timeline`` and ``TaggedDocument`` under ``$defs``."""
    _, schema = models_json_schema(
        [(Timeline, "serialization"), (TaggedDocument, "serialization")],
        title=f"timeline formats, version {FORMAT_VERSION}",
    )
    return schema
