"""Dates as people and metadata write them."""

from __future__ import annotations

from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from events.typed_dates import parse_date

NOW = datetime(2024, 4, 2, 15, 30)


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        ("2013-06-06", "2013-06-06"),
        ("2013-06", "2013-06"),
        ("[2013-06-01..2013-06-06]", "[2013-06-01..2013-06-06]"),
        ("-0043-03-15", "-0043-03-15"),
        ("20130606", "2013-06-06"),
        ("2013/06/06", "2013-06-06"),
        ("2013-06-06 10:00:00.25 +0200", "2013-06-06T10:00:00+02:00"),
        ("2013-06-06T10:00Z", "2013-06-06T10:00Z"),
        ("6 June 2013", "2013-06-06"),
        ("  June\n 6th, 2013 ", "2013-06-06"),
        ("Thu, 6 Jun 2013 10:00:00 +0200", "2013-06-06"),
        ("June 2013", "2013-06"),
        ("13/5/2013", "2013-05-13"),
        ("5/5/2013", "2013-05-05"),
        ("6. Juni 2013", "2013-06-06"),
        ("yesterday", "2024-04-01"),
        ("last month", "2024-03"),
    ],
)
def test_what_is_a_date(words: str, edtf: str) -> None:
    assert str(parse_date(words, NOW)) == edtf


@pytest.mark.parametrize(
    "words",
    ["", "soon", "potato", "13", "2013-13-01", "2013-W23", "2013-06-31", "[..2013]", "9" * 400, "\x1b[2J", "\ud800"],
)
def test_what_is_none(words: str) -> None:
    with pytest.raises(ValueError):
        parse_date(words, NOW)


@pytest.mark.parametrize("words", ["6 June", "Friday", "last friday", "XXXX-06-06"])
def test_no_year_is_made_up(words: str) -> None:
    with pytest.raises(ValueError, match="year"):
        parse_date(words, NOW)


def test_day_or_month_first_is_not_guessed() -> None:
    with pytest.raises(ValueError, match="day first or month first"):
        parse_date("6/5/2013", NOW)


@given(st.text(alphabet="0123456789-/.T:Z+[]~?X ", max_size=24))
def test_notation_never_raises_anything_else(words: str) -> None:
    try:
        date = parse_date(words, NOW)
    except ValueError:
        return
    assert date.first_day is not None
    assert date.last_day is not None
    assert date.first_day <= date.last_day
