"""Find the expressions of time in a text."""

from __future__ import annotations

import re
from typing import Final

from events.language import Prose
from events.temporal.clock import hour_before, read_clock, read_part
from events.temporal.compose import compose
from events.temporal.dates import read_month, read_weekday
from events.temporal.drafts import Draft
from events.temporal.figures import (
    day_comes_first,
    read_ancient_years,
    read_date,
    read_era,
    read_quarter_code,
    read_short_decade,
    read_spelled_year,
    read_tens,
    read_year,
)
from events.temporal.meaning import CalendarDate, Duration, Expression, LongPeriod, Relative, TimeOfDay
from events.temporal.modifiers import modify
from events.temporal.named import (
    holiday_at,
    read_half,
    read_relative_day,
    read_season,
    read_set,
    read_vague,
)
from events.temporal.scan import Hit, hits
from events.temporal.traps import is_trap
from events.temporal.quarters import read_period
from events.temporal.units import read_unit

_WEAK_RUN: Final = 4
"""Weak drafts in a row that later words may still take over."""
_LINE_EDGE: Final = " \t#*_->•–—:.|,[]()"


def recognise(prose: Prose) -> list[Expression]:
    """The expressions of time in a text, in text order and without overlap; undated."""
    return recognise_text(prose.text)


def recognise_text(text: str) -> list[Expression]:
    """The same for a text that nothing else is known of."""
    drafts = _Reader(text).read()
    found: list[Expression] = []
    floor = 0
    for draft in compose(text, drafts):
        signal = modify(text, draft, floor)
        found.append(_finished(text, draft, signal))
        floor = draft.end
    return found


