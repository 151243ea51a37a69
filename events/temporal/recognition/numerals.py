"""Roman numerals, as centuries, title pages and monuments have them: “XIV”, “MDCCCXLVII”."""

from __future__ import annotations

from typing import Final

_ONES: Final = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")
_TENS: Final = ("", "X", "XX", "XXX", "XL", "L", "LX", "LXX", "LXXX", "XC")
_HUNDREDS: Final = {1400: "MCD", 1500: "MD", 1600: "MDC", 1700: "MDCC", 1800: "MDCCC", 1900: "MCM", 2000: "MM"}
_SHORTEST: Final = 4
"""Letters from which a numeral is no abbreviation any more."""

CENTURIES: Final[dict[str, int]] = {
    tens + ones: 10 * t + o for t, tens in enumerate(_TENS[:3]) for o, ones in enumerate(_ONES)
}
"""Numerals up to 29; the empty one is 0."""


def roman_years() -> dict[str, int]:
    """The years from 1400 to 2099 as numerals of four letters or more."""
    years = {
        hundreds + tens + ones: year + 10 * t + o
        for year, hundreds in _HUNDREDS.items()
        for t, tens in enumerate(_TENS)
        for o, ones in enumerate(_ONES)
    }
    return {numeral: year for numeral, year in years.items() if len(numeral) >= _SHORTEST}


def roman_century(word: str) -> int | None:
    """14 for “XIV” and “XIVth” in capitals; None for other words."""
    numeral = word[:-2] if word.endswith(("st", "nd", "rd", "th")) else word
    return CENTURIES.get(numeral) or None
