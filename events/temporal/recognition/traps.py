"""Months and weekdays that name something else: the modal “may”, people called April, the Sunday Times."""

from __future__ import annotations

from typing import Final

from events.language.english.given_names import FEMALE_NAMES, MALE_NAMES
from events.language.english.time import DETERMINERS, MONTHS
from events.language.english.time_context import (
    AFTER_MARCH,
    AUGUST_NOUNS,
    BEFORE_MONTH,
    MONTH_NAMES_OF_PEOPLE,
    NAME_TITLES,
    NEWSPAPERS,
    SPEECH_AFTER_NAME,
    SURELY_BEFORE_MONTH,
    UNSURE_BEFORE_MAY,
    VENUES,
    WEEKDAY_NAMES,
)
from events.temporal.meaning import CalendarDate
from events.temporal.recognition.drafts import Draft
from events.temporal.words import Word, words_after, words_before

_SUBJECTS: Final = frozenset({"it", "he", "they", "we", "you", "i", "that", "which", "who", "she"})
_POSSESSIVES: Final = frozenset({"a", "the", "its", "his", "their", "our"})


def is_trap(text: str, draft: Draft, word: str) -> bool:
    """Whether the month or weekday that a draft stands on is none.

    Args:
        text: the whole text.
        draft: the expression as read.
        word: the month or weekday in lower case.
    """
    date = draft.meaning
    if not isinstance(date, CalendarDate):
        return False
    left = words_before(text, draft.start, most=2)
    if date.month is not None:
        if date.day is not None:
            return word == "may" and bool(left) and left[0].lower in _SUBJECTS
        return date.year is None and date.pointer is None and _is_no_month(text, draft, word, left)
    following = words_after(text, draft.end, 1)
    if following and following[0].text in NEWSPAPERS:
        return True
    if _titled(left) or (bool(left) and left[0].text in WEEKDAY_NAMES):
        return True
    if date.day is not None or date.month is not None or date.pointer is not None or not left:
        return _owns_venue(text, draft)
    adjoining = draft.start - left[0].end == 1
    return (adjoining and (left[0].text in FEMALE_NAMES or left[0].text in MALE_NAMES)) or _owns_venue(text, draft)


def _owns_venue(text: str, draft: Draft) -> bool:
    """“Friday's restaurant”: a house called after somebody."""
    if text[draft.end : draft.end + 1] not in ("'", "’"):
        return False
    following = words_after(text, draft.end, 3)
    behind = [word.lower for word in following if word.lower not in ("'", "’", "s", "'s", "’s")]
    return bool(behind) and behind[0] in VENUES


def _titled(left: list[Word]) -> bool:
    """“Mr March”, “Dr. May”, “M. August”."""
    dotted = len(left) > 1 and left[0].lower == "."
    near = left[1] if dotted else left[0] if left else None
    initial = dotted and near is not None and len(near.text) == 1 and near.text.isupper()
    return near is not None and (near.lower in NAME_TITLES or initial)


def _is_no_month(text: str, draft: Draft, word: str, left: list[Word]) -> bool:
    if _titled(left):
        return True
    if word not in MONTH_NAMES_OF_PEOPLE:
        return False
    near = left[0].lower if left else ""
    following = words_after(text, draft.end, 2)
    right = following[0] if following else None
    if right is not None and right.lower in ("-", "–", "/") and following[-1].lower in MONTHS:
        return False
    if word == "may":
        return _is_no_may(draft, near, right)
    if word == "august" and text[draft.start].islower() and right is not None and right.lower in AUGUST_NOUNS:
        return True
    if near in SURELY_BEFORE_MONTH:
        return False
    if word in ("march", "mar") and _is_walk(near, left, right):
        return True
    if _begins_name(draft, right) and near != "this":
        return True
    if right is not None and right.lower in SPEECH_AFTER_NAME and near not in ("of", "this"):
        return True
    return _ends_name(left) and near not in BEFORE_MONTH


def _is_no_may(draft: Draft, near: str, right: Word | None) -> bool:
    if near not in BEFORE_MONTH:
        return not (near in _POSSESSIVES and right is not None and right.lower.isalpha())
    if near in UNSURE_BEFORE_MAY:
        modal = near in (",", "that") and (right is None or right.lower.isalpha())
        return modal or _begins_name(draft, right)
    return _begins_name(draft, right) and near not in SURELY_BEFORE_MONTH


def _is_walk(near: str, left: list[Word], right: Word | None) -> bool:
    """“the March on Rome”, “a long March”."""
    if right is not None and right.lower in AFTER_MARCH and near not in ("by", "this", "from"):
        return True
    if near in ("the", "a", "long"):
        return right is None or not right.lower.isalpha()
    return bool(left) and left[0].text[0].isupper() and near not in BEFORE_MONTH


def _begins_name(draft: Draft, right: Word | None) -> bool:
    """A capitalised word comes right after: “April Lund”."""
    if right is None or right.start - draft.end != 1 or len(right.text) < 3:
        return False
    return right.text[0].isupper() and right.text[1:].islower()


def _ends_name(left: list[Word]) -> bool:
    """A capitalised word of more than two letters comes right before: “Darnell March”."""
    if not left or left[0].lower in DETERMINERS:
        return False
    return len(left[0].text) > 2 and left[0].text[0].isupper() and left[0].text[1:].islower()
