"""Find the expressions of time in a text."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, TypeAlias

from events.language import Prose
from events.temporal.meaning import CalendarDate, Duration, Expression, LongPeriod, Meaning, Relative, TimeOfDay
from events.temporal.patterns import Pattern
from events.temporal.recognition.ages import read_age
from events.temporal.recognition.anaphora import read_stretch_of_time, read_time
from events.temporal.recognition.clock import hour_of_range, read_clock, read_four_figures, read_log_time
from events.temporal.recognition.compose import compose
from events.temporal.recognition.day_parts import read_part
from events.temporal.recognition.drafts import Draft
from events.temporal.recognition.eras import read_ancient_years, read_era
from events.temporal.recognition.figure_dates import (
    read_compact,
    read_date,
    read_iso_month,
    read_iso_week,
    read_short_date,
)
from events.temporal.recognition.habits import Habits
from events.temporal.recognition.holiday_words import holiday_at
from events.temporal.recognition.modifiers import modify
from events.temporal.recognition.month_dates import read_month
from events.temporal.recognition.month_days import read_month_day
from events.temporal.recognition.plain_words import (
    read_half,
    read_hyphened_day,
    read_morrow,
    read_relative_day,
    read_set,
    read_vague,
)
from events.temporal.recognition.quarters import centuries_before, read_period
from events.temporal.recognition.scan import Hit, Kind, hits
from events.temporal.recognition.seasons import read_season
from events.temporal.recognition.spoken_clock import SPOKEN, read_spoken_clock
from events.temporal.recognition.traps import is_trap
from events.temporal.recognition.units import read_unit
from events.temporal.recognition.weekdays import hour_before, read_weekday
from events.temporal.recognition.written_years import (
    read_numbered_code,
    read_quarter_code,
    read_roman_year,
    read_short_decade,
    read_short_year,
    read_spelled_year,
    read_tens,
    read_year,
)
from events.temporal.words import word_before

_Reader: TypeAlias = Callable[[str, Hit, int], Draft | None]

_WEAK_RUN: Final = 4
"""Weak drafts in a row that later words may still take over."""
_LINE_EDGE: Final = " \t#*_->•–—:.|,[]()"
_ENTRY_SIGNS: Final = frozenset(".:–—")
_VERSION: Final = Pattern(r"#+ \[?v?\d+(?:\.\d+){1,3}\]?[ (–—:-]{1,3}$")
"""“## 4.2.0 - ”, before the date of a release."""
_NAMED_ENTRY: Final = Pattern(r",[ \t](?:[A-Z][\w’'-]*[ \t]?){1,3}\.[ \t]")
"""The feast or the place behind the day of an entry."""
_LINE: Final = 40
"""Characters on either side of a date that may fill its line."""
_ORDINAL_ENDS: Final = frozenset({"st", "nd", "rd", "th"})
_NAMED_DAYS: Final = frozenset({"day", "year"})
_BEFORE_NIGHT: Final = frozenset({"on", "of", "by", "until", "till", "before", "after", "since"})
"""Words after which “Twelfth Night” is the day, and no play."""


def recognise(prose: Prose) -> list[Expression]:
    """The expressions of time in a text, in text order and without overlap; undated."""
    text = prose.text
    found: list[Expression] = []
    floor, diary = 0, False
    for draft in compose(text, _Reading(text).drafts()):
        signal = modify(text, draft, floor)
        expression = _finished(text, draft, signal)
        if draft.entry and not diary:
            continue
        diary = diary or (expression.heading and _is_entry(expression.meaning))
        found.append(expression)
        floor = draft.end
    return found


def _is_entry(meaning: Meaning) -> bool:
    """Whether a date can head the first entry of a diary, after which a bare number does: “7th. Quiet.”"""
    return (
        isinstance(meaning, CalendarDate) and meaning.day is not None and (meaning.month or meaning.weekday) is not None
    )


def _unit(text: str, hit: Hit, floor: int) -> Draft | None:
    if text[hit.start - 1 : hit.start] == "-" and (old := read_hyphened_day(text, hit, floor)) is not None:
        return old
    named = holiday_at(text, hit, floor) if hit.word in _NAMED_DAYS else None
    return named or read_unit(text, hit, floor)


