"""What asks for something at the foot of the screen; Esc leaves it unanswered."""

from __future__ import annotations

from textual import events
from textual.message import Message
from textual.widget import Widget

__all__ = ["Question"]


class Question(Widget):
    """Lies over lines of the status until it is answered or left."""

    DEFAULT_CSS = """
    Question { width: 1fr; overflow: hidden hidden; background: $panel; }
    """

    class Closed(Message):
        """The question is over."""

        def __init__(self, answered: bool) -> None:
            self.answered = answered
            super().__init__()

    def on_key(self, event: events.Key) -> None:
        if event.key in ("escape", "ctrl+g"):
            event.stop()
            event.prevent_default()
            self.post_message(self.Closed(answered=False))
