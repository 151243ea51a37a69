"""Seasons, named days, halves, vague words and plain sets: “last summer”, “Christmas Eve”, “now”, “daily”."""

from __future__ import annotations

import re
from typing import Final, Literal, cast

from events.language.english.time import (
    DETERMINERS,
    HOLIDAYS,
    POINTERS,
    RELATIVE_DAYS,
    SEASONS,
    SETS,
    VAGUE_TIMES,
)
from events.temporal.drafts import Draft
from events.temporal.meaning import (
    CalendarDate,
    DayPart,
    Holiday,
    PartOf,
    Pointer,
    Recurrence,
    Relative,
    Season,
    Unit,
    Vague,
)
from events.temporal.numbers import ordinal
from events.temporal.scan import Hit
from events.temporal.words import Word, words_after, words_before

_LAST_WORDS: Final = frozenset(words[-1] for words in HOLIDAYS)


def read_season(text: str, hit: Hit, floor: int) -> Draft | None:
    """A season with its pointer or article; “fall” and “spring” need one, being verbs and nouns of other kinds."""
    plural = hit.word not in SEASONS
    season = cast(Season, SEASONS[hit.word[:-1] if plural else hit.word])
    left = words_before(text, hit.start, floor)
    near = left[0].lower if left else ""
    if plural:
        return None
    if near in ("every", "each"):
        return Draft(left[0].start, hit.end, Recurrence(pattern=CalendarDate(season=season), quant=near.upper()))
    pointer: Pointer | None = None
    start = hit.start
    if near in POINTERS:
        pointer = cast(Pointer, POINTERS[near])
        start = left[0].start
        if len(left) > 1 and left[1].lower in ("the", "that", "this"):
            start = left[1].start
            if near == "past":
                pointer = "last"
    elif near == "the":
        start = left[0].start
    meaning = CalendarDate(season=season, pointer=pointer)
    return Draft(start, hit.end, meaning, weak=pointer is None and not _season_alone(text, hit, left))


def _season_alone(text: str, hit: Hit, left: list[Word]) -> bool:
    near = left[0].lower if left else ""
    far = left[1].lower if len(left) > 1 else ""
    rest = text[hit.end : hit.end + 6].lower()
    if rest[:1] in ("'", "’", "-") or (rest.startswith(" of ") and not _SEASON_OF.match(text, hit.end)):
        return False
    if near == "the":
        return far in (
            "in",
            "during",
            "until",
            "by",
            "over",
            "through",
            "throughout",
            "since",
            "for",
            "of",
            "before",
            "after",
            "from",
        )
    if near in (
        "in",
        "by",
        "until",
        "till",
        "since",
        "during",
        "late",
        "early",
        "mid",
        "-",
        "through",
        "throughout",
        "from",
        "to",
    ):
        return (
            hit.word not in ("fall", "spring")
            or near in ("in", "late", "early", "-", "by", "since", "until")
            and not rest.startswith(" in ")
        )
    return False


_SEASON_OF: Final = re.compile(r"\s{1,3}of\s{1,3}(?:\d|this|last|next|that|the\s{1,3}same)", re.I)


def holiday_at(text: str, hit: Hit, floor: int) -> Draft | None:
    """The named day whose last or only word is the hit."""
    if hit.word not in _LAST_WORDS and not hit.word.startswith(("year", "christmas", "easter", "eve")):
        return None
    after = text[hit.end : hit.end + 2]
    end = hit.end
    word = hit.word
    if word == "year" and after in ("'s", "’s"):
        word, end = "year's", hit.end + 2
    left = words_before(text, hit.start, floor)
    key: list[str] = [word]
    found: tuple[str, int, int] | None = None
    start = hit.start
    if (word,) in HOLIDAYS:
        found = (HOLIDAYS[word,], hit.start, end)
    for previous in left[:5]:
        key.insert(0, previous.lower)
        start = previous.start
        name = HOLIDAYS.get(tuple(key))
        if name and (previous.text[0].isupper() or name == "easter"):
            found = (name, start, end)
    if found is None:
        return None
    return _holiday(text, *found, floor)


def _holiday(text: str, name: str, start: int, end: int, floor: int) -> Draft:
    whole: Literal["day", "week", "weekend", "eve"] = "day"
    following = words_after(text, end, 2)
    word = following[0].lower if following else ""
    part: DayPart | None = None
    if word == "eve" and name in ("christmas", "new year", "thanksgiving", "halloween", "easter"):
        end = following[0].end
        name = {"christmas": "christmas eve", "new year": "new year's eve"}.get(name, name)
        whole = "day" if name.endswith("eve") else "eve"
    elif word in ("day", "sunday") and name in ("christmas", "thanksgiving", "easter", "new year"):
        end = following[0].end
    elif word == "monday" and name == "easter":
        name, end = "easter monday", following[0].end
    elif word == "week":
        whole, end = "week", following[0].end
    elif word == "weekend":
        whole, end = "weekend", following[0].end
    elif word in ("morning", "night", "evening", "afternoon"):
        part = cast(DayPart, {"morning": "MO", "night": "NI", "evening": "EV", "afternoon": "AF"}[word])
        end = following[0].end
    left = words_before(text, start, floor)
    pointer: Pointer | None = None
    near = left[0].lower if left else ""
    if near in POINTERS and near not in ("current", "present", "coming"):
        pointer = cast(Pointer, POINTERS[near])
        start = left[0].start
    elif near in ("every", "each"):
        return Draft(left[0].start, end, Recurrence(pattern=CalendarDate(), quant=near.upper()))
    return Draft(start, end, Holiday(name, pointer=pointer, whole=whole, part=part))


