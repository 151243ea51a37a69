"""The exchanged formats."""

from __future__ import annotations

import json

import pytest
from pydantic import ValidationError

from events.edtf import parse_edtf
from events.model import FORMAT_VERSION, Suggestion, Timeline, json_schema
from events.model import Reference as PublicReference
from events.records import Event, Reading, Reference, SourceText, Span, Telling, Timex

TEXT = "The mill burned on 3 May 1921. It reopened later."


@pytest.fixture
def reading() -> Reading:
    fire = Timex(19, 29, "3 May 1921", "DATE", "1921-05-03", date=parse_edtf("1921-05-03"), rule="full date")
    told = Telling("mill", Span(0, 30), Span(9, 15), fire, fire.date)
    undated = Telling("mill", Span(31, 49), Span(34, 42), None, None)
    events = (
        Event("e2", None, "Mill reopens", (), None, "happened", 0.5, (), (undated,)),
        Event("e1", fire.date, "Mill burns", ("Mill",), None, "happened", 0.98765, ("written so",), (told,)),
    )
    reference = Reference(None, "unknown", 0.0, ("nothing tells when it was written",))
    return Reading(SourceText("mill", "mill.txt", "Mill", TEXT), reference, (fire,), events)


def test_the_json_is_the_documented_contract(reading: Reading) -> None:
    data = json.loads(Timeline.from_readings([reading]).model_dump_json())
    assert list(data) == ["version", "documents", "events", "omitted"]
    assert data["version"] == FORMAT_VERSION
    assert data["documents"][0]["reference"]["date"] is None
    event = data["events"][0]
    assert event["date"] == "1921-05-03"
    assert event["confidence"] == 0.988
    assert event["mentions"][0]["trigger"] == {"start": 9, "end": 15, "text": "burned"}
    assert event["mentions"][0]["expression"] == {
        "start": 19,
        "end": 29,
        "text": "3 May 1921",
        "type": "DATE",
        "value": "1921-05-03",
    }


def test_the_undated_come_last_and_stay_undated(reading: Reading) -> None:
    events = Timeline.from_readings([reading]).events
    assert [event.id for event in events] == ["e1", "e2"]
    assert events[1].date is None


def test_what_is_left_out_is_counted(reading: Reading) -> None:
    timeline = Timeline.from_readings([reading]).without_undated()
    assert [event.id for event in timeline.events] == ["e1"]
    assert timeline.omitted.undated == 1


def test_what_nobody_asked_for_is_counted_and_suggests_nothing(reading: Reading) -> None:
    timeline = Timeline.from_readings([reading], keep=lambda event: event.where is not None)
    assert (timeline.events, timeline.omitted.filtered) == ((), 2)
    pair = Suggestion(events=("e1", "e2"), score=0.5)
    suggesting = Timeline.from_readings([reading]).model_copy(update={"suggestions": (pair,)})
    assert suggesting.without_undated().suggestions == ()


def test_a_timeline_survives_json(reading: Reading) -> None:
    timeline = Timeline.from_readings([reading])
    assert Timeline.model_validate_json(timeline.model_dump_json()) == timeline


def test_models_are_frozen_and_refuse_the_unknown(reading: Reading) -> None:
    timeline = Timeline.from_readings([reading])
    with pytest.raises(ValidationError, match="frozen"):
        timeline.events[0].title = "changed"
    with pytest.raises(ValidationError, match="Extra"):
        Timeline.model_validate({"documents": [], "events": [], "surprise": 1})
    with pytest.raises(ValidationError, match="EDTF"):
        PublicReference.model_validate({"date": "soon", "source": "given", "confidence": 1, "evidence": []})


def test_the_schema_describes_both_formats() -> None:
    definitions = json_schema()["$defs"]
    assert {"Timeline", "TaggedDocument", "Event", "Mention"} <= set(definitions)
    assert definitions["Event"]["properties"]["date"]["anyOf"][0]["type"] == "string"
