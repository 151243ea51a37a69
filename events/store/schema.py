"""The tables of a project file, and what brings an older file up to date."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from typing import Final

from events.store.header import APPLICATION_ID

__all__ = ["IN_MEMORY", "MIGRATIONS", "ProjectError", "connect", "transaction"]

IN_MEMORY: Final = ":memory:"
"""The path of a project that ends with the program."""

MIGRATIONS: Final = (
    (
        """CREATE TABLE document (
            id INTEGER PRIMARY KEY,
            name TEXT NOT NULL, path TEXT NOT NULL, digest BLOB NOT NULL
        )""",
        "CREATE INDEX document_digest ON document (digest)",
        "CREATE INDEX document_path ON document (path, name)",
        """CREATE TABLE target (
            id INTEGER PRIMARY KEY,
            document INTEGER NOT NULL REFERENCES document, start INTEGER NOT NULL,
            quote TEXT NOT NULL, before TEXT NOT NULL, after TEXT NOT NULL, expression TEXT NOT NULL
        )""",
        "CREATE INDEX target_document ON target (document)",
        """CREATE TABLE decision (
            target INTEGER NOT NULL REFERENCES target, field TEXT NOT NULL, value TEXT NOT NULL,
            PRIMARY KEY (target, field)
        ) WITHOUT ROWID""",
        # A number is never given twice: sessions tell by it what was there before them.
        """CREATE TABLE step (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            session TEXT NOT NULL, words TEXT NOT NULL, undone INTEGER NOT NULL DEFAULT 0
        )""",
        """CREATE TABLE change (
            step INTEGER NOT NULL REFERENCES step ON DELETE CASCADE,
            target INTEGER NOT NULL REFERENCES target, field TEXT NOT NULL, before TEXT, after TEXT,
            PRIMARY KEY (step, target, field)
        ) WITHOUT ROWID""",
        "CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",
    ),
    (
        """CREATE TABLE source (
            document INTEGER PRIMARY KEY REFERENCES document,
            place INTEGER NOT NULL, text BLOB NOT NULL, record BLOB NOT NULL
        )""",
        """CREATE TABLE event (
            rank INTEGER PRIMARY KEY,
            document INTEGER NOT NULL REFERENCES document, record TEXT NOT NULL
        )""",
    ),
)
"""Statements that lead from each version of the form to the next; the version is how many were applied."""

_BUSY_SECONDS: Final = 10.0


class ProjectError(Exception):
    """The project cannot be opened or written; the message says why in one line, without naming the file."""


def connect(path: str) -> sqlite3.Connection:
    """Open a project file, made if there is none, in the present form.

    Raises:
        ProjectError: it is no project, is of a newer version, or cannot be opened.
    """
    try:
        database = sqlite3.connect(path, timeout=_BUSY_SECONDS, isolation_level=None)
    except sqlite3.Error as error:
        raise ProjectError(str(error)) from error
    try:
        # A decision is on the disk when it is shown as saved, whatever happens to the machine next.
        for pragma in ("foreign_keys = ON", "synchronous = FULL"):
            database.execute(f"PRAGMA {pragma}")
        _bring_up_to_date(database)
    except sqlite3.Error as error:
        database.close()
        raise ProjectError(str(error)) from error
    except ProjectError:
        database.close()
        raise
    return database


def _bring_up_to_date(database: sqlite3.Connection) -> None:
    if _version(database) != len(MIGRATIONS) or not _is_ours(database):
        _migrate(database)
    # Only now: what a file is known by must stand in the file itself, not in the log beside it.
    database.execute("PRAGMA journal_mode = WAL")


def _migrate(database: sqlite3.Connection) -> None:
    # With the lock, since another process may be doing the same.
    with transaction(database):
        if not _is_ours(database) and _has_tables(database):
            raise ProjectError("a database of another program")
        version = _version(database)
        if version > len(MIGRATIONS):
            raise ProjectError(f"written by a newer timeline (version {version} of the form; this one knows "
                               f"{len(MIGRATIONS)})")  # fmt: skip
        for statements in MIGRATIONS[version:]:
            for statement in statements:
                database.execute(statement)
        database.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        database.execute(f"PRAGMA user_version = {len(MIGRATIONS)}")


def _version(database: sqlite3.Connection) -> int:
    return int(database.execute("PRAGMA user_version").fetchone()[0])


def _is_ours(database: sqlite3.Connection) -> bool:
    return bool(database.execute("PRAGMA application_id").fetchone()[0] == APPLICATION_ID)


def _has_tables(database: sqlite3.Connection) -> bool:
    with closing(database.execute("SELECT 1 FROM sqlite_master LIMIT 1")) as found:
        return found.fetchone() is not None


@contextmanager
def transaction(database: sqlite3.Connection) -> Iterator[None]:
    """Everything inside happens or nothing does; the lock is taken at once, so that a wait comes first.

    Raises:
        ProjectError: the file cannot be written (full, read-only, locked for long, damaged); nothing was.
    """
    try:
        database.execute("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            if database.in_transaction:
                database.execute("ROLLBACK")
            raise
        database.execute("COMMIT")
    except sqlite3.Error as error:
        if database.in_transaction:
            database.execute("ROLLBACK")
        raise ProjectError(str(error)) from error
