"""Diaries, logs, mails and histories: what the dates of each kind are counted from."""

from __future__ import annotations

import pytest

from events.language import Prose
from events.records import SourceText
from events.temporal import find_reference, recognise
from tests.events.temporal.tagging import tag, values

DIARY = """Journal kept aboard the Petrel, March 1862

Sunday 9. Wind southerly. Service at ten.

Monday 10. Blew hard last night. This evening it moderated.

Tuesday 11. The cook, who was hurt on Saturday, is better. We hope to raise land by Friday.

Wednesday. Calm. Caught two bonito yesterday.
"""


def test_entries_of_a_diary_speak_on_their_own_day() -> None:
    found = dict(values(DIARY, None))
    assert found["Monday 10"] == "1862-03-10"
    assert found["last night"] == "1862-03-09TNI"
    assert found["Saturday"] == "1862-03-08"
    assert found["Friday"] == "1862-03-14"
    assert found["Wednesday"] == "1862-03-12"
    assert found["yesterday"] == "1862-03-11"


def test_bare_weekdays_that_head_entries_run_up_to_the_date_of_the_diary() -> None:
    text = "Friday.\nRain.\n\nSaturday.\nSold two heifers yesterday.\n\nMonday.\nSnow since last night.\n"
    # 15 May 2024 is a Wednesday.
    assert values(text) == [
        ("Friday", "2024-05-10"),
        ("Saturday", "2024-05-11"),
        ("yesterday", "2024-05-10"),
        ("Monday", "2024-05-13"),
        ("last night", "2024-05-12TNI"),
    ]


def test_log_with_times_of_four_figures() -> None:
    text = (
        "LOG OF M.V. TERN - 17 JULY 1968\n\n0015 Left port.\n1200 Stopped for fog.\n1530 Fire in the galley, seen "
        "about 1510.\n2350 Calmer.\n\n18 JULY\n\n0025 Passed the light.\n"
    )
    assert [value for _, value in values(text, "1968-07-18")] == [
        "1968-07-17",
        "1968-07-17T00:15",
        "1968-07-17T12:00",
        "1968-07-17T15:30",
        "1968-07-17T15:10",
        "1968-07-17T23:50",
        "1968-07-18",
        "1968-07-18T00:25",
    ]


def test_a_log_goes_on_from_its_line_with_a_date() -> None:
    text = (
        "The pump was mended on 3 March 2014, at noon.\n\n2014-03-05 06:10 Pump on\n06:15 Pressure low\n06:20 Alarm\n"
    )
    assert [value for _, value in values(text, "2014-03-06")][-2:] == ["2014-03-05T06:15", "2014-03-05T06:20"]


def test_lines_of_a_chat_speak_on_the_day_of_their_stamp() -> None:
    text = "2021-03-12 09:15 Tom: the doctor rang yesterday, results on Monday\n2021-03-13 18:01 Nia: we left at 5\n"
    found = values(text, None)
    assert found[0] == ("2021-03-12 09:15", "2021-03-12T09:15")
    assert ("yesterday", "2021-03-11") in found
    assert ("2021-03-13 18:01", "2021-03-13T18:01") in found


def test_list_of_years_is_no_log() -> None:
    text = "1204 The town burns.\n1530 A school is founded.\n1615 The wall falls.\n"
    assert [value for _, value in values(text)] == ["1204", "1530", "1615"]


def test_quoted_mails_speak_on_their_own_day() -> None:
    text = (
        "Thanks, tomorrow is fine.\n\nOn Mon, 6 May 2024 at 09:15, Tom wrote:\n> They came on Friday and come again "
        "next week.\n>\n> On Tue, 30 Apr 2024, Ann wrote:\n>> Are they coming tomorrow?\n"
    )
    found = values(text)
    assert ("tomorrow", "2024-05-16") in found
    assert ("Friday", "2024-05-03") in found
    assert ("next week", "2024-W20") in found
    assert found[-1] == ("tomorrow", "2024-05-01")


def test_mail_below_another_has_the_date_of_its_header() -> None:
    text = (
        "I rang him yesterday.\n\n-----Original Message-----\nFrom: Ann\nSent: Friday, May 3, 2024 4:15 PM\nTo: Tom\n\n"
        "I rang him yesterday.\n"
    )
    assert [value for words, value in values(text) if words == "yesterday"] == ["2024-05-14", "2024-05-02"]


