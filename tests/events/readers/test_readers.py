"""Files, folders, collections and standard input become documents; what is wrong is said in one line."""

from __future__ import annotations

import io
import json
import os
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from events.pipeline import analyse
from events.readers import ReadError, Skipped, read, read_many
from events.readers.file_dates import date_in_name
from events.records import SourceText


def written(folder: Path, name: str, content: str | bytes) -> str:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return str(path)


def only(path: str) -> SourceText:
    (source,) = read(path)
    return source


def reasons(*paths: str) -> list[str]:
    return [found.reason for found in read_many(paths) if isinstance(found, ReadError)]


def test_plain_text_is_the_whole_file(tmp_path: Path) -> None:
    path = written(tmp_path, "bridge.txt", "Bridge gives way\r\n\r\nIt fell on Tuesday.\r\n")
    source = only(path)
    assert (source.id, source.path, source.title) == ("bridge", path, "Bridge gives way")
    assert source.text == "Bridge gives way\n\nIt fell on Tuesday.\n"
    assert source.stated == ()


def test_a_text_that_opens_with_prose_is_called_by_its_file(tmp_path: Path) -> None:
    assert only(written(tmp_path, "note.txt", "It fell on Tuesday.\nNobody was hurt.")).title == "note.txt"


def test_front_matter_gives_title_and_date_and_leaves_the_text(tmp_path: Path) -> None:
    path = written(
        tmp_path, "a.md", "---\ntitle: 'Minutes: May'\ndate: 2013-05-06\n---\n\n# Heading\n\nThe *board* met.\n"
    )
    source = only(path)
    assert source.title == "Minutes: May"
    assert source.text == "\n# Heading\n\nThe *board* met.\n"
    assert [(str(s.date), s.origin, s.words) for s in source.stated] == [("2013-05-06", "front matter", "2013-05-06")]


@pytest.mark.parametrize(
    ("front", "date"),
    [
        ("date: 6 May 2013", "2013-05-06"),
        ("date: 2013-05-06 10:00:00 +0200", "2013-05-06T10:00:00+02:00"),
        ("title: One: two\ndate: 2013-05", "2013-05"),
        ("updated: 2014-01-01\npublished: 2013-05-06", "2013-05-06"),
        ("date: soon\ncreated: 2013-05-06", "2013-05-06"),
        ("updated: 2014-01-01", None),
    ],
)
def test_dates_of_front_matter(tmp_path: Path, front: str, date: str | None) -> None:
    source = only(written(tmp_path, "a.md", f"---\n{front}\n---\nThe board met.\n"))
    assert [str(s.date) for s in source.stated] == ([date] if date else [])
    assert source.text == "The board met.\n"


@pytest.mark.parametrize(
    "text",
    ["---\n\nThe board met.\n\n---\n\nAnd again.\n", "---\ntitle: never closed\n", "A text.\n\n---\ndate: 2013\n---\n"],
)
def test_a_rule_is_no_front_matter(tmp_path: Path, text: str) -> None:
    source = only(written(tmp_path, "a.md", text))
    assert source.text == text
    assert source.stated == ()


def test_the_first_heading_is_the_title(tmp_path: Path) -> None:
    assert only(written(tmp_path, "a.md", "Some words\n\n## What *happened* ##\n")).title == "What *happened*"


def test_front_matter_is_known_by_its_content(tmp_path: Path) -> None:
    assert only(written(tmp_path, "a.txt", "---\ntitle: Minutes\n---\nThe board met.\n")).title == "Minutes"


def test_a_collection_gives_its_documents_and_one_line_for_each_that_is_broken(tmp_path: Path) -> None:
    lines = [
        json.dumps({"doc": "first", "dct": "2013-05-06", "text": "The board met.\r\nOn Monday."}),
        "{not json",
        '["text"]',
        json.dumps({"id": 2}),
        "",
        json.dumps({"id": 3, "title": "Third", "text": "It met \ud800 again.", "date": "nonsense"}),
    ]
    path = written(tmp_path, "all.jsonl", "\n".join(lines))
    found = list(read_many([path]))
    first, *broken, third = found
    assert isinstance(first, SourceText)
    assert (first.id, first.path, first.text) == ("first", path, "The board met.\nOn Monday.")
    assert [str(s.date) for s in first.stated] == ["2013-05-06"]
    assert [error.path for error in broken if isinstance(error, ReadError)] == [f"{path}:{n}" for n in (2, 3, 4)]
    assert isinstance(third, SourceText)
    assert (third.id, third.title, third.text, third.stated) == ("3", "Third", "It met ? again.", ())


def test_folders_are_walked_in_order_and_what_is_no_document_is_passed_over(tmp_path: Path) -> None:
    written(tmp_path, "b.txt", "The board met.")
    written(tmp_path, "a/c.md", "The board met.")
    written(tmp_path, "a.json", "{}")
    written(tmp_path, "picture.txt", b"\x89PNG\r\n\x1a\n\x00\x00")
    written(tmp_path, ".hidden/d.txt", "The board met.")
    found = list(read_many([str(tmp_path)]))
    assert [f.id for f in found if isinstance(f, SourceText)] == ["c", "b"]
    assert [Path(f.path).name for f in found if isinstance(f, Skipped)] == ["a.json", "picture.txt"]
    assert not [f for f in found if isinstance(f, ReadError)]


