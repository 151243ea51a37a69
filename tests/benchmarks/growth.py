"""Cost against length: prose that doubles from 10 kB to 10 MB, then what could make a pattern go wild.

    growth.py [--to 10_240_000] [--repeats 1_000_000] [--events | --merging]

The growth is what a character costs against what it cost at half the length: 1 where cost is linear. Seconds are
the processor's, so that other programs disturb little; trust the growth.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from functools import partial

from measuring import Work, everything, processor_seconds, tagging
from prose import Text, generated

from events.edtf import parse_edtf
from events.merging import merge
from events.pipeline import analyse
from events.records import Reading, SourceText

_FIRST = 10_000
_STEADY = 300_000
"""Characters from which on one round is enough."""
_ROUNDS = 5
_DOCUMENT = 4_000
"""Characters of a document to be merged with others."""
_COPIED = 32
"""Documents that others are copies of."""
_FEW = 64
_DATE = "2024-04-02"
_ODD = {
    "digits": "7",
    "months": "May ",
    "spaces": " ",
    "line ends": "\n",
    "words without an end": "word ",
    "brackets": "(",
    "quotes": "“",
    "dates cut short": "1/1/",
    "clock times cut short": "12:",
    "years": "1990 ",
    "ranges without an end": "1990–",
    "numbers in words": "one hundred ",
    "joined numbers in words": "twenty-",
    "weekdays": "Monday, ",
    "parts of nothing": "the first week of ",
    "chains of days": "the day after ",
    "abbreviations": "Mr. ",
    "accents on nothing": "\u0301",
}
"""Names and what is repeated."""


def doublings(work: Work, longest: int) -> Iterator[str]:
    """One line a length."""
    yield f"{'characters':>34} {'seconds':>9} {'characters/s':>14} {'growth':>7}"
    length, before = _FIRST, 0.0
    while length <= longest:
        took = processor_seconds(work, generated(length), _ROUNDS if length < _STEADY else 1)
        yield _row(f"{length:,}", took, length, before)
        length, before = length * 2, took


def odd_texts(work: Work, repeats: int) -> Iterator[str]:
    """One line for each thing repeated."""
    yield f"{f'{repeats:,} times':>34} {'seconds':>9} {'characters/s':>14} {'growth':>7}"
    for name, unit in _ODD.items():
        half, whole = (
            processor_seconds(work, Text(name, _DATE, unit * times), 2) for times in (repeats // 2, repeats // 2 * 2)
        )
        yield _row(name, whole, len(unit) * repeats, half)


def merging(longest: int) -> Iterator[str]:
    """One line a number of documents, of which most tell of what no other does, and some are copies."""
    yield f"{'characters in documents':>34} {'seconds':>9} {'characters/s':>14} {'growth':>7}"
    count, before = 4, 0.0
    while count * _DOCUMENT <= longest:
        work = partial(_merge, [_reading(number) for number in range(count)])
        took = processor_seconds(work, generated(0), _ROUNDS if count < _FEW else 1)
        yield _row(f"{count:,} × {_DOCUMENT:,}", took, count * _DOCUMENT, before)
        count, before = count * 2, took


def _merge(readings: list[Reading], _: Text) -> object:
    return merge(readings)


def _reading(number: int) -> Reading:
    text = generated(_DOCUMENT, seed=number % _COPIED if number % 4 == 0 else number)
    return analyse(SourceText(str(number), str(number), str(number), text.text), parse_edtf(text.date))


def _row(name: str, took: float, characters: int, at_half: float) -> str:
    growth = f"{took / at_half / 2:>7.2f}" if at_half else ""
    return f"{name:>34} {took:>9.3f} {characters / took:>14,.0f} {growth}".rstrip()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--to", type=int, default=10_240_000, help="longest prose, in characters")
    parser.add_argument("--repeats", type=int, default=1_000_000, help="how often each odd thing stands in its text")
    parser.add_argument("--events", action="store_true", help="extract events as well")
    parser.add_argument("--merging", action="store_true", help="instead, what joining documents costs")
    options = parser.parse_args()
    if options.merging:
        for line in merging(options.to):
            print(line, flush=True)
        return
    work = everything if options.events else tagging
    work(generated(_FIRST))
    for table in (doublings(work, options.to), odd_texts(work, options.repeats)):
        for line in table:
            print(line, flush=True)


if __name__ == "__main__":
    main()
