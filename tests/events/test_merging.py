"""One event told in several documents: what is joined, what stays apart, and what each document claims."""

from __future__ import annotations

import json
import re
from functools import cache
from itertools import permutations
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from events.edtf import parse_edtf
from events.exporters import export
from events.merging import Merged, merge
from events.model import Timeline
from events.pipeline import analyse
from events.readers import read_many
from events.records import Event, Reading, SourceText

CLUSTERS = Path(__file__).parent.parent / "fixtures" / "clusters"

Place = tuple[str, str]
"""The name of a document and words of it, the verb or noun of an event among them."""

ONE: dict[str, list[list[Place]]] = {
    "mill": [
        [("wire", "Fire gutted"), ("courier", "burned to its walls"), ("blog", "caught fire")],
        [("wire", "the roof collapsed"), ("courier", "the roof fell in")],
        [("wire", "was built in 1887"), ("courier", "built the mill in 1887")],
        [("wire", "It closed in May 1996"), ("blog", "closed in May 1996")],
        [("wire", "bought the building"), ("blog", "bought the building")],
        [("wire", "demolish the east wall"), ("courier", "torn down")],
    ],
    "gateway": [
        [("shop", "rolled back"), ("monitor", "rolled back")],
        [("provider", "recovered"), ("shop", "recovered"), ("monitor", "recovered")],
        [("shop", "We refunded"), ("monitor", "refunded")],
    ],
    "barge": [
        [("first_witness", "I met Mr Harlow"), ("judgment", "met Mr Harlow")],
        [("first_witness", "left Stanmouth"), ("second_witness", "left Stanmouth"), ("judgment", "left Stanmouth")],
        [("first_witness", "The barge sank"), ("second_witness", "the barge sank"), ("judgment", "sank off")],
    ],
    "takeover": [
        [("bidder", "approved the sale"), ("target", "approved the sale")],
        [("bidder", "join the board"), ("target", "joins the board")],
    ],
    "lorry": [
        [("letter", "went over"), ("paper", "overturned on")],
        [("letter", "flew him to Leeds"), ("paper", "was flown to Leeds")],
    ],
    "merger": [
        [("article", "Talks between the two firms began"), ("minutes", "talks with Tarnbrook had begun")],
        [("article", "voted in favour of their merger"), ("release", "will vote on"), ("minutes", "be held on 2 Nov")],
        [("article", "steps down"), ("release", "will retire"), ("minutes", "would retire")],
        [("article", "due to complete"), ("release", "Completion is expected")],
    ],
    "ward": [
        [("letter", "was admitted"), ("complaint", "went into St Brennan's"), ("notes", "Admitted from")],
        [("complaint", "fell out of bed"), ("notes", "Fell beside bed")],
        [("letter", "stent was inserted"), ("complaint", "stent was put in"), ("notes", "Stent fitted")],
        [("letter", "was discharged"), ("complaint", "came home"), ("notes", "Discharged home")],
    ],
    "outage": [
        [("vendor", "nodes lost power"), ("customer", "went offline")],
        [("vendor", "Oslo recovered"), ("customer", "was restored at")],
        [("vendor", "told all customers"), ("customer", "told us about")],
    ],
    "burglary": [
        [("statement", "had been given to the museum"), ("news", "gave it to the museum")],
        [("news", "broke into"), ("court", "entered the Ashby Museum")],
        [("statement", "found the back window broken"), ("news", "burglary was discovered")],
        [("news", "was arrested in Derby"), ("court", "was arrested at")],
        [("news", "will appear"), ("court", "appeared before")],
    ],
    "footbridge": [
        [("report", "was last inspected"), ("news", "was inspected last May")],
        [("news", "came down at"), ("letter", "your bridge fell")],
    ],
    "expedition": [
        [("diary", "Left Tromsø"), ("history", "sailed from Tromsø"), ("obituary", "left Tromsø")],
        [("diary", "Lie died"), ("history", "Lie, died")],
        [("diary", "Came to anchor"), ("history", "she reached Tromsø")],
        [("history", "lectured in Christiania"), ("obituary", "gave a lecture")],
        [("history", "He died in 1911"), ("obituary", "has died at the age")],
    ],
}
"""All events of each cluster that more than one of its documents tell."""

