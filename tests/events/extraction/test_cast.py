"""Who a text speaks of, and what short forms stand for."""

from __future__ import annotations

import pytest

from events.extraction.cast import Cast
from events.extraction.roster import Entity


def named(text: str) -> list[tuple[str, str]]:
    return [(spot.entity.name, spot.entity.kind) for spot in Cast(text).spots]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ruth Dale met Mr Pike in Ulm.", [("Ruth Dale", "person"), ("Pike", "person"), ("Ulm", "place")]),
        ("Shares of Acme Tool Corp. fell.", [("Acme Tool Corp.", "body")]),
        ("Last May the mill burned.", []),
        ("Secretary of State Anna Holm resigned.", [("Anna Holm", "person")]),
        ("They flew to the White Hills.", [("White Hills", "place")]),
    ],
)
def test_names_and_their_kinds(text: str, expected: list[tuple[str, str]]) -> None:
    assert named(text) == expected


def test_a_surname_stands_for_the_person_and_a_first_word_for_the_body() -> None:
    text = "Ruth Dale sued Acme Tool Corp. in May. Dale won, and Acme Tool paid."
    assert [name for name, _ in named(text)] == ["Ruth Dale", "Acme Tool Corp.", "Ruth Dale", "Acme Tool Corp."]


def test_a_defined_term_stands_for_the_party() -> None:
    cast = Cast('An agreement between NORTH PIER LIMITED ("the Buyer") and others. The Buyer paid.')
    buyer = cast.resolve("Buyer")
    assert buyer is not None
    assert buyer.name == "North Pier Limited"


def test_the_last_person_of_a_gender() -> None:
    text = "Mr Pike wrote to Mrs Dale. "
    cast = Cast(text)
    assert cast.last_person(len(text), "male") == Entity("Pike", "person", "male", True)
    assert cast.last_person(len(text), "female") == Entity("Dale", "person", "female", True)
    assert cast.last_person(0) is None


def test_the_company_is_the_body_named_most_and_the_museum_one_of_that_name() -> None:
    text = "Acme Corp. grew. Hill Museum closed. Acme Corp. paid. "
    cast = Cast(text)
    company, museum = cast.body("company", len(text)), cast.body("museum", len(text))
    assert company is not None
    assert museum is not None
    assert (company.name, museum.name) == ("Acme Corp.", "Hill Museum")
