"""How often inferred reference dates are right, against how sure they were said to be.

    python tests/benchmarks/reference_calibration.py docs.jsonl [docs.jsonl …] [--with-stated]

Each line of a file is a document with ``text`` and the true day in ``dct`` or ``date``. What the text states about
itself is blanked unless asked to be kept, metadata is not passed on, so that the words alone are measured. Prints,
by precision and by confidence, how many dates were given and how many of them hold the true day.
"""

from __future__ import annotations

import argparse
import json
from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from time import perf_counter
from typing import NamedTuple

from events.edtf import DatePoint, Edtf, parse_edtf
from events.language import Prose
from events.records import Reference, SourceText
from events.temporal import find_reference, recognise
from events.temporal.stated import find_statements

_EDGES = (0.0, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.01)


class Outcome(NamedTuple):
    """What was said of one document, and what is true."""

    document: str
    said: Reference
    true: Edtf
    seconds: float

    @property
    def right(self) -> bool:
        date = self.said.date
        if isinstance(date, DatePoint) and date.year is None and isinstance(self.true, DatePoint):
            return (date.month, date.day) == (self.true.month, self.true.day)
        return date is not None and date.contains(self.true)

    @property
    def precision(self) -> str:
        date = self.said.date
        if date is None:
            return "none"
        if not isinstance(date, DatePoint):
            return "range"
        if date.year is None:
            return "no year"
        return "day" if date.day else "month" if date.month else "year"


def outcomes(path: Path, *, with_stated: bool) -> Iterator[Outcome]:
    """The reference of each document of a collection."""
    with path.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines, 1):
            document = json.loads(line)
            true = document.get("dct") or document.get("date")
            if true:
                text = document["text"] if with_stated else _blanked(document["text"])
                name = str(document.get("doc") or document.get("id") or number)
                begin = perf_counter()
                prose = Prose(text)
                expressions = recognise(prose)
                begin = perf_counter()
                said = find_reference(prose, expressions, SourceText(name, "", "", text), None)
                yield Outcome(name, said, parse_edtf(true), perf_counter() - begin)


def _blanked(text: str) -> str:
    """The text without the dates that it states about itself."""
    for statement in find_statements(text, recognise(Prose(text))):
        end = statement.start + len(statement.words)
        text = text[: statement.start] + " " * len(statement.words) + text[end:]
    return text


def report(found: list[Outcome]) -> Iterator[str]:
    """Lines of the report."""
    by_precision = defaultdict(list)
    for outcome in found:
        by_precision[outcome.precision].append(outcome)
    yield f"{len(found)} documents, {1000 * sum(o.seconds for o in found) / max(1, len(found)):.1f} ms each"
    for precision in ("day", "month", "year", "range", "no year", "none"):
        group = by_precision[precision]
        right = sum(o.right for o in group)
        yield f"{precision:8} {len(group):4} said  {right:4} right"
        if precision != "none":
            yield from _reliability(group)


def _reliability(group: list[Outcome]) -> Iterator[str]:
    for low, high in pairwise(_EDGES):
        inside = [o for o in group if low <= o.said.confidence < high]
        if inside:
            mean = sum(o.said.confidence for o in inside) / len(inside)
            share = sum(o.right for o in inside) / len(inside)
            yield f"         said {mean:.2f}: {len(inside):4} documents, right {share:.2f}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", nargs="+", type=Path)
    parser.add_argument("--with-stated", action="store_true", help="keep datelines and the like")
    parser.add_argument("--wrong", action="store_true", help="list what was said wrongly")
    options = parser.parse_args()
    for path in options.paths:
        found = list(outcomes(path, with_stated=options.with_stated))
        print(path)
        print("\n".join(report(found)))
        for outcome in found if options.wrong else ():
            if not outcome.right and outcome.said.date:
                print(f"  {outcome.document}: {outcome.said.date} ({outcome.said.confidence}), true {outcome.true}")


if __name__ == "__main__":
    main()
