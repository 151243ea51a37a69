"""The title of an event: what an editor would write above it, from the words of the text.

Subject, verb and complement, at most a dozen words, articles aside, and a hundred characters; without auxiliaries of
passives and perfects, the time expression, relative and subordinate clauses and attributions; it never ends in a
preposition or a determiner.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field
from typing import Final

from events.extraction.antecedents import is_form_of
from events.extraction.complements import complement_of, of_its_time
from events.extraction.completing import told_by, with_explaining_name
from events.extraction.coordination import second_deed
from events.extraction.frames import subject_of
from events.extraction.governing import chain_of, governing_verb, relative_object
from events.extraction.narration import Narration
from events.extraction.nountitles import (
    described_by,
    holders_of_record,
    owner_of,
    pair_that_meets,
    short_name,
    telling_verb,
    verb_in_setting,
    verb_of_compound,
)
from events.extraction.phrases import NOUN_TAGS, NounPhrase
from events.extraction.predicates import predicate_of
from events.extraction.roster import Entity
from events.extraction.sharing import shared_verb
from events.extraction.subjects import Subject, owners, subject_in_words
from events.extraction.view import SentenceView
from events.extraction.wording import (
    TITLE_CHARACTERS,
    TITLE_WORDS,
    agreeing,
    as_passive,
    capitalised,
    quotation_before,
    shortened,
    verb_words,
    weight,
)
from events.language import VerbGroup
from events.language.english.grammar import PREPOSITIONS
from events.language.english.nouns import LIGHT_PARTICIPLES, SPEECH_NOUNS
from events.language.english.things import VERBS_OF_THINGS
from events.language.english.verbs import VERBS_WITH_CLAUSES
from events.records import Timex

_BARE: Final = 3
"""Words; a noun's title with fewer says too little alone."""
_BARE_LINE: Final = 2
"""Words of a title that says nothing without the sentence before it."""
_LONGEST_HEADING: Final = 3
"""Words before a sentence, on its line, that name what it tells of."""
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
    subject_tokens: frozenset[int] = frozenset()
    named_subject: bool = False
    """Whether the subject stands for somebody with a name."""
    acts: bool = True
    """Whether what the subject names does what is told, rather than that it happens to it."""
    others: list[str] = field(default_factory=list)
    """Participants who have no name, as the text words them."""

    def take_in(self, other: Title) -> None:
        """Add whom another title names."""
        self.people += other.people
        self.tokens += other.tokens
        self.others += other.others
        if self.subject is None:
            self.subject, self.subject_tokens = other.subject, other.subject_tokens


