"""Diaries, logs and journals: their last entry dates them, and earlier ones or the title give it its year."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from events.edtf import DatePoint
from events.temporal.lines import Line
from events.temporal.meaning import CalendarDate, Expression
from events.temporal.reference.inference import leap_index
from events.temporal.reference.statement import Statement, make_statement, plain_date
from events.temporal.reference.statement_lines import LONGEST_LINE, heads_section, opens_entry, stands_alone

_DIARY_GAP: Final = 45
"""Days between the headings of a diary, half of them or more."""


def journal_entries(text: str, expressions: Sequence[Expression]) -> list[Statement]:
    """Days that head or open the entries of a diary, a log or a journal."""
    heads, lines = [], []
    for expression in expressions:
        point = plain_date(expression) if _opens_line(text, expression.start) else None
        if point is None or not point.day:
            continue
        line = Line(text, expression)
        if line.length <= LONGEST_LINE and (stands_alone(line) or heads_section(line)):
            heads.append(make_statement(expression, "last date heading", 0.85))
        elif opens_entry(line):
            lines.append(make_statement(expression, "last entry", 0.7))
    chosen = heads if len(heads) > 1 else lines if len(lines) > 2 else []
    return [statement for statement in chosen if statement]


def kept_day_by_day(entries: Sequence[Statement]) -> bool:
    """Whether entries follow each other as in a diary; those of a chronology lie far apart."""
    gaps = sorted(_days_apart(a.date, b.date) for a, b in pairwise(entries))
    return bool(gaps) and gaps[len(gaps) // 2] <= _DIARY_GAP


def newest_entry(entries: Sequence[Statement], year: int | None) -> Statement:
    """The entry with which the text was finished: the last, or the first where the newest comes first."""
    dated = _with_years(entries, year if all(e.date.year is None for e in entries) else None)
    falling = all(_order(a) > _order(b) for a, b in pairwise(dated))
    return dated[0] if falling else dated[-1]


def title_year(expressions: Sequence[Expression], first_entry: int) -> int | None:
    """The one year that stands above a diary: “Diary for 1897”."""
    years = set()
    for expression in expressions:
        if expression.start >= first_entry:
            break
        if isinstance(expression.meaning, CalendarDate) and expression.meaning.year is not None:
            years.add(expression.meaning.year)
    return years.pop() if len(years) == 1 else None


def _opens_line(text: str, start: int) -> bool:
    """Whether nothing but markup, or the version of a heading, stands before an offset on its line."""
    before = text[max(0, start - 30) : start].rpartition("\n")[2].strip(" \t*_>-")
    return not before or before.startswith("#")


def _days_apart(one: DatePoint, other: DatePoint) -> int:
    if one.year is not None and other.year is not None:
        return abs((one.first_day or 0) - (other.first_day or 0))
    days = abs(leap_index(one.month or 1, one.day or 1) - leap_index(other.month or 1, other.day or 1))
    return min(days, 366 - days)


def _order(entry: Statement) -> tuple[int, int, int]:
    return entry.date.year or 0, entry.date.month or 0, entry.date.day or 0


def _with_years(entries: Sequence[Statement], year: int | None) -> list[Statement]:
    """Entries with the year that an earlier one, or the title, states; they run on over New Year."""
    dated: list[Statement] = []
    month = 0
    for entry in entries:
        if entry.date.year is not None:
            year = entry.date.year
        elif year is not None:
            year += (entry.date.month or 0) < month
        month = entry.date.month or 0
        dated.append(entry._replace(date=replace(entry.date, year=year)))
    return dated
