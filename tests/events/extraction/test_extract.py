"""Whole little texts: what happened, when, and how it is told."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from events.edtf import parse_edtf
from events.pipeline import analyse
from events.records import Event, SourceText


def events_of(text: str, date: str = "2024-04-02") -> list[Event]:
    return list(analyse(SourceText("d", "d.txt", "", text), parse_edtf(date)).events)


def only(text: str, date: str = "2024-04-02") -> Event:
    (event,) = events_of(text, date)
    return event


def test_an_event_has_date_title_people_place_and_mention() -> None:
    text = "The minister, Ana Ruiz, opened the tunnel in Lisbon on 14 June 2001."
    event = only(text)
    assert str(event.date) == "2001-06-14"
    assert event.title == "Ana Ruiz opened the tunnel in Lisbon"
    assert event.who == ("Ana Ruiz",)
    assert event.where == "Lisbon"
    assert event.status == "happened"
    assert 0 < event.confidence <= 1
    assert any("opened" in line for line in event.explanation)
    (mention,) = event.mentions
    assert text[mention.trigger.start : mention.trigger.end] == "opened"
    assert mention.clause.start <= mention.trigger.start < mention.trigger.end <= mention.clause.end


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Four barns have burned down in the past three weeks.", "2024-03-12/2024-04-02"),
        ("Rents have fallen in recent months.", "[..2024-04-02]"),
        ("Rents will fall in coming months.", "[2024-04-02..]"),
    ],
)
def test_lengths_that_begin_or_end_with_the_day_of_the_text(text: str, date: str) -> None:
    assert str(only(text).date) == date


def test_what_lies_before_an_event_whose_day_was_told() -> None:
    shot, seen = events_of("On 4 May 2010 the vicar was shot. His car was seen in the days before the shooting.")
    assert {str(shot.date), str(seen.date)} == {"2010-05-04", "[..2010-05-04]"}


@pytest.mark.parametrize(
    "text",
    [
        "She took the stand for more than four hours on 3 May 2010.",
        "Output amounted to more than 13% in May 2010.",
        "It was not until 3 May 2010 that he spoke.",
    ],
)
def test_no_comparison_and_no_denial(text: str) -> None:
    assert len(events_of(text)) == 1


def test_a_sentence_goes_on_behind_what_dashes_set_off() -> None:
    text = "The ferry -- the Ida -- was scheduled to leave from Oban on 3 May 2024, the harbour master said."
    (mention,) = only(text).mentions
    assert text[mention.trigger.start : mention.trigger.end] == "leave"


def test_how_long_something_may_last_dates_nothing() -> None:
    assert str(only("The trial opens on 6 May 2024 and may last two days.").date) == "2024-05-06"


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("The old bridge was closed on 3 May 2010.", "Old bridge closed"),
        ("The firm has hired 20 people since 1 May 2010.", "Firm hired 20 people"),
        ("The council will meet on 8 April 2024 in York.", "Council to meet in York"),
        ("The pump is to start on 8 April 2024.", "Pump to start"),
        ("On 3 May 2010 the ferry, which was overloaded, sank off Oban.", "Ferry sank off Oban"),
        ("A mill founded in 1887 by two brothers burned.", "Mill founded by two brothers"),
        ("The boiler was not repaired on 3 May 2010.", "Boiler not repaired"),
        ("Work began on 3 May 2010, officials said.", "Work began"),
        (
            "“It was a trap from the start,” the keeper told a court on 3 May 2010.",
            "Keeper told a court: “It was a trap",
        ),
        ("She was hurt in an explosion at a mill in 1988.", "She was hurt in an explosion at a mill"),
        ("The chairman resigned on 3 May 2010 because the mill lost money.", "Chairman resigned"),
        ("The firm sold convertible bonds due on 1 March 2031.", "Convertible bonds due"),
        ("Founded in 1926, the shop sells rope.", "Shop founded"),
    ],
)
def test_titles(text: str, title: str) -> None:
    assert events_of(text)[0].title.startswith(title)


@pytest.mark.parametrize(
    ("text", "title", "who"),
    [
        ("Ruth Dale was born in 1901. She died on 3 May 1970.", "Ruth Dale died", "Ruth Dale"),
        (
            "Augustin Ferrier fled France. In 1815 he lost his post.",
            "Augustin Ferrier lost his post",
            "Augustin Ferrier",
        ),
        (
            "Acme Tool Corp. grew fast. In 2003 the company bought a mill.",
            "Acme Tool Corp. bought a mill",
            "Acme Tool Corp.",
        ),
        (
            'NORTH PIER LIMITED ("the Claimant") is a builder. On 2 May 2013 the Claimant paid a fee.',
            "North Pier Limited paid a fee",
            "North Pier Limited",
        ),
        ("The plant has two kilns. The older one was lit in 1958.", "Older kiln lit", ""),
        ("Its captain, Hanne Roth, left Oslo on 3 May 2010.", "Hanne Roth left Oslo", "Hanne Roth"),
    ],
)
def test_pronouns_and_roles_are_named(text: str, title: str, who: str) -> None:
    event = events_of(text)[-1]
    assert event.title == title
    assert not who or who in event.who


def test_titles_are_short_and_never_end_loosely() -> None:
    text = (
        "On 3 May 2010 the very old and much loved harbour master of the small town of Kirkness on the northern coast "
        "gave the keys of the lighthouse and of both stores to the youngest of the three daughters of the baker at the "
        "quay in front of the church."
    )
    title = only(text).title
    assert len([word for word in title.split() if word not in ("a", "an", "the")]) <= 12
    assert len(title) <= 100
    assert title.split()[-1] not in {"of", "the", "to", "at", "in", "and", "a"}


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The court sat on 3 May 2010.", "happened"),
        ("The court will sit on 3 May 2025.", "planned"),
        ("The hearing is scheduled for 3 May 2025.", "planned"),
        ("The strike may begin on 3 May 2025.", "hypothetical"),
        ("The museum should have reopened on 3 May 2010.", "hypothetical"),
    ],
)
def test_status(text: str, status: str) -> None:
    assert only(text).status == status


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Divers searched the channel until 2 April 2024.", "/2024-04-02"),
        ("The road was closed from 8 April 2013 to 12 April 2013.", "2013-04-08/2013-04-12"),
        ("Between 3 June 2014 and 9 August 2014 the pump was off.", "2014-06-03/2014-08-09"),
        ("The school must file the plan by 3 May 2024.", "2024-05-03"),
        ("They had fled before 3 May 2010.", "[..2010-05-02]"),
        ("Profit fell in the six months ended June 30, 2015.", "2015-01-01/2015-06-30"),
        ("On Saturday 30 August 2014, at 4.30 pm, a pipe burst.", "2014-08-30T16:30"),
    ],
)
def test_the_date_is_what_the_words_allow(text: str, date: str) -> None:
    assert str(events_of(text)[0].date) == date


def test_what_still_lasts_ends_with_the_day_of_the_text_and_not_its_minute() -> None:
    event = only("The ferry has served both islands since March 2012.", "2014-05-06T17:05")
    assert str(event.date) == "2012-03/2014-05-06"


@pytest.mark.parametrize(
    "text",
    [
        "Published 3 May 2010 by the press office",
        "Copyright 2010 The Harbour Gazette",
        "On 3 May 2010 at 10:20, Ann Dale wrote:",
        "It was the best year since 2001.",
        "In May 2010 there was nothing in the shed.",
        "FERRY LINE POSTS RECORD LOSS FOR 2010",
        "September 2010 was dreadful.",
    ],
)
def test_furniture_and_remarks_are_no_events(text: str) -> None:
    assert events_of(text) == []


def test_a_when_clause_has_an_event_of_its_own() -> None:
    found = events_of("Divers searched until 2 April 2024, when the minister ordered an inquiry.")
    assert [(str(event.date), event.title) for event in found] == [
        ("2024-04-02", "Minister ordered an inquiry"),
        ("/2024-04-02", "Divers searched"),
    ]


def test_one_event_told_thrice_keeps_its_best_title_and_all_mentions() -> None:
    text = (
        "A key meeting on 7 June 2013 has been prepared for months. President Ann Holt will host Li Wei at a summit on "
        "7 June 2013. The scope of the meeting of 7 June 2013 is wide."
    )
    event = only(text, "2013-06-05")
    assert len(event.mentions) == 3
    assert "Holt" in event.title
    assert "Li Wei" in event.title


def test_events_of_one_day_with_other_people_stay_apart() -> None:
    found = events_of("Ann Dale sold her barn on 3 May 2010. Bob Rudd sold his boat on 3 May 2010.")
    assert len(found) == 2


def test_what_is_of_one_kind_on_one_day_is_not_one_event_for_that() -> None:
    told = events_of(
        "In 2018 sales rose 3 per cent. Profit climbed by 5 per cent in 2018.\n\n"
        "On 3 May 2018 the club bought a minibus. On 3 May 2018 the school acquired a piano.\n\n"
        "The roof of the stand collapsed on 4 June 2018. The wall collapsed on 4 June 2018.\n"
    )
    assert len(told) == 6


def test_a_meeting_that_is_named_again_is_the_same_one_unless_its_name_says_otherwise() -> None:
    (told,) = events_of(
        "Fishing rights will top the agenda at a key meeting Friday between the leaders of both towns. The scope of "
        "Friday's meeting will also take in the price of ice.",
        "2013-06-05",
    )
    assert len(told.mentions) == 2
    text = "The board meeting on Friday heard Ann. The union meeting on Friday heard Tom."
    assert len(events_of(text, "2013-06-05")) == 2


def test_a_time_between_commas_is_that_of_the_main_clause() -> None:
    told = only("When Ida Holm came back to the mill, on 9 May 1987, the parcel was gone.")
    assert told.title == "Parcel gone"


def test_a_line_with_a_stamp_tells_one_event_in_its_own_words() -> None:
    text = "25/12/2013 Road closed. Postman rescued.\n14/2/2014 Road closed. Army called."
    found = events_of(text)
    assert [event.title for event in found] == ["Road closed; postman rescued", "Road closed; army called"]


def test_date_headings_govern_a_diary() -> None:
    text = (
        "Sunday, 4 May 2014\n\nProcession round the parish. It took three hours.\n\n"
        "Monday, 5 May 2014\n\nMr Tom Pike fell off the ladder.\n\nTuesday, 6 May 2014\n\nNothing.\n"
    )
    found = events_of(text, "2014-05-11")
    assert [(str(event.date), event.title) for event in found] == [
        ("2014-05-04", "Procession round the parish"),
        ("2014-05-05", "Tom Pike fell off the ladder"),
    ]
    assert found[0].mentions[0].timex is None


def test_the_single_date_of_a_letter_governs_nothing() -> None:
    assert events_of("4 May 2014\n\nDear Ann,\n\nThe ladder fell. I like it here.\n", "2014-05-04") == []


def test_ids_last_when_words_are_added_behind() -> None:
    text = "The ferry sank on 3 May 2010."
    assert only(text).id == events_of(text + " It was raised on 9 May 2010.")[0].id


_WORDS = st.lists(
    st.sampled_from(
        """on 3 May 2010 , the ferry sank and was raised when who which said Ann Dale it he ( ) “ ” ' -- - . until
        from to between 2011 Friday yesterday now meeting report ended of in at will may not ’s n't""".split()
    ),
    max_size=40,
)


@settings(max_examples=60, deadline=None)
@given(_WORDS)
def test_any_order_of_words_gives_events_that_lie_in_the_text(words: list[str]) -> None:
    text = " ".join(words)
    for event in events_of(text):
        assert event.title
        assert len(event.title) <= 100
        for mention in event.mentions:
            assert 0 <= mention.clause.start <= mention.trigger.start < mention.trigger.end <= mention.clause.end
            assert mention.clause.end <= len(text)
