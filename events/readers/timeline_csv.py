"""Tables that ``timeline export --to csv`` wrote, as they are or edited since: an event a row, with its quotation."""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Iterator, Mapping
from hashlib import blake2b
from io import StringIO
from typing import Final, cast, get_args

from events.edtf import Edtf, parse_edtf
from events.readers.errors import ReadError
from events.readers.source import Opened, without_surrogates
from events.readers.told import in_order
from events.records import Event, Part, Reference, SourceText, Span, Status, Telling, Timex, Told, Verdict

_ESCAPED: Final = ("'=", "'+", "'-", "'@")
"""What a cell begins with that a spreadsheet would have taken for a formula."""
_UNKNOWN: Final = Reference(None, "unknown", 0.0, ("A table of events does not say when its documents were written.",))

Row = Mapping[str, str]


class _Document:
    """Becomes the text of one document: the quotations of its rows, a paragraph each."""

    def __init__(self) -> None:
        self.text = ""
        self.parts: list[Part] = []
        self.events: list[Event] = []

    def add(self, row: Row, name: str, date: Edtf | None) -> None:
        """Take in one event.

        Raises:
            ValueError: the row is none.
        """
        words = row["quotation"] or row["title"]
        start = len(self.text) + 2 if self.text else 0
        timex = _timex(row["date as written"], words, start, date)
        mention = Telling(name, Span(start, start + len(words)), Span(start, start), timex, date)
        self.events.append(_event(row, name, date, mention))
        self.text += f"\n\n{words}" if self.text else words
        if row["part"] and (not self.parts or self.parts[-1].label != row["part"]):
            self.parts.append(Part(start, row["part"]))


def read(source: Opened) -> Iterator[SourceText | ReadError]:
    """Read the documents of the table, each with what its rows tell; a row that cannot be read is reported.

    Only the place that dates an event is in such a table, and no more of its document than the quotation.
    """
    text = source.text().removeprefix("\ufeff")
    separator = next(char for char in text if char in ",;\t")
    documents: defaultdict[str, _Document] = defaultdict(_Document)
    rows = csv.DictReader(StringIO(text, newline=""), delimiter=separator)
    try:
        for cells in rows:
            row = _Cells({str(name): _cell(cell) for name, cell in cells.items() if isinstance(cell, str)})
            if not any(row.values()):
                continue
            try:
                date = parse_edtf(row["edtf"]) if row["edtf"] else None
                name = row["document"] or source.stem
                documents[name].add(row, name, date)
            except ValueError as error:
                yield ReadError(f"{source.path}:{rows.line_num}", str(error))
    except csv.Error as error:
        yield ReadError(f"{source.path}:{rows.line_num}", str(error))
    if not documents:
        raise ReadError(source.path, "a table without events")
    names = tuple(documents)
    for name, document in documents.items():
        told = Told(names, _UNKNOWN, in_order(document.events))
        yield SourceText(name, source.path, name, document.text, parts=tuple(document.parts), told=told)


class _Cells(dict[str, str]):
    """The cells of a row; a column that somebody took out is empty."""

    def __missing__(self, _: str) -> str:
        return ""


def _cell(cell: str) -> str:
    return without_surrogates(cell[1:] if cell.startswith(_ESCAPED) else cell).strip()


def _timex(words: str, quotation: str, start: int, date: Edtf | None) -> Timex | None:
    at = quotation.find(words) if words else -1
    if at < 0:
        return None
    return Timex(start + at, start + at + len(words), words, "DATE", str(date or ""), date=date)


def _event(row: Row, name: str, date: Edtf | None, mention: Telling) -> Event:
    if not row["title"]:
        raise ValueError("an event needs a title")
    status = row["status"] or "happened"
    if status not in get_args(Status):
        raise ValueError(f"no status “{status}”; there are {', '.join(get_args(Status))}")
    try:
        confidence = float(row["confidence"] or 1)
    except ValueError:
        raise ValueError(f"the confidence “{row['confidence']}” is no number") from None
    if not 0 <= confidence <= 1:
        raise ValueError("the confidence is not between 0 and 1")
    return Event(
        blake2b(f"{name}\0{mention.clause.start}\0{row['title']}".encode(), digest_size=8).hexdigest(),
        date,
        row["title"],
        _list(row["who"]),
        row["where"] or None,
        cast(Status, status),
        confidence,
        (row["explanation"],) if row["explanation"] else (),
        (mention,),
        written=mention.timex is not None,
        verdict=Verdict(tags=_list(row["tags"]), note=row["note"]),
    )


def _list(cell: str) -> tuple[str, ...]:
    return tuple(item for item in map(str.strip, cell.split(";")) if item)
