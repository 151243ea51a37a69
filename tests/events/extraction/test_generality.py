"""Constructions of ordinary prose: absences, appositions, stranded prepositions, people called after weekdays."""

from __future__ import annotations

import pytest

from events.pipeline import analyse
from events.records import SourceText


def titles(text: str) -> list[str]:
    return [event.title for event in analyse(SourceText("a", "a.txt", "", text)).events]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("The strike began in 1911 after the barge Hope sank.", "Strike began"),
        ("Monks dug a well, and a Dutch engineer, Pieter Smit, drew a map in 1652.", "Pieter Smit drew a map"),
        ("The tool store was broken into on 3 May 2011.", "Tool store broken into"),
        ("A follow-up review took place on 5 March 2014.", "Follow-up review took place"),
        ("The barge itself was towed to Leith in 1911.", "Barge towed to Leith"),
    ],
)
def test_titles(text: str, title: str) -> None:
    assert titles(text) == [title]


@pytest.mark.parametrize("text", ["Not a yard was dug in 1790.", "No reply was received in 1790."])
def test_an_absence_is_no_event(text: str) -> None:
    assert titles(text) == []


def test_people_and_houses_called_after_weekdays_date_nothing() -> None:
    assert titles("Augustus Friday retired. A plaque hangs at Monday's restaurant.") == []


def test_the_next_meeting_does_not_date_the_minutes() -> None:
    text = "Minutes of the meeting of 11 October 2011\n\nThe audit was done.\n\nDate of next meeting: 8 November 2011."
    assert str(analyse(SourceText("a", "a.txt", "", text)).reference.date) == "2011-10-11"
