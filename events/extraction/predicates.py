"""The word that carries the meaning of a verb group: its main verb, or what a copula says."""

from __future__ import annotations

from events.extraction.view import SentenceView
from events.language import VerbGroup
from events.language.english.nouns import RESULT_NOUNS

_REACH = 4
"""Tokens between a copula and its predicate."""


def predicate_of(view: SentenceView, group: VerbGroup) -> int:
    """The token of the predicate: behind a copula the adjective or participle, else the main verb."""
    if not group.copula:
        return group.head
    figure = group.start - 1
    amount = group.last + 1 < len(view) and view.tags[group.last + 1] in ("$", "CD")
    if amount and figure >= 0 and view.lower[figure] in RESULT_NOUNS:
        return figure
    j, n = group.head + 1, len(view)
    while j < min(n, group.head + _REACH) and view.tags[j] in ("RB", "RBR", "DT", "JJR", "RBS", "PRP$"):
        if view.tags[j] == "JJR":
            return j
        j += 1
    if j < n and not view.in_time[j] and view.tags[j] in ("JJ", "JJR", "VBN", "VBG"):
        return j
    return group.head
