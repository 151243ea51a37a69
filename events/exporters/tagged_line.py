"""The time expressions of one document as one line of JSON: what ``timeline tag`` prints.

Built straight from the records, since a corpus has millions of expressions; the form is that of
:class:`events.model.TaggedDocument`.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from events.exporters.escaping import json_text
from events.records import CONFIDENCE_DIGITS, Reference, Timex


def tagged_line(document: str, reference: Reference, timexes: Sequence[Timex], *, explain: bool = False) -> str:
    """One line of JSON, its line feed included.

    Args:
        document: id of the document.
        reference: its reference date.
        timexes: its time expressions, in text order.
        explain: whether each expression says how sure its date is and how it was found.
    """
    fields = {
        "doc": document,
        "reference": {
            "date": str(reference.date) if reference.date else None,
            "source": reference.source,
            "confidence": round(reference.confidence, CONFIDENCE_DIGITS),
            "evidence": reference.evidence,
        },
        "timexes": [_explained(timex) if explain else _expression(timex) for timex in timexes],
    }
    return json_text(json.dumps(fields, ensure_ascii=False)) + "\n"


def _expression(timex: Timex) -> dict[str, Any]:
    fields = {
        "start": timex.start,
        "end": timex.end,
        "text": timex.text,
        "type": timex.type,
        "value": timex.value,
    }
    return {**fields, "mod": timex.mod} if timex.mod else fields


def _explained(timex: Timex) -> dict[str, Any]:
    explanation: dict[str, Any] = {"words": timex.text, "rule": timex.rule}
    if timex.from_reference:
        explanation["anchor"] = "document date"
    elif timex.counted_from is not None:
        explanation["anchor"] = {"start": timex.counted_from.start, "end": timex.counted_from.end}
    explanation["sentence"] = timex.explanation
    confidence = round(timex.confidence, CONFIDENCE_DIGITS)
    return {**_expression(timex), "confidence": confidence, "explanation": explanation}
