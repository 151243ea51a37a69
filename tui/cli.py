"""The ``timeline`` command. Imports nothing heavy before it knows what is asked."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from functools import partial
from io import TextIOWrapper
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, TypeVar, cast

import click

import events
from events.readers import STDIN
from events.readers.columns import GUESSED, Columns, parse_columns
from events.records import Reading, SourceText
from tui.cache_command import cache_command
from tui.command_line import DefaultGroup, failure, in_one_line
from tui.reporting import Report

if TYPE_CHECKING:
    from events.batch import Batch, Kept
    from events.edtf import Edtf

__all__ = ["main"]

_EXPORT_FORMATS: Final = ("json", "csv", "md", "svg")
_TAG_FORMATS: Final = ("jsonl", "timeml")
_LANGUAGES: Final = ("en",)
_SHELLS: Final = ("bash", "zsh", "fish")
_COMPLETION_VARIABLE: Final = "_TIMELINE_COMPLETE"
SAMPLE: Final = Path(__file__).with_name("sample.txt")

_INTERRUPTED: Final = 130
_PIPE_CLOSED: Final = 141
"""128 and the number of the signal that ends a program: SIGINT, SIGPIPE."""

Command = TypeVar("Command", bound=Callable[..., Any])


def main(arguments: list[str] | None = None) -> int:
    """Run the command and give its exit status: 0 done, 1 something could not be read, 2 wrong usage."""
    if _COMPLETION_VARIABLE in os.environ:
        from click.shell_completion import shell_complete

        return shell_complete(_timeline, {}, "timeline", _COMPLETION_VARIABLE, os.environ[_COMPLETION_VARIABLE])
    try:
        with _timeline.make_context("timeline", sys.argv[1:] if arguments is None else arguments) as context:
            _timeline.invoke(context)
            sys.stdout.flush()
    except click.exceptions.Exit as end:
        return end.exit_code
    except click.ClickException as error:
        print(in_one_line(error), file=sys.stderr)
        return error.exit_code
    except ChildProcessError as error:
        print(f"timeline: {error}", file=sys.stderr)
        return 1
    except (KeyboardInterrupt, click.Abort):
        return _INTERRUPTED
    except BrokenPipeError:
        # Nobody reads on, so what is still buffered goes nowhere and Python does not complain on its way out.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return _PIPE_CLOSED
    return 0


def _parsed_date(_: click.Context, __: click.Parameter, words: str | None) -> Edtf | None:
    if words is None:
        return None
    from events.typed_dates import parse_date

    try:
        return parse_date(words)
    except ValueError as error:
        raise click.BadParameter(f"“{words}”: {error}") from None


def _parsed_columns(_: click.Context, __: click.Parameter, words: str | None) -> Columns:
    try:
        return parse_columns(words) if words else GUESSED
    except ValueError as error:
        raise click.BadParameter(str(error)) from None


def _common_options(command: Command) -> Command:
    for option in (
        click.option("-q", "--quiet", is_flag=True, help="Say nothing but results and errors."),
        click.option(
            "--language",
            type=click.Choice(_LANGUAGES),
            default="en",
            show_default=True,
            metavar="LANG",
            help="Language of the documents.",
        ),
        click.option(
            "--date",
            callback=_parsed_date,
            metavar="DATE",
            help="The day that words such as “Friday” count from: 2013-06-06, “6 June 2013”, yesterday. "
            "Without it the day is looked for and worked out.",
        ),
        click.option(
            "--map",
            "columns",
            callback=_parsed_columns,
            metavar="FIELD=COLUMN,…",
            help="Where tables and collections hold a document's text, title, date and id: text=body,date=published. "
            "What is not said is guessed.",
        ),
        click.option(
            "--no-cache", is_flag=True, help="Read everything anew, and keep nothing of it for the next time."
        ),
    ):
        command = option(command)
    return command


_PATHS = click.argument("paths", nargs=-1, required=True, metavar="PATH...", type=click.Path())
_PROJECT = click.option(
    "--project",
    type=click.Path(dir_okay=False),
    metavar="FILE",
    help="Keep what you decide in FILE.  [default: a file for each document in your data folder]",
)
_JOBS = click.option("-j", "--jobs", type=click.IntRange(1), default=1, metavar="N", help="Read with N processes.")


@click.group(cls=DefaultGroup, default="open", context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(events.__version__, "-V", "--version", prog_name="timeline")
def _timeline() -> None:
    """Read documents, find every dated event, work out what “Friday” means, and show a timeline beside the text.

    PATH is a document (text, Markdown, PDF, Word, OpenDocument, a book, a web page, a mail), a collection (a
    mailbox, a table, a feed, a chat, JSON lines), an archive or folder of these, or - for standard input. Without
    one, a sample opens.
    """


@_timeline.command("open", hidden=True)
@click.argument("paths", nargs=-1, metavar="[PATH]...", type=click.Path())
@_common_options
@_PROJECT
@click.option("--ascii", "ascii_only", is_flag=True, help="Draw the screen with ASCII signs only.")
@click.option("--plain", is_flag=True, help="For screen readers: no boxes, words for signs, the cursor on the row.")
def _open(
    paths: tuple[str, ...],
    date: Edtf | None,
    columns: Columns,
    language: str,
    quiet: bool,
    no_cache: bool,
    project: str | None,
    ascii_only: bool,
    plain: bool,
) -> None:
    """Show the timeline of documents."""
    misplaced = next((path for path in paths if path in _timeline.commands and not Path(path).exists()), None)
    if misplaced:
        raise click.UsageError(f"“{misplaced}” must come first: timeline {misplaced} …")
    report = Report(quiet)
    if not sys.stdout.isatty():
        raise click.UsageError("the screen needs a terminal; “timeline export” writes to files and pipes")
    from tui.opening import Options, open_paths, show
    from tui.projects import named_project, open_or_fail, saved_project

    saved = saved_project(paths, project)
    if saved:
        opening = open_or_fail(saved)
    else:
        opening = open_paths(paths or (str(SAMPLE),), columns, report)
        opening = opening._replace(project=named_project(project) if project else None)
    if opening.documents:
        if STDIN in paths:
            _read_keys_from_the_terminal()
        show(opening, date, Options(ascii_only, plain, cached=not no_cache), report)
    _end(report)


def _read_keys_from_the_terminal() -> None:
    """Standard input was the document; the keys come from the terminal itself."""
    try:
        terminal = os.open(os.ctermid(), os.O_RDWR)
    except OSError:
        raise failure("there is no terminal to read keys from") from None
    os.dup2(terminal, sys.__stdin__.fileno() if sys.__stdin__ else 0)
    os.close(terminal)


@_timeline.command("export", short_help="Write the timeline as JSON, CSV, Markdown or a drawing.")
@_PATHS
@click.option("-t", "--to", type=click.Choice(_EXPORT_FORMATS), required=True, help="The format.")
@click.option("-o", "--output", type=click.Path(dir_okay=False), metavar="FILE", help="Write to FILE.")
@click.option(
    "--undated/--no-undated",
    default=None,
    help="Keep events without a date, or count them as omitted.  [default: omitted in json only]",
)
@_common_options
@click.option(
    "--project", type=click.Path(dir_okay=False), metavar="FILE", help="Apply what you decided on the screen in FILE."
)
@_JOBS
def _export(
    paths: tuple[str, ...],
    to: str,
    output: str | None,
    undated: bool | None,
    date: Edtf | None,
    columns: Columns,
    language: str,
    quiet: bool,
    no_cache: bool,
    project: str | None,
    jobs: int,
) -> None:
    """Write the timeline of all documents: json is everything, csv a table for spreadsheets, md a table to read,
    svg a drawing for print or a slide.

    What you decided on the screen counts if you name its project: edited and merged events are written so, hidden
    ones are left out and counted.

    Events that no date can be given come last in a table. In json every event has a date unless you say --undated;
    "omitted" counts the others.
    """
    from events.exporters import export
    from events.model import Timeline
    from tui.batching import documents, open_batch, readable
    from tui.projects import decisions_of, named_project, open_or_fail, saved_project

    _refuse_to_overwrite(paths, output)
    report = Report(quiet, to_file=output is not None)
    kept = saved_project(paths, project)
    if kept:
        readings = list(readable(open_or_fail(kept).readings, report))
        timeline = Timeline.from_readings(readings, decisions_of(kept, readings))
    else:
        if project and not Path(project).exists():
            raise failure(f"{project}: no such project")
        kept = named_project(project) if project else None
        with open_batch(jobs, not no_cache, report.warn) as batch:
            sources = documents(batch, paths, columns, report)
            outcomes: list[Kept | Reading] = list(readable(batch.outcomes(sources, date), report))
            if kept:
                readings = [batch.reading(outcome) for outcome in outcomes]
                timeline = Timeline.from_readings(readings, decisions_of(kept, readings))
            else:
                timeline = batch.timeline(outcomes, date)
    if not (to != "json" if undated is None else undated):
        timeline = timeline.without_undated()
    if timeline.documents:
        with _results(output) as write:
            for piece in export(timeline, to):
                write(piece)
    report.finish(len(timeline.events))
    _end(report)


@_timeline.command("tag", short_help="Print every time expression, dated, as JSON lines or TimeML.")
@_PATHS
@click.option("-t", "--to", type=click.Choice(_TAG_FORMATS), default="jsonl", show_default=True, help="The format.")
@click.option("-o", "--output", type=click.Path(), metavar="PATH", help="Write to a file; timeml: into a folder.")
@click.option("--explain", is_flag=True, help="jsonl: how each expression came to its value, and how sure it is.")
@_common_options
@_JOBS
def _tag(
    paths: tuple[str, ...],
    to: str,
    output: str | None,
    explain: bool,
    date: Edtf | None,
    columns: Columns,
    language: str,
    quiet: bool,
    no_cache: bool,
    jobs: int,
) -> None:
    """Print one JSON object a document: its reference date and its time expressions as TIMEX3.

    timeml is the text itself with TIMEX3 elements, an XML document each: one document goes to standard output,
    several go to a folder (-o), a .tml file each, named after their ids.
    """
    from events.batch import Wanted, tag
    from tui.batching import documents, open_batch, readable

    report = Report(quiet, to_file=output is not None)
    if to == "timeml" and explain:
        raise click.UsageError("--explain is for jsonl: TimeML has no place for explanations")
    with open_batch(jobs, not no_cache, report.warn) as batch:
        sources = documents(batch, paths, columns, report)
        if to == "timeml":
            _tag_as_timeml(batch, paths, sources, output, date, report)
        else:
            _refuse_to_overwrite(paths, output)
            wanted = Wanted(partial(tag, explain=explain), date, events=False)
            with _results(output) as write:
                for line in readable(batch.each(sources, wanted), report):
                    write(line)
    report.finish()
    _end(report)


def _tag_as_timeml(
    batch: Batch,
    paths: tuple[str, ...],
    sources: Iterator[SourceText],
    folder: str | None,
    date: Edtf | None,
    report: Report,
) -> None:
    from events.batch import Wanted, tag_as_timeml
    from tui.batching import readable
    from tui.file_names import FileNames

    if folder is None:
        first = list(islice(sources, 2))
        if len(first) > 1:
            raise click.UsageError("an XML document holds one text and these are several: name a folder with -o")
        sources = iter(first)
    else:
        try:
            Path(folder).mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise failure(f"cannot write {folder}: {(error.strerror or str(error)).lower()}") from None
    names = FileNames(".tml")
    for document, xml in readable(batch.each(sources, Wanted(tag_as_timeml, date, events=False)), report):
        output = str(Path(folder, names.name(document))) if folder is not None else None
        _refuse_to_overwrite(paths, output)
        with _results(output) as write:
            write(xml)


@_timeline.command("schema", short_help="Print the JSON Schema of the formats.")
def _schema() -> None:
    """Print the JSON Schema of what “export --to json” and “tag” write."""
    import json

    from events.model import json_schema

    click.echo(json.dumps(json_schema(), indent=2, ensure_ascii=False))


@_timeline.command("settings", short_help="Print a file of settings with every default.")
def _settings() -> None:
    """Print a file of settings, every default commented out: theme, keys, named filters. It says where to save it."""
    from tui.settings import settings_path, template

    click.echo(template(settings_path()), nl=False)


_timeline.add_command(cache_command)


@_timeline.command("completion", short_help="Print a script that completes commands and options.")
@click.argument("shell", type=click.Choice(_SHELLS))
def _completion(shell: str) -> None:
    """Print a completion script for your shell.

    \b
    bash  add to ~/.bashrc:   eval "$(timeline completion bash)"
    zsh   add to ~/.zshrc:    eval "$(timeline completion zsh)"
    fish  run once:           timeline completion fish > ~/.config/fish/completions/timeline.fish
    """
    from click.shell_completion import get_completion_class

    completion = get_completion_class(shell)
    assert completion is not None
    click.echo(completion(_timeline, {}, "timeline", _COMPLETION_VARIABLE).source())


@contextmanager
def _results(output: str | None) -> Iterator[Callable[[str], Any]]:
    """Where results go: a file, or standard output as UTF-8 unless a terminal shows it."""
    if output is None:
        if not sys.stdout.isatty():
            cast(TextIOWrapper, sys.stdout).reconfigure(encoding="utf-8", newline="")
        yield sys.stdout.write
        return
    try:
        with Path(output).open("w", encoding="utf-8", newline="") as file:
            yield file.write
    except OSError as error:
        raise failure(f"cannot write {output}: {(error.strerror or str(error)).lower()}") from None


def _refuse_to_overwrite(paths: Iterable[str], output: str | None) -> None:
    if output and any(path != STDIN and _same_file(path, output) for path in paths):
        raise click.UsageError("the output would overwrite a document")


def _same_file(path: str, other: str) -> bool:
    try:
        return Path(path).samefile(other)
    except OSError:
        return False


def _end(report: Report) -> None:
    if report.failed:
        raise click.exceptions.Exit(1)
