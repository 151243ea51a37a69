"""Finds the places of a document that tell of a dated event: trigger, expression, and the date it gives."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from events.edtf import DatePoint, Edtf, OneOf
from events.extraction.attachment import BEFORE_NOUN, Attachment, Rule, attach
from events.extraction.eventnouns import is_event_noun
from events.extraction.frames import subject_of
from events.extraction.layout import Section, is_furniture, line_stop, sections, stamp_of
from events.extraction.narration import Narration
from events.extraction.phrases import NOUN_TAGS
from events.extraction.predicates import predicate_of
from events.extraction.remarks import is_remark
from events.extraction.spans import dated_by, days_from, joins_range, lead_of, period_ended, point_after, range_of
from events.extraction.view import SentenceView
from events.language.english.nouns import STATIC_NOUNS
from events.records import Reference, Span, Timex

STAMPED: Final = Rule(0.9, "it stamps the line that tells of “{word}”")
WHEN: Final = Rule(0.8, "“when” leads from it to “{word}”")
HEADED: Final = Rule(0.7, "it heads the part of the text that tells of “{word}”")
_VAGUE: Final = 0.5
"""Factor on the certainty of what only a vague word dates."""
_DESCRIBING: Final = 0.5
"""Factor on the certainty of a date that only compares or describes."""


@dataclass(frozen=True, slots=True)
class Found:
    """One place that tells of an event."""

    index: int
    """The number of its sentence."""
    trigger: int
    """The token of the verb or noun."""
    timex: Timex | None
    date: Edtf | None
    rule: Rule
    certainty: float
    explanation: tuple[str, ...]
    written: bool = True
    interval_end: Timex | None = None
    extent: Span | None = None
    """The whole line, where lay-out sets the bounds."""
    line: tuple[int, int] | None = None
    """Of a stamped line: the number after its last sentence, and the token behind the stamp."""
    also: tuple[Timex, ...] = field(default=())
    """Further expressions of the same trigger: the end of a range, coarser or repeated dates."""


def find(narration: Narration, reference: Reference) -> list[Found]:
    """Every place that tells of a dated event, in text order."""
    found: list[Found] = []
    governed = {index: section for section in sections(narration) for index in range(section.first, section.stop)}
    last_day: int | None = None
    done = 0
    headed: set[int] = set()
    for index in sorted(narration.timexes.keys() | governed.keys()):
        if index < done:
            continue
        timexes = narration.timexes.get(index, [])
        stamp = stamp_of(narration.prose.sentences[index], timexes) if timexes else None
        if stamp is not None and not is_furniture(narration.prose.sentences[index], stamp, index):
            line = _stamped(narration, index, stamp)
            if line is not None:
                found.append(line)
                done = line_stop(narration, index)
                continue
        here = _dated_in(narration, index, timexes, last_day, reference)
        section = governed.get(index)
        if not here and section is not None:
            head = _headed(narration, index, section, first=section.first not in headed)
            here = [head] if head is not None else []
        if section is not None and here:
            headed.add(section.first)
        found += here
        for item in here:
            if item.date is not None and item.date.first_day is not None:
                last_day = item.date.first_day
    return found


def _dated_in(
    narration: Narration, index: int, timexes: Sequence[Timex], last_day: int | None, reference: Reference
) -> list[Found]:
    """The events that the expressions of one sentence date."""
    if not timexes:
        return []
    view = narration.view(index)
    if not len(view):
        return []
    sentence = narration.prose.sentences[index]
    spans = dict(zip(timexes, view.time_spans, strict=True))
    found: list[Found] = []
    taken: set[Timex] = set()
    for position, timex in enumerate(timexes):
        if timex in taken or is_furniture(sentence, timex, index):
            continue
        following = timexes[position + 1] if position + 1 < len(timexes) else None
        item = _ranged(view, index, timex, following, spans) if following is not None else None
        if item is not None and following is not None:
            taken.add(following)
        elif timex.type == "DURATION":
            item = _lasting(view, index, timex, following, spans, last_day, reference)
            if item is not None and item.interval_end is not None:
                taken.add(item.interval_end)
        elif timex.type in ("DATE", "TIME"):
            vague = timex.value.endswith("_REF")
            item = _vague(view, index, timex, spans[timex], reference) if vague else None
            item = item if vague else _dated(view, index, timex, spans[timex], reference)
        if item is not None:
            found.append(item)
        found += _when(view, index, timex, spans[timex])
    return _one_a_trigger(found)


def _reason(view: SentenceView, attachment: Attachment, timex: Timex, note: str = "") -> tuple[str, ...]:
    word = view.tokens[attachment.token].text
    reason = f"“{timex.text}” dates this: {attachment.rule.reason.format(word=word)}."
    return tuple(part for part in (timex.explanation, note, reason) if part)


def _when(view: SentenceView, index: int, timex: Timex, span: tuple[int, int]) -> Iterator[Found]:
    """“until Tuesday, when the minister ordered an inquiry”: the clause behind “when” has the date as well."""
    if timex.type not in ("DATE", "TIME") or timex.date is None:
        return
    k = span[1] + 1 if span[1] < len(view) and view.words[span[1]] == "," else span[1]
    if k >= len(view) or view.lower[k] != "when":
        return
    verb = next((g for g in view.groups if g.finite and g.start > k), None)
    if verb is None or verb.copula or view.clause(verb.head) != view.clause(k):
        return
    attachment = Attachment(verb.head, WHEN)
    yield Found(
        index,
        verb.head,
        timex,
        timex.date,
        WHEN,
        WHEN.certainty,
        _reason(view, attachment, timex),
        timex.written,
    )


def _is_behind(timex: Timex, reference: Reference) -> bool:
    """Whether an expression lies before the text's own date, or on it."""
    if timex.date is None or reference.date is None:
        return False
    last, written = timex.date.last_day, reference.date.last_day
    return last is not None and written is not None and last <= written


