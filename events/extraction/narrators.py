"""Who says “I” in a text, and to whom: the mail's sender, a letter's signature, a byline, who wrote what is quoted."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import Final, NamedTuple

from events.language.english.introductions import (
    BYLINE,
    QUOTED_MAIL,
    SALUTATION,
    SIGNATURE,
    STATEMENT,
    TEAM_BYLINE,
)
from events.language.english.names import PERSON_TITLES

_HEAD: Final = 600
"""Characters at the start of a text in which a byline or salutation stands."""
_TAIL: Final = 400
"""Characters at its end in which a signature stands."""


class Narrator(NamedTuple):
    """From where on who speaks, and to whom; empty where the text does not say."""

    start: int
    name: str
    addressee: str


class Narrators:
    """The narrators of one text, each from an offset on.

    Args:
        text: the text.
        author: who wrote it, as its metadata say; empty where they do not.
        addressee: to whom, likewise.
    """

    def __init__(self, text: str, author: str = "", addressee: str = "") -> None:
        head = text[:_HEAD]
        author = author or _named(STATEMENT.search(head)) or _named(SIGNATURE.search(text[-_TAIL:]))
        author = author or _named(BYLINE.search(head))
        addressee = addressee or _named(SALUTATION.search(head))
        self._spans = [Narrator(0, author, addressee)]
        self.group = _named(TEAM_BYLINE.search(head))
        """Who says “we” in it; empty where it does not say."""
        for match in QUOTED_MAIL.finditer(text):
            writer = _named(match)
            self._spans.append(Narrator(match.end(), writer, self._spans[-1].name))
            end = _end_of_quotation(text, match.end())
            if end is not None:
                self._spans.append(Narrator(end, author, addressee))

    def at(self, offset: int) -> Narrator:
        """Who speaks at an offset."""
        return self._spans[bisect_right(self._spans, offset, key=lambda span: span.start) - 1]


def _named(match: re.Match[str] | None) -> str:
    words = next((name for name in match.groups() if name), "").split() if match is not None else []
    while len(words) > 1 and words[0] in PERSON_TITLES:
        words = words[1:]
    return " ".join(word.title() if word.isupper() and len(word) > 2 else word for word in words)


def _end_of_quotation(text: str, start: int) -> int | None:
    """Where lines with quote marks end; None where what is quoted bears none."""
    at, marked = text.find("\n", start) + 1, False
    while 0 < at < len(text):
        stop = text.find("\n", at) + 1 or len(text)
        line = text[at:stop].strip()
        if line.startswith(">"):
            marked = True
        elif line and marked:
            return at
        elif line:
            return None
        at = stop
    return None
