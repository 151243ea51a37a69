"""Units that are pointed at: “last week”, “the following day”, “that year”, “every month”, “the second week of”."""

from __future__ import annotations

import re
from typing import Final, cast

from events.language.english.time import DETERMINERS, EDGES, POINTERS, POSSESSIVES, SMALL_NUMBERS
from events.temporal.meaning import (
    STEPS,
    Base,
    CalendarDate,
    Duration,
    PartOf,
    Pointer,
    Recurrence,
    Relative,
    Vague,
)
from events.temporal.numbers import ordinal
from events.temporal.patterns import Pattern
from events.temporal.recognition.drafts import Draft
from events.temporal.recognition.phrase import Phrase, sign_of
from events.temporal.recognition.rates import times_before

_SHORT: Final = frozenset({"second", "minute", "hour"})
_NEVER_BARE: Final = _SHORT | {"fortnight", "millennium", "century", "decade"}
_DAY_AFTER: Final = frozenset({"in", "during", "for", "of", "throughout", "on"})
_END: Final = Pattern(r"['’]s\s{1,3}end\b|(?:-|\s{1,3})end\b(?!\s{1,3}[a-z]+s\b)", re.I)
_BEFORE_END: Final = frozenset({"by", "at", "until", "till", "before", "since", "around", "after", "through", "to"})
_BEYOND: Final = Pattern(r"\s{1,3}(before\s{1,3}last|after\s{1,3}next)\b(?!\s{1,3}[A-Z])")
"""“the week before last”."""
_ENDING: Final = frozenset({"week", "month", "quarter", "year", "decade", "century"})
_LASTING: Final = frozenset({"over", "for", "within", "during", "throughout"})
_TWO_THOUSAND: Final = Pattern(r"\s{1,3}two\s{1,3}thousand\b(?:\s{1,3}(?:and\s{1,3})?(?P<rest>[a-z]+)\b)?", re.I)
_ENDS_CLAUSE: Final = Pattern(r"\s{0,3}[.,;:)]|\s{1,3}(?:and|but|has|have|had|is|was|were|are|in|on)\b")
_BESIDE_EVENT: Final = Pattern(r"\s(?:before|after|following)\s(?!\w+ing\b|tomorrow\b|yesterday\b)", re.I)
"""“the day after the battle”; not “later in the day before returning”."""
_OF_EVENTS: Final = frozenset({"hour", "day", "week", "month", "year"})
_ON_DAY: Final = frozenset({"on", "by", "until", "till", "before", "after", "from", "of"})
_ENDS_PHRASE: Final = Pattern(
    r"\s{0,3}[,.;:)\n]|\s{1,3}(?:the|a|an|he|she|it|they|we|I|and|but|his|her|their|our|at|two|three|some|all|when|after)\b"
)


def uncounted(phrase: Phrase) -> Draft | None:
    """A unit in the singular without a number."""
    if phrase.unit in _ENDING and (end := _unit_end(phrase)) is not None:
        return end
    stop = phrase.inner
    word = phrase.word(stop)
    if word in ("every", "each"):
        return _repeated(phrase, stop, word)
    if word == "per":
        return _repeated(phrase, stop, "")
    if word == "the" and phrase.unit == "day" and stop == 1 and phrase.word(0) == "other":
        return phrase.draft(stop + 1, phrase.hit.end, Vague("PAST_REF"))
    if word in POINTERS:
        return pointed(phrase, stop)
    if phrase.right(5) == "-long":
        return phrase.draft(stop, phrase.long_end, Duration(1, phrase.unit))
    if phrase.hit.word == "date" and word == "to" and _ENDS_CLAUSE.match(phrase.text, phrase.hit.end):
        return phrase.draft(0, phrase.hit.end, Vague("PRESENT_REF"))
    if phrase.unit == "day" and word == "modern":
        return phrase.draft(stop + 1, phrase.hit.end, Vague("PRESENT_REF"))
    number, stop = phrase.ordinal(stop)
    if number is not None and number > 1 and phrase.word(stop + 1) == "every" and not phrase.has_whole():
        return phrase.draft(stop + 2, phrase.hit.end, Recurrence((number, phrase.unit), quant="EVERY"))
    if number is not None:
        return _nth(phrase, stop, number)
    if word == "latest" and phrase.unit in ("week", "year", "month"):
        meaning = Relative(-1, phrase.unit, "speech", sign=-1, fiscal=phrase.fiscal)
        return phrase.draft(phrase.past_article(stop + 1), phrase.hit.end, meaning)
    if word == "new" and phrase.unit == "year" and phrase.word(stop + 1) == "the":
        return phrase.draft(stop + 2, phrase.hit.end, CalendarDate(month=1, pointer="following"), mod="APPROX")
    if phrase.hit.word == "date" and word == "later" and phrase.word(stop + 1) in ("a", "some"):
        return phrase.draft(stop + 2, phrase.hit.end, Vague("FUTURE_REF"))
    if word == "the" or (phrase.fiscal and word in POSSESSIVES):
        return _definite(phrase, stop)
    return None


