"""The verb before an expression in its clause, and when a noun or an earlier verb takes the date instead."""

from __future__ import annotations

from typing import Final

from events.extraction.eventnouns import is_event_noun
from events.extraction.predicates import object_of, predicate_of
from events.extraction.rules import NOUN_PHRASE, PRECEDING_VERB, Attachment, Place, event_nouns
from events.language import VerbGroup
from events.language.english.grammar import PLANNING
from events.language.english.nouns import CIRCUMSTANCES, FIGURES, LIGHT_PARTICIPLES, RETURNING_DAYS, SPEECH_NOUNS
from events.language.english.verbs import (
    ASPECTUAL_VERBS,
    SCHEDULING_VERBS,
    STATE_FINDING_VERBS,
    VERBS_ABOUT_EVENTS,
    VERBS_OF_CHARGING,
    VERBS_OF_FIGURES,
)

_GOVERNING_REACH: Final = 4
"""Tokens between a verb and the infinitive that it governs."""


def preceding_verb(place: Place) -> Attachment | None:
    if not place.before:
        return None
    view, verb = place.view, place.before[-1]
    figure = _figure_of(place, verb)
    if figure is not None:
        return Attachment(figure, NOUN_PHRASE)
    far = place.first - verb.head > 3
    spoken = any(word in SPEECH_NOUNS or word == "reporters" for word in view.lower[verb.head : place.first])
    if verb.reporting and not verb.infinitive and far and len(place.before) > 1 and not spoken:
        return Attachment(place.before[-2].head, PRECEDING_VERB)
    if verb.copula:
        noun = next(event_nouns(view, verb.head + 1, place.first), None)
        if noun is not None:
            return Attachment(noun, PRECEDING_VERB)
    if len(place.before) > 1 and _is_aspect_of(place.before[-2], verb):
        return Attachment(place.before[-2].head, PRECEDING_VERB)
    governor = _past_governor(place, verb)
    if governor is not None:
        return Attachment(governor.head, PRECEDING_VERB)
    about = _told_about(place, verb)
    if about is not None:
        return Attachment(about, PRECEDING_VERB)
    led = _led_event(place, verb)
    if led is not None:
        return Attachment(led, NOUN_PHRASE)
    light = _lightly_described(place, verb)
    if light is not None:
        return Attachment(light, NOUN_PHRASE)
    main = _main_of_circumstance(place, verb) or _main_before(place, verb)
    if main is not None:
        return Attachment(predicate_of(view, main), PRECEDING_VERB)
    scheduled = _scheduled(place, verb)
    if scheduled is not None:
        return Attachment(scheduled, PRECEDING_VERB)
    return Attachment(predicate_of(view, verb), PRECEDING_VERB)


def _figure_of(place: Place, verb: VerbGroup) -> int | None:
    """The figure of “reported a loss of $3 million for the quarter”: the period is not that of the report."""
    view = place.view
    if verb.word not in VERBS_OF_FIGURES or place.preposition not in ("for", "in", "of"):
        return None
    if not any(word.rstrip("s") in _ACCOUNTING for word in view.lower[place.first : place.stop]):
        return None
    noun = object_of(view, verb)
    return noun if noun is not None and noun < place.first and view.lower[noun] in FIGURES else None


_ACCOUNTING: Final = frozenset(("quarter", "year", "half", "period", "month"))


def _past_governor(place: Place, verb: VerbGroup) -> VerbGroup | None:
    """“voted | to support the bill Friday”: what lies behind is what the past verb tells of."""
    if not (place.behind and verb.infinitive and len(place.before) > 1):
        return None
    governor = place.before[-2]
    near = verb.start - governor.last <= _GOVERNING_REACH and governor.word not in PLANNING and not governor.copula
    return governor if near and governor.finite and governor.tense in ("past", "perfect") else None


def _led_event(place: Place, verb: VerbGroup) -> int | None:
    """“changed after the collapse of the bank ten years ago”: the event behind a preposition that counts from it."""
    view = place.view
    noun = next(event_nouns(view, verb.head + 1, place.first), None)
    phrase = view.phrase_at(noun) if noun is not None else None
    leads = phrase is not None and phrase.start > verb.head + 1 and view.lower[phrase.start - 1] in _COUNTING
    return noun if leads else None


