"""Why this date: every step from the words to the day, and every place that tells of the event."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from events.quoting import quotation
from events.records import Event, Reference, Telling, Timex
from events.safetext import one_line
from events.temporal.resolution.alternatives import alternatives
from events.temporal.resolution.explaining import how
from tui.collection import Collection
from tui.places import timexes_of
from tui.statements import long_date

__all__ = ["WhyScreen", "explanation"]

_LABEL = "$foreground 60%"


class WhyScreen(ModalScreen[None]):
    """Shows the explanation of one event over the timeline."""

    DEFAULT_CSS = """
    WhyScreen { align: center middle; }
    WhyScreen > VerticalScroll {
        width: 90%; max-width: 100; height: auto; max-height: 90%;
        background: $surface; border: solid $primary; border-title-color: $text-primary; padding: 0 1;
    }
    WhyScreen Static { width: 1fr; height: auto; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,i,enter", "dismiss", "Close", show=False),
        Binding("down,j", "scroll(1)", "Scroll down", show=False),
        Binding("up,k", "scroll(-1)", "Scroll up", show=False),
    ]

    def __init__(self, event: Event, collection: Collection) -> None:
        super().__init__()
        self._content = Content("\n").join(explanation(event, collection))

    def compose(self) -> ComposeResult:
        pane = VerticalScroll(Static(self._content, markup=False))
        pane.border_title = Content("Why this date")
        pane.border_subtitle = Content("Esc back")
        yield pane

    def action_scroll(self, lines: int) -> None:
        self.query_one(VerticalScroll).scroll_relative(y=lines, animate=False)


def explanation(event: Event, collection: Collection) -> Iterator[Content]:
    """The lines of the explanation; every text is safe to show."""
    yield Content.styled(one_line(event.title), "bold")
    if event.date is None:
        yield Content("No date. It is kept and counted, and none is made up for it.")
    else:
        yield Content.assemble(long_date(event.date), ("   EDTF ", _LABEL), str(event.date))
    facts = [event.status, f"{event.confidence:.0%} sure", "written so" if event.written else "worked out"]
    yield Content.styled(" · ".join(facts if event.date else facts[:1]), _LABEL)
    if event.who or event.where:
        parts = [*event.who, *(["in " + event.where] if event.where else [])]
        yield Content.styled(one_line(", ".join(parts)), _LABEL)
    if event.explanation:
        yield Content("")
        yield Content.styled("Step by step", "bold")
        for number, step in enumerate(event.explanation, 1):
            yield Content.assemble((f" {number}. ", _LABEL), one_line(step))
    for number, mention in enumerate(event.mentions, 1):
        yield Content("")
        many = f" {number} of {len(event.mentions)}" if len(event.mentions) > 1 else ""
        document = collection.number(mention.document)
        name = f" of {collection.name(document)}" if len(collection.documents) > 1 else ""
        place = collection.place(document, mention.clause.start)
        yield Content.styled(f"Told{many} in {place} of {len(collection.paragraphs(document)):,}{name}", "bold")
        yield from _told(mention, collection.documents[document].text)
    reading = collection.reading(collection.number_of(event))
    if reading:
        yield Content("")
        yield Content.styled("Counted from", "bold")
        yield from _counted_from(reading.reference)


def _counted_from(reference: Reference) -> Iterator[Content]:
    date = long_date(reference.date) if reference.date else "unknown"
    sure = "" if reference.source == "given" else f", {reference.confidence:.0%} sure"
    how = "set by you" if reference.source == "given" else reference.source
    yield Content.assemble(f" document date {date}", (f"  {how}{sure}", _LABEL))
    for known in reference.evidence:
        yield Content.assemble((" · ", _LABEL), one_line(known))


def _told(mention: Telling, text: str) -> Iterator[Content]:
    yield Content(f" “{quotation(text, *mention.clause)}”")
    for timex in timexes_of(mention):
        yield _words(timex)
        yield Content(f"   {one_line(how(timex))}")
        for other in alternatives(timex):
            yield Content.assemble((f"   not {one_line(other.value)}: ", _LABEL), one_line(other.why))
    if not mention.timex:
        yield Content.styled("   no words of its own date it", _LABEL)
    if mention.date is not None:
        yield Content.assemble(("   this place alone says ", _LABEL), long_date(mention.date), f" ({mention.date})")


def _words(timex: Timex) -> Content:
    facts = [timex.type, timex.value, timex.mod, f"rule {timex.rule}" if timex.rule else "", f"{timex.confidence:.0%}"]
    told = " · ".join(one_line(fact) for fact in facts if fact)
    return Content.assemble(f"   “{one_line(timex.text)}”  ", (told, _LABEL))
