"""Which event a time expression belongs to.

Rules over parts of speech, verb groups and clauses, tried in order. Each has the share of cases in which it was
right on the same-sentence TLINKs of TimeBank and AQUAINT; that share serves as the certainty of what it finds.
"""

from __future__ import annotations

from typing import Final

from events.extraction.eventnouns import is_event_noun
from events.extraction.fallback import fallback
from events.extraction.preceding import preceding_verb
from events.extraction.predicates import predicate_of
from events.extraction.rules import (
    BEFORE_NOUN,
    BEFORE_VERB,
    EARLIER_CLAUSE,
    NOUN_IN_CLAUSE,
    NOUN_PHRASE,
    RESULT_VERB,
    SENTENCE_HEAD,
    Attachment,
    Place,
    event_nouns,
    is_record,
    is_weak,
)
from events.extraction.sharing import sharing_noun
from events.extraction.view import SentenceView
from events.language import VerbGroup
from events.language.english.grammar import (
    DETERMINERS,
    POSSESSIVES,
    SUBORDINATORS,
    TIME_PREPOSITIONS,
)
from events.language.english.nouns import LIGHT_VERBS, RESULT_NOUNS, SPEECH_NOUNS, VERBS_BEFORE_NOUN
from events.language.english.verbs import VERBS_OF_DECIDING

_NAME_REACH: Final = 7
"""Tokens of a name before a bracket."""
_COMPARISON_REACH: Final = 12
"""Tokens between “compared” and the date of what is compared with."""


def attach(view: SentenceView, first: int, stop: int, *, behind: bool = False) -> Attachment | None:
    """The event that an expression belongs to; None if its sentence has none.

    Args:
        view: the sentence.
        first: the expression's first token.
        stop: the token after its last.
        behind: whether its date lies before the text's own.
    """
    clause = view.clause(first)
    same = [g for g in view.groups if view.clause(g.head) == clause]
    before = tuple(g for g in same if g.head < first and not is_weak(view, g))
    place = Place(view, first, stop, before, tuple(g for g in same if g.head >= stop), behind)
    for rule in (
        _inside_verb,
        _once_more,
        _between_clauses,
        _cleft,
        _in_brackets,
        _due,
        _before_noun,
        _compared,
        _sharing,
        _before_verb,
        _noun_phrase,
        _clause_head,
        preceding_verb,
        fallback,
    ):
        found = rule(place)
        if found is not None:
            return found
    return None


def _inside_verb(place: Place) -> Attachment | None:
    """“will now sell”, “has since 1990 been closed”."""
    verb = next((g for g in place.view.groups if g.start < place.first and place.stop <= g.last), None)
    return None if verb is None else Attachment(predicate_of(place.view, verb), BEFORE_VERB)


def _once_more(place: Place) -> Attachment | None:
    """“We wrote on 14 and again on 28 October asking …”: the second date is of the same verb."""
    view, k = place.view, place.first - 1
    k -= k > 0 and view.lower[k] in TIME_PREPOSITIONS
    again = k > 0 and view.lower[k] == "again"
    k -= again
    if k < 1 or not again or view.lower[k] != "and" or not view.in_time[k - 1]:
        return None
    span = next(span for span in view.time_spans if span[0] < k <= span[1])
    return attach(view, *span, behind=place.behind)


def _between_clauses(place: Place) -> Attachment | None:
    """“when she woke, ten minutes later, | it was gone”: a time between commas is that of the main clause."""
    view, stop = place.view, place.stop
    comma = place.first - (2 if place.preposition in TIME_PREPOSITIONS else 1)
    if comma < 1 or view.words[comma] != "," or view.words[stop : stop + 1] != [","]:
        return None
    start = view.clause_start(comma - 1)
    while start < comma and (view.words[start] in (",", ";") or view.tags[start] == "CC"):
        start += 1
    main = next((g for g in view.groups if g.finite and g.start > stop), None)
    opens = view.tags[start] == "WRB" or (view.tags[start] == "IN" and view.lower[start] in SUBORDINATORS)
    if not opens or main is None or not _is_next(view, stop + 1, main):
        return None
    return Attachment(predicate_of(view, main), SENTENCE_HEAD)


