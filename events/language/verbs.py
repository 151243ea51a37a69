"""Verb groups: auxiliaries, particles of negation and the main verb, with what they say about time."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NamedTuple

from events.language.english.grammar import AUXILIARIES, BE, DECIDING, PLANNING, REPORTING, REQUESTS
from events.language.english.verbs import ATTRIBUTIVE_PARTICIPLES
from events.language.tokens import Token

Tense = Literal["past", "perfect", "present", "future", "past participle", "present participle", "infinitive"]


class VerbGroup(NamedTuple):
    """Verbs that act as one: “has not been told”, “to meet”, “announcing”. Positions count tokens."""

    start: int
    last: int
    """The last token of the group, which is also its main verb."""
    tense: Tense
    finite: bool
    passive: bool
    infinitive: bool
    word: str
    """The main verb as written, in small letters."""
    modal: str
    """The modal that opens it, in small letters, or empty."""

    @property
    def head(self) -> int:
        return self.last

    @property
    def reporting(self) -> bool:
        return self.word in REPORTING

    @property
    def copula(self) -> bool:
        return self.word in BE


_LONG_SUBJECT = 8
"""Words of “it … for somebody” between a verb and its infinitive, at most."""
_VERB_TAGS = frozenset(("VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "MD"))
_OPENERS = _VERB_TAGS | {"TO"}


def find_verb_groups(tokens: Sequence[Token]) -> list[VerbGroup]:
    """The verb groups of a sentence, from left to right."""
    groups: list[VerbGroup] = []
    next_free = 0
    for i in [i for i, token in enumerate(tokens) if token.tag in _OPENERS]:
        if i < next_free or (tokens[i].tag == "TO" and not _verb_follows(tokens, i)) or _is_attributive(tokens, i):
            continue
        last = _end_of_group(tokens, i)
        groups.append(_group(tokens, i, last))
        next_free = last + 1
    return _with_governed_infinitives(tokens, groups)


def _verb_follows(tokens: Sequence[Token], i: int) -> bool:
    k = i + 1
    while k < len(tokens) and tokens[k].tag == "RB":
        k += 1
    return k < len(tokens) and tokens[k].tag in ("VB", "VBP")


def _end_of_group(tokens: Sequence[Token], start: int) -> int:
    last = start
    for j in range(start + 1, len(tokens)):
        tag, before = tokens[j].tag, tokens[last]
        helper = before.tag in ("MD", "TO") or before.lower in AUXILIARIES
        if tag in _VERB_TAGS:
            if not helper or (tag == "VBG" and before.lower not in BE):
                break
            last = j
        else:
            adverb = helper if tag in ("RB", "RBR") else tag == "''" and before.tag == "MD"
            if not adverb or not _verb_after_adverbs(tokens, j):
                break
    return last


def _verb_after_adverbs(tokens: Sequence[Token], j: int) -> bool:
    k = j + 1
    while k < len(tokens) and k <= j + 2 and tokens[k].tag in ("RB", "RBR"):
        k += 1
    return k < len(tokens) and tokens[k].tag in _VERB_TAGS


def _is_attributive(tokens: Sequence[Token], i: int) -> bool:
    """Whether a single participle only describes the noun after it: “the stolen violin”."""
    tag = tokens[i].tag
    if tag not in ("VBN", "VBG", "VBD") or i + 1 >= len(tokens):
        return False
    if i == 0:
        named = tokens[1].tag in (
            "NNP",
            "CD",
        )  # “Reached Rome on 3 May.”, “Admitted 3 March.”: notes leave out “I” and “was”
        noted = named and not any(token.tag in ("VBD", "VBZ", "VBP", "MD") for token in tokens)
        return tag == "VBN" and not noted and tokens[1].tag in ("NN", "NNS", "NNP", "JJ", "CD")
    before, after = tokens[i - 1].tag, tokens[i + 1]
    if after.tag in ("NN", "NNS") and after.lower not in ("today", "yesterday", "tomorrow"):
        if before in ("DT", "PRP$", "POS", "JJ", "CD") or tokens[i].lower in ATTRIBUTIVE_PARTICIPLES:
            return True
        if tag == "VBN" and before in ("NNP", "VBN") and after.tag == "NNS":
            return True
        return before == "CC" and i > 1 and tokens[i - 2].tag in ("VBN", "JJ") and tag != "VBG"
    coordinated = i + 3 < len(tokens) and after.tag == "CC" and tokens[i + 2].tag in ("VBN", "JJ")
    return tag == "VBN" and coordinated and before in ("DT", "PRP$", "POS") and tokens[i + 3].tag in ("NN", "NNS")


def _group(tokens: Sequence[Token], start: int, last: int) -> VerbGroup:
    first = start
    while first < last and tokens[first].tag not in _VERB_TAGS:
        first += 1
    tag, word = tokens[first].tag, tokens[first].lower
    passive = tokens[last].tag == "VBN" and any(tokens[k].lower in BE for k in range(start, last))
    infinitive = tokens[start].tag == "TO"
    tense, finite = _tense_of(tag, word, alone=last == first)
    if infinitive:
        tense, finite = "infinitive", False
    modal = word if tag == "MD" else ""
    return VerbGroup(start, last, tense, finite, passive, infinitive, tokens[last].lower, modal)


def _tense_of(tag: str, word: str, alone: bool) -> tuple[Tense, bool]:
    if tag == "MD":
        return "future", True
    if word in ("has", "have", "'ve", "’ve") and not alone:
        return "perfect", True
    if tag == "VBD":
        return "past", True
    if tag in ("VBZ", "VBP"):
        return "present", True
    if tag == "VBN":
        return "past participle", False
    return ("present participle" if tag == "VBG" else "infinitive"), False


def _with_governed_infinitives(tokens: Sequence[Token], groups: Sequence[VerbGroup]) -> list[VerbGroup]:
    """An infinitive lies ahead, unless a past verb close before it says that it was done (“managed to”)."""
    out: list[VerbGroup] = []
    governor: VerbGroup | None = None
    for group in groups:
        if not group.infinitive:
            governor = group
            out.append(group)
            continue
        before = tokens[group.start - 1].lower if group.start else ""
        tense: Tense = "future"
        if before not in PLANNING and before not in BE and governor is not None:
            between = [token.lower for token in tokens[governor.last + 1 : group.start]]
            made_it = between[:1] == ["it"] and "for" in between  # “made it hard for them to meet”
            near = len(between) <= 2 or (made_it and len(between) <= _LONG_SUBJECT)
            decided = governor.tense == "perfect" and governor.word in DECIDING
            if near and governor.tense in ("past", "perfect") and governor.word not in PLANNING and not decided:
                tense = "infinitive" if governor.word in REQUESTS else governor.tense
        out.append(group._replace(tense=tense))
    return out
