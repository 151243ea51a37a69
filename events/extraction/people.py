"""Who takes part in an event, under the fullest name that the text gives."""

from __future__ import annotations

from typing import Final

from events.extraction.narration import Narration
from events.extraction.phrases import NounPhrase
from events.extraction.titles import Title
from events.extraction.view import SentenceView
from events.language.english.names import PEOPLE_NOUNS

_MOST: Final = 6
_NEAR: Final = 3
"""Tokens between the title's words and “by”, where a comma stands between."""


def participants(narration: Narration, index: int, title: Title) -> tuple[str, ...]:
    """Names of the people and bodies of a title's subject and complement; common nouns for those without a name."""
    view = narration.view(index)
    found: list[str] = list(title.others)
    for entity in title.people:
        if entity.kind != "other" or len(entity.name) > 1:
            found.append(entity.name)
    subject = title.subject
    for phrase in view.phrases:
        inside = [k for k in title.tokens if phrase.start <= k < phrase.stop]
        if not inside or view.in_time[phrase.head]:
            continue
        is_subject = subject is not None and phrase.start == subject.start
        led_by = view.lower[phrase.start - 1] if phrase.start else ""
        start, end = view.tokens[phrase.start].start, view.tokens[phrase.stop - 1].end
        named = narration.cast.named_in(start, _end_of_apposition(view, phrase, end))
        for entity in named:
            if entity.kind in ("person", "body") or (is_subject and entity.kind in ("place", "other")):
                found.append(entity.name)
        acts = is_subject or led_by in ("by", "with", "between", "and", "from", "of")
        resolved = is_subject and bool(title.people)
        if not named and acts and not resolved and view.lower[phrase.head] in PEOPLE_NOUNS:
            found.append(narration.words_of(index, phrase))
    found += _agents(narration, view, index, title)
    if subject is None and view.tags[:1] == ["VB"]:
        # “List every key (Brandt, by 9 November)”: an order names who is to do it.
        found += [e.name for e in narration.cast.named_in(view.sentence.start, view.sentence.end) if e.kind != "place"]
    return tuple(dict.fromkeys(found))[:_MOST]


def _end_of_apposition(view: SentenceView, phrase: NounPhrase, end: int) -> int:
    """Where a name set behind a phrase ends: “the duty manager, Mr Reeve”."""
    stop = phrase.stop
    if stop + 1 >= len(view) or view.words[stop] != "," or view.tags[stop + 1] != "NNP":
        return end
    behind = view.phrase_from(stop + 1)
    closed = behind is not None and (behind.stop >= len(view) or view.words[behind.stop] in (",", "."))
    return view.tokens[behind.head].end if behind is not None and closed and not view.in_time[behind.head] else end


def _agents(narration: Narration, view: SentenceView, index: int, title: Title) -> list[str]:
    """“by …” behind the title's words: the one who did what a passive tells."""
    last = max(title.tokens, default=-1)
    found: list[str] = []
    for phrase in view.phrases:
        led = phrase.start > last and phrase.start > 0 and view.lower[phrase.start - 1] == "by"
        near = phrase.start - last <= _NEAR or (led and view.clause(phrase.start) == view.clause(last))
        if not led or not near or view.in_time[phrase.head]:
            continue
        start, end = view.tokens[phrase.start].start, view.tokens[phrase.stop - 1].end
        entities = [e.name for e in narration.cast.named_in(start, end) if e.kind != "place"]
        common = view.lower[phrase.head] in PEOPLE_NOUNS
        found += entities or ([narration.words_of(index, phrase)] if common else [])
    return found
