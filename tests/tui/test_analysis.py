"""A long text is read in a process of its own, with the same result, and what goes wrong there is told."""

from __future__ import annotations

import subprocess
import sys

import pytest

from events.edtf import parse_edtf
from events.records import SourceText
from tui.analysis import AnalysisError, PipelineAnalyst


async def test_another_process_reads_the_same() -> None:
    source = SourceText("mill", "mill.txt", "", "The mill burned down on 3 May 1921. It was rebuilt that August.")
    given = parse_edtf("1930-01-01")
    analyst = PipelineAnalyst()
    assert await analyst.read_aside(source, given) == analyst.read(source, given)


async def test_what_goes_wrong_there_is_told_in_one_line() -> None:
    with pytest.raises(AnalysisError, match="AttributeError"):
        await PipelineAnalyst().read_aside(None, None)  # type: ignore[arg-type]


def test_the_first_paint_waits_for_nothing_heavy() -> None:
    code = "import tui.app, sys; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    assert not {"pydantic", "dateparser", "yaml", "events.pipeline", "events.model"} & set(loaded)
