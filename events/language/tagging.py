"""Parts of speech without weights: closed classes, tables of verbs, endings and the words around.

About 87 % of tags are right on news, and 98 % of the verb-or-not decisions, which are what dating and
attachment need. A better tagger has only to satisfy :class:`Tagger`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final, Protocol

from events.language.english.grammar import BE, CALENDAR_WORDS, CLOSED_CLASSES, DO, HAVE, NEGATIONS
from events.language.english.nouns import NOUNS_WITH_THAT
from events.language.english.verbs import (
    BASE_FORMS,
    IRREGULAR_FORMS,
    NOT_PARTICIPLES,
    NOUNS_ALIKE,
    NOUNS_IN_ING,
    NOUNS_IN_S,
    NOUNS_LIKE_ADJECTIVES,
    NOUNS_THAT_LOOK_LIKE_PAST,
    PARTICIPLES,
    PASTS_APART,
    SINGULARS_IN_S,
)
from events.language.tokens import SIGNS


class Tagger(Protocol):
    """Gives each word of a sentence its part of speech in Penn Treebank terms."""

    def tag(self, words: Sequence[str]) -> list[str]:
        """One tag a word, in order."""


_SIGN_TAGS: Final = {
    ",": ",", ".": ".", "?": ".", "!": ".", ";": ":", ":": ":", "--": ":", "…": ":", "-": "HYPH", "$": "$", "£": "$",
    "€": "$", "¥": "$", "%": "NN", '"': "''", "'": "''", "(": "-LRB-", ")": "-RRB-", "[": "-LRB-", "]": "-RRB-",
}  # fmt: skip
_REGULAR_PAST = re.compile(r"[a-z]{2,}ed$")
_ADJECTIVE_ENDINGS: Final = ("ous", "ful", "ive", "able", "ible", "ish", "less")
_LONG_ADJECTIVE_ENDINGS: Final = ("al", "ic", "ary", "ern")
_NOUNISH: Final = ("NN", "NNP", "NNS", "NNPS")
_MODIFYING: Final = ("DT", "JJ", "PRP$", "POS")
_NOT_IN_NAMES: Final = ("JJ", "MD", "VBP", "VBD", "VBZ", "VB", "VBN", "VBG")


_VERBS_TOO: Final = frozenset(("have", "do", "say", "open", "free", "near"))
"""Small words that are verbs behind “to” and modals."""
_READ_IN_CONTEXT: Final = (
    frozenset(("that", "her", "like", "may", "'s", "’s", "'d", "’d", "left", "round", "own")) | BASE_FORMS | _VERBS_TOO
)
_PLAIN: Final = {word: tag for word, tag in CLOSED_CLASSES.items() if word not in _READ_IN_CONTEXT} | {
    sign: tag for sign, tag in _SIGN_TAGS.items() if sign != "'"
}
"""Words and signs whose tag does not hang on the words around."""


class RuleTagger:
    """The tagger of rules. It reads left to right, each word in the light of the tags before it."""

    def tag(self, words: Sequence[str]) -> list[str]:
        """One tag a word, in order."""
        plain = [SIGNS.get(word, word) for word in words]
        lower = [word.lower() for word in plain]
        if _is_all_capitals(plain):
            plain = [word.capitalize() if not i else word.lower() for i, word in enumerate(plain)]
        tags: list[str] = []
        for i, word in enumerate(plain):
            low = lower[i]
            same = word == low
            tag = _PLAIN.get(low) if same or not i else None
            if tag is None:
                tag = _tag_of(i, word, lower, tags)
            tags.append(tag)
        _repair(lower, tags)
        return tags


def _is_all_capitals(words: Sequence[str]) -> bool:
    """Whether a sentence is set in capitals, so that capitals say nothing about names."""
    if any(word.islower() and len(word) > 1 for word in words):
        return False
    return sum(word.isupper() and len(word) > 1 for word in words) >= _FEWEST_SHOUTED


_FEWEST_SHOUTED: Final = 3


def _tag_of(i: int, word: str, lower: Sequence[str], tags: Sequence[str]) -> str:
    """Tag of a word that is no plain small word: a name, a number, an open class, or read in its context."""
    low = lower[i]
    first = word[0]
    before = tags[i - 1] if i else "^"
    closed = CLOSED_CLASSES.get(low)
    if closed is None and i and first.isupper():
        return "NNPS" if word.endswith("s") and low[:-1] in BASE_FORMS else "NNP"
    if not first.isalpha():
        return _tag_sign(i, word, lower, before)
    if low in _READ_IN_CONTEXT:
        tag = _in_context(i, word, lower, before)
        if tag:
            return tag
    if closed and not (first.isupper() and i and closed in _NOT_IN_NAMES and low != "i"):
        return _after_infinitive(low, closed, before)
    return "NNP" if first.isupper() and i else _tag_open(i, word, lower, tags)


def _tag_sign(i: int, word: str, lower: Sequence[str], before: str) -> str:
    """Tag of what begins with no letter: numbers, signs, “'s”."""
    low = lower[i]
    if low in ("'s", "’s"):
        return "POS" if before in _NOUNISH or (before == "RB" and lower[i - 1] in _DAY_WORDS) else "VBZ"
    if word[0].isdigit() or (word[0] in "'’" and word[1:2].isdigit()):
        return "CD"
    if low in ("'d", "’d"):
        return "VBD" if i + 1 < len(lower) and (lower[i + 1] == "been" or lower[i + 1] in PARTICIPLES) else "MD"
    if word == "'":
        return "POS" if before in ("NNS", "NNPS") else "''"
    return CLOSED_CLASSES.get(low) or _SIGN_TAGS.get(word, "SYM")


