"""The word that carries the meaning of a verb group: its main verb, or what a copula says."""

from __future__ import annotations

from events.extraction.eventnouns import is_event_noun
from events.extraction.view import SentenceView
from events.language import VerbGroup
from events.language.english.nouns import LIGHT_PARTICIPLES, RESULT_NOUNS
from events.language.english.verbs import IDIOM_NOUNS, LIGHT_WITH_NOUN

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
    if view.lower[group.head + 1 : group.head + 2] and view.lower[group.head + 1] in _STATES:
        return group.head + 1
    if j < n and not view.in_time[j] and view.tags[j] in ("JJ", "JJR", "VBN", "VBG"):
        return j
    return group.head


_STATES = frozenset(("up", "down", "off", "over", "back", "out", "away"))
"""What a copula can say without an adjective: “shares were up”, “she was back”."""


def words_of_event(view: SentenceView, trigger: int) -> range:
    """The tokens that name an event together, mostly one.

    A verb that says little needs its object, “had a loss”, “accord signed”, and an adjective its noun, “rent due”.
    """
    if view.tags[trigger] == "JJ" and trigger and view.tags[trigger - 1] in ("NN", "NNS"):
        return range(trigger - 1, trigger + 1)
    if is_event_noun(view.words[trigger]) and view.lower[trigger + 1 : trigger + 2] and _is_made(view, trigger + 1):
        return range(trigger, trigger + 2)
    group = view.group_at(trigger)
    if group is None:
        group = next((g for g in reversed(view.groups) if g.last < trigger <= g.last + _OBJECT_REACH), None)
    if group is None or group.word not in LIGHT_WITH_NOUN:
        return range(trigger, trigger + 1)
    noun = object_of(view, group)
    told = noun is not None and trigger in (noun, group.head) and _completes(view.words[noun])
    return range(group.head, noun + 1) if told and noun is not None else range(trigger, trigger + 1)


def _is_made(view: SentenceView, k: int) -> bool:
    return view.lower[k] in LIGHT_PARTICIPLES and view.tags[k] in ("VBN", "VBD")


def _completes(noun: str) -> bool:
    return noun.lower() in IDIOM_NOUNS or is_event_noun(noun)


def object_of(view: SentenceView, group: VerbGroup) -> int | None:
    """The head noun of the phrase right behind a verb."""
    noun = None
    for j in range(group.last + 1, min(len(view), group.last + _OBJECT_REACH + 1)):
        if view.tags[j] in ("NN", "NNS") and not view.in_time[j]:
            noun = j
        elif view.tags[j] not in _BEFORE_NOUN or (noun is not None and view.tags[j] != "HYPH"):
            break
    return noun


_OBJECT_REACH = 6
"""Tokens between a verb and the end of its object, in a phrase that reads as one predicate."""
_BEFORE_NOUN = frozenset(("DT", "JJ", "JJR", "CD", "$", "HYPH", "PRP$", "VBN", "VBG"))
