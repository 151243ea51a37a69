"""The reference date of a document: the day that its own words are counted from, and how it is known.

In order: what the user gives, what metadata states, what the text states about itself, the file's name, what the
words betray, the day on which the file was made if the words leave it open, unknown. What is found later in that order
and disagrees is shown in the evidence. When the file was changed is shown where nothing else tells, and dates nothing.
"""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import Final, NamedTuple

from events.edtf import DatePoint, Edtf, OneOf
from events.language import Prose
from events.records import DATE_HEADER, FILE_NAME, PROPERTIES, Reference, SourceText, StatedDate
from events.temporal.meaning import Expression
from events.temporal.reference.age_clues import age_clues
from events.temporal.reference.day_clues import day_clues, weekday_fact
from events.temporal.reference.inference import Clue, Posterior, information, leap_index, weigh
from events.temporal.reference.name_clues import name_clues
from events.temporal.reference.stated import HEADING, Statement, find_statements
from events.temporal.reference.told import ToldDate, earliest_future, latest_past, next_weekday, tell
from events.temporal.reference.year_clues import year_clues

_EARLIEST_YEAR: Final = 1500
"""Older texts are not dated by their words."""
_EARLIEST_WITHOUT_YEARS: Final = 1900
"""The earliest year in question where no year is told of."""
_YEARS_EARLIER: Final = 12
"""How much earlier than the latest year told as past the text may be, should its tense be misread."""
_NEAR: Final = 14
"""Days within which a file's name or properties give the year of a dateline that has none."""
_DOUBT: Final = 0.2
"""How far another stated date that disagrees, if sure, shakes the strongest one."""
_MOST_EVIDENCE: Final = 6
_NO_YEAR: Final = "The words do not say in which year the text was written."
_LEAST_INFORMATION: Final = 0.25
"""Nats that a clue has to contribute to be shown as evidence."""
_CAPS: Final = {"day": 0.6, "month": 0.75, "year": 0.9, "range": 0.9}
"""Words alone never make a date surer than this: what was surer proved overconfident when measured."""
_ENOUGH: Final = {"day": 0.25, "month": 0.4, "year": 0.5}
"""Probability from which on a date is given at that precision; coarser below, and unknown below the last."""
_PLAUSIBLE: Final = 3.0
"""Nats by which the clues may speak less for the days around that of the file than for the likeliest."""
_DAYS_LATER: Final = 2 * 365
"""A file made longer after the latest day told of is taken for a copy."""
_DAYS_BETWEEN: Final = 62
_SURER: Final = 0.8
"""Probability of a month from which on it is given rather than the days between two that bound the text."""
_AROUND: Final = 3
_ENOUGH_AROUND: Final = 0.4
"""Probability of the days around the likeliest, from which on it is given as well."""


def find_reference(
    prose: Prose, expressions: Sequence[Expression], source: SourceText, given: Edtf | None = None
) -> Reference:
    """The day a document was written, with its evidence.

    Args:
        prose: the document's text.
        expressions: its time expressions.
        source: the document, with what its metadata states.
        given: the user's own date, which wins over all others.
    """
    statements = _without_announced(prose, expressions, find_statements(prose.text, expressions))
    stated = _in_order(source, statements)
    if given is not None:
        return Reference(given, "given", 1.0, ("Given by the user.", *_disagreements(given, stated)))
    if stated:
        return _state(stated)
    made = next((s for s in source.stated if s.origin == PROPERTIES), None)
    found = _infer(prose, expressions, [s for s in statements if s.date.year is None], made)
    return _hinted(found, source.changed) if source.changed and found.date is None else found


# Stated


def _without_announced(
    prose: Prose, expressions: Sequence[Expression], statements: Sequence[Statement]
) -> Sequence[Statement]:
    """What the text states, but for the day of a meeting that its heading names and its words tell as to come."""
    if all(statement.origin != HEADING for statement in statements):
        return statements
    ahead = {told.point for told in tell(prose, expressions, [s.start for s in statements]) if told.told == "future"}
    return [s for s in statements if s.origin != HEADING or s.date not in ahead]


def _in_order(source: SourceText, statements: Sequence[Statement]) -> list[StatedDate]:
    """All dates with a year that are stated, strongest first."""
    metadata = [s for s in source.stated if s.origin not in (FILE_NAME, PROPERTIES)]
    mail = next((s for s in metadata if s.origin == DATE_HEADER), None)
    in_text = [s.as_stated() for s in statements if s.date.year is not None]
    if mail is not None:
        in_text = [s for s in in_text if (s.date.last_day or 0) > (mail.date.last_day or 0)]
    names = [s for s in source.stated if s.origin == FILE_NAME]
    without_year = [s for s in statements if s.date.year is None and s.date.day]
    near = names or [s for s in source.stated if s.origin == PROPERTIES]
    if near and without_year and not in_text:
        in_text = [joined] if (joined := _with_year_of(without_year[0], near[0])) else []
    return metadata + in_text + names


