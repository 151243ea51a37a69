"""The arithmetic of dating a text by its words."""

from __future__ import annotations

from math import log

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from events.edtf import civil, day_number, weekday
from events.language import Prose
from events.records import SourceText
from events.temporal import find_reference, recognise
from events.temporal.reference.day_clues import weekday_fact
from events.temporal.reference.inference import MONTH_OF_INDEX, Clue, Stretch, information, leap_index, weigh


def year_clue(*likely: int) -> Clue:
    return Clue("years", year=lambda year: 0.0 if year in likely else -8.0)


@given(day=st.integers(day_number(1900, 1, 1), day_number(2100, 12, 31)))
def test_places_in_a_leap_year_follow_the_calendar(day: int) -> None:
    _, month, day_of_month = civil(day)
    assert MONTH_OF_INDEX[leap_index(month, day_of_month)] == month


@settings(max_examples=30)
@given(
    favoured=st.integers(1950, 2020),
    scores=st.lists(st.floats(-5, 5), min_size=3, max_size=3),
    weekdays=st.lists(st.floats(-3, 3), min_size=7, max_size=7),
)
def test_probabilities_add_up(favoured: int, scores: list[float], weekdays: list[float]) -> None:
    clues = [year_clue(favoured), Clue("day", calendar=scores * 122), Clue("weekday", weekdays=weekdays)]
    posterior = weigh(clues, 1940, 2026)
    assert sum(posterior.years.values()) <= 1 + 1e-9
    assert sum(posterior.months.values()) == pytest.approx(sum(posterior.years.values()))
    assert posterior.best_year == favoured
    assert posterior.day(posterior.best_day) <= posterior.around(posterior.best_day, 3) <= 1 + 1e-9


@given(day=st.integers(day_number(1990, 1, 1), day_number(2026, 12, 31)))
def test_year_month_day_and_weekday_together_give_the_day(day: int) -> None:
    year, month, day_of_month = civil(day)
    named = leap_index(month, day_of_month)
    calendar = [0.0 if index == named else -9.0 for index in range(366)]
    clues = [
        Clue("day", calendar=calendar),
        weekday_fact("it", month, day_of_month, weekday(day)),
        year_clue(year, year - 1, year + 1),
    ]
    posterior = weigh(clues, 1985, 2030)
    if (month, day_of_month) != (2, 29):
        assert posterior.best_day == day
    assert all(clue.at(day) >= -9.0 for clue in clues)


def test_a_stretch_counts_inside_its_days_only() -> None:
    first, last = day_number(2010, 3, 1), day_number(2012, 6, 30)
    clue = Clue("office", stretches=lambda _: [Stretch(0, first - 1, -5.0), Stretch(last + 1, last + 9999, -2.0)])
    assert [clue.best_in(year) for year in (2009, 2010, 2011, 2012, 2013)] == [-5.0, 0.0, 0.0, 0.0, -2.0]
    assert clue.at(first) == 0.0
    assert clue.at(first - 1) == -5.0
    posterior = weigh([clue, year_clue(2012)], 2000, 2020)
    assert posterior.months[2012, 5] > 3 * posterior.months[2012, 7]


def test_what_says_the_same_of_all_days_informs_of_none() -> None:
    day = day_number(2013, 6, 6)
    assert information(Clue("flat", year=lambda _: log(0.3)), day) == pytest.approx(0.0)
    assert information(year_clue(2013), day) > 0.5


WORDS = """
Friday March 4 1987 2013-06-04 June 31 44 BC 9000 the 1820s Monday, May 13 said reporters on the last full year 2012
President Obama will was ## 12/25/2013 Updated Published Date: — ( ) [ fiftieth anniversary years ago in by until é 😀
"""
words = st.lists(st.sampled_from([*WORDS.split(), "\n", "\n\n", "\x00"]), max_size=60).map(" ".join)


@given(text=st.one_of(words, st.text(max_size=300)))
def test_any_text_has_a_reference_or_none(text: str) -> None:
    prose = Prose(text)
    found = find_reference(prose, recognise(prose), SourceText("a", "a", "a", text), None)
    assert 0 <= found.confidence <= 1
    assert (found.date is None) == (found.source == "unknown")
    assert found.evidence
    assert all(sentence.strip() == sentence and sentence for sentence in found.evidence)
