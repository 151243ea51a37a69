"""Subtitles (SubRip, WebVTT): what is said, in paragraphs, with the times of the recording to cite."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from events.readers.blocks import Blocks
from events.readers.errors import ReadError
from events.readers.file_dates import date_in_name
from events.readers.source import Opened
from events.records import Part, SourceText

_TIME: Final = r"(?:(\d{1,4}):)?(\d{1,2}):(\d{2})[.,](\d{3})"
_CUE: Final = re.compile(rf"^[ \t]*{_TIME}[ \t]*-->[ \t]*{_TIME}[^\n]*\n((?:[^\n]*\S[^\n]*(?:\n|\Z))*)", re.MULTILINE)
_VOICE: Final = re.compile(r"<v(?:\.[^ >]*)?[ \t]+([^>\n]+)>")
_MARKUP: Final = re.compile(r"<[^>\n]{0,200}>|\{\\[^}\n]{0,200}\}")
_SPEAKER: Final = re.compile(r"^(?:[-–—]\s*|[^\W\d_][\w .'’-]{0,40}:\s)")
_FINISHED: Final = re.compile(r"[.!?…][\"”’')\]]*$")
_PAUSE: Final = 2.0
"""Seconds without words behind the end of a sentence that begin a paragraph."""


class _Cue(NamedTuple):
    begin: float
    end: float
    lines: list[str]


def read(source: Opened) -> Iterator[SourceText]:
    """Read one transcript.

    Raises:
        ReadError: it holds no words.
    """
    blocks = Blocks()
    paragraph, marks, before = "", list[Part](), None
    for cue in _cues(source.text()):
        for line in cue.lines:
            if paragraph and _begins(line, paragraph, cue, before):
                blocks.paragraph(paragraph, marks)
                paragraph, marks = "", []
            paragraph = f"{paragraph} {line}".lstrip()
            if line is cue.lines[0]:
                marks.append(Part(len(paragraph) - len(line), _clock(cue.begin)))
        before = cue
    blocks.paragraph(paragraph, marks)
    if not blocks.text:
        raise ReadError(source.path, "subtitles without words")
    yield SourceText(source.stem, source.path, source.name, blocks.text, date_in_name(source.name), blocks.parts)


def _cues(text: str) -> Iterator[_Cue]:
    for match in _CUE.finditer(text):
        words = html.unescape(_MARKUP.sub("", _VOICE.sub(r"\1: ", match[9])))
        lines = [" ".join(line.split()) for line in words.split("\n")]
        if any(lines):
            yield _Cue(_seconds(*match.groups()[:4]), _seconds(*match.groups()[4:8]), [line for line in lines if line])


def _seconds(hours: str | None, minutes: str, seconds: str, thousandths: str) -> float:
    return int(hours or 0) * 3600 + int(minutes) * 60 + int(seconds) + int(thousandths) / 1000


def _begins(line: str, paragraph: str, cue: _Cue, before: _Cue | None) -> bool:
    """Whether somebody else speaks, or somebody begins again."""
    pause = cue.begin - before.end if before and line is cue.lines[0] else 0.0
    return bool(_SPEAKER.match(line)) or (pause >= _PAUSE and bool(_FINISHED.search(paragraph)))


def _clock(seconds: float) -> str:
    minutes, rest = divmod(int(seconds), 60)
    return f"{minutes // 60}:{minutes % 60:02}:{rest:02}"
