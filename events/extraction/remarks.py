"""Sentences that carry a date and tell of no event: states, comparisons, remarks that hold in general."""

from __future__ import annotations

from typing import Final

from events.extraction.eventnouns import is_event_noun
from events.extraction.frames import subject_of
from events.extraction.predicates import predicate_of
from events.extraction.spans import lead_of
from events.extraction.view import SentenceView
from events.language import Sentence, VerbGroup
from events.language.english.grammar import WEAK_PARTICIPLES
from events.language.english.nouns import INDEFINITE

_COMPARISON_REACH: Final = 6
_AMOUNT_REACH: Final = 12
"""Tokens between “from $5 million” and its date."""
_NEGATIVE_QUANTITIES: Final = frozenset(("nothing", "no", "hardly", "none", "nobody", "never"))
_SHOUT_WORDS: Final = 3


def is_remark(view: SentenceView, trigger: int, first: int) -> bool:
    """Whether what a date was given to is no event.

    Args:
        view: the sentence.
        trigger: the token that the date was given to.
        first: the first token of the expression.
    """
    if _is_shouted(view.sentence) or _only_compares(view, trigger, first):
        return True
    group = view.group_at(trigger) or next((g for g in view.groups if predicate_of(view, g) == trigger), None)
    if group is None:
        return False
    if group.word in _LABELS or _has_negative_subject(view, group):
        return True
    return _is_state(view, group, trigger) or _is_general(view, group)


_LABELS: Final = WEAK_PARTICIPLES - {"ended", "ending", "named", "called"}


def _is_shouted(sentence: Sentence) -> bool:
    """A headline in capitals repeats what the text tells."""
    text = sentence.text
    return text.isupper() and text[-1] not in ".!?" and text.count(" ") >= _SHOUT_WORDS


def _only_compares(view: SentenceView, trigger: int, first: int) -> bool:
    """“the best day since 2011”, “less than what it made in 2008”, “and not in April”."""
    if lead_of(view, first) == "since":
        before = range(max(0, first - _COMPARISON_REACH), first)
        if any(
            view.tags[k] == "JJS" or view.lower[k] in ("first", "record") or _is_superlative(view.lower[k])
            for k in before
        ):
            return True
    if _is_amount_compared_with(view, trigger, first):
        return True
    if "not" in view.lower[max(0, first - 2) : first]:
        return True
    start = view.clause_start(trigger)
    opens = view.lower[start] == "what"
    return opens and "than" in view.lower[max(0, start - 4) : start]


def _is_amount_compared_with(view: SentenceView, trigger: int, first: int) -> bool:
    """“rose to $8 million from $5 million a year earlier”: the date is that of the lesser figure alone."""
    k = first - 2 if first > 1 and view.lower[first - 1] in ("on", "in", "at") else first - 1
    if k < 0 or view.tags[k] not in ("CD", "NN", "NNS", ",") or trigger >= k or view.group_at(trigger) is None:
        return False
    for k in range(first - 1, max(trigger, first - _AMOUNT_REACH), -1):
        if view.lower[k] in ("from", "than", "against"):
            return k + 1 < first and view.tags[k + 1] in ("$", "CD")
    return False


def _has_negative_subject(view: SentenceView, group: VerbGroup) -> bool:
    """“nothing more was done”, “no reply was received”, “not a yard was dug”: absences."""
    subject = subject_of(view, group)
    if subject is None:
        # “nothing” is no noun phrase where an adverb follows it.
        return view.lower[view.clause_start(group.start)] in _NEGATIVE_QUANTITIES
    opens = view.lower[subject.start] in _NEGATIVE_QUANTITIES
    return opens or (subject.start > 0 and view.lower[subject.start - 1] == "not")


def _is_superlative(word: str) -> bool:
    return word.endswith("est") and len(word) > 5


def _is_state(view: SentenceView, group: VerbGroup, trigger: int) -> bool:
    """A copula that says where or how much something was, that there was nothing, or how a time was."""
    if not group.copula or trigger != group.head:
        return group.copula and _subject_is_time(view, group)
    following = view.tags[trigger + 1] if trigger + 1 < len(view) else "."
    if any(word in _NEGATIVE_QUANTITIES for word in view.lower[trigger + 1 : trigger + 3]):
        return True
    if following_time(view, trigger) and group.start and view.tags[group.start - 1] in ("PRP", "EX"):
        return True
    subject = subject_of(view, group)
    if subject is not None and is_event_noun(view.words[subject.head]):
        return False
    return following in ("IN", "CD", "$") or _subject_is_time(view, group)


def following_time(view: SentenceView, token: int) -> bool:
    """Whether a time expression follows a token: “It is Thursday morning”."""
    return token + 1 < len(view) and view.in_time[token + 1]


def _subject_is_time(view: SentenceView, group: VerbGroup) -> bool:
    """“September was dreadful”."""
    k = group.start - 1
    return k >= 0 and view.in_time[k] and view.clause(k) == view.clause(group.start) and subject_of(view, group) is None


def _is_general(view: SentenceView, group: VerbGroup) -> bool:
    """“nobody buys a coat in May”, and what is said to explain it."""
    for other in view.groups:
        if other.start > group.start:
            return False
        lasting = other.finite and other.tense in ("present", "future")
        if lasting and other.start and view.lower[other.start - 1] in INDEFINITE:
            return True
    return False
