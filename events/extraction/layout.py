"""What the lay-out of a text says about its dates: headings that govern, stamped lines, and page furniture."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from events.extraction.narration import Narration
from events.language import Sentence
from events.language.english.furniture import ATTRIBUTION, FIELD, FURNITURE
from events.records import Timex

_MARKUP: Final = re.compile(r"[#*=_\s\-–—:|,.()\[\]>]+")
_STAMP_GAP: Final = re.compile(r"\s*(?:\([^)\n]{1,40}\)\s*)?(?:[-–—:|]+\s*|\s(?=[A-Z“\"]))")
_STAMP_LEAD: Final = re.compile(r"[\s#*\-+•|\[]*")
_DATELINE: Final = re.compile(r"[^\n]{0,40}?\s*(?:--?|–|—|_)\s")
_DATELINE_SENTENCES: Final = 6
"""Sentences from the start in which a dateline can stand."""
_DATELINE_CHARACTERS: Final = 90
_FEWEST_HEADINGS: Final = 2
"""A single dated line is the date of a letter, not a heading that governs."""


class Section(NamedTuple):
    """The sentences that a date heading governs, from first to stop (exclusive)."""

    heading: Timex
    first: int
    stop: int


def sections(narration: Narration) -> list[Section]:
    """The parts of a diary or a log that stand under a date of their own."""
    sentences = narration.prose.sentences
    heads = [
        (index, timexes[0])
        for index, timexes in sorted(narration.timexes.items())
        if _is_date_heading(sentences[index], timexes)
    ]
    if len(heads) < _FEWEST_HEADINGS:
        return []
    stops = [index for index, _ in heads[1:]] + [len(sentences)]
    return [Section(timex, index + 1, stop) for (index, timex), stop in zip(heads, stops, strict=True)]


def _is_date_heading(sentence: Sentence, timexes: Sequence[Timex]) -> bool:
    """Whether a line is a date and nothing else."""
    timex = timexes[0]
    if timex.type != "DATE" or timex.date is None or len(timexes) > 1:
        return False
    rest = sentence.text[: timex.start - sentence.start] + sentence.text[timex.end - sentence.start :]
    one_day = timex.date.first_day is not None and timex.date.first_day == timex.date.last_day
    return one_day and not _MARKUP.sub("", rest)


def stamp_of(sentence: Sentence, timexes: Sequence[Timex]) -> Timex | None:
    """The date or clock time that a line opens with, as in a log: “10:06 - The pump stops.”."""
    timex = timexes[0]
    before = sentence.text[: timex.start - sentence.start]
    if timex.type not in ("DATE", "TIME") or _STAMP_LEAD.fullmatch(before) is None:
        return None
    gap = _STAMP_GAP.match(sentence.text, timex.end - sentence.start)
    if gap is None:
        return None
    signed = any(sign in gap.group() for sign in "-–—:|")
    return timex if signed or (timex.text[0].isdigit() and timex.text[-1].isdigit()) else None


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


def is_furniture(sentence: Sentence, timex: Timex, index: int) -> bool:
    """Whether an expression dates the page or the message instead of anything told: bylines, fields, datelines."""
    text = sentence.text
    if FURNITURE.match(text) or FIELD.match(text) or ATTRIBUTION.search(text):
        return True
    return index < _DATELINE_SENTENCES and _in_dateline(sentence, timex)


def _in_dateline(sentence: Sentence, timex: Timex) -> bool:
    before = sentence.text[: timex.start - sentence.start]
    if len(before) > _DATELINE_CHARACTERS or not before[:2].isupper():
        return False
    capitals = before.split(",")[0].split("(")[0]
    return capitals.isupper() and _DATELINE.match(sentence.text, timex.end - sentence.start) is not None
