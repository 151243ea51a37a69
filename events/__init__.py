"""What happened and when: reading, dating and extracting; knows nothing of terminals.

``read`` a file, ``extract`` its events, put those of one or many in a ``timeline``. The public face is the handful of
names below; each is imported on first use, so that ``import events`` costs nothing and a screen can show its first
line before the heavy parts are there.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from events.edtf import Edtf, parse_edtf
    from events.library import extract, timeline
    from events.model import Timeline
    from events.readers import ReadError, read, read_many
    from events.records import Reading, SourceText

__version__ = "0.1.0"

__all__ = [
    "Edtf",
    "ReadError",
    "Reading",
    "SourceText",
    "Timeline",
    "extract",
    "parse_edtf",
    "read",
    "read_many",
    "timeline",
]

_HOMES = {
    "Edtf": "events.edtf",
    "ReadError": "events.readers",
    "Reading": "events.records",
    "SourceText": "events.records",
    "Timeline": "events.model",
    "extract": "events.library",
    "parse_edtf": "events.edtf",
    "read": "events.readers",
    "read_many": "events.readers",
    "timeline": "events.library",
}


def __getattr__(name: str) -> Any:
    home = _HOMES.get(name)
    if home is None:
        raise AttributeError(f"module 'events' has no attribute {name!r}")
    return getattr(import_module(home), name)