def _unit_end(phrase: Phrase) -> Draft | None:
    """“by year-end”, “before month's end”; not “a year-end list”."""
    match = _END.match(phrase.text, phrase.hit.end)
    if match is None or phrase.word(0) not in _BEFORE_END:
        return None
    gone = phrase.unit == "year" and phrase.word(0) == "since"
    whole = Relative(-1, "year", "speech", sign=-1) if gone else Relative(0, phrase.unit, "story")
    draft = phrase.draft(0, match.end(), whole, mod="END")
    draft.edge = True
    return draft


def _repeated(phrase: Phrase, stop: int, quant: str) -> Draft | None:
    """“every month”, “every other day”, “four times per year”, “twice each week”."""
    if phrase.right(8).startswith(" of the "):
        return None
    count = 2 if any(phrase.word(index) == "other" for index in range(stop)) else 1
    freq, beyond = times_before(phrase.left, stop + 1) or ("", stop + 1)
    return phrase.draft(beyond, phrase.hit.end, Recurrence((count, phrase.unit), quant=quant.upper(), freq=freq))


def pointed(phrase: Phrase, stop: int) -> Draft | None:
    """“this week”, “last year”, “that same day”, “the past month”."""
    word = phrase.word(stop)
    if phrase.inner and not phrase.fiscal:
        return None
    if phrase.hit.word == "date" and word not in ("same", "that", "this"):
        return None
    if _is_title(phrase, stop):
        return None
    pointer = cast(Pointer, POINTERS[word])
    stop += 1
    before = phrase.word(stop)
    base: Base = "speech" if pointer in ("this", "last", "next") else "story"
    if (pointer == "next" and (before == "the" or phrase.unit == "day")) or phrase.hit.word == "date":
        base = "story"
    joined = before in ("this", "that") and word in ("same", "past", "coming", "following")
    if before == "the" or joined or (before in POSSESSIVES and phrase.fiscal):
        stop += 1
    if word == "past":
        return _past(phrase, stop, before)
    if word == "present" and phrase.unit != "day":
        return None
    if pointer == "last" and before in ("the", "and") and (phrase.has_whole() or phrase.unit == "day"):
        return _numbered(phrase, stop, -1)
    if phrase.unit in _SHORT and word in ("last", "this", "that", "current", "next", "present"):
        return None
    length = pointer in ("next", "following") or (pointer == "previous" and phrase.unit != "year")
    if before == "the" and length and phrase.word(stop) in _LASTING:
        return phrase.draft(stop, phrase.hit.end, Duration(1, phrase.unit, toward=sign_of(STEPS[pointer]), base=base))
    step = STEPS[pointer]
    meaning = Relative(step, phrase.unit, base, sign=sign_of(step), fiscal=phrase.fiscal)
    if phrase.unit == "month" and phrase.word(stop) == "of" and (day := ordinal(phrase.word(stop + 1))):
        return phrase.draft(phrase.past_the(stop + 2), phrase.hit.end, PartOf(day, "day", meaning))
    bare = word in ("same", "that") or (word == "this" and phrase.unit == "day")
    return phrase.draft(stop, phrase.hit.end, meaning, bare=bare)


