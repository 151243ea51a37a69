"""Whole documents of different kinds, from text to dated events.

Each expectation is a date and words of the clause that tells of the event; the texts are our own.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from events.pipeline import analyse
from events.readers import read
from events.records import Reading

FIXTURES = Path(__file__).parent.parent / "fixtures"

EXPECTED = {
    "postmortem.md": [
        ("2022-03-14T23:40Z", "expired"),
        ("2022-03-15T00:15Z", "started"),
        ("2022-02-02", "muted"),
        ("2022-03-15T06:05Z", "calls"),
        ("2022-03-15T07:45Z", "installed"),
        ("2021-11", "released"),
        ("2019-22", "outage"),
        ("2022-04-01", "Rotate"),
        ("2022-03-21/2022-03-27", "Review"),
    ],
    "history.txt": [
        ("1793", "passed"),
        ("1794-21", "began"),
        ("1787/1789", "built"),
        ("1796-10", "died"),
        ("1807", "formed"),
        ("1809-06-03", "reached"),
        ("1809-06-05", "sank"),
        ("1809-23", "deepened"),
        ("1847", "came"),
        ("1847-05", "halved"),
        ("1847-12", "gave"),
        ("189X", "filled"),
        ("1811-07", "found"),
    ],
    "minutes.txt": [
        ("2012-09-28", "repaired"),
        ("2012-09", "storm"),
        ("2012-10-19", "coming"),
        ("2012-07", "sent"),
        ("2009", "appointed"),
    ],
    "letter.txt": [
        ("1991-01", "joined"),
        ("1993", "made"),
        ("1998-10-16", "told"),
        ("1998-12-08", "appointment"),
    ],
}


def _reading(name: str) -> Reading:
    (source,) = read(str(FIXTURES / name))
    return analyse(source)


@pytest.mark.parametrize("name", EXPECTED)
def test_events_of_a_document(name: str) -> None:
    reading = _reading(name)
    text = reading.source.text
    found = {(str(e.date), text[m.clause.start : m.clause.end]) for e in reading.events for m in e.mentions}
    missing = [
        (date, word) for date, word in EXPECTED[name] if not any(date == d and word in clause for d, clause in found)
    ]
    assert len(missing) <= len(EXPECTED[name]) // 5, f"missing {missing}\nfound {sorted(found)}"


@pytest.mark.parametrize("name", EXPECTED)
def test_spans_are_exact(name: str) -> None:
    reading = _reading(name)
    for timex in reading.timexes:
        assert reading.source.text[timex.start : timex.end] == timex.text
    for event in reading.events:
        assert event.title
        assert len(event.title.split()) <= 12
        for mention in event.mentions:
            assert mention.clause.start <= mention.trigger.start < mention.trigger.end <= mention.clause.end


def test_traps_are_no_dates() -> None:
    reading = _reading("news_nodate.txt")
    words = {timex.text for timex in reading.timexes}
    assert not words & {"may", "May never", "March", "1985", "Lena March", "12"}


@pytest.mark.parametrize(
    ("name", "date"),
    [("postmortem.md", "2022-03-18"), ("minutes.txt", "2012-10-09"), ("letter.txt", "1998-12-02")],
)
def test_stated_reference_dates(name: str, date: str) -> None:
    reference = _reading(name).reference
    assert (str(reference.date), reference.source) == (date, "stated")


def test_a_document_without_a_date_is_never_dated_today() -> None:
    reading = _reading("history.txt")
    assert reading.reference.source in ("inferred", "unknown")
    assert all(event.date is None or (event.date.last_day or 0) < 730_000 for event in reading.events)
