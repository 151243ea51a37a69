"""Many documents: the same results in the same order from one process, from several, and from the cache."""

from __future__ import annotations

import os
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import pytest

from events import batch as batch_module
from events.batch import Batch, Kept, Wanted, tag
from events.cache.database import Cache, packed
from events.edtf import parse_edtf
from events.model import Timeline
from events.readers import ReadError, Skipped, read_many
from events.readers.columns import Columns
from events.records import Reading, SourceText

PAGE = "<html><head><title>Ferry</title></head><body><p>The ferry sank on 4 May 1921.</p></body></html>"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "papers"
    made.mkdir()
    (made / "a.txt").write_text("The mill burned down on 3 May 1921. It was rebuilt in August 1922.")
    (made / "b.html").write_text(PAGE)
    (made / "c.csv").write_text("text,date\nThe barn was sold on Friday to the parish.,1921-05-07\n")
    (made / "d.html").write_text("<html><body><nav>nothing</nav></body></html>")
    (made / "e.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    with zipfile.ZipFile(made / "f.zip", "w") as archive:
        archive.writestr("one.txt", "The well was dug in June 1920.")
        archive.writestr("two.html", PAGE.replace("ferry", "barge"))
    (made / "g.md").write_text("# Log\n\nThe bridge opened on 9 June 1923.")
    return made


@contextmanager
def opened(cache: Path | None = None, jobs: int = 1, told: list[str] | None = None) -> Iterator[Batch]:
    with Batch(jobs, Cache(cache, (told if told is not None else []).append) if cache else None) as batch:
        yield batch


def sources_of(batch: Batch, folder: Path) -> list[SourceText]:
    return [found for found in batch.documents([str(folder)]) if isinstance(found, SourceText)]


def read_all(batch: Batch, folder: Path) -> list[Reading]:
    outcomes = batch.outcomes(sources_of(batch, folder), None)
    return [batch.reading(outcome) for outcome in outcomes if not isinstance(outcome, ReadError)]


def described(found: SourceText | ReadError | Skipped) -> object:
    return str(found) if isinstance(found, ReadError) else found


def test_several_processes_give_what_one_gives_in_its_order(folder: Path) -> None:
    expected = [described(found) for found in read_many([str(folder)])]
    with opened() as one, opened(jobs=2) as two:
        assert [described(found) for found in two.documents([str(folder)])] == expected
        assert read_all(two, folder) == read_all(one, folder)


def test_the_cache_gives_what_was_read_and_nothing_is_worked_out_again(
    tmp_path: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with opened() as without:
        documents, readings = list(map(described, without.documents([str(folder)]))), read_all(without, folder)
    with opened(tmp_path) as first:
        assert read_all(first, folder) == readings
        timeline = first.timeline(readings)
    monkeypatch.setattr(batch_module, "_work_out", lambda *_: pytest.fail("worked out again"))
    monkeypatch.setattr(Timeline, "from_readings", lambda *_: pytest.fail("merged again"))
    with opened(tmp_path) as second:
        found = list(second.documents([str(folder)]))
        assert sorted(map(repr, map(described, found))) == sorted(map(repr, documents))
        outcomes = list(second.outcomes([each for each in found if isinstance(each, SourceText)], None))
        kept = [outcome for outcome in outcomes if isinstance(outcome, Kept)]
        assert len(kept) == len(outcomes)
        assert [second.reading(outcome) for outcome in kept] == readings
        assert second.timeline(kept) == timeline


def test_a_costly_file_is_not_read_again_until_it_changes_however_old_it_claims_to_be(
    tmp_path: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = folder / "b.html"
    with opened(tmp_path) as batch:
        before = sources_of(batch, page)
        status = page.stat()
        page.write_text(PAGE.replace("1921", "1931"))
        os.utime(page, ns=(status.st_atime_ns, status.st_mtime_ns))
        assert [source.text for source in sources_of(batch, page)] == ["The ferry sank on 4 May 1931."]
        page.write_text(PAGE)
        os.utime(page, ns=(status.st_atime_ns, status.st_mtime_ns))
        monkeypatch.setattr(batch_module, "_read_whole", lambda _: pytest.fail("read again"))
        assert sources_of(batch, page) == before


def test_one_changed_document_costs_one_reading(tmp_path: Path, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with opened(tmp_path) as batch:
        read_all(batch, folder)
    (folder / "a.txt").write_text("The mill was sold on 3 May 1921.")
    worked: list[str] = []
    real = batch_module._work_out

    def noted(wanted: Wanted[Reading], keep: bool, source: SourceText) -> tuple[Reading | ReadError, bytes]:
        worked.append(source.id)
        return real(wanted, keep, source)

    monkeypatch.setattr(batch_module, "_work_out", noted)
    with opened(tmp_path) as batch:
        titles = [event.title for reading in read_all(batch, folder) for event in reading.events]
    assert worked == ["a"]
    assert "Mill sold" in titles


def test_other_options_are_other_entries(tmp_path: Path, folder: Path) -> None:
    table = [str(folder / "c.csv")]
    with opened(tmp_path) as batch:
        sources = list(batch.documents(table))
        for given in (None, parse_edtf("1930-01-10")):
            [outcome] = batch.outcomes([each for each in sources if isinstance(each, SourceText)], given)
            assert not isinstance(outcome, ReadError)
            assert batch.reading(outcome).reference.date == (given or parse_edtf("1921-05-07"))
        columns = Columns(text="date")
        assert [described(each) for each in batch.documents(table, columns)] == [
            described(each) for each in read_many(table, columns)
        ]


def test_another_program_finds_nothing(tmp_path: Path, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with opened(tmp_path) as batch:
        read_all(batch, folder)
    monkeypatch.setattr("events.cache.entries.fingerprint", lambda: b"other")
    with opened(tmp_path) as batch:
        assert not any(isinstance(outcome, Kept) for outcome in batch.outcomes(sources_of(batch, folder), None))


def test_tags_are_the_same_from_the_cache_of_an_export(tmp_path: Path, folder: Path) -> None:
    wanted = Wanted(partial(tag, explain=True), events=False)
    with opened() as without:
        lines = list(without.each(sources_of(without, folder), wanted))
    with opened(tmp_path) as batch:
        read_all(batch, folder)
        assert list(batch.each(sources_of(batch, folder), wanted)) == lines
    with opened(tmp_path / "other") as batch:
        assert [list(batch.each(sources_of(batch, folder), wanted)) for _ in range(2)] == [lines, lines]


def test_an_entry_that_is_no_reading_is_read_again(tmp_path: Path, folder: Path) -> None:
    told: list[str] = []
    with opened(tmp_path) as batch:
        before = read_all(batch, folder)
        timeline = batch.timeline(before)
    import sqlite3

    with sqlite3.connect(tmp_path / "readings.sqlite") as database:
        database.execute("UPDATE entry SET value = ?", (packed('["no reading"]'),))
    database.close()
    with opened(tmp_path, told=told) as batch:
        assert read_all(batch, folder) == before
        assert batch.timeline(before) == timeline
    assert told and all("thrown away" in line for line in told)


def test_a_document_that_breaks_a_rule_is_one_line(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from events import pipeline

    def broken(source: SourceText, given: object) -> Reading:
        if source.id == "a":
            raise ZeroDivisionError("a rule")
        return real(source)

    real = pipeline.analyse
    monkeypatch.setattr(pipeline, "analyse", broken)
    with opened() as batch:
        outcomes = list(batch.outcomes(sources_of(batch, folder), None))
    assert str(outcomes[0]) == f"{folder}/a.txt: could not be worked out: ZeroDivisionError: a rule"
    assert len(outcomes) == 6


def test_a_pipe_is_opened_once(tmp_path: Path) -> None:
    reader, writer = os.pipe()
    os.write(writer, PAGE.encode())
    os.close(writer)
    with opened(tmp_path, jobs=2) as batch:
        assert [source.text for source in sources_of(batch, Path(f"/dev/fd/{reader}"))] == [
            "The ferry sank on 4 May 1921."
        ]
    os.close(reader)


def test_many_pages_go_to_the_processes_together_and_come_back_in_order(tmp_path: Path, folder: Path) -> None:
    for number in range(21):
        (folder / f"p{number:02}.html").write_text(PAGE.replace("4 May", f"{number + 1} May"))
    expected = [described(found) for found in read_many([str(folder)])]
    for cache in (None, tmp_path / "kept", tmp_path / "kept"):
        with opened(cache, jobs=2) as batch:
            found = [described(each) for each in batch.documents([str(folder)])]
            assert sorted(map(repr, found)) == sorted(map(repr, expected))
            texts = [each.text for each in found if isinstance(each, SourceText)]
            assert texts == [each.text for each in expected if isinstance(each, SourceText)]
