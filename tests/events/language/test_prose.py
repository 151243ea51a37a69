"""Sentences, offsets and tense as dating and extraction see them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from events.language import Prose, tense_at


def sentences(text: str) -> list[str]:
    return [sentence.text for sentence in Prose(text).sentences]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The pipe burst at 2.14 a.m. on Tuesday. Nobody was hurt.", 2),
        ("It closed at 9 p.m. The crowd went home.", 2),
        ("They met on Nov. 9 in Mainz. It rained.", 2),
        ("Mr. H. P. Ross of Acme Inc. resigned on Jan. 3, 2011.", 1),
        ("He lives in the U.S. and works at St. Mary's.", 1),
        ("“Stop!” she cried. He did not.", 2),
        ("“Will it hold?” asked the mayor.", 1),
        ("1. The tenant left in May.\n2. The landlord sued.", 2),
        ("Minutes\n\nThe chair opened the meeting.", 2),
        ("# Findings\nThe valve had failed.", 2),
        ("10:06 - Alarm sounds.\n10:09 - Crew arrives", 2),
        ("3/1/2014 Road closed\n7/2/2014 Road open", 2),
        ("A line that was wrapped by the mail program goes on here\nand ends there.", 1),
        ("> The water rose on Sunday and we\n> went home at noon.\n>\n> Come soon.", 2),
        ("Clause 7.11 applies. See No. 4 of the list.", 2),
    ],
)
def test_sentences(text: str, expected: int) -> None:
    assert len(sentences(text)) == expected, sentences(text)


@given(st.text(alphabet="aB. \n>1'’\"-?(:)", max_size=60))
def test_tokens_lie_inside_their_sentence_and_spell_the_text(text: str) -> None:
    prose = Prose(text)
    previous = 0
    for sentence in prose.sentences:
        assert previous <= sentence.start < sentence.end <= len(text)
        previous = sentence.end
        for token in sentence.tokens:
            assert sentence.start <= token.start < token.end <= sentence.end
            assert text[token.start : token.end] == token.text


def test_sentence_at_finds_the_sentence_of_an_offset() -> None:
    prose = Prose("One ran. Two sat.\n\nThree slept.")
    assert prose.sentence_at(prose.text.index("sat")).text == "Two sat."
    assert prose.sentence_at(len(prose.text)).text == "Three slept."


@pytest.mark.parametrize(
    ("text", "words", "direction"),
    [
        ("The union will meet in May.", "May", "future"),
        ("The union met in May.", "May", "past"),
        ("The hearing is scheduled for Friday.", "Friday", "future"),
        ("She said the tunnel would open in June.", "June", "future"),
        ("The dividend is payable Dec. 15.", "Dec. 15", "future"),
        ("He has lived there since March.", "March", "past"),
        ("They plan to vote on Monday.", "Monday", "future"),
        ("They managed to escape on Monday.", "Monday", "past"),
        ("Friday", "Friday", "present"),
    ],
)
def test_tense_says_past_or_future(text: str, words: str, direction: str) -> None:
    start = text.index(words)
    cue = tense_at(Prose(text).sentences[0], start, start + len(words))
    assert cue.direction == direction


def test_a_long_text_is_split_in_linear_time() -> None:
    text = "The clerk wrote it down on 3 May. " * 20_000
    assert len(Prose(text).sentences) == 20_000