class TitleWriter:
    """Writes the titles of the events of one document.

    Args:
        narration: the document.
        told: the number of the sentence and the token of every event, which no other title tells of.
    """

    def __init__(self, narration: Narration, told: Collection[tuple[int, int]] = ()) -> None:
        self._narration = narration
        self._told = frozenset(told)
        self._span = (0, 0)

    def title(self, index: int, trigger: int, timex: Timex | None = None) -> Title:
        """The title of the event whose verb or noun is a token of a sentence, as the expression that dates it tells."""
        view = self._narration.view(index)
        here = zip(self._narration.timexes.get(index, ()), view.time_spans, strict=True)
        self._span = next((span for each, span in here if each is timex), (0, 0))
        group = self._group_of(view, trigger)
        title = self._of_verb(index, view, group) if group is not None else self._of_noun(index, view, trigger)
        if not title.text:
            title.text = view.tokens[trigger].text
        if group is not None and not group.start and title.subject is None:
            heading = self._heading_before(index)
            title.text = f"{heading} {title.text[:1].lower()}{title.text[1:]}" if heading else title.text
        if weight(title.text) <= _BARE_LINE:
            ordered = self._order_before(index)
            title.text = f"{ordered}: {title.text[:1].lower()}{title.text[1:]}" if ordered else title.text
        title.text = capitalised(shortened(title.text, TITLE_WORDS, TITLE_CHARACTERS))
        return title

    def _heading_before(self, index: int) -> str:
        """The words that head a line whose next sentence only says what became of it: “Autumn show. Held on 2 May.”"""
        if not index or self._starts_line(index):
            return ""
        before = self._narration.view(index - 1)
        words = [k for k in range(len(before)) if before.words[k][0].isalpha()]
        if (
            before.groups
            or "CD" in before.tags
            or len(words) > _LONGEST_HEADING
            or before.tags[words[-1] if words else 0] not in NOUN_TAGS
        ):
            return ""
        return before.text_of(range(words[0], words[-1] + 1))

    def _starts_line(self, index: int) -> bool:
        sentences = self._narration.prose.sentences
        return "\n" in self._narration.prose.text[sentences[index - 1].end : sentences[index].start]

    def _order_before(self, index: int) -> str:
        """What the sentence before in a line orders, where this one only tells how it goes: “Renew it. Done.”"""
        if not index or self._starts_line(index):
            return ""
        before = self._narration.view(index - 1)
        if before.tags[:1] != ["VB"] and not (
            before.groups and before.groups[0].tense == "infinitive" and not before.groups[0].start
        ):
            return ""
        content = complement_of(before, 1, before.told_time, TITLE_WORDS - _BARE_LINE)
        return before.text_of([0, *content])

    @staticmethod
    def _group_of(view: SentenceView, trigger: int) -> VerbGroup | None:
        exact = view.group_at(trigger)
        return exact or next((g for g in view.groups if g.copula and predicate_of(view, g) == trigger), None)

    def _of_verb(self, index: int, view: SentenceView, group: VerbGroup, words: int = TITLE_WORDS) -> Title:
        first, last = chain_of(view, governing_verb(view, group))
        subject = subject_in_words(self._narration, index, first)
        title = Title("", list(subject.people), list(subject.tokens), subject.phrase)
        title.subject_tokens, title.named_subject = frozenset(subject.tokens), bool(subject.people)
        title.acts = _acts(first)
        if subject.somebody:
            title.others.append(subject.somebody)
        verb = verb_words(view, first, last)
        if subject.speaks:
            verb = agreeing(verb, present=first.tense == "present" and first.finite)
        if subject.text and not first.start:
            verb = verb[:1].lower() + verb[1:]
        content = self._complement(view, last, max(3, words - weight(subject.text) - weight(verb)))
        plain = group.reporting and not group.passive and not _is_joined(view, group)
        if plain and len(content) < 3 and _ends_clause(view, group):
            title.text = self._said(index, view, group, subject.text, verb, content)
            if title.text:
                return title
        if group.reporting and not content and (said := self._what_was_said(index, view, last)) is not None:
            return said
        title.tokens += content
        thing = relative_object(view, first)
        if thing is not None:
            title.tokens += range(thing.start, thing.stop)
            verb = f"{verb} {self._narration.words_of(index, thing)}"
        if subject.is_open:
            passive = as_passive(view, first, last, content)
            if passive:
                title.text = passive
                return title
        if content and first.copula and view.tags[content[0]] == "DT" and _is_there(view, subject):
            content = content[1:]
        told = told_by(self._narration, index, content, subject.text, subject.people)
        title.people += told.people
        since = range(last.last + 1, self._span[1]) if last.word in _DATING and not told.text else range(0)
        led = since and view.lower[since[0]] in ("from", "back")
        rest = view.text_of(since) if led else told.text
        words_before = (subject.text, self._verb(view, first, last, verb, subject, told.text), rest)
        title.text = " ".join(part for part in words_before if part)
        self._add_second_deed(index, (first, last), content, title, subject.text)
        return title

    def _add_second_deed(
        self, index: int, verb: tuple[VerbGroup, VerbGroup], content: list[int], title: Title, subject: str
    ) -> None:
        """Add what “and” tells besides, where a title has room for all of it."""
        view = self._narration.view(index)
        second = second_deed(view, *verb, content) if title.subject is not None else None
        if second is None or (index, second.head) in self._told:
            return
        rest = self._complement(view, second, TITLE_WORDS)
        told = told_by(self._narration, index, rest, subject, title.people)
        deed = " ".join(part for part in (title.text, "and", verb_words(view, second, second), told.text) if part)
        if weight(deed) <= TITLE_WORDS and len(deed) <= TITLE_CHARACTERS:
            title.text = deed
            title.people += told.people
            title.tokens += rest

    def _complement(self, view: SentenceView, last: VerbGroup, room: int) -> list[int]:
        """The tokens that complete a verb, with the name that explains their last phrase."""
        start = last.last + 1
        clauses = last.reporting or last.word in VERBS_WITH_CLAUSES
        if clauses and view.words[start : start + 1] == [","]:
            aside = next((k for k in range(start + 1, len(view) - 1) if view.words[k] == ","), None)
            start = aside + 1 if aside is not None and view.lower[aside + 1] == "that" else start
        if last.reporting and start < len(view) and view.lower[start] == "that":
            start += 1
        skip = view.told_time - _spent(view, last)
        content = complement_of(view, start, skip, room, whole_clauses=clauses)
        content = of_its_time(view, start, content, self._span)
        return with_explaining_name(self._narration, view, content)

    @staticmethod
    def _verb(view: SentenceView, first: VerbGroup, last: VerbGroup, verb: str, subject: Subject, told: str) -> str:
        """The verb as the words around it need it."""
        if last.copula and (_is_there(view, subject) or (subject.text and not told)):
            return ""
        if first.passive and first.finite and subject.text.lower() in _PRONOUNS:
            return view.text_of(range(first.start, last.last + 1))
        stranded = not told and (first.passive or _is_particle(view, last.last + 1)) and _strands(view, last.last + 1)
        return f"{verb} {view.words[last.last + 1]}" if stranded else verb

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

    def _what_was_said(self, index: int, view: SentenceView, saying: VerbGroup) -> Title | None:
        """What is said behind “that”, by itself, where the title has no room for who says it."""
        that = next((k for k in range(saying.last + 1, len(view)) if view.lower[k] == "that"), None)
        verb = next((g for g in view.groups if that is not None and g.finite and g.start > that), None)
        between = range(saying.last + 1, that or 0)
        if verb is None or any(k not in view.told_time for k in between):
            return None
        return self._of_verb(index, view, verb)

    def _of_noun(self, index: int, view: SentenceView, trigger: int) -> Title:
        described = described_by(view, trigger)
        if described is not None:
            text = f"{self._narration.words_of(index, described)} {view.words[trigger]}"
            return Title(text, owners(self._narration, index, described), [*range(described.start, trigger + 1)])
        holders = holders_of_record(view, trigger)
        if holders is not None:
            return Title(self._narration.words_of(index, holders), tokens=[*range(holders.start, trigger + 1)])
        shared = shared_verb(view, trigger)
        if shared is not None:
            return self._of_sharing(index, view, trigger, shared)
        verb = telling_verb(self._narration, index, trigger) or verb_of_compound(view, trigger)
        if verb is not None:
            return self._of_verb(index, view, verb)
        setting = verb_in_setting(view, trigger)
        if setting is not None:
            placed = self._of_verb(index, view, setting)
            if (trigger in placed.tokens or setting.reporting) and placed.subject is not None:
                return placed
        phrase = owner_of(view, trigger)
        title = Title("", owners(self._narration, index, phrase))
        core = self._narration.words_of(index, phrase)
        skip = view.told_time
        start = next((k for k in range(trigger + 1, len(view)) if k not in skip), len(view))
        content: list[int] = []
        stands = start < len(view) and view.tags[start] == "JJ" and not view.groups  # “Storage unavailable in Oslo”
        if stands or (start < len(view) and (view.lower[start] in PREPOSITIONS or view.lower[start] in ("that", "to"))):
            clause = view.lower[start] == "that"
            content = complement_of(view, start, skip, TITLE_WORDS - weight(core), whole_clauses=clause)
        title.tokens = [*range(phrase.start, trigger + 1), *content]
        told = told_by(self._narration, index, content, core, title.people)
        title.people += told.people
        title.text = " ".join(part for part in (core, told.text) if part)
        dated = _dated_apart(view, trigger)
        if dated and weight(title.text) < _BARE:
            title.text = f"{title.text} of {view.text_of(dated)}"
            return title
        title.text = self._fuller(index, view, trigger, title) or title.text
        return title

    def _of_sharing(self, index: int, view: SentenceView, trigger: int, verb: VerbGroup) -> Title:
        """The title of one of several who share a verb: “Henry born”."""
        phrase = owner_of(view, trigger)
        referent = self._narration.referent(index, phrase)
        title = Title("", [referent.entity] if referent is not None and referent.entity is not None else [])
        title.tokens = list(range(phrase.start, phrase.stop))
        content = self._complement(view, verb, TITLE_WORDS) if view.words[verb.last + 1] != ":" else []
        words = (self._narration.words_of(index, phrase), verb_words(view, verb, verb), view.text_of(content))
        title.text = " ".join(part for part in words if part)
        return title

    def _fuller(self, index: int, view: SentenceView, trigger: int, title: Title) -> str:
        """A noun's title with what its sentence says of it, where it is bare; empty where it says enough."""
        words = title.text.split()
        start = owner_of(view, trigger).start
        later = (g for g in view.groups if g.finite and g.start > trigger)
        verb = next((g for g in later if g.word not in LIGHT_PARTICIPLES or g.passive), None)
        if verb is not None and not verb.copula and view.clause(verb.head) == view.clause(trigger):
            subject = subject_of(view, verb)
            if subject is not None and subject.start == start:
                told = self._of_verb(index, view, verb)
                if len(told.text.split()) > len(words) + 2:
                    title.take_in(told)
                    return told.text
        people = pair_that_meets(self._narration, index, trigger)
        if people and not any(e.kind != "place" for e in self._people_in(view, title)):
            title.people += people
            pair = "–".join(short_name(person) for person in people)
            return f"{pair} {title.text[:1].lower()}{title.text[1:]}"
        return "" if len(words) >= _BARE else self._with_main_verb(index, view, trigger, title, verb)

    def _with_main_verb(
        self, index: int, view: SentenceView, trigger: int, title: Title, verb: VerbGroup | None
    ) -> str:
        main = next((g for g in reversed(view.groups) if g.finite and g.head < trigger and not g.reporting), None)
        if main is None:
            main = verb if verb is not None and not verb.reporting else None
        if main is None:
            return ""
        told = self._of_verb(index, view, main, words=TITLE_WORDS - len(title.text.split()))
        title.take_in(told)
        if view.lower[trigger] in SPEECH_NOUNS and main.word in VERBS_WITH_CLAUSES:
            return told.text  # “In her report she concluded that …”
        stem = view.lower[trigger][:_STEM]
        if any(word.startswith(stem) for word in told.text.lower().split()):
            return told.text
        return f"{title.text}: {told.text}" if told.text else ""

    def _people_in(self, view: SentenceView, title: Title) -> list[Entity]:
        tokens = [view.tokens[k] for k in title.tokens if view.tags[k] in NOUN_TAGS]
        return [e for token in tokens for e in self._narration.cast.named_in(token.start, token.end)]


