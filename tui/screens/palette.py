"""Everything that can be done here, found by typing: the help, and the line that goes to a date."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from itertools import islice
from typing import Any, ClassVar, Final, NamedTuple

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen, Screen
from textual.widgets import Input, Static

from events.safetext import one_line
from tui.keys import Action, keys_in_use
from tui.widgets.sides import two_sided

__all__ = ["Choice", "Palette", "working_choices"]


class Choice(NamedTuple):
    """Something to run."""

    keys: str
    text: str
    action: str


def working_choices(screen: Screen[Any], actions: Iterable[Action]) -> list[Choice]:
    """What can be run on a screen now, with its keys."""
    names = keys_in_use(screen.active_bindings.items())
    return [
        Choice(" ".join(names.get(action.id, [])), action.text, action.action)
        for action in actions
        if action.id in names or (not action.keys and screen.check_action(action.action, ()))
    ]


More = Callable[[str], Iterable[Choice]]
"""Gives further choices for what was typed, which must be safe to show."""

_MOST: Final = 200
"""Further choices that are shown; who wants others types more."""
_DATE_LIKE: Final = re.compile(r"[<>≤≥~?]?\d[\d\s~?<>./:TX-]*(?:s|BC)?", re.IGNORECASE)


class _Choices(Static, can_focus=False):
    """As many of the choices as fit, one of them selected."""

    def __init__(self, choices: Sequence[Choice], more: More | None) -> None:
        super().__init__(markup=False)
        self._choices = choices
        self._more = more
        self.shown: Sequence[Choice] = choices
        self.selected = 0
        self._top = 0

    def filter(self, words: str) -> None:
        """Show what has all of the words."""
        wanted = words.casefold().split()
        self.shown = [
            choice
            for choice in self._choices
            if all(word in f"{choice.keys} {choice.text}".casefold() for word in wanted) or choice.keys == words
        ]
        if self._more and wanted:
            self.shown = [*self.shown, *islice(self._more(words), _MOST)]
        self.selected = self._top = 0
        self.refresh(layout=True)

    def move(self, step: int) -> None:
        self.selected = max(0, min(self.selected + step, len(self.shown) - 1))
        self.refresh()

    def render(self) -> Content:
        width, height = self.content_size
        self._top = max(0, min(self._top, self.selected), self.selected - height + 1)
        lines = []
        for number, choice in enumerate(self.shown[self._top : self._top + height], self._top):
            marker = "▶" if number == self.selected else " "
            line = Content.assemble(f"{marker} ", (f"{choice.keys:<16}", "bold $text-primary"), choice.text)
            line = two_sided(line, Content(""), width)
            lines.append(line.stylize("bold on $primary-muted") if number == self.selected else line)
        return Content("\n").join(lines)

    def get_content_height(self, container: object, viewport: object, width: int) -> int:
        return max(1, len(self.shown))

    def on_click(self, event: events.Click) -> None:
        self.selected = max(0, min(self._top + event.y, len(self.shown) - 1))
        self.refresh()
        palette = self.screen
        if isinstance(palette, Palette):
            palette.run_selected()


class Palette(ModalScreen[str]):
    """Type to search, Enter runs. Its result is the action to run.

    Args:
        title: what stands in the frame.
        choices: what can be run now.
        go_to: goes to a typed date, or says in one safe line why not; None where only choices can be run.
        more: further choices, as soon as something is typed.
    """

    DEFAULT_CSS = """
    Palette { align: center top; }
    Palette > Vertical {
        width: 90%; max-width: 84; height: auto; max-height: 90%; margin-top: 2;
        background: $surface; border: solid $primary; border-title-color: $text-primary;
    }
    Palette Input { background: $surface; padding: 0 1; }
    Palette _Choices { height: auto; max-height: 100%; }
    Palette .palette--note { dock: bottom; height: 1; padding: 0 1; color: $text-muted; }
    Palette .palette--note.-wrong { color: $text-error; text-style: bold; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss", "Close", show=False),
        Binding("down,ctrl+n", "move(1)", "Next", show=False),
        Binding("up,ctrl+p", "move(-1)", "Previous", show=False),
        Binding("pagedown", "move(10)", "Page down", show=False),
        Binding("pageup", "move(-10)", "Page up", show=False),
    ]

    def __init__(
        self,
        title: str,
        choices: Sequence[Choice],
        go_to: Callable[[str], str] | None = None,
        more: More | None = None,
    ) -> None:
        super().__init__()
        self._more = more
        self._title = title
        self._choices = choices
        self._go_to = go_to

    def compose(self) -> ComposeResult:
        asks = "a date, or words of a command, a document, a name" if self._go_to else "type to search"
        box = Vertical(
            Input(placeholder=asks, compact=True),
            _Choices(self._choices, self._more),
            Static("Enter runs · ↑↓ choose · Esc back", classes="palette--note", markup=False),
        )
        box.border_title = Content(self._title)
        yield box

    def on_input_changed(self, message: Input.Changed) -> None:
        self.query_one(_Choices).filter(message.value)
        self._say("")

    def on_input_submitted(self, message: Input.Submitted) -> None:
        words = message.value.strip()
        if self._go_to and words and (_DATE_LIKE.fullmatch(words) or not self.query_one(_Choices).shown):
            wrong = self._go_to(words)
            if wrong:
                self._say(wrong)
            else:
                self.dismiss("")
            return
        self.run_selected()

    def run_selected(self) -> None:
        """Close with the action of the selected choice."""
        choices = self.query_one(_Choices)
        if choices.shown:
            self.dismiss(choices.shown[choices.selected].action)

    def action_move(self, step: int) -> None:
        self.query_one(_Choices).move(step)

    def _say(self, wrong: str) -> None:
        note = self.query_one(".palette--note", Static)
        note.set_class(bool(wrong), "-wrong")
        note.update(one_line(wrong) or "Enter runs · ↑↓ choose · Esc back")
