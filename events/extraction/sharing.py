"""Verbs said once for several: “John was born in 1851, | Henry in 1853”, “The mills closed: | Bank Mill in 1864, …”."""

from __future__ import annotations

from typing import Final

from events.extraction.phrases import NOUN_TAGS, NounPhrase
from events.extraction.view import SentenceView
from events.language import VerbGroup

_LINKS: Final = frozenset((",", "and", ";", ":"))
_LEADS: Final = frozenset(("in", "on", "at", "by"))


def sharing_noun(view: SentenceView, first: int) -> int | None:
    """The head of the phrase that shares an earlier verb and has the time that begins at a token; None for others."""
    stop = first - 1 if first and view.lower[first - 1] in _LEADS else first
    phrase = view.phrase_at(stop - 1) if stop else None
    if phrase is None or phrase.stop != stop or stop == first or view.in_time[phrase.head]:
        return None
    return phrase.head if shared_verb(view, phrase.head) is not None else None


def shared_verb(view: SentenceView, noun: int) -> VerbGroup | None:
    """The verb that a phrase shares with the one before it; None where it has none or one of its own."""
    phrase = view.phrase_at(noun)
    if phrase is None or not phrase.start or view.tags[phrase.head] not in NOUN_TAGS:
        return None
    if view.lower[phrase.start - 1] not in _LINKS or not _is_dated(view, phrase):
        return None
    verb = next((g for g in reversed(view.groups) if g.last < phrase.start), None)
    if verb is None or not (verb.finite or verb.tense == "past participle") or verb.copula:
        return None
    between = range(verb.last + 1, phrase.start)
    if ":" in (view.words[k] for k in between):
        return verb if view.words[verb.last + 1] == ":" or verb.last + 1 in view.told_time else None
    dated = next((k for k in between if view.in_time[k]), None)
    direct = dated is not None and all(view.lower[k] in _LEADS for k in range(verb.last + 1, dated))
    return verb if direct else None


def _is_dated(view: SentenceView, phrase: NounPhrase) -> bool:
    """Whether a time follows a phrase at once, or “himself” and a time."""
    k = phrase.stop + (phrase.stop < len(view) and view.lower[phrase.stop].endswith("self"))
    k += k < len(view) and view.tags[k] == "POS"
    return k + 1 < len(view) and view.lower[k] in _LEADS and view.in_time[k + 1]
