"""Who takes part in an event, under the fullest name that the text gives."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from events.extraction.narration import Narration
from events.extraction.phrases import NounPhrase
from events.extraction.roster import Entity
from events.extraction.titles import Title
from events.extraction.view import SentenceView
from events.extraction.wording import within_sentence
from events.language.english.names import COMPANY_NOUNS, GROUP_NOUNS, PEOPLE_NOUNS, SINGLE_PEOPLE
from events.language.english.nouns import FINANCIAL_NOUNS, RESULT_NOUNS, SPEECH_NOUNS

_MOST: Final = 6
_LEADING_PEOPLE: Final = ("by", "with", "between", "and", "from")
"""Words before those who take part."""
_COUNTED: Final = GROUP_NOUNS | {
    "dozens",
    "hundreds",
    "thousands",
    "number",
    "pair",
    "killing",
    "death",
    "deaths",
    "arrest",
}
"""Nouns whose “of …” names those who take part."""
_FIGURES: Final = RESULT_NOUNS | FINANCIAL_NOUNS
_REPORTS: Final = SPEECH_NOUNS | {"reports"}
_NEAR: Final = 3
"""Tokens between the title's words and “by”, where a comma stands between."""


def participants(narration: Narration, index: int, title: Title) -> tuple[str, ...]:
    """Names of the people and bodies of a title's subject and complement; common nouns for those without a name."""
    view = narration.view(index)
    found: list[str] = list(title.others)
    found += [e.name for e in title.people if e.kind in ("person", "body") or title.acts]
    tokens = set(title.tokens)
    for phrase in view.phrases:
        if not view.in_time[phrase.head] and not tokens.isdisjoint(range(phrase.start, phrase.stop)):
            found += _in_phrase(narration, index, view, phrase, title)
    found += _agents(narration, view, index, title)
    found += [entity.name for entity in _sources(narration, view, title)]
    if not found:
        found += _whose_figures(narration, view, title)
    if title.subject is None and view.tags[:1] == ["VB"]:
        # “List every key (Brandt, by 9 November)”: an order names who is to do it.
        found += [e.name for e in narration.cast.named_in(view.sentence.start, view.sentence.end) if e.kind != "place"]
    return tuple(dict.fromkeys(found))[:_MOST]


def _in_phrase(narration: Narration, index: int, view: SentenceView, phrase: NounPhrase, title: Title) -> Iterator[str]:
    """Those whom a phrase of a title names, or the common noun for them where it names nobody."""
    led_by = view.lower[phrase.start - 1] if phrase.start else ""
    first = title.subject is not None and phrase.start == title.subject.start
    is_subject = first or (phrase.head in title.subject_tokens and led_by == "and")
    start, end = view.tokens[phrase.start].start, view.tokens[phrase.stop - 1].end
    named = narration.cast.named_in(start, _end_of_apposition(view, phrase, end))
    for entity in named:
        acting = is_subject and view.words[phrase.head] in entity.name and title.acts
        if entity.kind in ("person", "body") or acting:
            yield entity.name
    if named or (first and title.named_subject):
        return
    counted = led_by == "of" and view.lower[phrase.start - 2] in _COUNTED
    takes_part = is_subject or counted or _is_person_object(view, phrase) or led_by in _LEADING_PEOPLE
    if takes_part and (view.lower[phrase.head] in PEOPLE_NOUNS or _is_who(view, phrase)):
        referent = narration.referent(index, phrase)
        unknown_body = not is_subject and led_by not in _LEADING_PEOPLE and view.lower[phrase.head] in COMPANY_NOUNS
        if referent is not None and not (unknown_body and referent.entity is None):
            yield referent.entity.name if referent.entity is not None else within_sentence(view, phrase, referent.text)


def _is_person_object(view: SentenceView, phrase: NounPhrase) -> bool:
    """Whether a phrase is the object of a verb and people: “killed two men”, not “appointed curator”."""
    if not phrase.start or not view.tags[phrase.start - 1].startswith("VB"):
        return False
    noun = view.lower[phrase.head]
    role = phrase.stop == phrase.start + 1 and noun in SINGLE_PEOPLE
    return not role and (
        noun in SINGLE_PEOPLE or noun in COMPANY_NOUNS or noun.endswith(("s", "men", "people", "children"))
    )


def _is_who(view: SentenceView, phrase: NounPhrase) -> bool:
    """Whether “who” stands behind a phrase, so that it is somebody: “a count, who lost it at cards”."""
    behind = view.lower[phrase.stop : phrase.stop + 2]
    return behind[:1] == ["who"] or behind == [",", "who"]


def _end_of_apposition(view: SentenceView, phrase: NounPhrase, end: int) -> int:
    """Where a name set behind a phrase ends: “the duty manager, Mr Reeve”."""
    stop = phrase.stop
    if stop + 1 >= len(view) or view.words[stop] != "," or view.tags[stop + 1] != "NNP":
        return end
    behind = view.phrase_from(stop + 1)
    closed = behind is not None and (behind.stop >= len(view) or view.words[behind.stop] in (",", "."))
    return view.tokens[behind.head].end if behind is not None and closed and not view.in_time[behind.head] else end


def _whose_figures(narration: Narration, view: SentenceView, title: Title) -> list[str]:
    """Whose sales, loans or shares a report of results speaks of: the body that it is about."""
    head = title.subject.head if title.subject is not None else min(title.tokens, default=None)
    nouns = (
        [view.lower[k] for k in title.tokens]
        if title.subject is None
        else [view.lower[head]]
        if head is not None
        else []
    )
    body = narration.cast.main_body
    return [body.name] if body is not None and any(noun in _FIGURES for noun in nouns) else []


def _sources(narration: Narration, view: SentenceView, title: Title) -> list[Entity]:
    """Whose report it is where a report is the event: “reports of a breach, according to Hollis Labs”."""
    if not any(view.lower[k] in _REPORTS for k in title.tokens[:2]) or "according" not in view.lower:
        return []
    start = view.tokens[view.lower.index("according")].start
    return [e for e in narration.cast.named_in(start, view.sentence.end) if e.kind != "place"]


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
