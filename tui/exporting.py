"""``timeline export``: a timeline as a file for people or programs."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from events.exporters import FORMATS, MissingExtraError, export, fitted, format_of
from events.readers.columns import Columns
from tui.batching import open_batch
from tui.command_line import end, failure
from tui.options import JOBS, PATHS, common_options
from tui.reporting import Report
from tui.results import refuse_to_overwrite, results

if TYPE_CHECKING:
    from events.batch import Batch, Kept
    from events.edtf import Edtf
    from events.model import Timeline
    from events.records import Event, Reading
    from tui.filtering import Filter

__all__ = ["export_command"]

_LIST: Final = "\n".join(f"{to:<11} {form.words}" for to, form in FORMATS.items())
_HELP: Final = f"""Write the timeline of all documents in a format that FILE's name tells, or --to:

\b
{_LIST}

What you decided on the screen counts if you name its project: edited and merged events are written so, hidden
ones are left out and counted.

Events that no date can be given come last, or are counted where a format needs a date. In json every event has
one unless you say --undated; "omitted" counts the others.
"""


def _parsed_filter(_: click.Context, __: click.Parameter, words: str | None) -> Filter | None:
    if not words or not words.strip():
        return None
    from tui.filtering import Filter

    try:
        return Filter.parse(words)
    except ValueError as error:
        raise click.BadParameter(str(error)) from None


@click.command("export", short_help="Write the timeline as a table, page, calendar, drawing …", help=_HELP)
@PATHS
@click.option("-t", "--to", type=click.Choice(list(FORMATS)), metavar="FORMAT", help="The format.")
@click.option("-o", "--output", type=click.Path(dir_okay=False), metavar="FILE", help="Write to FILE.")
@click.option(
    "--filter",
    "wanted",
    callback=_parsed_filter,
    metavar="WORDS",
    help="Only events that the filter of the screen keeps: “ferry who:ruiz date:2024-03..2024-05”.",
)
@click.option(
    "--undated/--no-undated",
    default=None,
    help="Keep events without a date, or count them as omitted.  [default: omitted in json only]",
)
@common_options
@click.option(
    "--project", type=click.Path(dir_okay=False), metavar="FILE", help="Apply what you decided on the screen in FILE."
)
@JOBS
def export_command(
    paths: tuple[str, ...],
    to: str | None,
    output: str | None,
    wanted: Filter | None,
    undated: bool | None,
    date: Edtf | None,
    columns: Columns,
    language: str,
    quiet: bool,
    no_cache: bool,
    project: str | None,
    jobs: int,
) -> None:
    form = _chosen(to, output, undated)
    refuse_to_overwrite(paths, output)
    report = Report(quiet, to_file=output is not None)
    with open_batch(jobs, not no_cache, report.warn) as batch:
        whole = _timeline(batch, paths, date, columns, project, wanted, report)
    timeline = fitted(whole, form, undated)
    if timeline.documents:
        with results(output) as write:
            for piece in export(timeline, form):
                write(piece)
        report.left_out(timeline.omitted)
    report.finish(len(timeline.events))
    end(report)


def _chosen(to: str | None, output: str | None, undated: bool | None) -> str:
    """The format, which can be written where it is to go."""
    chosen = to or (format_of(output) if output else None)
    if chosen is None:
        raise click.UsageError(f"name a format with --to: {', '.join(FORMATS)}; or a file like t.csv with -o")
    form = FORMATS[chosen]
    if undated and form.undated == "never":
        raise click.UsageError(f"{chosen} has no place for events without a date")
    if form.binary and output is None and sys.stdout.isatty():
        raise click.UsageError(f"{chosen} is no text to show on a terminal: name a file with -o")
    try:
        # Before any document is read.
        form.load()
    except MissingExtraError as error:
        raise failure(str(error)) from None
    return chosen


def _timeline(
    batch: Batch,
    paths: tuple[str, ...],
    date: Edtf | None,
    columns: Columns,
    project: str | None,
    wanted: Filter | None,
    report: Report,
) -> Timeline:
    """The timeline of documents, or of what a project holds of them, with what was decided about it."""
    from events.model import Timeline
    from tui.batching import tell_repeats
    from tui.projects import decisions_of, named_project, open_or_fail, saved_project

    kept = saved_project(paths, project)
    if kept:
        readings = list(report.counted(open_or_fail(kept).readings))
    else:
        if project and not Path(project).exists():
            raise failure(f"{project}: no such project")
        kept = named_project(project) if project else None
        sources = report.readable(batch.documents(paths, columns))
        outcomes: list[Kept | Reading] = list(report.counted(batch.outcomes(sources, date)))
        tell_repeats(batch, outcomes, date, report)
        if not kept and not wanted:
            return batch.timeline(outcomes, date)
        readings = [batch.reading(outcome) for outcome in outcomes]
    decide = decisions_of(kept, readings) if kept else None
    return Timeline.from_readings(readings, decide, _keeper(wanted, readings) if wanted else None)


def _keeper(wanted: Filter, readings: Sequence[Reading]) -> Callable[[Event], bool]:
    from tui.collection import Collection

    collection = Collection(reading.source for reading in readings)
    return lambda event: wanted.keeps(event, collection)
