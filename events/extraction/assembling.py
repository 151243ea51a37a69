"""From dated expressions to the events of one document."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from events.edtf import order_key
from events.extraction.certainty import certainty_of, doubts_of
from events.extraction.finding import find
from events.extraction.found import Found
from events.extraction.items import IN_ROW
from events.extraction.lines import line_title, row_title
from events.extraction.mentions import Said, join_mentions
from events.extraction.narration import Narration
from events.extraction.people import participants
from events.extraction.phrases import NOUN_TAGS
from events.extraction.places import place_of
from events.extraction.predicates import words_of_event
from events.extraction.status import status_of
from events.extraction.titles import TitleWriter
from events.extraction.wording import TITLE_CHARACTERS, TITLE_WORDS
from events.language import Prose
from events.language.kinds import WORD
from events.records import Event, Named, Reference, SourceText, Span, Status, Telling, Timex

_FNV_BASIS = 0xCBF29CE484222325
_FNV_PRIME = 0x100000001B3
_FNV_MASK = 0xFFFFFFFFFFFFFFFF


def extract(source: SourceText, prose: Prose, timexes: Sequence[Timex], reference: Reference) -> list[Event]:
    """The dated events that a document tells of, in timeline order, undated last.

    Args:
        source: the document.
        prose: its text.
        timexes: its resolved time expressions, in text order.
        reference: the day that its words are counted from.
    """
    narration = Narration(prose, timexes, source.author, source.addressee)
    found = find(narration, reference)
    writer = TitleWriter(narration, {(item.number, item.trigger) for item in found})
    dated = Counter(item.number for item in found)
    events, said = [], []
    for item in found:
        event = _event(source, narration, writer, item, reference, alone=dated[item.number] == 1)
        if WORD.search(event.title) is None:
            continue  # “A. In March 2011.”, an answer whose question tells what happened
        events.append(event)
        view = narration.view(item.number)
        nouns = (k for k in view.sentence.clause_tokens(item.trigger) if view.tags[k] in NOUN_TAGS)
        said.append(Said(view.words[item.trigger], frozenset(view.lower[k] for k in nouns)))
    return sorted(join_mentions(events, said), key=lambda event: order_key(event.date))


def _event(
    source: SourceText,
    narration: Narration,
    writer: TitleWriter,
    item: Found,
    reference: Reference,
    *,
    alone: bool,
) -> Event:
    view = narration.view(item.number)
    named = words_of_event(view, item.trigger)
    trigger = Span(view.tokens[named[0]].start, view.tokens[named[-1]].end)
    title = writer.title(item.number, item.trigger, item.timex)
    if item.line is not None:
        whole = line_title(narration, item.number, item.line)
        fits = len(whole.text.split()) <= TITLE_WORDS and len(whole.text) <= TITLE_CHARACTERS
        title = whole if fits else title
    elif item.rule is IN_ROW:
        title.text = row_title(view, item.trigger) or title.text
    clause = item.extent or _clause(narration, item, alone=alone)
    told = [item.timex, *item.also] if item.timex is not None else [None]
    tellings = tuple(
        Telling(source.id, clause, trigger, timex, item.date, item.interval_end if not i else None)
        for i, timex in enumerate(told)
    )
    return Event(
        id=_stable_id(source.id, view.tokens[item.trigger].start, item),
        date=item.date,
        title=title.text,
        who=participants(narration, item.number, title),
        where=place_of(narration, item.number, item.trigger, title.tokens),
        status=_status(narration, item, reference),
        confidence=certainty_of(item),
        explanation=(*item.explanation, *doubts_of(item, view)),
        mentions=tellings,
        written=item.written,
        named=tuple(Named(who.name, who.kind) for who in narration.cast.named_in(clause.start, clause.end)),
    )


def _status(narration: Narration, item: Found, reference: Reference) -> Status:
    if _recurs(narration, item):
        return "recurring"
    return status_of(narration.view(item.number), item.trigger, item.date, reference, item.timex)


def _recurs(narration: Narration, item: Found) -> bool:
    """Whether the clause of an event says how often: “from 2011 to 2013 the rent was paid every Friday”."""
    view = narration.view(item.number)
    timexes = narration.timexes.get(item.number, ())
    if item.date is None or item.date.first_day == item.date.last_day:
        return False
    often = (span for timex, span in zip(timexes, view.time_spans, strict=True) if timex.type == "SET")
    return any(view.clause(span[0]) == view.clause(item.trigger) for span in often)


def _clause(narration: Narration, item: Found, *, alone: bool) -> Span:
    """The sentence, where it tells of one event only; else the clauses of trigger and expression."""
    sentence = narration.prose.sentences[item.number]
    if alone:
        return Span(sentence.start, sentence.end)
    tokens = sentence.clause_tokens(item.trigger)
    start, end = sentence.tokens[tokens.start].start, sentence.tokens[tokens.stop - 1].end
    for timex in (item.timex, item.interval_end):
        if timex is not None and sentence.start <= timex.start < sentence.end:
            start, end = min(start, timex.start), max(end, timex.end)
    return Span(start, end)


def _stable_id(document: str, offset: int, item: Found) -> str:
    """An id that lasts as long as the document's text does: of the trigger and of the expression that dates it.

    The hash is FNV-1a of 64 bits: it spreads short texts well and needs no library to be loaded.
    """
    expression = item.timex.start if item.timex is not None else -1
    value = _FNV_BASIS
    for byte in f"{document}\0{offset}\0{expression}".encode():
        value = ((value ^ byte) * _FNV_PRIME) & _FNV_MASK
    return f"{value:016x}"
