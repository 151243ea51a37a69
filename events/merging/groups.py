"""Which events are one, as pairs of them are joined."""

from __future__ import annotations

from typing import Final

from events.merging.likeness import SUGGESTED, Likenesses

_MEASURED: Final = 12
"""Members of each of two groups that are compared before they join."""


class Groups:
    """Events in groups, each of another document."""

    def __init__(self, likenesses: Likenesses) -> None:
        self._likenesses = likenesses
        portraits = likenesses.portraits
        self._group_of = list(range(len(portraits)))
        self._members = {index: [index] for index in range(len(portraits))}
        self._documents = {index: {each.document} for index, each in enumerate(portraits)}

    def may_join(self, first: int, second: int) -> bool:
        """Whether two are not one yet and no document tells of both."""
        a, b = self._group_of[first], self._group_of[second]
        return a != b and self._documents[a].isdisjoint(self._documents[b])

    def join(self, first: int, second: int) -> None:
        """Make one of the groups of two events, unless a document would tell of it twice."""
        groups = self._group_of[first], self._group_of[second]
        # The smaller one moves, so that a group of any size costs little to gather.
        keep, gone = sorted(groups, key=lambda group: (-len(self._members[group]), group))
        if not self.may_join(first, second) or not self._are_alike(keep, gone):
            return
        for index in self._members[gone]:
            self._group_of[index] = keep
        self._members[keep] += self._members.pop(gone)
        self._documents[keep] |= self._documents.pop(gone)

    def _are_alike(self, one: int, other: int) -> bool:
        """Whether their members are alike on the whole, and no two of them are two, whatever joins them."""
        members = self._members[one][:_MEASURED], self._members[other][:_MEASURED]
        scores = [self._likenesses.of(a, b) for a in members[0] for b in members[1]]
        return all(scores) and sum(scores) >= SUGGESTED * len(scores)

    def several(self) -> list[list[int]]:
        """The groups of more than one event."""
        return [sorted(members) for members in self._members.values() if len(members) > 1]
