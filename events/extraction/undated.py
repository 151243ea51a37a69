"""Main events that no expression of time dates and a vague time only hints at: they are listed without a date."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from events.extraction.found import DESCRIBING, Found
from events.extraction.frames import subject_of
from events.extraction.layout import is_ended
from events.extraction.narration import Narration
from events.extraction.phrases import NOUN_TAGS
from events.extraction.rules import Rule, is_weak
from events.extraction.view import SentenceView
from events.language import VerbGroup
from events.language.english.furniture import FURNITURE
from events.language.english.time_context import HINTS_OF_TIME

VAGUE: Final = Rule(0.7, "")


def told_undated(narration: Narration, taken: set[int]) -> Iterator[Found]:
    """The main events of sentences with a vague time.

    Args:
        narration: the document.
        taken: the numbers of the sentences that tell of a dated event.
    """
    sentences = narration.prose.sentences
    for index, words in sorted(_hinted(narration).items()):
        sentence = sentences[index]
        if index in taken or not is_ended(sentence.text) or FURNITURE.match(sentence.text):
            continue
        if any(timex.type in ("DATE", "TIME") for timex in narration.timexes.get(index, ())):
            continue
        verb = main_verb(narration.view(index), hinted=True)
        if verb is not None:
            reason = f"“{words}” does not say when it was."
            yield Found(index, verb.head, None, None, VAGUE, VAGUE.certainty * DESCRIBING, (reason,), written=False)


def _hinted(narration: Narration) -> dict[int, str]:
    """The numbers of the sentences with a vague time, and its words."""
    text = narration.prose.text
    found: dict[int, str] = {}
    for words in HINTS_OF_TIME:
        # Searching for one string after the other is many times as fast as a pattern of them all.
        start = text.find(words)
        while start >= 0:
            stop = start + len(words)
            alone = not text[start - 1 : start].isalnum() and not text[stop : stop + 1].isalnum()
            if alone:
                found.setdefault(narration.prose.index_at(start), words)
            start = text.find(words, stop)
    return found


def main_verb(view: SentenceView, *, hinted: bool = False) -> VerbGroup | None:
    """The first finite verb that tells of something done: past or perfect, no state, no report, with its subject."""
    for group in view.groups:
        if not group.finite or group.reporting or is_weak(view, group):
            continue
        done = group.tense in ("past", "perfect") and not group.copula and not group.modal
        if not done or (view.lower[group.start] == "had" and not hinted) or view.words[0] == '"':
            return None
        subject = subject_of(view, group)
        if subject is None or view.tags[subject.head] in ("EX", "WP", "WDT"):
            return None
        return group if group.passive or hinted or _is_completed(view, group) else None
    return None


def _is_completed(view: SentenceView, verb: VerbGroup) -> bool:
    """Whether a thing, a person or an event completes a verb."""
    return any(p.start > verb.last and view.tags[p.head] in NOUN_TAGS for p in view.phrases)
