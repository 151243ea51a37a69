"""Dates in file names: ``2013-06-07 minutes.txt``, ``report_20130607.md``."""

from __future__ import annotations

import re
from typing import Final

from events.edtf import DatePoint
from events.records import FILE_NAME, StatedDate

_CONFIDENCE: Final = 0.8
"""A file's name often carries the day of a scan or a download instead of the day of the text."""

_NAMED = re.compile(r"(?<![\d.])((?:1[5-9]|20)\d\d)([-_.]?)(\d\d)\2(\d\d)(?!\d)", re.ASCII)


def date_in_name(name: str) -> tuple[StatedDate, ...]:
    """The one day that a file's name states, year first; nothing where there is none or are several."""
    found: dict[DatePoint, str] = {}
    for match in _NAMED.finditer(name):
        try:
            found.setdefault(DatePoint(int(match[1]), int(match[3]), int(match[4])), match[0])
        except ValueError:
            continue
    if len(found) != 1:
        return ()
    ((date, words),) = found.items()
    return (StatedDate(date, FILE_NAME, words, _CONFIDENCE),)
