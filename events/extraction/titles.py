"""The title of an event: what an editor would write above it, from the words of the text.

Subject, verb and complement, at most twelve words and a hundred characters; without auxiliaries of passives and
perfects, the time expression, relative and subordinate clauses and attributions; it never ends in a preposition or a
determiner.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from events.extraction.antecedents import is_expletive
from events.extraction.cast import Entity
from events.extraction.frames import chain_of, complement_of, subject_of
from events.extraction.narration import Narration
from events.extraction.phrases import NOUN_TAGS, NounPhrase
from events.extraction.predicates import predicate_of
from events.extraction.view import SentenceView
from events.extraction.wording import (
    TITLE_CHARACTERS,
    TITLE_WORDS,
    capitalised,
    quotation_before,
    shortened,
    verb_words,
)
from events.language import VerbGroup
from events.language.english.grammar import PREPOSITIONS, TIME_PREPOSITIONS
from events.language.english.nouns import LIGHT_PARTICIPLES, MEETING_NOUNS, SPEECH_NOUNS
from events.language.english.verbs import VERBS_OF_CHARGING

_BARE: Final = 3
"""Words; a noun's title with fewer says too little alone."""
_STEM: Final = 5
"""Letters by which a noun and its verb are told alike."""
_SAID_WORDS: Final = 9
_PRONOUNS: Final = frozenset(("i", "we", "you", "he", "she", "it", "they"))
"""Subjects with which a passive without its auxiliary would read as an active."""


@dataclass(slots=True)
class Title:
    """A title and who was found while making it."""

    text: str
    people: list[Entity] = field(default_factory=list)
    """Those whom pronouns, roles and subjects stand for."""
    tokens: list[int] = field(default_factory=list)
    """The tokens of subject and complement, where participants stand."""
    subject: NounPhrase | None = None
    others: list[str] = field(default_factory=list)
    """Participants who have no name, as the text words them."""


