"""Projects on the command line: named with --project, or opened by themselves."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from events.readers import STDIN
from events.store.header import is_project
from tui.command_line import failure
from tui.opening import Opening, open_saved

if TYPE_CHECKING:
    from events.model import Decide
    from events.records import Reading
    from events.store.project import Project

__all__ = ["decisions_of", "named_project", "open_or_fail", "saved_project"]


def named_project(path: str) -> Project:
    """A project in a file that the user names, which is made when something is decided."""
    from events.store.project import Project
    from events.store.schema import ProjectError

    project = Project(Path(path))
    try:
        project.decisions()
    except ProjectError as error:
        raise failure(f"{path}: {error}") from None
    return project


def saved_project(paths: tuple[str, ...], project: str | None) -> Project | None:
    """The project that is to be opened instead of documents; None where there are documents."""
    if not any(path != STDIN and is_project(Path(path)) for path in paths):
        return None
    if len(paths) > 1 or project:
        raise click.UsageError("a project is opened by itself; to add documents, name them, and it with --project")
    return named_project(paths[0])


def open_or_fail(project: Project) -> Opening:
    """The saved timeline of a project."""
    from events.store.schema import ProjectError

    try:
        return open_saved(project)
    except ProjectError as error:
        raise failure(f"{project.path}: {error}") from None


def decisions_of(project: Project, readings: Sequence[Reading]) -> Decide:
    """What applies the decisions of a project to the events of some documents."""
    from events.store.applying import decided
    from events.store.review import Review

    review = Review(project)
    review.take([(reading.source, reading.events) for reading in readings])
    return partial(decided, review=review)
