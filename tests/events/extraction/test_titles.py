"""What titles say: each verb with its own subject, each date with its own event, nothing that the text does not say."""

from __future__ import annotations

import pytest

from events.edtf import DatePoint
from events.extraction.wording import past_of
from events.pipeline import analyse
from events.records import SourceText


def told(text: str) -> list[tuple[str, str]]:
    """The date and title of each event."""
    events = analyse(SourceText("t", "t.txt", "", text), DatePoint(2024, 4, 2)).events
    return [(str(event.date), event.title) for event in events]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ada Thorn won a scholarship to the school at Lincoln, and in 1890 entered Newnham College.",
            [("1890", "Ada Thorn entered Newnham College")],
        ),
        (
            "The council bought the hall in 1956, sold it in 1971 and three years later let the roof fall in.",
            [("1956", "Council bought the hall"), ("1971", "Council sold hall"), ("1974", "Council let the roof fall")],
        ),
        (
            "The new lease was signed on 25 September 2018 and expires on 30 September 2021.",
            [("2018-09-25", "New lease signed"), ("2021-09-30", "New lease expires")],
        ),
        (
            "She moved to Paris in 1921, where she met Leon Braque, and married him in 1923.",
            [("1921", "She moved to Paris"), ("1923", "She married Leon Braque")],
        ),
        (
            "John Crane was born in 1851, Henry in 1853 and little Amos in 1860.",
            [("1851", "John Crane born"), ("1853", "Henry born"), ("1860", "Little Amos born")],
        ),
        (
            "One after another the mills closed: Bank Mill in 1864, Dale Mill in 1871.",
            [("1864", "Bank Mill closed"), ("1871", "Dale Mill closed")],
        ),
        (
            "Rowena Pask told reporters the blaze had started on 3 May 2018 on the second floor.",
            [("2018-05-03", "Blaze started on the second floor")],
        ),
        (
            "We wrote to the owner on 14 and again on 28 October 2021 asking for the panels.",
            [("2021-10-14", "We wrote to the owner"), ("2021-10-28", "We wrote to the owner")],
        ),
        (
            "Dunmore Roofing Ltd reported, by e-mail of 23 November 2018, that a joint had failed.",
            [("2018-11-23", "Dunmore Roofing Ltd reported a joint had failed")],
        ),
    ],
)
def test_each_verb_has_its_own_subject(text: str, expected: list[tuple[str, str]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The board has declared a dividend of 3.1p per share (2021: 2.9p), payable on 14 October 2022 to "
            "shareholders on the register at 16 September 2022.",
            [("2022-09-16", "Shareholders on the register"), ("2022-10-14", "Dividend of 3.1p per share payable")],
        ),
        (
            "Sales for the quarter ended September 30, 2018 fell 6% to $41.2 million.",
            [("2018-07-01/2018-09-30", "Sales fell 6% to $41.2 million")],
        ),
        ("The board expects profit to be slightly ahead of last year.", []),
        (
            "On 3 June 2019 Officer Lee met the victim, Paul Deering (DOB 04/02/1961).",
            [("2019-06-03", "Officer Lee met the victim")],
        ),
        (
            "A flood carried away the wheel in February 1725; it took until 1726 to replace it.",
            [("1725-02", "Flood carried away the wheel")],
        ),
    ],
)
def test_dates_of_payments_periods_and_comparisons(text: str, expected: list[tuple[str, str]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The elder brother, Daniel, died in 1725, and Jacques sold his share in 1730.", "Jacques sold his share"),
        ("Jack Lowe and I walked as far as the canal on 4 April 1915.", "Jack Lowe and I walked as far as the canal"),
        ("Ida Holm did not return until the summer of 1924.", "Ida Holm returned"),
        ("The mill did not stop until the summer of 1924.", "Mill stopped"),
        (
            "A review board blamed managers in a report issued in March 2000.",
            "Review board blamed managers in a report",
        ),
        ("The roof of the chapel was torn off early on 3 May 1953.", "Roof of the chapel torn off"),
        ("Rob Harker was operated on the same evening, 3 May 2014.", "Rob Harker operated on"),
        ("A job that had been started by hand on 4 March 2024 never ended.", "Job started by hand"),
        ("Autumn show. Held on 2 September 2023; 140 visitors.", "Autumn show held"),
        ("Balance at 31 August 2023 £2,314.60. Rents are due on 1 October 2023.", "Rents are due"),
        (
            "He was seen on 14 October 2022 with three days of fever and a sore foot.",
            "He was seen with three days of fever and a sore foot",
        ),
        (
            "Ninety-one per cent of the votes were cast for the deal, which was announced in September 2011.",
            "Deal announced",
        ),
        (
            "Inspectors had warned the owner, Halden Estates, about the wiring in a letter dated 14 January 2019.",
            "Inspectors warned the owner, Halden Estates",
        ),
        (
            'Walter "Dub" Kessel was a miner\'s son. Mr. Kessel bought his first truck in 1953.',
            'Walter "Dub" Kessel bought his first truck',
        ),
        (
            "Discharged: 21 Oct 2022\nConsultant: Dr H. Szabo\n\nHe had stepped on a nail in August 2022.",
            "He stepped on a nail",
        ),
        ("Reporting Officer: Ofc. L. Tran\n\nOn 18 August 2023 I searched the yard.", "L. Tran searched the yard"),
        (
            "The sealer left Bergen in May 1898. In June 1898 the ship broke free, and she reached Vardo on 4 July.",
            "Ship reached Vardo",
        ),
    ],
)
def test_titles_say_what_the_text_says_and_no_less(text: str, expected: str) -> None:
    assert expected in [title for _, title in told(text)]


