"""A text with its sentences. What a sentence says is worked out on first use and kept."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence
from functools import cached_property, partial
from typing import NamedTuple

from events.language.clauses import number_clauses
from events.language.sentences import content_start, split_blocks, split_sentences
from events.language.tagging import RuleTagger, Tagger
from events.language.tokens import SIGNS, Token, tokenize
from events.language.verbs import VerbGroup, find_verb_groups


class Columns(NamedTuple):
    """The tokens of a sentence by their parts, a list each: far fewer things to make and to look at than tokens."""

    starts: list[int]
    ends: list[int]
    texts: list[str]
    """As written."""
    words: list[str]
    """In plain signs."""
    lower: list[str]
    """The same in small letters."""
    tags: list[str]
    """Parts of speech in Penn Treebank terms."""


# What the generated constructor does, without its call for each of so many.
_token: Callable[[tuple[int, int, str, str, str]], Token] = partial(tuple.__new__, Token)


class Sentence:
    """One sentence, heading, list item or log line. Offsets count characters of the document."""

    def __init__(self, text: str, start: int, end: int, tagger: Tagger) -> None:
        self._document = text
        self._tagger = tagger
        self.start = start
        self.end = end

    @property
    def text(self) -> str:
        return self._document[self.start : self.end]

    @cached_property
    def columns(self) -> Columns:
        """The parts of all tokens, without the number or sign that marks an item or a heading."""
        found = tokenize(self._document, content_start(self._document, self.start, self.end), self.end)
        if not found:
            return Columns([], [], [], [], [], [])
        starts, ends, texts = map(list, zip(*found, strict=True))
        words = texts if SIGNS.keys().isdisjoint(texts) else [SIGNS.get(text, text) for text in texts]
        return Columns(starts, ends, texts, words, list(map(str.lower, words)), self._tagger.tag(words))

    @cached_property
    def tokens(self) -> Sequence[Token]:
        """Words and signs with their parts of speech."""
        starts, ends, texts, words, lower, tags = self.columns
        if words is not texts:
            lower = list(map(str.lower, texts))
        return list(map(_token, zip(starts, ends, texts, lower, tags, strict=True)))

    @cached_property
    def verb_groups(self) -> Sequence[VerbGroup]:
        """From left to right."""
        return find_verb_groups(self.columns.lower, self.columns.tags)

    @cached_property
    def clauses(self) -> list[int]:
        """The number of the clause of each token, counted from the left."""
        return number_clauses(self.tokens, self.verb_groups)

    def clause_of(self, token_index: int) -> int:
        """The number of the clause of a token."""
        return self.clauses[token_index]

    def clause_tokens(self, token_index: int) -> range:
        """The tokens of the same clause; a clause is one stretch."""
        number = self.clauses[token_index]
        start = self.clauses.index(number)
        return range(start, start + self.clauses.count(number))

    def token_index(self, offset: int) -> int:
        """The token that holds an offset, or the next one; the last token beyond the end.

        Raises:
            IndexError: the sentence has no tokens.
        """
        ends = self.columns.ends
        if not ends:
            raise IndexError("a sentence without tokens")
        return min(bisect_right(ends, offset), len(ends) - 1)

    def token_span(self, start: int, end: int) -> tuple[int, int]:
        """First token and the one after the last that two offsets cover; at least one token."""
        first, ends = self.token_index(start), self.columns.ends
        stop = bisect_right(ends, end - 1) + 1
        return first, max(first + 1, min(stop, len(ends)))


class Prose:
    """A text with its sentences.

    Args:
        text: the document's text.
        tagger: gives parts of speech; the rules of :mod:`events.language.tagging` by default.
    """

    def __init__(self, text: str, tagger: Tagger | None = None) -> None:
        self.text = text
        self._tagger = tagger or RuleTagger()
        self._split: dict[int, list[Sentence]] = {}

    @cached_property
    def _blocks(self) -> Sequence[tuple[int, int]]:
        return list(split_blocks(self.text))

    @cached_property
    def _block_starts(self) -> Sequence[int]:
        return [start for start, _ in self._blocks]

    def _in_block(self, number: int) -> list[Sentence]:
        # Block by block: dating asks for the sentences around a few expressions, and the rest is never split.
        found = self._split.get(number)
        if found is None:
            spans = split_sentences(self.text, *self._blocks[number])
            found = self._split[number] = [Sentence(self.text, start, end, self._tagger) for start, end in spans]
        return found

    @cached_property
    def sentences(self) -> Sequence[Sentence]:
        """All sentences, in order."""
        return [sentence for number in range(len(self._blocks)) for sentence in self._in_block(number)]

    @cached_property
    def _starts(self) -> Sequence[int]:
        return [sentence.start for sentence in self.sentences]

    def index_at(self, offset: int) -> int:
        """The number of the sentence that holds an offset, or the one before the gap that does.

        Raises:
            IndexError: the text has no sentences.
        """
        if not self.sentences:
            raise IndexError("a text without sentences")
        return max(0, bisect_right(self._starts, offset) - 1)

    def sentence_at(self, offset: int) -> Sentence:
        """The sentence that holds an offset, or the one before the gap that does.

        Raises:
            IndexError: the text has no sentences.
        """
        block = max(0, bisect_right(self._block_starts, offset) - 1)
        if block < len(self._blocks):
            found = self._in_block(block)
            if found and found[0].start <= offset:
                return found[bisect_right(found, offset, key=_start) - 1]
        return self.sentences[self.index_at(offset)]


def _start(sentence: Sentence) -> int:
    return sentence.start
