"""What a text calls its things more fully elsewhere: “the dam” after “the Cutler Creek Dam”, “the instrument”."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from functools import cached_property
from typing import Final, NamedTuple

from events.extraction.eventnouns import is_event_noun
from events.language.english.grammar import CALENDAR_WORDS, CLOSED_CLASSES
from events.language.english.names import GENERIC_CAPITALS, PEOPLE_NOUNS, PERSON_TITLES, PLACE_NOUNS
from events.language.english.things import DEFINITE, DESCRIBED, GENERAL_NOUNS, NO_THINGS, PLACED

_NEAR: Final = 2000
"""Characters within which one of several things of a kind is meant."""
_LOOK_BACK: Final = 12
"""Forms looked at, so that the cost stays linear."""
_FEWEST: Final = 3
"""Times that a text speaks of the thing it is about."""
_LONGEST: Final = 4
"""Words of a fuller form."""
_OTHER_NOUNS: Final = PEOPLE_NOUNS | NO_THINGS | CALENDAR_WORDS
_NOT_MODIFYING: Final = GENERIC_CAPITALS | PERSON_TITLES
_NO_MODIFIERS: Final = ("ly", "ing", "ed")


class _Form(NamedTuple):
    start: int
    text: str
    placed: bool


class Things:
    """The things of one text and their fuller forms.

    Args:
        text: the text.
        names: where each name of no person stands, and the name.
    """

    def __init__(self, text: str, names: Sequence[tuple[int, str]]) -> None:
        self._text = text
        self._names = names

    def fuller(self, noun: str, before: int, *, placed_only: bool = False) -> str:
        """The fullest form told before an offset of what “the …” calls by a noun; empty where there is none.

        Args:
            noun: one or more common nouns.
            before: the offset.
            placed_only: whether only forms by a place count (“light on the Skerries”), which hold for others as well.
        """
        forms = self._forms.get(noun, [])
        at = bisect_left(forms, before, key=lambda form: form.start)
        known = [form for form in forms[max(0, at - _LOOK_BACK) : at] if form.placed or not placed_only]
        if not known or (len({form.text for form in known}) > 1 and before - known[-1].start > _NEAR):
            return ""
        return known[-1].text

    @cached_property
    def _forms(self) -> dict[str, list[_Form]]:
        forms: dict[str, list[_Form]] = {}
        for start, name in self._names:
            first, _, noun = name.rpartition(" ")
            if first and not first.lower().startswith("the"):
                forms.setdefault(noun.lower(), []).append(_Form(start, name, placed=False))
        for match in DESCRIBED.finditer(self._text):
            names = _modifying(match["names"].split())
            for noun in (match["noun"], f"{match['noun']} {match['more']}" if match["more"] else ""):
                if names and noun:
                    form = _Form(match.start(), f"{names} {noun}", placed=False)
                    forms.setdefault(noun, []).append(form)
        for match in PLACED.finditer(self._text):
            name = _modifying(match["name"].split())
            if name and match["noun"] not in PEOPLE_NOUNS and not is_event_noun(match["noun"]):
                form = _Form(match.start(), f"{name} {match['noun']}", placed=True)
                forms.setdefault(match["noun"], []).append(form)
        return {
            noun: sorted(form for form in found if len(form.text.split()) <= _LONGEST) for noun, found in forms.items()
        }

    def called(self, noun: str, before: int) -> str:
        """The thing that a general noun stands for, “the instrument” for a violin; empty where none was told of."""
        kinds = GENERAL_NOUNS.get(noun, frozenset())
        positions = self._of_kinds.get(noun, []) if kinds else []
        at = bisect_left(positions, (before, ""))
        return positions[at - 1][1] if at else ""

    @cached_property
    def _of_kinds(self) -> dict[str, list[tuple[int, str]]]:
        """Where the things stand that general nouns can mean."""
        found: dict[str, list[tuple[int, str]]] = {}
        every = "|".join(sorted({word for kinds in GENERAL_NOUNS.values() for word in kinds}))
        for match in re.finditer(rf"\b(?:{every})\b", self._text):
            for general, kinds in GENERAL_NOUNS.items():
                if match.group() in kinds:
                    found.setdefault(general, []).append((match.start(), match.group()))
        return found

    @cached_property
    def theme(self) -> str:
        """The noun for the thing that the text is about; empty where none stands out.

        It is the one spoken of most, a thing that can be moved before a place, else a name with an article (“the
        Perseverance”).
        """
        counts = Counter(match[1] for match in DEFINITE.finditer(self._text))
        often = [noun for noun, times in counts.most_common() if times >= _FEWEST and _is_thing(noun)]
        named = Counter(name for start, name in self._names if self._text[max(0, start - 4) : start] == "the ")
        themes = [
            *(noun for noun in often if noun not in PLACE_NOUNS),
            *often,
            *(name for name, times in named.most_common(1) if times > 1),
        ]
        return themes[0] if themes else ""


def _is_thing(noun: str) -> bool:
    """Whether a common noun can name a thing."""
    other = CLOSED_CLASSES.get(noun) or noun in _OTHER_NOUNS or is_event_noun(noun)
    return not other and not noun.endswith("s")


def _modifying(names: list[str]) -> str:
    """Capitalised words that say which thing is meant, without what opens a sentence or names somebody's office."""
    while names and (names[0] in _NOT_MODIFYING or CLOSED_CLASSES.get(names[0].lower())):
        names = names[1:]
    plain = all(not name.endswith(_NO_MODIFIERS) and "’" not in name and "'" not in name for name in names)
    return " ".join(names) if names and plain else ""
