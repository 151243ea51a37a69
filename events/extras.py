"""Libraries that are installed on demand, because they are large and not everybody needs them."""

from __future__ import annotations

from typing import Literal

__all__ = ["Extra", "needs"]

Extra = Literal["pdf"]


def needs(what: str, extra: Extra) -> str:
    """What to tell somebody who lacks the library for something."""
    return f"{what} needs a library: pip install 'timeline-explorer[{extra}]'"
