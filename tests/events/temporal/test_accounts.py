"""Quarters, periods and years of accounts, and what they are compared with."""

from __future__ import annotations

from tests.events.temporal.tagging import tag


def test_a_quarter_gone_by_or_to_come_is_not_what_is_compared() -> None:
    text = (
        "Larch Corp. said third-quarter net rose to $8 million. After a flat second quarter, its mills ran at full "
        "speed, and it expects a loss in the first quarter of 2025. In the year-ago period, it earned $7 million."
    )
    assert [t.value for t in tag(text, "2024-10-26")] == ["2024-Q3", "2024-Q2", "2025-Q1", "2023-Q3"]


def test_a_half_year_to_come_is_not_what_is_compared() -> None:
    text = (
        "Third-quarter net rose. The mill will be shut in the first two quarters of 2025, it said. "
        "In the year-ago period, it earned $7 million."
    )
    assert [t.value for t in tag(text, "2024-10-26")] == ["2024-Q3", "2025-H1", "2023-Q3"]


def test_the_latest_period_is_the_one_reported_or_the_last_that_has_ended() -> None:
    assert [t.value for t in tag("Larch gained in the latest period.", "2024-11-02")] == ["2024-Q3"]
    text = "Larch lost money in the second quarter. Sales in the latest period were $3 million."
    assert [t.value for t in tag(text, "2024-11-02")] == ["2024-Q2", "2024-Q2"]


def test_a_quarter_of_a_companys_own_year_keeps_its_name_and_its_days() -> None:
    text = (
        "Larch Corp. earned $5 million in the fiscal first quarter. Sales were $538 million for the quarter ended "
        "Sept. 29, up from $388 million a year earlier. In the 2023 period, it earned $2 million."
    )
    found = [(t.text, t.value, str(t.date)) for t in tag(text, "2024-10-26")]
    assert found == [
        ("the fiscal first quarter", "2024-Q1", "2024-06-30/2024-09-29"),
        ("the quarter", "2024-Q1", "2024-06-30/2024-09-29"),
        ("Sept. 29", "2024-09-29", "2024-09-29"),
        ("a year earlier", "2023-Q1", "2023-06-30/2023-09-29"),
        ("the 2023 period", "2023-Q1", "2023-06-30/2023-09-29"),
    ]


def test_the_same_period_last_year_is_one_expression() -> None:
    text = (
        "Larch Corp. reported third-quarter net of $2 million. It lost $1 million in the corresponding period last "
        "year. Sales for last year's quarter were $3 million; for the quarter a year ago its rival sold less. It sees "
        "higher sales for the full year."
    )
    assert [(t.text, t.value) for t in tag(text, "2024-10-26")] == [
        ("third-quarter", "2024-Q3"),
        ("the corresponding period last year", "2023-Q3"),
        ("last year's quarter", "2023-Q3"),
        ("the quarter a year ago", "2023-Q3"),
        ("the full year", "2024"),
    ]


def test_what_is_said_since_the_end_of_the_year_counts_from_the_last_one() -> None:
    found = tag("The change is since year-end. It hopes to finish by year-end.", "2024-10-26")
    assert [(t.value, str(t.date)) for t in found] == [("2023", "2023-12"), ("2024", "2024-12")]


def test_quarters_of_a_companys_own_year_follow_from_the_one_that_it_dates() -> None:
    text = (
        "Larch Reports Third Quarter Fiscal 2024 Results\n\nLarch Inc. today announced results for the third quarter "
        "of fiscal 2024, ended March 31, 2024.\n\nThird quarter revenue was $214 million, up from $198 million a year "
        "earlier and $180 million in the third quarter of fiscal 2022.\n\nFor the fourth quarter, it expects $220 "
        "million. The fiscal year was good."
    )
    assert [(t.value, str(t.date)) for t in tag(text, "2024-04-30") if t.text != "today"] == [
        ("2024-Q3", "2024-01-01/2024-03-31"),
        ("2024-Q3", "2024-01-01/2024-03-31"),
        ("2024-03-31", "2024-03-31"),
        ("2024-Q3", "2024-01-01/2024-03-31"),
        ("2023-Q3", "2023-01-01/2023-03-31"),
        ("2022-Q3", "2022-01-01/2022-03-31"),
        ("2024-Q4", "2024-04-01/2024-06-30"),
        ("2024", "2023-07-01/2024-06-30"),
    ]


def test_a_companys_year_is_called_after_its_end() -> None:
    text = "Larch gained in the fiscal first quarter, for the three months ended Sept. 30. In fiscal 2024 it lost."
    assert [(t.value, str(t.date)) for t in tag(text, "2024-10-26")] == [
        ("2025-Q1", "2024-07-01/2024-09-30"),
        ("P3M", "2024-07-01/2024-09-30"),
        ("2024-09-30", "2024-09-30"),
        ("2024", "2023-07-01/2024-06-30"),
    ]


def test_another_companys_quarter_is_one_of_the_calendar() -> None:
    text = (
        "Larch's profit rose in the fiscal first quarter, ended Sept. 30. Separately, Birch reported third-quarter "
        "profit of $4 million, up from $3 million a year earlier."
    )
    found = [(t.value, str(t.date)) for t in tag(text, "2024-10-26")]
    assert found[2:] == [("2024-Q3", "2024-07/2024-09"), ("2023-Q3", "2023-07/2023-09")]


def test_a_quarter_with_its_end_makes_the_company_count_its_own_way() -> None:
    text = "Larch said net fell for its fourth quarter ended Sept. 30. A year earlier it earned more in the quarter."
    assert [(t.value, str(t.date)) for t in tag(text, "2024-11-02")] == [
        ("2024-Q4", "2024-07-01/2024-09-30"),
        ("2024-09-30", "2024-09-30"),
        ("2023-Q4", "2023-07-01/2023-09-30"),
        ("2024-Q4", "2024-07-01/2024-09-30"),
    ]


def test_the_quarter_compared_with_has_the_name_that_stands_behind_it() -> None:
    text = (
        "Larch expects to earn more for the third quarter. In the comparable year-ago quarter, the second quarter "
        "ended Oct. 31, it had a loss. Results for that quarter included a charge."
    )
    assert [(t.value, str(t.date)) for t in tag(text, "2024-10-27")][1:] == [
        ("2023-Q2", "2023-08-01/2023-10-31"),
        ("2023-Q2", "2023-08-01/2023-10-31"),
        ("2023-10-31", "2023-10-31"),
        ("2023-Q2", "2023-08-01/2023-10-31"),
    ]


def test_what_stands_in_brackets_to_compare_is_not_compared_itself() -> None:
    text = "Revenue rose to £214m (H1 2015: £202m). Profit was £18m, against £19m a year earlier."
    assert [t.value for t in tag(text, "2016-11-23")] == ["2015-H1", "2015"]


def test_the_quarter_is_the_one_reported_and_not_the_one_compared_with() -> None:
    text = (
        "Larch reported results for its fiscal 2011 second quarter, which ended January 29, 2011. Sales rose from $84 "
        "million in the second quarter of fiscal 2010. It opened nine stores in the quarter."
    )
    found = {t.text: (t.value, str(t.date)) for t in tag(text, "2011-03-03")}
    assert found["fiscal 2011 second quarter"] == ("2011-Q2", "2010-10-30/2011-01-29")
    assert found["the quarter"][1] == "2010-10-30/2011-01-29"


def test_a_feast_pointed_at_keeps_its_article() -> None:
    assert [t.text for t in tag("It began in 1919. By the following Christmas it had grown.")] == [
        "1919",
        "the following Christmas",
    ]
