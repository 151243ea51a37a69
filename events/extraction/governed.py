"""Events that a date heading gives their day to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from events.extraction.eventnouns import is_event_noun
from events.extraction.found import Found, reason
from events.extraction.frames import subject_of
from events.extraction.layout import Section
from events.extraction.narration import Narration
from events.extraction.phrases import NOUN_TAGS
from events.extraction.rules import Attachment, Rule, is_weak
from events.extraction.view import SentenceView
from events.language import VerbGroup
from events.language.english.grammar import CALENDAR_WORDS
from events.language.english.nouns import STATIC_NOUNS
from events.language.english.time_context import NEWSPAPERS

HEADED: Final = Rule(0.7, "it heads the part of the text that tells of “{word}”")


def headed(narration: Narration, index: int, section: Section, dated: Sequence[Found], *, first: bool) -> Found | None:
    """The event that a date heading gives its day to: the first that is told, then what named people did.

    Args:
        narration: the document.
        index: the number of the sentence.
        section: the heading and what it governs.
        dated: the events that expressions of the sentence date.
        first: whether nothing under the heading has been told yet.
    """
    view = narration.view(index)
    trigger = next(_telling_words(view), None) if first and not dated else _deed(narration, index, view)
    if trigger is None or (dated and not _is_free(view, trigger, dated)):
        return None
    timex = section.heading
    attachment = Attachment(trigger, HEADED)
    explanation = reason(view, attachment, timex)
    return Found(index, trigger, None, section.date, HEADED, HEADED.certainty, explanation, timex.written)


def _is_free(view: SentenceView, trigger: int, dated: Sequence[Found]) -> bool:
    """Whether a verb opens its sentence and no expression stands in its clause: “We met men who had left in April”."""
    clause = view.clause(trigger)
    mine = [k for k in range(len(view)) if view.clause(k) == clause]
    return not any(view.in_time[k] for k in mine) and all(item.trigger not in mine for item in dated)


def _deed(narration: Narration, index: int, view: SentenceView) -> int | None:
    """The verb of what somebody named did or suffered, or the writer did: “We met some Swedes”, “Wrote to Ellen”."""
    verb = _main_verb(view)
    if verb is None or verb.copula or verb.modal or verb.tense not in ("past", "past participle"):
        return None
    if verb.start and view.lower[verb.start - 1] == "never":
        return None
    if not verb.start:
        return verb.head if _has_object(view, verb) else None
    subject = subject_of(view, verb)
    if subject is None or not verb.finite:
        return None
    if view.lower[subject.head] in ("i", "we"):
        return verb.head if _has_object(view, verb) and not verb.reporting else None
    referent = narration.referent(index, subject)
    person = referent is not None and referent.entity is not None and referent.entity.kind == "person"
    return verb.head if person and not verb.reporting else None


def _main_verb(view: SentenceView) -> VerbGroup | None:
    """The first finite verb, or the participle that a note opens with: “Camped at Pole Creek”."""
    opening = view.groups[0] if view.groups else None
    if opening is not None and not opening.start and opening.tense == "past participle" and not is_weak(view, opening):
        return opening
    return next((g for g in view.groups if g.finite), None)


def _has_object(view: SentenceView, verb: VerbGroup) -> bool:
    """Whether a verb is completed by a thing, person or place."""
    return any(p.start > verb.last and view.tags[p.head] in NOUN_TAGS for p in view.phrases)


def _telling_words(view: SentenceView) -> Iterator[int]:
    """What a sentence under a heading tells: an event noun before any verb, or a main verb that is no state."""
    verb = _main_verb(view)
    stop = verb.start if verb is not None else len(view)
    nouns = [k for k in range(stop) if view.tags[k] in NOUN_TAGS and not view.in_time[k]]
    notable = [k for k in nouns if view.lower[k] not in STATIC_NOUNS]
    for k in notable:
        if is_event_noun(view.words[k]):
            yield k
    if any(view.words[k] in NEWSPAPERS and view.lower[k - 1] in CALENDAR_WORDS for k in nouns if k):
        return  # “The Sunday Times came without its middle”
    subject = view.phrase_at(nouns[0]) if nouns else None
    if verb is None and len(notable) > 1 and subject is not None and subject.head in notable:
        yield subject.head
    if verb is not None and (verb.start or _has_object(view, verb)) and not verb.copula and not verb.modal:
        yield verb.head
