"""One project file: its documents, its targets, its decisions, and what is remembered beside them."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Callable, Iterable, Mapping
from functools import cached_property
from pathlib import Path
from typing import Final

from events.records import SourceText
from events.store.anchoring import Anchor
from events.store.decisions import Change, Decision
from events.store.journal import Journal, Step
from events.store.schema import IN_MEMORY, connect, transaction

__all__ = ["Project", "digest_of"]

_NO_CHANGES: Final = -1


def digest_of(text: str) -> bytes:
    """What a document is known by wherever it lies."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).digest()


class Project:
    """A project file, which comes into being with the first thing that is kept in it.

    Args:
        path: the file; None for decisions that end with the program.
        made: called before the file is made.
    """

    def __init__(self, path: Path | None, made: Callable[[], None] | None = None) -> None:
        self.path = path
        self._made = made
        self._open: sqlite3.Connection | None = None
        self._seen = _NO_CHANGES

    def close(self) -> None:
        """Let the file go; it can be used again and is opened anew then."""
        if self._open is not None:
            self._open.close()
            self._open = None
            self.__dict__.pop("_journal", None)

    @property
    def exists(self) -> bool:
        """Whether there is anything in it."""
        return self._open is not None or (self.path is not None and self.path.exists())

    @property
    def database(self) -> sqlite3.Connection:
        """The open file, made where there was none.

        Raises:
            ProjectError: it cannot be opened or made.
        """
        if self._open is None:
            if self._made is not None and not self.exists:
                self._made()
            self._open = connect(IN_MEMORY if self.path is None else str(self.path))
        return self._open

    @cached_property
    def _journal(self) -> Journal:
        return Journal(self.database)

    def document(self, source: SourceText, digest: bytes) -> int | None:
        """The number of a document that is known by its content, else by its place; None for a new one."""
        if not self.exists:
            return None
        query = (
            "SELECT id FROM document WHERE digest = :digest OR (path = :path AND name = :name)"
            " ORDER BY digest = :digest DESC, path = :path DESC, name = :name DESC LIMIT 1"
        )
        known = {"digest": digest, "path": source.path, "name": source.id}
        found = self.database.execute(query, known).fetchone()
        return None if found is None else int(found[0])

    def anchors(self, document: int) -> dict[int, Anchor]:
        """The targets of a document."""
        query = "SELECT id, document, start, quote, before, after, expression FROM target WHERE document = ?"
        return {target: Anchor(*anchor) for target, *anchor in self.database.execute(query, (document,))}

    def decisions(self) -> dict[int, Decision]:
        """Everything that is decided, by target."""
        values: dict[int, list[tuple[str, str]]] = {}
        if self.exists:
            self._seen = self._version
            for target, field, value in self.database.execute("SELECT target, field, value FROM decision"):
                values.setdefault(target, []).append((field, value))
        return {target: Decision.from_values(fields) for target, fields in values.items()}

    def decision(self, target: int) -> Decision:
        """What is decided on one target."""
        return Decision.from_values(
            self.database.execute("SELECT field, value FROM decision WHERE target = ?", (target,))
        )

    @property
    def changed_elsewhere(self) -> bool:
        """Whether another program has written since the decisions were last asked for."""
        return self.exists and self._seen != self._version

    @property
    def _version(self) -> int:
        return int(self.database.execute("PRAGMA data_version").fetchone()[0])

    def add_document(self, source: SourceText, digest: bytes) -> int:
        """Know a document from now on; within a transaction."""
        known = self.document(source, digest)
        if known is not None:
            return known
        row = self.database.execute(
            "INSERT INTO document (name, path, digest) VALUES (?, ?, ?)", (source.id, source.path, digest)
        )
        return row.lastrowid or 0

    def follow(self, document: int, source: SourceText, digest: bytes, anchors: Mapping[int, Anchor]) -> None:
        """Note where a document and the words of its targets are now, in one transaction.

        Args:
            anchors: the targets that have moved.

        Raises:
            ProjectError: the file cannot be written.
        """
        present = (source.id, source.path, digest)
        query = "SELECT name, path, digest FROM document WHERE id = ?"
        if not anchors and self.database.execute(query, (document,)).fetchone() == present:
            return
        with transaction(self.database):
            self.database.execute(
                "UPDATE document SET name = ?, path = ?, digest = ? WHERE id = ?", (*present, document)
            )
            self.database.executemany(
                "UPDATE target SET start = ?, quote = ?, before = ?, after = ?, expression = ? WHERE id = ?",
                [(*anchor[1:], target) for target, anchor in anchors.items()],
            )

    def add_target(self, anchor: Anchor) -> int:
        """A new target, or the one that another program has made for the same words; within a transaction."""
        found = self.database.execute(
            "SELECT id FROM target WHERE (document, start, quote, before, after, expression) = (?, ?, ?, ?, ?, ?)",
            anchor,
        ).fetchone()
        if found:
            return int(found[0])
        row = self.database.execute(
            "INSERT INTO target (document, start, quote, before, after, expression) VALUES (?, ?, ?, ?, ?, ?)", anchor
        )
        return row.lastrowid or 0

    def decide(self, words: str, changes: Callable[[], Iterable[Change]]) -> None:
        """Write one step of the user; when this returns it is on the disk.

        Args:
            words: what the step is, for people.
            changes: called within the transaction, so that it can make targets.

        Raises:
            ProjectError: the file cannot be written; nothing was.
        """
        journal = self._journal
        with transaction(self.database):
            journal.write(words, changes())

    def undo(self) -> Step | None:
        """Take back the last step; None where there is none.

        Raises:
            ProjectError: the file cannot be written.
        """
        return self._journal.undo() if self.exists else None

    def redo(self) -> Step | None:
        """Do again what was undone last; None where there is nothing.

        Raises:
            ProjectError: the file cannot be written.
        """
        return self._journal.redo() if self.exists else None

    @property
    def can_undo(self) -> bool:
        """Whether there is a step to take back."""
        return self.exists and self._journal.can_undo

    @property
    def can_redo(self) -> bool:
        """Whether there is a step to do again."""
        return self.exists and self._journal.can_redo

    def setting(self, name: str) -> str:
        """What was kept under a name; empty where nothing was."""
        if not self.exists:
            return ""
        found = self.database.execute("SELECT value FROM setting WHERE name = ?", (name,)).fetchone()
        return str(found[0]) if found else ""

    def keep(self, name: str, value: str) -> None:
        """Remember something beside the decisions.

        Raises:
            ProjectError: the file cannot be written.
        """
        with transaction(self.database):
            self.database.execute("INSERT OR REPLACE INTO setting VALUES (?, ?)", (name, value))
