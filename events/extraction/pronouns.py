"""What pronouns stand for, by the sentences before, the names told last, and what their verbs need."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from events.extraction.antecedents import Referent, demand_of, fits, is_expletive, is_somebody, same_head
from events.extraction.frames import subject_of
from events.extraction.phrases import NounPhrase
from events.extraction.roster import Entity, Gender
from events.extraction.story import Story
from events.extraction.view import SentenceView
from events.language.english.grammar import HE, IT, SHE, SUBORDINATORS, THEY
from events.language.english.names import SINGLE_PEOPLE
from events.language.english.things import SHIPS

GENDERS: Final[dict[str, Gender]] = {**dict.fromkeys(HE, "male"), **dict.fromkeys(SHE, "female")}
"""Pronouns of one person, and whom they can mean."""
_SENTENCES_BACK: Final = 2
_LOOK_BACK: Final = 6
_OF_OBJECTS: Final = ("thing", "property")
"""What verbs need that tell of what is done to something."""
_PARTICLES: Final = frozenset(("over", "up", "out", "off", "down"))
_ME: Final = frozenset(("i", "me", "my", "mine", "myself"))
_WE: Final = frozenset(("we", "us", "our"))
_YOU: Final = frozenset(("you", "your"))


class Pronouns:
    """The pronouns of one document.

    Args:
        story: the document.
    """

    def __init__(self, story: Story) -> None:
        self._story = story

    def antecedent(self, index: int, phrase: NounPhrase, word: str, depth: int) -> Referent | None:
        """What a pronoun stands for; None where it stays open."""
        view = self._story.view(index)
        start = view.tokens[phrase.start].start
        if word in GENDERS:
            return self._person(index, start, GENDERS[word], depth)
        if word in _ME or word in _YOU:
            return self._narrator(view, phrase, start, spoken_to=word in _YOU)
        if word in _WE and self._story.narrators.group and not view.words[: phrase.start].count('"') % 2:
            return Referent(self._story.narrators.group, None, plural=True)
        if (word in IT or word in THEY) and not is_expletive(view, phrase):
            return self._thing(index, view, phrase, plural=word in THEY, depth=depth)
        return None

    def couple(self, index: int) -> Referent | None:
        """The two people whom the sentence before a number names together."""
        sentences = self._story.prose.sentences
        for back in range(index - 1, max(-1, index - 1 - _SENTENCES_BACK), -1):
            people = [
                e for e in self._story.cast.named_in(sentences[back].start, sentences[back].end) if e.kind == "person"
            ]
            if len(people) == 2:
                return Referent(" and ".join(e.name for e in people), people[0], True, (people[1],))
        return None

    def _narrator(self, view: SentenceView, phrase: NounPhrase, start: int, *, spoken_to: bool) -> Referent | None:
        """Who says “I”, or is spoken to, outside of quotations."""
        if view.words[: phrase.start].count('"') % 2:
            return None
        narrator = self._story.narrators.at(start)
        name = narrator.addressee if spoken_to else narrator.name
        if not name:
            return None
        known = self._story.cast.resolve(name)
        entity = known._replace(kind="person") if known is not None else Entity(name, "person")
        return Referent(entity.name, entity)

    # He and she

    def _person(self, index: int, start: int, gender: Gender, depth: int) -> Referent | None:
        if depth > 0:
            vessel = self._vessel_here(index, start) if gender == "female" else None
            if vessel is not None:
                return vessel
            for back in range(_SENTENCES_BACK + 1):
                found = (
                    self._person_in(index - back, start, gender, depth, nearest=back <= 1) if index >= back else None
                )
                found = found or (self._named_here(index, start, gender) if not back else None)
                if found is not None:
                    return found
        found_last = self._story.cast.likely_person(start, gender, self._speaking(start))
        if found_last is not None:
            return Referent(found_last.name, found_last)
        return self._vessel(index, depth) if gender == "female" else None

    def _vessel_here(self, index: int, start: int) -> Referent | None:
        """The ship that is the subject of an earlier clause of the sentence: “the ship broke free, and | she …”."""
        view = self._story.view(index)
        for group in reversed(view.groups):
            subject = subject_of(view, group) if group.finite and view.tokens[group.last].end < start else None
            if subject is not None and view.lower[subject.head] in SHIPS:
                return self._story.referent(index, subject, 0)
        return None

    def _vessel(self, index: int, depth: int) -> Referent | None:
        """The ship that “she” means where the text names no woman: what the sentences before speak of."""
        for back in range(index - 1, max(-1, index - 1 - _SENTENCES_BACK), -1):
            topic = self._story.topic(back, depth - 1) if depth > 0 else None
            named = topic is not None and topic.entity is not None and topic.entity.kind in ("place", "other")
            if topic is not None and (named or (topic.text.split()[-1:] and topic.text.split()[-1].lower() in SHIPS)):
                return topic
        return None

    def _speaking(self, start: int) -> frozenset[str]:
        """The narrator and the one spoken to at an offset, by name, whom “he” and “she” do not mean."""
        narrator = self._story.narrators.at(start)
        names = {name for name in (narrator.name, narrator.addressee) if name}
        known = {entity.name for name in names if (entity := self._story.cast.resolve(name)) is not None}
        return frozenset(names | known)

    def _named_here(self, index: int, start: int, gender: Gender) -> Referent | None:
        """The person named last in the sentence before a pronoun, where no person is its subject."""
        view = self._story.view(index)
        main = next((g for g in view.groups if g.finite), None)
        subject = subject_of(view, main) if main is not None else None
        if (
            subject is None
            or view.tokens[subject.head].end > start
            or view.tags[subject.head] not in ("NN", "NNS", "PRP")
        ):
            return None
        if view.tags[subject.head] == "PRP" and view.lower[subject.head] not in IT:
            return None
        named = self._story.cast.named_in(view.tokens[subject.stop].start, start)
        people = [e for e in named if e.kind == "person" and e.gender in (gender, "")]
        return Referent(people[-1].name, people[-1]) if people else None

    def _dealt_with(self, index: int, view: SentenceView, gender: Gender) -> Referent | None:
        """The person whom “I” or “we” had to do with in a sentence: “We heard | the bookkeeper”."""
        known = self._story.cast.last_person(view.sentence.end, gender)
        if known is not None and known.gender == gender:
            return None
        for phrase in reversed(view.phrases):
            if view.lower[phrase.head] in SINGLE_PEOPLE and self._is_object(view, phrase):
                referent = self._story.referent(index, phrase, 0)
                return referent if referent is not None and is_somebody(referent, gender) else None
        return None

    def _of_gender(self, index: int, gender: Gender) -> Referent | None:
        """The person of a known gender whom a sentence names last."""
        sentence = self._story.prose.sentences[index]
        people = [e for e in self._story.cast.named_in(sentence.start, sentence.end) if e.kind == "person"]
        return next((Referent(e.name, e) for e in reversed(people) if e.gender == gender), None)

    def _person_in(self, index: int, start: int, gender: Gender, depth: int, *, nearest: bool) -> Referent | None:
        """The subject of a sentence's first verb, or whose it is: “her mother” speaks on of “her”."""
        view = self._story.view(index)
        group = next((g for g in view.groups if g.finite), None)
        subject = subject_of(view, group) if group is not None else None
        inverted = subject is not None and group is not None and subject.start > group.start  # “said the vicar”
        if subject is None or inverted or view.tokens[subject.head].end > start:
            return None
        if view.lower[subject.head] in _ME | _WE and nearest and view.sentence.end < start:
            return self._of_gender(index, gender) or self._dealt_with(index, view, gender)
        here = view.tokens[subject.start].start <= start <= view.sentence.end
        if view.tags[subject.head] == "PRP" and here:
            return None
        owner = view.lower[subject.start]
        if view.tags[subject.start] == "PRP$" and GENDERS.get(owner) == gender and not here:
            return self.antecedent(index, NounPhrase(subject.start, subject.start + 1, subject.start), owner, depth - 1)
        referent = self._story.referent(index, subject, depth - 1) if here else self._story.topic(index, depth - 1)
        if referent is None or referent.others:
            return None
        person = referent.entity
        if person is not None:
            if person.kind != "person" or person.gender not in (gender, "") or person.name in self._speaking(start):
                return None
            other = None if person.gender or here else self._of_gender(index, gender)
            return other or referent
        named = here and any(e.kind == "person" for e in self._story.cast.named_in(view.sentence.start, start))
        return referent if nearest and not named and is_somebody(referent, gender) else None

    # It and they

    def _thing(
        self, index: int, view: SentenceView, phrase: NounPhrase, *, plural: bool, depth: int
    ) -> Referent | None:
        demand = demand_of(view, phrase)
        own = self._own_subject(view, phrase)
        happening: Referent | None = None
        for referent in self._candidates(index, view, phrase, plural=plural, depth=depth, demand=demand):
            if own is not None and any(same_head(referent, view.lower[k]) for k in range(own.start, own.stop)):
                continue
            if fits(referent, plural=plural, demand=demand, happenings=False):
                return referent
            if happening is None and fits(referent, plural=plural, demand=demand):
                happening = referent
        if happening is not None:
            return happening
        if plural:
            pair = self.couple(index) if demand not in _OF_OBJECTS else None
            return pair or (self._firm_before(index) if demand == "body" else None)
        start = view.tokens[phrase.start].start
        if demand == "body":
            body = self._story.cast.last_body(start)
            return Referent(body.name, body) if body is not None else None
        theme = self._story.things.theme if demand in _OF_OBJECTS else ""
        return Referent(self._story.things.fuller(theme, start) or theme, None) if theme else None

    def _firm_before(self, index: int) -> Referent | None:
        """The one body that the sentence before names: “I called Dunn Roofing Ltd. They attended on …”."""
        before = self._story.prose.sentences[index - 1] if index else None
        named = self._story.cast.named_in(before.start, before.end) if before is not None else []
        bodies = [entity for entity in named if entity.kind == "body"]
        return Referent(bodies[0].name, bodies[0], plural=True) if len(bodies) == 1 else None

    def _own_subject(self, view: SentenceView, phrase: NounPhrase) -> NounPhrase | None:
        """The subject of the clause in which a pronoun is the object: what it cannot mean."""
        before = [g for g in view.groups if g.last < phrase.start and view.clause(g.head) == view.clause(phrase.start)]
        subject = subject_of(view, before[-1]) if before else None
        return subject if subject is not None and subject.start != phrase.start else None

    def _candidates(
        self, index: int, view: SentenceView, phrase: NounPhrase, *, plural: bool, depth: int, demand: str
    ) -> Iterator[Referent]:
        """What “it” or “they” can mean, nearest and most spoken of first."""
        word = view.lower[phrase.start]
        verb = phrase.stop + (phrase.stop < len(view) and view.tags[phrase.stop] == "RB")
        subject_place = verb < len(view) and view.tags[verb][:2] in ("VB", "MD")
        if depth > 0 and (subject_place or word not in view.lower[: phrase.start]):
            yield from self._in_sentence(index, view, phrase, depth, as_subject=subject_place)
        told = 0
        for back in range(index - 1, max(-1, index - 1 - _LOOK_BACK), -1):
            if depth <= 0 or told == _SENTENCES_BACK:
                return
            earlier = self._story.view(back)
            if not any(group.finite for group in earlier.groups):
                continue
            told += 1
            subjects = (self._last_subject(back, depth - 1), self._story.topic(back, depth - 1))
            objects = self._objects(back, earlier, plural=plural)
            if demand in _OF_OBJECTS and word == "it":
                yield from self._meant_by_object(back, earlier, depth - 1)
            ordered = (*objects, *subjects) if demand in _OF_OBJECTS and word != "they" else (*subjects, *objects)
            if demand in _OF_OBJECTS and subjects[0] is not None and subjects[0].entity is None:
                ordered = (*subjects, *objects)
            yield from (referent for referent in ordered if referent is not None)

    def _meant_by_object(self, index: int, view: SentenceView, depth: int) -> Iterator[Referent]:
        """What “it” meant in a sentence of which it was the object: “The town sold it. When it was let …”."""
        for phrase in reversed(view.phrases):
            if view.lower[phrase.start] == "it" and phrase.start and view.group_at(phrase.start - 1) is not None:
                meant = self.antecedent(index, phrase, "it", depth)
                if meant is not None:
                    yield meant
                return

    def _in_sentence(
        self, index: int, view: SentenceView, phrase: NounPhrase, depth: int, *, as_subject: bool
    ) -> Iterator[Referent]:
        """What an earlier pronoun means, then subjects and objects of earlier clauses, those of its own kind first."""
        alike = THEY if view.lower[phrase.start] in THEY else IT
        before = [p for p in view.phrases if p.stop <= phrase.start]
        same = next((p for p in before if view.tags[p.head] == "PRP" and view.lower[p.head] in alike), None)
        meant = self.antecedent(index, same, view.lower[same.start], depth - 1) if same is not None else None
        if meant is not None:
            yield meant
        subjects = self._subjects_before(index, view, phrase, depth)
        things = self._things_before(index, view, phrase, {start for start, _ in subjects})
        told = [referent for _, referent in subjects]
        yield from (*told, *things) if as_subject else (*things, *reversed(told))

    def _subjects_before(
        self, index: int, view: SentenceView, phrase: NounPhrase, depth: int
    ) -> list[tuple[int, Referent]]:
        """The subjects of the earlier clauses of a sentence, with their first tokens."""
        found = []
        for group in view.groups:
            if group.start >= phrase.start:
                break
            subject = subject_of(view, group) if group.finite and not group.reporting else None
            if subject is None or subject.stop > phrase.start or view.tags[subject.head] == "PRP":
                continue
            if view.clause(group.head) == view.clause(phrase.start) and group.head < phrase.start:
                continue
            referent = self._story.joined(index, subject, group.start, depth - 1)
            if referent is not None:
                found.append((subject.start, referent))
        return found

    def _things_before(
        self, index: int, view: SentenceView, phrase: NounPhrase, subjects: set[int]
    ) -> Iterator[Referent]:
        """The things of the earlier clauses of a sentence that no preposition leads, the last first."""
        for thing in reversed([p for p in view.phrases if p.stop <= phrase.start and p.start not in subjects]):
            led = thing.start > 1 and view.tags[thing.start - 1] in ("IN", "TO") and view.lower[thing.start - 1] != "of"
            asked = (
                led and view.lower[thing.start - 1] in ("for", "about") and view.group_at(thing.start - 2) is not None
            )
            led = led and not asked  # “asked for | two quotes”
            apart = (
                view.clause(thing.start) != view.clause(phrase.start) or ":" in view.words[thing.stop : phrase.start]
            )
            noun = view.tags[thing.head] == "NNS" or (view.tags[thing.head] == "NN" and thing.stop - thing.start > 1)
            if noun and not led and apart and not view.in_time[thing.head]:
                yield Referent(self._story.words_of(index, thing, 0), None, view.tags[thing.head] == "NNS")

    def _objects(self, index: int, view: SentenceView, *, plural: bool) -> list[Referent]:
        """The things of a sentence that no preposition leads, the last first."""
        found = []
        for phrase in reversed(view.phrases):
            named = view.tags[phrase.head] == "NNP" and view.lower[phrase.start] == "the" and not plural
            counted = plural or phrase.stop - phrase.start > 1  # “stood empty”, “took part” name nothing
            thing = named or (counted and view.tags[phrase.head] == ("NNS" if plural else "NN"))
            if thing and not view.in_time[phrase.head] and self._is_object(view, phrase):
                entity = None
                referent = self._story.referent(index, phrase, 0) if view.lower[phrase.start] == "the" else None
                if referent is not None:
                    entity = referent.entity
                found.append(Referent(self._story.words_of(index, phrase, 0), entity, plural))
        return found

    @staticmethod
    def _is_object(view: SentenceView, phrase: NounPhrase) -> bool:
        """Whether no preposition or copula leads a phrase, or only a particle: “took over | the survey”."""
        k = phrase.start - 1
        if k < 0 or view.tags[k] not in ("IN", "TO"):
            before = view.group_at(k) if k >= 0 else None
            return before is None or not before.copula
        return view.lower[k] == "into" or (view.lower[k] in _PARTICLES and view.group_at(k - 1) is not None)

    def _last_subject(self, index: int, depth: int) -> Referent | None:
        """The subject of the last main verb of a sentence, where it is a noun of its own."""
        view = self._story.view(index)
        for group in reversed(view.groups):
            start = view.clause_start(group.start)
            relative = view.tags[start] in ("WDT", "WP", "WP$") or (
                view.words[start] == "," and view.tags[min(start + 1, len(view) - 1)] in ("WDT", "WP", "WP$")
            )
            if not group.finite or group.reporting or relative or view.lower[start] in SUBORDINATORS:
                continue
            subject = subject_of(view, group)
            if subject is None or view.tags[subject.head] in ("PRP", "EX"):
                return None
            return self._story.joined(index, subject, group.start, depth) if depth > 0 else None
        return None
