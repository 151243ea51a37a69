"""What names in a text say about when it was written: office-holders, things that had no name before, anniversaries."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise
from math import log
from typing import Final

from events.edtf import day_number
from events.language.english.offices import HOLDERS, NOT_IN_OFFICE, TITLES, Terms
from events.language.english.reference import FIRST_KNOWN, ORDINALS
from events.temporal.meaning import CalendarDate, Expression, Relative
from events.temporal.reference.inference import Clue, Stretch

_LOOKED_AT: Final = 30_000
"""Characters of a text whose names are looked up."""
_BEFORE_OFFICE: Final = -5.0
"""Log-likelihood of a text that gives a title years before it was borne."""
_AFTER_OFFICE: Final = -2.5
"""And of one that gives it years after: histories do so."""
_BEFORE_NAME: Final = -4.0
_ALWAYS: Final = 10**7
_MOST: Final = 6
"""Office-holders that are counted."""


def name_clues(text: str, expressions: Sequence[Expression]) -> list[Clue]:
    """All clues of names and anniversaries in a text."""
    head = text[:_LOOKED_AT]
    return [*_holders(head), *_first_known(head), *_anniversaries(head, expressions), *_years_ago(head, expressions)]


@cache
def _titles() -> re.Pattern[str]:
    titles = "|".join(sorted((t.replace(" ", r"[ -]") for t in TITLES), key=len, reverse=True))
    word = r"(?:[A-Z][\w.'’-]*|de|el-[A-Z]\w+)"
    return re.compile(rf"(?<![\w-])(?i:({titles}))(?:-elect)?[ \n](?P<name>{word}(?: {word}){{0,3}})")


def _holders(text: str) -> Iterator[Clue]:
    seen: set[Terms] = set()
    for match in _titles().finditer(text):
        office = TITLES[match[1].lower().replace("-", " ") if match[1].lower() not in TITLES else match[1].lower()]
        terms = _terms(office, match["name"].split(" "))
        if terms and terms not in seen and not _qualified(text, match.start()) and "-elect" not in match[0]:
            seen.add(terms)
            yield _holder(f"{match[1]} {match['name']}".rstrip(".,"), terms)
            if len(seen) == _MOST:
                return


def _terms(office: str, name: list[str]) -> Terms | None:
    """The terms of the longest part of a name that the table knows."""
    holders = HOLDERS[office]
    name = [word.rstrip(".,’'") if not word.endswith(("’s", "'s")) else word[:-2] for word in name]
    for length in range(len(name), 0, -1):
        for start in range(len(name) - length + 1):
            terms = holders.get(" ".join(name[start : start + length]))
            if terms:
                return terms
    return None


def _qualified(text: str, start: int) -> bool:
    """Whether the word before a title says that it is not borne at the time of writing."""
    before = text[max(0, start - 30) : start].lower().split()
    return any(word.strip("“\"'(,") in NOT_IN_OFFICE for word in before[-2:]) or text[max(0, start - 1) : start] == "-"


def _holder(words: str, terms: Terms) -> Clue:
    spans = [(_day(first), _day(last) if last else _ALWAYS) for first, last in terms]

    first, last = spans[0][0], spans[-1][1]
    gaps = [Stretch(a[1] + 1, b[0] - 1, _AFTER_OFFICE) for a, b in pairwise(spans)]
    stretches = (Stretch(-_ALWAYS, first - 1, _BEFORE_OFFICE), *gaps, Stretch(last + 1, _ALWAYS, _AFTER_OFFICE))
    years = " and ".join(f"{begin[:4]}–{end[:4] or 'now'}" for begin, end in terms)
    return Clue(f"“{words}”: in office {years}", stretches=lambda _: stretches)


def _day(date: str) -> int:
    year, month, day = map(int, date.split("-"))
    return day_number(year, month, day)


def _first_known(text: str) -> Iterator[Clue]:
    """The youngest name in the text."""
    found = {m[0].lower() for m in re.finditer(r"[A-Za-z9][\w/-]+", text)} & FIRST_KNOWN.keys()
    if found:
        youngest = max(found, key=FIRST_KNOWN.__getitem__)
        year, month = map(int, FIRST_KNOWN[youngest].split("-"))
        first = day_number(year, month, 1)
        yield Clue(
            f"“{youngest}” had no such name before {year}",
            stretches=lambda _: [Stretch(-_ALWAYS, first - 1, _BEFORE_NAME)],
        )


_COMMEMORATIONS: Final = ("anniversary", "birthday", "jubilee", "centen")


@cache
def _anniversary() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:(?P<figure>\d{1,3})(?:st|nd|rd|th)|(?P<word>[a-z]+(?:-[a-z]+)?))[ -](?:anniversary|birthday|jubilee)\b"
        r"|\b(?P<single>(?:bi|ter)?cente(?:nary|nnial))\b",
        re.IGNORECASE,
    )


_SHIFTS: Final = {"next year": -1, "last year": 1, "this year": 0, "it is": 0, "today": 0, "marks": 0, "marked": 0}
_OTHER_COUNT: Final = 0.03
"""Likelihood of any other year: an anniversary may be of a year that is not told."""
_OTHER_IF_SAID: Final = 0.002
"""The same where the text says which year it falls in."""
_MISCOUNT: Final = 0.0001
"""The same for “in 1953, sixty years ago”."""
_SURE_SHIFT: Final = 0.75
"""Share of anniversaries that fall in the year of the text where it does not say which year they fall in."""


def _anniversaries(text: str, expressions: Sequence[Expression]) -> Iterator[Clue]:
    """“next year, for the seventieth anniversary”, with 1945 told before it, is written in 2014."""
    if not any(word in text for word in _COMMEMORATIONS):
        return
    for match in _anniversary().finditer(text):
        word = (match["word"] or match["single"] or "").lower()
        count = int(match["figure"]) if match["figure"] else ORDINALS.get(word)
        stop = text.find(". ", match.end(), match.end() + 120)
        years = _years_near(expressions, match.start() - 500, stop if stop >= 0 else match.end() + 120)
        if count and years:
            around = text[max(0, match.start() - 60) : match.end() + 40].lower()
            shift = next((s for words, s in _SHIFTS.items() if words in around), None)
            other = _OTHER_COUNT if shift is None else _OTHER_IF_SAID
            yield _counted(f"“{match[0]}” of {_either(years)}", [y + count for y in years], shift, other)


def _years_ago(text: str, expressions: Sequence[Expression]) -> Iterator[Clue]:
    """“in 1953, sixty years ago” is written in 2013."""
    for before, after in pairwise(expressions):
        meaning = after.meaning
        if (
            isinstance(meaning, Relative)
            and meaning.unit == "year"
            and meaning.base == "speech"
            and meaning.amount is not None
            and meaning.amount <= -3
            and meaning.amount == int(meaning.amount)
            and not after.mod
            and after.end < len(text)
            and 0 <= after.start - before.end <= 4
        ):
            year = _plain_year(before)
            if year is not None:
                yield _counted(f"“{before.text}, {after.text}”", [year - int(meaning.amount)], 0, _MISCOUNT)


def _plain_year(expression: Expression) -> int | None:
    meaning = expression.meaning
    return meaning.year if isinstance(meaning, CalendarDate) and not meaning.fiscal else None


def _years_near(expressions: Sequence[Expression], start: int, end: int) -> list[int]:
    found = {year for e in expressions if start <= e.start <= end and (year := _plain_year(e)) is not None}
    return sorted(found)


def _either(years: Sequence[int]) -> str:
    return " or ".join(map(str, years))


def _counted(words: str, years: Sequence[int], shift: int | None, other: float) -> Clue:
    """A text of the years that a count ends in, or of one beside them."""
    exact = 0.9 if shift is not None else _SURE_SHIFT

    def score(year: int) -> float:
        distances = [year - counted - (shift or 0) for counted in years]
        likely = sum(exact if d == 0 else (1 - exact) / 2 if abs(d) == 1 else 0.0 for d in distances)
        return log(other + likely / len(years))

    return Clue(f"{words} counts to {_either([y + (shift or 0) for y in years])}", year=score)
