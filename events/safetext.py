"""Text from outside made safe to show: the one function that everything shown or printed goes through.

A document, a file name or an error message can hold characters that drive a terminal (escape sequences clear
the screen, set the window's title or fill the clipboard), reorder what a reader sees (bidirectional controls)
or hide from him. Each becomes one visible character one cell wide, so that every offset into the text holds.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

__all__ = ["is_safe", "make_safe", "one_line", "replace_unsafe", "runs_right_to_left"]

_INVISIBLE = "·"
_REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
_BLANK = " "

_UNSAFE = re.compile(
    "["
    "\x00-\x09\x0b-\x1f"  # C0 but the line feed
    "\x7f-\x9f"  # DEL and C1
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u3164\uffa0"  # soft hyphen, joiners, fillers
    "\u200b-\u200f\u2028-\u202e\u2060-\u206f"  # zero width, separators, bidi controls, invisible operators
    "\ufe00-\ufe0f\ufeff\ufff0-\ufffb"  # variation selectors, byte order mark, interlinear annotation
    "\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff"  # surrogates, noncharacters
    "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a"  # shorthand and musical format controls
    "\U000e0000-\U000e0fff"  # tags, more variation selectors
    "]"
)


_NOT_PLAIN = re.compile("[^ -~\n\u00a0-\u00ac\u00ae-\u034e\u2010-\u2027\u2030-\u205f]")
"""What is neither Latin text nor its punctuation: a short class that tells twice as fast that a text is clean."""


_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]")


def runs_right_to_left(text: str) -> bool:
    """Whether words of the text run from right to left, as those of Arabic and Hebrew do."""
    return not text.isascii() and _RIGHT_TO_LEFT.search(text) is not None


def is_safe(text: str) -> bool:
    """Whether the text can be shown as it is."""
    return _NOT_PLAIN.search(text) is None or _UNSAFE.search(text) is None


def make_safe(text: str) -> str:
    """The text with every unsafe character replaced by one visible character one cell wide, so of equal length.

    Line feeds stay. A tab, a carriage return and the Unicode line separators become a blank, other C0 controls
    their pictures (ESC is ``␛``), what has no width a ``·``, the rest U+FFFD.
    """
    return replace_unsafe(text, _visible)


def one_line(text: str) -> str:
    """The text safe to show, each run of white space one blank."""
    return " ".join(make_safe(text).split())


def replace_unsafe(text: str, replacement: Callable[[str], str]) -> str:
    """The text with every unsafe character replaced by what the function gives for it."""
    return text if is_safe(text) else _UNSAFE.sub(lambda match: replacement(match[0]), text)


@cache
def _visible(char: str) -> str:
    code = ord(char)
    if char in "\t\r\v\f\x85\u2028\u2029":
        return _BLANK
    if code < 0x20:
        return chr(0x2400 + code)
    if code == 0x7F:
        return "\N{SYMBOL FOR DELETE}"
    if 0x80 <= code < 0xA0 or 0xD800 <= code < 0xE000 or 0xFDD0 <= code < 0xFDF0 or code in (0xFFFE, 0xFFFF):
        return _REPLACEMENT
    return _INVISIBLE
