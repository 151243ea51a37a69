"""Clock times and parts of the day: “4.30 pm”, “18:07”, “11:52 Eastern time”, “noon”, “this morning”, “dawn”."""

from __future__ import annotations

import re
from functools import cache
from typing import Final, cast

from events.language.english.time import (
    DAY_PARTS,
    POINTERS,
    SEASONAL_ZONES,
    SMALL_NUMBERS,
    ZONES,
)
from events.temporal.drafts import Draft
from events.temporal.meaning import Base, CalendarDate, Clock, DayPart, Pointer, Recurrence, Relative, TimeOfDay
from events.temporal.scan import Hit
from events.temporal.words import Word, words_before

_COUNT: Final[dict[Pointer, int]] = {"this": 0, "same": 0, "last": -1, "previous": -1, "next": 1, "following": 1}
_CLOCK_BEFORE: Final = re.compile(
    r"(?:\b(?:at|by|from|until|till|to|between|and|before|after|since|around|about|past|through|or|for|on|,)\s{1,3}"
    r"|[(\[–—-]\s{0,3}|^[ \t>*|]*|[,;]\s)$",
    re.I | re.M,
)


@cache
def _clock() -> re.Pattern[str]:
    zones = "|".join(sorted((z.upper() for z in ZONES if z != "z"), reverse=True))
    names = "|".join(z.capitalize() for z in SEASONAL_ZONES if len(z) > 2)
    return re.compile(
        r"(?P<hour>\d{1,2})(?:[:.](?P<minute>\d\d)(?:[:.](?P<second>\d\d)(?:\.\d{1,6})?)?)?(?!\d)"
        r"(?P<half>\s?(?:[aApP]\.\s?[mM]\b\.?|[aApP][mM]\b)|\s{1,3}o['’]clock|\s?hrs?\b)?"
        r"(?P<day>\s{1,3}in\s{1,3}the\s{1,3}(?:morning|afternoon|evening)|\s{1,3}at\s{1,3}night)?"
        rf"(?P<zone>\s?Z\b|\s{{1,3}}\(?(?P<code>{zones}|ET|CT|MT|PT)\b\)?|\s{{1,3}}(?P<name>{names})(?:\s{{1,3}}(?:Standard|Daylight))?(?:\s{{1,3}}[Tt]ime)?\b"
        r"|\s{1,3}local\s{1,3}time|\s{1,3}GMT)?",
    )


def read_clock(text: str, hit: Hit, floor: int) -> Draft | None:
    """A clock time in figures that starts at the hit."""
    before = text[hit.start - 1 : hit.start]
    if before and before in "$£€#/.:,%+":
        return None
    match = _clock().match(text, hit.start)
    if match is None or not (match["minute"] or match["half"]):
        return None
    hour, minute = int(match["hour"]), int(match["minute"] or 0)
    second = int(match["second"]) if match["second"] else None
    half = (match["half"] or "").strip().lower().replace(".", "").replace(" ", "")
    dotted = bool(match["minute"]) and text[hit.start + len(match["hour"])] == "."
    if hour > 24 or minute > 59 or (second or 0) > 59 or (hour == 24 and minute):
        return None
    if dotted and not half and not (match["name"] or match["code"]):
        return None
    if not half and not match["zone"] and not _CLOCK_BEFORE.search(text[max(floor, hit.start - 9) : hit.start]):
        return None
    if not half and re.match(r"[%:/]|\.\d|\s?(?:km|miles|percent)", text[match.end() : match.end() + 8]):
        return None
    if half in ("am", "pm") or (match["day"] and hour <= 12):
        if not 1 <= hour <= 12 and half in ("am", "pm"):
            if hour > 12 and half == "am":
                return None
        late = half == "pm" or (match["day"] is not None and not match["day"].strip().endswith(("morning", "night")))
        if hour < 12 and late:
            hour += 12
        elif hour == 12 and half == "am":
            hour = 0
    end = match.end()
    if half == "oclock" or "clock" in half:
        minute_given: int | None = 0
    else:
        minute_given = minute if match["minute"] or half else None
    if end and text[end - 1] == "." and not match["zone"]:
        end = _closing_dot(text, end)
    zone, name = _zone(match["code"] or (match["zone"] or "").strip(), match["name"])
    return Draft(hit.start, end, TimeOfDay(Clock(hour, minute_given, second, zone, name)))


def _closing_dot(text: str, end: int) -> int:
    """Whether the full stop of “p.m.” is its own: it always is."""
    return end


