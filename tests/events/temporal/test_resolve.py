"""What the expressions come to: TIMEX3 values, dates, anchors, honesty about what is not known."""

from __future__ import annotations

import pytest

from events.temporal.resolution.explaining import sentence
from tests.events.temporal.tagging import tag, values


@pytest.mark.parametrize(
    ("text", "value", "date"),
    [
        # 15 May 2024 is a Wednesday.
        ("She spoke on 4 March 2013.", "2013-03-04", "2013-03-04"),
        ("She spoke in late 1888.", "1888", "1888-09/1888-12"),
        ("She spoke in early May 2013.", "2013-05", "2013-05-01/2013-05-10"),
        ("It closed at the end of January 2013.", "2013-01", "2013-01-31"),
        ("It opened in the late 1470s.", "147", "1477/1479"),
        ("It opened in the 13th century.", "12", "12XX"),
        ("It opened around the end of the first century.", "00", "0090~/0110~"),
        ("It was built about 280 BCE.", "BC0280", "-0279~"),
        ("It opened in the spring of 1945.", "1945-SP", "1945-21"),
        ("It opened in the winter of 1991.", "1991-WI", "1991-12/1992-02"),
        ("It opened in the first quarter of 2019.", "2019-Q1", "2019-01/2019-03"),
        ("It opened in the second half of 2008.", "2008-H2", "2008-07/2008-12"),
        ("He left yesterday.", "2024-05-14", "2024-05-14"),
        ("He left three weeks ago.", "2024-W17", "2024-04-22/2024-04-28"),
        ("He left two decades ago.", "2004", "2004~"),
        ("He left more than four decades ago.", "1984", "[..1984-05-15]"),
        ("He left last week.", "2024-W19", "2024-05-06/2024-05-12"),
        ("He left last month.", "2024-04", "2024-04"),
        ("He left less than three weeks ago.", "2024-W17", "[2024-04-25..2024-05-15]"),
        ("He left on Friday.", "2024-05-10", "2024-05-10"),
        ("He will leave on Friday.", "2024-05-17", "2024-05-17"),
        ("He left on Wednesday.", "2024-05-15", "2024-05-15"),
        ("He left in March.", "2024-03", "2024-03"),
        ("He left in September.", "2023-09", "2023-09"),
        ("He will leave in September.", "2024-09", "2024-09"),
        ("He left on Dec. 30.", "2023-12-30", "2023-12-30"),
        ("The bill is due June 4.", "2024-06-04", "2024-06-04"),
        ("He left last summer.", "2023-SU", "2023-22"),
        ("He will leave next spring.", "2025-SP", "2025-21"),
        ("It reopens at Easter 2015.", "2015-04-05", "2015-04-05"),
        ("It fell on Good Friday 2015.", "2015-04-03", "2015-04-03"),
        ("It rose on Black Friday 2018.", "2018-11-23", "2018-11-23"),
        ("It will run until Christmas week 2013.", "2013-W52", "2013-12-23/2013-12-29"),
        ("The loan ran from on or about 14 March 2013.", "2013-03-14", "2013-03-14~"),
        ("He left at 4.30 pm on Friday.", "2024-05-10T16:30", "2024-05-10T16:30"),
        ("He left on Friday night.", "2024-05-10TNI", "2024-05-10"),
        ("It failed at 15:05 UTC.", "2024-05-15T15:05Z", "2024-05-15T15:05Z"),
        ("It failed at 2013-06-04T15:00:12Z.", "2013-06-04T15:00:12Z", "2013-06-04T15:00:12Z"),
        ("It met on the first Monday in June 2013.", "2013-06-03", "2013-06-03"),
        ("It rained for two and a half years.", "P2Y6M", "None"),
        ("It rained for hundreds of years.", "PXCE", "None"),
        ("It meets every Monday.", "XXXX-WXX-1", "None"),
        ("It opened in the first half of the 19th century.", "18", "1800/1849"),
        ("It opened in the last quarter of the 19th century.", "18", "1875/1899"),
        ("It opened in the first half of May 2014.", "2014-05", "2014-05-01/2014-05-15"),
        ("It pays every quarter.", "P3M", "None"),
        ("It is done now.", "PRESENT_REF", "None"),
        ("They will soon be here.", "FUTURE_REF", "None"),
        ("He will one day be king.", "FUTURE_REF", "None"),
        ("He stayed one day.", "P1D", "None"),
        ("It will be decided at a later date.", "FUTURE_REF", "None"),
        ("It will hurt in the short term.", "FUTURE_REF", "None"),
        ("It will cut tax in future quarters.", "FUTURE_REF", "None"),
        ("The flood lasted well into the summer of 2013.", "2013-SU", "2013-22"),
        ("It will go on well into the future if he stays.", "FUTURE_REF", "None"),
        ("That is hard to buy in today's world.", "PRESENT_REF", "None"),
        ("It stood in today's paper.", "2024-05-15", "2024-05-15"),
        ("The polls close on Election Day 2018.", "2018-11-06", "2018-11-06"),
        ("He left at 4 in the morning.", "2024-05-15T04:00", "2024-05-15T04:00"),
        ("It died within weeks or months of the fire.", "PXW", "None"),
        ("He was seen in the weeks before the fire.", "PXW", "None"),
    ],
)
def test_value_and_date(text: str, value: str, date: str) -> None:
    (timex,) = tag(text)
    assert (timex.value, str(timex.date)) == (value, date)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It opened on 25 August 2012. A month later it shut.", "2012-09-25"),
        ("He won in 2010 and settled two years later.", "2012"),
        ("On 30 August 2014 a pipe burst. That same evening he came.", "2014-08-30TEV"),
        ("On 30 August 2014 a pipe burst. He came two days later.", "2014-09-01"),
        ("He lit it on 20 August 1822, and the following July it was moved.", "1823-07"),
        ("He sailed in November 1941. The fleet followed in January.", "1942-01"),
        ("It lasted from June to August 2014.", "2014-08"),
        ("On 3 May I was told that the job would end on 31 May. The same day I gave back my keys.", "2024-05-03"),
        ("It failed at 10:40 on 3 May 2013. Half an hour after that it was back.", "2013-05-03T11:10"),
    ],
)
def test_a_story_counts_from_the_date_told_last(text: str, expected: str) -> None:
    assert values(text)[-1][1] == expected


