"""The file of a cache: values by their keys, bounded, shared by programs, and thrown away when damaged."""

from __future__ import annotations

import os
import sqlite3
import zlib
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from time import time
from typing import Final, NamedTuple

__all__ = ["MOST_BYTES", "Cache", "Held", "cache_folder", "packed"]

MOST_BYTES: Final = 2**30
"""What the file may hold; beyond that a part of it goes."""
_KEPT: Final = 0.8
"""The part of it that stays then."""
_FILE: Final = "readings.sqlite"
_BESIDE: Final = ("", "-wal", "-shm")
_BUSY_SECONDS: Final = 5.0
_DAY: Final = 86_400
_LOOKED_AFTER: Final = 256
"""So many new entries are written before it is looked whether there is room."""
_TABLE: Final = """CREATE TABLE IF NOT EXISTS entry (
    key BLOB PRIMARY KEY, used INTEGER NOT NULL, value BLOB NOT NULL
)"""
_LEVEL: Final = 1
"""How hard zlib tries: the first level halves the time of the usual one."""

Complain = Callable[[str], None]
"""Takes a line about the cache as a whole; the work goes on without it."""


class Held(NamedTuple):
    """What a cache holds."""

    entries: int
    bytes: int


def cache_folder() -> Path:
    """The folder in which the cache is kept, in the user's cache folder; it may not exist yet."""
    from platformdirs import user_cache_path

    return user_cache_path("timeline", appauthor=False)


class Cache:
    """Values by key; whatever is wrong with the file, it is done without and nothing is raised.

    Args:
        folder: where it is kept; made where there is none.
        complain: takes a line where the cache is thrown away, or cannot be used.
        most: bytes that the file may hold.
    """

    def __init__(self, folder: Path, complain: Complain, most: int = MOST_BYTES) -> None:
        self.path = folder / _FILE
        self._complain = complain
        self._most = most
        self._used: set[bytes] = set()
        self._written = 0
        self._today = int(time()) // _DAY
        self._database: sqlite3.Connection | None = None
        self._database = self._opened()

    def _opened(self) -> sqlite3.Connection | None:
        try:
            return self._connect()
        except sqlite3.DatabaseError as error:
            if isinstance(error, sqlite3.OperationalError):
                self._go_without(error)
                return None
            self._throw_away(error)
        except OSError as error:
            self._go_without(error)
            return None
        try:
            return self._connect()
        except (OSError, sqlite3.Error) as error:
            self._go_without(error)
            return None

    def _connect(self) -> sqlite3.Connection:
        # What documents say is nobody else's business.
        self.path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        os.close(os.open(self.path, os.O_RDWR | os.O_CREAT, 0o600))
        database = sqlite3.connect(self.path, timeout=_BUSY_SECONDS, isolation_level=None)
        try:
            database.execute("PRAGMA journal_mode = WAL")
            database.execute("PRAGMA synchronous = NORMAL")
            database.execute(_TABLE)
        except sqlite3.Error:
            database.close()
            raise
        return database

    def find(self, key: bytes) -> str | None:
        """What is kept under a key; None where nothing is."""
        if self._database is None:
            return None
        try:
            found = self._database.execute("SELECT value, used FROM entry WHERE key = ?", (key,)).fetchone()
            if found is None:
                return None
            value, used = found
            text = zlib.decompress(value).decode("utf-8", "surrogatepass")
        except sqlite3.OperationalError as error:
            self._go_without(error)
            return None
        except (sqlite3.DatabaseError, zlib.error, ValueError, TypeError) as error:
            self.damaged(error)
            return None
        if used != self._today:
            self._used.add(key)
        return text

    def keep(self, key: bytes, value: bytes) -> None:
        """Keep a value that :func:`packed` gave."""
        if self._database is None:
            return
        try:
            self._database.execute("INSERT OR REPLACE INTO entry VALUES (?, ?, ?)", (key, self._today, value))
            self._written += 1
            if self._written % _LOOKED_AFTER == 0:
                self._make_room()
        except sqlite3.OperationalError as error:
            self._go_without(error)
        except sqlite3.DatabaseError as error:
            self.damaged(error)

    def damaged(self, error: Exception) -> None:
        """Throw the file away, since something in it is not what was written."""
        self._end()
        self._throw_away(error)
        self._database = self._opened()

    def close(self) -> None:
        """Note what was used, and let the file go."""
        if self._database is not None:
            with suppress(sqlite3.Error):
                rows = [(self._today, key) for key in self._used]
                self._database.execute("BEGIN IMMEDIATE")
                self._database.executemany("UPDATE entry SET used = ? WHERE key = ?", rows)
                self._database.execute("COMMIT")
                if self._written:
                    self._make_room()
        self._end()

    def _make_room(self) -> None:
        """Take away what was used least lately, where there is too much."""
        assert self._database is not None
        if self._bytes() <= self._most:
            return
        self._database.execute("BEGIN IMMEDIATE")
        while self._bytes() > self._most * _KEPT:
            query = "DELETE FROM entry WHERE rowid IN (SELECT rowid FROM entry ORDER BY used, rowid LIMIT ?)"
            entries = int(self._database.execute("SELECT count(*) FROM entry").fetchone()[0])
            if not entries:
                break
            self._database.execute(query, (max(1, entries // 10),))
        self._database.execute("COMMIT")

    def _bytes(self) -> int:
        """What the entries take; pages that are free are filled again."""
        assert self._database is not None
        number, free, size = (
            int(self._database.execute(f"PRAGMA {name}").fetchone()[0])
            for name in ("page_count", "freelist_count", "page_size")
        )
        return (number - free) * size

    def held(self) -> Held:
        """How much is in it."""
        if self._database is None:
            return Held(0, 0)
        try:
            entries = int(self._database.execute("SELECT count(*) FROM entry").fetchone()[0])
        except sqlite3.Error as error:
            self.damaged(error)
            return Held(0, 0)
        return Held(entries, self._bytes() if entries else 0)

    def clear(self) -> None:
        """Remove everything from the disk.

        Raises:
            OSError: it cannot be removed.
        """
        self._end()
        for suffix in _BESIDE:
            Path(f"{self.path}{suffix}").unlink(missing_ok=True)

    def _throw_away(self, error: Exception) -> None:
        self._complain(f"{self.path}: the cache is damaged and thrown away ({error})")
        with suppress(OSError):
            self.clear()

    def _go_without(self, error: Exception) -> None:
        self._end()
        reason = getattr(error, "strerror", None) or str(error)
        self._complain(f"{self.path}: the cache is not used: {reason.lower()}")

    def _end(self) -> None:
        if self._database is not None:
            with suppress(sqlite3.Error):
                self._database.close()
            self._database = None


def packed(value: str) -> bytes:
    """A value as it is kept."""
    return zlib.compress(value.encode("utf-8", "surrogatepass"), _LEVEL)
