"""Where the results of a command go."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import click

from events.readers import STDIN
from events.whole_file import whole_file
from tui.command_line import failure

__all__ = ["forget_output", "refuse_to_overwrite", "results"]


@contextmanager
def results(output: str | None) -> Iterator[Callable[[bytes], Any]]:
    """What writes to a file, which is there whole or not at all, or to standard output; text is UTF-8."""
    if output is None:
        yield _print
        _print(b"")
        return
    try:
        with whole_file(Path(output)) as file:
            yield file.write
    except OSError as error:
        raise _cannot_write(output, error) from None


def _print(piece: bytes) -> None:
    """Write to standard output; nothing writes what is buffered."""
    try:
        if sys.stdout.isatty():
            # A terminal may have another encoding.
            sys.stdout.write(piece.decode())
        else:
            sys.stdout.buffer.write(piece)
        if not piece:
            sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        forget_output()
        raise _cannot_write("standard output", error) from None


def _cannot_write(output: str, error: OSError) -> click.ClickException:
    return failure(f"cannot write {output}: {(error.strerror or str(error)).lower()}")


def forget_output() -> None:
    """Let what is still buffered for standard output go nowhere, so that Python does not complain on its way out."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def refuse_to_overwrite(paths: Iterable[str], output: str | None) -> None:
    """Stop before a document is lost under the results.

    Raises:
        click.UsageError: the output is one of the documents.
    """
    if output and any(path != STDIN and _same_file(path, output) for path in paths):
        raise click.UsageError("the output would overwrite a document")


def _same_file(path: str, other: str) -> bool:
    try:
        return Path(path).samefile(other)
    except OSError:
        return False
