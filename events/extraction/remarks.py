"""Sentences that carry a date and tell of no event: states, comparisons, remarks that hold in general."""

from __future__ import annotations

from typing import Final

from events.extraction.eventnouns import is_event_noun
from events.extraction.frames import subject_of
from events.extraction.layout import is_ended
from events.extraction.predicates import predicate_of
from events.extraction.spans import lead_of
from events.extraction.view import SentenceView
from events.language import Sentence, VerbGroup
from events.language.english.grammar import DETERMINERS, NEGATIONS, POSSESSIVES, WEAK_PARTICIPLES
from events.language.english.nouns import DATED_PAPERS, INDEFINITE, PAPERS_OF_PERIODS

_COMPARISON_REACH: Final = 8
_LABEL_WORDS: Final = 4
_AMOUNT_REACH: Final = 12
"""Tokens between “from $5 million” and its date."""
_TAKING_TIME: Final = frozenset(("took", "takes", "take"))
_NEGATIVE_QUANTITIES: Final = frozenset(("nothing", "no", "hardly", "none", "nobody", "never"))
_SHOUT_WORDS: Final = 3


def dates_nothing(view: SentenceView, first: int, stop: int) -> bool:
    """Whether an expression dates nothing that its sentence tells, by the words around it.

    Args:
        view: the sentence.
        first: the expression's first token.
        stop: the token after its last.
    """
    if _is_compared_with(view, first, stop):
        return True
    before = view.lower[max(0, first - 2) : first]
    if "except" in before or before[-2:] == ["any", "day"]:
        return True  # “any day next week except Tuesday”
    if before[-1:] == ["all"] and view.lower[stop : stop + 1] in (["round"], ["around"], ["long"]):
        return True  # “open all the year round”
    if before[-1:] == ["dob"] or _is_lifetime(view, first) or _has_office_since(view, first, stop):
        return True
    owner = (stop < len(view) and view.lower[stop] in POSSESSIVES) or view.lower[stop - 1] in POSSESSIVES
    if owner and any(word in DATED_PAPERS for word in view.lower[stop : stop + 2]):
        return True  # “I've put Friday's minutes below”
    if _is_in_label(view, stop) or is_period_covered(view, first) or _only_names_a_thing(view, first, stop):
        return True
    of_paper = len(before) == 2 and before[1] == "of" and before[0] in DATED_PAPERS
    return of_paper and view.tags[stop] in ("VBD", "VBZ", "VBP", "MD") if stop < len(view) else False


def _has_office_since(view: SentenceView, first: int, stop: int) -> bool:
    """“Ann Reed, chair since 2009, told them”: since when somebody is what a phrase between commas calls them."""
    closes = stop < len(view) and view.words[stop] == ","
    if not closes or first < _SHORTEST_ASIDE or view.lower[first - 1] != "since":
        return False
    office = view.phrase_at(first - 2)
    return office is not None and office.start > 0 and view.words[office.start - 1] == ","


_SHORTEST_ASIDE: Final = 3
"""Tokens before the time of “, chair since 2009,”."""


def _is_lifetime(view: SentenceView, first: int) -> bool:
    """“Edith Harrow (1871–1949)”, as a heading: when somebody lived."""
    if not view.in_brackets[first] or view.groups or is_ended(view.sentence.text):
        return False
    names = [k for k in range(first) if view.words[k][0].isalpha()]
    return bool(names) and all(view.tags[k] == "NNP" and not is_event_noun(view.words[k]) for k in names)


def _is_in_label(view: SentenceView, stop: int) -> bool:
    """“Third-quarter statement: 17 August”: the date is behind the colon."""
    k = stop
    while k < len(view) and k - stop <= _LABEL_WORDS and view.tags[k] in ("NN", "NNS", "NNP", "HYPH", "JJ"):
        k += 1
    if k == stop or k + 1 >= len(view) or view.words[k] != ":" or not view.in_time[k + 1]:
        return False
    return stop not in view.part_starts and not view.breaks_line(stop - 1, k)


def _only_names_a_thing(view: SentenceView, first: int, stop: int) -> bool:
    """“Stolen 1703 violin found”, as a headline has it: the year of the violin."""
    one_year = stop == first + 1 and len(view.words[first]) == 4 and view.words[first].isdigit()
    if not one_year or not first or stop >= len(view) or is_ended(view.sentence.text):
        return False
    return view.tags[first - 1] in ("VBN", "JJ", "DT") and view.tags[stop] in ("NN", "NNP", "JJ")


