"""The ``timeline`` command. Imports nothing heavy before it knows what is asked."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

import events
from events.readers import STDIN
from events.readers.columns import Columns
from tui.cache_command import cache_command
from tui.command_line import DefaultGroup, end, failure, in_one_line
from tui.exporting import export_command
from tui.options import common_options
from tui.reporting import Report
from tui.results import forget_output
from tui.tagging import tag_command

if TYPE_CHECKING:
    from events.edtf import Edtf

__all__ = ["main", "timeline_command"]

_SHELLS: Final = ("bash", "zsh", "fish")
_COMPLETION_VARIABLE: Final = "_TIMELINE_COMPLETE"
SAMPLE: Final = Path(__file__).with_name("sample.txt")

_INTERRUPTED: Final = 130
_PIPE_CLOSED: Final = 141
"""128 and the number of the signal that ends a program: SIGINT, SIGPIPE."""


def main(arguments: list[str] | None = None) -> int:
    """Run the command and give its exit status: 0 done, 1 something could not be read, 2 wrong usage."""
    if _COMPLETION_VARIABLE in os.environ:
        from click.shell_completion import shell_complete

        return shell_complete(timeline_command, {}, "timeline", _COMPLETION_VARIABLE, os.environ[_COMPLETION_VARIABLE])
    try:
        with timeline_command.make_context("timeline", sys.argv[1:] if arguments is None else arguments) as context:
            timeline_command.invoke(context)
            sys.stdout.flush()
    except click.exceptions.Exit as done:
        return done.exit_code
    except click.ClickException as error:
        print(in_one_line(error), file=sys.stderr)
        return error.exit_code
    except ChildProcessError as error:
        print(f"timeline: {error}", file=sys.stderr)
        return 1
    except (KeyboardInterrupt, click.Abort):
        return _INTERRUPTED
    except BrokenPipeError:
        # Nobody reads on.
        forget_output()
        return _PIPE_CLOSED
    return 0


@click.group(cls=DefaultGroup, default="open", context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(events.__version__, "-V", "--version", prog_name="timeline")
def timeline_command() -> None:
    """Read documents, find every dated event, work out what “Friday” means, and show a timeline beside the text.

    PATH is a document (text, Markdown, PDF, Word, OpenDocument, a book, a web page, a mail), a collection (a
    mailbox, a table, a feed, a chat, JSON lines), an archive or folder of these, or - for standard input. Without
    one, a sample opens.
    """


@timeline_command.command("open", hidden=True)
@click.argument("paths", nargs=-1, metavar="[PATH]...", type=click.Path())
@common_options
@click.option(
    "--project",
    type=click.Path(dir_okay=False),
    metavar="FILE",
    help="Keep what you decide in FILE.  [default: a file for each document in your data folder]",
)
@click.option("--watch", is_flag=True, help="Show what is new, changed or gone in the files and folders meanwhile.")
@click.option("--ascii", "ascii_only", is_flag=True, help="Draw the screen with ASCII signs only.")
@click.option("--plain", is_flag=True, help="For screen readers: no boxes, words for signs, the cursor on the row.")
def _open(
    paths: tuple[str, ...],
    date: Edtf | None,
    columns: Columns,
    language: str,
    quiet: bool,
    project: str | None,
    watch: bool,
    ascii_only: bool,
    plain: bool,
    no_cache: bool,
) -> None:
    """Show the timeline of documents."""
    misplaced = next((path for path in paths if path in timeline_command.commands and not Path(path).exists()), None)
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
        show(opening, date, Options(ascii_only, plain, cached=not no_cache, watch=watch), report)
    end(report)


def _read_keys_from_the_terminal() -> None:
    """Standard input was the document; the keys come from the terminal itself."""
    try:
        terminal = os.open(os.ctermid(), os.O_RDWR)
    except OSError:
        raise failure("there is no terminal to read keys from") from None
    os.dup2(terminal, sys.__stdin__.fileno() if sys.__stdin__ else 0)
    os.close(terminal)


timeline_command.add_command(export_command)
timeline_command.add_command(tag_command)
timeline_command.add_command(cache_command)


@timeline_command.command("schema", short_help="Print the JSON Schema of the formats.")
def _schema() -> None:
    """Print the JSON Schema of what “export --to json” and “tag” write."""
    import json

    from events.model import json_schema

    click.echo(json.dumps(json_schema(), indent=2, ensure_ascii=False))


@timeline_command.command("settings", short_help="Print a file of settings with every default.")
def _settings() -> None:
    """Print a file of settings, every default commented out: theme, keys, named filters. It says where to save it."""
    from tui.settings import settings_path, template

    click.echo(template(settings_path()), nl=False)


@timeline_command.command("completion", short_help="Print a script that completes commands and options.")
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
    click.echo(completion(timeline_command, {}, "timeline", _COMPLETION_VARIABLE).source())
