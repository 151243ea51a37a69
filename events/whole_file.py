"""A file that is there whole or not at all: what stood at its place stays until everything is written."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from secrets import token_hex
from typing import BinaryIO

__all__ = ["whole_file"]


@contextmanager
def whole_file(path: Path) -> Iterator[BinaryIO]:
    """Write a file beside the path and put it in its place at the end; after an error or a kill the old one is there.

    A link stays one, and its target is replaced; a device or a pipe is written to as it is.

    Raises:
        OSError: it cannot be written.
    """
    target = Path(os.path.realpath(path))
    if target.exists() and not target.is_file():
        with target.open("wb") as device:
            yield device
        return
    new = target.with_name(f".{token_hex(6)}.timeline-new")
    try:
        with new.open("xb") as file:
            if target.exists():
                shutil.copymode(target, new)
            yield file
            file.flush()
            # A full disk may be told only now.
            os.fsync(file.fileno())
        new.replace(target)
    except BaseException:
        new.unlink(missing_ok=True)
        raise
