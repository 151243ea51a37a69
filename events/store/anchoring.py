"""Where in a text a decision belongs: a word with its surroundings, found again after the text has changed.

An anchor quotes the word that tells of the event, the words around it and the words that date it. In a new reading of
the document a decision goes to the event that is told by the same words; where the words around have changed, to the
one that shares most of them. White space does not count, so that a text may be wrapped anew.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import Final, NamedTuple

from events.records import Telling

__all__ = ["WHOLE", "Anchor", "anchor_of", "anchor_of_document", "find_again"]

WHOLE: Final = -1
"""Where a document as a whole stands in its text."""
_WORDS_AROUND: Final = 8
"""Words quoted on either side of the word that tells of the event."""
_CHARACTERS_AROUND: Final = 160
"""Characters in which they are looked for; text without blanks has one long word there."""
_LONGEST: Final = 80
"""Characters kept of the words on one side."""
_RUN: Final = 3
"""Words in a row that two places share by more than chance."""
_COMMON: Final = 200
"""Places that share a run of words from which on it tells nothing."""
_SHARED: Final = 0.25
"""Part of the runs that must be found again around the same word."""
_SHARED_OF_OTHERS: Final = 0.5
"""The same around another word, beside which one of its neighbours stands still."""


class Anchor(NamedTuple):
    """A place in a document, by its words; white space in them is single blanks."""

    document: int
    start: int
    """Where the quoted word stood, in characters of the document's text."""
    quote: str
    """The word that tells of the event."""
    before: str
    after: str
    expression: str
    """The words that date it; empty where none do."""


def anchor_of_document(document: int) -> Anchor:
    """The anchor of what is decided about a document as a whole."""
    return Anchor(document, WHOLE, "", "", "", "")


def anchor_of(mention: Telling, text: str, document: int) -> Anchor:
    """The anchor of an event at one of its mentions."""
    start, end = mention.trigger
    before = text[max(0, start - _CHARACTERS_AROUND) : start].split()[-_WORDS_AROUND:]
    after = text[end : end + _CHARACTERS_AROUND].split()[:_WORDS_AROUND]
    expression = " ".join(mention.timex.text.split()) if mention.timex else ""
    quote = " ".join(text[start:end].split())
    return Anchor(document, start, quote, " ".join(before)[-_LONGEST:], " ".join(after)[:_LONGEST], expression)


def find_again(anchors: Mapping[int, Anchor], mentions: Sequence[Telling], text: str) -> dict[int, tuple[int, Anchor]]:
    """The mention that each anchor of a document belongs to in a reading of it, and its anchor there.

    Args:
        anchors: by target, all of one document.
        mentions: where the document tells of events, as it was read now.
        text: the document's present text.

    Returns:
        By target the index of the mention and the anchor in this text; targets whose words are gone are left out.
    """
    if not anchors:
        return {}
    document = next(iter(anchors.values())).document
    places = [anchor_of(mention, text, document) for mention in mentions]
    found = _Found()
    _match(found, _same_words(anchors, places), places)
    left = {target: anchor for target, anchor in anchors.items() if target not in found.places}
    if left:
        _match(found, _similar_words(left, places), places)
    return found.places


class _Found:
    """What was found; a mention answers to one target only."""

    def __init__(self) -> None:
        self.places: dict[int, tuple[int, Anchor]] = {}
        self.taken: set[int] = set()


class _Candidate(NamedTuple):
    """A place that may be a target's; the least is the best."""

    unlikeness: float
    distance: int
    target: int
    place: int


def _match(found: _Found, candidates: Iterable[_Candidate], places: Sequence[Anchor]) -> None:
    for candidate in sorted(candidates):
        if candidate.target not in found.places and candidate.place not in found.taken:
            found.places[candidate.target] = candidate.place, places[candidate.place]
            found.taken.add(candidate.place)


def _same_words(anchors: Mapping[int, Anchor], places: Sequence[Anchor]) -> Iterator[_Candidate]:
    """Places whose words are all the same; of several the nearest come first."""
    at: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    for number, anchor in enumerate(places):
        at[anchor[2:]].append(number)
    for target, anchor in anchors.items():
        for number in _nearest(at.get(anchor[2:], ()), anchor, places):
            yield _Candidate(0, abs(places[number].start - anchor.start), target, number)


def _nearest(numbers: Sequence[int], anchor: Anchor, places: Sequence[Anchor]) -> list[int]:
    """Places in a text that says one thing over and over need not all be tried."""
    if len(numbers) <= _COMMON:
        return list(numbers)
    return sorted(numbers, key=lambda number: abs(places[number].start - anchor.start))[:_COMMON]


def _similar_words(anchors: Mapping[int, Anchor], places: Sequence[Anchor]) -> Iterator[_Candidate]:
    wanted = {run for anchor in anchors.values() for run in _runs(anchor)}
    at: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    for number, anchor in enumerate(places):
        for run in wanted.intersection(_runs(anchor)):
            at[run].append(number)
    for target, anchor in anchors.items():
        runs = set(_runs(anchor))
        shared = Counter(number for run in runs if len(at[run]) <= _COMMON for number in at[run])
        for number, count in shared.items():
            other = places[number]
            share = count / len(runs)
            if share >= (_SHARED if other.quote == anchor.quote else _SHARED_OF_OTHERS) and _beside(anchor, other):
                unlikeness = 1 - share + (other.expression != anchor.expression) / 2
                yield _Candidate(unlikeness, abs(other.start - anchor.start), target, number)


def _runs(anchor: Anchor) -> Iterator[tuple[str, ...]]:
    words = [*anchor.before.split(), anchor.quote, *anchor.after.split()]
    if len(words) < _RUN:
        return iter([tuple(words)])
    return zip(*(islice(words, first, None) for first in range(_RUN)), strict=False)


def _beside(anchor: Anchor, other: Anchor) -> bool:
    """Whether it is the same word, or another one in its place."""
    if anchor.quote == other.quote:
        return True
    return anchor.before.split()[-1:] == other.before.split()[-1:] != [] or (
        anchor.after.split()[:1] == other.after.split()[:1] != []
    )
