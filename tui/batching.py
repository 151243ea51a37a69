"""Many documents at once, for the commands: with the cache, unless the user wants none."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from events.batch import Batch

__all__ = ["open_batch", "usable_cores"]


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