def _cleft(place: Place) -> Attachment | None:
    """“It was in May 1921 that the firm | sold its ships”."""
    view, stop = place.view, place.stop
    k = place.first - 1
    while k > 0 and (view.lower[k] in TIME_PREPOSITIONS or view.tags[k] == "RB"):
        k -= 1
    copula = view.group_at(k) if k > 0 else None
    if copula is None or not copula.copula or view.lower[max(0, copula.start - 1)] != "it":
        return None
    if view.lower[stop : stop + 1] not in (["that"], ["when"]):
        return None
    verb = next((g for g in view.groups if g.finite and g.start > stop), None)
    return None if verb is None else Attachment(predicate_of(view, verb), SENTENCE_HEAD)


def _is_next(view: SentenceView, start: int, group: VerbGroup) -> bool:
    """Whether nothing but its subject stands between a token and a verb."""
    subject = view.phrase_from(start)
    return subject is not None and subject.stop == group.start


def _in_brackets(place: Place) -> Attachment | None:
    """“the Battle of Bly (3 May 1402)”: the event named before the bracket."""
    view, k = place.view, place.first - 1
    if not view.in_brackets[place.first]:
        return None
    while k >= 0 and view.words[k] not in ("(", "["):
        k -= 1
    for noun in range(k - 1, max(-1, k - _NAME_REACH), -1):
        if view.tags[noun][:2] == "NN" and not view.in_time[noun] and is_event_noun(view.words[noun]):
            return Attachment(noun, NOUN_PHRASE)
        if view.tags[noun][:2] == "VB" or view.words[noun] in (",", ")"):
            break
    inside = any(g.head > k for g in place.before) or any(view.in_brackets[g.head] for g in place.after)
    main = [g for g in view.groups if g.head < k and not _opens_subordinate(view, g)]
    return Attachment(predicate_of(view, main[-1]), EARLIER_CLAUSE) if main and not inside else None


def _due(place: Place) -> Attachment | None:
    """“sold bonds due March 1, 2031”: when they fall due, not the day of the sale; “on the register at 3 May”."""
    view, k = place.view, place.first - 1
    if k > 0 and view.lower[k] in ("on", "in", "by", "at"):
        k -= 1
    if is_record(view, k):
        return Attachment(k, NOUN_PHRASE)
    stated = any(g.copula and k - 2 <= g.last < k for g in place.before)
    described = k > 0 and view.lower[k] in _FALLING_DUE and view.tags[k - 1] in ("NN", "NNS", ",") and not stated
    return Attachment(k, NOUN_PHRASE) if described else None


_FALLING_DUE: Final = frozenset(("due", "payable", "repayable"))


def _before_noun(place: Place) -> Attachment | None:
    """“a February meeting”, “Friday's summit”."""
    view = place.view
    head = _prenominal_head(place)
    if head is None or not is_event_noun(view.words[head]):
        return None
    if view.lower[head] in RESULT_NOUNS:
        verb = next((g for g in view.groups if head < g.start <= head + 3 and g.finite), None)
        if verb is not None:
            return Attachment(predicate_of(view, verb), RESULT_VERB)
    return Attachment(head, BEFORE_NOUN)


def _prenominal_head(place: Place) -> int | None:
    view, n = place.view, len(place.view)
    if place.stop >= n:
        return None
    start = place.stop
    if (
        start + 1 < n
        and view.words[start] == ","
        and view.tags[start - 1] == "CD"
        and view.tags[place.first - 1] == "DT"
    ):
        start += 1  # “the Dec. 21, 1988, bombing”
    possessive = view.lower[start] in POSSESSIVES or view.tags[start] == "POS"
    if possessive:
        start += 1
    elif view.lower[place.stop - 1] in POSSESSIVES:
        possessive = True
    head = _noun_run_end(view, start)
    if head is None or possessive:
        return head
    tag_before = view.tags[place.first - 1] if place.first else ""
    opened_inside = view.lower[place.first] in DETERMINERS
    if tag_before in ("DT", "PRP$", "POS", "JJ", "JJR", "JJS") or place.preposition in DETERMINERS or opened_inside:
        return head
    if view.tags[place.stop - 2] == "HYPH" and place.stop - 2 > place.first - 1:
        return head  # “third-quarter net income”
    noun_follows = view.tags[start] in ("NN", "NNS")
    if noun_follows and place.preposition not in TIME_PREPOSITIONS and tag_before != "NNP":
        return head
    adjective_follows = noun_follows or view.tags[start] == "JJ"
    if place.preposition in ("for", "in", "of", "from", "by", "to", "with", "at") and adjective_follows:
        return head
    return None


