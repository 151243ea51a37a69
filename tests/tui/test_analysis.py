"""A long text is read in a process of its own, with the same result, and what goes wrong there is told."""

from __future__ import annotations

import asyncio
import os
import pickle
import signal
import subprocess
import sys
from collections.abc import AsyncGenerator
from pathlib import Path

import pytest

from events.edtf import Edtf, parse_edtf
from events.readers import ReadError
from events.records import Reading, SourceText
from tui.analysis import AnalysisError, Expected, Found, PipelineAnalyst, Work
from tui.app import TimelineApp
from tui.screens.timeline import TimelineScreen


async def test_another_process_reads_the_same(tmp_path: Path) -> None:
    source = SourceText("mill", "mill.txt", "", "The mill burned down on 3 May 1921. It was rebuilt that August.")
    given = parse_edtf("1930-01-01")
    (tmp_path / "fire.txt").write_text("The barn burned down on 4 May 1931.\n")
    (tmp_path / "none.txt").touch()
    analyst = PipelineAnalyst()
    work = Work((source,), (str(tmp_path),), given)
    expected, *found = [found async for found in analyst.read_aside(work)]
    assert expected == Expected(3)
    assert [error.reason for error in found if isinstance(error, ReadError)] == ["empty"]
    first, second = (reading for reading in found if isinstance(reading, Reading))
    known = analyst.read(source, given)
    assert first == known._replace(source=source._replace(text="")), "the text is known here"
    assert second == analyst.read(second.source, given)


async def test_what_goes_wrong_with_one_document_is_told_in_one_line() -> None:
    broken = SourceText("bad", "bad.txt", "", None)  # type: ignore[arg-type]
    fine = SourceText("mill", "mill.txt", "", "The mill burned down on 3 May 1921.")
    wrong, right = [found async for found in PipelineAnalyst().read_aside(Work((broken, fine)))]
    assert isinstance(wrong, ReadError) and wrong.reason.startswith("could not be worked out: ")
    assert isinstance(right, Reading) and len(right.events) == 1


async def test_what_goes_wrong_with_all_of_it_is_told_in_one_line() -> None:
    with pytest.raises(AnalysisError, match="TypeError"):
        async for _ in PipelineAnalyst().read_aside(Work(paths=(3,))):  # type: ignore[arg-type]
            pass


class _Stuck(PipelineAnalyst):
    """Takes every text for a long one, and never ends."""

    def is_quick(self, source: SourceText) -> bool:
        return False

    async def read_aside(self, work: Work) -> AsyncGenerator[Found, None]:
        await asyncio.Event().wait()
        yield Expected(0)


async def test_long_work_is_told_and_stopped_while_the_text_is_read() -> None:
    app = TimelineApp(SourceText("long", "long.txt", "", "A long text.\n" * 99), analyst=_Stuck())
    async with app.run_test(size=(100, 24)) as pilot:
        await pilot.pause()
        screen = app.screen
        assert isinstance(screen, TimelineScreen)
        assert screen.working
        await pilot.press("tab", "pagedown", "escape")
        assert not screen.working
        await pilot.pause()
        assert "Stopped" in str(screen.status.render())


class _Broken(PipelineAnalyst):
    """Fails on every text."""

    def read(self, source: SourceText, given: Edtf | None) -> Reading:
        raise AnalysisError("KeyError: \x1b[2J[/]")


async def test_a_failure_leaves_the_text_and_says_why() -> None:
    app = TimelineApp(SourceText("bad", "bad.txt", "", "A text."), analyst=_Broken())
    async with app.run_test(size=(100, 24)) as pilot:
        await pilot.pause()
        screen = app.screen
        assert isinstance(screen, TimelineScreen)
        assert "could not be worked out: KeyError: ␛[2J[/]" in str(screen.status.render())


def test_the_first_paint_waits_for_nothing_heavy() -> None:
    code = "import tui.app, sys; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    assert not {"pydantic", "dateparser", "yaml", "events.pipeline", "events.model", "sqlite3"} & set(loaded)


def test_the_process_ends_with_the_screen(tmp_path: Path) -> None:
    fifo = tmp_path / "slow.jsonl"
    os.mkfifo(fifo)
    child = subprocess.Popen(
        [sys.executable, "-m", "tui.analysis_child"],
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        start_new_session=True,
    )
    assert child.stdin
    child.stdin.write(pickle.dumps(Work(paths=(str(fifo),))))
    child.stdin.flush()
    with fifo.open("wb"):
        # It waits for a document that never comes.
        child.stdin.close()
        assert child.wait(timeout=20) == -signal.SIGKILL
