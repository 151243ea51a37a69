"""A small reading, made by hand so that exporters are tested without the stages before them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from events.edtf import Edtf, parse_edtf
from events.model import Timeline
from events.records import Event, Reading, Reference, SourceText, Span, Telling, Timex

HOSTILE = "=cmd|' /C calc'!A0 \x1b]52;c;aGk=\x07 <script>alert(1)</script> [a](http://x.example) | `b` \u202edlrow"
TEXT = f"Bridge news\n\nThe bridge opened\non 14 June 2001.\n\nIt fell on Tuesday, {HOSTILE}.\n\nRepairs will follow."


def telling(words: str, trigger: str, expression: str = "", date: str | None = None) -> Telling:
    """A mention of the words, dated by an expression inside them."""
    start = TEXT.index(words)
    at = start + words.index(trigger)
    found = None
    if expression:
        where = TEXT.index(expression, start)
        found = Timex(where, where + len(expression), expression, "DATE", date or "", "")
    resolved = parse_edtf(date) if date else None
    return Telling("bridge", Span(start, start + len(words)), Span(at, at + len(trigger)), found, resolved)


def event(name: str, date: Edtf | None, title: str, *mentions: Telling) -> Event:
    """An event with everything that a table shows."""
    who, where = ("Ana Ruiz", "the council"), "Harbour City"
    return Event(name, date, title, who, where, "happened", 0.91234, ("Why.",), mentions)


@pytest.fixture
def reading() -> Reading:
    """A document with a dated event told twice, a hostile one and one without a date."""
    opened = telling("The bridge opened\non 14 June 2001", "opened", "14 June 2001", "2001-06-14")
    fell = telling(TEXT[TEXT.index("It fell") : TEXT.index(".\n\nRepairs")], "fell", "Tuesday", "2024-03-26")
    source = SourceText("bridge", "news/bridge.txt", "Bridge news", TEXT)
    events = (
        event("e1", parse_edtf("2001-06-14"), "Bridge opens", opened, opened),
        event("e2", parse_edtf("2024-03-26"), HOSTILE, fell),
        event("e3", None, "Repairs follow", telling("Repairs will follow", "follow")),
    )
    reference = Reference(parse_edtf("2024-04-02"), "inferred", 0.87654, ("“Tuesday” is past.",))
    timexes = tuple(mention.timex for one in events for mention in one.mentions if mention.timex)
    return Reading(source, reference, (*timexes, Timex(0, 6, "Bridge", "DURATION", "P3W", "LESS_THAN")), events)


@pytest.fixture
def timeline(reading: Reading) -> Timeline:
    """The public form of the reading."""
    return Timeline.from_readings([reading])


@pytest.fixture
def render(timeline: Timeline) -> Callable[[str], str]:
    """The timeline in a format, as one text."""
    from events.exporters import export

    return lambda to: b"".join(export(timeline, to)).decode()