def is_period_covered(view: SentenceView, first: int) -> bool:
    """“presented the accounts for 2012”, “cut its forecast for the year”: what a paper is about, not its day."""
    k = first - 1
    if k < 1 or view.lower[k] != "for" or view.lower[first] in ("next", "last"):
        return False
    return view.lower[k - 1] in PAPERS_OF_PERIODS


def _is_compared_with(view: SentenceView, first: int, stop: int) -> bool:
    """“(2016: £38m)”, “below that of 2016”."""
    following = view.words[stop] if stop < len(view) else ""
    if view.in_brackets[first] and view.words[first - 1] == "(" and following in (":", "-", "="):
        return True
    if tuple(view.lower[max(0, first - 2) : first]) in _BESIDE_ANOTHER_TIME:
        return True  # “slightly ahead of last year”
    another = first > 2 and view.lower[first - 2] in ("that", "those") and view.lower[first - 1] in ("of", "in", "for")
    return another and view.lower[first - 3] in _COMPARING


def describes(view: SentenceView, trigger: int, first: int, stop: int) -> bool:
    """“Coins of 210 BC lay in it”, “the 1953 team won”: the date is that of the thing, perhaps of no event told."""
    if trigger < stop or stop >= len(view):
        return False
    if view.tags[stop] == "POS" or view.lower[stop] in POSSESSIVES or view.lower[stop - 1] in POSSESSIVES:
        return True  # “last year's winner”
    if not first:
        return False
    if view.lower[first - 1] == "of":
        return first > 1 and view.tags[first - 2] in ("NN", "NNS")
    named = view.words[first].isdigit() or "century" in view.lower[stop - 1]
    return named and view.lower[first - 1] in DETERMINERS and view.tags[stop] in ("NN", "NNS", "NNP")


def is_remark(view: SentenceView, trigger: int, first: int) -> bool:
    """Whether what a date was given to is no event.

    Args:
        view: the sentence.
        trigger: the token that the date was given to.
        first: the first token of the expression.
    """
    if trigger and view.lower[trigger - 1] == "no" and view.tags[trigger] in ("NN", "NNS"):
        return True  # “There has been no accident since 2009”
    if _is_shouted(view.sentence) or _only_compares(view, trigger, first):
        return True
    group = view.group_at(trigger) or next((g for g in view.groups if predicate_of(view, g) == trigger), None)
    if group is None:
        return False
    if group.word in _TAKING_TIME and view.lower[group.start - 1 : group.start] == ["it"]:
        return True  # “it took until 1951 to replace it”
    if group.word in _LABELS or _has_negative_subject(view, group) or _never_was(view, group, first):
        return True
    return _is_state(view, group, trigger) or _has_only(view, group) or _is_general(view, group)


_COMPARING: Final = frozenset(
    ("than", "as", "with", "to", "from", "below", "above", "over", "under", "against", "on", "of")
)
_BESIDE_ANOTHER_TIME: Final = frozenset(
    (
        *(("ahead", "of"), ("short", "of"), ("line", "with"), ("level", "with"), ("similar", "to"), ("equal", "to")),
        ("relative", "to"),
    )
)
_LABELS: Final = WEAK_PARTICIPLES - {"ended", "ending", "named", "called"}


def _is_shouted(sentence: Sentence) -> bool:
    """A headline in capitals repeats what the text tells."""
    text = sentence.text
    return text.isupper() and text[-1] not in ".!?" and text.count(" ") >= _SHOUT_WORDS


def _only_compares(view: SentenceView, trigger: int, first: int) -> bool:
    """“the best day since 2011”, “less than what it made in 2008”, “and not in April”."""
    if lead_of(view, first) == "since" and compares(view, first):
        return True
    if _is_amount_compared_with(view, trigger, first):
        return True
    if "not" in view.lower[max(0, first - 2) : first] and view.lower[first - 1] not in ("until", "till"):
        return True
    start = view.clause_start(trigger)
    opens = view.lower[start] == "what"
    return opens and "than" in view.lower[max(0, start - 4) : start]


def compares(view: SentenceView, stop: int) -> bool:
    """Whether a superlative stands before a token: “the best day since”, “the first time they have met since”."""
    before = range(max(0, stop - _COMPARISON_REACH), stop)
    return any(
        view.tags[k] == "JJS" or view.lower[k] in ("first", "record") or _is_superlative(view.lower[k]) for k in before
    )


