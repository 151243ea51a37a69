"""Named days, fixed and movable, and on which day of a year they fall.

Movable feasts follow the Gregorian computus (anonymous algorithm, Meeus, Astronomical Algorithms, ch. 8);
civic ones the law of the country that coined the name.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from events.daynumbers import civil, day_number, days_in_month, weekday


def easter(year: int) -> int:
    """Day number of Easter Sunday by the Gregorian reckoning."""
    golden = year % 19
    century, rest = divmod(year, 100)
    leap, century_rest = divmod(century, 4)
    moon = (century - (8 * century + 13) // 25 - leap + 19 * golden + 15) % 30
    moon -= (moon // 28) * (1 - (29 // (moon + 1)) * ((21 - golden) // 11))
    sunday = (year + year // 4 + moon + 2 - century + leap) % 7
    del rest, century_rest
    offset = moon - sunday
    month = 3 + (offset + 40) // 44
    return day_number(year, month, offset + 28 - 31 * (month // 4))


def _nth(month: int, day_of_week: int, nth: int) -> Callable[[int], int]:
    """The nth (or, with -1, the last) such weekday of the month."""

    def day(year: int) -> int:
        if nth < 0:
            last = day_number(year, month, days_in_month(year, month))
            return last - (weekday(last) - day_of_week) % 7
        first = day_number(year, month, 1)
        return first + (day_of_week - weekday(first)) % 7 + 7 * (nth - 1)

    return day


def _fixed(month: int, day: int) -> Callable[[int], int]:
    return lambda year: day_number(year, month, day)


def _easter(days: int) -> Callable[[int], int]:
    return lambda year: easter(year) + days


_BANK_HOLIDAY_MOVED: Final = 1971
"""Year in which Britain moved it from the first to the last Monday of August."""

_DAYS: Final[dict[str, Callable[[int], int]]] = {
    "new year": _fixed(1, 1),
    "twelfth night": _fixed(1, 5),
    "epiphany": _fixed(1, 6),
    "king day": _nth(1, 0, 3),
    "australia": _fixed(1, 26),
    "candlemas": _fixed(2, 2),
    "groundhog": _fixed(2, 2),
    "valentine": _fixed(2, 14),
    "presidents": _nth(2, 0, 3),
    "patrick": _fixed(3, 17),
    "april fools": _fixed(4, 1),
    "anzac": _fixed(4, 25),
    "shrove tuesday": _easter(-47),
    "ash wednesday": _easter(-46),
    "palm sunday": _easter(-7),
    "maundy thursday": _easter(-3),
    "good friday": _easter(-2),
    "holy saturday": _easter(-1),
    "easter": _easter(0),
    "easter monday": _easter(1),
    "ascension": _easter(39),
    "pentecost": _easter(49),
    "whit monday": _easter(50),
    "may day": _fixed(5, 1),
    "cinco de mayo": _fixed(5, 5),
    "mothers": _nth(5, 6, 2),
    "memorial": _nth(5, 0, -1),
    "flag": _fixed(6, 14),
    "fathers": _nth(6, 6, 3),
    "juneteenth": _fixed(6, 19),
    "midsummer": _fixed(6, 24),
    "canada": _fixed(7, 1),
    "independence": _fixed(7, 4),
    "bastille": _fixed(7, 14),
    "lammas": _fixed(8, 1),
    "labor": _nth(9, 0, 1),
    "michaelmas": _fixed(9, 29),
    "columbus": _nth(10, 0, 2),
    "halloween": _fixed(10, 31),
    "all saints": _fixed(11, 1),
    "all souls": _fixed(11, 2),
    "guy fawkes": _fixed(11, 5),
    "armistice": _fixed(11, 11),
    "martinmas": _fixed(11, 11),
    "remembrance sunday": _nth(11, 6, 2),
    "thanksgiving": _nth(11, 3, 4),
    "black friday": lambda year: _nth(11, 3, 4)(year) + 1,
    "cyber monday": lambda year: _nth(11, 3, 4)(year) + 4,
    "christmas eve": _fixed(12, 24),
    "christmas": _fixed(12, 25),
    "boxing day": _fixed(12, 26),
    "new year's eve": _fixed(12, 31),
    "plough": lambda year: _nth(1, 0, 1)(year) if civil(_nth(1, 0, 1)(year))[2] > 6 else _nth(1, 0, 2)(year),
    "inauguration": _fixed(1, 20),
    "burns": _fixed(1, 25),
    "republic": _fixed(1, 26),
    "waitangi": _fixed(2, 6),
    "david": _fixed(3, 1),
    "commonwealth": _nth(3, 0, 2),
    "lady day": _fixed(3, 25),
    "mothering": _easter(-21),
    "low sunday": _easter(7),
    "tax": _fixed(4, 15),
    "patriots": _nth(4, 0, 3),
    "earth": _fixed(4, 22),
    "george": _fixed(4, 23),
    "freedom": _fixed(4, 27),
    "early may": _nth(5, 0, 1),
    "spring bank": _nth(5, 0, -1),
    "victoria day": lambda year: day_number(year, 5, 24) - weekday(day_number(year, 5, 24)),
    "oak apple": _fixed(5, 29),
    "trinity": _easter(56),
    "corpus christi": _easter(60),
    "youth": _fixed(6, 16),
    "swithin": _fixed(7, 15),
    "august bank": lambda year: _nth(8, 0, -1 if year >= _BANK_HOLIDAY_MOVED else 1)(year),
    "bartholomew": _fixed(8, 24),
    "heritage": _fixed(9, 24),
    "indigenous": _nth(10, 0, 2),
    "election": lambda year: _nth(11, 0, 1)(year) + 1,
    "andrew": _fixed(11, 30),
    "advent": lambda year: day_number(year, 12, 24) - (weekday(day_number(year, 12, 24)) + 1) % 7 - 21,
    "pearl harbor": _fixed(12, 7),
    "kwanzaa": _fixed(12, 26),
    "holy innocents": _fixed(12, 28),
}


def holiday(name: str, year: int) -> int:
    """Day number of the named day in a year.

    Raises:
        KeyError: no such day is known.
    """
    return _DAYS[name](year)


def fixed_date(name: str) -> tuple[int, int] | None:
    """Month and day of a day that is the same in every year, else None."""
    first, second = civil(_DAYS[name](2001)), civil(_DAYS[name](2006))
    return first[1:] if first[1:] == second[1:] else None
