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
from time import monotonic, sleep
from typing import Final

from events.readers import ReadError, Skipped, expected_documents
from events.records import SourceText
from events.watching import Watch
from tui.analysis import LENGTH_BYTES, LONG, Changed, Expected, Found, Remark, Watching, Work
from tui.batching import open_batch, usable_cores

__all__ = ["main"]

_NICENESS: Final = 5
"""The screen goes first."""
_LOOK_SECONDS: Final = 1.0
"""How often it is looked for changes."""
_PAUSE: Final = 20
"""So many times longer than a look takes, there is no other: of folders on slow drives."""
_SHOWN_AT_ONCE: Final = 20
"""Files that have changed before what is in them is shown."""


def main() -> None:
    """Read what is asked. An interrupt is the screen's to handle: it ends this process when it ends itself."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with suppress(OSError):
        os.nice(_NICENESS)
    request: Work | Watching = pickle.load(sys.stdin.buffer)
    Thread(target=_end_with_the_screen, daemon=True).start()
    if isinstance(request, Watching):
        _watch(request)
    else:
        _read(request)


def _read(work: Work) -> None:
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


def _watch(watching: Watching) -> None:
    """Look for changes as long as the screen is there."""
    watch = Watch(watching.paths, watching.known, watching.since)
    with open_batch(1, watching.cached, lambda line: _send(Remark(line))) as batch:
        while True:
            started = monotonic()
            files, gone = watch.look()
            for first in range(0, max(len(files), bool(gone)), _SHOWN_AT_ONCE):
                some = files[first : first + _SHOWN_AT_ONCE]
                held = [watch.named(file, batch.held(file, watching.columns)) for file in some]
                found = [each for one in held for each in one.found]
                for each in found:
                    if isinstance(each, ReadError):
                        _send(each)
                for outcome in batch.outcomes((each for each in found if isinstance(each, SourceText)), watching.given):
                    _send(outcome if isinstance(outcome, ReadError) else batch.reading(outcome))
                _send(Changed(some, (*gone, *(id for one in held for id in one.gone))))
                gone = ()
            sleep(max(_LOOK_SECONDS, (monotonic() - started) * _PAUSE))


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
