"""Cost against length: one text of 1 MB against eight of 125 kB, then doubling from 10 kB.

    growth.py [--to 10_000_000] [--rounds 3] [--events]

Prints the ratio for the same number of characters, and microseconds a thousand characters as the text grows; a
linear tagger keeps both steady.
"""

from __future__ import annotations

import argparse
import gc
from collections.abc import Callable, Sequence
from time import perf_counter

from prose import Text, generated

from events.edtf import parse_edtf
from events.pipeline import analyse, date_document
from events.records import SourceText

_MEGABYTE = 1_000_000
_PARTS = 8
_FIRST = 10_000

Work = Callable[[Text], object]


def tagging(text: Text) -> object:
    return date_document(SourceText(text.name, text.name, text.name, text.text), parse_edtf(text.date))


def everything(text: Text) -> object:
    return analyse(SourceText(text.name, text.name, text.name, text.text), parse_edtf(text.date))


def lengths(longest: int) -> list[int]:
    """Doubling from the first, and the longest."""
    doubled = [_FIRST]
    while doubled[-1] * 2 < longest:
        doubled.append(doubled[-1] * 2)
    return [*doubled, longest]


def best_seconds(work: Work, texts: Sequence[Text], rounds: int) -> float:
    best = float("inf")
    for _ in range(rounds):
        gc.collect()
        start = perf_counter()
        for text in texts:
            work(text)
        best = min(best, perf_counter() - start)
    return best


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--to", type=int, default=10_000_000, help="longest text, in characters")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--events", action="store_true", help="extract events as well")
    options = parser.parse_args()
    work = everything if options.events else tagging
    whole = generated(_MEGABYTE)
    size = _MEGABYTE // _PARTS
    parts = [Text(whole.name, whole.date, whole.text[i * size : (i + 1) * size]) for i in range(_PARTS)]
    work(parts[0])
    together = best_seconds(work, parts, options.rounds)
    alone = best_seconds(work, [whole], options.rounds)
    print(f"one text of 1 MB {alone:.3f} s, eight of 125 kB {together:.3f} s, ratio {alone / together:.3f}")
    for length in lengths(options.to):
        took = best_seconds(work, [generated(length)], 1 if length > _MEGABYTE else options.rounds)
        print(f"{length:>12,} characters {took:>9.4f} s {took / length * 1e9:>9,.0f} µs per 1,000 characters")


if __name__ == "__main__":
    main()
