"""The frame of a verb: who or what it is said of, and what completes it, as token ranges."""

from __future__ import annotations

from typing import Final

from events.extraction.phrases import NounPhrase
from events.extraction.view import SentenceView
from events.language import VerbGroup
from events.language.english.grammar import PREPOSITIONS, SUBORDINATORS
from events.language.english.names import PEOPLE_NOUNS
from events.language.english.nouns import MONEY_NOUNS, QUANTITIES

RELATIVE_TAGS: Final = ("WDT", "WP", "WP$")
"""Parts of speech that open relative clauses."""


def subject_of(view: SentenceView, group: VerbGroup) -> NounPhrase | None:
    """The noun phrase that is the subject of a verb group; for a participle or infinitive, that of its governor."""
    if group.start not in view.subjects:
        view.subjects[group.start] = _find_subject(view, group)
    return view.subjects[group.start]


def _find_subject(view: SentenceView, group: VerbGroup) -> NounPhrase | None:
    seen: set[int] = set()
    current: VerbGroup | None = group
    while current is not None and current.start not in seen:
        seen.add(current.start)
        if not current.finite and not current.infinitive:
            described = _described_noun(view, current)
            if described is not None:
                return described
        found = own_subject(view, current)
        if found is not None:
            return found
        current = _governor(view, current)
    return None


def _described_noun(view: SentenceView, group: VerbGroup) -> NounPhrase | None:
    """The noun right before a participle: “a lens | shown in Paris”, “the boiler, | fired up in 1958”."""
    if view.tokens[group.head].tag not in ("VBN", "VBG"):
        return None
    k = group.start
    if k and view.words[k - 1] == "," and view.tokens[group.head].tag == "VBN":
        k -= 1
    while k and view.tags[k - 1] == "RB":
        k -= 1
    described = next((p for p in view.phrases if p.stop == k and not _is_time(view, p)), None)
    return (_named_by(view, described) or described) if described is not None else None


def _named_by(view: SentenceView, described: NounPhrase) -> NounPhrase | None:
    """The subject that a copula says a phrase of: “the Sula Bay was a ferry of 2,300 tons, | built at Leith”."""
    copula = next((g for g in reversed(view.groups) if g.copula and g.finite and g.last < described.start), None)
    if copula is None or view.clause(copula.head) != view.clause(described.start):
        return None
    between = [p for p in view.phrases if copula.last < p.start <= described.start]
    chained = all(one.stop < len(view) and view.lower[one.stop] == "of" for one in between[:-1])
    subject = own_subject(view, copula) if chained and between and between[0].start == copula.last + 1 else None
    return subject if subject is not None and view.tags[subject.head] not in ("PRP", "EX", "DT") else None


def own_subject(view: SentenceView, group: VerbGroup) -> NounPhrase | None:
    """The subject of a verb group within its own clause, or what its relative pronoun stands for."""
    joined = _joined_to(view, group) if group.finite else None
    if joined is not None:
        return subject_of(view, joined)
    start = view.clause_start(group.start)
    said = max((k for k in range(start, group.start) if _opens_said(view, k)), default=start)
    candidates = [
        p for p in view.phrases if said <= p.start and p.stop <= group.start and _can_be_subject(view, p, group, said)
    ]
    if start < group.start and opens_relative(view, start):
        own = [p for p in candidates if p.stop == group.start or view.tags[p.stop] == "RB"]
        return own[-1] if own else antecedent_of(view, start)
    if candidates:
        return _nearest(view, group, candidates, start)
    if group.finite:
        return _inverted(view, group) or _resumed(view, group)
    return None


def _nearest(view: SentenceView, group: VerbGroup, candidates: list[NounPhrase], start: int) -> NounPhrase:
    """Which of several phrases before a verb in its clause is its subject: mostly the first."""
    told = next((g for g in view.groups if start - 1 <= g.last < group.start and g.word in _WITH_LISTENER), None)
    if told is not None and len([p for p in candidates if p.start > told.last]) > 1:
        return candidates[-1]  # “told reporters | the blaze had started”
    if view.tags[candidates[-1].head] != "PRP":
        beside = len(candidates) > 1 and candidates[-1].start == candidates[-2].stop
        beside = beside and view.tags[candidates[-1].start] in ("DT", "PRP$") and candidates[-1].stop == group.start
        return candidates[-1] if beside else candidates[0]  # “the day | the station was opened”
    linked = len(candidates) > 1 and view.lower[candidates[-2].stop : candidates[-1].start] == ["and"]
    return candidates[-2] if linked else candidates[-1]  # “Jack | and I walked”


