"""Finds the places of a document that tell of a dated event: trigger, expression, and the date it gives."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from events.edtf import DatePoint, OneOf
from events.extraction.attachment import attach
from events.extraction.durations import Spans, lasting, period_before
from events.extraction.found import DESCRIBING, Found, Scene, one_a_trigger
from events.extraction.governed import headed
from events.extraction.items import IN_ITEM, LABELLED, item_of
from events.extraction.layout import is_ended, is_furniture, is_link, sections
from events.extraction.linked import BESIDE, linked
from events.extraction.narration import Narration
from events.extraction.needed import needed
from events.extraction.own_day import of_own_day, reported_for
from events.extraction.remarks import dates_nothing, describes, is_remark
from events.extraction.rules import BEFORE_NOUN
from events.extraction.spans import dated_by, is_old_date, joins_days, joins_range, lead_of, range_of
from events.extraction.stamps import add_to_line, line_stop, stamped, stamps_of
from events.extraction.undated import told_undated
from events.language import VerbGroup
from events.language.english.grammar import PLANNING, USUALLY
from events.language.english.nouns import OWN_PAPERS
from events.language.english.time import SEASONS
from events.records import Reference, Timex
from events.temporal.resolution.explaining import sentence

_HEAD_LINES: Final = 6
"""Sentences from the start in which a text names itself."""
_VAGUE: Final = 0.5
"""Factor on the certainty of what only a vague word dates."""


def find(narration: Narration, reference: Reference) -> list[Found]:
    """Every place that tells of a dated event, in text order."""
    found: list[Found] = []
    governing = {index: section for section in sections(narration) for index in range(section.first, section.stop)}
    last_day: int | None = None
    done = 0
    told: set[int] = set()
    for index in sorted(narration.timexes.keys() | governing.keys()):
        if index < done:
            continue
        timexes = [] if is_link(narration, index) else narration.timexes.get(index, [])
        line = _line(narration, Scene(index, narration.view(index), reference, last_day), timexes) if timexes else []
        if line:
            done = line_stop(narration, index)
            found += line
            last_day = _last_day(line, last_day)
            continue
        here = _dated_in(narration, Scene(index, narration.view(index), reference, last_day), timexes)
        section = governing.get(index)
        if section is not None:
            head = headed(narration, index, section, here, first=section.first not in told)
            here = [head, *here] if head is not None else here
        if section is not None and here:
            told.add(section.first)
        found += here
        last_day = _last_day(here, last_day)
    found += of_own_day(narration, reference, found)
    found += told_undated(narration, {item.number for item in found})
    return sorted(found, key=lambda item: item.number)


def _last_day(found: Sequence[Found], before: int | None) -> int | None:
    """The last day told: a date that is coarser is no day to count from."""
    days = (i.date.first_day for i in reversed(found) if i.date and i.date.first_day == i.date.last_day)
    return next((day for day in days if day is not None), before)


def _line(narration: Narration, scene: Scene, timexes: Sequence[Timex]) -> list[Found]:
    """The events of a stamped line: that of each stamp, and what other dates on the line belong to."""
    index = scene.number
    sentence = narration.prose.sentences[index]
    stamps = stamps_of(sentence, timexes)
    if not stamps or is_furniture(sentence, timexes[0], index):
        return []
    found = stamped(narration, index, stamps)
    used = frozenset(timex.start for stamp in stamps for timex in stamp.timexes)
    for number in range(index, line_stop(narration, index)) if found else ():
        rest = narration.timexes.get(number, ())
        here = scene._replace(number=number, view=narration.view(number), last_day=_last_day(found, scene.last_day))
        for item in _dated_in(narration, here, rest, used):
            add_to_line(found, item, here.view)
    return found


def _dated_in(
    narration: Narration, scene: Scene, timexes: Sequence[Timex], used: frozenset[int] = frozenset()
) -> list[Found]:
    """The events that the expressions of one sentence date, those left out that are used already."""
    if not timexes or not len(scene.view):
        return []
    sentence = narration.prose.sentences[scene.number]
    spans = {timex.start: span for timex, span in zip(timexes, scene.view.time_spans, strict=True)}
    found: list[Found] = []
    taken = set(used)
    scene = scene._replace(repeats=any(timex.type == "SET" for timex in timexes))
    for position, timex in enumerate(timexes):
        if timex.start in taken or is_furniture(sentence, timex, scene.number):
            continue
        following = timexes[position + 1] if position + 1 < len(timexes) else None
        item = _found_by(scene, timex, following, spans)
        if item is not None:
            found.append(item)
            if item.interval_end is not None:
                taken.add(item.interval_end.start)
        further = list(linked(scene, timex, spans[timex.start], item))
        if following is not None and following.type == "DURATION" and any(one.rule is BESIDE for one in further):
            taken.add(following.start)
        found += further
    return one_a_trigger(needed(scene, found, timexes, spans))


def _found_by(scene: Scene, timex: Timex, following: Timex | None, spans: Spans) -> Found | None:
    """The event that an expression dates, alone or with the one behind it."""
    if following is not None:
        ranged = _ranged(scene, timex, following, spans)
        if ranged is not None:
            return ranged
    if timex.type == "DURATION":
        return lasting(scene, timex, following, spans)
    period = period_before(scene, timex, following, spans)
    if period is not None:
        return period
    if timex.type not in ("DATE", "TIME"):
        return None
    vague = timex.value.endswith("_REF")
    return _vague(scene, timex, spans[timex.start]) if vague else _dated(scene, timex, spans[timex.start])


def _is_behind(timex: Timex, reference: Reference) -> bool:
    """Whether an expression lies before the text's own date, or on it."""
    if timex.date is None or reference.date is None:
        return False
    last, written = timex.date.last_day, reference.date.last_day or reference.date.first_day
    return last is not None and written is not None and last <= written


