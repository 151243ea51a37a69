"""Words that keep their hyphen where the end of a line falls on it."""

from __future__ import annotations

from typing import Final

FIRST_PARTS: Final = frozenset(
    "twenty thirty forty fifty sixty seventy eighty ninety one two three four five six seven eight nine ten half "
    "quarter mid self ex all well ill high low long short full part cross vice anti pro semi quasi then so-called "
    "year day week month hour mile".split()
)
"""First parts of compounds that are written with a hyphen: “twenty-five”, “mid-June”, “ex-minister”."""
