"""How far a long work is, in words."""

from __future__ import annotations

from dataclasses import dataclass, field
from time import monotonic

__all__ = ["Progress"]


@dataclass
class Progress:
    """Counts documents, and tells how long the rest will take."""

    total: int
    """About how many documents there are."""
    known: int = 0
    """How many of them were read before."""
    characters: int = 0
    """Of the documents, as far as they are known."""
    done: int = 0
    failed: int = 0
    """How many could not be read."""
    started: float = field(default_factory=monotonic)

    def words(self) -> str:
        """In one line: a single text by its length, several documents by their count and the time left."""
        seconds = monotonic() - self.started
        if self.total <= 1:
            length = f"{self.characters:,} characters " if self.characters else ""
            return f"Reading {length}… {int(seconds)} s"
        behind = self.known + self.done + self.failed
        total = max(self.total, behind)
        parts = [f"Reading {behind:,} of {total:,} documents"]
        if self.done:
            parts.append(f"about {_length(seconds / self.done * (total - behind))} left")
        if self.failed:
            parts.append(f"{self.failed:,} cannot be read")
        return " · ".join(parts)


def _length(seconds: float) -> str:
    if seconds < 60:
        return f"{max(1, round(seconds))} s"
    return f"{round(seconds / 60)} min" if seconds < 5400 else f"{seconds / 3600:.1f} h"