def _with_year_of(statement: Statement, file: StatedDate) -> StatedDate | None:
    """A dateline without a year, in the year that brings it next to the day that its file's name or properties say."""
    near = file.date.first_day
    if near is None or file.date.last_day != near or not statement.date.month:
        return None
    for year in {DatePoint.of_day(near + step).year for step in (0, -_NEAR, _NEAR)}:
        try:
            point = DatePoint(year, statement.date.month, statement.date.day)
        except ValueError:
            continue
        if abs((point.first_day or 0) - near) <= _NEAR:
            return StatedDate(point, statement.origin, statement.words, statement.confidence)
    return None


def _state(stated: Sequence[StatedDate]) -> Reference:
    first, *others = stated
    agreeing = [s for s in others if _agree(s.date, first.date)]
    finest = next((s for s in agreeing if first.date.contains(s.date) and s.date != first.date), first)
    doubt = 1.0
    for other in others:
        doubt *= 1.0 if other in agreeing else 1 - other.confidence * _DOUBT
    evidence = [f"The {first.origin} says “{first.words}”."]
    evidence += [f"The {s.origin} agrees: “{s.words}”." for s in agreeing]
    evidence += _disagreements(first.date, others)
    return Reference(finest.date, "stated", round(finest.confidence * doubt, 2), tuple(evidence))


def _disagreements(date: Edtf, others: Sequence[StatedDate]) -> list[str]:
    return [
        f"The {other.origin} says otherwise: “{other.words}” ({other.date})."
        for other in others
        if not _agree(other.date, date)
    ]


def _agree(one: Edtf, other: Edtf) -> bool:
    return one.contains(other) or other.contains(one)


# Inferred


def _hinted(unknown: Reference, changed: str) -> Reference:
    """A date that nothing tells, with the weakest of hints: a copy and a download are as old as a text."""
    said = f"The file was changed last on {changed}, which says little: that can be the day of a copy."
    return unknown._replace(evidence=(*unknown.evidence, said))


class Weighed(NamedTuple):
    """What the words of a text say about its day, and how probable they make each."""

    dates: Sequence[ToldDate]
    clues: Sequence[Clue]
    posterior: Posterior


def weigh_words(prose: Prose, expressions: Sequence[Expression], partial: Sequence[Statement] = ()) -> Weighed | None:
    """The probability of each day, from the words alone; None where they say nothing of it.

    Args:
        prose: the text.
        expressions: its time expressions.
        partial: what it states about itself without the year.
    """
    dates = tell(prose, expressions, [s.start for s in partial])
    fixed = next((s for s in partial if s.date.day), None)
    clues = [
        *_partial_clues(fixed),
        *year_clues(prose.text, dates),
        *day_clues(prose, expressions, dates),
        *name_clues(prose.text, expressions),
        *age_clues(prose.text, dates),
    ]
    return Weighed(dates, clues, weigh(clues, *_years_in_question(latest_past(dates)))) if clues else None


def _infer(
    prose: Prose, expressions: Sequence[Expression], partial: Sequence[Statement], made: StatedDate | None
) -> Reference:
    weighed = weigh_words(prose, expressions, partial)
    if weighed is None:
        nothing = Reference(None, "unknown", 0.0, (_NO_YEAR,))
        return _refined(nothing, made, None) if made else nothing
    dates, clues, posterior = weighed
    fixed = next((s for s in partial if s.date.day), None)
    if fixed:
        found = _complete(fixed, posterior, clues)
    else:
        bounds = _bounds(dates)
        known = None if bounds and _is_close(*bounds, posterior) else _as_known(posterior, clues)
        found = known or (_bounded(*bounds, posterior, clues) if bounds else _unknown(posterior, clues))
    return _refined(found, made, weighed) if made else found


def _refined(found: Reference, made: StatedDate, weighed: Weighed | None) -> Reference:
    """What the words leave open, by the day on which the file was made: files are often copies, and younger."""
    said = f"The {made.origin} say “{made.words}”, which can be the day of a copy."
    known_to_the_day = found.date is not None and found.date.first_day == found.date.last_day is not None
    if known_to_the_day or (weighed and not _plausible(made, weighed)):
        return found._replace(evidence=(*found.evidence, said))
    return Reference(made.date, "stated", made.confidence, (said, *found.evidence))


def _plausible(made: StatedDate, weighed: Weighed) -> bool:
    """Whether a text with these words may have been written when its file was made."""
    day, latest = made.date.first_day, latest_past(weighed.dates)
    if day is None or (latest and latest.point and day > (latest.point.last_day or day) + _DAYS_LATER):
        return False
    at_best = _speaks(weighed.clues, weighed.posterior.best_day)
    return max(_speaks(weighed.clues, day + step) for step in range(-_AROUND, _AROUND + 1)) >= at_best - _PLAUSIBLE


def _speaks(clues: Sequence[Clue], day: int) -> float:
    """How far all clues speak for a day, in nats."""
    return sum(clue.at(day) for clue in clues)


