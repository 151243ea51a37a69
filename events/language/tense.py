"""What the clause around a time expression says about its direction: past, future or neither."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal, NamedTuple

from events.language.english.grammar import (
    ENDINGS_OF_TIMETABLE,
    FUTURE_CUES,
    FUTURE_MODALS,
    PAST_CUES,
    PLANNING,
    TIMETABLE,
    TO_DO,
    UNTIL,
)
from events.language.prose import Sentence
from events.language.tokens import Token
from events.language.verbs import VerbGroup

Direction = Literal["past", "future", "present"]

_LOOK_BACK = 8
_FUTURE_TERM = re.compile(
    r"\b(payable|of record|extended (?:its \w+ )?(?:to|until|through)|"
    r"(?:has|have) set|set (?!(?:up|off|out|aside|back|down)\b).{0,20}|due|expires?|matures?|"
    r"(?:rescheduled|postponed|delayed|adjourned|moved|pushed|put off)(?: back| forward)? (?:to|for|until)|"
    r"maturing|effective|scheduled for|slated for|set for|record date)\s*$"
)
"""Terms of notices that set a date ahead."""
_PAST_TERM = re.compile(r"\b((?:record|high|low|mark|peak) (?:set|hit|reached|posted|recorded))(?: on| in)?$")
"""A height of prices or of sport was reached on its date."""


_TO_DO = re.compile(rf"[\W_]*{TO_DO}", re.IGNORECASE)
_FORMERLY = frozenset({"had", "previously", "originally", "initially", "formerly", "once", "as"})
"""Words that make a plan one of the past, kept or not: “had been due to”, “was originally planned”."""
_GET = frozenset({"get", "gets", "getting", "got", "gotten"})
"""Helpers of a passive, “will get paid”, which say when it is."""
_CLOSING = frozenset({")", "''", '"', "”", "’’"})
"""Signs behind a time after which “he said” tells of what was said, and not when the time was."""
_PLAN_REACH = 3
"""Words from the end of a verb to the infinitive that it governs."""


class TenseCue(NamedTuple):
    """A direction and the word that says so, for explanations."""

    direction: Direction
    word: str
    close: bool = False
    """The verb stands right before the time, which then is its own and no noun's: “launched in June”."""


def tense_at(sentence: Sentence, start: int, end: int) -> TenseCue:
    """Direction of the expression between two offsets of a sentence."""
    tokens = sentence.tokens
    if not tokens:
        return TenseCue("present", "")
    first, stop = sentence.token_span(start, end)
    cue = _cue_word(sentence, first, stop)
    if cue is not None:
        return cue
    found = _by_verb(sentence, first, stop)
    if found.direction != "present":
        return found
    if to_do := _TO_DO.match(sentence.text):
        return TenseCue("future", to_do[0].strip(" *_#"))
    if stop < len(tokens) and tokens[stop].lower == "deadline":
        return TenseCue("future", "deadline")
    return TenseCue("future", "from") if first and tokens[first - 1].lower == "from" and found.word else found


def verb_direction(sentence: Sentence, start: int, end: int) -> Direction:
    """What the verb of its clause alone says of the expression between two offsets."""
    return _by_verb(sentence, *sentence.token_span(start, end)).direction if sentence.tokens else "present"


def _cue_word(sentence: Sentence, first: int, stop: int) -> TenseCue | None:
    """Words right before or after the expression that give its direction by themselves."""
    tokens = sentence.tokens
    before = [token.lower for token in tokens[max(0, first - _LOOK_BACK) : first]]
    spoken = " ".join(before)
    if past := _PAST_TERM.search(spoken):
        return TenseCue("past", past.group(1))
    if term := _FUTURE_TERM.search(spoken):
        return TenseCue("present" if "had" in before else "future", term.group(1))
    if before[-2:] in (["at", "least"], ["at", "most"]):
        del before[-2:]
    for word in reversed(before[-2:]):
        if word == "by" and _is_told_as_past(sentence.verb_groups, first, tokens):
            return TenseCue("present", word)
        if word in UNTIL and _was_until(sentence, first):
            return TenseCue("present", word)
        if word in FUTURE_CUES:
            return TenseCue("future", word)
        if word in ENDINGS_OF_TIMETABLE:
            return TenseCue("future", word)
        if word in PAST_CUES:
            return TenseCue("past", word)
    if stop < len(tokens) and tokens[stop].lower == "ago":
        return TenseCue("past", "ago")
    opening = next((w for w in ("beginning", "starting") if w in before), None)
    if opening and not {"was", "were", "had"} & set(before):
        return TenseCue("future", opening)
    return None


