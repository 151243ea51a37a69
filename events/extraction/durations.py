"""Durations that give an event its dates: “the 13 weeks ended Nov. 3”, “over the next ten days”."""

from __future__ import annotations

from typing import Final

from events.edtf import DatePoint, Edtf, OneOf
from events.extraction.attachment import attach
from events.extraction.eventnouns import is_event_noun
from events.extraction.found import DESCRIBING, Found, Scene
from events.extraction.predicates import predicate_of
from events.extraction.remarks import is_remark
from events.extraction.spans import days_from, lead_of, period_ended, point_after, stretch_of
from events.extraction.view import SentenceView
from events.language.english.grammar import FUTURE_MODALS
from events.language.english.nouns import RETURNING_DAYS
from events.records import Timex

_ENDED: Final = frozenset(("ended", "ending", "to", "on", ",", "that", "which"))
"""What stands between a period and the day of its end."""

_CLAUSE_REACH: Final = 5
"""Tokens between “before” and the verb of “in the weeks before the old mill burned”."""

Spans = dict[int, tuple[int, int]]
"""The tokens of each expression of a sentence, by its first character."""


def lasting(scene: Scene, timex: Timex, following: Timex | None, spans: Spans) -> Found | None:
    """The event that a duration dates, counted from a day that the text gives; None where there is none.

    Args:
        scene: the sentence.
        timex: the duration.
        following: the next expression of the sentence.
        spans: the tokens of the expressions.
    """
    view, (first, stop) = scene.view, spans[timex.start]
    if following is not None and following.date is not None and _is_end_of(view, stop, spans[following.start][0]):
        return _period(scene, timex, following, spans)
    if stop < len(view) and view.lower[stop] in ("after", "before"):
        return _counted_from_event(scene, timex, (first, stop))
    lead = lead_of(view, first)
    coming = any(word in ("next", "following", "coming") for word in view.lower[first:stop])
    if lead == "within":
        return _deadline(scene, timex, (first, stop))
    around = stretch_of(timex)
    ahead = _ahead(scene, timex, (first, stop)) if lead == "in" and not coming else None
    if ahead is not None:
        return ahead
    if coming and lead in ("over", "in", "during", "for") and scene.last_day is not None:
        return _from_then(scene, timex, (first, stop), scene.last_day)
    return _around_speech(scene, timex, (first, stop), around) if around is not None else None


def period_before(scene: Scene, timex: Timex, end: Timex | None, spans: Spans) -> Found | None:
    """“the quarter ended September 30, 2018”: the period that ends then, whenever “the quarter” alone would be."""
    first, stop = spans[timex.start]
    length = next((_PERIODS[word] for word in scene.view.lower[first:stop] if word in _PERIODS), None)
    if length is None or end is None or end.date is None or not _is_end_of(scene.view, stop, spans[end.start][0]):
        return None
    found = _period(scene, timex._replace(type="DURATION", value=length), end, spans)
    return found._replace(timex=timex) if found is not None else None


_PERIODS: Final = {"quarter": "P3M", "half": "P6M", "half-year": "P6M", "year": "P1Y", "month": "P1M", "week": "P1W"}


def _is_end_of(view: SentenceView, start: int, stop: int) -> bool:
    between = view.lower[start:stop]
    return any(word in ("ended", "ending") for word in between) and all(word in _ENDED for word in between)


def _period(scene: Scene, timex: Timex, end: Timex, spans: Spans) -> Found | None:
    """“for the six months ended June 30”."""
    date = period_ended(timex, end.date)
    first = spans[timex.start][0]
    attachment = attach(scene.view, first, spans[end.start][1])
    if date is None or attachment is None or is_remark(scene.view, attachment.token, first):
        return None
    found = scene.place(attachment, end, date, note=f"The period of “{timex.text}” that ends then.")
    return found._replace(timex=timex, interval_end=end, also=(end,))


