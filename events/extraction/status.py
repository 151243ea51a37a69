"""Whether an event happened, is planned, is only supposed, or recurs."""

from __future__ import annotations

from typing import Final

from events.edtf import Edtf
from events.extraction.governing import chain_of
from events.extraction.predicates import predicate_of
from events.extraction.spans import moves_date
from events.extraction.view import SentenceView
from events.language import VerbGroup
from events.language.english.grammar import BE, DECIDING, FUTURE_MODALS, HAVE, PLANNING
from events.language.english.verbs import VERBS_OF_ALLEGING, VERBS_OF_ASKING, VERBS_OF_CANCELLING
from events.records import Reference, Status, Timex

_SUPPOSING_MODALS: Final = frozenset(("may", "might", "could", "should", "can"))
_CONDITIONS: Final = frozenset(("if", "unless", "whether"))
_PAST: Final = ("past", "perfect")
_ASKED_REACH: Final = 9
"""Tokens between “asked” and the infinitive of what was asked for."""
_FINISHED: Final = 3
"""Days after its date on which a report may still have been added to."""
_SETTING: Final = frozenset(
    ("due", "scheduled", "supposed", "meant", "intended", "slated", "expected", "planned", "set")
)
"""With a form of “had been” or “was”, for what lay ahead then."""
_FIXING: Final = _SETTING | {"listed", "fixed", "booked", "arranged", "called", "tabled"}


def status_of(
    view: SentenceView, trigger: int, date: Edtf | None, reference: Reference, timex: Timex | None = None
) -> Status:
    """The status that the verb of an event gives it, or where it stands against the day of its statement.

    Args:
        view: its sentence.
        trigger: the token of its verb or noun.
        date: its date.
        reference: the day of the text.
        timex: the expression that dates it.
    """
    group = view.group_at(trigger) or next((g for g in view.groups if predicate_of(view, g) == trigger), None)
    ahead = _is_ahead(date, reference)
    if group is None:
        return _of_noun(view, trigger, date, reference, timex)
    first, _ = chain_of(view, group)
    if _is_supposed(view, first, ahead) or _is_asked_for(view, first) or _is_alleged(view, first):
        return "hypothetical"
    if first.modal in FUTURE_MODALS:
        return "hypothetical" if _hangs_on_condition(view, first) else "planned"
    if ahead is not True and _came_to_nothing(view, first):
        return "hypothetical"
    planned = _is_planned(view, first, group)
    if ahead is False:
        if planned and first.modal in ("would", "should"):
            return "hypothetical"
        return "planned" if first.tense == "present" and _lay_ahead(date, timex) else "happened"
    if ahead and not planned and first.tense in _PAST and _is_just_ahead(date, reference):
        return "happened"
    if planned or ahead:
        return "hypothetical" if first.tense in _PAST and _is_cancelled(view, first) else "planned"
    return "happened"


def _is_ahead(date: Edtf | None, reference: Reference) -> bool | None:
    """Whether a date lies after the reference date; None where that cannot be said."""
    if date is None or reference.date is None:
        return None
    earliest, latest = reference.date.first_day, reference.date.last_day
    first, last = date.first_day, date.last_day
    if first is not None and latest is not None and first > latest:
        return True
    earliest = latest if earliest is None else earliest
    return False if last is not None and earliest is not None and last < earliest else None


def _is_just_ahead(date: Edtf | None, reference: Reference) -> bool:
    """Whether a date lies days after the text's own: a report that was finished later than it is dated."""
    first = date.first_day if date is not None else None
    written = reference.date.last_day if reference.date is not None else None
    return first is not None and written is not None and 0 < first - written <= _FINISHED


def _is_beyond_the_told(date: Edtf | None, reference: Reference) -> bool:
    """Whether a date lies behind the latest that the text tells as past, where only that says when it was written."""
    if date is None or reference.date is None or reference.date.last_day is not None:
        return False
    first, told = date.first_day, reference.date.first_day
    return first is not None and told is not None and first > told


def _lay_ahead(date: Edtf | None, timex: Timex | None) -> bool:
    """Whether a date lay ahead of the day that it was counted from: in an old mail, the day of that mail."""
    anchor = timex.grounds.anchor if timex is not None else None
    said = anchor.date.last_day if anchor is not None and anchor.date is not None else None
    return date is not None and date.first_day is not None and said is not None and date.first_day > said


def _is_supposed(view: SentenceView, group: VerbGroup, ahead: bool | None) -> bool:
    if group.modal in _SUPPOSING_MODALS or (group.modal == "would" and ahead is None and _opens_if(view, group)):
        return True
    return _opens_if(view, group)


