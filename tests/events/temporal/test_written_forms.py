"""The many ways in which people write the same kinds of date: figures, numerals, styles, clocks, named days."""

from __future__ import annotations

import pytest

from tests.events.temporal.tagging import tag, values

# 15 May 2024, the reference date, is a Wednesday.


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The tower is of the XIII century.", [("the XIII century", "12")]),
        ("It spread in the XVIIIth and XIXth centuries.", [("the XVIIIth", "17"), ("XIXth centuries", "18")]),
        ("The lintel reads MDCCCXLVII.", [("MDCCCXLVII", "1847")]),
        ("Leo XIII wrote to the CIVIL guard of MIXED men.", []),
        ("Nathan Poole (fl. 1640–1660) kept an inn.", [("1640", "1640"), ("1660", "1660")]),
        ("A king (r. 1307–27) sat here.", [("1307–27", "1307/1327")]),
        ("The war of 1914–18 killed many.", [("1914–18", "1914/1918")]),
        ("Built c.1512 by a man (b. 1480).", [("c.1512", "1512"), ("1480", "1480")]),
        ("It grew in the 1820s and '30s.", [("the 1820s", "182"), ("'30s", "183")]),
        ("It grew in the 1920s and 30s.", [("the 1920s", "192"), ("30s", "193")]),
        ("The winter of 1981–82 was hard.", [("The winter of 1981–82", "1981-WI")]),
        ("The letter is of 11/22 February 1731/2.", [("11/22 February 1731/2", "1732-02-22")]),
        ("She died on 24 March 1602/3.", [("24 March 1602/3", "1603-03-24")]),
        (
            "Sent on the night of 11/12 February 1942.",
            [("the night of 11", "1942-02-11TNI"), ("12 February 1942", "1942-02-12")],
        ),
        ("Filed 2 Apr 19. Sent 14 May 98.", [("2 Apr 19", "2019-04-02"), ("14 May 98", "1998-05-14")]),
        ("On 2 April 19 people fell ill.", [("2 April", "2024-04-02")]),
        (
            "Left the 4 th of June 2023 and 3ʳᵈ May 2023.",
            [("the 4 th of June 2023", "2023-06-04"), ("3ʳᵈ May 2023", "2023-05-03")],
        ),
        ("Surveyed on 4.11.98 as section 4.11.98 asks.", [("4.11.98", "1998-11-04")]),
        ("Built 2024-W19-3, shipped 2024-W20.", [("2024-W19-3", "2024-05-08"), ("2024-W20", "2024-W20")]),
        ("The pass was taken on 2023-091.", [("2023-091", "2023-04-01")]),
        ("Issued 20240513T0930Z, order 20240513.", [("20240513T0930Z", "2024-05-13T09:30Z")]),
        ("See 42 U.S.C. § 1983 and 110 Stat. 1936.", []),
    ],
)
def test_figures_and_numerals(text: str, found: list[tuple[str, str]]) -> None:
    assert values(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("He left at half past six in the evening.", [("half past six in the evening", "2024-05-15T18:30")]),
        ("He left at a quarter to nine on Monday.", [("a quarter to nine on Monday", "2024-05-13T08:45")]),
        ("It rang at ten minutes past midnight.", [("ten minutes past midnight", "2024-05-15T00:10")]),
        ("They rose at seven o'clock.", [("seven o'clock", "2024-05-15T07:00")]),
        ("They slept at ten at night.", [("ten at night", "2024-05-15T22:00")]),
        ("Shares fell a quarter to nine million.", []),
        ("It ran from 2 to 4 pm on Monday.", [("2", "2024-05-13T14:00"), ("4 pm on Monday", "2024-05-13T16:00")]),
        ("Open 11-1 pm.", [("11", "2024-05-15T11:00"), ("1 pm", "2024-05-15T13:00")]),
        ("The call was at 8 am on the Monday.", [("8 am on the Monday", "2024-05-13T08:00")]),
        ("The call was at 9:30 a.m. America/New_York.", [("9:30 a.m. America/New_York", "2024-05-15T09:30-04:00")]),
        (
            "It ran at 02:15 Europe/Berlin on 3 March 2024.",
            [("02:15 Europe/Berlin on 3 March 2024", "2024-03-03T02:15+01:00")],
        ),
        (
            "It rang at 9 a.m. Eastern on 12 March 2024.",
            [("9 a.m. Eastern on 12 March 2024", "2024-03-12T09:00-04:00")],
        ),
        ("It rang at 21:00 Tokyo time.", [("21:00 Tokyo time", "2024-05-15T21:00+09:00")]),
        (
            "It landed at 16:45 BST (15:45 GMT) on Monday.",
            [("16:45 BST", "2024-05-13T16:45+01:00"), ("15:45 GMT", "2024-05-13T15:45Z"), ("Monday", "2024-05-13")],
        ),
        ("[03/May/2024:11:05:01 +0200] GET /", [("03/May/2024:11:05:01 +0200", "2024-05-03T11:05:01+02:00")]),
        ("Sent at 16:45 +0200.", [("16:45 +0200", "2024-05-15T16:45+02:00")]),
    ],
)
def test_clock_times(text: str, found: list[tuple[str, str]]) -> None:
    assert values(text) == found


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("We meet Saturday week at the hall.", "Saturday week", "2024-05-25"),
        ("She was buried last Thursday week.", "last Thursday week", "2024-05-02"),
        ("He fell ill on the Sunday after you left.", "the Sunday", "XXXX-XX-XX"),
        ("The hearing resumes a week from Monday.", "a week from Monday", "2024-05-27"),
        ("The hearing resumes Monday fortnight.", "Monday fortnight", "2024-06-03"),
        ("The vote comes two weeks from Tuesday.", "two weeks from Tuesday", "2024-06-04"),
        ("The shop reopens a week tomorrow.", "a week tomorrow", "2024-05-23"),
        ("It was lost a week ago yesterday.", "a week ago yesterday", "2024-05-07"),
        ("It opened fifteen years ago this week.", "fifteen years ago this week", "2009-W20"),
        ("It shut over Labor Day weekend.", "Labor Day weekend", "2023-W35-WE"),
        ("He left 2 mos ago.", "2 mos ago", "2024-03"),
        ("Earnings fell in 3Q18.", "3Q18", "2018-Q3"),
        ("Profit rose in 1H2019.", "1H2019", "2019-H1"),
        ("It starts in the week commencing 4 March 2019.", "the week commencing 4 March 2019", "2019-W10"),
        ("It was a club in the noughties.", "the noughties", "200"),
        ("It is made on the twenty-first day of May 2009.", "the twenty-first day of May 2009", "2009-05-21"),
        ("Sat Jun  9 03:12:44 UTC 2018", "Sat Jun  9 03:12:44 UTC 2018", "2018-06-09T03:12:44Z"),
        ("Date: Fri Dec 16 23:14:57 2022 +0200", "Fri Dec 16 23:14:57 2022 +0200", "2022-12-16T23:14:57+02:00"),
        ("She died a year ago today.", "a year ago today", "2023-05-15"),
        ("It rained on St. Patrick's Day 2019.", "St. Patrick's Day 2019", "2019-03-17"),
        ("It rained on Presidents' Day 2020.", "Presidents' Day 2020", "2020-02-17"),
        ("It rained on Mothering Sunday 2023.", "Mothering Sunday 2023", "2023-03-19"),
        ("It rained on the August bank holiday 2023.", "the August bank holiday 2023", "2023-08-28"),
        ("It rained on Victoria Day 2021.", "Victoria Day 2021", "2021-05-24"),
        ("It rained on Election Day 2012.", "Election Day 2012", "2012-11-06"),
        ("It broke on Twelfth Night 1802.", "Twelfth Night 1802", "1802-01-05"),
        ("They came on Lammas Day 1536.", "Lammas Day 1536", "1536-08-01"),
        ("They came a week earlier than planned.", "a week", "P1W"),
        ("The closing is the 17th; bring keys.", "the 17th", "2024-05-17"),
        ("It rained on Advent Sunday 2023.", "Advent Sunday 2023", "2023-12-03"),
    ],
)
def test_days_counted_and_named(text: str, words: str, value: str) -> None:
    assert values(text) == [(words, value)]