def read_relative_day(text: str, hit: Hit, floor: int) -> Draft | None:
    """“today”, “yesterday evening”, “the day before yesterday”, “tomorrow morning”, “tonight”."""
    count = RELATIVE_DAYS[hit.word]
    if hit.word == "today" and text[hit.start : hit.end] == "Today" and text[hit.start - 4 : hit.start] == "USA ":
        return None
    part: DayPart | None = "NI" if hit.word == "tonight" else None
    end = hit.end
    match = re.compile(r"\s{1,3}(morning|afternoon|evening|night|noon)\b", re.I).match(text, hit.end)
    if match:
        part = cast(DayPart, {"m": "MO", "a": "AF", "e": "EV", "n": "NI"}[match[1][0].lower()])
        end = match.end()
    left = words_before(text, hit.start, floor)
    start = hit.start
    if len(left) > 2 and left[1].lower == "day" and left[2].lower == "the":
        if hit.word == "yesterday" and left[0].lower == "before":
            count, start = -2, left[2].start
        elif hit.word == "tomorrow" and left[0].lower == "after":
            count, start = 2, left[2].start
    return Draft(start, end, Relative(count, "day", "speech", sign=(count > 0) - (count < 0), part=part))  # type: ignore[arg-type]


def read_vague(text: str, hit: Hit, floor: int) -> Draft | None:
    """“now”, “recently”, “the future”, where they name a time."""
    word = hit.word
    left = words_before(text, hit.start, floor)
    near = left[0].lower if left else ""
    value = cast(Literal["PRESENT_REF", "PAST_REF", "FUTURE_REF"], VAGUE_TIMES[word])
    start = hit.start
    rest = text[hit.end : hit.end + 16].lower()
    if word == "now":
        if rest.startswith("-"):
            return None
    elif word == "recently":
        if near in ("more", "most"):
            start = left[0].start
    elif word == "future":
        if near not in ("the", "near", "foreseeable", "distant", "immediate"):
            return None
        if near == "the" or (near in ("near", "foreseeable", "distant", "immediate") and len(left) > 1):
            start = left[0].start if near == "the" else left[1].start
            if rest.startswith((" of ", " hold")) and near == "the":
                return None
        if rest.startswith(("s ", "s,", "s.", "-")):
            return None
    elif word == "past":
        if (
            near not in ("the", "recent")
            or re.match(r"\s{1,3}[a-z0-9]", rest)
            and not re.match(r"\s{1,3}(?:and|or|but|in|was|is|by|to|that|when|with|as|has|had|have|of)\b", rest)
        ):
            return None
        start = left[0].start
        if near == "recent" and len(left) > 1:
            start = left[1].start
    elif word == "current":
        if re.match(r"\s{1,3}(?:fiscal\s{1,3})?(?:year|month|week|quarter|decade|century|account)", rest):
            return None
    return Draft(start, hit.end, Vague(value))


def read_set(text: str, hit: Hit, floor: int) -> Draft | None:
    """“daily”, “weekly”, “annually”, where they say how often."""
    if (
        text[hit.start].isupper()
        and text[hit.start - 1 : hit.start] == " "
        and text[hit.start - 2 : hit.start - 1] not in ".!?"
    ):
        following = words_after(text, hit.end, 1)
        if following and following[0].text[0].isupper():
            return None
        if words_before(text, hit.start, floor)[:1] and words_before(text, hit.start, floor)[0].text[0].isupper():
            return None
    if text[hit.end : hit.end + 1] == "-":
        return None
    unit = cast(Unit, SETS[hit.word][1])
    return Draft(hit.start, hit.end, Recurrence((1, unit)))


def read_half(text: str, hit: Hit, floor: int) -> Draft | None:
    """“the first half of 2008”, “the second half”: of a year, or of a longer time that follows."""
    if hit.word != "half":
        return None
    left = words_before(text, hit.start, floor)
    index = 1 if left and left[0].lower == "-" else 0
    word = left[index].lower if len(left) > index else ""
    number = ordinal(word)
    if number not in (1, 2, -1):
        return None
    index += 1
    start = left[index - 1].start
    if len(left) > index and left[index].lower in DETERMINERS:
        start = left[index].start
    return Draft(start, hit.end, PartOf(number, "half", Relative(0, "year", "either")), weak=True)