def test_enclosed_paper_speaks_on_the_day_of_its_heading() -> None:
    text = (
        "The fence went up on Saturday.\n\n--- Notes of the allotment committee, Friday 3 May 2024 ---\n\n"
        "1. The water came back yesterday.\n2. The shed was broken into on Sunday.\n\n"
        "Report for the year ended 31 March 2024\n\nRents rose last week.\n\n"
        "A letter of 1 May 2024\nthanks us all.\n\nThe hedge was cut last week.\n"
    )
    found = values(text)
    assert found[0] == ("Saturday", "2024-05-11")
    assert ("yesterday", "2024-05-02") in found
    assert ("Sunday", "2024-04-28") in found
    assert [value for words, value in found if words == "last week"] == ["2024-W17", "2024-W17"]


def test_paper_of_a_later_day_is_none_that_is_enclosed() -> None:
    text = "Please come.\n\nNotes for the meeting, 3 June 2024\n\nThe hall was let yesterday.\n"
    assert values(text)[-1] == ("yesterday", "2024-05-14")


def test_day_of_a_month_told_before() -> None:
    text = (
        "The siege began in November 1644. By the 20th there was no bread. It ended in March 1645. On the 3rd the "
        "relief came; the bridge on the 5th floor and the 7th Foot did not. Peace followed in May, on the 28th, and on "
        "the 2nd they went home."
    )
    days = [value for words, value in values(text) if words.startswith("the ")]
    assert days == ["1644-11-20", "1645-03-03", "1645-05-28", "1645-06-02"]


def test_day_of_a_month_near_the_moment_of_speaking() -> None:
    assert values("He called on the 20th.") == [("the 20th", "2024-04-20")]
    assert values("It will close on the 3rd.") == [("the 3rd", "2024-06-03")]
    assert values("I have your letter of the 28th ult.") == [("the 28th ult.", "2024-04-28")]


def test_story_goes_on_into_the_next_year() -> None:
    text = (
        "The siege began in September 1644. On Christmas Day terms were refused. On New Year's Day they fired. "
        "It ended in March."
    )
    assert [value for _, value in values(text)] == ["1644-09", "1644-12-25", "1645-01-01", "1645-03"]


def test_birth_dates_make_no_history() -> None:
    text = "Born 12 November 1951. Seen on 2 May 2024, and again on 7 May. On 30 April she woke at night."
    assert ("30 April", "2024-04-30") in values(text)


def test_year_of_two_figures_lies_before_the_text() -> None:
    assert values("He was graduated in '97.", "1956-10-03") == [("'97", "1897")]
    assert values("He was graduated in '97.") == [("'97", "1997")]


def test_year_in_brackets_dates_the_day_before_it() -> None:
    assert values("On 9 September, at the battle of Flodden (1513), the king fell.")[0] == ("9 September", "1513-09-09")


def test_weekday_before_the_day_told_last() -> None:
    found = values("A hearing was set for Wednesday, April 24, 2019. Comments are due no later than the Friday before.")
    assert found[-1] == ("the Friday before", "2019-04-19")


def test_length_ahead_has_a_date() -> None:
    dates = [str(t.date) for t in tag("We will decide in two weeks. Bloods in ten days. He wrote it in two days.")]
    assert dates == ["2024-05-27/2024-06-02", "2024-05-25", "None"]


def test_timetables_and_requests_look_ahead() -> None:
    assert values("He goes back to his regiment on Saturday.") == [("Saturday", "2024-05-18")]
    assert values("Classes resumed Monday; term begins Sept. 12.")[-1] == ("Sept. 12", "2024-09-12")
    assert values("They asked to be put over to the June meeting.") == [("June", "2024-06")]


def test_dateline_in_brackets_dates_the_text() -> None:
    text = "HARTWELL, Mass. (Jan. 28, 2016) -- The trustees announced Thursday that she will start on July 1.\n"
    prose = Prose(text)
    expressions = recognise(prose)
    reference = find_reference(prose, expressions, SourceText("a", "a", "a", text), None)
    assert str(reference.date) == "2016-01-28"


def test_dates_in_figures_follow_the_dates_written_out() -> None:
    assert values("Posted 7 May 2024. Edit 10/05/24: fixed.")[-1] == ("10/05/24", "2024-05-10")
    assert values("Posted May 7, 2024. Edit 05/10/24: fixed.")[-1] == ("05/10/24", "2024-05-10")


def test_words_of_old_letters() -> None:
    text = "We broke camp on Tuesday last and march to-morrow. I was paid Decr. 25 1751, signed M. August"
    assert values(text) == [
        ("Tuesday last", "2024-05-14"),
        ("to-morrow", "2024-05-16"),
        ("Decr. 25 1751", "1751-12-25"),
    ]


def test_what_is_on_a_day_lies_ahead() -> None:
    assert values("The final is on Saturday.") == [("Saturday", "2024-05-18")]
    assert values("The deadline is Monday.") == [("Monday", "2024-05-20")]


