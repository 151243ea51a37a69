"""What holds for any text: no exception, exact spans, no overlap, cost in proportion to length."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.fuzz.fragments import PICKS, REFERENCES, written
from tests.fuzz.promises import UNRELATED, check, check_cost, check_neighbours, check_reference

_WRITTEN = st.lists(st.integers(0, PICKS - 1), max_size=40).map(written)
_REFERENCES = st.sampled_from(REFERENCES)


@settings(max_examples=120)
@given(_WRITTEN, _REFERENCES)
def test_any_sequence_of_time_words_is_read(text: str, reference: str | None) -> None:
    check(text, reference)


@settings(max_examples=40)
@given(st.text(max_size=200), _REFERENCES)
def test_any_text_is_read(text: str, reference: str | None) -> None:
    check(text, reference)


@settings(max_examples=80)
@given(_WRITTEN, _REFERENCES, st.sampled_from(UNRELATED))
def test_an_unrelated_paragraph_changes_nothing(text: str, reference: str | None, unrelated: str) -> None:
    check_neighbours(text, reference, unrelated)


@pytest.mark.parametrize(
    ("text", "reference"),
    [
        ("noon", "2013"),
        ("6am\n- May 4, 1999", "199X"),
        ("20130604 centuries, 99999 days ago", "2013-06-04"),
        ("10:30 -٣", "2013-06-04"),
        ("Fri 31 April", None),
        ("the day after this", "2013-06-04"),
        ("] 10:30", None),
        ("Monday ٣ ", None),
        ("Sunday 9.", "2013-06-04"),
    ],
)
def test_what_the_fuzzer_found_stays_mended(text: str, reference: str | None) -> None:
    check(text, reference)
    check_reference(text)
    for unrelated in UNRELATED:
        check_neighbours(text, reference, unrelated)


@pytest.mark.parametrize(
    "unit", ["1", "May ", "month ", "first week of ", " ", "in\n", "1/2/2013 ", "10:30 ", "one hundred and "]
)
def test_cost_grows_with_length_alone(unit: str) -> None:
    check_cost(unit * (8_000 // len(unit)))
