"""Rows of the list in plain words, for people who hear the screen."""

from __future__ import annotations

from typing import Final

from tui.rows import Heading, Row

__all__ = ["spoken"]

_FLAGS: Final = {
    "~": "about ",
    "?": "doubted, ",
    "‥": "one day in ",
    "<": "before ",
    "≤": "by ",
    ">": "after ",
    "≥": "from ",
    "·": "",
    "!": "documents disagree, ",
}
_MARKS: Final = {"=": "worked out", "*": "edited"}
_UNDATED: Final = "—"


def spoken(row: Row, marked: bool = False) -> str:
    """A heading or an event as one line without signs that mean something by where they stand."""
    if isinstance(row, Heading):
        return f"{row.label}: {row.size:,} event{'' if row.size == 1 else 's'}"
    notes = [
        "marked" if marked else "",
        _MARKS.get(row.mark, ""),
        row.note.strip("()"),
        "to review" if row.review else "",
    ]
    told = ", ".join(note for note in notes if note)
    return f"{_FLAGS.get(row.flag, '')}{_date(row.date.strip())}: {row.title}" + (f". {told}" if told else "")


def _date(text: str) -> str:
    if text == _UNDATED:
        return "no date"
    start, slash, end = text.partition("/")
    if not slash:
        return text
    if start == "…":
        return f"until {end}"
    return f"from {start}" if end == "…" else f"{start} to {end}"