def test_centuries_and_years_joined_by_one_noun() -> None:
    assert values("From the mid-17th to the early 19th century it was a barn.") == [
        ("the mid-17th", "16"),
        ("the early 19th century", "18"),
    ]
    assert values("Sherds of 2500–2200 BC.") == [("2500", "BC2500"), ("2200 BC", "BC2200")]


def test_plan_of_a_week_lies_ahead() -> None:
    text = "Friday: Choir, 7 pm.\nSaturday: Market in the square.\nMonday: Bins out.\n"
    assert [value for _, value in values(text)] == ["2024-05-17", "2024-05-17T19:00", "2024-05-18", "2024-05-20"]


def test_entries_go_on_over_new_year_and_under_the_years_above_them() -> None:
    text = "Diary, 1871\n\nMarch 24. Planted beans.\n\nDec. 25. Snow.\n\nJan. 2. Thaw.\n\n1875\n\nMay 1. Home.\n"
    assert [value for _, value in values(text, None)] == [
        "1871",
        "1871-03-24",
        "1871-12-25",
        "1872-01-02",
        "1875",
        "1875-05-01",
    ]


def test_release_headings_govern_their_notes() -> None:
    text = "## 4.2.0 - 2021-11-30\n\n- Last year's bug\n\n## 4.1.3 - 2020-09-02\n\n- Bug of last year\n"
    assert [value for words, value in values(text) if words.lower() == "last year"] == ["2020", "2019"]


def test_company_that_counts_from_the_end_of_its_own_year() -> None:
    text = "Fiscal 2023 ended September 30, 2023. In the first quarter of fiscal 2024 sales fell."
    assert [str(t.date) for t in tag(text)] == ["2022-10-01/2023-09-30", "2023-09-30", "2023-10-01/2023-12-31"]
    text = "The company's fiscal year ends on June 30. Revenue rose in fiscal 2023."
    assert str(tag(text)[-1].date) == "2022-07-01/2023-06-30"


def test_ages_count_from_the_birth_that_the_text_tells() -> None:
    text = (
        "Harriet was born at Whitby on 2 February 1834. At age fourteen she went to sea; four years later she married."
    )
    assert values(text, None) == [
        ("2 February 1834", "1834-02-02"),
        ("age fourteen", "1848"),
        ("four years later", "1852"),
    ]
    assert str(tag("Ada was born on 3 June 1820. At 34 she left.", None)[1].date) == "[1854-06-03..1855-06-02]"
    assert str(tag("Ada was born in 1820 and died aged 70.", None)[1].date) == "[1890..1891]"


def test_ages_are_no_dates_where_no_birth_is_told() -> None:
    assert values("He left at 34, and the age of 20 is young. At 34 he ran.") == []


_ADMISSION = (
    "Mr Pike was brought in on 3 March 2022 with pain that had begun the previous evening. An ECG at 04:20 was bad. "
    "Two days later he had a fever."
)


@pytest.mark.parametrize("reference", ["2022-03-12", "2022-03", "2022-03/2022-05"])
def test_what_had_been_before_does_not_move_the_story_however_well_the_text_is_dated(reference: str) -> None:
    assert [t.value for t in tag(_ADMISSION, reference)] == [
        "2022-03-03",
        "2022-03-02TEV",
        "2022-03-03T04:20",
        "2022-03-05",
    ]


def test_statements_of_facts_give_the_year_now_and_then() -> None:
    text = (
        "1. By a contract of 12 June 2018 the defendant agreed to mend the roof by the end of August.\n"
        "2. Work began on 2 July. The claimant wrote on 1 August and again a fortnight later.\n"
        "3. The defendant replied on 17 September 2018. Proceedings were issued on 4 February 2019. The joint "
        "statement is dated 9 December.\n"
        "4. The trial was listed for March 2020. It took place on 21 October.\n\nDated 3 November 2020"
    )
    assert [t.value for t in tag(text, "2020-11-03")] == [
        "2018-06-12",
        "2018-08",
        "2018-07-02",
        "2018-08-01",
        "2018-08-15",
        "2018-09-17",
        "2019-02-04",
        "2019-12-09",
        "2020-03",
        "2020-10-21",
        "2020-11-03",
    ]


def test_what_is_near_the_day_of_a_report_is_of_its_own_year() -> None:
    text = (
        "He was convicted on 3 May 2010. On 9 June, police said on Monday, he was seen again. He was freed on 4 August "
        "2010. He was arrested again yesterday."
    )
    found = ["2010-05-03", "2013-06-09", "2013-06-10", "2010-08-04", "2013-06-10"]
    assert [t.value for t in tag(text, "2013-06-11")] == found


