"""Pictures of the whole screen; ``pytest --snapshot-update`` takes them anew after a change that is meant."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tui.app import TimelineApp


@pytest.mark.parametrize(
    ("size", "keys", "theme"),
    [
        pytest.param((120, 40), (), "textual-dark", id="side-by-side"),
        pytest.param((80, 24), ("tab",), "textual-dark", id="stacked"),
        pytest.param((80, 24), ("f", *"who:county", "enter"), "textual-light", id="light-stacked-filtered"),
        pytest.param((50, 20), (), "textual-dark", id="narrow"),
        pytest.param((50, 20), ("s", "down", "down", "down", "enter"), "textual-light", id="light-narrow-by-status"),
        pytest.param((120, 40), ("slash", *"county", "enter"), "textual-light", id="light-searched"),
        pytest.param((120, 40), ("plus", "plus", "plus"), "textual-dark", id="zoomed"),
        pytest.param((100, 36), ("question_mark",), "textual-dark", id="help"),
        pytest.param((100, 36), ("i",), "textual-dark", id="why"),
    ],
)
def test_screen(
    snap_compare: Callable[..., bool], app: TimelineApp, size: tuple[int, int], keys: tuple[str, ...], theme: str
) -> None:
    app.theme = theme

    async def without_blinking(pilot: Any) -> None:
        # The cursor of an input is on the picture or not, whenever it is taken.
        for field in pilot.app.screen.query("Input"):
            field.cursor_blink = False

    assert snap_compare(app, terminal_size=size, press=keys, run_before=without_blinking)
