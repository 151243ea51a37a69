"""Documents that are there twice: the same words, or nearly the same, whatever their files are called.

Texts are the same whose words are, however they are wrapped (very long ones: letter by letter). Nearly the same are
those that share most of their runs of four words: of each text the runs with the smallest digests stand for all
(Broder's bottom-k sketches), and only texts that share one of the very smallest are compared, so that the cost grows
with the length of the texts alone.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from hashlib import blake2b
from typing import Final, NamedTuple
from zlib import crc32

__all__ = ["Duplicates", "Repeat", "Same", "repeats"]

_RUN: Final = 4
"""Words in a row that are compared."""
_SKETCH: Final = 64
"""Runs that stand for a text: the likeness is known to within 0.06 mostly."""
_LOOKED_UP: Final = 8
"""Runs by which texts are found that may be alike: of two that share 80 % of theirs, all eight differ hardly ever."""
_OWNERS: Final = 4
"""Texts that are compared for having one of these runs: the first ones, since what all say tells nothing."""
_FEWEST: Final = 32
"""Runs of a text that can be nearly another one: two short notes are alike by chance."""
_MOST: Final = 500_000
"""Characters at the beginning of a text whose words are compared."""
_ALIKE: Final = 0.8
"""The share of all runs of two texts that both have, from which on they are nearly the same."""


class Same(NamedTuple):
    """Which text another one repeats."""

    first: int
    """The number of the text that came first."""
    likeness: float
    """1 where their words are the same, else the share of what either says that both say."""


class Repeat(NamedTuple):
    """A text that says what another one says."""

    number: int
    first: int
    """The number of the text that came first."""
    likeness: float


class Duplicates:
    """Takes texts one after the other and says which of those before each one repeats."""

    def __init__(self) -> None:
        self._firsts: dict[bytes, int] = {}
        self._sketches: dict[int, tuple[int, ...]] = {}
        self._owners: defaultdict[int, list[int]] = defaultdict(list)

    def add(self, number: int, text: str) -> Same | None:
        """The text that a text repeats; None for one that says something else than all before."""
        words = text[:_MOST].split()
        # Of a long text nobody wants to wait for the words.
        whole = text if len(text) > _MOST else " ".join(words)
        digest = blake2b(whole.encode("utf-8", "surrogatepass"), digest_size=16).digest()
        first = self._firsts.setdefault(digest, number)
        if first != number:
            return Same(first, 1.0)
        sketch = _sketch(words)
        if len(sketch) < _FEWEST:
            return None
        same = self._most_alike(sketch)
        if same is None:
            # What is found again is found at the first text that says so.
            self._sketches[number] = sketch
            for run in sketch[:_LOOKED_UP]:
                if len(self._owners[run]) < _OWNERS:
                    self._owners[run].append(number)
        return same

    def _most_alike(self, sketch: tuple[int, ...]) -> Same | None:
        others = {other for run in sketch[:_LOOKED_UP] for other in self._owners.get(run, ())}
        found = [Same(other, _likeness(sketch, self._sketches[other])) for other in sorted(others)]
        best = max(found, key=lambda same: same.likeness, default=None)
        return best if best and best.likeness >= _ALIKE else None


def repeats(texts: Iterable[str]) -> Iterator[Repeat]:
    """The texts that repeat one before them, by their numbers."""
    known = Duplicates()
    for number, text in enumerate(texts):
        same = known.add(number, text)
        if same:
            yield Repeat(number, *same)


def _sketch(words: list[str]) -> tuple[int, ...]:
    """The smallest digests of the runs of some words, in order."""
    each = [crc32(word.encode("utf-8", "surrogatepass")) for word in words]
    # Of whole numbers, unlike of texts, Python's digests are the same in every process.
    runs = set(map(hash, zip(*(each[first:] for first in range(_RUN)), strict=False)))
    return tuple(sorted(runs)[:_SKETCH])


def _likeness(one: tuple[int, ...], other: tuple[int, ...]) -> float:
    """The share of all runs that both have, by the smallest ones of both together."""
    smallest = sorted({*one, *other})[:_SKETCH]
    return len({*smallest} & {*one} & {*other}) / len(smallest)
