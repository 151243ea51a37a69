"""A question in one line; imported when something is asked."""

from __future__ import annotations

from collections.abc import Callable

from textual import events
from textual.app import ComposeResult
from textual.widgets import Input, Static

from tui.widgets.question import Question

__all__ = ["Answer", "Prompt"]

Answer = Callable[[str], str]
"""Takes what was typed; gives what is wrong with it, in one line that is safe to show, or nothing."""


class Prompt(Question):
    """Asks for one line of text; what is wrong with it is said beside it."""

    DEFAULT_CSS = """
    Prompt { height: 1; layout: horizontal; }
    Prompt > .prompt--label { width: auto; padding: 0 1; text-style: bold; color: $text-primary; }
    Prompt > Input { width: 1fr; min-width: 12; background: $background; }
    Prompt > .prompt--note { width: auto; max-width: 60%; padding: 0 1; color: $text-muted; }
    Prompt > .prompt--note.-wrong { color: $text-error; text-style: bold; }
    """

    def __init__(self, label: str, note: str, *, value: str = "", answer: Answer, change: Answer | None = None) -> None:
        super().__init__()
        self._label, self._note, self._value = label, note, value
        self._answer, self._change = answer, change

    def compose(self) -> ComposeResult:
        yield Static(self._label, classes="prompt--label", markup=False)
        yield Input(self._value, compact=True, select_on_focus=True)
        yield Static(self._note, classes="prompt--note", markup=False)

    def on_mount(self) -> None:
        self.query_one(Input).focus()

    def on_input_changed(self, message: Input.Changed) -> None:
        message.stop()
        self._say(self._change(message.value) if self._change else "")

    def on_input_submitted(self, message: Input.Submitted) -> None:
        message.stop()
        wrong = self._answer(message.value)
        if wrong:
            self._say(wrong)
        else:
            self.post_message(self.Closed(answered=True))

    def on_key(self, event: events.Key) -> None:
        if event.key == "tab":
            event.stop()
            event.prevent_default()

    def _say(self, wrong: str) -> None:
        note = self.query_one(".prompt--note", Static)
        note.set_class(bool(wrong), "-wrong")
        note.update(wrong or self._note)
