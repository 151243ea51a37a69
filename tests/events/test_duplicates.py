"""Documents that are there twice are found, those that only share what all say are not."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from events.duplicates import Duplicates, Same

WORDS = [f"word{number}" for number in range(4_000)]


def text(seed: int, words: int = 400) -> list[str]:
    return random.Random(seed).choices(WORDS, k=words)


def found(*texts: list[str] | str) -> list[Same | None]:
    known = Duplicates()
    return [known.add(n, each if isinstance(each, str) else " ".join(each)) for n, each in enumerate(texts)]


def test_the_same_words_are_the_same_text_however_they_are_wrapped() -> None:
    assert found("The board met.\n\nIt rained.", "Something else.", "The board\nmet. It  rained.\n") == [
        None,
        None,
        Same(0, 1.0),
    ]


@pytest.mark.parametrize(("changed", "alike"), [(1, True), (8, True), (60, False), (400, False)])
def test_a_text_with_few_words_changed_is_nearly_the_same(changed: int, alike: bool) -> None:
    original, copy = text(1), text(1)
    for place in random.Random(2).sample(range(400), changed):
        copy[place] = "other"
    [_, _, same] = found(text(3), original, copy)
    assert (same is not None) is alike
    if same:
        assert same.first == 1
        assert 0.8 <= same.likeness <= 1


def test_what_all_documents_say_makes_none_of_them_a_copy() -> None:
    footer = text(0, 300)
    documents = [[*text(seed), *footer] for seed in range(1, 40)]
    assert found(*documents, documents[30][:-3])[:-1] == [None] * 39
    same = found(*documents, documents[30][:-3])[-1]
    assert same is not None and same.first == 30


def test_short_notes_are_the_same_by_all_their_words_only() -> None:
    assert found("The board met on Friday in the town hall.", "The board met on Friday in the town hall!") == [
        None,
        None,
    ]


@settings(max_examples=30)
@given(st.lists(st.text(max_size=200), max_size=12))
def test_it_is_the_same_every_time_and_always_an_earlier_text(texts: list[str]) -> None:
    first = found(*texts)
    assert first == found(*texts)
    assert all(same is None or same.first < number for number, same in enumerate(first))