def test_the_first_end_of_a_range_takes_the_year_of_the_second() -> None:
    text = "It lay idle from 14 August to 3 September 1916 and from December to March 1920."
    assert [v for _, v in values(text)] == ["1916-08-14", "1916-09-03", "1919-12", "1920-03"]


def test_an_aside_does_not_move_a_history() -> None:
    text = (
        "In 1780 the works burned. In May 1781 they were rebuilt. In June 1781 trade resumed. "
        "A plaque of 2011 tells of it. In August the owner died."
    )
    assert values(text)[-1] == ("August", "1781-08")


def test_headings_of_a_diary_govern_what_follows() -> None:
    text = "Sunday, 4 May\n\nRain. They left on Friday.\n\nMonday, 5 May\n\nSun. Painted the gate this morning."
    assert values(text, "2014-05-11") == [
        ("Sunday, 4 May", "2014-05-04"),
        ("Friday", "2014-05-02"),
        ("Monday, 5 May", "2014-05-05"),
        ("this morning", "2014-05-05TMO"),
    ]


def test_without_a_reference_nothing_is_made_up() -> None:
    text = "On Friday she signed. On June 4 it rained. Yesterday he rang. Last year it snowed. In 2011 it burned."
    found = [(t.value, str(t.date)) for t in tag(text, None)[:4]]
    assert found[0] == ("XXXX-WXX-5", "None")
    assert found[1] == ("XXXX-06-04", "XXXX-06-04")
    assert found[2] == ("XXXX-XX-XX", "None")
    assert found[3] == ("XXXX", "None")


def test_a_coarse_reference_gives_no_finer_date() -> None:
    yesterday, tuesday = tag("He rang yesterday. She called last Tuesday.", "2024-05")
    assert str(yesterday.date) == "[2024-04-30..2024-05-30]"
    assert tuesday.date is not None and not str(tuesday.date).startswith("2024-05-")
    assert yesterday.confidence < 0.9
    assert "document date May 2024" in sentence(yesterday)
    (friday,) = tag("He came on Friday.", "2024-05/..")
    assert friday.date is None
    (year,) = tag("It burned this year.", "2024-05")
    assert (year.value, str(year.date)) == ("2024", "2024")


def test_unrelated_paragraphs_do_not_change_a_fully_dated_one() -> None:
    dated = "The bridge opened on 14 June 2001. It cost 3 million."
    noise = "We met on Friday. In the 1990s and in 1876 there were fires.\n\n"
    alone = [(t.text, t.value, t.date) for t in tag(dated)]
    assert [(t.text, t.value, t.date) for t in tag(noise + dated)][-1:] == alone


