"""One place that tells of a dated event, and where in the document's telling it stands."""

from __future__ import annotations

from typing import Final, NamedTuple

from events.edtf import Edtf
from events.extraction.rules import Attachment, Rule
from events.extraction.view import SentenceView
from events.language.english.time import SEASONS
from events.records import Reference, Span, Timex
from events.temporal.resolution.explaining import sentence

DESCRIBING: Final = 0.7
"""Factor on the certainty of a date that only compares or describes."""


class Scene(NamedTuple):
    """A sentence in its document: what its dates are counted from."""

    number: int
    """The number of the sentence."""
    view: SentenceView
    reference: Reference
    last_day: int | None
    """The day number that the document told last."""
    repeats: bool = False
    """Whether the sentence says how often something is done."""

    def speech_of(self, timex: Timex) -> Edtf | None:
        """The day that an expression is said on: of the mail or entry that it was counted from, else of the text."""
        anchor = timex.grounds.anchor
        return self.reference.date if anchor is None or anchor.kind == "document date" else anchor.date

    def place(
        self, attachment: Attachment, timex: Timex, date: Edtf | None, *, note: str = "", factor: float = 1.0
    ) -> Found:
        """What is found where an expression was given to an event.

        Args:
            attachment: the event and the rule that found it.
            timex: the expression.
            date: what it dates the event to.
            note: what was done to the expression's own date, as a plain sentence.
            factor: taken off the rule's certainty.
        """
        return Found(
            self.number,
            attachment.token,
            timex,
            date,
            attachment.rule,
            attachment.rule.certainty * factor,
            reason(self.view, attachment, timex, note),
            timex.written and not note,
        )


class Line(NamedTuple):
    """The words behind a stamp."""

    stop: int
    """The number after the last sentence of the line."""
    words: range
    """Tokens of its first sentence."""


class Found(NamedTuple):
    """One place that tells of an event."""

    number: int
    """The number of its sentence."""
    trigger: int
    """The token of the verb or noun."""
    timex: Timex | None
    date: Edtf | None
    rule: Rule
    certainty: float
    explanation: tuple[str, ...]
    written: bool = True
    interval_end: Timex | None = None
    extent: Span | None = None
    """The whole line, where lay-out sets the bounds."""
    line: Line | None = None
    """Of a stamped line: the words behind its stamp."""
    describes: bool = False
    """Whether the date is that of a thing, and of the event only perhaps."""
    also: tuple[Timex, ...] = ()
    """Further expressions of the same trigger: the end of a range, coarser or repeated dates."""


def reason(view: SentenceView, attachment: Attachment, timex: Timex, note: str = "") -> tuple[str, ...]:
    word = view.tokens[attachment.token].text
    reason = f"“{timex.text}” dates this: {attachment.rule.reason.format(word=word)}."
    return tuple(part for part in (sentence(timex), note, reason) if part)


def one_a_trigger(found: list[Found]) -> list[Found]:
    """Join expressions of one trigger whose dates hold each other: “on 30 August, at about 4.30 pm”."""
    kept: list[Found] = []
    for item in found:
        if _names_season(item) and any(o is not item and _belong(o, item) for o in found):
            continue
        for i, other in enumerate(kept):
            if other.trigger == item.trigger and nested(other.date, item.date):
                finer, coarser = (item, other) if is_finer(item.date, other.date) else (other, item)
                also = (*finer.also, *coarser.also, *((coarser.timex,) if coarser.timex else ()))
                kept[i] = finer._replace(also=also)
                break
        else:
            kept.append(item)
    return kept


def _belong(one: Found, other: Found) -> bool:
    return one.trigger == other.trigger or nested(one.date, other.date)


def _names_season(found: Found) -> bool:
    """“withdrew into winter quarters” on a date told before: the season only names something."""
    return found.timex is not None and found.timex.text.lower() in SEASONS


def nested(a: Edtf | None, b: Edtf | None) -> bool:
    """Whether one of two dates holds the other."""
    if a is None or b is None:
        return a is b
    return a.contains(b) or b.contains(a)


def is_finer(a: Edtf | None, b: Edtf | None) -> bool:
    """Whether a date says more than another that holds it or lies in it."""
    if a is None or b is None:
        return b is None and a is not None
    if a.contains(b) and b.contains(a):
        return a.has_clock and not b.has_clock
    return b.contains(a)
