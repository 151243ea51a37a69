"""A long text is read in a process of its own, with the same result, and what goes wrong there is told."""

from __future__ import annotations

import asyncio
import subprocess
import sys

import pytest

from events.edtf import Edtf, parse_edtf
from events.records import Reading, SourceText
from tui.analysis import AnalysisError, PipelineAnalyst
from tui.app import TimelineApp
from tui.screens.timeline import TimelineScreen


async def test_another_process_reads_the_same() -> None:
    source = SourceText("mill", "mill.txt", "", "The mill burned down on 3 May 1921. It was rebuilt that August.")
    given = parse_edtf("1930-01-01")
    analyst = PipelineAnalyst()
    assert await analyst.read_aside(source, given) == analyst.read(source, given)


async def test_what_goes_wrong_there_is_told_in_one_line() -> None:
    with pytest.raises(AnalysisError, match="AttributeError"):
        await PipelineAnalyst().read_aside(None, None)  # type: ignore[arg-type]


class _Stuck(PipelineAnalyst):
    """Takes every text for a long one, and never ends."""

    def is_quick(self, source: SourceText) -> bool:
        return False

    async def read_aside(self, source: SourceText, given: Edtf | None) -> Reading:
        await asyncio.Event().wait()
        raise AssertionError("nobody sets it")


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
    assert not {"pydantic", "dateparser", "yaml", "events.pipeline", "events.model"} & set(loaded)
