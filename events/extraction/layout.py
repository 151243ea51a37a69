"""What the lay-out of a text says about its dates: headings that govern, and page furniture."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from events.edtf import Edtf
from events.extraction.narration import Narration
from events.extraction.spans import range_of
from events.language import Sentence
from events.language.english.furniture import ATTRIBUTION, FIELD, FURNITURE, LINKS
from events.records import Timex

_MARKUP: Final = re.compile(r"[#*=_\s\-–—:|,.()\[\]>]+")
_DATELINE: Final = re.compile(r"[^\n]{0,40}?\s*(?:--?|–|—|_)\s")
_DATELINE_SENTENCES: Final = 6
"""Sentences from the start in which a dateline can stand."""
_DATELINE_CHARACTERS: Final = 90
_LINKS_UNDER_HEADING: Final = 12
_ENDS_OF_RANGE: Final = 2
_LONGEST_HEADING: Final = 92
"""Days that a heading can stand for: a day, a month, a season."""
_FEWEST_HEADINGS: Final = 2
"""A single dated line is the date of a letter, not a heading that governs."""


class Section(NamedTuple):
    """The sentences that a date heading governs, from first to stop (exclusive)."""

    heading: Timex
    date: Edtf
    first: int
    stop: int


def sections(narration: Narration) -> list[Section]:
    """The parts of a diary or a log that stand under a date of their own."""
    sentences = narration.prose.sentences
    heads = [
        (index, timexes)
        for index, timexes in sorted(narration.timexes.items())
        if _is_date_heading(sentences[index], timexes)
    ]
    if len(heads) < _FEWEST_HEADINGS:
        return []
    stops = [index for index, _ in heads[1:]] + [len(sentences)]
    return [
        Section(timexes[0], date, index + 1, stop)
        for (index, timexes), stop in zip(heads, stops, strict=True)
        if (date := _date_of(timexes)) is not None
    ]


def _date_of(timexes: Sequence[Timex]) -> Edtf | None:
    """The day or month of a heading, or its range: “14 August – 5 September 2014”."""
    return timexes[0].date if len(timexes) == 1 else range_of(timexes[0].date, timexes[1].date)


def _is_date_heading(sentence: Sentence, timexes: Sequence[Timex]) -> bool:
    """Whether a line is a date and nothing else."""
    timex = timexes[0]
    if timex.type != "DATE" or timex.date is None or len(timexes) > _ENDS_OF_RANGE:
        return False
    rest = sentence.text
    for part in timexes:
        rest = rest.replace(part.text, "", 1)
    first, last = timex.date.first_day, timex.date.last_day
    told = first is not None and last is not None and last - first < _LONGEST_HEADING
    return told and not _MARKUP.sub("", rest)


def is_furniture(sentence: Sentence, timex: Timex, index: int) -> bool:
    """Whether an expression dates the page or the message instead of anything told: bylines, fields, datelines."""
    text = sentence.text
    line = text.rfind("\n", 0, timex.start - sentence.start) + 1
    if FURNITURE.match(text) or FIELD.match(text) or ATTRIBUTION.search(text):
        return True
    if line and FURNITURE.match(text, line):
        return True
    return index < _DATELINE_SENTENCES and (_in_dateline(sentence, timex) or _closes_letterhead(sentence, timex, line))


def _closes_letterhead(sentence: Sentence, timex: Timex, line: int) -> bool:
    """“Our ref: HS/447/2”, and the day of the letter on a line of its own below."""
    stands_last = timex.end >= sentence.end and timex.start == sentence.start + line
    above = sentence.text[:line].rstrip()
    return stands_last and bool(above) and len(above) <= _DATELINE_CHARACTERS and not is_ended(above)


def is_link(narration: Narration, index: int) -> bool:
    """Whether a sentence only names another page: a line under “Related stories” that is no full sentence."""
    sentences = narration.prose.sentences
    for back in range(index, max(-1, index - _LINKS_UNDER_HEADING), -1):
        text = sentences[back].text
        if LINKS.fullmatch(text):
            return back < index
        if is_ended(text):
            return False
    return False


def is_ended(text: str) -> bool:
    """Whether a sentence ends as sentences do, not as headings and the lines of a list."""
    return text.rstrip("\"”’')]*_")[-1:] in (".", "!", "?", ":", ";", "…")


def _in_dateline(sentence: Sentence, timex: Timex) -> bool:
    before = sentence.text[: timex.start - sentence.start]
    if len(before) > _DATELINE_CHARACTERS or not before[:2].isupper():
        return False
    capitals = before.split(",")[0].split("(")[0]
    return capitals.isupper() and _DATELINE.match(sentence.text, timex.end - sentence.start) is not None
