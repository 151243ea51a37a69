"""Parts of speech of words that no table of small words holds: by their form and the words around."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from events.language.english.grammar import (
    BE,
    CALENDAR_WORDS,
    CLOSED_CLASSES,
    DO,
    HAVE,
    LETTING,
    NEGATIONS,
    REPORTING,
)
from events.language.english.verbs import (
    ADJECTIVES_IN_LY,
    BASE_FORMS,
    IRREGULAR_FORMS,
    MAKING_PARTICIPLES,
    NOT_PARTICIPLES,
    NOUNS_ALIKE,
    NOUNS_IN_ING,
    NOUNS_IN_LY,
    NOUNS_IN_S,
    NOUNS_LIKE_ADJECTIVES,
    NOUNS_THAT_LOOK_LIKE_PAST,
    PARTICIPLES,
    PASTS_APART,
    SELDOM_NOUNS,
    SINGULARS_IN_S,
)

_REGULAR_PAST = re.compile(r"[a-z]{2,}ed$")
_ADJECTIVE_ENDINGS: Final = ("ous", "ful", "ive", "able", "ible", "ish", "less")
_LONG_ADJECTIVE_ENDINGS: Final = ("al", "ic", "ary", "ern")
_MONTHS_TOO: Final = CALENDAR_WORDS | {"may", "march"}
_PLURALS: Final = frozenset(("police", "people", "children", "men", "women", "clergy"))
"""Plurals that do not end in -s."""
_SUBJECTS: Final = frozenset(("PRP", "NNS", "NNPS", "WP", "WDT"))
_MODIFYING: Final = ("DT", "JJ", "PRP$", "POS")


@lru_cache(maxsize=1 << 16)
def _form_of(low: str) -> str:
    """What the letters of a word say about it."""
    if low in IRREGULAR_FORMS:
        return "irregular"
    if _REGULAR_PAST.match(low) and low not in NOUNS_THAT_LOOK_LIKE_PAST:
        return "past"
    if low.endswith("ing") and len(low) > 4 and low not in NOT_PARTICIPLES:
        return "ing"
    if low.endswith("ly") and len(low) > 4 and low not in NOUNS_IN_LY:
        return "adverb"
    if low in BASE_FORMS:
        return "base"
    if low.endswith("s") and not low.endswith(("ss", "ous")) and len(low) > 3 and low not in SINGULARS_IN_S:
        return "s"
    if low.endswith(_ADJECTIVE_ENDINGS) or (low.endswith(_LONG_ADJECTIVE_ENDINGS) and len(low) > 5):
        return "adjective"
    return "noun"


def tag_open(i: int, word: str, lower: Sequence[str], tags: Sequence[str]) -> str:
    """Tag of a word that no table of small words holds."""
    low = lower[i]
    before = tags[i - 1] if i else "^"
    form = _form_of(low)
    if low in _PLURALS:
        return "NNS"
    if form in ("irregular", "past", "ing"):
        if before == "HYPH" and low.endswith(("ed", "ing")):
            return "JJ"
        if form == "ing":
            return _ing_form(i, lower, tags)
        governing = _last_that(tags, i, 3, lower)
        if form == "irregular":
            return _irregular(low, tags, i, governing, lower)
        return _regular_past(low, i, lower, tags, governing)
    if form == "adverb":
        return "JJ" if low in ADJECTIVES_IN_LY else "RB"
    if i == 0 and form in ("noun", "base") and _opens_order(lower):
        return "VB"
    base = form == "base"
    leading = _leading(tags, i)
    if leading in ("TO", "MD") and (
        base or (not low.endswith("s") and (leading == "MD" or not _ends_phrase(i, lower)))
    ):
        return "VB"
    if base and lower[i - 1] in NEGATIONS and i > 1 and lower[i - 2] in DO:
        return "VB"  # “did not tell”
    opens_object = i + 1 < len(lower) and CLOSED_CLASSES.get(lower[i + 1]) == "DT"
    if (base or opens_object) and before == "PRP" and i > 1 and lower[i - 2] in LETTING:
        return "VB"
    if base and before in ("NN", "NNS") and i > 2 and tags[i - 2] in ("DT", "PRP$") and lower[i - 3] in LETTING:
        return "VB"  # “made the drivers work”
    if base:
        return _base_form(i, lower, tags, leading)
    if form == "s" and before == "," and _is_finite_behind_aside(low, i, lower, tags):
        return "VBZ"
    if (
        form == "s"
        and before in ("WDT", "WP")
        and CLOSED_CLASSES.get(lower[i + 1] if i + 1 < len(lower) else "") == "IN"
    ):
        return "VBZ"  # “which dates from 1962”
    if form == "s":
        if before == "DT" and lower[i - 1] in ("this", "that") and low[:-1] in BASE_FORMS:
            return "VBZ"
        dated = before == "CC" and i > 1 and (tags[i - 2] == "CD" or lower[i - 2] in _MONTHS_TOO)
        if dated and low[:-1] in BASE_FORMS:
            return "VBZ"  # “was signed on 25 May 2018 and expires in June”
        noun = _clause_has_verb(tags, i) or (i + 1 < len(lower) and is_likely_verb(lower[i + 1]))
        return _in_s(low, before, noun)
    if form == "adjective":
        return "NN" if low in NOUNS_LIKE_ADJECTIVES else "JJ"
    return "NNP" if word[0].isupper() and low not in SINGULARS_IN_S else "NN"


def _leading(tags: Sequence[str], i: int) -> str:
    """The tag before a word, adverbs and quotation marks left out: “will now ‘proceed’”."""
    k = i - 1
    while k > 0 and i - k <= _ADVERBS and tags[k] in ("RB", "''"):
        k -= 1
    return tags[k] if k >= 0 else "^"


_ADVERBS: Final = 3


def _base_form(i: int, lower: Sequence[str], tags: Sequence[str], leading: str) -> str:
    """Tag of a verb's base form that no “to” or modal leads: a verb behind its subject, else most often a noun."""
    before = tags[i - 1] if i else "^"
    if before == "CC" and i > 1 and tags[i - 2] in ("VB", "VBP"):
        return tags[i - 2]  # “to sign and ratify”
    if leading in _SUBJECTS:
        return "VBP"
    if lower[i] not in SELDOM_NOUNS or before in _MODIFYING:
        return "NN"
    return "VB" if _clause_has_verb(tags, i) else "VBP"


