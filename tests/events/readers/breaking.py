"""Files broken in the ways in which files break, and in some more."""

from __future__ import annotations

from random import Random


def broken(data: bytes, random: Random) -> bytes:
    """The file after one to three accidents."""
    for _ in range(random.choice((1, 1, 2, 3))):
        data = random.choice((_cut, _flipped, _without, _twice, _with_junk, _zeroed))(data, random)
    return data


def _place(data: bytes, random: Random) -> int:
    return random.randrange(len(data) + 1)


def _cut(data: bytes, random: Random) -> bytes:
    return data[: _place(data, random)]


def _flipped(data: bytes, random: Random) -> bytes:
    changed = bytearray(data)
    for _ in range(random.choice((1, 5, 50)) if data else 0):
        changed[random.randrange(len(changed))] = random.randrange(256)
    return bytes(changed)


def _without(data: bytes, random: Random) -> bytes:
    start = _place(data, random)
    return data[:start] + data[start + random.choice((1, 10, 300)) :]


def _twice(data: bytes, random: Random) -> bytes:
    start, end = sorted((_place(data, random), _place(data, random)))
    return data[:end] + data[start:]


def _with_junk(data: bytes, random: Random) -> bytes:
    place = _place(data, random)
    junk = random.choice((b"\0", b"\xff\xfe", b"<", b"{", b"\n\n", b"\x1b[2J", b"(" * 5_000, random.randbytes(100)))
    return data[:place] + junk + data[place:]


def _zeroed(data: bytes, random: Random) -> bytes:
    start = _place(data, random)
    return data[:start] + bytes(len(data[start : start + 512])) + data[start + 512 :]
