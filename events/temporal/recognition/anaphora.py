"""Words that take up the time told last: “during this time”, “at the time”, “around the same time”, “that period”."""

from __future__ import annotations

import re
from typing import Final

from events.language.english.time import SMALL_NUMBERS, VAGUE_NUMBERS
from events.language.english.time_context import (
    BEFORE_ANAPHOR,
    BEFORE_SAME_TIME,
    CLAUSE_AFTER_TIME,
    UNCOUNTED_LENGTHS,
    WEATHER_SEASONS,
)
from events.temporal.meaning import Duration, PartOf, Relative
from events.temporal.patterns import Pattern
from events.temporal.recognition.drafts import Draft
from events.temporal.recognition.scan import Hit
from events.temporal.words import Word, words_after, words_before

_COMPOUND: Final = Pattern(r"-|\s{1,3}(?:zone|frame|table|limit|bomb|machine|signature)s?\b", re.I)
_COMPARED: Final = Pattern(r"\s{1,3}(?:of|in|last|this|a|the|one|\d)", re.I)
"""“the same period of 2018”, “the same period last year”: what accounts compare with."""
_OF_KIND: Final = Pattern(r"\s{1,3}of\s")
_NUMBERS: Final = frozenset(SMALL_NUMBERS) | VAGUE_NUMBERS | {"a", "an", "about", "nearly", "almost", "time"}
_BOUNDARY: Final = frozenset('.,;:!?)"“”')


def read_time(text: str, hit: Hit, floor: int) -> Draft | None:
    """“this time”, “at the time”, “the dry season”; only behind what makes them times.

    Without one, “this time” is one of several times, and “the time” needs a clause to say which.
    """
    left = words_before(text, hit.start, floor, 5)
    if len(left) < 2 or _COMPOUND.match(text, hit.end):
        return None
    near, before = left[0].lower, left[1].lower
    if hit.word != "time":
        return _season(left, hit) if hit.word == "season" else _whole_length(text, hit, left)
    if near in ("this", "that"):
        return _taken_up(left[0].start, hit) if before in BEFORE_ANAPHOR else None
    if near == "same" and before == "the" and len(left) > 2:
        return _taken_up(left[1].start, hit) if _same_time_is_meant(text, hit, left) else None
    if near == "the":
        return _taken_up(left[0].start, hit) if before == "at" and _says_no_more(text, hit.end) else None
    return _stretch(text, hit, left)


def read_stretch_of_time(text: str, hit: Hit, floor: int) -> Draft | None:
    """“this period”, “during the same period”, “a short period”."""
    left = words_before(text, hit.start, floor, 5)
    near, before = (left[0].lower if left else ""), (left[1].lower if len(left) > 1 else "")
    if near == "a" and _OF_KIND.match(text, hit.end) and not _is_counted(text, hit.end):
        return Draft(left[0].start, hit.end, Duration(None, "time"))
    if near in ("this", "that") and (not before or not before.isalpha() or before in BEFORE_ANAPHOR):
        return _taken_up(left[0].start, hit)
    if near == "same" and before == "the" and len(left) > 2 and left[2].lower == "during":
        return None if _COMPARED.match(text, hit.end) else _taken_up(left[1].start, hit)
    return _stretch(text, hit, left)


def _season(left: list[Word], hit: Hit) -> Draft | None:
    """“the dry season”: of the year that the text speaks of, if of any."""
    if left[0].lower not in WEATHER_SEASONS:
        return None
    return Draft(left[left[1].lower == "the"].start, hit.end, PartOf(1, "season", None))


def _whole_length(text: str, hit: Hit, left: list[Word]) -> Draft | None:
    """“for the duration of the war”."""
    if left[0].lower != "the" or left[1].lower not in ("for", "throughout", "over"):
        return None
    return Draft(left[0].start, hit.end, Duration(None, "time")) if _OF_KIND.match(text, hit.end) else None


def _is_counted(text: str, end: int) -> bool:
    """“a period of twelve months”: a length that is read by itself."""
    following = words_after(text, end, 2)
    return len(following) > 1 and (following[1].lower in _NUMBERS or following[1].lower[0].isdigit())


def _taken_up(start: int, hit: Hit) -> Draft:
    return Draft(start, hit.end, Relative(0, "time", "story"))


def _same_time_is_meant(text: str, hit: Hit, left: list[Word]) -> bool:
    """“at the same time” at the head of a clause mostly only adds something; at its end it tells when."""
    link = left[2].lower
    if link in BEFORE_SAME_TIME:
        return True
    if link != "at" or len(left) < 4 or not left[3].lower.isalpha():
        return link == "at" and _next(text, hit.end) == "as"
    following = text[hit.end : hit.end + 1]
    return following in _BOUNDARY or _next(text, hit.end) == "as"


def _says_no_more(text: str, end: int) -> bool:
    """Whether no clause or noun goes on to say which time."""
    following = text[end : end + 1]
    return following in _BOUNDARY or _next(text, end) in CLAUSE_AFTER_TIME


def _next(text: str, end: int) -> str:
    following = words_after(text, end, 1)
    return following[0].lower if following else ""


def _stretch(text: str, hit: Hit, left: list[Word]) -> Draft | None:
    """“a short time”, “a very brief period”, “for some time”."""
    index = 0
    if left and left[0].lower in UNCOUNTED_LENGTHS:
        index = 2 if len(left) > 1 and left[1].lower in ("very", "relatively", "fairly", "comparatively") else 1
    article = left[index].lower if len(left) > index else ""
    bare = not index and article == "some" and len(left) > 1 and left[1].lower in ("for", "after", "within")
    if not bare and (not index or article != "a"):
        return None
    if text[hit.end : hit.end + 1] == "s":
        return None
    return Draft(left[index].start, hit.end, Duration(None, "time"))
