"""Lines on which a text can state its own date, told by what stands around the date."""

from __future__ import annotations

from typing import Final

from events.language.english.reference import LABEL, NO_LABEL, SIGNATURE
from events.temporal.lines import Line
from events.temporal.meaning import CalendarDate, Expression
from events.temporal.patterns import Pattern

LONGEST_LINE: Final = 160
"""A longer line is a paragraph, whose dates belong to its story (a dateline opens one, though)."""
_LEAD: Final = 80
"""Characters that may stand before a label on its line."""
_LABEL_REACH: Final = 40
"""Characters between a label and its date (“Published in the Post on Monday,”)."""

_PLACE = r"[^\W\d_][\w.'’-]*(?:,?[ \t]+[^\W\d_][\w.'’-]*){0,5}"
_TIME = r"(?:(?:at|,|T)?[ \t]*\d{1,2}(?:[:.]\d\d){0,2}[ \t]*(?:[ap]\.?m\.?)?[ \t]*(?:\(?[A-Z]{2,5}\)?|[+-]\d\d:?\d\d)?)"
_ROW: Final = Pattern(r"[\W_]*\d{1,4}[/.-]\d{1,2}[/.-]\d")
"""A row that its own day opens: “08/02/2016 Order. Signed on 8/1/2016”."""
_NO_SENTENCE: Final = Pattern(
    rf"^(?:[\W_]*$|[ \t]*[.|•·–—;(/*_-]|,?[ \t]+{_TIME}(?:[\W_]|$)|,?[ \t]+\d"
    r"|[ \t]+(?:by|at|in|for|from|as|to)\b[^.!?]{0,80}[.!?]?$)"
)
"""What may follow a labelled date: nothing, a time, a byline; not the rest of a sentence."""


_LABELS: Final = Pattern(rf"(?i)\b(?P<label>{LABEL})\b|\b{NO_LABEL}\b")
_LEFT_OF_DATE: Final = Pattern(
    rf"^[\W_]*(?:(?i:by) [^|•·\n]{{2,60}}[|•·,–—-][ \t]*)?(?:{_PLACE},[ \t]*)?(?:(?i:on|the)[ \t]+)*$"
)
_RIGHT_OF_DATE: Final = Pattern(
    rf"^[\W_]*{_TIME}?(?:,?[ \t]*(?:at|in)[ \t]+[^.!?]{{2,60}})?[\W_]*(?:[|•·][^\n]{{0,60}}|(?i:by) [^\n]{{2,60}})?$"
)
_COLUMN_BEFORE: Final = Pattern(r"[|•·][ \t]*$")
_COLUMN_AFTER: Final = Pattern(r"^[ \t]*(?:[|•·]|$)")
_VERSION: Final = Pattern(r"^#+[ \t]*(?:v?\d+(?:\.\d+)*|[\[\](){}–—:,\-\s])*$")
_ENTRY_SIGN: Final = Pattern(r"^[ \t]*(?:\*\*|__)?[.:–—-]")
_DISPATCH_PLACE: Final = Pattern(
    rf"^[ \t*_]*(?:\([A-Z]{{2,8}}\)[ \t]*)?({_PLACE})(?:[ \t]*\([^)\n]{{1,40}}\))?(?:[ \t]*[,/–—-])+[ \t]*$"
)
_DISPATCH_DASH: Final = Pattern(
    r"^[ \t]*(?:,?[ \t]*\([^)\n]{1,50}\)|,?[ \t]*/[^/\n]{1,50}/)?[ \t]*(?P<dash>--|[—–_:-])[ \t*_]*\S"
)
_SIGNED: Final = Pattern(rf"(?i)^[\W_]*{SIGNATURE}\b[^.;!?]{{0,60}}$")
_OTHER_DAY: Final = Pattern(r"(?i)\b(?:next|last|birth|due|expiry)\b")
_REST_OF_SIGNATURE: Final = Pattern(r"^[^!?]{0,60}$")


def labelled(line: Line) -> bool:
    """“Date: …”, “By A. Writer | Published …”; the label nearest to the date decides."""
    labels = list(_LABELS.compiled.finditer(line.before))
    if not labels or labels[-1]["label"] is None:
        return False
    if _ROW.match(line.before):
        return False
    nearest = labels[-1]
    ahead, rest = line.before[: nearest.start()], line.before[nearest.end() :]
    lead = ahead.rstrip(" \t*_>#")
    parted = (lead[-1:] in tuple("|•·–—.:-") or ahead.endswith(("  ", "\t"))) and len(lead) <= _LEAD
    opens = not lead or parted or lead.lower().startswith(("by ", "this "))
    return (
        opens
        and len(rest) <= _LABEL_REACH
        and not set(rest) & set(".;!?")
        and _NO_SENTENCE.match(line.after) is not None
    )


def stands_alone(line: Line) -> bool:
    """The line, or one of its columns, holds the date and at most a place, a byline or a time."""
    if _LEFT_OF_DATE.match(line.before) and _RIGHT_OF_DATE.match(line.after):
        return True
    in_table = line.before.lstrip().startswith("|")
    column = not in_table and _COLUMN_BEFORE.search(line.before) and _COLUMN_AFTER.match(line.after)
    return bool(column) and not line.names_another_day


def ends_in_stamp(line: Line, expression: Expression) -> bool:
    """“Ann Lamb, The Post 10:14 a.m. March 3, 2015”: a line that ends in a day with its time."""
    meaning = expression.meaning
    timed = isinstance(meaning, CalendarDate) and meaning.clock is not None and meaning.year is not None
    return timed and not line.after.strip() and len(line.before) <= _LEAD and not line.names_another_day


def heads_section(line: Line) -> bool:
    """“## 2.1 - 2019-05-04”, “## 2014-03-12 Standup”: a heading that begins with the date or a version."""
    return line.before.startswith("#") and _VERSION.match(line.before) is not None and len(line.after) <= _LABEL_REACH


def opens_entry(line: Line) -> bool:
    """“14 March. Wind south-west.”: the date opens a line of a journal."""
    return not line.before.strip(" \t*_#>-") and _ENTRY_SIGN.match(line.after) is not None


def opens_dispatch(line: Line) -> bool:
    """“DULUTH, Minn., Nov. 29, 2018 (TradeLine) -”, “DULUTH, Minn. (Nov. 29, 2018) --”."""
    if line.before.rstrip().endswith("(") and line.after.lstrip().startswith(")"):
        before, after = line.before.rstrip()[:-1] + ",", line.after.lstrip()[1:]
    else:
        before, after = line.before, line.after
    opening = _DISPATCH_PLACE.match(before)
    closing = _DISPATCH_DASH.match(after)
    if opening is None or closing is None:
        return False
    capital = opening[1].split()[0].rstrip(",.")
    return (capital.isupper() and len(capital) > 2) or (opening[1].istitle() and closing["dash"] in ("--", "—", "–"))


def signed(line: Line) -> bool:
    """“Dated 22 January 2016”, “Signed at Lyme on 3 May 1901”."""
    return (
        _SIGNED.match(line.before) is not None
        and _OTHER_DAY.search(line.before) is None
        and _REST_OF_SIGNATURE.match(line.after) is not None
    )
