"""What resolution says of one expression, and the state in which it says so."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from events.daynumbers import civil
from events.edtf import Edtf, Interval
from events.language import Prose, tense_at
from events.records import Span, TimexType
from events.temporal.anchors import Anchors, day_name
from events.temporal.direction import Tense
from events.temporal.meaning import Expression
from events.temporal.stamps import Stamp
from events.temporal.timex_values import timex_value

CONFIDENCE: Final[dict[str, float]] = {
    "written": 0.99,
    "counted from speech": 0.93,
    "counted from story": 0.7,
    "weekday": 0.9,
    "month": 0.9,
    "month and day": 0.95,
    "inherited year": 0.85,
    "season": 0.85,
    "quarter": 0.93,
    "holiday": 0.85,
    "part of day": 0.6,
    "clock": 0.75,
    "part": 0.8,
    "period compared": 0.65,
    "period reported": 0.85,
    "length": 0.9,
    "repeated": 0.9,
    "vague": 0.9,
    "unplaced": 0.9,
    "length from story": 0.6,
    "unknown": 0.3,
}
"""Share of dates that each rule gets right, from news and histories."""


@dataclass(slots=True)
class Answer:
    """One resolved expression."""

    type: TimexType
    value: str
    stamp: Stamp | None = None
    date: Edtf | None = None
    """Where the date is not simply what the stamp covers."""
    rule: str = "written"
    reason: str = ""
    """What it was counted from and how, in words."""
    tells: bool = True
    """Whether later expressions may count from it."""
    story: Stamp | None = None
    """The date told before that it was counted from."""
    inferred_turn: bool = False
    """The story was taken to have crossed into another year than the one written."""


def dated(stamp: Stamp, rule: str, reason: str = "", *, tells: bool = True) -> Answer:
    """The answer that a stamp gives."""
    kind: TimexType = "TIME" if stamp.grain == "time" else "DATE"
    return Answer(kind, timex_value(stamp), stamp, rule=rule, reason=reason, tells=tells)


class Context:
    """The text, the expressions, and how far reading has come."""

    def __init__(self, prose: Prose, expressions: Sequence[Expression], anchors: Anchors) -> None:
        self.prose = prose
        self.expressions = expressions
        self.anchors = anchors
        self.index = 0
        self.fiscal_quarter: tuple[Stamp, Interval] | None = None
        """The quarter of a company's own year that the text reports on, as it is named there, and its days."""
        self._places: dict[int, tuple[Stamp, Expression]] = {}

    def told_by(self, stamp: Stamp, expression: Expression) -> None:
        """Remember where a date was told."""
        # By identity: to hash a stamp by its fields takes longer than all the rest. The entry keeps the stamp alive.
        self._places[id(stamp)] = (stamp, expression)

    def place_of(self, stamp: Stamp) -> Span | None:
        """Where a date that later words count from was told."""
        entry = self._places.get(id(stamp))
        return None if entry is None else Span(entry[1].start, entry[1].end)

    @property
    def speech(self) -> int | None:
        """Day of speaking: the heading of a diary entry, else the document's date."""
        heading = self.anchors.heading
        return self.anchors.speech if heading is None else heading.first_day

    @property
    def speech_year(self) -> int | None:
        day = self.speech
        return None if day is None else civil(day)[0]

    @property
    def speech_name(self) -> str:
        """The moment of speaking, in words."""
        heading = self.anchors.heading
        if heading is not None and heading.first_day is not None:
            return f"the heading {day_name(heading.first_day)}"
        return self.anchors.speech_name

    def tense(self, expression: Expression) -> Tense:
        """What the clause says about the direction of a date."""
        if expression.signal in ("ended", "since"):
            return "past"
        sentence = self.prose.sentence_at(expression.start)
        return tense_at(sentence, expression.start, expression.end).direction

    def opens_sentence(self, expression: Expression) -> bool:
        """Whether the expression stands at the head of its sentence."""
        return expression.start - self.prose.sentence_at(expression.start).start < 12

    def same_paragraph(self, earlier: int, later: int) -> bool:
        """Whether no line ends between two places that are near each other."""
        return earlier >= 0 and later - earlier < 800 and "\n" not in self.prose.text[earlier:later].strip()

    def following(self) -> tuple[Expression, str] | None:
        """The next expression, if near, and the words between."""
        if self.index + 1 >= len(self.expressions):
            return None
        here, there = self.expressions[self.index], self.expressions[self.index + 1]
        if not 0 <= there.start - here.end < 16:
            return None
        return there, self.prose.text[here.end : there.start].strip().lower()
