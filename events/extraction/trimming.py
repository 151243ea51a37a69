"""Words at the end of a title that cannot stand there."""

from __future__ import annotations

from typing import Final

from events.extraction.view import SentenceView
from events.language.english.grammar import PREPOSITIONS
from events.language.english.wordlist import words

_LOOSE_ENDS: Final = frozenset(
    ("IN", "DT", "TO", "CC", "PRP$", "POS", "HYPH", "MD", ",", "''", ":", "WDT", "WP", "WRB", "$", "-LRB-")
)


def trimmed(view: SentenceView, kept: list[int], next_token: int | None = None) -> list[int]:
    """Tokens without a loose end; where they were cut short, without the phrase that the cut went through.

    Args:
        view: the sentence.
        kept: token indices.
        next_token: the first token cut off, or None where nothing was.
    """
    kept = list(kept)
    if next_token is not None and kept:
        phrase = view.phrase_at(next_token)
        if phrase is not None and phrase.start in kept[1:]:
            kept = kept[: kept.index(phrase.start)]
    if len(kept) > 1 and view.tags[kept[-1]] == "RB" and view.tags[kept[-2]] == "CC":
        kept.pop()
    while kept and (view.tags[kept[-1]] in _LOOSE_ENDS or view.lower[kept[-1]] in _NEVER_LAST):
        kept.pop()
    if next_token is not None:
        while kept and view.tags[kept[-1]] in ("JJ", "RB", "CD", "VBG"):
            kept.pop()
        while kept and (view.tags[kept[-1]] in _LOOSE_ENDS or view.lower[kept[-1]] in _NEVER_LAST):
            kept.pop()
    return kept


_NEVER_LAST: Final = (PREPOSITIONS - words("around before after since off under")) | words(
    """he she they we i the a an and or but that to its his her their as than also only just even so nearly almost
    shortly effective immediately ."""
)
"""Words that a title never ends with."""
