"""Dates with precision and doubt."""

from __future__ import annotations

import pickle
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from events.daynumbers import civil, day_number, days_in_month, weekday
from events.edtf import OPEN, DatePoint, Edtf, Interval, OneOf, order_key, parse_edtf


@st.composite
def points(draw: st.DrawFn) -> DatePoint:
    plain = draw(_plain_points())
    return replace(plain, approximate=draw(st.booleans()), uncertain=draw(st.booleans()))


@st.composite
def _plain_points(draw: st.DrawFn) -> DatePoint:
    year = draw(st.one_of(st.none(), st.integers(-12_000, 12_000), st.integers(1700, 2100)))
    kind = draw(st.sampled_from(["year", "decade", "period", "month", "day", "clock"]))
    if kind == "year":
        return DatePoint(year)
    if kind == "decade":
        return DatePoint(draw(st.integers(-99, 99)) * 100, blank=draw(st.sampled_from([1, 2])))
    if kind == "period":
        return DatePoint(year, draw(st.sampled_from([21, 22, 23, 24, 33, 36, 40, 41])))
    month = draw(st.integers(0, 12))
    if kind == "month":
        return DatePoint(year, month)
    longest = 31 if month == 0 else days_in_month(2000 if year is None else year, month)
    if kind == "day":
        return DatePoint(year, month, draw(st.integers(0, longest)))
    minute = draw(st.one_of(st.none(), st.integers(0, 59)))
    second = None if minute is None else draw(st.one_of(st.none(), st.integers(0, 59)))
    zone = draw(st.sampled_from(["", "Z", "+02:00", "-05:30"]))
    return DatePoint(year, month, draw(st.integers(1, longest)), draw(st.integers(0, 23)), minute, second, zone)


def _in_order(a: DatePoint | None, b: DatePoint | None) -> bool:
    first, last = a.first_day if a else None, b.last_day if b else None
    return (a or b) is not None and (first is None or last is None or first <= last)


@st.composite
def dates(draw: st.DrawFn) -> Edtf:
    kind = draw(st.sampled_from(["point", "interval", "one of"]))
    if kind == "point":
        return draw(points())
    a, b = draw(st.none() | points()), draw(st.none() | points())
    assume(_in_order(a, b))
    if kind == "one of":
        return OneOf(a, b)
    missing = st.sampled_from([None, OPEN])
    return Interval(a or draw(missing), b or draw(missing))


@given(dates())
def test_parse_and_print_are_inverse(value: Edtf) -> None:
    assert parse_edtf(str(value)) == value


@given(dates())
def test_bounds_are_ordered_and_contain_themselves(value: Edtf) -> None:
    first, last = value.first_day, value.last_day
    assert first is None or last is None or first <= last
    assert value.contains(value)


@given(points())
def test_a_finer_point_lies_in_the_coarser(point: DatePoint) -> None:
    if point.year is not None and point.month and point.month <= 12:
        assert DatePoint(point.year).contains(point)
        assert DatePoint(point.year, point.month).contains(point)


@given(dates(), dates(), dates())
def test_order_is_total_and_agrees_with_bounds(a: Edtf, b: Edtf, c: Edtf) -> None:
    assert (a.sort_key < b.sort_key) + (b.sort_key < a.sort_key) + (a == b) == 1
    if a.sort_key <= b.sort_key <= c.sort_key:
        assert a.sort_key <= c.sort_key
    if a.last_day is not None and b.first_day is not None and a.last_day < b.first_day:
        assert a.sort_key < b.sort_key


@given(st.integers(-10_000_000, 10_000_000))
def test_day_numbers_and_civil_dates_are_inverse(number: int) -> None:
    assert day_number(*civil(number)) == number
    if 1 <= number <= date.max.toordinal():
        assert civil(number) == (lambda d: (d.year, d.month, d.day))(date.fromordinal(number))
        assert weekday(number) == date.fromordinal(number).weekday()


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2024-03-26", (2024, 3, 26), (2024, 3, 26)),
        ("2024-03", (2024, 3, 1), (2024, 3, 31)),
        ("2024~", (2024, 1, 1), (2024, 12, 31)),
        ("199X~", (1990, 1, 1), (1999, 12, 31)),
        ("12XX", (1200, 1, 1), (1299, 12, 31)),
        ("-004X", (-49, 1, 1), (-40, 12, 31)),
        ("-0043-03-15", (-43, 3, 15), (-43, 3, 15)),
        ("2013-24", (2013, 12, 1), (2014, 2, 28)),
        ("2013-35", (2013, 7, 1), (2013, 9, 30)),
        ("2004-XX", (2004, 1, 1), (2004, 12, 31)),
        ("Y17000-02", (17000, 2, 1), (17000, 2, 28)),
        ("2024-03-26/2024-04-02", (2024, 3, 26), (2024, 4, 2)),
        ("/2024-04-02", None, (2024, 4, 2)),
        ("2024-04-02/..", (2024, 4, 2), None),
        ("[2024-03-13..2024-04-01]", (2024, 3, 13), (2024, 4, 1)),
        ("[..2024-04-01]", None, (2024, 4, 1)),
        ("2013-06-04T15:00+02:00", (2013, 6, 4), (2013, 6, 4)),
        ("XXXX-06-04", None, None),
    ],
)
def test_bounds(text: str, first: tuple[int, int, int] | None, last: tuple[int, int, int] | None) -> None:
    value = parse_edtf(text)
    assert str(value) == text
    assert value.first_day == (day_number(*first) if first else None)
    assert value.last_day == (day_number(*last) if last else None)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "2024-13",
        "2024-02-30",
        "24-02",
        "2024-00",
        "/",
        "../..",
        "[2024]",
        "[..]",
        "2024-05/2024-04",
        "-0000",
        "2024-05-06T24:00",
        "2024-05T10:00",
        "2024-21-03",
        "today",
        "[2024-05..2023]",
        "٢٠٢٤",
        "2024\n",
        "-000X",
    ],
)
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"\S"):
        parse_edtf(text)


def test_timeline_order() -> None:
    in_order = [
        "-0043",
        "199X~",
        "1998",
        "1998-06",
        "1998-06-01",
        "1998-06-01T09:30",
        "[1998-06-01..]",
        "[..2024-04-01]",
        "2024-04-02",
        "/2024-04-02",
        "XXXX-06-04",
    ]
    assert [str(d) for d in sorted(map(parse_edtf, reversed(in_order)), key=order_key)] == in_order
    assert order_key(None) > order_key(parse_edtf("XXXX-06-04"))


@given(dates())
def test_a_date_reaches_another_process_as_it_is(date: Edtf) -> None:
    assert pickle.loads(pickle.dumps(date)) == date
