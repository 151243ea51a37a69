"""How sure an event is, and what makes it unsure, in words for people."""

from __future__ import annotations

from typing import Final

from events.extraction.found import Found
from events.extraction.view import SentenceView
from events.records import SURE_ENOUGH

_DOUBT_OF_RULE: Final = 0.4
"""Share of a rule's errors that make an event wrong: often the word beside the right one tells the same. Measured by
``tests/benchmarks/event_calibration.py`` on documents, where the rule's own share is of single links in news."""
_DOUBT_OF_VALUE: Final = 0.6
"""The same of the errors in what an expression means, which are fewer in documents with a date than in news without."""
_PLAIN_RULE: Final = 0.6
_PLAIN_VALUE: Final = 0.9
"""Shares from which on neither is given as a reason for doubt."""


def certainty_of(item: Found) -> float:
    """The probability that a place tells of an event and that the event has its date."""
    value = item.timex.confidence if item.timex is not None else 1.0
    described = item.certainty / item.rule.certainty
    return (1 - _DOUBT_OF_RULE * (1 - item.rule.certainty)) * (1 - _DOUBT_OF_VALUE * (1 - value)) * described


def doubts_of(item: Found, view: SentenceView) -> tuple[str, ...]:
    """Why an event is to be looked at, as plain sentences; empty where it is sure enough."""
    if certainty_of(item) >= SURE_ENOUGH:
        return ()
    found = []
    word = view.tokens[item.trigger].text
    if item.date is None:
        found.append("Not sure: the text gives no date for it.")
    elif item.timex is not None and item.timex.confidence < _PLAIN_VALUE:
        found.append(f"Not sure: “{item.timex.text}” means this date with {item.timex.confidence:.0%}.")
    if item.rule.certainty < _PLAIN_RULE and item.timex is not None:
        found.append(f"Not sure: “{item.timex.text}” may date something else than “{word}”.")
    if item.certainty < item.rule.certainty and item.date is not None:
        found.append(f"Not sure: the words give the date of “{word}” only roughly, or only describe it.")
    return tuple(found) or (f"Not sure: neither the date nor that it is the date of “{word}” is certain.",)
