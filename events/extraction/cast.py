"""Who a document speaks of: every name in it, in one pass, and what short forms and defined terms stand for.

The table is built once for a document; finding the last person or body named before a place costs a bisect.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping
from functools import cached_property
from typing import Final, NamedTuple

from events.extraction.naming import find_names
from events.extraction.offices import Offices
from events.extraction.roster import Entity, Gender, entities_of, gender_of, readable, short_forms_of
from events.language.english import names as known

_TERM = re.compile(r"\((?:hereinafter |the )?[“\"']?(?:the )?(?P<term>[A-Z][A-Za-z.&\- ]{1,30}?)[”\"']?\)")
_LINKS: Final = frozenset(("of", "the", "and", "for", "de", "&", "on", "in"))
"""Small words inside the names of bodies."""
_LONGEST_NAME: Final = 75
"""Characters before a bracket in which the name of a defined term stands."""
_JUST_NOW: Final = 100
"""Characters within which the person named last is meant, however often another one is named."""
_MUCH_MORE: Final = 2
"""Times as often that a text names the person whom it is about."""
_GENDERS: Final[tuple[Gender, ...]] = ("female", "male")
_LOOK_BACK: Final = 12
"""Names looked at when a pronoun asks for the last one that fits."""


class NameSpot(NamedTuple):
    """One place where an entity is named."""

    start: int
    end: int
    entity: Entity
    titles: str = ""
    """The offices and forms of address before it there."""


class Cast:
    """The names of one document."""

    def __init__(self, text: str) -> None:
        self._text = text

    @cached_property
    def _table(self) -> tuple[list[NameSpot], dict[str, tuple[Entity, ...]]]:
        found = list(find_names(self._text))
        entities = entities_of(found)
        forms = short_forms_of(entities)
        defined = _defined_terms(self._text)
        for term, name in defined.items():
            forms[term] = forms.get(name) or (_party(name),)
        spots, latest, bound = [], dict[Entity, int](), dict[tuple[str, str], Entity]()
        for start, end, name, _, title, _ in found:
            own = entities.get(name)
            if own is None:
                continue
            # A surname goes on to mean whom it meant first, whoever of that name is told of beside.
            entity = bound.get((name, title)) or _whom(forms.get(name) or (own,), title, latest)
            bound[name, title] = entity
            if entity.kind == "body" and title in known.FEMALE_TITLES | known.MALE_TITLES:
                entity = Entity(name, "person", gender_of(name, title), titled=True)  # “Mr. Jessup”, of Jessup Freight
            short = entity.kind == "person" and entity.name != own.name and name not in defined
            if short and self._text[max(0, start - 4) : start].endswith(("the ", "The ")):
                entity = own  # “the Hart”, a ship or an inn, is no person of that name
            latest[entity] = start
            spots.append(NameSpot(start, end, entity, title))
        return spots, forms

    @property
    def spots(self) -> list[NameSpot]:
        """Every naming, in text order."""
        return self._table[0]

    @cached_property
    def _starts(self) -> list[int]:
        return [spot.start for spot in self.spots]

    def spots_in(self, start: int, end: int) -> list[NameSpot]:
        """The namings that begin between two offsets, in order."""
        low, high = bisect_left(self._starts, start), bisect_left(self._starts, end)
        return self.spots[low:high]

    def named_in(self, start: int, end: int) -> list[Entity]:
        """Who is named between two offsets, in order, each once."""
        return list(dict.fromkeys(spot.entity for spot in self.spots_in(start, end)))

    def resolve(self, name: str) -> Entity | None:
        """Whom a full or short name means."""
        meant = self._table[1].get(name)
        return meant[0] if meant else None

    def holder(self, noun: str, before: int) -> Entity | None:
        """Whom “the chair” or “the dealer” means, where the text has told before an offset who that is."""
        return self._offices.holder(noun, before)

    @cached_property
    def _offices(self) -> Offices:
        return Offices(self._text, self.spots)

    def last_person(self, before: int, gender: Gender = "", skip_titled: bool = False) -> Entity | None:
        """The person named last before an offset, who can have the gender."""
        for spot in self._back_from(before):
            entity = spot.entity
            fits = not gender or not entity.gender or entity.gender == gender
            if entity.kind == "person" and fits and not (skip_titled and entity.titled):
                return entity
        return None

    def likely_person(self, before: int, gender: Gender, speaking: frozenset[str]) -> Entity | None:
        """Whom “he” or “she” means where the sentences around do not tell: whom the text is about, else the last.

        Args:
            before: the offset of the pronoun.
            gender: whom it can mean.
            speaking: names of the narrator and the one spoken to, whom it does not mean.
        """
        near = [
            spot
            for spot in self._back_from(before)
            if spot.entity.kind == "person" and spot.entity.name not in speaking and spot.entity.gender in (gender, "")
        ]
        near = [spot for spot in near if not self._is_in_charge(spot)]
        last = next((spot for spot in near if spot.entity.gender), next(iter(near), None))
        most = self._protagonists.get(gender)
        if last is None or most is None or most.name in speaking or before - last.start < _JUST_NOW:
            return last.entity if last is not None else None
        return most if self._times[most] >= _MUCH_MORE * self._times[last.entity] else last.entity

    def _is_in_charge(self, spot: NameSpot) -> bool:
        """Whether a field of a form names somebody as having dealt with what it tells: “Consultant: Dr Szabo”."""
        line = self._text.rfind("\n", 0, spot.start) + 1
        label, colon, _ = self._text[line : spot.start].partition(":")
        return bool(colon) and label.split()[-1:] != [] and label.split()[-1].lower() in known.IN_CHARGE

    @cached_property
    def _times(self) -> Counter[Entity]:
        return Counter(spot.entity for spot in self.spots)

    @cached_property
    def _protagonists(self) -> dict[Gender, Entity]:
        """The person named most, of either gender or of one that is not known."""
        found: dict[Gender, Entity] = {}
        for entity, _ in self._times.most_common():
            for gender in _GENDERS:
                if entity.kind == "person" and entity.gender in (gender, ""):
                    found.setdefault(gender, entity)
        return found

    def last_body(self, before: int) -> Entity | None:
        """The body named last before an offset."""
        return next((spot.entity for spot in self._back_from(before) if spot.entity.kind == "body"), None)

    def last_place(self, before: int, since: int) -> Entity | None:
        """The place, or the body that is one, named last between two offsets."""
        for spot in self._back_from(before):
            entity = spot.entity
            if spot.start > since and (entity.kind == "place" or entity.name.split()[-1].lower() in known.PLACE_NOUNS):
                return entity
        return None

    def body(self, noun: str, before: int) -> Entity | None:
        """Whom “the company” or “the museum” means: the body with that word in its name, else the one named most."""
        for spot in self._back_from(before):
            if spot.entity.kind == "body" and noun in spot.entity.name.lower().split():
                return spot.entity
        if noun == "agency":
            bodies = (spot.entity for spot in self._back_from(before) if spot.entity.kind == "body")
            return next((body for body in bodies if body.name.split()[-1] in known.AGENCIES), None)
        main, _ = self._main_body
        if main is None or noun not in known.COMPANY_NOUNS_FOR_ANY or main.name in known.ORGANISATION_WORDS:
            return None
        return main if known.PUBLIC_BODIES.isdisjoint(main.name.split()) else None

    @property
    def main_body(self) -> Entity | None:
        """The body that a text is about: the one it names most, more than once."""
        main, times = self._main_body
        return main if times > 1 else None

    @cached_property
    def _main_body(self) -> tuple[Entity | None, int]:
        counts = Counter(spot.entity for spot in self.spots if spot.entity.kind == "body")
        return counts.most_common(1)[0] if counts else (None, 0)

    def _back_from(self, before: int) -> list[NameSpot]:
        at = bisect_left(self._starts, before)
        return self.spots[max(0, at - _LOOK_BACK) : at][::-1]


def _whom(meant: tuple[Entity, ...], title: str, latest: Mapping[Entity, int]) -> Entity:
    """Whom a form means that fits several: a body rather than a person without a title, then the one named last."""
    if len(meant) == 1:
        return meant[0]
    bodies = tuple(one for one in meant if one.kind == "body") if not title else ()
    return max(bodies or meant, key=lambda one: latest.get(one, -1))


def _party(name: str) -> Entity:
    """Whom a defined term stands for: a person where a title says so, else a body."""
    first, _, rest = name.partition(" ")
    if rest and first in known.PERSON_TITLES:
        return Entity(rest, "person", gender_of(rest, first), titled=True)
    return Entity(name, "body")


def _defined_terms(text: str) -> dict[str, str]:
    """Terms that the text defines for a name: “… LIMITED (Defendant)”, “… Fund (IMF)”."""
    terms: dict[str, str] = {}
    for match in _TERM.finditer(text):
        name, term = _name_before(text[max(0, match.start() - _LONGEST_NAME) : match.start()]), match["term"].strip()
        if not name:
            continue
        initials = "".join(word[0] for word in name.split() if word[0].isupper())
        if term.split()[-1] in known.DEFINED_ROLES or (term.isupper() and term == initials[-len(term) :]):
            terms.setdefault(term, readable(name))
    return terms


def _name_before(text: str) -> str:
    """The capitalised words, with small links between them, that a text ends in."""
    words: list[str] = []
    for word in reversed(text.rpartition("\n\n")[2].replace("\n", " ").split(" ")):
        if word.endswith(":") or (word and not (word[0].isupper() or word in _LINKS)):
            break
        if word:
            words.insert(0, word)
    while words and words[0] in _LINKS:
        words.pop(0)
    return " ".join(words).strip(" ,")
