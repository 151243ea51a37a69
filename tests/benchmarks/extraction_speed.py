"""How fast documents become events on one core: reading, dating, then extraction with titles, and the share of each.

    extraction_speed.py [--docs docs.jsonl] [--rounds 5]

Each text is written to a file of its own and taken from there, as users' documents are. The least time of the rounds
counts for each text and stage, so that other programs disturb little; every text counts from its own date.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from time import process_time

from prose import Text, collection, generated

from events.edtf import parse_edtf
from events.pipeline import analyse, date_document
from events.readers import read
from events.records import SourceText

_STAGES: dict[str, Callable[[SourceText, str], object]] = {
    "reading": lambda source, day: source,
    "and dating": lambda source, day: date_document(source, parse_edtf(day)),
    "and events": lambda source, day: analyse(source, parse_edtf(day)),
}


def stage_seconds(texts: Sequence[Text], rounds: int, folder: Path) -> dict[str, float]:
    """Processor seconds that all texts take up to the end of each stage."""
    files = [folder / f"{number}.txt" for number in range(len(texts))]
    for file, text in zip(files, texts, strict=True):
        file.write_text(text.text, encoding="utf-8")
    took = dict.fromkeys(_STAGES, 0.0)
    for file, text in zip(files, texts, strict=True):
        for name, work in _STAGES.items():
            took[name] += min(_seconds(work, file, text.date) for _ in range(rounds))
    return took


def _seconds(work: Callable[[SourceText, str], object], file: Path, day: str) -> float:
    start = process_time()
    for source in read(str(file)):
        work(source, day)
    return process_time() - start


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--docs", type=Path, help="a collection to measure with instead of generated text")
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    texts = list(collection(options.docs)) if options.docs else [generated(3_000, seed) for seed in range(60)]
    with TemporaryDirectory() as folder:
        took = stage_seconds(texts, options.rounds, Path(folder))
    characters = sum(len(text.text) for text in texts)
    whole = took["and events"]
    events = sum(len(analyse(SourceText(t.name, "", "", t.text), parse_edtf(t.date)).events) for t in texts)
    print(f"{len(texts)} texts, {characters:,} characters, {events:,} events")
    before = 0.0
    for name, seconds in took.items():
        share = (seconds - before) / whole
        print(f"  {name:<12}{characters / seconds:>14,.0f} characters/s   {share:>6.1%} of the whole")
        before = seconds


if __name__ == "__main__":
    main()
