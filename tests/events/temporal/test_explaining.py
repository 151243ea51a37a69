"""Every value says what it was counted from, how, and what else the words could have meant."""

from __future__ import annotations

from pathlib import Path

import pytest

from events.records import Timex
from events.temporal.resolution.alternatives import alternatives
from events.temporal.resolution.answers import CONFIDENCE
from events.temporal.resolution.explaining import arithmetic, ends_of, sentence
from events.temporal.rules import RULES
from tests.events.temporal.tagging import tag

_FORMATS = Path(__file__).parents[3] / "docs" / "formats.md"


def find(text: str, words: str, reference: str | None = "2013-06-06") -> Timex:
    return next(timex for timex in tag(text, reference) if timex.text == words)


def test_every_rule_is_documented_once() -> None:
    assert set(RULES) == set(CONFIDENCE)
    rows = [line.split(" | ") for line in _FORMATS.read_text(encoding="utf-8").splitlines() if line.startswith("| `")]
    documented = {row[0].strip("| `"): row[1].removesuffix(" |") for row in rows if row[0].strip("| `") in RULES}
    assert documented == RULES


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        (
            "It met on Friday.",
            "Friday",
            "= 6 days before document date 6 June 2013, a Thursday; “met” tells of the past.",
        ),
        (
            "It will meet in March.",
            "March",
            "= the March after document date 6 June 2013; “will meet” tells of the future.",
        ),
        ("It met last summer.", "last summer", "= summer 2012, the one before document date 6 June 2013."),
        (
            "It met at Christmas.",
            "Christmas",
            "= 25 December 2012, the one before document date 6 June 2013; “met” tells",
        ),
        ("It burned in May 1921. In June it opened.", "June", "= June 1921, in the year of “May 1921”, told before."),
        ("It burned on 3 May 1921. The next day it fell.", "The next day", "= “3 May 1921”, told before, plus 1 day."),
        ("From May 3 to June 4, 1921, it rained.", "May 3", "= 3 May 1921, in the year of “June 4, 1921”, told next."),
        (
            "It burned less than three weeks ago.",
            "less than three weeks ago",
            "= less than 3 weeks before document date 6 June 2013: one day between 17 May 2013 and 6 June 2013.",
        ),
        (
            "It was sold in the last two weeks.",
            "the last two weeks",
            "is a length of time that ends with document date 6 June 2013.",
        ),
        ("He came twice a week.", "twice a week", "says how often: twice every week."),
        ("He came every other Monday.", "every other Monday", "says how often: every other Monday."),
        ("It rang half an hour later.", "half an hour later", "= document date 6 June 2013, plus 30 minutes."),
        ("The day after 3 May 1921 he left.", "The day after 3 May 1921", "= 4 May 1921, by the date that it names."),
        (
            "It lost money in the 13 weeks ended May 4.",
            "the 13 weeks",
            "= the period that ends on “May 4” (4 May 2013), told next.",
        ),
        ("The last day of the month was hot.", "The last day of the month", "= part of the month of document date"),
    ],
)
def test_the_sentence(text: str, words: str, expected: str) -> None:
    assert sentence(find(text, words)).startswith(f"“{words}” {expected}")


def test_a_heading_governs_and_is_named() -> None:
    text = "Monday 5 May 2014\n\nThe pump failed at 14:05.\n\nTuesday 6 May 2014\n\nYesterday it had leaked at noon.\n"
    pump, yesterday = find(text, "14:05"), find(text, "Yesterday")
    assert pump.grounds.anchor is not None and pump.grounds.anchor.span is not None
    start, end = pump.grounds.anchor.span
    assert (pump.grounds.anchor.kind, text[start:end]) == ("heading", "Monday 5 May 2014")
    assert sentence(yesterday) == "“Yesterday” = the heading “Tuesday 6 May 2014”, minus 1 day."


