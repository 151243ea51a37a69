"""The reference date from the words of a text alone."""

from __future__ import annotations

from time import perf_counter

import pytest

from events.edtf import Edtf, parse_edtf
from events.language import Prose
from events.records import Reference, SourceText
from events.temporal import find_reference, recognise


def reference(text: str) -> Reference:
    prose = Prose(text)
    return find_reference(prose, recognise(prose), SourceText("a", "a.txt", "A", text), None)


def within(found: Reference, true: str) -> bool:
    interval: Edtf = parse_edtf(true)
    return found.date is not None and interval.contains(found.date)


NEWS = """Port to lose its last night ferry

By Dora Quill

EASTERHAM — The company that runs the night ferry to the islands said Thursday that it would stop on the last day of
the month, after a winter in which fewer than twenty cars a night were carried.

"It's a sad day," its director, Hal Vane, told reporters. He will meet the islands' council on Tuesday, October 2.

The notice came nine days after the owners, at a meeting on Tuesday, Sept. 18, had voted against a new ship. In 2011,
the last full year for which there are figures, the line carried 61,000 passengers, against 140,000 in 1998. An August
report by the transport office called the line the costliest in the country.

The ferry was built in 1974 and last repaired in the spring of 2009. A replacement by bus and bridge is to open in 2016.
"""

BRIEFING = """The prime minister and her guest

Trade and fishing will lead the talks on Saturday between the two governments, which have not spoken for years.

"We look forward to an open exchange," a senior official told reporters March 5.

The dispute goes back to the boundary treaty of 1987. Exports of fish were worth $410 million in 2018, according to a
February report of the chamber of commerce. President Donald Trump has offered to mediate. Another round of talks is
planned for May.
"""

DIARY = """Notes from the allotment

Saturday, 4 June

Planted the beans. The shed, which blew down in January, is up again; we last painted it in 1988.

Sunday, 5 June

Nothing but rain.

Monday, 6 June

The wreath was laid at the cross. The landing of 1944 had its fiftieth anniversary today, and old Mr Pell, who
was there, wore his medals. The new gate is promised for October 1994.
"""

ESSAY = """A short history of the pier

The pier was opened in 1867, burned in 1901 and was rebuilt by 1904. In the war its planks were taken up. It was sold
for a shilling in 1953, and the theatre at its end closed in the summer of 1971. A ship struck it in October 1978, and
the last of it was pulled down in March 1982.
"""

LETTER = """Dear Mother,

we got here on Tuesday and have a room with a view of the yard. Father's trunk came yesterday. On Sunday we shall walk
to the lake. Please send the blue coat; it will be cold soon.

Your Jo
"""

DATELINE = """Mill closes after flood

LOWBRIDGE, Nov 9 (Wire) - The paper mill closed on Friday after the flood that filled its cellars on Tuesday. It made
31,000 tonnes of paper in 2006, the last full year on its books. The owners had bought it in 2003 and will decide next
year, with a new plan for 2008, whether to reopen it.
"""


@pytest.mark.parametrize(
    ("text", "true"),
    [
        (NEWS, "2012-09-27"),
        (BRIEFING, "2019-03-05/2019-03-09"),
        (DIARY, "1994-06-06"),
        (ESSAY, "1982-03/.."),
        (DATELINE, "2007-11-09"),
    ],
)
def test_the_words_betray_the_date(text: str, true: str) -> None:
    found = reference(text)
    assert within(found, true), found
    assert found.source == "inferred"
    assert 0 < found.confidence <= 0.9
    assert found.evidence


def test_a_text_without_a_year_stays_without_one() -> None:
    found = reference(LETTER)
    assert (found.date, found.source, found.confidence) == (None, "unknown", 0.0)
    assert found.evidence


def test_a_dateline_without_a_year_keeps_its_day() -> None:
    found = reference("LOWBRIDGE, Nov 9 (Wire) - The paper mill closed on Friday after a flood. Nobody was hurt.\n")
    assert (str(found.date), found.source) == ("XXXX-11-09", "stated")


def test_a_day_from_the_words_alone_is_never_sure() -> None:
    assert reference(NEWS).confidence <= 0.6


def test_a_full_date_does_not_become_the_date_of_the_text() -> None:
    found = reference("The treaty was signed on 4 June 1997. It had been drafted in 1995, and nobody read it.\n")
    assert found.date is not None
    assert str(found.date) != "1997-06-04"
    assert found.date.first_day == parse_edtf("1997-06-04").first_day
    assert found.date.last_day is None


@pytest.mark.parametrize(
    ("words", "years"),
    [
        ("President Barack Obama", "2009–2017"),
        ("Prime Minister Margaret Thatcher", "1979–1990"),
        ("Pope Francis", "2013–2025"),
        ("Chinese President Xi Jinping", "2013–now"),
    ],
)
def test_who_is_in_office_is_evidence(words: str, years: str) -> None:
    found = reference(f"{words} said on Monday that the bridge would be paid for. It was built in 1975.\n")
    assert any(years in sentence for sentence in found.evidence)


