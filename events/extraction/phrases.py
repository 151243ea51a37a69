"""Base noun phrases: determiner, modifiers and head, without what follows the head."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Final, NamedTuple

from events.language import Token
from events.language.english.nouns import STANDING_ALONE

NOUN_TAGS: Final = ("NN", "NNS", "NNP", "NNPS")
_OPENERS: Final = frozenset(("DT", "PRP$", "CD", "JJ", "JJR", "JJS", "$", "PRP", "VBN", "VBG", "POS", "EX", *NOUN_TAGS))
_INSIDE: Final = frozenset(("CD", "JJ", "JJR", "JJS", "$", "POS", *NOUN_TAGS))
_HEADS: Final = frozenset(("CD", *NOUN_TAGS))
_BEFORE_PARTICIPLE: Final = ("DT", "JJ", "PRP$", "POS", "CD")


class NounPhrase(NamedTuple):
    """Tokens from start to stop (exclusive), with the head noun or pronoun."""

    start: int
    stop: int
    head: int


# What the generated constructor does, without its call for each of so many.
_phrase: Final[Callable[[tuple[int, int, int]], NounPhrase]] = partial(tuple.__new__, NounPhrase)


def find_noun_phrases(tokens: Sequence[Token], in_time: Sequence[bool]) -> list[NounPhrase]:
    """The base noun phrases of a sentence, from left to right, without overlaps.

    A time expression behind a noun (“a meeting Friday”) is no part of its phrase; one before it is
    (“a February meeting”).
    """
    tags = [token.tag for token in tokens]
    found: list[NounPhrase] = []
    next_free = 0
    for i in [i for i, tag in enumerate(tags) if tag in _OPENERS]:
        tag = tags[i]
        if i < next_free or (tag in ("VBN", "VBG") and not _attributive(tags, i)):
            continue
        if tag in ("PRP", "EX"):
            if tag == "EX" or not tokens[i].lower.endswith(("self", "selves")):
                found.append(_phrase((i, i + 1, i)))
            continue
        stop, head = _extend(tokens, tags, in_time, i)
        if head is not None:
            found.append(_phrase((i, head + 1, head)))
            stop = head + 1
        next_free = stop
    return found


def _attributive(tags: Sequence[str], i: int) -> bool:
    return i + 1 < len(tags) and tags[i + 1] in NOUN_TAGS and i > 0 and tags[i - 1] in _BEFORE_PARTICIPLE


def _is_subject(tags: Sequence[str], start: int, j: int) -> bool:
    """Whether the nouns behind a time with a preposition are the subject of a verb: “In May | tolls were halved”."""
    k = j
    while k < len(tags) and tags[k] in NOUN_TAGS:
        k += 1
    led = start > 0 and tags[start - 1] == "IN"
    return led and k > j and k < len(tags) and tags[k] in ("VBD", "VBZ", "VBP", "MD")


def _extend(
    tokens: Sequence[Token], tags: Sequence[str], in_time: Sequence[bool], start: int
) -> tuple[int, int | None]:
    """Where a phrase that opens at a token ends, and its head."""
    n, j, head = len(tags), start, None
    opens_in_time = in_time[start]
    while j < n:
        tag = tags[j]
        if tag not in _INSIDE and not _continues(tokens, tags, start, j):
            break
        if in_time[j]:
            if head is not None and not in_time[head]:
                break
        elif opens_in_time and (tag in ("NNP", "NNPS", "CD") or _is_subject(tags, start, j)):
            break
        if tag in _HEADS:
            head = j
        j += 1
    if head is None and tags[start] == "DT" and j == start + 2 and tokens[j - 1].lower in STANDING_ALONE:
        head = j - 1
    return j, head


def _continues(tokens: Sequence[Token], tags: Sequence[str], start: int, j: int) -> bool:
    """Whether a word that is no noun, number or adjective is part of a phrase."""
    tag, text = tags[j], tokens[j].text
    if j == start:
        return tag in ("DT", "PRP$") or (tag == "HYPH" and text != "-")
    if tag == "VBD" and start > 0 and tags[start - 1] == "PRP":  # “she first | noticed”
        return False
    if tag in ("VBN", "VBG", "VBD"):
        describes = j + 1 < len(tags) and tags[j + 1] in NOUN_TAGS
        return describes and tags[j - 1] in (*_BEFORE_PARTICIPLE, "HYPH")
    if tag in ("RB", "IN") and tags[j - 1] == "HYPH":  # “follow-up review”
        return True
    if tag == "DT" and tags[j + 1 : j + 2] == ["HYPH"]:  # “the all-hands meeting”
        return True
    if text == "-":
        return tokens[j - 1].end == tokens[j].start
    return text == "&" or tag == "HYPH"
