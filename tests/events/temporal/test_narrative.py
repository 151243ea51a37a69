"""Times in histories, chronicles and diaries: taken up again, told by an event, named before a noun."""

from __future__ import annotations

import pytest

from events.language import Prose
from events.records import SourceText
from events.temporal import recognise
from events.temporal.resolution.explaining import sentence
from tests.events.temporal.tagging import tag, values


def found(text: str) -> list[str]:
    return [expression.text for expression in recognise(Prose(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Over 1915-17, the yard built ships.", ["1915-17"]),
        ("The western lines 1861-1863 The rails reached the pass.", ["1861", "1863"]),
        ("From 1970 on, in 1970 Welsh slate was dear.", ["1970", "1970"]),
        ("In the 470s BC they rebuilt; by the end of the 460s BC it stood.", ["the 470s BC", "the end of the 460s BC"]),
        ("By this time the weir had gone, and at the time, nobody cared.", ["this time", "the time"]),
        ("A school opened around the same time.", ["the same time"]),
        ("The gates were shut at the same time.", ["the same time"]),
        ("During that period the vicar lived abroad.", ["that period"]),
        ("He was gone for some time, then for a very short period.", ["some time", "a very short period"]),
        ("They planned a summer campaign and the Spring Offensive.", ["summer", "Spring"]),
        ("The regiment went into winter quarters.", ["winter"]),
        ("They spent the spring and early summer of 1843 digging.", ["the spring", "early summer of 1843"]),
        ("It dragged on through the fall and winter.", ["the fall", "winter"]),
        ("The onset of winter closed the pass.", ["winter"]),
        (
            "It shut at the end of the summer season; work went on in the winter months.",
            [
                "the end of the summer season",
                "the winter months",
            ],
        ),
        ("They moved at night, in daytime they hid from night attacks.", ["night", "daytime", "night"]),
        ("It was done in one night. One evening he fell.", ["one night", "One evening"]),
        ("In the dry season, and for the duration of the war.", ["the dry season", "the duration"]),
        ("It led to a period of calm.", ["a period"]),
        ("After a period of twelve months.", ["twelve months"]),
        ("The nine day long siege.", ["nine day long"]),
        ("Late 5th or early 6th century.", ["Late 5th", "early 6th century"]),
        ("Cannon, cast 1755, dated 1821 and 1823.", ["1755", "1821", "1823"]),
        ("In 1644-5 and 1968–9.", ["1644-5", "1968–9"]),
        ("In 311 BC he fled; he came back in the spring of 289 but left.", ["311 BC", "the spring of 289"]),
        ("On the night of the 6th/7th they left.", ["the night of the 6th"]),
        ("On the third day, the wall fell.", ["the third day"]),
        ("On the second evening a rider came.", ["the second evening"]),
        ("The first year of the strike and the last month of the siege.", ["The first year", "the last month"]),
        ("The day after the fire he left.", ["The day"]),
        ("The day before Easter 1916 he left.", ["The day before Easter 1916"]),
        ("The day after 3 May 1916 he left.", ["The day after 3 May 1916"]),
        ("We leave the day after tomorrow.", ["the day after tomorrow"]),
        ("A year-long trek, a months-long siege, a single day.", ["year-long", "months-long", "a single day"]),
        (
            "The closing months, her early years, the intervening decades.",
            [
                "The closing months",
                "her early years",
                "the intervening decades",
            ],
        ),
        ("The Thirty Years War was over.", ["Thirty Years"]),
        ("It is his best to date, near present-day Ghent.", ["date", "present-day"]),
        ("The now-ruined mill.", ["now"]),
        ("Later in the year he rode home.", ["Later in the year"]),
        ("We marched on the 7th, and by the 12th were home.", ["the 7th", "the 12th"]),
        ("From the 8th to the 12th of April it froze.", ["the 8th", "the 12th of April"]),
        ("At 5:34 AM Cairo time on 20 March 2003 it began.", ["5:34 AM Cairo time on 20 March 2003"]),
        ("It broke at Sunday dawn of 25 June 1950.", ["Sunday dawn of 25 June 1950"]),
    ],
)
def test_extent(text: str, expected: list[str]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "This time the vote was close.",
        "At the same time, prices fell.",
        "It works at the same time zone.",
        "At a time of need, much of the time, from time to time.",
        "At the time he wrote it nobody knew.",
        "The 2nd Battalion held the 13th floor on the 5th Avenue side.",
        "Prices fall report after report; they will spring surprise attacks.",
        "A winter coat, a summer dress, the Winter Olympics.",
        "WINTER MARCH & CO.",
        "The park - Winter Gardens and all.",
        "He had to date the painting.",
        "It was the best of one night stands.",
    ],
)
def test_what_only_looks_like_a_time_is_left_alone(text: str) -> None:
    assert found(text) == []


