"""What stands in front of a time and changes it: “early”, “the end of”, “about”, “less than”, “later that”."""

from __future__ import annotations

from typing import Final, cast

from events.language.english.time import EDGES, QUANTITY_MODS, SIGNALS
from events.temporal.drafts import Draft
from events.temporal.meaning import (
    CalendarDate,
    Duration,
    Holiday,
    LongPeriod,
    Mod,
    PartOf,
    Recurrence,
    Relative,
    TimeOfDay,
    Vague,
)
from events.temporal.words import Word, words_before

_THIRDS: Final[dict[str, Mod]] = {
    "early": "START",
    "earlier": "START",
    "mid": "MID",
    "middle": "MID",
    "late": "END",
    "later": "END",
}
_OUTSIDE: Final = frozenset({("about",), ("roughly",), ("approximately",), ("circa",)})
_OVER_AFTER: Final = frozenset(
    {"for", "last", "lasted", "lasting", "took", "take", "takes", "just", "well", "a", "after", "of", "than"}
)
_INTENSIFIERS: Final = frozenset({"very", "just", "as", "quite", "only"})


def modify(text: str, draft: Draft, floor: int) -> str:
    """Take the modifiers in front into the draft; returns the signal word before it."""
    left = words_before(text, draft.start, floor)
    if isinstance(draft.meaning, Vague | Recurrence):
        return _signal(left, 0)
    index = 0
    used = True
    while used and index < len(left):
        index, used = _one(draft, left, index)
    if index:
        draft.start = left[index - 1].start
    return _signal(left, index)


def _one(draft: Draft, left: list[Word], index: int) -> tuple[int, bool]:
    """One more modifier at this index, if there is one."""
    meaning = draft.meaning
    word = left[index].lower
    is_length = (
        isinstance(meaning, Duration)
        or (isinstance(meaning, Relative) and meaning.unit != "day" and meaning.count not in (0, None))
        or (isinstance(meaning, Relative) and abs(meaning.count or 0) > 1)
    )
    if is_length and (found := _quantity_mod(left, index)) is not None:
        mod, beyond, outside = found
        if word == "over" and (index + 1 >= len(left) or left[index + 1].lower not in _OVER_AFTER):
            return index, False
        if not draft.mod:
            draft.mod = mod
        return (index, False) if outside else (beyond, True)
    if isinstance(meaning, Duration):
        return index, False
    if word in _THIRDS and draft.mod in ("", "APPROX"):
        return _third(draft, left, index, word)
    if word == "-" and len(left) > index + 1 and left[index + 1].lower in ("mid", "early", "late"):
        draft.mod = _THIRDS[left[index + 1].lower]
        return _with_article(left, index + 2), True
    if word in ("of", "in") or (word == "the" and len(left) > index + 1 and left[index + 1].lower in ("of", "in")):
        return _edge(draft, left, index)
    if word == "around" and draft.edge:
        draft.start = left[index].start
        return index + 1, False
    if word in ("about", "around", "circa", "approximately", "roughly") and not draft.mod:
        draft.mod = "APPROX"
        return (index + 1 if word == "around" else index), False
    if word in ("c", "ca") or (word == "." and len(left) > index + 1 and left[index + 1].lower in ("c", "ca")):
        draft.mod = "APPROX"
        return index + (1 if word in ("c", "ca") else 2), True
    return index, False


def _quantity_mod(left: list[Word], index: int) -> tuple[Mod, int, bool] | None:
    for length in (3, 2, 1):
        key = tuple(w.lower for w in reversed(left[index : index + length]))
        if len(key) == length and key in QUANTITY_MODS:
            return cast(Mod, QUANTITY_MODS[key]), index + length, key in _OUTSIDE
    return None


def _third(draft: Draft, left: list[Word], index: int, word: str) -> tuple[int, bool]:
    meaning = draft.meaning
    if isinstance(meaning, TimeOfDay) and meaning.clock:
        return index, False
    if word in ("earlier", "later") and isinstance(meaning, CalendarDate) and meaning.year is not None:
        return index, False
    if word in ("earlier", "later") and isinstance(meaning, LongPeriod):
        return index, False
    draft.mod = _THIRDS[word]
    return _with_article(left, index + 1), True


def _with_article(left: list[Word], index: int) -> int:
    while index < len(left) and left[index].lower in ("very",):
        index += 1
    return index + 1 if index < len(left) and left[index].lower in ("the", "a") else index


def _edge(draft: Draft, left: list[Word], index: int) -> tuple[int, bool]:
    """“the end of”, “the beginning of”, “early in”, “later in the”."""
    at = index + (2 if left[index].lower == "the" else 1)
    if at >= len(left):
        return index, False
    word = left[at].lower
    link = left[at - 1].lower
    if isinstance(draft.meaning, TimeOfDay):
        return index, False
    if link == "of" and word in EDGES and draft.mod in ("", "APPROX"):
        draft.mod = cast(Mod, EDGES[word])
        draft.edge = True
        at += 1
        while at < len(left) and left[at].lower in ("very",):
            at += 1
        return (at + 1 if at < len(left) and left[at].lower in ("the", "a") else at), True
    if (
        link == "of"
        and word in ("part", "half", "days", "months", "weeks", "years", "stages", "hours")
        and at + 1 < len(left)
    ):
        which = left[at + 1].lower
        if (
            which
            in (
                "early",
                "late",
                "later",
                "latter",
                "first",
                "middle",
                "mid",
                "earlier",
                "closing",
                "opening",
                "final",
                "last",
            )
            and word == "part"
        ):
            draft.mod = (
                "START"
                if which in ("early", "first", "opening", "earlier")
                else "MID"
                if which in ("middle", "mid")
                else "END"
            )
            at += 2
            return (at + 1 if at < len(left) and left[at].lower in ("the", "a") else at), True
        return index, False
    if (
        link == "in"
        and word in ("early", "late", "earlier", "later")
        and isinstance(draft.meaning, CalendarDate | Relative | Holiday | PartOf)
    ):
        draft.mod = _THIRDS[word]
        return at + 1, True
    return index, False


def _signal(left: list[Word], index: int) -> str:
    for length in (3, 2, 1):
        words = [w.lower for w in reversed(left[index : index + length])]
        phrase = " ".join(words)
        if len(words) == length and phrase in SIGNALS:
            if length == 1 and phrase == "about" and index + 1 < len(left) and left[index + 1].lower == "or":
                return "on or about"
            return phrase
    return ""
