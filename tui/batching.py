"""Many documents at once, for the commands: with the cache, unless the user wants none."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from events.batch import Batch, Kept
    from events.edtf import Edtf
    from events.records import Reading
    from tui.reporting import Report

__all__ = ["open_batch", "tell_repeats", "usable_cores"]


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


def tell_repeats(batch: Batch, outcomes: Sequence[Kept | Reading], given: Edtf | None, report: Report) -> None:
    """Say how many documents repeat another one."""
    found = batch.repeats(outcomes, given) if len(outcomes) > 1 else ()
    if found:
        number, first, likeness = found[0]
        how = "repeats" if likeness == 1 else "nearly repeats"
        example = f"“{outcomes[number].source.id}” {how} “{outcomes[first].source.id}”"
        told = "1 document repeats another" if len(found) == 1 else f"{len(found):,} documents repeat others"
        report.warn(f"{told}, word for word or nearly: {example}")
