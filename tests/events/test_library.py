"""What a script and a notebook use."""

from __future__ import annotations

from pathlib import Path

import pytest

from events import ReadError, Timeline, extract, read, timeline

TEXT = "HARBOUR CITY, April 2, 2024 — The bridge gave way on Tuesday 26 March. It had opened in June 2001."


def test_five_lines_from_files_to_a_timeline(tmp_path: Path) -> None:
    (tmp_path / "wire.txt").write_text(TEXT)
    (tmp_path / "blog.md").write_text("# The bridge\n\nIt closed in 2019.\n")
    story = timeline(extract(source) for source in read(str(tmp_path)))
    assert isinstance(story, Timeline)
    assert [str(event.date) for event in story.events] == ["2001-06", "2019", "2024-03-26"]
    assert repr(story) == "<Timeline: 3 events in 2 documents, 2001-06 to 2024-03-26>"


def test_a_folder_is_read_although_a_file_of_it_is_broken(tmp_path: Path) -> None:
    (tmp_path / "wire.txt").write_text(TEXT)
    (tmp_path / "broken.docx").write_bytes(b"PK\x03\x04 and no more")
    with pytest.warns(UserWarning, match=r"broken\.docx"):
        assert [source.id for source in read(str(tmp_path))] == ["wire"]
    with pytest.raises(ReadError, match=r"broken\.docx"):
        list(read(str(tmp_path / "broken.docx")))


def test_a_text_of_one_s_own_and_its_day_in_words() -> None:
    (event,) = extract("The mill burned on Friday.", "6 June 2013").events
    assert str(event.date) == "2013-05-31"
    with pytest.raises(ValueError, match="not a date"):
        extract("The mill burned on Friday.", "soonish")


def test_a_notebook_shows_a_table_and_none_of_the_documents_markup() -> None:
    story = timeline([extract("Ann <script>alert(1)</script> Low left Oslo on 3 May\u202e 1921.")])
    shown = story._repr_html_()
    assert "<table>" in shown
    assert "3 May" in shown
    assert "<script" not in shown
    assert "\u202e" not in shown


def test_a_notebook_shows_the_beginning_of_a_long_timeline() -> None:
    text = " ".join(f"The mill number {n} burned on 3 May {n}." for n in range(1700, 1900))
    shown = timeline([extract(text)])._repr_html_()
    assert shown.count("<tr>") == 101
    assert "… and 100 more" in shown


def test_an_empty_timeline_says_so() -> None:
    assert repr(timeline([])) == "<Timeline: 0 events in 0 documents>"