class _Reader:
    """One pass over the hits of a text."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.floor = 0
        self.drafts: list[Draft] = []
        self.ancient = False
        self._day_first: bool | None = None
        self._order_known = False

    def read(self) -> list[Draft]:
        for hit in hits(self.text):
            if hit.start < self.floor:
                continue
            for draft in self._at(hit):
                self._add(draft)
        if self.ancient or any(_is_ancient(d) for d in self.drafts):
            self._add_ancient()
        years = {_year(d) for d in self.drafts if not d.doubtful}
        return [d for d in self.drafts if not d.doubtful or _year(d) in years]

    def _add(self, draft: Draft) -> None:
        while self.drafts and self.drafts[-1].end > draft.start:
            if self.drafts[-1].start < draft.start and not self.drafts[-1].weak:
                return
            self.drafts.pop()
        self.drafts.append(draft)
        self.floor = draft.end

    def _at(self, hit: Hit) -> list[Draft]:
        text, floor = self.text, self._reading_floor()
        kind = hit.kind
        if kind == "figures":
            return self._figures(hit)
        draft: Draft | None = None
        if kind == "month":
            found = read_month(text, hit, floor)
            if found and len(found) == 1 and is_trap(text, found[0], hit.word):
                return []
            return found
        if kind == "unit":
            draft = holiday_at(text, hit, floor) if hit.word in ("day", "night", "year") else None
            draft = draft or read_unit(text, hit, floor)
            if draft is None and hit.word == "night":
                draft = read_part(text, hit, floor)
        elif kind == "weekday":
            draft = holiday_at(text, hit, floor) or read_weekday(text, hit, floor)
            if draft is not None and is_trap(text, draft, hit.word):
                return []
            if (
                draft is not None
                and (hour := hour_before(text, draft.start, floor))
                and isinstance(draft.meaning, CalendarDate)
            ):
                draft = Draft(hour[0], draft.end, CalendarDate(weekday=draft.meaning.weekday, clock=hour[1]))
        elif kind == "season":
            draft = read_season(text, hit, floor)
        elif kind == "part":
            draft = read_part(text, hit, floor)
        elif kind == "day":
            draft = read_relative_day(text, hit, floor)
        elif kind == "vague":
            draft = read_vague(text, hit, floor)
        elif kind == "set":
            draft = read_set(text, hit, floor)
        elif kind == "tens":
            draft = read_tens(text, hit, floor)
        elif kind == "period":
            draft = read_period(text, hit, floor)
        elif kind == "half":
            draft = read_half(text, hit, floor)
        elif kind == "holiday":
            draft = holiday_at(text, hit, floor)
        elif kind == "spelled year":
            draft = read_spelled_year(text, hit, floor)
        elif kind == "quarter code":
            draft = read_quarter_code(text, hit)
        elif kind == "era":
            found = read_era(text, hit, floor)
            self.ancient = self.ancient or bool(found)
            return found
        return [draft] if draft else []

    def _reading_floor(self) -> int:
        """Where the words before a hit may start: a weak draft may be taken over by a stronger one."""
        for draft in reversed(self.drafts[-_WEAK_RUN:]):
            if not draft.weak:
                return draft.end
        return self.drafts[-_WEAK_RUN].end if len(self.drafts) >= _WEAK_RUN else 0

    def _figures(self, hit: Hit) -> list[Draft]:
        text = self.text
        word = hit.word
        if word[-1] == "s" and len(word) == 3:
            return read_short_decade(text, hit, self.floor)
        if len(word) >= 4 and word[:4].isdecimal():
            if text[hit.start + 4 : hit.start + 5] in ("-", "/") and (draft := read_date(text, hit, self._order)):
                return [draft]
            if draft := _iso_month(text, hit):
                return [draft]
            return read_year(text, hit, self.floor)
        if len(word) > 2 and word[-2] in "/.-" and (draft := read_date(text, hit, self._order)):
            return [draft]
        clock = read_clock(text, hit, self.floor)
        return [clock] if clock else []

    def _order(self) -> bool | None:
        if not self._order_known:
            self._day_first = day_comes_first(self.text)
            self._order_known = True
        return self._day_first

    def _add_ancient(self) -> None:
        """Bare years of three figures take the era that the text speaks of around them."""
        extra = read_ancient_years(self.text)
        taken = self.drafts
        merged: list[Draft] = []
        at = 0
        before_era = False
        for draft in extra:
            while at < len(taken) and taken[at].end <= draft.start:
                before_era = _era_after(taken[at], before_era)
                merged.append(taken[at])
                at += 1
            if at < len(taken) and taken[at].start < draft.end:
                continue
            upcoming = next((t for t in taken[at : at + 3] if _era_known(t)), None)
            earlier = before_era or (
                not any(_era_known(t) for t in merged[-12:]) and upcoming is not None and _era_after(upcoming, False)
            )
            year = draft.meaning.year if isinstance(draft.meaning, CalendarDate) else None
            if earlier and year is not None:
                draft.meaning = CalendarDate(1 - year)
            merged.append(draft)
        self.drafts = merged + taken[at:]


def _year(draft: Draft) -> int | None:
    return draft.meaning.year if isinstance(draft.meaning, CalendarDate) else None


def _era_known(draft: Draft) -> bool:
    return isinstance(draft.meaning, CalendarDate) and draft.meaning.year is not None


def _era_after(draft: Draft, before: bool) -> bool:
    meaning = draft.meaning
    if isinstance(meaning, CalendarDate) and meaning.year is not None:
        return meaning.year <= 0
    return before


def _is_ancient(draft: Draft) -> bool:
    return isinstance(draft.meaning, CalendarDate) and draft.meaning.year is not None and draft.meaning.year < 1000


_ISO_MONTH: Final = re.compile(r"(\d{4})-(0[1-9]|1[0-2])(?![\d-])")


def _iso_month(text: str, hit: Hit) -> Draft | None:
    match = _ISO_MONTH.match(text, hit.start)
    if match is None or int(match[2]) > int(match[1][2:]) or not 1000 <= int(match[1]) <= 2199:
        return None
    if int(match[1][2:]) + 1 == int(match[2]) or text[hit.start - 1 : hit.start] == "-":
        return None
    return Draft(hit.start, match.end(), CalendarDate(int(match[1]), int(match[2])), in_figures=True)


def _finished(text: str, draft: Draft, signal: str) -> Expression:
    return Expression(
        draft.start,
        draft.end,
        text[draft.start : draft.end],
        draft.meaning,
        mod=draft.mod,
        edge=draft.edge,
        signal=signal,
        heading=_governs(text, draft),
        range_end=draft.range_end,
    )


def _governs(text: str, draft: Draft) -> bool:
    """Whether the expression fills a line of its own, or opens it as an entry of a log."""
    if isinstance(draft.meaning, Duration | TimeOfDay | LongPeriod | Relative):
        return False
    line = text.rfind("\n", max(0, draft.start - 40), draft.start) + 1
    if draft.start - line > 20 and line == 0 and draft.start > 40:
        return False
    if text[line : draft.start].strip(_LINE_EDGE):
        return False
    stop = text.find("\n", draft.end, draft.end + 40)
    rest = text[draft.end : stop if stop >= 0 else draft.end + 40]
    return not rest.strip(_LINE_EDGE)
