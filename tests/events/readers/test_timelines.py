"""Timelines that were exported open again, with what they say and nothing else."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest

from events.edtf import parse_edtf
from events.exporters import export
from events.model import Suggestion, Timeline
from events.pipeline import analyse
from events.readers import ReadError, read_many
from events.records import SourceText
from events.store.applying import decided
from events.store.project import Project
from events.store.review import Review

GAZETTE = "The mill burned down on 3 May 1921. Ana Ruiz must report by 3 June 1921. =1+1 was painted in 1922, he said."
HERALD = "The mill burned down on 4 May 1921. It was rebuilt in August 1922. The owners meet within 60 days of that."


@pytest.fixture
def made(tmp_path: Path) -> Timeline:
    (tmp_path / "gazette.txt").write_text(GAZETTE)
    (tmp_path / "herald.txt").write_text(HERALD)
    timeline = read_again(tmp_path / "gazette.txt", tmp_path / "herald.txt")
    first, *others = timeline.events
    first = first.model_copy(update={"tags": ("key", "fire"), "note": "Ask\nagain; twice"})
    return timeline.model_copy(update={"events": (first, *others)})


def read_again(*paths: Path) -> Timeline:
    found = list(read_many(map(str, paths)))
    assert not [each for each in found if isinstance(each, ReadError)]
    return Timeline.from_readings(analyse(each) for each in found if isinstance(each, SourceText))


def written(timeline: Timeline, to: str, path: Path) -> Path:
    path.write_bytes(b"".join(export(timeline, to)))
    return path


def test_json_comes_back_as_it_was(made: Timeline, tmp_path: Path) -> None:
    # By its content, whatever it is called.
    again = read_again(written(made, "json", tmp_path / "made.txt"))
    assert again.documents == made.documents
    assert sorted(again.events, key=lambda event: event.id) == sorted(made.events, key=lambda event: event.id)
    assert [event.date for event in again.events] == [event.date for event in made.events]
    first, second, *_ = made.events
    unsure = made.model_copy(update={"suggestions": (Suggestion(events=(first.id, second.id), score=0.5),)})
    assert read_again(written(unsure, "json", tmp_path / "unsure.json")).suggestions == unsure.suggestions


def test_csv_comes_back_with_what_it_has(made: Timeline, tmp_path: Path) -> None:
    table = written(made, "csv", tmp_path / "made.csv")
    again = written(read_again(table), "csv", tmp_path / "again.csv")
    lost = {"paragraph", "offset", "mentions"}
    assert rows(again, lost) == rows(table, lost)
    # As a spreadsheet may save it.
    (tmp_path / "other.csv").write_text(
        "\ufeff" + 'date;edtf;title;who;status\n;2024?;Fire;"A B; C";\n;;Rain;;planned\n'
    )
    fire, rain = read_again(tmp_path / "other.csv").events
    assert (fire.date, fire.title, fire.who) == (parse_edtf("2024?"), "Fire", ("A B", "C"))
    assert fire.status == "happened"
    assert (rain.date, rain.status) == (None, "planned")


def rows(path: Path, without: set[str]) -> list[tuple[tuple[str, str], ...]]:
    with path.open(newline="") as file:
        return sorted(tuple((n, c) for n, c in row.items() if n not in without) for row in csv.DictReader(file))


def test_two_timelines_of_one_document_stay_apart(made: Timeline, tmp_path: Path) -> None:
    one, two = (written(made, "json", tmp_path / name) for name in ("one.json", "two.json"))
    both = read_again(one, two)
    assert [document.id for document in both.documents] == ["gazette", "herald", "gazette#2", "herald#2"]
    assert len({event.id for event in both.events}) == len(both.events) == 2 * len(made.events)
    beside_its_documents = read_again(tmp_path / "gazette.txt", tmp_path / "herald.txt", one)
    assert len(beside_its_documents.events) == 2 * len(made.events)


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"version": 99}, "a timeline of version 99"),
        ({"documents": []}, "a timeline without documents"),
        ({"events": [{"id": 1}]}, "no timeline as it is exported: input should be a valid string at events.0.id"),
    ],
)
def test_what_is_wrong_with_a_timeline_is_one_line(
    made: Timeline, tmp_path: Path, change: dict[str, object], reason: str
) -> None:
    data = json.loads(made.model_dump_json()) | change
    (tmp_path / "made.json").write_text(json.dumps(data))
    [error] = read_many([str(tmp_path / "made.json")])
    assert isinstance(error, ReadError)
    assert error.reason.startswith(reason)


def test_an_event_outside_its_document_is_refused(made: Timeline, tmp_path: Path) -> None:
    data = json.loads(made.model_dump_json())
    data["events"][0]["mentions"][0]["end"] = 10_000
    (tmp_path / "made.json").write_text(json.dumps(data))
    [error] = read_many([str(tmp_path / "made.json")])
    assert isinstance(error, ReadError) and error.reason.endswith("stands outside its document")


def test_a_row_that_cannot_be_read_is_named_and_the_rest_is_done(tmp_path: Path) -> None:
    (tmp_path / "t.csv").write_text("date,edtf,title,who\n,2024-13,Fire,\n,2024,Rain,\n,2024,,\n")
    wrong, untitled, document = read_many([str(tmp_path / "t.csv")])
    assert isinstance(wrong, ReadError) and wrong.path.endswith("t.csv:2")
    assert isinstance(untitled, ReadError) and untitled.reason == "an event needs a title"
    assert isinstance(document, SourceText) and document.text == "Rain"


def test_what_it_brings_stays_when_more_is_decided(made: Timeline, tmp_path: Path) -> None:
    [source, _] = read_many([str(written(made, "json", tmp_path / "made.json"))])
    assert isinstance(source, SourceText)
    reading = analyse(source)
    fire = next(event for event in reading.events if event.verdict.tags)
    review = Review(Project(tmp_path / "kept.timeline"))
    review.take([(reading.source, reading.events)])
    review.decide("Accepted", [(fire, "accepted", str(fire.date))])
    accepted = next(event for event in decided(reading.events, review).events if event.id == fire.id)
    assert (accepted.verdict.accepted, accepted.verdict.tags, accepted.verdict.note) == (
        True,
        ("key", "fire"),
        "Ask\nagain; twice",
    )


def slide(start: object, headline: str, text: str = "", **more: object) -> dict[str, object]:
    return {"start_date": start, "text": {"headline": headline, "text": text}, **more}


FIRE = "<p>At <i>night</i>.</p><script>alert(1)</script>"
SLIDES = {
    "title": {"text": {"headline": "The <b>mill</b>"}},
    "events": [
        slide({"year": "1921", "month": "5", "day": 3}, "Fire &amp; flood", FIRE),
        slide({"year": 1922}, "Rebuilt", end_date={"year": 1923, "month": "2"}, group="Ana Ruiz"),
        slide({"year": -44, "month": 3, "day": 15}, "Ides"),
        slide({"year": 2024}, "Vote", edtf="[2024-03-13..2024-04-01]"),
        slide({"year": "soon"}, "Never"),
        {"text": {"headline": "Undated"}},
    ],
}


def test_timelinejs_is_read_as_its_readers_see_it(tmp_path: Path) -> None:
    (tmp_path / "mill.json").write_text(json.dumps(SLIDES))
    wrong, document = read_many([str(tmp_path / "mill.json")])
    assert isinstance(wrong, ReadError) and wrong.path.endswith("mill.json:event 5")
    assert isinstance(document, SourceText) and document.title == "The mill"
    told = [(str(event.date or ""), event.title, event.verdict.tags) for event in analyse(document).events]
    assert told == [
        ("-0043-03-15", "Ides", ()),
        ("1921-05-03", "Fire & flood", ()),
        ("1922/1923-02", "Rebuilt", ("Ana-Ruiz",)),
        ("[2024-03-13..2024-04-01]", "Vote", ()),
        ("", "Undated", ()),
    ]
    assert "Fire & flood\nAt night ." in document.text and "alert" not in document.text


MARKWHEN = """\
title: The mill
// nobody sees this
#fire: red

