"""Expressions while they are being put together."""

from __future__ import annotations

from dataclasses import dataclass

from events.temporal.meaning import Meaning, Mod


@dataclass(slots=True)
class Draft:
    """One part of a time expression, which its neighbours may still join."""

    start: int
    end: int
    meaning: Meaning
    mod: Mod = ""
    edge: bool = False
    range_end: bool = False
    weak: bool = False
    """It is no time expression unless a neighbour joins it (“the week of”, “the month of”)."""
    bare: bool = False
    """A unit or part of the day alone with its article (“the week”), which may take a date as its own."""
    entry: bool = False
    """A bare number at the head of a line, which heads an entry where the text is a diary."""
    doubtful: bool = False
    """A number that is a year only if the text names the same year elsewhere in plain words."""