def _joined_to(view: SentenceView, group: VerbGroup) -> VerbGroup | None:
    """The verb whose subject another shares: “bought it in 1956, | sold it in 1971 and three years later | let it”."""
    k = _link_before(view, group)
    if k is None:
        return None
    before = [g for g in view.groups if g.finite and g.last < k]
    listed = view.words[k] == ","
    if before and (listed or view.words[k - 1] == ",") and opens_relative(view, view.clause_start(before[-1].start)):
        if listed:
            return None  # “Dale, who owns the mill, | sold it”
        before = [g for g in before if not opens_relative(view, view.clause_start(g.start))]
    if not before or before[-1].start == group.start:
        return None
    goes_on = any(
        g.finite and g.start > group.last and (link := _link_before(view, g)) is not None and view.words[link] != ","
        for g in view.groups
    )
    return before[-1] if not listed or (goes_on and not before[-1].reporting) else None


def _link_before(view: SentenceView, group: VerbGroup) -> int | None:
    """The comma or conjunction before a verb, with nothing but a time or an adverb between."""
    k = group.start - 1
    if k > 0 and not (view.in_time[k] or view.tags[k] in _BEFORE_LINKED):
        return None
    while k > 0 and (k in view.told_time or view.tags[k] == "RB"):
        k -= 1
    return k if k > 0 and (view.words[k] == "," or view.lower[k] in _JOINING) else None


_BEFORE_LINKED: Final = frozenset((",", "CC", "RB", "IN"))
_JOINING: Final = frozenset(("and", "but", "or", "then"))


def _opens_said(view: SentenceView, k: int) -> bool:
    """Whether “that” leads a clause: “said after the hearing | that the object would go”."""
    return (
        view.lower[k] == "that"
        and view.tags[k] in ("IN", "WDT")
        and k + 1 < len(view)
        and view.tags[k + 1] in ("DT", "PRP", "PRP$", "NN", "NNS", "NNP", "NNPS", "JJ", "CD", "EX")
    )


def _can_be_subject(view: SentenceView, phrase: NounPhrase, group: VerbGroup, clause_start: int) -> bool:
    if _is_time(view, phrase) or _governed(view, phrase, clause_start):
        return False
    if view.lower[phrase.start] == "one" and view.lower[phrase.stop : phrase.stop + 2] == ["after", "another"]:
        return False
    led = phrase.start > 0 and view.lower[phrase.start - 1] in SUBORDINATORS & PREPOSITIONS
    if led and ("," in view.words[phrase.stop : group.start] or _another_follows(view, phrase, group)):
        return False
    return view.in_brackets[phrase.head] == view.in_brackets[group.head]


def _another_follows(view: SentenceView, phrase: NounPhrase, group: VerbGroup) -> bool:
    """Whether a time and another phrase stand before the verb: “After the strike of 1926 | the pit was worked”."""
    last = next((p for p in view.phrases if p.stop == group.start and p.start > phrase.stop), None)
    return last is not None and view.in_time[last.start - 1] and view.tags[last.start] in ("DT", "PRP$", "NNP", "PRP")


def opens_relative(view: SentenceView, start: int) -> bool:
    """Whether a clause begins with a relative pronoun, behind a comma or not."""
    k = start + 1 if view.words[start] == "," and start + 1 < len(view) else start
    return view.tags[k] in RELATIVE_TAGS


def antecedent_of(view: SentenceView, start: int) -> NounPhrase | None:
    """What the relative pronoun at the head of a clause stands for."""
    before = [p for p in view.phrases if p.stop <= start + 1 and not _is_time(view, p)]
    k = start + 1 if view.words[start] == "," and start + 1 < len(view) else start
    if view.tags[k - 1] == "VBG" and k == start:
        return NounPhrase(k - 1, k, k - 1)  # “flooding | that damaged it”
    if view.lower[k] == "who":
        people = [p for p in before if view.tags[p.head] == "NNP" or view.lower[p.head] in PEOPLE_NOUNS]
        while not people and len(before) > 1 and view.tags[before[-1].start - 1] == "IN":
            before = before[:-1]  # “the first on the list, | who”
        before = people or before
    elif len(before) > 1 and view.lower[before[-1].head] in MONEY_NOUNS:
        before = before[:-1]
    elif view.words[k - 1] == "," and len(before) > 1 and _is_of(view, before[-2], before[-1]):
        before = before[:-1]  # “an image of the spine, | which”
    return before[-1] if before else None


def _is_of(view: SentenceView, whole: NounPhrase, part: NounPhrase) -> bool:
    """Whether a phrase is “of” another, and no mere amount or owner of it."""
    noun = view.lower[whole.head]
    return view.lower[whole.stop : part.start] == ["of"] and noun not in QUANTITIES and noun not in PEOPLE_NOUNS