def _dated(scene: Scene, timex: Timex, span: tuple[int, int]) -> Found | None:
    view = scene.view
    reported = reported_for(scene, timex, span)
    if reported is not None:
        return reported
    if dates_nothing(view, *span) or is_old_date(view, span[0]):
        return None
    attachment = item_of(view, *span) or attach(view, *span, behind=_is_behind(timex, scene.reference))
    if attachment is None or is_remark(view, attachment.token, span[0]):
        return None
    group = view.group_at(attachment.token)
    own = attachment.rule is not LABELLED and _names_the_text(scene, timex, attachment.token)
    if own or _is_habit(scene, timex, group):
        return None
    before = attachment.rule is not BEFORE_NOUN
    still = attachment.rule is IN_ITEM if group is None else group.tense in ("perfect", "present")
    written = scene.speech_of(timex) if still else scene.reference.date
    dated = dated_by(view, span[0], timex, written, finite_before=before, open_ended=still)
    state = lead_of(view, span[0]) == "since" and group is not None and group.copula
    of_thing = describes(view, attachment.token, *span)
    if of_thing and group is not None and group.tense == "present" and _is_behind(timex, scene.reference):
        return None  # “A violin of 1703 needs dry air”
    factor = DESCRIBING if state or of_thing else 1.0
    return scene.place(attachment, timex, dated.date, note=dated.note, factor=factor)._replace(describes=of_thing)


def _names_the_text(scene: Scene, timex: Timex, trigger: int) -> bool:
    """“Clinic letter, 6 November 2013” at the head of that letter: the date is its own."""
    view = scene.view
    if scene.number >= _HEAD_LINES or view.groups or is_ended(view.sentence.text) or timex.date is None:
        return False
    return view.lower[trigger] in OWN_PAPERS


def _is_habit(scene: Scene, timex: Timex, group: VerbGroup | None) -> bool:
    """“The job runs every night at 02:00”, “meets on the first Tuesday of the month”: no day of its own."""
    view = scene.view
    if group is None or group.tense != "present" or group.modal or view.tags[group.last] == "VBG":
        return False
    if timex.text.lower() in SEASONS or not USUALLY.isdisjoint(view.lower[max(0, group.start - 1) : group.last + 1]):
        return True  # “Tourists visit the site in summer”
    if timex.grounds.choice:
        return False
    return timex.date is None or (timex.type == "TIME" and scene.repeats)


def _vague(scene: Scene, timex: Timex, span: tuple[int, int]) -> Found | None:
    """“recently”, “now”, “soon”: before, about or after the day of the text; no event where that is not known."""
    day = scene.reference.date.last_day if scene.reference.date is not None else None
    attachment = attach(scene.view, *span)
    counted = scene.view.lower[span[1] : span[1] + 1] == ["of"]  # “the last weeks of the war”
    if attachment is None or counted or not is_ended(scene.view.sentence.text):
        return None
    if attachment.token and scene.view.lower[attachment.token - 1] == "no":
        return None  # “no reply to date”
    group = scene.view.group_at(attachment.token)
    if group is not None and (group.copula or (group.modal and timex.value != "FUTURE_REF")):
        return None
    awaited = group is not None and group.tense == "present" and group.word in PLANNING
    narrated = group is not None and group.tense == "past" and scene.reference.source == "inferred"
    if timex.value == "PRESENT_REF" and (awaited or narrated):
        return None
    if day is None:
        note = f"“{timex.text}” does not say when, and the text has no date."
        return scene.place(attachment, timex, None, note=note, factor=_VAGUE) if timex.value != "PRESENT_REF" else None
    point = DatePoint.of_day(day)
    dates = {
        "PAST_REF": (OneOf(None, point), "some day before the text was written"),
        "PRESENT_REF": (replace(point, approximate=True), "about the time the text was written"),
        "FUTURE_REF": (OneOf(point, None), "some day after the text was written"),
    }
    date, meaning = dates[timex.value]
    return scene.place(attachment, timex, date, note=f"“{timex.text}” is {meaning}.", factor=_VAGUE)


def _ranged(scene: Scene, left: Timex, right: Timex, spans: Spans) -> Found | None:
    """“from 8 to 12 April”: one event over the whole range."""
    ends = spans[left.start], spans[right.start]
    if not (joins_range(scene.view, *ends) or joins_days(scene.view, *ends, (left.date, right.date))):
        return None
    date = right.date if is_old_date(scene.view, ends[0][0]) else range_of(left.date, right.date)
    attachment = attach(scene.view, spans[left.start][0], spans[right.start][1])
    if date is None or attachment is None:
        return None
    found = scene.place(attachment, right, date, note=f"“{left.text}” and “{right.text}” are its first and last day.")
    written = left.written and right.written
    explanation = (sentence(left), *found.explanation)
    return found._replace(timex=left, explanation=explanation, written=written, interval_end=right, also=(right,))
