"""Folders as people have them: deep, locked, linked in circles, with names that no screen can show."""

from __future__ import annotations

import errno
import os
import subprocess
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import pytest

from events.readers import ReadError, Skipped, expected_documents, read_many
from events.records import SourceText


def names(found: Iterator[SourceText | ReadError | Skipped]) -> list[str]:
    return [each.id if isinstance(each, SourceText) else str(each) for each in found if not isinstance(each, Skipped)]


def test_folders_nested_without_end(tmp_path: Path) -> None:
    begin = Path.cwd()
    try:
        os.chdir(tmp_path)
        Path("a.txt").write_text("It met.")
        for depth in range(1_100):
            Path("d").mkdir()
            os.chdir("d")
            if depth == 700:
                Path("b.txt").write_text("It met.")
        Path("c.txt").write_text("It met.")
        os.chdir(begin)
        assert names(read_many([str(tmp_path)])) == ["a", "b", "c"]
    finally:
        os.chdir(begin)
        # Python's own way to remove folders does not go so deep.
        subprocess.run(["rm", "-rf", tmp_path / "d"], check=True)


def test_one_locked_folder_among_others(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("a", "locked", "z"):
        (tmp_path / name).mkdir()
        (tmp_path / name / f"{name}.txt").write_text("It met.")
    real = os.scandir

    def scandir(path: str) -> object:
        if path.endswith("locked"):
            raise PermissionError(errno.EACCES, "Permission denied")
        return real(path)

    monkeypatch.setattr(os, "scandir", scandir)
    assert names(read_many([str(tmp_path)])) == ["a", f"{tmp_path}/locked: no permission to read it", "z"]


def test_links_that_lead_in_a_circle_or_nowhere(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("It met.")
    (tmp_path / "circle.txt").symlink_to("circle.txt")
    (tmp_path / "nowhere.txt").symlink_to("none.txt")
    (tmp_path / "there.txt").symlink_to("a.txt")
    (tmp_path / "up").symlink_to("..", target_is_directory=True)
    found = list(read_many([str(tmp_path)]))
    assert [each.id for each in found if isinstance(each, SourceText)] == ["a", "there"]
    assert [each.reason for each in found if isinstance(each, ReadError)] == ["too many levels of symbolic links"]


def test_names_with_line_breaks_and_escapes(tmp_path: Path) -> None:
    odd = "line\nbreak\x1b]0;owned\x07 \u202etxt"
    (tmp_path / f"{odd}.txt").write_text("It met on 3 May 1921.")
    (tmp_path / f"{odd} empty.txt").touch()
    error, document = read_many([str(tmp_path)])
    assert isinstance(document, SourceText) and document.id == odd
    assert isinstance(error, ReadError) and error.reason == "empty"


def test_a_hundred_thousand_files_are_begun_at_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Entry:
        def __init__(self, number: int) -> None:
            self.name = f"{number:06}.txt"
            self.path = str(tmp_path / self.name)

        def is_dir(self, *, follow_symlinks: bool) -> bool:
            return False

        def is_file(self) -> bool:
            return True

    class Scan:
        def __enter__(self) -> Iterator[Entry]:
            return map(Entry, range(100_000))

        def __exit__(self, *_: object) -> None:
            pass

    (tmp_path / "000000.txt").write_text("It met.")
    monkeypatch.setattr(os, "scandir", lambda _: Scan())
    assert expected_documents([str(tmp_path)]) == 100_000
    found = read_many([str(tmp_path)])
    assert names(islice(found, 3)) == ["000000", *(f"{tmp_path}/{n:06}.txt: no such file or folder" for n in (1, 2))]
