"""The settings: one TOML file in the user's configuration folder; what is wrong in it is one line, the rest holds."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from difflib import get_close_matches
from pathlib import Path
from typing import Any, Final

from tui.keymaps import PRESETS, chosen_keys, is_key
from tui.keys import ACTIONS
from tui.settings_file import settings_path

__all__ = ["THEMES", "Settings", "load", "settings_path", "template"]

THEMES: Final = {"dark": "textual-dark", "light": "textual-light", "terminal": "ansi-dark"}
"""What themes are called here → what Textual calls them; “terminal” is the terminal's own colours."""


@dataclass(frozen=True)
class Settings:
    """What a user can choose; the defaults stand here."""

    theme: str = "dark"
    """``dark``, ``light``, ``terminal`` (its own colours), or the name of one of Textual's themes."""
    ascii: bool = False
    """Whether only ASCII signs are drawn."""
    plain: bool = False
    """Whether the screen is made for a screen reader: no boxes, the real cursor on the row, changes as lines."""
    cache: bool = True
    """Whether it is kept what was read in folders, so that they open at once the next time."""
    preset: str = "default"
    """Keys of ``default``, ``vim`` or ``less``."""
    keys: Mapping[str, str] = field(default_factory=dict)
    """Other keys for actions, by id; between blanks."""
    filters: Mapping[str, str] = field(default_factory=dict)
    """Filters by name, as they are typed."""

    @property
    def keymap(self) -> dict[str, str]:
        """The keys that differ from the built-in ones, as Textual takes them."""
        return chosen_keys(self.preset, dict(self.keys))


def load(path: Path, themes: Iterable[str], complain: Callable[[str], None]) -> Settings:
    """Read the settings; a file that does not exist holds none.

    Args:
        path: the file.
        themes: names of themes that may be chosen beside our own.
        complain: takes one line for everything that is wrong; the rest holds.
    """
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        return Settings()
    except OSError as error:
        complain(f"{path}: {(error.strerror or str(error)).lower()}")
        return Settings()
    import tomllib

    try:
        found = tomllib.loads(data.decode("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        complain(f"{path}: {error}")
        return Settings()
    return _checked(found, {*THEMES, *themes}, lambda line: complain(f"{path}: {line}"))


def _checked(found: dict[str, Any], themes: set[str], complain: Callable[[str], None]) -> Settings:
    settings = Settings()
    for name, value in found.items():
        if name in ("keys", "filters"):
            continue
        if name not in Settings.__dataclass_fields__:
            complain(f"no setting “{name}”{_meant(name, Settings.__dataclass_fields__)}")
        elif type(value) is not type(getattr(settings, name)):
            switch = isinstance(getattr(settings, name), bool)
            complain(f"“{name}” must be {'true or false' if switch else 'a text'}")
        elif name == "theme" and value not in themes:
            complain(f"no theme “{value}”; there are {', '.join(THEMES)} and Textual's{_meant(value, themes)}")
        elif name == "preset" and value not in PRESETS:
            complain(f"no preset “{value}”; there are {', '.join(PRESETS)}")
        else:
            settings = replace(settings, **{name: value})
    keys = _checked_keys(_table(found, "keys", complain), complain)
    return replace(settings, keys=keys, filters=_checked_filters(_table(found, "filters", complain), complain))


def _table(found: dict[str, Any], name: str, complain: Callable[[str], None]) -> dict[str, Any]:
    table = found.get(name, {})
    if isinstance(table, dict):
        return table
    complain(f"“{name}” must be a table: [{name}]")
    return {}


def _checked_keys(table: dict[str, Any], complain: Callable[[str], None]) -> dict[str, str]:
    ids = [action.id for action in ACTIONS]
    keys: dict[str, str] = {}
    taken: dict[str, str] = {}
    for id, value in table.items():
        if isinstance(value, dict):
            complain(f'write an action in quotes: "{id}.{next(iter(value), "")}" = …')
            continue
        if id not in ids:
            complain(f"no action “{id}”{_meant(id, ids)}")
            continue
        if not isinstance(value, str) or not value.split():
            complain(f'keys of “{id}” must be a text such as "down j"')
            continue
        wrong = next((key for key in value.split() if not is_key(key)), None)
        other = next((key for key in value.split() if key in taken), None)
        if wrong:
            complain(f"no key “{wrong}” for “{id}”; keys are written as in j, G, /, ctrl+f, pagedown, f2")
        elif other:
            complain(f"key “{other}” is given to “{taken[other]}” and to “{id}”")
        else:
            keys[id] = value
            taken.update(dict.fromkeys(value.split(), id))
    return keys


def _checked_filters(table: dict[str, Any], complain: Callable[[str], None]) -> dict[str, str]:
    from tui.filtering import Filter

    filters: dict[str, str] = {}
    for name, words in table.items():
        try:
            Filter.parse(words if isinstance(words, str) else "")
        except ValueError as error:
            complain(f"filter “{name}”: {error}")
        else:
            if isinstance(words, str) and words.strip():
                filters[name] = words
            else:
                complain(f'filter “{name}” must be a text such as "is:review"')
    return filters


def _meant(name: str, known: Iterable[str]) -> str:
    close = get_close_matches(name, list(known), 1)
    return f"; did you mean “{close[0]}”?" if close else ""


def template(path: Path) -> str:
    """A file of settings with every default, commented out."""
    lines = [
        f"# Settings of timeline. Save as {path}",
        "# and take away the # in front of what you want to change.",
        "",
        f'# theme = "dark"        # {", ".join(THEMES)}, or the name of one of Textual\'s themes',
        "# ascii = false         # draw with ASCII signs only",
        "# plain = false         # for screen readers: no boxes, the real cursor on the row, changes as lines",
        "# cache = true          # keep what was read in folders, so that they open at once the next time",
        f'# preset = "default"    # keys of {", ".join(PRESETS)}',
        "",
        "[filters]",
        '# doubtful = "is:review"        # run by name from the box that : opens',
        "",
        "[keys]",
        "# keys of an action, between blanks; they take the place of the built-in ones",
    ]
    width = max(len(action.id) for action in ACTIONS) + 2
    for action in ACTIONS:
        if action.keys:
            quoted = f'"{action.id}"'
            lines.append(f'# {quoted:<{width}} = "{action.keys.replace(",", " ")}"')
    return "\n".join(lines) + "\n"
