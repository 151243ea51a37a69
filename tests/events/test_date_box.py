"""What people type for the date of an event is understood, and what they see is what they may type."""

from __future__ import annotations

from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from events.date_box import understand
from events.edtf import DatePoint, Interval, OneOf, parse_edtf
from tui.date_column import date_cell

REFERENCE = parse_edtf("2024-04-02")
NOW = datetime(2026, 11, 25)


@pytest.mark.parametrize(
    ("typed", "date"),
    [
        ("~mar 2024", "2024-03~"),
        ("c. 1850", "1850~"),
        ("about 5 June 1850", "1850-06-05~"),
        ("<2019", "[..2018]"),
        ("before march 2019", "[..2019-02]"),
        ("≤ 2019-05-03", "[..2019-05-03]"),
        ("> 31 December 2018", "[2019-01-01..]"),
        (">=2019", "[2019..]"),
        ("since 2010", "[2010..]"),
        ("2019-12?", "2019-12?"),
        ("? 2019-12", "2019-12?"),
        ("2019-12%", "2019-12%"),
        ("last friday", "2024-03-29"),
        ("12 july", "2024-07-12"),
        ("…/2024-04-02", "/2024-04-02"),
        ("until 3 May 2024", "/2024-05-03"),
        ("2024-03/…", "2024-03/.."),
        ("2024-03-13/04-01", "2024-03-13/2024-04-01"),
        ("13 March to 1 April 2024", "2024-03-13/2024-04-01"),
        ("3–5 May 2024", "2024-05-03/2024-05-05"),
        ("2010-2012", "2010/2012"),
        ("‥ 2024-03-13/04-01", "[2024-03-13..2024-04-01]"),
        ("between 13 March and 1 April 2024", "[2024-03-13..2024-04-01]"),
        ("44 BC", "-0043"),
        ("3 may 2024 14:30", "2024-05-03T14:30"),
        ("3 mai 2013", "2013-05-03"),
        ("none", "None"),
        ("—", "None"),
    ],
)
def test_what_people_type(typed: str, date: str) -> None:
    assert str(understand(typed, REFERENCE, NOW)) == date


@pytest.mark.parametrize(
    "typed", ["banana", "may", "31 June 2013", "6/5/2013", "<", "~", "?", "2024-05-03/2024-04-01", "a/b"]
)
def test_what_is_no_date_is_refused_with_a_reason(typed: str) -> None:
    with pytest.raises(ValueError, match=r"\w+ \w+"):
        understand(typed, REFERENCE, NOW)


def test_without_a_reference_relative_words_count_from_today() -> None:
    assert str(understand("yesterday", None, NOW)) == "2026-11-24"


DAYS = st.integers(700_000, 740_000).map(DatePoint.of_day)
MONTHS = st.builds(DatePoint, st.integers(1000, 2100), st.integers(1, 12))
POINTS = st.one_of(DAYS, MONTHS, st.builds(DatePoint, st.integers(1000, 2100)))
PAIRS = st.tuples(DAYS, DAYS).map(lambda pair: sorted(pair, key=lambda point: point.first_day or 0))
DATES = st.one_of(
    POINTS,
    POINTS.map(lambda point: DatePoint(point.year, point.month, point.day, approximate=True)),
    POINTS.map(lambda point: OneOf(None, point)),
    POINTS.map(lambda point: OneOf(point, None)),
    PAIRS.map(lambda pair: OneOf(*pair)),
    PAIRS.map(lambda pair: Interval(*pair)),
    POINTS.map(lambda point: Interval(None, point)),
)


@given(DATES)
def test_what_the_list_shows_can_be_typed(date: DatePoint | OneOf | Interval) -> None:
    flag, text = date_cell(date)
    typed = understand(f"{flag} {text}".strip(), REFERENCE, NOW, slowly=False)
    assert typed and (typed.first_day, typed.last_day) == (date.first_day, date.last_day)
    assert typed.approximate == date.approximate
