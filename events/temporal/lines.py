"""The line on which an expression stands, and headings that name the day of what follows."""

from __future__ import annotations

from functools import cached_property
from typing import Final

from events.language.english.reference import (
    ENCLOSURE,
    LONGER_TIME,
    NO_LABEL,
    NOTE,
    OCCASION,
    PERIOD_OF_HEADING,
)
from events.temporal.meaning import Expression
from events.temporal.patterns import Pattern

__all__ = ["FOOT", "HEAD", "Line", "heads_enclosure", "heads_occasion"]

_HEAD_LINES: Final = 14
"""Lines that are not blank in which a header may stand."""
HEAD: Final = 2_500
_FOOT_LINES: Final = 12
FOOT: Final = 1_500
_REACH: Final = 400
"""Characters on either side in which the ends of the line are sought."""
_LONGEST_HEADING: Final = 100

_ANOTHER_DAY: Final = Pattern(rf"(?i)\b{NO_LABEL}\b")
_OCCASION: Final = Pattern(rf"(?i)\b{OCCASION}\b(?P<between>[^.]{{0,60}})$")
_NOTE: Final = Pattern(rf"(?i)\b{NOTE}[\s,:|–—-]{{1,3}}(?:(?:of|on|for)[\s,]{{1,2}})?$")
_PERIOD: Final = Pattern(rf"(?i)\b{PERIOD_OF_HEADING}\b")
_LONGER_TIME: Final = Pattern(rf"(?i)\b{LONGER_TIME}\b")
_REST_OF_HEADING: Final = Pattern(r"^(?:[^.!?]|(?<=\d)\.(?=\d)|(?<=[ap])\.(?=m\b)|(?<=[ap]\.m)\.){0,80}$")
"""The rest of a line that is no sentence: its only full stops are those of clock times."""
_ENCLOSURE: Final = Pattern(rf"^[\W_]*(?i:\d{{4}}[ \t]+)?(?=[A-Z])[^.!?;]*\b(?i:{ENCLOSURE})\b[^.!?;]*$")


class Line:
    """The line around an expression."""

    def __init__(self, text: str, expression: Expression) -> None:
        start = text.rfind("\n", max(0, expression.start - _REACH), expression.start) + 1
        self._start = start or max(0, expression.start - _REACH)
        end = text.find("\n", expression.end, expression.end + _REACH)
        self._end = min(len(text), expression.end + _REACH) if end < 0 else end
        self._text = text
        self.before = text[self._start : expression.start]
        self.after = text[expression.end : self._end]
        self.length = self._end - self._start

    @cached_property
    def number_from_top(self) -> int | None:
        """Among the lines of the head that are not blank, from 0; None below the head."""
        return _count(self._text[: self._start], _HEAD_LINES) if self._start <= HEAD else None

    @cached_property
    def number_from_foot(self) -> int | None:
        """Among the lines of the foot that are not blank, from 0; None above the foot."""
        above = self._end < len(self._text) - FOOT
        return None if above else _count(self._text[self._end :], _FOOT_LINES)

    @property
    def names_another_day(self) -> bool:
        """Whether words before the expression make it another day than the text's own: “updated”, “expires”."""
        return _ANOTHER_DAY.search(self.before) is not None

    @property
    def between_blanks(self) -> bool:
        """Whether the lines above and below are blank."""
        return self._text[: self._start].endswith("\n\n") and self._text.startswith("\n\n", self._end)


def _count(text: str, limit: int) -> int | None:
    """How many lines are not blank, as long as they are fewer than a limit."""
    lines = sum(bool(line.strip()) for line in text.split("\n"))
    return lines if lines < limit else None


def heads_occasion(line: Line) -> bool:
    """“Minutes of the meeting of Tuesday 9 October 2012”, “Ward round 12 June 2019”."""
    named = _OCCASION.search(line.before)
    near = named is not None and _PERIOD.search(named["between"]) is None
    return (
        (near or _NOTE.search(line.before) is not None)
        and not line.names_another_day
        and _REST_OF_HEADING.match(line.after) is not None
    )


def heads_enclosure(line: Line) -> bool:
    """“--- Notes of the committee, 3 March 2020 ---”: the line that heads a paper with a day of its own."""
    return (
        line.length <= _LONGEST_HEADING
        and line.between_blanks
        and _ENCLOSURE.match(line.before) is not None
        and _LONGER_TIME.search(line.before) is None
        and not any(sign.isalnum() for sign in line.after)
        and not line.after.rstrip().endswith((".", "!", "?", ":", ";"))
    )
