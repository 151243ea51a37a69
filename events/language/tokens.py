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


_ABBREVIATED = known.TITLES | known.BEFORE_NUMBER | known.MONTHS | known.AMBIGUOUS
_STOPPED = "|".join(sorted(_ABBREVIATED, key=len, reverse=True))
_TOKEN = re.compile(
    rf"""
      [A-Za-z]?[a-z]+(?=[ ,;:)\n])                      # the common case first, for speed
    | (?m:^[ \t]*>[>\ ]*)(?P<quoting>)                 # quote marks of mail: not part of the prose
    | (?:[A-Za-z]\.){{2,}}                             # U.S.  p.m.
    | (?:{_STOPPED})\.(?=[\s,;:)\-]|$)
    | [A-Z]\.(?=\s+[A-Z])                              # initials
    | \d+(?:[.,:/]\d+)*(?:st|nd|rd|th|s|pm|am|bn|m|p|k)?\b
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
        elif piece[-1] in _CLOSING and piece[:-1].isalpha() and (piece[-1] != "." or _is_no_abbreviation(piece[:-1])):
            found += ((at, stop - 1, piece[:-1]), (stop - 1, stop, piece[-1]))
        else:
            found += _tokens(text, at, stop, end)
        at = stop
    return found


_CLOSING = frozenset(".,;:)?!")


def _is_no_abbreviation(word: str) -> bool:
    return len(word) > 1 and word not in _ABBREVIATED


def _tokens(text: str, start: int, stop: int, end: int) -> list[tuple[int, int, str]]:
    """The tokens that begin between `start` and `stop`, by the pattern, which looks on as far as `end`."""
    found = []
    for match in _TOKEN.finditer(text, start, end):
        first, last = match.span()
        if first >= stop:
            break
        if match.lastindex is None:  # the only group marks what is no part of the prose
            found.append((first, last, match.group()))
        if last >= stop:
            break
    return found