def _compared(place: Place) -> Attachment | None:
    """“compared with a loss of $3 million a year earlier”: the figure compared with has a date of its own."""
    view = place.view
    start = max(view.clause_start(place.first), place.first - _COMPARISON_REACH)
    sign = next(
        (k for k in range(place.first - 1, start - 1, -1) if view.lower[k] in ("compared", "versus", "against")), None
    )
    noun = None if sign is None else next(event_nouns(view, sign, place.first), None)
    if sign is not None and view.lower[sign] == "against" and "$" not in view.tags[sign : place.first]:
        return None  # “a fight against a bid launched last week”
    return None if noun is None else Attachment(noun, NOUN_PHRASE)


def _noun_run_end(view: SentenceView, start: int) -> int | None:
    """The head noun of the phrase that goes on after an expression."""
    last, j = None, start
    while j < len(view) and j <= start + 6:
        tag = view.tags[j]
        if tag not in ("NN", "NNS", "JJ", "JJR", "JJS", "NNP", "NNPS", "VBG", "VBN", "HYPH", "POS", "CD"):
            break
        if (tag == "CD" and j == start) or (tag == "VBG" and last is not None):
            break
        if tag in ("NN", "NNS"):
            last = j
        j += 1
    return last


def _sharing(place: Place) -> Attachment | None:
    """“John was born in 1851, Henry in 1853”: the one who shares the verb."""
    noun = sharing_noun(place.view, place.first)
    return None if noun is None else Attachment(noun, NOUN_IN_CLAUSE)


def _before_verb(place: Place) -> Attachment | None:
    """“The company Friday announced”; a subject noun takes the date instead: “The meeting Friday was”."""
    if place.before:
        return None
    view, stop = place.view, place.stop
    verb = next((g for g in view.groups if stop <= g.start <= stop + 1), None)
    if verb is None or not verb.finite or is_weak(view, verb) or (verb.start != stop and view.tags[stop] != "RB"):
        return None
    noun, preposition = _noun_before(place)
    event = noun is not None and is_event_noun(view.words[noun]) and view.lower[noun] not in RESULT_NOUNS
    if noun is not None and event and preposition in ("of", "in", "on", ""):
        return Attachment(noun, NOUN_PHRASE)
    return Attachment(predicate_of(view, verb), BEFORE_VERB)


def _noun_before(place: Place) -> tuple[int | None, str]:
    """The noun right before an expression or its preposition, and the preposition."""
    view, j = place.view, place.first - 1
    if j >= 0 and (view.lower[j] in TIME_PREPOSITIONS or view.tags[j] == "IN"):
        j -= 1
    if j >= 0 and view.tags[j] in ("NN", "NNS") and not view.in_time[j]:
        return j, view.lower[j + 1] if j + 1 < place.first else ""
    return None, ""


def _noun_phrase(place: Place) -> Attachment | None:
    """“at a news conference Friday”, “the drought of 1976”."""
    view = place.view
    noun, preposition = _noun_before(place)
    if noun is None or not is_event_noun(view.words[noun]):
        return None
    if view.lower[noun] in RESULT_NOUNS and (place.before or place.after):
        return None
    verb = place.before[-1] if place.before else None
    if verb is None or verb.head > noun:
        return _initial_phrase(place) or Attachment(noun, NOUN_PHRASE)
    if preposition == "of":
        return Attachment(noun, NOUN_PHRASE)
    announced = verb.word.startswith("announc") and preposition == ""
    claimed = verb.modal and _phrase_start(view, noun) == verb.last + 1  # “will claim compensation by May”
    if (
        verb.reporting
        and not verb.infinitive
        and not announced
        and not claimed
        and view.lower[noun] not in SPEECH_NOUNS
    ):
        return Attachment(noun, NOUN_PHRASE)
    if place.behind and verb.tense in ("present", "future") and verb.finite and not verb.copula:
        return Attachment(noun, NOUN_PHRASE)  # “is looking into a crash last week”
    directly = preposition == "" and verb.word in VERBS_BEFORE_NOUN
    if directly or verb.word in LIGHT_VERBS or _in_own_phrase(view, noun, verb):
        return Attachment(noun, NOUN_PHRASE)
    with_noun = view.lower[verb.head + 1 : verb.head + 2] == ["with"]
    if verb.word in ("beginning", "starting", "ending") and with_noun:
        return Attachment(noun, NOUN_PHRASE)
    return None


