"""Whole little texts: what happened, when, and how it is told."""

from __future__ import annotations

from events.edtf import parse_edtf
from events.pipeline import analyse
from events.records import Event, SourceText


def events_of(text: str, date: str = "2024-04-02") -> list[Event]:
    return list(analyse(SourceText("d", "d.txt", "", text), parse_edtf(date)).events)


def test_an_event_has_date_title_people_place_and_mention() -> None:
    text = "The minister, Ana Ruiz, opened the tunnel in Lisbon on 14 June 2001."
    (event,) = events_of(text)
    assert str(event.date) == "2001-06-14"
    assert event.title == "Ana Ruiz opened the tunnel in Lisbon"
    assert event.who == ("Ana Ruiz",)
    assert event.where == "Lisbon"
    assert event.status == "happened"
    (mention,) = event.mentions
    assert text[mention.trigger.start : mention.trigger.end] == "opened"
    assert mention.clause.start <= mention.trigger.start < mention.trigger.end <= mention.clause.end
