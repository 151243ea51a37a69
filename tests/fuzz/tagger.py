"""Coverage-guided search for a text on which the tagger breaks a promise.

    python -m tests.fuzz.tagger [-runs=100000] [-max_total_time=600] [libFuzzer's other options] [FOLDER]

FOLDER keeps what reaches new code, for the next time. A text that breaks a promise is printed; it belongs into
tests/events/temporal/test_dating_properties.py. Needs atheris: ``pip install -e '.[fuzz]'``.
"""

from __future__ import annotations

import sys

import atheris

with atheris.instrument_imports(include=["events"]):
    from tests.fuzz.promises import UNRELATED, check, check_cost, check_neighbours, check_reference

from tests.fuzz.fragments import PICKS, REFERENCES, written

_MOST = 400
"""Fragments, or characters of raw text, in one text."""
_REPEATED = 1_000
"""Characters to which a text is repeated to see what its length costs."""
_SELDOM = 49
"""Texts that are not repeated for one that is: it takes as long as they do together."""
_DEFAULTS = ("-len_control=0", "-max_len=512", "-timeout=60", "-rss_limit_mb=2000")


def try_text(data: bytes) -> None:
    """Check every promise on the text that the bytes stand for."""
    source = atheris.FuzzedDataProvider(data)
    reference = REFERENCES[source.ConsumeIntInRange(0, len(REFERENCES) - 1)]
    unrelated = UNRELATED[source.ConsumeIntInRange(0, len(UNRELATED) - 1)]
    repeated = source.ConsumeIntInRange(0, _SELDOM) == _SELDOM
    text = _text(source)
    try:
        check(text, reference)
        check_reference(text)
        check_neighbours(text, reference, unrelated)
        if repeated:
            check_cost(text * (_REPEATED // max(1, len(text))))
    except BaseException:
        print(f"broken by {text!r}, reference {reference!r}", file=sys.stderr)
        raise


def _text(source: atheris.FuzzedDataProvider) -> str:
    """One text in four raw, two of fragments, one of both."""
    kind = source.ConsumeIntInRange(0, 3)
    put_together, raw = "", ""
    if kind:
        put_together = written(source.ConsumeIntListInRange(source.ConsumeIntInRange(1, _MOST // 4), 0, PICKS - 1))
    if kind in (0, 3):
        raw = source.ConsumeUnicode(_MOST)
    return put_together + raw


def main() -> None:
    atheris.Setup([sys.argv[0], *_DEFAULTS, *sys.argv[1:]], try_text)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
