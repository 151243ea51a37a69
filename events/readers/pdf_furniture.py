"""Which rows of a PDF's pages are no text: running heads and feet, and page numbers.

They stand first or last on the page and come again at the same height on other pages, but for their numbers; or they
count the pages.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Final

from events.date_words import MONTH_NAMES
from events.readers.pdf_words import Row

_EDGE: Final = 3
"""Rows at either end of a page that can be furniture."""
_LEAST_PAGES: Final = 2
_SHARE: Final = 0.3
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
_DATED: Final = re.compile(rf"\b(?:{'|'.join(MONTH_NAMES)})\b", re.IGNORECASE)
"""The days of a diary count like its pages."""
_PAGE_NUMBER: Final = re.compile(
    r"[\W_]*(?:page|pg\.?|p\.|sheet)?[\W_]*\d{1,4}[\W_]*(?:(?:of|/)[\W_]*\d{1,4}[\W_]*)?", re.IGNORECASE
)
_LONGEST: Final = 120
"""Characters of a row beyond which it is prose."""


def without_furniture(pages: Sequence[Sequence[Row]]) -> list[list[Row]]:
    """The rows of each page that are text."""
    left = [list(rows) for rows in pages]
    for at_top in (True, False):
        for _ in range(_EDGE):
            edge = {number: rows[0 if at_top else -1] for number, rows in enumerate(left) if rows}
            taken = _furniture(edge, len(pages))
            for number in taken:
                left[number].pop(0 if at_top else -1)
            if not taken:
                break
    return left


def _furniture(edge: dict[int, Row], pages: int) -> set[int]:
    """The pages of which the row is furniture, by their indices."""
    rows = {number: row for number, row in edge.items() if len(row.text) <= _LONGEST}
    return _repeated(rows, pages) | _counting(rows, pages) | {n for n, row in rows.items() if _is_number(row, n)}


def _repeated(rows: dict[int, Row], pages: int) -> set[int]:
    """The rows that come again as they are."""
    alike: defaultdict[str, list[int]] = defaultdict(list)
    for number, row in rows.items():
        alike[row.text.casefold()].append(number)
    enough = max(_LEAST_PAGES, pages * _SHARE)
    return {n for numbers in alike.values() for n in numbers if len(_at_height_of(n, numbers, rows)) >= enough}


def _at_height_of(number: int, others: Iterable[int], rows: dict[int, Row]) -> list[int]:
    middle = rows[number].box.middle
    return [other for other in others if abs(rows[other].box.middle - middle) <= _TOLERANCE]


def _counting(rows: dict[int, Row], pages: int) -> set[int]:
    """The rows with a number at one end that grows by one from page to page."""
    counted: defaultdict[int, list[int]] = defaultdict(list)
    for number, row in rows.items():
        for digits in _page_numbers(row.text, pages):
            counted[digits - number].append(number)
    numbers = max(counted.values(), key=len, default=[])
    enough = max(_COUNTED_PAGES, pages * _COUNTED_SHARE)
    return {number for number in numbers if len(_at_height_of(number, numbers, rows)) >= enough}


def _page_numbers(text: str, pages: int) -> set[int]:
    if _DATED.search(text) and "page" not in text.casefold():
        return set()
    found = {int(digits) for groups in _OUTER_NUMBER.findall(text) for digits in groups if digits}
    return {number for number in found if number < max(_LARGEST_NUMBER, pages)}


def _is_number(row: Row, page: int) -> bool:
    """Whether a row is nothing but the number of its page."""
    return bool(_PAGE_NUMBER.fullmatch(row.text)) and (
        not row.text.strip(" -–—[]().|").isdecimal() or int(row.text.strip(" -–—[]().|")) == page + 1
    )