def test_a_chain_leads_back_step_by_step() -> None:
    text = "The mill burned on 3 May 1921. Two days later it rained. The next morning was dry. At 5 p.m. it fell."
    timexes = {timex.start: timex for timex in tag(text, "2013-06-06")}
    timex = next(t for t in timexes.values() if t.text == "5 p.m.")
    steps = []
    while timex.grounds.anchor is not None and timex.grounds.anchor.span is not None:
        timex = timexes[timex.grounds.anchor.span.start]
        steps.append(timex.text)
    assert steps == ["The next morning", "Two days later", "3 May 1921"]


def test_the_arithmetic_is_data() -> None:
    counted = arithmetic(find("It fell last Saturday.", "last Saturday", "1998-02-27"))
    assert counted is not None
    assert counted[:5] == ("1998-02-27", -6, "day", None, "1998-02-21")
    assert counted.words == "1998-02-27 (Friday), − 6 days: 1998-02-21 (Saturday)"
    assert arithmetic(find("It fell on 3 May 1921.", "3 May 1921")) is None


@pytest.mark.parametrize(
    ("text", "words", "value", "why"),
    [
        ("It met on Friday.", "Friday", "2013-06-07", "“met” tells of the past"),
        ("It met last Saturday.", "last Saturday", "2013-06-08", "“last” says which one"),
        ("The mill burned in March.", "March", "2014-03", "“burned” tells of the past"),
        ("It is quiet on 5 July.", "5 July", "2012-07-05", "it is farther away: 336 days against 29"),
        ("It rests in the third quarter.", "the third quarter", "2012-Q3", "it is farther away: 3 quarters against 1"),
        ("It was paid on 3/4/2014.", "3/4/2014", "2014-04-03", "nothing in the text decides"),
        ("Paid on 3/4/2014, due on 25/4/2014.", "3/4/2014", "2014-03-04", "the other dates of the text"),
        ("It was paid on 13/4/99.", "13/4/99", "1899-04-13", "two digits stand for"),
        ("It was paid on 3.4.2014.", "3.4.2014", "2014-03-04", "with full stops the day comes first"),
        ("It burned in May 1921. In June it opened.", "June", "2013-06", "the text tells here of “May 1921”"),
        (
            "It burned on 3 May 1921. At 5 p.m. it fell.",
            "5 p.m.",
            "2013-06-06T17:00",
            "the text tells here of “3 May 1921”",
        ),
    ],
)
def test_what_else_it_could_be_and_why_not(text: str, words: str, value: str, why: str) -> None:
    assert any(other.value == value and other.why.startswith(why) for other in alternatives(find(text, words)))


def test_what_can_mean_one_thing_only_has_no_alternative() -> None:
    assert not alternatives(find("It fell on 3 May 1921.", "3 May 1921"))
    assert not alternatives(find("It fell three weeks ago.", "three weeks ago"))


def ends(text: str, words: str) -> list[str]:
    return [str(end) for end in ends_of(find(text, words))]


def test_a_length_that_reaches_back_or_ahead_has_two_ends() -> None:
    assert ends("It was sold in the last two weeks.", "the last two weeks") == ["2013-05-23", "2013-06-06"]
    assert ends("It will run over the next ten days.", "the next ten days") == ["2013-06-06", "2013-06-16"]
    assert ends("It lost money in the 13 weeks ended May 4.", "the 13 weeks") == ["2013-02-03", "2013-05-04"]
    assert ends("It was sold in recent years.", "recent years") == ["None", "2013-06-06"]
    assert ends("It lasted two weeks.", "two weeks") == ["None", "None"]


def test_an_uncertain_document_date_is_named_as_it_is_known() -> None:
    yesterday, then = tag("He rang yesterday. The next day he died.", "2024-05")
    assert sentence(yesterday) == "“yesterday” = document date May 2024, minus 1 day."
    assert then.grounds.anchor is not None and then.grounds.anchor.date == yesterday.date


@pytest.mark.parametrize(
    ("words", "anchor"), [("yesterday", "6 June 2013, minus 1 day"), ("an hour ago", "6 June 2013 17:05, minus 1 hour")]
)
def test_the_clock_of_the_document_is_named_only_where_hours_are_counted(words: str, anchor: str) -> None:
    assert f"document date {anchor}." in sentence(find(f"The pump failed {words}.", words, "2013-06-06T17:05"))
