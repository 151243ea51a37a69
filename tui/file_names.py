"""Names of files for documents, from ids that may hold anything."""

from __future__ import annotations

import re
from typing import Final

_NOT_IN_NAMES: Final = re.compile(r"[^\w.,+=@() -]+")
_LONGEST: Final = 60
"""Characters kept: even at four bytes each, with its number and suffix, below the 255 bytes of a name."""


class FileNames:
    """Gives each document a name of its own that every file system takes, whatever its id holds."""

    def __init__(self, suffix: str) -> None:
        self._suffix = suffix
        self._taken: set[str] = set()
        self._last: dict[str, int] = {}

    def name(self, document: str) -> str:
        """The file name for the next document; a number follows an id that was there before."""
        stem = _NOT_IN_NAMES.sub("-", document)[:_LONGEST].strip(" .-") or "document"
        # Some file systems take names that differ in their case alone for the same.
        key = stem.casefold()
        name = stem
        while name.casefold() in self._taken:
            self._last[key] = self._last.get(key, 1) + 1
            name = f"{stem}-{self._last[key]}"
        self._taken.add(name.casefold())
        return name + self._suffix
