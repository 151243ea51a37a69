"""Several mentions of one event in a document: same or containing date, same kind of happening, no other people."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Final

from events.edtf import Edtf
from events.language.english.kinds import KINDS
from events.language.english.verbs import IRREGULAR_LEMMAS
from events.records import Event

_STEM: Final = 5
_MONTH: Final = 31
_ENDINGS: Final = (
    *("ations", "ation", "ings", "ing", "ions", "ion", "ments", "ment"),
    *("als", "al", "ies", "ed", "es", "s", "e"),
)


@lru_cache(maxsize=8192)
def kind_of(word: str) -> str:
    """What kind of happening a verb or noun names: “met”, “summit” and “talks” are one kind."""
    word = word.lower()
    word = IRREGULAR_LEMMAS.get(word, word)
    if word in KINDS:
        return KINDS[word]
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            word = word[: -len(ending)]
            break
    return KINDS.get(word, word[:_STEM])


def join_mentions(events: Sequence[Event], words: Sequence[str]) -> list[Event]:
    """Events in text order, those that are the same told once, with all their mentions.

    Args:
        events: each with one telling.
        words: the trigger of each, as written.
    """
    joined: list[Event] = []
    by_kind: dict[str, list[int]] = {}
    for event, word in zip(events, words, strict=True):
        kind = kind_of(word)
        same = by_kind.setdefault(kind, [])
        at = next((i for i in reversed(same) if _is_same(joined[i], event)), None)
        if at is None:
            same.append(len(joined))
            joined.append(event)
        else:
            joined[at] = _both(joined[at], event)
    return joined


def _is_same(a: Event, b: Event) -> bool:
    if a.date is None or b.date is None:
        return False
    if not (a.date.contains(b.date) or b.date.contains(a.date)) or not _close(a.date, b.date):
        return False
    names_a, names_b = _names(a), _names(b)
    return not names_a or not names_b or bool(names_a & names_b)


def _names(event: Event) -> set[str]:
    """Those who take part under a name of their own, not as “the leaders”."""
    return {name for name in event.who if name[:1].isupper()}


def _close(a: Edtf, b: Edtf) -> bool:
    """Whether two nested dates are near enough in precision to tell of one event: a month and its day, not a year."""
    first, second = _length(a), _length(b)
    if first is None or second is None:
        return a == b
    return first == second or max(first, second) <= _MONTH


def _length(date: Edtf) -> int | None:
    if date.first_day is None or date.last_day is None:
        return None
    return date.last_day - date.first_day


def _both(a: Event, b: Event) -> Event:
    """One event of two tellings: the finer date, the better title, everybody named."""
    best, other = (b, a) if _telling_power(b) > _telling_power(a) else (a, b)
    finer = b if b.date is not None and a.date is not None and a.date.contains(b.date) and a.date != b.date else a
    return replace(
        a,
        date=finer.date,
        written=finer.written,
        title=best.title,
        who=tuple(dict.fromkeys((*best.who, *other.who))),
        where=best.where or other.where,
        status=best.status,
        confidence=max(a.confidence, b.confidence),
        explanation=finer.explanation,
        mentions=(*a.mentions, *b.mentions),
    )


def _telling_power(event: Event) -> float:
    """How much a title says: names first, then words up to a dozen."""
    return 2 * len(event.who) + min(len(event.title.split()), 12) / 4
