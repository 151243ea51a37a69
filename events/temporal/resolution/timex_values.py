"""How resolved times are written in TIMEX3."""

from __future__ import annotations

from events.temporal.resolution.stamps import Stamp


def year_text(year: int | None) -> str:
    """TIMEX3's year: ``0811``, ``BC0044``, ``XXXX``."""
    if year is None:
        return "XXXX"
    return f"{year:04d}" if year > 0 else f"BC{1 - year:04d}"


def timex_value(stamp: Stamp) -> str:
    """The TIMEX3 value."""
    year = year_text(stamp.year)
    if stamp.fiscal and stamp.grain in ("quarter", "half", "year"):
        year = "FY" + year
    match stamp.grain:
        case "day" | "time":
            return _day_text(stamp, year) + _time_text(stamp)
        case "week" | "weekend":
            week = f"{stamp.number:02d}" if stamp.number else "XX"
            return f"{year}-W{week}" + ("-WE" if stamp.grain == "weekend" else "")
        case "month":
            return f"{year}-{stamp.month:02d}" if stamp.month else f"{year}-XX"
        case "quarter":
            return f"{year}-Q{stamp.number or 'X'}"
        case "half":
            return f"{year}-H{stamp.number or 'X'}"
        case "season":
            return f"{year}-{stamp.season}"
        case "year":
            return f"{year}/{year_text(stamp.end_year)}" if stamp.end_year else year
    return _long_text(stamp)


def _day_text(stamp: Stamp, year: str) -> str:
    if stamp.month is None and stamp.weekday is not None:
        return f"{year}-WXX-{stamp.weekday + 1}"
    month = f"{stamp.month:02d}" if stamp.month else "XX"
    day = f"{stamp.day:02d}" if stamp.day else "XX"
    return f"{year}-{month}-{day}"


def _time_text(stamp: Stamp) -> str:
    clock = stamp.clock
    if clock is None:
        return f"T{stamp.part}" if stamp.part else ""
    text = f"T{clock.hour:02d}"
    if clock.minute is not None:
        text += f":{clock.minute:02d}"
        if clock.second is not None:
            text += f":{clock.second:02d}"
    return text + clock.zone


def _long_text(stamp: Stamp) -> str:
    width, length = {"decade": (3, 10), "century": (2, 100), "millennium": (1, 1000)}[stamp.grain]
    if stamp.year is None:
        return "X" * width
    number = abs(stamp.year) // length
    if stamp.before_era:
        return f"BC{number - (stamp.grain != 'decade'):0{width}d}"
    return f"{number:0{width}d}"
