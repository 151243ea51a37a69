"""Search finds every hit, in pieces as at once, and lets keys through meanwhile."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.tui.test_screen import press, screen_of, shown
from tui.app import TimelineApp
from tui.collection import Collection
from tui.search import Search


@given(st.text("abAB ", max_size=80), st.text("ab", min_size=1, max_size=4), st.integers(1, 9))
def test_in_pieces_as_at_once(text: str, words: str, piece: int) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("tui.search._PIECE", piece)
        search = Search(words, (), Collection(), text)
        while not search.go_on(0.001):
            pass
    assert list(search.in_text) == [match.span() for match in re.finditer(words, text, re.IGNORECASE)]


async def test_a_long_text_is_looked_through_while_keys_are_answered(make_app: Callable[..., TimelineApp]) -> None:
    text = "Nothing much. " * 400_000 + "The needle."
    app = make_app(text, ())
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "slash n e e d l e")
        for _ in range(100):
            if "1 in the text" in shown(app):
                break
            await pilot.pause(0.05)
        await press(pilot, "enter n")
        assert "The needle." in shown(app)
        assert screen_of(app).source.cursor == text.index("needle")
