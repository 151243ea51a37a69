"""Seasons that say what kind of thing is meant: “winter quarters”."""

from __future__ import annotations

from events.pipeline import analyse
from events.records import SourceText


def test_a_season_in_a_name_stays_in_the_title_and_dates_no_second_event() -> None:
    text = (
        "The war began on 3 May 1742. In 1743 they launched their summer offensive in the south. "
        "On 4 October 1743 the duke withdrew into winter quarters."
    )
    events = analyse(SourceText("war", "war.txt", "", text)).events
    assert [(str(event.date), event.title) for event in events] == [
        ("1742-05-03", "War began"),
        ("1743", "Summer offensive launched in the south"),
        ("1743-10-04", "Duke withdrew into winter quarters"),
    ]