def _opens_order(lower: Sequence[str]) -> bool:
    """Whether an object follows the first word, as in “Rotate all keys”, “Review muted alerts”."""
    following = lower[1] if len(lower) > 1 else ""
    if CLOSED_CLASSES.get(following) in ("DT", "PRP$"):
        return True
    described = following.endswith("ed") and len(lower) > 2 and lower[2].endswith("s")
    return lower[0] in BASE_FORMS and described


def _regular_past(low: str, i: int, lower: Sequence[str], tags: Sequence[str], governing: str) -> str:
    """Past, participle or adjective in -ed, by what governs it and what stands around."""
    before = tags[i - 1] if i else "^"
    if low.startswith("un") and governing not in BE and len(low) > 5:
        return "JJ"
    if before == "^" and CLOSED_CLASSES.get(lower[1] if len(lower) > 1 else "") in ("DT", "PRP", "PRP$"):
        return "VBD"
    if governing in BE or governing in HAVE or before in ("VBN", "VBD", "^", "IN"):
        return "VBN"
    if before in ("NN", "NNS") and _opens_agent(i, lower):
        return "VBN"
    if before in (",", "CC") and _has_verb(tags, i) and _opens_agent(i, lower):
        return "VBN"  # “had cancer, treated by surgery”
    if before == "VB" and i + 1 < len(lower) and lower[i + 1].endswith("s"):
        return "JJ"
    floating = before == "DT" and lower[i - 1] in ("all", "both", "each")  # “the three all voted to”
    noticed = before == "JJ" and i > 1 and tags[i - 2] == "PRP" and lower[i - 1] in ("first", "last")
    if noticed or ((before == "JJ" or floating) and _ends_verb(i, lower)):
        return "VBD"
    return "JJ" if before in _MODIFYING else "VBD"


