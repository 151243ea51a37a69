"""The last line: the keys that work now, nine at most; a click presses them."""

from __future__ import annotations

from textual import events
from textual.content import Content
from textual.message import Message

from tui.widgets.sides import Lines

__all__ = ["Footer"]

Item = tuple[str, str, str]


class Footer(Lines):
    """Keys, a word for each, and the id of what they do."""

    class Pressed(Message):
        """The user clicked on a key."""

        def __init__(self, id: str) -> None:
            self.id = id
            super().__init__()

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._items: list[Item] = []

    def show(self, items: list[Item]) -> None:
        """Show these keys."""
        if items != self._items:
            self._items = items
            self.refresh()

    def _fitting(self, width: int) -> list[Item]:
        """The items that fit; the last one stays, since it leads to the others."""
        items = list(self._items)
        while len(items) > 1 and sum(len(keys) + len(word) + 3 for keys, word, _ in items) > width:
            del items[-2]
        return items

    def lines(self, width: int) -> list[Content]:
        parts: list[tuple[str, str]] = []
        for keys, word, _ in self._fitting(width):
            parts += [(f" {keys}", "bold $text-primary"), (f" {word} ", "$foreground 60%")]
        return [Content.assemble(*parts).truncate(width, ellipsis=True)]

    def on_click(self, event: events.Click) -> None:
        column = 0
        for keys, word, id in self._fitting(self.size.width):
            column += len(keys) + len(word) + 3
            if event.x < column:
                self.post_message(self.Pressed(id))
                return
