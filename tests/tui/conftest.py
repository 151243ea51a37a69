"""A short story of a bridge and a reading of it made by hand: the screen knows only records."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Callable, Sequence

import pytest

from events.edtf import DatePoint, Edtf, order_key, parse_edtf
from events.records import Anchor, Choice, Event, Grounds, Reading, Reference, SourceText, Span, Status, Telling, Timex
from events.temporal.resolution.explaining import sentence
from tui.analysis import Changed, Expected, Found, Watching, Work
from tui.app import TimelineApp
from tui.decisions import OpenProject
from tui.settings import Settings

STORY = "\n\n".join(
    " ".join(paragraph)
    for paragraph in (
        (
            "LOWER MARSH, September 9 — The county closed the Mill Lane bridge at 6.40 a.m. on Monday after divers",
            "found a hole under its east pier. It will stay shut until November, the engineer, Ines Vogt, said.",
        ),
        (
            "The bridge was built in the late 1980s and opened on 3 May 1991. A first crack was reported in October",
            "2016, and the council was apparently warned again that December.",
        ),
        (
            "Less than two weeks ago the council had put off repairs by six votes to five. An inspection in August had",
            "asked for them “without delay”. Shopkeepers say they had complained earlier.",
        ),
        (
            "A ferry began on Wednesday and ran until Sunday, when its engine failed. Buses are to take over on",
            "16 September. A public meeting is due by 4 October.",
        ),
        ("The county must publish the divers' report within 60 days of the order.",),
    )
)

REFERENCE = Reference(
    parse_edtf("2024-09-09"), "inferred", 0.86, ("dateline “September 9”", "“Monday” fits September 9 in 2024")
)

FROM_DOCUMENT = Grounds(Anchor("document date", REFERENCE.date))
_OCTOBER = STORY.index("October 2016")
FROM_OCTOBER = Grounds(Anchor("expression", parse_edtf("2016-10"), Span(_OCTOBER, _OCTOBER + 12), "October 2016"))


def _event(
    title: str,
    words: str,
    date: str | None,
    clause: str,
    *,
    mod: str = "",
    value: str = "",
    rule: str = "written",
    grounds: Grounds = FROM_DOCUMENT,
    status: Status = "happened",
    confidence: float = 0.9,
    written: bool = False,
    who: tuple[str, ...] = (),
) -> Event:
    start = STORY.index(clause)
    span = Span(start, start + len(clause))
    known: Edtf | None = parse_edtf(date) if date else None
    at = STORY.index(words, start)
    timex = Timex(
        at,
        at + len(words),
        words,
        "DATE",
        value or (date or "P60D"),
        mod,
        date=known,
        confidence=confidence,
        rule=rule,
        written=written,
        grounds=Grounds() if rule in ("written", "length") else grounds,
    )
    trigger = Span(start, start + clause.index(" "))
    told = Telling("story", span, trigger, timex, known)
    steps = (sentence(timex), f"“{words}” dates this.")
    return Event(title, known, title, who, None, status, confidence, steps, (told,), written)


EVENTS = (
    _event("Bridge built", "late 1980s", "[1987..1989]", "was built in the late 1980s",
           mod="END", value="198", written=True),
    _event("Bridge opens", "3 May 1991", "1991-05-03", "opened on 3 May 1991", written=True),
    _event("First crack reported", "October 2016", "2016-10", "A first crack was reported in October 2016",
           written=True),
    _event(
        "Council “apparently” warned again",
        "that December",
        "2016-12?",
        "council was apparently warned again that December",
        rule="counted from story",
        grounds=FROM_OCTOBER._replace(amount=2, unit="month"),
        confidence=0.7,
    ),
    _event(
        "Inspection asks for repairs “without delay”",
        "August",
        "2024-08",
        "An inspection in August had asked for them",
        rule="month",
        grounds=FROM_DOCUMENT._replace(amount=-1, unit="month", choice=Choice(-1, 11, "past", "had asked")),
    ),
    _event(
        "Council puts off repairs by six votes to five",
        "Less than two weeks ago",
        "[2024-08-27..2024-09-08]",
        "Less than two weeks ago the council had put off repairs by six votes to five",
        mod="LESS_THAN",
        rule="counted from speech",
        grounds=FROM_DOCUMENT._replace(amount=-2, unit="week"),
        who=("the council",),
    ),
    _event(
        "Shopkeepers complain",
        "earlier",
        "[..2024-09-08]",
        "Shopkeepers say they had complained earlier",
        mod="BEFORE",
        confidence=0.5,
        rule="counted from speech",
    ),
    _event(
        "County closes the Mill Lane bridge",
        "6.40 a.m. on Monday",
        "2024-09-09T06:40",
        "The county closed the Mill Lane bridge at 6.40 a.m. on Monday",
        rule="weekday",
        grounds=FROM_DOCUMENT._replace(unit="day", choice=Choice(0, 7)),
        who=("the county",),
    ),
    _event("Bridge shut until November", "until November", "/2024-11", "It will stay shut until November",
           status="planned", rule="month",
           grounds=FROM_DOCUMENT._replace(amount=2, unit="month", choice=Choice(2, -10))),
    _event("Ferry begins", "Wednesday", "2024-09-04", "A ferry began on Wednesday", rule="weekday",
           grounds=FROM_DOCUMENT._replace(amount=-5, unit="day", choice=Choice(-5, 2, "past", "began"))),
    _event("Ferry runs until its engine fails", "until Sunday", "2024-09-04/2024-09-08", "ran until Sunday",
           rule="weekday", grounds=FROM_DOCUMENT._replace(amount=-1, unit="day", choice=Choice(-1, 6))),
    _event("Buses take over", "16 September", "2024-09-16", "Buses are to take over on 16 September", status="planned",
           rule="month and day", grounds=FROM_DOCUMENT._replace(amount=7, unit="day", choice=Choice(7, -359))),
    _event("Public meeting", "by 4 October", "[..2024-10-04]", "public meeting is due by 4 October",
           mod="ON_OR_BEFORE", status="planned",
           rule="month and day", grounds=FROM_DOCUMENT._replace(amount=25, unit="day", choice=Choice(25, -340))),
    _event("County publishes the divers' report", "within 60 days of the order", None,
           "The county must publish the divers' report within 60 days of the order", status="planned",
           rule="length"),
)  # fmt: skip


class StoryAnalyst:
    """Gives a reading made by hand, and notes with which document date it was asked for it."""

    def __init__(self, events: Sequence[Event], asked: list[Edtf | None]) -> None:
        self._events = tuple(sorted(events, key=lambda event: order_key(event.date)))
        self._asked = asked

    def is_quick(self, source: SourceText) -> bool:
        return True

    def read(self, source: SourceText, given: Edtf | None) -> Reading:
        self._asked.append(given)
        reference = Reference(given, "given", 1.0) if given else REFERENCE
        timexes = [mention.timex for event in self._events for mention in event.mentions if mention.timex]
        return Reading(source, reference, tuple(sorted(timexes, key=lambda timex: timex.start)), self._events)

    async def read_aside(self, work: Work) -> AsyncGenerator[Found, None]:
        yield Expected(len(work.documents))
        for document in work.documents:
            yield self.read(document, work.given)

    async def watch(self, watching: Watching) -> AsyncGenerator[Found, None]:
        yield Changed((), ())


@pytest.fixture
def asked() -> list[Edtf | None]:
    """The document dates with which the app had its document read."""
    return []


@pytest.fixture
def make_app(asked: list[Edtf | None]) -> Callable[..., TimelineApp]:
    """Makes an app for a text of the test's own, or for the story."""

    def make(
        text: str = STORY,
        events: Sequence[Event] = EVENTS,
        settings: Settings | None = None,
        open_project: OpenProject | None = None,
    ) -> TimelineApp:
        source = SourceText("story", "/papers/mill-lane.txt", "Mill Lane", text)
        analyst = StoryAnalyst(events, asked)
        return TimelineApp(source, settings=settings or Settings(), analyst=analyst, open_project=open_project)

    return make


@pytest.fixture
def app(make_app: Callable[..., TimelineApp]) -> TimelineApp:
    return make_app()


@pytest.fixture
def many_events() -> list[Event]:
    """Ten thousand days with an event each, in signs two cells wide."""
    first = DatePoint(1990, 1, 1).first_day or 0
    told = EVENTS[1].mentions
    return [
        Event(str(n), DatePoint.of_day(first + n), f"Meeting {n} 会議 🌉", (), None, "happened", 0.9, (), told)
        for n in range(10_000)
    ]
