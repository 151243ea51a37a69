"""Verb groups: auxiliaries, particles of negation and the main verb, with what they say about time."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NamedTuple

from events.language.english.grammar import (
    AUXILIARIES,
    BE,
    CALENDAR_WORDS,
    DECIDING,
    PLANNING,
    REPORTING,
    REQUESTS,
    SUBORDINATORS,
)
from events.language.english.verbs import ATTRIBUTIVE_PARTICIPLES

Tense = Literal["past", "perfect", "present", "future", "past participle", "present participle", "infinitive"]


class VerbGroup(NamedTuple):
    """Verbs that act as one: “has not been told”, “to meet”, “announcing”. Positions count tokens."""

    start: int
    last: int
    tense: Tense
    finite: bool
    passive: bool
    infinitive: bool
    word: str
    """The main verb as written, in small letters."""
    modal: str
    """The modal that opens it, in small letters, or empty."""
    reporting: bool
    """Whether its main verb carries what somebody said."""
    copula: bool
    head: int
    """The main verb, which is the last token; a field of its own, since it is asked for most of all."""


_LONG_SUBJECT = 8
"""Words of “it … for somebody” between a verb and its infinitive, at most."""
_VERB_TAGS = frozenset(("VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "MD"))
_FINITE_TAGS = frozenset(("VBD", "VBZ", "VBP", "MD"))
_OPENERS = _VERB_TAGS | {"TO"}


def find_verb_groups(lower: Sequence[str], tags: Sequence[str]) -> list[VerbGroup]:
    """The verb groups of a sentence, from left to right, by its words in small letters and their parts of speech."""
    groups: list[VerbGroup] = []
    next_free = 0
    for i in [i for i, tag in enumerate(tags) if tag in _OPENERS]:
        if i < next_free or (tags[i] == "TO" and not _verb_follows(tags, i)) or _is_attributive(lower, tags, i):
            continue
        last = _end_of_group(lower, tags, i)
        groups.append(_group(lower, tags, i, last))
        next_free = last + 1
    return _with_governed_infinitives(lower, groups)


def _verb_follows(tags: Sequence[str], i: int) -> bool:
    k = i + 1
    while k < len(tags) and tags[k] == "RB":
        k += 1
    return k < len(tags) and tags[k] in ("VB", "VBP")


def _end_of_group(lower: Sequence[str], tags: Sequence[str], start: int) -> int:
    last = start
    for j in range(start + 1, len(tags)):
        tag = tags[j]
        helper = tags[last] in ("MD", "TO") or lower[last] in AUXILIARIES
        if tag in _VERB_TAGS:
            if not helper or (tag == "VBG" and lower[last] not in BE):
                break
            last = j
        else:
            adverb = helper if tag in ("RB", "RBR") else tag == "''" and tags[last] == "MD"
            if not adverb or not _verb_after_adverbs(tags, j):
                break
    return last


def _verb_after_adverbs(tags: Sequence[str], j: int) -> bool:
    k = j + 1
    while k < len(tags) and k <= j + 2 and tags[k] in ("RB", "RBR", "''"):
        k += 1
    return k < len(tags) and tags[k] in _VERB_TAGS


def _is_attributive(lower: Sequence[str], tags: Sequence[str], i: int) -> bool:
    """Whether a single participle only describes the noun after it: “the stolen violin”."""
    tag = tags[i]
    if tag not in ("VBN", "VBG", "VBD") or i + 1 >= len(tags):
        return False
    if i == 0:
        # Notes leave out “I” and “was”: “Reached Rome on 3 May.”, “Admitted 3 March with a fever, discharged 9 March.”
        dated = not CALENDAR_WORDS.isdisjoint(lower[1:3])
        noted = (tags[1] in ("NNP", "CD") and (dated or _FINITE_TAGS.isdisjoint(tags))) or lower[1] == "home"
        return tag == "VBN" and not noted and tags[1] in ("NN", "NNS", "NNP", "JJ", "CD")
    before, after = tags[i - 1], tags[i + 1]
    if tag == "VBN" and before == "IN" and after in ("NN", "NNS", "JJ") and lower[i - 1] not in SUBORDINATORS:
        return True  # “in stolen cars”
    if tag == "VBD" and before == "JJ" and i > 1 and tags[i - 2] == "PRP":
        return False  # “she first noticed weakness”
    if tag == "VBN" and before == "VBG" and after in ("NN", "NNS") and lower[i - 1] not in AUXILIARIES:
        return True  # “handling stolen goods”
    if after in ("NN", "NNS") and lower[i + 1] not in ("today", "yesterday", "tomorrow"):
        if before in ("DT", "PRP$", "POS", "JJ", "CD") or lower[i] in ATTRIBUTIVE_PARTICIPLES:
            return True
        if tag == "VBN" and before in ("NNP", "VBN", "VBD") and after == "NNS":
            return True
        return before == "CC" and i > 1 and tags[i - 2] in ("VBN", "JJ") and tag != "VBG"
    coordinated = i + 3 < len(tags) and after == "CC" and tags[i + 2] in ("VBN", "JJ")
    return tag == "VBN" and coordinated and before in ("DT", "PRP$", "POS") and tags[i + 3] in ("NN", "NNS")


def _group(lower: Sequence[str], tags: Sequence[str], start: int, last: int) -> VerbGroup:
    first = start
    while first < last and tags[first] not in _VERB_TAGS:
        first += 1
    tag, word = tags[first], lower[first]
    passive = tags[last] == "VBN" and any(lower[k] in BE for k in range(start, last))
    infinitive = tags[start] == "TO"
    tense, finite = _tense_of(tag, word, alone=last == first)
    if infinitive:
        tense, finite = "infinitive", False
    modal = word if tag == "MD" else ""
    main = lower[last]
    return VerbGroup(start, last, tense, finite, passive, infinitive, main, modal, main in REPORTING, main in BE, last)


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


def _with_governed_infinitives(lower: Sequence[str], groups: Sequence[VerbGroup]) -> list[VerbGroup]:
    """An infinitive lies ahead, unless a past verb close before it says that it was done (“managed to”)."""
    out: list[VerbGroup] = []
    governor: VerbGroup | None = None
    for group in groups:
        if not group.infinitive:
            governor = group
            out.append(group)
            continue
        before = lower[group.start - 1] if group.start else ""
        tense: Tense = "future"
        if before not in PLANNING and before not in BE and governor is not None:
            between = lower[governor.last + 1 : group.start]
            made_it = between[:1] == ["it"] and "for" in between  # “made it hard for them to meet”
            near = len(between) <= 2 or (made_it and len(between) <= _LONG_SUBJECT)
            decided = governor.tense == "perfect" and governor.word in DECIDING
            if near and governor.tense in ("past", "perfect") and governor.word not in PLANNING and not decided:
                tense = "infinitive" if governor.word in REQUESTS else governor.tense
        out.append(group._replace(tense=tense))
    return out
