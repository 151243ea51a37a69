"""Events that the date of another reaches: behind “when”, before “since”, “the year after …”."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from events.extraction.eventnouns import is_event_noun
from events.extraction.found import Found, Scene
from events.extraction.remarks import compares
from events.extraction.rules import SENTENCE_HEAD, Attachment, Rule
from events.extraction.spans import from_until, point_beside
from events.extraction.view import SentenceView
from events.language import VerbGroup
from events.language.english.grammar import DO, NEGATIONS
from events.language.english.time import SMALL_NUMBERS
from events.records import Timex

WHEN: Final = Rule(0.8, "“when” leads from it to “{word}”")
SINCE: Final = Rule(0.7, "“since” leads back to it from “{word}”")
BESIDE: Final = Rule(0.7, "“{word}” is told by its distance from it")
CONJOINED: Final = Rule(0.6, "“and” joins “{word}” to what it dates")

_UNITS: Final = {"day": "D", "morning": "D", "night": "D", "week": "W", "month": "M", "year": "Y"}


def linked(scene: Scene, timex: Timex, span: tuple[int, int], item: Found | None) -> Iterator[Found]:
    """What else the date of an expression dates.

    Args:
        scene: the sentence.
        timex: the expression.
        span: its tokens.
        item: the event that it was given to.
    """
    if timex.type not in ("DATE", "TIME") or timex.date is None:
        return
    yield from _when(scene, timex, span)
    if item is not None and item.timex is timex:
        yield from _conjoined(scene, timex, item)
        yield from _since(scene, timex, item)
        yield from _beside(scene, timex, span)


def _when(scene: Scene, timex: Timex, span: tuple[int, int]) -> Iterator[Found]:
    """“until Tuesday, when the minister ordered an inquiry”: the clause behind “when” has the date as well."""
    view, k = scene.view, span[1]
    if k < len(view) and view.words[k] == ",":
        k += 1
    if k >= len(view) or view.lower[k] != "when":
        return
    verb = next((g for g in view.groups if g.finite and g.start > k), None)
    if verb is not None and not verb.copula and view.clause(verb.head) == view.clause(k):
        yield scene.place(Attachment(verb.head, WHEN), timex, timex.date)


def _conjoined(scene: Scene, timex: Timex, item: Found) -> Iterator[Found]:
    """“In 1954 the foundry closed, and Finch mortgaged his house”: a date at the head holds for what “and” adds."""
    view = scene.view
    verb = view.group_at(item.trigger)
    if item.rule is not SENTENCE_HEAD or verb is None or verb.tense != "past":
        return
    added = next((g for g in view.groups if g.head > verb.head and g.finite), None)
    if added is None or added.tense != "past" or added.copula or added.reporting or added.modal or added.word in DO:
        return
    if any(word in NEGATIONS for word in view.lower[added.start : added.last + 1]):
        return
    start = view.clause_start(added.start)
    joined = view.lower[start] == "and" or view.lower[start : start + 2] == [",", "and"]
    clause = range(start, next((k for k in range(added.last, len(view)) if view.words[k] in ",;"), len(view)))
    if joined and view.clause(added.head) != view.clause(verb.head) and not any(view.in_time[k] for k in clause):
        yield scene.place(Attachment(added.head, CONJOINED), timex, item.date)


def _since(scene: Scene, timex: Timex, item: Found) -> Iterator[Found]:
    """“The beam has moved since he saw it in March”: what the main clause tells lies between then and the text."""
    view = scene.view
    start = view.clause_start(item.trigger)
    if view.lower[start] != "since" or not start:
        return
    main = next((g for g in reversed(view.groups) if g.head < start and g.finite), None)
    if main is None or main.tense != "perfect" or main.copula or compares(view, start):
        return
    date = from_until(timex.date, scene.speech_of(timex))
    if date is not None:
        yield scene.place(
            Attachment(main.head, SINCE), timex, date, note=f"From “{timex.text}” to the day of the text."
        )


def _beside(scene: Scene, timex: Timex, span: tuple[int, int]) -> Iterator[Found]:
    """“in 1962, the year after the violin turned up”: the event behind is a year away."""
    view, k = scene.view, span[1] + 1
    if k + 3 >= len(view) or view.words[k - 1] != "," or view.lower[k + 2] not in ("after", "before"):
        return
    count = 1 if view.lower[k] in ("the", "a") else SMALL_NUMBERS.get(view.lower[k], 0)
    unit = _UNITS.get(view.lower[k + 1].removesuffix("s"))
    trigger = _told_from(view, k + 3)
    if not count or unit is None or trigger is None:
        return
    date = point_beside(timex.date, unit, -count if view.lower[k + 2] == "after" else count)
    if date is not None:
        words = view.text_of(range(k, k + 3))
        yield scene.place(Attachment(trigger, BESIDE), timex, date, note=f"“{words}” counted from “{timex.text}”.")


def _told_from(view: SentenceView, start: int) -> int | None:
    """The verb or the event noun that a phrase of time leads to."""
    verb: VerbGroup | None = next((g for g in view.groups if g.head >= start and g.finite), None)
    stop = verb.start if verb is not None else len(view)
    noun = next((k for k in range(start, stop) if view.tags[k] in ("NN", "NNS") and is_event_noun(view.words[k])), None)
    if verb is not None and not any(view.words[k] == "," for k in range(start, stop)):
        return verb.head
    return noun
