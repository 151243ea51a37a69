"""What the tagger promises for any text at all."""

from __future__ import annotations

import re
from time import process_time
from typing import Final

from events.edtf import Edtf, parse_edtf
from events.language import Prose
from events.records import Anchor, Reference, SourceText, Span, Timex
from events.temporal import find_reference, recognise, resolve
from events.temporal.resolution.alternatives import alternatives
from events.temporal.resolution.explaining import arithmetic, ends_of, sentence
from events.temporal.rules import RULES

_YEAR: Final = r"(?:FY)?(?:[\dX]{4,}|BC\d{4,})"
_PART: Final = r"(?:MO|MI|AF|EV|NI|DT)"
_DAY: Final = rf"{_YEAR}-[\dX]{{2}}-[\dX]{{2}}|{_YEAR}-W[\dX]{{2}}-\d"
_DATE: Final = (
    rf"{_DAY}|{_YEAR}(?:-[\dX]{{2}}|-W[\dX]{{2}}(?:-WE)?|-Q[\dX]|-H[\dX]|-(?:SP|SU|FA|WI))?|{_YEAR}/{_YEAR}"
    r"|(?:BC)?[\dX]{1,3}|(?:PAST|PRESENT|FUTURE)_REF"
)
_TIME: Final = rf"(?:{_DAY})(?:T(?:{_PART}|\d\d(?::\d\d(?::\d\d)?)?(?:Z|[+-]\d\d:\d\d)?))?"
_LENGTH: Final = r"P(?=.)(?:[\dX.]+(?:CE|DE|ML|[YQMWDE]|WE|FO))*(?:T(?:[\dX.]+[HMS])+)?"
VALUES: Final = {
    "DATE": _DATE,
    "TIME": _TIME,
    "DURATION": _LENGTH,
    "SET": f"{_LENGTH}|{_DATE}|{_TIME}",
}
"""For each type of TIMEX3 the values that TimeML 1.2.1 lets it have."""
UNRELATED: Final = (
    "The roof of the old mill is of slate, and its door is painted green.",
    "# Materials\n\n- oak, ash and elm\n- a bucket of tar",
    "“Nobody knows,” said the miller’s wife (she had a cold).",
)
"""Paragraphs without a word of time."""
_SHORT: Final = 0.05
"""Seconds of the processor that are no evidence of anything."""


def tag(text: str, reference: str | None) -> list[Timex]:
    """The dated expressions of a text, counted from a date in EDTF or from none."""
    date = parse_edtf(reference) if reference else None
    prose = Prose(text)
    return resolve(prose, recognise(prose), Reference(date, "given" if date else "unknown", 1.0))


def check(text: str, reference: str | None) -> None:
    """Exact places, in order and apart, and well-formed answers.

    Raises:
        AssertionError: a promise is broken.
    """
    end = 0
    for timex in tag(text, reference):
        assert end <= timex.start < timex.end <= len(text), timex
        assert timex.text == text[timex.start : timex.end], timex
        assert re.fullmatch(VALUES[timex.type], timex.value), timex
        _check_explanation(timex)
        assert 0 < timex.confidence <= 1, timex
        assert timex.date is None or _is_stable(timex.date), timex
        end = timex.end


def _check_explanation(timex: Timex) -> None:
    assert timex.rule in RULES, timex
    assert sentence(timex).endswith("."), timex
    assert arithmetic(timex) is None or timex.grounds.anchor is not None, timex
    assert timex.type == "DURATION" or not any(ends_of(timex)), timex
    assert all(_is_stable(end) for end in ends_of(timex) if end), timex
    for other in alternatives(timex):
        assert re.fullmatch(VALUES[timex.type], other.value), (timex, other)
        assert other.value != timex.value, timex
        assert other.why, timex


def _is_stable(date: Edtf) -> bool:
    return parse_edtf(str(date)) == date


def check_reference(text: str) -> None:
    """A document's own date is found or not, with its evidence, whatever the text.

    Raises:
        AssertionError: a promise is broken.
    """
    prose = Prose(text)
    found = find_reference(prose, recognise(prose), SourceText("a", "a", "a", text), None)
    assert 0 <= found.confidence <= 1, found
    assert (found.date is None) == (found.source == "unknown"), found
    assert found.evidence, found
    assert all(sentence and sentence == sentence.strip() for sentence in found.evidence), found


def check_neighbours(text: str, reference: str | None, unrelated: str) -> None:
    """A paragraph that has nothing to do with the others changes nothing in them, wherever it stands.

    Raises:
        AssertionError: it does.
    """
    alone = tag(text, reference)
    followed = tag(f"{text}\n\n{unrelated}", reference)
    assert followed == alone, (alone, followed)
    before = f"{unrelated}\n\n"
    led = [_moved(timex, -len(before)) for timex in tag(before + text, reference)]
    assert led == alone, (alone, led)


def _moved(timex: Timex, by: int) -> Timex:
    grounds = timex.grounds._replace(anchor=_moved_anchor(timex.grounds.anchor, by))
    grounds = grounds._replace(rival=_moved_anchor(grounds.rival, by))
    return timex._replace(start=timex.start + by, end=timex.end + by, grounds=grounds)


def _moved_anchor(anchor: Anchor | None, by: int) -> Anchor | None:
    if anchor is None or anchor.span is None:
        return anchor
    return anchor._replace(span=Span(anchor.span.start + by, anchor.span.end + by))


def check_cost(text: str, longer: int = 4) -> None:
    """A text that stands several times behind itself costs as many times more, not their square.

    Raises:
        AssertionError: it costs more, twice in a row.
    """
    for _ in range(2):
        once, often = _cost(text), _cost(text * longer)
        if often <= 2 * longer * max(once, _SHORT):
            return
    raise AssertionError(f"{len(text)} characters {once:.3f} s, {longer} times as many {often:.3f} s")


def _cost(text: str) -> float:
    start = process_time()
    tag(text, "2024-05-15")
    return process_time() - start
