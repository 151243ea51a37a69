"""What those who find antecedents need of a document that is read on."""

from __future__ import annotations

from typing import Protocol

from events.extraction.antecedents import Referent
from events.extraction.cast import Cast
from events.extraction.narrators import Narrators
from events.extraction.phrases import NounPhrase
from events.extraction.things import Things
from events.extraction.view import SentenceView
from events.language import Prose


class Story(Protocol):
    """A document's sentences, names and topics."""

    prose: Prose
    cast: Cast

    @property
    def things(self) -> Things: ...

    @property
    def narrators(self) -> Narrators: ...

    def view(self, index: int) -> SentenceView: ...

    def topic(self, index: int, depth: int) -> Referent | None: ...

    def joined(self, index: int, phrase: NounPhrase, stop: int, depth: int) -> Referent | None: ...

    def referent(self, index: int, phrase: NounPhrase, depth: int) -> Referent | None: ...

    def words_of(self, index: int, phrase: NounPhrase, depth: int) -> str: ...
