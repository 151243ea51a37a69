"""The public form of a timeline: validated, frozen models that define every exchanged format.

Stages hand :mod:`events.records` to each other; whatever leaves or enters the program (JSON, a project,
settings) passes through here. The field names and their order are the contract of ``timeline export --to json``
and ``timeline tag``; :data:`FORMAT_VERSION` grows when a reader of the old form would misread the new one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field
from pydantic.json_schema import models_json_schema

from events import records
from events.edtf import Edtf, order_key
from events.notebook import as_html, as_line

FORMAT_VERSION = 1

Decide = Callable[[Sequence[records.Event]], tuple[Sequence[records.Event], int]]
"""From events in timeline order to those that are left, and how many are hidden."""

Keep = Callable[[records.Event], bool]
OmittedKind = Literal["undated", "hidden", "filtered", "unwritable"]


class _Model(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


def _is_empty(value: object) -> bool:
    return value == ()


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


class Part(_Model):
    """Where in a document's text a part of its file begins; it reaches to the next one."""

    start: int = Field(ge=0)
    label: str = Field(description="page 3, footnote 2, the heading of a chapter")


class Document(_Model):
    """The text of one source and how it is dated."""

    id: str
    path: str
    title: str
    text: str
    reference: Reference
    parts: tuple[Part, ...] = Field(
        default=(),
        description="the parts of the file that people cite, in order; left out where there are none",
        exclude_if=_is_empty,
    )

    @classmethod
    def from_record(cls, reading: records.Reading) -> Document:
        source = reading.source
        return cls(
            id=source.id,
            path=source.path,
            title=source.title,
            text=source.text,
            reference=Reference.from_record(reading.reference),
            parts=tuple(Part(start=part.start, label=part.label) for part in source.parts),
        )


class Trigger(_Model):
    """The verb or event noun that names an event, or both together (“had a loss”).

    Offsets are characters of the document's text.
    """

    start: int = Field(ge=0)
    end: int = Field(ge=0)
    text: str


def _is_none(value: object) -> bool:
    return value is None


class Anchor(_Model):
    """A date that another one was counted from: the document's own, or one told elsewhere in the text."""

    kind: records.AnchorKind
    date: Edtf | None = Field(description="EDTF")
    source: records.ReferenceSource | None = Field(
        default=None, description="how the document's date is known", exclude_if=_is_none
    )
    start: int | None = Field(default=None, ge=0, description="where its words stand", exclude_if=_is_none)
    end: int | None = Field(default=None, ge=0, exclude_if=_is_none)
    text: str | None = Field(default=None, exclude_if=_is_none)

    @classmethod
    def from_record(cls, anchor: records.Anchor, reference: records.Reference) -> Anchor:
        if anchor.span is None:
            return cls(kind=anchor.kind, date=anchor.date, source=reference.source)
        start, end = anchor.span
        return cls(kind=anchor.kind, date=anchor.date, start=start, end=end, text=anchor.text)


class Arithmetic(_Model):
    """One step of counting, from the anchor to the value."""

    model_config = ConfigDict(serialize_by_alias=True, validate_by_name=True)

    start: str = Field(alias="from", description="EDTF of the anchor")
    amount: float = Field(description="how many units, signed; 0 is the unit that holds the anchor")
    unit: str
    most: float | None = Field(
        default=None, description="the larger count of “two or three weeks”", exclude_if=_is_none
    )
    to: str = Field(description="the value; of a length of time the day at its other end")
    words: str


class Alternative(_Model):
    """Another value that the words could have."""

    value: str
    why: str = Field(description="why it lost")


class Explanation(_Model):
    """How a time expression came to its value."""

    words: str
    rule: str = Field(description="name of the rule that decided")
    anchor: Anchor | None = Field(
        default=None, description="what it was counted from; left out where the words say all", exclude_if=_is_none
    )
    arithmetic: Arithmetic | None = Field(
        default=None, description="the counting; left out where there was none", exclude_if=_is_none
    )
    alternatives: tuple[Alternative, ...] = ()
    sentence: str = Field(description="one plain sentence: the anchor and the arithmetic")

    @classmethod
    def from_record(cls, timex: records.Timex, reference: records.Reference) -> Explanation:
        from events.temporal.resolution.alternatives import alternatives
        from events.temporal.resolution.explaining import arithmetic, sentence

        anchor, counted = timex.grounds.anchor, arithmetic(timex)
        return cls(
            words=timex.text,
            rule=timex.rule,
            anchor=None if anchor is None else Anchor.from_record(anchor, reference),
            arithmetic=None if counted is None else Arithmetic.model_validate(counted._asdict()),
            alternatives=tuple(Alternative(value=other.value, why=other.why) for other in alternatives(timex)),
            sentence=sentence(timex),
        )


