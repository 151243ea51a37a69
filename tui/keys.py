"""Every action of the screen with its keys: bindings, footer and help are all made from this one table.

A keymap (:meth:`textual.app.App.set_keymap`) rebinds an action by its id; footer and help follow.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from contextlib import suppress
from functools import cache
from typing import Final, NamedTuple

from textual.binding import ActiveBinding, Binding

__all__ = ["ACTIONS", "FOOTER", "Action", "action_of", "bindings", "footer_items", "key_name", "keys_in_use"]


class Action(NamedTuple):
    """Something that a key does."""

    id: str
    keys: str
    """Separated by commas, the one to show first; empty for what only the command line runs."""
    action: str
    """The screen's method, as Textual writes it: ``move(1)``."""
    text: str
    """What it does, in the help."""


ACTIONS: Final = (
    Action("event.previous", "up,k", "move(-1)", "Previous event; in the source, a row up"),
    Action("event.next", "down,j", "move(1)", "Next event; in the source, a row down"),
    Action("period.previous", "left,h", "period(-1)", "Previous period at this zoom"),
    Action("period.next", "right,l", "period(1)", "Next period at this zoom"),
    Action("event.first", "home,g", "first", "First event; in the source, its beginning"),
    Action("event.last", "end,G", "last", "Last event; in the source, its end"),
    Action("page.up", "pageup,ctrl+u", "page(-1)", "A page up"),
    Action("page.down", "pagedown,ctrl+d", "page(1)", "A page down"),
    Action("source.show", "enter", "source", "Show the source and move in it"),
    Action("pane.next", "tab", "next_pane", "Next pane"),
    Action("back", "escape", "back", "One step back"),
    Action("document.next", "right_square_bracket", "document(1)", "Next document"),
    Action("document.previous", "left_square_bracket", "document(-1)", "Previous document"),
    Action(
        "documents", "d", "documents", "Documents: which were read, how each is dated, its events; D dates the marked"
    ),
    Action("search.start", "slash,ctrl+f", "search", "Search; everything else stays in view"),
    Action("search.next", "n", "match(1)", "Next match"),
    Action("search.previous", "N", "match(-1)", "Previous match"),
    Action("filter", "f", "filter", "Filter: words, people, place, document, date, status, certainty"),
    Action("filter.switch", "F", "filter_on", "Switch the filter off and on again"),
    Action("filter.keep", "", "keep_filter", "Keep the filter under a name, in the settings"),
    Action("sort", "s", "sort", "Sort and group: date, document, person, status, certainty"),
    Action("command", "colon,ctrl+p", "command", "Go to a date, or run any command"),
    Action("why", "i", "why", "Why this date: every step from the words to the day"),
    Action("document.date", "D", "document_date", "Change the document date; everything is worked out again"),
    Action("review.next", "w", "review(1)", "Next event to review"),
    Action("review.previous", "W", "review(-1)", "Previous event to review"),
    Action("event.accept", "a", "accept", "Accept the date; again: no longer"),
    Action("event.edit", "e", "edit", "Edit date and title"),
    Action("event.hide", "x,delete", "hide", "Hide; on what is hidden: show again"),
    Action("hidden.show", "X", "show_hidden", "Show the hidden among the others"),
    Action("event.tag", "t", "tag", "Tag"),
    Action("event.note", "c", "note", "Write a note"),
    Action("mark", "space", "mark", "Mark; what is done next is done with all that are marked"),
    Action("mark.range", "v", "mark_range", "Mark from here to there"),
    Action("event.merge", "m", "merge", "Merge the marked; both dates and citations stay"),
    Action("event.split", "M", "split", "Take apart what was merged"),
    Action("undo", "u,ctrl+z", "undo", "Undo"),
    Action("redo", "U,ctrl+y", "redo", "Redo"),
    Action("zoom.in", "plus,z", "zoom(1)", "Zoom the axis in"),
    Action("zoom.out", "minus,Z", "zoom(-1)", "Zoom the axis out"),
    Action("zoom.all", "0", "zoom_all", "Fit all of time on the axis"),
    Action("layout", "o", "layout", "Layout: both panes, the list alone, the source alone"),
    Action("copy", "y", "copy", "Copy the event as a citation"),
    Action("theme", "", "theme", "Theme: dark, light, the terminal's own colours"),
    Action("help", "question_mark,f1", "help", "The keys that work here; type to search, Enter runs"),
    Action("quit", "q", "back_or_quit", "One step back; at the top, quit"),
)
"""All actions, in the order of the help."""

