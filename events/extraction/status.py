"""Whether an event happened, is planned, is only supposed, or recurs."""

from __future__ import annotations

from typing import Final

from events.edtf import Edtf
from events.extraction.frames import chain_of
from events.extraction.predicates import predicate_of
from events.extraction.view import SentenceView
from events.language import VerbGroup
from events.language.english.grammar import BE, PLANNING
from events.records import Reference, Status

_SUPPOSING_MODALS: Final = frozenset(("may", "might", "could", "should"))
_PAST: Final = ("past", "perfect")


def status_of(view: SentenceView, trigger: int, date: Edtf | None, reference: Reference) -> Status:
    """The status that the verb of an event gives it, or where it stands against the reference date."""
    group = view.group_at(trigger) or next((g for g in view.groups if predicate_of(view, g) == trigger), None)
    ahead = _is_ahead(date, reference)
    if group is None:
        return _of_noun(view, trigger, ahead)
    first, _ = chain_of(view, group)
    if _is_supposed(view, first, ahead):
        return "hypothetical"
    planned = _is_planned(view, first, group)
    if ahead is False:
        return "hypothetical" if planned and first.modal in ("would", "should") else "happened"
    if planned or ahead:
        return "planned"
    return "happened"


def _is_ahead(date: Edtf | None, reference: Reference) -> bool | None:
    """Whether a date lies after the reference date; None where that cannot be said."""
    if date is None or reference.date is None:
        return None
    written = reference.date.last_day
    first, last = date.first_day, date.last_day
    if written is None:
        return None
    if first is not None and first > written:
        return True
    if last is not None and last < (reference.date.first_day or written):
        return False
    return None


def _is_supposed(view: SentenceView, group: VerbGroup, ahead: bool | None) -> bool:
    if group.modal in _SUPPOSING_MODALS or (group.modal == "would" and ahead is None and _opens_if(view, group)):
        return True
    return _opens_if(view, group)


def _opens_if(view: SentenceView, group: VerbGroup) -> bool:
    start = view.clause_start(group.start)
    return view.lower[start] in ("if", "unless") or (start > 0 and view.lower[start - 1] in ("if", "unless"))


def _is_planned(view: SentenceView, first: VerbGroup, group: VerbGroup) -> bool:
    if first.infinitive and first.start and view.lower[first.start - 1] == "only":
        return False  # “only to be sacked a year later”
    if first.tense == "future" or group.tense == "future" or first.word in PLANNING:
        return True
    if first.tense in _PAST:
        return False
    going = view.lower[first.last : first.last + 2] == ["going", "to"]
    return going or (first.word in BE and first.tense == "present" and group.infinitive)


def _of_noun(view: SentenceView, trigger: int, ahead: bool | None) -> Status:
    if ahead is not None:
        return "planned" if ahead else "happened"
    before = [g for g in view.groups if g.head < trigger and view.clause(g.head) == view.clause(trigger)]
    after = [g for g in view.groups if g.head > trigger and g.finite and view.clause(g.head) == view.clause(trigger)]
    verb = before[-1] if before else after[0] if after else None
    if verb is None:
        return "happened"
    if verb.modal in _SUPPOSING_MODALS:
        return "hypothetical"
    return "planned" if verb.tense == "future" or verb.word in PLANNING else "happened"
