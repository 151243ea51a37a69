"""Past or future: what the words of a clause say about a date without its year or week."""

from __future__ import annotations

import pytest

from tests.events.temporal.tagging import tag, values


@pytest.mark.parametrize(
    ("text", "value"),
    [
        # 15 May 2024 is a Wednesday.
        ("The offer had been due to expire Friday.", "2024-05-10"),
        ("The vote, now put off, previously had been scheduled for Friday.", "2024-05-10"),
        ("The vote is scheduled for Friday.", "2024-05-17"),
        ("The strike may have been responsible for the drop on Friday.", "2024-05-10"),
        ("The strike may spread on Friday.", "2024-05-17"),
        ("She is to resume rowing on Friday.", "2024-05-17"),
        ("She closed the book, with members handing in ninety forms by the Friday deadline.", "2024-05-10"),
        ("She must hand in the form by Friday.", "2024-05-17"),
        ("The fair began as previously planned on Friday.", "2024-05-10"),
        ("The index is near its record high set on Aug. 6.", "2023-08-06"),
        ("The judge has set Aug. 6 as the day of the hearing.", "2024-08-06"),
        ("The league has decided to admit two clubs in June, an official said.", "2024-06"),
        ("The minister told brewers of a cut in supplies in June.", "2024-06"),
        ("The brewers cut supplies in April.", "2024-04"),
        ("The committee votes Friday on the bridge.", "2024-05-17"),
        ("The bill heads to the other house Monday.", "2024-05-20"),
        ("The show reopens in November.", "2024-11"),
        ("The match was rescheduled for Sunday.", "2024-05-19"),
        ("The storm was expected to weaken by Thursday.", "2024-05-16"),
        ("He was to have been honoured Monday.", "2024-05-13"),
        ("The boat, launched in June, has sunk.", "2023-06"),
        ("They will get paid on Friday.", "2024-05-17"),
        ("They got paid on Friday.", "2024-05-10"),
        ("The clerk asks that the case be heard in September.", "2024-09"),
        ("It is trying to sell itself, under a September agreement with a rival.", "2023-09"),
    ],
)
def test_a_clause_decides_which_of_two_dates_is_meant(text: str, value: str) -> None:
    assert [v for _, v in values(text) if v[0] == "2"] == [value]


def test_one_date_of_another_year_makes_no_history_of_a_report_of_these_days() -> None:
    text = (
        "DELFT, May 14 -- The three clubs, who were asked to join in July 2021, will join the league on June 12.\n\n"
        "The chair of one club signed the papers on May 2."
    )
    assert [t.value for t in tag(text)] == ["2024-05-14", "2021-07", "2024-06-12", "2024-05-02"]


def test_a_past_verb_makes_it_a_time_gone_by_for_whom_it_was_hard() -> None:
    text = "Its late change of ships made it hard for the yard to meet demand well into the summer."
    assert [t.value for t in tag(text, "2024-10-26")] == ["2024-SU"]


def test_from_and_until_look_ahead_unless_told_as_past() -> None:
    assert [v for _, v in values("From Monday we are at home.", "2024-05-15")] == ["2024-05-20"]
    assert [v for _, v in values("From Monday they were at home.", "2024-05-15")] == ["2024-05-13"]
    assert [v for _, v in values("It will stay closed until at least the 4th.", "2024-05-15")] == ["2024-06-04"]
