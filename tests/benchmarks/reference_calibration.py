"""How often inferred reference dates are right, against how sure they were said to be.

    python tests/benchmarks/reference_calibration.py docs.jsonl [docs.jsonl …] [--with-stated]

Each line of a file is a document with ``text`` and the true day in ``dct`` or ``date``. What the text states about
itself is blanked unless asked to be kept, metadata is not passed on, so that the words alone are measured. Prints,
by precision and by confidence, how many dates were given and how many of them hold the true day; then the same of the
likeliest year, month and day of every text, given or not. Last, whether their probabilities want sharpening: the power
that suits the odds of some documents best (1 leaves them as they are) is tried on the others, each file against the
other files and each half against the other. Trust it where what it gains is gained on documents it was not fitted to.
"""

from __future__ import annotations

import argparse
import json
from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise
from math import log
from pathlib import Path
from time import perf_counter
from typing import Final, NamedTuple

from events.edtf import DatePoint, Edtf, day_number, parse_edtf
from events.language import Prose
from events.records import Reference, SourceText
from events.temporal import find_reference, recognise
from events.temporal.reference.finding import Weighed, weigh_words
from events.temporal.reference.stated import find_statements

_EDGES = (0.0, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.01)


_POWERS: Final = tuple(power / 20 for power in range(4, 41))
_LEVELS: Final = ("year", "month", "day")


class Guess(NamedTuple):
    """The likeliest year, month or day, with its probability, and whether it is the true one."""

    level: str
    probability: float
    right: bool


class Outcome(NamedTuple):
    """What was said of one document, and what is true."""

    document: str
    said: Reference
    guesses: tuple[Guess, ...]
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
                took = perf_counter() - begin
                yield Outcome(name, said, _guesses(weigh_words(prose, expressions), true), parse_edtf(true), took)


def _guesses(weighed: Weighed | None, true: str) -> tuple[Guess, ...]:
    if weighed is None:
        return ()
    posterior, (year, month, day) = weighed.posterior, map(int, true[:10].split("-"))
    return (
        Guess("year", posterior.years[posterior.best_year], posterior.best_year == year),
        Guess("month", posterior.months[posterior.best_month], posterior.best_month == (year, month)),
        Guess("day", posterior.day(posterior.best_day), posterior.best_day == day_number(year, month, day)),
    )


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
            yield from _reliability([(o.said.confidence, o.right) for o in group])
    for level in _LEVELS:
        yield f"likeliest {level}, given or not"
        yield from _reliability([(g.probability, g.right) for o in found for g in o.guesses if g.level == level])


def _reliability(group: list[tuple[float, bool]]) -> Iterator[str]:
    for low, high in pairwise(_EDGES):
        inside = [one for one in group if low <= one[0] < high]
        if inside:
            mean = sum(said for said, _ in inside) / len(inside)
            share = sum(right for _, right in inside) / len(inside)
            yield f"         said {mean:.2f}: {len(inside):4} documents, right {share:.2f}"


def cross_fitted(name: str, fitted: list[Outcome], tried: list[Outcome]) -> Iterator[str]:
    """What the power that suits one set of documents best does for another."""
    for level in _LEVELS:
        ours, theirs = ([g for o in some for g in o.guesses if g.level == level] for some in (fitted, tried))
        if ours and theirs:
            power = min(_POWERS, key=lambda power: _loss(ours, power))
            before, after = _loss(theirs, 1), _loss(theirs, power)
            yield f"{name}: {level:5} power {power:.2f}, loss on the others {before:.3f}, with it {after:.3f} nats"


def _loss(guesses: list[Guess], power: float) -> float:
    """Mean negative log-likelihood of being right or wrong."""
    total = 0.0
    for guess in guesses:
        said = min(max(guess.probability, 1e-6), 1 - 1e-6) ** power
        other = (1 - min(max(guess.probability, 1e-6), 1 - 1e-6)) ** power
        total -= log((said if guess.right else other) / (said + other))
    return total / len(guesses)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", nargs="+", type=Path)
    parser.add_argument("--with-stated", action="store_true", help="keep datelines and the like")
    parser.add_argument("--wrong", action="store_true", help="list what was said wrongly")
    options = parser.parse_args()
    every: dict[Path, list[Outcome]] = {}
    for path in options.paths:
        found = every[path] = list(outcomes(path, with_stated=options.with_stated))
        print(path)
        print("\n".join(report(found)))
        for outcome in found if options.wrong else ():
            if not outcome.right and outcome.said.date:
                print(f"  {outcome.document}: {outcome.said.date} ({outcome.said.confidence}), true {outcome.true}")
    together = [outcome for found in every.values() for outcome in found]
    for path, found in every.items() if len(every) > 1 else ():
        others = [o for other, some in every.items() if other != path for o in some]
        print("\n".join(cross_fitted(f"{path.parent.name}/{path.name}", found, others)))
    for half, name in enumerate(("even documents", "odd documents")):
        print("\n".join(cross_fitted(name, together[half::2], together[1 - half :: 2])))


if __name__ == "__main__":
    main()
