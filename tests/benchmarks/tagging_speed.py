"""Tagging speed against dateparser's ``search_dates`` and chrono-node, on the same texts, one after the other.

    tagging_speed.py [--docs docs.jsonl] [--rounds 3] [--chrono FOLDER] [--long 10]

First many texts: each tagger is warm, the best of the rounds counts. Then one text of 1 MB, made of the same ones,
against chrono-node, and ours up to the longest, 10 MB unless told otherwise. Every text counts from its own date.
chrono-node is measured where ``node`` finds it: by ``NODE_PATH``, or in FOLDER/node_modules. Trust the ratios.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from datetime import datetime
from functools import partial
from pathlib import Path

from chrono_node import ChronoNode, environment, missing
from dateparser.search import search_dates
from measuring import processor_seconds, seconds, tagging
from prose import Text, collection, generated, joined

_MEGABYTE = 1_000_000
_WARMING = 3
"""Passes after which node's compiler has settled."""


def dateparsers(text: Text) -> object:
    return search_dates(text.text, languages=["en"], settings={"RELATIVE_BASE": datetime.fromisoformat(text.date)})


def compare(texts: Sequence[Text], rounds: int, chrono: ChronoNode | None) -> Iterator[str]:
    """Speeds on many texts, and how ours stands to the others."""
    taggers: dict[str, Callable[[], float]] = {
        "timeline": lambda: seconds(tagging, *texts),
        "search_dates": lambda: seconds(dateparsers, *texts),
    }
    for work in (tagging, dateparsers):
        work(texts[0])
    if chrono is not None:
        in_node = partial(chrono.parse, range(len(texts)))
        taggers["chrono-node"] = lambda: in_node().seconds
        for _ in range(_WARMING):
            in_node()
    best = dict.fromkeys(taggers, float("inf"))
    for _ in range(rounds):
        for name, measure in taggers.items():
            best[name] = min(best[name], measure())
    characters = sum(len(text.text) for text in texts)
    yield f"{len(texts)} texts, {characters:,} characters"
    for name, took in best.items():
        yield f"  {name:<14}{characters / took:>12,.0f} characters/s   timeline ÷ it {took / best['timeline']:>8.2f}"


def compare_long(whole: Text, millions: int, chrono_seconds: float | None) -> Iterator[str]:
    """Speed on one text of 1 MB against chrono-node, and how ours changes on longer ones."""
    yield "one text of 1 MB"
    megabyte = whole.beginning(_MEGABYTE)
    took = min(seconds(tagging, megabyte) for _ in range(3))
    yield f"  {'timeline':<14}{_MEGABYTE / took:>12,.0f} characters/s   timeline ÷ it {1:>8.2f}"
    if chrono_seconds is not None:
        ratio = chrono_seconds / took
        yield f"  {'chrono-node':<14}{_MEGABYTE / chrono_seconds:>12,.0f} characters/s   timeline ÷ it {ratio:>8.2f}"
    at_first = processor_seconds(tagging, megabyte)
    for size in sorted({2, 5, millions} & set(range(2, millions + 1))):
        took = processor_seconds(tagging, whole.beginning(size * _MEGABYTE))
        yield f"one text of {size} MB: a character costs {took / size / at_first:.2f} times what it costs in 1 MB"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--docs", type=Path, help="a collection to measure with instead of generated text")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--chrono", type=Path, metavar="FOLDER", help="where node_modules/chrono-node is")
    parser.add_argument("--long", type=int, default=10, metavar="MB", help="the longest text, in million characters")
    options = parser.parse_args()
    texts = list(collection(options.docs)) if options.docs else [generated(3_000, seed) for seed in range(60)]
    whole = joined(texts, options.long * _MEGABYTE)
    variables = environment(options.chrono)
    with ExitStack() as running:
        reason = missing(variables)
        if reason:
            print(f"chrono-node is not measured: {reason}")
        chrono = None if reason else running.enter_context(ChronoNode([*texts, whole.beginning(_MEGABYTE)], variables))
        print(*compare(texts, options.rounds, chrono), sep="\n")
        at_length = chrono.parse([len(texts)]).seconds if chrono else None
        print(*compare_long(whole, options.long, at_length), sep="\n")


if __name__ == "__main__":
    main()
