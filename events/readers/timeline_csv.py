"""Tables that ``timeline export --to csv`` wrote, as they are or edited since: an event a row, with its quotation."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping
from io import StringIO
from typing import Final, cast, get_args

from events.edtf import parse_edtf
from events.readers.errors import ReadError
from events.readers.source import Opened, without_surrogates
from events.readers.told import Gathered, Stated
from events.records import SourceText, Status

_ESCAPED: Final = ("'=", "'+", "'-", "'@")
"""What a cell begins with that a spreadsheet would have taken for a formula."""

Row = Mapping[str, str]


def read(source: Opened) -> Iterator[SourceText | ReadError]:
    """Read the documents of the table, each with what its rows tell; a row that cannot be read is reported.

    Only the place that dates an event is in such a table, and no more of its document than the quotation.
    """
    text = source.text().removeprefix("\ufeff")
    separator = next(char for char in text if char in ",;\t")
    documents: dict[str, Gathered] = {}
    rows = csv.DictReader(StringIO(text, newline=""), delimiter=separator)
    try:
        for cells in rows:
            row = _Cells({str(name): _cell(cell) for name, cell in cells.items() if isinstance(cell, str)})
            if not any(row.values()):
                continue
            try:
                stated = _stated(row)
                name = row["document"] or source.stem
                documents.setdefault(name, Gathered(name)).add(stated)
            except ValueError as error:
                yield ReadError(f"{source.path}:{rows.line_num}", str(error))
    except csv.Error as error:
        yield ReadError(f"{source.path}:{rows.line_num}", str(error))
    if not documents:
        raise ReadError(source.path, "a table without events")
    names = tuple(documents)
    for name, document in documents.items():
        yield document.document(source.path, name, names)


class _Cells(dict[str, str]):
    """The cells of a row; a column that somebody took out is empty."""

    def __missing__(self, _: str) -> str:
        return ""


def _cell(cell: str) -> str:
    return without_surrogates(cell[1:] if cell.startswith(_ESCAPED) else cell).strip()


def _stated(row: Row) -> Stated:
    status = row["status"] or "happened"
    if status not in get_args(Status):
        raise ValueError(f"no status “{status}”; there are {', '.join(get_args(Status))}")
    try:
        confidence = float(row["confidence"] or 1)
    except ValueError:
        raise ValueError(f"the confidence “{row['confidence']}” is no number") from None
    if not 0 <= confidence <= 1:
        raise ValueError("the confidence is not between 0 and 1")
    return Stated(
        row["title"],
        parse_edtf(row["edtf"]) if row["edtf"] else None,
        row["quotation"],
        row["date as written"],
        _list(row["who"]),
        row["where"] or None,
        cast(Status, status),
        confidence,
        (row["explanation"],) if row["explanation"] else (),
        _list(row["tags"]),
        row["note"],
        row["part"],
    )


def _list(cell: str) -> tuple[str, ...]:
    return tuple(item for item in map(str.strip, cell.split(";")) if item)
