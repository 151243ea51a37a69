"""What texts are put together from to try the tagger: words of time, and what can stand between them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

_DATES: Final = (
    "May|March|Sept.|december|Monday|tuesdays|Fri|4 May|May 4|May 4, 1999|the 4th of May|29 February|31 April|1999"
    "|2013-06-04|2013-W23-2|2013-155|20130604|3/4/2014|04.05.13|12–14|1914–18|1981/2|'80s|1990s|the nineteen-sixties"
    "|nineteen ninety-six|mid-12th century|XVIII|44 BC|AD 79|c. 1450|280 BCE|Q3|FY2012|1H12|fiscal|2013-06-04T08:12Z"
    "|Easter|Christmas Eve|New Year's Day|Thanksgiving|spring of|summer|the week of|the month of|Old Style"
).split("|")
_TIMES: Final = (
    "noon|midnight|10:30|23:59:59.999|6 p.m.|6am|o'clock|half past|UTC|+05:30|EST|1524 GMT|morning|tonight|that night"
    "|dawn|early|late|10.30|25:61"
).split("|")
_LENGTHS: Final = (
    "day|days|weeks|month|two years|a fortnight|the quarter|decade|centuries|hours|minutes|34-year-old|six-week"
    "|P3W|half a|a quarter of|weekend|year-end|term"
).split("|")
_NUMBERS: Final = (
    "0|1|2|7|31|32|60|1812|2010|99999|3,000|2.5|½|1/2|-5|one|two and a half|twenty-|one hundred and|first|21st|second"
    "|dozen|several|٣|７|²|" + "9" * 30 + "|" + "1" * 5000 + "|1e9|#12|$2000|50%"
).split("|")
_POINTERS: Final = (
    "ago|later|earlier|before|after|next|last|this|the following|past|coming|since|until|by|within|between|from|to"
    "|every|each|about|nearly|less than|more than|at least|the end of|beginning|yesterday|now|recently|soon|then"
    "|the same|the day after|on or about|the first"
).split("|")
_WORDS: Final = (
    "the|a|of|in|on|at|and|or|will|was|said|met|may|He|reporters|Published|Date:|Dated|Updated|President|Mr.|U.S."
    "|told reporters|anniversary|who was born|at 34|is due|dan’t|naïve|ſ|İstanbul|DŽ|ﬁrst|一月|мая|🙂"
).split("|")
_SIGNS: Final = (
    ".|,|;|:|?|!|-|–|—|--|(|)|[|]|“|”|'|’|\"|…|/|\\|*|_|#|##|>|> >|•|=====|---|```|<b>|&amp;|@|http://a.b/2013/06/04/"
).split("|")
_ODD: Final = (
    "\u0301", "\u200b", "\u200d", "\ufeff", "\u202e", "\u00ad", "\x00", "\x1b[31m", "\ufffd", "\ud800", "\U0010ffff",
    "\u0661\u0669", "e\u0301" * 40, "\u0e33", "\u1100\u1161",
)  # fmt: skip
FRAGMENTS: Final = (*_DATES, *_TIMES, *_LENGTHS, *_NUMBERS, *_POINTERS, *_WORDS, *_SIGNS, *_ODD)
GAPS: Final = (
    " ", " ", " ", " ", " ", "", "", "-", ", ", ". ", "\n", "\n\n", "\n\n## ", "\n- ", "\n> ", "\t", "  ", "\u00a0",
    "\u2009", "\u3000", "\u2028", "\u0085", "\r\n", "\f", "\x1c", " " * 300, "\n" * 50,
)  # fmt: skip
"""What stands behind a fragment, a blank most often."""
PICKS: Final = len(FRAGMENTS) * len(GAPS)
REFERENCES: Final = (
    None, "2024-02-29", "2013-06-04", "2013", "1999-12", "2013-06-04T08:12Z", "-0043-03-15", "9999-12-31", "Y12024",
    "1850/1860", "[2013-01-01..2013-03-31]", "2010-24", "199X",
)  # fmt: skip
"""Dates of the document in EDTF, or none."""


def written(picks: Sequence[int]) -> str:
    """The text of some numbers from 0 to :data:`PICKS`, each a fragment with what stands behind it."""
    return "".join(FRAGMENTS[pick % len(FRAGMENTS)] + GAPS[pick // len(FRAGMENTS) % len(GAPS)] for pick in picks)
