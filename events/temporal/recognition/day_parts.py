"""Parts of the day: “this morning”, “that same evening”, “noon”, “at dawn”, “the afternoon”."""

from __future__ import annotations

import re
from typing import Final, cast

from events.language.english.nouns import EVENT_NOUNS
from events.language.english.time import DAY_PARTS, POINTERS, SMALL_NUMBERS, WEEKDAYS
from events.language.english.time_context import NIGHT_OCCASIONS
from events.temporal.meaning import (
    STEPS,
    Base,
    CalendarDate,
    Clock,
    DayPart,
    PartOf,
    Pointer,
    Recurrence,
    Relative,
    TimeOfDay,
)
from events.temporal.numbers import ordinal
from events.temporal.patterns import Pattern
from events.temporal.recognition.drafts import Draft
from events.temporal.recognition.phrase import sign_of
from events.temporal.recognition.scan import Hit
from events.temporal.recognition.spoken_clock import hour_of_part
from events.temporal.words import Word, words_before

_CLOCKS: Final = {"noon": Clock(12, 0), "midday": Clock(12, 0), "midnight": Clock(24, 0)}
_NOT_POINTING: Final = frozenset({"past", "present", "current", "coming"})
_BEFORE_ARTICLE: Final = frozenset({"in", "during", "on", "of", "by", "through", "until", "for"})
_BEFORE_HOUR: Final = frozenset({"at", "until", "till", "by", "about", "around", "after", "before", "since", "past"})
_SUN: Final = frozenset({"dawn", "dusk", "daybreak", "nightfall", "sunrise", "sunset"})
_BEFORE_SUN: Final = frozenset({"at", "before", "after", "by", "until"})
_BESIDE: Final = Pattern(r"\s(before|after)(?=\s{0,3}(?:[.,;:!?)\n]|$))", re.I)
_ON_THE: Final = (["the", "on"], ["the", "by"], ["the", "until"], ["the", "before"], ["the", "during"])
_GOES_ON: Final = Pattern(
    r"\s(?:in|at|by|with|without|according|he|she|they|we|I|it|the|a|and|but|when|after|before|on|while)\b"
)
_ONE: Final = frozenset({"morning", "afternoon", "evening", "night"})
_NOUN: Final = Pattern(r"[\s-]([a-z]+)\b")
_BEFORE_NOUN: Final = Pattern(r"-|\s{1,3}[a-z]+(?:s|rate)?\b")


def read_part(text: str, hit: Hit, floor: int) -> Draft | None:
    """A part of the day: pointed at, repeated, or alone; alone it is mostly weak and waits for a date."""
    if hit.word not in DAY_PARTS:
        return None
    part = cast(DayPart, DAY_PARTS[hit.word])
    left = words_before(text, hit.start, floor, 4)
    near = left[0].lower if left else ""
    if near in ("the", "at") and (clock := hour_of_part(text, hit.start, hit.end, floor)) is not None:
        return clock
    if near in ("every", "each"):
        return Draft(left[0].start, hit.end, Recurrence(pattern=CalendarDate(part=part), quant=near.upper()))
    if _in_name(text, hit, left):
        return None
    if near in POINTERS and near not in _NOT_POINTING:
        return _pointed(hit, part, left)
    if hit.word in _CLOCKS:
        return Draft(hit.start, hit.end, TimeOfDay(clock=_CLOCKS[hit.word]))
    if _is_general(text, hit, left):
        return Draft(left[0].start if near == "one" else hit.start, hit.end, TimeOfDay(part=part, general=True))
    if (number := ordinal(near)) is not None and [w.lower for w in left[1:3]] in _ON_THE:
        return Draft(left[1].start, hit.end, PartOf(number, "day", None, part=part))
    if near == "the":
        return _definite(text, hit, part, left)
    if hit.word == "overnight":
        adjective = near in ("an", "the") and _BEFORE_NOUN.match(text, hit.end)
        return (
            None if adjective or text[hit.end : hit.end + 1] == "-" else Draft(hit.start, hit.end, TimeOfDay(part=part))
        )
    alone = near in _BEFORE_SUN if hit.word in _SUN else near in ("mid", "early", "late")
    return Draft(hit.start, hit.end, TimeOfDay(part=part), weak=not alone)


def _is_general(text: str, hit: Hit, left: list[Word]) -> bool:
    """“at night”, “daytime”, “night attacks”, “one evening”: no certain day's."""
    near = left[0].lower if left else ""
    if hit.word in ("daytime", "nighttime") or (hit.word == "night" and near in ("at", "by")):
        return True
    if near == "one":
        return hit.word in _ONE and not (_BEFORE_NOUN.match(text, hit.end) and not _GOES_ON.match(text, hit.end))
    if hit.word != "night" or near in WEEKDAYS or near[:1].isdigit() or text[hit.start].isupper():
        return False
    match = _NOUN.match(text, hit.end)
    return match is not None and (match[1] in NIGHT_OCCASIONS or match[1].removesuffix("s") in EVENT_NOUNS)


def _in_name(text: str, hit: Hit, left: list[Word]) -> bool:
    """“Mrs Noon”, “Good Morning America”: a capital that no sentence start explains."""
    if not text[hit.start].isupper() or text[hit.start : hit.end].isupper() or not left:
        return False
    dotted = left[0].lower == "."
    near = left[1] if dotted and len(left) > 1 else left[0]
    return near.text[0].isupper() and (not dotted or len(near.text) <= 3)


def _hour_of(left: list[Word], part: DayPart) -> int | None:
    """The hour of “4 in the morning”, “eleven in the evening”."""
    if len(left) < 4 or left[1].lower != "in" or left[3].lower not in _BEFORE_HOUR:
        return None
    word = left[2].lower
    hour = int(word) if word.isdecimal() and len(word) < 3 else SMALL_NUMBERS.get(word, 0)
    if not 1 <= hour <= 12:
        return None
    return hour % 12 + 12 * (part in ("AF", "EV"))


def _pointed(hit: Hit, part: DayPart, left: list[Word]) -> Draft:
    pointer = cast(Pointer, POINTERS[left[0].lower])
    base: Base = "speech" if pointer in ("this", "last") else "story"
    start = left[0].start
    if len(left) > 1 and left[1].lower in ("the", "that", "this"):
        start = left[1].start
    step = STEPS[pointer]
    return Draft(start, hit.end, Relative(step, "day", base, sign=sign_of(step), part=part))


def _definite(text: str, hit: Hit, part: DayPart, left: list[Word]) -> Draft:
    """“in the evening”, “the morning after”."""
    match = _BESIDE.match(text, hit.end)
    if match:
        step = -1 if match[1].lower() == "before" else 1
        return Draft(left[0].start, match.end(), Relative(step, "day", "story", sign=sign_of(step), part=part))
    if (hour := _hour_of(left, part)) is not None:
        return Draft(left[2].start, hit.end, TimeOfDay(clock=Clock(hour, 0)))
    alone = len(left) > 1 and left[1].lower in _BEFORE_ARTICLE
    return Draft(left[0].start, hit.end, TimeOfDay(part=part), weak=not alone, bare=True)