def _is_joined(view: SentenceView, group: VerbGroup) -> bool:
    """Whether “and” joins a verb to the one before it: “attended and | reported that”."""
    return group.start > 0 and view.tags[group.start - 1] == "CC"


def _ends_clause(view: SentenceView, group: VerbGroup) -> bool:
    """Whether no more than a time stands between a verb and the next comma, or what it says."""
    k = group.last + 1
    while k < len(view) and k in view.told_time:
        k += 1
    return k >= len(view) or view.tags[k] != "CC"


def _is_there(view: SentenceView, subject: Subject) -> bool:
    """Whether the subject is the “there” of “there was a fire”."""
    return subject.phrase is not None and view.tags[subject.phrase.head] == "EX"


def _dated_apart(view: SentenceView, trigger: int) -> range:
    """The day that a paper is called by: “the letter of | 3 May 1887 | was found in 1950”; empty for other nouns."""
    span = next((s for s in view.time_spans if s[0] == trigger + 2 and view.lower[trigger + 1] == "of"), None)
    clause = view.clause(trigger)
    if span is None or not any(first >= span[1] and view.clause(first) == clause for first, _ in view.time_spans):
        return range(0)
    return range(*span)


def _acts(group: VerbGroup) -> bool:
    """Whether the subject of a verb is who acts."""
    undergoes = group.passive or group.copula or group.tense == "past participle"
    return not undergoes and not is_form_of(group.word, VERBS_OF_THINGS)


