"""What the screen shows first, and what it reads while it is shown."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from events.readers import STDIN, ReadError, Skipped, read_many
from events.readers.beginning import beginning
from events.readers.columns import GUESSED, Columns
from events.records import Reading, SourceText
from events.safetext import one_line

if TYPE_CHECKING:
    from events.edtf import Edtf
    from events.store.project import Project
    from tui.reporting import Report
    from tui.settings import Settings

__all__ = ["Opening", "Options", "open_paths", "open_saved", "show"]

_GREETING: Final = "New here? ↑↓ moves, i says why a date is what it is, ? lists every key"


class Options(NamedTuple):
    """What the command line says; it adds to the settings."""

    ascii: bool = False
    plain: bool = False
    cached: bool = True
    """Whether what is read is kept for the next time."""
    watch: bool = False
    """Whether what changes in the documents is shown."""


class Opening(NamedTuple):
    """Documents to show at once, and paths to read while they are shown."""

    documents: Sequence[SourceText]
    paths: Sequence[str] = ()
    beginning: bool = False
    """Whether the document is only the beginning of what the paths hold."""
    columns: Columns = GUESSED
    """Where the records of collections hold what, if the user says so."""
    project: Project | None = None
    """Where decisions are kept, if the user names it."""
    readings: Sequence[Reading] = ()
    """What was read in the documents before."""


def open_saved(project: Project) -> Opening:
    """Open a project without reading its documents again.

    Raises:
        ProjectError: it cannot be read, or holds no documents.
    """
    from events.store.saved import load
    from events.store.schema import ProjectError

    readings = load(project)
    if not readings:
        raise ProjectError("no timeline is saved in it yet: name its documents, and it with --project")
    return Opening([reading.source for reading in readings], project=project, readings=readings)


def open_paths(paths: Sequence[str], columns: Columns, report: Report) -> Opening:
    """Read the first document, and all where that costs no wait; what cannot be read is reported.

    One file is read here, and so is everything where standard input takes part, since nobody can read that twice.
    """
    found = read_many(paths, columns)
    if STDIN in paths:
        return Opening(list(report.readable(found)))
    start = beginning(paths[0])
    if start:
        return Opening([start], paths, beginning=True, columns=columns)
    passed: list[ReadError | Skipped] = []
    for first in found:
        if isinstance(first, SourceText):
            if len(paths) == 1 and not Path(paths[0]).is_dir():
                second = next(found, None)
                # What a timeline made elsewhere tells is decided on in a project of its own.
                if second is None and not first.told:
                    for item in passed:
                        report.take(item)
                    return Opening([first])
            # The process that reads the rest finds again what was passed over.
            return Opening([first], paths, columns=columns)
        passed.append(first)
    return Opening(list(report.readable(passed)))


def show(opening: Opening, given: Edtf | None, options: Options, report: Report) -> None:
    """Run the screen until the user leaves it, then report what could not be read."""
    from tui.analysis import PipelineAnalyst, Remark
    from tui.app import TimelineApp

    settings, greeting = _chosen(options, report)
    first, *others = opening.documents

    def open_project() -> Project:
        if opening.project is not None:
            return opening.project
        from events.store.folder import project_of

        alone = not others and (not opening.paths or (opening.beginning and len(opening.paths) == 1))
        if not alone:
            return project_of(opening.paths or [document.path for document in opening.documents])
        # Of a long document only the beginning was there when the screen opened.
        whole = app.documents[0]
        return project_of([whole.path], whole.text)

    analyst = PipelineAnalyst(
        opening.columns,
        cached=options.cached and settings.cache,
        complain=lambda line: app.unread.append(Remark(line)),
    )
    app = TimelineApp(
        first,
        given,
        others=others,
        paths=opening.paths,
        beginning=opening.beginning,
        settings=settings,
        greeting=greeting,
        analyst=analyst,
        open_project=open_project,
        readings=opening.readings,
        watched=opening.paths or [document.path for document in opening.documents] if options.watch else (),
    )
    app.run()
    if opening.project is not None and app.readings != opening.readings:
        _save(opening.project, app.readings, report)
    for unread in app.unread:
        if isinstance(unread, ReadError | Skipped):
            report.take(unread)
        elif isinstance(unread, Remark):
            report.warn(unread.line)
    report.finish()


def _chosen(options: Options, report: Report) -> tuple[Settings, str]:
    """The settings, and a line to open with: what is wrong with them, or a greeting for a newcomer."""
    from textual.theme import BUILTIN_THEMES

    from tui.settings import load, settings_path

    wrong: list[str] = []
    path = settings_path()
    settings = load(path, BUILTIN_THEMES, wrong.append)
    settings = replace(settings, ascii=settings.ascii or options.ascii, plain=settings.plain or options.plain)
    for line in wrong:
        report.warn(line)
    if wrong:
        return settings, one_line(wrong[0].removeprefix(str(path.parent)).lstrip("/\\"))
    return settings, _GREETING if _is_first_start() else ""


def _is_first_start() -> bool:
    """Whether the program was never started here before."""
    from platformdirs import user_state_path

    mark = user_state_path("timeline", appauthor=False) / "started"
    # Where nothing can be kept, nobody is greeted anew each time.
    with suppress(OSError):
        mark.parent.mkdir(parents=True, exist_ok=True)
        mark.touch(exist_ok=False)
        return True
    return False


def _save(project: Project, readings: Sequence[Reading], report: Report) -> None:
    """Keep what was read, so that the project can be opened by itself."""
    from events.store.saved import save
    from events.store.schema import ProjectError

    try:
        save(project, readings)
    except ProjectError as error:
        report.warn(f"{project.path}: the timeline is not saved: {error}")
