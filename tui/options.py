"""The options that several commands share."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final, TypeVar

import click

from events.readers.columns import GUESSED, Columns, parse_columns

if TYPE_CHECKING:
    from events.edtf import Edtf

__all__ = ["JOBS", "PATHS", "common_options"]

Command = TypeVar("Command", bound=Callable[..., Any])

_LANGUAGES: Final = ("en",)
PATHS: Final = click.argument("paths", nargs=-1, required=True, metavar="PATH...", type=click.Path())
JOBS: Final = click.option(
    "-j", "--jobs", type=click.IntRange(1), default=1, metavar="N", help="Read with N processes."
)


def common_options(command: Command) -> Command:
    """What every command that reads documents takes."""
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
