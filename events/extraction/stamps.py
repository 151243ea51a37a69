"""Lines that open with their date, as in a log or a chronicle, and what each of them tells."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from events.edtf import Edtf
from events.extraction.eventnouns import is_event_noun
from events.extraction.found import Found, Line, is_finer, nested, reason
from events.extraction.narration import Narration
from events.extraction.phrases import NOUN_TAGS
from events.extraction.predicates import predicate_of
from events.extraction.rules import Attachment, Rule, event_nouns
from events.extraction.spans import days_from, range_of
from events.extraction.view import SentenceView
from events.language import Sentence
from events.language.english.time_context import NAME_TITLES
from events.language.english.verbs import LASTING
from events.records import Span, Timex

STAMPED: Final = Rule(0.9, "it stamps the line that tells of “{word}”")

_LEAD: Final = re.compile(r"[\s#*\-+•|\[]*")
_GAP: Final = re.compile(r"\s*(?:\([^)\n]{1,40}\)\s*)?(?:[-–—:|]+\s*|\s{1,12}(?=[A-Z“\"]))")
_COLUMNS: Final = re.compile(r"\s{2}|\t")
_NEXT: Final = re.compile(r"[;.,]\s*")
"""Between what a stamp dates and the next stamp of the same line."""
_WITHIN: Final = re.compile(r"\s*,?\s+")
"""Between a year and its day in one stamp: “1642, 23 October”."""
_RANGE: Final = re.compile(r"\s*[-–—/]\s*")
_NEAR: Final = 3
"""Tokens between a verb and how long it lasted."""
_SIGNS: Final = "-–—:|"


class Stamp(NamedTuple):
    """The expressions that open a line, or a part of one, and what they date it to."""

    timexes: tuple[Timex, ...]
    date: Edtf | None
    end: int
    """Where the sign or the blanks behind it end."""

    @property
    def day(self) -> int | None:
        """Its day number, where it is a day without a clock time."""
        date = self.date
        one = date is not None and not date.has_clock and date.first_day == date.last_day
        return date.first_day if date is not None and one else None


def stamps_of(sentence: Sentence, timexes: Sequence[Timex]) -> list[Stamp]:
    """The stamps of a line: one as in “10:06 - The pump stops.”, or several as in “1811: founded; 1872: closed”."""
    first = _stamp(sentence, timexes, 0)
    if first is None or _LEAD.fullmatch(sentence.text[: timexes[0].start - sentence.start]) is None:
        return []
    stamps = [first]
    colon = ":" in _between(sentence, first.timexes[-1].end, first.end)
    for position in range(len(first.timexes), len(timexes)):
        start = timexes[position].start
        lead = _between(sentence, start - 2, start)
        following = _stamp(sentence, timexes, position) if colon and _NEXT.match(lead) else None
        if following is not None and ":" in _between(sentence, following.timexes[-1].end, following.end):
            stamps.append(following)
    return stamps


def _between(sentence: Sentence, start: int, end: int) -> str:
    return sentence.text[start - sentence.start : end - sentence.start]


def _stamp(sentence: Sentence, timexes: Sequence[Timex], position: int) -> Stamp | None:
    """The stamp that begins with an expression."""
    timex = timexes[position]
    if timex.type not in ("DATE", "TIME"):
        return None
    date, parts = timex.date, [timex]
    for following in timexes[position + 1 : position + 3]:
        gap = _between(sentence, parts[-1].end, following.start)
        inner = following.date
        if date is None or inner is None:
            break
        if _WITHIN.fullmatch(gap) and date.contains(inner) and not inner.contains(date):
            date = inner
        elif _RANGE.fullmatch(gap) and (whole := range_of(date, inner)) is not None:
            date = whole
        else:
            break
        parts.append(following)
    end = _gap_end(sentence, timex, parts[-1])
    return None if end is None else Stamp(tuple(parts), date, end)


def _gap_end(sentence: Sentence, first: Timex, last: Timex) -> int | None:
    """Where the gap behind a stamp ends; None where nothing parts it from running words."""
    gap = _GAP.match(sentence.text, last.end - sentence.start)
    if gap is None:
        return None
    parted = any(sign in gap.group() for sign in _SIGNS) or _COLUMNS.search(gap.group()) is not None
    plain = first.text[0].isdigit() and last.text[-1].isdigit()
    return sentence.start + gap.end() if parted or plain else None


def line_stop(narration: Narration, index: int) -> int:
    """The number after the last sentence that stands on the same line as another."""
    sentences = narration.prose.sentences
    line_end = narration.prose.text.find("\n", sentences[index].start)
    if line_end < 0:
        line_end = len(narration.prose.text)
    stop = index + 1
    while stop < len(sentences) and sentences[stop].start < line_end:
        stop += 1
    return stop


def stamped(narration: Narration, index: int, stamps: Sequence[Stamp]) -> list[Found]:
    """The events of a stamped line: of each stamp the first finite verb behind it, else the first noun."""
    view, sentences = narration.view(index), narration.prose.sentences
    stop = line_stop(narration, index)
    found = []
    for number, stamp in enumerate(stamps):
        last = number + 1 == len(stamps)
        words = range(
            _token_from(view, stamp.end), len(view) if last else _token_from(view, stamps[number + 1].timexes[0].start)
        )
        trigger = _main_word(view, words)
        if trigger is None or _is_byline(view, words):
            continue
        start = sentences[index].start if not number else stamp.timexes[0].start
        end = sentences[stop - 1].end if last else stamps[number + 1].timexes[0].start
        line = Line(stop if last else index + 1, words)
        length = _length_of(view, narration.timexes[index], trigger)
        found.append(_of_stamp(view, index, stamp, trigger, length)._replace(extent=Span(start, end), line=line))
    return found


def _length_of(view: SentenceView, timexes: Sequence[Timex], trigger: int) -> Timex | None:
    """“Road closed two days”: the length of what a line tells."""
    if view.lower[trigger] not in LASTING:
        return None
    behind = (t for t, span in zip(timexes, view.time_spans, strict=True) if trigger < span[0] <= trigger + _NEAR)
    following = next(behind, None)
    return following if following is not None and following.type == "DURATION" else None


def _token_from(view: SentenceView, offset: int) -> int:
    return next((k for k, token in enumerate(view.tokens) if token.start >= offset), len(view))


def _of_stamp(view: SentenceView, index: int, stamp: Stamp, trigger: int, length: Timex | None) -> Found:
    timex, date, note = stamp.timexes[-1], stamp.date, ""
    if length is not None and stamp.day is not None:
        date, note = days_from(stamp.day, length), f"It lasted “{length.text}” from then on."
    explanation = reason(view, Attachment(trigger, STAMPED), timex, note)
    return Found(
        index,
        trigger,
        timex,
        date,
        STAMPED,
        STAMPED.certainty,
        explanation,
        timex.written,
        also=stamp.timexes[:-1],
    )


def add_to_line(found: list[Found], item: Found, view: SentenceView) -> None:
    """Take in what another date of a stamped line tells: a finer date of what is stamped, or an event of its own.

    Args:
        found: the events of the line so far; changed.
        item: the event that the other date was given to.
        view: its sentence.
    """
    for place, stamp in enumerate(found):
        if stamp.line is None or item.timex is None:
            continue
        if item.number != stamp.number:
            stop = min(stamp.line.stop, item.number)
            found[place] = stamp._replace(line=stamp.line._replace(stop=stop))
        elif item.trigger in stamp.line.words:
            if nested(stamp.date, item.date) or item.trigger == stamp.trigger:
                if item.trigger == stamp.trigger and _counted_from(item, stamp):
                    found[place] = item._replace(extent=stamp.extent, line=stamp.line)
                elif is_finer(item.date, stamp.date):
                    found[place] = stamp._replace(date=item.date, also=(*stamp.also, item.timex))
                return
            words = range(stamp.line.words.start, _part_stop(view, stamp, item))
            found[place] = stamp._replace(line=stamp.line._replace(words=words))
    found.append(item)


def _counted_from(item: Found, stamp: Found) -> bool:
    """Whether a date was worked out from the stamp of its line: “yesterday” in the message of a chat."""
    anchor = item.timex.grounds.anchor if item.timex else None
    return (
        anchor is not None and item.date is not None and anchor.date == stamp.date and not nested(stamp.date, item.date)
    )


def _part_stop(view: SentenceView, stamp: Found, item: Found) -> int:
    """Where the part of a line ends that tells of what is stamped: before the sign that leads to another event."""
    signs = (k for k in range(item.trigger, stamp.trigger, -1) if view.words[k] in (";", ","))
    return next(signs, stamp.line.words.stop if stamp.line is not None else len(view))


def _is_byline(view: SentenceView, words: range) -> bool:
    """“04/16/2021 — Dr. A. Mehta”: only who wrote the text that day."""
    told = [k for k in words if view.words[k][0].isalpha()]
    return bool(told) and view.lower[told[0]].rstrip(".") in NAME_TITLES and all(view.tags[k] == "NNP" for k in told)


def _main_word(view: SentenceView, words: range) -> int | None:
    """The word that names what a line tells: a finite verb, an event noun, a participle, any noun."""
    groups = (g for g in view.groups if g.head in words and (g.finite or g.tense == "past participle"))
    finite = next((predicate_of(view, g) for g in groups), None)
    nouns = [k for k in words if view.tags[k] in NOUN_TAGS and not view.in_time[k]]
    event = min(event_nouns(view, words.start, words.stop), default=None)
    if event is None:
        event = next((k for k in nouns if view.tags[k] not in ("NN", "NNS") and is_event_noun(view.words[k])), None)
    if finite is not None and (event is None or finite < event or view.tags[event] != "NN"):
        return finite
    if event is not None:
        return event
    return finite if finite is not None else next(iter(nouns), None)
