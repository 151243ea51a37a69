"""Reads a file in a process beside this one, which is ended where a hostile or broken file hangs it or kills it.

The process stays for the files that follow. It tells its own time (:mod:`events.readers.watchdog`), so that it ends
even when this process has ended before it.
"""

from __future__ import annotations

import atexit
import pickle
import signal
import subprocess
import sys
from collections.abc import Iterator
from typing import IO, Final, NamedTuple

from events.child_processes import child_environment
from events.readers.columns import GUESSED, Columns
from events.readers.errors import ReadError, Skipped
from events.records import SourceText

__all__ = ["SECONDS", "Failed", "Request", "read_aside"]

SECONDS: Final = 60
"""What a document, or a page of one, may take before the process that reads it is ended."""
_CHILD: Final = "events.readers.aside_child"
_idle: list[subprocess.Popen[bytes]] = []


class Request(NamedTuple):
    """A file that is to be read."""

    path: str
    data: bytes | None
    """Its bytes; None where the path can be opened again."""
    seconds: float
    columns: Columns


class Failed(NamedTuple):
    """The end of a file of which the rest cannot be read."""

    error: ReadError


Found = SourceText | ReadError | Skipped
Answer = Found | Failed | None
"""None is the end of a file."""


def read_aside(
    path: str, data: bytes | None = None, seconds: float = SECONDS, columns: Columns = GUESSED
) -> Iterator[Found]:
    """Read the documents of one file in a process of its own.

    Args:
        path: the file, as the user named it.
        data: its bytes, where they cannot be read again from the path.
        seconds: what each document, or each page of one, may take.
        columns: where a collection's records hold what, if the user says so.

    Raises:
        ReadError: it, or the rest of it, cannot be read.
    """
    process = next(_usable(), None) or _started()
    finished = False
    try:
        for answer in _answers(process, Request(path, data, seconds, columns)):
            if answer is None or isinstance(answer, Failed):
                finished = True
                if answer:
                    raise answer.error
                return
            yield answer
        raise ReadError(path, _cause_of_death(process, seconds))
    finally:
        if finished:
            _idle.append(process)
        else:
            _end(process)


def _usable() -> Iterator[subprocess.Popen[bytes]]:
    while _idle:
        process = _idle.pop()
        if process.poll() is None:
            yield process
        else:
            _end(process)


def _answers(process: subprocess.Popen[bytes], request: Request) -> Iterator[Answer]:
    """What the process says; ends early where it dies."""
    try:
        pickle.dump(request, _pipe(process.stdin), pickle.HIGHEST_PROTOCOL)
        _pipe(process.stdin).flush()
        while True:
            yield pickle.load(_pipe(process.stdout))
    except (EOFError, BrokenPipeError, pickle.UnpicklingError):
        return


def _pipe(stream: IO[bytes] | None) -> IO[bytes]:
    assert stream is not None
    return stream


def _cause_of_death(process: subprocess.Popen[bytes], seconds: float) -> str:
    status = process.wait()
    if status == -signal.SIGALRM:
        return f"given up after {seconds:g} seconds"
    return "its reader broke down on it"


def _started() -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-P", "-m", _CHILD],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=child_environment(),
    )


def _end(process: subprocess.Popen[bytes]) -> None:
    process.kill()
    process.communicate()


@atexit.register
def _end_all() -> None:
    while _idle:
        _end(_idle.pop())
