"""Lengths of time and rates: “three weeks”, “the past six months”, “six-week”, “for months”, “twice a year”."""

from __future__ import annotations

import re
from typing import Final, Literal

from events.language.english.grammar import MODALS
from events.language.english.time import DETERMINERS, POSSESSIVES, UNITS
from events.temporal.meaning import Base, Duration, Recurrence, Vague
from events.temporal.numbers import Quantity, ordinal, quantity_before
from events.temporal.patterns import Pattern
from events.temporal.recognition.drafts import Draft
from events.temporal.recognition.phrase import Phrase
from events.temporal.recognition.rates import times_before

_TOWARD: Final[dict[str, Literal[-1, 0, 1]]] = {
    "last": -1,
    "past": -1,
    "previous": -1,
    "preceding": -1,
    "prior": -1,
    "recent": -1,
    "latest": -1,
    "next": 1,
    "coming": 1,
    "following": 1,
    "first": 0,
    "final": 0,
    "these": 0,
    "those": 0,
    "same": 0,
    "initial": 0,
    "opening": 0,
}
"""Words between article and number, and whether they reach back or ahead."""
_STAGES: Final = frozenset({"first", "opening", "early", "middle", "later", "final", "closing"})
"""“the closing months”, “her early years”."""
_IN_STORY: Final = frozenset({"previous", "preceding", "following", "prior"})
_BARE_PLURAL_AFTER: Final = frozenset(
    {"for", "in", "within", "over", "after", "lasted", "took", "takes", "take", "spent", "through", "by", "or"}
)
_AND_A_HALF: Final = Pattern(r"\s{1,3}and\s{1,3}a\s{1,3}half\b", re.I)
_AND_UNITS: Final = Pattern(
    r"\s{1,3}(?:or|and)\s{1,3}(?:even\s{1,3})?(?:hours|days|weeks|months|years|decades)\b", re.I
)
"""“weeks or months”."""
_BESIDE: Final = Pattern(
    r"\s{1,3}(?:(?P<alone>ahead\b(?!\s{1,3}of\b)|to\s{1,3}come\b)|(?P<event>before|after)\b(?!\s{1,3}(?:that|this)\b)"
    r"|(?:since|following|preceding|leading\s{1,3}up\s{1,3}to|that\s{1,3}followed)\b)",
    re.I,
)
"""“the weeks before”, “the years ahead”: a length beside what is spoken of."""
_PERIOD: Final = Pattern(r"\s{1,3}period\b", re.I)
_NAMED: Final = Pattern(r"[A-Z][a-z]+['’]?\s{1,3}[A-Z]")
"""“the Thirty Years War”."""


def length(phrase: Phrase, quantity: Quantity, toward: Literal[-1, 0, 1] = 0, base: Base = "speech") -> Duration:
    """The duration of so many units."""
    return Duration(quantity.amount, phrase.unit, most=quantity.most, toward=toward, many=quantity.many, base=base)


def counted(phrase: Phrase) -> Draft | None:
    """A number and its unit, with what stands before and behind."""
    quantity = phrase.quantity
    assert quantity is not None
    if quantity.article and (phrase.plural or phrase.unit == "weekend"):
        return None
    stop = phrase.outer
    word = phrase.word(stop)
    lasts = word == "last" and phrase.word(stop + 1) in MODALS | {"to", "not"}  # “may last two days”
    if word in _TOWARD and not quantity.article and not lasts:
        return pointed_length(phrase, stop, quantity)
    if phrase.unit == "day" and phrase.word(phrase.inner) == "one" and word in MODALS and not phrase.plural:
        return phrase.draft(stop, phrase.hit.end, Vague("FUTURE_REF"))
    if word in ("every", "each"):
        return phrase.draft(stop + 1, phrase.hit.end, Recurrence((quantity.amount, phrase.unit), quant=word.upper()))
    if quantity.article and (rate := times_before(phrase.left, stop)):
        return phrase.draft(rate[1], phrase.hit.end, Recurrence((1, phrase.unit), freq=rate[0]))
    meaning = length(phrase, quantity)
    half = _AND_A_HALF.match(phrase.text, phrase.hit.end)
    if half and meaning.amount is not None:
        return phrase.draft(stop, half.end(), meaning._replace(amount=meaning.amount + 0.5))
    if not quantity.article and phrase.plural and word in ("the", "these", "those"):
        stop += not _NAMED.match(phrase.text, phrase.hit.start)
    end = max(phrase.long_end, phrase.length_end)
    if quantity.article and phrase.long_end > phrase.hit.end:
        stop = phrase.inner
    return phrase.draft(stop, end, meaning, mod="APPROX" if phrase.loose else "")


