"""Distances from an anchor: “three weeks ago”, “two days later”, “the month after”, “the year-ago quarter”."""

from __future__ import annotations

import re
from typing import Final, Literal

from events.language.english.time import DETERMINERS, POINTERS
from events.temporal.meaning import Base, Duration, Relative
from events.temporal.numbers import Quantity
from events.temporal.patterns import Pattern
from events.temporal.recognition.drafts import Draft
from events.temporal.recognition.phrase import Phrase

_BACK: Final = frozenset({"ago", "earlier", "previously", "before", "prior"})
_FROM_SPEECH: Final = frozenset({"ago", "from now", "hence"})
_FROM_EITHER: Final = frozenset({"earlier", "later", "previously"})
_THAN: Final = Pattern(r"\s{1,3}than\b", re.I)
"""“nine days earlier than usual” is a length of time and no date."""
_COMPARED: Final = Pattern(
    r"-(?:ago|earlier)\b(?:\s{1,3}(?:fiscal\s{1,3})?(?:(?:first|second|third|fourth)[\s-]+)?"
    r"(?P<period>quarter|period|month|week|half|year|nine\s{1,3}months|six\s{1,3}months)\b)?",
    re.I,
)
_COMPARED_MONTHS: Final = {"nine": 9, "six": 6}


def compared(phrase: Phrase) -> Draft | None:
    """“the year-ago quarter”, “year-earlier”: the period that accounts compare with."""
    if phrase.unit != "year" or phrase.plural:
        return None
    match = _COMPARED.match(phrase.text, phrase.hit.end)
    if match is None:
        return None
    period = match["period"]
    stop = phrase.past_the(0) if period else 0
    if period and stop == 0 and phrase.word(0) in ("comparable", "corresponding"):
        stop = phrase.past_the(1)
    months = _COMPARED_MONTHS.get(period.split()[0].lower()) if period else None
    if months is not None:
        return phrase.draft(stop, match.end(), Duration(months, "month"))
    return phrase.draft(stop, match.end(), Relative(-1, "year", "story", sign=-1, compared=True))


def distance(phrase: Phrase) -> Draft | None:
    """A number of units and a direction; None where the words are no distance after all."""
    way = phrase.way
    sign: Literal[-1, 1] = -1 if way in _BACK else 1
    base: Base = "story"
    if way in _FROM_SPEECH:
        base = "speech"
    elif way in _FROM_EITHER and not phrase.after_that:
        base = "either"
    quantity, stop = phrase.quantity, phrase.outer
    if quantity is None:
        word = phrase.word(phrase.inner)
        if not phrase.plural:
            if word == "the" and way in ("before", "after", "previously", "following"):
                meaning = Relative(sign, phrase.unit, "story", sign=sign)
                return phrase.draft(phrase.inner + 1, phrase.distance_end, meaning)
            return None
        if word in POINTERS or word in DETERMINERS:
            return None
        quantity, stop = Quantity(None), phrase.inner
    elif phrase.word(stop) == "the" and way in ("before", "after"):
        return None
    if way in _FROM_EITHER and _THAN.match(phrase.text, phrase.distance_end):
        return phrase.draft(stop, phrase.hit.end, Duration(quantity.amount, phrase.unit, quantity.most))
    count = None if quantity.amount is None else sign * quantity.amount
    most = None if quantity.most is None else sign * quantity.most
    is_compared = quantity.amount == 1 and phrase.unit == "year" and way in ("ago", "earlier", "before")
    meaning = Relative(count, phrase.unit, base, sign=sign, most=most, compared=is_compared)
    return phrase.draft(stop, phrase.distance_end, meaning, mod="APPROX" if phrase.loose else "")
