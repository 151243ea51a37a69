"""Documents of many kinds, in our own words, with what a careful reader would put on their timeline.

``NAME.expected`` beside each document has a line for each event: date, status, words of the text that tell of it, words
that a good title holds, parted by bars. A line that opens with “?” may be found or not (another reading, a trifle);
one that opens with “!” quotes what is no event.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from events.edtf import Edtf, parse_edtf
from events.pipeline import analyse
from events.readers import read
from events.records import Event, Reading, Span

GENRES = Path(__file__).parent.parent / "fixtures" / "genres"
DOCUMENTS = sorted(path for path in GENRES.iterdir() if path.suffix != ".expected")

FEWEST = 0.8
"""Share of the events of each document, and of what is found in it, at least."""


class Expected(NamedTuple):
    """One event that a document tells of."""

    date: Edtf
    status: str
    quote: str
    title: tuple[str, ...]
    required: bool


class Outcome(NamedTuple):
    """What was found of a document."""

    wanted: int
    missing: list[Expected]
    answers: list[tuple[Expected, Event]]
    """Expected events with what answers each, optional ones too."""
    unexpected: list[Event]
    forbidden: list[tuple[str, Event]]


def expectations(document: Path) -> tuple[list[Expected], list[str]]:
    """The events of a document, and quotes of what is none."""
    events, none = [], []
    for line in document.with_suffix(".expected").read_text(encoding="utf-8").splitlines():
        mark, rest = (line[0], line[1:].strip()) if line[0] in "?!" else ("", line)
        if mark == "!":
            none.append(rest)
            continue
        date, status, quote, title = (part.strip() for part in rest.split("|"))
        events.append(Expected(parse_edtf(date), status, quote, tuple(title.lower().split()), not mark))
    return events, none


def place(text: str, quote: str) -> Span:
    start = text.find(quote)
    assert start >= 0, quote
    return Span(start, start + len(quote))


def same(one: Edtf | None, other: Edtf) -> bool:
    if one is None:
        return False
    days = (one.first_day, one.last_day) == (other.first_day, other.last_day)
    return days and (one.has_clock or not other.has_clock)


def touching(spans: Iterator[Span], where: Span) -> bool:
    return any(span.start < where.end and where.start < span.end for span in spans)


def outcome(document: Path) -> Outcome:
    """What the program finds in a document against what it should: triggers in their places first, then clauses."""
    (source,) = read(str(document))
    reading = analyse(source)
    expected, none = expectations(document)
    free = list(reading.events)
    answers: list[tuple[Expected, Event]] = []
    for part in (True, False):
        for wanted in expected:
            where = place(source.text, wanted.quote)
            if any(wanted is answered for answered, _ in answers):
                continue
            for event in free:
                spans = (m.trigger if part else m.clause for m in event.mentions)
                claimed = any(same(m.date, wanted.date) for m in event.mentions)
                if claimed and touching(spans, where):
                    answers.append((wanted, event))
                    free.remove(event)
                    break
    answered = {id(wanted) for wanted, _ in answers}
    required = [wanted for wanted in expected if wanted.required]
    return Outcome(
        len(required),
        [wanted for wanted in required if id(wanted) not in answered],
        answers,
        [event for event in free if event.date is not None],
        list(_forbidden(reading, none)),
    )


def _forbidden(reading: Reading, quotes: list[str]) -> Iterator[tuple[str, Event]]:
    for quote in quotes:
        where = place(reading.source.text, quote)
        for event in reading.events:
            if event.date is None:
                continue
            parts = [m.trigger for m in event.mentions]
            parts += [Span(m.timex.start, m.timex.end) for m in event.mentions if m.timex is not None]
            if touching(iter(parts), where):
                yield quote, event


def described(found: Outcome) -> str:
    lines = [f"missing    {e.date} {e.quote}" for e in found.missing]
    lines += [f"unexpected {e.date} {e.title}" for e in found.unexpected]
    lines += [f"forbidden  {e.date} {e.title} | {quote}" for quote, e in found.forbidden]
    lines += [f"status     {w.quote}: {e.status}, not {w.status}" for w, e in found.answers if e.status != w.status]
    lines += [
        f"title      {e.title} without {w.title}"
        for w, e in found.answers
        if not all(word in e.title.lower() for word in w.title)
    ]
    return "\n".join(lines)


@pytest.fixture(scope="module", params=DOCUMENTS, ids=[document.stem for document in DOCUMENTS])
def found(request: pytest.FixtureRequest) -> Outcome:
    document: Path = request.param
    return outcome(document)


def test_events_of_a_kind_of_document(found: Outcome) -> None:
    recall = 1 - len(found.missing) / found.wanted
    precision = len(found.answers) / (len(found.answers) + len(found.unexpected))
    assert recall >= FEWEST, described(found)
    assert precision >= FEWEST, described(found)


def test_what_is_no_event_is_not_shown_as_one(found: Outcome) -> None:
    assert not found.forbidden, described(found)


def test_status(found: Outcome) -> None:
    wrong = [wanted for wanted, event in found.answers if wanted.status != event.status]
    assert len(wrong) <= len(found.answers) // 15, described(found)
