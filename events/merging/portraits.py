"""What an event is recognised by when somebody else tells of it: kinds, words, names, figures, days."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Set
from typing import Final, NamedTuple

from events.edtf import DatePoint, Edtf
from events.language.english.grammar import BE, CLOSED_CLASSES, PREPOSITIONS, REPORTING
from events.language.english.kinds import GENERIC_NAME_WORDS, KIND_NAMES
from events.language.english.names import FEMALE_NOUNS, MALE_NOUNS, PEOPLE_NOUNS
from events.language.english.nouns import EVENT_NOUNS, LIGHT_VERBS
from events.language.english.time import SMALL_NUMBERS
from events.language.english.wordlist import words
from events.language.kinds import WORD, content_words, kinds_of, stem
from events.records import Event, Reading

_PLAIN: Final = re.compile(r"\b[a-z]{2,}")
_CAPITALS: Final = re.compile(r"\b[A-Z][^\W\d_]+")
_LETTERS: Final = re.compile(r"[^\W\d_]+")
_BEHIND: Final = re.compile(r"\s+([a-z]+)")
_FIGURE: Final = re.compile(r"\d+(?:[.,]\d+)*")
_CALLED: Final = re.compile(r"\b([A-Z][\w-]+) ([a-z]{3,})\b|\b([a-z]{3,}) ([A-Z][\w-]+)")
"""“Hartley bell”, “barge Constance”."""
_DEFINITE: Final = re.compile(r"\b[Tt]he ([a-z]{3,})\b")
_ABOUT: Final = 3
"""Days on either side of a day that is only about right."""
_DAY: Final = 86_400
_NARRATORS: Final = frozenset(("i", "we", "my", "our"))
_NO_OBJECTS: Final = PREPOSITIONS | {word for word, tag in CLOSED_CLASSES.items() if tag in ("RB", "IN", "TO", "CC")}
_SEXES: Final = {"male": MALE_NOUNS, "female": FEMALE_NOUNS}
_EMPTY: Final = (
    LIGHT_VERBS | BE | words("come comes came go goes went get gets got put puts due set expected planned scheduled")
)
"""Verbs that leave the meaning to a noun: much is had, begun or held on a day."""
_SAYING: Final = REPORTING | words("announcement statement")


class Portrait(NamedTuple):
    """What an event is recognised by."""

    event: Event
    document: str
    first: int
    last: int
    """Day numbers of its earliest and latest day."""
    clock: tuple[int, int] | None
    """First and last second of its time of day."""
    kinds: frozenset[str]
    """Kinds of its verbs or nouns."""
    empty: frozenset[str]
    """Kinds of those that say little."""
    saying: bool
    """Whether all of them only say that something is told."""
    further: frozenset[str]
    """Kinds of all verbs and event nouns of its title."""
    heads: frozenset[str]
    """Stems of its verbs or nouns."""
    title: frozenset[str]
    """Stems of what its title says."""
    said: frozenset[str]
    """Stems of what its title and its clauses say."""
    names: frozenset[str]
    """Stems of the names in its clauses and of those who take part."""
    chief: frozenset[str]
    """Those of them that stand in its title."""
    actors: frozenset[str]
    """Those of these that are no places."""
    written: frozenset[str]
    """Stems of all words that may be names in its document."""
    people: tuple[tuple[str, ...], ...]
    """Full names of the person who does it."""
    agents: frozenset[str]
    """Stems of the names in front of its verb: of those who act, or to whom it happened."""
    completed: bool
    """Whether its verb has an object: then they act, else it may have happened to them."""
    narrated: bool
    """Whether the writer is among them."""
    sexes: frozenset[str]
    """Of common nouns among them that tell one: “man”, “widow”."""
    place: frozenset[str]
    """Words of the name of its place."""
    figures: frozenset[str]
    """Amounts that its title tells of."""


class _Named(NamedTuple):
    """The names of an event, of its document and of its place."""

    names: frozenset[str]
    written: frozenset[str]
    place: frozenset[str]
    places: frozenset[str]
    people: tuple[tuple[str, ...], ...]
    nouns: Mapping[str, str]
    """What a thing of a name is, “bell”, by the stem of the name."""


def portraits(reading: Reading) -> Iterator[Portrait]:
    """What each event of a document is recognised by, but for those whose date has no bounds: they are never joined."""
    text = reading.source.text
    plain = {
        word
        for event in reading.events
        for mention in event.mentions
        for word in _PLAIN.findall(text, mention.clause.start, mention.clause.end)
    }
    names = {event.id: frozenset(_names(event, plain)) for event in reading.events}
    around = frozenset().union(*names.values())
    written = around | frozenset(_name_words_of(text, plain))
    everywhere = {
        word
        for event in reading.events
        for name in event.named
        if name.kind == "place"
        for word in _name_words(name.name, plain)
    }
    # Whom or what a title names for a pronoun stands in no clause of its own.
    meant = around - everywhere
    names = {
        event.id: names[event.id] | (meant & frozenset(_name_words(event.title, plain))) for event in reading.events
    }
    nouns = _called(text, around)
    for event in reading.events:
        days = bounds(event.date)
        if days is not None:
            place = frozenset(_name_words(event.where or "", plain))
            places = frozenset(w for n in event.named if n.kind == "place" for w in _name_words(n.name, plain))
            people = tuple(tuple(n.name.lower().split()) for n in event.named if n.kind == "person" and " " in n.name)
            yield _portrait(event, days, text, _Named(names[event.id], written, place, place | places, people, nouns))


def _called(text: str, names: Set[str]) -> dict[str, str]:
    """What things with names are, as stems: the Hartley is a bell where a text has “Hartley bell” and “the bell”."""
    definite = set(_DEFINITE.findall(text)) - PEOPLE_NOUNS - EVENT_NOUNS - CLOSED_CLASSES.keys()
    called: dict[str, str] = {}
    for before, noun, noun_before, name in _CALLED.findall(text):
        named = stem(before or name)
        if (noun or noun_before) in definite and named in names:
            called.setdefault(named, stem(noun or noun_before))
    return called


def bounds(date: Edtf | None) -> tuple[int, int] | None:
    """Day numbers of the earliest and the latest day that a date may mean; None where one of them is open."""
    if date is None or date.first_day is None or date.last_day is None:
        return None
    slack = max(_ABOUT, date.last_day - date.first_day + 1) if date.approximate else 0
    return date.first_day - slack, date.last_day + slack


def seconds(date: Edtf | None) -> tuple[int, int] | None:
    """The first and last second that a date may mean, counted like day numbers; None where one of them is open."""
    days = bounds(date)
    if days is None:
        return None
    clock = clock_of(date)
    if clock is not None:
        return days[0] * _DAY + clock[0], days[1] * _DAY + clock[1]
    return days[0] * _DAY, days[1] * _DAY + _DAY - 1


def _portrait(event: Event, days: tuple[int, int], text: str, named: _Named) -> Portrait:
    triggers = [text[m.trigger.start : m.trigger.end] for m in event.mentions]
    kinds: dict[bool, set[str]] = {True: set(), False: set()}
    for mention, trigger in zip(event.mentions, triggers, strict=True):
        for says_little, kind in _kinds(trigger, _word_behind(text, mention.trigger.end)):
            kinds[says_little].add(kind)
    clauses = {text[m.clause.start : m.clause.end] for m in event.mentions}
    title = content_words(event.title)
    subject, completed = _around(event.title, triggers[0])
    chief = named.names & frozenset(map(stem, _LETTERS.findall(event.title)))
    said = {stem(word) for told in (event.title, *clauses) for word in content_words(told)}
    return Portrait(
        event,
        event.mentions[0].document,
        *days,
        clock_of(event.date),
        frozenset(kinds[False]),
        frozenset(kinds[True]),
        not kinds[False] and all(trigger.lower() in _SAYING for trigger in triggers),
        frozenset(kind for word in title if word not in _EMPTY and _can_happen(word) for kind in kinds_of(word)),
        frozenset(stem(word) for trigger in triggers for word in _LETTERS.findall(trigger)),
        frozenset(map(stem, title)),
        frozenset(said).union(_also(said, named.nouns)),
        named.names,
        chief,
        chief - named.places,
        named.written,
        tuple(name for name in named.people if subject[-1:] == [name[-1]]),
        frozenset(map(stem, subject)) & named.names,
        completed,
        not _NARRATORS.isdisjoint(subject),
        frozenset(sex for sex, nouns in _SEXES.items() if not nouns.isdisjoint(subject)),
        named.place,
        frozenset(_figures(event.title)),
    )


def _also(said: Set[str], nouns: Mapping[str, str]) -> Iterator[str]:
    """What things that are told of are as well: the Hartley a bell, a footbridge a bridge."""
    for word in said:
        if word in nouns:
            yield nouns[word]
        yield from (whole for whole in _WHOLES if word.endswith(whole) and word != whole)


_WHOLES: Final = frozenset(stem(noun) for noun in ("bridge", "boat", "ship", "plane", "works", "yard"))
"""Things that are named by compounds as well: “footbridge”, “steamship”."""


def _kinds(trigger: str, following: str) -> Iterator[tuple[bool, str]]:
    """The kinds of a verb, or of a verb with its noun (“gave a lecture”), and whether the word of each says little."""
    parts = _LETTERS.findall(trigger.lower())
    for place, word in enumerate(parts):
        if place and not _can_happen(word):
            continue
        of_two_words = kinds_of(word, parts[place + 1] if place + 1 < len(parts) else following)
        says_little = word in _EMPTY | _SAYING and of_two_words == kinds_of(word)
        for kind in of_two_words:
            yield says_little, kind


def _can_happen(word: str) -> bool:
    return word in EVENT_NOUNS or word.removesuffix("s") in EVENT_NOUNS or not KIND_NAMES.isdisjoint(kinds_of(word))


def _names(event: Event, plain: Set[str]) -> Iterator[str]:
    for name, kind in event.named:
        yield from _name_words(name, frozenset() if kind == "person" else plain)
    for name in (*event.who, event.where or ""):
        yield from _name_words(name, plain)


def _word_behind(text: str, end: int) -> str:
    match = _BEHIND.match(text, end)
    return match[1] if match else ""


def _name_words_of(text: str, plain: Set[str]) -> Iterator[str]:
    """Stems of the words with a capital in a text that it does not use in small letters."""
    for word in set(_CAPITALS.findall(text)):
        yield from _name_words(word, plain)


def _name_words(name: str, plain: Set[str]) -> Iterator[str]:
    """Stems of the words of a name that tell it from another: such as the document does not use in small letters."""
    if name[:1].isupper():
        for word in WORD.findall(name):
            low = word.lower()
            common = low in GENERIC_NAME_WORDS or low in CLOSED_CLASSES or low in plain
            if word[0].isupper() and not common and PEOPLE_NOUNS.isdisjoint((low, low.removesuffix("s"))):
                yield stem(low)


def _around(title: str, trigger: str) -> tuple[list[str], bool]:
    """The words in front of the verb, in small letters, and whether an object stands behind it."""
    before, found, behind = title.lower().partition(f" {trigger.lower()}")
    following = _LETTERS.search(behind)
    completed = following is not None and following.group() not in _NO_OBJECTS
    return (_LETTERS.findall(before) if found else []), completed


def _figures(title: str) -> Iterator[str]:
    for figure in _FIGURE.findall(title):
        yield figure.replace(",", "")
    for word in title.lower().split():
        if word in SMALL_NUMBERS:
            yield str(SMALL_NUMBERS[word])


def clock_of(date: Edtf | None) -> tuple[int, int] | None:
    """The seconds of the day that a clock time may mean, counted from midnight in Greenwich where it names its zone."""
    if not isinstance(date, DatePoint) or date.hour is None:
        return None
    sign = -1 if date.zone.startswith("-") else 1
    hours, _, minutes = date.zone.strip("Z+-").partition(":")
    east = sign * (int(hours or 0) * 60 + int(minutes or 0))
    first = date.hour * 3600 + ((date.minute or 0) - east) * 60 + (date.second or 0)
    length = 0 if date.second is not None else 59 if date.minute is not None else 3599
    return first, first + length
