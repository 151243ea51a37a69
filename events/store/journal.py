"""The journal of a project: every step with what it changed, undone and done again without limit."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterable
from typing import NamedTuple

from events.store.decisions import Change
from events.store.schema import transaction

__all__ = ["Journal", "Step"]

_VISIBLE = "(session = :session OR id <= :known)"
"""What a session may undo: its own steps, and those that it found."""


class Step(NamedTuple):
    """Something that the user did."""

    words: str
    """What it was, for people: “Accepted”."""
    targets: tuple[int, ...]
    """What it changed."""
    whole: bool = True
    """Whether all of it was undone or done again; what another session has changed since stays."""


class Journal:
    """Writes decisions, each with a way back."""

    def __init__(self, database: sqlite3.Connection) -> None:
        self._database = database
        known = database.execute("SELECT max(id) FROM step").fetchone()[0]
        self._own = {"session": os.urandom(16).hex(), "known": known or 0}

    def write(self, words: str, changes: Iterable[Change]) -> None:
        """Record a step within a transaction; what could have been done again no longer can.

        A step that changes nothing is not recorded.
        """
        execute = self._database.execute
        latest = {(change.target, change.field): change for change in changes}
        changed = [(change, before) for change in latest.values() if (before := self._value(change)) != change.after]
        if not changed:
            return
        execute(f"DELETE FROM step WHERE undone AND {_VISIBLE}", self._own)
        step = execute("INSERT INTO step (session, words) VALUES (?, ?)", (self._own["session"], words)).lastrowid
        for change, before in changed:
            execute("INSERT INTO change VALUES (?, ?, ?, ?, ?)",
                    (step, change.target, change.field, before, change.after))  # fmt: skip
            self._put(change.target, change.field, change.after)

    @property
    def can_undo(self) -> bool:
        """Whether there is a step to take back."""
        return self._any("NOT undone")

    @property
    def can_redo(self) -> bool:
        """Whether there is a step to do again."""
        return self._any("undone")

    def _any(self, condition: str) -> bool:
        query = f"SELECT 1 FROM step WHERE {condition} AND {_VISIBLE} LIMIT 1"
        return self._database.execute(query, self._own).fetchone() is not None

    def undo(self) -> Step | None:
        """Take the last step back; None where there is none.

        Raises:
            ProjectError: the file cannot be written.
        """
        return self._turn(f"SELECT id, words FROM step WHERE NOT undone AND {_VISIBLE} ORDER BY id DESC", back=True)

    def redo(self) -> Step | None:
        """Do again what was undone last; None where there is nothing.

        Raises:
            ProjectError: the file cannot be written.
        """
        return self._turn(f"SELECT id, words FROM step WHERE undone AND {_VISIBLE} ORDER BY id", back=False)

    def _turn(self, query: str, *, back: bool) -> Step | None:
        execute = self._database.execute
        with transaction(self._database):
            step = execute(f"{query} LIMIT 1", self._own).fetchone()
            if step is None:
                return None
            columns = "target, field, after, before" if back else "target, field, before, after"
            changes = execute(f"SELECT {columns} FROM change WHERE step = ?", (step[0],)).fetchall()
            whole = True
            for target, field, now, then in changes:
                if self._value(Change(target, field, None)) == now:
                    self._put(target, field, then)
                else:
                    whole = False
            execute("UPDATE step SET undone = ? WHERE id = ?", (back, step[0]))
        return Step(step[1], tuple(sorted({target for target, *_ in changes})), whole)

    def _value(self, change: Change) -> str | None:
        query = "SELECT value FROM decision WHERE target = ? AND field = ?"
        found = self._database.execute(query, (change.target, change.field)).fetchone()
        return found[0] if found else None

    def _put(self, target: int, field: str, value: str | None) -> None:
        if value is None:
            self._database.execute("DELETE FROM decision WHERE target = ? AND field = ?", (target, field))
        else:
            self._database.execute("INSERT OR REPLACE INTO decision VALUES (?, ?, ?)", (target, field, value))
