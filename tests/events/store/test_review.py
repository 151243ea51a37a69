"""What is decided is there again: after closing, after undoing, beside another program."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from events.records import Event, SourceText
from events.store.decisions import Decision, tags_value
from events.store.folder import project_of
from events.store.project import Project
from events.store.review import Review
from events.store.schema import MIGRATIONS, ProjectError, is_project
from tests.events.store.mill import MILL, Open, of, read


def test_decisions_are_there_when_the_project_is_opened_again(open_review: Open, events: tuple[Event, ...]) -> None:
    burned, sold = of(events, 1921), of(events, 1984)
    review = open_review()
    review.decide("Accepted", [(burned, "accepted", "1921-05-03")])
    review.decide(
        "Edited", [(sold, "date", "1984-10"), (sold, "title", "Mill sold"), (sold, "tags", tags_value(["sale"]))]
    )
    review.decide("Note", [(sold, "note", "“see deed”\n2nd line")])
    again = open_review()
    assert again[burned] == Decision(accepted="1921-05-03")
    assert again[sold] == Decision(date="1984-10", title="Mill sold", tags=("sale",), note="“see deed”\n2nd line")
    assert again[of(events, 1953)] == Decision()


def test_undo_and_redo_go_through_every_step_in_later_sessions_too(open_review: Open) -> None:
    review = open_review()
    for number in range(60):
        review.decide(f"Title {number}", [(number % 3, "title", f"Title {number}")])
    later = open_review()
    for number in reversed(range(60)):
        undone = later.undo()
        assert undone and undone[0].words == f"Title {number}" and undone[1] == [number % 3]
        assert later[number % 3].title == (f"Title {number - 3}" if number >= 3 else None)
    assert later.undo() is None
    last = open_review()
    for number in range(60):
        done = last.redo()
        assert done and done[0].words == f"Title {number}"
        assert last[number % 3].title == f"Title {number}"
    assert last.redo() is None


def test_a_step_is_undone_as_a_whole_and_a_new_one_ends_redoing(open_review: Open) -> None:
    review = open_review()
    review.decide("Hidden", [(event, "hidden", "1") for event in range(3)])
    review.undo()
    assert not review.decided
    review.decide("Accepted", [(0, "accepted", "")])
    assert review.redo() is None
    assert set(review.decided) == {0}


def test_a_step_that_changes_nothing_is_none(open_review: Open) -> None:
    review = open_review()
    review.decide("Hidden", [(0, "hidden", "1")])
    review.decide("Hidden", [(0, "hidden", "1")])
    assert review.undo()
    assert review.undo() is None


def test_a_merge_is_found_again_and_split(open_review: Open, events: tuple[Event, ...]) -> None:
    burned, rebuilt = of(events, 1921), of(events, 1922)
    open_review().merge("Merged", burned, [rebuilt])
    review = open_review()
    assert review.event_of(review[rebuilt].into) == burned
    review.decide("Split", [(rebuilt, "into", None)])
    assert rebuilt not in open_review().decided


def test_two_programs_see_each_other_and_undo_only_their_own(open_review: Open) -> None:
    one, other = open_review(), open_review()
    one.decide("Accepted", [(0, "accepted", "")])
    assert other.changed_elsewhere
    other.refresh()
    assert other[0].accepted == ""
    assert not other.changed_elsewhere
    other.decide("Hidden", [(1, "hidden", "1")])
    undone = one.undo()
    assert undone and undone[0].words == "Accepted"
    assert one[1].hidden and not one[0].accepted
    assert one.undo() is None


def test_what_another_program_has_changed_since_is_not_undone(open_review: Open) -> None:
    one, other = open_review(), open_review()
    one.decide("Edited", [(0, "title", "First"), (1, "title", "Second")])
    other.decide("Edited", [(0, "title", "Better")])
    undone = one.undo()
    assert undone and not undone[0].whole
    assert one[0].title == "Better" and one[1].title is None


def test_two_programs_that_decide_first_at_once_share_the_target(open_review: Open) -> None:
    one, other = open_review(), open_review()
    one.decide("Title", [(0, "title", "A mill")])
    other.decide("Note", [(0, "note", "seen")])
    assert open_review()[0] == Decision(title="A mill", note="seen")


def test_a_file_of_an_earlier_form_keeps_what_was_decided(tmp_path: Path, events: tuple[Event, ...]) -> None:
    path = tmp_path / "mill.timeline"
    source, _ = read(MILL)
    Review(Project(path), events, {"mill": source}).decide("Hidden", [(0, "hidden", "1")])
    with sqlite3.connect(path) as database:
        for table in _tables(MIGRATIONS[1:]):
            database.execute(f"DROP TABLE {table}")
        database.execute("PRAGMA user_version = 1")
    database.close()
    project = Project(path)
    assert Review(project, events, {"mill": source})[0].hidden
    assert project.database.execute("PRAGMA user_version").fetchone()[0] == len(MIGRATIONS)


def _tables(migrations: tuple[tuple[str, ...], ...]) -> list[str]:
    statements = [statement.split() for migration in migrations for statement in migration]
    return [words[2] for words in statements if words[:2] == ["CREATE", "TABLE"]]


def test_a_file_of_a_newer_form_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "new.timeline"
    project = Project(path)
    project.keep("place", "1")
    project.database.execute("PRAGMA user_version = 99")
    project.close()
    before = path.read_bytes()
    with pytest.raises(ProjectError, match="newer"):
        Project(path).decisions()
    assert path.read_bytes() == before


@pytest.mark.parametrize("content", ["A letter.\n" * 100, ""])
def test_other_files_are_told_from_projects(tmp_path: Path, content: str) -> None:
    path = tmp_path / "letter.txt"
    path.write_text(content)
    assert not is_project(path)
    if content:
        with pytest.raises(ProjectError, match="not a database"):
            Project(path).decisions()
    assert path.read_text() == content


def test_a_database_of_another_program_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "places.sqlite"
    with sqlite3.connect(path) as database:
        database.execute("CREATE TABLE places (url TEXT)")
    database.close()
    assert not is_project(path)
    with pytest.raises(ProjectError, match="another program"):
        Project(path).decisions()


def test_nothing_is_written_before_something_is_decided(tmp_path: Path) -> None:
    source, events = read(MILL)
    folder = tmp_path / "projects"
    review = Review(project_of(source, folder), events, {"mill": source})
    assert review.undo() is None
    assert not folder.exists()
    review.decide("Hidden", [(0, "hidden", "1")])
    assert [is_project(path) for path in folder.glob("*.timeline")] == [True]


def test_a_document_keeps_its_project_when_it_moves_and_when_it_changes(tmp_path: Path) -> None:
    first = SourceText("a", str(tmp_path / "a.txt"), "", MILL)
    project_of(first, tmp_path).keep("place", "7")
    moved = first._replace(path=str(tmp_path / "b.txt"))
    assert project_of(moved, tmp_path).setting("place") == "7"
    changed = moved._replace(text=MILL + " The end.")
    assert project_of(changed, tmp_path).setting("place") == "7"
    other = SourceText("c", str(tmp_path / "c.txt"), "", "Another text.")
    assert project_of(other, tmp_path).setting("place") == ""


def test_what_cannot_be_written_is_said_and_nothing_is_taken_for_decided(tmp_path: Path) -> None:
    source, events = read(MILL)
    review = Review(Project(tmp_path / "missing" / "mill.timeline"), events, {"mill": source})
    with pytest.raises(ProjectError, match="unable to open"):
        review.decide("Hidden", [(0, "hidden", "1")])
    assert not review.decided
