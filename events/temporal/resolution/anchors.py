"""What the words of a text are counted from: the moment of speaking, and the date told last."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from events.daynumbers import civil, day_number, days_in_month
from events.edtf import DatePoint, Edtf
from events.records import Anchor
from events.temporal.births import is_birth
from events.temporal.meaning import CalendarDate, Clock, Expression, Holiday, PartOf, Relative
from events.temporal.resolution.stamps import Stamp, month_of

_STORY_REACH: Final = 1500
"""Characters after which a date told once no longer governs what is said in news."""
_FAR: Final = 2
"""Years from the reference date from which a written year speaks of another time than the document's own."""
_LONG_GONE: Final = 270
"""The same in days, for full dates in a text that never speaks of a day near its own."""
_NEAR: Final = 31
"""Days around the reference date within which a bare month and day speak of the document's own time."""
_ASIDE: Final = 12
"""Years that a story moves in one step without saying so at the head of a sentence; farther is an aside."""
_SPEAKING: Final = 4
"""Weight of a bare weekday or “last week” against that of a year, 1, or of a full date, 2."""


@dataclass(slots=True)
class Anchors:
    """The state of reading: it changes with every date told."""

    speech: int | None
    """Day number of the moment of speaking; None if unknown."""
    latest: int | None
    """Day number of the last day on which the text can have been written; None if unknown or open."""
    document: Anchor | None = None
    """The document's date, as what words count from; None if unknown."""
    speech_clock: Clock | None = None
    narrative: bool = False
    """The text tells of other times than its own, so that dates count from the one told before."""
    zone: str = ""
    """The zone that the text declares for its clock times."""
    exact: bool = True
    """The moment of speaking is one day, and not somewhere in a month or a year."""
    told: Stamp | None = None
    told_at: int = -1
    turned: bool = False
    """The year of the last date told was inferred to be the one after (or before) the year written."""
    told_day: Stamp | None = None
    """The last date told that is a day."""
    told_day_at: int = -1
    past_day: Stamp | None = None
    """The last day told that can lie behind the moment of speaking."""
    clock_day: Stamp | None = None
    """The day of the last clock time that was told with its day."""
    clock_days: dict[tuple[int, int | None], int] = field(default_factory=dict)
    """The day of each clock time told so far, by hour and minute."""
    log_line_at: int = -1
    """Where the last line of a log began that opens with its time."""
    year: int | None = None
    """Year of the story."""
    year_at: int = -1
    year_told: Stamp | None = None
    """The date told that gave the story its year."""
    month: int | None = None
    """Month of the story within its year, where one was told."""
    period: Stamp | None = None
    """The last period of accounts told, a quarter, half or year: what “a year earlier” is compared with."""
    quarter: Stamp | None = None
    """The last quarter told."""
    heading: Stamp | None = None
    """The day of the diary entry or of the quoted message that is being read."""
    occasion: Stamp | None = None
    """The day that the title names, in a text whose own day is not known."""
    birth: Stamp | None = None
    """The birth told last, from which ages count."""
    first_entry: int | None = None
    """The day of the first entry of a diary whose entries name nothing but weekdays."""
    section: Stamp | None = None
    """The year that the heading of the section names."""
    run: int = 0
    """Dates told in a row that stayed near one another."""
    aside: int | None = None
    """Year of the last date that was taken for an aside; a second one near it makes it the story."""
    aside_date: Stamp | None = None
    aside_at: int = -1

    def tell(self, stamp: Stamp, offset: int, *, leads: bool, turned: bool = False, compares: bool = True) -> None:
        """A date has been told.

        Args:
            stamp: the date.
            offset: where.
            leads: it opens its sentence, and so may move the story far.
            turned: its year was inferred to be another than the one written last.
            compares: a quarter or half that accounts go on to compare with another.
        """
        if compares and stamp.grain in ("quarter", "half"):
            self.period = stamp
            self.quarter = stamp if stamp.grain == "quarter" else self.quarter
        if self.narrative and self._is_aside(stamp, leads):
            self.aside_date, self.aside_at = stamp, offset
            return
        near = self.year is not None and stamp.year is not None and abs(stamp.year - self.year) <= _ASIDE
        self.run = self.run + 1 if near else 1
        self.told, self.told_at, self.turned = stamp, offset, turned
        if stamp.grain in ("day", "time") and stamp.first_day is not None:
            self.told_day, self.told_day_at = stamp, offset
            if self.latest is None or stamp.first_day <= self.latest:
                self.past_day = stamp
            if stamp.clock is not None:
                self.clock_day = stamp
                self.clock_days[stamp.clock.hour, stamp.clock.minute] = stamp.first_day
        if stamp.year is None and (stamp.month is not None or stamp.grain == "year"):
            # “2 July last year”, in a text of unknown date: what follows is of that year, and not of the one before.
            self.year, self.month, self.year_told = None, None, None
        elif stamp.year is not None and stamp.grain not in ("decade", "century", "millennium"):
            month = month_of(stamp)
            self.month = month if month is not None or stamp.year != self.year else self.month
            self.year, self.year_at, self.year_told = stamp.year, offset, stamp

    def _is_aside(self, stamp: Stamp, leads: bool) -> bool:
        """Whether a date in a history leaves the story only for a moment."""
        if self.year is None or stamp.year is None:
            return False
        if stamp.grain in ("decade", "century", "millennium"):
            return True
        step = abs(stamp.year - self.year)
        confirmed = self.aside is not None and abs(stamp.year - self.aside) <= _ASIDE
        if self.run < 3 or step <= (2 if stamp.grain == "year" and not leads else _ASIDE) or confirmed:
            self.aside = None
            return False
        present = civil(self.speech)[0] if self.speech is not None else None
        if present is not None and stamp.year >= present - _ASIDE:
            self.aside = stamp.year
            return True
        if leads or stamp.grain != "year":
            return False
        self.aside = stamp.year
        return True

    def log_start(self, clock: Clock) -> int | None:
        """The day on which a log begins: that of its first time where it was told, else of the first time told."""
        return self.clock_days.get((clock.hour, clock.minute), min(self.clock_days.values(), default=None))

    def aside_since(self, offset: int) -> Stamp | None:
        """The last date that left the story, if it was told after the offset and after the story's last date."""
        return self.aside_date if self.aside_at >= offset and self.aside_at > self.told_at else None

    def story_day(self, offset: int) -> Stamp | None:
        """The day told last, if the text still speaks of it."""
        if self.told_day is None or not (self.narrative or offset - self.told_day_at < _STORY_REACH):
            return None
        return self.told_day

    def story(self, offset: int) -> Stamp | None:
        """The date told last, if the text still speaks of it."""
        if self.told is None or not (self.narrative or offset - self.told_at < _STORY_REACH):
            return None
        return self.told


