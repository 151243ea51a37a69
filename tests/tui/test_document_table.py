"""The table of documents: it fills while reading goes on, says what is wrong, and dates several at once."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator
from pathlib import Path

from textual.pilot import Pilot

from events.readers import ReadError
from events.records import SourceText
from tests.tui.test_documents import document, settled
from tests.tui.test_screen import press, screen_of, shown
from tui.analysis import Expected, Found, PipelineAnalyst, Work
from tui.app import TimelineApp
from tui.screens.documents import DocumentsScreen
from tui.settings import Settings

DATED = document("dated", "LOWER MARSH, 9 June 2013 — The mill burned down on Tuesday.")
UNDATED = document("undated", "The barn burned down on Tuesday.")
OTHER = document("other", "The well dried up on Friday.\x1b]0;x\x07")
COPY = document("copy", "The  barn burned\ndown on Tuesday.")


def table(app: TimelineApp) -> list[str]:
    """The lines of the table that hold a document."""
    return [line for line in shown(app).split("\n") if any(sign in line for sign in "✓?·○✗") and "│" in line]


def selected(app: TimelineApp) -> str:
    return next(line for line in table(app) if "▶" in line)


async def wait_for(pilot: Pilot[None], app: TimelineApp, words: str) -> None:
    async with asyncio.timeout(20):
        while words not in shown(app):
            await pilot.pause(0.05)


async def test_each_document_with_its_date_and_how_it_is_known_and_what_it_repeats() -> None:
    app = TimelineApp(DATED, others=[UNDATED, OTHER, COPY])
    async with app.run_test(size=(120, 40)) as pilot:
        await settled(app)
        await press(pilot, "d")
        await wait_for(pilot, app, "same as undated.txt")
        rows = table(app)
        assert "✓ dated.txt" in rows[0] and "2013-06-09 Sun" in rows[0] and "1 event " in rows[0]
        assert "? undated.txt" in rows[1] and "—" in rows[1] and "unknown" in rows[1]
        assert "same as undated.txt" in rows[3]
        assert "1 read · 3 to review · 1 repeated" in shown(app)
        await press(pilot, "d")
        assert "Source · 1 of 4" in shown(app)


async def test_keys_move_search_sort_and_go_to_the_document() -> None:
    app = TimelineApp(DATED, others=[UNDATED, OTHER, COPY])
    async with app.run_test(size=(120, 40)) as pilot:
        await settled(app)
        await press(pilot, "d down down")
        assert "other.txt" in selected(app)
        await press(pilot, "end j")
        assert "copy.txt" in selected(app)
        await press(pilot, "home w")
        assert "undated.txt" in selected(app)
        await press(pilot, "slash o t h enter")
        assert "other.txt" in selected(app)
        await press(pilot, "slash z z z")
        assert "found nowhere" in shown(app)
        await press(pilot, "escape s s s")
        assert "Documents · name" in shown(app)
        assert [line.split(".txt")[0].split()[-1] for line in table(app)] == ["copy", "dated", "other", "undated"]
        assert "other.txt" in selected(app)
        await press(pilot, "enter")
        assert "Source · 3 of 4 · other.txt" in shown(app)


async def test_a_date_for_several_is_one_step_that_undoes() -> None:
    app = TimelineApp(DATED, others=[UNDATED, OTHER, COPY])
    async with app.run_test(size=(120, 40)) as pilot:
        await settled(app)
        await press(pilot, "d down space space D")
        assert "Date of 2 documents" in shown(app)
        await press(pilot, "2 0 1 4 minus 0 5 minus 0 9 enter")
        await wait_for(pilot, app, "Date of 2 documents changed · u undoes")
        await wait_for(pilot, app, "2014-05-09 Fri")
        assert sum("2014-05-09 Fri" in line and "set by you" in line for line in table(app)) == 2
        assert "2013-06-09 Sun" in table(app)[0]
        dates = {str(event.date) for event in screen_of(app).collection.events}
        assert {"2014-05-06", "2014-05-09"} <= dates
        await press(pilot, "u")
        await wait_for(pilot, app, "Undone: Date of 2 documents changed")
        async with asyncio.timeout(20):
            while any("2014" in line for line in table(app)):
                await pilot.pause(0.05)
        await press(pilot, "U")
        async with asyncio.timeout(20):
            while sum("2014-05-09 Fri" in line for line in table(app)) != 2:
                await pilot.pause(0.05)


class _Slow(PipelineAnalyst):
    """Reads two documents, tells of two files that cannot be read, and then of nothing more."""

    def is_quick(self, source: SourceText) -> bool:
        return False

    async def read_aside(self, work: Work) -> AsyncGenerator[Found, None]:
        yield Expected(40)
        yield self.read(DATED, None)
        yield ReadError("in/scan\x1b.pdf", "a scan without text: recognise it first (OCR)")
        yield ReadError("in/odd.docx", "damaged, or not what it says it is (BadZipFile)")
        await asyncio.sleep(0.6)
        yield self.read(UNDATED, None)
        await asyncio.Event().wait()


async def test_it_fills_while_reading_goes_on_and_escape_stops_and_keeps() -> None:
    app = TimelineApp(DATED, paths=["papers"], analyst=_Slow())
    async with app.run_test(size=(120, 40)) as pilot:
        await press(pilot, "d")
        await wait_for(pilot, app, "odd.docx")
        rows = "\n".join(table(app))
        assert "○ scan␛.pdf" in rows and "a scan without text" in rows
        assert "✗ odd.docx" in rows and "damaged" in rows
        await wait_for(pilot, app, "undated.txt")
        assert "Reading 4 of 40 documents" in shown(app)
        await press(pilot, "end enter")
        assert "It cannot be read: damaged" in shown(app)
        await press(pilot, "escape")
        assert not screen_of(app).working
        await wait_for(pilot, app, "Stopped; 2 of 40 documents were read")
        await press(pilot, "escape")
        assert not isinstance(app.screen, DocumentsScreen)


async def test_marks_stay_with_their_documents_while_others_come() -> None:
    app = TimelineApp(DATED, paths=["papers"], analyst=_Slow())
    async with app.run_test(size=(120, 40)) as pilot:
        await press(pilot, "d s s s")
        await wait_for(pilot, app, "odd.docx")
        await press(pilot, "home space v down")
        await wait_for(pilot, app, "undated.txt")
        marked = [line for line in table(app) if "●" in line]
        assert "dated.txt" in marked[0]
        await press(pilot, "escape escape")
        assert "●" not in shown(app)


async def test_the_table_is_heard_as_words() -> None:
    app = TimelineApp(DATED, others=[UNDATED], settings=Settings(plain=True))
    async with app.run_test(size=(120, 40)) as pilot:
        await settled(app)
        await press(pilot, "d")
        assert "dated.txt: read, 2013-06-09 Sun, stated: " in shown(app)
        assert "undated.txt: to review, no date, unknown" in shown(app)


async def test_help_knows_the_table(tmp_path: Path) -> None:
    app = TimelineApp(DATED, others=[UNDATED])
    async with app.run_test(size=(100, 36)) as pilot:
        await settled(app)
        await press(pilot, "question_mark d o c u m e n t s enter")
        assert isinstance(app.screen, DocumentsScreen)
        await press(pilot, "question_mark s o r t enter")
        assert "Documents · what needs a look" in shown(app)
