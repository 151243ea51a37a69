"""Many documents at once, for the commands: with the cache, unless the user wants none."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, TypeVar

from events.readers.errors import ReadError
from events.records import SourceText

if TYPE_CHECKING:
    from events.batch import Batch
    from events.readers.columns import Columns
    from tui.reporting import Report

__all__ = ["documents", "open_batch", "readable", "usable_cores"]

Result = TypeVar("Result")


def usable_cores() -> int:
    """How many processors this program may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def open_batch(jobs: int, cached: bool, complain: Callable[[str], None]) -> Batch:
    """What reads documents and works them out.

    Args:
        jobs: how many processes do the work.
        cached: whether what is read is kept, and what was read before is not read again; the settings may refuse it.
        complain: takes a line of what is wrong with the cache.
    """
    from events.batch import Batch
    from tui.settings_file import keeps_cache

    if not cached or not keeps_cache():
        return Batch(jobs)
    from events.cache.database import Cache, cache_folder

    return Batch(jobs, Cache(cache_folder(), complain))


def documents(batch: Batch, paths: Iterable[str], columns: Columns, report: Report) -> Iterator[SourceText]:
    """The documents that can be read; the rest is reported."""
    for found in batch.documents(paths, columns):
        if isinstance(found, SourceText):
            yield found
        else:
            report.take(found)


def readable(results: Iterable[Result | ReadError], report: Report) -> Iterator[Result]:
    """What could be worked out, counted; the rest is reported."""
    for result in results:
        if isinstance(result, ReadError):
            report.error(result)
        else:
            report.document_done()
            yield result
