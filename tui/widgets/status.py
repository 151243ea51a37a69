"""Four lines below the panes: the selected date in words, where it comes from, the document date, and the rest."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from textual.content import Content

from tui.widgets.sides import Lines, two_sided

__all__ = ["Status", "StatusLine"]


class StatusLine(NamedTuple):
    """One line; every text is safe to show."""

    left: Content = Content("")
    right: Content = Content("")


class Status(Lines):
    """Shows the lines it is given; a line may be left out while something else needs its room."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._lines: Sequence[StatusLine] = ()

    def show(self, lines: Sequence[StatusLine]) -> None:
        """Show other lines."""
        self._lines = lines
        self.refresh()

    def lines(self, width: int) -> list[Content]:
        return [two_sided(line.left, line.right, width) for line in self._lines]
