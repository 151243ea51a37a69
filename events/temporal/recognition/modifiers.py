"""What stands in front of a time and changes it: “early”, “the end of”, “about”, “less than”, “later that”."""

from __future__ import annotations

import re
from typing import Final, cast

from events.language.english.time import EDGES, QUANTITY_MODS, SIGNALS
from events.language.english.wordlist import words
from events.temporal.meaning import (
    CalendarDate,
    Duration,
    Holiday,
    LongPeriod,
    Meaning,
    Mod,
    PartOf,
    Recurrence,
    Relative,
    TimeOfDay,
    Vague,
)
from events.temporal.patterns import Pattern
from events.temporal.recognition.drafts import Draft
from events.temporal.words import Word, word_before, words_before

_THIRDS: Final[dict[str, Mod]] = {
    "early": "START",
    "earlier": "START",
    "mid": "MID",
    "middle": "MID",
    "late": "END",
    "later": "END",
}
_PARTS: Final[dict[str, Mod]] = {
    "early": "START",
    "earlier": "START",
    "first": "START",
    "opening": "START",
    "middle": "MID",
    "late": "END",
    "later": "END",
    "latter": "END",
    "last": "END",
    "final": "END",
    "closing": "END",
}
"""“the early part of”."""
_OUTSIDE: Final = frozenset({("about",), ("roughly",), ("approximately",), ("circa",)})
"""Modifiers that stay outside the span; annotators of news and histories leave them out."""
_OVER_AFTER: Final = words("for last lasted lasting took take takes just well a after of than")
"""Words after which “over” means more than, and not during."""
_TODAY: Final = Relative(0, "day", "speech")
_MOST: Final = 7
"""Words of the longest chain of modifiers (“no later than the very end of the”)."""
_ONWARD: Final = Pattern(r"\s(?:or\s(later|after|earlier|before)|and\s(beyond|later|after))\b(?!\s{0,3}[\w$£€])", re.I)
_ABOUT: Final = words("about around circa approximately roughly")
_CHANGING: Final = (
    frozenset(key[-1] for key in QUANTITY_MODS)
    | frozenset(_THIRDS)
    | frozenset(_ABOUT)
    | {"-", "of", "in", "the", "c", "ca", "."}
)
"""Words that may stand right before a time and change it."""
_SIGNALLING: Final = frozenset(phrase.rsplit(" ", 1)[-1] for phrase in SIGNALS)
"""Words that may stand right before a time and say how it is meant."""
_LONGEST_SIGNAL: Final = 3
"""Words."""


def modify(text: str, draft: Draft, floor: int) -> str:
    """Take the modifiers in front into the draft; returns the signal word before it."""
    if text.startswith((" or ", " and "), draft.end):
        _reach_on(text, draft)
    near = word_before(text, draft.start, floor)
    if near not in _CHANGING or isinstance(draft.meaning, Vague | Recurrence):
        # One word more, which may turn “about” into “on or about”.
        return _signal(words_before(text, draft.start, floor, _LONGEST_SIGNAL + 1), 0) if near in _SIGNALLING else ""
    left = words_before(text, draft.start, floor, _MOST)
    if isinstance(draft.meaning, Relative) and draft.meaning.unit == "time":
        return _signal(left, 0)
    index, used = 0, True
    while used and index < len(left):
        index, used = _one(draft, left, index)
    if index:
        draft.start = left[index - 1].start
    return _signal(left, index)


def _reach_on(text: str, draft: Draft) -> None:
    """Take “or later”, “and beyond” behind a year or month into the draft."""
    meaning, match = draft.meaning, _ONWARD.match(text, draft.end)
    dated = isinstance(meaning, CalendarDate) and (meaning.year is not None or meaning.month is not None)
    if match is not None and dated and not draft.mod:
        draft.end = match.end()
        draft.mod = "ON_OR_BEFORE" if (match[1] or "").lower() in ("earlier", "before") else "ON_OR_AFTER"


def _one(draft: Draft, left: list[Word], index: int) -> tuple[int, bool]:
    """The index beyond one more modifier, and whether there may be another."""
    meaning = draft.meaning
    word, before = left[index].lower, left[index + 1].lower if len(left) > index + 1 else ""
    if _is_counted(draft) and (found := _quantity_mod(left, index)) is not None:
        return _take_quantity(draft, found, word, before, index)
    if isinstance(meaning, Duration):
        return index, False
    if word in _THIRDS and draft.mod in ("", "APPROX"):
        return _third(draft, left, index, word)
    if word == "-" and before in ("mid", "early", "late"):
        draft.mod = _THIRDS[before]
        return _past_article(left, index + 2), True
    if word in ("of", "in") or (word == "the" and before in ("of", "in")):
        return _edge(draft, left, index, index + (word == "the"))
    if word == "around" and before in ("get", "getting", "got"):
        return index, False
    if word in _ABOUT and (draft.edge or not draft.mod):
        draft.mod = draft.mod or "APPROX"
        return index + (word == "around"), False
    if (word in ("c", "ca") and before != "/") or (word == "." and before in ("c", "ca")):
        length = 1 if word != "." else 2
        if isinstance(meaning, CalendarDate | LongPeriod) and not _ends_a_word(left, index + length - 1):
            draft.mod = "APPROX"
            return index + length, True
    return index, False


