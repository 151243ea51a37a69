"""Text of documents made harmless for each format."""

from __future__ import annotations

import json
import re
from typing import Final

from events.safetext import one_line, replace_unsafe

_FORMULA: Final = ("=", "+", "-", "@")
_MARKUP: Final = re.compile(
    r"[\\`*\[\]|~$@]|(?<![^\W_])_|_(?![^\W_])|^[#+=-]|:(?=//)|(?<=www)\.|^\d{1,9}[.)]", re.IGNORECASE
)
_ENTITIES: Final = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})


def json_text(written: str) -> str:
    """JSON in which each character that could drive a terminal is written as its escape; its strings stay the same."""
    return replace_unsafe(written, lambda char: json.dumps(char)[1:-1])


def csv_cell(text: str) -> str:
    """One line that a spreadsheet takes as text, never as a formula (OWASP, CSV injection)."""
    line = one_line(text)
    return f"'{line}" if line.startswith(_FORMULA) else line


def xml(text: str) -> str:
    """One line as the text of an XML element or attribute."""
    return one_line(text).translate(_ENTITIES).replace('"', "&quot;")


def markdown(text: str) -> str:
    """One line that Markdown shows as it is: no markup, HTML, table cell or link of its own."""
    return _MARKUP.sub(lambda match: f"{match[0][:-1]}\\{match[0][-1]}", one_line(text).translate(_ENTITIES))
