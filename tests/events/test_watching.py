"""What changes in a folder is found, and documents keep the names that they have."""

from __future__ import annotations

import json
import os
import time
import zipfile
from pathlib import Path

from events.readers import read_many
from events.readers.columns import GUESSED
from events.readers.files import read_file
from events.records import SourceText
from events.watching import Changes, Held, Known, Watch


def watch(folder: Path) -> Watch:
    found = [each for each in read_many([str(folder)]) if isinstance(each, SourceText)]
    settle()
    return Watch([str(folder)], [Known(each.id, each.path) for each in found], time.time_ns())


def settle() -> None:
    """What changes now, changes later than what changed before, however coarse the clock of the file system is."""
    time.sleep(0.03)


def write(path: Path, text: str) -> Path:
    path.parent.mkdir(exist_ok=True, parents=True)
    path.write_text(text)
    return path


def ids(held: Held) -> list[str]:
    return [found.id for found in held.found if isinstance(found, SourceText)]


def held_in(watch: Watch, file: Path) -> Held:
    return watch.named(str(file), read_file(str(file), GUESSED))


def test_new_changed_and_removed_files_are_found_once(tmp_path: Path) -> None:
    first, second = write(tmp_path / "a.txt", "It met."), write(tmp_path / "b.txt", "It met.")
    watched = watch(tmp_path)
    assert watched.look() == Changes((), ())
    write(first, "It met again.")
    second.unlink()
    third = write(tmp_path / "deep" / "c.md", "It rained.")
    write(tmp_path / "picture.png", "no document")
    assert watched.look() == Changes((str(first), str(third)), ("b",))
    assert ids(held_in(watched, first)) == ["a"]
    assert ids(held_in(watched, third)) == ["c"]
    assert watched.look() == Changes((), ())
    third.unlink()
    assert watched.look() == Changes((), ("c",))


def test_a_change_is_seen_though_size_and_time_stay(tmp_path: Path) -> None:
    file = write(tmp_path / "a.txt", "It met on 3 May.")
    watched = watch(tmp_path)
    status = file.stat()
    settle()
    write(file, "It met on 4 May.")
    os.utime(file, ns=(status.st_atime_ns, status.st_mtime_ns))
    assert watched.look().files == (str(file),)


def test_what_was_changed_while_all_was_read_is_read_again(tmp_path: Path) -> None:
    began = time.time_ns()
    settle()
    file = write(tmp_path / "a.txt", "It met.")
    assert Watch([str(tmp_path)], [Known("a", str(file))], began).look().files == (str(file),)


def test_documents_keep_their_names_whatever_comes_before_them(tmp_path: Path) -> None:
    later = write(tmp_path / "b" / "x.txt", "It met.")
    watched = watch(tmp_path)
    earlier = write(tmp_path / "a" / "x.txt", "It met.")
    settle()
    write(later, "It met again.")
    assert watched.look().files == (str(earlier), str(later))
    assert ids(held_in(watched, earlier)) == [str(earlier)]
    assert ids(held_in(watched, later)) == ["x"]


def test_documents_of_one_file_come_and_go(tmp_path: Path) -> None:
    lines = [json.dumps({"id": name, "text": f"It met in {name}."}) for name in ("one", "two", "three")]
    file = write(tmp_path / "all.jsonl", "\n".join(lines))
    watched = watch(tmp_path)
    write(file, "\n".join([json.dumps({"id": "four", "text": "It rained."}), lines[2], lines[0]]))
    assert watched.look().files == (str(file),)
    held = held_in(watched, file)
    assert ids(held) == ["four", "three", "one"]
    assert held.gone == ("two",)


def test_documents_in_an_archive_go_with_it(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr("in/one.txt", "It met.")
        archive.writestr("two.txt", "It met.")
    watched = watch(tmp_path)
    (tmp_path / "a.zip").unlink()
    assert watched.look() == Changes((), ("one", "two"))


def test_a_renamed_file_goes_and_comes(tmp_path: Path) -> None:
    file = write(tmp_path / "a.txt", "It met.")
    watched = watch(tmp_path)
    file.rename(tmp_path / "b.txt")
    assert watched.look() == Changes((str(tmp_path / "b.txt"),), ("a",))
