"""The year of a date that is written without one: pointed at, shared in a range, told before, or the nearest."""

from __future__ import annotations

from functools import partial
from typing import Final, NamedTuple

from events.daynumbers import civil, day_number, days_in_month
from events.edtf import DatePoint
from events.language.english.grammar import PLUPERFECT
from events.records import Anchor, Choice, Grounds, Span
from events.temporal.meaning import STEPS, CalendarDate, Expression, Pointer, Season
from events.temporal.patterns import Pattern
from events.temporal.resolution.answers import NOTHING_COUNTED, Context
from events.temporal.resolution.between import year_between
from events.temporal.resolution.direction import MONTH, MONTH_DAY, QUARTER, SEASON, choose
from events.temporal.resolution.stamps import SEASON_MONTHS, Stamp, month_of

_LINKS: Final = frozenset(
    {
        "to",
        "-",
        "–",
        "—",
        "and",
        "through",
        "until",
        "till",
        "or",
        "/",
        "to the",
        "and the",
        ", and",
        ",",
        "and in",
        "and on",
    }
)


_AHEAD: Final = 20
"""Years ahead from which two figures rather name a year of the century before."""
_BRACKET: Final = 80
"""Characters between a day and the bracketed year of what happened on it."""
_OF_YEAR: Final = Pattern(r"[\w-]+ (?:[\w-]+ )?(?:of|\()$")
"""“the spring offensive of 1918”."""
_SEASON_LENGTH: Final = 3
"""Months."""
_SOON: Final = 2
"""Months ahead of the month told last in which a range can end without being the next year's."""
TURN: Final = 8
"""Months back from the month told last that are rather the next year's month ahead."""


class Year(NamedTuple):
    """A year and how it is known."""

    year: int | None
    rule: str
    grounds: Grounds = NOTHING_COUNTED
    turned: bool = False
    ends_winter: bool = False
    """The date is a winter that no number in the text names: TIMEX3 then takes that of its January."""


def year_of(expression: Expression, date: CalendarDate, context: Context) -> Year:
    """The year of a date."""
    if date.year is not None:
        return _written(date, context)
    if date.year_pointer is not None:
        return pointed_year(date.year_pointer, context)
    if date.pointer is not None:
        return _pointed_date(expression, date, context)
    if (entry := _entry_year(expression, date, context)) is not None:
        return entry
    if (shared := _shared_year(date, context) or _bracketed_year(expression, date, context)) is not None:
        return shared
    story = _story_year(expression, date, context)
    if story is not None:
        return story
    return _nearest(expression, date, context)


def _written(date: CalendarDate, context: Context) -> Year:
    """A year of two digits is, in a history, the one that is nearest to the story."""
    if not date.short_year:
        return Year(date.year, "written")
    anchors, here = context.anchors, context.speech_year
    story = anchors.year if anchors.narrative else None
    if story is None and date.year is not None and here is not None and date.year > here + _AHEAD:
        return Year(date.year - 100, "written", Grounds(context.speech_anchor, unit="century"))
    if story is None or date.year is None or story < 100:
        return Year(date.year, "written")
    year = story - story % 100 + date.year % 100
    nearest = min((year - 100, year, year + 100), key=lambda candidate: abs(candidate - story))
    return Year(nearest, "written", Grounds(context.told_year, unit="century"))


def pointed_year(pointer: Pointer, context: Context) -> Year:
    """“this year”, “the following year”."""
    if pointer in ("same", "previous", "following") and context.anchors.year is not None:
        base, anchor, rule = context.anchors.year, context.told_year, "counted from story"
    elif context.speech_year is not None and not (
        context.anchors.narrative and context.in_quotes(context.expressions[context.index])
    ):
        base, anchor, rule = context.speech_year, context.speech_anchor, "counted from speech"
    else:
        return Year(None, "unknown")
    step = STEPS[pointer]
    return Year(base + step, rule, Grounds(anchor, step, "year"))


