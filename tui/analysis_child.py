"""The process beside the screen: pickled work on standard input, what was found on standard output as it is found."""

from __future__ import annotations

import os
import pickle
import signal
import sys
from collections.abc import Iterable, Iterator
from contextlib import suppress
from itertools import chain
from threading import Thread
from typing import Final

from events.readers import ReadError, Skipped, expected_documents
from events.records import SourceText
from tui.analysis import LENGTH_BYTES, LONG, Expected, Found, Remark, Work
from tui.batching import open_batch, usable_cores

__all__ = ["main"]

_NICENESS: Final = 5
"""The screen goes first."""


def main() -> None:
    """Read what is asked. An interrupt is the screen's to handle: it ends this process when it ends itself."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with suppress(OSError):
        os.nice(_NICENESS)
    work: Work = pickle.load(sys.stdin.buffer)
    Thread(target=_end_with_the_screen, daemon=True).start()
    if work.paths:
        _send(Expected(len(work.documents) + expected_documents(work.paths)))
    jobs = usable_cores() if work.paths or len(work.documents) > 1 else 1
    with open_batch(jobs, work.cached, lambda line: _send(Remark(line))) as batch:
        found = chain(work.documents, _Readable(batch.documents(work.paths, work.columns), work.known))
        held = frozenset(document.id for document in work.documents)
        for outcome in batch.outcomes(found, work.given):
            if isinstance(outcome, ReadError):
                _send(outcome)
                continue
            reading = batch.reading(outcome)
            source = reading.source
            # A text that the screen has is not sent back to it.
            without = source.id in held or _is_sent_first(source)
            _send(reading._replace(source=source._replace(text="")) if without else reading)


def _end_with_the_screen() -> None:
    """Wait until the screen is gone, however it went; nobody needs what is found then."""
    # Not through sys.stdin, whose lock would hold up the end of the interpreter.
    while os.read(sys.stdin.fileno(), 1):
        pass
    os.killpg(0, signal.SIGKILL)


class _Readable:
    """The documents that are to be read; what cannot be is sent at once."""

    def __init__(self, found: Iterable[SourceText | ReadError | Skipped], known: frozenset[str]) -> None:
        self._found, self._known = found, known

    def __iter__(self) -> Iterator[SourceText]:
        for found in self._found:
            if not isinstance(found, SourceText):
                _send(found)
            elif found.id not in self._known:
                if _is_sent_first(found):
                    _send(found)
                yield found


def _is_sent_first(source: SourceText) -> bool:
    """Whether it takes long, so that people can read it meanwhile."""
    return len(source.text) >= LONG


def _send(found: Found) -> None:
    pickled = pickle.dumps(found, pickle.HIGHEST_PROTOCOL)
    sys.stdout.buffer.write(len(pickled).to_bytes(LENGTH_BYTES))
    sys.stdout.buffer.write(pickled)
    sys.stdout.buffer.flush()


if __name__ == "__main__":
    main()
