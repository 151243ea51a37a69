"""Light records that one stage hands to the next.

They carry no validation and import nothing heavy, so that the way to the first paint stays short;
:mod:`events.model` turns them into the public, validated form at every boundary.
All offsets count characters of :attr:`SourceText.text`; ends are exclusive.
"""

from __future__ import annotations

from typing import Final, Literal, NamedTuple

from events.edtf import Edtf

ReferenceSource = Literal["given", "stated", "inferred", "unknown"]
AnchorKind = Literal["document date", "heading", "expression"]
NameKind = Literal["person", "body", "place", "other"]
TimexType = Literal["DATE", "TIME", "DURATION", "SET"]
CONFIDENCE_DIGITS: Final = 3
"""Decimals of a probability wherever it leaves the program."""

SURE_ENOUGH: Final = 0.8
"""Confidence below which a person should look at the date of an event."""

Status = Literal["happened", "planned", "hypothetical", "recurring"]


class Span(NamedTuple):
    """A half-open range of characters."""

    start: int
    end: int


COLLECTION: Final = "collection"
"""The origin of a date that a collection states of one of its documents."""
DATE_HEADER: Final = "Date header"
"""The origin of a date that a mail states: what its body dates is enclosed or quoted, and older."""
FILE_NAME: Final = "file name"
"""The origin of a date that a file's name states: weaker than what the text states."""
PROPERTIES: Final = "file's properties"
"""The origin of the day on which a file was made, by its own account: weaker still."""


class StatedDate(NamedTuple):
    """A date that something beside the prose states for the whole document."""

    date: Edtf
    origin: str
    """Where it stands, in words for people: ``front matter``, ``dateline``, ``file name``."""
    words: str
    """The words as written."""
    confidence: float
    """Probability that this is the day the document was written, 0 to 1."""


class Part(NamedTuple):
    """Where in a text a part of its file begins; it reaches to the next one."""

    start: int
    label: str
    """What people call it: ``page 3``, ``footnote 2``."""


class SourceText(NamedTuple):
    """The text of one document as a reader gives it, and what its metadata says."""

    id: str
    path: str
    title: str
    text: str
    stated: tuple[StatedDate, ...] = ()
    parts: tuple[Part, ...] = ()
    """In the order of the text, where the file has pages or other parts that people cite."""
    changed: str = ""
    """The day on which its file was changed last (ISO 8601), where nothing else states a date: of a copy it says
    nothing, so that it is shown and dates nothing."""
    author: str = ""
    """Who wrote it, as its metadata say."""
    addressee: str = ""
    """To whom, likewise."""
    told: Told | None = None
    """What a timeline that was made elsewhere says of it: its events are not looked for."""


class Reference(NamedTuple):
    """The day that the document's own words are counted from, and how it is known."""

    date: Edtf | None
    source: ReferenceSource
    confidence: float
    evidence: tuple[str, ...] = ()
    """One plain sentence an item, strongest first."""


class Anchor(NamedTuple):
    """A date that another one was counted from."""

    kind: AnchorKind
    date: Edtf | None
    span: Span | None = None
    """Where its words stand; None for the document's own date."""
    text: str = ""
    """Its words."""


class Choice(NamedTuple):
    """Which of two dates was meant, one on either side of the anchor, in units of the step's unit."""

    taken: int
    other: int
    direction: str = ""
    """“past”, “future” or “present”: what the clause tells of; empty where the distance decided alone."""
    word: str = ""
    """The word that tells so, where one does."""


class Alternative(NamedTuple):
    """Another value that the words could have, and why it lost."""

    value: str
    why: str
    """Part of a plain sentence, without its full stop."""


class Grounds(NamedTuple):
    """Why an expression has its value: data, of which :mod:`events.temporal.resolution.explaining` makes words."""

    anchor: Anchor | None = None
    """What it was counted from; None where the words say all, or nothing is known."""
    amount: float = 0
    """Units from the anchor, signed; 0 is the unit that holds the anchor."""
    unit: str = ""
    """Empty where the amount is only a direction (“recent years”)."""
    most: float | None = None
    """The larger amount of “two or three weeks ago”, signed."""
    choice: Choice | None = None
    """Where dates on both sides of the anchor were possible."""
    rival: Anchor | None = None
    """What it could have been counted from as well."""
    alternatives: tuple[Alternative, ...] = ()
    """Other values that the words allow by themselves."""
    days: int = 0
    """Days beyond the amount (“a week from tomorrow”)."""


