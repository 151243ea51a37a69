"""Dates that a text states about itself: “Published …”, datelines, the day of a letter, minutes, signatures.

Only the head and the foot of a text can state its date, and only on lines that are built for it, so that a date
in a sentence never passes for the date of the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from itertools import pairwise
from typing import Final, NamedTuple

from events.edtf import DatePoint
from events.language.english.reference import LABEL, NO_LABEL, OCCASION, PERIOD_OF_HEADING, SIGNATURE
from events.records import StatedDate
from events.temporal.inference import leap_index
from events.temporal.meaning import CalendarDate, Expression, PartOf

_HEAD_LINES: Final = 14
"""Lines that are not blank in which a header may stand."""
_HEAD: Final = 2_500
_FOOT_LINES: Final = 12
_FOOT: Final = 1_500
_LEAD: Final = 80
"""Characters that may stand before a label on its line."""
_LABEL_REACH: Final = 40
"""Characters between a label and its date (“Published in the Post on Monday,”)."""
_CLOSING_LINES: Final = 4
"""Lines that may follow a bare date at the foot."""
_DIARY_GAP: Final = 45
"""Days between the headings of a diary, half of them or more."""
_SEASONS: Final = {"SP": 21, "SU": 22, "FA": 23, "WI": 24}
"""EDTF's months for seasons."""
_LONGEST_LINE: Final = 160
"""A longer line is a paragraph, whose dates belong to its story (a dateline opens one, though)."""


class Statement(NamedTuple):
    """A date that the text states about itself; without a year it still fixes month and day."""

    date: DatePoint
    weekday: int | None
    origin: str
    """In words for people: ``dateline``, ``signature``."""
    words: str
    start: int
    confidence: float

    @property
    def full(self) -> bool:
        """Whether it is a day of a known year."""
        return self.date.year is not None and bool(self.date.day)

    def as_stated(self) -> StatedDate:
        return StatedDate(self.date, self.origin, self.words, self.confidence)


class _Line(NamedTuple):
    """The line around an expression."""

    before: str
    after: str
    number_from_top: int | None
    """Among the lines of the head that are not blank, from 0; None below the head."""
    number_from_foot: int | None
    length: int


_PLACE = r"[^\W\d_][\w.'’-]*(?:,?[ \t]+[^\W\d_][\w.'’-]*){0,5}"
_TIME = r"(?:(?:at|,|T)?[ \t]*\d{1,2}(?:[:.]\d\d){0,2}[ \t]*(?:[ap]\.?m\.?)?[ \t]*(?:\(?[A-Z]{2,5}\)?|[+-]\d\d:?\d\d)?)"

_NO_SENTENCE = (
    rf"^(?:[\W_]*$|[ \t]*[.|•·–—;(/*_-]|,?[ \t]+{_TIME}(?:[\W_]|$)|,?[ \t]+\d"
    r"|[ \t]+(?:by|at|in|for|from|as|to)\b[^.!?]{0,80}[.!?]?$)"
)
"""What may follow a labelled date: nothing, a time, a byline; not the rest of a sentence."""


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def _labelled(line: _Line) -> bool:
    """“Date: …”, “By A. Writer | Published …”; the label nearest to the date decides."""
    labels = list(_compiled(rf"(?i)\b(?P<label>{LABEL})\b|\b{NO_LABEL}\b").finditer(line.before))
    if not labels or labels[-1]["label"] is None:
        return False
    nearest = labels[-1]
    lead, rest = line.before[: nearest.start()].rstrip(" \t*_>#"), line.before[nearest.end() :]
    opens = not lead or (lead[-1] in "|•·–—.:-" and len(lead) <= _LEAD) or lead.lower().startswith(("by ", "this "))
    return (
        opens
        and len(rest) <= _LABEL_REACH
        and not set(rest) & set(".;!?")
        and _compiled(_NO_SENTENCE).match(line.after) is not None
    )


def _stands_alone(line: _Line) -> bool:
    """The line, or one of its columns, holds the date and at most a place, a byline or a time."""
    before = _compiled(
        rf"^[\W_]*(?:(?i:by) [^|•·\n]{{2,60}}[|•·,–—-][ \t]*)?(?:{_PLACE},[ \t]*)?(?:(?i:on|the)[ \t]+)*$"
    )
    place = r"(?:,?[ \t]*(?:at|in)[ \t]+[^.!?]{2,60})"
    after = _compiled(rf"^[\W_]*{_TIME}?{place}?[\W_]*(?:[|•·][^\n]{{0,60}}|(?i:by) [^\n]{{2,60}})?$")
    if before.match(line.before) and after.match(line.after):
        return True
    column = _compiled(r"[|•·][ \t]*$").search(line.before) and _compiled(r"^[ \t]*(?:[|•·]|$)").match(line.after)
    return bool(column) and _compiled(rf"(?i)\b{NO_LABEL}\b").search(line.before) is None


