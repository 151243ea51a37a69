"""What the screen shows first, and what it reads while it is shown."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from events.readers import STDIN, ReadError, Skipped, read_many
from events.records import SourceText

if TYPE_CHECKING:
    from events.edtf import Edtf
    from tui.reporting import Report

__all__ = ["Opening", "open_paths", "show"]


class Opening(NamedTuple):
    """Documents to show at once, and paths to read while they are shown."""

    documents: Sequence[SourceText]
    paths: Sequence[str] = ()


def open_paths(paths: Sequence[str], report: Report) -> Opening:
    """Read the first document, and all where that costs no wait; what cannot be read is reported.

    One file is read here, and so is everything where standard input takes part, since nobody can read that twice.
    """
    found = read_many(paths)
    if STDIN in paths:
        return Opening(_documents(found, report))
    passed: list[ReadError | Skipped] = []
    for first in found:
        if isinstance(first, SourceText):
            if len(paths) == 1 and not Path(paths[0]).is_dir():
                second = next(found, None)
                if second is None:
                    _documents(passed, report)
                    return Opening([first])
            # The process that reads the rest finds again what was passed over.
            return Opening([first], paths)
        passed.append(first)
    return Opening(_documents(passed, report))


def _documents(found: Iterable[SourceText | ReadError | Skipped], report: Report) -> list[SourceText]:
    documents = []
    for item in found:
        if isinstance(item, SourceText):
            documents.append(item)
        else:
            report.take(item)
    return documents


def show(opening: Opening, given: Edtf | None, ascii_only: bool, report: Report) -> None:
    """Run the screen until the user leaves it, then report what could not be read."""
    from tui.app import TimelineApp

    first, *others = opening.documents
    app = TimelineApp(first, given, others=others, paths=opening.paths, ascii_only=ascii_only)
    app.run()
    for unread in app.unread:
        if isinstance(unread, ReadError | Skipped):
            report.take(unread)
    report.finish()
