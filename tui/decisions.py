"""The decisions of the project that is open, for the screen: it always has some, and is told what cannot be saved."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import Final

from events.edtf import Edtf, parse_edtf
from events.records import Event, SourceText
from events.safetext import one_line
from events.store.applying import Decided, decided
from events.store.project import Project
from events.store.review import Review, Turned
from events.store.schema import ProjectError

__all__ = ["Decisions", "OpenProject"]

OpenProject = Callable[[], Project]
"""Finds the project of the documents; raises ProjectError."""

_PLACE: Final = "place"


class Decisions:
    """Opens the project; one that cannot be opened is replaced by one that ends with the program."""

    def __init__(self, open_project: OpenProject) -> None:
        self.unsaved = ""
        """Why nothing is saved, safe to show; empty where it is."""
        try:
            self._review = Review(open_project())
            self.place = _place_from(self._review.project.setting(_PLACE))
            """Document and offset where the user was when the project was open last."""
        except ProjectError as error:
            self._go_without(error)

    def _go_without(self, error: ProjectError) -> None:
        self._review = Review(Project(None))
        self.place = None
        self.unsaved = one_line(str(error))

    @property
    def saved(self) -> bool:
        """Whether anything was decided and is in a file."""
        return self._review.project.path is not None and self._review.project.exists

    @property
    def can_undo(self) -> bool:
        return self._review.project.can_undo

    @property
    def can_redo(self) -> bool:
        return self._review.project.can_redo

    def take(self, read: Sequence[tuple[SourceText, Sequence[Event]]]) -> None:
        """Know documents as they were read now."""
        try:
            self._review.take(read)
        except ProjectError as error:
            known = self._review.taken
            self._go_without(error)
            self._review.take([*known, *read])

    def applied(self, events: Sequence[Event], *, with_hidden: bool) -> Decided:
        """The events after everything that was decided."""
        return decided(events, self._review, with_hidden=with_hidden)

    def write(self, write: Callable[[Review], None]) -> str:
        """Write something down; why it could not be, safe to show, or nothing."""
        try:
            write(self._review)
        except ProjectError as error:
            return one_line(str(error))
        return ""

    def turn(self, *, back: bool) -> Turned | str | None:
        """Undo or do again: what it was, why it could not be, or None where there is nothing."""
        try:
            return self._review.undo() if back else self._review.redo()
        except ProjectError as error:
            return one_line(str(error))

    def reference_of(self, document: str) -> Edtf | None:
        """The date that the user has set for a document; None where he has not."""
        decided = self._review.of_document(document).reference
        return parse_edtf(decided) if decided else None

    @property
    def lost(self) -> int:
        """How many decisions belong to words that are in none of the texts."""
        return self._review.lost

    def look_elsewhere(self) -> bool:
        """Take over what another program has decided; whether there is anything."""
        with suppress(ProjectError):
            if self._review.changed_elsewhere:
                self._review.refresh()
                return True
        return False

    def keep_place(self, document: str, offset: int) -> None:
        """Remember where the user is."""
        with suppress(ProjectError):
            self._review.project.keep(_PLACE, json.dumps([document, offset]))


def _place_from(kept: str) -> tuple[str, int] | None:
    """A place as it was kept; None where it cannot be understood."""
    try:
        document, offset = json.loads(kept or "null") or (None, 0)
    except (ValueError, TypeError):
        return None
    return (document, offset) if isinstance(document, str) and isinstance(offset, int) else None
