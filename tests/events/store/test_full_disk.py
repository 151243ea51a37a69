"""A full disk: what cannot be written is said in one line, and what was there before stays."""

from __future__ import annotations

from pathlib import Path

import pytest

from events.records import Event, Reading, Reference
from events.store.project import Project
from events.store.review import Review
from events.store.saved import load, save
from events.store.schema import ProjectError
from tests.events.store.mill import MILL, Open, of, read
from tests.full_disk import full_disk

LONG = "A note on what is in the deed. " * 20_000


def test_a_decision_that_finds_no_room_changes_nothing_and_the_next_one_is_kept(
    open_review: Open, events: tuple[Event, ...]
) -> None:
    burned, sold = of(events, 1921), of(events, 1984)
    review = open_review()
    review.decide("Note", [(burned, "note", "Kept.")])
    with full_disk(200_000):
        with pytest.raises(ProjectError):
            review.decide("Note", [(sold, "note", LONG)])
        assert review[burned].note == "Kept."
        assert review[sold].note == ""
    review.decide("Note", [(sold, "note", "Kept as well.")])
    again = open_review()
    assert [again[event].note for event in (burned, sold)] == ["Kept.", "Kept as well."]


def test_a_project_that_cannot_be_made_says_so(tmp_path: Path, events: tuple[Event, ...]) -> None:
    source, found = read(MILL)
    review = Review(Project(tmp_path / "new.timeline"))
    review.take([(source, found)])
    with full_disk(1_000), pytest.raises(ProjectError):
        review.decide("Note", [(of(events, 1921), "note", "Lost.")])
    review.decide("Note", [(of(events, 1921), "note", "Kept.")])
    assert review[of(events, 1921)].note == "Kept."


def test_a_timeline_that_finds_no_room_leaves_the_one_before(tmp_path: Path) -> None:
    source, found = read(MILL)
    project = Project(tmp_path / "mill.timeline")
    before = Reading(source, Reference(None, "unknown", 0.0), (), tuple(found))
    save(project, [before])
    long = before._replace(source=source._replace(text=source.text + LONG[::-1] + str(list(range(100_000)))))
    with full_disk(150_000), pytest.raises(ProjectError):
        save(project, [long])
    assert load(project) == [before]
    project.close()
    assert load(Project(tmp_path / "mill.timeline")) == [before]