_HISTORY = "The mill opened on 4 May 1842. It burnt in June 1843. "


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("At that time it had ten looms.", "1843-06"),
        ("Around the same time the dam broke.", "1843-06"),
        ("They began the winter repairs.", "1844-WI"),
        ("The spring strike of 1848 was short.", "1848-SP"),
        ("They moved only at night.", "XXXX-XX-XXTNI"),
        ("Later in the year it reopened.", "1843"),
        ("It had fallen during the previous year.", "1842"),
    ],
)
def test_values_after_a_date_told(text: str, expected: str) -> None:
    assert values(_HISTORY + text)[2][1] == expected


def test_what_takes_up_a_date_is_about_it_and_says_so() -> None:
    timex = tag(_HISTORY + "At that time it had ten looms.")[2]
    assert str(timex.date) == "1843-06~"
    assert "told before" in sentence(timex)
    assert timex.grounds.anchor is not None


def test_during_this_time_is_longer_than_a_day() -> None:
    timex = tag(_HISTORY + "The dam broke on 5 July 1843. During this time the owner was abroad.")[-1]
    assert (timex.value, str(timex.date)) == ("1843-07", "1843-07~")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He left in the autumn of 1914. The following Easter he came home.", "1915-04-04"),
        ("He left in March 1914. The following Christmas he came home.", "1914-12-25"),
        ("He left in March 1914. The previous Christmas he had come home.", "1913-12-25"),
        ("It froze in the hard winter of 1847. That year the well was dug.", "1847"),
    ],
)
def test_named_days_and_years_beside_the_date_told(text: str, expected: str) -> None:
    assert values(_HISTORY + text)[-1][1] == expected


def test_a_year_of_two_calendars() -> None:
    assert values("He died in the winter of 270/269 BC.") == [("the winter of 270/269 BC", "BC0270-WI")]
    assert values("She ruled in 431/0 BC.")[0][0] == "431/0 BC"


def test_in_news_this_time_is_now() -> None:
    assert values("Sales fell in 2019. We have no comment at this time.")[-1][1] == "PRESENT_REF"


def test_a_day_told_by_an_event_is_the_date_right_before_it() -> None:
    told = values(_HISTORY + "On 21 July, the fifth day of the strike, the owner gave in.")
    assert told[2:] == [("21 July", "1843-07-21"), ("the fifth day", "1843-07-21")]
    told = values(_HISTORY + "On the seventh day two men opened the gates.")
    assert told[2:] == [("the seventh day", "1843-XX-XX")]


def test_days_by_their_number_run_on_into_the_next_month() -> None:
    text = "On 5 May 1915 we rose; on 6 May 1915 we dug. On the 7th it rained. On the 28th we left. On the 3rd, sun."
    assert [v for _, v in values(text)][2:] == ["1915-05-07", "1915-05-28", "1915-06-03"]


def test_a_range_over_new_year_ends_where_the_story_is() -> None:
    text = "The town fell in March 1945. They had fought in the hills from October to March. On 3 May they left."
    assert [v for _, v in values(text)] == ["1945-03", "1944-10", "1945-03", "1945-05-03"]


def test_a_heading_governs_what_is_told_under_it() -> None:
    text = (
        "1864: the road to the coast\n\nOn 4 May 1864 the mill closed. In November 1869, he wept. His wife did not. "
        "On April 15 the road opened. It reached the sea in January 1865. In February they moved.\n"
    )
    assert values(text)[3] == ("April 15", "1864-04-15")
    assert values(text)[-1] == ("February", "1865-02")


def test_the_end_of_something_does_not_move_the_story() -> None:
    text = "It began on 5 May 1844. The siege lasted until the fall of the town in March 1845. In July they dug wells."
    assert values(text)[-1] == ("July", "1844-07")


@pytest.mark.parametrize(
    "aside",
    [
        "It held more than in the previous year.",
        "Its owner, who had come to town in 1831, was ill.",
        "Many had worked there since 1829.",
        "The leader of the March 1832 rising was hanged.",
        "The road lasted until the flood in April 1861.",
    ],
)
def test_the_story_goes_on_behind_a_date_named_in_passing(aside: str) -> None:
    assert values(f"{_HISTORY}{aside} In July it was sold.")[-1] == ("July", "1843-07")


