"""A document as it is read on: its sentences, who is named in them, and what its noun phrases stand for.

The topic of a sentence is the subject of its first finite verb. It is worked out once a sentence and only where a
pronoun asks for it, so that the cost stays linear in the document's length.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import Final, NamedTuple

from events.extraction.antecedents import Referent
from events.extraction.cast import Cast
from events.extraction.counting import COUNTED, counted, noun_left_out
from events.extraction.frames import subject_of
from events.extraction.narrators import Narrators
from events.extraction.phrases import NounPhrase
from events.extraction.pronouns import Pronouns
from events.extraction.roster import Entity
from events.extraction.things import Things
from events.extraction.view import SentenceView
from events.language import Prose
from events.language.english.grammar import DETERMINERS, HE, IT, SHE, THEY
from events.language.english.names import COMPANY_NOUNS, NATIONALITIES, PEOPLE_NOUNS, ROLE_NOUNS, SINGLE_PEOPLE
from events.language.english.things import ANY_THING, GENERAL_PEOPLE, ORDINALS, PAIRS
from events.records import Timex

_PLAIN_TITLES: Final = ("Mr", "Mr.", "Mrs", "Mrs.", "Ms", "Ms.")
_LEAD: Final = 2
"""Sentences, headlines among them, in which a report tells its news."""
_NEAR: Final = 300
"""Characters within which “there” means a place."""
_NICKNAME: Final = 30
"""Characters of a given name and a nickname in quotation marks before a surname."""
_DEPTH: Final = 6
"""Sentences that a chain of pronouns is followed back."""
_NEVER_DATES: Final = "unplaced"
"""Rule of the times that date nothing (“at night”, “on the third day”)."""
_SAYING_WHICH: Final = frozenset(("of", "that", "which", "who", "whose"))
_DEFINING: Final = frozenset(("of", "that", "which", "who", "whose", "where", "in", "at", "on", "from", "for"))
"""Words behind a noun phrase that say which thing it means."""
_OWNERS: Final = HE | SHE | IT | THEY | {"my", "your"}


class Owner(NamedTuple):
    """Whom a possessive pronoun means."""

    entity: Entity
    name: str
    """Its short form."""

    @property
    def words(self) -> str:
        """“Dale's”, “the Navy's”, “the Sons'”."""
        return self.name + ("'" if self.name.endswith("s") else "'s")