def _part(text: str, hit: Hit, floor: int) -> Draft | None:
    named = holiday_at(text, hit, floor) if hit.word == "night" else None
    if named is not None and word_before(text, named.start, floor) in _BEFORE_NIGHT:
        return named
    return read_part(text, hit, floor)


def _weekday(text: str, hit: Hit, floor: int) -> Draft | None:
    draft = holiday_at(text, hit, floor) or read_weekday(text, hit, floor)
    if draft is None or is_trap(text, draft, hit.word):
        return None
    if isinstance(draft.meaning, CalendarDate) and (hour := hour_before(text, draft.start, floor)):
        return Draft(hour[0], draft.end, CalendarDate(weekday=draft.meaning.weekday, clock=hour[1]))
    return draft


_READERS: Final[dict[Kind, _Reader]] = {
    "unit": _unit,
    "weekday": _weekday,
    "season": read_season,
    "part": _part,
    "day": read_relative_day,
    "vague": read_vague,
    "set": read_set,
    "tens": read_tens,
    "half": read_half,
    "period": lambda text, hit, floor: read_stretch_of_time(text, hit, floor) or read_period(text, hit, floor),
    "time": read_time,
    "morrow": read_morrow,
    "age": lambda text, hit, floor: read_age(text, hit),
    "o'clock": lambda text, hit, floor: None,
    "holiday": holiday_at,
    "roman": lambda text, hit, floor: read_roman_year(hit),
    "spelled year": lambda text, hit, floor: read_spelled_year(text, hit),
    "quarter code": lambda text, hit, floor: read_quarter_code(text, hit),
}


