"""What a text calls those whom it names: “Joan Pettifer (chair)”, “the dealer, Luc Claes”, “Patient: Mr Ashby”."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from typing import Final, NamedTuple

from events.extraction.roster import Entity
from events.language.english.introductions import CALLED_BEHIND
from events.language.english.names import COMPANY_NOUNS, PERSON_TITLES, SINGLE_PEOPLE

_REACH: Final = 80
"""Characters on either side of a name in which it is explained."""


_SECOND: Final = frozenset(("vice", "deputy", "former", "assistant", "acting"))
"""Words before an office that somebody else holds."""


class Called(NamedTuple):
    """One place that tells what somebody is."""

    start: int
    entity: Entity


class Offices:
    """Who is meant by a role, an office or a calling, as far as the text itself says so.

    Args:
        text: the text.
        named: each naming: where it starts and ends, whom, and the titles before it.
    """

    def __init__(self, text: str, named: Iterable[tuple[int, int, Entity, str]]) -> None:
        self._called: dict[str, list[Called]] = {}
        for start, end, entity, titles in named:
            if entity.kind not in ("person", "body"):
                continue
            second = any(word in _SECOND for word in titles.lower().split())
            own = set() if second else set(titles.lower().split())
            for noun in {*own, *_explained(text, start, end)}:
                fits = noun in (SINGLE_PEOPLE if entity.kind == "person" else COMPANY_NOUNS)
                if fits or noun in own:
                    self._called.setdefault(noun, []).append(Called(start, entity))

    def holder(self, noun: str, before: int) -> Entity | None:
        """Whom “the …” means: the one called so last before an offset."""
        called = self._called.get(noun, [])
        at = bisect_left(called, before, key=lambda spot: spot.start)
        return called[at - 1].entity if at else None


def _explained(text: str, start: int, end: int) -> list[str]:
    """The nouns that explain a name, before and behind it."""
    found = []
    before = _noun_before(text[max(0, start - _REACH) : start])
    if before:
        found.append(before)
    if text[end : end + 1] in _OPENING:
        behind = CALLED_BEHIND.match(text, end, end + _REACH)
        if behind is not None:
            found.append((behind["bracket"] or behind["noun"]).split()[-1])
    return found


_OPENING: Final = (",", " ")
"""Signs behind a name that an explanation can follow."""


def _noun_before(window: str) -> str:
    """The noun that explains the name behind a stretch of text: “the dealer,”, “founder”, “Patient: Mr”."""
    words = window.split(" ")
    while words and (not words[-1] or words[-1] in PERSON_TITLES):
        words.pop()
    if not words:
        return ""
    line, _, last = words[-1].rpartition("\n")
    noun = last.rstrip(",:").lower()
    if noun not in _EXPLAINING:
        return ""
    label = bool(line) or "\n" in words[-1] or len(words) == 1
    led = any(word.lower() in _LEADING or word.endswith(("'s", "’s")) for word in words[-_LED_REACH:-1])
    return noun if led or label or not last.endswith((",", ":")) else ""


_EXPLAINING: Final = SINGLE_PEOPLE | COMPANY_NOUNS
_LEADING: Final = frozenset(("the", "a", "an", "his", "her", "its", "their", "our", "my"))
_LED_REACH: Final = 5
"""Words, with the noun, in which its article stands."""
