"""What the benchmarks measure of our own, and how they take time."""

from __future__ import annotations

import gc
from collections.abc import Callable
from time import perf_counter, process_time

from prose import Text

from events.edtf import parse_edtf
from events.pipeline import analyse, date_document
from events.records import SourceText

Work = Callable[[Text], object]


def tagging(text: Text) -> object:
    """Find and date the time expressions of a text, its own date given."""
    return date_document(SourceText(text.name, text.name, text.name, text.text), parse_edtf(text.date))


def everything(text: Text) -> object:
    """The same, and the events."""
    return analyse(SourceText(text.name, text.name, text.name, text.text), parse_edtf(text.date))


def seconds(work: Work, *texts: Text) -> float:
    """What the work takes for the texts one after the other."""
    start = perf_counter()
    for text in texts:
        work(text)
    return perf_counter() - start


def processor_seconds(work: Work, text: Text, rounds: int = 2) -> float:
    """The least that the work takes of the processor, to compare with itself: other programs disturb it less."""
    best = float("inf")
    for _ in range(rounds):
        gc.collect()
        start = process_time()
        work(text)
        best = min(best, process_time() - start)
    return best
