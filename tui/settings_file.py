"""The file of the settings: where it is, what of it matters without a screen, and how a filter is written into it.

Its other lines and comments stay as the user wrote them.
"""

from __future__ import annotations

import json
import re
import tomllib
from pathlib import Path
from typing import Final

from events.whole_file import whole_file

__all__ = ["keep_filter", "keeps_cache", "settings_path"]

_TABLE: Final = re.compile(r"[ \t]*\[[ \t]*([^\[\]]+?)[ \t]*\][ \t]*(?:#.*)?")
_FILTERS: Final = "filters"


def settings_path() -> Path:
    """The file of the settings; it may not exist."""
    from platformdirs import user_config_path

    return user_config_path("timeline", appauthor=False) / "settings.toml"


def keeps_cache() -> bool:
    """Whether the user lets it be kept what was read; what is wrong with the file is told where all of it is read."""
    try:
        return tomllib.loads(settings_path().read_text(encoding="utf-8")).get("cache") is not False
    except (OSError, ValueError):
        return True


def keep_filter(path: Path, name: str, words: str) -> None:
    """Write a filter into the settings, in place of one that had its name.

    Raises:
        ValueError: the file cannot be read as settings, or is written in a way that leaves no place for it.
        OSError: it cannot be read or written.
    """
    before = path.read_text(encoding="utf-8") if path.exists() else ""
    try:
        found = tomllib.loads(before)
    except tomllib.TOMLDecodeError as error:
        raise ValueError(f"{path}: {error}") from None
    after = "\n".join(_with_filter(before.splitlines(), name, words)) + "\n"
    wanted = {**found, _FILTERS: {**found.get(_FILTERS, {}), name: words}}
    try:
        sound = tomllib.loads(after) == wanted
    except tomllib.TOMLDecodeError:
        sound = False
    if not sound:
        raise ValueError(f"{path}: write the filter there by hand, as {_line(name, words)}")
    path.parent.mkdir(parents=True, exist_ok=True)
    # Whoever reads it meanwhile finds the old one or the new one.
    with whole_file(path) as file:
        file.write(after.encode())


def _line(name: str, words: str) -> str:
    # A string of JSON is one of TOML.
    return f"{json.dumps(name, ensure_ascii=False)} = {json.dumps(words, ensure_ascii=False)}"


def _with_filter(lines: list[str], name: str, words: str) -> list[str]:
    table = ""
    header = None
    for number, line in enumerate(lines):
        match = _TABLE.fullmatch(line)
        if match:
            table = match[1]
            header = number if table == _FILTERS else header
        elif table == _FILTERS and _names(line, name):
            return [*lines[:number], _line(name, words), *lines[number + 1 :]]
    if header is None:
        return [*lines, *([""] if lines else []), f"[{_FILTERS}]", _line(name, words)]
    return [*lines[: header + 1], _line(name, words), *lines[header + 1 :]]


def _names(line: str, name: str) -> bool:
    try:
        return name in tomllib.loads(line)
    except tomllib.TOMLDecodeError:
        return False
