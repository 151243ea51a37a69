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


def tagged_line(document: str, reference: Reference, timexes: Sequence[Timex]) -> str:
    """One line of JSON, its line feed included.

    Args:
        document: id of the document.
        reference: its reference date.
        timexes: its time expressions, in text order.
    """
    fields = {
        "doc": document,
        "reference": {
            "date": str(reference.date) if reference.date else None,
            "source": reference.source,
            "confidence": round(reference.confidence, CONFIDENCE_DIGITS),
            "evidence": reference.evidence,
        },
        "timexes": [_expression(timex) for timex in timexes],
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
