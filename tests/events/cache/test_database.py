"""The file of a cache: kept between programs, bounded, closed to others, and no loss where it is damaged or full."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from events.cache import database
from events.cache.database import Cache, packed
from events.child_processes import child_environment
from tests.full_disk import full_disk


def cache(folder: Path, told: list[str] | None = None, **options: int) -> Cache:
    return Cache(folder, (told if told is not None else []).append, **options)


def kept(folder: Path, **entries: str) -> None:
    filled = cache(folder)
    for key, value in entries.items():
        filled.keep(key.encode(), packed(value))
    filled.close()


def test_what_is_kept_is_found_by_another_program_and_closed_to_other_people(tmp_path: Path) -> None:
    folder = tmp_path / "new"
    first, second = cache(folder), cache(folder)
    first.keep(b"a", packed("The board met. \ud800"))
    assert second.find(b"a") == "The board met. \ud800"
    assert second.find(b"b") is None
    assert folder.stat().st_mode & 0o777 == 0o700
    assert {file.stat().st_mode & 0o777 for file in folder.iterdir()} == {0o600}
    assert first.held().entries == 1


@pytest.mark.parametrize("damage", ["nothing of it left", "a page", "an entry"])
def test_a_damaged_cache_is_thrown_away_and_named(tmp_path: Path, damage: str) -> None:
    kept(tmp_path, **{f"key{number}": "The board met. " * 300 for number in range(50)})
    path = cache(tmp_path).path
    data = bytearray(path.read_bytes())
    if damage == "nothing of it left":
        data = bytearray(b"no database at all " * 500)
    elif damage == "a page":
        data[4096:] = os.urandom(len(data) - 4096)
    else:
        at = data.index(packed("The board met. " * 300))
        data[at + 10 : at + 14] = b"\0\0\0\0"
    path.write_bytes(data)
    told: list[str] = []
    damaged = cache(tmp_path, told)
    found = [damaged.find(f"key{number}".encode()) for number in range(50)]
    assert None in found
    assert [line for line in told if str(path) in line and "thrown away" in line] == told != []
    damaged.keep(b"new", packed("It met again."))
    assert damaged.find(b"new") == "It met again."


def test_what_was_used_least_lately_goes_when_there_is_too_much(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = os.urandom(20_000).hex()
    monkeypatch.setattr(database, "time", lambda: 86_400 * 100)
    kept(tmp_path, **{f"old{number}": text for number in range(20)})
    monkeypatch.setattr(database, "time", lambda: 86_400 * 101)
    used = cache(tmp_path)
    assert used.find(b"old0")
    used.close()
    monkeypatch.setattr(database, "time", lambda: 86_400 * 102)
    full = cache(tmp_path, most=500_000)
    for number in range(10):
        full.keep(f"new{number}".encode(), packed(text))
    full.close()
    left = cache(tmp_path)
    assert left.held().bytes <= 500_000
    assert left.find(b"old0") == text
    assert left.find(b"new9") == text
    assert [left.find(f"old{number}".encode()) for number in range(1, 10)] == [None] * 9


def test_a_folder_that_cannot_be_written_is_done_without(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    told: list[str] = []
    unusable = cache(tmp_path / "file" / "folder", told)
    unusable.keep(b"a", packed("b"))
    assert unusable.find(b"a") is None
    assert unusable.held() == (0, 0)
    unusable.close()
    assert len(told) == 1 and "the cache is not used: not a directory" in told[0]


def test_a_full_disk_ends_the_keeping_and_nothing_else(tmp_path: Path) -> None:
    told: list[str] = []
    full = cache(tmp_path, told)
    with full_disk(100_000):
        for number in range(20):
            full.keep(str(number).encode(), packed(os.urandom(20_000).hex()))
        full.close()
    assert len(told) == 1 and "the cache is not used" in told[0]


def test_several_programs_write_at_once(tmp_path: Path) -> None:
    script = """
import sys
from pathlib import Path
from events.cache.database import Cache, packed
cache = Cache(Path(sys.argv[1]), print)
for number in range(60):
    cache.keep(f"{sys.argv[2]} {number}".encode(), packed("The board met."))
cache.close()
"""
    command = [sys.executable, "-c", script, str(tmp_path)]
    programs = [
        subprocess.Popen([*command, name], stdout=subprocess.PIPE, env=child_environment()) for name in ("a", "b", "c")
    ]
    assert [program.communicate()[0] for program in programs] == [b""] * 3
    assert cache(tmp_path).held().entries == 180


def test_it_is_removed_when_it_is_asked_for(tmp_path: Path) -> None:
    kept(tmp_path, a="b")
    cache(tmp_path).clear()
    assert list(tmp_path.iterdir()) == []
