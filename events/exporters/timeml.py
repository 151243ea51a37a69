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
from events.temporal.timex_values import year_text

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
    done = 0
    for number, timex in enumerate(timexes, 1):
        yield xml_text(source.text[done : timex.start])
        yield f"<TIMEX3{_attributes(number, timex)}>{xml_text(source.text[timex.start : timex.end])}</TIMEX3>"
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


def _attributes(number: int, timex: Timex) -> str:
    calculated = timex.type in ("DATE", "TIME") and timex.date is not None and not timex.written
    attributes = {"tid": f"t{number}", "type": timex.type, "value": timex.value}
    if timex.mod:
        attributes["mod"] = timex.mod
    attributes["temporalFunction"] = "true" if calculated else "false"
    attributes["functionInDocument"] = "NONE"
    if timex.from_reference:
        attributes["anchorTimeID"] = "t0"
    return "".join(f" {name}={quoteattr(value)}" for name, value in attributes.items())


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
