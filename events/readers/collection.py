"""Collections: one JSON object a line, each a document with ``text`` and any of id, date, title."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any, Final

from events.readers.columns import Columns
from events.readers.decoding import NotTextError, utf8_line
from events.readers.errors import ReadError
from events.readers.source import Opened, first_line, without_surrogates
from events.records import COLLECTION, SourceText, StatedDate
from events.typed_dates import parse_date

_KEYS: Final = Columns(text="text", title="title", date="date dct", id="id doc")
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
    keys = Columns(*(given or usual for given, usual in zip(source.columns, _KEYS, strict=True)))
    text = fields.get(keys.text)
    if not isinstance(text, str):
        raise ValueError(f"a document of a collection needs a “{keys.text}”")
    if not text.strip():
        raise ValueError("a document without text")
    text = without_surrogates(text).replace("\r\n", "\n").replace("\r", "\n")
    name = _first(fields, keys.id) or f"{source.stem}:{number}"
    title = _first(fields, keys.title) or first_line(text) or name
    return SourceText(name, source.path, title, text, _stated(fields, keys.date))


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


def _first(fields: Mapping[str, Any], keys: str) -> str:
    """The value of the first of the keys that has one; a key with blanks in its name goes before its words."""
    for key in (keys, *keys.split()):
        value = fields.get(key)
        if isinstance(value, str | int) and str(value).strip():
            return without_surrogates(str(value).strip())
    return ""


def _stated(fields: Mapping[str, Any], keys: str) -> tuple[StatedDate, ...]:
    words = _first(fields, keys)
    try:
        return (StatedDate(parse_date(words), COLLECTION, words, _CONFIDENCE),) if words else ()
    except ValueError:
        return ()