1921-05-03: Fire: all is lost #fire #1
It began at night.
1922 / 1923-02: Rebuilt
edtf: "1922~/1923-02"
who: ["Ana Ruiz", "the council"]
tags: ["stone"]
note: "Ask: when?"
# Later #x
5/6/1925: Sold
2024-03-26 02:14: Flood
2 days: Rain
44 BC: Ides
May 1926 - 3 Jun 1926: Painted
2024-03-26 2:30pm: Dry again
Since 1999 they say: nothing
"""


def test_markwhen_is_read_line_by_line(tmp_path: Path) -> None:
    (tmp_path / "mill.mw").write_text(MARKWHEN)
    timeline = read_again(tmp_path / "mill.mw")
    assert timeline.documents[0].title == "The mill"
    told = [(str(event.date), event.title, event.who, event.tags, event.note) for event in timeline.events]
    assert told == [
        ("-0043", "Ides", (), (), ""),
        ("1921-05-03", "Fire: all is lost #1", (), ("fire",), ""),
        ("1922~/1923-02", "Rebuilt", ("Ana Ruiz", "the council"), ("stone",), "Ask: when?"),
        ("1925-05-06", "Sold", (), (), ""),
        ("1926-05/1926-06-03", "Painted", (), (), ""),
        ("2024-03-26T02:14", "Flood", (), (), ""),
        ("2024-03-26T14:30", "Dry again", (), (), ""),
    ]
    # What hangs on another event is not lost.
    assert "It began at night." in timeline.documents[0].text and "2 days: Rain" in timeline.documents[0].text
    assert [part.label for part in timeline.documents[0].parts] == ["Later"]
    (tmp_path / "none.mw").write_text("Nothing here")
    [error] = read_many([str(tmp_path / "none.mw")])
    assert isinstance(error, ReadError) and error.reason == "a timeline without events"