def test_what_did_not_happen_is_no_event() -> None:
    assert told("Bob wrote about the broken gate; no reply to date.") == []


def test_a_row_of_a_table_is_told_by_the_words_of_its_cell() -> None:
    table = "| What | Who | Due |\n|---|---|---|\n| Ban manual updates | Lena | 14 March 2024 |"
    assert told(table) == [("2024-03-14", "Ban manual updates")]


def test_the_lines_of_a_chat_keep_their_words() -> None:
    chat = "2024-03-14 11:47 Tom: Fixed. £240\n2024-03-18 20:30 Nadia: Valve fitted this morning"
    assert [title for _, title in told(chat)] == ["Tom: Fixed; £240", "Nadia: Valve fitted this morning"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "We sang in Prague in 2002, in Cracow in 2009 and in Ghent in 2016.",
            [("2002", "We sang in Prague"), ("2009", "We sang in Cracow"), ("2016", "We sang in Ghent")],
        ),
        ("Ida Holm found water on returning from work on 7 February 2022.", [("2022-02-07", "Ida Holm found water")]),
        ("The club nearly went out of business in 2010.", [("2010", "Club nearly went out of business")]),
        ("Stuart Penny took over in November 2019.", [("2019-11", "Stuart Penny took over")]),
        ("A previous claim was made in 2017.", [("2017", "Previous claim made")]),
        ("The PTA's summer fair was held on 29 June 2019.", [("2019-06-29", "PTA's summer fair held")]),
        ("Edith Harrow (1871–1949)", []),
        ("The bridge, which dates from 1962, is shut.", [("1962", "Bridge dates from 1962")]),
        ("The house the firm had let was sold in 1990.", [("1990", "House sold")]),
        ("Dear Sirs,\n\nOn 3 May 2019 I wrote to you about it.", [("2019-05-03", "I wrote to you about it")]),
        (
            "Mr Boyle resigned as treasurer on 1 May 2017 and was replaced by Mrs Shah the next day.",
            [("2017-05-01", "Boyle resigned as treasurer"), ("2017-05-02", "Boyle replaced by Mrs Shah")],
        ),
        (
            "Ann Reed, chair since 2009, told members on 3 May 2018 that dues would rise.",
            [("2018-05-03", "Ann Reed told members that dues would rise")],
        ),
        (
            "After the strike of 1926 the pit was worked by pumps alone until it flooded in March 1931.",
            [("1926", "Strike: pit worked by pumps alone"), ("1931-03", "Pit flooded")],
        ),
        (
            "Born a slave in 1820, Ada Dove escaped in 1849.",
            [("1820", "Ada Dove born a slave"), ("1849", "Ada Dove escaped")],
        ),
        ("Police believe the car was stolen on 3 May 2019.", [("2019-05-03", "Car stolen")]),
        ("A fall in 2015 left him unable to walk.", [("2015", "Fall left him unable to walk")]),
        ("That was 17 October 2016.", []),
        ("Police let their only suspect go on 5 March 2019.", [("2019-03-05", "Police let their only suspect go")]),
        ("The firm made its drivers work on 3 May 2020.", [("2020-05-03", "Firm made its drivers work")]),
        ("By March 1940 two-thirds of the boys had left.", [("1940-03", "Two-thirds of the boys left")]),
        (
            "In 1931 the fund lost half its value and its manager, Karl Brandt, shot himself.",
            [("1931", "Fund lost half its value")],
        ),
        ("In April 1987 there was a fire at the depot.", [("1987-04", "Fire at the depot")]),
        ("It was in May 1921 that the company sold its ships.", [("1921-05", "Company sold its ships")]),
        (
            "The letter of 3 May 1887 was found in 1950 by a cleaner.",
            [("1887-05-03", "Letter of 3 May 1887"), ("1950", "Letter found by a cleaner")],
        ),
        (
            "The school closes on 24 May 2019 and reopens on 3 June 2019.",
            [("2019-05-24", "School closes"), ("2019-06-03", "School reopens")],
        ),
    ],
)
def test_a_title_has_all_of_its_phrase_and_nothing_of_another(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(date, title.split(" on returning")[0]) for date, title in told(text)] == expected


def test_answers_of_a_witness_are_told_without_the_letter_before_them() -> None:
    text = "A. In March of 2011.\nA. Mr. Hollis wrote to them on September 30, 2016. Told Ines on October 2, 2016."
    events = analyse(SourceText("t", "t.txt", "", text), DatePoint(2024, 4, 2)).events
    assert {name for event in events for name in event.who} <= {"Hollis", "Ines"}
    assert all(event.title != "A." for event in events)


@pytest.mark.parametrize(
    ("base", "past"),
    [("stop", "stopped"), ("open", "opened"), ("carry", "carried"), ("play", "played"), ("close", "closed")],
)
def test_past_forms(base: str, past: str) -> None:
    assert past_of(base) == past
