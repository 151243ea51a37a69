"""Runs the pipeline for the screen: a short text in this process, a long one in a process of its own.

A busy thread would hold the interpreter's lock and with it every key; a process costs the screen nothing.
"""

from __future__ import annotations

import asyncio
import os
import pickle
import sys
from pathlib import Path
from typing import Final, Protocol

from events.edtf import Edtf
from events.records import Reading, SourceText

__all__ = ["AnalysisError", "Analyst", "PipelineAnalyst"]

LONG: Final = 20_000
"""Characters from which a text is worked on in another process, whose start costs more than a shorter text."""
_CHILD: Final = "tui.analysis_child"


class AnalysisError(Exception):
    """The document could not be worked out; the message says why, in one line."""


class Analyst(Protocol):
    """Whoever reads a document for the screen."""

    def is_quick(self, source: SourceText) -> bool:
        """Whether the work takes no longer than a person waits for a key."""

    def read(self, source: SourceText, given: Edtf | None) -> Reading:
        """Read at once.

        Raises:
            AnalysisError: the work failed.
        """

    async def read_aside(self, source: SourceText, given: Edtf | None) -> Reading:
        """Read without holding up the screen; cancelling ends the work.

        Raises:
            AnalysisError: the work failed.
        """


class PipelineAnalyst:
    """Reads with :mod:`events.pipeline`, which is imported at the first reading."""

    def is_quick(self, source: SourceText) -> bool:
        return len(source.text) < LONG

    def read(self, source: SourceText, given: Edtf | None) -> Reading:
        from events.pipeline import analyse

        try:
            return analyse(source, given)
        except Exception as error:
            # Whatever is wrong with a rule, the text can still be read.
            raise AnalysisError(f"{type(error).__name__}: {error}") from error

    async def read_aside(self, source: SourceText, given: Edtf | None) -> Reading:
        # Its output is a pipe, and so is what it has to complain about: a child that had the terminal would draw on it.
        child = await asyncio.create_subprocess_exec(
            sys.executable,
            "-P",
            "-m",
            _CHILD,
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.PIPE,
            env=_environment(),
        )
        try:
            output, complaint = await child.communicate(pickle.dumps((source, given), pickle.HIGHEST_PROTOCOL))
        finally:
            if child.returncode is None:
                child.kill()
                await child.wait()
        if child.returncode:
            lines = complaint.decode("utf-8", "replace").strip().splitlines()
            raise AnalysisError(lines[-1] if lines else f"the analysis ended with status {child.returncode}")
        reading: Reading = pickle.loads(output)
        return reading


def _environment() -> dict[str, str]:
    """This process's environment, in which the packages are found where this process found them."""
    root = str(Path(__file__).resolve().parent.parent)
    paths = [root, *filter(None, [os.environ.get("PYTHONPATH")])]
    return {**os.environ, "PYTHONPATH": os.pathsep.join(paths)}
