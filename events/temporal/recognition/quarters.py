"""Quarters, the periods of accounts, and centuries by number: “the third quarter”, “the latest period”."""

from __future__ import annotations

import re
from typing import Final

from events.language.english.time import DETERMINERS, POINTERS, POSSESSIVES
from events.temporal.meaning import CalendarDate, LongPeriod, PartOf, Recurrence, Relative
from events.temporal.numbers import ordinal
from events.temporal.patterns import Pattern
from events.temporal.recognition.drafts import Draft
from events.temporal.recognition.durations import bare_plural, counted, pointed_length
from events.temporal.recognition.numerals import roman_century
from events.temporal.recognition.phrase import Phrase
from events.temporal.recognition.pointed import pointed
from events.temporal.recognition.scan import Hit
from events.temporal.words import words_before

_ERA: Final = Pattern(r"\s{0,3}(B\.C\.(?:E\.)?|BCE?|A\.D\.|AD|CE|C\.E\.)(?!\w)")
_A_YEAR_BACK: Final = Pattern(
    r"\s{1,3}(?:of\s{1,3})?(?:last\s{1,3}year|a\s{1,3}year\s{1,3}(?:ago|earlier|before))\b(?!['’])", re.I
)
"""“the same period last year”."""
_REACHING: Final = frozenset({"past", "last", "next", "previous", "coming", "following"})
_HALVES: Final = {"first": 1, "last": -1, "final": -1}
"""“the first two quarters of” a year are a half of it."""
_THE_YEAR: Final = Relative(0, "year", "either")
_COMPARED: Final = Relative(-1, "year", "speech", sign=-1, compared=True)
_LIKE: Final = frozenset({"same", "like", "comparable", "corresponding", "similar"})


def quarter(phrase: Phrase) -> Draft | None:
    """A quarter of a year; not a fourth part of something else."""
    word = phrase.word(phrase.inner)
    number = ordinal(word)
    if number is not None and (1 <= number <= 4 or (number == -1 and phrase.word(phrase.inner + 1) in DETERMINERS)):
        return _numbered(phrase, phrase.inner, number)
    if phrase.plural:
        return _several(phrase)
    end = phrase.hit.end
    if word in ("every", "each"):
        return phrase.draft(phrase.inner + 1, end, Recurrence((1, "quarter"), quant=word.upper()))
    if word in POINTERS and not phrase.right(4).startswith(" of "):
        return pointed(phrase, phrase.inner)
    if word == "latest":
        meaning = Relative(-1, "quarter", "speech", sign=-1, fiscal=phrase.fiscal)
        return phrase.draft(phrase.past_article(phrase.inner + 1), end, meaning)
    if word == "s" and phrase.word(phrase.inner + 1) in ("'", "’"):
        return phrase.draft(phrase.inner, end, Relative(0, "quarter", "either"), weak=True)
    year = _A_YEAR_BACK.match(phrase.text, end)
    if year is not None and (word == "the" or word in _LIKE):
        return phrase.draft(phrase.past_the(phrase.inner + (word != "the")), year.end(), _COMPARED)
    if word == "the" and not phrase.right(4).startswith((" of ", "-")):
        return phrase.draft(phrase.inner + 1, end, Relative(0, "quarter", "either", fiscal=phrase.fiscal), bare=True)
    return None


def _several(phrase: Phrase) -> Draft | None:
    if phrase.quantity is None:
        near = phrase.word(phrase.inner) in ("recent", "coming", "future", "past", "previous", "next", "last")
        return bare_plural(phrase) if near else None
    if phrase.quantity.amount is None and phrase.word(phrase.inner) in ("several", "few"):
        return None if phrase.right(8) == " of the " else counted(phrase)
    if phrase.quantity.amount == 2 and phrase.has_whole() and (half := _HALVES.get(phrase.word(phrase.outer))):
        return phrase.draft(
            phrase.past_article(phrase.outer + 1), phrase.hit.end, PartOf(half, "half", _THE_YEAR), weak=True
        )
    if phrase.word(phrase.outer) in _REACHING:
        return pointed_length(phrase, phrase.outer, phrase.quantity)
    if phrase.word(phrase.inner - 1) in ("consecutive", "straight", "successive", "fiscal") and phrase.inner:
        return counted(phrase)
    return None


