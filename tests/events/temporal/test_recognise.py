"""Which words are found to be times, and which are left alone."""

from __future__ import annotations

import pytest

from events.language import Prose
from events.temporal import recognise


def found(text: str) -> list[str]:
    return [expression.text for expression in recognise(Prose(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It was signed on the 4th of March, 2012.", ["the 4th of March, 2012"]),
        ("We left on the first of September 1999.", ["the first of September 1999"]),
        ("It rained on the twenty-first of March.", ["the twenty-first of March"]),
        ("They met on Monday, Jan. 6, and again on Jan 9th 2014.", ["Monday, Jan. 6", "Jan 9th 2014"]),
        ("Invoice of 01-Feb-2013, paid 3.4.2013.", ["01-Feb-2013", "3.4.2013"]),
        ("The fair runs from 8 to 12 April 2013.", ["8", "12 April 2013"]),
        ("The fair ran May 3-5.", ["May 3", "5"]),
        ("The pits of 1914–18 and the 1981/2 season.", ["1914–18", "1981/2"]),
        ("It stood c. 1450, burned in AD 79 and again in 280 BCE.", ["c. 1450", "AD 79", "280 BCE"]),
        ("The wars of 499–493 BC.", ["499", "493 BC"]),
        ("In the mid-12th century and the late 1820s.", ["the mid-12th century", "the late 1820s"]),
        ("She grew up in the '30s and the nineteen-sixties.", ["the '30s", "the nineteen-sixties"]),
        ("He died in nineteen ninety-six.", ["nineteen ninety-six"]),
        ("They meet on the first Monday in June.", ["the first Monday in June"]),
        ("She came on Tuesday of last week.", ["Tuesday of last week"]),
        ("We sailed at 6 p.m. Wednesday.", ["6 p.m. Wednesday"]),
        ("I'll call at nine on Saturday.", ["nine on Saturday"]),
        ("It fell on the night of 29 February 2016.", ["the night of 29 February 2016"]),
        ("It fell before dawn on 7 September 1838.", ["dawn on 7 September 1838"]),
        ("On Friday at 18:07 the bell rang.", ["Friday", "18:07"]),
        ("It begins in the second week of May 2014.", ["the second week of May 2014"]),
        ("On this day in 1945 she rang the bell.", ["this day in 1945"]),
        ("Pay by the end of next week.", ["the end of next week"]),
        ("It closes by year's end.", ["year's end"]),
        ("He was ill for nearly three months.", ["nearly three months"]),
        ("She stayed about a week.", ["a week"]),
        ("It took less than two and a half years.", ["less than two and a half years"]),
        ("Three days after surgery she walked.", ["Three days"]),
        ("Three days later she walked.", ["Three days later"]),
        ("Entries close a week before; ask inside.", ["a week before"]),
        ("It came less than three weeks ago that an aide left.", ["less than three weeks ago"]),
        ("A six-week closure and a three-year period.", ["six-week", "a three-year period"]),
        ("Sales rose in the third quarter of 2018.", ["the third quarter of 2018"]),
        ("Its fiscal third quarter was poor.", ["Its fiscal third quarter"]),
        ("They met twice a year, every other Tuesday.", ["twice a year", "every other Tuesday"]),
        ("The blast was at 1524 GMT on Monday.", ["1524 GMT on Monday"]),
        ("He sailed in ’99 and by month's end was home.", ["’99", "month's end"]),
        ("We leave the day after tomorrow.", ["the day after tomorrow"]),
        ("Snow fell on Christmas Eve 2012.", ["Christmas Eve 2012"]),
        ("Meet on the 5th of next month.", ["the 5th of next month"]),
        ("It is this coming Sunday, March eighth.", ["this coming Sunday, March eighth"]),
        ("It earns nothing until 2019 or later.", ["2019 or later"]),
        ("She was hired in May 2010 and later ran it.", ["May 2010"]),
        ("Earlier Friday she sang.", ["Friday"]),
        ("Earlier this month she sang.", ["Earlier this month"]),
        ("Later in the year she sang.", ["Later in the year"]),
        ("They look for ways to get around Wednesday's ruling.", ["Wednesday"]),
        ("It may fall in the first two quarters of 2019.", ["the first two quarters of 2019"]),
        ("Holders may buy at half the then-current price.", ["then-current"]),
    ],
)
def test_extent(text: str, expected: list[str]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "We may appeal, and it may rain.",
        "They march on the capital; the march to the sea was long.",
        "April Jones met Darnell March and Dr May.",
        "The Sunday Times printed it on Second Street.",
        "Version 3.11 failed in room 2010 on flight 1812.",
        "They played the 1812 Overture and won 20-12.",
        "At 29 she left in no time and came second.",
        "A 34-year-old man in his twenties.",
        "It cost $1999 and weighs 1500 kg.",
        "Local 1812 has 2000 members.",
        "Call 01999 2012 or write to PO Box 1999.",
        "A quarter of the crowd left.",
        "The last-minute goal came in injury time.",
        "Mrs Noon sang.",
        "The fall of Rome, spring water, a winter coat.",
        "The company's annual and quarterly reports.",
        "She then left; by then it was over.",
        "This is VOA Today.",
        "The column by April Second is in some quarters well liked.",
        "He served a long term.",
        "As soon as he came she left.",
    ],
)
def test_traps_are_left_alone(text: str) -> None:
    assert found(text) == []


def test_a_number_seen_elsewhere_as_a_year_is_one() -> None:
    text = "Stolen 1703 violin found. It was made in 1703."
    assert found(text) == ["1703", "1703"]
    assert found("Stolen 1703 violin found.") == []


def test_bare_ancient_years_need_an_era_in_the_text() -> None:
    assert found("Genoa had a lantern in 811, and Rome in 40 CE.") == ["811", "40 CE"]
    assert found("The list of errors in 811, please.") == []


def test_dates_in_figures_follow_the_evidence_of_the_text() -> None:
    expressions = recognise(Prose("Paid 3/4/2014 and 25/4/2014."))
    assert [e.meaning.month for e in expressions] == [4, 4]  # type: ignore[union-attr]
    expressions = recognise(Prose("Paid 3/4/2014 and 4/25/2014."))
    assert [e.meaning.month for e in expressions] == [3, 4]  # type: ignore[union-attr]


def test_a_day_may_share_the_month_of_one_that_comes_again() -> None:
    assert [e.text for e in recognise(Prose("We wrote on 14 and again on 28 October 2021."))] == [
        "14",
        "28 October 2021",
    ]


def test_a_number_before_the_label_of_a_date_is_no_length() -> None:
    assert [e.text for e in recognise(Prose("Officer: L. Tran #482\nDate of report: 08/19/2023\n"))] == ["08/19/2023"]


def test_a_clock_time_may_have_a_full_stop_where_its_part_of_the_day_follows() -> None:
    assert [e.text for e in recognise(Prose("It was blown at 4.30 in the morning, for 4.30 in the pound."))] == [
        "4.30 in the morning"
    ]
