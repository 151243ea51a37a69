"""Words that look like times and are not: “may”, “march”, people called April, the Sunday Times, Second Street."""

from __future__ import annotations

import re
from typing import Final

from events.temporal.drafts import Draft
from events.temporal.meaning import CalendarDate
from events.temporal.words import words_after, words_before

_TITLES: Final = frozenset(
    """mr mrs ms miss dr prof professor rev reverend sir lady lord dame major captain capt colonel col general gen
    sergeant sgt lieutenant lt judge justice sister brother father mother aunt uncle saint st sen senator rep
    congressman congresswoman queen king prince princess detective inspector officer constable cllr councillor""".split()
)
_NAME_MONTHS: Final = frozenset({"may", "march", "april", "june", "august", "jan", "mar"})
_MONTH_BEFORE: Final = frozenset(
    """in of since by until till from to before after during for last this next and or early late through between
    mid - – — ( , following previous every each that same past about around as throughout than than""".split()
)
_PAPER_AFTER: Final = re.compile(
    r"\s{1,3}(?:Times|Mail|Telegraph|Mirror|Post|Herald|Express|Express|Independent|World|Tribune|Night\s{1,3}(?:Live|Football|Fever)|"
    r"Evening\s{1,3}Post|School|Schools|Business|Magazine|Observer|Mercury|Review|Agreement|Mass)\b"
)
_REPORTS_AFTER: Final = re.compile(r"\s{1,3}(?:said|says|told|added|asked|replied|argued|wrote|was\s{1,3}born|who)\b")


def is_trap(text: str, draft: Draft, word: str) -> bool:
    """Whether the month or weekday that a draft stands on names something else."""
    meaning = draft.meaning
    if not isinstance(meaning, CalendarDate):
        return False
    if meaning.month is not None and meaning.day is None and meaning.year is None:
        return _month_trap(text, draft, word)
    if meaning.month is not None and meaning.day is not None and word == "may":
        return bool(
            re.search(
                r"\b(?:it|he|they|we|you|I|that|which|who|she)\s{1,3}$", text[max(0, draft.start - 7) : draft.start]
            )
        )
    if meaning.weekday is not None and meaning.month is None:
        return _weekday_trap(text, draft)
    return False


def _titled(text: str, start: int) -> bool:
    left = words_before(text, start, max(0, start - 24))
    if not left:
        return False
    near = left[0].lower
    if near == "." and len(left) > 1:
        near = left[1].lower
    return near in _TITLES and near != "st"


def _month_trap(text: str, draft: Draft, word: str) -> bool:
    if draft.mod or (isinstance(draft.meaning, CalendarDate) and draft.meaning.pointer):
        return False
    if _titled(text, draft.start):
        return True
    if word not in _NAME_MONTHS:
        return False
    left = words_before(text, draft.start, max(0, draft.start - 30))
    near = left[0].lower if left else ""
    following = words_after(text, draft.end, 2)
    nxt = following[0] if following else None
    signalled = near in _MONTH_BEFORE
    if word == "may":
        if not signalled:
            return not (near in ("a", "the", "its", "his", "their", "our") and nxt is not None and nxt.lower.isalpha())
        if near in (
            ",",
            "and",
            "or",
            "that",
            "(",
            "-",
            "–",
            "—",
            "to",
            "of",
            "for",
            "from",
            "by",
            "before",
            "after",
            "than",
            "as",
            "until",
        ):
            return (
                _named_person(draft, nxt)
                or (near == "," and _goes_on_modal(nxt))
                or (near == "that" and _goes_on_modal(nxt))
            )
        return _named_person(draft, nxt) and near not in ("in", "since", "until", "last", "next", "early", "late")
    if word in ("march", "mar"):
        if (
            nxt is not None
            and nxt.lower in ("on", "of", "to", "for", "through", "past")
            and near not in ("in", "since", "by", "until", "last", "next", "this", "early", "late", "from")
        ):
            return True
        if left and left[0].text[0].isupper() and near not in _MONTH_BEFORE and near not in ("the", "a"):
            return True
        if near in ("the", "a", "long") and not (nxt and nxt.lower.isalpha()):
            return True
    if _named_person(draft, nxt) and near not in ("in", "since", "until", "last", "next", "early", "late", "this"):
        return True
    if _REPORTS_AFTER.match(text, draft.end) and near not in ("in", "since", "of", "last", "this"):
        return True
    return (
        bool(left)
        and left[0].text[0].isupper()
        and left[0].text[1:].islower()
        and near not in _MONTH_BEFORE
        and _name_like(left[0].text)
    )


def _name_like(text: str) -> bool:
    return len(text) > 2


def _named_person(draft: Draft, following: object) -> bool:
    """A capitalised word that is no weekday or month comes right after: “April Lund”."""
    if following is None:
        return False
    text = following.text  # type: ignore[attr-defined]
    start = following.start  # type: ignore[attr-defined]
    return bool(text[0].isupper() and text[1:].islower() and len(text) > 2 and start - draft.end == 1)


def _goes_on_modal(following: object) -> bool:
    """Whether the next word looks like the verb of a modal “may”."""
    return following is None or following.lower.isalpha()  # type: ignore[attr-defined]


def _weekday_trap(text: str, draft: Draft) -> bool:
    if _PAPER_AFTER.match(text, draft.end):
        return True
    if _titled(text, draft.start):
        return True
    left = text[max(0, draft.start - 10) : draft.start]
    return bool(re.search(r"\b(?:Bloody|Girl|Ruby|Man|Freaky|Casual|Super)\s{1,3}$", left))
