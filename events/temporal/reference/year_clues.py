"""What dates with a year say about the year of a text.

They bound it from below where the clause is past and from above where it is future; they never pull it towards
themselves, since a text is full of years that are not its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from events.edtf import DatePoint
from events.language.english import reference as words
from events.temporal.meaning import CalendarDate, Expression, LongPeriod
from events.temporal.reference.inference import Clue, Stretch
from events.temporal.reference.likelihoods import YearsOf, years_after, years_before
from events.temporal.reference.told import (
    ToldDate,
    before_report,
    clause_text,
    earliest_future,
    is_story,
    latest_past,
    without_year,
)

_DISAGREES: Final = -5.0
"""Log-likelihood of a text on the wrong side of a full date: the tense was misread."""


def year_clues(text: str, dates: Sequence[ToldDate]) -> Iterator[Clue]:
    latest, earliest = latest_past(dates), earliest_future(dates)
    full = max((t for t in dates if _is_full_year(text, t, dates)), key=_year, default=None)
    if full:
        yield _after(full, "full year")
    if latest and not (full and _year(full) >= _year(latest)):
        yield _after(latest, _kind(text, latest, dates))
    if earliest and earliest.point:
        yield _before(earliest, earliest.point)


def _year(date: ToldDate) -> int:
    return (date.point and date.point.year) or 0


def _after(latest: ToldDate, kind: YearsOf) -> Clue:
    year = _year(latest)
    first = (latest.point and latest.point.first_day) or 0
    finer = bool(latest.point and latest.point.month)
    say = (
        "is told of as the last full year, so the text is likely from the next"
        if kind == "full year"
        else "is the latest date told as past, so the text is not older"
    )
    return Clue(
        f"“{latest.expression.text}” {say}",
        year=lambda y: years_after(kind, y - year),
        stretches=lambda y: [Stretch(first - 400, first - 1, _DISAGREES)] if y == year and finer else [],
    )


def _before(earliest: ToldDate, point: DatePoint) -> Clue:
    year, last = point.year or 0, point.last_day or 0
    return Clue(
        f"“{earliest.expression.text}” is told as still to come",
        year=lambda y: years_before(year - y),
        stretches=lambda y: [Stretch(last + 1, last + 400, _DISAGREES)] if y == year and point.month else [],
    )


def _kind(text: str, latest: ToldDate, dates: Sequence[ToldDate]) -> YearsOf:
    if is_story(dates) or isinstance(latest.expression.meaning, LongPeriod):
        return "story"
    same = [t for t in dates if t.point and _year(t) == _year(latest)]
    if any(t.point and t.point.month for t in same):
        if _is_opening(latest, dates):
            return "opening"
        return "dated" if _always_with_year(same, dates) else "other year"
    in_figures = any(re.search(words.AMOUNT, clause_text(text, t.expression)) for t in same)
    return "figure" if in_figures else "plain"


def _always_with_year(dated: Sequence[ToldDate], dates: Sequence[ToldDate]) -> bool:
    """Whether days and months have their year even where it is the text's own, as in figures and in formal texts."""
    in_figures = any(t.expression.text[:1].isdigit() and not re.search(r"[A-Za-z]", t.expression.text) for t in dated)
    without = any(t.point is None and (m := without_year(t)) and m.month for t in dates)
    return in_figures or not without


def _is_opening(latest: ToldDate, dates: Sequence[ToldDate]) -> bool:
    """“Admitted: 14 Oct 2022 … on 17 October”: the year is given once, and left out from then on."""
    day = latest.point is not None and latest.point.day is not None
    first = next((t.expression.start for t in dates if t.point is None), None)
    return day and first is not None and latest.expression.start < first


def _is_full_year(text: str, date: ToldDate, dates: Sequence[ToldDate]) -> bool:
    """Whether a year is told of as over and the last one that is known in full."""
    meaning = date.expression.meaning
    if date.point is None or date.point.month or date.told == "future" or not isinstance(meaning, CalendarDate):
        return False
    clause = clause_text(text, date.expression)
    if re.search(words.LAST_FULL_YEAR, clause, re.IGNORECASE):
        return True
    in_figures = re.search(words.AMOUNT, clause) is not None
    return in_figures and any(_reported_together(text, date.expression, other) for other in dates)


def _reported_together(text: str, year: Expression, other: ToldDate) -> bool:
    """“according to an April report, $109 billion in 2012”: the year of the figure was over in that month."""
    first, last = sorted((year, other.expression), key=lambda e: e.start)
    if other.point is not None or last.start - first.end > 200 or re.search(r"[.;]\s", text[first.end : last.start]):
        return False
    return before_report(text, other.expression)