def _stamped(line: _Line, expression: Expression) -> bool:
    """“Ann Lamb, The Post 10:14 a.m. March 3, 2015”: a line that ends in a day with its time."""
    meaning = expression.meaning
    timed = isinstance(meaning, CalendarDate) and meaning.clock is not None and meaning.year is not None
    return (
        timed
        and not line.after.strip()
        and len(line.before) <= _LEAD
        and _compiled(rf"(?i)\b{NO_LABEL}\b").search(line.before) is None
    )


def _heads_section(line: _Line) -> bool:
    """“## 2.1 - 2019-05-04”, “## 2014-03-12 Standup”: a heading that begins with the date or a version."""
    return (
        line.before.startswith("#")
        and _compiled(r"^#+[ \t]*(?:v?\d+(?:\.\d+)*|[\[\](){}–—:,\-\s])*$").match(line.before) is not None
        and len(line.after) <= _LABEL_REACH
    )


def _opens_entry(line: _Line) -> bool:
    """“14 March. Wind south-west.”: the date opens a line of a journal."""
    return not line.before.strip(" \t*_#>-") and _compiled(r"^[ \t]*(?:\*\*|__)?[.:–—-]").match(line.after) is not None


def _opens_dispatch(line: _Line) -> bool:
    """“DULUTH, Minn., Nov. 29, 2018 (TradeLine) -”."""
    place = _compiled(
        rf"^[ \t*_]*(?:\([A-Z]{{2,8}}\)[ \t]*)?({_PLACE})(?:[ \t]*\([^)\n]{{1,40}}\))?(?:[ \t]*[,/–—-])+[ \t]*$"
    )
    opening = place.match(line.before)
    dash = _compiled(r"^[ \t]*(?:,?[ \t]*\([^)\n]{1,50}\)|,?[ \t]*/[^/\n]{1,50}/)?[ \t]*(?P<dash>--|[—–_:-])[ \t*_]*\S")
    closing = dash.match(line.after)
    if opening is None or closing is None:
        return False
    capital = opening[1].split()[0].rstrip(",.")
    return (capital.isupper() and len(capital) > 2) or (opening[1].istitle() and closing["dash"] in ("--", "—", "–"))


def _heads_occasion(line: _Line) -> bool:
    """“Minutes of the meeting of Tuesday 9 October 2012”."""
    named = _compiled(rf"(?i)\b{OCCASION}\b(?P<between>[^.]{{0,60}})$").search(line.before)
    return (
        named is not None
        and _compiled(rf"(?i)\b{PERIOD_OF_HEADING}\b").search(named["between"]) is None
        and _compiled(rf"(?i)\b{NO_LABEL}\b").search(line.before) is None
        and _compiled(r"^[^.!?]{0,60}$").match(line.after) is not None
    )


def _signed(line: _Line) -> bool:
    """“Dated 22 January 2016”, “Signed at Lyme on 3 May 1901”."""
    return _compiled(rf"(?i)^[\W_]*{SIGNATURE}\b[^.;!?]{{0,60}}$").match(line.before) is not None and (
        _compiled(r"^[^!?]{0,60}$").match(line.after) is not None
    )


def find_statements(text: str, expressions: Sequence[Expression]) -> list[Statement]:
    """All dates that the text states about itself, strongest first."""
    entries = _entries(text, expressions)
    diary = entries if _kept_day_by_day(entries) else []
    found = [_newest(diary, _title_year(expressions, diary[0].start))] if diary else []
    in_diary = {entry.start for entry in entries} if diary or len(entries) > 2 else set()
    for expression in _near_the_ends(text, expressions):
        statement = _statement(text, expression) if expression.start not in in_diary else None
        if statement:
            found.append(statement)
    return sorted(found, key=lambda s: (not s.full, -s.confidence, s.start))


def _title_year(expressions: Sequence[Expression], first_entry: int) -> int | None:
    """The one year that stands above a diary: “Diary for 1897”."""
    years = set()
    for expression in expressions:
        if expression.start >= first_entry:
            break
        if isinstance(expression.meaning, CalendarDate) and expression.meaning.year is not None:
            years.add(expression.meaning.year)
    return years.pop() if len(years) == 1 else None


