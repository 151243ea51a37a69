"""Write docs/timeline.1, the manual page, from what the command says of itself."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from inspect import cleandoc
from pathlib import Path
from typing import Final

import click

from tui.cli import timeline_command
from tui.command_line import EXAMPLES, DefaultGroup

PAGE: Final = Path(__file__).parents[1] / "docs" / "timeline.1"

_SUMMARY: Final = "read documents and show what happened when"
_STATUS: Final = (
    ("0", "All is done."),
    ("1", "Something could not be read; the rest is done, and each reason is one line on standard error."),
    ("2", "Wrong usage."),
)
_ENVIRONMENT: Final = (
    ("NO_COLOR", "If set, the screen is drawn without colours."),
    ("XDG_CONFIG_HOME, XDG_DATA_HOME, XDG_STATE_HOME, XDG_CACHE_HOME", "Where Linux keeps the settings, the projects, "
     "the state of the screen and what was read before; other systems have folders of their own."),
)  # fmt: skip
_FILES: Final = (
    ("settings.toml", "Theme, keys and named filters. “timeline settings” prints one with every default and says where "
     "to save it."),
    ("*.timeline", "Projects: SQLite files of what was decided, and of what was read."),
)  # fmt: skip


def page(group: DefaultGroup) -> str:
    """The page in the macros of man(7)."""
    return "\n".join(_lines(group, click.Context(group, info_name="timeline", **group.context_settings))) + "\n"


def _lines(group: DefaultGroup, context: click.Context) -> Iterator[str]:
    yield '.TH TIMELINE 1 "" timeline "User Commands"'
    yield from (".SH NAME", rf"timeline \- {_SUMMARY}", ".SH SYNOPSIS", r".B timeline")
    yield from (r"[\fIPATH\fR]\|.\|.\|. [\fIOPTIONS\fR]", ".br", ".B timeline")
    yield from (r"\fICOMMAND\fR \fIPATH\fR\|.\|.\|. [\fIOPTIONS\fR]", ".SH DESCRIPTION")
    yield from _paragraphs(group.help)
    yield ".SH OPTIONS"
    yield from _options([*group.commands[group.default].params, *group.get_params(context)], context)
    yield ".SH COMMANDS"
    for name, command in group.commands.items():
        if not command.hidden:
            yield from _command(name, command, context)
    for heading, entries in (("ENVIRONMENT", _ENVIRONMENT), ("FILES", _FILES), ("EXIT STATUS", _STATUS)):
        yield from (f".SH {heading}", *_entries(entries))
    yield from (".SH EXAMPLES", *_entries(EXAMPLES))


def _command(name: str, command: click.Command, context: click.Context) -> Iterator[str]:
    own = click.Context(command, info_name=name, parent=context)
    usage = " ".join(command.collect_usage_pieces(own))
    yield from (f".SS {_quoted(f'timeline {name} {usage}')}", *_paragraphs(command.help))
    yield from _options([option for option in command.params if option.name != "help"], own)


def _options(parameters: list[click.Parameter], context: click.Context) -> Iterator[str]:
    records = (option.get_help_record(context) for option in parameters if isinstance(option, click.Option))
    yield from _entries(record for record in records if record)


def _entries(entries: Iterable[tuple[str, str]]) -> Iterator[str]:
    for name, words in entries:
        yield from (".TP", rf"\fB{_escaped(name)}\fR", _escaped(words))


def _paragraphs(words: str | None) -> Iterator[str]:
    for number, paragraph in enumerate(cleandoc(words or "").split("\n\n")):
        if number:
            yield ".PP"
        # Click's sign for lines that are to stay lines.
        as_it_stands = paragraph.startswith("\b")
        lines = paragraph.removeprefix("\b\n").split("\n")
        yield from (".nf", *map(_escaped, lines), ".fi") if as_it_stands else (_escaped(" ".join(lines)),)


def _escaped(words: str) -> str:
    text = re.sub(r"\s+", " ", words).replace("\\", r"\e").replace("-", r"\-")
    return rf"\&{text}" if text.startswith((".", "'")) else text


def _quoted(words: str) -> str:
    return '"' + _escaped(words).replace('"', r"\(dq") + '"'


if __name__ == "__main__":
    PAGE.write_text(page(timeline_command), encoding="utf-8")
