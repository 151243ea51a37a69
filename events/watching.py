"""What changes in files and folders: which are new, changed or gone since they were last looked at.

By looking, without a library: a folder of a thousand files takes milliseconds, network drives and containers tell
nobody of changes, and a saved file that nobody notices for two seconds is no harm.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from itertools import chain, count
from pathlib import PurePath
from typing import Final, NamedTuple

from events.readers.errors import NoDocumentError, Skipped
from events.readers.opening import Found
from events.readers.source import STDIN, without_surrogates
from events.readers.walking import is_folder, walk
from events.records import SourceText

__all__ = ["Changes", "Held", "Known", "Watch"]


class Known(NamedTuple):
    """A document that was read before."""

    id: str
    path: str


class Changes(NamedTuple):
    """What is otherwise than it was."""

    files: tuple[str, ...]
    """Paths of files that are new or changed."""
    gone: tuple[str, ...]
    """Ids of documents whose files are there no longer."""


class Held(NamedTuple):
    """What a changed file holds."""

    found: tuple[Found, ...]
    """Its documents have the ids that they had, and new ones of their own."""
    gone: tuple[str, ...]
    """Ids of documents that it holds no longer."""


_Signature = tuple[int, int, int, int]
"""Inode, size, time of the last change of the content, and of anything."""
_UNKNOWN: Final[_Signature] = (0, 0, 0, 0)


class Watch:
    """Looks at files again and again.

    Args:
        paths: files and folders, as the user named them.
        known: the documents that were read in them.
        since: when that began, in nanoseconds since the epoch: what was changed later is looked at anew.
    """

    def __init__(self, paths: Iterable[str], known: Iterable[Known], since: int) -> None:
        self._paths = tuple(path for path in paths if path != STDIN)
        present = self._present()
        self._seen = {
            path: signature if max(signature[2:]) < since else _UNKNOWN for path, signature in present.items()
        }
        files = set(map(without_surrogates, present))
        self._documents: dict[str, list[Known]] = {}
        """By the file that holds them."""
        self._taken: set[str] = set()
        for document in known:
            self._documents.setdefault(_file_of(document.path, files), []).append(document)
            self._taken.add(document.id)

    def look(self) -> Changes:
        """What has changed since the last look."""
        present = self._present()
        changed = tuple(path for path, signature in present.items() if self._seen.get(path) != signature)
        files = set(map(without_surrogates, present))
        lost = [file for file in self._documents if file not in files]
        self._seen = present
        return Changes(changed, tuple(known.id for file in lost for known in self._documents.pop(file)))

    def _present(self) -> dict[str, _Signature]:
        files = chain.from_iterable(walk(path) if is_folder(path) else [path] for path in self._paths)
        return {path: signature for path in files if isinstance(path, str) and (signature := _signature(path))}

    def named(self, file: str, held: Iterable[Found]) -> Held:
        """What a changed file holds, under the names by which it is known.

        Args:
            file: its path.
            held: what was read in it.
        """
        before = self._documents.pop(without_surrogates(file), [])
        now = self._documents.setdefault(without_surrogates(file), [])
        read = [Skipped(each.path, each.reason) if isinstance(each, NoDocumentError) else each for each in held]
        alone = len(before) == sum(isinstance(each, SourceText) for each in read) == 1
        found: list[Found] = []
        for each in read:
            if isinstance(each, SourceText):
                wanted = Known(each.id, each.path)
                known = wanted if wanted in before else before[0] if alone else self._new(wanted)
                before = [other for other in before if other != known]
                now.append(known)
                found.append(each._replace(id=known.id))
            else:
                found.append(each)
        return Held(tuple(found), tuple(known.id for known in before))

    def _new(self, wanted: Known) -> Known:
        """A document under a name of its own."""
        names = chain((wanted.id, wanted.path), (f"{wanted.id}#{number}" for number in count(2)))
        name = next(name for name in names if name not in self._taken)
        self._taken.add(name)
        return wanted._replace(id=name)


def _signature(path: str) -> _Signature | None:
    try:
        status = os.stat(path)  # noqa: PTH116 - a tenth of the time
    except OSError:
        return None
    return status.st_ino, status.st_size, status.st_mtime_ns, status.st_ctime_ns


def _file_of(path: str, files: set[str]) -> str:
    """The file that holds a document: it is the document, or stands among the folders of its path."""
    return next((each for each in (path, *map(str, PurePath(path).parents)) if each in files), path)
