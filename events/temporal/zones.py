"""Time zones: those whose offset depends on the day, and the one that a text declares for all its times."""

from __future__ import annotations

import re
from functools import cache

from events.daynumbers import civil
from events.language.english.time import CITY_ZONES, SEASONAL_ZONES, ZONES
from events.temporal.meaning import Clock

_NAMED = SEASONAL_ZONES | CITY_ZONES


def with_zone(clock: Clock, day: int | None, declared: str) -> Clock:
    """The clock time with the offset that its zone has on a day; without the day a zone with summer time has none.

    Args:
        clock: the clock time, perhaps with the name of a zone.
        day: day number.
        declared: the zone that the text declares for times that name none.
    """
    name = clock.zone_name or ("" if clock.zone else declared)
    if not name:
        return clock
    if name in ZONES:
        return clock._replace(zone=ZONES[name], zone_name="")
    return clock._replace(zone=_offset(_NAMED.get(name, name), clock, day), zone_name="")


def _offset(zone: str, clock: Clock, day: int | None) -> str:
    """“-04:00” for America/New_York on a summer day; empty where the zone, the day or whole minutes are unknown."""
    # Here, since few texts name zones and the first look into the IANA data takes some milliseconds.
    from datetime import MAXYEAR, MINYEAR, datetime, timedelta
    from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

    year, month, date = civil(day) if day is not None else (0, 0, 0)
    if not MINYEAR < year < MAXYEAR:
        return ""
    try:
        local = datetime(year, month, date, min(clock.hour, 23), clock.minute or 0, tzinfo=ZoneInfo(zone))
        offset = local.utcoffset()
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return ""
    if offset is None or offset % timedelta(minutes=1):
        return ""
    minutes = offset // timedelta(minutes=1)
    if not minutes and zone == "Etc/UTC":
        return "Z"
    return f"{'-' if minutes < 0 else '+'}{abs(minutes) // 60:02d}:{abs(minutes) % 60:02d}"


@cache
def _declaration() -> re.Pattern[str]:
    codes = "|".join(zone.upper() for zone in (*ZONES, *SEASONAL_ZONES) if 2 < len(zone) < 5)
    names = "|".join(zone.title() for zone in _NAMED if len(zone) > 2)
    return re.compile(
        r"\b[Tt]ime(?:s|line|stamps)?\b(?:[ \t](?:are|is|given|shown|in|all)){0,4}[ \t]?"
        rf"(?:[(:]?[ \t]?(?:in[ \t])?(?:(?P<code>{codes})\b|(?P<iana>{IANA}))"
        rf"|\((?P<name>{names})\b|(?P<named>{names})[ \t]time\b)"
    )


IANA = r"(?:Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific|Etc)/[A-Z]\w+(?:/\w+)?"
"""A zone by its IANA name."""


def declared_zone(text: str) -> str:
    """The zone that a text declares for its times (“Timeline (Eastern, UTC-4)”, “all times UTC”), or empty."""
    match = _declaration().search(text)
    if match is None:
        return ""
    return match["iana"] or (match["code"] or match["name"] or match["named"]).lower()
