"""The screen in ASCII alone: every other sign replaced by one of the same width, for terminals without them."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import Final

from rich.cells import get_character_cell_size
from rich.segment import Segment
from textual.color import Color
from textual.filter import LineFilter

__all__ = ["AsciiSigns", "to_ascii"]

_PAIRS: Final = (("≤ ", "<="), ("≥ ", ">="), ("‥ ", ".."))
"""Flags that need two signs, and have a blank beside them."""
_SIGNS: Final = str.maketrans(
    {
        "▶": ">", "▷": ">", "▲": "^", "↑": "^", "↓": "v", "←": "<", "→": ">",
        "‥": ":", "≤": "<", "≥": ">", "…": ".", "·": ".", "—": "-", "–": "-", "−": "-", "•": "*", "●": "*",
        "╱": "/", "┆": "|", "¶": "P", "×": "x", "✓": "+", "✗": "x", "○": "o",
        "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‘": "'", "’": "'", "\u00a0": " ",
        "▁": "_", "▂": "_", "▃": "-", "▄": "-", "▅": "=", "▆": "=", "▇": "#", "█": "#",
    }
)  # fmt: skip
_BOX_LINES: Final = {"─": "-", "━": "-", "═": "-", "│": "|", "┃": "|", "║": "|", "▔": "-", "▎": "|", "▏": "|", "▕": "|"}
_BOX: Final = range(0x2500, 0x2580)
_BLOCKS: Final = range(0x2580, 0x25A0)


class AsciiSigns(LineFilter):
    """Applied to every line that is drawn, borders and scroll bars too."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        return [
            segment if segment.control or segment.text.isascii() else Segment(to_ascii(segment.text), segment.style)
            for segment in segments
        ]


def to_ascii(text: str) -> str:
    """The text in ASCII and as wide as before."""
    for sign, replacement in _PAIRS:
        text = text.replace(sign, replacement)
    text = text.translate(_SIGNS)
    return text if text.isascii() else "".join(map(_ascii_sign, text))


@lru_cache(4096)
def _ascii_sign(char: str) -> str:
    if char.isascii():
        return char
    if char in _BOX_LINES:
        return _BOX_LINES[char]
    code = ord(char)
    if code in _BOX:
        return "+"
    if code in _BLOCKS:
        return "#"
    width = get_character_cell_size(char)
    # A letter with an accent is better read without it than as a question mark.
    plain = unicodedata.normalize("NFKD", char).encode("ascii", "ignore").decode()
    return plain if len(plain) == width else "?" * width