def _governed(view: SentenceView, phrase: NounPhrase, clause_start: int) -> bool:
    """Whether a preposition leads the phrase; a subordinator at the head of the clause does not count."""
    k = phrase.start - 1
    if k < clause_start:
        return k >= 0 and view.tags[k] == "IN" and view.lower[k] in PREPOSITIONS - SUBORDINATORS
    word = view.lower[k]
    if word in ("about", "around", "over", "under", "nearly") and view.tags[phrase.start] == "CD":
        return False
    leads = word in PREPOSITIONS or view.tags[k] == "IN"
    opens_clause = k <= clause_start + 1 and (word in SUBORDINATORS or word == "that") and view.tags[k] == "IN"
    return leads and not opens_clause


def _is_time(view: SentenceView, phrase: NounPhrase) -> bool:
    return view.in_time[phrase.head]


def _inverted(view: SentenceView, group: VerbGroup) -> NounPhrase | None:
    """“…, said Ruth Dale”."""
    if not group.reporting or group.start == 0 or view.words[group.start - 1] not in (",", '"', "?", "!"):
        return None
    if group.word in _WITH_LISTENER:
        return None
    return view.phrase_from(group.last + 1)


_WITH_LISTENER: Final = frozenset(("told", "tell", "tells", "heard"))
"""Verbs of saying behind which the listener stands, never the speaker."""


def _resumed(view: SentenceView, group: VerbGroup) -> NounPhrase | None:
    """The subject before an apposition or a relative clause: “Dale, who owns the mill, | sold it”."""
    if group.start == 0:
        return None
    if view.tags[group.start - 1] == "CC" or view.lower[group.start - 1] in ("and", "but", "then", "also"):
        return None
    apposed = _before_apposition(view, group) or _before_aside(view, group)
    if apposed is not None:
        return apposed
    for phrase in view.phrases:
        if phrase.stop > group.start:
            break
        free = (
            phrase.start == 0 or view.in_time[phrase.start - 1] or view.tags[phrase.start - 1] not in ("IN", "TO", "CD")
        )
        opens = phrase.start > 0 and view.lower[phrase.start - 1] in SUBORDINATORS
        if (free or opens) and not _is_time(view, phrase) and (opens or not _governed(view, phrase, 0)):
            interrupted = phrase.stop < len(view) and (
                view.words[phrase.stop] in (",", "--", "(")
                or view.tags[phrase.stop] in (*RELATIVE_TAGS, "IN", "VBN", "JJ", "TO")
            )
            if interrupted:
                return phrase
    return None


def _before_apposition(view: SentenceView, group: VerbGroup) -> NounPhrase | None:
    """“and a Dutch engineer, Pieter Smit, | drew a map”: the phrase that the name explains."""
    if group.start < 2 or view.words[group.start - 1] != ",":
        return None
    name = view.phrase_at(group.start - 2)
    if name is None or name.start < 2 or view.words[name.start - 1] != "," or view.tags[name.head] != "NNP":
        return None
    if any(view.tags[k] in RELATIVE_TAGS for k in range(view.clause_start(name.start - 2), name.start)):
        return name  # “The surveyor who examined it, Mr Gunn, | told the inquiry”
    phrase = view.phrase_at(name.start - 2)
    if phrase is not None and phrase.start and view.tags[phrase.start - 1] == "IN":
        start = view.clause_start(phrase.start)
        return name if any(view.tags[k] == "VBN" for k in range(start, phrase.start)) else None
    opens = phrase is not None and (not phrase.start or view.tags[phrase.start - 1] in ("CC", ",", "WRB"))
    return phrase if opens and phrase is not None and not _is_time(view, phrase) else None


def _before_aside(view: SentenceView, group: VerbGroup) -> NounPhrase | None:
    """“and the Comet, his first car for the firm, | was shown”: the phrase before the commas that stand nearest."""
    if view.words[group.start - 1] != ",":
        return None
    opening = next((k for k in range(group.start - 2, 0, -1) if view.words[k] == ","), None)
    phrase = next((p for p in view.phrases if p.stop == opening), None) if opening is not None else None
    if (
        phrase is None
        or opening is None
        or _is_time(view, phrase)
        or any(g.finite and opening < g.start < group.start for g in view.groups)
    ):
        return None
    opens = not phrase.start or view.tags[phrase.start - 1] in ("CC", ",", "WRB", ":")
    return phrase if opens and not view.in_time[opening + 1] else None


def _governor(view: SentenceView, group: VerbGroup) -> VerbGroup | None:
    earlier = [g for g in view.groups if g.start < group.start]
    if not earlier:
        if group.finite or group.infinitive:
            return None
        later = (g for g in view.groups if g.finite and g.start > group.start)
        return next((g for g in later if not opens_relative(view, view.clause_start(g.start))), None)
    if group.infinitive:
        return earlier[-1]
    return next((g for g in reversed(earlier) if g.finite), earlier[-1])
