"""How often events are right, against how sure they were said to be.

    python tests/benchmarks/event_calibration.py GOLD_FOLDER EXPORTED.json [--rules]

GOLD_FOLDER holds ``*.gold.json``: for each document its ``doc`` (a file name) and ``events``, each with a ``date``,
perhaps ``alternatives`` to it, a ``trigger`` in a ``trigger_quote``, and perhaps further such places under ``also``.
EXPORTED.json is what ``timeline export GOLD_FOLDER --to json`` printed. An event is right when one of its mentions
covers the trigger of a gold event, required or not, and claims the same days. Prints, for each step of certainty, the
number of events, what was said on average and the share that is right; with ``--rules`` the same by the last sentence
of the explanation, quoted words left out. Last the mean squared error (Brier) of the certainties as they are, and of
the plain share of all: where the first is no smaller, the certainties say nothing.
"""

from __future__ import annotations

import argparse
import json
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any, Final, NamedTuple

from events.edtf import parse_edtf

_STEPS: Final = (0.0, 0.3, 0.5, 0.6, 0.7, 0.8, 0.9, 1.01)
_FEWEST: Final = 3
"""Events told by one reason from which on it is listed."""


class Outcome(NamedTuple):
    """What was said of one event."""

    said: float
    right: bool
    reason: str


def outcomes(gold: Path, exported: Mapping[str, Any]) -> Iterator[Outcome]:
    """Every event of the documents that the gold knows."""
    known = [json.loads(path.read_text(encoding="utf-8")) for path in sorted(gold.glob("*.gold.json"))]
    true = {document["doc"]: document["events"] for document in known}
    documents = {d["id"]: d for d in exported["documents"]}
    places = {
        name: list(_places(d["text"], true[Path(d["path"]).name]))
        for name, d in documents.items()
        if Path(d["path"]).name in true
    }
    for event in exported["events"]:
        mentions = [m for m in event["mentions"] if m["document"] in places]
        if mentions:
            right = any(_is_right(event, m, places[m["document"]]) for m in mentions)
            reason = re.sub("“[^”]*”", "…", event["explanation"][-1]) if event["explanation"] else ""
            yield Outcome(event["confidence"], right, reason)


def _places(text: str, events: Sequence[Mapping[str, Any]]) -> Iterator[tuple[int, Sequence[str]]]:
    """The offsets of the triggers of gold events, with the dates that are right there."""
    for event in events:
        dates = [event["date"], *event.get("alternatives", ())]
        for place in (event, *event.get("also", ())):
            words = r"\s+".join(map(re.escape, place["trigger_quote"].split()))
            match = re.search(words, text)
            if match is not None:
                yield match.start() + max(match.group().find(place["trigger"]), 0), dates


def _is_right(event: Mapping[str, Any], mention: Mapping[str, Any], places: list[tuple[int, Sequence[str]]]) -> bool:
    said = mention.get("date") or event["date"]
    for offset, dates in places:
        if mention["start"] <= offset < mention["end"] and any(_same_days(said, date) for date in dates):
            return True
    return False


def _same_days(said: str | None, true: str) -> bool:
    if not said:
        return False
    one, other = parse_edtf(said), parse_edtf(true)
    return (one.first_day, one.last_day) == (other.first_day, other.last_day)


def report(found: Sequence[Outcome], *, rules: bool) -> Iterator[str]:
    """Lines of the report."""
    yield f"{'certainty':<14}{'events':>8}{'said':>8}{'right':>8}"
    for low, high in pairwise(_STEPS):
        if step := [o for o in found if low <= o.said < high]:
            yield _row(f"{low:.2f} to {min(high, 1):.2f}", step)
    if rules:
        by_reason = defaultdict(list)
        for outcome in found:
            by_reason[outcome.reason].append(outcome)
        for reason, some in sorted(by_reason.items(), key=lambda item: -len(item[1])):
            if len(some) >= _FEWEST:
                yield f"{_row('', some)}  {reason}"
    share = sum(o.right for o in found) / len(found)
    as_said = sum((o.said - o.right) ** 2 for o in found) / len(found)
    yield f"error as said {as_said:.3f}, of the same share for all {share * (1 - share):.3f}"


def _row(name: str, found: Sequence[Outcome]) -> str:
    said, right = (sum(values) / len(found) for values in ((o.said for o in found), (o.right for o in found)))
    return f"{name:<14}{len(found):>8}{said:>8.2f}{right:>8.2f}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=Path)
    parser.add_argument("exported", type=Path)
    parser.add_argument("--rules", action="store_true", help="by the reason of each date, too")
    options = parser.parse_args()
    found = list(outcomes(options.gold, json.loads(options.exported.read_text(encoding="utf-8"))))
    if not found:
        parser.error("no event of a document that the gold knows")
    print("\n".join(report(found, rules=options.rules)))


if __name__ == "__main__":
    main()
