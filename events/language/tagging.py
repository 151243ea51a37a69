"""Parts of speech without weights: closed classes, tables of verbs, endings and the words around.

About 87 % of tags are right on news, and 98 % of the verb-or-not decisions, which are what dating and
attachment need. A better tagger has only to satisfy :class:`Tagger`.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import repeat
from typing import Final, Protocol

from events.language.english.grammar import (
    CALENDAR_WORDS,
    CLOSED_CLASSES,
    DO,
    HAVE,
    LETTING,
    NEGATIONS,
    REPORTING,
    SUBORDINATORS,
)
from events.language.english.nouns import NOUNS_WITH_THAT
from events.language.english.verbs import BASE_FORMS, CLAUSE_VERBS, IRREGULAR_FORMS, PARTICIPLES, PASTS_APART
from events.language.openclass import is_likely_verb, tag_open
from events.language.tokens import SIGNS


class Tagger(Protocol):
    """Gives each word of a sentence its part of speech in Penn Treebank terms."""

    def tag(self, words: Sequence[str]) -> list[str]:
        """One tag a word, in order."""


_SIGN_TAGS: Final = {
    ",": ",", ".": ".", "?": ".", "!": ".", ";": ":", ":": ":", "--": ":", "…": ":", "-": "HYPH", "$": "$", "£": "$",
    "€": "$", "¥": "$", "%": "NN", '"': "''", "'": "''", "(": "-LRB-", ")": "-RRB-", "[": "-LRB-", "]": "-RRB-",
}  # fmt: skip
_NOUNISH: Final = ("NN", "NNP", "NNS", "NNPS")
_OWNING: Final = (*_NOUNISH, ".")  # “Smith Corp.’s”
_NOT_IN_NAMES: Final = ("JJ", "MD", "VBP", "VBD", "VBZ", "VB", "VBN", "VBG")


_VERBS_TOO: Final = frozenset(("have", "do", "say", "open", "free", "near"))
"""Small words that are verbs behind “to” and modals."""
_READ_IN_CONTEXT: Final = (
    frozenset(("that", "her", "like", "may", "'s", "’s", "'d", "’d", "left", "round", "own", "only"))
    | BASE_FORMS
    | _VERBS_TOO
)
_PLAIN: Final = {word: tag for word, tag in CLOSED_CLASSES.items() if word not in _READ_IN_CONTEXT} | {
    sign: tag for sign, tag in _SIGN_TAGS.items() if sign != "'"
}
"""Words and signs whose tag does not hang on the words around."""


class RuleTagger:
    """The tagger of rules. It reads left to right, each word in the light of the tags before it."""

    def tag(self, words: Sequence[str]) -> list[str]:
        """One tag a word, in order."""
        plain = words if SIGNS.keys().isdisjoint(words) else [SIGNS.get(word, word) for word in words]
        lower = list(map(str.lower, plain))
        if _is_all_capitals(plain):
            plain = [word.capitalize() if not i else word for i, word in enumerate(lower)]
        # Small words at once; the others, with a capital or of an open class, one by one.
        tags = list(map(_PLAIN.get, plain, repeat("")))
        tags[:1] = [_PLAIN.get(low, "") for low in lower[:1]]
        for i in [i for i, tag in enumerate(tags) if not tag]:
            tags[i] = _tag_of(i, plain[i], lower, tags)
        _repair(lower, tags)
        return tags


def _is_all_capitals(words: Sequence[str]) -> bool:
    """Whether a sentence is set in capitals, so that capitals say nothing about names."""
    for word in words:
        if len(word) > 1 and word.islower():
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
    return "NNP" if first.isupper() and i else tag_open(i, word, lower, tags)


def _tag_sign(i: int, word: str, lower: Sequence[str], before: str) -> str:
    """Tag of what begins with no letter: numbers, signs, “'s”."""
    low = lower[i]
    if low in ("'s", "’s"):
        return "POS" if before in _OWNING or (before == "RB" and lower[i - 1] in _DAY_WORDS) else "VBZ"
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
        if before == "CD" or (i and lower[i - 1] in CALENDAR_WORDS):
            return "WDT" if is_likely_verb(following) else "IN"  # “told them on Sunday that Wales”
        return "WDT" if before in ("NN", "NNS") else "IN" if before[:2] in ("VB", "JJ") else "DT"
    if low == "her":
        behind = CLOSED_CLASSES.get(lower[i + 2]) if i + 2 < len(lower) else ""
        if i and lower[i - 1] in LETTING and (following in BASE_FORMS or behind == "DT"):
            return "PRP"  # “let her wire a cinema”
        owned = CLOSED_CLASSES.get(following, "NN") in ("NN", "JJ", "JJR", "JJS", "CD")
        return "PRP$" if following[:1].isalnum() and owned else "PRP"
    if low == "like":
        denied = i > 0 and (lower[i - 1] in NEGATIONS or lower[i - 1] in DO)
        return "VB" if denied or before in ("TO", "MD") else ""
    if low == "may":
        named = word[0].isupper() and i > 0 and before not in ("''", ":", ".", "-LRB-", "CD")
        return "NNP" if named else ""
    if low == "only":
        return "JJ" if before in ("DT", "PRP$", "POS") else ""
    if low == "own":
        owned = before in ("PRP$", "POS")
        return "JJ" if owned else "VB" if before in ("TO", "MD", "RB") else "VBP"
    if low == "round":
        return "IN" if CLOSED_CLASSES.get(following) in ("DT", "PRP$") else "NN"
    if low == "left" and (i == 0 or (CLOSED_CLASSES.get(following) == "PRP" and before in ("NN", "NNS", "CD", "NNP"))):
        return "VBD"
    return "VB" if i == 0 and CLOSED_CLASSES.get(following) in ("DT", "PRP$", "PRP") else ""


