"""Many documents: read and worked out in this process or in several, results in order, what is known from the cache."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack
from functools import partial
from typing import TYPE_CHECKING, Final, Generic, NamedTuple, Self, TypeVar

from events.cache.database import Cache, packed
from events.cache.entries import (
    collection_key,
    file_key,
    pack_file,
    pack_reading,
    pack_repeats,
    reading_key,
    unpack_file,
    unpack_reading,
    unpack_repeats,
)
from events.duplicates import Repeat, repeats
from events.edtf import Edtf
from events.readers import ReadError, Skipped, read_many
from events.readers.columns import GUESSED, Columns
from events.readers.files import File, looked_at, read_file
from events.readers.opening import Found
from events.readers.registry import may_be_costly
from events.records import Reading, SourceText
from events.workers import Gathering, Workers

if TYPE_CHECKING:
    from events.model import Timeline

__all__ = ["Batch", "Kept", "Wanted", "tag", "tag_as_timeml"]

Result = TypeVar("Result")
Product = TypeVar("Product", covariant=True)

_WHOLE: Final = 32 * 2**20
"""Bytes of a file that is read in one piece in another process, and of which it is kept what it holds."""


def tag(reading: Reading, explain: bool = False) -> str:
    """One document's dated time expressions as a line of JSON."""
    from events.exporters.tagged_line import tagged_line

    return tagged_line(reading.source.id, reading.reference, reading.timexes, explain=explain)


def tag_as_timeml(reading: Reading) -> tuple[str, str]:
    """The id of a document, and its text with dated time expressions as a TimeML document."""
    from events.exporters import timeml

    return reading.source.id, "".join(timeml.render(reading.source, reading.reference, reading.timexes))


class Wanted(NamedTuple, Generic[Product]):
    """What is to be worked out of each document."""

    then: Callable[[Reading], Product]
    """What becomes of a reading, in the process that has it: a function that another process can import."""
    given: Edtf | None = None
    """The document date, where the user states it."""
    events: bool = True
    """Whether events are wanted beside time expressions."""


class Kept(NamedTuple):
    """What the cache knows of a document, not yet unpacked."""

    source: SourceText
    key: bytes
    packed: str
    given: Edtf | None

    def reading(self, damaged: Callable[[Exception], None]) -> Reading:
        """What was read in the document; read again where the cache is damaged, which is told."""
        try:
            return unpack_reading(self.packed, self.source)
        except ValueError as error:
            from events.pipeline import analyse

            damaged(error)
            return analyse(self.source, self.given)


