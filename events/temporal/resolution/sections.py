"""Headings that name the year of a section: “1864: the road to the coast”."""

from __future__ import annotations

from typing import Final

from events.temporal.patterns import Pattern

_LEAD: Final = 8
"""Marks of a heading and blanks in front of its year, at most."""
_REST: Final = Pattern(r"[ \t]*(?:\)|\*\*)?[ \t]*(?::|–|—|-(?=[ \t]))[ \t]*(?P<title>[^\n]{1,70}?)[ \t*]*(?=\n|$)")


def opens_section(text: str, start: int, end: int) -> bool:
    """Whether a year opens a line that is a heading and no sentence: “1864: the road to the coast”.

    Args:
        text: the whole text.
        start: where the year begins.
        end: where it ends.
    """
    lead = text[max(0, start - _LEAD) : start].rpartition("\n")
    if lead[2].strip(" \t#*=") or (not lead[1] and start > _LEAD):
        return False
    match = _REST.match(text, end)
    return match is not None and match["title"][-1] not in ".;!?," and not match["title"][:1].isdigit()
