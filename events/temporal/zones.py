"""Time zones whose offset depends on the season."""

from __future__ import annotations

from dataclasses import replace

from events.language.english.time import SEASONAL_ZONES
from events.temporal.meaning import Clock


def with_zone(clock: Clock, month: int | None) -> Clock:
    """The clock time with the offset that its zone's name has in a month; summer time runs from April to October."""
    if not clock.zone_name or clock.zone_name not in SEASONAL_ZONES:
        return clock
    winter, summer = SEASONAL_ZONES[clock.zone_name]
    return replace(clock, zone=summer if month is not None and 4 <= month <= 10 else winter, zone_name="")
