"""Expressions around a unit of time: “three weeks ago”, “the past year”, “six-week”, “that month”, “every day”."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from typing import Final, cast

from events.language.english.time import (
    DETERMINERS,
    POINTERS,
    POSSESSIVES,
    UNIT_ADJECTIVES,
    UNITS,
)
from events.temporal.drafts import Draft
from events.temporal.meaning import (
    Base,
    CalendarDate,
    Duration,
    Expression,
    LongPeriod,
    PartOf,
    Pointer,
    Recurrence,
    Relative,
    Unit,
    Vague,
)
from events.temporal.numbers import Quantity, ordinal, quantity_before
from events.temporal.scan import Hit
from events.temporal.words import Word, words_after, words_before

__all__ = ["Expression", "read_unit"]

_BARE_PLURAL_AFTER: Final = frozenset(
    {"for", "in", "within", "over", "after", "lasted", "took", "takes", "take", "spent", "through", "of", "by", "or"}
)
_RATE_BEFORE: Final = frozenset({"times", "once", "twice", "thrice"})
_COUNT: Final[dict[Pointer, int]] = {"this": 0, "same": 0, "last": -1, "previous": -1, "next": 1, "following": 1}
_NO_UNIT_AFTER: Final = frozenset({"old", "olds", "hand", "mile", "miles", "note", "notes"})
_SHORT: Final = frozenset({"second", "minute", "hour"})


@cache
def _direction_after() -> re.Pattern[str]:
    return re.compile(
        r"(?P<loose>\s+(?:or\s+so|or\s+more|or\s+less|or\s+two)\b)?"
        r"(?:(?:\s+|-)(?P<way>ago|earlier|later|from\s+now|hence|thereafter|afterwards?|previously|before|after|prior)\b"
        r"(?P<that>\s+(?:that|this)\b(?=\s*[,.;:)\n–—-]))?)?",
        re.I,
    )


def read_unit(text: str, hit: Hit, floor: int) -> Draft | None:
    """The expression that the unit belongs to, or None."""
    unit = _unit(hit.word)
    plural = hit.word not in UNITS or hit.word in ("centuries", "millennia", "hrs", "yrs", "mins")
    following = text[hit.end : hit.end + 5]
    if following[:4].lower() in ("-old", " old") or following[:5].lower() == "s-old":
        return None
    left = words_before(text, hit.start, floor)
    if not left:
        return None
    compound = left[0].lower == "-" and left[0].end == hit.start
    if unit == "second" and not plural and not (compound and len(left) > 1 and left[1].lower[0].isdigit()):
        return None
    phrase = _Phrase(text, hit, unit, plural, left, compound)
    return phrase.read()


def _unit(word: str) -> Unit:
    return cast(Unit, UNITS.get(word) or UNITS[word[:-1]])


class _Phrase:
    """One unit with the words around it."""

    def __init__(self, text: str, hit: Hit, unit: Unit, plural: bool, left: list[Word], compound: bool) -> None:
        self.text, self.hit, self.unit, self.plural, self.left = text, hit, unit, plural, left
        self.compound = compound
        self.fiscal = False
        index = 1 if compound else 0
        while index < len(left) and left[index].lower in UNIT_ADJECTIVES and not compound:
            self.fiscal = self.fiscal or left[index].lower in ("fiscal", "financial")
            index += 1
        self.adjectives = index
        found = quantity_before(left, index) if index < len(left) else None
        self.quantity, self.before = found if found else (None, index)
        match = _direction_after().match(text, hit.end)
        self.way = (match["way"] or "").lower() if match else ""
        self.after_that = bool(match and match["that"])
        self.loose = bool(match and match["loose"])
        self.loose_end = match.end("loose") if match and match["loose"] else hit.end
        self.right_end = match.end() if match else hit.end
        self.next_word = ""
        if self.way in ("before", "after", "prior") and not self.after_that and not self._ends_phrase():
            self.way = ""
        if self.way == "prior" and self.quantity is None:
            self.way = ""

    def word(self, index: int) -> str:
        return self.left[index].lower if index < len(self.left) else ""

    def start_of(self, index: int) -> int:
        """Start of the phrase whose first word (counted from the unit) is index - 1."""
        return self.left[index - 1].start if index else self.hit.start

    def _ends_phrase(self) -> bool:
        """Whether “before” or “after” stands alone (“the week before.”) and governs nothing."""
        following = words_after(self.text, self.right_end, 2)
        if not following:
            return True
        word = following[0].lower
        if not word[0].isalnum():
            return word not in ("(", '"', "“", "'", "‘", "$", "£", "€", "`", "_")
        return word in _CLAUSE_GOES_ON or (word.endswith("ed") and len(word) > 4 and not self.way.startswith("prior"))

    def draft(self, first: int, end: int, meaning: object) -> Draft:
        return Draft(self.start_of(first), end, meaning)  # type: ignore[arg-type]

    def read(self) -> Draft | None:
        if self.unit == "year" and not self.plural and (match := _COMPARED.match(self.text, self.hit.end)):
            first = 1 if self.word(0) in DETERMINERS else 0
            length = _COMPARED_LENGTH.get((match["period"] or "").lower())
            if length is not None:
                return self.draft(first, match.end(), Duration(length, "month"))
            return self.draft(first, match.end(), Relative(-1, "year", "story", sign=-1, compared=True))
        if self.compound:
            return self._compound()
        if self.unit == "quarter":
            return self._quarter()
        if self.unit == "night":
            return self._night()
        if self.unit in ("century", "millennium") and (draft := self._numbered_period()):
            return draft
        if self.way:
            return self._distance()
        if self.quantity is not None:
            return self._counted()
        return self._uncounted()

    def _distance(self) -> Draft | None:
        way = self.way
        sign = -1 if way in ("ago", "earlier", "previously", "before", "prior") else 1
        base: Base = "either"
        if way in ("ago", "from now", "hence"):
            base = "speech"
        elif self.after_that or way in ("thereafter", "afterward", "afterwards", "before", "after", "prior"):
            base = "story"
        first, quantity = self.before, self.quantity
        if quantity is None:
            word = self.word(self.adjectives)
            if not self.plural and word in ("the", "that", "this"):
                if way in ("before", "after", "previously") and word == "the":
                    return self.draft(
                        self.adjectives + 1, self.right_end, Relative(sign, self.unit, "story", sign=sign)
                    )
                if way == "earlier" or way == "later":
                    return None
                return self._uncounted()
            if not self.plural:
                return self._uncounted()
            if word in POINTERS or word in DETERMINERS:
                return self._uncounted()
            quantity, first = Quantity(None), self.adjectives
        if self.word(first) == "the" and way in ("before", "after"):
            return self._counted()
        count = None if quantity.count is None else sign * quantity.count
        most = None if quantity.most is None else sign * quantity.most
        if way == "after" and quantity.count is not None and not self.after_that and self._counts_event():
            return self._counted()
        compared = quantity.count == 1 and self.unit == "year" and way in ("ago", "earlier", "before")
        meaning = Relative(count, self.unit, base, sign=1 if sign > 0 else -1, most=most, compared=compared)
        return replace_mod(self.draft(first, self.right_end, meaning), "APPROX" if self.loose else "")

    def _counts_event(self) -> bool:
        return False

    def _counted(self) -> Draft | None:
        quantity = self.quantity
        assert quantity is not None
        first = self.before
        word = self.word(first)
        end = self.loose_end
        if quantity.article and self.plural:
            return None
        if word in (
            "first",
            "final",
            "last",
            "past",
            "next",
            "coming",
            "previous",
            "preceding",
            "following",
            "recent",
        ) or (word in ("these", "those", "same", "latest", "initial", "opening", "prior")):
            return self._counted_pointer(first, quantity, end)
        if word in DETERMINERS and not quantity.article:
            first += 1
        if word in ("every", "each"):
            return self.draft(first + 1, self.hit.end, Recurrence((quantity.count, self.unit), quant=word.upper()))
        if quantity.article and not self.plural and (rate := self._rate(first)):
            return rate
        meaning = self._length(quantity, 0)
        half = re.compile(r"\s+and\s+a\s+half\b", re.I).match(self.text, self.hit.end)
        if half and meaning.count is not None:
            return self.draft(first, half.end(), replace(meaning, count=meaning.count + 0.5))
        if self.text[self.hit.end : self.hit.end + 5].lower() == "-long":
            end = self.hit.end + 5
        draft = self.draft(first, end, meaning)
        return replace_mod(draft, "APPROX" if self.loose else "")

    def _length(self, quantity: Quantity, toward: int, base: Base = "speech") -> Duration:
        return Duration(
            quantity.count,
            self.unit,
            most=quantity.most,
            toward=toward,  # type: ignore[arg-type]
            many=quantity.many,  # type: ignore[arg-type]
            base=base,
        )

    def _counted_pointer(self, first: int, quantity: Quantity, end: int) -> Draft | None:
        word = self.word(first)
        if quantity.article:
            return None
        toward = {"last": -1, "past": -1, "previous": -1, "preceding": -1, "prior": -1, "recent": -1, "latest": -1}.get(
            word, {"next": 1, "coming": 1, "following": 1}.get(word, 0)
        )
        base: Base = "story" if word in ("previous", "preceding", "following", "prior") else "speech"
        first += 1
        if self.word(first) in DETERMINERS:
            first += 1
        return self.draft(first, end, self._length(quantity, toward, base))

    def _rate(self, first: int) -> Draft | None:
        """“twice a week”, “three times a year”, “$5 a day”: how often, not how long."""
        word = self.word(first)
        if word in ("once", "twice", "thrice"):
            return self.draft(
                first + 1, self.hit.end, Recurrence((1, self.unit), freq={"once": "1X", "twice": "2X"}.get(word, "3X"))
            )
        if word == "times":
            number = quantity_before(self.left, first + 1)
            if number:
                return self.draft(
                    number[1],
                    self.hit.end,
                    Recurrence((1, self.unit), freq=f"{number[0].count or 'X'}X".replace(".0", "")),
                )
        return None

    def _uncounted(self) -> Draft | None:
        first = self.adjectives
        word = self.word(first)
        if word in ("every", "each"):
            return self._repeated(first, word)
        if word == "per" or word in ("a", "an"):
            return self.draft(first + 1, self.hit.end, Recurrence((1, self.unit)))
        if self.plural:
            return self._bare_plural(first, word)
        if word == "one":
            return None
        if word == "other" and self.word(first + 1) in ("every", "each"):
            return self.draft(first + 2, self.hit.end, Recurrence((2, self.unit), quant="EVERY"))
        if word == "other" and self.word(first + 1) == "the" and self.unit == "day":
            return self.draft(first + 2, self.hit.end, Vague("PAST_REF"))
        if word in POINTERS:
            return self._pointed(first, word)
        number = ordinal(word)
        if number is not None:
            return self._nth(first, number)
        if word in ("latest", "most-recent"):
            return self._latest(first)
        if word == "the":
            return self._definite(first)
        if self.fiscal and word in POSSESSIVES:
            return self._definite(first)
        if self.text[self.hit.end : self.hit.end + 5].lower() == "-long":
            return self.draft(first, self.hit.end + 5, Duration(1, self.unit))
        return None

    def _repeated(self, first: int, word: str) -> Draft | None:
        if self.text[self.hit.end : self.hit.end + 12].lower().startswith(" of the "):
            return None
        return self.draft(first + 1, self.hit.end, Recurrence((1, self.unit), quant=word.upper()))

    def _bare_plural(self, first: int, word: str) -> Draft | None:
        if word == "recent":
            extra = 1 if self.word(first + 1) in ("the", "most") else 0
            return self.draft(first + 1 + extra, self.hit.end, Duration(None, self.unit, toward=-1))
        if word in ("coming", "past", "last", "next", "following", "previous", "preceding"):
            start = first + 2 if self.word(first + 1) in DETERMINERS else first + 1
            toward = 1 if word in ("coming", "next", "following") else -1
            return self.draft(start, self.hit.end, Duration(None, self.unit, toward=toward))
        if word == "these" and self.unit == "day":
            return self.draft(first + 1, self.hit.end, Vague("PRESENT_REF"))
        if self.unit in ("second", "quarter", "night", "weekend", "minute"):
            return None
        if word in _BARE_PLURAL_AFTER or self._after_or_and(first):
            return self.draft(first, self.hit.end, Duration(None, self.unit))
        return None

    def _after_or_and(self, first: int) -> bool:
        return self.word(first) == "and" and self.word(first + 1).rstrip("s") in UNITS

    def _pointed(self, first: int, word: str) -> Draft | None:
        pointer = cast(Pointer, POINTERS[word])
        first += 1
        base: Base = "speech" if pointer in ("this", "last", "next") else "story"
        same = False
        if word == "same" or self.word(first) in ("the", "that", "this"):
            if self.word(first) in ("this", "that"):
                same = self.word(first) == "this" and pointer == "same"
            if pointer == "next" and self.word(first) == "the":
                base = "story"
            if self.word(first) in ("the", "that", "this"):
                first += 1
        elif self.word(first) in POSSESSIVES and self.fiscal:
            first += 1
        if word == "past" and base == "speech":
            if self.word(first) == "this":
                return self.draft(first + 1, self.hit.end, Relative(-1, self.unit, "speech", sign=-1))
            if self.unit in ("second", "minute", "hour", "day", "week", "month", "year", "decade", "century"):
                return self.draft(first, self.hit.end, Duration(1, self.unit, toward=-1))
        if word == "present" and self.unit != "day":
            return None
        if self.unit == "day" and pointer == "last" and self._has_whole():
            return self._nth(first - 1, -1)
        if word == "last" and self.word(first - 1) == "last" and self.left[first - 1].lower == "the":
            pass
        if pointer == "last" and self.left[first - 1].lower == "the" and self._has_whole():
            return Draft(
                self.start_of(first), self.hit.end, PartOf(-1, self.unit, Relative(0, self.unit, "story")), weak=True
            )
        if self.unit in _SHORT and word in ("last", "this", "that", "current", "past"):
            return None
        count = _COUNT[pointer]
        del same
        meaning = Relative(count, self.unit, base, sign=(count > 0) - (count < 0), fiscal=self.fiscal)  # type: ignore[arg-type]
        if self.unit == "weekend" and pointer == "last":
            meaning = replace(meaning, base="speech")
        return Draft(self.start_of(first), self.hit.end, meaning, bare=word in ("same", "that"))

    def _has_whole(self) -> bool:
        return bool(re.compile(r"\s+(?:of|in)\s", re.I).match(self.text, self.hit.end))

    def _nth(self, first: int, number: int) -> Draft | None:
        if not self._has_whole():
            return None
        start = first + 1
        if self.word(start) in DETERMINERS:
            start += 1
        whole = Relative(0, self.unit, "story")
        return Draft(self.start_of(start), self.hit.end, PartOf(number, self.unit, whole), weak=True)

    def _latest(self, first: int) -> Draft | None:
        start = first + 2 if self.word(first + 1) in DETERMINERS else first + 1
        if self.unit in ("week", "year", "month"):
            return self.draft(start, self.hit.end, Relative(-1, self.unit, "speech", sign=-1, fiscal=self.fiscal))
        return None

    def _definite(self, first: int) -> Draft | None:
        if self.unit in _SHORT or self.unit in ("fortnight", "millennium", "century", "decade"):
            return None
        after = self.text[self.hit.end : self.hit.end + 12].lower()
        if self.way in ("before", "after") or after.startswith(
            (" before", " after", " when", " that ", " i ", " of the ")
        ):
            return None
        meaning = Relative(0, self.unit, "speech" if self.unit == "weekend" else "story", fiscal=self.fiscal)
        return Draft(self.start_of(first + 1), self.hit.end, meaning, bare=True)

    def _compound(self) -> Draft | None:
        """“six-week”, “a 24-hour”, “the year-ago quarter”, “year-end”."""
        if self.quantity is None or self.quantity.article or self.unit == "quarter":
            number = ordinal(self.word(1))
            if number is not None and self.unit == "quarter":
                return self._quarter_number(1, number)
            if number is not None and self.unit == "century":
                return self._period_of(1, number)
            return None
        if self.text[self.hit.end : self.hit.end + 1] == "-" and not self.text.startswith("-long", self.hit.end):
            return None
        end = self.hit.end + 5 if self.text.startswith("-long", self.hit.end) else self.hit.end
        if self.way in ("ago", "earlier", "later") and self.right_end - self.hit.end < 9:
            return None
        return self.draft(self.before, end, self._length(self.quantity, 0))

    def _night(self) -> Draft | None:
        first = self.adjectives
        word = self.word(first)
        if self.plural:
            if self.quantity is not None and self.quantity.count is not None:
                return self._counted()
            return None
        if word in ("every", "each"):
            pattern = CalendarDate(part="NI")
            return self.draft(first + 1, self.hit.end, Recurrence(pattern=pattern, quant=word.upper()))
        if self.way in ("before", "after") and word == "the":
            sign = -1 if self.way == "before" else 1
            return self.draft(first + 1, self.right_end, Relative(sign, "day", "story", sign=sign, part="NI"))  # type: ignore[arg-type]
        if word in POINTERS and word not in ("past", "present", "current"):
            pointer = cast(Pointer, POINTERS[word])
            start = first + 1
            base: Base = "speech" if pointer in ("this", "last") else "story"
            if self.word(start) in ("the", "that", "this"):
                start += 1
            count = _COUNT[pointer]
            meaning = Relative(count, "day", base, sign=(count > 0) - (count < 0), part="NI")  # type: ignore[arg-type]
            return self.draft(start, self.hit.end, meaning)
        return None

    def _quarter(self) -> Draft | None:
        first = 0
        fiscal = False
        while self.word(first) in ("fiscal", "financial", "full"):
            fiscal = True
            first += 1
        word = self.word(first)
        number = ordinal(word)
        if (
            number is not None
            and (1 <= number <= 4 or number == -1)
            and (number != -1 or self.word(first + 1) in DETERMINERS)
        ):
            return self._quarter_number(first, number)
        if self.plural and self.quantity is not None:
            if self.word(self.before) in (
                "past",
                "last",
                "next",
                "previous",
                "coming",
                "following",
                "consecutive",
                "straight",
            ):
                return self._counted_pointer(self.before, self.quantity, self.hit.end)
            if self.adjectives or self.quantity.count is None:
                return self._counted()
            return None
        if word in ("every", "each"):
            return self.draft(first + 1, self.hit.end, Recurrence((1, "quarter"), quant=word.upper()))
        if word in POINTERS and not self.plural and word not in ("past",):
            return self._pointed(first, word)
        if word == "latest":
            start = first + 2 if self.word(first + 1) in DETERMINERS else first + 1
            return self.draft(start, self.hit.end, Relative(-1, "quarter", "speech", sign=-1, fiscal=fiscal))
        if word == "the" and not self.plural and not self.text[self.hit.end : self.hit.end + 4].startswith(" of "):
            return Draft(
                self.start_of(first + 1), self.hit.end, Relative(0, "quarter", "either", fiscal=fiscal), bare=True
            )
        return None

    def _quarter_number(self, first: int, number: int) -> Draft | None:
        start = first + 1
        if self.word(start) in ("fiscal", "financial"):
            start += 1
        if self.word(start) in DETERMINERS:
            start += 1
        fiscal = any(self.word(i) in ("fiscal", "financial") for i in range(start))
        return self.draft(start, self.hit.end, CalendarDate(quarter=4 if number == -1 else number, fiscal=fiscal))

    def _numbered_period(self) -> Draft | None:
        number = ordinal(self.word(self.adjectives))
        if number is None:
            joined = "-".join(self.word(i) for i in (self.adjectives + 2, self.adjectives))
            if self.word(self.adjectives + 1) == "-" and (number := ordinal(joined)) is not None:
                return self._period_of(self.adjectives + 2, number)
            return None
        if self.word(self.adjectives + 1) == "-":
            joined = f"{self.word(self.adjectives + 2)}-{self.word(self.adjectives)}"
            whole = ordinal(joined)
            if whole is not None:
                return self._period_of(self.adjectives + 2, whole)
        if number < 1:
            return None
        return self._period_of(self.adjectives, number)

    def _period_of(self, first: int, number: int) -> Draft | None:
        length = 100 if self.unit == "century" else 1000
        era = _ERA.match(self.text, self.hit.end)
        end = era.end() if era else self.hit.end
        before = bool(era and era.group(1)[0] in "bB")
        if number > 30:
            return None
        start = first + 1
        if self.word(start) in DETERMINERS and not self.compound:
            start += 1
        elif self.compound and self.word(start) == "the":
            start += 0
        year = -number * length if before else (number - 1) * length
        return self.draft(start, end, LongPeriod(year, 100 if length == 100 else 1000, before_era=before))


_COMPARED: Final = re.compile(
    r"-(?:ago|earlier)\b(?:\s+(?P<period>(?:fiscal\s+)?(?:(?:first|second|third|fourth)[\s-]+)?(?:quarter|period|month|week|half|year|nine\s+months|six\s+months)))?\b",
    re.I,
)
_COMPARED_LENGTH: Final = {"nine months": 9, "six months": 6}
_ERA: Final = re.compile(r"\s*(B\.?C\.?E?\.?|A\.D\.?|AD|CE|C\.E\.)(?!\w)")
_CLAUSE_GOES_ON: Final = frozenset(
    {"was", "were", "had", "has", "is", "did", "and", "but", "he", "she", "they", "it", "when", "who", "which"}
    | {"to", "in", "on", "at", "from", "with", "said", "came", "went", "took", "by", "for", "or", "as", "than"}
)


def replace_mod(draft: Draft, mod: str) -> Draft:
    """The draft with this modifier, if there is one."""
    if mod:
        draft.mod = mod  # type: ignore[assignment]
    return draft