def reference_day(date: Edtf | None) -> int | None:
    """The day that a reference date names; None if it is open at one end."""
    return date.last_day if date is not None and date.first_day is not None else None


def reference_clock(date: Edtf | None) -> Clock | None:
    """The time of day that a reference date states."""
    if isinstance(date, DatePoint) and date.hour is not None:
        return Clock(date.hour, date.minute, date.second, date.zone)
    return None


def _is_near(date: CalendarDate, speech: int) -> bool:
    """Whether a month and day without a year come round within weeks of the moment of speaking."""
    if date.month is None or date.day is None or date.pointer or date.year_pointer:
        return False
    year = civil(speech)[0]
    days = [day_number(y, date.month, min(date.day, days_in_month(y, date.month))) for y in (year - 1, year, year + 1)]
    return min(abs(day - speech) for day in days) <= _NEAR


def _written_date(meaning: object) -> CalendarDate | None:
    """The date of the calendar that an expression holds, also as the whole of a part or as a named day."""
    if isinstance(meaning, PartOf) and isinstance(meaning.whole, CalendarDate):
        return meaning.whole._replace(month=meaning.whole.month or 1)
    if isinstance(meaning, Holiday) and meaning.year is not None:
        return CalendarDate(meaning.year, 1)
    return meaning if isinstance(meaning, CalendarDate) else None


def _is_long_gone(date: CalendarDate, speech: int | None) -> bool:
    """Whether a full date lies so far behind the moment of speaking that days without a year hardly count from it."""
    if speech is None or date.year is None or date.month is None or date.day is None:
        return False
    day = min(date.day, days_in_month(date.year, date.month))
    return speech - day_number(date.year, date.month, day) > _LONG_GONE


def tells_other_times(expressions: Sequence[Expression], speech: int | None, text: str) -> bool:
    """Whether most dates of a text are written with years far from its own, and few count from today."""
    here = civil(speech)[0] if speech is not None else None
    far = near = gone = speaking = 0
    for expression in expressions:
        meaning = expression.meaning
        if (date := _written_date(meaning)) is not None:
            weight = 1 if date.month is None else 2
            if date.year is not None:
                if here is None or abs(date.year - here) >= _FAR:
                    far += 0 if is_birth(expression, text) else weight
                else:
                    near += weight
                    gone += 2 * weight if _is_long_gone(date, speech) else 0
            elif date.weekday is not None and date.day is None:
                speaking += _SPEAKING
            elif speech is not None and _is_near(date, speech):
                near += 1
        elif isinstance(meaning, Relative) and meaning.base == "speech":
            speaking += _SPEAKING
    far += gone if not speaking else 0
    return far > 1 and far > near + speaking
