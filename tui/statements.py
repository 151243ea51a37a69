"""What the status lines say about the selected event and its document."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from textual.content import Content

from events.date_words import date_words
from events.edtf import Edtf
from events.records import Event, Reference
from events.safetext import one_line
from events.temporal.resolution.explaining import how
from tui.date_column import date_cell, dated_by, weekday_name
from tui.listing import Listing
from tui.rows import needs_review
from tui.search import Search
from tui.widgets.status import StatusLine

__all__ = ["counts", "decisions_words", "document_date_line", "event_lines", "last_line", "long_date"]

KeyName = Callable[[str], str]
"""From the id of an action to its key; empty where it does not work now."""

_MUTED: Final = "$foreground 60%"
_KEY: Final = "bold $text-primary"


def long_date(date: Edtf) -> str:
    """A date in words, an exact day with its weekday: ``Tue 2 April 2024``."""
    weekday = weekday_name(date)
    return f"{weekday} {date_words(date)}" if weekday else date_words(date)


def counts(listing: Listing) -> tuple[str, ...]:
    """How many events there are, how many want a look, how many have no date."""
    events, review = len(listing), len(listing.review)
    undated = events - len(listing.dated)
    found = [f"{events:,} event{'' if events == 1 else 's'}"]
    if review:
        found.append(f"{review:,} to review")
    if undated:
        found.append(f"{undated:,} without date")
    return tuple(found)


def event_lines(event: Event | None, key: KeyName) -> list[StatusLine]:
    """What the selected date means, and the words that it comes from."""
    if event is None:
        return [StatusLine(), StatusLine()]
    return [_meaning(event), _origin(event, key)]


def _meaning(event: Event) -> StatusLine:
    flag, _ = date_cell(event.date, dated_by(event))
    words = "No date" if event.date is None else long_date(event.date)
    left = Content.assemble(f" {flag} ", (words[0].upper() + words[1:], "bold"))
    if needs_review(event):
        left = Content.assemble(left, (f"  to review: {event.confidence:.0%} sure", "$text-warning"))
    right = Content.assemble(("EDTF ", _MUTED), f"{event.date} ") if event.date else Content("")
    return StatusLine(left, right)


def _origin(event: Event, key: KeyName) -> StatusLine:
    timex = dated_by(event)
    right = _hint(key("why"), "why")
    if event.verdict.accepted:
        right = Content.assemble(("accepted  ", _MUTED), right)
    if timex is None or event.verdict.date_edited:
        return StatusLine(Content(f"   {one_line(' '.join(event.explanation[:1]))}"), right)
    words = f"“{one_line(timex.text)}”"
    known = one_line(how(timex))
    if known.startswith("= "):
        return StatusLine(Content.assemble(f"   {words}", ("  =  ", _MUTED), known.removeprefix("= ")), right)
    return StatusLine(Content(f"   {words} {known}"), right)


def document_date_line(reference: Reference | None, key: KeyName) -> StatusLine:
    """The day that the document's words count from, and how it is known."""
    label = (" Document date  ", _MUTED)
    if reference is None:
        return StatusLine(Content.assemble(label, "…"))
    if reference.date is None:
        left = Content.assemble(label, ("unknown", "bold $text-warning"), f" · {_evidence(reference)}")
        return StatusLine(left, _hint(key("document.date"), "set"))
    known = f" · {_evidence(reference)}"
    if reference.source == "inferred":
        known += f" ({reference.confidence:.0%} sure)"
    left = Content.assemble(label, (long_date(reference.date), "bold"), known)
    return StatusLine(left, _hint(key("document.date"), "change"))


def _evidence(reference: Reference) -> str:
    if reference.source == "given":
        return "set by you"
    known = "; ".join(one_line(sentence).rstrip(".") for sentence in reference.evidence)
    return known or ("nothing in the text tells it" if reference.date is None else reference.source)


def decisions_words(hidden: int, saved: bool, unsaved: str, lost: int, key: KeyName) -> str:
    """How many events are hidden, and whether what was decided is saved."""
    parts = []
    if hidden:
        show = key("hidden.show")
        parts.append(f"{hidden:,} hidden" + (f" ({show})" if show else ""))
    if unsaved:
        parts.append(f"decisions are not saved: {unsaved}")
    elif saved:
        parts.append("saved")
    if lost:
        parts.append(f"{lost:,} decision{'' if lost == 1 else 's'} on words that are gone")
    return " · ".join(parts)


def last_line(narrowed: str, message: str, search: Search | None, decisions: str, event: int, total: int) -> StatusLine:
    """The filter, a message or the state of search and decisions, and the place in the list."""
    right = Content(f"event {event + 1:,} of {total:,} ") if total else Content("")
    left = Content.assemble(" ", (narrowed, "bold $text-primary"), " · ") if narrowed else Content(" ")
    if message:
        return StatusLine(left + Content(message), right)
    if search is None:
        said = [*([] if narrowed else ["no filter", "no search"]), *([decisions] if decisions else [])]
        rest = Content.styled(" · ".join(said), _MUTED)
        return StatusLine(left + rest if said else left.rstrip(" ·"), right)
    found = len(search.events)
    told = f"{found:,} event{'' if found == 1 else 's'}, {len(search.in_text):,} in the text"
    told += "" if search.found_all else " …"
    return StatusLine(
        Content.assemble(left, ("Search ", _MUTED), f"“{one_line(search.words)}”", (f" · {told}", _MUTED)), right
    )


def _hint(key: str, word: str) -> Content:
    return Content.assemble((key, _KEY), f" {word} ") if key else Content("")