FOOTER: Final = (
    (("event.previous", "event.next"), "move"),
    (("source.show",), "source"),
    (("search.start",), "search"),
    (("search.next", "search.previous"), "match"),
    (("filter",), "filter"),
    (("review.next", "review.previous"), "review"),
    (("event.accept",), "accept"),
    (("event.edit",), "edit"),
    (("event.hide",), "hide"),
    (("event.merge",), "merge"),
    (("undo",), "undo"),
    (("why",), "why"),
    (("zoom.in", "zoom.out"), "zoom"),
    (("document.previous", "document.next"), "document"),
    (("document.date",), "document date"),
    (("documents",), "documents"),
    (("back",), "back"),
    (("layout",), "layout"),
    (("quit",), "quit"),
    (("command",), "go to"),
    (("help",), "all keys"),
)
"""The footer from left to right: actions that share a word, and the word. Those that work now are shown."""

MOST_IN_FOOTER: Final = 9

_NAMES: Final = {
    "up": "↑",
    "down": "↓",
    "left": "←",
    "right": "→",
    "pageup": "PgUp",
    "pagedown": "PgDn",
    "escape": "Esc",
    "space": "Space",
    "slash": "/",
    "backslash": "\\",
    "plus": "+",
    "minus": "-",
    "at": "@",
    "underscore": "_",
}


def bindings(actions: Iterable[Action] = ACTIONS) -> list[Binding]:
    """The bindings that Textual needs; the footer is our own, so none is shown by Textual's."""
    return [
        Binding(action.keys, action.action, action.text, show=False, id=action.id) for action in actions if action.keys
    ]


def key_name(key: str) -> str:
    """A key as people write it: ``↑``, ``Ctrl+U``, ``G``."""
    if key in _NAMES:
        return _NAMES[key]
    *modifiers, last = key.split("+")
    if modifiers:
        return "+".join([*(modifier.capitalize() for modifier in modifiers), last.upper()])
    return last if len(last) == 1 else _sign(last)


@cache
def _sign(name: str) -> str:
    """The sign that Textual calls so after Unicode (``question_mark``); other names with a capital."""
    for words in (name.replace("_", " "), name.replace("_", "-", 1).replace("_", " ")):
        with suppress(KeyError):
            sign = unicodedata.lookup(words)
            if sign.isprintable():
                return sign
    return name.capitalize()


def keys_in_use(active: Iterable[tuple[str, ActiveBinding]]) -> dict[str, list[str]]:
    """Names of the keys that work now, by the id of their action, the one to show first."""
    names: dict[str, list[str]] = {}
    for key, found in active:
        if found.enabled and found.binding.id:
            names.setdefault(found.binding.id, []).append(key_name(key))
    return names


def footer_items(names: dict[str, list[str]]) -> list[tuple[str, str, str]]:
    """What the footer shows: keys, the word for them, and the id of the first action."""
    items = []
    for ids, word in FOOTER:
        working = [id for id in ids if id in names]
        if working:
            keys = [names[id][0] for id in working]
            items.append((("" if len(keys[0]) == 1 else " ").join(keys), word, working[0]))
    # The last two lead to everything that finds no room.
    return items if len(items) <= MOST_IN_FOOTER else [*items[: MOST_IN_FOOTER - 2], *items[-2:]]


def action_of(id: str) -> Action:
    """The action with this id."""
    return next(action for action in ACTIONS if action.id == id)
