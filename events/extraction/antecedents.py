"""What a pronoun can stand for: tests of noun phrases and sentences, without looking at the rest of the text."""

from __future__ import annotations

from typing import Final, NamedTuple

from events.extraction.cast import Entity, Gender
from events.extraction.phrases import NounPhrase
from events.extraction.view import SentenceView
from events.language.english.names import COMPANY_NOUNS, FEMALE_NOUNS, MALE_NOUNS, PEOPLE_NOUNS, SINGLE_PEOPLE
from events.language.english.nouns import INDEFINITE
from events.language.english.verbs import VERBS_OF_AGREEING

_OBJECT_REACH: Final = 2
"""Tokens between a verb and the beginning of its object."""


class Referent(NamedTuple):
    """What a noun phrase stands for."""

    text: str
    entity: Entity | None
    plural: bool = False


def is_somebody(referent: Referent, gender: Gender) -> bool:
    """Whether a noun phrase without a name is one person of a gender: “the Defendant's engineer”."""
    word = referent.text.split()[-1].lower() if referent.text else ""
    other = MALE_NOUNS if gender == "female" else FEMALE_NOUNS
    return not referent.plural and word in SINGLE_PEOPLE - other


def fits(referent: Referent, *, plural: bool) -> bool:
    if referent.entity is not None:
        return referent.entity.kind == "body" if plural else referent.entity.kind != "person"
    if plural:
        return referent.plural
    last = referent.text.split()[-1].lower() if referent.text else ""
    return not referent.plural and last not in INDEFINITE and last not in PEOPLE_NOUNS - COMPANY_NOUNS


def object_noun(view: SentenceView) -> str | None:
    """The noun of the first thing behind the first verb of a sentence."""
    thing = _object_of(view)
    return view.lower[thing.head] if thing is not None else None


def last_thing(view: SentenceView) -> NounPhrase | None:
    """The last thing that a sentence names without a preposition."""
    for phrase in reversed(view.phrases):
        free = phrase.start == 0 or view.tags[phrase.start - 1] not in ("IN", "TO")
        thing = view.tags[phrase.head] == "NN" and view.lower[phrase.head] not in PEOPLE_NOUNS
        if free and thing and not view.in_time[phrase.head]:
            return phrase
    return None


def is_expletive(view: SentenceView, phrase: NounPhrase) -> bool:
    """Whether “it” stands for what follows: “It was agreed to write”, “It is thought that”."""
    group = view.group_at(phrase.stop) if view.lower[phrase.start] == "it" else None
    if group is None or not group.passive or group.last + 1 >= len(view):
        return False
    return view.lower[group.last + 1] in ("that", "to") and (group.reporting or group.word in VERBS_OF_AGREEING)


def _object_of(view: SentenceView) -> NounPhrase | None:
    """The first thing behind the first verb of a sentence, if no preposition leads it."""
    verb = next((g.last for g in view.groups if g.finite), None)
    if verb is None:
        return None
    things = (p for p in view.phrases if p.start > verb and view.tags[p.head] == "NN" and not view.in_time[p.head])
    first = next(things, None)
    plain = (
        first is not None
        and first.start - verb <= _OBJECT_REACH
        and view.lower[first.head] not in PEOPLE_NOUNS
        and view.tags[first.start - 1] != "IN"
    )
    return first if plain else None


def singular(noun: str) -> str:
    """A regular plural in the singular."""
    if noun.endswith("ies"):
        return noun[:-3] + "y"
    return noun[:-2] if noun.endswith(("ches", "shes", "sses", "xes")) else noun.removesuffix("s")
