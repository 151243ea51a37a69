"""Questions in the last line, and choices over the screen; each widget is imported when it is first needed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

from tui.screens.view import TimelineView

if TYPE_CHECKING:
    from textual.widget import Widget

    from tui.screens.palette import Choice
    from tui.widgets.prompt import Answer
    from tui.widgets.question import Question

__all__ = ["AskingView"]


class AskingView(TimelineView):
    """Asks one thing at a time."""

    _asked_from: Widget | None = None
    """What had the focus before a question."""
    _forgo: Callable[[], None] | None = None
    _question: Question | None = None

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

        if not self.asking:
            await self.open_question(Prompt(label, note, value=value, answer=answer, change=change), 1, forgo)

    async def on_question_closed(self, message: Question.Closed) -> None:
        await self.close_question(message.answered)

    async def open_question(self, question: Question, lines: int, forgo: Callable[[], None] | None = None) -> None:
        """Put something that asks in the place of as many lines of the status."""
        self._asked_from, self._forgo, self._question = self.focused, forgo, question
        self.asking = True
        self.status.add_class(f"-without-{lines}")
        await self.mount(question, before=self.footer)

    async def close_question(self, answered: bool) -> None:
        """Take away what asks, and go back to where the user was."""
        self.asking = False
        self.status.remove_class("-without-1", "-without-2")
        if self._question:
            await self._question.remove()
        if self._forgo and not answered:
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