def _in_context(i: int, word: str, lower: Sequence[str], before: str) -> str:
    """Tag of a small word that its neighbours decide; empty where they do not."""
    low, following = lower[i], lower[i + 1] if i + 1 < len(lower) else ""
    if low == "that":
        if following == "same" or following in CALENDAR_WORDS:
            return "DT"
        if CLOSED_CLASSES.get(following) in ("DT", "PRP", "PRP$", "EX"):
            named = before in ("NN", "NNS") and lower[i - 1] not in NOUNS_WITH_THAT
            return "WDT" if named else "IN"
        return "WDT" if before in ("NN", "NNS") else "IN" if before[:2] in ("VB", "JJ") else "DT"
    if low == "her":
        owned = CLOSED_CLASSES.get(following, "NN") in ("NN", "JJ", "JJR", "JJS", "CD")
        return "PRP$" if following[:1].isalnum() and owned else "PRP"
    if low == "like":
        denied = i > 0 and (lower[i - 1] in NEGATIONS or lower[i - 1] in DO)
        return "VB" if denied or before in ("TO", "MD") else ""
    if low == "may":
        named = word[0].isupper() and i > 0 and before not in ("''", ":", ".", "-LRB-", "CD")
        return "NNP" if named else ""
    if low == "own":
        owned = before in ("PRP$", "POS")
        return "JJ" if owned else "VB" if before in ("TO", "MD", "RB") else "VBP"
    if low == "round":
        return "IN" if CLOSED_CLASSES.get(following) in ("DT", "PRP$") else "NN"
    if low == "left" and i == 0:
        return "VBD"
    return "VB" if i == 0 and CLOSED_CLASSES.get(following) in ("DT", "PRP$", "PRP") else ""


_DAY_WORDS: Final = ("yesterday", "today", "tomorrow", "tonight")


def _after_infinitive(low: str, closed: str, before: str) -> str:
    if before in ("TO", "MD") and low in _VERBS_TOO:
        return "VB"
    return closed


@lru_cache(maxsize=1 << 16)
def _form_of(low: str) -> str:
    """What the letters of a word say about it."""
    if low in IRREGULAR_FORMS:
        return "irregular"
    if _REGULAR_PAST.match(low) and low not in NOUNS_THAT_LOOK_LIKE_PAST:
        return "past"
    if low.endswith("ing") and len(low) > 4 and low not in NOT_PARTICIPLES:
        return "ing"
    if low.endswith("ly") and len(low) > 4:
        return "adverb"
    if low in BASE_FORMS:
        return "base"
    if low.endswith("s") and not low.endswith("ss") and len(low) > 3 and low not in SINGULARS_IN_S:
        return "s"
    if low.endswith(_ADJECTIVE_ENDINGS) or (low.endswith(_LONG_ADJECTIVE_ENDINGS) and len(low) > 5):
        return "adjective"
    return "noun"


def _tag_open(i: int, word: str, lower: Sequence[str], tags: Sequence[str]) -> str:
    """Tag of a word that no table of small words holds."""
    low = lower[i]
    before = tags[i - 1] if i else "^"
    form = _form_of(low)
    if form in ("irregular", "past", "ing"):
        if before == "HYPH" and low.endswith(("ed", "ing")):
            return "JJ"
        if form == "ing":
            return _ing_form(i, lower, tags)
        governing = _last_that(tags, i, 3, lower)
        if form == "irregular":
            return _irregular(low, tags, i, governing, lower)
        return _regular_past(low, i, lower, before, governing)
    if form == "adverb":
        return "RB"
    if i == 0 and form in ("noun", "base") and _opens_order(lower):
        return "VB"
    base = form == "base"
    leading = before if before != "RB" or i < 2 else tags[i - 2]
    if leading in ("TO", "MD") and (
        base or (not low.endswith("s") and (leading == "MD" or not _ends_phrase(i, lower)))
    ):
        return "VB"
    if base:
        return "VBP" if before in ("PRP", "NNS", "NNPS", "WP", "WDT") else "NN"
    if form == "s":
        if before == "DT" and lower[i - 1] in ("this", "that") and low[:-1] in BASE_FORMS:
            return "VBZ"
        noun = _clause_has_verb(tags) or (i + 1 < len(lower) and lower[i + 1] in BASE_FORMS)
        return _in_s(low, before, noun)
    if form == "adjective":
        return "NN" if low in NOUNS_LIKE_ADJECTIVES else "JJ"
    return "NNP" if word[0].isupper() and low not in SINGULARS_IN_S else "NN"


