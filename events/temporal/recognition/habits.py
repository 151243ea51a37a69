"""How a text writes its times, where one expression alone does not tell: day or month first, clocks, logs."""

from __future__ import annotations

import re
from functools import cached_property
from typing import Final

from events.language.english.time import MONTHS
from events.temporal.patterns import Pattern

__all__ = ["Habits"]

_MONTH: Final = "|".join(month.capitalize() for month in MONTHS)
_IN_FIGURES: Final = Pattern(r"(?<![\d./-])(\d{1,2})([/.])(\d{1,2})\2(?:\d{4}|\d\d)(?![\d/])")
_PADDED: Final = Pattern(r"(?<![\w./$£€#+:,-])(?:([0-3]\d)/(0[1-9])|(0[1-9])/([0-3]\d))(?![\w/°]|[.,]\d|-\d|\s?%)")
"""“14/06”, which tells the order too in a text that has whole dates in such figures."""
_WRITTEN_OUT: Final = Pattern(
    rf"\b(?:(?P<day>[0-3]?\d)(?:st|nd|rd|th)?\s(?:{_MONTH})\b|(?:{_MONTH})\.?\s[0-3]?\d(?:st|nd|rd|th)?\b(?!:))"
)
_DOTTED: Final = Pattern(
    r"\b(?:\d{1,2}\.[0-5]\d\s?[ap]\.?m\b|[Aa]t (?:1[3-9]|2[0-3])\.[0-5]\d(?![\d%]|\.\d|\s?(?:[a-z]{0,3}m|per|k|p)\b))"
)
"""Hours and minutes with a full stop between them that can be no figure of another kind."""
_HOURS: Final = Pattern(r"\b(?:[01]\d|2[0-3])[0-5]\d\s?(?:hours|hrs)\b")
_LOG_LINE: Final = Pattern(r"^[ \t>*\[|-]{0,4}((?:[01]\d|2[0-3])[0-5]\d)(?=[ \t\]|:.,–—-]{1,4}[^\W\d])", re.M)
_LOG_LINES: Final = 3
"""Lines with a time of four figures that make a log."""


class Habits:
    """What the whole of a text tells of its way to write times; each looked for when it is first asked for.

    Args:
        text: the whole text.
    """

    def __init__(self, text: str) -> None:
        self._text = text

    @cached_property
    def day_first(self) -> bool | None:
        """Whether dates in figures put the day first, by those that leave no choice; None where nothing tells.

        Where all leave it, dates written out tell: who writes “7 Feb” puts the day first in figures too.
        """
        pairs = [(int(match[1]), int(match[3])) for match in _IN_FIGURES.compiled.finditer(self._text)]
        if pairs:
            short = _PADDED.compiled.finditer(self._text)
            pairs += [(int(match[1] or match[3]), int(match[2] or match[4])) for match in short]
        votes = sum((first > 12 >= second) - (second > 12 >= first) for first, second in pairs)
        if not votes:
            votes = sum(1 if match["day"] else -1 for match in _WRITTEN_OUT.compiled.finditer(self._text))
        return None if votes == 0 else votes > 0

    @cached_property
    def slashed_dates(self) -> bool:
        """Whether it has whole dates in figures with strokes between them."""
        return any(match[2] == "/" for match in _IN_FIGURES.compiled.finditer(self._text))

    @cached_property
    def dotted_clock(self) -> bool:
        """Whether it writes clock times as “7.30 pm”, “at 14.20”."""
        return _DOTTED.compiled.search(self._text) is not None

    @cached_property
    def hours(self) -> bool:
        """Whether it says “1830 hours”, “0915 hrs”."""
        return _HOURS.compiled.search(self._text) is not None

    @cached_property
    def log(self) -> bool:
        """Whether lines open with times of four figures; a list of years never has one that begins with 0."""
        found = early = 0
        for match in _LOG_LINE.compiled.finditer(self._text):
            found, early = found + 1, early + (match[1][0] == "0")
            if found >= _LOG_LINES and early:
                return True
        return False
