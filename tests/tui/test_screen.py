"""What a person does on the screen and sees follow."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from rich.cells import cell_len
from textual.pilot import Pilot

from events.edtf import DatePoint, Edtf, parse_edtf
from events.records import Event, Span, Telling
from events.safetext import is_safe
from tests.tui.conftest import STORY
from tui.app import TimelineApp
from tui.screens.timeline import TimelineScreen
from tui.settings import Settings

MakeApp = Callable[..., TimelineApp]


def screen_of(app: TimelineApp) -> TimelineScreen:
    screen = app.screen_stack[0]
    assert isinstance(screen, TimelineScreen)
    return screen


def shown(app: TimelineApp) -> str:
    """The text on the screen, line by line."""
    return "\n".join(
        "".join(segment.text for segment in line) for line in app.screen._compositor.render_strips(app.size)
    )


def told(text: str, date: str, clause: str) -> Event:
    """An event that a clause of the text tells of."""
    start = text.index(clause)
    span = Span(start, start + len(clause))
    known = parse_edtf(date)
    return Event(clause, known, clause, (), None, "happened", 0.9, (), (Telling("story", span, span, None, known),))


def selected_title(app: TimelineApp) -> str:
    screen = screen_of(app)
    assert screen.selected_event is not None
    return screen.selected_event.title


async def press(pilot: Pilot[None], keys: str) -> None:
    await pilot.press(*keys.split())
    await pilot.pause()


async def test_what_is_told_first_is_selected_and_everything_shows_it(app: TimelineApp) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        text = shown(app)
    assert "14 events · 2 to review · 1 without date" in text
    assert "▶  2024-09-09 06:40 = County closes the Mill Lane bridge" in text
    assert "Mon 9 September 2024 06:40" in text
    assert "EDTF 2024-09-09T06:40" in text
    assert "Document date  Mon 9 September 2024 · dateline “September 9”" in text
    assert "event 10 of 14" in text


async def test_moving_in_the_list_brings_the_place_in_the_source_into_view(make_app: MakeApp) -> None:
    text = "The bridge was built in 1989.\n" + "Line.\n" * 500 + "It opened on 3 May 1991."
    app = make_app(text, [told(text, "1989", "The bridge was built"), told(text, "1991-05-03", "It opened")])
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        assert "The bridge was built" in shown(app)
        await press(pilot, "down")
        assert "It opened on 3 May" in shown(app)
        assert "was built in 1989" not in shown(app)


async def test_moving_and_clicking_in_the_source_selects_the_nearest_event(app: TimelineApp) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        await press(pilot, "enter down down down down down down down")
        assert selected_title(app) == "First crack reported"
        await pilot.click("SourceView", offset=(10, 16))
        await pilot.pause()
        assert selected_title(app) == "Ferry begins"
        await pilot.click("EventList", offset=(30, 2))
        await pilot.pause()
        assert selected_title(app) == "Bridge built"


async def test_periods_reviews_and_ends(app: TimelineApp) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        await press(pilot, "g")
        assert selected_title(app) == "Bridge built"
        await press(pilot, "right right")
        assert selected_title(app) == "First crack reported"
        await press(pilot, "w")
        assert selected_title(app) == "Council “apparently” warned again"
        await press(pilot, "w w")
        assert selected_title(app) == "Council “apparently” warned again"
        await press(pilot, "G")
        assert selected_title(app) == "County publishes the divers' report"


async def test_search_keeps_the_context_and_goes_round(app: TimelineApp) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        await press(pilot, "slash f e r r y enter")
        assert "Search “ferry” · 2 events, 1 in the text" in shown(app)
        assert "Bridge built" in shown(app)
        found = [selected_title(app)]
        for _ in range(2):
            await press(pilot, "n")
            found.append(selected_title(app))
        assert sorted(found[:2]) == ["Ferry begins", "Ferry runs until its engine fails"]
        assert found[2] == found[0]
        await press(pilot, "escape")
        assert screen_of(app).search is None


async def test_the_document_date_is_changed_in_place(app: TimelineApp, asked: list[Edtf | None]) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        await press(pilot, "D s o o n enter")
        assert "not a date" in shown(app)
        assert asked == [None]
        await press(pilot, "escape D 2 0 2 3 - 0 9 - 0 9 enter".replace("-", "minus"))
        assert asked[-1] == DatePoint(2023, 9, 9)
        assert "Sat 9 September 2023 · set by you" in shown(app)
        assert selected_title(app) == "County closes the Mill Lane bridge"
        await press(pilot, "D backspace enter")
        assert asked[-1] is None


async def test_a_date_is_gone_to_and_a_command_run_by_its_words(app: TimelineApp) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        await press(pilot, "colon 2 0 1 6 enter")
        assert selected_title(app) == "First crack reported"
        dark = app.current_theme.dark
        await press(pilot, "question_mark t h e m e enter")
        assert app.current_theme.dark is not dark


async def test_what_a_date_is_counted_from_is_lit_too(app: TimelineApp) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        await press(pilot, "home down down down")
        assert selected_title(app) == "Council “apparently” warned again"
        lit = screen_of(app).source.lit_layers()
        assert [STORY[start:end] for start, end in lit["chosen"]] == ["that December"]
        assert [STORY[start:end] for start, end in lit["anchor"]] == ["October 2016"]
        await press(pilot, "up")
        assert not screen_of(app).source.lit_layers()["anchor"]


async def test_citation_goes_to_the_clipboard(app: TimelineApp) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        await press(pilot, "y")
    assert app.clipboard.startswith("9 September 2024 06:40 [2024-09-09T06:40]: County closes the Mill Lane bridge.")
    assert app.clipboard.endswith("(Mill Lane, ¶1)")


async def test_resizing_keeps_the_selection_and_arranges_the_panes(app: TimelineApp) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        for width, height in ((80, 24), (50, 20), (200, 60), (30, 8), (59, 15)):
            await pilot.resize_terminal(width, height)
            await pilot.pause()
            assert "▶  2024-09-09 06:40" in shown(app)
        assert "Source" not in shown(app)
        await press(pilot, "enter")
        assert "LOWER MARSH" in shown(app)
        assert "Events" not in shown(app)
        await press(pilot, "q")
        assert "Events" in shown(app)


async def test_a_key_is_rebound_by_its_id_and_the_footer_follows(app: TimelineApp) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        app.set_keymap({"why": "ctrl+y"})
        screen_of(app).show_keys()
        await pilot.pause()
        assert "Ctrl+Y why" in shown(app)
        await press(pilot, "ctrl+y")
        assert "Step by step" in shown(app)


async def test_ascii_alone(make_app: MakeApp) -> None:
    app = make_app(settings=Settings(ascii=True))
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        text = shown(app)
    assert text.isascii()
    assert "<=2024-10-04 Fri   = Public meeting" in text
    assert "..2024-08-27/09-08 = Council puts off repairs" in text


async def test_ten_thousand_events_in_wide_signs(make_app: MakeApp, many_events: list[Event]) -> None:
    app = make_app(events=many_events)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        await press(pilot, "end pageup")
        lines = shown(app).splitlines()
    assert "10,000 events" in lines[0]
    assert {cell_len(line) for line in lines[4:33]} == {120}


@pytest.mark.parametrize("text", ["", "\n", "x" * 100_000, "漢字" * 50_000, "word " * 50_000])
async def test_odd_texts_are_shown_and_walked_through(make_app: MakeApp, text: str) -> None:
    app = make_app(text, ())
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert "no dated events in this text" in shown(app)
        await press(pilot, "tab down end pageup")


async def test_nothing_from_outside_reaches_the_terminal_or_is_markup(make_app: MakeApp) -> None:
    hostile = "\x1b]52;c;aGk=\x07 [/] [b]x[/c] [@click=app.quit]y[/] \x1b[2J \u202egnp.exe \x9b31m opened \ttoday"
    app = make_app(hostile, [told(hostile, "2024", hostile)])
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        seen = shown(app)
        for keys in ("i", "escape question_mark", "escape slash", "[ / ] enter", "y", "D [ / ] enter"):
            await press(pilot, keys.replace("[", "left_square_bracket").replace("]", "right_square_bracket"))
            seen += shown(app)
    assert "[b]x[/c]" in seen
    assert "␛]52;c;aGk=" in seen
    assert is_safe(seen)
    assert is_safe(app.clipboard)
