"""Lines with something at each end."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from rich.segment import Segment
from rich.style import Style
from textual.content import Content
from textual.strip import Strip
from textual.widget import Widget

__all__ = ["Lines", "fitted", "in_runs", "two_sided"]


def two_sided(left: Content, right: Content, width: int) -> Content:
    """One line of exactly this width; the left end gives way where both do not fit."""
    room = width - right.cell_length
    if room <= 0:
        return right.truncate(width, ellipsis=True)
    if left.cell_length > room:
        left = left.truncate(max(0, room - 1), ellipsis=True)
    return Content.assemble(left, " " * (room - left.cell_length), right)


def in_runs(signs: Sequence[str], styles: Sequence[str]) -> Content:
    """Signs with a style each, in as few pieces as there are runs of one style: what is written to the terminal."""
    runs = []
    start = 0
    for style, run in groupby(styles):
        end = start + len(list(run))
        runs.append(("".join(signs[start:end]), style))
        start = end
    return Content.assemble(*runs)


def fitted(segments: list[Segment], width: int, style: Style) -> Strip:
    """A line of exactly this width, padded in the style; in one strip, since Textual's own way makes three."""
    cells = sum(segment.cell_length for segment in segments)
    if cells > width:
        return Strip(segments, cells).adjust_cell_length(width, style)
    return Strip([*segments, Segment(" " * (width - cells), style)], width)


class Lines(Widget):
    """A widget that is a few lines of text, made for its width whenever it is drawn."""

    def lines(self, width: int) -> list[Content]:
        """The lines, none wider than this."""
        raise NotImplementedError

    def render(self) -> Content:
        return Content("\n").join(self.lines(self.content_size.width))
