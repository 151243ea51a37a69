"""The decisions of a project over what was read: which event has which, and writing more of them."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from contextlib import suppress
from functools import reduce
from typing import NamedTuple

from events.records import Event, SourceText, Telling, main_mention
from events.store.anchoring import WHOLE, anchor_of, anchor_of_document, find_again
from events.store.decisions import NO_DECISION, Change, Decision, Field
from events.store.journal import Step
from events.store.project import Project, digest_of
from events.store.schema import ProjectError

__all__ = ["Place", "Review", "Turned", "place_of"]


class Place(NamedTuple):
    """What a mention is known by as long as its text stays as it is."""

    document: str
    trigger: int
    expression: int
    """Where the words that date it begin; -1 where there are none."""


def place_of(mention: Telling) -> Place:
    """The place of a mention."""
    return Place(mention.document, mention.trigger.start, mention.timex.start if mention.timex else -1)


def _whole(document: str) -> Place:
    """The place of a document as a whole."""
    return Place(document, WHOLE, WHOLE)


class Turned(NamedTuple):
    """A step that was undone or done again."""

    step: Step
    places: frozenset[Place]
    """What it changed, as far as it is in the texts."""


class _Document:
    """A document as it was read."""

    def __init__(self, source: SourceText, events: Sequence[Event]) -> None:
        self.source = source
        self.events = events
        self._digest = b""

    @property
    def digest(self) -> bytes:
        self._digest = self._digest or digest_of(self.source.text)
        return self._digest


class Review:
    """Decisions by event; an event is known by the mention whose date it has.

    Args:
        project: where they are kept.
    """

    def __init__(self, project: Project) -> None:
        self.project = project
        self._documents: dict[str, _Document] = {}
        self._places: dict[int, Place] = {}
        self._targets: dict[Place, int] = {}
        self._looked_for: set[int] = set()
        self._decisions: dict[int, Decision] = {}
        self.decided: dict[Place, Decision] = {}
        """What is decided, by the place of a mention or of a document as a whole."""

    def take(self, read: Iterable[tuple[SourceText, Sequence[Event]]]) -> None:
        """Know documents as they were read now; what was known of them before is forgotten.

        Raises:
            ProjectError: the project cannot be opened.
        """
        taken = {source.id: _Document(source, events) for source, events in read}
        for place in [place for place in self._targets if place.document in taken]:
            del self._places[self._targets.pop(place)]
        self._documents |= taken
        if self.project.exists:
            for document in taken.values():
                self._find_in(document)
            self.refresh()

    @property
    def taken(self) -> list[tuple[SourceText, Sequence[Event]]]:
        """The documents as they are known."""
        return [(document.source, document.events) for document in self._documents.values()]

    def __getitem__(self, event: Event) -> Decision:
        """What is decided about an event, at any of its mentions; the main one goes first."""
        if not event.mentions:
            return NO_DECISION
        mentions = (main_mention(event), *event.mentions)
        found = [self.decided[place] for mention in mentions if (place := place_of(mention)) in self.decided]
        return reduce(Decision.before, found[1:], found[0]) if found else NO_DECISION

    @property
    def lost(self) -> int:
        """How many decisions have no place in the texts as they are; they are kept."""
        return len(self._decisions) - len(self.decided)

    @property
    def changed_elsewhere(self) -> bool:
        """Whether another program has decided something since."""
        return self.project.changed_elsewhere

    def refresh(self) -> None:
        """Take over what is in the file now.

        Raises:
            ProjectError: it cannot be read.
        """
        self._decisions = self.project.decisions()
        if not self._looked_for.issuperset(self._decisions):
            self._find()
        self._place_decisions()

    def _place_decisions(self) -> None:
        places = self._places
        self.decided = {places[target]: made for target, made in self._decisions.items() if target in places}

    def place(self, target: int | None) -> Place | None:
        """Where a target stands; None where its words are gone."""
        return None if target is None else self._places.get(target)

    def _find(self) -> None:
        """Find the places of all targets by their words."""
        self._places.clear()
        self._targets.clear()
        for document in self._documents.values():
            self._find_in(document)
        self._looked_for.update(self._decisions)

    def _find_in(self, document: _Document) -> None:
        number = self.project.document(document.source, document.digest)
        if number is None:
            return
        anchors = self.project.anchors(number)
        for target in [target for target, anchor in anchors.items() if anchor.start == WHOLE]:
            self._know(target, _whole(document.source.id))
            del anchors[target]
        name = document.source.id
        mentions = [each for event in document.events for each in event.mentions if each.document == name]
        found = find_again(anchors, mentions, document.source.text)
        for target, (index, _) in found.items():
            self._know(target, place_of(mentions[index]))
        # What cannot be written down now is found again the next time.
        with suppress(ProjectError):
            moved = {target: anchor for target, (_, anchor) in found.items() if anchor != anchors[target]}
            self.project.follow(number, document.source, document.digest, moved)

    def _know(self, target: int, place: Place) -> None:
        self._places[target] = place
        self._targets[place] = target
        self._looked_for.add(target)

    def decide(self, words: str, changes: Iterable[tuple[Event, Field, str | None]]) -> None:
        """Decide on events as one step; when this returns it is on the disk.

        Args:
            words: what the step is, for people: “Accepted”.
            changes: event, field, and value, or None for what is no longer decided.

        Raises:
            ProjectError: the file cannot be written; nothing was.
        """

        def changed() -> Iterator[Change]:
            for event, field, value in changes:
                # Two that were decided on before they became one event may both say something.
                said = [mention for mention in event.mentions if self._at(mention).says(field)]
                for mention in said:
                    yield Change(self._target(mention), field, value)
                if not said and value is not None:
                    yield Change(self._target(main_mention(event)), field, value)

        self._write(words, changed)

    def _at(self, mention: Telling) -> Decision:
        return self.decided.get(place_of(mention), NO_DECISION)

    def decide_documents(self, words: str, documents: Iterable[str], field: Field, value: str | None) -> None:
        """Decide on documents as a whole, in one step.

        Raises:
            ProjectError: the file cannot be written; nothing was.
        """
        self._write(words, lambda: [Change(self._document_target(document), field, value) for document in documents])

    def of_document(self, document: str) -> Decision:
        """What is decided about a document as a whole."""
        return self.decided.get(_whole(document), NO_DECISION)

    def _document_target(self, document: str) -> int:
        place, known = _whole(document), self._documents[document]
        if place not in self._targets:
            number = self.project.add_document(known.source, known.digest)
            self._know(self.project.add_target(anchor_of_document(number)), place)
        return self._targets[place]

    def merge(self, words: str, into: Event, others: Iterable[Event]) -> None:
        """Merge events into one, in one step.

        Raises:
            ProjectError: the file cannot be written; nothing was.
        """

        def changed() -> Iterator[Change]:
            head = str(self._target(main_mention(into)))
            for event in others:
                yield Change(self._target(main_mention(event)), "into", head)

        self._write(words, changed)

    def split(self, words: str, event: Event) -> None:
        """Take out of an event everything that was merged into it by hand, in one step.

        Raises:
            ProjectError: the file cannot be written; nothing was.
        """
        heads = {self._targets.get(place_of(mention)) for mention in event.mentions}
        merged = [target for target, decision in self._decisions.items() if decision.into in heads]
        self._write(words, lambda: (Change(target, "into", None) for target in merged))

    def _write(self, words: str, changes: Callable[[], Iterable[Change]]) -> None:
        changed: list[Change] = []
        known = self.project.exists

        def noted() -> list[Change]:
            changed.extend(changes())
            return changed

        try:
            self.project.decide(words, noted)
        except ProjectError:
            # Targets that were made for it are not in the file.
            self._find()
            raise
        if known:
            self._take_over({change.target for change in changed})
        else:
            # Another program may have made the file, with decisions of its own, in the meantime.
            self.refresh()

    def _take_over(self, targets: Collection[int]) -> None:
        """Know what was just written; what others wrote meanwhile is another matter."""
        if not self._looked_for.issuperset(targets):
            self._find()
            self._looked_for.update(targets)
        for target in targets:
            decision = self.project.decision(target)
            place = self._places.get(target)
            self._decisions.pop(target, None)
            if place:
                self.decided.pop(place, None)
            if decision != NO_DECISION:
                self._decisions[target] = decision
                if place:
                    self.decided[place] = decision

    def _target(self, mention: Telling) -> int:
        """The target of a mention, made where it has none; within a transaction."""
        place = place_of(mention)
        if place not in self._targets:
            document = self._documents[mention.document]
            number = self.project.add_document(document.source, document.digest)
            self._know(self.project.add_target(anchor_of(mention, document.source.text, number)), place)
        return self._targets[place]

    def undo(self) -> Turned | None:
        """Take back the last step; None where there is none.

        Raises:
            ProjectError: the file cannot be written.
        """
        return self._turned(self.project.undo())

    def redo(self) -> Turned | None:
        """Do again what was undone last; None where there is nothing.

        Raises:
            ProjectError: the file cannot be written.
        """
        return self._turned(self.project.redo())

    def _turned(self, step: Step | None) -> Turned | None:
        if step is None:
            return None
        self._take_over(step.targets)
        places = (self.place(target) for target in step.targets)
        return Turned(step, frozenset(place for place in places if place))
