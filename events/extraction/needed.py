"""Which of the dates of a sentence are needed: some only say again, or of something else, when it was."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from events.extraction.found import Found, Scene, nested
from events.extraction.rules import BEFORE_NOUN, RESULT_VERB
from events.extraction.spans import from_until, is_old_date, lead_of
from events.language.english.time import SEASONS
from events.records import Timex

Spans = Mapping[int, tuple[int, int]]
_LIMITS: Final = frozenset(("through", "until", "till", "by"))
_RESTATING_GAP: Final = 2
"""Characters between a date and what is said of it once more."""


def needed(scene: Scene, found: Sequence[Found], timexes: Sequence[Timex], spans: Spans) -> list[Found]:
    """The events of a sentence without those that another of its expressions makes wrong.

    Args:
        scene: the sentence.
        found: its events.
        timexes: its expressions.
        spans: the tokens of each expression, by its first character.
    """
    if len(timexes) < 2:
        return list(found)
    old = [timex.date for timex in timexes if is_old_date(scene.view, spans[timex.start][0])]
    kept = []
    for item in found:
        others = [o for o in found if o is not item and o.timex is not None]
        spoilt = item.date in old or _is_told_elsewhere(scene, item, timexes)
        item = _until_clause(scene, item, others, spans)
        if not spoilt and not any(_only_describes(scene, item, o, spans) or _restates(o, item) for o in others):
            kept.append(item)
    return kept


def _until_clause(scene: Scene, item: Found, others: Sequence[Found], spans: Spans) -> Found:
    """“worked there from 2008 until he was fired on 19 April 2012”: the first lasted until the second."""
    view = scene.view
    if item.timex is None or item.timex.start not in spans or lead_of(view, spans[item.timex.start][0]) != "from":
        return item
    for other in others:
        start = view.clause_start(other.trigger)
        if start > item.trigger and view.lower[start] in ("until", "till"):
            date = from_until(item.date, other.date)
            if date is not None:
                note = f"It lasted until what “{view.tokens[other.trigger].text}” tells of."
                return item._replace(date=date, explanation=(*item.explanation, note))
    return item


def _is_told_elsewhere(scene: Scene, item: Found, timexes: Sequence[Timex]) -> bool:
    """“whose valve, of 1907, turned the lamp off at daybreak”: no daybreak of the day told some sentences before."""
    timex = item.timex
    if timex is None or timex.rule != "part of day":
        return False
    anchor = timex.grounds.anchor
    sentence = scene.view.sentence
    if anchor is None or anchor.span is None or anchor.span.start >= sentence.start:
        return False
    return any(t.type == "DATE" and t.date is not None and not nested(t.date, timex.date) for t in timexes)


def _only_describes(scene: Scene, item: Found, other: Found, spans: Spans) -> bool:
    """“third-quarter results on 28 October”, “entered visits for June on 10 July”, “The summer count runs from May”."""
    timex = item.timex
    if timex is None or item.date is None or item.date == other.date or nested(item.date, other.date):
        return False
    view = scene.view
    if view.clause(item.trigger) != view.clause(other.trigger):
        return False
    if item.rule is BEFORE_NOUN and timex.text.lower().removeprefix("the ") in SEASONS:
        return True
    if item.trigger == other.trigger and item.describes and not other.describes:
        return True  # “Last year's winner will open the show on 4 April”
    day = other.date.last_day if other.date is not None and other.date.first_day == other.date.last_day else None
    if day is None:
        return False
    lead, last = lead_of(view, spans[timex.start][0]), item.date.last_day
    if lead == "for" and item.date.first_day != last and item.rule is not BEFORE_NOUN:
        return True
    if item.trigger != other.trigger:
        return False
    # “On 14 June the board approved purchases through December”
    return item.rule is RESULT_VERB or (lead in _LIMITS and last is not None and last > day)


def _restates(one: Found, other: Found) -> bool:
    """“on 15 January 2010, less than three months later”: the date is enough."""
    if one.trigger != other.trigger or one.timex is None or other.timex is None or nested(one.date, other.date):
        return False
    behind = other.timex.start - one.timex.end
    return one.written and not other.written and 0 < behind <= _RESTATING_GAP