_COUNTING: Final = frozenset(("after", "before", "since", "following", "pending", "despite", "amid", "until"))


def _told_about(place: Place, verb: VerbGroup) -> int | None:
    """“condemned the invasion of May 1990”, “charged in the bombing last year”: the date is that of the event named."""
    if verb.word not in VERBS_ABOUT_EVENTS and verb.word not in VERBS_OF_CHARGING:
        return None
    view, start = place.view, verb.head + 1
    if verb.word in VERBS_OF_CHARGING:
        start = next(
            (k for k in range(start, place.first) if view.lower[k] in ("in", "with", "of", "over", "for")), place.first
        )
    noun = next(event_nouns(view, start, place.first), None)
    if noun is not None and view.lower[noun - 1] in ("with", "of", "for") and view.tags[noun] == "NN":
        return None  # “charged with murder Friday”
    return None if noun is None or view.lower[noun] in RETURNING_DAYS else noun


def _is_aspect_of(first: VerbGroup, second: VerbGroup) -> bool:
    """“began to withdraw”, “found abandoned”: the date is that of the first verb."""
    close = second.start == first.last + 1 and not second.finite
    if close and second.tense == "present participle" and first.finite and not first.copula:
        return True  # “surfaced holding a small stake”
    state = first.word in STATE_FINDING_VERBS and not second.infinitive
    return close and (state or first.word in ASPECTUAL_VERBS)


def _lightly_described(place: Place, verb: VerbGroup) -> int | None:
    """The event noun of “an agreement made on”, “a meeting held in”."""
    view = place.view
    if verb.word not in LIGHT_PARTICIPLES or verb.passive or verb.infinitive or verb.start != verb.last:
        return None
    described = next((p for p in view.phrases if p.stop == verb.start), None)
    if described is None:
        linked = view.lower[verb.start - 1 : verb.start] in (["and"], [","])
        return next(event_nouns(view, max(0, verb.start - 6), verb.start), None) if linked else None
    governed = described.start > 0 and view.tags[described.start - 1] == "IN"
    event = is_event_noun(view.words[described.head]) or governed
    if not event or (verb.finite and not governed and not _verb_follows(place)):
        return None
    return next(event_nouns(view, max(0, described.start - 4), described.stop), None)


def _verb_follows(place: Place) -> bool:
    return any(g.finite and 0 <= g.start - place.stop <= 2 for g in place.view.groups)


def _main_of_circumstance(place: Place, verb: VerbGroup) -> VerbGroup | None:
    """The main verb behind “the board, meeting on Monday, | voted”."""
    view, stop = place.view, place.stop
    circumstance = (
        verb.word in CIRCUMSTANCES and not verb.finite and verb.start > 0 and view.words[verb.start - 1] == ","
    )
    if not circumstance or stop >= len(view) or view.words[stop] != ",":
        return None
    return next((g for g in view.groups if g.finite and g.start == stop + 1), None)


def _main_before(place: Place, verb: VerbGroup) -> VerbGroup | None:
    """The main verb of “found it | on returning from work on Monday”."""
    view = place.view
    led = verb.start > 0 and view.lower[verb.start - 1] in ("on", "upon") and view.tags[verb.start] == "VBG"
    return place.before[-2] if led and len(place.before) > 1 and place.before[-2].finite else None


def _scheduled(place: Place, verb: VerbGroup) -> int | None:
    """The event that a verb of planning sets a date for: its object, or the noun that it describes."""
    if verb.word not in SCHEDULING_VERBS or verb.passive or verb.tense == "infinitive":
        return None
    view = place.view
    noun = next(event_nouns(view, verb.head + 1, place.first), None)
    described = verb.start - 1
    if noun is None and not verb.finite and described >= 0 and view.tags[described] in ("NN", "NNS"):
        noun = described if is_event_noun(view.words[described]) else None
    return noun
