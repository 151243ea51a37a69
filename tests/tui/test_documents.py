"""Several documents on one screen: one list, the source that the selected event is told in, and reading that ends."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator
from pathlib import Path

import pytest

from events.readers import ReadError
from events.readers.beginning import beginning
from events.readers.columns import GUESSED
from events.records import Reading, SourceText
from tests.tui.test_screen import press, screen_of, selected_title, shown
from tui.analysis import Expected, Found, PipelineAnalyst, Work
from tui.app import TimelineApp
from tui.collection import Collection
from tui.opening import open_paths
from tui.progress import Progress
from tui.reporting import Report


def document(name: str, text: str) -> SourceText:
    return SourceText(name, f"{name}.txt", name, text)


MILL = document("mill", "The mill burned down on 3 May 1921. It was rebuilt in August 1922.")
BARN = document("barn", "The barn was sold on 4 May 1921.")
SILENT = document("silent", "Nothing is dated here.")


async def settled(app: TimelineApp) -> None:
    screen = screen_of(app)
    async with asyncio.timeout(20):
        while not screen._begun or screen.working:
            await asyncio.sleep(0.02)


async def test_events_of_all_documents_stand_in_one_order_and_the_source_follows() -> None:
    app = TimelineApp(MILL, others=[BARN, SILENT])
    async with app.run_test(size=(120, 40)) as pilot:
        await settled(app)
        await pilot.pause()
        assert "3 events" in shown(app)
        assert "Source · 1 of 3 · mill.txt" in shown(app)
        await press(pilot, "down")
        assert selected_title(app) == "Barn sold"
        assert "Source · 2 of 3 · barn.txt" in shown(app)
        assert "The barn was sold" in shown(app)
        await press(pilot, "y")
        assert "(barn, ¶1)" in app.clipboard


async def test_the_keys_walk_through_the_documents() -> None:
    app = TimelineApp(MILL, others=[BARN, SILENT])
    async with app.run_test(size=(120, 40)) as pilot:
        await settled(app)
        await press(pilot, "right_square_bracket")
        assert selected_title(app) == "Barn sold"
        await press(pilot, "right_square_bracket")
        assert "Nothing is dated here." in shown(app)
        await press(pilot, "right_square_bracket left_square_bracket left_square_bracket")
        assert "Source · 2 of 3 · barn.txt" in shown(app)


async def test_the_date_of_one_document_leaves_the_others_alone() -> None:
    first, second = document("a", "The mill burned down on Tuesday."), document("b", "The barn burned down on Tuesday.")
    app = TimelineApp(first, others=[second])
    async with app.run_test(size=(120, 40)) as pilot:
        await settled(app)
        await press(pilot, "D 2 0 1 3 minus 0 6 minus 0 6 enter")
        assert "2013-06-04" in shown(app)
        assert screen_of(app).collection.reading(1).reference.date is None  # type: ignore[union-attr]


class _Slow(PipelineAnalyst):
    """Reads one document, tells of one that cannot be read, and then of nothing more."""

    def is_quick(self, source: SourceText) -> bool:
        return False

    async def read_aside(self, work: Work) -> AsyncGenerator[Found, None]:
        yield Expected(40)
        yield self.read(MILL, None)
        yield ReadError("scan\x1b.pdf", "no text in it")
        await asyncio.Event().wait()


async def test_rows_appear_while_the_rest_is_read_and_escape_stops_and_keeps() -> None:
    app = TimelineApp(MILL, paths=["papers"], analyst=_Slow())
    async with app.run_test(size=(120, 40)) as pilot:
        async with asyncio.timeout(20):
            while "Mill burned down" not in shown(app):
                await pilot.pause(0.05)
        await press(pilot, "down")
        assert "Reading 2 of 40 documents" in shown(app)
        assert "1 cannot be read · Esc stops" in shown(app)
        await press(pilot, "escape")
        assert not screen_of(app).working
        assert "Stopped; 1 of 40 documents were read" in shown(app)
        assert "2 events" in shown(app)
    assert [str(error) for error in app.unread] == ["scan\x1b.pdf: no text in it"]


def test_time_left_is_that_of_the_documents_left() -> None:
    progress = Progress(total=100, known=1)
    progress.done = 19
    progress.started -= 19
    assert progress.words() == "Reading 20 of 100 documents · about 1 min left"


@pytest.mark.parametrize("name", ["one.txt", "folder"])
def test_one_file_is_read_at_once_and_the_rest_of_a_folder_beside_the_screen(tmp_path: Path, name: str) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    for path in (tmp_path / "one.txt", folder / "a.txt", folder / "b.txt"):
        path.write_text(MILL.text)
    opening = open_paths([str(tmp_path / name)], GUESSED, Report(quiet=True))
    assert len(opening.documents) == 1
    assert list(opening.paths) == ([] if name == "one.txt" else [str(folder)])


def test_a_document_read_again_gives_up_its_events() -> None:
    analyst = PipelineAnalyst()
    collection = Collection([MILL])
    readings: list[Reading] = [analyst.read(BARN, None), analyst.read(MILL, None)]
    collection.add(readings)
    collection.add(readings)
    assert [event.title for event in collection.events] == ["Mill burned down", "Barn sold", "Mill rebuilt"]


class _Long(PipelineAnalyst):
    """Sends the whole text when it is told to, then what was read in it."""

    def __init__(self, document: SourceText | None) -> None:
        super().__init__()
        self.may_send = asyncio.Event()
        self._document = document

    async def read_aside(self, work: Work) -> AsyncGenerator[Found, None]:
        await self.may_send.wait()
        if self._document is None:
            yield ReadError("long.txt", "broken")
            return
        yield self._document
        yield self.read(self._document, None)


async def test_the_beginning_of_a_long_text_is_read_while_the_rest_comes() -> None:
    whole = document("long", "The mill burned down on 3 May 1921.\n" + "Line.\n" * 500 + "It reopened on 4 May 1922.")
    analyst = _Long(whole)
    app = TimelineApp(whole._replace(text=whole.text[:2000]), paths=["long.txt"], beginning=True, analyst=analyst)
    async with app.run_test(size=(120, 40)) as pilot:
        await press(pilot, "tab pagedown pagedown")
        top = screen_of(app).source.scroll_offset.y
        assert top > 0
        analyst.may_send.set()
        await settled(app)
        await pilot.pause()
        assert screen_of(app).source.scroll_offset.y == top
        await press(pilot, "end")
        assert "It reopened on 4 May 1922." in shown(app)
        assert "2 events" in shown(app)


async def test_a_file_of_which_nothing_can_be_read_closes_the_screen() -> None:
    analyst = _Long(None)
    app = TimelineApp(document("long", ""), paths=["long.txt"], beginning=True, analyst=analyst)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        analyst.may_send.set()
        await settled(app)
        await pilot.pause()
        assert not app.is_running or app._exit
    assert [str(error) for error in app.unread] == ["long.txt: broken"]


def test_only_what_takes_long_is_begun(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "long.txt"
    path.write_text("A line.\n" * 2000)
    assert beginning(str(path)) is None
    monkeypatch.setattr("events.readers.beginning._QUICK", 1000)
    monkeypatch.setattr("events.readers.beginning._HEAD", 3000)
    begun = beginning(str(path))
    assert begun and begun.text == "A line.\n" * 375
    (tmp_path / "scan.pdf").write_bytes(b"%PDF-1.4\n")
    begun = beginning(str(tmp_path / "scan.pdf"))
    assert begun and begun.text == ""
    assert beginning(str(tmp_path / "none.txt")) is None
    assert beginning(str(tmp_path)) is None
