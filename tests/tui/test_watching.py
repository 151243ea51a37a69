"""Documents that change while they are shown: what is new comes, what is gone goes, the rest stays as it is."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator
from pathlib import Path

from textual.pilot import Pilot

from events.readers import ReadError
from events.readers.columns import GUESSED
from events.records import SourceText
from tests.tui.test_documents import document, settled
from tests.tui.test_screen import press, screen_of, selected_title, shown
from tui.analysis import Changed, Found, PipelineAnalyst, Watching
from tui.app import TimelineApp
from tui.opening import open_paths
from tui.reporting import Report

MILL = document("mill", "The mill burned down on 3 May 1921. It was rebuilt in August 1922.")
BARN = document("barn", "The barn was sold on 4 May 1921.")
SHED = document("shed", "The shed was sold on 5 May 1921.")


class _Watched(PipelineAnalyst):
    """Finds what a test puts into its queue."""

    def __init__(self) -> None:
        super().__init__()
        self.found: asyncio.Queue[Found] = asyncio.Queue()
        self.asked: list[Watching] = []

    async def watch(self, watching: Watching) -> AsyncGenerator[Found, None]:
        self.asked.append(watching)
        while True:
            yield await self.found.get()

    def change(self, *documents: SourceText, gone: tuple[str, ...] = (), wrong: tuple[ReadError, ...] = ()) -> None:
        found_now: list[Found] = [*wrong, *(self.read(each, None) for each in documents)]
        for found in found_now:
            self.found.put_nowait(found)
        files = (*(each.path for each in documents), *(error.path for error in wrong))
        self.found.put_nowait(Changed(files, gone))


async def wait_for(pilot: Pilot[None], app: TimelineApp, words: str) -> None:
    async with asyncio.timeout(20):
        while words not in shown(app):
            await pilot.pause(0.05)


async def test_what_is_new_and_changed_and_gone_is_shown_and_the_rest_stays() -> None:
    analyst = _Watched()
    app = TimelineApp(MILL, others=[BARN], analyst=analyst, watched=["papers"])
    async with app.run_test(size=(120, 40)) as pilot:
        await settled(app)
        await press(pilot, "down a")
        assert selected_title(app) == "Barn sold"
        analyst.change(SHED, MILL._replace(text="It rained.\n\nThe mill burned down on 3 May 1921."))
        await wait_for(pilot, app, "Documents: 1 new, 1 changed")
        assert selected_title(app) == "Barn sold"
        titles = [event.title for event in screen_of(app).collection.events]
        assert titles == ["Mill burned down", "Barn sold", "Shed sold"]
        assert "Mill rebuilt" not in shown(app)
        assert "(accepted)" in shown(app)
        analyst.change(gone=("barn",))
        await wait_for(pilot, app, "Documents: 1 gone")
        assert "Barn sold" not in shown(app)
        assert "2 documents" in shown(app)
        analyst.change(BARN)
        await wait_for(pilot, app, "(accepted)")
    assert analyst.asked[0].paths == ("papers",)
    assert [known.id for known in analyst.asked[0].known] == ["mill", "barn"]


async def test_the_shown_text_changes_in_place() -> None:
    analyst = _Watched()
    app = TimelineApp(MILL, analyst=analyst, watched=["mill.txt"])
    async with app.run_test(size=(120, 40)) as pilot:
        await settled(app)
        analyst.change(MILL._replace(text="The mill was sold on 3 May 1921."))
        await wait_for(pilot, app, "The mill was sold")
        assert selected_title(app) == "Mill sold"
        analyst.change(gone=("mill",))
        await pilot.pause(0.2)
        assert "The mill was sold" in shown(app), "something has to be shown"


async def test_what_can_be_read_no_longer_says_why_until_it_can() -> None:
    analyst = _Watched()
    app = TimelineApp(MILL, others=[BARN], analyst=analyst, watched=["papers"])
    async with app.run_test(size=(120, 40)) as pilot:
        await settled(app)
        analyst.change(wrong=(ReadError("barn.txt", "no permission to read it"),))
        await wait_for(pilot, app, "1 cannot be read")
        assert "Barn sold" not in shown(app)
        await press(pilot, "d")
        await wait_for(pilot, app, "no permission to read it")
        analyst.change(BARN)
        await wait_for(pilot, app, "2 read")
        assert "no permission" not in shown(app)
        assert app.unread == []


async def test_marks_in_the_table_stay_with_their_documents() -> None:
    analyst = _Watched()
    app = TimelineApp(MILL, others=[BARN, SHED], analyst=analyst, watched=["papers"])
    async with app.run_test(size=(120, 40)) as pilot:
        await settled(app)
        await press(pilot, "d end space")
        analyst.change(gone=("mill",))
        async with asyncio.timeout(20):
            while "mill.txt" in shown(app):
                await pilot.pause(0.05)
        assert [line for line in shown(app).split("\n") if "●" in line and "shed.txt" in line]


async def test_a_real_folder_is_watched_in_a_process_of_its_own(tmp_path: Path) -> None:
    (tmp_path / "mill.txt").write_text(MILL.text)
    (tmp_path / "barn.txt").write_text(BARN.text)
    opening = open_paths([str(tmp_path)], GUESSED, Report(quiet=True))
    app = TimelineApp(opening.documents[0], paths=opening.paths, watched=opening.paths)
    async with app.run_test(size=(120, 40)) as pilot:
        await settled(app)
        (tmp_path / "shed.txt").write_text(SHED.text)
        (tmp_path / "mill.txt").unlink()
        await wait_for(pilot, app, "Shed sold")
        async with asyncio.timeout(20):
            while "Mill burned down" in shown(app):
                await pilot.pause(0.05)
        assert "Barn sold" in shown(app)
