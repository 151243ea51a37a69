"""Wrapping loses no character, fits the width, and finds every character's row again."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from tui.wrapping import BLOCK, WrappedText, character_at_cell

texts = st.text(st.sampled_from("ab \n漢🌉é"), max_size=300)


def rows_of(wrapped: WrappedText) -> list[tuple[int, int, str]]:
    wrapped.see(0, 10**9)
    found = filter(None, map(wrapped.row, range(wrapped.height)))
    return [
        (block.start + start, block.start + end, block.text[start:end]) for block, start, end in filter(None, found)
    ]


@given(texts, st.integers(2, 40))
def test_rows_hold_every_character_and_fit(text: str, width: int) -> None:
    rows = rows_of(WrappedText(text, width))
    assert "".join(row for _, _, row in rows) == text.replace("\n", "")
    # A blank at the break hangs over, as in any text that is wrapped.
    assert all(cell_len(row.rstrip(" ")) <= width for _, _, row in rows)


@given(texts.filter(len), st.integers(2, 40), st.data())
def test_a_character_is_found_in_the_row_that_shows_it(text: str, width: int, data: st.DataObject) -> None:
    wrapped = WrappedText(text, width)
    offset = data.draw(st.integers(0, len(text) - 1))
    start, end, _ = rows_of(wrapped)[wrapped.row_at(offset)]
    assert start <= offset <= end


def test_what_turns_out_longer_above_moves_the_rows_below_by_as_much() -> None:
    text = "word " * BLOCK
    wrapped = WrappedText(text, 20)
    before = wrapped.row_at(len(text) - 1)
    moved = wrapped.see(0, 10)
    assert moved == 0, "nothing lies above the first row"
    after = wrapped.row_at(len(text) - 1)
    assert after != before, "the estimate of the first block was off"
    assert rows_of(wrapped)[-1][1] == len(text)


def test_a_click_on_either_half_of_a_wide_character_means_that_character() -> None:
    assert [character_at_cell("a漢b", cell) for cell in range(5)] == [0, 1, 1, 2, 3]
