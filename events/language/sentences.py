"""Sentences of a plain text: blocks, lines that stand alone, and full stops that end something.

One pass over the text; the cost is linear in its length. A time expression is never cut: clock abbreviations,
month abbreviations and ordinals with a stop are known.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from events.language.english import abbreviations as known

_BLANK_LINES = re.compile(r"\n(?:[ \t>]*\n)+")
_BLANK_LINES_AND_PAGES = re.compile(r"\n(?:[ \t>]*\n)+|\f")
_LINE_OPENER = re.compile(
    r"""[ \t]*(?:
      [#]{1,6}\s | [-*+•·–—]\s | \d{1,3}[.)]\s | \([a-z\d]{1,3}\)\s | [|] | ={3} | -{3}   # headings, items, rows, rules
    | \[?\d{1,4}[-/.:]\d{1,2}(?:[-/.:]\d{1,4})?\b                                # stamps of date or clock
    | [A-Z][\w-]{1,18}:\s                                                        # fields: “Date: …”
    | [A-Z][\w’'-]{1,18}(?:[ ][\w’'()-]{1,18}){1,4}:[ ]+(?:\d|[A-Z][a-z]{2,8}\.?,?[ ]\d)   # “Year end: 30 September”
    | (?:Published|Updated|Posted|Dated|Last\ updated|By\ [A-Z]|Next\ meeting|Present:|Apologies)\b
    | (?:Sun|Mon|Tue?s?|Wed(?:nes|s)?|Thu(?:rs?)?|Fri|Sat(?:ur)?)(?:day)?\.?,?\s+\d{1,2}\b      # days: “Tues 11 June”
    | (?:\d{1,2}\s+)?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?
      (?:\s+\d{1,2})?(?:,?\s+\d{4})?\s?[:–—-]                                   # “3 June: sports day”
    | (?:c\.\s?)?\d{3,4}(?:[:–—]|\s-\s|[ ]{2}|\t)                                # years: “1894  First council elected”
    | [^\t\n]{1,60}\t                                                          # rows of columns
    )""",
    re.X,
)
_MARKER = re.compile(r"(?:[#>*+|•·_–—-]+[ \t]+|\d{1,3}[.)][ \t]+|\([a-z\d]{1,3}\)[ \t]+)*[*_]*")
_STOP = re.compile(r"(?P<stop>[.?!…]+)(?P<close>[\"”’')\]*_]*)(?P<gap>[ \t\n>]+)(?=[\"“‘'(\[*_`]*(?P<next>\w+)?)")
_LAST_WORD = re.compile(r"[^\s(\"“‘'`\[\-–—/{*]*$")
_ITEM_NUMBER = re.compile(r"[ \t>*#]*(?:\d{1,3}|[A-Za-z])$")
_NEAREST_WORD = 24
"""Characters looked at before a full stop; no abbreviation is longer."""
_LONGEST = 2_000
"""Characters of the longest sentence."""
_SHORT_LINE = 0.75
"""A line ended on purpose if the next word would have fitted into this share of the block's width."""


def split_sentences(text: str, start: int = 0, end: int | None = None) -> list[tuple[int, int]]:
    """Start and end of each sentence, heading, list item or log line of a block, without surrounding blanks.

    Args:
        text: the whole text.
        start, end: the block, as :func:`split_blocks` gives it; all of a text that is one block by default.
    """
    spans = []
    for line_start, line_end in _lines(text, start, len(text) if end is None else end):
        for stop_start, stop_end in _stops(text, line_start, line_end):
            for piece_start, piece_end in _bounded(text, stop_start, stop_end):
                trimmed = _trim(text, piece_start, piece_end)
                if trimmed is not None:
                    spans.append(trimmed)
    return spans


def _bounded(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Cut what has no stops for very long, a table or a list of names, so that later stages stay linear."""
    while end - start > _LONGEST:
        cut = max(text.rfind("\n", start, start + _LONGEST), text.rfind(", ", start, start + _LONGEST))
        if cut <= start:
            cut = text.rfind(" ", start, start + _LONGEST)
        if cut <= start:
            cut = start + _LONGEST - 1
        yield start, cut + 1
        start = cut + 1
    yield start, end


def content_start(text: str, start: int, end: int) -> int:
    """Where the words of a sentence begin, behind “2.”, “-”, “##” and the like."""
    match = _MARKER.match(text, start, end)
    return match.end() if match and match.end() < end else start


def split_blocks(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of each stretch between blank lines and page breaks; no sentence goes beyond one."""
    start = 0
    # One literal first letter lets the engine skip to it, five times as fast.
    breaks = _BLANK_LINES_AND_PAGES if "\f" in text else _BLANK_LINES
    for blank in breaks.finditer(text):
        if blank.start() > start:
            yield start, blank.start()
        start = blank.end()
    if start < len(text):
        yield start, len(text)


def _lines(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Cut a block at the line ends that are meant: before an item or a stamp, and after a line left short."""
    line_end = text.find("\n", start, end)
    if line_end < 0:
        yield start, end
        return
    width = max(len(line) for line in text[start:end].split("\n"))
    piece, line_start = start, start
    while 0 <= line_end < end:
        following = line_end + 1
        after = text.find("\n", following, end)
        next_end = end if after < 0 else after
        if _LINE_OPENER.match(text, following, next_end) or _is_left_short(
            text, (line_start, line_end), (following, next_end), width
        ):
            yield piece, line_end
            piece = following
        line_start, line_end = following, after
    yield piece, end


def _is_left_short(text: str, line: tuple[int, int], following: tuple[int, int], width: int) -> bool:
    words = text[following[0] : following[1]].split(None, 1)
    if not words or not (words[0][0].isupper() or words[0][0].isdigit()):
        return False
    last = text[line[1] - 1 : line[1]]
    if last in ",;-–—(":
        return False
    return line[1] - line[0] + 1 + len(words[0]) <= width * _SHORT_LINE


def _stops(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    piece = start
    for match in _STOP.finditer(text, start, end):
        if _ends_sentence(text, piece, match):
            yield piece, match.end("close")
            piece = match.end()
    yield piece, end


def _ends_sentence(text: str, piece: int, match: re.Match[str]) -> bool:
    following = match["next"] or ""
    if following[:1].islower():
        return False
    if match["stop"] != ".":
        return True
    before = text[max(piece, match.start() - _NEAREST_WORD) : match.start()]
    if _ITEM_NUMBER.match(before) and match.start() - piece == len(before):
        return False
    word = _last_word(before)
    if word in known.TITLES:
        return False
    if word in known.BEFORE_FIGURES and following[:1].isdigit():
        return False
    if word in known.BEFORE_NUMBER:
        return not following[:1].isdigit() and word.islower() and following in known.STARTERS
    if word in known.MONTHS:
        return not following[:1].isdigit() and following in known.STARTERS
    if word in known.CLOCK:
        return following in known.STARTERS or not following
    if word in known.AMBIGUOUS or ("." in word and not word[-1].isdigit()):
        newline = "\n" in match["gap"]
        return following in known.STARTERS and (newline or following not in known.SELDOM_STARTERS)
    return not (len(word) == 1 and word.isupper() and word != "I")


def _last_word(before: str) -> str:
    """The letters that end a stretch of text, with signs that are part of an abbreviation; empty behind a blank."""
    last = before.rsplit(None, 1)[-1] if before and not before[-1].isspace() else ""
    if last.isalpha():
        return last
    found = _LAST_WORD.search(last)
    return found.group() if found else ""


def _trim(text: str, start: int, end: int) -> tuple[int, int] | None:
    while start < end and (text[start].isspace() or text[start] == ">"):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] == ">"):
        end -= 1
    return (start, end) if start < end else None
