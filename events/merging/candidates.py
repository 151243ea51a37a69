"""Which events are worth comparing: those of different documents, of one kind, that share something rare."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Final

from events.edtf import civil
from events.merging.likeness import meant
from events.merging.portraits import Portrait
from events.merging.rarity import Rarity

_KEYS: Final = 6
"""The rarest words of an event by which others like it are sought."""
_NEIGHBOURS: Final = 12
"""Events after one, by date, with which it is compared for something that they share."""
_NEAR: Final = 3
"""Days between claims that may be one event misdated."""
_LONG: Final = 400
"""Days; an event that may lie anywhere in a longer time is sought only in its first year."""

_Key = tuple[str, str, int]


def candidates(portraits: Sequence[Portrait], rarity: Rarity) -> list[tuple[int, int]]:
    """Positions of pairs worth comparing, each once, the earlier first.

    Args:
        portraits: in an order that does not hang on the order of the documents, by date.
        rarity: of their words.
    """
    blocks: defaultdict[_Key, list[int]] = defaultdict(list)
    for index, each in enumerate(portraits):
        for key in _keys(each, rarity):
            blocks[key].append(index)
    found = set()
    for block in blocks.values():
        for at, first in enumerate(block):
            for second in block[at + 1 : at + 1 + _NEIGHBOURS]:
                if portraits[first].document != portraits[second].document:
                    found.add((first, second))
    return sorted(found)


def _keys(each: Portrait, rarity: Rarity) -> Iterator[_Key]:
    """Its kind with its day, and with each of its rarest words and names and its year."""
    words = (word for word in each.said | each.names if rarity.shared(word))
    rarest = sorted(words, key=lambda word: (-rarity.of(word), word))[:_KEYS]
    # The next year where it may be told of a few days later.
    years = {civil(each.first)[0], civil(min(each.last + _NEAR, each.first + _LONG))[0]}
    for kind in each.kinds | each.empty | meant(each):
        yield kind, "", each.first
        for word in rarest:
            for year in years:
                yield kind, word, year
