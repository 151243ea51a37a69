"""Clock times in figures: “4.30 pm”, “18:07”, “11:52 Eastern time”, “10:06” at the head of a log line."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from events.language.english.time import CITY_ZONES, SEASONAL_ZONES, ZONES
from events.temporal.meaning import Clock, TimeOfDay
from events.temporal.patterns import Pattern
from events.temporal.recognition.drafts import Draft
from events.temporal.recognition.habits import Habits
from events.temporal.recognition.scan import Hit
from events.temporal.zones import IANA

_SIGNALLED: Final = Pattern(
    r"(?:\b(?:at|by|from|until|till|to|between|and|before|after|since|around|about|past|through|or|for|on"
    r"|adjourned|opened|closed|began|ended|started|dep\.?|arr\.?|departed|arrived)\s{1,3}"
    r"|[(\[–—-]\s{0,3}|^[ \t>*|]{0,4}|[,;]\s)\Z",
    re.I | re.M,
)
"""What stands before hours and minutes that are a clock time and no score or ratio."""
_HALF: Final = Pattern(r"[ap](?=\.?\s?m\b)", re.I)
_RANGE_START: Final = Pattern(
    r"(?<![\w.,:$£€#/-])(?P<hour>\d{1,2})(?:[:.](?P<minute>\d\d))?(?P<link>\s?[-–—]\s?|\s(?:to|until|till)\s"
    r"|(?<=between\s\d)\sand\s|(?<=between\s\d\d)\sand\s)$",
    re.I,
)
_LED: Final = Pattern(
    r"\b(?:at|about|approx\.?|approximately|by|from|until|till|to|since|around|before|after|and)\s{1,3}$", re.I
)
_AT: Final = Pattern(
    r"(?<!closed )(?<!opened )(?<!traded )(?<!trading )(?<!priced )(?<!ended )(?<!stood )(?<!valued )(?<!stands )"
    r"(?<!sold )(?<!bought )(?<!fixed )\bat (?:about |around |approximately )?$",
    re.I,
)
"""What leads a clock time, and no price."""
_NO_FIGURE: Final = Pattern(
    r"[%/°]|[.,:]?\d|\s?(?:per|percent|pence|times|[a-z]{0,2}[mgl]|k|p|x|million|billion|points?)\b"
)
_AT_HOUR: Final = Pattern(r"\bat\s(?:about\s|around\s|approx\.?\s|approximately\s)?$", re.I)
_LEAD: Final = 20
"""Characters before a time of four figures that tell it from a number."""
_NO_CLOCK_BEFORE: Final = frozenset("$£€#/.:,%+")
_NO_CLOCK_AFTER: Final = Pattern(r"[%/]|:\d|\.\d|\s?(?:km|miles|percent)")


@cache
def _clock() -> re.Pattern[str]:
    zones = "|".join(sorted((zone.upper() for zone in ZONES if zone != "z"), reverse=True))
    names = "|".join(zone.capitalize() for zone in SEASONAL_ZONES if len(zone) > 2)
    cities = "|".join(zone.title() for zone in CITY_ZONES)
    offset = r"[+-](?:[0-9]{2}:?[0-9]{2}|[0-9]{1,2})(?![\d:])"
    return re.compile(
        r"(?P<hour>\d{1,2})(?:(?P<sign>[:.])(?P<minute>\d\d)(?:[:.](?P<second>\d\d)(?:[.,]\d{1,6})?)?)?(?!\d)"
        r"(?P<half>\s?(?:[aApP]\.\s?[mM]\b\.?|[aApP][mM]\b)|\s{1,3}o['’]clock|\s?hrs?\b|\s?hours\b(?=\s{1,3}local))?"
        r"(?P<part>\s{1,3}in\s{1,3}the\s{1,3}(?:morning|afternoon|evening)|\s{1,3}at\s{1,3}night)?"
        rf"(?P<zone>\s?Z\b|\s{{1,3}}(?:(?:UTC|GMT)\s?)?(?P<offset>{offset})|\s{{1,3}}(?P<iana>{IANA})(?:\s{{1,3}}time\b)?"
        rf"|\s{{1,3}}(?:\((?:{zones}|ET|CT|MT|PT)\)|(?P<code>{zones}|ET|CT|MT|PT)\b)"
        rf"|\s{{1,3}}(?P<name>{names})(?:\s{{1,3}}(?:Standard|Daylight))?(?:\s{{1,3}}[Tt]ime)?\b"
        rf"|\s{{1,3}}(?P<city>{cities})\s{{1,3}}[Tt]ime\b|\s{{1,3}}local\s{{1,3}}time)?"
    )


def read_clock(text: str, hit: Hit, floor: int, habits: Habits) -> Draft | None:
    """A clock time in figures that starts at the hit.

    Args:
        text: the whole text.
        hit: where figures start.
        floor: where looking back stops.
        habits: how the text writes its times.
    """
    if text[hit.start - 1 : hit.start] in _NO_CLOCK_BEFORE and hit.start:
        return None
    match = _clock().match(text, hit.start)
    if match is None or not (match["minute"] or match["half"]) or not _is_clock(text, match, floor, habits):
        return None
    hour = _hour(match)
    if hour is None:
        return None
    minute = int(match["minute"] or 0)
    if minute > 59 or int(match["second"] or 0) > 59 or (hour == 24 and minute):
        return None
    zone, name = _zone(match)
    second = int(match["second"]) if match["second"] else None
    return Draft(hit.start, match.end(), TimeOfDay(Clock(hour, minute, second, zone, name)))


def hour_of_range(text: str, last: Draft, found: list[Draft]) -> Draft | None:
    """The first of “2 to 4 pm”, which shares the half of the day; one that was read without it is put right."""
    half = _HALF.search(text, last.start, last.end)
    meaning = last.meaning
    if half is None or not isinstance(meaning, TimeOfDay) or meaning.clock is None:
        return None
    match = _RANGE_START.search(text, max(0, last.start - 16), last.start)
    if match is None:
        return None
    hour, end = int(match["hour"]), meaning.clock.hour
    if not 1 <= hour <= 12 or int(match["minute"] or 0) > 59:
        return None
    hour = hour % 12 + (12 if half[0].lower() == "p" and hour % 12 <= end - 12 else 0)
    draft = Draft(match.start("hour"), match.end("hour"), TimeOfDay(Clock(hour, int(match["minute"] or 0))))
    draft.end = match.end("minute") if match["minute"] else draft.end
    while found and found[-1].end > draft.start:
        found.pop()
    last.range_end = match["link"].strip().lower() != "and"
    return draft


@cache
def _four_figures() -> re.Pattern[str]:
    zones = "|".join(zone.upper() for zone in ZONES if zone != "z")
    figures = r"(?:[01]\d|2[0-3])[0-5]\d"
    named = rf"\s?(?:hours|hrs|h)\b(?:\s{{1,3}}local\s{{1,3}}time)?|\s?(?P<zone>{zones})\b|\s{{1,3}}local\s{{1,3}}time"
    shared = rf"(?=\s?(?:and|to|until|or|-|–)\s?{figures}\s?(?:hours|hrs|h)\b)"
    return re.compile(rf"([01]\d|2[0-3])([0-5]\d)(?:{named}|{shared})")


def read_four_figures(text: str, hit: Hit) -> Draft | None:
    """“1524 GMT”, “0600 hours”, “2000 and 2030 hours”."""
    match = _four_figures().match(text, hit.start)
    if match is None:
        return None
    zone = ZONES.get((match["zone"] or "").lower(), "")
    return Draft(hit.start, match.end(), TimeOfDay(Clock(int(match[1]), int(match[2]), None, zone)))


def read_log_time(text: str, hit: Hit, habits: Habits) -> Draft | None:
    """“0610” at the head of a line of a log, “about 1400” within one; “at 1415” beside “1830 hours”.

    Args:
        text: the whole text.
        hit: where four figures stand.
        habits: how the text writes its times.
    """
    hour, minute = int(hit.word[:2]), int(hit.word[2:])
    if hour > 23 or minute > 59:
        return None
    begin = text.rfind("\n", max(0, hit.start - _LEAD), hit.start) + 1 or max(0, hit.start - _LEAD)
    before = text[begin : hit.start]
    opens = not before.strip(" \t>*-[|") and (begin == 0 or text[begin - 1] == "\n")
    led = _LED.search(before)
    # A year may follow all of these but “at”, and never begins with a nought.
    surely = led is not None and (hit.word[0] == "0" or _AT_HOUR.search(before) is not None)
    if ((opens or led) and habits.log) or (surely and habits.hours):
        return Draft(hit.start, hit.end, TimeOfDay(Clock(hour, minute)))
    return None


def _is_clock(text: str, match: re.Match[str], floor: int, habits: Habits) -> bool:
    if match["half"]:
        return True
    if match["sign"] == ".":
        return bool(match["name"] or match["code"] or match["part"]) or _follows_at(text, match, floor, habits)
    if not match["zone"] and not _SIGNALLED.search(text[max(floor, match.start() - 9) : match.start()]):
        return False
    return not _NO_CLOCK_AFTER.match(text, match.end())


def _follows_at(text: str, match: re.Match[str], floor: int, habits: Habits) -> bool:
    """“at 8.35” in a text that writes clock times so."""
    return (
        _AT.search(text[max(floor, match.start() - 24) : match.start()]) is not None
        and _NO_FIGURE.match(text, match.end()) is None
        and habits.dotted_clock
    )


def _hour(match: re.Match[str]) -> int | None:
    """The hour of 24; None if there is no such time."""
    hour = int(match["hour"])
    half = (match["half"] or "").strip().lower()[:1]
    part = (match["part"] or "").split()[-1:]
    if hour > 24 or (half == "a" and hour > 12):
        return None
    if hour < 12 and (half == "p" or part in (["afternoon"], ["evening"], ["night"])):
        return hour + 12
    return 0 if hour == 12 and half == "a" else hour


def _zone(match: re.Match[str]) -> tuple[str, str]:
    """Offset, or the name of a zone whose offset depends on the day."""
    if match["offset"]:
        return _full_offset(match["offset"]), ""
    if match["iana"]:
        return "", match["iana"]
    key = (match["name"] or match["code"] or match["city"] or (match["zone"] or "").strip(" ()")).lower()
    return ("", key) if key in SEASONAL_ZONES or key in CITY_ZONES else (ZONES.get(key, ""), "")


def _full_offset(offset: str) -> str:
    """“+02:00” for “+0200” and “+2”."""
    digits = offset[1:].replace(":", "")
    hours, minutes = (digits[:2], digits[2:]) if len(digits) == 4 else (digits, "00")
    return f"{offset[0]}{hours:0>2}:{minutes}"
