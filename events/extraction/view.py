"""One sentence as extraction reads it: its tokens with the places of its time expressions."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from functools import cached_property
from typing import Final

from events.extraction.eventnouns import is_event_noun
from events.extraction.phrases import NounPhrase, find_noun_phrases
from events.language import Sentence, VerbGroup
from events.language.english.grammar import TIME_PREPOSITIONS
from events.language.english.time import SEASONS

_ABOUT: Final = frozenset(("about", "around", "before", "after", "over", "under", "nearly"))
"""Words that only blur a time: “in | about 1900”."""
_BEFORE_TIME: Final = frozenset(("shortly", "just", "soon", "immediately", "long", "well"))
"""Adverbs before “before” or “after” and a time."""

PART_SIGNS: Final = frozenset((";", "|", "--", ":"))
"""Signs that part the items of a line."""


class SentenceView:
    """A sentence, its words in plain signs, and which of them belong to time expressions.

    Args:
        sentence: the sentence.
        times: character spans of its time expressions.
        lengths: those of them that tell how long something takes.
    """

    def __init__(
        self, sentence: Sentence, times: Sequence[tuple[int, int]], lengths: Collection[tuple[int, int]] = ()
    ) -> None:
        self.sentence = sentence
        self._lengths = frozenset(sentence.token_span(start, end) for start, end in lengths)
        self.tokens = sentence.tokens
        columns = sentence.columns
        self.words, self.lower, self.tags = columns.words, columns.lower, columns.tags
        self.time_spans = [sentence.token_span(start, end) for start, end in times]
        self.in_time = [False] * len(self.tokens)
        for first, stop in self.time_spans:
            self.in_time[first:stop] = [True] * (stop - first)
        self.groups: list[VerbGroup] = [
            group
            for group in sentence.verb_groups
            if not (self.in_time[group.last] and _inside(sentence, group, times))
        ]
        self.clause: Callable[[int], int] = sentence.clauses.__getitem__
        """The number of the clause of a token."""
        self.group_at: Callable[[int], VerbGroup | None] = {
            k: group for group in self.groups for k in range(group.start, group.last + 1)
        }.get
        """The verb group that a token belongs to."""
        self.phrases: list[NounPhrase] = find_noun_phrases(self.tokens, self._in_time_alone())
        """Base noun phrases, from left to right."""
        self.phrase_at: Callable[[int], NounPhrase | None] = {
            k: phrase for phrase in self.phrases for k in range(phrase.start, phrase.stop)
        }.get
        """The noun phrase that a token belongs to."""
        self.phrase_from: Callable[[int], NounPhrase | None] = {phrase.start: phrase for phrase in self.phrases}.get
        """The noun phrase that begins at a token."""
        self.subjects: dict[int, NounPhrase | None] = {}
        """The subjects found so far of the verb groups that begin at a token (:mod:`events.extraction.frames`)."""

    def _in_time_alone(self) -> Sequence[bool]:
        """Which tokens are of times, seasons left out that only say what kind of thing is meant: “summer fair”."""
        seasons = [span for span in self.time_spans if self._names_season(*span)]
        if not seasons:
            return self.in_time
        flags = list(self.in_time)
        for first, _ in seasons:
            flags[first] = False
        return flags

    @cached_property
    def event_nouns(self) -> Sequence[int]:
        """Nouns outside time expressions that name events, from the right; none that only describes another noun."""
        tags = [*self.tags, ""]
        nouns = [k for k, tag in enumerate(tags) if tag in ("NN", "NNS") and is_event_noun(self.words[k])]
        return [
            k
            for k in reversed(nouns)
            if not self.in_time[k]
            and not (k and tags[k - 1] == "HYPH")  # “on-call”, “pre-trial”
            and not (tags[k + 1] in ("NN", "NNS") and not self.in_time[k + 1])
        ]

    @cached_property
    def part_starts(self) -> Sequence[int]:
        """The first token, and those behind a sign that parts a line or in another column, from left to right."""
        text, offset = self.sentence.text, self.sentence.start
        starts = [0]
        for k in range(1, len(self.tokens)):
            end, start = self.tokens[k - 1].end, self.tokens[k].start
            apart = start - end > 1 or text[end - offset : start - offset] == "\t"
            if apart or (self.words[k - 1] in PART_SIGNS and not self.in_time[k - 1]):
                starts.append(k)
        return starts

    @cached_property
    def in_brackets(self) -> Sequence[bool]:
        """Which tokens stand between brackets."""
        if "(" not in self.words and "[" not in self.words:
            return [False] * len(self.words)
        inside, flags = False, []
        for word in self.words:
            inside = (inside or word in ("(", "[")) and word not in (")", "]")
            flags.append(inside)
        return flags

    @cached_property
    def told_time(self) -> frozenset[int]:
        """The tokens of all time expressions that only date, with the prepositions and signs that lead them."""
        leading: set[int] = set()
        for first, stop in self.time_spans:
            if self._names_season(first, stop) or self._measures(first, stop):
                continue
            leading.update(range(first, self._end_of_time(stop)))
            k = first - 1
            while k >= 0 and first - k <= 2 and self._leads_time(k, first) and not self._describes(first, stop):
                leading.add(k)
                k -= 1
            if k >= 0 and self.words[k] == "," and stop < len(self) and self.words[stop] == ",":
                leading.add(k)
        return frozenset(leading)

    def _describes(self, first: int, stop: int) -> bool:
        """“cleared in | 2019 | shooting”: a year that only says which event is meant, as in headlines."""
        behind = stop + 1 >= len(self) or self.tags[stop + 1] in (".", "IN", "TO", ",")
        named = stop < len(self) and self.tags[stop] in ("NN", "NNS") and behind and first > 1
        return named and stop == first + 1 and self.words[first].isdigit() and is_event_noun(self.words[stop])

    def _measures(self, first: int, stop: int) -> bool:
        """Whether a length is part of what is told: “jailed for four years”, “with three days of fever”."""
        if (first, stop) not in self._lengths or not first:
            return False
        sentence_passed = self.lower[first - 1] == "for"
        of_something = self.lower[first - 1] in ("after", "of", "with") and self._end_of_time(stop) > stop
        return sentence_passed or of_something

    def _leads_time(self, k: int, first: int) -> bool:
        """Whether a word only leads a time; not the particle of “was put in | in 1987”."""
        if self.lower[k] in _BEFORE_TIME:
            return k > 0 and self.lower[k + 1] in ("before", "after")
        behind_verb = k + 1 < first and k > 0 and self.tags[k - 1].startswith("VB")
        particle = behind_verb and self.tags[k + 1] == "IN" and self.lower[k + 1] not in _ABOUT
        return (self.lower[k] in TIME_PREPOSITIONS and not particle) or self.lower[k] in ("early", "late")

    def _end_of_time(self, stop: int) -> int:
        """The token behind a time and what belongs to its length: “three days | of rain”, “three hours' | duration”."""
        if stop < len(self) and self.tags[stop] == "POS":
            stop += 1
            return stop + 1 if stop < len(self) and self.lower[stop] in ("duration", "standing") else stop
        length = self.tags[stop - 1] == "NNS" and stop + 1 < len(self) and self.lower[stop] == "of"
        behind = self.phrase_from(stop + 1) if length else None
        return behind.stop if behind is not None else stop

    def _names_season(self, first: int, stop: int) -> bool:
        """“winter quarters”, “their summer offensive”: the season says what kind of thing it is."""
        one = stop == first + 1 and stop < len(self) and self.lower[first] in SEASONS
        return one and self.tags[stop] in ("NN", "NNS", "NNP", "NNPS")

    def phrase_season(self, phrase: NounPhrase) -> range:
        """The token of a season that says what kind of thing a phrase names; empty where there is none."""
        for first, stop in self.time_spans:
            if phrase.start <= first < phrase.stop and self._names_season(first, stop):
                return range(first, stop)
        return range(0)

    def __len__(self) -> int:
        return len(self.tokens)

    def clause_start(self, index: int) -> int:
        """The first token of the clause of a token."""
        return self.sentence.clauses.index(self.clause(index))

    def text_of(self, indices: Iterable[int]) -> str:
        """Tokens as text, with blanks as in the source, and one where tokens between were left out."""
        parts: list[str] = []
        last: int | None = None
        for k in indices:
            if last is not None and (k != last + 1 or self.tokens[last].end < self.tokens[k].start):
                parts.append(" ")
            parts.append(self.tokens[k].text)
            last = k
        return "".join(parts).replace(" ,", ",")

    def breaks_line(self, left: int, right: int) -> bool:
        """Whether a line ends between two tokens."""
        start = self.sentence.start
        return "\n" in self.sentence.text[self.tokens[left].end - start : self.tokens[right].start - start]


def _inside(sentence: Sentence, group: VerbGroup, times: Sequence[tuple[int, int]]) -> bool:
    """Whether a group lies inside a time expression (“the week ended Nov. 3” has no verb of its own there)."""
    head = sentence.tokens[group.head]
    return any(start <= head.start and head.end <= end for start, end in times)
