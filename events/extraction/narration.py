"""A document as it is read on: its sentences, who is named in them, and what pronouns and roles stand for.

The topic of a sentence is the subject of its first finite verb. It is worked out once a sentence and only where a
pronoun asks for it, so that the cost stays linear in the document's length.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from events.extraction.antecedents import (
    Referent,
    fits,
    is_expletive,
    is_somebody,
    last_thing,
    object_noun,
    singular,
)
from events.extraction.cast import Cast, Entity, Gender
from events.extraction.frames import subject_of
from events.extraction.phrases import NounPhrase
from events.extraction.view import SentenceView
from events.language import Prose
from events.language.english.grammar import DETERMINERS, HE, IT, SHE, THEY
from events.language.english.names import (
    COMPANY_NOUNS,
    NATIONALITIES,
    ROLE_NOUNS,
)
from events.records import Timex

_GENDERS: Final[dict[str, Gender]] = {**dict.fromkeys(HE, "male"), **dict.fromkeys(SHE, "female")}
_COUNTED: Final = frozenset(("one", "ones", "other", "others", "latter"))
_PLAIN_TITLES: Final = frozenset(("Mr", "Mr.", "Mrs", "Mrs.", "Ms", "Ms."))
_SENTENCES_BACK: Final = 2
_DEPTH: Final = 6
"""Sentences that a chain of pronouns is followed back."""
_NEVER_DATES: Final = "unplaced"
"""Rule of the times that date nothing (“at night”, “on the third day”)."""


class Narration:
    """One document's sentences with their time expressions, its names and its topics."""

    def __init__(self, prose: Prose, timexes: Sequence[Timex]) -> None:
        self.prose = prose
        self.cast = Cast(prose.text)
        self.timexes: dict[int, list[Timex]] = {}
        if prose.sentences:
            for timex in timexes:
                if timex.rule == _NEVER_DATES:
                    continue
                self.timexes.setdefault(prose.index_at(timex.start), []).append(timex)
        self._views: dict[int, SentenceView] = {}
        self._topics: dict[int, Referent | None] = {}

    def view(self, index: int) -> SentenceView:
        """The sentence of a number, as extraction reads it."""
        if index not in self._views:
            spans = [(timex.start, timex.end) for timex in self.timexes.get(index, ())]
            self._views[index] = SentenceView(self.prose.sentences[index], spans)
        return self._views[index]

    def topic(self, index: int, depth: int = _DEPTH) -> Referent | None:
        """What the sentence of a number speaks of."""
        if index not in self._topics:
            self._topics[index] = None
            self._topics[index] = self._find_topic(index, depth)
        return self._topics[index]

    def _find_topic(self, index: int, depth: int) -> Referent | None:
        view = self.view(index)
        group = next((g for g in view.groups if g.finite), None)
        subject = subject_of(view, group) if group is not None else None
        if subject is None:
            subject = next((p for p in view.phrases if not view.in_time[p.head]), None)
        return None if subject is None else self.referent(index, subject, depth)

    def referent(self, index: int, phrase: NounPhrase, depth: int = _DEPTH) -> Referent | None:
        """What a noun phrase of a sentence stands for; None where a pronoun stays open."""
        view = self.view(index)
        head = view.tokens[phrase.head]
        if head.tag == "PRP" or (head.tag == "PRP$" and phrase.stop == phrase.start + 1):
            return self._antecedent(index, phrase, head.lower, depth)
        if head.tag == "EX":
            return None
        entity = self._entity_of(view, phrase) or self.apposed(view, phrase) or self._role(index, view, phrase)
        text = self.words_of(index, phrase, depth)
        return Referent(text, entity, head.tag in ("NNS", "NNPS"))

    def _entity_of(self, view: SentenceView, phrase: NounPhrase) -> Entity | None:
        """The entity that a phrase names with its last word."""
        head = view.tokens[phrase.head]
        if head.tag not in ("NNP", "NNPS"):
            return None
        start = view.tokens[phrase.start].start
        spots = [s for s in self.cast.spots_in(start, head.end) if s.end >= head.end]
        return spots[-1].entity if spots else None

    def apposed(self, view: SentenceView, phrase: NounPhrase) -> Entity | None:
        """The person whose name is set behind a phrase: “its player, Hanne Roth, …”, “a keeper named Hall”."""
        if phrase.stop + 1 >= len(view) or view.tags[phrase.head] not in ("NN", "NNS"):
            return None
        comma = view.words[phrase.stop] == ","
        behind = view.phrase_from(phrase.stop + 1)
        if behind is None or view.tags[behind.head] != "NNP" or not (comma or view.lower[phrase.stop] == "named"):
            return None
        if comma and (behind.stop >= len(view) or view.words[behind.stop] not in (",", ".")):
            return None
        named = self.cast.named_in(view.tokens[behind.start].start, view.tokens[behind.head].end)
        return named[0] if named and named[0].kind == "person" else None

    def _role(self, index: int, view: SentenceView, phrase: NounPhrase) -> Entity | None:
        """The person or body behind “the president” or “the company”."""
        words = view.lower[phrase.start : phrase.stop]
        if words[0] != "the" or len(words) > 3:
            return None
        middle = [view.words[k] for k in range(phrase.start + 1, phrase.head)]
        if any(word[0].isupper() and word not in NATIONALITIES for word in middle):
            return None
        start = view.tokens[phrase.start].start
        if words[-1] in ROLE_NOUNS:
            if middle and all(word in NATIONALITIES for word in middle):
                return self.cast.last_person(start, skip_titled=True)
            return self.cast.last_person(start) if len(words) == 2 else None
        if words[-1] in COMPANY_NOUNS and len(words) == 2:
            return self.cast.body(words[-1], start)
        return None

    def _antecedent(self, index: int, phrase: NounPhrase, word: str, depth: int) -> Referent | None:
        view = self.view(index)
        start = view.tokens[phrase.start].start
        if word in _GENDERS:
            return self._person(index, start, _GENDERS[word], depth)
        if word in IT or word in THEY:
            if is_expletive(view, phrase):
                return None
            subject_place = phrase.stop < len(view) and view.tags[phrase.stop][:2] in ("VB", "MD")
            many = word in THEY
            if subject_place or word not in view.lower[: phrase.start]:
                inside = self._earlier_subject(index, view, phrase, plural=many, depth=depth)
                if inside is not None:
                    return inside
            return self._spoken_of(index, depth, plural=word in THEY)
        return None

    def _spoken_of(self, index: int, depth: int, *, plural: bool) -> Referent | None:
        """What “it” or “they” means by the two sentences with a verb before: their topic, else their object."""
        told = 0
        for back in range(index - 1, max(-1, index - 1 - _DEPTH), -1):
            if depth <= 0 or told == _SENTENCES_BACK:
                return None
            view = self.view(back)
            if not any(group.finite for group in view.groups):
                continue
            told += 1
            topic = self._last_subject(back, depth - 1) or self.topic(back, depth - 1)
            if topic is not None and fits(topic, plural=plural):
                return topic
            thing = last_thing(view)
            if thing is not None and not plural:
                return Referent(self.words_of(back, thing, 0), None)
        return None

    def _last_subject(self, index: int, depth: int) -> Referent | None:
        """The subject of the last main verb of a sentence, where it is a noun of its own."""
        view = self.view(index)
        for group in reversed(view.groups):
            start = view.clause_start(group.start)
            relative = view.tags[start] in ("WDT", "WP", "WP$") or (
                view.words[start] == "," and view.tags[min(start + 1, len(view) - 1)] in ("WDT", "WP", "WP$")
            )
            if not group.finite or group.reporting or relative:
                continue
            subject = subject_of(view, group)
            if subject is None or view.tags[subject.head] in ("PRP", "EX"):
                return None
            return self.referent(index, subject, depth) if depth > 0 else None
        return None

    def _person(self, index: int, start: int, gender: Gender, depth: int) -> Referent | None:
        spoken_of = [self._earlier_person(index, start, depth)]
        if depth > 0:
            spoken_of += [self.topic(index - back, depth - 1) for back in (1, 2) if index >= back]
        nearest = spoken_of[1] if len(spoken_of) > 1 else None
        for referent in spoken_of:
            person = referent.entity if referent is not None else None
            if person is not None and person.kind == "person" and person.gender in (gender, ""):
                return referent
            if referent is not None and person is None and referent is nearest and is_somebody(referent, gender):
                return referent
        found = self.cast.last_person(start, gender)
        return Referent(found.name, found) if found is not None else None

    def _earlier_person(self, index: int, start: int, depth: int) -> Referent | None:
        """The person who is the subject of the first verb of a sentence, if named before an offset."""
        view = self.view(index)
        group = next((g for g in view.groups if g.finite), None)
        subject = subject_of(view, group) if group is not None else None
        if subject is None or view.tokens[subject.head].end > start or view.tags[subject.head] == "PRP":
            return None
        return self.referent(index, subject, depth - 1) if depth > 0 else None

    def _earlier_subject(
        self, index: int, view: SentenceView, phrase: NounPhrase, *, plural: bool, depth: int
    ) -> Referent | None:
        """The subject of an earlier verb of the sentence, where it can be meant."""
        for group in view.groups:
            if group.start >= phrase.start:
                return None
            if not group.finite:
                continue
            subject = subject_of(view, group)
            if subject is None or subject.stop > phrase.start or view.tags[subject.head] == "PRP":
                continue
            if view.clause(group.head) == view.clause(phrase.start) and group.head < phrase.start:
                continue
            found = self.referent(index, subject, depth - 1) if depth > 0 else None
            if found is not None and fits(found, plural=plural):
                return found
        return None

    def words_of(self, index: int, phrase: NounPhrase, depth: int = _DEPTH) -> str:
        """A noun phrase in words for a title: without article and time, its owner named."""
        view = self.view(index)
        kept = [k for k in range(phrase.start, phrase.stop) if not view.in_time[k]]
        if (kept and view.lower[phrase.head] in _COUNTED) or view.tags[phrase.head] == "CD":
            return self._counted(index, view, phrase, kept)
        while kept and (view.lower[kept[0]] in DETERMINERS or view.tags[kept[0]] == "POS"):
            owner = self._owner(index, view, kept[0], depth)
            kept = kept[1:]
            if owner:
                return f"{owner} {view.text_of(kept)}"
        if len(kept) > 1 and view.words[kept[0]] in _PLAIN_TITLES:
            kept = kept[1:]
        return view.text_of(kept)

    def noun_left_out(self, index: int, token: int) -> str:
        """The noun behind a bare number: “nine more” of the stores told of before; empty where there is none."""
        view = self.view(index)
        number = token if view.tags[token] == "CD" else token - 1
        counts = number > 0 and (view.tags[number - 1][:2] == "VB" or view.tags[number - 1] == "CC")
        if not counts or view.tags[number] != "CD" or not view.words[number].isalpha():
            return ""
        noun = self._noun_counted(index, view, NounPhrase(number, token + 1, number))
        return f"{noun}s" if noun else ""

    def _counted(self, index: int, view: SentenceView, phrase: NounPhrase, kept: list[int]) -> str:
        """“the older one”, “two more” with the noun that they leave out."""
        noun = self._noun_counted(index, view, phrase)
        many = view.tags[phrase.head] == "CD" and view.lower[phrase.head] != "one"
        if noun is None:
            return view.text_of(k for k in kept if view.tags[k] != "DT")
        words = [k for k in kept if view.tags[k] != "DT" and view.lower[k] not in ("one", "ones")]
        if many and phrase.stop < len(view) and view.lower[phrase.stop] in ("more", "others"):
            words.append(phrase.stop)
        plural = many or view.lower[phrase.head] in ("ones", "others")
        return f"{view.text_of(words)} {noun + 's' if plural and not noun.endswith('s') else noun}".strip()

    def _noun_counted(self, index: int, view: SentenceView, phrase: NounPhrase) -> str | None:
        """The noun told before that a number or “one” stands for, in the singular."""
        followed = phrase.stop < len(view) and (
            view.tags[phrase.stop] in ("NN", "NNS", "$", "HYPH") or view.lower[phrase.stop] == "of"
        )
        if followed or "$" in view.tags[phrase.start : phrase.stop]:
            return None
        others: list[SentenceView] = [view, self.view(index - 1)] if index else [view]
        for other in others:
            before = [p for p in other.phrases if (other is not view or p.stop <= phrase.start)]
            nouns = [p for p in before if other.tags[p.head] == "NNS" and not other.in_time[p.head]]
            counted = [p for p in nouns if other.tags[p.start] == "CD"] or (nouns if other is not view else [])
            if counted:
                return singular(other.lower[counted[-1].head])
            single = next((p.head for p in before if other.tags[p.head] == "NN" and not other.in_time[p.head]), None)
            if other is view and single is not None and view.tags[phrase.head] == "CD":
                return view.lower[single]
            if other is not view and view.lower[phrase.head] == "one":
                return object_noun(other)
        return None

    def _owner(self, index: int, view: SentenceView, k: int, depth: int) -> str:
        """“his” as “Dale's”; empty where the owner stays open."""
        word = view.lower[k]
        if view.tags[k] != "PRP$" or depth <= 0 or word not in _GENDERS.keys() | IT:
            return ""
        found = self._antecedent(index, NounPhrase(k, k + 1, k), word, depth - 1)
        if found is None or found.entity is None or len(found.text.split()) > 4:
            return ""
        name = found.text.split()[-1] if found.entity.kind == "person" else found.text
        return name + ("'" if name.endswith("s") else "'s")
