"""Words and signs of a sentence, with exact offsets."""

from __future__ import annotations

import re
from typing import NamedTuple

from events.language.english import abbreviations as known


class Token(NamedTuple):
    """One word or sign. Offsets count characters of the document."""

    start: int
    end: int
    text: str
    lower: str
    tag: str
    """Part of speech in Penn Treebank terms."""


_STOPPED = "|".join(sorted(known.TITLES | known.BEFORE_NUMBER | known.MONTHS | known.AMBIGUOUS, key=len, reverse=True))
_TOKEN = re.compile(
    rf"""
      [A-Za-z]?[a-z]+(?=[ ,;:)\n])                      # the common case first, for speed
    | (?m:^[ \t]*>[>\ ]*)(?P<quoting>)                 # quote marks of mail: not part of the prose
    | (?:[A-Za-z]\.){{2,}}                             # U.S.  p.m.
    | (?:{_STOPPED})\.(?=[\s,;:)\-]|$)
    | [A-Z]\.(?=\s+[A-Z])                              # initials
    | \d+(?:[.,:/]\d+)*(?:st|nd|rd|th|s|pm|am|bn|m)?\b
    | ['’](?:\d0s|\d\d)\b                              # '90s
    | [A-Za-z]+-(?:in|of|to|at)-[a-z]+\b               # brother-in-law
    | (?:n['’]t|N['’]T)\b
    | ['’](?:s|S|re|ve|ll|d|m)\b
    | [^\W\d_]+(?=n['’]t\b)                            # do|n't
    | [^\W\d_]+(?:['’](?!(?:s|S|re|ve|ll|d|m)\b)[^\W\d_]+)*\d*
    | ``|''|--+|\.{{3,}}|–|—|[^\w\s]|_|\w+
    """,
    re.X,
)
SIGNS = {"``": '"', "''": '"', "“": '"', "”": '"', "’": "'", "‘": "'", "—": "--", "–": "-"}
"""Typographic signs and the plain ones that word lists use."""


def tokenize(text: str, start: int, end: int) -> list[tuple[int, int, str]]:
    """Start, end and text of each token between two offsets of a text."""
    found: list[tuple[int, int, str]] = []
    stretch = text[start:end]
    if ">" in stretch:
        # Quote marks of mail reach over blanks.
        return _tokens(text, start, end, end)
    at = start
    for piece in stretch.split():
        at = text.find(piece, at, end)
        stop = at + len(piece)
        if piece.isalpha():
            found.append((at, stop, piece))
        else:
            found += _tokens(text, at, stop, end)
        at = stop
    return found


def _tokens(text: str, start: int, stop: int, end: int) -> list[tuple[int, int, str]]:
    """The tokens that begin between `start` and `stop`, by the pattern, which looks on as far as `end`."""
    found = []
    match = _TOKEN.search(text, start, end)
    while match is not None and match.start() < stop:
        if match.lastindex is None:  # the only group marks what is no part of the prose
            found.append((*match.span(), match.group()))
        match = _TOKEN.search(text, match.end(), end) if match.end() < stop else None
    return found