def _ends_phrase(i: int, lower: Sequence[str]) -> bool:
    """Whether a phrase is over behind a word, so that “to” before it led a noun: “to power in”, “to death.”."""
    if i + 1 >= len(lower):
        return True
    following = lower[i + 1]
    return not following[0].isalpha() or CLOSED_CLASSES.get(following) in ("IN", "CC", "TO", "MD", "VBD", "VBZ")


def _ends_verb(i: int, lower: Sequence[str]) -> bool:
    """Whether what follows a form in -ed can only follow a verb: “first reported last night that”."""
    if i + 1 >= len(lower):
        return True
    following = lower[i + 1]
    return (
        following in CALENDAR_WORDS
        or CLOSED_CLASSES.get(following) in ("DT", "PRP", "PRP$", "IN", "TO")
        or following == "that"
    )


def _opens_agent(i: int, lower: Sequence[str]) -> bool:
    """Whether “by” and somebody follow, so that a past form is a passive participle: “a group led by”."""
    return i + 2 < len(lower) and lower[i + 1] == "by" and not lower[i + 2][0].isdigit() and lower[i + 2] != "$"


def _last_that(tags: Sequence[str], i: int, reach: int, lower: Sequence[str]) -> str:
    """The nearest word before that is no adverb."""
    return next((lower[k] for k in range(i - 1, max(-1, i - 1 - reach), -1) if tags[k] != "RB"), "")


def _irregular(low: str, tags: Sequence[str], i: int, governing: str, lower: Sequence[str]) -> str:
    before = tags[i - 1] if i else "^"
    if (before in ("DT", "JJ", "PRP$", "CD") and low in NOUNS_ALIKE) or (before in ("NN", "HYPH") and low == "bid"):
        return "NN"
    noun_before = before == "NN" and low in ("forecast", "broadcast") and i + 1 < len(lower)
    if noun_before and (lower[i + 1].endswith("ed") or lower[i + 1] in PARTICIPLES):
        return "NN"  # “the weather forecast issued”
    if before == "PRP" and i > 1 and lower[i - 2] in LETTING and low in BASE_FORMS:
        return "VB"
    if governing in BE or governing in HAVE:
        return "VBN"
    if before in ("NN", "NNS", "CC") and _opens_agent(i, lower) and low not in PASTS_APART:
        return "VBN"
    if before == "," and low in MAKING_PARTICIPLES and _describes_behind_comma(i, lower, tags):
        return "VBN"
    if before == "^" and low in PARTICIPLES and low not in BASE_FORMS and _ends_verb(i, lower):
        return "VBN"
    if low in BASE_FORMS and (before in ("TO", "MD") or (before == "RB" and i > 1 and tags[i - 2] == "MD")):
        return "VB"
    return IRREGULAR_FORMS[low]


def _is_finite_behind_aside(low: str, i: int, lower: Sequence[str], tags: Sequence[str]) -> bool:
    """Whether a form in -s is the main verb behind a participle: “the lease, signed in 2004, expires on”."""
    verb = low[:-1] in BASE_FORMS or (low.endswith("es") and low[:-2] in BASE_FORMS)
    followed = i + 1 < len(lower) and CLOSED_CLASSES.get(lower[i + 1]) in ("IN", "DT", "RB", "TO")
    aside = any(tags[k] in ("VBN", "VBD") and tags[k - 1] == "," for k in range(1, i))
    return verb and followed and aside and "MD" not in tags[:i] and "VBZ" not in tags[:i]