def _dated(view: SentenceView, index: int, timex: Timex, span: tuple[int, int], reference: Reference) -> Found | None:
    attachment = attach(view, *span, behind=_is_behind(timex, reference))
    if attachment is None:
        return None
    if is_remark(view, attachment.token, span[0]):
        return None
    group = view.group_at(attachment.token)
    before = attachment.rule is not BEFORE_NOUN
    lasting = group is not None and group.tense in ("perfect", "present")
    dated = dated_by(view, span[0], timex, finite_before=before, open_ended=lasting)
    certainty = attachment.rule.certainty
    if lead_of(view, span[0]) == "since" and group is not None and group.copula:
        certainty *= _DESCRIBING
    return Found(
        index,
        attachment.token,
        timex,
        dated.date,
        attachment.rule,
        certainty,
        _reason(view, attachment, timex, dated.note),
        timex.written and not dated.note,
    )


def _vague(view: SentenceView, index: int, timex: Timex, span: tuple[int, int], reference: Reference) -> Found | None:
    """“recently”, “now”, “soon”: before, about or after the day of the text; no date where that is not known."""
    attachment = attach(view, *span)
    day = reference.date.last_day if reference.date is not None else None
    group = view.group_at(attachment.token) if attachment is not None else None
    if attachment is None or day is None:
        return None
    if group is not None and (group.copula or (group.modal and timex.value != "FUTURE_REF")):
        return None
    point = DatePoint.of_day(day)
    dates = {
        "PAST_REF": (OneOf(None, point), "some day before the text was written"),
        "PRESENT_REF": (replace(point, approximate=True), "about the time the text was written"),
        "FUTURE_REF": (OneOf(point, None), "some day after the text was written"),
    }
    date, note = dates[timex.value]
    explanation = _reason(view, attachment, timex, f"“{timex.text}” is {note}.")
    return Found(
        index, attachment.token, timex, date, attachment.rule, attachment.rule.certainty * _VAGUE, explanation, False
    )