APART: dict[str, list[tuple[Place, Place]]] = {
    "mill": [
        (("wire", "visited the mill"), ("courier", "came to Harrow Street")),
        (("wire", "bought the building"), ("courier", "bought the Harrow Street mill")),
    ],
    "gateway": [
        (("provider", "release train deployed"), ("shop", "deployed our own checkout")),
        (("provider", "was renewed"), ("shop", "was renewed")),
    ],
    "barge": [
        (("first_witness", "I started at"), ("second_witness", "I started at")),
        (("first_witness", "gave my log book"), ("second_witness", "gave my papers")),
        (("second_witness", "met the owners"), ("judgment", "met Mr Harlow")),
    ],
    "takeover": [
        (("bidder", "revenue rose 4%"), ("rival", "revenue rose 4%")),
        (("bidder", "closed at 412p"), ("rival", "closed at 97p")),
        (("bidder", "pay an interim"), ("rival", "pay an interim")),
        (("bidder", "pay an interim"), ("target", "will be paid")),
        (("target", "joins the board"), ("target", "will leave")),
        (("target", "completed its acquisition"), ("rival", "completed its acquisition")),
        (("target", "approved the sale"), ("rival", "approved the purchase")),
    ],
    "lorry": [
        (("log", "Driver freed"), ("letter", "went over")),
        (("log", "Lorry recovered"), ("letter", "turned up at the school")),
        (("paper", "inspector visited the Denby yard"), ("letter", "inspector visited us")),
        (("log", "taken to Calderwick General"), ("letter", "flew him to Leeds")),
    ],
    "merger": [
        (("release", "was approved by both boards"), ("article", "voted in favour")),
        (("article", "rose 3 per cent"), ("release", "was created")),
        (("minutes", "It will be sold"), ("release", "announced today")),
    ],
    "ward": [
        (("letter", "died in 2015"), ("complaint", "fell again at home")),
        (("letter", "angiogram on 5 May showed"), ("notes", "Stent fitted")),
        (("notes", "Returned to ward"), ("complaint", "was put in on")),
        (("complaint", "fell again at home"), ("notes", "Fell beside bed")),
    ],
    "outage": [
        (("vendor", "paged the on-call engineer"), ("customer", "paged Ravi Menon")),
        (("vendor", "Power was restored"), ("customer", "was restored at")),
    ],
    "burglary": [
        (("court", "entered the Ashby Museum"), ("news", "church at Melbourne was broken into")),
        (("court", "was recovered"), ("news", "found by a ploughman")),
        (("statement", "locked the museum"), ("news", "broke into")),
    ],
    "footbridge": [
        (("report", "letter of 2 December"), ("news", "begin an investigation")),
        (("report", "reopened on"), ("letter", "We buried")),
    ],
    "expedition": [
        (("diary", "Lie died"), ("obituary", "has died at the age")),
        (("diary", "buried him on the ice"), ("obituary", "He will be buried")),
        (("history", "broke free"), ("obituary", "came back in October")),
    ],
}
"""Events that are alike and are not one."""


@cache
def readings_of(cluster: str) -> tuple[Reading, ...]:
    return tuple(analyse(source) for source in read_many([str(CLUSTERS / cluster)]) if isinstance(source, SourceText))


def telling(merged: Merged, cluster: str, place: Place) -> Event:
    """The event that a place tells of."""
    name, words = place
    source = next(reading.source for reading in readings_of(cluster) if Path(reading.source.path).stem == name)
    start = source.text.index(words)
    for event in merged.events:
        for mention in event.mentions:
            if mention.document == source.id and start <= mention.trigger.start < start + len(words):
                return event
    raise AssertionError(f"{place} tells of nothing")


@pytest.mark.parametrize("cluster", ONE)
def test_what_several_documents_tell_is_told_once(cluster: str) -> None:
    merged = merge(readings_of(cluster))
    for places in ONE[cluster]:
        found = {telling(merged, cluster, place).id for place in places}
        assert len(found) == 1, f"{places} came out as {len(found)}"
    several = [e for e in merged.events if len({mention.document for mention in e.mentions}) > 1]
    assert len(several) == len(ONE[cluster])


