"""Where the projects of documents are kept when the user names no file: the user's data folder, with a register.

The register says which project belongs to which path and to which content, so that a document keeps its decisions
when it is moved and when it is changed.
"""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import Final

from events.store.project import Project, digest_of
from events.store.schema import ProjectError

__all__ = ["SUFFIX", "project_of", "projects_folder"]

SUFFIX: Final = ".timeline"
_NAME_LENGTH: Final = 32
_REGISTER: Final = "register.sqlite"
_TABLE: Final = """CREATE TABLE IF NOT EXISTS project (
    path TEXT NOT NULL, digest BLOB NOT NULL, file TEXT NOT NULL, PRIMARY KEY (path, digest)
) WITHOUT ROWID"""
_BUSY_SECONDS: Final = 10.0


def projects_folder() -> Path:
    """The folder for projects in the user's data folder; it may not exist yet."""
    from platformdirs import user_data_path

    return user_data_path("timeline", appauthor=False) / "projects"


def project_of(paths: Sequence[str], text: str = "", folder: Path | None = None) -> Project:
    """The project of what is opened; a new one is made and registered when something is decided.

    Args:
        paths: what is opened.
        text: the text, if that is one document: it is known by it, too.
        folder: where the projects are; the user's data folder by default.

    Raises:
        ProjectError: the register cannot be read.
    """
    folder = projects_folder() if folder is None else folder
    place, digest = "\n".join(str(Path(path).absolute()) for path in paths), digest_of(text) if text else b""
    # Two programs that open it for the first time at once come to the same name.
    new = hashlib.sha256(place.encode("utf-8", "surrogateescape") + digest).hexdigest()[:_NAME_LENGTH] + SUFFIX
    file, exact = _registered(folder, place, digest) or (new, False)
    project = Project(folder / file, made=lambda: _register(folder, place, digest, file))
    if project.exists and not exact:
        # Where it cannot be written now, the one of path and content that still leads here will do.
        with suppress(ProjectError):
            _register(folder, place, digest, file)
    return project


def _registered(folder: Path, place: str, digest: bytes) -> tuple[str, bool] | None:
    """The file that is registered, and whether for this place and content together."""
    if not (folder / _REGISTER).exists():
        return None
    query = (
        "SELECT file, path = :path AND digest = :digest FROM project WHERE path = :path"
        " OR (digest = :digest AND digest != x'') ORDER BY digest = :digest DESC, path = :path DESC LIMIT 1"
    )
    with _open(folder) as register:
        found = register.execute(query, {"path": place, "digest": digest}).fetchone()
    return None if found is None else (str(found[0]), bool(found[1]))


def _register(folder: Path, place: str, digest: bytes, file: str) -> None:
    with _open(folder) as register:
        register.execute("INSERT OR REPLACE INTO project VALUES (?, ?, ?)", (place, digest, file))


@contextmanager
def _open(folder: Path) -> Iterator[sqlite3.Connection]:
    try:
        # What is decided about a document is nobody else's business.
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        with closing(sqlite3.connect(folder / _REGISTER, timeout=_BUSY_SECONDS, isolation_level=None)) as register:
            register.execute(_TABLE)
            yield register
    except (OSError, sqlite3.Error) as error:
        raise ProjectError(getattr(error, "strerror", None) or str(error)) from error
