"""Questions in the last line, and choices over the screen; each widget is imported when it is first needed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

from tui.screens.view import TimelineView

if TYPE_CHECKING:
    from textual.widget import Widget

    from tui.screens.palette import Choice
    from tui.widgets.prompt import Answer, Prompt

__all__ = ["AskingView"]


class AskingView(TimelineView):
    """Asks one thing at a time."""

    _asked_from: Widget | None = None
    """What had the focus before a question."""
    _forgo: Callable[[], None] | None = None

    async def ask(
        self,
        label: str,
        note: str,
        value: str,
        answer: Answer,
        *,
        change: Answer | None = None,
        forgo: Callable[[], None] | None = None,
    ) -> None:
        """Ask for a line of text; forgo is what to do if the question is left unanswered."""
        from tui.widgets.prompt import Prompt

        if self.asking:
            return
        self._asked_from, self._forgo = self.focused, forgo
        self.asking = True
        self.status.add_class("-prompting")
        await self.mount(Prompt(label, note, value=value, answer=answer, change=change), before=self.footer)

    async def on_prompt_closed(self, message: Prompt.Closed) -> None:
        self.asking = False
        self.status.remove_class("-prompting")
        await self.query("Prompt").remove()
        if self._forgo and not message.answered:
            self._forgo()
        (self._asked_from or self.list).focus()
        self.show_keys()

    def offer(
        self,
        title: str,
        choices: Sequence[Choice],
        go_to: Callable[[str], str] | None = None,
        more: Callable[[str], Iterable[Choice]] | None = None,
    ) -> None:
        """Let the user choose what to run.

        Args:
            title: what it is about.
            choices: what can be run.
            go_to: goes to a typed date, or says why not.
            more: what else can be run, by the words that were typed.
        """
        from tui.screens.palette import Palette

        self.app.push_screen(Palette(title, choices, go_to, more), self._run)

    async def _run(self, action: str | None) -> None:
        if action:
            await self.run_action(action)
