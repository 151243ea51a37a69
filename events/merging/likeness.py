"""How sure one can be that two events of different documents are one: by day, kind, participants, wording and figures.

The score is a sum of shares. Its weights were set by hand on stories that two or three documents tell: sharing rare
words and names weighs most, since much happens on a day, and documents that disagree about the day share the words.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from events.merging.portraits import Portrait
from events.merging.rarity import Rarity, Stories

JOINED: Final = 0.58
"""Likeness from which two events are taken for one."""
SUGGESTED: Final = 0.5
"""Likeness from which a person may be asked whether two events are one."""
_DOUBTFUL: Final = 0.57
"""The most that two events reach that lack something which one event would have."""
_UNLIKE: Final = 0.4
"""The most that two events of different kinds reach, or of documents about others with nobody in common."""
_DATE, _KIND, _NAMES, _WORDS = 0.3, 0.2, 0.2, 0.3
_FIGURES: Final = 0.2
"""What figures take away that both tell and that differ."""
_NEAR: Final = 3
"""Days between two claims that may be one event misdated."""
_MISDATED: Final = 0.25
_LENGTHS: Final = ((7, 0.85), (31, 0.75), (92, 0.65), (366, 0.5))
"""Days of the longer of two dates, one inside the other, and the share that they have."""
_COARSE: Final = ((1, 1.0), (31, 0.9), (92, 0.8), (366, 0.7))
"""Days of two dates that are the same, and the share that they have."""
_OVERLAPPING: Final = 0.3
_CLOCKS: Final = ((60, 1.0), (300, 0.8), (900, 0.4))
"""Seconds between two times of one day, and the share that they have."""
_MEANT: Final = 0.9
"""The share of kinds where a noun names it in one and the verb says little: “the examination begins”."""
_FURTHER: Final = 0.7
"""The share of kinds where the verb of one can say little or the same: “taken” and “stolen”."""
_ALIKE: Final = 0.6
"""Shares of words and dates that two events need whose verbs say little."""
_WORDED_ALIKE: Final = 0.45
"""The share of words by which events of one minute, or of the same figures, are known where few names are told."""
_SOME_WORDS: Final = 0.2
"""The share of words that two events need where nobody in their titles is the same."""
_LITTLE: Final = 0.4
"""The share of kinds that say little."""
_UNKNOWN: Final = 0.6
"""The share of names of what one of the two does not say, where their documents are about the same."""
_NAMED_BESIDE: Final = 0.8
"""The same where they share names beside their titles."""
_OTHERS: Final = -0.5
"""The share of names where both have some and none in common."""
_AGREED: Final = 0.5
"""The share of names by which events of documents about other things are known."""
_BUT_FOR_THE_DAY: Final = 0.6
"""How far all but the date must agree, for two claims of different days to be of one event."""
_BUT_FOR_MORE: Final = 0.75
"""The same for claims of different years, or of different hours of one day."""
_ONE_STORY: Final = 0.3
"""Names in common from which two documents are about the same."""
_RESERVE, _RESERVED = 3.0, 0.9
"""Weight of words thought beside those of a title, and how much of it is shared, so that few words tell little."""


class Likenesses:
    """How alike the events of some documents are."""

    def __init__(self, portraits: Sequence[Portrait]) -> None:
        self.portraits = portraits
        self.rarity = Rarity(portraits)
        self._stories = Stories(portraits)

    def of(self, first: int, second: int) -> float:
        """How alike two events are, by their positions; 0 to 1."""
        a, b = self.portraits[first], self.portraits[second]
        return likeness(a, b, self.rarity, self._stories.common(a.document, b.document))

    def wording(self, first: int, second: int) -> float:
        """How much of what the title of one says is said by the other as well; 0 to 1."""
        return _told(self.portraits[first], self.portraits[second], self.rarity)


def meant(each: Portrait) -> frozenset[str]:
    """The kinds of the other words of its title, where its verb says little."""
    return each.further if each.empty and not each.kinds and not each.saying else frozenset()


def likeness(a: Portrait, b: Portrait, rarity: Rarity, story: float) -> float:
    """How alike two events are, 0 to 1: 0 where something tells that they are two, however alike.

    Args:
        a: one event.
        b: another.
        rarity: of words.
        story: how much their documents are about the same, 0 to 1.
    """
    date = _dates(a, b)
    if not date or _are_two(a, b):
        return 0.0
    kind = _kinds(a, b)
    if not kind:
        return _UNLIKE
    names, words = _names(a, b, rarity, story), _wording(a, b, rarity)
    agreed = (_KIND * kind + _NAMES * names + _WORDS * words) / (_KIND + _NAMES + _WORDS)
    if a.figures and b.figures and a.figures.isdisjoint(b.figures):
        agreed -= _FIGURES
    score = max(0.0, _DATE * date + (1 - _DATE) * agreed)
    same_people = a.chief and b.chief and names >= _AGREED
    if story < _ONE_STORY and not same_people and not (words >= _WORDED_ALIKE and _exact(a, b)):
        return min(score, _UNLIKE)
    if date <= _MISDATED:
        days = a.first == a.last and b.first == b.last and a.first != b.first
        one = story >= _ONE_STORY and kind >= _FURTHER and agreed >= (_BUT_FOR_THE_DAY if days else _BUT_FOR_MORE)
        return max(score, agreed) if one else min(score, _DOUBTFUL)
    same_names = not (a.chief.isdisjoint(b.names) and b.chief.isdisjoint(a.names))
    vague = kind < _FURTHER and min(words, date) < _ALIKE
    return min(score, _DOUBTFUL) if vague or (words < _SOME_WORDS and not same_names) else score


def _exact(a: Portrait, b: Portrait) -> bool:
    """Whether both tell nearly the same minute, or the same figures of one day."""
    if a.clock and b.clock:
        return _dates(a, b) >= _CLOCKS[1][1]
    return bool(a.figures) and a.figures == b.figures and a.first == b.first == a.last == b.last


def _dates(a: Portrait, b: Portrait) -> float:
    """1 for the same day, less for a day inside a longer time, least for days that differ."""
    one, other = a.last - a.first + 1, b.last - b.first + 1
    longer = max(one, other)
    if (a.first, a.last) == (b.first, b.last):
        if a.clock and b.clock:
            return _share(_CLOCKS, max(a.clock[0] - b.clock[1], b.clock[0] - a.clock[1]), _MISDATED)
        return _share(_COARSE, longer, _OVERLAPPING)
    if a.first <= b.last and b.first <= a.last:
        nested = (a.first - b.first) * (a.last - b.last) <= 0
        return _share(_LENGTHS, longer, _OVERLAPPING) if nested else _OVERLAPPING
    apart = max(a.first - b.last, b.first - a.last)
    return _MISDATED if apart <= _NEAR else 0.0


def _share(table: Sequence[tuple[int, float]], size: int, beyond: float) -> float:
    return next((share for most, share in table if size <= most), beyond)


def _kinds(a: Portrait, b: Portrait) -> float:
    """1 for the same kind of happening; what is said, had or begun on a day is hardly a kind."""
    if a.kinds & b.kinds:
        return 1.0
    if (a.kinds | meant(a)) & (b.kinds | meant(b)):
        return _MEANT
    if a.kinds & b.empty or a.empty & b.kinds:
        return _FURTHER
    return _LITTLE if a.empty & b.empty else 0.0


def _names(a: Portrait, b: Portrait, rarity: Rarity, story: float) -> float:
    """How much of the names in the title of each stands in the other; negative where each tells of others."""
    if (a.actors and b.actors) or (a.chief and b.chief and not a.actors and not b.actors):
        one, other = (rarity.total(x.chief & y.names) / rarity.total(x.chief) for x, y in ((a, b), (b, a)))
        return (one + other) / 2 if one or other else _OTHERS
    if a.names & b.names:
        return _NAMED_BESIDE * story
    actors, around = (a.actors, b.written) if a.actors else (b.actors, a.written)
    if actors and not actors & around:
        return _OTHERS
    return 0.0 if a.chief and b.chief else _UNKNOWN * story


def _wording(a: Portrait, b: Portrait, rarity: Rarity) -> float:
    """How much of what each title says beside its kind is said by the other as well."""
    return (_told(a, b, rarity) + _told(b, a, rarity)) / 2


def _told(a: Portrait, b: Portrait, rarity: Rarity) -> float:
    words = a.title - a.heads - b.heads
    return (rarity.total(words & b.said) + _RESERVED) / (rarity.total(words) + _RESERVE)


def _are_two(a: Portrait, b: Portrait) -> bool:
    """Whether others take part, or it is somewhere else."""
    if a.narrated and b.narrated:
        return True
    if a.sexes and b.sexes and a.sexes.isdisjoint(b.sexes):
        return True
    one, other = a.agents, b.agents
    if one and other and not one & other:
        both, either = one & b.names and other & a.names, one & b.names or other & a.names
        if not (both if a.completed == b.completed else either):
            return True  # “Bly closed the mill” and “The Holt mill closed” may be one
    if any(x[-1] == y[-1] and x[0][0] != y[0][0] for x in a.people for y in b.people):
        return True
    return bool(a.place and b.place and a.place.isdisjoint(b.names) and b.place.isdisjoint(a.names))
