"""Dates that a text states about itself: “Published …”, datelines, the day of a letter, minutes, signatures.

Only the head and the foot of a text can state its date, and only on lines that are built for it, so that a date
in a sentence never passes for the date of the text.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from events.temporal.lines import FOOT, HEAD, Line, heads_occasion
from events.temporal.meaning import Expression
from events.temporal.reference.journals import journal_entries, kept_day_by_day, newest_entry, title_year
from events.temporal.reference.statement import Statement, make_statement, plain_date
from events.temporal.reference.statement_lines import (
    LONGEST_LINE,
    ends_in_stamp,
    heads_section,
    labelled,
    opens_dispatch,
    signed,
    stands_alone,
)

__all__ = ["HEADING", "Statement", "find_statements"]

HEADING: Final = "heading"
"""The origin of a date that stands beside an occasion: “Minutes of the meeting of 9 October 2012”."""
_DATELINE: Final = 0.9
_DATELINE_WITHOUT_YEAR: Final = 0.75
"""Agencies' datelines were the day of the text in 8 of 14 cases measured, else the day before."""
_CLOSING_LINES: Final = 4
"""Lines that may follow a bare date at the foot."""


def find_statements(text: str, expressions: Sequence[Expression]) -> list[Statement]:
    """All dates that the text states about itself, strongest first."""
    entries = journal_entries(text, expressions)
    diary = entries if kept_day_by_day(entries) else []
    found = [newest_entry(diary, title_year(expressions, diary[0].start))] if diary else []
    in_diary = {entry.start for entry in entries} if diary or len(entries) > 2 else set()
    for expression in _near_the_ends(text, expressions):
        statement = _statement(text, expression) if expression.start not in in_diary else None
        if statement:
            found.append(statement)
    return sorted(found, key=lambda s: (not s.full, -s.confidence, s.start))


def _statement(text: str, expression: Expression) -> Statement | None:
    line = Line(text, expression)
    short = line.length <= LONGEST_LINE
    if not short and len(line.before) > LONGEST_LINE:
        return None
    at_top, at_foot = line.number_from_top is not None, line.number_from_foot is not None
    if at_top and opens_dispatch(line):
        statement = make_statement(expression, "dateline", _DATELINE)
        if statement and statement.date.year is None:
            return statement._replace(confidence=_DATELINE_WITHOUT_YEAR)
        return statement
    if short and at_top and labelled(line):
        return make_statement(expression, "header", 0.95)
    if short and at_top and (stands_alone(line) or heads_section(line) or ends_in_stamp(line, expression)):
        return make_statement(expression, "date line", 0.9)
    if short and at_top and heads_occasion(line):
        return make_statement(expression, HEADING, 0.9)
    if short and at_foot and (signed(line) or labelled(line)):
        return make_statement(expression, "signature", 0.9)
    if short and at_foot and (line.number_from_foot or 0) < _CLOSING_LINES and stands_alone(line):
        return make_statement(expression, "closing line", 0.85)
    return None


def _near_the_ends(text: str, expressions: Sequence[Expression]) -> Iterator[Expression]:
    foot = len(text) - FOOT
    for expression in expressions:
        if (expression.start < HEAD or expression.start > foot) and plain_date(expression):
            yield expression
