"""What a person decides on the screen: it shows, it is undone, and it is there the next time."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from textual.widgets import Input

from events.readers import read_many
from events.records import SourceText
from events.store.project import Project
from tests.tui.test_screen import press, screen_of, selected_title, shown
from tui.app import TimelineApp
from tui.cli import main

MakeApp = Callable[..., TimelineApp]

LIST_ALONE = (120, 40)


@pytest.fixture
def project(tmp_path: Path) -> Callable[[], Project]:
    """Opens the project of the test."""
    return lambda: Project(tmp_path / "mill-lane.timeline")


def titles(app: TimelineApp) -> list[str]:
    return [event.title for event in screen_of(app).listing.events]


async def test_accepting_takes_an_event_off_the_review(app: TimelineApp) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        assert "2 to review" in shown(app)
        await press(pilot, "g w a")
        assert "Accepted · u undoes" in shown(app)
        assert "1 to review" in shown(app) and "(accepted)" in shown(app)
        accepted = selected_title(app)
        await press(pilot, "w")
        assert selected_title(app) != accepted
        await press(pilot, "w")
        assert selected_title(app) != accepted
        await press(pilot, "u")
        assert "Undone: Accepted · U does it again" in shown(app)
        assert selected_title(app) == accepted and "2 to review" in shown(app)
        await press(pilot, "U a")
        assert "No longer accepted" in shown(app) and "2 to review" in shown(app)


async def test_hiding_counts_and_goes_on_to_the_next(app: TimelineApp) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        await press(pilot, "g x x")
        assert selected_title(app) == "First crack reported"
        assert "12 events" in shown(app)
        await press(pilot, "down")
        assert "2 hidden (X)" in shown(app)
        await press(pilot, "X g")
        assert titles(app)[0] == "Bridge built" and "(hidden)" in shown(app)
        await press(pilot, "x")
        assert "Shown again" in shown(app)
        await press(pilot, "X")
        assert titles(app)[:2] == ["Bridge built", "First crack reported"]
        await press(pilot, "u u u")
        assert len(titles(app)) == 14


async def test_the_last_event_can_be_hidden_and_all_of_them(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        await press(pilot, "G x")
        assert selected_title(app) == titles(app)[-1]
        await press(pilot, "g v G x")
        assert not titles(app)
        await press(pilot, "u")
        assert len(titles(app)) == 13


async def test_date_and_title_are_edited_in_place(app: TimelineApp) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        await press(pilot, "g down e")
        date, title = app.screen.query(Input)
        date.value = "<2019"
        await pilot.pause()
        assert "EDTF [..2018]" in shown(app)
        date.value = "no such day"
        await pilot.pause()
        assert "not a date" in shown(app)
        await press(pilot, "enter")
        assert screen_of(app).asking
        date.value = "~mar 2017"
        title.value = "Bridge opened [b]again[/b]"
        await press(pilot, "enter")
        assert "Edited · u undoes" in shown(app)
        assert selected_title(app) == "Bridge opened [b]again[/b]"
        assert "~ 2017-03          * Bridge opened [b]again[/b]" in shown(app)
        assert "what was read is 1991-05-03" in shown(app)
        assert titles(app).index(selected_title(app)) == 3
        await press(pilot, "u")
        assert titles(app)[1] == "Bridge opens" == selected_title(app)


async def test_relative_words_count_from_the_document(app: TimelineApp) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        await press(pilot, "e")
        app.screen.query(Input).first().value = "last friday"
        await pilot.pause()
        assert "Fri 6 September 2024" in shown(app)
        await press(pilot, "escape")
        assert not screen_of(app).asking and "* " not in shown(app)


async def test_an_event_can_lose_its_date_and_get_it_back(app: TimelineApp) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        await press(pilot, "g e")
        app.screen.query(Input).first().value = "none"
        await press(pilot, "enter")
        assert titles(app)[-2:].count("Bridge built") == 1 and "2 without date" in shown(app)
        await press(pilot, "e")
        app.screen.query(Input).first().value = ""
        await press(pilot, "enter")
        assert titles(app)[0] == "Bridge built"


async def test_tags_and_notes_stand_in_the_list(app: TimelineApp) -> None:
    async with app.run_test(size=(160, 40)) as pilot:
        await pilot.pause()
        await press(pilot, "g t v o t e comma # k e y enter c s e e enter")
        assert "Bridge built #key #vote “see”" in shown(app).replace("  ", " ")
        await press(pilot, "t")
        assert app.screen.query_one(Input).value == "key vote"
        app.screen.query_one(Input).value = ""
        await press(pilot, "enter")
        assert "#" not in shown(app)


async def test_what_was_decided_can_be_filtered(app: TimelineApp) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        await press(pilot, "g a t v o t e enter down c s e e enter")
        for words, found in [("is:accepted", 1), ("tag:vote", 1), ("tag:vot", 0), ("is:noted", 1), ("-is:noted", 13)]:
            await press(pilot, "f")
            app.screen.query_one(Input).value = words
            await press(pilot, "enter")
            assert len(titles(app)) == found, words
        await press(pilot, "f")
        app.screen.query_one(Input).value = "is:accepted"
        await press(pilot, "enter a")
        assert not titles(app) and "No longer accepted · u undoes" in shown(app)
        await press(pilot, "u")
        assert titles(app) == ["Bridge built"]


async def test_marks_and_ranges_take_what_is_done_next(app: TimelineApp) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        await press(pilot, "g space space down v down down")
        assert shown(app).count("● ") == 5
        await press(pilot, "v a")
        assert "Accepted: 5 events" in shown(app)
        await press(pilot, "escape")
        assert "● " not in shown(app)
        await press(pilot, "u")
        assert "(accepted)" not in shown(app)


async def test_merging_keeps_both_dates_and_splitting_undoes_it(app: TimelineApp) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        await press(pilot, "g down space space up m")
        whole = screen_of(app).selected_event
        assert whole and whole.title == "First crack reported" and len(whole.mentions) == 2
        assert "! 2016-10" in shown(app)
        await press(pilot, "i")
        assert "1991-05-03" in shown(app) and "2016-10" in shown(app)
        await press(pilot, "escape M")
        assert len(titles(app)) == 14 and "Split · u undoes" in shown(app)
        await press(pilot, "u")
        assert len(titles(app)) == 13


async def test_decisions_and_the_place_are_there_the_next_time(
    make_app: MakeApp, project: Callable[[], Project]
) -> None:
    app = make_app(open_project=project)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        await press(pilot, "g x down down")
        place = selected_title(app)
    again = make_app(open_project=project)
    async with again.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        assert selected_title(again) == place
        assert "Bridge built" not in titles(again) and "1 hidden (X) · saved" in shown(again)
        await press(pilot, "u")
        assert "Bridge built" in titles(again)


async def test_an_export_has_what_was_decided_on_the_screen(
    make_app: MakeApp, project: Callable[[], Project], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "mill.txt"
    path.write_text("The mill burned down on 3 May 1921. It was rebuilt in 1922. The owners sold it in 1930.")
    [source] = read_many([str(path)])
    assert isinstance(source, SourceText)
    app = TimelineApp(source, open_project=project)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        await press(pilot, "g x t s a d enter e")
        app.screen.query(Input).first().value = "~1923"
        await press(pilot, "enter")
    command = ["export", str(path), "--to", "json", "--quiet", "--project"]
    assert main([*command, str(project().path)]) == 0
    timeline = json.loads(capsys.readouterr().out)
    dates = [(event["date"], event["tags"]) for event in timeline["events"]]
    assert dates == [("1923~", ["sad"]), ("1930", [])]
    assert timeline["omitted"] == {"undated": 0, "hidden": 1, "filtered": 0}
    assert main([*command, str(path)]) == 1
    assert "mill.txt: file is not a database" in capsys.readouterr().err


async def test_a_document_date_is_kept_and_undone(make_app: MakeApp, project: Callable[[], Project]) -> None:
    app = make_app(open_project=project)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        await press(pilot, "D")
        app.screen.query_one(Input).value = "12 September 2024"
        await press(pilot, "enter")
        assert "Document date changed · u undoes" in shown(app)
    again = make_app(open_project=project)
    async with again.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        assert "Thu 12 September 2024 · set by you" in shown(again)
        await press(pilot, "u")
        assert "Mon 9 September 2024 · dateline" in shown(again)
        await press(pilot, "U")
        assert "Thu 12 September 2024 · set by you" in shown(again)


async def test_looking_in_leaves_no_file(make_app: MakeApp, project: Callable[[], Project]) -> None:
    app = make_app(open_project=project)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        await press(pilot, "escape")
    assert not project().exists


async def test_another_window_shows_what_is_decided_here(make_app: MakeApp, project: Callable[[], Project]) -> None:
    one, other = make_app(open_project=project), make_app(open_project=project)
    async with one.run_test(size=(120, 40)) as pilot, other.run_test(size=(120, 40)) as beside:
        await pilot.pause()
        await beside.pause()
        await press(pilot, "g x")
        await beside.pause(1.2)
        assert "Bridge built" not in titles(other) and "Decided in another window" in shown(other)


async def test_what_cannot_be_saved_is_said(make_app: MakeApp, tmp_path: Path) -> None:
    damaged = tmp_path / "damaged.timeline"
    damaged.write_text("not a project\n" * 100)
    app = make_app(open_project=lambda: Project(damaged))
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        assert "decisions are not saved: file is not a database" in shown(app)
        await press(pilot, "a down")
        assert "decisions are not saved" in shown(app) and "(accepted)" in shown(app)
    assert damaged.read_text().startswith("not a project")
