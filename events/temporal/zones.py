"""Time zones: those whose offset depends on the season, and the one that a text declares for all its times."""

from __future__ import annotations

import re
from dataclasses import replace
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
        return replace(clock, zone=summer if month is not None and 4 <= month <= 10 else winter, zone_name="")
    return replace(clock, zone=ZONES.get(name, ""), zone_name="")


@cache
def _declaration() -> re.Pattern[str]:
    names = "|".join([z.upper() for z in ZONES if len(z) > 2] + [z.capitalize() for z in SEASONAL_ZONES if len(z) > 2])
    return re.compile(
        rf"\b[Tt]ime(?:s|line|stamps)?\b(?:[ \t]{{1,3}}(?:are|is|given|shown|in|all))*[ \t]{{0,3}}[(:]?[ \t]{{0,3}}(?:in[ \t]{{1,3}})?(?P<name>{names})\b"
    )


def declared_zone(text: str) -> str:
    """The zone that a text declares for its times (“Timeline (Eastern, UTC-4)”, “all times UTC”), or empty."""
    match = _declaration().search(text)
    return match["name"].lower() if match else ""
