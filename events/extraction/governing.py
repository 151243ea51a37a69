"""Verbs that act as one, and the verb whose title tells of another."""

from __future__ import annotations

from typing import Final

from events.extraction.frames import antecedent_of, opens_relative, own_subject
from events.extraction.phrases import NounPhrase
from events.extraction.view import SentenceView
from events.language import VerbGroup
from events.language.english.grammar import LETTING
from events.language.english.names import PEOPLE_NOUNS


def chain_of(view: SentenceView, group: VerbGroup) -> tuple[VerbGroup, VerbGroup]:
    """The first and last group of verbs that continue each other: “began | to withdraw”, “is | to start”."""
    index = next(i for i, g in enumerate(view.groups) if g.start == group.start)
    first = last = group
    while index > 0 and first.infinitive and _leads_to(view, view.groups[index - 1], first):
        index -= 1
        first = view.groups[index]
    index = next(i for i, g in enumerate(view.groups) if g.start == group.start)
    while index + 1 < len(view.groups):
        following = view.groups[index + 1]
        continues = following.infinitive or view.tokens[following.head].tag == "VBG"
        if not continues or following.start - last.last != 1:
            break
        last = following
        index += 1
    return first, last


def _leads_to(view: SentenceView, group: VerbGroup, infinitive: VerbGroup) -> bool:
    """“began | to seize”, “was able | to seize”."""
    between = infinitive.start - group.last - 1
    return between == 0 or (between == 1 and group.copula and view.tags[group.last + 1] == "JJ")


def governing_verb(view: SentenceView, group: VerbGroup) -> VerbGroup:
    """The verb whose title tells of a group: “was cleared | of handling stolen goods”, “one of the first | to vote”."""
    if group.finite or not group.start:
        return group
    whom = next((p for p in view.phrases if p.stop == group.start), None)
    before_whom = whom.start - 1 if whom is not None else group.start - 2
    let = next((g for g in view.groups if g.last == before_whom and g.word in LETTING), None)
    if let is not None and view.tags[group.start] == "VB":
        return let
    before = [g for g in view.groups if g.last < group.start and view.clause(g.head) == view.clause(group.head)]
    verb = before[-1] if before and (before[-1].finite or before[-1].passive) else None
    if verb is None:
        return group
    linked = view.tags[group.start - 1] == "IN" or view.lower[group.start - 1] in _PARTICLES
    gerund = view.tags[group.start] == "VBG" and linked and verb.last + 2 == group.start
    between = view.lower[verb.last + 1 : group.start]
    ranked = group.infinitive and any(
        view.tags[k] == "JJS" or view.lower[k] in _RANKS for k in range(verb.last + 1, group.start)
    )
    purpose = group.infinitive and view.tags[group.start - 1] == "NN" and verb.finite and not verb.copula
    aimed = purpose and view.lower[group.start - 1] not in PEOPLE_NOUNS  # “denied the motion | to dismiss”
    return verb if (gerund and not verb.copula) or (ranked and len(between) <= _RANK_REACH) or aimed else group


_PARTICLES: Final = frozenset(("up", "out", "off", "on"))
_RANKS: Final = frozenset(("first", "last", "only"))
_RANK_REACH: Final = 6
"""Tokens between a verb and the infinitive of “became one of the first women | to vote”."""


def relative_object(view: SentenceView, group: VerbGroup) -> NounPhrase | None:
    """What “which” stands for where it is the object: “Mount Pardee, which the family | gave to the town”."""
    start = view.clause_start(group.start)
    if not group.finite or group.passive or group.copula or start >= group.start or not opens_relative(view, start):
        return None
    relative = start + 1 if view.words[start] == "," else start
    said = view.lower[relative] == "that" and any(g.reporting and g.last < relative for g in view.groups)
    subject = own_subject(view, group)
    if (
        said
        or subject is None
        or subject.start <= relative
        or view.tags[relative - 1] == "IN"
        or view.lower[relative] == "whose"
    ):
        return None
    follows = view.phrase_from(group.last + 1)
    return antecedent_of(view, start) if follows is None or view.in_time[follows.head] else None
