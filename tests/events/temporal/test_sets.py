"""What comes round: every when, and how many times."""

from __future__ import annotations

import pytest

from tests.events.temporal.tagging import tag


@pytest.mark.parametrize(
    ("words", "value", "quant", "freq"),
    [
        ("every Monday", "XXXX-WXX-1", "EVERY", ""),
        ("every other Monday", "XXXX-WXX-1", "EVERY OTHER", ""),
        ("Mondays", "XXXX-WXX-1", "", ""),
        ("each year", "P1Y", "EACH", ""),
        ("twice a week", "P1W", "", "2X"),
        ("once every month", "P1M", "EVERY", "1X"),
        ("three times a month", "P1M", "", "3X"),
        ("four times per year", "P1Y", "", "4X"),
        ("twice daily", "P1D", "", "2X"),
        ("every other day", "P2D", "EVERY", ""),
        ("every second week", "P2W", "EVERY", ""),
        ("every two weeks", "P2W", "EVERY", ""),
        ("every weekend", "XXXX-WXX-WE", "EVERY", ""),
        ("daily", "P1D", "", ""),
        ("annually", "P1Y", "", ""),
        ("biweekly", "P2W", "", ""),
        ("every quarter", "P3M", "EVERY", ""),
    ],
)
def test_what_comes_round(words: str, value: str, quant: str, freq: str) -> None:
    (timex,) = tag(f"She wrote to us {words} from the mill.")
    assert (timex.text, timex.type) == (words, "SET")
    assert (timex.value, timex.quant, timex.freq) == (value, quant, freq)


def test_the_other_day_comes_once() -> None:
    (timex,) = tag("She wrote to us the other day.")
    assert (timex.text, timex.type, timex.value) == ("the other day", "DATE", "PAST_REF")