def _numbered(phrase: Phrase, index: int, number: int) -> Draft:
    stop = index + 1
    fiscal = phrase.fiscal
    if phrase.word(stop) in ("fiscal", "financial") or (phrase.word(stop) == "-" and phrase.word(stop + 1) == "fiscal"):
        fiscal = True
        stop += 1 if phrase.word(stop) != "-" else 2
    year = None
    if phrase.word(stop).isdecimal() and len(phrase.word(stop)) == 4 and phrase.word(stop + 1) in DETERMINERS:
        year = int(phrase.word(stop))
        stop += 1
    article = phrase.word(stop)
    if (article == "the" and not phrase.compound) or (fiscal and article in POSSESSIVES) or year is not None:
        stop += 1
    return phrase.draft(stop, phrase.hit.end, CalendarDate(year, quarter=4 if number == -1 else number, fiscal=fiscal))


def numbered_period(phrase: Phrase) -> Draft | None:
    """“the 13th century”, “the third millennium BC”, “twenty-first-century”."""
    number, index = phrase.ordinal(phrase.inner)
    if number is None and index < len(phrase.left):
        number = roman_century(phrase.left[index].text)
    if number is None or not 1 <= number <= 30:
        return None
    era = _ERA.match(phrase.text, phrase.hit.end)
    before = bool(era and era.group(1)[0] == "B")
    length = 100 if phrase.unit == "century" else 1000
    year = -number * length if before else (number - 1) * length
    stop = index + 1
    if phrase.word(stop) == "the" and not phrase.compound:
        stop += 1
    meaning = LongPeriod(year, 100 if length == 100 else 1000, before_era=before)
    return phrase.draft(stop, era.end() if era else phrase.hit.end, meaning)


def centuries_before(text: str, draft: Draft, floor: int) -> Draft | None:
    """The 18th of “the 18th and 19th centuries”, the 5th of “late 5th or early 6th century”."""
    if not isinstance(draft.meaning, LongPeriod) or draft.meaning.years != 100:
        return None
    left = words_before(text, draft.start, floor, 6)
    while (left and left[0].lower in ("the", "early", "mid", "late")) or (
        len(left) > 1 and left[0].lower == "-" and left[1].lower == "mid"
    ):
        del left[0]
    if len(left) < 2 or left[0].lower not in ("and", "or", "to", "-", "–"):
        return None
    number = ordinal(left[1].lower) or roman_century(left[1].text)
    if number is None or not 1 <= number <= 30:
        return None
    year = -number * 100 if draft.meaning.before_era else (number - 1) * 100
    start = left[2].start if len(left) > 2 and left[2].lower == "the" else left[1].start
    return Draft(start, left[1].end, LongPeriod(year, 100, before_era=draft.meaning.before_era))


def read_period(text: str, hit: Hit, floor: int) -> Draft | None:
    """“the latest period”, “the same period”, “the 1988 period”: what accounts are of or compare with."""
    left = words_before(text, hit.start, floor)
    if len(left) < 2 or left[1].lower != "the":
        return None
    word = left[0].lower
    if word in ("latest", "current"):
        return Draft(left[1].start, hit.end, Relative(0, "quarter", "either", sign=-1 if word == "latest" else 0))
    year = _A_YEAR_BACK.match(text, hit.end)
    if year is not None and word in _LIKE:
        return Draft(left[1].start, year.end(), _COMPARED)
    if word in _LIKE:
        return Draft(left[1].start, hit.end, Relative(0, "quarter", "story"), weak=True)
    return None
