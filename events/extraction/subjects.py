"""The subject of a title in words, with those whom it stands for."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from events.extraction.antecedents import Referent, is_expletive
from events.extraction.completing import told_by
from events.extraction.frames import subject_of
from events.extraction.narration import Narration
from events.extraction.phrases import NounPhrase
from events.extraction.roster import Entity
from events.extraction.view import SentenceView
from events.extraction.wording import within_sentence
from events.language import VerbGroup
from events.language.english.names import PEOPLE_NOUNS

_TAIL_LINKS: Final = frozenset(("of", "and", "for", "in", "at", "from", "&", "on", "to", "with", "by", "over", "per"))
_LONGEST_TAIL: Final = 3


@dataclass(slots=True)
class Subject:
    """The subject of a verb as a title words it."""

    text: str = ""
    phrase: NounPhrase | None = None
    people: list[Entity] = field(default_factory=list)
    tokens: list[int] = field(default_factory=list)
    somebody: str = ""
    """The common noun for who is meant, where a pronoun or description stands for nobody with a name."""
    is_open: bool = False
    """Whether it is a pronoun that nobody is known to be meant by."""
    speaks: bool = False
    """Whether it is the narrator, by name instead of “I”."""


def subject_in_words(narration: Narration, index: int, group: VerbGroup) -> Subject:
    """The subject of a verb group of a sentence, pronouns and descriptions named."""
    view = narration.view(index)
    phrase = subject_of(view, group)
    if phrase is None:
        return Subject()
    subject = Subject(phrase=phrase, tokens=list(range(phrase.start, phrase.stop)))
    referent = narration.referent(index, phrase)
    if referent is None:
        if view.tags[phrase.head] != "EX" and not is_expletive(view, phrase):
            subject.text, subject.is_open = view.text_of([phrase.head]), view.tags[phrase.head] == "PRP"
        return subject
    subject.people = _whom(referent)
    lead = narration.lead_person(index, phrase)
    if lead is not None:
        subject.people.append(lead)
    subject.text = _name_or_words(view, phrase, referent)
    if referent.entity is None and referent.text and referent.text.split()[-1].lower() in PEOPLE_NOUNS:
        subject.somebody = within_sentence(view, phrase, referent.text)
    subject.speaks = view.lower[phrase.head] in ("i", "you")
    if narration.apposed(view, phrase) is None:
        _add_tail(narration, index, group, subject)
    return subject


def _whom(referent: Referent) -> list[Entity]:
    """Those with names for whom a phrase stands, and its owner."""
    named = (referent.owner if referent.entity is None else None, referent.entity, *referent.others)
    return [entity for entity in named if entity is not None]


def owners(narration: Narration, index: int, phrase: NounPhrase) -> list[Entity]:
    """Whom a possessive pronoun at the head of a phrase stands for."""
    owner = narration.owner(index, phrase.start)
    return [owner.entity] if owner is not None else []


def _name_or_words(view: SentenceView, phrase: NounPhrase, referent: Referent) -> str:
    entity = referent.entity
    if entity is None or referent.others:
        return referent.text
    defined = view.words[phrase.head].lower() not in entity.name.lower()
    short = entity.kind == "person" and len(entity.name.split()) > len(referent.text.split())
    named = view.tags[phrase.head] in ("PRP", "NN") or defined or short
    return entity.name if named else referent.text


def _add_tail(narration: Narration, index: int, group: VerbGroup, subject: Subject) -> None:
    """Add “of …” and “and …” behind the head of a subject."""
    view = narration.view(index)
    stop = subject.phrase.stop if subject.phrase is not None else group.start
    aim = next((g for g in view.groups if g.infinitive and g.start == stop and g.last + 1 == group.start), None)
    if aim is not None:  # “Permission to appeal | was refused”
        subject.text += f" {view.text_of(range(aim.start, aim.last + 1))}"
        return
    for _ in range(_LONGEST_TAIL):
        if stop >= group.start or view.lower[stop] not in _TAIL_LINKS:
            break
        following = view.phrase_from(stop + 1)
        if following is None or following.stop > group.start or view.in_time[following.head]:
            break
        tokens = [k for k in range(following.start, following.stop) if not view.in_time[k]]
        told = told_by(narration, index, tokens, subject.text, subject.people)
        subject.text += f" {view.words[stop]} {told.text}"
        subject.people += told.people
        subject.tokens += range(following.start, following.stop)
        stop = following.stop