def test_weekday_beside_a_holiday() -> None:
    assert values("He died on the Saturday before Labor Day.")[0] == ("Saturday", "2023-09-02")


def test_zone_with_summer_time_needs_a_day() -> None:
    assert tag("It rang at 9 a.m. Eastern.", None)[0].value.endswith("T09:00")


WARD = "Ward round 12/06/2019\n\n"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (WARD + "Bloods 11/06: normal. Review 14/06.", ["2019-06-12", "2019-06-11", "2019-06-14"]),
        (WARD + "Pain 08/10, power 05/05 on the left.", ["2019-12-06"]),
        ("He scored 03/05 and paid 14/06 of it.", []),
        (
            "Seen 4/18/17. Stress test 4/19. Last seen 11/2016. A 1/16 inch cut.",
            ["2017-04-18", "2017-04-19", "2016-11"],
        ),
        ("Seen on 6/14/2019. Due back on 7/2, and 1/2 a tablet.", ["2019-06-14", "2019-07-02"]),
    ],
)
def test_day_and_month_in_figures_beside_whole_dates(text: str, found: list[str]) -> None:
    assert [value for _, value in values(text, "2019-06-12")] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("I got in at 8.35. The bell rang at 7.30 pm.", ["8.35", "7.30 pm"]),
        ("Given at 9.10 and again at 14.20.", ["9.10", "14.20"]),
        ("Shares closed at 8.35 after a call at 7.30 pm; it ran at 3.20 km.", ["7.30 pm"]),
        ("It sold at 8.35 and was listed at 9.10.", []),
    ],
)
def test_clock_times_with_a_full_stop_where_the_text_writes_them_so(text: str, found: list[str]) -> None:
    assert [words for words, _ in values(text)] == found


