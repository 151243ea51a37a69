"""How much it says that two events or two documents share a word or a name."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from math import fsum, log
from typing import Final

from events.merging.portraits import Portrait

_OTHER_EVENTS: Final = 40
"""Events that are thought beside those at hand, so that in a few a word is not common for being in two of them."""
_OTHER_DOCUMENTS: Final = 20
"""The same of documents."""
_FEW_NAMES: Final = 12.0
"""Weight of names that is thought to be in one of two documents only, so that two in common are no story."""


class Rarity:
    """The weight of each word: in nats, the logarithm of one in how many events has it."""

    def __init__(self, portraits: Sequence[Portrait]) -> None:
        self._counts = Counter(word for each in portraits for word in each.said | each.names)
        events = len(portraits) + _OTHER_EVENTS
        self._weights = {word: log(events / count) for word, count in self._counts.items()}

    def of(self, word: str) -> float:
        """The weight of a word of some event."""
        return self._weights[word]

    def total(self, words: Iterable[str]) -> float:
        """The weight of some words, in whatever order they come."""
        return fsum(map(self._weights.__getitem__, words))

    def shared(self, word: str) -> bool:
        """Whether two events have it."""
        return self._counts[word] > 1


class Stories:
    """How much two documents are about the same people, bodies and places."""

    def __init__(self, portraits: Sequence[Portrait]) -> None:
        names: defaultdict[str, set[str]] = defaultdict(set)
        for each in portraits:
            names[each.document] |= each.names
        known = set().union(*names.values())
        for document, written in {each.document: each.written for each in portraits}.items():
            names[document] |= written & known  # “Patient: …” at the head of notes that never name her again
        self._names = dict(names)
        counts = Counter(name for of_one in names.values() for name in of_one)
        documents = len(names) + _OTHER_DOCUMENTS
        self._weights = {name: log(documents / count) for name, count in counts.items()}
        self._known: dict[tuple[str, str], float] = {}

    def common(self, a: str, b: str) -> float:
        """The names in both, the rare ones counting most, measured by those of the one that has fewer; 0 to 1."""
        pair = (a, b) if a < b else (b, a)
        if pair not in self._known:
            one, other = self._names[pair[0]], self._names[pair[1]]
            least = min(self._total(one), self._total(other))
            self._known[pair] = min(1.0, 2 * self._total(one & other) / (least + _FEW_NAMES))
        return self._known[pair]

    def _total(self, names: Iterable[str]) -> float:
        return fsum(map(self._weights.__getitem__, names))