def _shared_year(date: CalendarDate, context: Context) -> Year | None:
    """The year that the other end of a range or list gives."""
    near = context.following()
    other = near[0].meaning if near is not None else None
    if near is None or not isinstance(other, CalendarDate) or other.year is None:
        return None
    there = near[0]
    anchor = Anchor("expression", DatePoint(other.year), Span(there.start, there.end), there.text)
    if date.season is not None and date.month is None and other.month is None and _OF_YEAR.match(near[1]):
        return Year(other.year, "inherited year", Grounds(anchor, unit="year"))
    if near[1] not in _LINKS:
        return None
    first, last = _month(date), _month(other)
    if first is None or last is None or (date.month is None) != (other.month is None):
        return None
    step = 0 if last >= first else -1
    return Year(other.year + step, "inherited year", Grounds(anchor, step, "year"))


def _bracketed_year(expression: Expression, date: CalendarDate, context: Context) -> Year | None:
    """The year of “on 12 April (1713)” and of “on 9 September, at the battle of Flodden (1513)”."""
    if date.month is None or context.index + 1 >= len(context.expressions):
        return None
    other, text = context.expressions[context.index + 1], context.prose.text
    year = other.meaning.year if isinstance(other.meaning, CalendarDate) and not other.meaning.month else None
    if year is None or text[other.start - 1 : other.start] != "(" or text[other.end : other.end + 1] != ")":
        return None
    apart = other.start - expression.end
    told = context.anchors.narrative and context.anchors.year is not None
    if apart > 2 and (told or apart > _BRACKET or ". " in text[expression.end : other.start]):
        return None
    anchor = Anchor("expression", DatePoint(year), Span(other.start, other.end), other.text)
    return Year(year, "inherited year", Grounds(anchor, unit="year"))


def _entry_year(expression: Expression, date: CalendarDate, context: Context) -> Year | None:
    """The year of a day that heads an entry: that of the year written above it, or so that entries go on."""
    before, told = context.anchors.heading, context.anchors.told
    if not (expression.heading and context.diary) or date.month is None or date.day is None:
        return None
    above = context.anchor(told) if told is not None and told.grain == "year" else None
    if told is not None and told.year is not None and above is not None and above.kind == "heading":
        return Year(told.year, "inherited year", Grounds(above, unit="year"))
    if before is None or before.year is None or before.month is None or before.day is None:
        return None
    step = int((date.month, date.day) < (before.month, before.day))
    return Year(before.year + step, "inherited year", Grounds(context.anchor(before), step, "year"))


def _month(date: CalendarDate) -> int | None:
    """The month in which the date begins, as far as it says one."""
    if date.month:
        return date.month
    if date.season:
        return SEASON_MONTHS[date.season]
    return date.quarter * 3 - 2 if date.quarter else None


def _story_year(expression: Expression, date: CalendarDate, context: Context) -> Year | None:
    """The year of the story, where the text tells one."""
    anchors = context.anchors
    if anchors.year is None or anchors.told is None:
        return None
    if not anchors.narrative and not _carries_over(expression, context):
        return _between(expression, date, context)
    here = context.speech_year
    if (
        anchors.narrative
        and here is not None
        and abs(here - anchors.year) <= 1
        and context.tense(expression) == "future"
    ):
        return None
    if anchors.narrative and (section := _section_year(expression, context)) is not None:
        return Year(section.year, "inherited year", Grounds(context.anchor(section), unit="year"))
    if date.season is not None and (season := _season_year(expression, date.season, context)) is not None:
        return season
    year, turned = anchors.year, False
    before, month = anchors.month, _month(date)
    section = anchors.section
    if section is not None and section.year == year and not context.same_paragraph(anchors.year_at, expression.start):
        return Year(year, "inherited year", Grounds(context.anchor(section), unit="year"))
    if (ends := _range_over_new_year(month, context)) is not None and before is not None and ends - before <= _SOON:
        return Year(year - 1, "inherited year", Grounds(context.told_year, -1, "year"))
    if month is not None and before is not None:
        ahead = expression.range_end or expression.signal in ("to", "until", "through", "till")
        if not ahead and context.cue(expression).word.startswith(PLUPERFECT):
            year -= int(month > before)
        elif month - before <= -TURN or (ahead and month < before):
            year, turned = year + 1, True
        elif anchors.turned and month - before >= TURN:
            year, turned = year - 1, False
    grounds = Grounds(context.told_year, year - anchors.year, "year", rival=context.speech_anchor)
    return Year(year, "inherited year", grounds, turned)