class TimeExpression(_Model):
    """Words that name a time, with their TIMEX3 type and value."""

    start: int = Field(ge=0)
    end: int = Field(ge=0)
    text: str
    type: records.TimexType
    value: str
    mod: str | None = Field(default=None, description="TIMEX3 mod; left out where there is none", exclude_if=_is_none)
    quant: str | None = Field(default=None, description="TIMEX3 quant of a set: EVERY", exclude_if=_is_none)
    freq: str | None = Field(default=None, description="TIMEX3 freq of a set: 2X", exclude_if=_is_none)
    begins: Edtf | None = Field(
        default=None, description="EDTF: where a length of time begins, if known", exclude_if=_is_none
    )
    ends: Edtf | None = Field(
        default=None, description="EDTF: where a length of time ends, if known", exclude_if=_is_none
    )
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
    def from_record(cls, timex: records.Timex, *, explain: records.Reference | None = None) -> TimeExpression:
        """The public form, with its explanation where the document's reference date is given."""
        from events.temporal.resolution.explaining import ends_of

        begins, ends = ends_of(timex)
        return cls(
            start=timex.start,
            end=timex.end,
            text=timex.text,
            type=timex.type,
            value=timex.value,
            mod=timex.mod or None,
            quant=timex.quant or None,
            freq=timex.freq or None,
            begins=begins,
            ends=ends,
            confidence=None if explain is None else round(timex.confidence, records.CONFIDENCE_DIGITS),
            explanation=None if explain is None else Explanation.from_record(timex, explain),
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
    def from_record(cls, event: records.Event, texts: Mapping[str, str]) -> Event:
        """The public form.

        Args:
            event: one event, of one document or of several.
            texts: the texts of its documents by their ids.
        """
        return cls(
            id=event.id,
            date=event.date,
            title=event.title,
            who=event.who,
            where=event.where,
            status=event.status,
            confidence=round(event.confidence, records.CONFIDENCE_DIGITS),
            explanation=event.explanation,
            conflict=event.conflict,
            tags=event.verdict.tags,
            note=event.verdict.note,
            mentions=tuple(Mention.from_record(telling, texts[telling.document]) for telling in event.mentions),
        )


class Suggestion(_Model):
    """Two events of different documents that may be one."""

    events: tuple[str, str] = Field(description="their ids")
    score: float = Field(ge=0, le=1, description="how alike they are")


def _is_zero(value: object) -> bool:
    return value == 0


class Omitted(_Model):
    """What a timeline knows and this form of it leaves out."""

    undated: int = Field(default=0, description="without a date")
    hidden: int = Field(default=0, description="hidden by a person")
    filtered: int = Field(default=0, description="not what was asked for")
    unwritable: int = Field(
        default=0, description="whose date the format cannot write; left out where 0", exclude_if=_is_zero
    )


class Timeline(_Model):
    """Events in order, from one document or many."""

    version: int = FORMAT_VERSION
    documents: tuple[Document, ...]
    events: tuple[Event, ...]
    omitted: Omitted = Omitted()
    suggestions: tuple[Suggestion, ...] = Field(
        default=(), description="pairs for a person to decide, likest first", exclude_if=_is_empty
    )

    @classmethod
    def from_readings(
        cls, readings: Iterable[records.Reading], decide: Decide | None = None, keep: Keep | None = None
    ) -> Timeline:
        """The public form of what the pipeline found in some documents, what several tell of told once.

        Args:
            readings: one a document.
            decide: applies what a person decided about the events.
            keep: says of an event, told once, whether it is wanted; the others are counted as filtered.
        """
        # Here, as above: a timeline that is only read again is never merged, nor are its dates explained.
        from events.merging import merge_decided

        read = list(readings)
        documents = tuple(Document.from_record(reading) for reading in read)
        texts = {document.id: document.text for document in documents}
        events = [event for reading in read for event in reading.events]
        events.sort(key=lambda event: order_key(event.date))
        kept, hidden = decide(events) if decide else (events, 0)
        merged = merge_decided(read, kept)
        wanted = [event for event in merged.events if keep(event)] if keep else merged.events
        suggestions = (Suggestion(events=(s.first, s.second), score=s.score) for s in merged.suggestions)
        return cls(
            documents=documents,
            events=tuple(Event.from_record(event, texts) for event in wanted),
            omitted=Omitted(hidden=hidden, filtered=len(merged.events) - len(wanted)),
            suggestions=_among({event.id for event in wanted}, suggestions),
        )

    def __repr__(self) -> str:
        return as_line(self)

    def _repr_html_(self) -> str:
        """What notebooks show."""
        return as_html(self)

    def without_undated(self) -> Timeline:
        """The same timeline for a reader that needs a date in every event; what is left out is counted."""
        return self.keeping(lambda event: event.date is not None, "undated")

    def keeping(self, keep: Callable[[Event], bool], kind: OmittedKind) -> Timeline:
        """The same timeline with the events that are kept; the others are counted as of this kind."""
        kept = tuple(event for event in self.events if keep(event))
        if len(kept) == len(self.events):
            return self
        count = getattr(self.omitted, kind) + len(self.events) - len(kept)
        return self.model_copy(
            update={
                "events": kept,
                "omitted": self.omitted.model_copy(update={kind: count}),
                "suggestions": _among({event.id for event in kept}, self.suggestions),
            }
        )


def _among(ids: set[str], suggestions: Iterable[Suggestion]) -> tuple[Suggestion, ...]:
    return tuple(suggestion for suggestion in suggestions if ids.issuperset(suggestion.events))


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
