"""What holds for any text: no exception, exact spans, no overlap, cost in proportion to length."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.events.temporal.tagging import tag

_WORDS = st.sampled_from(
    """the of a in on at last next past three 3 two weeks week days ago later May March 4 31 1999 '80s 1990s Monday
    Friday noon p.m. 10:30 6 am BC AD 44 first second quarter century early late end by every half Easter Eve Day
    fiscal summer of yesterday year-end 2013-06-04 3/4/2014 12–14 , . ; - – ( ) \n \n\n and to one hundred nineteen
    ninety-six Sept. UTC morning night fortnight 0 29 February""".split(" ")
)
_REFERENCES = st.sampled_from(["2024-02-29", "2013", "1999-12", "2013-06-04T08:12Z", "-0043-03-15", None])


def _check(text: str, reference: str | None) -> None:
    end = 0
    for timex in tag(text, reference):
        assert end <= timex.start < timex.end <= len(text)
        assert timex.text == text[timex.start : timex.end]
        assert timex.value and timex.explanation and 0 < timex.confidence <= 1
        end = timex.end


@settings(max_examples=80, deadline=None)
@given(st.lists(_WORDS, max_size=40).map(" ".join), _REFERENCES)
def test_any_sequence_of_time_words_is_read(text: str, reference: str | None) -> None:
    _check(text, reference)


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=200), _REFERENCES)
def test_any_text_is_read(text: str, reference: str | None) -> None:
    _check(text, reference)


@pytest.mark.parametrize(
    "unit", ["1", "May ", "month ", "first week of ", " ", "in\n", "1/2/2013 ", "10:30 ", "one hundred and "]
)
def test_cost_grows_with_length_alone(unit: str) -> None:
    def seconds(text: str) -> float:
        start = time.process_time()
        tag(text)
        return time.process_time() - start

    short, long = unit * (20_000 // len(unit)), unit * (80_000 // len(unit))
    assert seconds(long) < 10 * max(seconds(short), 0.02)
