"""Events that lay-out dates: the line behind a stamp, the sentences under a date heading."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from events.extraction.eventnouns import is_event_noun
from events.extraction.found import Found, reason
from events.extraction.frames import subject_of
from events.extraction.layout import Section, line_stop
from events.extraction.narration import Narration
from events.extraction.phrases import NOUN_TAGS
from events.extraction.predicates import predicate_of
from events.extraction.rules import Attachment, Rule
from events.extraction.view import SentenceView
from events.language.english.nouns import STATIC_NOUNS
from events.records import Span, Timex

STAMPED: Final = Rule(0.9, "it stamps the line that tells of “{word}”")
HEADED: Final = Rule(0.7, "it heads the part of the text that tells of “{word}”")


def stamped(narration: Narration, index: int, stamp: Timex) -> Found | None:
    """The event of a stamped line: its first finite verb, else its first noun."""
    view = narration.view(index)
    span = view.time_spans[narration.timexes[index].index(stamp)]
    trigger = _main_word(view, span[1])
    if trigger is None:
        return None
    sentences = narration.prose.sentences
    stop = line_stop(narration, index)
    extent = Span(sentences[index].start, sentences[stop - 1].end)
    attachment = Attachment(trigger, STAMPED)
    explanation = reason(view, attachment, stamp)
    return Found(
        index,
        trigger,
        stamp,
        stamp.date,
        STAMPED,
        STAMPED.certainty,
        explanation,
        stamp.written,
        extent=extent,
        line=(stop, span[1]),
    )


def _main_word(view: SentenceView, start: int) -> int | None:
    """The word that names what a line or sentence tells: a finite verb, an event noun, a participle, any noun."""
    finite = next((predicate_of(view, g) for g in view.groups if g.head >= start and g.finite), None)
    nouns = [k for k in range(start, len(view)) if view.tags[k] in NOUN_TAGS and not view.in_time[k]]
    event = next((k for k in nouns if is_event_noun(view.words[k])), None)
    if finite is not None and (event is None or finite < event or view.tags[event] != "NN"):
        return finite
    if event is not None:
        return event
    return finite if finite is not None else next(iter(nouns), None)


def headed(narration: Narration, index: int, section: Section, *, first: bool) -> Found | None:
    """The event that a date heading gives its day to: the first that is told, then what named people did."""
    view = narration.view(index)
    trigger = next(_telling_words(view), None) if first else _deed(narration, index, view)
    if trigger is None:
        return None
    timex = section.heading
    attachment = Attachment(trigger, HEADED)
    explanation = reason(view, attachment, timex)
    return Found(index, trigger, None, timex.date, HEADED, HEADED.certainty, explanation, timex.written)


def _deed(narration: Narration, index: int, view: SentenceView) -> int | None:
    """The verb of what somebody named did or suffered."""
    verb = next((g for g in view.groups if g.finite), None)
    if verb is None or verb.copula or verb.reporting or verb.modal or verb.tense != "past":
        return None
    subject = subject_of(view, verb)
    referent = narration.referent(index, subject) if subject is not None else None
    person = referent is not None and referent.entity is not None and referent.entity.kind == "person"
    return verb.head if person else None


def _telling_words(view: SentenceView) -> Iterator[int]:
    """What a sentence under a heading tells: an event noun before any verb, or a main verb that is no state."""
    verb = next((g for g in view.groups if g.finite), None)
    stop = verb.start if verb is not None else len(view)
    nouns = [k for k in range(stop) if view.tags[k] in NOUN_TAGS and not view.in_time[k]]
    notable = [k for k in nouns if view.lower[k] not in STATIC_NOUNS]
    for k in notable:
        if is_event_noun(view.words[k]):
            yield k
    subject = view.phrase_at(nouns[0]) if nouns else None
    if verb is None and len(notable) > 1 and subject is not None and subject.head in notable:
        yield subject.head
    object_follows = verb is not None and any(
        p.start > verb.last and view.tags[p.head] in NOUN_TAGS for p in view.phrases
    )
    if verb is not None and (verb.start or object_follows) and not verb.copula and not verb.modal:
        yield verb.head
