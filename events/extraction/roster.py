"""From the namings of a text to those who are named: one entity a full form, with the short forms that stand for it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, Literal, NamedTuple

from events.extraction.eventnouns import is_event_noun
from events.extraction.naming import Naming
from events.language.english import names as known
from events.language.english.given_names import FEMALE_NAMES, GIVEN_NAMES, MALE_NAMES
from events.records import NameKind

Gender = Literal["female", "male", ""]

_SHORT_GIVEN: Final = 3
"""Letters; a first word with no more is used alone even where it is no known given name (“Xi”)."""


class Entity(NamedTuple):
    """Somebody or something with a name."""

    name: str
    """The fullest form that the text gives; a surname alone with its title."""
    kind: NameKind
    gender: Gender = ""
    titled: bool = False
    """Whether an office stands before the name somewhere."""


def entities_of(found: list[Naming]) -> dict[str, Entity]:
    """One entity a full form; the kind that most of its namings have."""
    kinds: dict[str, dict[NameKind, int]] = {}
    proven = {n.name for n in found if not n.opening or n.kind != "other" or " " in n.name or _is_like_a_name(n.name)}
    proven |= {n.name.rpartition(" ")[2] for n in found if n.kind == "person"}
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
        kind: NameKind = (
            "person" if "person" in counts and "body" not in counts else max(counts, key=counts.__getitem__)
        )
        title = titles.get(name, "")
        entities[name] = Entity(_display(name, kind, title), kind, gender_of(name, title), bool(title))
    return entities


def short_forms_of(entities: dict[str, Entity]) -> dict[str, tuple[Entity, ...]]:
    """Whom each form means: a full name its entity, a surname, a given name or the first words of a body all that fit.

    What the short form tells of the gender (“Mrs Dale”) is known of the full one.
    """
    forms: dict[str, tuple[str, ...]] = {}
    for full, entity in sorted(entities.items(), key=lambda item: -len(item[0].split())):
        if full not in forms:
            forms[full] = (full,)
        for short in _short_forms(full.split(), entity.kind):
            other = entities.get(short)
            if other is None or short in known.PLACES or "." in short or not _can_stand_for(other, short, entity):
                continue
            if forms.get(short) != (short,):
                forms[short] = (*forms.get(short, ()), full)
    known_as = dict(entities)
    for form, fulls in forms.items():
        other = entities.get(form)
        if other is not None and other.gender and len(fulls) == 1 and not entities[fulls[0]].gender:
            known_as[fulls[0]] = entities[fulls[0]]._replace(gender=other.gender)
    return {form: tuple(known_as[full] for full in fulls) for form, fulls in forms.items()}


def _short_forms(words: list[str], kind: NameKind) -> Iterator[str]:
    if len(words) == 1:
        return
    if kind == "person":
        yield words[-1]
        yield words[0]
    elif kind == "body":
        for stop in range(len(words) - 1, 0, -1):
            if words[stop - 1] not in ("&", "of", "the"):
                yield " ".join(words[:stop])


def _can_stand_for(short_entity: Entity, short: str, full: Entity) -> bool:
    """Whether a first name alone means a person; a surname and the first words of a body always do."""
    if full.kind != "person" or short != full.name.split()[0]:
        return True
    return short in GIVEN_NAMES or len(short) <= _SHORT_GIVEN or short_entity.kind in ("person", "other")


def _is_like_a_name(word: str) -> bool:
    """Whether a word at the head of a sentence, without an article, is a name more likely than a common noun."""
    low = word.lower()
    common = low in known.COMMON_OPENERS or low in known.PEOPLE_NOUNS or low in known.PLACE_NOUNS or is_event_noun(low)
    capital_inside = word[:1].isupper() and not word.isupper() and not word[1:].islower()
    return not common and (capital_inside or (not low.endswith(known.COMMON_ENDINGS) and word[1:].islower()))


def gender_of(name: str, title: str) -> Gender:
    """The gender of a name by the titles before it and its given name; empty where neither tells."""
    first, titles = name.split()[0], title.split()
    if not known.FEMALE_TITLES.isdisjoint(titles) or first in FEMALE_NAMES:
        return "female"
    return "male" if not known.MALE_TITLES.isdisjoint(titles) or first in MALE_NAMES else ""


def _display(name: str, kind: NameKind, title: str) -> str:
    """A name as a reader of a list needs it: a surname alone with its title, “Captain Moore”, “Lady Justice Orme”."""
    if kind != "person" or " " in name or not title or not title[0].isupper():
        return readable(name)
    kept = [word for word in title.split() if word not in _NOT_DISPLAYED]
    return " ".join((*kept, readable(name)))


_NOT_DISPLAYED: Final = frozenset(("Mr", "Mr.", "Mrs", "Mrs.", "Ms", "Ms.", "Miss", "Former"))


def readable(name: str) -> str:
    """A name set in capitals in ordinary letters, without its article."""
    name = name.removeprefix("THE ").removeprefix("The ")
    words = name.split()
    if len(words) > 1 and all(word.isupper() for word in words if len(word) > 1):
        return " ".join(w if "." in w else w.capitalize() for w in words)
    return name