class Narration:
    """One document's sentences with their time expressions, its names and its topics.

    Args:
        prose: its text in sentences.
        timexes: its time expressions.
        author: who wrote it, as its metadata say; empty where they do not.
        addressee: to whom, likewise.
    """

    def __init__(self, prose: Prose, timexes: Sequence[Timex], author: str = "", addressee: str = "") -> None:
        self.prose = prose
        self.cast = Cast(prose.text)
        self.pronouns = Pronouns(self)
        self.timexes: dict[int, list[Timex]] = {}
        if prose.sentences:
            for timex in timexes:
                if timex.rule == _NEVER_DATES:
                    continue
                self.timexes.setdefault(prose.index_at(timex.start), []).append(timex)
        self._written = (author, addressee)
        self._views: dict[int, SentenceView] = {}
        self._topics: dict[int, Referent | None] = {}

    @cached_property
    def things(self) -> Things:
        """What the document calls its things."""
        spots = [(spot.start, spot.entity.name) for spot in self.cast.spots if spot.entity.kind in ("place", "other")]
        return Things(self.prose.text, spots)

    @cached_property
    def narrators(self) -> Narrators:
        """Who says “I” in it."""
        return Narrators(self.prose.text, *self._written)

    def view(self, index: int) -> SentenceView:
        """The sentence of a number, as extraction reads it."""
        if index not in self._views:
            timexes = self.timexes.get(index, ())
            spans = [(timex.start, timex.end) for timex in timexes]
            lengths = [(timex.start, timex.end) for timex in timexes if timex.type == "DURATION"]
            self._views[index] = SentenceView(self.prose.sentences[index], spans, lengths)
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
        if subject is None:
            return None
        return self.joined(index, subject, group.start if group is not None else subject.stop, depth)

    def joined(self, index: int, phrase: NounPhrase, stop: int, depth: int = _DEPTH) -> Referent | None:
        """What a subject that ends before a token stands for, with whom “and” adds: “Rosa Delgado and Marco”."""
        view, first = self.view(index), self.referent(index, phrase, depth)
        if first is None or phrase.stop >= stop or view.lower[phrase.stop] != "and":
            return first
        second = view.phrase_from(phrase.stop + 1)
        if second is None or second.stop > stop or view.in_time[second.head]:
            return first
        other = self.referent(index, second, depth)
        if other is None:
            return first
        people = tuple(e for e in (first.entity, *first.others, other.entity) if e is not None)
        return Referent(f"{first.text} and {other.text}", people[0] if people else None, True, people[1:])

    def referent(self, index: int, phrase: NounPhrase, depth: int = _DEPTH) -> Referent | None:
        """What a noun phrase of a sentence stands for; None where a pronoun stays open."""
        view = self.view(index)
        head = view.tokens[phrase.head]
        if head.tag == "PRP" or (head.tag == "PRP$" and phrase.stop == phrase.start + 1):
            return self.pronouns.antecedent(index, phrase, head.lower, depth)
        if head.tag == "EX":
            return None
        if view.lower[phrase.start] in ("the", "both") and head.lower in PAIRS and phrase.stop - phrase.start < 3:
            couple = self.pronouns.couple(index)
            if couple is not None:
                return couple
        described = self._described(index, phrase, depth)
        if described is not None:
            return described
        entity = self._entity_of(view, phrase) or self.apposed(view, phrase) or self._role(view, phrase)
        text = self.words_of(index, phrase, depth)
        owner = self.owner(index, phrase.start, depth) if head.tag != "PRP$" else None
        plural = head.tag in ("NNS", "NNPS") and (entity is None or entity.kind != "person")
        return Referent(text, entity, plural, owner=owner.entity if owner is not None else None)

    def lead_person(self, index: int, phrase: NounPhrase) -> Entity | None:
        """Whom a report's first sentence only describes: “A former guard was jailed. Darren Mays, 44, walked …”."""
        view = self.view(index)
        opens = index <= _LEAD and view.tags[phrase.start] == "DT" and view.lower[phrase.start] in ("a", "an")
        if not opens or view.lower[phrase.head] not in SINGLE_PEOPLE or index + 1 >= len(self.prose.sentences):
            return None
        following = self.view(index + 1)
        name = following.phrase_from(0)
        person = self._entity_of(following, name) if name is not None else None
        aged = name is not None and following.tags[name.stop : name.stop + 3] == [",", "CD", ","]
        return person if aged and person is not None and person.kind == "person" else None

    def _described(self, index: int, phrase: NounPhrase, depth: int) -> Referent | None:
        """“The woman who did it, a former porter, walked in”: what is said of somebody told of by no more than that."""
        view = self.view(index)
        if view.lower[phrase.head] not in GENERAL_PEOPLE or depth <= 0:
            return None
        verb = next((g for g in view.groups if g.finite and g.start > 1 and view.words[g.start - 1] == ","), None)
        said = view.phrase_at(verb.start - 2) if verb is not None and verb.start > phrase.stop else None
        behind = view.words[phrase.stop : phrase.stop + 1]
        opens = said is not None and view.words[said.start - 1] == "," and view.tags[said.start] == "DT"
        if said is None or not opens or said.start <= phrase.stop or behind not in (["who"], [","]):
            return None
        return Referent(self.words_of(index, said, 0), None) if view.lower[said.head] in SINGLE_PEOPLE else None

    def _entity_of(self, view: SentenceView, phrase: NounPhrase) -> Entity | None:
        """The entity that a phrase names with its last word."""
        head = view.tokens[phrase.head]
        start = view.tokens[phrase.start].start
        opens = phrase.stop == phrase.start + 1 and head.text[0].isupper() and start == view.sentence.start
        if head.tag not in ("NNP", "NNPS") and not opens:  # at the head of a sentence “Hayes” looks like a plural
            return None
        spots = [s for s in self.cast.spots_in(start - _NICKNAME, head.end) if s.end >= head.end]
        return spots[-1].entity if spots else None

    def apposed(self, view: SentenceView, phrase: NounPhrase) -> Entity | None:
        """Whose name is set behind a phrase: “its player, Hanne Roth, …”, “a keeper named Hall”."""
        if view.lower[phrase.head] == "one" and view.lower[phrase.stop : phrase.stop + 1] == ["of"]:
            whole = view.phrase_from(phrase.stop + 1)
            if whole is None:
                return None
            phrase = NounPhrase(phrase.start, whole.stop, whole.head)  # “one of them, a Mr Gunn, …”
        elif view.tags[phrase.head] not in ("NN", "NNS"):
            return None
        explained = self._explained(view, phrase)
        if explained is not None or phrase.stop + 1 >= len(view):
            return explained
        comma = view.words[phrase.stop] == ","
        behind = view.phrase_from(phrase.stop + 1)
        named = comma or view.lower[phrase.stop] in ("named", "called")
        if behind is None or view.tags[behind.head] != "NNP" or not named:
            return None
        stop = behind.stop
        if view.lower[stop : stop + 1] == ["of"] and (origin := view.phrase_from(stop + 1)) is not None:
            stop = origin.stop  # “the prior, John of Ripley, …”
        if comma and (stop >= len(view) or view.words[stop] not in (",", ".", ";", ")")):
            return None
        people = self.cast.named_in(view.tokens[behind.start].start, view.tokens[behind.head].end)
        return people[-1] if people and people[-1].kind in ("person", "body") else None

    def _explained(self, view: SentenceView, phrase: NounPhrase) -> Entity | None:
        """The person whom a phrase explains behind the name: “Ida Holm, an engraver of cards, who …”."""
        k = phrase.start
        if (
            k < 2
            or view.words[k - 1] != ","
            or view.tags[k] not in ("DT", "PRP$")
            or not self._is_calling(view, phrase)
        ):
            return None
        name = view.phrase_at(k - 2)
        person = self._entity_of(view, name) if name is not None and name.stop == k - 1 else None
        return person if person is not None and person.kind == "person" else None

    @staticmethod
    def _is_calling(view: SentenceView, phrase: NounPhrase) -> bool:
        return view.lower[phrase.head] in SINGLE_PEOPLE and phrase.stop < len(view) and view.tags[phrase.stop] != "CC"

    def _role(self, view: SentenceView, phrase: NounPhrase) -> Entity | None:
        """The person or body behind “the president” or “the company”."""
        words = view.lower[phrase.start : phrase.stop]
        start = view.tokens[phrase.start].start
        bare = len(words) == 1 and view.tags[phrase.head] == "NN" and start == view.sentence.start
        if (words[0] != "the" and not bare) or len(words) > 3:
            return None
        if phrase.stop < len(view) and view.lower[phrase.stop] in _SAYING_WHICH:
            return None
        middle = [view.words[k] for k in range(phrase.start + 1, phrase.head)]
        if any(word[0].isupper() and word not in NATIONALITIES for word in middle):
            return None
        if words[-1] in PEOPLE_NOUNS or words[-1] in ROLE_NOUNS:
            holder = self.cast.holder(words[-1], start)
            if holder is not None and len(words) <= 2:
                return holder
            if words[-1] in ROLE_NOUNS and middle and all(word in NATIONALITIES for word in middle):
                return self.cast.last_person(start, skip_titled=True)
        if words[-1] in COMPANY_NOUNS and len(words) == 2:
            return self.cast.holder(words[-1], start) or self.cast.body(words[-1], start)
        return None

    def words_of(self, index: int, phrase: NounPhrase, depth: int = _DEPTH) -> str:
        """A noun phrase in words for a title: without article and time, its owner and things by their full names."""
        view = self.view(index)
        season = view.phrase_season(phrase)
        kept = [k for k in range(phrase.start, phrase.stop) if k in season or not view.in_time[k]]
        if (kept and view.lower[phrase.head] in COUNTED) or view.tags[phrase.head] == "CD":
            return counted(view, self.view(index - 1) if index else None, phrase, kept)
        fuller = self._fuller(view, phrase, kept)
        if fuller:
            return fuller
        while kept and (view.lower[kept[0]] in DETERMINERS or view.tags[kept[0]] in ("POS", "PRP$")):
            owner = self.owner(index, kept[0], depth)
            kept = kept[2:] if len(kept) > 2 and view.lower[kept[1]] == "own" else kept[1:]
            if owner is not None:
                return f"{owner.words} {view.text_of(kept)}"
        if len(kept) > 1 and view.words[kept[0]] in _PLAIN_TITLES:
            kept = kept[1:]
        return view.text_of(kept)

    def _fuller(self, view: SentenceView, phrase: NounPhrase, kept: list[int]) -> str:
        """“the dam” as “Cutler Creek Dam”, “the second light” as “second Skerries light”; empty where nothing is."""
        common = all(view.tags[k] in ("NN", "JJ", "CD") for k in kept[1:])
        if len(kept) < 2 or view.lower[kept[0]] != "the" or view.tags[phrase.head] != "NN" or not common:
            return ""
        if phrase.stop < len(view) and (view.lower[phrase.stop] in _DEFINING or view.tags[phrase.stop] == "POS"):
            return ""
        start, noun = view.tokens[phrase.start].start, view.lower[phrase.head]
        if noun in PEOPLE_NOUNS:
            return ""
        if noun in ANY_THING and len(kept) == 2:
            theme = self.things.theme
            return self.things.fuller(theme, start) or theme
        if view.lower[kept[1]] in ORDINALS and len(kept) == 3:
            form = self.things.fuller(noun, start, placed_only=True)
            return f"{view.words[kept[1]]} {form}" if form else ""
        if any(view.tags[k] != "NN" for k in kept[1:]):
            return ""
        noun = self.things.called(noun, start) or " ".join(view.lower[k] for k in kept[1:])
        return self.things.fuller(noun, start) or (noun if noun not in view.lower else "")

    def place_before(self, offset: int) -> str:
        """“there” in words: “in Ireland”, “at Bramfield Museum”; empty where its paragraph told of no place before."""
        place = self.cast.last_place(offset, self.prose.text.rfind("\n\n", max(0, offset - _NEAR), offset))
        if place is None:
            return ""
        return f"{'in' if place.kind == 'place' else 'at'} {place.name}"

    def noun_left_out(self, index: int, token: int) -> str:
        """The noun behind a bare number: “nine more” of the stores told of before; empty where there is none."""
        return noun_left_out(self.view(index), self.view(index - 1) if index else None, token)

    def owner(self, index: int, k: int, depth: int = _DEPTH) -> Owner | None:
        """Whom a possessive pronoun means: “his” as “Dale's”; None where that stays open."""
        view = self.view(index)
        word = view.lower[k]
        if view.tags[k] != "PRP$" or depth <= 0 or word not in _OWNERS:
            return None
        found = self.pronouns.antecedent(index, NounPhrase(k, k + 1, k), word, depth - 1)
        if found is None or found.plural or len(found.text.split()) > 4:
            return None
        if found.entity is None:
            somebody = found.text.split()[-1:] and found.text.split()[-1].lower() in SINGLE_PEOPLE
            return Owner(Entity(found.text, "person"), found.text) if somebody else None
        return Owner(found.entity, found.entity.name.split()[-1] if found.entity.kind == "person" else found.text)