class Timex(NamedTuple):
    """Words that name a time, in TIMEX3's terms, with the days they can mean."""

    start: int
    end: int
    text: str
    type: TimexType
    value: str
    """TIMEX3 value: ``2013-06-04``, ``2013-Q3``, ``P3W``, ``PRESENT_REF``, ``2013-06-07TAF`` …"""
    mod: str = ""
    """TIMEX3 ``mod``: START, MID, END, APPROX, BEFORE, AFTER, LESS_THAN … or empty."""
    quant: str = ""
    """TIMEX3 ``quant`` of a set: EVERY, EACH … or empty."""
    freq: str = ""
    """TIMEX3 ``freq`` of a set: 2X for “twice a week”, or empty."""
    date: Edtf | None = None
    """The date an event takes from it, never finer than the words; None for durations, sets, vague words
    and what cannot be resolved."""
    confidence: float = 1.0
    """Probability that :attr:`date` is what the writer meant."""
    rule: str = ""
    """Name of the rule that resolved it."""
    written: bool = True
    """Whether the date stands so in the text (False: worked out from an anchor)."""
    grounds: Grounds = Grounds()
    """What it was counted from and how."""


class Telling(NamedTuple):
    """Where one document tells of an event: one mention with the date that this place alone claims."""

    document: str
    clause: Span
    """The clause or sentence that tells of it."""
    trigger: Span
    """The verb or event noun; both where only the two name the event (“had a loss”)."""
    timex: Timex | None
    """The expression that dates it; None when a heading, the narration or the document's date does."""
    date: Edtf | None
    interval_end: Timex | None = None
    """The second expression of a range (“from 8 to 12 April”)."""


class Verdict(NamedTuple):
    """What a person decided about an event."""

    accepted: bool = False
    """Whether the date was looked at and found right."""
    date_edited: bool = False
    title_edited: bool = False
    hidden: bool = False
    tags: tuple[str, ...] = ()
    note: str = ""
    merged: int = 0
    """How many other events were merged into this one by hand."""

    @property
    def edited(self) -> bool:
        return self.date_edited or self.title_edited


class Named(NamedTuple):
    """Somebody or something that a text names."""

    name: str
    """The fullest form that the text gives."""
    kind: NameKind


class Event(NamedTuple):
    """Something that happened, will or may, with everything a list row or an export needs."""

    id: str
    date: Edtf | None
    title: str
    who: tuple[str, ...]
    where: str | None
    status: Status
    confidence: float
    explanation: tuple[str, ...]
    mentions: tuple[Telling, ...]
    written: bool = True
    """Whether the date stands so in the text (False: worked out)."""
    named: tuple[Named, ...] = ()
    """Whom its clause names, in the order of the text."""
    conflict: bool = False
    """Whether its mentions claim dates that cannot all be right."""
    verdict: Verdict = Verdict()


def main_mention(event: Event) -> Telling:
    """The mention whose date the event has, else the first."""
    return next((mention for mention in event.mentions if mention.date == event.date), event.mentions[0])


class Reading(NamedTuple):
    """All that one document says: the result of the pipeline for it."""

    source: SourceText
    reference: Reference
    timexes: tuple[Timex, ...]
    events: tuple[Event, ...]
    """In timeline order, undated last."""


class Suggestion(NamedTuple):
    """Two events that may be one, for a person to decide."""

    first: str
    second: str
    """Ids of the events."""
    score: float
    """Likeness, 0 to 1."""


class Told(NamedTuple):
    """What a timeline that was made elsewhere says of one of its documents."""

    documents: tuple[str, ...]
    """The ids of all its documents, which the mentions of its events name."""
    reference: Reference
    events: tuple[Event, ...]
    """In timeline order, undated last."""
    suggestions: tuple[Suggestion, ...] = ()
    """Which events of the timeline may be one; its first document has them."""
