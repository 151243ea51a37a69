"""Tables (CSV) whose rows are documents: columns are guessed by their names unless they are given."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Mapping, Sequence
from io import StringIO
from itertools import islice
from typing import Final

from events.readers.columns import Columns, guessed
from events.readers.errors import ReadError
from events.readers.source import LARGEST, Opened, first_line
from events.records import COLLECTION, SourceText, StatedDate
from events.typed_dates import parse_date

_SAMPLE: Final = 1_000
"""Rows that tell which columns and days these are."""
_SNIFFED: Final = 8_192
_DELIMITERS: Final = ",;\t|"
_CONFIDENCE: Final = 0.99
_FIGURES: Final = re.compile(r"(\d{1,2})([./-])(\d{1,2})\2(\d{4})(?!\d)")


def read(source: Opened) -> Iterator[SourceText | ReadError]:
    """Read the rows one by one; one without text gives a :class:`ReadError` and the rest goes on.

    Raises:
        ReadError: there are no rows, or nothing tells which column holds the text.
    """
    rows = _rows(source)
    header = [name.strip() for name in next(rows, [])]
    sample = list(islice(rows, _SAMPLE))
    if not sample:
        raise ReadError(source.path, "a table without rows")
    try:
        columns = guessed(header, sample, source.columns)
    except ValueError as error:
        raise ReadError(source.path, str(error)) from None
    if columns is None:
        raise ReadError(source.path, f"which column holds the text? say --map text=COLUMN ({', '.join(header)})")
    yield from _documents(source, header, columns, sample, rows)


def _rows(source: Opened) -> Iterator[list[str]]:
    """The rows that are not blank."""
    text = source.text()
    csv.field_size_limit(LARGEST)
    try:
        dialect: type[csv.Dialect] | str = csv.Sniffer().sniff(text[:_SNIFFED], _DELIMITERS)
    except csv.Error:
        dialect = "excel"
    try:
        for row in csv.reader(StringIO(text, newline=""), dialect):
            if any(cell.strip() for cell in row):
                yield row
    except csv.Error as error:
        raise ReadError(source.path, f"a damaged table: {error}") from None


def _documents(
    source: Opened, header: Sequence[str], columns: Columns, sample: list[list[str]], others: Iterator[list[str]]
) -> Iterator[SourceText | ReadError]:
    place = header.index(columns.date) if columns.date else len(header)
    day_first = _is_day_first([row[place] for row in sample if place < len(row)])
    for number, row in enumerate(_chained(sample, others), 1):
        cells = dict(zip(header, row, strict=False))
        text = cells.get(columns.text, "").replace("\r\n", "\n").replace("\r", "\n")
        if text.strip():
            name = cells.get(columns.id, "").strip() or f"{source.stem}:{number}"
            title = " ".join(cells.get(columns.title, "").split()) or first_line(text) or name
            yield SourceText(name, source.path, title, text, _stated(cells, columns, day_first))
        else:
            yield ReadError(f"{source.path}, row {number}", "a document without text")


def _chained(sample: list[list[str]], others: Iterator[list[str]]) -> Iterator[list[str]]:
    yield from sample
    yield from others


def _stated(cells: Mapping[str, str], columns: Columns, day_first: bool | None) -> tuple[StatedDate, ...]:
    words = cells.get(columns.date, "").strip()
    figures = _FIGURES.match(words) if day_first is not None else None
    try:
        date = parse_date(_iso(figures, words, bool(day_first)) if figures else words)
    except ValueError:
        return ()
    return (StatedDate(date, COLLECTION, words, _CONFIDENCE),)


def _iso(figures: re.Match[str], words: str, day_first: bool) -> str:
    day, month = (figures[1], figures[3]) if day_first else (figures[3], figures[1])
    return f"{figures[4]}-{month:0>2}-{day:0>2}{words[figures.end() :]}"


def _is_day_first(dates: Sequence[str]) -> bool | None:
    """Whether days stand before months, as figures above twelve tell; None where none does, or some say otherwise."""
    found = [match for date in dates if (match := _FIGURES.match(date.strip()))]
    first = any(int(match[1]) > 12 for match in found)
    second = any(int(match[3]) > 12 for match in found)
    return first if first != second else None
