"""Sentences with several verbs or several subjects: each date has its own event, and each event its own subject."""

from __future__ import annotations

import pytest

from events.edtf import DatePoint
from events.pipeline import analyse
from events.records import SourceText


def told(text: str) -> list[tuple[str, str]]:
    """The date and title of each event."""
    events = analyse(SourceText("t", "t.txt", "", text), DatePoint(2024, 4, 2)).events
    return [(str(event.date), event.title) for event in events]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ada Thorn won a scholarship to the school at Lincoln, and in 1890 entered Newnham College.",
            [("1890", "Ada Thorn entered Newnham College")],
        ),
        (
            "The council bought the hall in 1956, sold it in 1971 and three years later let the roof fall in.",
            [("1956", "Council bought the hall"), ("1971", "Council sold hall"), ("1974", "Council let the roof fall")],
        ),
        (
            "The new lease was signed on 25 September 2018 and expires on 30 September 2021.",
            [("2018-09-25", "New lease signed"), ("2021-09-30", "New lease expires")],
        ),
        (
            "She moved to Paris in 1921, where she met Leon Braque, and married him in 1923.",
            [("1921", "She moved to Paris"), ("1923", "She married Leon Braque")],
        ),
        (
            "John Crane was born in 1851, Henry in 1853 and little Amos in 1860.",
            [("1851", "John Crane born"), ("1853", "Henry born"), ("1860", "Little Amos born")],
        ),
        (
            "One after another the mills closed: Bank Mill in 1864, Dale Mill in 1871.",
            [("1864", "Bank Mill closed"), ("1871", "Dale Mill closed")],
        ),
        (
            "Rowena Pask told reporters the blaze had started on 3 May 2018 on the second floor.",
            [("2018-05-03", "Blaze started on the second floor")],
        ),
        (
            "We wrote to the owner on 14 and again on 28 October 2021 asking for the panels.",
            [("2021-10-14", "We wrote to the owner"), ("2021-10-28", "We wrote to the owner")],
        ),
        (
            "Dunmore Roofing Ltd reported, by e-mail of 23 November 2018, that a joint had failed.",
            [("2018-11-23", "Dunmore Roofing Ltd reported a joint had failed")],
        ),
    ],
)
def test_each_verb_has_its_own_subject(text: str, expected: list[tuple[str, str]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The board has declared a dividend of 3.1p per share (2021: 2.9p), payable on 14 October 2022 to "
            "shareholders on the register at 16 September 2022.",
            [("2022-09-16", "Shareholders on the register"), ("2022-10-14", "Dividend of 3.1p per share payable")],
        ),
        (
            "Sales for the quarter ended September 30, 2018 fell 6% to $41.2 million.",
            [("2018-07-01/2018-09-30", "Sales fell 6% to $41.2 million")],
        ),
        ("The board expects profit to be slightly ahead of last year.", []),
        (
            "On 3 June 2019 Officer Lee met the victim, Paul Deering (DOB 04/02/1961).",
            [("2019-06-03", "Officer Lee met the victim")],
        ),
        (
            "A flood carried away the wheel in February 1725; it took until 1726 to replace it.",
            [("1725-02", "Flood carried away the wheel")],
        ),
    ],
)
def test_dates_of_payments_periods_and_comparisons(text: str, expected: list[tuple[str, str]]) -> None:
    assert told(text) == expected
