"""The first line: the program, the document, and how much was found."""

from __future__ import annotations

from textual.content import Content

from tui.widgets.sides import Lines, two_sided

__all__ = ["Header"]


class Header(Lines):
    """Shows the document's name at once and the counts as soon as they are known."""

    def __init__(self, name: str, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._document = name
        self._counts: tuple[str, ...] = ()
        self._help = ""

    def show(self, name: str, counts: tuple[str, ...], help_key: str) -> None:
        """Show what is open, counts, and the key that helps."""
        if (name, counts, help_key) != (self._document, self._counts, self._help):
            self._document, self._counts, self._help = name, counts, help_key
            self.refresh()

    def lines(self, width: int) -> list[Content]:
        left = Content.assemble((" timeline ", "bold $text-primary"), "  ", (self._document, "bold"))
        right = Content(" · ".join(self._counts))
        if self._help:
            right = Content.assemble(right, "      ", (self._help, "bold $text-primary"), " help ")
        if left.cell_length + right.cell_length > width and len(self._counts) > 1:
            right = Content.assemble(self._counts[0], "  ", (self._help, "bold $text-primary"), " help ")
        return [two_sided(left, right, width)]
