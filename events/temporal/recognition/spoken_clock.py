"""Clock times in words: “half past six”, “a quarter to nine”, “ten past three in the afternoon”, “seven o'clock”."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from events.language.english.time import SMALL_NUMBERS
from events.temporal.meaning import Clock, TimeOfDay
from events.temporal.recognition.drafts import Draft
from events.temporal.recognition.scan import Hit
from events.temporal.words import words_before

SPOKEN: Final = frozenset({"half", "quarter", "past", "minutes", "clock"})
"""Words around which a clock time can be told in words."""
_BEFORE_HOUR: Final = frozenset(
    {"at", "by", "until", "till", "from", "about", "around", "before", "after", "since", "to"}
)
_HOUR: Final = {"noon": 12, "midday": 12, "midnight": 24}
_REACH: Final = 40


@cache
def _told() -> re.Pattern[str]:
    hours = "|".join(word for word, number in SMALL_NUMBERS.items() if number <= 12)
    minutes = "|".join(word for word, number in SMALL_NUMBERS.items() if number < 30)
    return re.compile(
        rf"\b(?:(?:a\s{{1,3}})?(?P<share>half|quarter)|(?P<number>(?:twenty-five|{minutes}|\d{{1,2}}))(?:\s{{1,3}}minutes)?)"
        rf"\s{{1,3}}(?P<way>past|to)\s{{1,3}}(?P<hour>{hours}|noon|midday|midnight|1[0-2]|[1-9])\b(?!\d|[.,:]\d)"
        rf"|\b(?P<full>{hours})\s{{1,3}}o['’]clock\b",
        re.I,
    )


@cache
def _half_of_day() -> re.Pattern[str]:
    return re.compile(
        r"(?:\s{1,3}o['’]clock)?(?P<half>\s?[ap]\.?\s?m\b\.?|\s{1,3}in\s{1,3}the\s{1,3}(?:morning|afternoon|evening)\b"
        r"|\s{1,3}at\s{1,3}night\b)?",
        re.I,
    )


_COUNTS_ON: Final = re.compile(
    r"\s{0,3}(?:%|per\s?cent|percent|million|billion|thousand|hundred|cents?\b|points?\b|-\w)", re.I
)


def read_spoken_clock(text: str, hit: Hit, floor: int) -> Draft | None:
    """The clock time told in words in which the hit stands."""
    begin = max(floor, hit.start - _REACH)
    for match in _told().finditer(text, begin, min(len(text), hit.end + _REACH)):
        if match.start() > hit.start:
            break
        if match.end() >= hit.end:
            return _draft(text, match)
    return None


def _draft(text: str, match: re.Match[str]) -> Draft | None:
    half = _half_of_day().match(text, match.end())
    assert half is not None
    if _COUNTS_ON.match(text, half.end()):
        return None
    clock = _clock(match)
    return None if clock is None else _of_half(match.start(), half.end(), clock, half["half"] or "")


def _of_half(start: int, end: int, clock: Clock, half: str) -> Draft:
    """The clock time in the morning or after noon, as far as the words say."""
    hour = clock.hour
    words = half.lower().split()
    later = bool(words) and (words[-1] in ("afternoon", "evening", "night") or words[-1].startswith("p"))
    if later and hour < 12 and not (words[-1] == "night" and hour < 5):
        hour += 12
    if hour == 12 and words and (words[-1].startswith("a") and words[-1] != "afternoon"):
        hour = 0
    return Draft(start, end, TimeOfDay(Clock(hour, clock.minute)))


def _clock(match: re.Match[str]) -> Clock | None:
    if match["full"]:
        return Clock(SMALL_NUMBERS[match["full"].lower()], 0)
    if match["share"]:
        minutes = 30 if match["share"].lower() == "half" else 15
        if minutes == 30 and match["way"].lower() == "to":
            return None
    else:
        minutes = _number(match["number"].lower())
    word = match["hour"].lower()
    hour = _HOUR.get(word) or _number(word)
    if not 0 < minutes <= 30:
        return None
    total = hour * 60 + (minutes if match["way"].lower() == "past" else -minutes)
    return Clock(total // 60 % 24, total % 60) if total >= 60 else Clock(12, total)


def _number(word: str) -> int:
    return int(word) if word.isdecimal() else 25 if word == "twenty-five" else SMALL_NUMBERS[word]


def hour_of_part(text: str, start: int, end: int, floor: int) -> Draft | None:
    """“nine in the morning”, “at ten at night”, of which the part of the day stands between the offsets."""
    left = words_before(text, start, floor, 4)
    words = [word.lower for word in left]
    index = 2 if words[:2] == ["the", "in"] else 1 if words[:1] == ["at"] and text[start:end].lower() == "night" else 0
    if not index or len(words) < index + 2 or words[index + 1] not in _BEFORE_HOUR:
        return None
    word = words[index]
    hour = int(word) if word.isdecimal() and len(word) <= 2 else SMALL_NUMBERS.get(word, 0)
    return _of_half(left[index].start, end, Clock(hour, 0), text[start:end]) if 1 <= hour <= 12 else None
