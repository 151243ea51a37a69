"""Seasons: “last summer”, “in the spring”, “the winter of” a year that follows, “every autumn”."""

from __future__ import annotations

import re
from typing import Final, cast

from events.language.english.nouns import EVENT_NOUNS
from events.language.english.time import DETERMINERS, POINTERS, SEASONS
from events.language.english.time_context import (
    BEFORE_AMBIGUOUS_SEASON,
    BEFORE_SEASON,
    BEFORE_SEASON_ARTICLE,
    EDGES_OF_SEASON,
    SEASON_OCCASIONS,
    VERBS_LIKE_SEASONS,
)
from events.temporal.meaning import CalendarDate, Pointer, Recurrence, Season
from events.temporal.patterns import Pattern
from events.temporal.recognition.drafts import Draft
from events.temporal.recognition.scan import Hit
from events.temporal.words import Word, words_before

_ADJACENT: Final = Pattern(
    r"(?:,|\s{1,3}(?:and|or|to)|\s{0,3}[-–/])\s{0,3}(?:the\s{1,3})?(?:(?:early|late|mid)[\s-]{1,3})?"
    r"(?:spring|summer|autumn|fall|winter)\b",
    re.I,
)
_NOUN: Final = Pattern(r"[\s-]{1,3}(?:[A-Z]{2,}\s)?([A-Za-z]+(?:-[A-Za-z]+)?)\b")
_WHOLE: Final = Pattern(r"\s{1,3}(?:season|months)\b(?!['’])")
"""“the summer season”, “the winter months”."""
_OF_A_TIME: Final = Pattern(r"\s{1,3}of\s{1,3}(?:\d|this|last|next|that|the\s{1,3}same)", re.I)


def read_season(text: str, hit: Hit, floor: int) -> Draft | None:
    """A season; without a pointer or a word that makes it a time it is weak and waits for a year."""
    if hit.word not in SEASONS:
        return None
    season = cast(Season, SEASONS[hit.word])
    left = words_before(text, hit.start, floor, 3)
    near = left[0].lower if left else ""
    if near in ("every", "each"):
        return Draft(left[0].start, hit.end, Recurrence(pattern=CalendarDate(season=season), quant=near.upper()))
    if near in POINTERS:
        start = left[0].start
        article = left[1].lower if len(left) > 1 else ""
        if article == "the" or (article in ("that", "this") and near in ("same", "past", "coming")):
            start = left[1].start
        pointer = cast(Pointer, POINTERS[near])
        return Draft(start, hit.end, CalendarDate(season=season, pointer=pointer))
    if (longer := _WHOLE.match(text, hit.end)) and hit.word not in ("fall", "spring"):
        return Draft(left[0].start if near == "the" else hit.start, longer.end(), CalendarDate(season=season))
    if _before_occasion(text, hit, near):
        return Draft(hit.start, hit.end, CalendarDate(season=season))
    start = left[0].start if near == "the" else hit.start
    return Draft(start, hit.end, CalendarDate(season=season), weak=not _stands_alone(text, hit, left))


def _before_occasion(text: str, hit: Hit, near: str) -> bool:
    """“the summer offensive”, “winter quarters”: what happens or is done in a season, not what is worn in it."""
    if hit.word[-1] == "s" or text[hit.start : hit.end].isupper():
        return False
    if hit.word == "fall" and near[-1:] == "s" and near not in DETERMINERS and not near.endswith("'s"):
        return False
    match = _NOUN.match(text, hit.end)
    if match is None or near in VERBS_LIKE_SEASONS:
        return False
    noun = match[1].lower().rsplit("-", 1)[-1]
    return noun in SEASON_OCCASIONS or noun in EVENT_NOUNS or noun.removesuffix("s") in EVENT_NOUNS


def _stands_alone(text: str, hit: Hit, left: list[Word]) -> bool:
    near = left[0].lower if left else ""
    following = text[hit.end : hit.end + 4].lower()
    if near == "the" and _ADJACENT.match(text, hit.end):
        return True
    if following[:1] in ("'", "’", "-") or (following == " of " and not _OF_A_TIME.match(text, hit.end)):
        return False
    if near == "the":
        before = left[1].lower if len(left) > 1 else ""
        return before in BEFORE_SEASON_ARTICLE
    if near in ("and", "or", "to") and _is_season(words_before(text, left[0].start, most=1)):
        return True
    if near == "of" and len(left) > 1 and left[1].lower in EDGES_OF_SEASON:
        return True
    if near == "-" and left[0].end != hit.start:
        return False
    if hit.word in ("fall", "spring"):
        return near in BEFORE_AMBIGUOUS_SEASON and following != " in "
    return near in BEFORE_SEASON


def _is_season(left: list[Word]) -> bool:
    return bool(left) and left[0].lower in SEASONS
