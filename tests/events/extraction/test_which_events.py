"""Which of the things that a text tells are events, on which date, and which have none."""

from __future__ import annotations

import pytest

from events.pipeline import analyse
from events.records import SURE_ENOUGH, Event, SourceText


def found(text: str) -> list[Event]:
    return list(analyse(SourceText("a", "a.txt", "", text)).events)


def dates(text: str) -> list[tuple[str, str]]:
    """The date of each event, and the word that tells of it."""
    return [
        (str(event.date) if event.date else "", text[event.mentions[0].trigger.start : event.mentions[0].trigger.end])
        for event in found(text)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Admitted: 3 March 2015    Discharged: 9 March 2015",
            [("2015-03-03", "Admitted"), ("2015-03-09", "Discharged")],
        ),
        (
            "Admitted 3 March 2015 with pneumonia, discharged 9 March 2015.",
            [("2015-03-03", "Admitted"), ("2015-03-09", "discharged")],
        ),
        ("Pneumonia 2010. Hysterectomy 1994.", [("1994", "Hysterectomy"), ("2010", "Pneumonia")]),
        (
            "1811: school founded; 1872: taken over by the board; 1964: closed.",
            [("1811", "founded"), ("1872", "taken"), ("1964", "closed")],
        ),
        ("1642, 23 October  Soldiers burned the gate.", [("1642-10-23", "burned")]),
        ("1915–1919  Eleven men of the village killed in the war.", [("1915/1919", "killed")]),
        ("1894  First parish council elected in December.", [("1894-12", "elected")]),
        (
            "| Owner | Action | Due |\n|---|---|---|\n| Reyes | Alert on timeouts | 2021-09-14 |",
            [("2021-09-14", "Alert")],
        ),
    ],
)
def test_lines_labels_rows_and_notes_have_their_own_dates(text: str, expected: list[tuple[str, str]]) -> None:
    assert dates(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The match was postponed from Saturday 2 May 2015 to Sunday 10 May 2015.", [("2015-05-10", "postponed")]),
        (
            "13/1/2014 Road closed two days.\n17/2/2014 Road closed.",
            [("2014-01-13/2014-01-15", "closed"), ("2014-02-17", "closed")],
        ),
        ("The case was heard on 11 and 12 April 2016.", [("2016-04-11/2016-04-12", "heard")]),
        (
            "The bar was put in in 1962, the year after the violin turned up.",
            [("1961", "turned"), ("1962", "put")],
        ),
        ("He died on 3 May 1970, two days before the war ended.", [("1970-05-03", "died"), ("1970-05-05", "ended")]),
        (
            "The violin belonged to a count; to a dentist; and from 1888 to the court.",
            [("1888", "belonged")],
        ),
        ("In 1954 the foundry closed, and Finch sold his house.", [("1954", "closed"), ("1954", "sold")]),
        (
            "Dale worked there from 2008 until he was fired on April 19, 2012.",
            [("2008/2012-04-19", "worked"), ("2012-04-19", "fired")],
        ),
        ("On June 14, 2012, the board approved purchases through December 31, 2013.", [("2012-06-14", "approved")]),
        ("I have seen his report, dated 19 December 2018.", [("2018-12-19", "report")]),
    ],
)
def test_dates_that_reach_further(text: str, expected: list[tuple[str, str]]) -> None:
    assert dates(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Profit is seen slightly below that of 2016.",
        "The gardens are open all the year round in 2016 as in 1950 (1949: closed).",
        "The treasurer has the accounts for 2012.",
        "The minutes of 11 September 2012 were agreed.",
        "Ellen, whom I have not seen since May 1889.",
    ],
)
def test_comparisons_papers_and_absences_are_no_events(text: str) -> None:
    assert [date for date, _ in dates(text) if date and not date.startswith("19")] in ([], ["2016"])


@pytest.mark.parametrize(
    "text",
    [
        "Karsa fell in 210 BC. Tourists visit the site in summer.",
        "Karsa fell in 1910. We usually meet there in March.",
        "Karsa fell on 3 May 1910. The job runs every night at 02:00.",
        "Kirby, 17th January 1926\n\nFather fell on the ice.",
        "Clinic letter, 6 November 2013\n\nHe was well.",
    ],
)
def test_habits_and_the_day_of_the_text_itself_are_no_events(text: str) -> None:
    assert len(dates(text)) == text.startswith("Karsa")


def test_headings_may_be_months_and_ranges() -> None:
    text = (
        "May 2014\nResidents begin to complain.\n\n14 August – 5 September 2014\n"
        "Three boil-water notices are issued after bacteria are found.\n"
    )
    assert [date for date, _ in dates(text)] == ["2014-05", "2014-08-14/2014-09-05"]


