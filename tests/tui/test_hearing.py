"""The screen for people who hear it, and text that runs from right to left."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from rich.cells import cell_len
from rich.segment import Segment
from textual.color import Color

from tests.tui.test_screen import press, screen_of, shown, told
from tui.app import TimelineApp
from tui.plain import spoken
from tui.right_to_left import RightToLeft
from tui.rows import EventRow, Heading
from tui.settings import Settings

MakeApp = Callable[..., TimelineApp]
_BOXES = re.compile("[\u2500-\u259f]")


@pytest.mark.parametrize(
    ("row", "words"),
    [
        (Heading("2024 March", 5), "2024 March: 5 events"),
        (EventRow(0, " ", "2024-03-26 Tue", " ", "Bridge falls", "", False), "2024-03-26 Tue: Bridge falls"),
        (EventRow(0, "‥", "2024-03-13/04-01", "=", "Vote", "planned", True),
         "one day in 2024-03-13 to 04-01: Vote. worked out, planned, to review"),
        (EventRow(0, "<", "2024-04-02", "=", "Talks", "", False), "before 2024-04-02: Talks. worked out"),
        (EventRow(0, " ", "…/2024-04-02", "*", "Search", "", False), "until 2024-04-02: Search. edited"),
        (EventRow(0, "·", "—", " ", "Repairs", "", False), "no date: Repairs"),
    ],
)  # fmt: skip
def test_rows_in_words(row: Heading | EventRow, words: str) -> None:
    assert spoken(row) == words


async def test_no_boxes_and_the_cursor_on_the_row(make_app: MakeApp) -> None:
    app = make_app(settings=Settings(plain=True))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        for keys in ("up", "slash b r i d g e enter", "escape i", "escape question_mark", "escape end home"):
            await press(pilot, keys)
            assert not _BOXES.search(shown(app))
        lines = shown(app).splitlines()
        assert lines[app.cursor_position.y].startswith("about 1980s (late): Bridge built")
        await press(pilot, "down")
        lines = shown(app).splitlines()
        assert lines[app.cursor_position.y].startswith("1991-05-03 Fri: Bridge opens")


async def test_in_the_source_the_cursor_is_where_one_reads(make_app: MakeApp) -> None:
    app = make_app(settings=Settings(plain=True))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await press(pilot, "home enter")
        await pilot.pause()
        x, y = app.cursor_position
        assert shown(app).splitlines()[y][x:].startswith("was built in the late 1980s")
        await press(pilot, "down")
        assert app.cursor_position.y == y + 1
        await press(pilot, "escape")
        assert not screen_of(app).in_source


def test_right_to_left_text_is_kept_apart_and_takes_no_more_cells() -> None:
    segments = [Segment("2024 "), Segment(" נפתח הגשר  "), Segment("─ bridge ─")]
    kept = RightToLeft().apply(segments, Color(0, 0, 0))
    assert [segment.text for segment in kept] == ["2024 ", " \u2068נפתח הגשר\u2069  ", "─ bridge ─"]
    assert [segment.cell_length for segment in kept] == [segment.cell_length for segment in segments]


async def test_titles_of_any_script_leave_the_columns_aligned(make_app: MakeApp) -> None:
    text = "cafe\u0301 漢字 🌉 נפתח הגשר ไทย\u0e48\u0e49 e\u0301\u0302"
    app = make_app(text, [told(text, "2024-03-01", text), told(text, "2024-03-02", "漢字")])
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        lines = [line.replace("\u2068", "").replace("\u2069", "") for line in shown(app).splitlines()]
    assert {cell_len(line) for line in lines[3:34]} == {120}
