"""English words by which a text states or betrays when it was written: labels, bylines, reporting verbs, names.

Patterns for one stretch of a line match from its beginning or to its end, as each says; all are applied to at most
a few hundred characters.
"""

from __future__ import annotations

from typing import Final

LABEL: Final = (
    r"(?:date(?: of (?:issue|report|publication|this \w+|writing|letter|meeting|release|filing"
    r"|service|visit|exam(?:ination)?|consultation|encounter|assessment|interview|statement|the \w+))?|dated?|dos"
    r"|(?:(?:first|originally|date) )?(?:published|posted|issued|released|filed|sent|broadcast|aired|written|submitted"
    r"|reported|signed|recorded|delivered|circulated|handed down)(?: on)?"
    r"|(?:publication|issue|release|report|pub\.?) date|for (?:immediate )?release"
    r"|created|approved|adopted|made|entered into|decided|entered"
    r"|(?:date of )?discharged?|judge?ment(?: date| handed down| delivered)?(?: on)?)"
)
"""What stands before the day of a text: “Date:”, “Published”."""

NO_LABEL: Final = (
    r"(?:updated?|modified|edited|revised|reviewed|corrected|accessed|retrieved|printed|downloaded|scanned|copyright"
    r"|\(c\)|©|due|deadline|next|expires?|expiry|effective|valid|until|since|before|after|between|by the|last"
    r"|incident|event|birth|born|hired|started?|ended|ending|closing|start|end|opening|wrote)"
)
"""What stands before some other day: the last such word before a date takes it from the label."""

SIGNATURE: Final = r"(?:dated|date|signed|executed|done|given|sworn|sealed|made|adopted|written|approved|issued)"
"""What stands before the day at the foot of a deed, a letter or a statement."""

OCCASION: Final = (
    r"(?:minutes|meeting|agenda|proceedings|hearing|session|sitting|transcript|held|newsletter|bulletin|edition|issue"
    r"|press release|news release|memorandum|memo|dispatch|diary|sermon|speech|address|remarks|briefing|interview"
    r"|circular|notice)"
)
"""What a heading names together with its day."""

NOTE: Final = (
    r"(?:report|statement|letter|e-?mail|notes?|record|log|entry|summary|update|handover|(?:ward )?round|clinic"
    r"|consultation|assessment|inspection|survey|examination)"
)
"""What a heading names right before its day."""

ENCLOSURE: Final = (
    r"(?:minutes|notes?|report|statement|letter|proceedings|transcript|newsletter|bulletin|(?:press|news) release"
    r"|memorandum|memo|notice|e-?mail|message|summary|entry|log|journal|diary)"
)
"""Papers with a day of their own that another one holds."""

LONGER_TIME: Final = r"(?:ended|ending|through|to|until|since|year|quarter|period|months|week)"
"""Words before a date which make it one end of a longer time (“for the year ended”)."""

PERIOD_OF_HEADING: Final = rf"(?:{LONGER_TIME}|from|between|minutes of)"
"""Words between an occasion and a date which make it the day of something else."""

REPORTING: Final = (
    r"(?:said|says|told(?:\s+[\w.]+){1,3}|announced|reported|reporters|statement|interview|briefing|confirmed|added"
    r"|disclosed|news conference)"
)
"""Ends right before a date that lies at most days before the text."""

PRESENT_PERFECT: Final = ("has ", "have ", "'ve ", "’ve ")
"""How a verb group in the present perfect begins."""

REPORT: Final = r"(?:report|study|survey|poll|audit|ruling|decision|election|meeting|vote)"
"""What a month before it has already brought: “an April report”."""

BUSINESS_PERIOD: Final = (
    r"(?:ended|ending|through|record|payable|due|matur\w+|until|to|effective|as of|expires?|quarter|deadline|by)"
)
"""Ends before a date of accounts, which may lie on either side of the text."""

FUTURE_TERM: Final = r"(?:expires?|expiring|matures?|maturing|due|payable|scheduled|slated|deadline|beginning|starting)"
"""Ends before a date with a year that lies ahead, whatever the tense."""

LAST_FULL_YEAR: Final = (
    r"(?:last|latest|most recent)\s+(?:(?:full|complete|completed|fiscal|financial)\s+)+year"
    r"|(?:last|latest|most recent)\s+year\s+(?:for which|with|on (?:its|the|their)|that has|of which)"
    r"|(?:latest|most recent)\s+(?:figures|data|statistics)"
)
"""Near a year: the last one that had ended when the text was written."""

AMOUNT: Final = r"[$%£€¥]|\bper ?cent\b|\b[mb]illion\b|\btonnes\b|\btons\b|\d{1,3},\d{3}"
"""Near a year: it is the year of a figure."""

FIRST_KNOWN: Final[dict[str, str]] = {
    "euros": "1995-12",
    "eurozone": "1997-01",
    "website": "1993-01",
    "websites": "1993-01",
    "smartphone": "1997-01",
    "smartphones": "1997-01",
    "google": "1998-09",
    "wikipedia": "2001-01",
    "facebook": "2004-02",
    "youtube": "2005-02",
    "twitter": "2006-07",
    "iphone": "2007-01",
    "iphones": "2007-01",
    "whatsapp": "2009-01",
    "bitcoin": "2009-01",
    "ipad": "2010-01",
    "instagram": "2010-10",
    "selfie": "2012-01",
    "selfies": "2012-01",
    "brexit": "2012-06",
    "covid-19": "2020-02",
    "covid": "2020-02",
    "tiktok": "2016-09",
    "chatgpt": "2022-11",
    "9/11": "2001-09",
    "cybersecurity": "1994-01",
}
"""Words, in small letters, that no text holds before the month in which the thing got its name."""

DIED_AGED: Final = (
    r"\b(?:died|has died|passed away|dies)\b(?![^.]{0,80}\b(?:1[5-9]|20)\d\d\b)[^\n]{0,200}?"
    r"\b(?:(?:[Hh]e|[Ss]he|[Tt]hey) (?:was|were)|aged|at(?: the age of)?) (?P<age>\d{2,3})\b"
    r"(?=[ \t]*[.,;\n]|$)"
)
"""“died Sunday at his home. He was 91.”: a death of which no year is told, and the age of the dead."""

ORDINALS: Final[dict[str, int]] = {
    "tenth": 10,
    "fifteenth": 15,
    "twentieth": 20,
    "twenty-fifth": 25,
    "thirtieth": 30,
    "fortieth": 40,
    "fiftieth": 50,
    "sixtieth": 60,
    "seventieth": 70,
    "seventy-fifth": 75,
    "eightieth": 80,
    "ninetieth": 90,
    "hundredth": 100,
    "centenary": 100,
    "centennial": 100,
    "bicentenary": 200,
    "bicentennial": 200,
}
"""Anniversaries in words."""