@pytest.mark.parametrize("title", ["Former President", "then-President", "The late President", "ex-President"])
def test_who_is_no_longer_in_office_is_none(title: str) -> None:
    found = reference(f"{title} Barack Obama said on Monday that the bridge would be paid for.\n")
    assert not any("office" in sentence for sentence in found.evidence)


def test_a_weekday_with_its_day_is_a_fact_of_the_calendar() -> None:
    text = (
        "The hall will be closed from Monday, 3 August. It was closed for repairs in 2019, and the roof, which was "
        "mended in November 2019, held until January.\n"
    )
    found = reference(text)
    assert within(found, "2020")


def test_long_texts_take_time_in_proportion() -> None:
    def seconds(times: int) -> float:
        text = NEWS * times
        prose = Prose(text)
        expressions = recognise(prose)
        begin = perf_counter()
        find_reference(prose, expressions, SourceText("a", "a.txt", "A", text), None)
        return perf_counter() - begin

    seconds(1)
    assert seconds(150) < 12 * max(seconds(15), 0.01)


def test_a_story_of_antiquity_is_not_dated_to_antiquity() -> None:
    found = reference("Caesar was killed in 44 BC. On Monday, May 13, the square where he fell was closed to cats.\n")
    assert found.date is None or found.date.last_day is None or found.date.last_day > 500_000


def test_a_history_that_gives_its_years_is_not_dated_by_the_days_it_tells() -> None:
    days = "\n\n".join(f"On May {day} the dockers held another bridge." for day in range(1, 9))
    found = reference(
        "The strike began in the dye works on March 3, 1952. It spread to the harbour on April 14, 1952, and to the "
        "railway on June 9, 1952. A truce was signed on September 1, 1953, and the mill burned on November 20, 1953. "
        f"The owners would pay in 1954.\n\n{days}"
    )
    assert found.date is not None
    assert found.date.contains(parse_edtf("2009-12-19"))


def test_a_day_that_opens_a_text_gives_its_year_to_the_days_that_follow_without_one() -> None:
    found = reference(
        "Seen first on 14 Oct 2022 with a sprained wrist. The swelling went down by 17 October. She is to come again "
        "on 28 October, and may lift nothing heavy until 4 November.\n"
    )
    assert found.date is not None
    assert parse_edtf("2022").contains(found.date)


def test_a_day_named_again_without_its_year_is_the_same_day() -> None:
    found = reference(
        "The tank burst on 9 May. It had last been tested, said the report, on 9 May 2017 at noon, an hour before. "
        "Repairs were made on 11 May.\n"
    )
    assert found.date is None or found.date.contains(parse_edtf("2017-05-20"))


def test_the_title_of_a_review_names_what_has_been() -> None:
    found = reference("Review of the outage of 6 March 2025\n\nWe met the bank on 10 March. It will pay by the 31st.\n")
    assert found.date is not None
    assert parse_edtf("2025").contains(found.date)


OBITUARY = """Ada Cray, who built a line of ferries out of one barge, died Sunday at her home in Erie. She was 91.

Ms. Cray was born Feb. 3, 1928, in Toledo. She bought the barge in 1953. Her husband died in 2009.
"""


def test_an_obituary_is_of_the_year_in_which_the_dead_had_that_age() -> None:
    found = reference(OBITUARY)
    assert found.date is not None
    assert parse_edtf("2019/2020").contains(found.date)


def test_a_death_of_long_ago_says_nothing_of_the_text() -> None:
    found = reference(
        OBITUARY.replace("died Sunday", "died in 2019, on a Sunday,").replace("She was 91.", "She was 91 by then.")
    )
    assert "born in 1928-02-03, dead at 91." not in found.evidence


def test_what_lasted_until_a_year_is_not_to_come() -> None:
    found = reference(
        "The mill was built in 1887 and burned in 1916. From the mid-sixties until 1979 the works belonged to a bank. "
        "They were sold on New Year's Eve 1979."
    )
    assert str(found.date) in ("[1979..]", "[1979-12-31..]")


def test_days_told_as_past_and_soon_to_come_bound_the_text() -> None:
    found = reference(
        "Postmortem: checkout outage, 2023-08-17\n\nThe bug had been reported in May.\n\n"
        "Action items: rehearse the rollback in Q4; review on 2023-09-14."
    )
    assert str(found.date) == "[2023-08-17..2023-09-14]"
    assert found.confidence >= 0.8


def test_a_suit_that_lasted_until_a_year_is_over() -> None:
    found = reference(
        "The Act of 1794 was contested until 1801. The wall dates from the 1790s. The weir stood by 1780."
    )
    assert str(found.date) == "[1801..]"


def test_a_service_announced_with_its_weekday_bounds_an_obituary() -> None:
    found = reference(
        "Hal Brandt, 88, passed away on Tuesday, January 15, 2019. He was born Feb. 3, 1930, and retired in 1989.\n\n"
        "Visitation will be from 4 to 7 p.m. Friday. Funeral service 11 a.m. Saturday, Jan. 19."
    )
    assert str(found.date) == "[2019-01-15..2019-01-19]"
