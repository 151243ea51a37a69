"""Writes the container of Outlook's mails ([MS-CFB], version 3), small enough for one sector of its table."""

from __future__ import annotations

import struct
from collections.abc import Mapping
from itertools import pairwise
from typing import Final

Tree = Mapping[str, "bytes | Tree"]

_SECTOR: Final = 512
_MINI: Final = 64
_FREE: Final = 0xFFFFFFFF
_END: Final = 0xFFFFFFFE
_TABLE: Final = 0xFFFFFFFD
_STORAGE, _STREAM, _ROOT = 1, 2, 5


def compound_file(tree: Tree) -> bytes:
    """A file that holds these streams and storages; each stream shorter than 4096 bytes."""
    entries: list[list[object]] = []
    mini = bytearray()
    mini_table: list[int] = []

    def stored(data: bytes) -> int:
        if not data:
            return _END
        first, count = len(mini_table), -(-len(data) // _MINI)
        mini.extend(data.ljust(count * _MINI, b"\0"))
        mini_table.extend([*range(first + 1, first + count), _END])
        return first

    def add(name: str, content: bytes | Tree, kind: int) -> int:
        number = len(entries)
        # Name, kind, right sibling, child, first sector, size.
        entries.append([name, kind, _FREE, _FREE, 0, 0])
        if isinstance(content, bytes):
            entries[number][4:] = [stored(content), len(content)]
        else:
            children = [add(inside, inner, _kind(inner)) for inside, inner in content.items()]
            for child, sibling in pairwise(children):
                entries[child][2] = sibling
            entries[number][3] = children[0] if children else _FREE
        return number

    add("Root Entry", tree, _ROOT)
    return _assembled(entries, bytes(mini), mini_table)


def _kind(content: bytes | Tree) -> int:
    return _STREAM if isinstance(content, bytes) else _STORAGE


def _assembled(entries: list[list[object]], mini: bytes, mini_table: list[int]) -> bytes:
    directory_sectors = -(-len(entries) * 128 // _SECTOR)
    table_sectors = -(-len(mini_table) * 4 // _SECTOR) or 1
    mini_sectors = -(-len(mini) // _SECTOR) or 1
    starts = [1, 1 + directory_sectors, 1 + directory_sectors + table_sectors]
    table = [_TABLE]
    for start, count in zip(starts, (directory_sectors, table_sectors, mini_sectors), strict=True):
        table += [*range(start + 1, start + count), _END]
    entries[0][4:] = [starts[2], len(mini)]
    header = struct.pack(
        "<8s16x5H6x9I",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        0x3E, 3, 0xFFFE, 9, 6,  # minor and major version, byte order, sizes of sectors as powers of two
        0, 1, starts[0], 0, 4096, starts[1], table_sectors, _END, 0,
    ) + struct.pack("<109I", 0, *[_FREE] * 108)  # fmt: skip
    directory = b"".join(map(_entry, entries)).ljust(directory_sectors * _SECTOR, b"\0")
    return b"".join(
        (
            header,
            _words(table, 1),
            directory,
            _words(mini_table, table_sectors),
            mini.ljust(mini_sectors * _SECTOR, b"\0"),
        )
    )


def _words(numbers: list[int], sectors: int) -> bytes:
    filled = numbers + [_FREE] * (sectors * _SECTOR // 4 - len(numbers))
    return struct.pack(f"<{len(filled)}I", *filled)


def _entry(entry: list[object]) -> bytes:
    name, kind, right, child, first, size = entry
    encoded = str(name).encode("utf-16-le")
    return struct.pack("<64sHBB3I16x4x16x3I", encoded, len(encoded) + 2, kind, 1, _FREE, right, child, first, size, 0)
