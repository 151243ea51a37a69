"""Dates of items that are no sentences: rows of tables, “Admitted: 3 March”, “Pneumonia 2010.”, “Seen 9 June.”."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from events.extraction.eventnouns import is_event_noun
from events.extraction.frames import subject_of
from events.extraction.phrases import NOUN_TAGS
from events.extraction.predicates import predicate_of
from events.extraction.rules import Attachment, Rule, is_weak
from events.extraction.view import PART_SIGNS, SentenceView
from events.language import VerbGroup
from events.language.english.grammar import TIME_PREPOSITIONS
from events.language.english.nouns import LABELS_WITHOUT_EVENT, PERIOD_NOUNS, STATIC_NOUNS
from events.language.english.time_context import NAME_TITLES

LABELLED: Final = Rule(0.85, "“{word}” is the label that it stands behind")
IN_ROW: Final = Rule(0.8, "it stands in the row of “{word}”")
IN_ITEM: Final = Rule(0.75, "it stands in the item that “{word}” names")
GOING_ON: Final = Rule(0.65, "the part behind “;” goes on from “{word}”")

_LABEL_WORDS: Final = 6
_ITEM_WORDS: Final = 14
_SIGNS_OF_PARTS: Final = re.compile(r"[;|:\t—]|\S {2}|--")
_SUBJECTS: Final = frozenset(("NN", "NNS", "NNP", "NNPS", "PRP"))
_NONE: Final = frozenset(("no", "not", "none", "nothing", "nil"))


def item_of(view: SentenceView, first: int, stop: int) -> Attachment | None:
    """The event of an expression in a row, behind a label or in an item without subject and verb.

    Args:
        view: the sentence, line or row.
        first: the expression's first token.
        stop: the token after its last.
    """
    paper = _dated_paper(view, first)
    if paper is not None:
        return Attachment(paper, IN_ITEM)
    if _is_full_sentence(view):
        return None
    labelled = _label(view, first)
    if labelled is not None:
        return Attachment(labelled, LABELLED)
    part = _part(view, first, stop)
    opened = _opening_participle(view, first, _between_commas(view, first, stop, part))
    if opened is not None:
        return Attachment(opened, IN_ITEM)
    told = [g for g in view.groups if g.head in part and g.finite]
    if any(_goes_on(view, g, part) and subject_of(view, g) is not None for g in told):
        return None
    if _is_cell(view, first, stop, part):
        cells = _cells(view)
        trigger = next((k for words in cells for k in [_word_of_cell(view, words)] if k is not None), None)
        return None if trigger is None else Attachment(trigger, IN_ROW)
    trigger = _word_of_item(view, first, stop, part)
    if trigger is not None:
        return Attachment(trigger, IN_ITEM)
    main = _going_on(view, part)
    return None if main is None else Attachment(main, GOING_ON)


def _is_full_sentence(view: SentenceView) -> bool:
    """Whether a sentence has a finite verb behind a subject and no signs or columns that part it: most are so."""
    opening = view.groups[0] if view.groups else None
    if opening is None or not opening.start or _SIGNS_OF_PARTS.search(view.sentence.text):
        return False
    return any(g.finite for g in view.groups) and any(view.tags[k] in _SUBJECTS for k in range(opening.start))


def _going_on(view: SentenceView, part: range) -> int | None:
    """The verb of “It belonged to a count; to a dentist; and from 1888 to the court”, for the parts without one."""
    if not part.start or view.words[part.start - 1] != ";" or any(g.head in part for g in view.groups):
        return None
    if view.tags[part.start] not in ("CC", "IN", "TO"):
        return None
    main = next((g for g in view.groups if g.finite and g.head < part.start), None)
    return None if main is None else predicate_of(view, main)


def _goes_on(view: SentenceView, group: VerbGroup, part: range) -> bool:
    """Whether a verb can have its subject before it: in its part, or before what dashes set off."""
    return group.start != part.start or (group.start > 0 and view.words[group.start - 1] == "--")


def _dated_paper(view: SentenceView, first: int) -> int | None:
    """The noun of “his report, dated 19 December”."""
    k = first - 2
    if k < 1 or view.lower[first - 1] != "dated":
        return None
    k -= view.words[k] == ","
    return k if view.tags[k] in ("NN", "NNS") else None


def _opening_participle(view: SentenceView, first: int, words: range) -> int | None:
    """The participle of “Admitted 3 March with a fever, discharged 9 March”, where it opens its item."""
    verb = view.groups[0] if view.groups else None
    opens = verb is not None and verb.start == words.start and verb.tense == "past participle"
    if verb is None or not opens or is_weak(view, verb) or verb.head >= first or len(words) > _ITEM_WORDS:
        return None
    return verb.head


def _label(view: SentenceView, first: int) -> int | None:
    """The word of “Date of next review: 9 March” that names the event."""
    colon = first - 1
    while colon > 0 and (view.in_time[colon] or view.lower[colon] in (",", "at", "on")):
        colon -= 1
    if colon < 1 or view.words[colon] != ":" or _tells_before(view, first):
        return None
    start, opens = colon, view.part_starts[bisect_right(view.part_starts, colon) - 1]
    while (
        start > opens
        and colon - start < _LABEL_WORDS
        and view.words[start - 1] not in ",."
        and not view.in_time[start - 1]
    ):
        start -= 1
    words = range(start, colon)
    if not words or view.lower[words[-1]] in LABELS_WITHOUT_EVENT:
        return None
    verb = next((g.head for g in view.groups if g.head in words), None)
    noun = next((k for k in reversed(words) if view.tags[k] in NOUN_TAGS and is_event_noun(view.words[k])), None)
    named = next((k for k in reversed(words) if view.tags[k] in NOUN_TAGS), None)
    return next((k for k in (noun, verb, named) if k is not None), None)


def _tells_before(view: SentenceView, first: int) -> bool:
    """Whether a finite verb stands before a token; “Full-year results: …” has none."""
    return any(g.finite and g.head < first and not is_event_noun(view.words[g.head]) for g in view.groups)


def _part(view: SentenceView, first: int, stop: int) -> range:
    """The tokens between the signs or columns on either side of an expression."""
    starts = view.part_starts
    end = starts[k] if (k := bisect_left(starts, stop)) < len(starts) else len(view)
    while end > stop and view.words[end - 1] in PART_SIGNS:
        end -= 1
    return range(starts[bisect_right(starts, first) - 1], end)


def _is_cell(view: SentenceView, first: int, stop: int, part: range) -> bool:
    """Whether an expression stands alone in a row of a table."""
    alone = not any(view.words[k].isalnum() for k in part if k not in range(first, stop))
    return alone and len(view.part_starts) > 1


def _cells(view: SentenceView) -> list[range]:
    """The cells of a row, those with a verb or an event first, then the longest."""
    cells = [range(a, b) for a, b in pairwise((*view.part_starts, len(view))) if not any(view.in_time[a:b])]
    return sorted(cells, key=lambda words: (not _tells(view, words), -len(words)))


def _tells(view: SentenceView, words: range) -> bool:
    return any(g.head in words for g in view.groups) or any(
        view.tags[k] in ("NN", "NNS") and is_event_noun(view.words[k]) for k in words
    )


def _word_of_cell(view: SentenceView, words: range) -> int | None:
    verb = next((g.head for g in view.groups if g.head in words), None)
    return verb if verb is not None else _noun_of(view, words)


def _noun_of(view: SentenceView, words: range) -> int | None:
    """The event noun, or the head of the first phrase, among tokens."""
    nouns = [k for k in words if view.tags[k] in NOUN_TAGS and not view.in_time[k]]
    event = next((k for k in nouns if view.tags[k] in ("NN", "NNS") and is_event_noun(view.words[k])), None)
    heads = (p.head for p in view.phrases if p.head in words and not view.in_time[p.head])
    return event if event is not None else next((k for k in heads if view.tags[k] in NOUN_TAGS), None)


def _word_of_item(view: SentenceView, first: int, stop: int, part: range) -> int | None:
    """The participle or noun of an item that runs to a comma on either side: “admitted 3 March with fever”."""
    words = _between_commas(view, first, stop, part)
    if len(words) > _ITEM_WORDS or any(view.lower[k] in _NONE for k in words):
        return None
    before = range(words.start, first)
    verb = next((g for g in _verbs(view, before)), None) or next(_verbs(view, range(stop, words.stop)), None)
    if verb is not None:
        return verb.head
    if first > words.start and view.lower[first - 1] in TIME_PREPOSITIONS - {"since", "in", "on"}:
        return None
    if stop < len(view) and view.tags[stop] == "CD":
        return None  # “Weight today 81 kg”: a reading
    noun = _noun_of(view, before) if first > words.start else _noun_of(view, range(stop, words.stop))
    if noun is None or view.lower[noun] in PERIOD_NOUNS | STATIC_NOUNS or _only_names(view, words):
        return None
    return noun


def _only_names(view: SentenceView, words: range) -> bool:
    """“Kirby, 17th January 1926”: where or by whom something was written."""
    told = [k for k in words if not view.in_time[k] and view.words[k][0].isalpha()]
    titled = bool(told) and view.lower[told[0]].rstrip(".") in NAME_TITLES
    names = all(view.tags[k] == "NNP" and not is_event_noun(view.words[k]) for k in told)
    return names and (titled or "," in view.words)


def _verbs(view: SentenceView, words: range) -> Iterator[VerbGroup]:
    """Past participles, and pasts without a subject."""
    for group in reversed(view.groups):
        if group.head in words and group.tense in ("past", "past participle") and not group.copula:
            yield group


def _between_commas(view: SentenceView, first: int, stop: int, part: range) -> range:
    start, end = first, stop
    while start > part.start and view.words[start - 1] != ",":
        start -= 1
    while end < part.stop and view.words[end] != ",":
        end += 1
    empty = not any(view.words[k].isalnum() for k in range(start, end) if k not in range(first, stop))
    return part if empty else range(start, end)