def _opens_if(view: SentenceView, group: VerbGroup) -> bool:
    if not group.finite:
        return False
    if group.modal == "would" and "whether" in view.lower[: group.start]:
        return True  # “asked whether the fair, cancelled last year, would be held”
    if "would" in view.lower and (view.lower[0] == "had" or "have" in view.lower[group.start : group.last + 1]):
        return True  # “Had it stood until 2020, it would have been listed”
    start = view.clause_start(group.start)
    return view.lower[start] in _CONDITIONS or (start > 0 and view.lower[start - 1] in _CONDITIONS)


def _hangs_on_condition(view: SentenceView, group: VerbGroup) -> bool:
    """“If the appeal is lost, the furnaces will go cold”."""
    return view.lower[0] in ("if", "unless", "should") and view.clause(group.head) != view.clause(0)


def _is_asked_for(view: SentenceView, group: VerbGroup) -> bool:
    """“asked the council | to hold a meeting”: nothing says that it did."""
    governor = next((g for g in reversed(view.groups) if g.head < group.start), None)
    if not group.infinitive or governor is None or governor.word not in VERBS_OF_ASKING:
        return False
    return group.start - governor.last <= _ASKED_REACH


def _is_alleged(view: SentenceView, group: VerbGroup) -> bool:
    """“The defendant claims that | she threatened him”, “denies | having seen it”."""
    governor = next((g for g in reversed(view.groups) if g.head < group.start), None)
    if governor is None or governor.word not in VERBS_OF_ALLEGING:
        return False
    between = view.lower[governor.last + 1 : group.start]
    return "that" in between[:2] or not (between and view.words[governor.last + 1] in (",", ";", "."))


def _is_planned(view: SentenceView, first: VerbGroup, group: VerbGroup) -> bool:
    if first.infinitive and first.start and view.lower[first.start - 1] == "only":
        return False  # “only to be sacked a year later”
    if first.tense == "future" or group.tense == "future" or first.word in PLANNING:
        return True
    if group.infinitive and first is not group and first.word in DECIDING:
        return True
    if group.passive and moves_date(view, group):
        return True  # “was put off until September”
    if first.tense in _PAST:
        return False
    going = view.lower[first.last : first.last + 2] == ["going", "to"]
    return going or (first.word in BE and first.tense == "present" and group.infinitive)


def _came_to_nothing(view: SentenceView, group: VerbGroup) -> bool:
    """“had been due to open”, “had planned to go”, “first listed for 9 June, was adjourned”."""
    words = view.lower[group.start : group.last + 4]
    if words[0] in ("was", "were") and words[1:3] == ["to", "have"]:
        return True
    words = words[: group.last + 2 - group.start]
    set_then = any(word in _FIXING or word in PLANNING for word in words)
    if words[0] in HAVE and words[0] == "had" and set_then:
        return True
    if (
        any(word in _SETTING for word in words)
        and words[0] in ("was", "were")
        and "to" in view.lower[group.last : group.last + 3]
    ):
        return True
    return set_then and _is_cancelled(view, group)


def _is_cancelled(view: SentenceView, group: VerbGroup) -> bool:
    """Whether a later verb of the sentence calls off what a verb has set."""
    return any(g.head > group.head and g.word in VERBS_OF_CANCELLING for g in view.groups)


def _of_noun(view: SentenceView, trigger: int, date: Edtf | None, reference: Reference, timex: Timex | None) -> Status:
    ahead = _is_ahead(date, reference)
    before = [g for g in view.groups if g.head < trigger and view.clause(g.head) == view.clause(trigger)]
    after = [g for g in view.groups if g.head > trigger and g.finite and view.clause(g.head) == view.clause(trigger)]
    verb = before[-1] if before else after[0] if after else None
    if verb is not None and before:
        first, _ = chain_of(view, verb)
        if _is_asked_for(view, verb) or (verb.infinitive and ahead is False and _came_to_nothing(view, first)):
            return "hypothetical"
    if ahead is False and verb is not None and verb.tense == "present" and _lay_ahead(date, timex):
        return "planned"
    if ahead is not None:
        return "planned" if ahead else "happened"
    if verb is None:
        return "planned" if _is_beyond_the_told(date, reference) else "happened"
    if verb.modal in _SUPPOSING_MODALS:
        return "hypothetical"
    return "planned" if verb.tense == "future" or verb.word in PLANNING else "happened"
