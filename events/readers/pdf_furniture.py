"""Which rows of a PDF's pages are no text: running heads and feet, and page numbers.

They stand first or last on the page and come again at the same height on other pages, but for their numbers; or they
count the pages.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

from events.date_words import MONTH_NAMES
from events.readers.pdf_words import Line

_EDGE: Final = 3
"""Rows at either end of a page that can be furniture."""
_LEAST_PAGES: Final = 2
_SHARE: Final = 0.34
"""Of the pages, on which a row has to come again: heads of left and right pages differ, those of chapters too."""
_COUNTED_PAGES: Final = 3
_COUNTED_SHARE: Final = 0.5
_TOLERANCE: Final = 4.0
"""Points between the heights of the same head on two pages."""
_OUTER_NUMBER: Final = re.compile(
    r"^\W*(\d{1,4})(?![\w.,/:])|(?<![\w.,/:])(\d{1,4})\W*$|\bpage (\d{1,4})\b", re.IGNORECASE
)
"""A number where a row begins or ends, or one that is called a page."""
_LARGEST_NUMBER: Final = 1000
"""From here on a number is a year, unless there are so many pages."""
_NTH: Final = r"\d{1,2}(?:st|nd|rd|th)?"
_DATE: Final = re.compile(
    rf"(?:\b{_NTH}\s+(?:of\s+)?)?\b(?:{'|'.join(MONTH_NAMES)})\b(?:\s+{_NTH}\b)?(?:,?\s+\d{{4}}\b)?", re.IGNORECASE
)
"""Days of a diary count like its pages."""
_PRINTED: Final = re.compile(r"\b(?:print|access|download|retriev|generat)", re.IGNORECASE)
"""What comes before a day that is not that of the text."""
_PAGE_NUMBER: Final = re.compile(
    r"[\W_]*(?:page|pg\.?|p\.|sheet)?[\W_]*\d{1,4}[\W_]*(?:(?:of|/)[\W_]*\d{1,4}[\W_]*)?", re.IGNORECASE
)
_LONGEST: Final = 120
"""Characters of a row beyond which it is prose."""


class Furnished(NamedTuple):
    """Pages without their furniture, and what it says."""

    pages: list[list[Line]]
    """The rows that are text."""
    days: tuple[str, ...]
    """The dates, as written, in running heads and feet."""


def without_furniture(pages: Sequence[Sequence[Line]]) -> Furnished:
    """Part text and furniture."""
    left = [list(rows) for rows in pages]
    heads: dict[str, None] = {}
    for at_top in (True, False):
        for _ in range(_EDGE):
            edge = {number: rows[0 if at_top else -1] for number, rows in enumerate(left) if rows}
            taken = _furniture(edge, len(pages))
            for number in taken:
                heads[left[number].pop(0 if at_top else -1).text] = None
            if not taken:
                break
    days = (match[0] for head in heads if not _PRINTED.search(head) for match in _DATE.finditer(head))
    return Furnished(left, tuple(dict.fromkeys(days)))


def _furniture(edge: dict[int, Line], pages: int) -> set[int]:
    """The pages of which the row is furniture, by their indices."""
    rows = {number: row for number, row in edge.items() if len(row.text) <= _LONGEST}
    return _repeated(rows, pages) | _counting(rows, pages) | {n for n, row in rows.items() if _is_number(row, n)}


def _repeated(rows: dict[int, Line], pages: int) -> set[int]:
    """The rows that come again as they are."""
    alike: defaultdict[str, list[int]] = defaultdict(list)
    for number, row in rows.items():
        alike[row.text.casefold()].append(number)
    enough = max(_LEAST_PAGES, pages * _SHARE)
    return {n for numbers in alike.values() for n in numbers if len(_at_height_of(n, numbers, rows)) >= enough}


def _at_height_of(number: int, others: Iterable[int], rows: dict[int, Line]) -> list[int]:
    middle = rows[number].box.middle
    return [other for other in others if abs(rows[other].box.middle - middle) <= _TOLERANCE]


def _counting(rows: dict[int, Line], pages: int) -> set[int]:
    """The rows with a number at one end that grows by one from page to page."""
    counted: defaultdict[int, list[int]] = defaultdict(list)
    for number, row in rows.items():
        for digits in _page_numbers(row.text, pages):
            counted[digits - number].append(number)
    numbers = max(counted.values(), key=len, default=[])
    enough = max(_COUNTED_PAGES, pages * _COUNTED_SHARE)
    return {number for number in numbers if len(_at_height_of(number, numbers, rows)) >= enough}


def _page_numbers(text: str, pages: int) -> set[int]:
    found = {int(digits) for groups in _OUTER_NUMBER.findall(_DATE.sub("…", text)) for digits in groups if digits}
    return {number for number in found if number < max(_LARGEST_NUMBER, pages)}


def _is_number(row: Line, page: int) -> bool:
    """Whether a row is nothing but the number of its page."""
    return bool(_PAGE_NUMBER.fullmatch(row.text)) and (
        not row.text.strip(" -–—[]().|").isdecimal() or int(row.text.strip(" -–—[]().|")) == page + 1
    )
