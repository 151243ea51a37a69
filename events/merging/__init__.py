"""The same event told in several documents becomes one, with every place that tells of it and what each claims.

Only events that share a rare word, a name or a kind and lie near in time are compared, a bounded number each, so that
the cost grows with the number of events. The result does not hang on the order of the documents: likest pairs join
first, and no event is joined with two of one document.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from events.edtf import SortKey, order_key
from events.merging.candidates import candidates
from events.merging.groups import Groups
from events.merging.joining import joined
from events.merging.likeness import JOINED, SUGGESTED, Likenesses
from events.merging.portraits import Portrait, portraits
from events.records import CONFIDENCE_DIGITS, Event, Reading, Suggestion

__all__ = ["Merged", "Suggestion", "merge", "merge_decided"]

Pair = tuple[float, int, int]


class Merged(NamedTuple):
    """The events of several documents, told once each."""

    events: tuple[Event, ...]
    """In timeline order, undated last."""
    suggestions: tuple[Suggestion, ...]
    """Likest first."""


def merge(readings: Sequence[Reading]) -> Merged:
    """Join the events that several documents tell of.

    Each keeps its mentions with the date that each claims; the event's own date is the one that most documents claim,
    of equal ones the finest. Claims that cannot all be right make a conflict.
    """
    events = [event for reading in readings for event in reading.events]
    events.sort(key=lambda event: order_key(event.date))
    if len(readings) < 2:
        return Merged(tuple(events), ())
    likenesses = Likenesses(sorted((each for reading in readings for each in portraits(reading)), key=_place))
    pairs = _alike(likenesses)
    groups = Groups(likenesses)
    for score, first, second in pairs:
        if score >= JOINED:
            groups.join(first, second)
    references = {reading.source.id: order_key(reading.reference.date) for reading in readings}
    whole = _whole(likenesses, groups, references)
    once = {event.id: event for event in (whole.get(event.id, event) for event in events)}
    return Merged(
        tuple(sorted(once.values(), key=lambda event: order_key(event.date))),
        tuple(_suggestions(likenesses.portraits, pairs, groups, whole)),
    )


def merge_decided(readings: Sequence[Reading], events: Sequence[Event]) -> Merged:
    """Join what several documents tell of, but leave what a person or another timeline has joined as it is.

    Args:
        readings: the documents.
        events: theirs, as a person left them, in timeline order.
    """
    told = {reading.source.id: reading.source.told for reading in readings if reading.source.told}
    by_hand: list[Event] = []
    theirs: dict[str, list[Event]] = {reading.source.id: [] for reading in readings}
    for event in events:
        document = event.mentions[0].document
        (by_hand if event.verdict.merged or document in told else theirs[document]).append(event)
    merged = merge([reading._replace(events=tuple(theirs[reading.source.id])) for reading in readings])
    if not by_hand:
        return merged
    both = sorted((*merged.events, *by_hand), key=lambda event: order_key(event.date))
    ids = {event.id for event in both}
    brought = (each for one in told.values() for each in one.suggestions if {each.first, each.second} <= ids)
    return Merged(tuple(both), (*merged.suggestions, *brought))


def _place(each: Portrait) -> tuple[int, int, str, int, str]:
    return each.first, each.last, each.document, each.event.mentions[0].trigger.start, each.event.id


def _alike(likenesses: Likenesses) -> list[Pair]:
    """The pairs worth a suggestion, likest first."""
    pairs = []
    for first, second in candidates(likenesses.portraits, likenesses.rarity):
        score = likenesses.of(first, second)
        if score >= SUGGESTED:
            pairs.append((score, first, second))
    return sorted(pairs, key=lambda pair: (-pair[0], pair[1], pair[2]))


def _whole(likenesses: Likenesses, groups: Groups, references: Mapping[str, SortKey]) -> dict[str, Event]:
    """What each event that others tell of became, by its id."""
    whole: dict[str, Event] = {}
    for group in groups.several():
        one = joined(likenesses, group, references)
        whole |= {likenesses.portraits[i].event.id: one for i in group}
    return whole


def _suggestions(
    portraits: Sequence[Portrait], pairs: Iterable[Pair], groups: Groups, whole: Mapping[str, Event]
) -> Iterator[Suggestion]:
    """Pairs that were not joined, each once however many of their tellings are alike."""
    seen: set[tuple[str, str]] = set()
    for score, first, second in pairs:
        if not groups.may_join(first, second):
            continue
        a, b = sorted(whole.get(e.id, e).id for e in (portraits[first].event, portraits[second].event))
        if (a, b) not in seen:
            seen.add((a, b))
            yield Suggestion(a, b, round(score, CONFIDENCE_DIGITS))
