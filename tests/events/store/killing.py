"""Kills the program that decides, and looks at what it leaves behind."""

from __future__ import annotations

import os
import random
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

from events.store.review import Review
from tests.events.store import editing

EDITS = 200


def kill_while_editing(folder: Path, seed: int) -> int:
    """Kill an editing program at a random moment and check its file; how many edits it had done.

    Raises:
        AssertionError: a decision is lost, there is one that was never made, or the file is damaged.
    """
    chance = random.Random(seed)
    path = folder / f"{seed}.timeline"
    paths = [str(Path(__file__).parents[3]), *filter(None, [os.environ.get("PYTHONPATH")])]
    with subprocess.Popen(
        [sys.executable, str(Path(editing.__file__)), str(path), str(editing.EVENTS + EDITS)],
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(paths)},
    ) as program:
        assert program.stdout
        said = [program.stdout.readline() for _ in range(editing.EVENTS + chance.randrange(EDITS))]
        time.sleep(chance.random() * 0.005)
        program.kill()
        said += program.stdout.readlines()
    assert said[editing.EVENTS - 1], "it ended before it was killed"
    _check(path, done=len([line for line in said if line]))
    return len(said)


def _check(path: Path, done: int) -> None:
    with closing(sqlite3.connect(path)) as database:
        assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    review = editing.review(path)
    # The one after may have been written and not yet said.
    assert _notes(review) in (_expected(done), _expected(done + 1))
    kept = done if _notes(review) == _expected(done) else done + 1
    assert review.undo()
    assert _notes(review) == _expected(kept - 1)


def _notes(review: Review) -> list[str]:
    return [review[event].note for event in editing.pumps()]


def _expected(edits: int) -> list[str]:
    """The notes after so many edits."""
    last = [max(range(event, edits, editing.EVENTS), default=None) for event in range(editing.EVENTS)]
    return ["" if number is None else str(number) for number in last]
