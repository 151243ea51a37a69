"""Seasons: “last summer”, “in the spring”, “the winter of” a year that follows, “every autumn”."""

from __future__ import annotations

import re
from typing import Final, cast

from events.language.english.time import POINTERS, SEASONS
from events.language.english.wordlist import words
from events.temporal.drafts import Draft
from events.temporal.meaning import CalendarDate, Pointer, Recurrence, Season
from events.temporal.patterns import Pattern
from events.temporal.scan import Hit
from events.temporal.words import Word, words_before

_BEFORE_ARTICLE: Final = words("and in into during until by over through throughout since for of before after from")
_BEFORE_BARE: Final = words("in by until till since during late early mid - through throughout from to")
_BEFORE_AMBIGUOUS: Final = words("in late early - by since until")
"""Before “fall” and “spring”, which are also verbs and other nouns."""
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
    start = left[0].start if near == "the" else hit.start
    return Draft(start, hit.end, CalendarDate(season=season), weak=not _stands_alone(text, hit, left))


def _stands_alone(text: str, hit: Hit, left: list[Word]) -> bool:
    near = left[0].lower if left else ""
    following = text[hit.end : hit.end + 4].lower()
    if following[:1] in ("'", "’", "-") or (following == " of " and not _OF_A_TIME.match(text, hit.end)):
        return False
    if near == "the":
        return len(left) > 1 and left[1].lower in _BEFORE_ARTICLE
    if hit.word in ("fall", "spring"):
        return near in _BEFORE_AMBIGUOUS and following != " in "
    return near in _BEFORE_BARE
