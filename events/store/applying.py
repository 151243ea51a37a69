"""Decisions laid over what was read: events as the user wants them."""

from __future__ import annotations

from bisect import insort
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from events.edtf import Edtf, order_key, parse_edtf
from events.records import Event, Verdict
from events.store.decisions import NO_DECISION, Decision
from events.store.review import Place, Review, place_of

__all__ = ["Decided", "decided", "disagree"]


class Decided(NamedTuple):
    """The events of a timeline after everything that was decided."""

    events: list[Event]
    """In timeline order."""
    hidden: int
    """How many are hidden, whether they are among the events or not."""


def decided(events: Sequence[Event], review: Review, *, with_hidden: bool = False) -> Decided:
    """Apply the decisions.

    Args:
        events: what was read, in timeline order.
        review: the decisions.
        with_hidden: whether hidden events stay among the others.
    """
    if not review.decided:
        return Decided(list(events), 0)
    decisions = {index: made for index in _touched(events, review) if (made := review[events[index]]) != NO_DECISION}
    merged = _merged(events, decisions, review)
    away = {index for others in merged.values() for index in others}
    hidden = 0
    kept: list[Event] = []
    moved: list[Event] = []
    for index, event in enumerate(events):
        if index in away:
            continue
        if index not in decisions and index not in merged:
            kept.append(event)
            continue
        decision = decisions.get(index, NO_DECISION)
        hidden += decision.hidden
        if with_hidden or not decision.hidden:
            changed = _apply(event, decision, [events[other] for other in merged.get(index, ())])
            (kept if changed.date == event.date else moved).append(changed)
    for event in moved:
        insort(kept, event, key=lambda event: order_key(event.date))
    return Decided(kept, hidden)


def _touched(events: Sequence[Event], review: Review) -> Iterator[int]:
    """Indexes of the events that something may be decided about."""
    starts: defaultdict[str, set[int]] = defaultdict(set)
    for place in review.decided:
        starts[place.document].add(place.trigger)
    none: set[int] = set()
    for index, event in enumerate(events):
        for mention in event.mentions:
            if mention.trigger.start in starts.get(mention.document, none):
                yield index
                break


def _merged(events: Sequence[Event], decisions: dict[int, Decision], review: Review) -> dict[int, list[int]]:
    """The indexes of the events that each event takes in."""
    parents = {index: place for index, made in decisions.items() if (place := review.place(made.into))}
    if not parents:
        return {}
    wanted = set(parents.values())
    at: dict[Place, int] = {}
    for index, event in enumerate(events):
        at.update((place, index) for mention in event.mentions if (place := place_of(mention)) in wanted)
    heads = {index: at[place] for index, place in parents.items() if place in at}
    merged: defaultdict[int, list[int]] = defaultdict(list)
    for index in heads:
        head, passed = index, {index}
        while head in heads and heads[head] not in passed:
            head = heads[head]
            passed.add(head)
        # Of some that are merged in a circle, each into the next, the first keeps the others.
        if head in heads:
            head = min(passed)
        if head != index:
            merged[head].append(index)
    return merged


def _apply(event: Event, decision: Decision, others: Sequence[Event]) -> Event:
    """One event with what was decided about it, and with the mentions of those merged into it."""
    date = event.date if decision.date is None else parse_edtf(decision.date) if decision.date else None
    accepted = decision.accepted is not None and decision.accepted == str(date or "")
    explanation = event.explanation
    if decision.date is not None:
        told = f"what was read is {event.date}" if event.date else "what was read has none"
        explanation = (f"The date was set by hand; {told}.", *explanation)
    elif accepted:
        explanation = ("The date was looked at and accepted.", *explanation)
    mentions = event.mentions + tuple(mention for other in others for mention in other.mentions)
    return event._replace(
        date=date,
        title=event.title if decision.title is None else decision.title,
        who=tuple(dict.fromkeys((*event.who, *(who for other in others for who in other.who)))),
        confidence=1.0 if accepted or decision.date is not None else event.confidence,
        explanation=explanation,
        mentions=mentions,
        conflict=event.conflict if not others else disagree(mention.date for mention in mentions),
        verdict=Verdict(
            accepted,
            decision.date is not None,
            decision.title is not None,
            decision.hidden,
            # A timeline made elsewhere may have brought some.
            decision.tags or event.verdict.tags,
            decision.note or event.verdict.note,
            len(others),
        ),
    )


def disagree(claims: Iterable[Edtf | None]) -> bool:
    """Whether two of the dates that are claimed for one event share no day."""
    dates = {claim for claim in claims if claim is not None}
    return any(not _share_a_day(one, other) for one, other in combinations(dates, 2))


def _share_a_day(one: Edtf, other: Edtf) -> bool:
    firsts = [day for day in (one.first_day, other.first_day) if day is not None]
    lasts = [day for day in (one.last_day, other.last_day) if day is not None]
    return not firsts or not lasts or max(firsts) <= min(lasts)
