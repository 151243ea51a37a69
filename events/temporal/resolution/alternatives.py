"""Other values that the words of an expression could have, and why they lost: made when somebody asks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from events.daynumbers import civil
from events.records import Alternative, Anchor, Choice, Timex
from events.temporal.resolution.explaining import anchor_words
from events.temporal.resolution.stamps import CALENDAR_UNITS, day_stamp, move_day, stamp_of, week_stamp
from events.temporal.resolution.timex_values import timex_value, year_text


def alternatives(timex: Timex) -> list[Alternative]:
    """The other values of an expression that could mean several, the likeliest first."""
    grounds = timex.grounds
    found = list(grounds.alternatives)
    if grounds.choice is not None and grounds.anchor is not None:
        found.extend(_other_side(timex, grounds.anchor, grounds.choice))
    if grounds.rival is not None and grounds.anchor is not None:
        found.extend(_other_anchor(timex, grounds.anchor, grounds.rival))
    if timex.written:
        found.extend(_other_order(timex))
        found.extend(_other_centuries(timex))
    return [alternative for alternative in found if alternative.value != timex.value]


def _day_of(anchor: Anchor) -> int | None:
    return None if anchor.date is None else anchor.date.last_day


def _other_side(timex: Timex, anchor: Anchor, choice: Choice) -> Iterator[Alternative]:
    """The date on the other side of the anchor."""
    day, unit = _day_of(anchor), timex.grounds.unit
    if day is None:
        return
    year, month, _ = civil(day)
    rest = timex.value.partition("-")[2]
    if unit == "day":
        value = _with_time(day + choice.other, timex)
    elif unit == "quarter":
        value = f"{year_text((year * 4 + (month + 2) // 3 - 1 + choice.other) // 4)}-{rest}"
    else:
        value = f"{year_text((year * 12 + month - 1 + choice.other) // 12)}-{rest}"
    if "X" not in timex.value:
        yield Alternative(value, _why(timex, choice, unit))


def _why(timex: Timex, choice: Choice, unit: str) -> str:
    side = "past" if choice.taken < 0 else "future"
    pointer = timex.text.split(maxsplit=1)[0].lower()
    if choice.direction == side:
        return f"“{choice.word}” tells of the {side}" if choice.word else f"the clause tells of the {side}"
    if pointer in ("last", "next", "past", "coming", "this"):
        return f"“{pointer}” says which one"
    if not choice.taken:
        return "what is at hand comes first"
    taken, other = abs(choice.taken), abs(choice.other)
    if other > taken:
        return f"it is farther away: {other} {unit}s against {taken}"
    return "a text tells of what has been rather than of what will be" if side == "past" else "it is long past"


def _with_time(day: int, timex: Timex) -> str:
    """The value of a day, or of the week or weekend that holds it, in the form of the expression's own value."""
    if "-W" in timex.value:
        return timex_value(week_stamp(day, timex.value.endswith("-WE")))
    return timex_value(day_stamp(day)) + timex.value.partition("T")[1] + timex.value.partition("T")[2]


def _other_anchor(timex: Timex, anchor: Anchor, rival: Anchor) -> Iterator[Alternative]:
    """The date that counting from the document's date would give."""
    day = _day_of(rival)
    value = "" if day is None or "X" in timex.value else _counted_from(day, timex)
    if value:
        why = f"the text tells here of {anchor_words(anchor, timex)}, not of {anchor_words(rival, timex)}"
        yield Alternative(value, why)


def _counted_from(day: int, timex: Timex) -> str:
    unit = CALENDAR_UNITS.get(timex.grounds.unit)
    if timex.rule == "inherited year":
        return f"{year_text(civil(day)[0])}-{timex.value.partition('-')[2]}"
    if timex.rule in ("clock", "part of day"):
        return _with_time(day, timex)
    if timex.rule != "counted from story" or timex.type != "DATE" or unit is None:
        return ""
    moved = move_day(day, unit, timex.grounds.amount)
    return timex_value(day_stamp(moved) if _is_day(timex.value) else stamp_of(moved, unit))


def _is_day(value: str) -> bool:
    return len(value) == len("2013-06-04") and value[5:7].isdecimal()


@cache
def _figures() -> re.Pattern[str]:
    return re.compile(r"(\d{1,2})([/.-])(\d{1,2})\2(?:\d{4}|\d\d)")


@cache
def _two_digits() -> re.Pattern[str]:
    return re.compile(r"(?<![\d:])\d{1,2}([/.-])\d{1,2}\1(\d\d)(?!\d)|[’'‘`](\d\d)(?!\d)")


def _other_order(timex: Timex) -> Iterator[Alternative]:
    """Day and month exchanged, in figures that allow it."""
    match = _figures().search(timex.text)
    year, _, rest = timex.value.partition("-")
    if match is None or int(match[1]) > 12 or int(match[3]) > 12 or len(rest) < 5 or rest[2] != "-":
        return
    if timex.rule == "day or month first":
        why = "nothing in the text decides; with the month first is the commoner way"
    elif match[2] == ".":
        why = "with full stops the day comes first"
    else:
        why = "the other dates of the text have this order"
    yield Alternative(f"{year}-{rest[3:5]}-{rest[:2]}{rest[5:]}", why)


def _other_centuries(timex: Timex) -> Iterator[Alternative]:
    """The same year in the centuries before and after, where two digits stand for it."""
    written, anchor = timex.value[:4], timex.grounds.anchor
    if not written.isdecimal() or not _two_digits().search(timex.text):
        return
    why = "two digits stand for the years from 1940 to 2039"
    if anchor is not None:
        why = f"the text tells here of {anchor_words(anchor, timex)}"
    # A decade has three figures.
    century = 100 if len(written) == 4 else 10
    for other in (int(written) - century, int(written) + century):
        yield Alternative(f"{other:0{len(written)}d}{timex.value[4:]}", why)