def test_a_list_of_days_is_read_line_by_line() -> None:
    text = "Dates\n3 June 2019: sports day\nTues 11 June 2019: class photographs are taken\n22 June 2019: summer fair\n"
    assert [date for date, _ in dates(text)] == ["2019-06-03", "2019-06-11", "2019-06-22"]


def test_labels_of_a_calendar_name_what_is_to_come() -> None:
    text = "Third-quarter statement: 17 August 2017\nYear end: 30 September 2017\nFull-year results: 29 November 2017\n"
    assert dates(text) == [("2017-08-17", "statement"), ("2017-09-30", "end"), ("2017-11-29", "results")]


def test_what_is_done_again_and_again_over_a_time_recurs() -> None:
    (event,) = found("From 3 May 2011 to 9 June 2013 the rent was paid every Friday.")
    assert event.status == "recurring"


def test_links_to_other_pages_are_no_events() -> None:
    text = (
        "A court fined the mill on 3 May 2018.\n\nRelated stories\n\nMill owner denies neglect (12 January 2018)\n\n"
        "Fire destroys mill (9 July 2017)\n"
    )
    assert [date for date, _ in dates(text)] == ["2018-05-03"]


def test_the_undated_news_of_a_dated_report_is_about_its_day() -> None:
    text = "BRANFORD, May 4, 2015 (Wire) -- A fire has destroyed the Branford library. The library opened in 1911."
    news = next(event for event in found(text) if str(event.date) == "2015-05-04~")
    assert news.confidence < SURE_ENOUGH


def test_what_a_vague_time_hints_at_is_listed_without_a_date() -> None:
    text = "The company sold the mine in 1990. Residents had complained earlier. The roof was later removed."
    assert dates(text) == [("1990", "sold"), ("", "complained"), ("", "removed")]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Dale asked the board to hold a hearing on 3 May 2010.", "hypothetical"),
        ("The defendant alleges that she threatened him on 3 May 2010.", "hypothetical"),
        ("The hospital was to have opened on 3 May 2010.", "hypothetical"),
        ("The trial, first listed for 9 June 2010, was adjourned.", "hypothetical"),
        ("If the union loses, the plant will close on 3 May 2030.", "hypothetical"),
        ("Had it stood until 3 May 2010, it would have been listed.", "hypothetical"),
        ("The trial has been put off until 3 May 2030.", "planned"),
    ],
)
def test_status_of_what_was_asked_alleged_or_called_off(text: str, status: str) -> None:
    (event,) = found(text)
    assert event.status == status


def test_a_plan_in_an_old_mail_stays_a_plan() -> None:
    text = (
        "Date: Mon, 8 Jun 2009 09:14:00 +0100\n\nThanks.\n\nOn Thu, 28 May 2009 at 16:02, Dev Patel wrote:\n\n"
        "> I will send the form tomorrow.\n"
    )
    (event,) = (event for event in found(text) if str(event.date) == "2009-05-29")
    assert event.status == "planned"


def test_what_is_unsure_says_why() -> None:
    text = "Dale left on a Friday. The company sold the mine in 1990. Residents had complained earlier."
    for event in found(text):
        assert event.confidence >= SURE_ENOUGH or any(line.startswith("Not sure") for line in event.explanation)


def test_a_time_since_when_belongs_to_what_went_on_and_not_to_what_ended_it() -> None:
    told = "On 9 April 1915 the mine which the miners had been digging since February was blown."
    assert ("1915-04-09", "blown") in dates(told)


def test_lines_of_a_log_at_other_times_are_two_events() -> None:
    told = (
        "Log of 6 March 2025\n\n18:47 The crew finds the leak\n19:06 The main valve is found broken\n19:30 All clear\n"
    )
    assert len([date for date, _ in dates(told) if date.startswith("2025-03-06T1")]) == 3


def test_two_names_of_one_day_are_that_day() -> None:
    told = "Saturday 22nd March 1856. Hot.\n\nSunday, Easter Day. Rode to Arva.\n\nTuesday 25. Shore ewes.\n"
    assert all("/" not in date for date, _ in dates(told))


def test_what_a_report_tells_as_past_has_happened_though_it_was_dated_before() -> None:
    told = "Date of report: 19 August 2023\n\nThe shed burned on 18 August 2023. On 21 August a detective was assigned."
    assert [event.status for event in found(told) if "ssigned" in event.title] == ["happened"]


def test_the_day_below_the_reference_of_a_letter_is_no_event() -> None:
    told = "Fenn & Shaw LLP\n\nOur ref: HS/447/2\n17 November 2021\n\nDear Sir,\n\nWe met on 2 November."
    assert [date for date, _ in dates(told)] == ["2021-11-02"]
