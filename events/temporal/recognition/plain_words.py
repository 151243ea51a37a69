"""Single words that are times: “today”, “tomorrow morning”, “now”, “the future”, “daily”, “the first half of”."""

from __future__ import annotations

import re
from typing import Final, Literal, cast

from events.language.english.grammar import FUTURE_MODALS
from events.language.english.time import DAY_PARTS, DETERMINERS, RELATIVE_DAYS, SETS, VAGUE_TIMES
from events.language.english.time_context import AFTER_A_NOUN, OF_THE_PRESENT
from events.temporal.meaning import DayPart, PartOf, Recurrence, Relative, Unit, Vague
from events.temporal.numbers import ordinal
from events.temporal.patterns import Pattern
from events.temporal.recognition.drafts import Draft
from events.temporal.recognition.phrase import sign_of
from events.temporal.recognition.rates import times_before
from events.temporal.recognition.scan import Hit
from events.temporal.words import Word, words_after, words_before

_PART: Final = Pattern(r"\s{1,3}(morning|afternoon|evening|night)\b", re.I)
_DISTANT: Final = frozenset({"near", "foreseeable", "distant", "immediate", "recent"})
_NO_TIME: Final = Pattern(r"-(?!\w+(?:ed|n|en)\b)")
"""“now-”, except before a participle (“the now-abandoned mill”)."""
_UNIT_FOLLOWS: Final = Pattern(r"\s{1,3}(?:fiscal\s{1,3})?(?:year|month|week|quarter|decade|century|account)", re.I)
_NOUN_FOLLOWS: Final = Pattern(rf"\s{{1,3}}(?!(?:{'|'.join(sorted(AFTER_A_NOUN))})\b)[a-z0-9]", re.I)
_TO_COME: Final = FUTURE_MODALS | {"may", "might", "could", "can", "should", "must", "to"}
"""Words before or after “soon” that make it a time ahead."""


def read_relative_day(text: str, hit: Hit, floor: int) -> Draft | None:
    """“today”, “yesterday evening”, “the day before yesterday”, “tonight”."""
    count = RELATIVE_DAYS[hit.word]
    left = words_before(text, hit.start, floor, 4)
    if hit.word == "today" and left and _is_programme(text, hit, left[0]):
        return None
    if hit.word == "today" and _is_of_the_present(text, hit):
        return Draft(hit.start, hit.end, Vague("PRESENT_REF"))
    match = _PART.match(text, hit.end)
    part: DayPart | None = "NI" if hit.word == "tonight" else None
    if match:
        part = cast(DayPart, DAY_PARTS[match[1].lower()])
    start = hit.start
    beyond = {"yesterday": "before", "tomorrow": "after"}.get(hit.word)
    if beyond and [w.lower for w in left[:3]] == [beyond, "day", "the"]:
        count, start = 2 * count, left[2].start
    return Draft(
        start, match.end() if match else hit.end, Relative(count, "day", "speech", sign=sign_of(count), part=part)
    )


def _is_programme(text: str, hit: Hit, before: Word) -> bool:
    """“USA Today”, “VOA Today”: the name of a paper or a broadcast."""
    named = before.text.isupper() and len(before.text) > 1 and before.end == hit.start - 1
    return named and text[hit.start] == "T" and text[hit.end - 1].islower()


def _is_of_the_present(text: str, hit: Hit) -> bool:
    """“today's youth”, “today's world”: of these times, and not of a day."""
    if text[hit.end : hit.end + 1] not in ("'", "’"):
        return False
    return any(word.lower in OF_THE_PRESENT for word in words_after(text, hit.end + 2, 2))


def read_hyphened_day(text: str, hit: Hit, floor: int) -> Draft | None:
    """“to-day”, “to-morrow”, “to-night”, as they were written until about 1930."""
    start = hit.start - 3
    word = "to" + hit.word
    if start < floor or text[start : hit.start].lower() != "to-" or word not in RELATIVE_DAYS:
        return None
    if text[start - 1 : start].isalnum():
        return None
    return read_relative_day(text, Hit("day", word, start, hit.end), floor)