def _opens_order(lower: Sequence[str]) -> bool:
    """Whether an object follows the first word, as in “Rotate all keys”, “Review muted alerts”."""
    following = lower[1] if len(lower) > 1 else ""
    if CLOSED_CLASSES.get(following) in ("DT", "PRP$"):
        return True
    described = following.endswith("ed") and len(lower) > 2 and lower[2].endswith("s")
    return lower[0] in BASE_FORMS and described


def _regular_past(low: str, i: int, lower: Sequence[str], before: str, governing: str) -> str:
    """Past, participle or adjective in -ed, by what governs it and what stands around."""
    if low.startswith("un") and governing not in BE and len(low) > 5:
        return "JJ"
    if before == "^" and CLOSED_CLASSES.get(lower[1] if len(lower) > 1 else "") in ("DT", "PRP", "PRP$"):
        return "VBD"
    if governing in BE or governing in HAVE or before in ("VBN", "VBD", "^", "IN"):
        return "VBN"
    if before in ("NN", "NNS") and _opens_agent(i, lower):
        return "VBN"
    if before == "VB" and i + 1 < len(lower) and lower[i + 1].endswith("s"):
        return "JJ"
    if before == "JJ" and _ends_verb(i, lower):
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
        or CLOSED_CLASSES.get(following) in ("DT", "PRP", "PRP$", "IN")
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
    if before in ("DT", "JJ", "PRP$", "CD") and low in NOUNS_ALIKE:
        return "NN"
    if governing in BE or governing in HAVE:
        return "VBN"
    if before in ("NN", "NNS") and _opens_agent(i, lower) and low not in PASTS_APART:
        return "VBN"
    if before == "^" and low in PARTICIPLES and low not in BASE_FORMS and _ends_verb(i, lower):
        return "VBN"
    if low in BASE_FORMS and (before in ("TO", "MD") or (before == "RB" and i > 1 and tags[i - 2] == "MD")):
        return "VB"
    return IRREGULAR_FORMS[low]


def _ing_form(i: int, lower: Sequence[str], tags: Sequence[str]) -> str:
    before = tags[i - 1] if i else "^"
    two_before = tags[i - 2] if i > 1 else ""
    following = lower[i + 1] if i + 1 < len(lower) else ""
    follow_class = CLOSED_CLASSES.get(following, "")
    starts = before in ("^", "CC", "IN", ",", "''")
    noun = (
        before in _MODIFYING
        or (starts and (follow_class in ("MD", "VBD", "VBZ") or following in PASTS_APART or following.endswith("ed")))
        or (before == "NN" and (lower[i] in NOUNS_IN_ING or follow_class in ("MD", "VBD", "VBZ")))
        or (before == "NNP" and two_before in ("DT", "PRP$", "JJ"))
        or (
            before in ("NNP", "CD")
            and lower[i] in NOUNS_IN_ING
            and follow_class in ("IN", "MD", "VBD", "VBZ", "TO", "CC")
        )
    )
    return "NN" if noun and follow_class != "DT" else "VBG"


def _clause_has_verb(tags: Sequence[str]) -> bool:
    """Whether a finite verb stands in the stretch read so far, back to the last sign or link of clauses."""
    for tag in reversed(tags):
        if tag in ("VBD", "VBZ", "VBP", "MD"):
            return True
        if tag in (",", ":", "CC", "WDT", "WP", "WRB"):
            return False
    return False


def _in_s(low: str, before: str, has_verb: bool) -> str:
    stem = low[:-1]
    verb = (
        stem in BASE_FORMS
        or (low.endswith("es") and low[:-2] in BASE_FORMS)
        or (low.endswith("ies") and low[:-3] + "y" in BASE_FORMS)
    )
    if not verb or (has_verb and before in ("NN", "NNP")) or (low in NOUNS_IN_S and before in ("NNP", "NN")):
        return "NNS"
    return "VBZ" if before in ("PRP", "NN", "NNP", "WP", "WDT", "RB") else "NNS"


def _repair(lower: Sequence[str], tags: list[str]) -> None:
    """Adjectives that stand where only a noun can: “an official told”, “the military, …”."""
    for i in range(len(tags) - 1):
        if tags[i] != "JJ" or lower[i] in CLOSED_CLASSES or lower[i].endswith("ed"):
            continue
        after = tags[i + 1]
        verb_follows = after in ("VBD", "VBZ", "VBP", "MD", "POS") and not (
            after == "VBD"
            and i + 2 < len(tags)
            and tags[i + 2] in ("NN", "NNS")
            and lower[i + 1] not in IRREGULAR_FORMS
        )
        phrase_ends = after in (".", ",", "IN") and i > 0 and tags[i - 1] in ("DT", "NNP", "NN")
        if verb_follows or phrase_ends:
            tags[i] = "NN"
