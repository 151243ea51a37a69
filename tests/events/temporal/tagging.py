"""What the tests of dating share: a text in, the dated expressions out."""

from __future__ import annotations

from events.edtf import parse_edtf
from events.language import Prose
from events.records import Reference, Timex
from events.temporal import recognise, resolve


def tag(text: str, reference: str | None = "2024-05-15") -> list[Timex]:
    """The dated expressions of a text; 15 May 2024 is a Wednesday."""
    date = parse_edtf(reference) if reference else None
    prose = Prose(text)
    return resolve(prose, recognise(prose), Reference(date, "given" if date else "unknown", 1.0))


def values(text: str, reference: str | None = "2024-05-15") -> list[tuple[str, str]]:
    """Words and TIMEX3 values."""
    return [(t.text, t.value) for t in tag(text, reference)]
