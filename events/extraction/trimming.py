"""Words at the end of a title that cannot stand there."""

from __future__ import annotations

from typing import Final

from events.extraction.view import SentenceView
from events.language.english.grammar import PREPOSITIONS
from events.language.english.nouns import LIGHT_PARTICIPLES
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
        kept = _before_cut_phrase(view, kept, next_token)
    if len(kept) > 1 and view.tags[kept[-1]] == "RB" and view.tags[kept[-2]] == "CC":
        kept.pop()
    while kept and _is_loose(view, kept[-1]):
        kept.pop()
    if len(kept) > 1 and view.lower[kept[-1]] in LIGHT_PARTICIPLES and view.tags[kept[-2]] in ("NN", "NNS"):
        kept.pop()  # “in a report | issued in March”
    if next_token is not None:
        while kept and view.tags[kept[-1]] in ("JJ", "RB", "CD", "VBG"):
            kept.pop()
        while kept and (view.tags[kept[-1]] in _LOOSE_ENDS or view.lower[kept[-1]] in _NEVER_LAST):
            kept.pop()
    return kept


def _before_cut_phrase(view: SentenceView, kept: list[int], next_token: int) -> list[int]:
    """Tokens without the phrase that a cut went through, and without what it would complete: “the loss | of 2,400”."""
    phrase = view.phrase_at(next_token)
    if phrase is None and view.lower[next_token] == "of":
        phrase = view.phrase_at(next_token - 1)
    elif view.lower[kept[-1]] == "of" and kept[-1] > 0:
        whole = view.phrase_at(kept[-1] - 1)
        led = whole is not None and whole.start > 0 and view.tags[whole.start - 1] == "IN"
        phrase = whole if led else phrase
    while phrase is not None and phrase.start in kept[1:]:
        if phrase.stop <= kept[-1] and view.tags[phrase.start - 1].startswith("VB"):
            return kept[: kept.index(phrase.stop)]  # “completed its purchase | of Dale Tools”
        kept = kept[: kept.index(phrase.start)]
        phrase = view.phrase_at(kept[-1] - 1) if view.lower[kept[-1]] == "of" and kept[-1] > 0 else None
    return kept


def _is_loose(view: SentenceView, k: int) -> bool:
    """Whether a token cannot end a title; “at St Aidan's” and “at Lloyd's” can."""
    if view.tags[k] == "POS" and k + 1 < len(view) and view.tags[k + 1] not in ("NN", "NNS", "NNP", "JJ"):
        return view.tags[k - 1] != "NNP"
    if view.tags[k] == "PRP" and view.lower[k] == "her":
        return False
    return view.tags[k] in _LOOSE_ENDS or view.lower[k] in _NEVER_LAST


_NEVER_LAST: Final = (PREPOSITIONS - words("around before after since off under")) | words(
    """he she they we i the a an and or but that to its his her their as than also only just even so nearly almost
    shortly effective immediately never not already still now approximately ."""
)
"""Words that a title never ends with."""
