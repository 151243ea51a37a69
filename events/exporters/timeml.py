"""The time expressions of one document inside its text, as TimeML 1.2.1 with TIMEX3 elements."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final
from xml.sax.saxutils import escape, quoteattr

from events.daynumbers import civil
from events.edtf import DatePoint, Edtf
from events.records import Reference, SourceText, Timex
from events.safetext import make_safe, replace_unsafe
from events.temporal.resolution.explaining import ends_of
from events.temporal.resolution.timex_values import year_text

_HEAD: Final = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<TimeML xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
    ' xsi:noNamespaceSchemaLocation="http://timeml.org/timeMLdocs/TimeML_1.2.1.xsd">\n'
)
_UNKNOWN_DAY: Final = "XXXX-XX-XX"


def render(source: SourceText, reference: Reference, timexes: Sequence[Timex]) -> Iterator[str]:
    """One XML document, piece by piece.

    The content of ``TEXT``, read back by an XML parser, is the document's text; only characters that XML 1.0
    cannot hold (control characters, surrogates, U+FFFE, U+FFFF) are each one visible character instead.

    Args:
        source: the document.
        reference: its reference date, which becomes the creation time ``t0``.
        timexes: its time expressions, in text order, none inside another.
    """
    yield _HEAD
    yield f"<DOCID>{xml_text(source.id)}</DOCID>\n"
    yield f"<DCT>{_creation_time(reference.date)}</DCT>\n"
    yield f"<TITLE>{xml_text(source.title)}</TITLE>\n<TEXT>"
    done, names, beyond = 0, _Names(timexes), len(timexes)
    for number, timex in enumerate(timexes, 1):
        yield xml_text(source.text[done : timex.start])
        other = _other_end(timex)
        beyond += bool(other)
        attributes = _attributes(f"t{number}", timex, names.anchor(timex), f"t{beyond}" if other else "")
        yield f"<TIMEX3{attributes}>{xml_text(source.text[timex.start : timex.end])}</TIMEX3>"
        if other:
            yield _point(f"t{beyond}", other, f"t{number}")
        done = timex.end
    yield xml_text(source.text[done:])
    yield "</TEXT>\n</TimeML>\n"


def xml_text(text: str) -> str:
    """The text as XML content; what could drive a terminal, and the carriage return that a parser would change,
    is a character reference."""
    escaped = escape(_not_xml().sub(lambda match: make_safe(match[0]), text))
    return replace_unsafe(escaped, lambda char: char if char == "\t" else f"&#{ord(char)};")


@cache
def _not_xml() -> re.Pattern[str]:
    """What the production ``Char`` of XML 1.0 leaves out."""
    return re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


class _Names:
    """The ``tid`` of each expression, by where it stands."""

    def __init__(self, timexes: Sequence[Timex]) -> None:
        self._by_start = {timex.start: f"t{number}" for number, timex in enumerate(timexes, 1)}

    def anchor(self, timex: Timex) -> str:
        """What the expression was counted from; empty where it is no element of the document."""
        anchor = timex.grounds.anchor
        if anchor is None:
            return ""
        return "t0" if anchor.span is None else self._by_start.get(anchor.span.start, "")


def _other_end(timex: Timex) -> str:
    """The value of the end of a length of time that no words name."""
    begins, ends = ends_of(timex)
    return _known_part(ends if timex.grounds.amount > 0 else begins) if begins and ends else ""


def _point(name: str, value: str, length: str) -> str:
    """An element without words, as TimeML has them for the ends of lengths."""
    return (
        f'<TIMEX3 tid="{name}" type="DATE" value="{value}" temporalFunction="true" functionInDocument="NONE"'
        f' anchorTimeID="{length}"/>'
    )


def _attributes(name: str, timex: Timex, anchor: str, other_end: str) -> str:
    calculated = timex.type in ("DATE", "TIME") and timex.date is not None and not timex.written
    attributes = {"tid": name, "type": timex.type, "value": timex.value}
    attributes.update({key: value for key in ("mod", "quant", "freq") if (value := getattr(timex, key))})
    attributes["temporalFunction"] = "true" if calculated else "false"
    attributes["functionInDocument"] = "NONE"
    if timex.type == "DURATION":
        points = (anchor, other_end) if timex.grounds.amount > 0 else (other_end, anchor)
        attributes.update({key: tid for key, tid in zip(("beginPoint", "endPoint"), points, strict=True) if tid})
    elif anchor:
        attributes["anchorTimeID"] = anchor
    return "".join(f" {key}={quoteattr(value)}" for key, value in attributes.items())


def _creation_time(date: Edtf | None) -> str:
    has_clock = isinstance(date, DatePoint) and date.has_clock
    value = str(date).rstrip("?~%") if has_clock else _known_part(date)
    kind = "TIME" if has_clock else "DATE"
    words = xml_text(str(date)) if date is not None else ""
    return (
        f'<TIMEX3 tid="t0" type="{kind}" value={quoteattr(value)} temporalFunction="false"'
        f' functionInDocument="CREATION_TIME">{words}</TIMEX3>'
    )


def _known_part(date: Edtf | None) -> str:
    """Year, month and day as far as the first and the last day that a date allows agree on them."""
    if date is None or date.first_day is None or date.last_day is None:
        return _UNKNOWN_DAY
    first, last = civil(date.first_day), civil(date.last_day)
    if first[0] != last[0]:
        return _UNKNOWN_DAY
    value = year_text(first[0])
    if first[1] == last[1]:
        value += f"-{first[1]:02d}"
        if first[2] == last[2]:
            value += f"-{first[2]:02d}"
    return value