class TitleWriter:
    """Writes the titles of the events of one document."""

    def __init__(self, narration: Narration) -> None:
        self._narration = narration

    def title(self, index: int, trigger: int) -> Title:
        """The title of the event whose verb or noun is a token of a sentence."""
        view = self._narration.view(index)
        group = self._group_of(view, trigger)
        title = self._of_verb(index, view, group) if group is not None else self._of_noun(index, view, trigger)
        if not title.text:
            title.text = view.tokens[trigger].text
        title.text = capitalised(shortened(title.text, TITLE_WORDS, TITLE_CHARACTERS))
        return title

    @staticmethod
    def _group_of(view: SentenceView, trigger: int) -> VerbGroup | None:
        exact = view.group_at(trigger)
        return exact or next((g for g in view.groups if g.copula and predicate_of(view, g) == trigger), None)

    def _of_verb(self, index: int, view: SentenceView, group: VerbGroup, words: int = TITLE_WORDS) -> Title:
        first, last = chain_of(view, group)
        title = Title("")
        subject = self._subject_text(index, view, first, title)
        verb = verb_words(view, first, last)
        if subject and not first.start:
            verb = verb[:1].lower() + verb[1:]
        skip = view.told_time
        room = max(3, words - len(subject.split()) - len(verb.split()))
        start = last.last + 1
        if group.reporting and start < len(view) and view.lower[start] == "that":
            start += 1
        content = complement_of(view, start, skip, room, whole_clauses=group.reporting)
        if group.reporting and len(content) < 3:
            said = self._said(index, view, group, subject, verb, content)
            if said:
                title.text = said
                return title
        title.tokens += content
        told = self._with_names(index, view, content, title)
        if last.copula and subject and not told:
            verb = ""
        if first.passive and first.finite and subject.lower() in _PRONOUNS:
            verb = view.text_of(range(first.start, last.last + 1))
        if first.passive and not told and _strands(view, start):
            verb = f"{verb} {view.words[start]}"
        title.text = " ".join(part for part in (subject, verb, told) if part)
        return title

    def _subject_text(self, index: int, view: SentenceView, group: VerbGroup, title: Title) -> str:
        phrase = subject_of(view, group)
        if phrase is None:
            return ""
        title.subject = phrase
        title.tokens += range(phrase.start, phrase.stop)
        referent = self._narration.referent(index, phrase)
        if referent is None:
            empty = view.tags[phrase.head] == "EX" or is_expletive(view, phrase)
            return "" if empty else view.text_of([phrase.head])
        text = referent.text
        owner = self._owner_entity(index, view, phrase)
        if owner is not None:
            title.people.append(owner)
        if referent.entity is not None:
            title.people.append(referent.entity)
            defined = view.words[phrase.head].lower() not in referent.entity.name.lower()
            if view.tags[phrase.head] in ("PRP", "NN") or defined:
                text = referent.entity.name
        if self._narration.apposed(view, phrase) is not None:
            return text
        return text + self._subject_tail(index, view, phrase, group, title)

    def _subject_tail(self, index: int, view: SentenceView, phrase: NounPhrase, group: VerbGroup, title: Title) -> str:
        """“of …” and “and …” behind the head of the subject."""
        text, stop = "", phrase.stop
        for _ in range(3):
            if stop >= group.start or view.lower[stop] not in ("of", "and", "for", "in", "at", "&"):
                break
            following = view.phrase_from(stop + 1)
            if following is None or following.stop > group.start or view.in_time[following.head]:
                break
            words = view.text_of(k for k in range(following.start, following.stop) if not view.in_time[k])
            text += f" {view.words[stop]} {words}"
            title.tokens += range(following.start, following.stop)
            stop = following.stop
        return text

    def _with_names(self, index: int, view: SentenceView, content: list[int], title: Title) -> str:
        """The complement with pronouns named: “told him” as “told Reeve”; not those that begin a clause in it."""
        parts: list[str] = []
        run: list[int] = []
        for k in content:
            pronoun = view.tags[k] == "PRP" and view.lower[k] in ("him", "her", "it", "them", "she", "he", "they")
            begins = k + 1 < len(view) and view.tags[k + 1][:2] in ("VB", "MD")
            name = self._named(index, view, k, title) if pronoun and not begins else ""
            if name:
                parts += [view.text_of(run), name]
                run = []
            else:
                run.append(k)
        parts.append(view.text_of(run))
        if content and (view.tags[content[-1]] == "CD" or view.lower[content[-1]] in ("more", "others")):
            parts.append(self._narration.noun_left_out(index, content[-1]))
        return " ".join(part for part in parts if part)

    def _named(self, index: int, view: SentenceView, k: int, title: Title) -> str:
        referent = self._narration.referent(index, NounPhrase(k, k + 1, k))
        if referent is None or len(referent.text.split()) > 4:
            return ""
        if referent.entity is not None:
            title.people.append(referent.entity)
        return referent.text

    def _said(
        self, index: int, view: SentenceView, group: VerbGroup, subject: str, verb: str, content: list[int]
    ) -> str:
        """What was said, where it stands before the verb: as a quotation or as a clause of its own."""
        speaker = " ".join(part for part in (subject, verb, view.text_of(content)) if part)
        quoted = quotation_before(view, group)
        if quoted:
            return f"{speaker}: “{quoted}…”"
        told_here = view.clause(group.head)
        earlier = [g for g in view.groups if g.finite and g.head < group.head and not g.reporting]
        main = next((g for g in earlier if view.clause(g.head) != told_here), None)
        if main is None or not subject:
            return ""
        told = self._of_verb(index, view, main, words=_SAID_WORDS).text
        return f"{shortened(told, _SAID_WORDS, TITLE_CHARACTERS - len(speaker) - 2)}, {speaker}" if told else ""

    def _of_noun(self, index: int, view: SentenceView, trigger: int) -> Title:
        speech = self._speech_verb(view, trigger)
        if speech is not None:
            return self._of_verb(index, view, speech)
        setting = self._verb_in_setting(view, trigger)
        if setting is not None:
            placed = self._of_verb(index, view, setting)
            if trigger in placed.tokens and placed.subject is not None:
                return placed
        phrase = view.phrase_at(trigger) or NounPhrase(trigger, trigger + 1, trigger)
        cut = NounPhrase(phrase.start, trigger + 1, trigger)
        title = Title("", subject=None)
        skip = view.told_time
        core = self._narration.words_of(index, cut)
        owner = self._owner_entity(index, view, phrase)
        if owner is not None:
            title.people.append(owner)
        start = next((k for k in range(trigger + 1, len(view)) if k not in skip), len(view))
        content: list[int] = []
        if start < len(view) and (view.lower[start] in PREPOSITIONS or view.lower[start] in ("that", "to")):
            clause = view.lower[start] == "that"
            content = complement_of(view, start, skip, TITLE_WORDS - len(core.split()), whole_clauses=clause)
        title.tokens = [*range(phrase.start, trigger + 1), *content]
        title.text = " ".join(part for part in (core, self._with_names(index, view, content, title)) if part)
        told = self._told_of(index, view, phrase, trigger, title)
        if told:
            title.text = told
        return title

    @staticmethod
    def _speech_verb(view: SentenceView, trigger: int) -> VerbGroup | None:
        """The verb of “said in a statement”, which tells more than its noun."""
        if view.lower[trigger] not in SPEECH_NOUNS:
            return None
        before = [g for g in view.groups if g.head < trigger and view.clause(g.head) == view.clause(trigger)]
        return before[-1] if before and before[-1].reporting and before[-1].finite else None

    @staticmethod
    def _verb_in_setting(view: SentenceView, trigger: int) -> VerbGroup | None:
        """The verb of “will host her at a summit”, whose event the noun only places."""
        phrase = view.phrase_at(trigger)
        if phrase is None or not phrase.start or view.lower[phrase.start - 1] not in ("at", "in", "during"):
            return None
        before = [g for g in view.groups if g.head < trigger and view.clause(g.head) == view.clause(trigger)]
        verb = before[-1] if before else None
        plain = verb is not None and not verb.copula and verb.finite and verb.word not in VERBS_OF_CHARGING
        return verb if plain else None

    def _owner_entity(self, index: int, view: SentenceView, phrase: NounPhrase) -> Entity | None:
        if view.tags[phrase.start] != "PRP$":
            return None
        referent = self._narration.referent(index, NounPhrase(phrase.start, phrase.start + 1, phrase.start))
        return referent.entity if referent is not None else None

    def _told_of(self, index: int, view: SentenceView, phrase: NounPhrase, trigger: int, title: Title) -> str:
        """A noun's title made fuller by what its sentence says of it, where it is bare."""
        words = title.text.split()
        later = (g for g in view.groups if g.finite and g.start > trigger)
        verb = next((g for g in later if g.word not in LIGHT_PARTICIPLES or g.passive), None)
        if verb is not None and not verb.copula and view.clause(verb.head) == view.clause(trigger):
            subject = subject_of(view, verb)
            if subject is not None and subject.start == phrase.start:
                told = self._of_verb(index, view, verb)
                if len(told.text.split()) > len(words) + 2:
                    title.people += told.people
                    title.tokens += told.tokens
                    return told.text
        if len(words) >= _BARE:
            return self._meeting_of(index, view, trigger, title)
        meeting = self._meeting_of(index, view, trigger, title)
        if meeting:
            return meeting
        main = next((g for g in reversed(view.groups) if g.finite and g.head < trigger and not g.reporting), None)
        if main is None:
            main = verb if verb is not None and not verb.reporting else None
        if main is None:
            return ""
        told = self._of_verb(index, view, main, words=TITLE_WORDS - len(words))
        title.people += told.people
        title.tokens += told.tokens
        stem = view.lower[trigger][:_STEM]
        if any(word.startswith(stem) for word in told.text.lower().split()):
            return told.text
        return f"{title.text}: {told.text}" if told.text else ""

    def _meeting_of(self, index: int, view: SentenceView, trigger: int, title: Title) -> str:
        """A meeting that names nobody, with the two people just spoken of."""
        if view.lower[trigger] not in MEETING_NOUNS or any(e.kind != "place" for e in self._people_in(view, title)):
            return ""
        sentences = self._narration.prose.sentences
        for back in (0, 1):
            if index < back:
                break
            sentence = sentences[index - back]
            named = self._narration.cast.named_in(sentence.start, sentence.end)
            people = [entity for entity in named if entity.kind == "person"][:2]
            if len(people) == 2:
                title.people += people
                pair = "–".join(_short_name(person) for person in people)
                return f"{pair} {title.text[:1].lower()}{title.text[1:]}"
        return ""

    def _people_in(self, view: SentenceView, title: Title) -> list[Entity]:
        tokens = [view.tokens[k] for k in title.tokens if view.tags[k] in NOUN_TAGS]
        return [e for token in tokens for e in self._narration.cast.named_in(token.start, token.end)]


def _strands(view: SentenceView, k: int) -> bool:
    """Whether a preposition stands alone behind a passive: “was broken | into”, “was sent | for at noon”."""
    if k >= len(view) or view.tags[k] not in ("IN", "TO") or view.lower[k] in TIME_PREPOSITIONS - {"for", "upon"}:
        return False
    return k + 1 >= len(view) or view.tags[k + 1] in (".", "IN", "CC", ",")


def _short_name(person: Entity) -> str:
    words = person.name.split()
    return words[0] if len(words[0]) <= 2 and "." not in words[0] else words[-1]
