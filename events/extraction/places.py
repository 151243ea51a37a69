"""Where an event happens: a phrase with in, at or near and a place."""

from __future__ import annotations

from collections.abc import Collection
from typing import Final

from events.extraction.narration import Narration
from events.extraction.phrases import NounPhrase
from events.extraction.view import SentenceView
from events.language.english.names import PLACE_NOUNS

_LEADS: Final = frozenset(("in", "at", "near", "outside", "inside"))
_TOLD: Final = 12
"""Tokens; a place in the title counts as so many tokens nearer."""
_OTHER_CLAUSE: Final = 15
_FARTHEST: Final = 25
"""Tokens; a phrase in another clause counts as so many tokens farther away."""


def place_of(narration: Narration, index: int, trigger: int, told: Collection[int]) -> str | None:
    """The place nearest to the trigger, as the text words it; None where the sentence has none.

    Args:
        narration: the document.
        index: the number of the sentence.
        trigger: the token of the verb or noun.
        told: the tokens of the title, whose places go before others of its clause.
    """
    view = narration.view(index)
    best: tuple[int, str] | None = None
    for phrase in view.phrases:
        lead = phrase.start - 1
        if lead < 0 or view.lower[lead] not in _LEADS or any(view.in_time[k] for k in range(phrase.start, phrase.stop)):
            continue
        if not _is_place(narration, view, phrase):
            continue
        if not _can_hold(view, phrase, trigger):
            continue
        cost = abs(phrase.start - trigger) + (0 if view.clause(phrase.start) == view.clause(trigger) else _OTHER_CLAUSE)
        cost = cost if phrase.head not in told else cost - _TOLD
        if cost < _FARTHEST and (best is None or cost < best[0]):
            near = "near " if view.lower[lead] == "near" else ""
            best = (cost, near + _words(view, phrase))
    return best[1] if best is not None else None


def _is_place(narration: Narration, view: SentenceView, phrase: NounPhrase) -> bool:
    head = view.tokens[phrase.head]
    if head.lower in PLACE_NOUNS:
        return True
    if head.tag not in ("NNP", "NNPS"):
        return False
    spots = narration.cast.spots_in(view.tokens[phrase.start].start, head.end)
    return bool(spots) and spots[-1].entity.kind in ("place", "other")


def _can_hold(view: SentenceView, phrase: NounPhrase, trigger: int) -> bool:
    """Whether a place belongs to the trigger's clause, or to one that tells of nothing itself."""
    clause = view.clause(phrase.start)
    return clause == view.clause(trigger) or not any(g.finite and view.clause(g.head) == clause for g in view.groups)


def _words(view: SentenceView, phrase: NounPhrase) -> str:
    """The phrase without its article, with “, State” behind it."""
    start = phrase.start + 1 if view.tags[phrase.start] == "DT" else phrase.start
    stop = phrase.stop
    if stop + 1 < len(view) and view.words[stop] == "," and view.tags[stop + 1] == "NNP" and not view.in_time[stop + 1]:
        following = view.phrase_at(stop + 1)
        if following is not None and following.stop - following.start <= 2:
            closes = following.stop >= len(view) or not view.tags[following.stop].startswith("VB")
            stop = following.stop if closes else stop
    return view.text_of(range(start, stop))