def _years_in_question(latest: ToldDate | None) -> tuple[int, int]:
    this_year = datetime.date.today().year
    if latest is None or latest.point is None or latest.point.year is None:
        return _EARLIEST_WITHOUT_YEARS, this_year
    return max(_EARLIEST_YEAR, min(latest.point.year, this_year) - _YEARS_EARLIER), this_year


def _partial_clues(fixed: Statement | None) -> list[Clue]:
    """A stated month and day leave only the year open."""
    if fixed is None or not fixed.date.month or not fixed.date.day:
        return []
    named = leap_index(fixed.date.month, fixed.date.day)
    calendar = [0.0 if index == named else -12.0 for index in range(366)]
    clues = [Clue(f"The {fixed.origin} says “{fixed.words}”", calendar=calendar)]
    if fixed.weekday is not None:
        clues.append(weekday_fact(fixed.words, fixed.date.month, fixed.date.day, fixed.weekday))
    return clues


def _complete(fixed: Statement, posterior: Posterior, clues: Sequence[Clue]) -> Reference:
    """A stated month and day, with the year if the words betray it."""
    probability = min(posterior.years[posterior.best_year], _CAPS["year"])
    if probability >= _ENOUGH["year"]:
        try:
            date = DatePoint(posterior.best_year, fixed.date.month, fixed.date.day)
        except ValueError:
            pass
        else:
            evidence = _evidence(clues, posterior, year_only=False)
            return Reference(date, "inferred", round(probability * fixed.confidence, 2), evidence)
    note = "Nothing in the text says in which year."
    return Reference(fixed.date, "stated", fixed.confidence, (f"The {fixed.origin} says “{fixed.words}”.", note))


def _as_known(posterior: Posterior, clues: Sequence[Clue]) -> Reference | None:
    """The finest date that is sure enough."""
    day, month, year = posterior.best_day, posterior.best_month, posterior.best_year
    around = posterior.around(day, _AROUND)
    if around >= _ENOUGH_AROUND and posterior.day(day) < _ENOUGH["day"]:
        note = f"The likeliest day; {around:.0%} for the days up to {_AROUND} before and after it."
        evidence = _evidence(clues, posterior, year_only=False)
        return Reference(DatePoint.of_day(day), "inferred", round(posterior.day(day), 2), (*evidence, note))
    for name, date, probability in (
        ("day", DatePoint.of_day(day), posterior.day(day)),
        ("month", DatePoint(*month), posterior.months[month]),
        ("year", DatePoint(year), posterior.years[year]),
    ):
        if probability >= _ENOUGH[name]:
            evidence = _evidence(clues, posterior, year_only=name == "year")
            return Reference(date, "inferred", round(min(probability, _CAPS[name]), 2), evidence)
    return None


def _bounds(dates: Sequence[ToldDate]) -> tuple[DatePoint, DatePoint | None] | None:
    """The latest date told as past, and the earliest after it that is told as to come, if there is one."""
    latest, earliest = latest_past(dates), earliest_future(dates)
    if latest is None or latest.point is None:
        return None
    soon = next_weekday(dates, latest.point)
    ahead = [point for point in (earliest and earliest.point, soon) if point is not None]
    return latest.point, min(ahead, key=lambda point: point.last_day or 0, default=None)


def _is_close(latest: DatePoint, earliest: DatePoint | None, posterior: Posterior) -> bool:
    """Whether the text tells of a day as past and of one soon after as to come, which is surer than a likely month."""
    if earliest is None or not latest.day or not earliest.day:
        return False
    first, last = latest.first_day, earliest.last_day
    close = first is not None and last is not None and 0 <= last - first <= _DAYS_BETWEEN
    return close and posterior.months[posterior.best_month] < _SURER


def _bounded(latest: DatePoint, earliest: DatePoint | None, posterior: Posterior, clues: Sequence[Clue]) -> Reference:
    """A text that tells of a dated event as past is not older than the event, and may be any younger."""
    note = f"Written in or after {latest}" + (f", and not after {earliest}." if earliest else ".")
    evidence = (note, *_evidence(clues, posterior, year_only=True))
    return Reference(OneOf(latest, earliest), "inferred", _CAPS["range"], evidence)


def _unknown(posterior: Posterior, clues: Sequence[Clue]) -> Reference:
    evidence = _evidence(clues, posterior, year_only=False)
    return Reference(None, "unknown", 0.0, (_NO_YEAR, *evidence))


def _evidence(clues: Sequence[Clue], posterior: Posterior, *, year_only: bool) -> tuple[str, ...]:
    """What each clue says, the one that speaks loudest for the likeliest day, or its year, first."""
    day = posterior.best_day
    ranked = sorted(((information(clue, day, year_only=year_only), clue.sentence) for clue in clues), reverse=True)
    return tuple(f"{sentence}." for gain, sentence in ranked[:_MOST_EVIDENCE] if gain >= _LEAST_INFORMATION)