def _initial_phrase(place: Place) -> Attachment | None:
    """A sentence opened by a prepositional phrase with a noun and a date: “In the report of Friday, …”."""
    view = place.view
    opening = view.clause_start(place.first)
    if (
        view.tags[opening] != "IN"
        or view.lower[opening] in _LEADS_TO_EVENT
        or place.stop >= len(view)
        or view.words[place.stop] != ","
    ):
        return None
    verb = next((g for g in view.groups if g.head > place.stop and g.finite), None)
    return None if verb is None else Attachment(predicate_of(view, verb), SENTENCE_HEAD)


def _phrase_start(view: SentenceView, noun: int) -> int:
    phrase = view.phrase_at(noun)
    return phrase.start if phrase is not None else noun


_LEADS_TO_EVENT: Final = frozenset(("after", "before", "since", "following", "during", "despite"))
"""Words behind which a date is that of the event named: “After a fire in June 2009, the mill closed”."""


def _in_own_phrase(view: SentenceView, noun: int, verb: VerbGroup) -> bool:
    """Whether the noun stands in a prepositional phrase of its own after the verb."""
    k = noun - 1
    while k > verb.head and (view.tags[k] in _PHRASE_TAGS or view.words[k] == "-"):
        k -= 1
    preposition = k > verb.head and view.tags[k] in ("IN", "TO")
    if verb.word in VERBS_OF_DECIDING:
        return False  # “voted on the merger on 2 November”
    return preposition and view.lower[k] not in ("to", "by", "with", "that", "than")


_PHRASE_TAGS: Final = frozenset(
    ("DT", "JJ", "JJS", "JJR", "NN", "NNS", "NNP", "NNPS", "PRP$", "POS", "HYPH", "CD", "VBN", "VBG")
)


def _clause_head(place: Place) -> Attachment | None:
    """An expression at the head of its clause belongs to the first main finite verb after it."""
    if place.before:
        return None
    view, k = place.view, place.first
    while k > 0 and (
        view.lower[k - 1] in TIME_PREPOSITIONS
        or view.tags[k - 1] in ("IN", "RB", "DT")
        or view.lower[k - 1] in ("early", "late", '"', "or")
    ):
        k -= 1
    opens = k in (0, view.clause_start(place.first)) or view.lower[k - 1] in (",", '"', "and", "but", ";", "--", "that")
    if not opens:
        return None
    later = [g for g in view.groups if g.head >= place.stop and not is_weak(view, g)]
    candidates = [g for g in later if g.finite] or later
    if not candidates:
        return None
    telling = [g for g in candidates if not _opens_subordinate(view, g) and not _is_parenthetical(view, g)]
    main = telling[0] if telling else candidates[0]
    if main.copula:
        cause = _event_behind_after(view, place.stop, main.start)
        if cause is not None:
            return Attachment(cause, SENTENCE_HEAD)
    return Attachment(predicate_of(view, main), SENTENCE_HEAD)


def _is_parenthetical(view: SentenceView, group: VerbGroup) -> bool:
    """“…, said the vicar, …” inside somebody's words."""
    if not group.reporting or not group.start or view.words[group.start - 1] != ",":
        return False
    speaker = view.phrase_from(group.last + 1)
    return speaker is not None and speaker.stop < len(view) and view.words[speaker.stop] == ","


def _event_behind_after(view: SentenceView, start: int, stop: int) -> int | None:
    """The event that brought a state about: “In 1988, after an explosion, the plant was idle”."""
    for noun in event_nouns(view, start, stop):
        if "after" in view.lower[max(start, noun - 4) : noun]:
            return noun
    return None


def _opens_subordinate(view: SentenceView, group: VerbGroup) -> bool:
    """Whether the clause of a verb is a relative or a subordinate one."""
    start = view.clause_start(group.head)
    if view.words[start] == "," and start + 1 < len(view):
        return view.tags[start + 1] in ("WDT", "WP", "WRB")
    return (
        view.tags[start] in ("WDT", "WP", "WRB")
        or view.lower[start] == "that"
        or (view.tags[start] == "IN" and view.lower[start] in SUBORDINATORS)
    )
