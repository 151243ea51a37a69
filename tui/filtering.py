"""What the list shows is narrowed by: words and fields, typed in one line.

``ferry who:ruiz -status:planned date:2024-03..2024-05 sure:<60 is:undated``: everything must hold, a minus turns a
condition round, a comma offers a choice, quotes keep words together.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import Final, NamedTuple, get_args

from events.records import Event, Status
from events.store.applying import disagree
from events.timescale import Extent, extent_of
from tui.collection import Collection
from tui.rows import needs_review

__all__ = ["FIELDS", "Filter", "disagrees"]

Holds = Callable[[Event, Collection], bool]

_CONDITION: Final = re.compile(r'(-?)(?:([a-z]+):)?("[^"]*"|[^\s"]+)', re.IGNORECASE)
_SURE: Final = re.compile(r"([<>]?)=?(\d{1,3})%?")
FIELDS: Final = "who: where: doc: date: status: sure:<60 tag: is:undated"
"""What can be typed, as a reminder."""


class Filter(NamedTuple):
    """Conditions that all must hold."""

    words: str
    """As they were typed."""
    conditions: tuple[Holds, ...]

    @classmethod
    def parse(cls, words: str) -> Filter:
        """Read what was typed.

        Raises:
            ValueError: an unknown field or value; the message is one clause.
        """
        found = list(_CONDITION.finditer(words))
        return cls(" ".join(words.split()), tuple(_condition(*match.groups()) for match in found))

    def keeps(self, event: Event, collection: Collection) -> bool:
        """Whether the event is shown."""
        return all(holds(event, collection) for holds in self.conditions)


def _condition(minus: str, field: str | None, value: str) -> Holds:
    value = value.strip('"')
    make = _MAKERS.get((field or "").lower())
    if make is None:
        raise ValueError(f"no field “{field}”; there are {', '.join(name for name in _MAKERS if name)}")
    choices = [make(choice) for choice in (value.split(",") if field else [value]) if choice]
    if not choices:
        raise ValueError(f"nothing after “{field}:”")
    return partial(_none if minus else _any, choices)


def _any(choices: Iterable[Holds], event: Event, collection: Collection) -> bool:
    return any(holds(event, collection) for holds in choices)


def _none(choices: Iterable[Holds], event: Event, collection: Collection) -> bool:
    return not _any(choices, event, collection)


def _told(words: str) -> Holds:
    pattern = re.compile(re.escape(words), re.IGNORECASE)

    def holds(event: Event, collection: Collection) -> bool:
        return bool(pattern.search(event.title)) or any(
            pattern.search(collection.text_of(mention.document), *mention.clause) for mention in event.mentions
        )

    return holds


def _who(words: str) -> Holds:
    wanted = words.casefold()
    return lambda event, _: any(wanted in person.casefold() for person in event.who)


def _where(words: str) -> Holds:
    wanted = words.casefold()
    return lambda event, _: event.where is not None and wanted in event.where.casefold()


def _document(words: str) -> Holds:
    wanted = words.casefold()

    def holds(event: Event, collection: Collection) -> bool:
        numbers = {collection.number(mention.document) for mention in event.mentions}
        return any(wanted in name.casefold() for number in numbers for name in _names(collection, number))

    return holds


def _names(collection: Collection, number: int) -> Iterator[str]:
    yield collection.name(number)
    yield collection.documents[number].title


def _tag(words: str) -> Holds:
    wanted = words.casefold().lstrip("#")
    return lambda event, _: any(tag.casefold() == wanted for tag in event.verdict.tags)


def _date(words: str) -> Holds:
    start, dots, end = words.partition("..")
    first = _period(start).start if start else float("-inf")
    last = _period(end if dots else start).end if end or not dots else float("inf")

    def holds(event: Event, _: Collection) -> bool:
        extent = extent_of(event.date)
        # A clock time is a moment: it has no length of its own.
        return extent is not None and extent.start < last and max(extent.end, extent.start + 1e-9) > first

    return holds


def _period(words: str) -> Extent:
    from events.typed_dates import parse_date

    try:
        extent = extent_of(parse_date(words))
    except ValueError as error:
        raise ValueError(f"“{words}”: {error}") from None
    assert extent
    return extent


def _status(words: str) -> Holds:
    known = [status for status in get_args(Status) if status.startswith(words.lower())]
    if not known:
        raise ValueError(f"no status “{words}”; there are {', '.join(get_args(Status))}")
    return lambda event, _: event.status in known


def _sure(words: str) -> Holds:
    match = _SURE.fullmatch(words)
    if match is None:
        raise ValueError("sure: takes per cents, as in sure:<60 or sure:80")
    share = int(match[2]) / 100
    if match[1] == "<":
        return lambda event, _: event.confidence < share
    return lambda event, _: event.confidence >= share


def _kind(words: str) -> Holds:
    known = next((holds for name, holds in _KINDS.items() if name.startswith(words.lower())), None)
    if known is None:
        raise ValueError(f"is: takes {', '.join(_KINDS)}")
    return lambda event, _: known(event)


def disagrees(event: Event) -> bool:
    """Whether two places claim dates for the event that share no day."""
    return event.conflict or disagree(mention.date for mention in event.mentions)


_KINDS: Final[dict[str, Callable[[Event], bool]]] = {
    "undated": lambda event: event.date is None,
    "dated": lambda event: event.date is not None,
    "conflict": disagrees,
    "review": needs_review,
    "written": lambda event: event.date is not None and event.written,
    "accepted": lambda event: event.verdict.accepted,
    "edited": lambda event: event.verdict.edited,
    "hidden": lambda event: event.verdict.hidden,
    "merged": lambda event: event.verdict.merged > 0,
    "noted": lambda event: bool(event.verdict.note),
    "counted": lambda event: event.date is not None and not event.written,
}
_MAKERS: Final[dict[str, Callable[[str], Holds]]] = {
    "": _told,
    "who": _who,
    "where": _where,
    "doc": _document,
    "date": _date,
    "status": _status,
    "sure": _sure,
    "is": _kind,
    "tag": _tag,
}
