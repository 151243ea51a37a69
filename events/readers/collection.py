"""Collections: one JSON object a line, each a document with ``text`` and any of id, date, title."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any, Final

from events.readers.decoding import NotTextError, utf8_line
from events.readers.errors import ReadError
from events.readers.source import Opened, first_line, without_surrogates
from events.records import SourceText, StatedDate
from events.typed_dates import parse_date

_ID_KEYS: Final = ("id", "doc")
_DATE_KEYS: Final = ("date", "dct")
_CONFIDENCE: Final = 0.99


def read(source: Opened) -> Iterator[SourceText | ReadError]:
    """Read the documents one by one; a line that is none gives a :class:`ReadError` and the rest goes on."""
    empty = True
    for number, line in enumerate(source.stream, 1):
        if line.strip():
            empty = False
            try:
                yield _document(source, number, line)
            except (NotTextError, ValueError, RecursionError) as error:
                yield ReadError(f"{source.path}:{number}", str(error))
    if empty:
        raise ReadError(source.path, "empty")


def _document(source: Opened, number: int, line: bytes) -> SourceText:
    fields = _parsed(utf8_line(line))
    text = fields.get("text")
    if not isinstance(text, str):
        raise ValueError("a document of a collection needs a “text”")
    if not text.strip():
        raise ValueError("a document without text")
    text = without_surrogates(text).replace("\r\n", "\n").replace("\r", "\n")
    name = _first(fields, _ID_KEYS) or f"{source.stem}:{number}"
    title = _first(fields, ("title",)) or first_line(text) or name
    return SourceText(name, source.path, title, text, _stated(fields))


def _parsed(line: str) -> Mapping[str, Any]:
    try:
        fields = json.loads(line)
    except json.JSONDecodeError as error:
        raise ValueError(f"not JSON: {error.msg.lower()} at column {error.colno}") from None
    except RecursionError:
        raise ValueError("not JSON: nested too deeply") from None
    if not isinstance(fields, dict):
        raise ValueError("not a JSON object")
    return fields


def _first(fields: Mapping[str, Any], keys: tuple[str, ...]) -> str:
    """The first of the keys that has a value."""
    for key in keys:
        value = fields.get(key)
        if isinstance(value, str | int) and str(value).strip():
            return without_surrogates(str(value).strip())
    return ""


def _stated(fields: Mapping[str, Any]) -> tuple[StatedDate, ...]:
    words = _first(fields, _DATE_KEYS)
    try:
        return (StatedDate(parse_date(words), "collection", words, _CONFIDENCE),) if words else ()
    except ValueError:
        return ()