def _ends_a_word(left: list[Word], index: int) -> bool:
    """“A1c”: whether a letter or figure stands right before a word."""
    return index + 1 < len(left) and left[index + 1].end == left[index].start and left[index + 1].text[-1].isalnum()


def _is_counted(draft: Draft) -> bool:
    """Whether a number of units is said, which “nearly” or “at least” can change."""
    meaning = draft.meaning
    if isinstance(meaning, Relative):
        return meaning.amount not in (0, None) and (meaning.unit != "day" or abs(meaning.amount or 0) > 1)
    return isinstance(meaning, Duration)


def _quantity_mod(left: list[Word], index: int) -> tuple[Mod, int, bool] | None:
    """The modifier, the index beyond it, and whether it stays outside the span."""
    for length in (3, 2, 1):
        key = tuple(w.lower for w in reversed(left[index : index + length]))
        if len(key) == length and key in QUANTITY_MODS:
            return cast(Mod, QUANTITY_MODS[key]), index + length, key in _OUTSIDE
    return None


def _take_quantity(draft: Draft, found: tuple[Mod, int, bool], word: str, before: str, index: int) -> tuple[int, bool]:
    mod, beyond, outside = found
    if word == "over" and before not in _OVER_AFTER:
        return index, False
    draft.mod = draft.mod or mod
    return (index, False) if outside else (beyond, True)


def _third(draft: Draft, left: list[Word], index: int, word: str) -> tuple[int, bool]:
    meaning = draft.meaning
    if isinstance(meaning, TimeOfDay) and meaning.clock:
        return index, False
    if word in ("earlier", "later") and _is_this_day(draft):
        return index, False
    written = isinstance(meaning, LongPeriod) or (isinstance(meaning, CalendarDate) and meaning.year is not None)
    if written and word in ("earlier", "later"):
        return index, False
    draft.mod = _THIRDS[word]
    return _past_article(left, index + 1), True


def _is_this_day(draft: Draft) -> bool:
    """A weekday or today, on which something came earlier or later than what was told before."""
    meaning = draft.meaning
    if isinstance(meaning, CalendarDate):
        return meaning.weekday is not None and meaning.month is None and meaning.part is None
    return isinstance(meaning, Relative) and meaning == _TODAY


def _past_article(left: list[Word], index: int) -> int:
    if index < len(left) and left[index].lower == "very":
        index += 1
    return index + 1 if index < len(left) and left[index].lower in ("the", "a") else index


def _edge(draft: Draft, left: list[Word], index: int, link: int) -> tuple[int, bool]:
    """“the end of”, “the early part of”, “early in”; the link word has index `link`."""
    at = link + 1
    if at >= len(left) or isinstance(draft.meaning, TimeOfDay):
        return index, False
    word, which = left[at].lower, left[at + 1].lower if len(left) > at + 1 else ""
    if left[link].lower == "in":
        if word in ("early", "late", "earlier", "later") and _has_thirds(draft.meaning):
            draft.mod = _THIRDS[word]
            return at + 1, True
        return index, False
    if word in EDGES and draft.mod in ("", "APPROX"):
        draft.mod, draft.edge = cast(Mod, EDGES[word]), True
        return _past_article(left, at + 1), True
    if word == "part" and which in _PARTS:
        draft.mod = _PARTS[which]
        return _past_article(left, at + 2), True
    return index, False


def _has_thirds(meaning: Meaning) -> bool:
    """Whether “early in” makes it shorter: dates, and “the year”, “the week” that the text speaks of."""
    if isinstance(meaning, Relative):
        return meaning.amount == 0 and meaning.unit in ("week", "month", "quarter", "year", "decade", "century")
    return isinstance(meaning, CalendarDate | Holiday) or (isinstance(meaning, PartOf) and meaning.whole is not None)


def _signal(left: list[Word], index: int) -> str:
    for length in range(_LONGEST_SIGNAL, 0, -1):
        spoken = [w.lower for w in reversed(left[index : index + length])]
        phrase = " ".join(spoken)
        if len(spoken) == length and phrase in SIGNALS:
            before = left[index + 1].lower if len(left) > index + 1 else ""
            return "on or about" if phrase == "about" and before == "or" else phrase
    return ""
