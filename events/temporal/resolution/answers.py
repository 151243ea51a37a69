"""What resolution says of one expression, and the state in which it says so."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from events.daynumbers import civil
from events.edtf import Edtf
from events.language import Prose, TenseCue, tense_at
from events.records import Anchor, AnchorKind, Grounds, Span, Timex, TimexType
from events.temporal.meaning import CalendarDate, Expression
from events.temporal.resolution.anchors import Anchors
from events.temporal.resolution.direction import Tense
from events.temporal.resolution.stamps import Stamp
from events.temporal.resolution.timex_values import timex_value

_QUOTE_REACH: Final = 1500
"""Characters of a paragraph looked through for the start of a quotation."""
_TITLE_MARKS: Final = 8
"""Characters of blank lines and marks on either side of a title."""
CONFIDENCE: Final[dict[str, float]] = {
    "written": 0.98,
    "day or month first": 0.60,
    "counted from speech": 0.84,
    "counted from story": 0.68,
    "weekday": 0.87,
    "month": 0.92,
    "month and day": 0.96,
    "inherited year": 0.92,
    "season": 0.88,
    "quarter": 0.96,
    "holiday": 0.75,
    "part of day": 0.55,
    "clock": 0.74,
    "part": 0.68,
    "period compared": 0.75,
    "period reported": 0.72,
    "length": 0.86,
    "repeated": 0.78,
    "vague": 0.93,
    "unplaced": 0.50,
    "length from story": 0.55,
    "unknown": 0.30,
}
"""Share of values that each rule gets right in news and histories, of rules seldom used drawn towards a guess;
``tests/benchmarks/value_calibration.py`` prints them."""


WRITTEN: Final = frozenset({"written", "day or month first"})
"""Rules of dates that stand so in the text."""
NOTHING_COUNTED: Final = Grounds()


@dataclass(slots=True)
class Answer:
    """One resolved expression."""

    type: TimexType
    value: str
    stamp: Stamp | None = None
    date: Edtf | None = None
    """Where the date is not simply what the stamp covers."""
    rule: str = "written"
    grounds: Grounds = NOTHING_COUNTED
    tells: bool = True
    """Whether later expressions may count from it."""
    inferred_turn: bool = False
    """The story was taken to have crossed into another year than the one written."""


def dated(stamp: Stamp, rule: str, grounds: Grounds = NOTHING_COUNTED, *, tells: bool = True) -> Answer:
    """The answer that a stamp gives."""
    kind: TimexType = "TIME" if stamp.grain == "time" else "DATE"
    return Answer(kind, timex_value(stamp), stamp, rule=rule, grounds=grounds, tells=tells)


class Context:
    """The text, the expressions, and how far reading has come."""

    def __init__(self, prose: Prose, expressions: Sequence[Expression], anchors: Anchors) -> None:
        self.prose = prose
        self.expressions = expressions
        self.anchors = anchors
        self.index = 0
        self.fiscal_quarter: Stamp | None = None
        """The last quarter told that is one of a company's own year."""
        self.diary = False
        """Two or more days head entries, which speak on their day."""
        self._told: dict[int, tuple[Stamp, Timex, bool]] = {}

    def told_by(self, stamp: Stamp, timex: Timex, *, heading: bool) -> None:
        """Remember where a date was told."""
        # By identity: to hash a stamp by its fields takes longer than all the rest. The entry keeps the stamp alive.
        self._told[id(stamp)] = (stamp, timex, heading)

    def anchor(self, stamp: Stamp) -> Anchor | None:
        """A date told before, as what later words count from."""
        entry = self._told.get(id(stamp))
        if entry is None:
            return None
        _, timex, heading = entry
        kind: AnchorKind = "heading" if heading else "expression"
        return Anchor(kind, timex.date, Span(timex.start, timex.end), timex.text)

    @property
    def speech_anchor(self) -> Anchor | None:
        """The moment of speaking, as what words count from."""
        heading = self.anchors.heading
        return self.anchors.document if heading is None else self.anchor(heading)

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
    def told_year(self) -> Anchor | None:
        """The date told before that gave the story its year."""
        told = self.anchors.year_told
        return None if told is None else self.anchor(told)

    def tense(self, expression: Expression) -> Tense:
        """What the clause says about the direction of a date."""
        return self.cue(expression).direction

    def cue(self, expression: Expression) -> TenseCue:
        """What the clause says about the direction of a date, and the word that says so."""
        if expression.signal in ("ended", "since"):
            return TenseCue("past", expression.signal)
        sentence = self.prose.sentence_at(expression.start)
        return tense_at(sentence, expression.start, expression.end)

    def in_title(self, expression: Expression) -> bool:
        """Whether a full date stands in a title: a paragraph of its own that has no verb and ends in no full stop."""
        meaning, text = expression.meaning, self.prose.text
        if not isinstance(meaning, CalendarDate) or not (meaning.year and meaning.month and meaning.day):
            return False
        sentence = self.prose.sentence_at(expression.start)
        before = text[max(0, sentence.start - _TITLE_MARKS) : sentence.start].rstrip(" \t#")
        behind = text[sentence.end : sentence.end + _TITLE_MARKS].lstrip(" \t")
        alone = (not sentence.start or before.endswith("\n\n")) and (not behind or behind.startswith("\n\n"))
        return alone and not sentence.verb_groups and not sentence.text.rstrip().endswith((".", "!", "?"))

    def opens_sentence(self, expression: Expression) -> bool:
        """Whether the expression stands at the head of its sentence."""
        return expression.start - self.prose.sentence_at(expression.start).start < 12

    def in_quotes(self, expression: Expression) -> bool:
        """Whether somebody is quoted, whose moment of speaking a history seldom tells."""
        text, start = self.prose.text, expression.start
        before = text[text.rfind("\n", max(0, start - _QUOTE_REACH), start) + 1 : start]
        return before.count("“") > before.count("”") or before.count('"') % 2 == 1

    def opens_paragraph(self, expression: Expression) -> bool:
        """Whether the expression is the first of its paragraph, and no year of birth or the like in brackets."""
        before = self.expressions[self.index - 1].end if self.index else 0
        between = self.prose.text[before : expression.start]
        return "\n\n" in between and "(" not in between[between.rfind("\n") :]

    def same_paragraph(self, earlier: int, later: int) -> bool:
        """Whether no line ends between two places that are near each other."""
        return earlier >= 0 and later - earlier < 800 and "\n" not in self.prose.text[earlier:later].strip()

    def sentences_between(self, earlier: int, later: int) -> int:
        """How many sentences the second place comes after the first; 0 is the same one."""
        return self.prose.index_at(later) - self.prose.index_at(earlier)

    def following(self) -> tuple[Expression, str] | None:
        """The next expression, if near, and the words between."""
        if self.index + 1 >= len(self.expressions):
            return None
        here, there = self.expressions[self.index], self.expressions[self.index + 1]
        if not 0 <= there.start - here.end < 16:
            return None
        return there, self.prose.text[here.end : there.start].strip().lower()