def pointed_length(phrase: Phrase, stop: int, quantity: Quantity) -> Draft | None:
    """“the past six months”, “its first two years”."""
    word = phrase.word(stop)
    base: Base = "story" if word in _IN_STORY else "speech"
    stop += 1
    if phrase.word(stop) in DETERMINERS:
        stop += 1
    return phrase.draft(stop, phrase.length_end, length(phrase, quantity, _TOWARD[word], base))


def bare_plural(phrase: Phrase) -> Draft | None:
    """“recent years”, “for months”, “the coming weeks”, “weeks or months”."""
    stop = phrase.inner
    word = phrase.word(stop)
    also = _AND_UNITS.match(phrase.text, phrase.hit.end)
    end = also.end() if also else phrase.hit.end
    if (
        word in _STAGES
        and (word, phrase.unit) != ("early", "hour")
        and (phrase.word(stop + 1) == "the" or phrase.word(stop + 1) in POSSESSIVES)
    ):
        return phrase.draft(stop + 2, phrase.hit.end, Duration(None, phrase.unit))
    if word == "the" and phrase.inner and phrase.word(0) == "intervening":
        return phrase.draft(stop + 1, phrase.hit.end, Duration(None, phrase.unit))
    if word == "recent":
        stop += 2 if phrase.word(stop + 1) in ("the", "most") else 1
        return phrase.draft(stop, end, Duration(None, phrase.unit, toward=-1))
    if word == "future":
        return phrase.draft(phrase.past_article(stop + 1), end, Vague("FUTURE_REF"))
    if word in ("coming", "past", "last", "next", "following", "previous", "preceding"):
        toward = _TOWARD[word]
        base: Base = "story" if word in _IN_STORY else "speech"
        number = quantity_before(phrase.left, stop + 1)
        if number is not None and not number[0].article:
            stop = phrase.past_article(number[1])
            return phrase.draft(stop, phrase.hit.end, length(phrase, number[0], toward, base))
        stop = phrase.past_article(stop + 1)
        return phrase.draft(stop, end, Duration(None, phrase.unit, toward=toward, base=base))
    if phrase.unit in ("second", "quarter", "night", "weekend", "minute"):
        return None
    beside = _BESIDE.match(phrase.text, phrase.hit.end)
    if beside is not None and (word == "the" or (beside["event"] and word != "of" and ordinal(word) is None)):
        end = beside.end("alone") if beside["alone"] else end
        return phrase.draft(stop + (word == "the"), end, Duration(None, phrase.unit))
    joined = word == "and" and phrase.word(stop + 1).rstrip("s") in UNITS
    if word in _BARE_PLURAL_AFTER or joined or phrase.right(5) == "-long":
        return phrase.draft(stop, max(end, phrase.long_end), Duration(None, phrase.unit))
    return None


def compound(phrase: Phrase) -> Draft | None:
    """“six-week”, “a 24-hour day”, “a three-year period”."""
    quantity = phrase.quantity
    if quantity is None or quantity.article or phrase.unit == "quarter":
        return None
    following = phrase.right(5)
    if following.startswith("-") and following != "-long":
        return None
    stop, end = phrase.outer, phrase.long_end
    if (match := _PERIOD.match(phrase.text, end)) and phrase.word(stop) in ("a", "the"):
        stop, end = stop + 1, match.end()
    return phrase.draft(stop, end, length(phrase, quantity))
