"""What archives hold is read as if it stood in a folder, and never more than is sane."""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import tarfile
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from events.readers import ReadError, Skipped, read_many, source, zip_members
from events.readers.opening import read_opened
from events.readers.source import Opened, in_memory
from events.records import SourceText
from tests.events.readers.inside import found_in

FILES = {
    "a/b.txt": b"It met on Friday.",
    "c.md": b"---\ntitle: Minutes\n---\nIt met.",
    ".hidden/d.txt": b"x",
    "__MACOSX/a/._b.txt": b"x",
    "picture.png": b"\x89PNG",
    "e\n\x1b[2J.txt": b"With an escape in its name.",
    "empty.txt": b"",
}


def zipped(files: dict[str, bytes]) -> bytes:
    data = io.BytesIO()
    with ZipFile(data, "w", ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return data.getvalue()


def tarred(files: dict[str, bytes]) -> bytes:
    data = io.BytesIO()
    with tarfile.open(fileobj=data, mode="w") as archive:
        for name, content in files.items():
            info = tarfile.TarInfo(name)
            info.size = len(content)
            archive.addfile(info, io.BytesIO(content))
    return data.getvalue()


def errors_in(data: bytes) -> list[str]:
    return [f"{item.path}: {item.reason}" for item in found_in(data) if isinstance(item, ReadError)]


@pytest.mark.parametrize(
    "pack", [zipped, tarred, lambda files: gzip.compress(tarred(files)), lambda files: zipped({"x.tar": tarred(files)})]
)
def test_each_file_is_a_document(pack: object) -> None:
    assert callable(pack)
    found = found_in(pack(FILES))
    texts = [item for item in found if isinstance(item, SourceText)]
    assert [item.text for item in texts] == ["It met on Friday.", "It met.", "With an escape in its name."]
    assert texts[0].path.startswith("all/") and texts[0].path.endswith("/a/b.txt") and texts[1].title == "Minutes"
    assert [item.path.rpartition("/")[2] for item in found if isinstance(item, Skipped)] == ["picture.png"]
    assert [item.reason for item in found if isinstance(item, ReadError)] == ["empty"]


@pytest.mark.parametrize("pack", [gzip.compress, bz2.compress, lzma.compress])
@pytest.mark.parametrize("name", ["note.txt.gz", "note.gz"])
def test_single_files(tmp_path: Path, pack: object, name: str) -> None:
    assert callable(pack)
    (tmp_path / name).write_bytes(pack(b"It met on Friday."))
    (found,) = read_many([str(tmp_path / name)])
    assert isinstance(found, SourceText)
    assert (found.id, found.text) == ("note", "It met on Friday.")


def test_an_archive_in_a_folder_without_documents_is_passed_over(tmp_path: Path) -> None:
    (tmp_path / "pictures.zip").write_bytes(zipped({"a.png": b"\x89PNG"}))
    (tmp_path / "note.txt").write_text("It met.")
    assert [type(found) for found in read_many([str(tmp_path)])] == [SourceText, Skipped, Skipped]
    (error,) = (found for found in read_many([str(tmp_path / "pictures.zip")]) if isinstance(found, ReadError))
    assert error.reason == "no documents in this archive"


def test_an_archive_that_holds_itself_ends() -> None:
    data = b"It met."
    for _ in range(30):
        data = zipped({"inner.zip": data, "note.txt": b"It met."})
    found = found_in(data)
    assert sum(isinstance(item, SourceText) for item in found) == 8
    assert [item.reason for item in found if isinstance(item, ReadError)] == ["nested too deeply"] * 2


def test_bombs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(zip_members, "_SUSPICIOUS_SIZE", 10_000)
    assert errors_in(zipped({"a.txt": b"0" * 1_000_000, "b.txt": b"It met."})) == ["all/a.txt: packed like a bomb"]
    monkeypatch.setattr(source, "LARGEST", 100_000)
    assert errors_in(gzip.compress(b"0" * 1_000_000))[0].startswith("all: larger than")
    assert errors_in(tarred({"a.txt": b"0" * 1_000_000, "b.txt": b"It met."}))[0].startswith("all/a.txt: larger than")


def test_what_all_files_unpack_to_together_has_a_limit() -> None:
    inner = zipped({f"{number}.txt": b"It met. " * 100 for number in range(20)})
    opened = Opened("all", in_memory(zipped({f"{number}.zip": inner for number in range(20)})))
    opened.budget.unpacked, seen = 20_000, 0
    with pytest.raises(ReadError, match="the file around it unpacks to too much"):
        for _ in read_opened(opened):
            seen += 1
    assert 0 < seen < 40
    opened = Opened("all", in_memory(inner))
    opened.budget.members = 5
    with pytest.raises(ReadError, match="the file around it holds too many"):
        list(read_opened(opened))


def test_an_encrypted_file_is_named_and_the_others_are_read() -> None:
    data = bytearray(zipped({"a.txt": b"It met.", "b.txt": b"It met again."}))
    data[data.index(b"PK\x01\x02") + 8] |= 1
    found = found_in(bytes(data))
    assert [item.reason if isinstance(item, ReadError) else type(item).__name__ for item in found] == [
        "encrypted",
        "SourceText",
    ]


@pytest.mark.parametrize(
    "data",
    [zipped(FILES)[:90], zipped(FILES)[:-30], gzip.compress(b"It met." * 99)[:30], tarred(FILES)[:700]],
    ids=["zip", "the end of a zip", "gzip", "tar"],
)
def test_archives_cut_short_are_named(data: bytes) -> None:
    assert len([line for line in errors_in(data) if "damaged" in line]) == 1
