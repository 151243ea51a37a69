"""Who a document speaks of: every name in it, in one pass, and what short forms and defined terms stand for.

The table is built once for a document; finding the last person or body named before a place costs a bisect.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from functools import cached_property
from typing import Final, Literal, NamedTuple

from events.extraction.eventnouns import is_event_noun
from events.extraction.naming import Kind, Naming, find_names
from events.language.english import names as known

Gender = Literal["female", "male", ""]

_TERM = re.compile(r"\((?:hereinafter |the )?[“\"']?(?:the )?(?P<term>[A-Z][A-Za-z.&\- ]{1,30}?)[”\"']?\)")
_LINKS: Final = frozenset(("of", "the", "and", "for", "de", "&", "on", "in"))
"""Small words inside the names of bodies."""
_LONGEST_NAME: Final = 75
"""Characters before a bracket in which the name of a defined term stands."""
_LOOK_BACK: Final = 12
"""Names looked at when a pronoun asks for the last one that fits."""


class Entity(NamedTuple):
    """Somebody or something with a name."""

    name: str
    """The fullest form that the text gives."""
    kind: Kind
    gender: Gender = ""
    titled: bool = False
    """Whether an office stands before the name somewhere."""


class NameSpot(NamedTuple):
    """One place where an entity is named."""

    start: int
    end: int
    entity: Entity


class Cast:
    """The names of one document."""

    def __init__(self, text: str) -> None:
        self._text = text

    @cached_property
    def _table(self) -> tuple[list[NameSpot], dict[str, Entity]]:
        found = list(find_names(self._text))
        defined = _defined_terms(self._text)
        entities = _entities(found)
        aliases = _aliases(entities)
        for term, name in defined.items():
            full = entities.get(name) or Entity(name, "body")
            aliases[term] = full
        spots = []
        for start, end, name, _, _, _ in found:
            own = entities.get(name)
            if own is None:
                continue
            entity = aliases.get(name, own)
            if (
                entity.kind == "person"
                and entity.name != name
                and self._text[max(0, start - 4) : start].endswith(("the ", "The "))
            ):
                entity = own
            spots.append(NameSpot(start, end, entity))
        return spots, aliases

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
        return self._table[1].get(name)

    def last_person(self, before: int, gender: Gender = "", skip_titled: bool = False) -> Entity | None:
        """The person named last before an offset, who can have the gender."""
        for spot in self._back_from(before):
            entity = spot.entity
            fits = not gender or not entity.gender or entity.gender == gender
            if entity.kind == "person" and fits and not (skip_titled and entity.titled):
                return entity
        return None

    def body(self, noun: str, before: int) -> Entity | None:
        """Whom “the company” or “the museum” means: the body with that word in its name, else the one named most."""
        for spot in self._back_from(before):
            if spot.entity.kind == "body" and noun in spot.entity.name.lower().split():
                return spot.entity
        main, times = self._main_body
        if noun in known.COMPANY_NOUNS_FOR_ANY:
            public = main is not None and not known.PUBLIC_BODIES.isdisjoint(main.name.split())
            return None if public else main
        return main if times > 1 else None

    @cached_property
    def _main_body(self) -> tuple[Entity | None, int]:
        counts = Counter(spot.entity for spot in self.spots if spot.entity.kind == "body")
        return counts.most_common(1)[0] if counts else (None, 0)

    def _back_from(self, before: int) -> list[NameSpot]:
        at = bisect_left(self._starts, before)
        return self.spots[max(0, at - _LOOK_BACK) : at][::-1]


def _entities(found: list[Naming]) -> dict[str, Entity]:
    """One entity a full form; the kind that most of its namings have."""
    kinds: dict[str, dict[Kind, int]] = {}
    proven = {n.name for n in found if not n.opening or n.kind != "other" or " " in n.name or _is_like_a_name(n.name)}
    titles: dict[str, str] = {}
    for naming in found:
        if naming.name not in proven:
            continue
        counts = kinds.setdefault(naming.name, {})
        counts[naming.kind] = counts.get(naming.kind, 0) + 1
        if naming.title:
            titles.setdefault(naming.name, naming.title)
    entities = {}
    for name, counts in kinds.items():
        kind: Kind = "person" if "person" in counts and "body" not in counts else max(counts, key=counts.__getitem__)
        entities[name] = Entity(_readable(name), kind, _gender(name, titles.get(name, "")), name in titles)
    return entities


def _is_like_a_name(word: str) -> bool:
    """Whether a word at the head of a sentence, without an article, is a name more likely than a common noun."""
    low = word.lower()
    common = low in known.COMMON_OPENERS or low in known.PEOPLE_NOUNS or low in known.PLACE_NOUNS or is_event_noun(low)
    return not common and not low.endswith(known.COMMON_ENDINGS) and word[1:].islower()


def _gender(name: str, title: str) -> Gender:
    first = name.split()[0]
    if title in known.FEMALE_TITLES or first in known.FEMALE_NAMES:
        return "female"
    return "male" if title in known.MALE_TITLES or first in known.MALE_NAMES else ""


def _aliases(entities: dict[str, Entity]) -> dict[str, Entity]:
    """Short forms of full names that the text uses: a surname, a given name, the first words of a body's name."""
    aliases: dict[str, Entity] = {}
    for full, entity in sorted(entities.items(), key=lambda item: -len(item[0].split())):
        aliases.setdefault(full, entity)
        for short in _short_forms(full.split(), entity.kind):
            other = entities.get(short)
            if other is not None and short not in known.PLACES and "." not in short:
                aliases.setdefault(short, entity)
    return aliases


def _short_forms(words: list[str], kind: Kind) -> Iterator[str]:
    if len(words) == 1:
        return
    if kind == "person":
        yield words[-1]
        if words[0] in known.FEMALE_NAMES or words[0] in known.MALE_NAMES or len(words[0]) <= 3:
            yield words[0]
    elif kind == "body":
        for stop in range(len(words) - 1, 0, -1):
            if words[stop - 1] not in ("&", "of", "the"):
                yield " ".join(words[:stop])


def _defined_terms(text: str) -> dict[str, str]:
    """Terms that the text defines for a name: “… LIMITED (Defendant)”, “… Fund (IMF)”."""
    terms: dict[str, str] = {}
    for match in _TERM.finditer(text):
        name, term = _name_before(text[max(0, match.start() - _LONGEST_NAME) : match.start()]), match["term"].strip()
        if not name:
            continue
        initials = "".join(word[0] for word in name.split() if word[0].isupper())
        if term.split()[-1] in known.DEFINED_ROLES or (term.isupper() and term == initials[-len(term) :]):
            terms.setdefault(term, _readable(name))
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


def _readable(name: str) -> str:
    """A name set in capitals in ordinary letters, without its article."""
    name = name.removeprefix("THE ").removeprefix("The ")
    words = name.split()
    if len(words) > 1 and all(word.isupper() for word in words if len(word) > 1):
        return " ".join(w if "." in w else w.capitalize() for w in words)
    return name