def _was_until(sentence: Sentence, first: int) -> bool:
    """“From 1965 until 1979 the works belonged to …”: whether the first verb follows and tells of the past."""
    groups, tokens = sentence.verb_groups, sentence.tokens
    return bool(groups) and groups[0].start > first and direction_of(groups[0], groups, tokens) == "past"


def _is_told_as_past(groups: Sequence[VerbGroup], first: int, tokens: Sequence[Token]) -> bool:
    """Whether the last verb before a word says what has happened, whatever was planned."""
    last = next((group for group in reversed(groups) if group.head < first), None)
    return last is not None and direction_of(last, groups, tokens) == "past"


def _by_verb(sentence: Sentence, first: int, stop: int) -> TenseCue:
    groups, tokens = sentence.verb_groups, sentence.tokens
    clause = sentence.clause_of(first)
    same = [group for group in groups if sentence.clause_of(group.head) == clause]
    if not same:
        same = [group for group in groups if group.head < first][-1:] or list(groups[:1])
    if not same:
        return TenseCue("present", "")
    near = [group for group in same if group.head < first]
    if not near and same[0].reporting and tokens[min(stop, len(tokens) - 1)].text in _CLOSING:
        near = [group for group in groups if group.head < first][-1:]
    near = near or same
    group = min(near, key=lambda g: abs(g.head - first))
    if _is_complement(group, tokens, first):
        return TenseCue("future", _phrase(group, tokens))
    close = 0 <= first - group.last - 1 <= 1 and not group.reporting
    return TenseCue(direction_of(group, groups, tokens), _phrase(group, tokens), close)


def _is_complement(group: VerbGroup, tokens: Sequence[Token], first: int) -> bool:
    """“The final is on Saturday”, “the deadline is Monday”; not “it is Monday”."""
    if group.tense != "present" or not group.copula or group.start == 0 or group.last >= first:
        return False
    between = [token.lower for token in tokens[group.last + 1 : first]]
    return between in ([], ["on"], ["in"], ["at"]) and tokens[group.start - 1].tag in ("NN", "NNS", "NNP")


def direction_of(group: VerbGroup, groups: Sequence[VerbGroup], tokens: Sequence[Token]) -> Direction:
    """Where a verb group lies: behind, ahead, or undecided."""
    if group.tense in ("past", "past participle") and tokens[group.start - 1].lower in _GET:
        got = next((g for g in groups if g.last == group.start - 1), group)
        if got is not group:
            return direction_of(got, groups, tokens)
    if group.tense == "future":
        return _ahead(group, groups, tokens)
    if group.tense == "infinitive" and tokens[group.start].lower == "be":
        return "future"  # “asks that the case be heard”
    if group.tense in ("past", "perfect", "past participle"):
        if group.word == "planned" and tokens[group.start - 1].lower in _FORMERLY:
            return "past"
        planned = group.word in PLANNING and group.word not in ("agreed", "set")
        if (planned and (group.passive or group.tense != "past")) or group.word in ("planned", "scheduled", "plan"):
            return "future"
        return "past"
    if group.tense == "present participle":
        governor = next((g for g in reversed(groups) if g.head < group.head and "participle" not in g.tense), None)
        if governor is None:
            return "present"
        if governor.tense == "future":
            return _ahead(governor, groups, tokens)
        return "present" if governor.tense == "present" else "past"
    if group.tense == "present" and group.word in TIMETABLE:
        return "future"
    if any(token.lower in PLANNING for token in tokens[group.head : group.head + 3]):
        return "future"
    return "present"


def _ahead(group: VerbGroup, groups: Sequence[VerbGroup], tokens: Sequence[Token]) -> Direction:
    """Where a modal or an infinitive lies: ahead, but for what may have been and what had once been planned."""
    if group.modal and group.modal not in FUTURE_MODALS:
        helpers = tokens[group.start + 1 : group.last]
        return "past" if any(token.lower == "have" for token in helpers) else "future"
    if not group.infinitive:
        return "future"
    if any(token.lower == "have" for token in tokens[group.start + 1 : group.last]):
        return "past"
    governor = next((g for g in reversed(groups) if g.head < group.head), None)
    if governor is None or group.start - governor.last > _PLAN_REACH or governor.tense != "past":
        return "future"
    plan = {token.lower for token in tokens[max(0, governor.start - 1) : group.start]}
    return "present" if plan & _FORMERLY else "future"


def _phrase(group: VerbGroup, tokens: Sequence[Token]) -> str:
    return " ".join(token.text for token in tokens[group.start : group.last + 1])
