"""The process beside the screen: pickled work on standard input, what was found on standard output as it is found."""

from __future__ import annotations

import os
import pickle
import signal
import sys
from collections.abc import Iterable, Iterator
from contextlib import suppress
from functools import partial
from itertools import chain
from threading import Thread
from typing import Final

from events.batch import each_document
from events.edtf import Edtf
from events.pipeline import analyse
from events.readers import ReadError, Skipped, expected_documents, read_many
from events.records import Reading, SourceText
from tui.analysis import LENGTH_BYTES, LONG, Expected, Found, Work

__all__ = ["main"]

_NICENESS: Final = 5
"""The screen goes first."""
_MOST_JOBS: Final = 8


def main() -> None:
    """Read what is asked. An interrupt is the screen's to handle: it ends this process when it ends itself."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with suppress(OSError):
        os.nice(_NICENESS)
    work: Work = pickle.load(sys.stdin.buffer)
    Thread(target=_end_with_the_screen, daemon=True).start()
    if work.paths:
        _send(Expected(len(work.documents) + expected_documents(work.paths)))
    documents = chain(work.documents, _Readable(read_many(work.paths, work.columns), work.known))
    jobs = _jobs() if work.paths or len(work.documents) > 1 else 1
    held = frozenset(document.id for document in work.documents)
    for reading in each_document(partial(_read, given=work.given, held=held), documents, jobs):
        _send(reading)


def _end_with_the_screen() -> None:
    """Wait until the screen is gone, however it went; nobody needs what is found then."""
    # Not through sys.stdin, whose lock would hold up the end of the interpreter.
    while os.read(sys.stdin.fileno(), 1):
        pass
    os.killpg(0, signal.SIGKILL)


def _jobs() -> int:
    """One processor is left to the screen."""
    return max(1, min(_MOST_JOBS, (os.cpu_count() or 1) - 1))


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


def _read(source: SourceText, given: Edtf | None, held: frozenset[str]) -> Reading | ReadError:
    try:
        reading = analyse(source, given)
    except Exception as error:
        # Whatever is wrong with a rule, the other documents can still be read.
        return ReadError(source.path, f"could not be worked out: {type(error).__name__}: {error}")
    # A text that the screen has is not sent back to it.
    return reading._replace(source=source._replace(text="")) if source.id in held or _is_sent_first(source) else reading


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
