"""What can be decided about an event."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Final, Literal, NamedTuple

__all__ = ["NO_DECISION", "Change", "Decision", "Field", "tags_value"]

Field = Literal["accepted", "hidden", "date", "title", "tags", "note", "into", "reference"]
"""The parts of a decision, each of which is decided and undone by itself."""


class Decision(NamedTuple):
    """Everything that is decided about one event, or about a document as a whole."""

    accepted: str | None = None
    """The date that was found right, in EDTF, empty for none; it holds as long as the event has this date."""
    hidden: bool = False
    date: str | None = None
    """Another date, in EDTF; empty: it has none."""
    title: str | None = None
    tags: tuple[str, ...] = ()
    note: str = ""
    into: int | None = None
    """The target of the event that this one is merged into."""
    reference: str | None = None
    """Of a document as a whole: the date that its words count from, in EDTF."""

    def says(self, field: Field) -> bool:
        """Whether the field is decided."""
        return bool(getattr(self, field) != getattr(NO_DECISION, field))

    @classmethod
    def from_values(cls, values: Iterable[tuple[str, str]]) -> Decision:
        """A decision from its fields as they are stored; a field of a later version is passed over."""
        told = dict(values)
        return cls(
            told.get("accepted"),
            "hidden" in told,
            told.get("date"),
            told.get("title"),
            tuple(json.loads(told["tags"])) if "tags" in told else (),
            told.get("note", ""),
            int(told["into"]) if "into" in told else None,
            told.get("reference"),
        )

    def before(self, other: Decision) -> Decision:
        """This decision, and where it decides nothing the other one."""
        fields = zip(self, other, NO_DECISION, strict=True)
        return Decision._make(own if own != none else its for own, its, none in fields)


NO_DECISION: Final = Decision()


class Change(NamedTuple):
    """One field of one target, before and after; None is undecided."""

    target: int
    field: Field
    after: str | None


def tags_value(tags: Iterable[str]) -> str | None:
    """Tags as a value to store: each once, in order; None where there are none."""
    kept = sorted(set(tags))
    return json.dumps(kept, ensure_ascii=False) if kept else None