def test_a_folder_that_links_to_itself_ends(tmp_path: Path) -> None:
    written(tmp_path, "a.txt", "The board met.")
    (tmp_path / "again").symlink_to(tmp_path, target_is_directory=True)
    assert [f.id for f in read_many([str(tmp_path)]) if isinstance(f, SourceText)] == ["a"]


def test_ids_are_unique(tmp_path: Path) -> None:
    first, second = written(tmp_path, "a/x.txt", "The board met."), written(tmp_path, "b/x.txt", "The board met.")
    ids = [f.id for f in read_many([first, second, second]) if isinstance(f, SourceText)]
    assert ids == ["x", second, "x#2"]


def test_what_cannot_be_read_is_said_and_the_rest_goes_on(tmp_path: Path) -> None:
    (tmp_path / "none").mkdir()
    paths = [
        str(tmp_path / "missing.txt"),
        str(tmp_path / "none"),
        written(tmp_path, "binary.txt", bytes(range(256)) * 4),
        written(tmp_path, "empty.txt", ""),
        written(tmp_path, "blank.txt", " \n\t\n"),
        written(tmp_path, "empty.jsonl", "\n"),
        written(tmp_path, "broken.txt", b"\xff\xfe\x00\xd8a"),
        written(tmp_path, "good.txt", "The board met."),
    ]
    assert reasons(*paths) == [
        "no such file or folder",
        "no documents in this folder",
        "a binary file, not text",
        "empty",
        "nothing but white space",
        "empty",
        "broken UTF-16-LE",
    ]
    assert [f.id for f in read_many(paths) if isinstance(f, SourceText)] == ["good"]


def test_a_file_without_permission(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = written(tmp_path, "secret.txt", "The board met.")

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    assert reasons(path) == ["no permission to read it"]


def test_a_folder_without_permission(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "scandir", refuse)
    assert reasons(str(tmp_path)) == ["no permission to read it"]


def test_a_file_that_vanishes_while_its_folder_is_read(tmp_path: Path) -> None:
    written(tmp_path, "a.txt", "The board met.")
    gone = Path(written(tmp_path, "b.txt", "The board met."))
    found = []
    for one in read_many([str(tmp_path)]):
        gone.unlink(missing_ok=True)
        found.append(one)
    assert [f.id if isinstance(f, SourceText) else str(f) for f in found] == ["a", f"{gone}: no such file or folder"]


def test_a_device_that_fails_while_it_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Failing(io.RawIOBase):
        def readable(self) -> bool:
            return True

        def readinto(self, _: object) -> int:
            raise OSError(5, "Input/output error")

    monkeypatch.setattr(Path, "open", lambda *_: io.BufferedReader(Failing()))
    assert reasons(str(tmp_path / "a.txt")) == ["input/output error"]


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    piped = io.BufferedReader(io.BytesIO("Café talk\n\nIt was on Friday.".encode("cp1252")))
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(piped))
    source = only("-")
    assert (source.id, source.path, source.title) == ("stdin", "-", "Café talk")


def test_a_name_that_is_no_text(tmp_path: Path) -> None:
    source = only(written(tmp_path, os.fsdecode(b"caf\xe9.txt"), "It was on Friday."))
    assert source.id == "caf?"
    source.path.encode()


@pytest.mark.parametrize(
    ("name", "date"),
    [
        ("2013-05-06 minutes.txt", "2013-05-06"),
        ("minutes_20130506.md", "2013-05-06"),
        ("2013_05_06.txt", "2013-05-06"),
        ("2013-05-06 (copy of 2013-05-06).txt", "2013-05-06"),
        ("2013-05-06 to 2013-05-07.txt", None),
        ("2013-13-06.txt", None),
        ("20130532.txt", None),
        ("120130506.txt", None),
        ("0999-05-06.txt", None),
        ("v1.2013.05.06.txt", None),
        ("2013-0506.txt", None),
    ],
)
def test_dates_in_file_names(name: str, date: str | None) -> None:
    assert [str(s.date) for s in date_in_name(name)] == ([date] if date else [])


@given(st.binary(max_size=400), st.sampled_from([".txt", ".md", ".jsonl"]))
@example(b"\x00\t", ".txt")
def test_any_bytes_give_documents_or_a_line(tmp_path_factory: pytest.TempPathFactory, data: bytes, suffix: str) -> None:
    path = written(tmp_path_factory.getbasetemp(), f"any{suffix}", data)
    for found in read_many([path]):
        if isinstance(found, SourceText):
            assert found.text.strip()
            assert "\r" not in found.text
        else:
            assert isinstance(found, ReadError)
            assert "\n" not in str(found)


def test_when_a_file_was_changed_is_a_hint_and_no_date(tmp_path: Path) -> None:
    path = written(tmp_path, "note.txt", "The board met on Friday and voted.")
    os.utime(path, (1_399_400_000, 1_399_400_000))
    reference = analyse(only(path)).reference
    assert reference.date is None
    assert reference.evidence[-1].startswith("The file was changed last on 2014-05-0")
    dated = only(written(tmp_path, "2014-05-06 note.txt", "The board met on Friday."))
    assert dated.changed == ""
