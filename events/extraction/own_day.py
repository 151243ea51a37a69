"""What a dated document tells as new, or does itself, without a date of its own: it has the document's day."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from events.edtf import DatePoint
from events.extraction.found import DESCRIBING, Found, Scene
from events.extraction.frames import subject_of
from events.extraction.layout import is_ended, is_furniture
from events.extraction.narration import Narration
from events.extraction.remarks import is_period_covered
from events.extraction.rules import Attachment, Rule
from events.extraction.undated import main_verb
from events.extraction.view import SentenceView
from events.language.english.furniture import FIELD, FURNITURE
from events.language.english.names import PARTIES
from events.language.english.verbs import PERFORMING
from events.records import Reference, Timex

NEWS: Final = Rule(0.7, "")
DONE_HERE: Final = Rule(0.7, "")
OF_PERIOD: Final = Rule(0.7, "the text tells of “{word}” as new")

_LONGEST_PARTY: Final = 16
"""Characters before a verb in which the word for a party stands."""
_LEAD_SENTENCES: Final = 8
"""Sentences from the start in which the news of a report is told first."""


def day_of(reference: Reference) -> DatePoint | None:
    """The day of a document that states it or whose user does; None where it is inferred or no single day."""
    date = reference.date
    if date is None or reference.source not in ("stated", "given") or date.first_day is None:
        return None
    return DatePoint.of_day(date.first_day) if date.first_day == date.last_day else None


def of_own_day(narration: Narration, reference: Reference, found: list[Found]) -> Iterator[Found]:
    """The events that have the document's own day.

    Args:
        narration: the document.
        reference: its date.
        found: the events that have been found.
    """
    day = day_of(reference)
    if day is None:
        return
    news = _news(narration, reference, day, {item.number for item in found})
    if news is not None:
        yield news
    done = _done_here(narration, day, {(item.number, item.trigger) for item in found})
    if done is not None and (news is None or done.number != news.number):
        yield done


def reported_for(scene: Scene, timex: Timex, span: tuple[int, int]) -> Found | None:
    """“cut its forecast for the year”: what a dated report tells of a paper on a period is news of its day."""
    day, view = day_of(scene.reference), scene.view
    if day is None or not is_period_covered(view, span[0]):
        return None
    verb = next((g for g in reversed(view.groups) if g.head < span[0]), None)
    if verb is None or not verb.finite or verb.tense not in ("past", "perfect") or verb.copula:
        return None
    note = "It says what the paper is about; the text tells of it as new."
    found = scene.place(
        Attachment(verb.head, OF_PERIOD), timex, replace(day, approximate=True), note=note, factor=DESCRIBING
    )
    return found._replace(timex=None)


def _news(narration: Narration, reference: Reference, day: DatePoint, taken: set[int]) -> Found | None:
    """What a dated report opens with, if nothing dates it."""
    reported = any("dateline" in words for words in reference.evidence)
    for index, sentence in enumerate(narration.prose.sentences[:_LEAD_SENTENCES]):
        if not is_ended(sentence.text) or FURNITURE.match(sentence.text) or FIELD.match(sentence.text):
            continue
        own = (t for t in narration.timexes.get(index, ()) if not is_furniture(sentence, t, index))
        if index in taken or any(timex.date is not None for timex in own):
            return None
        verb = main_verb(narration.view(index))
        if verb is None or not (reported or verb.tense == "perfect"):
            return None
        reason = "Nothing in the sentence dates it; it is told as news on the day of the text."
        date = replace(day, approximate=True)
        return Found(index, verb.head, None, date, NEWS, NEWS.certainty * DESCRIBING, (reason,), written=False)
    return None


def _done_here(narration: Narration, day: DatePoint, taken: set[tuple[int, int]]) -> Found | None:
    """What the writer does by writing: “The Claimant seeks damages”, “I dismiss the appeal”."""
    text = narration.prose.text
    for word in PERFORMING:
        # Searching for one string after the other is many times as fast as a pattern of them all.
        start = text.find(f" {word} ")
        while start >= 0:
            before = text[text.rfind(" ", max(0, start - _LONGEST_PARTY), start) + 1 : start]
            index = narration.prose.index_at(start + 1)
            party = before.lower() in PARTIES
            trigger = _performed(narration.view(index), start + 1) if party else None
            if trigger is not None and (index, trigger) not in taken:
                reason = f"“{word}” is what the document itself does, on its day."
                return Found(
                    index, trigger, None, day, DONE_HERE, DONE_HERE.certainty * DESCRIBING, (reason,), written=False
                )
            start = text.find(f" {word} ", start + 1)
    return None


def _performed(view: SentenceView, start: int) -> int | None:
    """The verb at an offset, where a party to a case or the writer is its subject."""
    verb = next((g for g in view.groups if g.finite and view.tokens[g.head].start == start), None)
    if verb is None or verb.tense != "present" or verb.start != verb.head:
        return None
    subject = subject_of(view, verb)
    if subject is None or view.lower[subject.head] not in PARTIES or view.clause_start(verb.head) > 1:
        return None
    return verb.head
