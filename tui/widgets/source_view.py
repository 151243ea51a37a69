"""The text of a document, wrapped as it is seen, with its time expressions lit; 100 MB opens like one kilobyte."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.geometry import Region
from textual.message import Message
from textual.strip import Strip

from tui.widgets.pane import Pane
from tui.widgets.sides import fitted
from tui.wrapping import Block, WrappedText, character_at_cell

__all__ = ["Lights", "SourceView", "Spans"]

_MARGIN: Final = 1
"""Blank columns left of the text."""
_ABOVE: Final = 3
"""A place that must be scrolled to stands below one part in so many of the pane."""

Spans = Sequence[tuple[int, int]]


class Lights:
    """What is lit in the text, from the faintest to the strongest; spans are sorted and do not overlap."""

    def __init__(
        self,
        expressions: Spans = (),
        hits: Spans = (),
        clauses: Spans = (),
        anchors: Spans = (),
        chosen: Spans = (),
    ) -> None:
        self.layers: dict[str, Spans] = {
            "clause": clauses,
            "expression": expressions,
            "anchor": anchors,
            "chosen": chosen,
            "hit": hits,
        }

    @property
    def of_event(self) -> set[tuple[int, int]]:
        """What is lit for the selected event."""
        return {*self.layers["clause"], *self.layers["anchor"], *self.layers["chosen"]}


class SourceView(Pane):
    """A text with lit spans and, while it has the focus, a cursor."""

    COMPONENT_CLASSES = {  # noqa: RUF012
        "source-view--expression",
        "source-view--clause",
        "source-view--anchor",
        "source-view--chosen",
        "source-view--hit",
        "source-view--cursor",
    }

    class Pointed(Message):
        """The user clicked on a character."""

        def __init__(self, offset: int) -> None:
            self.offset = offset
            super().__init__()

    def __init__(self, text: str, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._text = text
        self._wrapped: WrappedText | None = None
        self._lights = Lights()
        self._plain = Style.null()
        """The style of this paint, which Textual would work out anew for every line."""
        self._top = 0
        """Offset of the first character to show when the text is wrapped next."""
        self.cursor = 0
        """Offset of the character that the reader is at."""
        self._column: int | None = None
        """The cell of a row that the cursor keeps to; None: the one it is in."""

    def show(self, text: str, *, keep_place: bool = False) -> None:
        """Show another text from its beginning, or one that begins with this one, which then stays where it is."""
        top = self._top_offset(self._wrapped) if keep_place and self._wrapped else 0
        self._text = text
        self._wrapped = None
        self._lights = Lights()
        if keep_place:
            self._top = top
        else:
            self._top = self.cursor = 0
            self._column = None
            self.place(0)
        self.refresh()

    def light(self, lights: Lights) -> None:
        """Light other spans; only rows whose lights change are drawn anew."""
        before, self._lights = self._lights, lights
        kept = (before.layers[name] is lights.layers[name] for name in ("expression", "hit"))
        if self._wrapped is None or not all(kept):
            self.refresh()
            return
        for start, end in before.of_event ^ lights.of_event:
            self._refresh_span(start, end)

    def _refresh_span(self, start: int, end: int) -> None:
        """Draw the rows of a span anew, as far as they are in view."""
        wrapped = self._text_wrapped()
        top = self.scroll_offset.y
        first, last = (wrapped.row(min(number, wrapped.height - 1)) for number in (top, top + self._height))
        if first is None or last is None:
            return
        start, end = max(start, first[0].start + first[1]), min(end, last[0].start + last[2])
        if start < end:
            row = wrapped.row_at(start)
            self.refresh_lines(row, wrapped.row_at(end - 1) - row + 1)

    def reveal(self, start: int, end: int) -> None:
        """Bring a span into view, scrolling only if a part of it is outside."""
        self.cursor, self._column = start, None
        if self._wrapped is None or not self._height:
            self._top = start
            return
        first, last = self._wrapped.row_at(start), self._wrapped.row_at(max(start, end - 1))
        self._resized()
        top = self.scroll_offset.y
        if first < top or last >= top + self._height:
            self._scroll_to_row(first - self._height // _ABOVE)

    def move(self, rows: int) -> int:
        """Move the cursor by rows, keeping its column; the offset that it comes to."""
        number = self._text_wrapped().row_at(self.cursor)
        if self._column is None:
            self._column = self._cell(number)
        return self._go_to_row(number + rows)

    def _cell(self, number: int) -> int:
        """The cell of its row that the cursor is in."""
        found = self._text_wrapped().row(number)
        if found is None:
            return 0
        block, start, _ = found
        return cell_len(block.text[start : self.cursor - block.start])

    def cursor_cell(self) -> tuple[int, int]:
        """The row of the whole text, and the column of the pane, that the cursor is in."""
        row = self._text_wrapped().row_at(self.cursor)
        return row, _MARGIN + self._cell(row)

    def page(self, pages: int) -> int:
        """Move the cursor by pages; the offset that it comes to."""
        return self.move(pages * max(1, self._height - 1))

    def go_to(self, offset: int) -> int:
        """Put the cursor on a character and bring it into view."""
        self._go_to_row(self._text_wrapped().row_at(offset))
        self.cursor, self._column = offset, None
        return offset

    def _go_to_row(self, number: int) -> int:
        wrapped = self._text_wrapped()
        number = max(0, min(number, wrapped.height - 1))
        found = wrapped.row(number)
        if found:
            block, start, end = found
            self.cursor = (
                block.start
                + start
                + min(character_at_cell(block.text[start:end], self._column or 0), max(0, end - start - 1))
            )
        self._resized()
        top = self.scroll_offset.y
        if number < top:
            self._scroll_to_row(number)
        elif number >= top + self._height:
            self._scroll_to_row(number - self._height + 1)
        self.refresh()
        return self.cursor

    def offset_at(self, x: int, y: int) -> int | None:
        """Offset of the character at a cell of the pane; None beside the text."""
        found = self._text_wrapped().row(y + self.scroll_offset.y)
        if found is None:
            return None
        block, start, end = found
        return block.start + min(end, start + character_at_cell(block.text[start:end], max(0, x - _MARGIN)))

    @property
    def _height(self) -> int:
        return self.scrollable_content_region.height

    def _text_wrapped(self) -> WrappedText:
        width = max(1, self.scrollable_content_region.width - 2 * _MARGIN)
        if self._wrapped is None or self._wrapped.width != width:
            self._wrap(width)
        assert self._wrapped is not None
        return self._wrapped

    def _wrap(self, width: int) -> None:
        """Wrap anew; the character that stood at the top stays there."""
        if self._wrapped is not None:
            self._top = self._top_offset(self._wrapped)
        self._wrapped = WrappedText(self._text, width)
        row = self._wrapped.row_at(self._top) if self._top else 0
        self._wrapped.see(row, max(1, self._height))
        self._resized()
        self.place(self._wrapped.row_at(self._top) if self._top else 0)

    def _top_offset(self, wrapped: WrappedText) -> int:
        found = wrapped.row(self.scroll_offset.y)
        return found[0].start + found[1] if found else self._top

    def _resized(self) -> None:
        if self._wrapped is not None:
            self.hold(self._wrapped.height)

    def _scroll_to_row(self, row: int) -> None:
        self.scroll_to(y=max(0, row), animate=False, force=True)

    def render_lines(self, crop: Region) -> list[Strip]:
        self._plain = self.rich_style
        wrapped = self._text_wrapped()
        moved = wrapped.see(self.scroll_offset.y, self._height)
        self._resized()
        if moved:
            self.place(self.scroll_offset.y + moved)
        return super().render_lines(crop)

    def render_line(self, y: int) -> Strip:
        width = self.scrollable_content_region.width
        number = y + self.scroll_offset.y
        found = self._text_wrapped().row(number)
        base = self._plain
        if found is None:
            return fitted([], width, base)
        block, start, end = found
        # The blank at which a row is broken is not lit: it would show as a tail.
        end = start + len(block.text[start:end].rstrip(" "))
        styles = self._styles(block, start, end, base)
        segments = [Segment(" " * _MARGIN, base)]
        segments += [Segment(block.text[first:last], style) for first, last, style in styles]
        if self.has_focus and self._text_wrapped().row_at(self.cursor) == number:
            segments = self._with_cursor(segments, self.cursor - block.start - start)
        return fitted(segments, width, base)

    def lit_layers(self) -> dict[str, Spans]:
        """What is lit, from the faintest to the strongest."""
        return self._lights.layers

    def _styles(self, block: Block, start: int, end: int, base: Style) -> list[tuple[int, int, Style]]:
        """The row in pieces of one style each."""
        bounds = {start, end}
        lit: list[tuple[int, int, Style]] = []
        for name, spans in self.lit_layers().items():
            style = self.get_component_rich_style(f"source-view--{name}", partial=True)
            number = max(0, bisect_left(spans, (block.start + start, 0)) - 1)
            while number < len(spans) and spans[number][0] < block.start + end:
                first, last = (max(start, min(end, offset - block.start)) for offset in spans[number])
                if last > first:
                    lit.append((first, last, style))
                    bounds |= {first, last}
                number += 1
        cuts = sorted(bounds)
        pieces: list[tuple[int, int, Style]] = []
        for first, last in pairwise(cuts):
            style = base
            for lit_first, lit_last, lit_style in lit:
                if lit_first <= first and last <= lit_last:
                    style += lit_style
            pieces.append((first, last, style))
        return pieces

    def _with_cursor(self, segments: list[Segment], index: int) -> list[Segment]:
        """The row with a block cursor on the character with this index."""
        text = "".join(segment.text for segment in segments)
        cell = cell_len(text[: _MARGIN + index])
        strip = Strip(segments).extend_cell_length(cell_len(text) + 1, self._plain)
        width = max(1, cell_len(text[_MARGIN + index : _MARGIN + index + 1]))
        before, under, after = strip.divide([cell, cell + width, strip.cell_length])
        cursor = self.get_component_rich_style("source-view--cursor", partial=True)
        return [*before, *under.apply_style(cursor), *after]

    def on_focus(self) -> None:
        self.refresh()

    def on_blur(self) -> None:
        self.refresh()

    def on_click(self, event: events.Click) -> None:
        position = event.get_content_offset(self)
        offset = self.offset_at(position.x, position.y) if position else None
        if offset is not None:
            self._column = max(0, position.x - _MARGIN) if position else 0
            self.cursor = offset
            self.post_message(self.Pointed(offset))