def test_a_log_below_a_summary_is_of_the_day_that_the_summary_tells_of() -> None:
    text = (
        "Date: 2021-07-22\n\n## Summary\n\nOn Monday, July 19th, checkout failed.\n\n## Timeline\n\n"
        "- 09:58 deploy starts\n- 10:06 first alert\n"
    )
    assert [t.value for t in tag(text, "2021-07-22")][2:] == ["2021-07-19T09:58", "2021-07-19T10:06"]


def test_a_year_above_the_first_entry_of_a_diary_is_its_year() -> None:
    text = "1944\n\nJan. 3rd. Snow.\nJan. 6. Peter left by the early train.\n\n1945\n\nJan. 1. Still cold.\n"
    assert [t.value for t in tag(text, "1945-01-01")] == ["1944", "1944-01-03", "1944-01-06", "1945", "1945-01-01"]


def test_each_line_of_a_chat_speaks_on_its_own_day() -> None:
    text = (
        "[12/03/2020, 21:15] Sam: from Monday we are all at home\n"
        "[13/03/2020, 08:02] Priya: school closes on Friday week\n"
        "[16/03/2020, 19:47] Sam: the Easter flights were refunded yesterday\n\nEnd of the chat. It was read yesterday."
    )
    found = {t.text: t.value for t in tag(text, "2021-05-04") if t.value[:10].count("-") == 2}
    assert (found["Monday"], found["Friday week"], found["Easter"]) == ("2020-03-16", "2020-03-20", "2020-04-12")
    assert [t.value for t in tag(text, "2021-05-04") if t.text == "yesterday"] == ["2020-03-15", "2021-05-03"]


def test_entries_may_be_headed_by_a_feast_and_by_a_bare_number() -> None:
    text = (
        "Saturday 22nd March 1856. Hot. Mended the pump.\n\n"
        "Sunday, Easter Day. Church at Arva. In the evening the dray came.\n\n"
        "25th. Shore forty ewes. Told that a bank failed last month.\n\n"
        "Friday 28. Rain at last. We are to yard the rams on Monday.\n"
    )
    found = dict(values(text, None))
    assert found["Sunday"] == "1856-03-23"
    assert found["the evening"] == "1856-03-23TEV"
    assert found["25th"] == "1856-03-25"
    assert found["last month"] == "1856-02"
    assert found["Monday"] == "1856-03-31"


def test_numbered_points_are_no_days() -> None:
    text = "The deed of 3 May 1871 provides:\n\n1st. That the mill be let.\n\n5th. That no horse be kept.\n"
    assert values(text) == [("3 May 1871", "1871-05-03")]


def test_weekdays_count_from_the_day_in_the_title_of_a_text_that_does_not_state_its_own() -> None:
    text = (
        "# Incident report: cold store, 6 March 2025\n\n"
        "On Thursday evening the doors would not close. A hinge had been oiled on Tuesday afternoon.\n"
    )
    found = dict(values(text, "2025-03"))
    assert found["Thursday evening"] == "2025-03-06TEV"
    assert found["Tuesday afternoon"] == "2025-03-04TAF"


def test_the_year_that_a_pointer_leaves_unknown_is_not_the_one_told_before() -> None:
    text = (
        "A letter of 14 January 2019 warned the owner. The notice came on 2 July last year. "
        "The hearing was listed for 9 September."
    )
    assert dict(values(text, None))["9 September"] == "XXXX-09-09"


def test_next_day_is_the_one_after_the_day_told() -> None:
    text = "Afebrile from 19 October. Stepped down to tablets next day."
    assert dict(values(text, "2022-10-25"))["next day"] == "2022-10-20"


REPORT = """INCIDENT REPORT
Date of Report: 08/19/2023

On 08/18/2023 at about 2245 hours I was sent to a burglary and met the victim, Paul Deering (DOB 04/02/1961).

Deering stated that he left at 1830 hours. A neighbor saw a white van between 2000 and 2030 hours.

At 0010 hours on 08/19/2023 prints were taken.
"""


def test_hours_of_a_report_go_on_with_the_day_whose_hours_it_tells() -> None:
    found = dict(values(REPORT, "2023-08-19"))
    assert found["1830 hours"] == "2023-08-18T18:30"
    assert found["2000"] == "2023-08-18T20:00"
    assert found["2030 hours"] == "2023-08-18T20:30"


def test_the_february_of_a_winter_is_the_one_in_which_it_ends() -> None:
    text = (
        "The drivers struck for 14 weeks in the winter of 1976-77, and a bomb went off that February. It was 1980 then."
    )
    assert dict(values(text))["that February"] == "1977-02"
