"""The rules that date expressions, by name, with their meaning for people."""

from __future__ import annotations

from typing import Final

RULES: Final[dict[str, str]] = {
    "written": "the date stands so in the text",
    "day or month first": "the date stands so in figures, and nothing in the text decides which of them is the day",
    "counted from speech": "so far from the document's date, or from the date that heads an entry: “three weeks ago”",
    "counted from story": "so far from a date told before: “the next day”, “a year later”",
    "weekday": "the weekday nearest to the document's date on the side that the clause tells of",
    "month": "the month nearest to the document's date on the side that the clause tells of",
    "month and day": "the day of a year nearest to the document's date on the side that the clause tells of",
    "season": "the season nearest to the document's date on the side that the clause tells of",
    "quarter": "the quarter nearest to the document's date on the side that the clause tells of",
    "holiday": "the day on which the holiday falls in the year that is meant",
    "inherited year": "no year of its own: that of a date told before, or of the other end of the range",
    "clock": "a clock time on the day that the text tells of",
    "part of day": "a part of the day that the text tells of",
    "part": "a part of a longer time: “the last day of the month”",
    "period compared": "in accounts, the same period of another year",
    "period reported": "in accounts, the period whose last day the text names",
    "length": "a length of time; begin and end where it reaches back or ahead",
    "length from story": "a length of time that begins or ends with a date told before",
    "repeated": "how often something happens",
    "vague": "no certain time: “recently”, “the future”",
    "unplaced": "a time of which the text does not say the day, or which comes round: “at night”",
    "unknown": "what it is counted from is not known",
}
"""Every name that :attr:`events.records.Timex.rule` can have."""
