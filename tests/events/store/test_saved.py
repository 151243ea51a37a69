"""A saved timeline is opened as it was read, and nothing but records can be in it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from events.edtf import order_key
from events.pipeline import analyse
from events.records import Event, Reading, SourceText, StatedDate
from events.store.packing import pack, unpack
from events.store.project import Project
from events.store.review import Review
from events.store.saved import load, save, window
from events.store.schema import ProjectError
from tests.events.store.mill import MILL, read

LETTER = "Arden, 4 May 1921\n\nThe mill burned down yesterday. The owners may rebuild it next year, or within 60 days."


def readings() -> list[Reading]:
    mill, letter = (SourceText(name, f"{name}.txt", "", text) for name, text in (("mill", MILL), ("letter", LETTER)))
    return [analyse(letter), analyse(mill)]


def test_what_was_read_is_opened_again_without_reading(tmp_path: Path) -> None:
    save(Project(tmp_path / "arden.timeline"), readings())
    assert load(Project(tmp_path / "arden.timeline")) == readings()


def test_events_stand_in_the_order_of_time_over_all_documents(tmp_path: Path) -> None:
    project = Project(tmp_path / "arden.timeline")
    save(project, readings())
    events = [event for reading in readings() for event in reading.events]
    found = [event for event, _ in window(project, 0, 100)]
    assert found == sorted(events, key=lambda event: order_key(event.date))
    assert [event for event, _ in window(project, 1, 3)] == found[1:3]


def test_saving_again_replaces_what_was_read_and_keeps_what_was_decided(tmp_path: Path) -> None:
    project = Project(tmp_path / "mill.timeline")
    source, events = read(MILL)
    review = Review(project)
    review.take([(source, events)])
    review.decide("Hidden", [(events[0], "hidden", "1")])
    save(project, readings())
    changed = [analyse(SourceText("mill", "mill.txt", "", MILL + " The dam broke on 4 June 1960."))]
    save(project, changed)
    assert load(project) == changed
    again = Review(project)
    again.take([(reading.source, reading.events) for reading in changed])
    assert [event for event in changed[0].events if again[event].hidden] == [
        event for event in changed[0].events if str(event.date) == "1921-05-03"
    ]


def test_a_project_of_decisions_alone_has_no_saved_timeline(tmp_path: Path) -> None:
    project = Project(tmp_path / "mill.timeline")
    assert load(project) == []
    project.keep("place", "1")
    assert load(project) == []


NO_DAY = '["id","2013-99-99","Fire",[],null,"happened",1.0,[],[]]'
NO_STATUS = '["id",null,"Fire",[],null,"done",1.0,[],[]]'


@pytest.mark.parametrize("record", ["[]", "{}", "null", '["id",7]', "[[[", NO_DAY, NO_STATUS])
def test_what_is_no_record_is_refused(tmp_path: Path, record: str) -> None:
    project = Project(tmp_path / "mill.timeline")
    save(project, readings())
    project.database.execute("UPDATE event SET record = ? WHERE rank = 0", (record,))
    with pytest.raises(ProjectError, match="cannot be read"):
        load(project)


@given(st.text(), st.text(), st.floats(0, 1))
def test_any_text_survives_packing(title: str, words: str, confidence: float) -> None:
    event = Event("1", None, title, (words, title), words, "planned", confidence, (words,), ())
    assert unpack(Event, pack(event)) == event


def test_what_has_its_default_is_left_out() -> None:
    assert json.loads(pack(SourceText("a", "b", "c", "d"))) == ["a", "b", "c", "d"]
    stated = StatedDate(readings()[0].events[0].date, "dateline", "4 May", 0.9)  # type: ignore[arg-type]
    assert unpack(StatedDate, pack(stated)) == stated
