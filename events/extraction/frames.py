"""The frame of a verb: who or what it is said of, and what completes it, as token ranges."""

from __future__ import annotations

from typing import Final

from events.extraction.phrases import NounPhrase
from events.extraction.trimming import trimmed
from events.extraction.view import SentenceView
from events.language import VerbGroup
from events.language.english.grammar import PREPOSITIONS, SUBORDINATORS
from events.language.english.names import PEOPLE_NOUNS
from events.language.english.nouns import MONEY_NOUNS

_RELATIVE_TAGS: Final = ("WDT", "WP", "WP$")


def subject_of(view: SentenceView, group: VerbGroup) -> NounPhrase | None:
    """The noun phrase that is the subject of a verb group; for a participle or infinitive, that of its governor."""
    seen: set[int] = set()
    current: VerbGroup | None = group
    while current is not None and current.start not in seen:
        seen.add(current.start)
        if not current.finite and not current.infinitive:
            described = _described_noun(view, current)
            if described is not None:
                return described
        found = _own_subject(view, current)
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
    return next((p for p in view.phrases if p.stop == k and not _is_time(view, p)), None)


def _own_subject(view: SentenceView, group: VerbGroup) -> NounPhrase | None:
    start = view.clause_start(group.start)
    if start < group.start and _opens_relative(view, start):
        return _antecedent(view, start)
    candidates = [
        p for p in view.phrases if start <= p.start and p.stop <= group.start and _can_be_subject(view, p, group, start)
    ]
    if candidates:
        return candidates[-1] if view.tags[candidates[-1].head] == "PRP" else candidates[0]
    if group.finite:
        return _inverted(view, group) or _resumed(view, group)
    return None


def _can_be_subject(view: SentenceView, phrase: NounPhrase, group: VerbGroup, clause_start: int) -> bool:
    if _is_time(view, phrase) or _governed(view, phrase, clause_start):
        return False
    led = phrase.start > 0 and view.lower[phrase.start - 1] in SUBORDINATORS & PREPOSITIONS
    if led and "," in view.words[phrase.stop : group.start]:
        return False
    return view.in_brackets[phrase.head] == view.in_brackets[group.head]


def _opens_relative(view: SentenceView, start: int) -> bool:
    k = start + 1 if view.words[start] == "," and start + 1 < len(view) else start
    return view.tags[k] in _RELATIVE_TAGS


def _antecedent(view: SentenceView, start: int) -> NounPhrase | None:
    before = [p for p in view.phrases if p.stop <= start + 1 and not _is_time(view, p)]
    k = start + 1 if view.words[start] == "," and start + 1 < len(view) else start
    if view.lower[k] == "who":
        people = [p for p in before if view.tags[p.head] == "NNP" or view.lower[p.head] in PEOPLE_NOUNS]
        before = people or before
    elif len(before) > 1 and view.lower[before[-1].head] in MONEY_NOUNS:
        before = before[:-1]
    return before[-1] if before else None


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
    return view.phrase_from(group.last + 1)


def _resumed(view: SentenceView, group: VerbGroup) -> NounPhrase | None:
    """The subject before an apposition or a relative clause: “Dale, who owns the mill, | sold it”."""
    if group.start == 0:
        return None
    if view.tags[group.start - 1] == "CC" or view.lower[group.start - 1] in ("and", "but", "then", "also"):
        return None
    apposed = _before_apposition(view, group)
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
                or view.tags[phrase.stop] in (*_RELATIVE_TAGS, "IN", "VBN", "JJ", "TO")
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
    phrase = view.phrase_at(name.start - 2)
    opens = phrase is not None and (not phrase.start or view.tags[phrase.start - 1] in ("CC", ",", "WRB"))
    return phrase if opens and phrase is not None and not _is_time(view, phrase) else None


def _governor(view: SentenceView, group: VerbGroup) -> VerbGroup | None:
    earlier = [g for g in view.groups if g.start < group.start]
    if not earlier:
        if group.finite or group.infinitive:
            return None
        later = (g for g in view.groups if g.finite and g.start > group.start)
        return next((g for g in later if not _opens_relative(view, view.clause_start(g.start))), None)
    if group.finite or group.infinitive:
        return earlier[-1]
    return next((g for g in reversed(earlier) if g.finite), earlier[-1])


def chain_of(view: SentenceView, group: VerbGroup) -> tuple[VerbGroup, VerbGroup]:
    """The first and last group of verbs that continue each other: “began | to withdraw”, “is | to start”."""
    index = next(i for i, g in enumerate(view.groups) if g.start == group.start)
    first = last = group
    while index > 0 and first.infinitive and _leads_to(view, view.groups[index - 1], first):
        index -= 1
        first = view.groups[index]
    index = next(i for i, g in enumerate(view.groups) if g.start == group.start)
    while index + 1 < len(view.groups):
        following = view.groups[index + 1]
        continues = following.infinitive or view.tokens[following.head].tag == "VBG"
        if not continues or following.start - last.last != 1:
            break
        last = following
        index += 1
    return first, last


def _leads_to(view: SentenceView, group: VerbGroup, infinitive: VerbGroup) -> bool:
    """“began | to seize”, “was able | to seize”."""
    between = infinitive.start - group.last - 1
    return between == 0 or (between == 1 and group.copula and view.tags[group.last + 1] == "JJ")


