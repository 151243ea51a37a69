"""Decisions stay with their events when the text around them changes."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from events.records import Event, main_mention
from events.store.anchoring import anchor_of, find_again
from tests.events.store.mill import MILL, Open, of, read

YEARS = (1921, 1922, 1953, 1954, 1984)


def marked(open_review: Open, events: tuple[Event, ...]) -> None:
    """Give each event its year for a note."""
    open_review().decide("Note", [(of(events, year), "note", str(year)) for year in YEARS])


def noted(open_review: Open, text: str) -> list[int]:
    """The years of the events that have a note in another text; each must be its own."""
    review, found = open_review(text), read(text)[1]
    notes = [(event, note) for event in found if (note := review[event].note)]
    assert all(str(event.date).startswith(note) for event, note in notes)
    assert len(notes) == len(review.decided)
    return sorted(int(note) for _, note in notes)


def test_text_before_and_line_ends_move_nothing(open_review: Open, events: tuple[Event, ...]) -> None:
    marked(open_review, events)
    text = "Notes on Arden, collected by hand.\n\n" + MILL.replace(". ", ".\n").replace("the owners", "the\n\towners")
    assert noted(open_review, text) == [*YEARS]


def test_changed_words_beside_an_event_leave_it_its_decision(open_review: Open, events: tuple[Event, ...]) -> None:
    marked(open_review, events)
    assert noted(open_review, MILL.replace("3 May 1921", "4 May 1921").replace("The council", "The county")) == [*YEARS]


def test_a_sentence_that_is_gone_gives_its_decision_to_no_other(open_review: Open, events: tuple[Event, ...]) -> None:
    marked(open_review, events)
    shorter = MILL.replace("A flood damaged the weir in June 1953. ", "")
    assert noted(open_review, shorter) == [year for year in YEARS if year != 1953]
    assert open_review(shorter).lost == 1
    # The words are back, and so is what was decided on them.
    assert noted(open_review, MILL) == [*YEARS]


def test_another_text_has_none_of_the_decisions(open_review: Open, events: tuple[Event, ...]) -> None:
    marked(open_review, events)
    assert not noted(open_review, "The bridge at Kell opened on 3 May 1931. The ferry stopped in June 1953.")


def test_changes_that_add_up_are_followed(open_review: Open, events: tuple[Event, ...]) -> None:
    marked(open_review, events)
    text = MILL
    for before, after in (
        ("burned down", "burned down wholly"),
        ("at Arden", "by the Arden"),
        ("It was", "The mill was"),
    ):
        text = text.replace(before, after)
        assert noted(open_review, text) == [*YEARS]


def test_paragraphs_that_say_the_same_are_told_apart_by_their_order() -> None:
    text = "\n\n".join(["The pump failed on 3 May 2021 and was mended."] * 6)
    source, events = read(text)
    anchors = {number: anchor_of(main_mention(event), text, 1) for number, event in enumerate(events)}
    found = find_again(anchors, [main_mention(event) for event in events], source.text)
    assert {target: index for target, (index, _) in found.items()} == {number: number for number in anchors}


@settings(max_examples=25)
@given(st.lists(st.tuples(st.sampled_from(["It rained.", "Nobody came.", "The owners met."]), st.integers(0, 4))))
def test_sentences_put_in_anywhere_move_nothing(added: list[tuple[str, int]]) -> None:
    _, events = read(MILL)
    anchors = {number: anchor_of(main_mention(event), MILL, 1) for number, event in enumerate(events)}
    sentences = MILL.split(". ")
    for words, place in added:
        sentences.insert(place, words.strip("."))
    text = ". ".join(sentences)
    _, found = read(text)
    places = find_again(anchors, [main_mention(event) for event in found], text)
    assert [found[places[number][0]].date for number in anchors] == [event.date for event in events]
