"""Tagging speed against ``dateparser.search.search_dates`` on the same texts, in one process, run after the other.

    tagging_speed.py [--docs docs.jsonl] [--rounds 3]

Prints characters a second of each and their ratio. Both are warm; the best of the rounds counts.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from time import perf_counter

from dateparser.search import search_dates
from prose import Text, collection, generated

from events.edtf import parse_edtf
from events.pipeline import date_document
from events.records import SourceText


def ours(text: Text) -> None:
    date_document(SourceText(text.name, text.name, text.name, text.text), parse_edtf(text.date))


def dateparsers(text: Text) -> None:
    search_dates(text.text, languages=["en"], settings={"RELATIVE_BASE": datetime.fromisoformat(text.date)})


def seconds(tag: Callable[[Text], None], texts: Sequence[Text]) -> float:
    start = perf_counter()
    for text in texts:
        tag(text)
    return perf_counter() - start


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--docs", type=Path, help="a collection to measure with instead of generated text")
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    texts = list(collection(options.docs)) if options.docs else [generated(3_000, seed) for seed in range(60)]
    characters = sum(len(text.text) for text in texts)
    for tag in (ours, dateparsers):
        tag(texts[0])
    best = {ours: float("inf"), dateparsers: float("inf")}
    for _ in range(options.rounds):
        for tag in best:
            best[tag] = min(best[tag], seconds(tag, texts))
    print(f"{len(texts)} texts, {characters:,} characters")
    print(f"timeline      {characters / best[ours]:>12,.0f} characters/s")
    print(f"search_dates  {characters / best[dateparsers]:>12,.0f} characters/s")
    print(f"ratio         {best[dateparsers] / best[ours]:>12.1f}")


if __name__ == "__main__":
    main()
