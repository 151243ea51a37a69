"""Time zones: those whose offset depends on the season, and the one that a text declares for all its times."""

from __future__ import annotations

import re
from functools import cache

from events.language.english.time import SEASONAL_ZONES, ZONES
from events.temporal.meaning import Clock


def with_zone(clock: Clock, month: int | None, declared: str) -> Clock:
    """The clock time with its offset; summer time of named zones is taken to run from April to October."""
    name = clock.zone_name or ("" if clock.zone else declared)
    if not name:
        return clock
    if name in SEASONAL_ZONES:
        winter, summer = SEASONAL_ZONES[name]
        return clock._replace(zone=summer if month is not None and 4 <= month <= 10 else winter, zone_name="")
    return clock._replace(zone=ZONES.get(name, ""), zone_name="")


@cache
def _declaration() -> re.Pattern[str]:
    codes = "|".join(zone.upper() for zone in ZONES if len(zone) > 2)
    names = "|".join(zone.capitalize() for zone in SEASONAL_ZONES if len(zone) > 2)
    return re.compile(
        r"\b[Tt]ime(?:s|line|stamps)?\b(?:[ \t](?:are|is|given|shown|in|all)){0,4}[ \t]?"
        rf"(?:[(:]?[ \t]?(?:in[ \t])?(?P<code>{codes})\b|\((?P<name>{names})\b|(?P<named>{names})[ \t]time\b)"
    )


def declared_zone(text: str) -> str:
    """The zone that a text declares for its times (“Timeline (Eastern, UTC-4)”, “all times UTC”), or empty."""
    match = _declaration().search(text)
    return (match["code"] or match["name"] or match["named"]).lower() if match else ""