_DAY_WORDS: Final = ("yesterday", "today", "tomorrow", "tonight")


def _after_infinitive(low: str, closed: str, before: str) -> str:
    if before in ("TO", "MD") and low in _VERBS_TOO:
        return "VB"
    return closed


_NAMING: Final = ("named", "called", "nicknamed")


def _names(lower: Sequence[str], tags: Sequence[str], i: int) -> bool:
    """Whether “a merchant | named Josiah Crane” and “two brothers | named Lisle” only tell a name."""
    indefinite = any(word in ("a", "an") for word in lower[max(0, i - 3) : i]) or "CD" in tags[max(0, i - 3) : i]
    return indefinite and tags[i - 1] in ("NN", "NNS") and tags[i + 1] == "NNP"


def _repair(lower: Sequence[str], tags: list[str]) -> None:
    """Adjectives that stand where only a noun can: “an official told”, “the military, …”."""
    open_to_doubt = [i for i, tag in enumerate(tags[:-1]) if tag in ("JJ", "VBD")]
    for i in open_to_doubt:
        if tags[i] == "VBD" and lower[i] in _NAMING and _names(lower, tags, i):
            tags[i] = "VBN"
        if lower[i] in ("last", "first") and i and tags[i + 1] == "VBN" and lower[i - 1] in HAVE:
            tags[i] = "RB"  # “had last spoken to her”
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
        if verb_follows or (phrase_ends and not lower[i].endswith(_NEVER_NOUNS)):
            tags[i] = "NN"
    for i in open_to_doubt:
        described = 0 < i < len(tags) - 2 and tags[i] == "VBD" and tags[i - 1] in _NOUNISH
        behind_noun = described and _can_describe(i, lower, tags)
        if behind_noun and (_describes_subject(i, lower, tags) or _describes_object(i, lower, tags)):
            tags[i] = "VBN"


_NEVER_NOUNS: Final = ("able", "ible", "ous", "ful", "less")
"""Endings of adjectives that stand behind their noun: “made work impossible in winter”."""


def _can_describe(i: int, lower: Sequence[str], tags: Sequence[str]) -> bool:
    """Whether a past form can be a participle that describes the noun before it."""
    says = lower[i] in REPORTING and lower[i] not in _MAKING_KNOWN
    if lower[i] in PASTS_APART or says or lower[i] in CLOSED_CLASSES:
        return False
    return tags[i + 1] in ("IN", "TO", "RB") or lower[i + 1] in CALENDAR_WORDS


def _describes_object(i: int, lower: Sequence[str], tags: Sequence[str]) -> bool:
    """Whether the noun before a past form is the object of another verb: “sells a computer based on the chip”."""
    if tags[i - 1] not in ("NN", "NNS") or not (tags[i + 1] in ("IN", "TO") or lower[i + 1] in CALENDAR_WORDS):
        return False
    governed = False
    for k in range(i - 2, -1, -1):
        if lower[k] in SUBORDINATORS:
            return False
        if governed:
            continue
        if tags[k] in _VERBS:
            if lower[k] in CLAUSE_VERBS and lower[k] != "according":
                return False
            governed = True
        opens_another = tags[k + 1] in ("DT", "PRP$") and tags[k] in _NOUNISH
        if tags[k] in _LIMITS or opens_another:
            return False
    return governed


def _describes_subject(i: int, lower: Sequence[str], tags: Sequence[str]) -> bool:
    """Whether a past form before another finite verb describes its subject: “the bid launched in May failed”."""
    for k in range(i + 1, len(tags)):
        if tags[k] in _FINITE:
            told = lower[i] in _MAKING_KNOWN and tags[k - 1] in _NOUNISH and lower[k - 1] not in CALENDAR_WORDS
            return tags[k - 1] != "PRP" and not told
        if tags[k] in _PARTING or lower[k] in SUBORDINATORS or lower[k] == "that":
            return False
        if tags[k] in ("DT", "PRP$") and (lower[k - 1] in CALENDAR_WORDS or tags[k - 1] == "CD"):
            return False  # “the chairman resigned on Monday, the firm said” without its comma
    return False


_MAKING_KNOWN: Final = frozenset(("announced", "reported", "disclosed", "revealed", "quoted", "recalled", "noted"))
"""Verbs of saying that have nouns as objects."""
_FINITE: Final = frozenset(("VBD", "VBZ", "VBP", "MD"))
_VERBS: Final = frozenset(("VB", "VBD", "VBZ", "VBP", "VBN", "VBG"))
_LIMITS: Final = frozenset((",", ":", ".", "''", "CC", "WDT", "WP", "WP$", "WRB", "EX"))
_PARTING: Final = frozenset((",", ":", ".", "''", "CC", "WDT", "WP", "WP$", "WRB", "EX", "VBN", "VBG", "VB"))
