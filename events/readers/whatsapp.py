"""Chats that WhatsApp exported as text: each message speaks on its own day.

The export writes days as the telephone does, so that the messages themselves tell whether the day or the month stands
first: months end at twelve, and time does not run backwards.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import datetime
from itertools import pairwise
from typing import Final

from events.readers.chat_lines import Message, chat_text
from events.readers.file_dates import date_in_name
from events.readers.source import Opened
from events.records import SourceText

_STAMP: Final = (
    r"\[?(\d{1,4})([./-])(\d{1,2})\2(\d{1,4}),?[ \u202f\u00a0](\d{1,2})[:.](\d{2})(?:[:.]\d{2})?"
    r"(?:[ \u202f\u00a0]?([ap])\.?[ \u00a0]?m\.?)?(?:\][ ]|[ ]-[ ])"
)
"""Day, time and what stands between them and the sender, on telephones of either make."""
_LINE: Final = re.compile(rf"^[\u200e\u200f\ufeff]*{_STAMP}(?:([^:\n]{{1,60}}): )?", re.MULTILINE | re.IGNORECASE)
_MARKS: Final = re.compile("[\u200e\u200f\u202a-\u202e]")

Figures = tuple[int, int, int]


def read(source: Opened) -> Iterator[SourceText]:
    """Read one chat."""
    text = source.text()
    found = list(_LINE.finditer(text))
    ends = [match.start() for match in found[1:]] + [len(text)]
    days = [(int(match[1]), int(match[3]), int(match[4])) for match in found]
    order = _order(days, any(match[7] for match in found))
    messages = [
        Message(_moment(match, day, order), _MARKS.sub("", match[8] or ""), _MARKS.sub("", text[match.end() : end]))
        for match, day, end in zip(found, days, ends, strict=True)
    ]
    yield SourceText(source.stem, source.path, source.name, chat_text(messages), date_in_name(source.name))


def _moment(match: re.Match[str], day: Figures, order: Sequence[int]) -> datetime:
    year, month, day_of_month = _sorted(day, order)
    hour = int(match[5])
    if match[7]:
        hour = hour % 12 + 12 * (match[7].casefold() == "p")
    return datetime(year, month, day_of_month, hour, int(match[6]))


def _sorted(day: Figures, order: Sequence[int]) -> Figures:
    year, month, day_of_month = (day[place] for place in order)
    return year + 2000 if year < 100 else year, month, day_of_month


_YEAR_FIRST: Final = (0, 1, 2)
_DAY_FIRST: Final = (2, 1, 0)
_MONTH_FIRST: Final = (2, 0, 1)
"""Where year, month and day stand."""


def _order(days: Sequence[Figures], twelve_hours: bool) -> Sequence[int]:
    if any(first > 31 for first, _, _ in days):
        return _YEAR_FIRST
    if any(first > 12 for first, _, _ in days):
        return _DAY_FIRST
    if any(second > 12 for _, second, _ in days):
        return _MONTH_FIRST
    backwards = {order: _backwards(days, order) for order in (_DAY_FIRST, _MONTH_FIRST)}
    if backwards[_DAY_FIRST] != backwards[_MONTH_FIRST]:
        return min(backwards, key=backwards.__getitem__)
    # Where clocks have twelve hours the month mostly stands first.
    return _MONTH_FIRST if twelve_hours else _DAY_FIRST


def _backwards(days: Sequence[Figures], order: Sequence[int]) -> int:
    """How often time would run backwards."""
    return sum(_sorted(later, order) < _sorted(earlier, order) for earlier, later in pairwise(days))
