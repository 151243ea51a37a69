"""One event of several: its date, its words, everybody named, and who claims what."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from math import prod
from typing import Final

from events.date_words import date_words
from events.edtf import Edtf, SortKey, order_key
from events.merging.likeness import Likenesses
from events.merging.portraits import seconds
from events.records import Event, Status, Telling

_SURE: Final = 0.99
_DISAGREEMENT: Final = 0.8
"""How a conflict of dates lowers the certainty of an event."""
_TITLE_WORDS: Final = 12
_NAMED: Final = 2
"""Words that it is worth to a title to name who or what takes part."""
_COMPARED: Final = 12
"""Events with which a title is compared."""


def joined(likenesses: Likenesses, group: Sequence[int], references: Mapping[str, SortKey]) -> Event:
    """One event of several, each of another document.

    Args:
        likenesses: of all events.
        group: the positions of these.
        references: the place in time of each document's own date.
    """
    events = [likenesses.portraits[i].event for i in group]
    dated = _best_dated(events)
    told = _best_told(likenesses, group)
    mentions = [m for event in sorted(events, key=_document) for m in event.mentions]
    claims = sorted({m.date for m in mentions if m.date is not None}, key=order_key)
    times = [time for time in map(seconds, claims) if time is not None]
    # Times that all overlap one another have a moment in common.
    conflict = max(first for first, _ in times) > min(last for _, last in times)
    if conflict:
        certainty = max(e.confidence for e in events) * _DISAGREEMENT
    else:
        certainty = min(_SURE, 1 - prod(1 - e.confidence for e in events))
    return told._replace(
        id=min(e.id for e in events),
        date=dated.date,
        written=dated.written,
        who=_people(told, events),
        where=told.where or next((e.where for e in events if e.where), None),
        status=_status(events, references),
        confidence=certainty,
        explanation=(*dated.explanation, *(_claims(mentions, claims) if conflict else ())),
        mentions=tuple(mentions),
        named=tuple(dict.fromkeys(name for e in events for name in e.named)),
        conflict=conflict,
    )


def _best_told(likenesses: Likenesses, group: Sequence[int]) -> Event:
    """The one whose title says most of what the others say too."""

    def agreement(i: int) -> tuple[float, float]:
        event = likenesses.portraits[i].event
        others = group[:_COMPARED] if i in group[:_COMPARED] else (i, *group[:_COMPARED])
        agreed = sum(likenesses.wording(i, other) for other in others)
        says = min(len(event.title.split()), _TITLE_WORDS) + (_NAMED if likenesses.portraits[i].actors else 0)
        return agreed * says, event.confidence

    return likenesses.portraits[max(group, key=agreement)].event


def _document(event: Event) -> str:
    return event.mentions[0].document


def _best_dated(events: Sequence[Event]) -> Event:
    """The one whose date most of the others can agree with; of equal ones the finest, the surest, the first."""
    times = {event.id: seconds(event.date) or (0, 0) for event in events}
    firsts, lasts = sorted(first for first, _ in times.values()), sorted(last for _, last in times.values())

    def strength(event: Event) -> tuple[int, int, float]:
        first, last = times[event.id]
        agreeing = bisect_right(firsts, last) - bisect_left(lasts, first)
        return agreeing, first - last, event.confidence

    return max(events, key=strength)


def _status(events: Sequence[Event], references: Mapping[str, SortKey]) -> Status:
    """What came about is told as what happened, whoever still planned it; else the newest document knows best."""
    if any(event.status == "happened" for event in events):
        return "happened"
    return max(events, key=lambda event: (references[_document(event)], event.id)).status


def _people(told: Event, events: Sequence[Event]) -> tuple[str, ...]:
    """All people, each once, under the longest of the names that end alike."""
    longest: dict[str, str] = {}
    for event in (told, *events):
        for name in event.who:
            key = name.split()[-1].lower()
            if len(name) > len(longest.get(key, "")):
                longest[key] = name
    return tuple(longest.values())


def _claims(mentions: Sequence[Telling], claims: Sequence[Edtf]) -> Iterator[str]:
    """A sentence for each date that is claimed, and by whom."""
    for claim in claims:
        *others, last = dict.fromkeys(mention.document for mention in mentions if mention.date == claim)
        said = f"{', '.join(others)} and {last} say" if others else f"{last} says"
        yield f"{said} {date_words(claim)}."