def _season_year(expression: Expression, season: Season, context: Context) -> Year | None:
    """The year of a season that a month named with it gives, and of any winter: the one that is or comes."""
    named = _year_of_its_month(expression, season, context)
    if named is not None:
        return named._replace(ends_winter=season == "WI")
    if season != "WI" or not context.anchors.narrative or context.anchors.year is None:
        return None
    step = -1 if context.anchors.month in (1, 2) else 0
    grounds = Grounds(context.told_year, step, "year", rival=context.speech_anchor)
    return Year(context.anchors.year + step, "inherited year", grounds, ends_winter=True)


def _year_of_its_month(expression: Expression, season: Season, context: Context) -> Year | None:
    """“their summer campaign began in June 1842”: the year of a month of the season in the same sentence."""
    if context.index + 1 >= len(context.expressions):
        return None
    there = context.expressions[context.index + 1]
    other = there.meaning
    if not isinstance(other, CalendarDate) or other.year is None or other.month is None:
        return None
    if there.start >= context.prose.sentence_at(expression.start).end:
        return None
    if (other.month - SEASON_MONTHS[season]) % 12 >= _SEASON_LENGTH:
        return None
    step = -1 if season == "WI" and other.month < SEASON_MONTHS["SP"] else 0
    anchor = Anchor("expression", DatePoint(other.year, other.month), Span(there.start, there.end), there.text)
    return Year(other.year + step, "inherited year", Grounds(anchor, step, "year"))


def _section_year(expression: Expression, context: Context) -> Stamp | None:
    """The heading that names the year of the section, where another year was told only in passing."""
    anchors = context.anchors
    year = anchors.section.year if anchors.section is not None else None
    if year is None or anchors.year in (None, year):
        return None
    if not context.same_paragraph(anchors.year_at, expression.start):
        return anchors.section
    just_told = context.sentences_between(anchors.year_at, expression.start) <= 1
    return None if just_told or anchors.year == year + 1 else anchors.section


def _range_over_new_year(month: int | None, context: Context) -> int | None:
    """The last month of “from October to March”, of which this is the first."""
    near = context.following()
    if near is None or month is None or (not near[0].range_end and near[1] not in ("to", "-", "–", "until", "till")):
        return None
    other = near[0].meaning
    last = _month(other) if isinstance(other, CalendarDate) and other.year is None else None
    return last if last is not None and last < month else None


def _between(expression: Expression, date: CalendarDate, context: Context) -> Year | None:
    month = _month(date)
    found = year_between(expression, date, month, context) if month is not None else None
    return None if found is None else Year(found.year, "inherited year", Grounds(found.anchor, found.step, "year"))


def _carries_over(expression: Expression, context: Context) -> bool:
    """Whether a text about its own time goes on speaking of another year: in one sentence, in the past."""
    anchors, here = context.anchors, context.speech_year
    if here is None:
        return context.tense(expression) != "future"
    if anchors.year is None or anchors.year >= here:
        return False
    sentence = context.prose.sentence_at(expression.start)
    return anchors.year_at >= sentence.start and context.tense(expression) == "past"


def _nearest(expression: Expression, date: CalendarDate, context: Context) -> Year:
    speech = context.speech
    if speech is None:
        return Year(None, "unknown")
    if date.month is not None and date.day is not None:
        return _nearest_day(expression, date.month, date.day, speech, context)
    if date.month is not None:
        return _nearest_month(expression, date.month, speech, context)
    if date.season is not None:
        return _nearest_season(expression, SEASON_MONTHS[date.season], speech, context)
    if date.quarter is not None:
        return _nearest_quarter(expression, date.quarter, speech, context)
    return Year(civil(speech)[0], "counted from speech", Grounds(context.speech_anchor, unit="year"))


