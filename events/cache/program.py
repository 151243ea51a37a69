"""What the program that fills a cache is known by: other code, or other libraries, read other things."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from functools import cache
from hashlib import blake2b
from pathlib import Path
from typing import Final

import events

__all__ = ["fingerprint"]

_LIBRARIES: Final = ("site-packages", "dist-packages")


@cache
def fingerprint() -> bytes:
    """A digest of the state of this package's files, and of when a library was last installed."""
    parts = [events.__version__, sys.version, *_own_files(Path(events.__file__).parent), *_libraries()]
    return blake2b("\n".join(parts).encode("utf-8", "surrogateescape"), digest_size=16).digest()


def _own_files(package: Path) -> Iterator[str]:
    for folder, folders, names in os.walk(package):
        folders.sort()
        for name in sorted(names):
            if name.endswith(".py"):
                file = os.stat(os.path.join(folder, name))  # noqa: PTH116, PTH118 - a tenth of the time
                yield f"{folder}/{name} {file.st_size} {file.st_mtime_ns}"


def _libraries() -> Iterator[str]:
    """Whoever installs, updates or removes a library changes the folder that holds it."""
    for folder in sys.path:
        if Path(folder).name in _LIBRARIES and Path(folder).is_dir():
            yield f"{folder} {Path(folder).stat().st_mtime_ns}"
