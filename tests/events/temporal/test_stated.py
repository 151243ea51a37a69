"""Dates that a text states about itself."""

from __future__ import annotations

import pytest

from events.edtf import parse_edtf
from events.language import Prose
from events.records import Reference, SourceText, StatedDate
from events.temporal import find_reference, recognise

BODY = """
The tram to the harbour ran off its rails at the foot of Castle Hill. Nobody was hurt. The driver had braked in time,
the company said, and the line would be open again within the week. It was laid in 1911.
"""


def reference(text: str, *stated: StatedDate, given: str | None = None) -> Reference:
    prose = Prose(text)
    source = SourceText("a", "a.txt", "A", text, stated)
    return find_reference(prose, recognise(prose), source, parse_edtf(given) if given else None)


@pytest.mark.parametrize(
    ("text", "date"),
    [
        (f"Tram leaves rails\nDate: 4 June 1997 11:05 GMT\nDesk: City\n{BODY}", "1997-06-04"),
        (f"Tram leaves rails\nPublished Wednesday 4 June 1997 by the city desk\n{BODY}", "1997-06-04"),
        (f"Tram leaves rails\nBy Ada Lorn | Posted June 4, 1997 | 4:10 p.m. EDT\n{BODY}", "1997-06-04"),
        (f"Tram leaves rails\nFirst published: 1997-06-04. Last updated: 1997-07-11.\n{BODY}", "1997-06-04"),
        (f"Tram leaves rails\nLast updated 11 July 1997. First published 4 June 1997.\n{BODY}", "1997-06-04"),
        (f"Tram leaves rails\n\nJune 4, 1997\n{BODY}", "1997-06-04"),
        (
            f"Tram leaves rails\n\nTALLIN BAY, Maine, June 4, 1997 (Wire Service) - The tram ran off.\n{BODY}",
            "1997-06-04",
        ),
        (f"OSTHAVEN, 4 June 1997 — The tram to the harbour ran off its rails.\n{BODY}", "1997-06-04"),
        (f"TRAMWAY COMMITTEE\nMinutes of the meeting held on Wednesday, 4 June 1997\n{BODY}", "1997-06-04"),
        (
            f"MINUTES of the Council held on Wednesday 4th June 1997 at 7.30 p.m. in the Village Hall\n{BODY}",
            "1997-06-04",
        ),
        (f"3 Kiln Road\nOsthaven\n4 June 1997\n\nDear Miss Lorn,\n{BODY}\nYours faithfully,\nA. Tamm", "1997-06-04"),
        (f"STATEMENT OF A. TAMM\n{BODY}\nSigned at Osthaven on 4 June 1997\n\nA. Tamm", "1997-06-04"),
        (f"PARTICULARS\n{BODY}\nDated 4 June 1997\n\nTAMM & CO, solicitors", "1997-06-04"),
        (f"To the Editor\n{BODY}\nA. Tamm\nOsthaven, 4 June 1997", "1997-06-04"),
        (f"From: a@example.org\nTo: b@example.org\nDate: Wed, 4 Jun 1997 10:03:00 +0200\n\n{BODY}", "1997-06-04"),
        (f"Ward round 4 June 1997\n{BODY}", "1997-06-04"),
        (f"IN THE TRAMWAY COURT\n\nHanded down on 4 June 1997\n\nJUDGE TAMM:\n{BODY}", "1997-06-04"),
        (f"THE KITE\nSpring issue\nMay 1997\n{BODY}", "1997-05"),
    ],
)
def test_the_text_states_its_date(text: str, date: str) -> None:
    found = reference(text)
    assert (str(found.date), found.source) == (date, "stated")
    assert found.confidence >= 0.8
    assert found.evidence


@pytest.mark.parametrize(
    "text",
    [
        f"Tram leaves rails\nLast updated 4 June 1997\n{BODY}",
        f"Tram leaves rails\nModified: 4 June 1997\n{BODY}",
        f"Tram leaves rails\n{BODY}\n© 4 June 1997 The Osthaven Post",
        f"Tram leaves rails\n{BODY}\nNext meeting: 4 June 1997",
        f"Report for the year ended 4 June 1997\n{BODY}",
        f"Report on the outage of 4 June 1997\n{BODY}",
        f"On 4 June 1997 the tram left its rails.\n{BODY}",
        f"The tram is due to be scrapped on 4 June 1997.\n{BODY}",
    ],
)
def test_other_dates_at_the_ends_are_not_the_date_of_the_text(text: str) -> None:
    assert reference(text).source != "stated"


def test_a_diary_is_as_old_as_its_last_entry() -> None:
    text = "DIARY\n\nMonday, 2 June 1997\n\nRain. Wrote to Ada.\n\nWednesday, 4 June\n\nAda came. We took the tram.\n"
    found = reference(text)
    assert (str(found.date), found.source) == ("1997-06-04", "stated")


def test_a_journal_may_run_from_the_newest_entry_to_the_oldest() -> None:
    text = (
        "News\n\n4 June 1997\n\nThe shop is open again.\n\n12 May 1997\n\nThe shop is closed.\n\n2 May 1997\n\nHello.\n"
    )
    assert str(reference(text).date) == "1997-06-04"


