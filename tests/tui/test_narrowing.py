"""Filter, order and zoom: what the list shows, under which headings, and how the screen says so."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from events.edtf import parse_edtf
from events.headings import period_label
from events.periods import Zoom
from events.records import Event, SourceText, Span, Telling
from tests.tui.conftest import EVENTS, STORY
from tests.tui.test_screen import press, screen_of, selected_title, shown
from tui.app import TimelineApp
from tui.collection import Collection
from tui.filtering import Filter, disagrees

STORY_TOLD = Collection([SourceText("story", "/papers/mill-lane.txt", "Mill Lane", STORY)])


def kept(words: str) -> list[str]:
    condition = Filter.parse(words)
    return [event.title for event in EVENTS if condition.keeps(event, STORY_TOLD)]


@pytest.mark.parametrize(
    ("words", "titles"),
    [
        ("ferry", ["Ferry begins", "Ferry runs until its engine fails"]),
        ("ferry -engine", ["Ferry begins"]),
        ('"put off repairs"', ["Council puts off repairs by six votes to five"]),
        ("who:COUNTY", ["County closes the Mill Lane bridge"]),
        ("doc:mill date:1991", ["Bridge opens"]),
        ("doc:other", []),
        ("date:1980..1990,2016-10", ["Bridge built", "First crack reported"]),
        ("date:2024-10..", ["Bridge shut until November", "Public meeting"]),
        ("date:2024-09-09 status:happened", ["County closes the Mill Lane bridge"]),
        ("status:planned is:dated", ["Bridge shut until November", "Buses take over", "Public meeting"]),
        ("sure:<60", ["Shopkeepers complain"]),
        ("is:review", ["Council “apparently” warned again", "Shopkeepers complain"]),
        ("is:undated", ["County publishes the divers' report"]),
        ("is:written -bridge", ["First crack reported"]),
        ("is:conflict", []),
    ],
)
def test_conditions(words: str, titles: list[str]) -> None:
    assert kept(words) == titles


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("whom:x", "no field “whom”"),
        ("status:lost", "no status “lost”"),
        ("sure:very", "per cents"),
        ("date:soon", "“soon”: not a date"),
        ("is:nice", "is: takes undated"),
        ("who:,", "nothing after “who:”"),
    ],
)
def test_a_condition_that_is_none_is_told(words: str, said: str) -> None:
    with pytest.raises(ValueError, match=said):
        Filter.parse(words)


@pytest.mark.parametrize(
    ("dates", "conflict"),
    [(("2024-03-01", "2024-03-02"), True), (("2024-03", "2024-03-02"), False), (("[..2024-03-01]", "2024-02"), False)],
)
def test_places_that_share_no_day_disagree(dates: tuple[str, ...], conflict: bool) -> None:
    told = tuple(Telling("a", Span(0, 1), Span(0, 1), None, parse_edtf(date)) for date in dates)
    assert disagrees(Event("", told[0].date, "", (), None, "happened", 1.0, (), told)) is conflict


@pytest.mark.parametrize(
    ("date", "zoom", "label"),
    [
        ("2024-03-26T02:14", Zoom.HOUR, "2024 March 26, 02 h"),
        ("2024-03-26T02:14", Zoom.DAY, "2024 March 26"),
        ("2024-03-26", Zoom.MONTH, "2024 March"),
        ("2024-03", Zoom.DAY, "2024 March"),
        ("[2024-03-13..2024-04-01]", Zoom.MONTH, "2024 March"),
        ("/2024-04-02", Zoom.YEAR, "2024"),
        ("2024", Zoom.DECADE, "2020s"),
        ("199X", Zoom.DAY, "1990s"),
        ("1888", Zoom.CENTURY, "1800–1899"),
        ("-0043-03-15", Zoom.YEAR, "44 BC"),
        (None, Zoom.DAY, "No date"),
    ],
)
def test_a_date_stands_under_its_period_of_the_zoom(date: str | None, zoom: Zoom, label: str) -> None:
    assert period_label(parse_edtf(date) if date else None, zoom) == label


async def test_a_filter_narrows_while_it_is_typed_stays_visible_and_switches(app: TimelineApp) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        await press(pilot, "f f e r r y")
        assert "Council puts off repairs" not in "\n".join(line[:60] for line in shown(app).splitlines())
        await press(pilot, "enter")
        assert "Filter ferry · 2 of 14" in shown(app)
        assert "2 events" in shown(app)
        await press(pilot, "F")
        assert "Filter off: ferry" in shown(app)
        assert "14 events" in shown(app)
        await press(pilot, "F")
        assert "Filter ferry · 2 of 14" in shown(app)
        await press(pilot, "f backspace enter")
        assert "no filter" in shown(app)
        assert "14 events" in shown(app)


async def test_a_filter_that_is_wrong_is_told_and_one_not_taken_is_forgotten(app: TimelineApp) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        before = selected_title(app)
        await press(pilot, "f x : y")
        assert "no field “x”" in shown(app)
        await press(pilot, "escape")
        assert "14 events" in shown(app)
        assert selected_title(app) == before
        await press(pilot, "f z z z enter")
        assert "no event fits the filter · F shows all" in shown(app)
        await press(pilot, "down g right i escape plus w n y F")
        assert "14 events" in shown(app)


@pytest.mark.parametrize(
    ("number", "title", "headings"),
    [
        (3, "by person", ["The council", "The county", "Nobody named"]),
        (4, "by status", ["Happened", "Planned"]),
        (5, "least sure first", ["Below 60% sure", "60% sure or more", "90% sure or more", "No date"]),
    ],
)
async def test_the_list_is_sorted_and_grouped(app: TimelineApp, number: int, title: str, headings: list[str]) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        await press(pilot, f"s {number} enter")
        lines = shown(app).splitlines()
    assert f"Events · {title}" in lines[3]
    assert [line[3:].split(" ──")[0] for line in lines if line.startswith("│─ ")] == headings


async def test_the_zoom_makes_the_headings_and_keeps_the_event(app: TimelineApp) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        for heading in ("2020s", "2024", "2024 September", "2024 September 9", "2024 September 9, 06 h"):
            await press(pilot, "plus")
            assert f"─ {heading} ─" in shown(app)
            assert selected_title(app) == "County closes the Mill Lane bridge"
        await press(pilot, "left")
        assert selected_title(app) == "Shopkeepers complain"
        await press(pilot, "0")
        assert "─ 2024 September ─" in shown(app)


async def test_many_events_are_filtered_without_holding_up_a_key(
    make_app: Callable[..., TimelineApp], many_events: list[Event]
) -> None:
    app = make_app(events=many_events)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        await press(pilot, "f 9 9 9 9 enter")
        await pilot.pause(0.5)
        assert "Filter 9999 · 1 of 10,000" in shown(app)
        assert len(screen_of(app).listing) == 1