def _is_amount_compared_with(view: SentenceView, trigger: int, first: int) -> bool:
    """“rose to $8 million from $5 million a year earlier”: the date is that of the lesser figure alone."""
    k = first - 2 if first > 1 and view.lower[first - 1] in ("on", "in", "at") else first - 1
    verbs = (trigger == predicate_of(view, g) for g in view.groups)
    if k < 0 or view.in_time[k] or view.tags[k] not in ("CD", "NN", "NNS", ",") or trigger >= k or not any(verbs):
        return False
    for k in range(first - 1, max(trigger, first - _AMOUNT_REACH), -1):
        if view.lower[k] == "than" and view.lower[k - 1] in ("more", "less", "fewer"):
            return False  # “amounted to more than 13% in September”
        if view.lower[k] in ("from", "than", "against"):
            return k + 1 < first and view.tags[k + 1] in ("$", "CD")
    return False


def _has_negative_subject(view: SentenceView, group: VerbGroup) -> bool:
    """“nothing more was done”, “no reply was received”, “not a yard was dug”: absences."""
    subject = subject_of(view, group)
    if subject is None:
        # “nothing” is no noun phrase where an adverb follows it.
        return view.lower[view.clause_start(group.start)] in _NEGATIVE_QUANTITIES
    opens = view.lower[subject.start] in _NEGATIVE_QUANTITIES
    return opens or (subject.start > 0 and view.lower[subject.start - 1] == "not")


def _never_was(view: SentenceView, group: VerbGroup, first: int) -> bool:
    """“I have not seen her since Christmas”, “visits which had not been made”: what did not happen."""
    verb = view.lower[group.start : group.last + 1]
    lead = lead_of(view, first)
    none = lead == "since" and "no" in view.lower[group.last + 1 : group.last + 4]  # “had bought no shares since 2007”
    if none:
        return True
    if not any(word in NEGATIONS for word in verb):
        return False
    return (verb[0] == "had" and lead not in ("until", "till", "before")) or (
        group.tense == "perfect" and lead == "since"
    )


def _is_superlative(word: str) -> bool:
    return word.endswith("est") and len(word) > 5


def _is_state(view: SentenceView, group: VerbGroup, trigger: int) -> bool:
    """A copula that says where or how much something was, that there was nothing, or how a time was."""
    if not group.copula or trigger != group.head:
        return group.copula and _subject_is_time(view, group)
    following = view.tags[trigger + 1] if trigger + 1 < len(view) else "."
    if any(word in _NEGATIVE_QUANTITIES for word in view.lower[trigger + 1 : trigger + 3]):
        return True
    if following_time(view, trigger) and group.start and view.tags[group.start - 1] in ("PRP", "EX", "DT"):
        return True
    subject = subject_of(view, group)
    if subject is not None and is_event_noun(view.words[subject.head]):
        return False
    return following in ("IN", "CD", "$") or _subject_is_time(view, group)


def _has_only(view: SentenceView, group: VerbGroup) -> bool:
    """“has a day off on Saturday”: what somebody owns or enjoys, no event."""
    if group.word not in ("has", "have", "'s", "’s") or group.tense != "present" or group.start != group.last:
        return False
    nouns = (k for k in range(group.last + 1, min(len(view), group.last + 6)) if view.tags[k] in ("NN", "NNS"))
    return not any(is_event_noun(view.words[k]) for k in nouns)


def following_time(view: SentenceView, token: int) -> bool:
    """Whether a time expression follows a token: “It is Thursday morning”, “It was a Monday”."""
    k = token + 1
    if k < len(view) and view.tags[k] == "DT":
        k += 1
    return k < len(view) and view.in_time[k]


def _subject_is_time(view: SentenceView, group: VerbGroup) -> bool:
    """“September was dreadful”."""
    k = group.start - 1
    return k >= 0 and view.in_time[k] and view.clause(k) == view.clause(group.start) and subject_of(view, group) is None


def _is_general(view: SentenceView, group: VerbGroup) -> bool:
    """“nobody buys a coat in May”, and what is said to explain it."""
    for other in view.groups:
        if other.start > group.start:
            return False
        lasting = other.finite and other.tense in ("present", "future")
        if lasting and other.start and view.lower[other.start - 1] in INDEFINITE:
            return True
    return False
