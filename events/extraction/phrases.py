"""Base noun phrases: determiner, modifiers and head, without what follows the head."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from events.language import Token
from events.language.english.nouns import STANDING_ALONE

NOUN_TAGS: Final = ("NN", "NNS", "NNP", "NNPS")
_OPENERS: Final = frozenset(("DT", "PRP$", "CD", "JJ", "JJR", "JJS", "$", "PRP", "VBN", "VBG", "POS", "EX", *NOUN_TAGS))
_INSIDE: Final = frozenset(("DT", "PRP$", "CD", "JJ", "JJR", "JJS", "$", "POS", "HYPH", *NOUN_TAGS))


class NounPhrase(NamedTuple):
    """Tokens from start to stop (exclusive), with the head noun or pronoun."""

    start: int
    stop: int
    head: int


def find_noun_phrases(tokens: Sequence[Token], in_time: Sequence[bool]) -> list[NounPhrase]:
    """The base noun phrases of a sentence, from left to right, without overlaps.

    A time expression behind a noun (“a meeting Friday”) is no part of its phrase; one before it is
    (“a February meeting”).
    """
    found: list[NounPhrase] = []
    i, n = 0, len(tokens)
    while i < n:
        tag = tokens[i].tag
        if tag == "PRP" and tokens[i].lower.endswith(("self", "selves")):
            i += 1
        elif tag in ("PRP", "EX"):
            found.append(NounPhrase(i, i + 1, i))
            i += 1
        elif tag not in _OPENERS or (tag in ("VBN", "VBG") and not _attributive(tokens, i)):
            i += 1
        else:
            stop, head = _extend(tokens, in_time, i)
            if head is None:
                i = max(stop, i + 1)
            else:
                found.append(NounPhrase(i, head + 1, head))
                i = head + 1
    return found


def _attributive(tokens: Sequence[Token], i: int) -> bool:
    return (
        i + 1 < len(tokens)
        and tokens[i + 1].tag in NOUN_TAGS
        and i > 0
        and tokens[i - 1].tag in ("DT", "JJ", "PRP$", "POS", "CD")
    )


def _is_subject(tokens: Sequence[Token], start: int, j: int) -> bool:
    """Whether the nouns behind a time with a preposition are the subject of a verb: “In May | tolls were halved”."""
    k = j
    while k < len(tokens) and tokens[k].tag in NOUN_TAGS:
        k += 1
    led = start > 0 and tokens[start - 1].tag == "IN"
    return led and k > j and k < len(tokens) and tokens[k].tag in ("VBD", "VBZ", "VBP", "MD")


def _extend(tokens: Sequence[Token], in_time: Sequence[bool], start: int) -> tuple[int, int | None]:
    n, j, head = len(tokens), start, None
    while j < n:
        token = tokens[j]
        participle = token.tag in ("VBN", "VBG", "VBD") and j > start and j + 1 < n and tokens[j + 1].tag in NOUN_TAGS
        if token.text == "-" and (j == start or tokens[j - 1].end < token.start):
            break
        joined = token.text in ("&", "-") and j > start
        compound = token.tag in ("RB", "IN") and j > start and tokens[j - 1].tag == "HYPH"  # “follow-up review”
        if not (token.tag in _INSIDE or participle or joined or compound):
            break
        if participle and tokens[j - 1].tag not in ("DT", "JJ", "PRP$", "POS", "CD", "HYPH"):
            break
        if token.tag in ("DT", "PRP$") and j > start:
            break
        if in_time[j] and head is not None and not in_time[head]:
            break
        if in_time[start] and not in_time[j] and (token.tag in ("NNP", "NNPS") or _is_subject(tokens, start, j)):
            break
        if token.tag in NOUN_TAGS or token.tag == "CD":
            head = j
        j += 1
    if head is None and tokens[start].tag == "DT" and j == start + 2 and tokens[j - 1].lower in STANDING_ALONE:
        head = j - 1
    return j, head
