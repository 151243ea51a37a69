"""The streams of a mail as Outlook saves it ([MS-OXMSG])."""

from __future__ import annotations

import struct
from datetime import UTC, datetime

from tests.events.readers.compound_files import Tree

SUBJECT, BODY, HTML, HEADERS, SUBMITTED, LONG_NAME, CONTENT = 0x37, 0x1000, 0x1013, 0x7D, 0x39, 0x3707, 0x3701
"""Numbers of properties."""


def outlook(header: int, properties: dict[int, str | bytes | datetime], **inside: Tree) -> Tree:
    """The streams of a mail or an attachment."""
    table, tree = b"", dict[str, bytes | Tree](inside)
    for number, value in properties.items():
        if isinstance(value, datetime):
            ticks = int((value - datetime(1601, 1, 1, tzinfo=UTC)).total_seconds()) * 10_000_000
            table += struct.pack("<HHIQ", 0x40, number, 6, ticks)
            continue
        kind = 0x1F if isinstance(value, str) else 0x102
        data = value.encode("utf-16-le") if isinstance(value, str) else value
        table += struct.pack("<HHIII", kind, number, 6, len(data) + 2 * (kind == 0x1F), 0)
        tree[f"__substg1.0_{number:04X}{kind:04X}"] = data
    tree["__properties_version1.0"] = bytes(header) + table
    return tree