def _is_title(phrase: Phrase, stop: int) -> bool:
    """“This Week”, with both words capitalised, is the name of a programme or column."""
    first = phrase.left[stop].text
    return first[0].isupper() and first[1:].islower() and phrase.text[phrase.hit.start].isupper()


def _past(phrase: Phrase, stop: int, before: str) -> Draft | None:
    if before == "this":
        return phrase.draft(stop, phrase.hit.end, Relative(-1, phrase.unit, "speech", sign=-1))
    if phrase.unit in ("fortnight", "half", "night", "quarter"):
        return phrase.draft(stop, phrase.hit.end, Relative(-1, phrase.unit, "speech", sign=-1))
    if phrase.unit == "weekend":
        return phrase.draft(stop, phrase.hit.end, Relative(-1, phrase.unit, "speech", sign=-1))
    return phrase.draft(stop, phrase.hit.end, Duration(1, phrase.unit, toward=-1))


def _nth(phrase: Phrase, stop: int, number: int) -> Draft | None:
    """“the second week of”, with or without a date to follow; “on the third day”."""
    stop += 1
    if phrase.word(stop) in DETERMINERS:
        stop += 1
    return _numbered(phrase, stop, number)


def _numbered(phrase: Phrase, stop: int, number: int) -> Draft | None:
    """A part of a longer time; without a date behind, “the first year of the war” stands by itself as well."""
    definite = phrase.word(stop - 1) == "the"
    if phrase.has_whole():
        firm = definite and phrase.unit in _OF_EVENTS and phrase.right(4) == " of "
    else:
        if not (definite and phrase.unit == "day" and phrase.word(stop) in _ON_DAY) or number < 0:
            return None
        at_edge = phrase.word(stop) != "of" or phrase.word(stop + 1) in EDGES
        if not at_edge or not _ENDS_PHRASE.match(phrase.text, phrase.hit.end):
            return None
        firm = True
    return phrase.draft(stop, phrase.hit.end, PartOf(number, phrase.unit, None), weak=not firm)


def _is_full(phrase: Phrase) -> bool:
    """“the full year” of accounts."""
    return phrase.unit == "year" and phrase.inner == 1 and phrase.word(0) in ("full", "whole")


def _definite(phrase: Phrase, stop: int) -> Draft | None:
    """“the year”, “the week”: the one spoken of, unless the words go on to say which."""
    unit = phrase.unit
    qualified = phrase.inner and not phrase.fiscal and not _is_full(phrase)
    if unit in _NEVER_BARE or phrase.hit.word == "date" or qualified:
        return None
    if phrase.text[phrase.hit.start].isupper() and phrase.left[stop].text.islower():
        return None
    if match := _BEYOND.match(phrase.text, phrase.hit.end):
        step = -2 if match[1].lower().startswith("before") else 2
        return phrase.draft(stop + 1, match.end(), Relative(step, unit, "speech", sign=sign_of(step)))
    following = phrase.right(12)
    if unit == "year" and (spelled := _TWO_THOUSAND.match(phrase.text, phrase.hit.end)):
        rest = SMALL_NUMBERS.get((spelled["rest"] or "").lower())
        end = spelled.end() if rest or not spelled["rest"] else spelled.start("rest") - 1
        return phrase.draft(stop + 1, end, CalendarDate(2000 + (rest or 0)))
    if unit in ("day", "week", "month", "year") and _BESIDE_EVENT.match(phrase.text, phrase.hit.end):
        return phrase.draft(stop + 1, phrase.hit.end, PartOf(1, unit, None))
    if following.startswith((" before", " after", " when", " that ", " i ", " of the ", "-", " in which")):
        return None
    if unit == "year" and following.startswith((" ended", " ending", " to ")):
        return phrase.draft(stop + 1, phrase.hit.end, Duration(1, "year"))
    meaning = Relative(0, unit, "speech" if unit == "weekend" else "story", fiscal=phrase.fiscal)
    alone = unit != "day" or (phrase.word(stop + 1) in _DAY_AFTER and not following.strip()[:1].isalpha())
    return phrase.draft(stop + 1, phrase.hit.end, meaning, weak=not alone, bare=True)
