"""Where no rule of its clause gives an expression an event: a near noun, the next verb, whatever is nearest."""

from __future__ import annotations

from events.extraction.predicates import predicate_of
from events.extraction.rules import (
    ANY_NOUN,
    EARLIER_CLAUSE,
    LATER_VERB,
    NEXT_VERB,
    NOUN_IN_CLAUSE,
    Attachment,
    Place,
    event_nouns,
)
from events.language import VerbGroup
from events.language.english.grammar import WEAK_PARTICIPLES


def fallback(place: Place) -> Attachment | None:
    """No verb before the expression in its clause: a near noun, the next verb, then whatever is nearest."""
    view, first = place.view, place.first
    near = next(event_nouns(view, view.clause_start(first), first), None)
    if near is not None and first - near <= 4:
        return Attachment(near, NOUN_IN_CLAUSE)
    if place.after:
        return Attachment(predicate_of(view, place.after[0]), NEXT_VERB)
    earlier = [g for g in view.groups if g.head < first]
    weak = next((g for g in reversed(earlier) if _weak_here(place, g)), None)
    noun = next(event_nouns(view, weak.head if weak else max(0, first - 6), first), None)
    strong = [g for g in earlier if g.word not in WEAK_PARTICIPLES] or earlier
    prepositional = noun is not None and weak is not None and weak.word in ("compared", "including", "following")
    if strong and not prepositional:
        return Attachment(predicate_of(view, strong[-1]), EARLIER_CLAUSE)
    if noun is not None:
        return Attachment(noun, NOUN_IN_CLAUSE)
    later = next((g for g in view.groups if g.head >= place.stop), None)
    if later is not None:
        return Attachment(predicate_of(view, later), LATER_VERB)
    anywhere = next(event_nouns(view, 0, len(view)), None)
    return None if anywhere is None else Attachment(anywhere, ANY_NOUN)


def _weak_here(place: Place, group: VerbGroup) -> bool:
    return group.word in WEAK_PARTICIPLES and place.view.clause(group.head) == place.view.clause(place.first)
