"""Regular expressions that are compiled when a text first needs them, not when the program starts."""

from __future__ import annotations

import re
from functools import cached_property
from sys import maxsize


class Pattern:
    """A pattern that compiles itself on first use."""

    def __init__(self, source: str, flags: re.RegexFlag = re.NOFLAG) -> None:
        self.source, self.flags = source, flags

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        """The compiled pattern."""
        return re.compile(self.source, self.flags)

    def match(self, text: str, start: int = 0, end: int = maxsize) -> re.Match[str] | None:
        """The match that begins at `start`."""
        return self.compiled.match(text, start, end)

    def search(self, text: str, start: int = 0, end: int = maxsize) -> re.Match[str] | None:
        """The first match from `start` on."""
        return self.compiled.search(text, start, end)
