"""A file that hangs or kills its reader costs one line; the others are read."""

from __future__ import annotations

import os
import signal
import subprocess
from itertools import islice
from pathlib import Path
from unittest.mock import patch
from zipfile import ZipFile

import pytest

from events.readers import ReadError, aside, read, read_many, watchdog
from events.readers.aside import read_aside
from events.records import SourceText


def archive(folder: Path, name: str = "a.zip", **files: str) -> str:
    with ZipFile(folder / name, "w") as written:
        for member, text in files.items():
            written.writestr(f"{member}.txt", text)
    return str(folder / name)


def test_documents_and_errors_come_as_they_would_from_this_process(tmp_path: Path) -> None:
    path = archive(tmp_path, first="It met.", second="", third="It met again.")
    found = list(read_aside(path))
    assert [item.text if isinstance(item, SourceText) else str(item) for item in found] == [
        "It met.",
        f"{path}/second.txt: empty",
        "It met again.",
    ]
    with pytest.raises(ReadError, match="no such file or folder"):
        list(read_aside(str(tmp_path / "none.zip")))


def test_a_file_that_hangs_is_given_up_and_the_next_is_read(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "hangs")
    with pytest.raises(ReadError, match=r"given up after 0\.2 seconds"):
        list(read_aside(str(tmp_path / "hangs"), seconds=0.2))
    assert [item.text for item in read(archive(tmp_path, first="It met."))] == ["It met."]


def test_a_document_that_moves_on_may_take_longer() -> None:
    with patch.object(signal, "setitimer") as timer:
        watchdog.moved_on()
        assert not timer.called
        watchdog.watch(2.5)
        watchdog.moved_on()
        watchdog.rest()
        watchdog.moved_on()
    assert [call.args[1] for call in timer.call_args_list] == [2.5, 2.5, 0]


def test_a_reader_that_dies_is_named_and_the_next_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    aside._end_all()
    started: list[subprocess.Popen[bytes]] = []
    start = aside._started

    def remembered() -> subprocess.Popen[bytes]:
        started.append(start())
        return started[-1]

    monkeypatch.setattr(aside, "_started", remembered)
    reading = read_aside(archive(tmp_path, **{f"note{number}": "It met. " * 10_000 for number in range(9)}))
    next(reading)
    started[0].kill()
    with pytest.raises(ReadError, match="its reader broke down on it"):
        list(reading)
    assert [item.text for item in read(archive(tmp_path, "b.zip", first="It met."))] == ["It met."]
    assert len(started) == 2


def test_reading_can_be_left_at_any_document(tmp_path: Path) -> None:
    path = archive(tmp_path, first="It met.", second="Twice.")
    assert len(list(islice(read_many([path]), 1))) == 1
    assert len(list(read_many([path]))) == 2


def test_standard_input_is_read_aside_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with Path(archive(tmp_path, first="It met.")).open("rb") as piped:
        monkeypatch.setattr("sys.stdin", type("Stdin", (), {"buffer": piped}))
        assert [item.text for item in read("-")] == ["It met."]
