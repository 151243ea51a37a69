"""The date column shows a date at its own precision and says how sure it is."""

from __future__ import annotations

import pytest

from events.edtf import parse_edtf
from events.records import Timex
from tui.date_column import DateCell, date_cell


@pytest.mark.parametrize(
    ("edtf", "flag", "text"),
    [
        ("2024-03-26", " ", "2024-03-26 Tue"),
        ("2024-03", " ", "2024-03"),
        ("2023", " ", "2023"),
        ("2024-03-26T02:14", " ", "2024-03-26 02:14"),
        ("2024-03-26T02:14:05Z", " ", "2024-03-26 02:14:05"),
        ("2019-12?", "?", "2019-12"),
        ("2019~", "~", "2019"),
        ("2019%", "?", "~2019"),
        ("199X", " ", "1990s"),
        ("18XX", " ", "19th century"),
        ("-04XX", " ", "5th century BC"),
        ("-004X", " ", "50–41 BC"),
        ("-0043-03-15", " ", "44-03-15 BC"),
        ("1735-08-04", " ", "1735-08-04"),
        ("2013-21", " ", "2013 spring"),
        ("2013-35", " ", "2013 Q3"),
        ("XXXX-06-04", " ", "    -06-04"),
        ("[2024-03-13..2024-04-01]", "‥", "2024-03-13/04-01"),
        ("[2023-12-30..2024-01-02]", "‥", "2023-12-30/2024-01-02"),
        ("2024-03-26/2024-04-02", " ", "2024-03-26/04-02"),
        ("2019/2024-04", " ", "2019/2024-04"),
        ("/2024-04-02", " ", "…/2024-04-02"),
        ("2024-04-02/..", " ", "2024-04-02/…"),
        ("[..2024-05-03]", "≤", "2024-05-03 Fri"),
        ("[2024-04-03..]", "≥", "2024-04-03 Wed"),
    ],
)
def test_a_date_at_its_own_precision(edtf: str, flag: str, text: str) -> None:
    assert date_cell(parse_edtf(edtf)) == DateCell(flag, text)


@pytest.mark.parametrize(
    ("edtf", "mod", "value", "flag", "text"),
    [
        ("[1997..1999]", "END", "199", "~", "1990s (late)"),
        ("2013-05-01/2013-05-10", "START", "2013-05", "~", "2013-05 (early)"),
        ("2013-05-31", "END", "2013-05", " ", "2013-05-31 Fri"),
        ("[..2024-04-01]", "BEFORE", "2024-04-02", "<", "2024-04-02 Tue"),
        ("[..2024-02-29]", "BEFORE", "2024-03", "<", "2024-03"),
        ("[2024-04-03..]", "AFTER", "2024-04-02", ">", "2024-04-02 Tue"),
        ("[..2024-05-03]", "ON_OR_BEFORE", "2024-05-03", "≤", "2024-05-03 Fri"),
    ],
)
def test_the_words_tell_before_from_by_and_late_from_a_range(
    edtf: str, mod: str, value: str, flag: str, text: str
) -> None:
    date = parse_edtf(edtf)
    assert date_cell(date, Timex(0, 1, "", "DATE", value, mod, date=date)) == DateCell(flag, text)


def test_what_has_no_date_is_given_none() -> None:
    assert date_cell(None) == DateCell("·", "—")
