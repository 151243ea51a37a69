"""Named days in the text: “Christmas Eve”, “Easter week”, “last Thanksgiving”, “Good Friday”."""

from __future__ import annotations

from typing import Final, Literal, cast

from events.language.english.time import DAY_PARTS, HOLIDAYS, POINTERS
from events.temporal.meaning import CalendarDate, DayPart, Holiday, Pointer, Recurrence
from events.temporal.recognition.drafts import Draft
from events.temporal.recognition.scan import Hit
from events.temporal.words import word_before, words_after, words_before

_NAMES: Final = {tuple(word.rstrip("'.") for word in name): day for name, day in HOLIDAYS.items()}
"""Without the marks that are words of their own: “Presidents' Day”, “St. Patrick's Day”."""
_LAST_WORDS: Final = frozenset(name[-1] for name in _NAMES)
_LAST_PAIRS: Final = frozenset(name[-2:] for name in _NAMES)
_MARKS: Final = frozenset({"'", "’", "."})
_LONGEST: Final = max(len(name) for name in HOLIDAYS)
_EVES: Final = {"christmas": "christmas eve", "new year": "new year's eve"}
_WITH_EVE: Final = frozenset({"christmas", "new year", "thanksgiving", "halloween", "easter"})
_WITH_ARTICLE: Final = frozenset({"early may", "spring bank", "august bank"})
_WITH_DAY: Final = frozenset(
    {"christmas", "new year", "thanksgiving", "easter", "lammas", "michaelmas", "martinmas", "candlemas"}
)


def holiday_at(text: str, hit: Hit, floor: int) -> Draft | None:
    """The named day whose last or only word is the hit."""
    word, end = hit.word, hit.end
    if word == "year" and text[end : end + 2] in ("'s", "’s"):
        word, end = "year's", end + 2
    if word not in _LAST_WORDS:
        return None
    found = (_NAMES[word,], hit.start) if (word,) in _NAMES else None
    near = word_before(text, hit.start, floor)
    if found is None and near not in _MARKS and (near, word) not in _LAST_PAIRS:
        return None
    key: list[str] = [word]
    for previous in words_before(text, hit.start, floor, _LONGEST + 1):
        if previous.lower in _MARKS:
            continue
        key.insert(0, previous.lower)
        name = _NAMES.get(tuple(key))
        if name and (previous.text[0].isupper() or word == "holiday"):
            found = (name, previous.start)
    # The autumn term of a court or a university.
    if found is not None and text[end : end + 5].lower() == " term":
        return None
    return None if found is None else _extended(text, found[0], found[1], end, floor)


def _extended(text: str, name: str, start: int, end: int, floor: int) -> Draft:
    """The named day with “Eve”, “week”, “morning” behind it and “last” before it."""
    whole: Literal["day", "week", "weekend", "eve"] = "day"
    part: DayPart | None = None
    following = words_after(text, end, 1)
    word = following[0].lower if following else ""
    taken = True
    if word == "eve" and name in _WITH_EVE:
        whole = "day" if name in _EVES else "eve"
        name = _EVES.get(name, name)
    elif word == "monday" and name == "easter":
        name = "easter monday"
    elif word == "monday" and name in _WITH_ARTICLE:
        pass
    elif word == "week":
        whole = "week"
    elif word == "weekend":
        whole = "weekend"
    elif word in ("morning", "night", "evening", "afternoon"):
        part = cast(DayPart, DAY_PARTS[word])
    else:
        taken = word in ("day", "sunday") and name in _WITH_DAY
    if taken:
        end = following[0].end
    left = words_before(text, start, floor, 2)
    near = left[0].lower if left else ""
    if near in ("every", "each"):
        return Draft(left[0].start, end, Recurrence(pattern=CalendarDate(), quant=near.upper()))
    if near in POINTERS and near not in ("current", "present", "coming"):
        pointer = cast(Pointer, POINTERS[near])
        first = left[1] if len(left) > 1 and left[1].lower == "the" else left[0]
        return Draft(first.start, end, Holiday(name, pointer=pointer, whole=whole, part=part))
    if near == "the" and name in _WITH_ARTICLE:
        start = left[0].start
    return Draft(start, end, Holiday(name, whole=whole, part=part))
