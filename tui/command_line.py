"""A click group whose first argument may be a path, and which explains itself with examples."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import click
from click.shell_completion import CompletionItem

from events.safetext import one_line

if TYPE_CHECKING:
    from tui.reporting import Report

EXAMPLES: Final = (
    ("timeline", "the sample"),
    ("timeline article.txt", "a document, on the screen"),
    ("timeline papers/ news.jsonl", "many documents, in one timeline"),
    ("pandoc letter.docx -t plain | timeline -", "whatever can be made text"),
    ("timeline minutes.md --date 2013-06-06", "when you know its day"),
    ("timeline export papers/ -o t.csv", "a whole folder, as a table"),
    ("timeline tag news.jsonl -j 4 > tagged.jsonl", "a collection, in four processes"),
)
_WIDEST_EXAMPLE: Final = 48


class DefaultGroup(click.Group):
    """A group of commands with one that is meant where none is named."""

    def __init__(self, *args: Any, default: str, **options: Any) -> None:
        super().__init__(*args, **options)
        self.default = default
        # The default command runs without any argument, too, instead of showing the help.
        self.no_args_is_help = False

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        own = {name for option in self.get_params(ctx) for name in option.opts}
        # While a shell completes the first word it may still become a command.
        named = args[0] in self.commands or args[0] in own if args else ctx.resilient_parsing
        if not named:
            args = [self.default, *args]
        return super().parse_args(ctx, args)

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        formatter.write_usage(ctx.command_path, "[PATH]... [OPTIONS]")
        formatter.write_usage(ctx.command_path, "COMMAND PATH... [OPTIONS]", prefix=" " * len("Usage: "))

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        self.format_commands(ctx, formatter)
        options = [*self.commands[self.default].params, *self.get_params(ctx)]
        records = [option.get_help_record(ctx) for option in options if isinstance(option, click.Option)]
        with formatter.section("Options"):
            formatter.write_dl([record for record in records if record])
        with formatter.section("Examples"):
            formatter.write_dl(EXAMPLES, col_max=_WIDEST_EXAMPLE)

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(self.commands)

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem]:
        paths = [] if incomplete.startswith("-") else [CompletionItem(incomplete, type="file")]
        return super().shell_complete(ctx, incomplete) + paths


def failure(message: str) -> click.ClickException:
    """An error that is no wrong usage; the command ends with status 1."""
    return click.ClickException(message)


def in_one_line(error: click.ClickException) -> str:
    """What to print for an error; for wrong usage also how to get help."""
    hint = ""
    if isinstance(error, click.UsageError) and error.ctx:
        group = error.ctx.find_root().command
        command = error.ctx.command_path
        if isinstance(group, DefaultGroup):
            command = command.removesuffix(f" {group.default}")
        hint = f" (see “{command} --help”)"
    return one_line(f"timeline: {error.format_message().rstrip('.')}{hint}")


def end(report: Report) -> None:
    """End with status 1 where something could not be read."""
    if report.failed:
        raise click.exceptions.Exit(1)