def _ranged(
    view: SentenceView, index: int, left: Timex, right: Timex, spans: dict[Timex, tuple[int, int]]
) -> Found | None:
    """“from 8 to 12 April”: one event over the whole range."""
    if not joins_range(view, spans[left], spans[right]):
        return None
    date = range_of(left.date, right.date)
    attachment = attach(view, spans[left][0], spans[right][1])
    if date is None or attachment is None:
        return None
    note = f"“{left.text}” and “{right.text}” are its first and last day."
    explanation = tuple(part for part in (left.explanation, *_reason(view, attachment, right, note)) if part)
    rule = attachment.rule
    written = left.written and right.written
    return Found(index, attachment.token, left, date, rule, rule.certainty, explanation, written, right, also=(right,))


def _lasting(
    view: SentenceView,
    index: int,
    timex: Timex,
    following: Timex | None,
    spans: dict[Timex, tuple[int, int]],
    last_day: int | None,
    reference: Reference,
) -> Found | None:
    """A duration that gives an event its dates: “the 13 weeks ended Nov. 3”, “over the next ten days”."""
    first, stop = spans[timex]
    if following is not None and following.date is not None and _only_between(view, stop, spans[following][0], _ENDED):
        date = period_ended(timex, following.date)
        attachment = attach(view, first, spans[following][1])
        if date is not None and attachment is not None and not is_remark(view, attachment.token, first):
            note = f"The period of “{timex.text}” that ends then."
            rule = attachment.rule
            explanation = _reason(view, attachment, following, note)
            ends = (following,)
            return Found(
                index, attachment.token, timex, date, rule, rule.certainty, explanation, False, following, also=ends
            )
        return None
    lead, words = lead_of(view, first), view.lower[first:stop]
    following_word = view.lower[stop] if stop < len(view) else ""
    if following_word in ("after", "before") and last_day is not None and following is None:
        return _counted_from_event(view, index, timex, spans[timex], last_day)
    coming = any(word in ("next", "following", "coming") for word in words)
    if lead == "within" and following is None:
        anchor, since = (reference.date.last_day if reference.date else None), "the document's date"
    elif coming and lead in ("over", "in", "within", "during", "for"):
        anchor, since = last_day, "the date told before"
    else:
        return None
    date = days_from(anchor, timex) if anchor is not None else None
    attachment = attach(view, first, stop)
    if attachment is None or (date is None and lead != "within") or is_remark(view, attachment.token, first):
        return None
    group = view.group_at(attachment.token)
    if lead == "within" and (group is None or group.tense != "future"):
        return None
    note = f"“{timex.text}” counted from {since}." if date is not None else "Nothing says from when it is counted."
    explanation = _reason(view, attachment, timex, note)
    certainty = attachment.rule.certainty * _DESCRIBING
    return Found(index, attachment.token, timex, date, attachment.rule, certainty, explanation, False)


def _counted_from_event(
    view: SentenceView, index: int, timex: Timex, span: tuple[int, int], last_day: int
) -> Found | None:
    """“Twelve days after the fire he died”: counted from the date told before, which is most often that event's."""
    behind = view.lower[span[1] + 1 : span[1] + 4]
    names_event = any(is_event_noun(word) and word not in ("birthday", "anniversary") for word in behind)
    backwards = view.lower[span[1]] == "before"
    date = point_after(last_day, timex, backwards=backwards) if names_event else None
    attachment = attach(view, *span)
    if date is None or attachment is None:
        return None
    note = f"“{timex.text}” counted from the date told before."
    explanation = _reason(view, attachment, timex, note)
    certainty = attachment.rule.certainty * _DESCRIBING
    return Found(index, attachment.token, timex, date, attachment.rule, certainty, explanation, False)


_ENDED: Final = frozenset(("ended", "ending", "to", "on", ",", "that", "which"))


def _only_between(view: SentenceView, start: int, stop: int, words: frozenset[str]) -> bool:
    between = view.lower[start:stop]
    return any(word in ("ended", "ending") for word in between) and all(word in words for word in between)


def _one_a_trigger(found: list[Found]) -> list[Found]:
    """Join expressions of one trigger whose dates hold each other: “on 30 August, at about 4.30 pm”."""
    kept: list[Found] = []
    for item in found:
        for i, other in enumerate(kept):
            if other.trigger == item.trigger and _nested(other.date, item.date):
                finer, coarser = (item, other) if _is_finer(item.date, other.date) else (other, item)
                also = (*finer.also, *coarser.also, *((coarser.timex,) if coarser.timex else ()))
                kept[i] = replace(finer, also=also)
                break
        else:
            kept.append(item)
    return kept