@pytest.mark.parametrize("cluster", APART)
def test_what_is_only_alike_stays_apart(cluster: str) -> None:
    merged = merge(readings_of(cluster))
    for one, other in APART[cluster]:
        assert telling(merged, cluster, one).id != telling(merged, cluster, other).id, f"{one} is not {other}"


def test_documents_that_disagree_keep_both_dates_and_say_who_claims_what() -> None:
    merged = merge(readings_of("mill"))
    fire = telling(merged, "mill", ("blog", "caught fire"))
    claims = {Path(mention.document).stem: str(mention.date) for mention in fire.mentions}
    assert fire.conflict
    assert str(fire.date) == "2019-10-09"
    assert claims == {"wire": "2019-10-09", "courier": "2019-10-09", "blog": "2019-10-10"}
    told = " ".join(fire.explanation)
    assert re.search(r"courier\S* and \S*wire\S* say 9 October 2019", told)
    assert re.search(r"blog\S* says 10 October 2019", told)


@pytest.mark.parametrize(
    ("cluster", "place", "claims"),
    [
        (
            "ward",
            ("notes", "Discharged home"),
            {"letter": "2017-05-09", "notes": "2017-05-10", "complaint": "2017-05-10"},
        ),
        ("burglary", ("court", "entered"), {"court": "1987-10-31T23:00", "news": "1987-11-01"}),
        ("expedition", ("diary", "Lie died"), {"diary": "1898-08-02", "history": "1898-08-01"}),
    ],
)
def test_each_document_keeps_the_day_that_it_claims(cluster: str, place: Place, claims: dict[str, str]) -> None:
    told = telling(merge(readings_of(cluster)), cluster, place)
    assert told.conflict
    assert {Path(mention.document).stem: str(mention.date) for mention in told.mentions} == claims


def test_times_of_one_day_can_disagree_too() -> None:
    merged = merge(readings_of("gateway"))
    assert telling(merged, "gateway", ("shop", "recovered at")).conflict
    assert not telling(merged, "gateway", ("shop", "rolled back")).conflict


def test_a_plan_that_came_about_is_told_as_what_happened() -> None:
    texts = (
        ("before", "2018-03-01", "The Tarn footbridge in Kelby will reopen on 12 May 2018, the council said."),
        ("after", "2018-06-01", "The Tarn footbridge in Kelby reopened on 12 May 2018."),
    )
    merged = merge([analyse(SourceText(name, name, name, text), parse_edtf(date)) for name, date, text in texts])
    reopening = next(event for event in merged.events if len(event.mentions) == 2)
    assert reopening.status == "happened"


def _told_once(merged: Merged) -> set[tuple[str, frozenset[tuple[str, int]]]]:
    """Each event by its date and where it is told."""
    return {(str(e.date), frozenset((m.document, m.trigger.start) for m in e.mentions)) for e in merged.events}


@pytest.mark.parametrize("cluster", ONE)
def test_the_order_of_documents_changes_nothing(cluster: str) -> None:
    first, *others = (merge(order) for order in permutations(readings_of(cluster)))
    for other in others:
        assert _told_once(other) == _told_once(first)
        assert set(other.suggestions) == set(first.suggestions)


@given(order=st.permutations([reading for cluster in ONE for reading in readings_of(cluster)]))
@settings(max_examples=8)
def test_the_order_of_many_documents_changes_nothing(order: list[Reading]) -> None:
    assert _told_once(merge(order)) == _told_once(merge(sorted(order, key=lambda reading: reading.source.id)))


def test_one_document_is_left_as_it_is() -> None:
    (reading, *_) = readings_of("mill")
    assert merge([reading]) == Merged(reading.events, ())


def test_what_leaves_the_program_shows_the_claims_and_the_open_questions() -> None:
    timeline = Timeline.from_readings(readings_of("mill"))
    table = b"".join(export(timeline, "md")).decode()
    assert "documents disagree: 10 October 2019, 9 October 2019" in table
    data = json.loads(b"".join(export(timeline, "json")).decode())
    fire = next(event for event in data["events"] if event["conflict"])
    assert len(fire["mentions"]) == 3
    asked = Timeline.from_readings(readings_of("takeover"))
    known = {event.id for event in asked.events}
    assert asked.suggestions
    assert all(0.5 <= question.score < 1 and known.issuperset(question.events) for question in asked.suggestions)
