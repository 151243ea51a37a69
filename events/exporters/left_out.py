"""What a timeline leaves out, in words for people: said in every file that has a place for it, and on the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from events.model import Omitted

__all__ = ["left_out"]


def left_out(omitted: Omitted) -> str:
    """``Left out: 3 hidden and 2 without a date``; empty where nothing is."""
    kinds = (
        (omitted.hidden, "hidden"),
        (omitted.undated, "without a date"),
        (omitted.filtered, "that the filter does not keep"),
        (omitted.unwritable, "whose date this format cannot write"),
    )
    counted = [f"{count:,} {kind}" for count, kind in kinds if count]
    if not counted:
        return ""
    *others, last = counted
    return f"Left out: {', '.join(others)} and {last}" if others else f"Left out: {last}"
