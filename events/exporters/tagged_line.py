"""The time expressions of one document as one line of JSON: what ``timeline tag`` prints.

Built straight from the records, since a corpus has millions of expressions; the form is that of
:class:`events.model.TaggedDocument`.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from events.exporters.escaping import json_text
from events.records import CONFIDENCE_DIGITS, Anchor, Reference, Timex
from events.temporal.resolution.alternatives import alternatives
from events.temporal.resolution.explaining import arithmetic, ends_of, sentence


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
        "timexes": [_explained(timex, reference) if explain else _expression(timex) for timex in timexes],
    }
    return json_text(json.dumps(fields, ensure_ascii=False)) + "\n"


def _expression(timex: Timex) -> dict[str, Any]:
    fields: dict[str, Any] = {
        "start": timex.start,
        "end": timex.end,
        "text": timex.text,
        "type": timex.type,
        "value": timex.value,
    }
    if timex.mod:
        fields["mod"] = timex.mod
    if timex.type == "SET":
        fields.update({name: value for name in ("quant", "freq") if (value := getattr(timex, name))})
    elif timex.type == "DURATION":
        fields.update({name: str(date) for name, date in zip(("begins", "ends"), ends_of(timex), strict=True) if date})
    return fields


def _explained(timex: Timex, reference: Reference) -> dict[str, Any]:
    explanation: dict[str, Any] = {"words": timex.text, "rule": timex.rule}
    if timex.grounds.anchor is not None:
        explanation["anchor"] = _anchor(timex.grounds.anchor, reference)
    counted = arithmetic(timex)
    if counted is not None:
        start, amount, unit, most, to, words = counted
        more = {} if most is None else {"most": _figure(most)}
        explanation["arithmetic"] = {
            "from": start,
            "amount": _figure(amount),
            "unit": unit,
            **more,
            "to": to,
            "words": words,
        }
    explanation["alternatives"] = [{"value": other.value, "why": other.why} for other in alternatives(timex)]
    explanation["sentence"] = sentence(timex)
    confidence = round(timex.confidence, CONFIDENCE_DIGITS)
    return {**_expression(timex), "confidence": confidence, "explanation": explanation}


def _figure(amount: float) -> float:
    return int(amount) if amount == int(amount) else amount


def _anchor(anchor: Anchor, reference: Reference) -> dict[str, Any]:
    fields: dict[str, Any] = {"kind": anchor.kind, "date": str(anchor.date) if anchor.date else None}
    if anchor.span is None:
        return {**fields, "source": reference.source}
    return {**fields, "start": anchor.span.start, "end": anchor.span.end, "text": anchor.text}