def _nearest_day(expression: Expression, month: int, day: int, speech: int, context: Context) -> Year:
    here = civil(speech)[0]
    reach = 4 if day == 29 and month == 2 else 1
    offsets = {
        day_number(year, month, day) - speech: year
        for year in range(here - reach, here + reach + 1)
        if day <= days_in_month(year, month)
    }
    past = max((o for o in offsets if o <= 0), default=None)
    future = min((o for o in offsets if o > 0), default=None)
    if past is None or future is None:
        return Year(here, "month and day", Grounds(context.speech_anchor, unit="year"))
    if expression.signal == "ended":
        choice = Choice(past, future, "past", "ended")
    else:
        choice = choose(past, future, partial(context.cue, expression), MONTH_DAY)
    return _chosen(offsets[choice.taken], "month and day", "day", choice, context)


def _chosen(year: int, rule: str, unit: str, choice: Choice, context: Context) -> Year:
    return Year(year, rule, Grounds(context.speech_anchor, choice.taken, unit, choice=choice))


def _nearest_month(expression: Expression, month: int, speech: int, context: Context) -> Year:
    here, now, _ = civil(speech)
    past = -((now - month) % 12)
    choice = choose(past, past + 12, partial(context.cue, expression), MONTH)
    return _chosen((here * 12 + now - 1 + choice.taken) // 12, "month", "month", choice, context)


def _nearest_season(expression: Expression, first: int, speech: int, context: Context) -> Year:
    here, now, _ = civil(speech)
    past = -((now - first) % 12)
    inside = past >= -2
    choice = Choice(past, past + 12) if inside else choose(past, past + 12, partial(context.cue, expression), SEASON)
    return _chosen((here * 12 + now - 1 + choice.taken) // 12, "season", "month", choice, context)


def _nearest_quarter(expression: Expression, number: int, speech: int, context: Context) -> Year:
    here, now, _ = civil(speech)
    current = (now + 2) // 3
    past = -((current - number) % 4)
    choice = choose(past, past + 4, partial(context.cue, expression), QUARTER)
    return _chosen((here * 4 + current - 1 + choice.taken) // 4, "quarter", "quarter", choice, context)


def _pointed_date(expression: Expression, date: CalendarDate, context: Context) -> Year:
    """“last March”, “next summer”, “the following July”."""
    pointer, month = date.pointer, _month(date)
    if pointer in ("same", "previous", "following") or (context.anchors.narrative and pointer == "next"):
        return _pointed_in_story(date, month, context)
    speech = context.speech
    if speech is None:
        return Year(None, "unknown")
    here, now, _ = civil(speech)
    if month is None:
        return Year(here, "counted from speech", Grounds(context.speech_anchor, unit="year"))
    past = -((now - month) % 12)
    inside = past > (-1 if date.month else -3)
    if pointer == "last":
        chosen = past - 12 if inside else past
    elif pointer == "next":
        chosen = past + 12
    elif inside or (context.tense(expression) == "past" and past > -9):
        chosen = past
    else:
        chosen = past + 12
    year = (here * 12 + now - 1 + chosen) // 12
    choice = Choice(chosen, chosen + 12 if chosen <= past else past)
    return Year(year, "counted from speech", Grounds(context.speech_anchor, chosen, "month", choice=choice))


def _pointed_in_story(date: CalendarDate, month: int | None, context: Context) -> Year:
    told = context.anchors.told
    if told is None or told.year is None or month is None:
        if context.anchors.year is not None:
            return Year(context.anchors.year, "counted from story", Grounds(context.told_year, unit="year"))
        return Year(context.speech_year, "counted from story", Grounds(context.speech_anchor, unit="year"))
    step, before = 0, month_of(told)
    if date.pointer in ("following", "next"):
        step = int(before is None or month <= before)
    elif date.pointer == "previous":
        step = -int(before is None or month >= before)
    elif told.season == "WI":
        step = int(month < SEASON_MONTHS["SP"])  # “that February”, of a winter called by the year in which it begins
    return Year(told.year + step, "counted from story", Grounds(context.anchor(told), step, "year"))
