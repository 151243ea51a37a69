"""What a pronoun can stand for: tests of noun phrases and sentences, without looking at the rest of the text."""

from __future__ import annotations

from typing import Final, NamedTuple

from events.extraction.eventnouns import is_event_noun
from events.extraction.phrases import NounPhrase
from events.extraction.roster import Entity, Gender
from events.extraction.view import SentenceView
from events.language.english.names import (
    COMPANY_NOUNS,
    FEMALE_NOUNS,
    GROUP_NOUNS,
    MALE_NOUNS,
    PEOPLE_NOUNS,
    SINGLE_PEOPLE,
)
from events.language.english.nouns import INDEFINITE
from events.language.english.things import (
    NO_THINGS,
    VERBS_OF_BODIES,
    VERBS_OF_THINGS,
    VERBS_WITH_PROPERTY,
    VERBS_WITH_THINGS,
)
from events.language.english.verbs import IRREGULAR_LEMMAS, VERBS_OF_AGREEING

_BODIES: Final = GROUP_NOUNS | COMPANY_NOUNS | {"city", "town", "state", "county", "country", "village"}
_OBJECT_REACH: Final = 2
"""Tokens between a verb and the beginning of its object."""


class Referent(NamedTuple):
    """What a noun phrase stands for."""

    text: str
    entity: Entity | None
    plural: bool = False
    others: tuple[Entity, ...] = ()
    """Whom it stands for besides, where it means several."""
    owner: Entity | None = None
    """Whose it is, where a pronoun says so."""


def is_somebody(referent: Referent, gender: Gender) -> bool:
    """Whether a noun phrase without a name is one person of a gender: “the Defendant's engineer”."""
    word = referent.text.split()[-1].lower() if referent.text else ""
    other = MALE_NOUNS if gender == "female" else FEMALE_NOUNS
    return not referent.plural and word in SINGLE_PEOPLE - other


def fits(referent: Referent, *, plural: bool, demand: str = "", happenings: bool = True) -> bool:
    """Whether “it” or “they” can stand for something, with a verb that needs a thing or a body.

    Args:
        referent: what it may stand for.
        plural: whether it is “they”.
        demand: what the verb needs: “thing” or “body”; empty where it tells nothing.
        happenings: whether what happens counts as a thing: a survey is completed, a theft is not stolen.
    """
    last = referent.text.split()[-1].lower() if referent.text else ""
    entity = referent.entity
    if referent.others:
        return plural and demand != "thing"
    body = entity.kind == "body" if entity is not None else last in _BODIES
    if demand == "property":
        demand, body = "thing", entity is not None and entity.kind == "body"
    no_thing = body or last in NO_THINGS or (not happenings and is_event_noun(last))
    if (demand == "thing" and no_thing) or (demand == "body" and not body):
        return False
    if entity is not None:
        return entity.kind == "body" if plural else entity.kind != "person"
    if plural:
        return referent.plural
    return not referent.plural and last not in INDEFINITE and last not in PEOPLE_NOUNS - COMPANY_NOUNS


def same_head(referent: Referent, noun: str) -> bool:
    """Whether something is called by a noun."""
    return bool(referent.text) and referent.text.split()[-1].lower() == noun


def demand_of(view: SentenceView, phrase: NounPhrase) -> str:
    """What the verb of a pronoun needs: “thing”, “property” or “body”; empty where it tells nothing."""
    group = view.group_at(phrase.stop)
    if group is None and phrase.stop < len(view) and view.tags[phrase.stop] == "RB":
        group = view.group_at(phrase.stop + 1)
    if group is not None and view.tags[phrase.head] == "PRP":
        if group.passive:
            return _needed_object(group.word)
        if is_form_of(group.word, VERBS_OF_THINGS) and view.phrase_from(group.last + 1) is None:
            return "thing"
        following = next((g for g in view.groups if g.infinitive and g.start == group.last + 1), None)
        acts = is_form_of(group.word, VERBS_OF_BODIES) or (
            following is not None and group.copula and is_form_of(following.word, VERBS_OF_BODIES)
        )
        return "body" if acts else ""
    before = view.group_at(phrase.start - 1) if phrase.start else None
    return _needed_object(before.word) if before is not None else ""


def _needed_object(verb: str) -> str:
    """What a verb needs as its object; companies are bought and sold as well as things."""
    if is_form_of(verb, VERBS_WITH_PROPERTY):
        return "property"
    return "thing" if is_form_of(verb, VERBS_WITH_THINGS) else ""


def is_form_of(word: str, verbs: frozenset[str]) -> bool:
    """Whether a form of a verb belongs to one of some base forms."""
    word = IRREGULAR_LEMMAS.get(word, word)
    stems = [
        word[:-cut] for cut, ending in ((1, "s"), (2, "es"), (1, "d"), (2, "ed"), (3, "ing")) if word.endswith(ending)
    ]
    doubled = [stem[:-1] for stem in stems if stem[-1:] == stem[-2:-1]]
    return any(form in verbs for form in (word, *stems, *doubled, *(stem + "e" for stem in stems)))


def object_noun(view: SentenceView) -> str | None:
    """The noun of the first thing behind the first verb of a sentence."""
    thing = _object_of(view)
    return view.lower[thing.head] if thing is not None else None


def is_expletive(view: SentenceView, phrase: NounPhrase) -> bool:
    """Whether “it” stands for what follows: “It was agreed to write”, “It is thought that”, “It was a
    Friday when”."""
    group = view.group_at(phrase.stop) if view.lower[phrase.start] == "it" else None
    if group is None or group.last + 1 >= len(view):
        return False
    if group.copula:
        predicate = next((p for p in view.phrases if p.start > group.last), None)
        return predicate is not None and predicate.start == group.last + 1 and view.in_time[predicate.head]
    if not group.passive:
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