def read_morrow(text: str, hit: Hit, floor: int) -> Draft | None:
    """“to-morrow”, “on the morrow”."""
    if text[hit.start - 1 : hit.start] == "-":
        return read_hyphened_day(text, hit, floor)
    left = words_before(text, hit.start, floor, 2)
    if len(left) < 2 or left[0].lower != "the" or left[1].lower not in ("on", "of", "until", "till"):
        return None
    return Draft(left[0].start, hit.end, Relative(1, "day", "story", sign=1))


def read_vague(text: str, hit: Hit, floor: int) -> Draft | None:
    """“now”, “recently”, “the near future”, where they name a time."""
    left = words_before(text, hit.start, floor, 4)
    near = left[0].lower if left else ""
    start: int | None = hit.start
    if hit.word == "recently" and near in ("more", "most"):
        start = left[0].start
    elif hit.word in ("future", "past"):
        start = _with_article(text, hit, left)
    elif hit.word == "term":
        near_term = near in ("near", "short") and len(left) > 1 and left[1].lower == "the"
        start = left[1].start if near_term and text[hit.end : hit.end + 1] != "-" else None
    elif hit.word == "soon":
        start = hit.start if near in _TO_COME or _modal_follows(text, hit) else None
    elif _NO_TIME.match(text, hit.end) or (hit.word == "current" and _UNIT_FOLLOWS.match(text, hit.end)):
        start = None
    if start is None:
        return None
    if hit.word == "current" and "then" in (near, left[1].lower if near == "-" and len(left) > 1 else ""):
        return Draft(left[near == "-"].start, hit.end, Vague("PAST_REF"))
    value = cast(Literal["PRESENT_REF", "PAST_REF", "FUTURE_REF"], VAGUE_TIMES[hit.word])
    return Draft(start, hit.end, Vague(value))


def _modal_follows(text: str, hit: Hit) -> bool:
    following = words_after(text, hit.end, 1)
    return bool(following) and following[0].lower in _TO_COME - {"to"}


def _with_article(text: str, hit: Hit, left: list[Word]) -> int | None:
    """Start of “the past”, “the near future” as nouns; None for adjectives and the future of something."""
    near = left[0].lower if left else ""
    following = text[hit.end : hit.end + 4].lower()
    if following[:1] in ("s", "-") or _NOUN_FOLLOWS.match(text, hit.end):
        return None
    if near in _DISTANT and len(left) > 1:
        return left[1].start
    if near != "the" or (hit.word == "future" and following == " of "):
        return None
    return left[0].start


def read_set(text: str, hit: Hit, floor: int) -> Draft | None:
    """“daily”, “weekly”, “twice yearly”; not the name of a paper (“the Daily Planet”)."""
    if text[hit.end : hit.end + 1] == "-":
        return None
    left = words_before(text, hit.start, floor, 4)
    if text[hit.start].isupper():
        right = words_after(text, hit.end, 1)
        if (right and right[0].text[0].isupper()) or (left and left[0].text[0].isupper()):
            return None
    freq, beyond = times_before(left, 0) or ("", 0)
    start = left[beyond - 1].start if beyond else hit.start
    return Draft(start, hit.end, Recurrence((1, cast(Unit, SETS[hit.word])), freq=freq))


def read_half(text: str, hit: Hit, floor: int) -> Draft | None:
    """“the first half of”: needs the year or longer time that follows."""
    left = words_before(text, hit.start, floor, 4)
    index = 1 if left and left[0].lower == "-" else 0
    number = ordinal(left[index].lower) if len(left) > index else None
    if number not in (1, 2, -1):
        return None
    start = left[index].start
    if len(left) > index + 1 and left[index + 1].lower in DETERMINERS:
        start = left[index + 1].start
    return Draft(start, hit.end, PartOf(number, "half", Relative(0, "year", "either")), weak=True)
