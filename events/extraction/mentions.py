"""Several mentions of one event in a document: same or containing date, kind of happening, people and things."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from typing import Final, NamedTuple

from events.edtf import DatePoint, Edtf, civil
from events.language.english.nouns import UNITS
from events.language.kinds import content_words, kinds_of, stem
from events.records import Event

_MONTH: Final = 31
_CANDIDATES: Final = 40
"""Earlier events of a kind and month that a telling is compared with, so that the cost stays linear."""


class _Happening:
    """One event as it gathers its tellings."""

    def __init__(self, event: Event, said: Said | None) -> None:
        self._first = self._best = self._dated = event
        self._who = dict.fromkeys(event.who)
        self._names = _names(event)
        self._said = said
        self._told: set[str] | None = None
        self._mentions = list(event.mentions)
        self._confidence = event.confidence
        self._where = event.where

    @property
    def _things(self) -> set[str]:
        """What its tellings speak of; sought only when another is compared with it."""
        if self._told is None:
            self._told = _things(self._first, self._said) if self._said is not None else set()
        return self._told

    def is_told_by(self, event: Event, things: set[str]) -> bool:
        names = _names(event)
        if (self._names and names and not self._names & names) or (
            self._things and things and not self._things & things
        ):
            return False
        mine, other = self._dated.date, event.date
        if mine is None or other is None or not (mine.contains(other) or other.contains(mine)):
            return False
        return _close(mine, other) and not _at_other_times(mine, other)

    def add(self, event: Event, things: set[str]) -> None:
        """Take in another telling: the finer date, the better title, everybody named."""
        if _telling_power(event) > _telling_power(self._best):
            self._best = event
        mine, other = self._dated.date, event.date
        if mine is not None and other is not None and mine.contains(other) and mine != other:
            self._dated = event
        self._who.update(dict.fromkeys(event.who))
        self._names |= _names(event)
        self._told = self._things | things
        self._mentions += event.mentions
        self._confidence = max(self._confidence, event.confidence)
        self._where = self._best.where or self._where or event.where

    def event(self) -> Event:
        return self._first._replace(
            date=self._dated.date,
            written=self._dated.written,
            title=self._best.title,
            who=tuple(dict.fromkeys((*self._best.who, *self._who))),
            where=self._where,
            status=self._best.status,
            confidence=self._confidence,
            explanation=self._dated.explanation,
            mentions=tuple(self._mentions),
        )


class Said(NamedTuple):
    """The words of one telling."""

    trigger: str
    nouns: frozenset[str]
    """Of its clause, in small letters."""


def join_mentions(events: Sequence[Event], said: Sequence[Said]) -> list[Event]:
    """Events in text order, those that are the same told once, with all their mentions.

    Args:
        events: each with one telling.
        said: in which words.
    """
    happenings: list[_Happening] = []
    alike: dict[tuple[str, int, int], deque[_Happening]] = {}
    for event, words in zip(events, said, strict=True):
        first = event.date.first_day if event.date is not None else None
        if first is None:
            happenings.append(_Happening(event, None))
            continue
        same = alike.setdefault((kinds_of(words.trigger)[0], *civil(first)[:2]), deque(maxlen=_CANDIDATES))
        things = _things(event, words) if same else set()
        known = next((happening for happening in reversed(same) if happening.is_told_by(event, things)), None)
        if known is not None:
            known.add(event, things)
        else:
            happenings.append(_Happening(event, words))
            same.append(happenings[-1])
    return [happening.event() for happening in happenings]


def _things(event: Event, said: Said) -> set[str]:
    """What a title speaks of beside its verb, in nouns of its clause: “fire” and “blaze” are one, “it” is anything.

    A happening that is named, and not told by a verb, is known by the words before its name alone: “board meeting”.
    """
    named = said.trigger.lower() in said.nouns
    title = event.title.lower().partition(said.trigger.lower())[0] if named else event.title
    words = said.nouns.intersection(content_words(title)) - UNITS
    told = {kinds_of(word)[0] for word in words if stem(word) != stem(said.trigger)}
    return told.difference(kinds_of(said.trigger))


def _names(event: Event) -> set[str]:
    """Those who take part under a name of their own, not as “the leaders”."""
    return {name for name in event.who if name[:1].isupper()}


def _close(a: Edtf, b: Edtf) -> bool:
    """Whether two nested dates are near enough in precision to tell of one event: a month and its day, not a year."""
    first, second = _length(a), _length(b)
    if first is None or second is None:
        return a == b
    return first == second or max(first, second) <= _MONTH


def _at_other_times(a: Edtf, b: Edtf) -> bool:
    """Whether both are times of the clock, and not the same: two lines of a log are two events."""
    if not isinstance(a, DatePoint) or not isinstance(b, DatePoint) or a.hour is None or b.hour is None:
        return False
    return (a.hour, a.minute) != (b.hour, b.minute)


def _length(date: Edtf) -> int | None:
    if date.first_day is None or date.last_day is None:
        return None
    return date.last_day - date.first_day


def _telling_power(event: Event) -> float:
    """How much a title says: names first, then words up to a dozen."""
    return 2 * len(event.who) + min(len(event.title.split()), 12) / 4
