"""Verb groups and clauses: what dating and attachment stand on."""

from __future__ import annotations

import pytest

from events.language import Prose, Sentence, VerbGroup


def only(text: str) -> Sentence:
    (sentence,) = Prose(text).sentences
    return sentence


def words(sentence: Sentence, group: VerbGroup) -> str:
    return " ".join(token.text for token in sentence.tokens[group.start : group.last + 1])


@pytest.mark.parametrize(
    ("text", "groups"),
    [
        ("The ship sank.", [("sank", "past")]),
        ("The ship has not been found.", [("has not been found", "perfect")]),
        ("The ship will leave and a tug will tow it.", [("will leave", "future"), ("will tow", "future")]),
        ("They want to sell the mill.", [("want", "present"), ("to sell", "future")]),
        ("A group led by two officers took the bridge.", [("led", "past participle"), ("took", "past")]),
        ("The stolen car was found.", [("was found", "past")]),
        ("Officials first reported last night that it burned.", [("reported", "past"), ("burned", "past")]),
        ("Close the valve.", [("Close", "infinitive")]),
        ("An official said he'd been warned.", [("said", "past"), ("'d been warned", "past")]),
        ("The peace talks failed.", [("failed", "past")]),
        ("An offer launched in May failed.", [("launched", "past participle"), ("failed", "past")]),
        ("The chairman resigned on Monday the firm said.", [("resigned", "past"), ("said", "past")]),
        ("They want to sign and ratify it.", [("want", "present"), ("to sign", "future"), ("ratify", "infinitive")]),
        ("It aims to redeem in May all bonds.", [("aims", "present"), ("to redeem", "future")]),
        ("Marsh Corp.'s first profit rose.", [("rose", "past")]),
        ("It sells a pump based on steam.", [("sells", "present"), ("based", "past participle")]),
        ("He died the day the war ended in France.", [("died", "past"), ("ended", "past")]),
        ("Police will “proceed” with it.", [("will “ proceed", "future")]),
        ("The plan announced in March failed.", [("announced", "past participle"), ("failed", "past")]),
        (
            "It is, according to a report released last week, so.",
            [("is", "present"), ("according", "present participle"), ("released", "past participle")],
        ),
        ("The law passed in 2015 takes effect.", [("passed", "past participle"), ("takes", "present")]),
        ("They deal in stolen cars.", [("deal", "present")]),
        ("The two all voted to leave.", [("voted", "past"), ("to leave", "infinitive")]),
        ("A takeover bid was made.", [("was made", "past")]),
    ],
)
def test_verb_groups(text: str, groups: list[tuple[str, str]]) -> None:
    sentence = only(text)
    assert [(words(sentence, group), group.tense) for group in sentence.verb_groups] == groups


@pytest.mark.parametrize(
    ("text", "one", "other"),
    [
        ("Dale, who owns the mill, sold the barn.", "owns", "sold"),
        ("The firm said it now makes tiles.", "said", "makes"),
        ("Two men ran and a third fell.", "ran", "fell"),
        ("The bridge fell, killing two.", "fell", "killing"),
        ("LIMA, May 3 - Police closed the port.", "LIMA", "closed"),
        ("Painters lined up, and four years later, in October, she died.", "lined", "died"),
        ("The men who had been searching found her.", "searching", "found"),
        ("Smith spoke in Kenya and Uganda on Thursday and left.", "spoke", "left"),
        ("He told his cabinet on Sunday that Wales was ready.", "Sunday", "was"),
    ],
)
def test_words_of_different_clauses(text: str, one: str, other: str) -> None:
    sentence = only(text)
    index = [token.text for token in sentence.tokens].index
    assert sentence.clause_of(index(one)) != sentence.clause_of(index(other))


@pytest.mark.parametrize(
    ("text", "one", "other"),
    [
        ("A hundred jobs that the mill said a month ago would go were saved.", "said", "ago"),
        ("They met in Lyon, France, on Friday.", "met", "Friday"),
        ("The mayor of Trier and her deputy resigned.", "mayor", "resigned"),
        ("It was called the “great flood” by many.", "called", "many"),
    ],
)
def test_words_of_one_clause(text: str, one: str, other: str) -> None:
    sentence = only(text)
    index = [token.text for token in sentence.tokens].index
    assert sentence.clause_of(index(one)) == sentence.clause_of(index(other))
