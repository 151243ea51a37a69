"""One box for everything, an axis to point at, and no dead keys."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from textual.pilot import Pilot

from events.edtf import parse_edtf
from events.periods import Window
from events.records import Event
from events.timescale import extent_of
from tests.tui.conftest import EVENTS, STORY
from tests.tui.test_documents import BARN, MILL, SILENT, settled
from tests.tui.test_screen import press, screen_of, selected_title, shown
from tui.app import TimelineApp
from tui.keys import ACTIONS
from tui.settings import Settings
from tui.spread import Spread

MakeApp = Callable[..., TimelineApp]


async def typed(pilot: Pilot[None], words: str) -> None:
    await pilot.press(*words)
    await pilot.pause()


async def test_the_box_finds_documents_people_and_filters_by_name(make_app: MakeApp) -> None:
    app = make_app(settings=Settings(filters={"doubtful": "is:review"}))
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        await press(pilot, "colon")
        await typed(pilot, "engineer")
        await press(pilot, "escape colon")
        await typed(pilot, "the council")
        assert "person" in shown(app)
        await press(pilot, "enter")
        assert 'Filter who:"the council" · 1 of 14' in shown(app)
        await press(pilot, "colon")
        await typed(pilot, "doubt")
        await press(pilot, "enter")
        assert "Filter is:review · 2 of 14" in shown(app)


async def test_the_box_goes_to_a_document_although_its_name_has_figures(make_app: MakeApp) -> None:
    second = BARN._replace(id="1921 barn", path="1921-barn.txt")
    app = TimelineApp(MILL, others=[second, SILENT])
    async with app.run_test(size=(120, 40)) as pilot:
        await settled(app)
        await press(pilot, "colon")
        await typed(pilot, "1921 barn")
        await press(pilot, "enter")
        assert "Source · 2 of 3 · 1921-barn.txt" in shown(app)


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("2016", "First crack reported"),
        ("3 may 1991", "Bridge opens"),
        ("1800", "Bridge built"),
        ("2300", "Bridge shut until November"),
    ],
)
async def test_the_box_goes_to_a_date_in_any_order_of_the_list(app: TimelineApp, words: str, title: str) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        await press(pilot, "s 4 enter colon")
        await typed(pilot, words)
        await press(pilot, "enter")
        assert selected_title(app) == title


async def test_the_axis_is_clicked_and_dragged_over(app: TimelineApp) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        await pilot.click("Axis", offset=(8, 0))
        await pilot.pause()
        assert selected_title(app) == "Bridge built"
        await pilot.mouse_down("Axis", offset=(8, 0))
        await pilot.hover("Axis", offset=(104, 0))
        await pilot.mouse_up("Axis", offset=(104, 0))
        await pilot.pause()
        assert selected_title(app) == "Bridge shut until November"
        await pilot.hover("Axis", offset=(8, 0))
        await pilot.pause()
        assert selected_title(app) == "Bridge shut until November"


async def test_words_of_the_source_are_marked_and_copied_as_they_stand(app: TimelineApp) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        before = selected_title(app)
        await pilot.mouse_down("SourceView", offset=(2, 1))
        await pilot.hover("SourceView", offset=(14, 2))
        await pilot.mouse_up("SourceView", offset=(14, 2))
        await pilot.pause()
        assert app.clipboard == STORY[: STORY.index("Mill Lane bridge")] + "Mill Lane br"
        assert "Copied" in shown(app)
        assert selected_title(app) == before
        await pilot.click("SourceView", offset=(10, 16))
        await pilot.pause()
        assert selected_title(app) == "Ferry begins"


async def test_hits_and_doubts_are_on_the_axis(app: TimelineApp) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await press(pilot, "slash c r a c k enter home")
        assert "•" in shown(app).splitlines()[2]


@pytest.mark.parametrize(
    ("keys", "said"),
    [
        ("n", "n: nothing is searched for"),
        ("F", "F: there is no filter"),
        ("right_square_bracket", "]: there is one document"),
        ("escape", "Esc: nothing to go back from"),
        ("J", "J does nothing here · ? lists all keys"),
    ],
)
async def test_no_key_is_dead(app: TimelineApp, keys: str, said: str) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        await press(pilot, keys)
        assert said in shown(app)


async def test_every_key_does_something_on_the_screen(make_app: MakeApp) -> None:
    """Or says why not: what is painted changes with each, from somewhere in the middle of the list."""
    for action in ACTIONS:
        if action.keys and action.id != "quit":
            app = make_app()
            async with app.run_test(size=(120, 40)) as pilot:
                await press(pilot, "up up up plus")
                before = shown(app), str(app.focused)
                await press(pilot, action.keys.split(",")[0])
                assert (shown(app), str(app.focused)) != before, f"{action.id} is dead"


def test_a_spread_finds_what_a_period_shows() -> None:
    dates = ["199X", "1997-12", "1998-01-05", "1998-02", "1999"]
    extents = [extent for date in dates if (extent := extent_of(parse_edtf(date)))]
    january = extent_of(parse_edtf("1998-01"))
    assert january
    found = Spread(extents).within(Window(*january))
    assert {extents[0], extents[2]} <= set(found)
    assert extents[3] not in found
    assert list(Spread(reversed(extents)).within(None)) == sorted(extents)


async def test_zooming_among_many_looks_only_at_what_is_shown(make_app: MakeApp, many_events: list[Event]) -> None:
    app = make_app(events=[*EVENTS, *many_events])
    async with app.run_test(size=(120, 40)) as pilot:
        await press(pilot, "plus plus plus")
        axis = screen_of(app).axis
        assert axis.window
        assert len(axis._extents.within(axis.window)) < 400