def _deadline(scene: Scene, timex: Timex, span: tuple[int, int]) -> Found | None:
    """“must be filed within 60 days”: from the day of the text on; undated where that is not known."""
    attachment = attach(scene.view, *span)
    group = scene.view.group_at(attachment.token) if attachment is not None else None
    elsewhere = span[1] < len(scene.view) and scene.view.lower[span[1]] in ("of", "after", "from", "following")
    if attachment is None or group is None or (group.tense != "future" and not elsewhere):
        return None
    day = scene.reference.date.last_day if scene.reference.date is not None else None
    date = days_from(day, timex) if day is not None and not elsewhere else None
    if date is None and day is not None and not elsewhere:
        return None  # “within thirty minutes”
    counted = (
        f"“{timex.text}” counted from the document's date." if date else "It is counted from a day that is not told."
    )
    return scene.place(attachment, timex, date, note=counted, factor=DESCRIBING)


def _ahead(scene: Scene, timex: Timex, span: tuple[int, int]) -> Found | None:
    """“will see him again in six months”: counted from the day of the text; not “will be built in six months”."""
    view = scene.view
    attachment = attach(view, *span)
    token = attachment.token if attachment is not None else None
    group = next((g for g in view.groups if token in (g.head, predicate_of(view, g))), None)
    day = scene.reference.date.last_day if scene.reference.date is not None else None
    if attachment is None or group is None or day is None or group.modal not in FUTURE_MODALS or group.passive:
        return None
    date = point_after(day, timex, backwards=False)
    note = f"“{timex.text}” counted from the document's date."
    return None if date is None else scene.place(attachment, timex, date, note=note, factor=DESCRIBING)


def _from_then(scene: Scene, timex: Timex, span: tuple[int, int], last_day: int) -> Found | None:
    """“over the next ten days”, from the date told before."""
    date = days_from(last_day, timex)
    attachment = attach(scene.view, *span)
    if date is None or attachment is None or is_remark(scene.view, attachment.token, span[0]):
        return None
    note = f"“{timex.text}” counted from the date told before."
    return scene.place(attachment, timex, date, note=note, factor=DESCRIBING)


def _around_speech(scene: Scene, timex: Timex, span: tuple[int, int], date: Edtf) -> Found | None:
    """“over the past year”, “in recent months”: a stretch of time, or only its direction."""
    if scene.view.lower[span[1] : span[1] + 1] == ["of"]:
        return None  # “in the last weeks of the war”
    attachment = attach(scene.view, *span)
    if attachment is None or is_remark(scene.view, attachment.token, span[0]):
        return None
    return scene.place(attachment, timex, date, factor=DESCRIBING)


def _counted_from_event(scene: Scene, timex: Timex, span: tuple[int, int]) -> Found | None:
    """“Twelve days after the fire he died”: counted from the date told before, which is most often that event's."""
    view, stop, day = scene.view, span[1], scene.last_day
    names_event = any(is_event_noun(word) and word not in RETURNING_DAYS for word in view.lower[stop + 1 : stop + 4])
    vague = timex.value.startswith("PX")
    names_event = names_event or (vague and any(g.finite and 0 < g.start - stop <= _CLAUSE_REACH for g in view.groups))
    what_they_did = view.tags[stop + 1 : stop + 2] == ["VBG"]  # “for two days before finding him guilty”
    if day is None or not names_event or what_they_did:
        return None
    backwards = view.lower[stop] == "before"
    date = point_after(day, timex, backwards=backwards)
    note = f"“{timex.text}” counted from the date told before."
    if date is None and vague:
        point = DatePoint.of_day(day)
        date = OneOf(None, point) if backwards else OneOf(point, None)
        note = f"“{timex.text}” {view.lower[stop]} the date told before."
    attachment = attach(view, *span)
    if date is None or attachment is None:
        return None
    return scene.place(attachment, timex, date, note=note, factor=DESCRIBING)
