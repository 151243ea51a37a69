"""What is decided is there again: after closing, after undoing, beside another program."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from events.records import Event, SourceText
from events.store.applying import decided
from events.store.decisions import Decision, tags_value
from events.store.folder import project_of
from events.store.header import is_project
from events.store.project import Project
from events.store.review import Review
from events.store.schema import MIGRATIONS, ProjectError
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


def test_undo_and_redo_go_through_every_step_in_later_sessions_too(
    open_review: Open, events: tuple[Event, ...]
) -> None:
    review = open_review()
    for number in range(60):
        review.decide(f"Title {number}", [(events[number % 3], "title", f"Title {number}")])
    later = open_review()
    for number in reversed(range(60)):
        undone = later.undo()
        assert undone and undone.step.words == f"Title {number}"
        assert later[events[number % 3]].title == (f"Title {number - 3}" if number >= 3 else None)
    assert later.undo() is None
    last = open_review()
    for number in range(60):
        done = last.redo()
        assert done and done.step.words == f"Title {number}"
        assert last[events[number % 3]].title == f"Title {number}"
    assert last.redo() is None


def test_a_step_is_undone_as_a_whole_and_a_new_one_ends_redoing(open_review: Open, events: tuple[Event, ...]) -> None:
    review = open_review()
    review.decide("Hidden", [(event, "hidden", "1") for event in events[:3]])
    review.undo()
    assert not review.decided
    review.decide("Accepted", [(events[0], "accepted", "")])
    assert review.redo() is None
    assert [event for event in events if review[event].accepted is not None] == [events[0]]


def test_a_step_that_changes_nothing_is_none(open_review: Open, events: tuple[Event, ...]) -> None:
    review = open_review()
    review.decide("Hidden", [(events[0], "hidden", "1")])
    review.decide("Hidden", [(events[0], "hidden", "1")])
    assert review.undo()
    assert review.undo() is None


def test_a_merge_is_found_again_and_split(open_review: Open, events: tuple[Event, ...]) -> None:
    burned, rebuilt = of(events, 1921), of(events, 1922)
    open_review().merge("Merged", burned, [rebuilt])
    review = open_review()
    whole = of(decided(events, review).events, 1921)
    assert whole.mentions == burned.mentions + rebuilt.mentions and whole.conflict and whole.verdict.merged == 1
    assert len(decided(events, review).events) == len(events) - 1
    review.split("Split", whole)
    assert decided(events, open_review()).events == list(events)


def test_two_programs_see_each_other_and_undo_only_their_own(open_review: Open, events: tuple[Event, ...]) -> None:
    one, other = open_review(), open_review()
    one.decide("Accepted", [(events[0], "accepted", "")])
    assert other.changed_elsewhere
    other.refresh()
    assert other[events[0]].accepted == ""
    assert not other.changed_elsewhere
    other.decide("Hidden", [(events[1], "hidden", "1")])
    undone = one.undo()
    assert undone and undone.step.words == "Accepted"
    one.refresh()
    assert one[events[1]].hidden and not one[events[0]].accepted
    assert one.undo() is None


def test_what_another_program_has_changed_since_is_not_undone(open_review: Open, events: tuple[Event, ...]) -> None:
    one, other = open_review(), open_review()
    one.decide("Edited", [(events[0], "title", "First"), (events[1], "title", "Second")])
    other.decide("Edited", [(events[0], "title", "Better")])
    undone = one.undo()
    assert undone and not undone.step.whole
    assert one[events[0]].title == "Better" and one[events[1]].title is None


def test_two_programs_that_decide_first_at_once_share_the_target(open_review: Open, events: tuple[Event, ...]) -> None:
    one, other = open_review(), open_review()
    one.decide("Title", [(events[0], "title", "A mill")])
    other.decide("Note", [(events[0], "note", "seen")])
    assert open_review()[events[0]] == Decision(title="A mill", note="seen")


def test_a_file_of_an_earlier_form_keeps_what_was_decided(tmp_path: Path, events: tuple[Event, ...]) -> None:
    path = tmp_path / "mill.timeline"
    source, _ = read(MILL)
    hide_first(Project(path), source, events)
    with sqlite3.connect(path) as database:
        for table in _tables(MIGRATIONS[1:]):
            database.execute(f"DROP TABLE {table}")
        database.execute("PRAGMA user_version = 1")
    database.close()
    project = Project(path)
    review = Review(project)
    review.take([(source, events)])
    assert review[events[0]].hidden
    assert project.database.execute("PRAGMA user_version").fetchone()[0] == len(MIGRATIONS)


def hide_first(project: Project, source: SourceText, events: tuple[Event, ...]) -> None:
    review = Review(project)
    review.take([(source, events)])
    review.decide("Hidden", [(events[0], "hidden", "1")])


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
    review = Review(project_of(["mill.txt"], MILL, folder))
    review.take([(source, events)])
    assert review.undo() is None
    assert not folder.exists()
    review.decide("Hidden", [(events[0], "hidden", "1")])
    assert [is_project(path) for path in folder.glob("*.timeline")] == [True]


def test_a_document_keeps_its_project_when_it_moves_and_when_it_changes(tmp_path: Path) -> None:
    project_of(["a.txt"], MILL, tmp_path).keep("place", "7")
    assert project_of(["b.txt"], MILL, tmp_path).setting("place") == "7"
    assert project_of(["b.txt"], MILL + " The end.", tmp_path).setting("place") == "7"
    assert project_of(["c.txt"], "Another text.", tmp_path).setting("place") == ""


def test_several_documents_have_a_project_of_their_own(tmp_path: Path) -> None:
    project_of(["a.txt"], MILL, tmp_path).keep("place", "one")
    project_of(["a.txt", "b.txt"], "", tmp_path).keep("place", "two")
    project_of(["letters"], "", tmp_path).keep("place", "three")
    opened = [(["a.txt"], MILL), (["a.txt", "b.txt"], ""), (["letters"], "")]
    assert [project_of(paths, text, tmp_path).setting("place") for paths, text in opened] == ["one", "two", "three"]


def test_two_programs_that_open_a_document_for_the_first_time_share_its_project(tmp_path: Path) -> None:
    one, other = (project_of(["a.txt"], MILL, tmp_path) for _ in range(2))
    one.keep("place", "7")
    assert other.setting("place") == "7"


def test_what_cannot_be_written_is_said_and_nothing_is_taken_for_decided(tmp_path: Path) -> None:
    source, events = read(MILL)
    review = Review(Project(tmp_path / "missing" / "mill.timeline"))
    review.take([(source, events)])
    with pytest.raises(ProjectError, match="unable to open"):
        review.decide("Hidden", [(events[0], "hidden", "1")])
    assert not review.decided


def test_decisions_show_in_the_events(open_review: Open, events: tuple[Event, ...]) -> None:
    burned, sold, flood = of(events, 1921), of(events, 1984), of(events, 1953)
    review = open_review()
    review.decide("Accepted", [(burned, "accepted", "1921-05-03")])
    review.decide("Edited", [(sold, "date", "1910~"), (sold, "title", "Mill sold")])
    review.decide("Hidden", [(flood, "hidden", "1")])
    shown = decided(events, review)
    assert [str(event.date) for event in shown.events] == ["1910~", "1921-05-03", "1922-08", "1954-03-02"]
    assert shown.events[0].title == "Mill sold" and shown.events[0].verdict.edited
    assert shown.events[0].explanation[0] == "The date was set by hand; what was read is 1984-10-09."
    assert shown.events[1].verdict.accepted and shown.events[1].confidence == 1
    assert shown.hidden == 1
    assert [event.verdict.hidden for event in decided(events, review, with_hidden=True).events].count(True) == 1


def test_what_was_accepted_is_open_again_when_the_text_tells_another_date(
    open_review: Open, events: tuple[Event, ...]
) -> None:
    open_review().decide("Accepted", [(of(events, 1921), "accepted", "1921-05-03")])
    changed = MILL.replace("3 May 1921", "4 May 1921")
    found = read(changed)[1]
    event = of(decided(found, open_review(changed)).events, 1921)
    assert not event.verdict.accepted
    assert of(decided(events, open_review()).events, 1921).verdict.accepted


def test_merges_in_a_circle_lose_no_event(open_review: Open, events: tuple[Event, ...]) -> None:
    one, other = open_review(), open_review()
    one.merge("Merged", events[0], [events[1]])
    other.merge("Merged", events[1], [events[0]])
    told = {mention for event in decided(events, open_review()).events for mention in event.mentions}
    assert told == {mention for event in events for mention in event.mentions}
