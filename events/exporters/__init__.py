"""Exporters: from a timeline to a file for people or programs, one module a format.

A new format is a module with ``render`` and one line in :data:`FORMATS`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from importlib import import_module
from pathlib import PurePath
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from events.extras import Extra, needs

if TYPE_CHECKING:
    from events.model import Event, Timeline

__all__ = ["FORMATS", "Format", "MissingExtraError", "export", "fitted", "format_of"]

Render = Callable[["Timeline"], Iterator[str] | Iterator[bytes]]


class MissingExtraError(ImportError):
    """The library for a format is not installed; the message says how to get it."""


class Format(NamedTuple):
    """A format that a timeline can be written in."""

    module: str
    """Imported on first use; its ``render(timeline)`` yields the file piece by piece, text or bytes."""
    suffix: str
    """What such a file is usually called; the first format of a suffix is the one that it means by itself."""
    words: str
    """What it is for, in a few words."""
    undated: Literal["kept", "asked", "never"] = "kept"
    """Whether events without a date are in it: by themselves, if they are asked for, or never."""
    years: tuple[int, int] | None = None
    """The first and last year that it can write, where it needs a date; None where it can write any."""
    binary: bool = False
    """Whether it is no text, which a terminal could show."""
    extra: Extra | None = None
    """The extra of the package that its library belongs to."""

    def load(self) -> Render:
        """Import the module.

        Raises:
            MissingExtraError: its library is not installed.
        """
        try:
            render: Render = import_module(self.module).render
        except ImportError as error:
            if self.extra is None:
                raise
            raise MissingExtraError(needs(f"writing {self.suffix}", self.extra)) from error
        return render


FORMATS: Final[Mapping[str, Format]] = MappingProxyType(
    {
        "json": Format("events.exporters.json_timeline", ".json", "everything, for programs", undated="asked"),
        "csv": Format("events.exporters.csv_table", ".csv", "a table for spreadsheets"),
        "md": Format("events.exporters.markdown_table", ".md", "a table to read"),
        "jsonl": Format("events.exporters.json_lines", ".jsonl", "an event a line, for jq and data frames"),
        "timesketch": Format(
            "events.exporters.timesketch", ".jsonl", "rows for Timesketch", undated="never", years=(1, 9999)
        ),
        "timelinejs": Format("events.exporters.timelinejs", ".json", "slides for TimelineJS", undated="never"),
        "svg": Format("events.exporters.svg_drawing", ".svg", "a drawing for print or a slide"),
    }
)
"""By name."""


def format_of(name: str) -> str | None:
    """The format that a file's name tells by its suffix; None where it tells none."""
    suffix = PurePath(name).suffix.lower()
    return next((to for to, form in FORMATS.items() if form.suffix == suffix), None)


def fitted(timeline: Timeline, to: str, undated: bool | None = None) -> Timeline:
    """The timeline as far as a format holds it; what it does not is counted.

    Args:
        timeline: everything.
        to: one of the :data:`FORMATS`.
        undated: whether events without a date are wanted; None leaves that to the format.
    """
    form = FORMATS[to]
    if form.undated == "never" or not (form.undated == "kept" if undated is None else undated):
        timeline = timeline.without_undated()
    if form.undated == "never":
        timeline = timeline.keeping(lambda event: _is_writable(event, form.years), "unwritable")
    return timeline


def _is_writable(event: Event, years: tuple[int, int] | None) -> bool:
    """Whether the year of an event is known, and the format can write it."""
    from events.edtf import civil

    assert event.date is not None
    days = [day for day in (event.date.first_day, event.date.last_day) if day is not None]
    return bool(days) and (years is None or all(years[0] <= civil(day)[0] <= years[1] for day in days))


def export(timeline: Timeline, to: str) -> Iterator[bytes]:
    """The timeline in one of the :data:`FORMATS`, piece by piece; text is UTF-8.

    Raises:
        KeyError: there is no such format.
        MissingExtraError: its library is not installed.
    """
    pieces = FORMATS[to].load()(fitted(timeline, to, undated=True))
    return (piece.encode() if isinstance(piece, str) else piece for piece in pieces)
