"""From the text of one document to its dated events.

The stages run in the order in which each needs the one before: sentences, time expressions, the reference
date, the dates of the expressions, events.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from typing import NamedTuple

from events.edtf import Edtf
from events.language import Prose
from events.records import Reading, Reference, SourceText, Timex, Told
from events.temporal import find_reference, recognise, resolve


class Dated(NamedTuple):
    """A document's text with its reference date and dated expressions."""

    prose: Prose
    reference: Reference
    timexes: tuple[Timex, ...]


def date_document(source: SourceText, given: Edtf | None = None) -> Dated:
    """Find the time expressions of a document and date them.

    Args:
        source: the document.
        given: the reference date where the user states it; else it is found or inferred.
    """
    with _collector_paused():
        prose = Prose(source.text)
        expressions = recognise(prose)
        reference = find_reference(prose, expressions, source, given)
        return Dated(prose, reference, tuple(resolve(prose, expressions, reference)))


def analyse(source: SourceText, given: Edtf | None = None) -> Reading:
    """Read one document: its reference date, its time expressions and its events, in timeline order.

    Args:
        source: the document.
        given: the reference date where the user states it; else it is found or inferred.
    """
    if source.told:
        return _told(source, source.told, given)
    # Here, since dating alone never needs it.
    from events.extraction import extract

    with _collector_paused():
        prose, reference, timexes = date_document(source, given)
        events = extract(source, prose, timexes, reference)
        return Reading(source, reference, timexes, tuple(events))


def _told(source: SourceText, told: Told, given: Edtf | None) -> Reading:
    """What a timeline made elsewhere says of a document, taken over as it is."""
    mentions = (mention for event in told.events for mention in event.mentions if mention.document == source.id)
    timexes = {mention.timex.start: mention.timex for mention in mentions if mention.timex}
    reference = told.reference if given is None else Reference(given, "given", 1.0, ("The user states it.",))
    return Reading(source, reference, tuple(timexes[start] for start in sorted(timexes)), told.events)


@contextmanager
def _collector_paused() -> Iterator[None]:
    """Without the collector of cycles: nothing here makes any, and it would look at all that a long text keeps."""
    running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if running:
            gc.enable()
