"""Expressions around a unit of time: which of their kinds a phrase is."""

from __future__ import annotations

from events.temporal.meaning import Vague
from events.temporal.recognition.distances import compared, distance
from events.temporal.recognition.drafts import Draft
from events.temporal.recognition.durations import bare_plural, compound, counted
from events.temporal.recognition.nights import night
from events.temporal.recognition.phrase import Phrase, read_phrase
from events.temporal.recognition.pointed import uncounted
from events.temporal.recognition.quarters import numbered_period, quarter
from events.temporal.recognition.scan import Hit


def read_unit(text: str, hit: Hit, floor: int) -> Draft | None:
    """The expression that the unit belongs to, or None."""
    following = text[hit.end : hit.end + 5].lower()
    if following.startswith(("-old", " old", "s-old")):
        return None
    phrase = read_phrase(text, hit, floor)
    if phrase is None or not _is_time(phrase):
        return None
    return _read(phrase)


def _is_time(phrase: Phrase) -> bool:
    """Whether “second” and the like are units here and not ordinals."""
    if phrase.hit.word == "dates" or (phrase.hit.word == "date" and phrase.quantity is not None):
        return False
    if phrase.hit.word == "second":
        return phrase.compound and phrase.word(1)[:1].isdigit()
    return True


def _read(phrase: Phrase) -> Draft | None:
    if (draft := compared(phrase)) is not None:
        return draft
    if phrase.unit in ("century", "millennium") and (draft := numbered_period(phrase)) is not None:
        return draft
    if phrase.unit == "quarter":
        return quarter(phrase)
    if phrase.compound:
        if phrase.unit == "day" and phrase.word(1) in ("present", "modern"):
            return phrase.draft(2, phrase.hit.end, Vague("PRESENT_REF"))
        return compound(phrase)
    if phrase.unit == "night":
        return night(phrase)
    if phrase.way and (draft := distance(phrase)) is not None:
        return draft
    if phrase.quantity is not None and not (phrase.quantity.article and phrase.plural):
        return counted(phrase)
    if not phrase.plural:
        return uncounted(phrase)
    if phrase.word(phrase.inner) == "these" and phrase.unit == "day":
        return phrase.draft(phrase.inner + 1, phrase.hit.end, Vague("PRESENT_REF"))
    return bare_plural(phrase)