def _spent(view: SentenceView, verb: VerbGroup) -> set[int]:
    """The tokens of the time that was spent, which a title needs: “spent | the winter | of 1898 in the Canaries”."""
    kept: set[int] = set()
    k = verb.last + 1
    while verb.word in _SPENDING and k in view.told_time and view.lower[k] != "of":
        kept.add(k)
        k += 1
    return kept


_DATING: Final = ("dates", "dated", "date")
"""Verbs that say nothing without their time: “The bridge dates from 1962”."""
_SPENDING: Final = ("spent", "spend", "spends", "spending")


def _is_particle(view: SentenceView, k: int) -> bool:
    return k < len(view) and view.lower[k] in _PARTICLES


_PARTICLES: Final = frozenset(("over", "up", "off", "down", "out", "away", "back", "through"))


def _strands(view: SentenceView, k: int) -> bool:
    """Whether a preposition stands alone behind a passive: “was broken | into”, “was sent | for at noon”."""
    if k >= len(view) or view.tags[k] not in ("IN", "TO", "RP", "RB"):
        return False
    if k in view.told_time and view.lower[k - 1 : k + 1] not in (["operated", "on"], ["took", "over"]):
        return False
    operated = view.lower[k - 1 : k + 1] == ["operated", "on"]
    return k + 1 >= len(view) or operated or k + 1 in view.told_time or view.tags[k + 1] in (".", "IN", "CC", ",")
