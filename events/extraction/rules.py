"""What the rules of attachment share: their names with measured accuracy, and an expression in its sentence."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from events.extraction.view import SentenceView
from events.language import VerbGroup
from events.language.english.grammar import WEAK_PARTICIPLES
from events.language.english.nouns import PERIOD_NOUNS


class Rule(NamedTuple):
    """One way of attaching, with its accuracy by ``tests/benchmarks/attachment_rules.py`` and its reason for people."""

    certainty: float
    reason: str
    """Sentence with ``{word}`` for the event's word."""


BEFORE_NOUN: Final = Rule(0.88, "it stands before the noun “{word}”")
RESULT_VERB: Final = Rule(0.58, "it describes the figures that “{word}” tells of")
BEFORE_VERB: Final = Rule(0.92, "it stands right before the verb “{word}”")
NOUN_PHRASE: Final = Rule(0.85, "it stands in the phrase of “{word}”")
SENTENCE_HEAD: Final = Rule(0.87, "it opens the clause whose verb is “{word}”")
PRECEDING_VERB: Final = Rule(0.82, "“{word}” is the verb before it in its clause")
NOUN_IN_CLAUSE: Final = Rule(0.65, "“{word}” is the event named before it in its clause")
NEXT_VERB: Final = Rule(0.68, "“{word}” is the next verb of its clause")
EARLIER_CLAUSE: Final = Rule(0.35, "“{word}” is the nearest verb before it")
LATER_VERB: Final = Rule(0.57, "“{word}” is the nearest verb after it")
ANY_NOUN: Final = Rule(0.5, "“{word}” is the only event that its sentence names")


class Attachment(NamedTuple):
    """The token of the event that an expression belongs to, and the rule that says so."""

    token: int
    rule: Rule


class Place(NamedTuple):
    """An expression in its sentence: its tokens, and the verb groups of its clause on either side."""

    view: SentenceView
    first: int
    stop: int
    before: tuple[VerbGroup, ...]
    after: tuple[VerbGroup, ...]
    behind: bool

    @property
    def preposition(self) -> str:
        return self.view.lower[self.first - 1] if self.first else ""


def event_nouns(view: SentenceView, start: int, stop: int) -> Iterator[int]:
    """Event nouns outside time expressions, from the right."""
    return (k for k in view.event_nouns if start <= k < stop)


def is_weak(view: SentenceView, group: VerbGroup) -> bool:
    """Whether a verb only links or labels: “including”, “the quarter ended Sept. 30”."""
    if group.word not in WEAK_PARTICIPLES:
        return False
    k = group.start - 1 - (group.start > 1 and view.words[group.start - 1] == ",")
    labels_period = group.word in ("ended", "ending") and k >= 0 and (view.in_time[k] or view.lower[k] in PERIOD_NOUNS)
    names = group.word in ("called", "named", "dubbed") and any(
        g.finite and g.start > group.start and view.clause(g.head) == view.clause(group.head) for g in view.groups
    )
    return not group.finite or labels_period or names


def is_record(view: SentenceView, token: int) -> bool:
    """Whether a token is the list of those to whom something is paid: “on the | register”, “of | record”."""
    led = view.lower[max(0, token - 2) : token + 1]
    return led == ["on", "the", "register"] or led[-2:] == ["of", "record"]