def test_figures_of_the_clock_beside_hours_of_the_same_kind() -> None:
    text = "He left at 1830 hours on 06/09/2018. Video from 0312 shows two. Seen at about 1415; it was built by 1920."
    found = dict(values(text))
    assert found["0312"] == "2018-06-10T03:12"
    assert found["1415"] == "2018-06-10T14:15"
    assert found["1920"] == "1920"


def test_a_play_is_no_night_and_a_number_no_day() -> None:
    assert values("They gave Twelfth Night. His goal was the 17th.") == []


def test_a_day_of_the_month_that_is_to_come_is_the_next_one() -> None:
    assert values("It was signed on 29 April. The closing is the 3rd at noon.")[1] == ("the 3rd", "2024-06-03")


def test_the_end_of_a_word_is_no_circa() -> None:
    assert values("Her A1c today was 7.2.") == [("today", "2024-05-15")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Rain fell on June 3, 4 and 7, 2015.", ["2015-06-03", "2015-06-04", "2015-06-07"]),
        ("Rain fell on 3, 5 and 9 May 2015.", ["2015-05-03", "2015-05-05", "2015-05-09"]),
        ("On June 3, 4 and 2 men fell.", ["2024-06-03", "2024-06-04"]),
        ("He read for Michaelmas term 2018.", ["2018"]),
    ],
)
def test_lists_of_days_share_their_month_and_year(text: str, found: list[str]) -> None:
    assert [value for _, value in values(text)] == found


def test_the_number_of_a_row_counts_no_units_in_the_next_column() -> None:
    assert values("01/09/2017  31   Minute entry for proceedings.") == [("01/09/2017", "2017-01-09")]