def test_a_chronology_is_not_as_old_as_its_last_entry() -> None:
    entries = "4 June 1811\n\nThe roof fell in.\n\n3 May 1857\n\nIt was sold.\n\n1 March 1902\n\nIt burned down.\n"
    text = f"The house\n\n{entries}"
    found = reference(text)
    assert found.source == "inferred"
    assert str(found.date).startswith("[1902")


FRONT = StatedDate(parse_edtf("1997-06-04"), "front matter", "1997-06-04", 0.97)
NAME = StatedDate(parse_edtf("1997-06-05"), "file name", "19970605", 0.8)


def test_metadata_wins_over_the_text_and_the_disagreement_is_shown() -> None:
    found = reference(f"Tram leaves rails\nPublished 9 June 1997\n{BODY}", FRONT)
    assert (str(found.date), found.source) == ("1997-06-04", "stated")
    assert any("9 June 1997" in sentence and "otherwise" in sentence for sentence in found.evidence)


def test_the_text_wins_over_the_file_name() -> None:
    found = reference(f"Tram leaves rails\nPublished 4 June 1997\n{BODY}", NAME)
    assert str(found.date) == "1997-06-04"
    assert any("19970605" in sentence for sentence in found.evidence)


def test_the_file_name_dates_a_text_that_is_silent() -> None:
    found = reference(BODY, NAME)
    assert (str(found.date), found.source, found.confidence) == ("1997-06-05", "stated", 0.8)


def test_the_file_name_gives_the_year_of_a_dateline() -> None:
    found = reference(f"OSTHAVEN, June 4 (Wire Service) — The tram ran off its rails.\n{BODY}", NAME)
    assert str(found.date) == "1997-06-04"


def test_a_month_in_the_text_takes_its_day_from_the_file_name() -> None:
    found = reference(f"THE KITE\nJune 1997\n{BODY}", NAME)
    assert str(found.date) == "1997-06-05"
    assert any("June 1997" in sentence for sentence in found.evidence)


def test_sources_that_agree_keep_their_confidence() -> None:
    found = reference(f"Tram leaves rails\nPublished 4 June 1997\n{BODY}", FRONT)
    assert found.confidence == 0.97
    assert any("agrees" in sentence for sentence in found.evidence)


def test_the_users_date_wins_and_shows_what_the_document_says() -> None:
    found = reference(f"Tram leaves rails\nPublished 4 June 1997\n{BODY}", given="2001-02-03")
    assert (str(found.date), found.source, found.confidence) == ("2001-02-03", "given", 1.0)
    assert any("4 June 1997" in sentence for sentence in found.evidence)


@pytest.mark.parametrize(("enclosed", "sure"), [("30 May 1997", True), ("9 June 1997", False)])
def test_what_a_mail_encloses_is_older_than_the_mail(enclosed: str, sure: bool) -> None:
    header = StatedDate(parse_edtf("1997-06-04T10:03"), "Date header", "Wed, 4 Jun 1997 10:03", 0.98)
    found = reference(f"Dear all,\nthe minutes are below.\n\nMinutes of the meeting of {enclosed}\n{BODY}", header)
    assert str(found.date) == "1997-06-04T10:03"
    assert (found.confidence == 0.98) is sure
    assert (len(found.evidence) == 1) is sure


def test_a_summary_of_a_stay_in_hospital_is_of_the_day_of_discharge() -> None:
    found = reference(f"SUMMARY\n\nAdmitted: 14 Oct 2022    Discharged: 21 Oct 2022\n{BODY}")
    assert str(found.date) == "2022-10-21"


def test_a_day_in_the_last_row_of_a_table_is_not_that_of_the_text() -> None:
    found = reference(f"{BODY}\n| What | Who | Due |\n|---|---|---|\n| Oil the points | Ada | 14 March 2031 |\n")
    assert found.source != "stated"


def test_the_day_of_a_meeting_that_is_announced_is_not_that_of_the_notice() -> None:
    found = reference(
        "NOTICE OF ANNUAL MEETING — May 22, 2019\n\nThe meeting will be held at nine on Wednesday, May 22, 2019. "
        f"Holders of record on April 1 may vote.\n{BODY}\nApril 12, 2019\n"
    )
    assert str(found.date) == "2019-04-12"


def test_a_report_is_of_the_day_when_it_was_made() -> None:
    found = reference(f"INCIDENT REPORT Case No. 18\nReported: 06/11/2018 2215 hrs  Officer: R. Dunn\n\n{BODY}")
    assert str(found.date) == "2018-06-11"


def test_a_row_of_a_docket_does_not_state_the_date_of_the_list() -> None:
    rows = "03/14/1997 1 COMPLAINT filed by A. Tamm.\n06/02/1997 20 ORDER. Signed by Judge Lorn on 6/1/1997.\n"
    assert reference(f"Docket No. 97-412\n\n{rows}07/09/1997 22 ANSWER by defendant.\n{BODY}").source != "stated"


def test_a_note_is_of_the_day_of_service() -> None:
    assert str(reference(f"CONSULTATION NOTE\nDOS: 6/4/97\n{BODY}").date) == "1997-06-04"
