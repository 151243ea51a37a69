"""The words of a title behind its verb: pronouns and owners named, “there” placed, who is explained by name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from events.extraction.narration import Narration
from events.extraction.phrases import NounPhrase
from events.extraction.pronouns import GENDERS
from events.extraction.roster import Entity
from events.extraction.view import SentenceView
from events.language.english.grammar import PREPOSITIONS
from events.language.english.names import SINGLE_PEOPLE

_NAMED: Final = frozenset(("him", "her", "it", "them", "she", "he", "they", "me", "you", "i"))
_LONGEST: Final = 4
"""Words of what takes a pronoun's place."""


@dataclass(slots=True)
class Told:
    """The words that complete a title, and whom they name."""

    text: str
    people: list[Entity] = field(default_factory=list)
    already: list[Entity] = field(default_factory=list)
    """Whom the title names before: pronouns for them stay."""
    subject: Sequence[Entity] = ()
    """Those of them whom its subject names."""


def told_by(
    narration: Narration, index: int, content: list[int], subject: str = "", known: Sequence[Entity] = ()
) -> Told:
    """The tokens of a complement in words: “told him” as “told Reeve”; pronouns that mean the subject stay.

    Args:
        narration: the document.
        index: the number of the sentence.
        content: tokens.
        subject: the title's subject, in words.
        known: whom the subject names.
    """
    view, told = narration.view(index), Told("", already=list(known), subject=known)
    parts: list[str] = []
    run: list[int] = []
    for k in content:
        words = _in_words(narration, index, view, k, subject, told)
        if words is None:
            run.append(k)
            continue
        if words == "" and run and view.tags[run[-1]] == "IN":
            run.pop()
        parts += [view.text_of(run), words]
        run = []
    parts.append(view.text_of(run))
    if content and (view.tags[content[-1]] == "CD" or view.lower[content[-1]] in ("more", "others")):
        parts.append(narration.noun_left_out(index, content[-1]))
    told.text = " ".join(part for part in parts if part)
    return told


def _in_words(narration: Narration, index: int, view: SentenceView, k: int, subject: str, told: Told) -> str | None:
    """What stands for a pronoun in a title; None where it stays as it is."""
    governed = k > 0 and view.lower[k - 1] in PREPOSITIONS
    begins = not governed and k + 1 < len(view) and view.tags[k + 1] in ("VBD", "VBZ", "VBP", "MD")
    if view.tags[k] == "PRP" and view.lower[k] in _NAMED and not begins:
        referent = narration.referent(index, NounPhrase(k, k + 1, k))
        if referent is None or len(referent.text.split()) > _LONGEST or _is_within(referent.text, subject):
            return None
        if referent.entity in told.already:
            return None
        if referent.entity is not None:
            told.people += [referent.entity, *referent.others]
            told.already.append(referent.entity)
        several = governed and view.lower[k - 1] == "of" and referent.plural and referent.entity is None
        return f"the {referent.text}" if several else referent.text
    if view.tags[k] == "PRP$":
        gender = GENDERS.get(view.lower[k])
        if any(who.kind == "person" and gender and who.gender in (gender, "") for who in told.subject):
            return None  # “Jacques sold | his share”
        owner = narration.owner(index, k)
        if owner is None or owner.entity in told.already or _is_within(owner.name, subject):
            return None
        told.already.append(owner.entity)
        told.people.append(owner.entity)
        return owner.words
    if view.lower[k] == "there" and not begins:
        return narration.place_before(view.tokens[k].start)
    return None


def _is_within(name: str, subject: str) -> bool:
    """Whether what a pronoun stands for is the subject, or has its last word."""
    return bool(subject) and name.split()[-1:] == subject.split()[-1:]


def with_explaining_name(narration: Narration, view: SentenceView, content: list[int]) -> list[int]:
    """Tokens with the name set behind the person they end with: “by a ploughman | , Fred Gooch”."""
    last = view.phrase_at(content[-1]) if content else None
    comma = content[-1] + 1 if content else len(view)
    if last is None or comma + 1 >= len(view) or view.words[comma] != "," or view.lower[last.head] not in SINGLE_PEOPLE:
        return content
    name = view.phrase_from(comma + 1)
    closed = name is not None and (name.stop >= len(view) or view.words[name.stop] in (",", ".", ";"))
    if name is None or not closed or view.tags[name.head] != "NNP" or view.in_time[name.head]:
        return content
    named = narration.cast.named_in(view.tokens[name.start].start, view.tokens[name.head].end)
    return [*content, *range(comma, name.stop)] if any(e.kind == "person" for e in named) else content
