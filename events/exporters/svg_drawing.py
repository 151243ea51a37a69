"""A drawing for print or a slide: an axis with empty stretches cut out, and a row an event with what is known of when.

What is exact is a dot, what lasts a full bar, what lies somewhere inside a period an empty one; an open end fades out.
Nothing is told by colour alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from events.date_words import date_words
from events.edtf import DatePoint, Edtf, Interval
from events.exporters.escaping import xml
from events.exporters.left_out import left_out
from events.model import Event, Timeline
from events.ticks import ticks
from events.timescale import Extent, Timescale, extent_of

_COLUMNS: Final = 100
"""Columns of the axis, as the scale counts them."""
_COLUMN: Final = 7.0
_DATES: Final = 24.0
_TITLES: Final = 300.0
_AXIS: Final = 810.0
"""Where dates, titles and the axis begin; lengths are in CSS pixels."""
_WIDTH: Final = _AXIS + _COLUMNS * _COLUMN + 40
_TOP: Final = 92.0
"""Where the first row begins, below title and axis."""
_ROW: Final = 22.0
_BELOW: Final = 64.0
_OPEN: Final = 36.0
"""Length over which an open end fades out."""
_LEAST: Final = 8.0
"""A bar that would be shorter is a dot."""
_DATE_LENGTH: Final = 46
_TITLE_LENGTH: Final = 76
_STYLE: Final = (
    "text{font-family:Helvetica,Arial,sans-serif;font-size:12px;fill:#1a1a1a}"
    ".t{font-size:18px;font-weight:bold}.m{fill:#5c5c5c}.g{stroke:#d9d9d9;stroke-width:1}"
    ".d,.b{fill:#1f4e8c;stroke:#1f4e8c;stroke-width:1.5}.o{fill:#ffffff;stroke:#1f4e8c;stroke-width:1.5}"
    ".a{stroke-dasharray:3 2}.x{stroke:#1a1a1a;stroke-width:1}.c{stroke:#8a8a8a;stroke-width:1.5;fill:none}"
)
_FADES: Final = (
    '<defs><linearGradient id="from"><stop offset="0" stop-color="#1f4e8c"/>'
    '<stop offset="1" stop-color="#1f4e8c" stop-opacity="0"/></linearGradient>'
    '<linearGradient id="until"><stop offset="0" stop-color="#1f4e8c" stop-opacity="0"/>'
    '<stop offset="1" stop-color="#1f4e8c"/></linearGradient></defs>'
)

_SIGNS: Final = (
    "● ▬ that day, or as long · ○ ▭ some time in it · dashed: about, doubted · fading: open end · // empty time cut out"
)


class _Drawn(NamedTuple):
    event: Event
    extent: Extent | None
    y: float
    """Of the middle of its row."""


def render(timeline: Timeline) -> Iterator[str]:
    """SVG 1.1, one page as long as it has rows."""
    rows = [
        _Drawn(event, extent_of(event.date), _TOP + (number + 0.5) * _ROW)
        for number, event in enumerate(timeline.events)
    ]
    bottom = _TOP + len(rows) * _ROW
    yield (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH:g} {bottom + _BELOW:g}" '
        f'width="{_WIDTH:g}" height="{bottom + _BELOW:g}">\n<title>{xml(_subject(timeline))}</title>\n'
        f"<style>{_STYLE}</style>\n{_FADES}\n"
        f'<rect width="100%" height="100%" fill="#ffffff"/>\n'
    )
    yield _text(_DATES, 34, _subject(timeline), "t")
    extents = [row.extent for row in rows if row.extent]
    scale = Timescale(extents, _COLUMNS) if extents else None
    if scale:
        yield from _axis(scale, bottom)
    for row in rows:
        yield from _row(row, scale)
    yield from _legend(bottom, timeline)
    yield "</svg>\n"


def _subject(timeline: Timeline) -> str:
    documents = timeline.documents
    return f"Timeline of {documents[0].title if len(documents) == 1 else f'{len(documents)} documents'}"


def _axis(scale: Timescale, bottom: float) -> Iterator[str]:
    line = _TOP - 12
    for stretch in scale.stretches:
        yield _line("x", _x(stretch.column), line, _x(stretch.column + stretch.width), line)
    for cut in scale.cuts:
        x = _x(cut) + 3
        yield f'<path class="c" d="M{x:.1f} {line + 5:g}l4 -10m3 10l4 -10"/>\n'
    for tick in ticks(scale):
        yield _line("g", _x(tick.column), line, _x(tick.column), bottom)
        yield _text(_x(tick.column) + 3, line - 5, tick.label, "m")


def _row(row: _Drawn, scale: Timescale | None) -> Iterator[str]:
    event, base = row.event, row.y + 4
    date = date_words(event.date) if event.date else "no date"
    yield _text(_DATES, base, date, "" if event.date else "m", _DATE_LENGTH)
    status = "" if event.status == "happened" else f" ({event.status})"
    yield _text(_TITLES, base, event.title, "", _TITLE_LENGTH - len(status), status)
    if event.date and row.extent and scale:
        yield from _mark(event.date, row.extent, row.y, scale)


def _mark(date: Edtf, extent: Extent, y: float, scale: Timescale) -> Iterator[str]:
    start, end = _x(scale.place(extent.start)), _x(scale.place(extent.end))
    about = " a" if date.approximate or date.uncertain else ""
    if date.first_day is None:
        yield _fade("until", end - _OPEN, y)
        yield _line("d", end, y - 6, end, y + 6)
    elif date.last_day is None:
        yield _fade("from", start, y)
        yield _line("d", start, y - 6, start, y + 6)
    elif end - start < _LEAST:
        kind = "d" if _is_exact(date) and not about else "o"
        yield f'<circle class="{kind}{about}" cx="{(start + end) / 2:.1f}" cy="{y:g}" r="4"/>\n'
    else:
        kind = "b" if isinstance(date, Interval) else "o"
        size = f'width="{end - start:.1f}" height="10" rx="2"'
        yield f'<rect class="{kind}{about}" x="{start:.1f}" y="{y - 5:g}" {size}/>\n'
    if date.uncertain:
        yield _text(max(start, end) + 5, y + 4, "?", "m")


def _is_exact(date: Edtf) -> bool:
    return isinstance(date, Interval) or (isinstance(date, DatePoint) and bool(date.day))


def _legend(bottom: float, timeline: Timeline) -> Iterator[str]:
    y = bottom + 32
    yield _text(_DATES, y, _SIGNS, "m")
    said = left_out(timeline.omitted)
    if said:
        yield _text(_DATES, y + 18, said, "m")


def _x(column: float) -> float:
    return _AXIS + column * _COLUMN


def _fade(kind: str, x: float, y: float) -> str:
    return f'<rect x="{x:.1f}" y="{y - 3:g}" width="{_OPEN:g}" height="6" fill="url(#{kind})"/>\n'


def _line(kind: str, x: float, y: float, to_x: float, to_y: float) -> str:
    return f'<line class="{kind}" x1="{x:.1f}" y1="{y:g}" x2="{to_x:.1f}" y2="{to_y:g}"/>\n'


def _text(x: float, y: float, words: str, kind: str, most: int = 160, after: str = "") -> str:
    shown = words if len(words) <= most else words[: most - 1].rstrip() + "…"
    style = f' class="{kind}"' if kind else ""
    return f'<text{style} x="{x:.1f}" y="{y:g}">{xml(shown + after)}</text>\n'