def test_the_explanation_names_the_anchor_and_the_step() -> None:
    (timex,) = tag("The council met three weeks ago.")
    assert sentence(timex) == "“three weeks ago” = document date 15 May 2024, minus 3 weeks."
    assert not timex.written
    (timex,) = tag("It opened on 3 May 1889.")
    assert timex.written and "stands so" in sentence(timex)
    (timex,) = tag("He came on Friday.", None)
    assert "is not known" in sentence(timex)


def test_the_zone_that_a_log_declares_holds_for_its_times() -> None:
    text = "Yesterday, at 10:06, it failed.\n\nTimeline (Eastern, UTC-4)\n\n10:19 - Alarm.\nSeven minutes later - Page."
    assert [v for _, v in values(text, "2018-10-26")][1:] == [
        "2018-10-25T10:06-04:00",
        "2018-10-25T10:19-04:00",
        "2018-10-25T10:26-04:00",
    ]


def test_a_quarter_has_the_days_on_which_the_accounts_say_it_ended() -> None:
    text = (
        "It lost money in its fiscal third quarter. Sales in the 13 weeks ended Nov. 3 fell. Costs rose in the quarter."
    )
    dates = {t.text: str(t.date) for t in tag(text, "2018-11-29")}
    assert dates["its fiscal third quarter"] == "2018-08-05/2018-11-03"
    assert dates["the 13 weeks"] == "2018-08-05/2018-11-03"
    assert dates["the quarter"] == "2018-08-05/2018-11-03"
    assert dates["Nov. 3"] == "2018-11-03"


def test_accounts_compare_with_the_same_period_a_year_earlier() -> None:
    text = (
        "It earned 4 cents in the third quarter, up from 3 a year earlier. "
        "For the nine months it lost 2, against 1 a year earlier."
    )
    assert [v for w, v in values(text, "2018-11-29") if w == "a year earlier"] == ["2017-Q3", "2017"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He came on Friday the 16th of October 1998.", ["1998-10-16"]),
        ("Open from Monday to Friday.", ["2024-05-13", "2024-05-17"]),
        ("He was here the week before last.", ["2024-W18"]),
        ("It grew in the 18th and 19th centuries.", ["17", "18"]),
        ("It flooded in the spring and summer of 1972.", ["1972-SP", "1972-SU"]),
        ("It is due on the last day of the month.", ["2024-05-31"]),
        ("She died on the morning of Sunday 3 September 1939.", ["1939-09-03TMO"]),
        ("In the 1988 third quarter it lost money.", ["1988-Q3"]),
    ],
)
def test_values_of_joined_expressions(text: str, expected: list[str]) -> None:
    assert [v for _, v in values(text)] == expected


def test_an_order_of_day_and_month_that_nothing_decides_is_doubted() -> None:
    (timex,) = tag("It was paid on 3/4/2014.")
    assert timex.confidence < 0.7
    assert "day or month" in sentence(timex)


def test_the_past_tense_outweighs_a_nearer_date_ahead() -> None:
    assert values("She played it there on the 4th of March.", "2017-11-20")[0][1] == "2017-03-04"
    assert values("She will play it there on the 4th of March.", "2017-11-20")[0][1] == "2018-03-04"


def test_the_day_behind_the_brackets_is_that_of_both_times() -> None:
    text = "The mast fell at about 10:35 a.m. (0735 GMT) Friday. “He will leave at noon (11 a.m. Thursday),” she said."
    assert [t.value for t in tag(text)] == [
        "2024-05-10T10:35",
        "2024-05-10T07:35Z",
        "2024-05-10",
        "2024-05-16T12:00",
        "2024-05-16T11:00",
    ]


def test_in_the_morning_is_that_of_the_day_in_the_paragraph_before() -> None:
    text = "Hopes were dashed Friday.\n\nDealers placed orders in the morning, after overnight losses.\n\nIt fell."
    assert values(text, "2024-05-13")[:2] == [("Friday", "2024-05-10"), ("the morning", "2024-05-10TMO")]


def test_plural_nights_make_both_days_recur() -> None:
    assert [v for _, v in values("It leaves on Monday and Tuesday nights.")] == ["XXXX-WXX-1TNI", "XXXX-WXX-2TNI"]
