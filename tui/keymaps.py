"""Keys for people who come from other programs, and how a key is written in the settings."""

from __future__ import annotations

import re
from typing import Final

from tui.keys import ACTIONS

__all__ = ["PRESETS", "chosen_keys", "is_key"]

PRESETS: Final[dict[str, dict[str, str]]] = {
    "default": {},
    "vim": {
        "page.down": "ctrl+f ctrl+d pagedown",
        "page.up": "ctrl+b ctrl+u pageup",
        "search.start": "/",
        "redo": "ctrl+r U",
    },
    "less": {
        "page.down": "space f ctrl+v pagedown",
        "page.up": "b pageup",
        "filter": "&",
        "event.first": "g < home",
        "event.last": "G > end",
        "help": "h ? f1",
        "period.previous": "left",
        "mark": "insert",
    },
}
"""By the id of the action; keys stand between blanks."""

_NAMED: Final = (
    "up down left right home end pageup pagedown enter escape tab space backspace delete insert "
    "comma full_stop slash backslash colon semicolon plus minus underscore equals_sign question_mark exclamation_mark "
    "left_square_bracket right_square_bracket number_sign asterisk ampersand at dollar_sign percent_sign tilde"
)
_KEY: Final = re.compile(
    rf"(?:(?:ctrl|alt|shift)\+)*(?:{'|'.join(_NAMED.split())}|f(?:1\d|2[0-4]|[1-9])|[^\s\x00-\x1f\x7f])"
)
_NAMES: Final = {",": "comma"}


def is_key(key: str) -> bool:
    """Whether this names a key."""
    return _KEY.fullmatch(key) is not None


def chosen_keys(preset: str, own: dict[str, str]) -> dict[str, str]:
    """Keys by the id of their action, as Textual's keymap takes them: a preset, and what the user changes in it."""
    known = {action.id for action in ACTIONS}
    chosen = {**PRESETS[preset], **own}
    return {id: ",".join(_NAMES.get(key, key) for key in keys.split()) for id, keys in chosen.items() if id in known}
