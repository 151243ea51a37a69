"""The way to everything: the keys that work here, and one box for dates, commands, documents and people."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Final

from events.edtf import parse_edtf
from events.safetext import one_line
from events.timescale import extent_of
from tui.keys import ACTIONS
from tui.screens.narrowing import NarrowingView

if TYPE_CHECKING:
    from tui.screens.palette import Choice

__all__ = ["CommandingView"]

_DOCUMENT: Final = "document"
_PERSON: Final = "person"
_FILTER: Final = "filter"
_UNREAD: Final = "not read"


class CommandingView(NarrowingView):
    """Everything that can be done, found by typing."""

    def action_help(self) -> None:
        self._open_palette("Keys", None)

    def action_command(self) -> None:
        self._open_palette("Go to a date, a document or a person, or run a command", self._go_to)

    def _open_palette(self, title: str, go_to: Callable[[str], str] | None) -> None:
        from tui.screens.palette import working_choices

        self.offer(title, working_choices(self, ACTIONS), go_to, self._found if go_to else None)

    def _found(self, words: str) -> Iterator[Choice]:
        """Named filters, documents and people that have all of the words."""
        from tui.screens.palette import Choice

        wanted = words.casefold().split()

        def has(text: str) -> bool:
            return all(word in text.casefold() for word in wanted)

        for name, filter in self.named_filters.items():
            if has(f"{_FILTER} {name}"):
                yield Choice(_FILTER, one_line(f"{name}: {filter}"), f"filter_by({filter!r})")
        for number, document in enumerate(self.collection.documents):
            text = one_line(f"{self.collection.name(number)}  {document.title}")
            if has(f"{_DOCUMENT} {text}"):
                yield Choice(_DOCUMENT, text, f"show_document({number})")
        for person, count in self.listing.people:
            if has(f"{_PERSON} {person}"):
                name = person.replace('"', "")
                words = f'who:"{name}"'
                yield Choice(_PERSON, one_line(f"{person} ({count:,})"), f"filter_by({words!r})")
        for error in self.unread:
            text = one_line(str(error))
            if has(f"{_UNREAD} {text}"):
                yield Choice(_UNREAD, text, f"tell({text!r})")

    async def action_keep_filter(self) -> None:
        await self.ask("Keep the filter as", "a name to find it by", "", self._keep_filter)

    def _keep_filter(self, name: str) -> str:
        from tui.settings import settings_path
        from tui.settings_file import keep_filter

        name, words = one_line(name), self.filter_typed
        if not name:
            return "it needs a name"
        try:
            keep_filter(settings_path(), name, words)
        except (OSError, ValueError) as error:
            return one_line(str(error))
        self.named_filters = {**self.named_filters, name: words}
        self.tell(f"Kept as “{name}”; {self.key('command')} finds it")
        return ""

    def action_show_document(self, number: int) -> None:
        self.show_document(number)

    def action_tell(self, message: str) -> None:
        self.tell(message)

    def _go_to(self, words: str) -> str:
        """Select the first event that does not begin before a date."""
        try:
            date = parse_edtf(words)
        except ValueError:
            from events.typed_dates import parse_date

            try:
                date = parse_date(words)
            except ValueError as error:
                return str(error)
        extent = extent_of(date)
        found = self.listing.from_moment(extent.start) if extent else None
        if found is None:
            return "there are no events to go to"
        self.select(found)
        return ""
