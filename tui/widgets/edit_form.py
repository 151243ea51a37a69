"""Date and title of an event, to be changed in place; what is typed for a date is understood while it is typed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, NamedTuple

from textual import events
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.timer import Timer
from textual.widgets import Input, Static

from tui.widgets.question import Question

__all__ = ["EditForm", "Understood"]

_PAUSE_SECONDS: Final = 0.4
"""After this long without a key, words that are understood only slowly are tried, too."""


class Understood(NamedTuple):
    """What a typed date means; every text is safe to show."""

    words: str
    """The date in words, or what is wrong."""
    right: bool = True
    more: bool = False
    """Whether a slower way may understand it yet."""


class EditForm(Question):
    """Two lines to type in; Tab changes between them, Enter saves both.

    Args:
        date: the date as it is.
        title: the title as it is.
        understand: tells what is typed for a date; asked again with True for the slower way.
        save: takes date and title; gives what is wrong with them, or nothing.
    """

    DEFAULT_CSS = """
    EditForm { height: 2; layout: vertical; }
    EditForm > Horizontal { height: 1; }
    EditForm .form--label { width: 8; padding: 0 1; text-style: bold; color: $text-primary; }
    EditForm #form--date { width: 28; background: $background; }
    EditForm #form--title { width: 1fr; background: $background; }
    EditForm .form--note { width: 1fr; padding: 0 1; color: $text-muted; }
    EditForm .form--note.-wrong { color: $text-error; text-style: bold; }
    """

    def __init__(
        self, date: str, title: str, understand: Callable[[str, bool], Understood], save: Callable[[str, str], str]
    ) -> None:
        super().__init__()
        self._values = date, title
        self._understand, self._save = understand, save
        self._waiting: Timer | None = None

    def compose(self) -> ComposeResult:
        date, title = self._values
        with Horizontal():
            yield Static("Date", classes="form--label", markup=False)
            yield Input(date, compact=True, select_on_focus=True, id="form--date")
            yield Static("", classes="form--note", markup=False)
        with Horizontal():
            yield Static("Title", classes="form--label", markup=False)
            yield Input(title, compact=True, select_on_focus=False, id="form--title")

    def on_mount(self) -> None:
        self.query_one("#form--date").focus()

    def on_input_changed(self, message: Input.Changed) -> None:
        message.stop()
        if message.input.id == "form--date":
            if self._waiting:
                self._waiting.stop()
            found = self._understand(message.value, False)
            self._show(found)
            if found.more:
                self._waiting = self.set_timer(
                    _PAUSE_SECONDS, lambda: self._show(self._understand(message.value, True))
                )

    def on_input_submitted(self, message: Input.Submitted) -> None:
        message.stop()
        wrong = self._save(*(field.value for field in self.query(Input)))
        if wrong:
            self._show(Understood(wrong, right=False))
        else:
            self.post_message(self.Closed(answered=True))

    def on_key(self, event: events.Key) -> None:
        if event.key in ("tab", "shift+tab", "up", "down"):
            event.stop()
            event.prevent_default()
            date, title = self.query(Input)
            (title if date.has_focus else date).focus()

    def _show(self, found: Understood) -> None:
        note = self.query_one(".form--note", Static)
        note.set_class(not found.right, "-wrong")
        note.update(Content(found.words))
