"""How often each rule of attachment gives a date to the right event, against the certainty that it states.

    python tests/benchmarks/attachment_rules.py FOLDER_OF_TIMEML [...]

For each expression of type DATE or TIME that TLINKs tie to events of its own sentence, asks the rules for the event it
belongs to; right is any of those events. Prints for each rule the number of expressions, what it states and the share
that is right. Several folders are also shown one by one: a figure that differs much between them is not to be trusted.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final, NamedTuple
from xml.etree import ElementTree

from events.edtf import parse_edtf
from events.extraction.attachment import attach
from events.extraction.narration import Narration
from events.extraction.predicates import words_of_event
from events.pipeline import date_document
from events.records import SourceText, Span

_AT: Final = frozenset(
    "IS_INCLUDED DURING DURING_INV SIMULTANEOUS IDENTITY INCLUDES BEGINS BEGUN_BY ENDS ENDED_BY".split()
)
"""Relations between an event and the time at which, or from or until which, it takes place."""


class Annotated(NamedTuple):
    """One TimeML document."""

    text: str
    written: str
    """Its date."""
    linked: Mapping[Span, list[Span]]
    """The events of each date."""


class Outcome(NamedTuple):
    """What a rule said of one expression."""

    folder: str
    reason: str
    said: float
    right: bool


def annotated(path: Path) -> Annotated:
    """Text, date and links of a TimeML document."""
    root = ElementTree.parse(path).getroot()
    body = root.find("TEXT")
    assert body is not None, f"{path} has no TEXT"
    spans: dict[str, Span] = {}
    text = _read(body, "", spans)
    dates = {t.get("tid", "") for t in body.iter("TIMEX3") if t.get("type") in ("DATE", "TIME")}
    event_of = {m.get("eiid", ""): m.get("eventID", "") for m in root.iter("MAKEINSTANCE")}
    linked: dict[Span, list[Span]] = defaultdict(list)
    for link in root.iter("TLINK"):
        date = link.get("timeID") or link.get("relatedToTime") or ""
        event = event_of.get(link.get("eventInstanceID") or link.get("relatedToEventInstance") or "", "")
        if link.get("relType") in _AT and date in dates and event in spans:
            linked[spans[date]].append(spans[event])
    creation = root.find("DCT/TIMEX3")
    return Annotated(text, creation.get("value", "")[:10] if creation is not None else "", linked)


def _read(element: ElementTree.Element, before: str, spans: dict[str, Span]) -> str:
    """The text up to the end of an element, and where its expressions and events stand."""
    text = before + (element.text or "")
    for child in element:
        start = len(text)
        text = _read(child, text, spans)
        spans[child.get("tid") or child.get("eid") or ""] = Span(start, len(text))
        text += child.tail or ""
    return text


def outcomes(folder: Path) -> Iterator[Outcome]:
    """What the rules say of every expression of the documents of a folder."""
    for path in sorted(folder.glob("*.tml")):
        document = annotated(path)
        source = SourceText(path.stem, path.name, "", document.text)
        dated = date_document(source, parse_edtf(document.written))
        narration = Narration(dated.prose, dated.timexes)
        for number, timexes in narration.timexes.items():
            view = narration.view(number)
            sentence = Span(view.sentence.start, view.sentence.end)
            for timex, (first, stop) in zip(timexes, view.time_spans, strict=True):
                date = next((span for span in document.linked if _meet(span, Span(timex.start, timex.end))), None)
                events = [span for span in document.linked[date] if _meet(span, sentence)] if date is not None else []
                found = attach(view, first, stop) if events else None
                if found is not None:
                    words = [view.tokens[k] for k in words_of_event(view, found.token)]
                    named = Span(words[0].start, words[-1].end)
                    right = any(_meet(named, event) for event in events)
                    yield Outcome(folder.name, found.rule.reason, found.rule.certainty, right)


def _meet(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def report(found: list[Outcome]) -> Iterator[str]:
    """Lines of the report."""
    folders = sorted({outcome.folder for outcome in found})
    yield f"{'dates':>6}{'said':>7}{'right':>7}" + "".join(f"{name:>12.11}" for name in folders)
    reasons = {outcome.reason: outcome.said for outcome in found}
    for reason in sorted(reasons, key=lambda r: -sum(o.reason == r for o in found)):
        some = [o for o in found if o.reason == reason]
        yield f"{len(some):>6}{reasons[reason]:>7.2f}{_share(some)}{_by_folder(some, folders)}  {reason}"
    yield f"{len(found):>6}{'':>7}{_share(found)}{_by_folder(found, folders)}  all"


def _by_folder(found: list[Outcome], folders: list[str]) -> str:
    return "".join(f"{_share([o for o in found if o.folder == folder]):>12}" for folder in folders)


def _share(found: list[Outcome]) -> str:
    return f"{sum(o.right for o in found) / len(found):>7.2f}" if found else f"{'-':>7}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", type=Path, nargs="+")
    found = [outcome for folder in parser.parse_args().folders for outcome in outcomes(folder)]
    if not found:
        parser.error("no date there is tied to an event of its sentence")
    print("\n".join(report(found)))


if __name__ == "__main__":
    main()