def _statement(text: str, expression: Expression) -> Statement | None:
    line = _line_around(text, expression)
    short = line.length <= _LONGEST_LINE
    at_top, at_foot = line.number_from_top is not None, line.number_from_foot is not None
    if at_top and _opens_dispatch(line):
        return _make(expression, "dateline", 0.9)
    if short and at_top and _labelled(line):
        return _make(expression, "header", 0.95)
    if short and at_top and (_stands_alone(line) or _heads_section(line) or _stamped(line, expression)):
        return _make(expression, "date line", 0.9)
    if short and at_top and _heads_occasion(line):
        return _make(expression, "heading", 0.9)
    if short and at_foot and (_signed(line) or _labelled(line)):
        return _make(expression, "signature", 0.9)
    if short and at_foot and (line.number_from_foot or 0) < _CLOSING_LINES and _stands_alone(line):
        return _make(expression, "closing line", 0.85)
    return None


def _make(expression: Expression, origin: str, confidence: float) -> Statement | None:
    point = _point(expression)
    if point is None:
        return None
    meaning = expression.meaning
    if isinstance(meaning, CalendarDate) and meaning.order_guessed:
        confidence *= 0.7
    weekday = meaning.weekday if isinstance(meaning, CalendarDate) else None
    return Statement(point, weekday, origin, expression.text, expression.start, confidence)


def _point(expression: Expression) -> DatePoint | None:
    """The date of a plain calendar expression with a month or season, and a year or a day."""
    meaning, day = expression.meaning, None
    if isinstance(meaning, PartOf) and meaning.unit == "day" and meaning.nth > 0:
        # “this 14th day of July 2010”
        day = meaning.nth
        meaning = meaning.whole
    if not isinstance(meaning, CalendarDate) or meaning.pointer or meaning.year_pointer or expression.mod:
        return None
    day = day or meaning.day
    month = meaning.month or (_SEASONS[meaning.season] if meaning.season else None)
    if month is None or (day is None and meaning.year is None):
        return None
    try:
        return DatePoint(meaning.year, month, day)
    except ValueError:
        return None


def _near_the_ends(text: str, expressions: Sequence[Expression]) -> Iterator[Expression]:
    foot = len(text) - _FOOT
    for expression in expressions:
        if (expression.start < _HEAD or expression.start > foot) and _point(expression):
            yield expression


def _line_around(text: str, expression: Expression) -> _Line:
    start = text.rfind("\n", max(0, expression.start - 400), expression.start) + 1
    start = start or max(0, expression.start - 400)
    end = text.find("\n", expression.end, expression.end + 400)
    end = min(len(text), expression.end + 400) if end < 0 else end
    above = text[:start].split("\n") if start <= _HEAD else []
    top = sum(bool(line.strip()) for line in above) if start <= _HEAD else _HEAD_LINES
    below = text[end:].split("\n") if end >= len(text) - _FOOT else []
    foot = sum(bool(line.strip()) for line in below) if end >= len(text) - _FOOT else _FOOT_LINES
    return _Line(
        text[start : expression.start],
        text[expression.end : end],
        top if top < _HEAD_LINES else None,
        foot if foot < _FOOT_LINES else None,
        end - start,
    )


def _entries(text: str, expressions: Sequence[Expression]) -> list[Statement]:
    """Days that head or open the entries of a diary, a log or a journal."""
    heads, lines = [], []
    for expression in expressions:
        point = _point(expression) if _opens_line(text, expression.start) else None
        if point is None or not point.day:
            continue
        line = _line_around(text, expression)
        if line.length <= _LONGEST_LINE and (_stands_alone(line) or _heads_section(line)):
            heads.append(_make(expression, "last date heading", 0.85))
        elif _opens_entry(line):
            lines.append(_make(expression, "last entry", 0.7))
    chosen = heads if len(heads) > 1 else lines if len(lines) > 2 else []
    return [statement for statement in chosen if statement]


def _opens_line(text: str, start: int) -> bool:
    """Whether nothing but markup, or the version of a heading, stands before an offset on its line."""
    before = text[max(0, start - 30) : start].rpartition("\n")[2].strip(" \t*_>-")
    return not before or before.startswith("#")


def _kept_day_by_day(entries: Sequence[Statement]) -> bool:
    """Whether entries follow each other as in a diary; those of a chronology lie far apart."""
    gaps = sorted(_days_apart(a.date, b.date) for a, b in pairwise(entries))
    return bool(gaps) and gaps[len(gaps) // 2] <= _DIARY_GAP


def _days_apart(one: DatePoint, other: DatePoint) -> int:
    if one.year is not None and other.year is not None:
        return abs((one.first_day or 0) - (other.first_day or 0))
    days = abs(leap_index(one.month or 1, one.day or 1) - leap_index(other.month or 1, other.day or 1))
    return min(days, 366 - days)


def _newest(entries: Sequence[Statement], year: int | None) -> Statement:
    """The entry with which the text was finished: the last, or the first where the newest comes first."""
    dated = _with_years(entries, year if all(e.date.year is None for e in entries) else None)
    falling = all(_order(a) > _order(b) for a, b in pairwise(dated))
    return dated[0] if falling else dated[-1]


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
