"""Dates that a history names in passing, so that what follows still counts from the date told before."""

from __future__ import annotations

from typing import Final

from events.language.english.time import POSSESSIVES
from events.temporal.meaning import CalendarDate, Expression, Relative
from events.temporal.patterns import Pattern
from events.temporal.resolution.answers import Context
from events.temporal.resolution.stamps import Stamp
from events.temporal.words import word_before

_REACH: Final = 60
"""Characters before a date that tell why it is named."""
_END: Final = Pattern(r"\b(?:lasted|lasting|last|continued|held out|remained|stayed)\b[^.;]*\b(?:until|till)\b[^.;,]*$")
_HAD: Final = Pattern(r"\bhad\s(?:\w+\s){1,7}(?:the\s)?$")
_ARTICLES: Final = POSSESSIVES | {"the", "a", "an"}
_BEFORE_NOUN: Final = Pattern(r"\s{1,3}[A-Za-z]")


def leaves_story(expression: Expression, stamp: Stamp, context: Context) -> bool:
    """Whether a date inside a sentence of a history leaves the story for a moment.

    It does so where it only ends something (“it lasted until the thaw in March 1845”), or looks back (“the 1792
    rising”, “who had come in 1790”, “since 1788”, “more than the previous year”).
    """
    text = context.prose.text
    sentence = context.prose.sentence_at(expression.start)
    before = text[max(sentence.start, expression.start - _REACH) : expression.start]
    if "til" in before and _END.search(before) is not None:
        return True
    if not _looks_back(stamp, context):
        return False
    if _names_something(text, expression):
        return True
    back = isinstance(expression.meaning, Relative) and expression.meaning.sign < 0
    return back or expression.signal == "since" or _HAD.search(before) is not None


def looks_back_once(expression: Expression, stamp: Stamp, context: Context) -> bool:
    """Whether a time counted back from the story tells what had been before: “pain that had begun the day before”."""
    meaning = expression.meaning
    if not isinstance(meaning, Relative) or meaning.sign >= 0 or meaning.base != "story":
        return False
    sentence = context.prose.sentence_at(expression.start)
    before = context.prose.text[max(sentence.start, expression.start - _REACH) : expression.start]
    return _looks_back(stamp, context) and _HAD.search(before) is not None


def _names_something(text: str, expression: Expression) -> bool:
    """“the 1792 rising”: a date with its year between an article and a noun."""
    meaning = expression.meaning
    if not isinstance(meaning, CalendarDate) or meaning.year is None or meaning.day is not None:
        return False
    return word_before(text, expression.start) in _ARTICLES and _BEFORE_NOUN.match(text, expression.end) is not None


def _looks_back(stamp: Stamp, context: Context) -> bool:
    told = context.anchors.told
    first, now = stamp.first_day, told.first_day if told is not None else None
    return first is not None and now is not None and first < now