class Batch:
    """Reads documents and works them out.

    Args:
        jobs: how many processes do the work; one is this process.
        cache: knows what was read before; closed with the batch.
    """

    def __init__(self, jobs: int = 1, cache: Cache | None = None) -> None:
        self._workers = Workers(jobs)
        self._pages = Gathering(self._workers, _read_whole)
        self._jobs = jobs
        self._cache = cache

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        with ExitStack() as stack:
            stack.enter_context(self._workers)
            if self._cache:
                stack.callback(self._cache.close)

    def documents(self, paths: Iterable[str], columns: Columns = GUESSED) -> Iterator[Found]:
        """Read files and folders as :func:`events.readers.read_many` does, several at once."""
        return read_many(paths, columns, lambda files: self._workers.in_order(self._file(f, columns) for f in files))

    def held(self, path: str, columns: Columns = GUESSED) -> Iterable[Found]:
        """What one file holds; ids of documents are those that the file gives them."""
        return self._file(path, columns)()

    def _file(self, path: str, columns: Columns) -> Callable[[], Iterable[Found]]:
        """Begin to read a file, where that is worth it."""
        worth_it = (self._cache or self._jobs > 1) and may_be_costly(path)
        file = looked_at(path) if worth_it else None
        if file is None or not file.form.costly or file.size > _WHOLE:
            return partial(read_file, path, columns)
        digest = file.digest() if self._cache else b""
        key = file_key(file, digest, columns) if digest else b""
        known = self._known_file(key)
        if known is not None:
            return lambda: known
        if file.form.many:
            return lambda: self._noted(file, key, digest, read_file(path, columns))
        request = (path, columns)
        # What can hang its reader may take long: it waits for no other.
        whole = self._workers.later(_read_whole, request) if file.form.aside else self._pages.later(request)
        return lambda: self._noted(file, key, digest, whole())

    def _known_file(self, key: bytes) -> list[SourceText | Skipped] | None:
        if not key or not self._cache:
            return None
        found = self._cache.find(key)
        try:
            return None if found is None else unpack_file(found)
        except ValueError as error:
            self._cache.damaged(error)
            return None

    def _noted(self, file: File, key: bytes, digest: bytes, held: Iterable[Found]) -> Iterator[Found]:
        """What a file holds, kept when all of it was read and the file is still the same."""
        noted: list[SourceText | Skipped] = []
        whole, characters = bool(key), 0
        for found in held:
            yield found
            characters += len(found.text) if isinstance(found, SourceText) else 0
            whole = whole and not isinstance(found, ReadError) and characters <= _WHOLE
            if whole and not isinstance(found, ReadError):
                noted.append(found)
        if whole and self._cache and file.digest() == digest:
            self._cache.keep(key, packed(pack_file(noted)))

    def each(self, sources: Iterable[SourceText], wanted: Wanted[Result]) -> Iterator[Result | ReadError]:
        """What is wanted of each document, in their order.

        Raises:
            ChildProcessError: one of the processes died.
        """
        for found in self._workers.in_order(self._worked_out(source, wanted) for source in sources):
            yield wanted.then(self.reading(found)) if isinstance(found, Kept) else found

    def outcomes(self, sources: Iterable[SourceText], given: Edtf | None) -> Iterator[Kept | Reading | ReadError]:
        """What was read in each document, in their order; not unpacked yet where the cache knows it.

        Raises:
            ChildProcessError: one of the processes died.
        """
        wanted = Wanted(_itself, given)
        return self._workers.in_order(self._worked_out(source, wanted) for source in sources)

    def reading(self, outcome: Kept | Reading) -> Reading:
        """What was read in a document."""
        if isinstance(outcome, Reading):
            return outcome
        assert self._cache
        return outcome.reading(self._cache.damaged)

    def timeline(self, outcomes: Sequence[Kept | Reading], given: Edtf | None = None) -> Timeline:
        """The timeline of some documents, all of whose events are told once.

        Args:
            outcomes: what was read in them.
            given: the date of every document, where the user states it.
        """
        from events.cache.timelines import pack_timeline, unpack_timeline
        from events.model import Timeline

        return self._known_together(
            collection_key("timeline", self._keys(outcomes, given)) if self._cache else b"",
            lambda: Timeline.from_readings(map(self.reading, outcomes)),
            pack_timeline,
            lambda kept: unpack_timeline(kept, (outcome.source.text for outcome in outcomes)),
        )

    def repeats(self, outcomes: Sequence[Kept | Reading], given: Edtf | None = None) -> Sequence[Repeat]:
        """Which of some documents repeat one before them, by their places.

        Args:
            outcomes: what was read in them.
            given: the date of every document, where the user states it.
        """
        return self._known_together(
            collection_key("repeats", self._keys(outcomes, given)) if self._cache else b"",
            lambda: tuple(repeats(outcome.source.text for outcome in outcomes)),
            pack_repeats,
            unpack_repeats,
        )

    def _keys(self, outcomes: Iterable[Kept | Reading], given: Edtf | None) -> Iterator[bytes]:
        # A key is a digest of the whole text, so that one which is known is not made again.
        return (
            outcome.key if isinstance(outcome, Kept) else reading_key(outcome.source, given, events=True)
            for outcome in outcomes
        )

    def _known_together(
        self, key: bytes, make: Callable[[], Result], pack: Callable[[Result], str], unpack: Callable[[str], Result]
    ) -> Result:
        """Something that follows from all documents: from the cache, else made and kept."""
        if not self._cache:
            return make()
        known = self._cache.find(key)
        try:
            if known is not None:
                return unpack(known)
        except ValueError as error:
            self._cache.damaged(error)
        made = make()
        self._cache.keep(key, packed(pack(made)))
        return made

    def _worked_out(self, source: SourceText, wanted: Wanted[Result]) -> Callable[[], Kept | Result | ReadError]:
        """Begin to work out a document that the cache does not know."""
        if not self._cache:
            begun = self._workers.later(partial(_work_out, wanted, False), source)
            return lambda: begun()[0]
        keys = [reading_key(source, wanted.given, events) for events in dict.fromkeys((wanted.events, True))]
        for key in keys:
            known = self._cache.find(key)
            if known is not None:
                found = Kept(source, key, known, wanted.given)
                return lambda: found
        begun = self._workers.later(partial(_work_out, wanted, True), source)
        return lambda: self._kept(keys[0], *begun())

    def _kept(self, key: bytes, result: Result, record: bytes) -> Result:
        if record and self._cache:
            self._cache.keep(key, record)
        return result


def _itself(reading: Reading) -> Reading:
    return reading


def _read_whole(file: tuple[str, Columns]) -> list[Found]:
    return list(read_file(*file))


def _work_out(wanted: Wanted[Result], keep: bool, source: SourceText) -> tuple[Result | ReadError, bytes]:
    """What is wanted of a document, and what to keep of it."""
    # Here, since a collection that the cache knows needs none of it.
    from events.pipeline import analyse, date_document

    try:
        if wanted.events:
            reading = analyse(source, wanted.given)
        else:
            dated = date_document(source, wanted.given)
            reading = Reading(source, dated.reference, dated.timexes, ())
    except Exception as error:
        # Whatever is wrong with a rule, the other documents can still be read.
        return ReadError(source.path, f"could not be worked out: {type(error).__name__}: {error}"), b""
    return wanted.then(reading), packed(pack_reading(reading)) if keep else b""