class _Reading:
    """One pass over the hits of a text."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.end = 0
        """Where the last draft ends."""
        self.found: list[Draft] = []
        self._habits = Habits(text)

    def drafts(self) -> list[Draft]:
        """The parts of expressions, in text order and without overlap."""
        for hit in hits(self.text):
            if hit.start >= self.end:
                for draft in self._at(hit):
                    self._add(draft)
        if any(_is_ancient(draft) for draft in self.found):
            self.found = _with_ancient_years(self.text, self.found)
        years = {_year(draft) for draft in self.found if not draft.doubtful}
        return [draft for draft in self.found if not draft.doubtful or _year(draft) in years]

    def _add(self, draft: Draft) -> None:
        """Keep the draft instead of what it covers; a firm draft that it would cut in two stays."""
        while self.found and self.found[-1].end > draft.start:
            if self.found[-1].start < draft.start and not self.found[-1].weak:
                return
            self.found.pop()
        self.found.append(draft)
        self.end = draft.end

    def _floor(self) -> int:
        """Where the words before a hit may start: a weak draft may be taken over by a stronger one."""
        for draft in reversed(self.found[-_WEAK_RUN:]):
            if not draft.weak:
                return draft.end
        return self.found[-_WEAK_RUN].end if len(self.found) >= _WEAK_RUN else 0

    def _at(self, hit: Hit) -> list[Draft]:
        text, floor = self.text, self._floor()
        if hit.kind == "figures":
            return self._figures(hit, floor)
        if hit.word in SPOKEN and (told := read_spoken_clock(text, hit, floor)) is not None:
            return [told]
        if hit.kind == "month":
            found = read_month(text, hit, floor)
            return [] if len(found) == 1 and is_trap(text, found[0], hit.word) else found
        if hit.kind == "era":
            return read_era(text, hit, floor)
        draft = _READERS[hit.kind](text, hit, floor)
        if (
            draft is not None
            and hit.word in ("century", "centuries")
            and (first := centuries_before(text, draft, floor))
        ):
            return [first, draft]
        return [draft] if draft else []

    def _figures(self, hit: Hit, floor: int) -> list[Draft]:
        text, word = self.text, hit.word
        draft: Draft | None = None
        if word[-2:] in _ORDINAL_ENDS:
            draft = read_month_day(text, hit, floor)
            return [draft] if draft else []
        if word[1:2] in ("q", "h") and word[-1].isdecimal():
            draft = read_numbered_code(hit)
            return [draft] if draft else []
        if word[-1] == "s" and len(word) == 3:
            return read_short_decade(text, hit, floor)
        if len(word) == 2 and word.isdecimal() and text[hit.start - 1 : hit.start] == " ":
            draft = read_age(text, hit)
            return [draft] if draft else []
        if len(word) == 2 and word.isdecimal():
            return read_short_year(text, hit, floor)
        if len(word) == 8:
            draft = read_compact(text, hit)
            return [draft] if draft else []
        if len(word) == 4 and word.isdecimal():
            time = read_four_figures(text, hit) or read_log_time(text, hit, self._habits)
            if time is not None:
                return [time]
        if word[:4].isdecimal() and len(word) >= 4:
            draft = read_date(text, hit, self._habits) or read_iso_month(text, hit) or read_iso_week(text, hit)
            return [draft] if draft else read_year(text, hit, floor)
        if word[-1] in "/.-":
            draft = read_date(text, hit, self._habits)
            draft = draft or read_short_date(text, hit, self._habits)
        draft = draft or read_clock(text, hit, floor, self._habits)
        if draft is not None and (first := hour_of_range(text, draft, self.found)) is not None:
            return [first, draft]
        return [draft] if draft else []


def _year(draft: Draft) -> int | None:
    return draft.meaning.year if isinstance(draft.meaning, CalendarDate) else None


def _is_ancient(draft: Draft) -> bool:
    year = _year(draft)
    return year is not None and year < 1000


def _with_ancient_years(text: str, taken: list[Draft]) -> list[Draft]:
    """Add bare years of three figures, in the era that the text speaks of around them."""
    merged: list[Draft] = []
    at = 0
    era: int | None = None
    for draft in read_ancient_years(text):
        while at < len(taken) and taken[at].end <= draft.start:
            era = _year(taken[at]) if _year(taken[at]) is not None else era
            merged.append(taken[at])
            at += 1
        if at < len(taken) and taken[at].start < draft.end:
            continue
        year = _year(draft)
        spoken_of = era if era is not None else next((_year(t) for t in taken[at : at + 3] if _year(t) is not None), 1)
        if year is not None and spoken_of is not None and spoken_of <= 0:
            draft.meaning = CalendarDate(1 - year)
        merged.append(draft)
    return merged + taken[at:]


def _finished(text: str, draft: Draft, signal: str) -> Expression:
    return Expression(
        draft.start,
        draft.end,
        text[draft.start : draft.end],
        draft.meaning,
        mod=draft.mod,
        edge=draft.edge,
        signal=signal,
        heading=_fills_line(text, draft),
        range_end=draft.range_end,
    )


def _fills_line(text: str, draft: Draft) -> bool:
    """Whether the expression stands on a line of its own, or opens an entry."""
    if isinstance(draft.meaning, Duration | TimeOfDay | LongPeriod | Relative):
        return False
    begin = max(0, draft.start - _LINE)
    line = text.rfind("\n", begin, draft.start) + 1
    if line == 0 and begin > 0:
        return False
    lead = text[line : draft.start]
    if lead.strip(_LINE_EDGE) and not _VERSION.match(lead):
        return False
    stop = text.find("\n", draft.end, draft.end + _LINE)
    rest = text[draft.end : stop if stop >= 0 else draft.end + _LINE]
    return not rest.strip(_LINE_EDGE) or _opens_entry(draft, rest)


def _opens_entry(draft: Draft, rest: str) -> bool:
    """“Monday 10. Blew hard”, “14 March: left port”, “Sunday, Easter Day. Rain”: the date opens an entry of a diary."""
    date = draft.meaning
    is_day = isinstance(date, CalendarDate) and (date.day or date.weekday is not None) and not date.pointer
    signed = rest[:1] in _ENTRY_SIGNS and rest[1:2] in ("", " ", "\n")
    return bool(is_day) and (signed or _NAMED_ENTRY.match(rest) is not None)
