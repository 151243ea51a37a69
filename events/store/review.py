"""The decisions of a project over events that were read: which event has which, and writing more of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress

from events.records import Event, SourceText
from events.store.anchoring import anchor_of, find_again, main_mention
from events.store.decisions import NO_DECISION, Change, Decision, Field
from events.store.journal import Step
from events.store.project import Project, digest_of
from events.store.schema import ProjectError

__all__ = ["Review"]


class Review:
    """Decisions by the index of the event.

    Args:
        project: where they are kept.
        events: what was read.
        sources: the documents, by their ids.

    Raises:
        ProjectError: the project cannot be opened.
    """

    def __init__(self, project: Project, events: Sequence[Event], sources: Mapping[str, SourceText]) -> None:
        self._project = project
        self._events = events
        self._sources = sources
        self._digests = {name: digest_of(source.text) for name, source in sources.items()}
        self._events_by_target: dict[int, int] = {}
        self._targets: dict[int, int] = {}
        self._looked_for: set[int] = set()
        self.lost = 0
        """How many targets stand no longer in the texts; what was decided on them is kept."""
        self.decided: dict[int, Decision] = {}
        """What is decided, by event."""
        self.refresh()

    def __getitem__(self, event: int) -> Decision:
        return self.decided.get(event, NO_DECISION)

    def refresh(self) -> None:
        """Take over what is in the file now.

        Raises:
            ProjectError: it cannot be read.
        """
        decisions = self._project.decisions()
        if not self._looked_for.issuperset(decisions):
            self._find()
            self._looked_for.update(decisions)
        found = self._events_by_target
        self.decided = {found[target]: decision for target, decision in decisions.items() if target in found}
        self.lost = len(decisions) - len(self.decided)

    @property
    def changed_elsewhere(self) -> bool:
        """Whether another program has decided something since."""
        return self._project.changed_elsewhere

    def event_of(self, target: int | None) -> int | None:
        """The event that a target is; None where its words are gone."""
        return None if target is None else self._events_by_target.get(target)

    def _find(self) -> None:
        """Find the events of all targets by their words."""
        self._events_by_target.clear()
        self._targets.clear()
        told: defaultdict[str, list[int]] = defaultdict(list)
        for index, event in enumerate(self._events):
            told[main_mention(event).document].append(index)
        for name, indexes in told.items():
            self._find_in(self._sources[name], self._digests[name], indexes)

    def _find_in(self, source: SourceText, digest: bytes, indexes: Sequence[int]) -> None:
        document = self._project.document(source, digest)
        if document is None:
            return
        anchors = self._project.anchors(document)
        places = find_again(anchors, [self._events[index] for index in indexes], source.text)
        for target, (number, _) in places.items():
            self._know(target, indexes[number])
        # What cannot be written down now is found again the next time.
        with suppress(ProjectError):
            moved = {target: anchor for target, (_, anchor) in places.items() if anchor != anchors[target]}
            self._project.follow(document, source, digest, moved)

    def _know(self, target: int, event: int) -> None:
        self._events_by_target[target] = event
        self._targets[event] = target
        self._looked_for.add(target)

    def decide(self, words: str, changes: Iterable[tuple[int, Field, str | None]]) -> None:
        """Decide on events as one step; when this returns it is on the disk.

        Args:
            words: what the step is, for people: “Accepted”.
            changes: event, field, and value or None for what is no longer decided.

        Raises:
            ProjectError: the file cannot be written; nothing was.
        """
        self._write(words, lambda: (Change(self._target(event), field, value) for event, field, value in changes))

    def merge(self, words: str, into: int, others: Iterable[int]) -> None:
        """Merge events into one, in one step.

        Raises:
            ProjectError: the file cannot be written; nothing was.
        """

        def changes() -> Iterator[Change]:
            head = str(self._target(into))
            for event in others:
                yield Change(self._target(event), "into", head)

        self._write(words, changes)

    def _write(self, words: str, changes: Callable[[], Iterable[Change]]) -> None:
        try:
            self._project.decide(words, changes)
        except ProjectError:
            # Targets that were made for it are not in the file.
            self._find()
            raise
        self.refresh()

    def _target(self, event: int) -> int:
        """The target of an event, made where it has none; within a transaction."""
        if event not in self._targets:
            mention = main_mention(self._events[event])
            source = self._sources[mention.document]
            document = self._project.add_document(source, self._digests[mention.document])
            self._know(self._project.add_target(anchor_of(mention, source.text, document)), event)
        return self._targets[event]

    def undo(self) -> tuple[Step, list[int]] | None:
        """Take back the last step: it, and the events that it changed; None where there is none.

        Raises:
            ProjectError: the file cannot be written.
        """
        return self._turned(self._project.undo())

    def redo(self) -> tuple[Step, list[int]] | None:
        """Do again what was undone last; None where there is nothing.

        Raises:
            ProjectError: the file cannot be written.
        """
        return self._turned(self._project.redo())

    def _turned(self, step: Step | None) -> tuple[Step, list[int]] | None:
        if step is None:
            return None
        self.refresh()
        found = [self.event_of(target) for target in step.targets]
        return step, [event for event in found if event is not None]
