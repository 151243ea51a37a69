"""Text that runs from right to left, kept apart, so that a terminal that turns it round leaves its neighbours alone."""

from __future__ import annotations

from typing import Final

from rich.segment import Segment
from textual.color import Color
from textual.filter import LineFilter

from events.safetext import runs_right_to_left

__all__ = ["RightToLeft"]

_FIRST_STRONG_ISOLATE: Final = "\u2068"
_POP_ISOLATE: Final = "\u2069"


class RightToLeft(LineFilter):
    """Applied to every line that is drawn; the marks take no cell."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        if all(segment.text.isascii() for segment in segments):
            return segments
        return [_isolated(segment) for segment in segments]


def _isolated(segment: Segment) -> Segment:
    text, style, control = segment
    if control or not runs_right_to_left(text):
        return segment
    inner = text.strip(" ")
    start = text.index(inner)
    around = text[:start], text[start + len(inner) :]
    return Segment(f"{around[0]}{_FIRST_STRONG_ISOLATE}{inner}{_POP_ISOLATE}{around[1]}", style)