_MARKUP: Final = frozenset('"*_`#')
_STOP_SIGNS: Final = frozenset(";:()[]") | {"--"}
_CLAUSE_OPENERS: Final = frozenset(
    ("because", "although", "though", "while", "whereas", "unless", "since", "if", "after", "before", "until", "when")
)


def complement_of(
    view: SentenceView, start: int, skip: frozenset[int], limit: int, *, whole_clauses: bool = False
) -> list[int]:
    """The tokens that complete a verb or noun from a token on.

    Args:
        view: the sentence.
        start: the first token.
        skip: tokens to leave out.
        limit: about how many words to take at most.
        whole_clauses: whether clauses with verbs of their own belong to it, as behind a verb of saying.
    """
    finite = frozenset() if whole_clauses else frozenset(g.start for g in view.groups if g.finite)
    kept: list[int] = []
    k, n, taken = start, len(view), 0
    while k < n and taken < limit:
        if k in skip:
            k += 1
            continue
        if _is_comma_behind_time(view, k, skip, kept):
            k += 1
            continue
        led = bool(kept) and kept[-1] == k - 1 and view.tags[k - 1] in ("IN", "TO")
        if (k in finite or (not led and _opens_subject(view, k, finite)) or _ends_complement(view, k, kept)) and not (
            whole_clauses and view.lower[k] == "that"
        ):
            break
        if view.words[k] not in _MARKUP:
            kept.append(k)
        k += 1
        taken += k < n and view.tokens[k].start > view.tokens[k - 1].end
    if k in finite:
        kept = _without_subject(view, kept, k)
    cut_short = k < n and taken >= limit and not _ends_complement(view, k, kept)
    return trimmed(view, kept, k if cut_short else None)


def _without_subject(view: SentenceView, kept: list[int], verb: int) -> list[int]:
    """Tokens without the subject of the verb behind them and what leads it: “began | after the barge sank”."""
    left = list(kept)
    while left and view.clause(left[-1]) == view.clause(verb):
        phrase = view.phrase_at(left[-1])
        if phrase is None or phrase.start not in left:
            return kept
        left = [k for k in left if k < phrase.start]
        while left and view.tags[left[-1]] == "RB":
            left.pop()
        if not left or view.lower[left[-1]] != "of":
            break
        left.pop()
    opens = bool(left) and (view.tags[left[-1]] == "CC" or view.lower[left[-1]] in SUBORDINATORS)
    return left if opens and len(left) < len(kept) else kept


def _opens_subject(view: SentenceView, k: int, finite: frozenset[int]) -> bool:
    """Whether a noun phrase begins that is the subject of another verb: “when it closed in May | the staff left”."""
    phrase = view.phrase_from(k)
    return phrase is not None and phrase.stop in finite


def _is_comma_behind_time(view: SentenceView, k: int, skip: frozenset[int], kept: list[int]) -> bool:
    """“came to light in 1961, | in a school”."""
    return view.words[k] == "," and k - 1 in skip and bool(kept) and k + 1 < len(view) and view.lower[k + 1] in _PLACING


_PLACING: Final = frozenset(("in", "at", "on", "near", "from", "with"))


def _ends_complement(view: SentenceView, k: int, kept: list[int]) -> bool:
    word, tag = view.lower[k], view.tags[k]
    if word in _STOP_SIGNS or tag in _RELATIVE_TAGS or word == "according":
        return True
    if word in (".", "?", "!"):
        return k == len(view) - 1 or tag == "."
    if word == ",":
        return not _comma_inside(view, k)
    if tag == "WRB" and word != "how":
        return True
    if word == "that" and tag in ("IN", "WDT") and kept and view.tags[kept[-1]] in ("NN", "NNS"):
        return True
    if word in _CLAUSE_OPENERS and tag == "IN" and kept:
        return word not in ("after", "before", "until", "since") or _clause_follows(view, k)
    if tag == "CC" and kept and view.clause(k) != view.clause(k - 1):
        return True
    if tag == "CC" and kept and view.group_at(k + 1) is not None and len(kept) >= 3:
        return True
    if tag == "CC" and len(kept) >= 4:
        return _clause_follows(view, k)
    if tag == "VBG" and kept and view.tags[kept[-1]] in ("NN", "NNS") and k in {g.start for g in view.groups}:
        return len(kept) >= 4
    return False


def _clause_follows(view: SentenceView, k: int) -> bool:
    """Whether a finite verb follows within the clause that a word opens."""
    number = view.clause(k)
    return any(g.finite and k < g.head <= k + 8 and view.clause(g.head) == number for g in view.groups)


def _comma_inside(view: SentenceView, k: int) -> bool:
    """Whether a comma stands inside a place or a list of describing words, not at the end of a part."""
    if k == 0 or k + 1 >= len(view):
        return False
    before, after = view.tokens[k - 1], view.tokens[k + 1]
    if before.tag in ("JJ", "CD") and after.tag in ("JJ", "CD") and view.clause(k) == view.clause(k + 1):
        return not view.in_time[k + 1]
    closes = k + 2 >= len(view) or view.words[k + 2] in (",", ".")
    return before.text[:1].isupper() and after.text[:1].isupper() and closes and not view.in_time[k + 1]
