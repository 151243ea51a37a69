"""Markdown: YAML front matter gives title and date, everything after it is the text, markup kept."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final

from events.readers.file_dates import date_in_name
from events.readers.source import Opened, first_line
from events.records import SourceText, StatedDate
from events.typed_dates import parse_date

_DATE_KEYS: Final = ("date", "published", "publish_date", "pubdate", "created")
"""Keys that date a text, surest first; what is called updated or modified does not."""
_CONFIDENCE: Final = 0.97

_OPENING = re.compile(r"\s*---[ \t]*\n(?=(?:[ \t]*(?:#[^\n]*)?\n)*[\w-]+[ \t]*:)")
_CLOSING = re.compile(r"^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.MULTILINE)
_PAIR = re.compile(r"^([\w-]+)[ \t]*:[ \t]*(.*?)[ \t]*$", re.MULTILINE)
_HEADING = re.compile(r"^#{1,6}[ \t]+(.+?)[ \t]*#*$|^([^\s#>*+|-][^\n]*)\n=+[ \t]*$", re.MULTILINE)


def read(source: Opened) -> Iterator[SourceText]:
    """Read one document; its title is that of the front matter, else the first heading, else the name."""
    front, text = _divide(source.text())
    fields = _fields(front)
    heading = _HEADING.search(text)
    title = fields.get("title") or (heading and (heading[1] or heading[2])) or first_line(text) or source.name
    dates = (*_stated(fields), *date_in_name(source.name))
    yield SourceText(source.stem, source.path, title, text, dates, author=fields.get("author", ""))


def _divide(whole: str) -> tuple[str, str]:
    """Front matter and text."""
    opening = _OPENING.match(whole)
    closing = _CLOSING.search(whole, opening.end()) if opening else None
    if opening is None or closing is None:
        return "", whole
    return whole[opening.end() : closing.start()], whole[closing.end() :]


def _fields(front: str) -> Mapping[str, str]:
    """The front matter's plain values by key in small letters, as written."""
    if not front:
        return {}
    import yaml

    try:
        # The base loader makes strings of all values, so that a date stays as it is written.
        loaded = yaml.load(front, Loader=yaml.BaseLoader)
    except (yaml.YAMLError, RecursionError):
        # “title: One: two” is no YAML but plain enough.
        loaded = dict(_PAIR.findall(front))
    if not isinstance(loaded, dict):
        return {}
    return {str(key).casefold(): value.strip() for key, value in loaded.items() if isinstance(value, str)}


def _stated(fields: Mapping[str, str]) -> Iterator[StatedDate]:
    for key in _DATE_KEYS:
        words = fields.get(key)
        if words:
            try:
                yield StatedDate(parse_date(words), "front matter", words, _CONFIDENCE)
            except ValueError:
                continue
            return