def _nested(a: Edtf | None, b: Edtf | None) -> bool:
    if a is None or b is None:
        return a is b
    return a.contains(b) or b.contains(a)


def _is_finer(a: Edtf | None, b: Edtf | None) -> bool:
    if a is None or b is None:
        return b is None and a is not None
    if a.contains(b) and b.contains(a):
        return a.has_clock and not b.has_clock
    return b.contains(a)


def _stamped(narration: Narration, index: int, stamp: Timex) -> Found | None:
    """The event of a stamped line: its first finite verb, else its first noun."""
    view = narration.view(index)
    span = view.time_spans[narration.timexes[index].index(stamp)]
    trigger = _main_word(view, span[1])
    if trigger is None:
        return None
    sentences = narration.prose.sentences
    stop = line_stop(narration, index)
    extent = Span(sentences[index].start, sentences[stop - 1].end)
    attachment = Attachment(trigger, STAMPED)
    explanation = _reason(view, attachment, stamp)
    return Found(
        index,
        trigger,
        stamp,
        stamp.date,
        STAMPED,
        STAMPED.certainty,
        explanation,
        stamp.written,
        extent=extent,
        line=(stop, span[1]),
    )


def _main_word(view: SentenceView, start: int) -> int | None:
    """The word that names what a line or sentence tells: a finite verb, an event noun, a participle, any noun."""
    finite = next((predicate_of(view, g) for g in view.groups if g.head >= start and g.finite), None)
    nouns = [k for k in range(start, len(view)) if view.tags[k] in NOUN_TAGS and not view.in_time[k]]
    event = next((k for k in nouns if is_event_noun(view.words[k])), None)
    if finite is not None and (event is None or finite < event or view.tags[event] != "NN"):
        return finite
    if event is not None:
        return event
    return finite if finite is not None else next(iter(nouns), None)


def _headed(narration: Narration, index: int, section: Section, *, first: bool) -> Found | None:
    """The event that a date heading gives its day to: the first that is told, then what named people did."""
    view = narration.view(index)
    trigger = next(_telling_words(view), None) if first else _deed(narration, index, view)
    if trigger is None:
        return None
    timex = section.heading
    attachment = Attachment(trigger, HEADED)
    explanation = _reason(view, attachment, timex)
    return Found(index, trigger, None, timex.date, HEADED, HEADED.certainty, explanation, timex.written)


def _deed(narration: Narration, index: int, view: SentenceView) -> int | None:
    """The verb of what somebody named did or suffered."""
    verb = next((g for g in view.groups if g.finite), None)
    if verb is None or verb.copula or verb.reporting or verb.modal or verb.tense != "past":
        return None
    subject = subject_of(view, verb)
    referent = narration.referent(index, subject) if subject is not None else None
    person = referent is not None and referent.entity is not None and referent.entity.kind == "person"
    return verb.head if person else None


def _telling_words(view: SentenceView) -> Iterator[int]:
    """What a sentence under a heading tells: an event noun before any verb, or a main verb that is no state."""
    verb = next((g for g in view.groups if g.finite), None)
    stop = verb.start if verb is not None else len(view)
    nouns = [k for k in range(stop) if view.tags[k] in NOUN_TAGS and not view.in_time[k]]
    notable = [k for k in nouns if view.lower[k] not in STATIC_NOUNS]
    for k in notable:
        if is_event_noun(view.words[k]):
            yield k
    subject = view.phrase_at(nouns[0]) if nouns else None
    if verb is None and len(notable) > 1 and subject is not None and subject.head in notable:
        yield subject.head
    object_follows = verb is not None and any(
        p.start > verb.last and view.tags[p.head] in NOUN_TAGS for p in view.phrases
    )
    if verb is not None and (verb.start or object_follows) and not verb.copula and not verb.modal:
        yield verb.head
