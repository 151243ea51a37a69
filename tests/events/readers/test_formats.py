"""What holds for every format: the same text gives the same events, and a broken file costs one line."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest

from events.pipeline import analyse
from events.readers import ReadError, Skipped, read, read_many
from events.records import SourceText
from tests.events.readers.breaking import broken
from tests.events.readers.samples import SUFFIXES, written_as

PROSE = [suffix for suffix in SUFFIXES if suffix not in (".chat.txt", ".json", ".srt")]
"""Formats that keep a text as it is."""
ROUNDS = 8


def saved(folder: Path, suffix: str, data: bytes | None = None) -> str:
    (folder / f"board{suffix}").write_bytes(written_as(suffix) if data is None else data)
    return str(folder / f"board{suffix}")


def events_of(path: str) -> set[tuple[str, str]]:
    return {(str(event.date), event.title) for source in read(path) for event in analyse(source).events}


@pytest.mark.parametrize("suffix", PROSE)
def test_one_text_in_every_format_gives_the_same_events(tmp_path: Path, suffix: str) -> None:
    expected, found = events_of(saved(tmp_path, ".txt")), events_of(saved(tmp_path, suffix))
    assert len(expected) >= 10
    assert len(expected & found) / len(expected | found) >= 0.95


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_a_file_is_known_by_its_content_whatever_it_is_called(tmp_path: Path, suffix: str) -> None:
    if suffix in (".txt", ".md", ".csv"):
        pytest.skip("it begins like any text")
    right, wrong = next(read(saved(tmp_path, suffix))), tmp_path / "wrong.txt"
    wrong.write_bytes(written_as(suffix))
    assert next(read(str(wrong))).text == right.text


@pytest.mark.parametrize("suffix", [".pdf", ".docx", ".odt", ".epub", ".rtf", ".msg", ".zip", ".gz"])
def test_text_that_is_called_otherwise_is_text(tmp_path: Path, suffix: str) -> None:
    assert events_of(saved(tmp_path, suffix, written_as(".txt"))) == events_of(saved(tmp_path, ".txt"))
    (error,) = read_many([saved(tmp_path, suffix, b"\x00\x01\x02" * 999)])
    assert isinstance(error, ReadError)


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_broken_files_are_read_or_named_in_one_line(tmp_path: Path, suffix: str) -> None:
    whole, random = written_as(suffix), Random(suffix)
    for _ in range(ROUNDS):
        path = saved(tmp_path, suffix, broken(whole, random))
        found = list(read_many([path]))
        assert found
        for item in found:
            if isinstance(item, SourceText):
                assert item.text.strip() and item.path.startswith(path)
                item.text.encode()
            else:
                assert isinstance(item, ReadError | Skipped)
                assert item.reason and "\n" not in item.reason