def _describes_behind_comma(i: int, lower: Sequence[str], tags: Sequence[str]) -> bool:
    """Whether a participle behind a comma describes what was told of: “was a ferry of 300 tons, built at Leith”."""
    place_or_agent = i + 1 < len(lower) and lower[i + 1] in ("by", "at", "in", "for", "from")
    return place_or_agent and i > 1 and tags[i - 2] in ("NN", "NNS", "NNP") and _has_verb(tags, i)


def _has_verb(tags: Sequence[str], i: int) -> bool:
    """Whether a finite verb stands before a token."""
    return any(tag in ("VBD", "VBZ", "VBP", "MD") for tag in tags[:i])


def _ing_form(i: int, lower: Sequence[str], tags: Sequence[str]) -> str:
    before = tags[i - 1] if i else "^"
    two_before = tags[i - 2] if i > 1 else ""
    following = lower[i + 1] if i + 1 < len(lower) else ""
    follow_class = CLOSED_CLASSES.get(following, "")
    starts = before in ("^", "CC", "IN", ",", "''")
    noun = (
        before in _MODIFYING
        or (before == "," and following == "of" and lower[i] in NOUNS_IN_ING)
        or (starts and (follow_class in ("MD", "VBD", "VBZ") or following in PASTS_APART or following.endswith("ed")))
        or (before == "NN" and (lower[i] in NOUNS_IN_ING or follow_class in ("MD", "VBD", "VBZ")))
        or (before == "^" and following == "of")
        or (before == "IN" and following in ("that", "which") and lower[i] not in REPORTING)
        or (lower[i] in NOUNS_IN_ING and "HYPH" in tags[max(0, i - 2) : i])
        or (before == "NNP" and two_before in ("DT", "PRP$", "JJ"))
        or (
            before in ("NNP", "CD")
            and lower[i] in NOUNS_IN_ING
            and (follow_class in ("IN", "MD", "VBD", "VBZ", "TO", "CC") or following in CALENDAR_WORDS | {",", "."})
        )
    )
    time_follows = lower[i] in NOUNS_IN_ING and not CALENDAR_WORDS.isdisjoint(lower[i + 2 : i + 3])
    object_follows = follow_class == "DT" and not time_follows
    return "NN" if noun and not object_follows else "VBG"


def _clause_has_verb(tags: Sequence[str], i: int) -> bool:
    """Whether a finite verb stands in the stretch read so far, back to the last sign or link of clauses."""
    for tag in reversed(tags[:i]):
        if tag in ("VBD", "VBZ", "VBP", "MD"):
            return True
        if tag in (",", ":", "CC", "WDT", "WP", "WRB"):
            return False
    return False


def is_likely_verb(low: str) -> bool:
    """Whether a word is a verb more often than not, so that the word before it is its subject."""
    if low in BASE_FORMS or low in PASTS_APART:
        return True
    irregular = IRREGULAR_FORMS.get(low) == "VBD" and low not in NOUNS_ALIKE
    return irregular or low.endswith("ed") or CLOSED_CLASSES.get(low) in ("MD", "VBD", "VBZ", "VBP")


def _in_s(low: str, before: str, has_verb: bool) -> str:
    stem = low[:-1]
    verb = (
        stem in BASE_FORMS
        or (low.endswith("es") and low[:-2] in BASE_FORMS)
        or (low.endswith("ies") and low[:-3] + "y" in BASE_FORMS)
    )
    seldom_noun = stem in SELDOM_NOUNS or (low.endswith("es") and low[:-2] in SELDOM_NOUNS)
    if seldom_noun and before not in _MODIFYING and before not in ("IN", "TO"):
        return "VBZ"
    if not verb or (has_verb and before in ("NN", "NNP")) or (low in NOUNS_IN_S and before in ("NNP", "NN")):
        return "NNS"
    return "VBZ" if before in ("PRP", "NN", "NNP", "WP", "WDT", "RB") else "NNS"
