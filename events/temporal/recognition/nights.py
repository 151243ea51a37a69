"""Nights: “last night”, “that night”, “the night before”, “every night”."""

from __future__ import annotations

from typing import Final, cast

from events.language.english.time import POINTERS
from events.temporal.meaning import STEPS, Base, CalendarDate, Pointer, Recurrence, Relative
from events.temporal.recognition.drafts import Draft
from events.temporal.recognition.durations import counted
from events.temporal.recognition.phrase import Phrase, sign_of

_NOT_POINTING: Final = frozenset({"past", "present", "current"})


def night(phrase: Phrase) -> Draft | None:
    """A night that is counted, repeated or pointed at; bare ones are parts of a day."""
    stop = phrase.inner
    word = phrase.word(stop)
    if phrase.plural:
        return counted(phrase) if phrase.quantity is not None and phrase.quantity.amount is not None else None
    if word in ("every", "each"):
        recurrence = Recurrence(pattern=CalendarDate(part="NI"), quant=word.upper())
        return phrase.draft(stop + 1, phrase.hit.end, recurrence)
    if phrase.way in ("before", "after") and word == "the":
        step = -1 if phrase.way == "before" else 1
        meaning = Relative(step, "day", "story", sign=sign_of(step), part="NI")
        return phrase.draft(stop + 1, phrase.distance_end, meaning)
    if word in POINTERS and word not in _NOT_POINTING:
        return _pointed(phrase, stop, cast(Pointer, POINTERS[word]))
    return None


def _pointed(phrase: Phrase, stop: int, pointer: Pointer) -> Draft:
    base: Base = "speech" if pointer in ("this", "last") else "story"
    if phrase.word(stop + 1) in ("the", "that", "this"):
        stop += 1
    step = STEPS[pointer]
    return phrase.draft(stop + 1, phrase.hit.end, Relative(step, "day", base, sign=sign_of(step), part="NI"))
