"""How often the values of time expressions are right, against how sure they were said to be.

    python tests/benchmarks/value_calibration.py DOCS.jsonl GOLD.jsonl [DOCS.jsonl GOLD.jsonl …]

DOCS holds a document a line with ``text`` and its day in ``dct`` or ``date``; GOLD the true expressions of the same
documents, a line each: ``{"doc", "timexes": [{"start", "end", "value", "alt"?}]}``. An expression counts where the
gold has one in its place, and is right if the value is the same, however it is spelled (W6 for W06, 198X for 198,
1949-XX for 1949). Prints both shares for each rule and for each step of
certainty. Last the mean squared error (Brier) on each half of the documents, of the certainties as they are and of
those that the other half would give each rule: where the second is no better, the table fits.
"""

from __future__ import annotations

import argparse
import json
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple

from prose import collection

from events.edtf import parse_edtf
from events.pipeline import date_document
from events.records import SourceText

_STEPS = (0.0, 0.4, 0.6, 0.7, 0.8, 0.9, 0.95, 1.01)
_FEWEST = 5
"""Expressions of a rule in one half from which on its share is tried on the other."""


class Outcome(NamedTuple):
    """What was said of one expression."""

    half: int
    rule: str
    said: float
    right: bool


def outcomes(docs: Path, gold: Path) -> Iterator[Outcome]:
    """Every expression that stands where the gold has one."""
    with gold.open(encoding="utf-8") as lines:
        true = {row["doc"]: row["timexes"] for row in map(json.loads, lines)}
    for number, text in enumerate(collection(docs)):
        source = SourceText(text.name, text.name, text.name, text.text)
        date = parse_edtf(text.date) if text.date else None
        for timex in date_document(source, date).timexes:
            found = _at(true[text.name], timex.start, timex.end)
            if found is not None:
                true_values = {_plain(value) for value in (found["value"], *found.get("alt", ()))}
                yield Outcome(number % 2, timex.rule, timex.confidence, _plain(timex.value) in true_values)


def _at(expressions: Sequence[Mapping[str, Any]], start: int, end: int) -> Mapping[str, Any] | None:
    return next((found for found in expressions if found["start"] < end and start < found["end"]), None)


def _plain(value: str) -> str:
    """One spelling of the values that annotators spell in several ways."""
    value = re.sub(r"W(\d)(?!\d)", r"W0\1", value)
    return re.sub(r"(?:-XX)+$|(?<=^\d{3})X$", "", value)


def _print_row(name: str, found: Sequence[Outcome]) -> None:
    said, right = (sum(values) / len(found) for values in ((o.said for o in found), (o.right for o in found)))
    print(f"{name:<22}{said:>8.2f}{right:>8.2f}{len(found):>8,}")


def _error(found: Sequence[Outcome], shares: Mapping[str, float]) -> float:
    return sum((shares.get(o.rule, o.said) - o.right) ** 2 for o in found) / len(found)


def _shares(found: Sequence[Outcome]) -> dict[str, float]:
    """The share that each rule gets right, of rules used often enough."""
    by_rule = defaultdict(list)
    for outcome in found:
        by_rule[outcome.rule].append(outcome.right)
    return {rule: sum(rights) / len(rights) for rule, rights in by_rule.items() if len(rights) >= _FEWEST}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", type=Path, nargs="+", metavar="DOCS GOLD")
    files = parser.parse_args().files
    if len(files) % 2:
        parser.error("documents and gold come in pairs")
    found = [outcome for pair in zip(files[::2], files[1::2], strict=True) for outcome in outcomes(*pair)]
    print(f"{'rule':<22}{'said':>8}{'right':>8}{'number':>8}")
    for rule in sorted({o.rule for o in found}, key=lambda rule: -sum(o.rule == rule for o in found)):
        _print_row(rule, [o for o in found if o.rule == rule])
    print()
    for low, high in pairwise(_STEPS):
        if step := [o for o in found if low <= o.said < high]:
            _print_row(f"{low:.2f} to {min(high, 1):.2f}", step)
    print()
    for half in (0, 1):
        tried, other = ([o for o in found if (o.half == half) is mine] for mine in (True, False))
        as_said, by_other = _error(tried, {}), _error(tried, _shares(other))
        print(f"half {half + 1}: error as said {as_said:.4f}, by the other half {by_other:.4f}")


if __name__ == "__main__":
    main()
