"""The process that reads files for another one: requests on standard input, what was found on standard output."""

from __future__ import annotations

import os
import pickle
import resource
import signal
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import IO, Final

from events.readers.aside import Answer, Failed, Request
from events.readers.errors import ReadError, reason_of
from events.readers.opening import read_opened
from events.readers.source import Opened, in_memory, without_surrogates
from events.readers.watchdog import rest, watch

_MEMORY: Final = 4 * 2**30
"""Bytes of address space; where the system knows such a limit."""


def main() -> None:
    """Answer requests until there are no more. Ctrl+C is for the other process, which ends this one with itself."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with suppress(OSError, ValueError):
        resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, resource.getrlimit(resource.RLIMIT_AS)[1]))
    # Whatever a library prints must not get between the answers.
    output = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    while True:
        try:
            request: Request = pickle.load(sys.stdin.buffer)
        except EOFError:
            return
        _answer(request, output)


def _answer(request: Request, output: IO[bytes]) -> None:
    """Say what is found. The clock runs while a document is looked for, not while it waits to be taken."""
    answers = _answers(request)
    finished = False
    while not finished:
        watch(request.seconds)
        answer = next(answers)
        rest()
        pickle.dump(answer, output, pickle.HIGHEST_PROTOCOL)
        output.flush()
        finished = answer is None or isinstance(answer, Failed)


def _answers(request: Request) -> Iterator[Answer]:
    path = request.path
    try:
        with Path(path).open("rb") if request.data is None else in_memory(request.data) as stream:
            yield from read_opened(Opened(without_surrogates(path), stream, columns=request.columns))
    except ReadError as error:
        yield Failed(error)
    except OSError as error:
        yield Failed(ReadError(path, reason_of(error)))
    yield None


if __name__ == "__main__":
    main()