def test_a_quotation_in_a_history_was_not_said_on_the_day_of_the_text() -> None:
    said = tag(_HISTORY + "On 3 July 1843 the owner said, “I have tonight sold the mill.”")[-1]
    assert (said.value, said.date) == ("XXXX-XX-XXTNI", None)


def test_a_distance_counts_from_the_date_in_its_own_sentence() -> None:
    text = _HISTORY + "It reopened in March 1844. A school built in 1901 was enlarged 20 years later."
    assert values(text)[-1] == ("20 years later", "1921")


def test_a_paragraph_may_open_with_a_leap() -> None:
    text = _HISTORY + "It reopened in March 1844.\n\nA school was built in 1901. In May it was opened."
    assert values(text)[-1] == ("May", "1901-05")


def test_a_short_year_of_a_season_is_of_the_century_told_of() -> None:
    assert values(_HISTORY + "In the winter of ’47 it froze.")[-1][1] == "1847-WI"


def test_a_winter_told_of_in_january_is_the_one_that_is() -> None:
    winter = tag(
        "The pass fell in January 1951. The town fell on 4 May 1949. In January 1951 the winter attack failed."
    )[-1]
    assert (winter.value, str(winter.date)) == ("1951-WI", "1950-12/1951-02")


def test_a_season_takes_the_year_of_its_month_in_the_sentence() -> None:
    text = _HISTORY + "They began the summer repairs on the dam in June 1846."
    assert values(text)[2] == ("summer", "1846-SU")


def test_times_without_a_day_date_no_event() -> None:
    from events.pipeline import analyse

    text = "The war began on 4 May 1843. They marched only at night. On the third day the wall fell."
    events = analyse(SourceText("note", "note.txt", "", text)).events
    assert [str(event.date) for event in events] == ["1843-05-04"]


def test_a_day_by_its_number_that_is_today() -> None:
    assert values("The nurses walked out, and today is the fourth day of the strike.")[1:] == [
        ("the fourth day", "2024-05-15")
    ]
    assert values("It's the second day of the siege.") == [("the second day", "2024-05-15")]
    assert values("On the second day the water gave out.") == [("the second day", "XXXX-XX-XX")]


def test_a_statement_that_tells_of_the_year_before_counts_from_what_it_has_told() -> None:
    text = (
        "On 3 May 2018 we exchanged contracts. The tenant wrote on 7 February 2019. She enclosed a report by an agent "
        "who had inspected on 28 January. The claim form was issued on 16 April 2019.\n\nDated 11 February 2020\n"
    )
    assert dict(values(text, "2020-02-11"))["28 January"] == "2019-01-28"


def test_a_text_that_speaks_of_its_own_week_does_not() -> None:
    text = (
        "On 3 May 2018 they exchanged contracts. The tenant wrote on 7 February 2019. The claim form was issued on "
        "16 April 2019. A surveyor inspected the house on 28 January and told the court so on Monday.\n"
    )
    assert dict(values(text, "2020-02-11"))["28 January"] == "2020-01-28"


def test_years_count_from_a_birth_that_a_sentence_tells_and_not_from_a_label() -> None:
    told = "Ferris, who was born in 1987, had her first lesson six years later. She played on Monday.\n"
    assert dict(values(told))["six years later"] == "1993"
    labelled = "On 3 May 2021 I met the victim (DOB 04/02/1961). Two days later she wrote to me.\n"
    assert dict(values(labelled))["Two days later"] == "2021-05-05"


def test_weekdays_count_from_no_weekday_before_them_in_a_text_of_some_day_of_a_year() -> None:
    alone = values("Monday Monday", "2013")
    assert values("The kettle is blue.\n\nMonday Monday", "2013") == alone


def test_what_had_been_lies_before_what_was_told() -> None:
    text = "It burned on 4 November 2019. It had been inspected in the spring and sold in December 2018."
    assert ("the spring", "2019-SP") in values(text, "2019-11-20")
    text = "He fell in March 1850. He had married in October. He sailed in June."
    assert [value for _, value in values(text, None)] == ["1850-03", "1849-10", "1850-06"]


def test_the_begin_of_a_count_does_not_move_the_story() -> None:
    text = "It burned on 4 November 2019. The town had cut its budget thrice since 2010, most recently in February."
    assert values(text, None)[-1] == ("February", "2019-02")