def _zone(code: str, name: str | None) -> tuple[str, str]:
    key = (name or code).lower()
    if key in SEASONAL_ZONES:
        return "", key
    return ZONES.get(key, ""), ""


def read_part(text: str, hit: Hit, floor: int) -> Draft | None:
    """A part of the day: with “this”, “that”, “the following”, “every”, or alone after “the” or a preposition."""
    word = hit.word
    plural = word not in DAY_PARTS
    part = cast(DayPart, DAY_PARTS[word[:-1] if plural else word])
    left = words_before(text, hit.start, floor)
    near = left[0].lower if left else ""
    far = left[1].lower if len(left) > 1 else ""
    if plural:
        if near in ("in", "on", "most", "all"):
            return None
        return None
    if near in ("every", "each"):
        return Draft(left[0].start, hit.end, Recurrence(pattern=CalendarDate(part=part), quant=near.upper()))
    if _part_of_name(text, hit, left):
        return None
    if near in POINTERS and near not in ("past", "present", "current", "coming"):
        return _pointed(text, hit, part, left[0].start, cast(Pointer, POINTERS[near]), left)
    if word in ("noon", "midnight", "midday") and near not in ("high",):
        clock = Clock(24, 0) if word == "midnight" else Clock(12, 0)
        start = hit.start
        return Draft(start, hit.end, TimeOfDay(clock=clock))
    after = text[hit.end : hit.end + 8].lower()
    if near == "the":
        if after.startswith((" before", " after")):
            return _counted_part(text, hit, part, left[0].start, after)
        solid = far in ("in", "during", "on", "of", "by", "through", "until", "for")
        return Draft(left[0].start, hit.end, TimeOfDay(part=part), weak=not solid, bare=True)
    if word in ("dawn", "dusk", "daybreak", "nightfall", "sunrise", "sunset"):
        return Draft(
            hit.start, hit.end, TimeOfDay(part=part), weak=near not in ("at", "before", "after", "by", "until")
        )
    if word == "overnight":
        if (
            text[hit.end : hit.end + 1] == "-"
            or re.match(r"\s{1,3}[a-z]+(?:s|rate)?\b", text[hit.end : hit.end + 12])
            and near in ("an", "the")
        ):
            return None
        return Draft(hit.start, hit.end, TimeOfDay(part=part))
    return Draft(hit.start, hit.end, TimeOfDay(part=part), weak=near not in ("mid", "early", "late"))


def _part_of_name(text: str, hit: Hit, left: list[Word]) -> bool:
    """“Mrs Noon”, “Good Morning America”: a capital that no sentence start explains."""
    if not text[hit.start].isupper() or text[hit.start : hit.end].isupper() or not left:
        return False
    near = left[1] if left[0].lower == "." and len(left) > 1 else left[0]
    return near.text[0].isupper() and (left[0].lower != "." or len(near.text) <= 3)


def _pointed(text: str, hit: Hit, part: DayPart, start: int, pointer: Pointer, left: list[Word]) -> Draft:
    base: Base = "speech" if pointer in ("this", "last") else "story"
    if len(left) > 1 and left[1].lower in ("the", "that", "this"):
        start = left[1].start
    count = _COUNT[pointer]
    return Draft(start, hit.end, Relative(count, "day", base, sign=(count > 0) - (count < 0), part=part))  # type: ignore[arg-type]


def _counted_part(text: str, hit: Hit, part: DayPart, start: int, after: str) -> Draft | None:
    sign = -1 if after.startswith(" before") else 1
    end = hit.end + (7 if sign < 0 else 6)
    if text[end : end + 1].isalpha() or not re.match(r"\s{0,3}[.,;:!?)\n]|$", text[end : end + 2]):
        return None
    return Draft(start, end, Relative(sign, "day", "story", sign=-1 if sign < 0 else 1, part=part))


def hour_before(text: str, start: int, floor: int) -> tuple[int, Clock] | None:
    """“at nine on”, “at 9 on” right before a day: where the hour starts, and the clock time."""
    left = words_before(text, start, max(floor, start - 24))
    if len(left) < 3 or left[0].lower != "on" or left[2].lower not in ("at", "by", "until", "from"):
        return None
    word = left[1].lower
    hour = SMALL_NUMBERS.get(word) or (int(word) if word.isdecimal() else 0)
    if not 1 <= hour <= 12:
        return None
    return left[1].start, Clock(hour, 0)
