"""The drawing is sound XML whatever a document holds, and shows each kind of knowledge in its own shape."""

from __future__ import annotations

from collections.abc import Callable
from xml.etree import ElementTree

import pytest

from events.edtf import parse_edtf
from events.exporters import export
from events.model import Timeline
from events.records import Reading
from events.safetext import is_safe
from tests.events.exporters.conftest import HOSTILE

SVG = "{http://www.w3.org/2000/svg}"


def shapes(reading: Reading, *dates: str) -> list[str]:
    """The shapes of events on these dates, beside one long ago and one far ahead that make the axis wide."""
    model = reading.events[0]
    told = [model._replace(id=date, date=parse_edtf(date)) for date in ("1000-01-01", *dates, "3000-01-01")]
    timeline = Timeline.from_readings([reading._replace(events=tuple(told))])
    drawn = ElementTree.fromstring(b"".join(export(timeline, "svg")))
    marks = [mark for mark in drawn if mark.get("fill") or mark.tag in (f"{SVG}circle", f"{SVG}rect")]
    return [f"{mark.tag.removeprefix(SVG)} {mark.get('class') or mark.get('fill')}" for mark in marks[2:-1]]


@pytest.mark.parametrize(
    ("date", "shape"),
    [
        ("2024-03-26", "circle d"),
        ("2024-03", "circle o"),
        ("2024-03-26~", "circle o a"),
        ("15XX", "rect o"),
        ("1500~/1700~", "rect b a"),
        ("1500/1700", "rect b"),
        ("[1500..1700]", "rect o"),
        ("[..2024-03-26]", "rect url(#until)"),
        ("2024-03-26/..", "rect url(#from)"),
    ],
)
def test_what_is_known_of_when_has_a_shape(reading: Reading, date: str, shape: str) -> None:
    assert shapes(reading, date) == [shape]


def test_every_event_is_a_row_and_hostile_text_is_text(render: Callable[[str], str]) -> None:
    written = render("svg")
    assert is_safe(written)
    drawn = ElementTree.fromstring(written)
    words = [text.text or "" for text in drawn.iter(f"{SVG}text")]
    for expected in ("Timeline of Bridge news", "14 June 2001", "Bridge opens", "no date", "Repairs follow"):
        assert expected in words
    assert any("<script>" in text for text in words)
    assert not list(drawn.iter(f"{SVG}script"))
    assert HOSTILE not in written


def test_a_timeline_without_dates_is_drawn(reading: Reading) -> None:
    undated = reading._replace(events=reading.events[2:])
    for kept in (undated, undated._replace(events=())):
        assert ElementTree.fromstring(b"".join(export(Timeline.from_readings([kept]), "svg"))).tag == f"{SVG}svg"


def test_what_is_left_out_is_told(timeline: Timeline) -> None:
    assert "Left out: 1 without a date" in b"".join(export(timeline.without_undated(), "svg")).decode()
