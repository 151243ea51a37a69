"""What completes a verb or noun, as tokens: objects, places and clauses, up to where another part begins."""

from __future__ import annotations

from typing import Final

from events.extraction.frames import RELATIVE_TAGS
from events.extraction.trimming import trimmed
from events.extraction.view import SentenceView
from events.language.english.grammar import SUBORDINATORS

_MARKUP: Final = frozenset('"*_`#')
_STOP_SIGNS: Final = frozenset(";:()[]|") | {"--"}
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
        if k in skip or (not kept and view.tags[k] == "CC" and k + 1 in skip):
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
        taken += k < n and view.tokens[k].start > view.tokens[k - 1].end and view.tags[k - 1] != "DT"
    if k in finite:
        kept = _without_subject(view, kept, k)
    cut_short = k < n and taken >= limit and not _ends_complement(view, k, kept)
    left = trimmed(view, kept, k if cut_short else None)
    clause = whole_clauses and cut_short and bool(left) and view.lower[left[0]] == "that"
    return left if not clause or any(g.finite and g.last in left for g in view.groups) else []


def of_its_time(view: SentenceView, start: int, content: list[int], span: tuple[int, int]) -> list[int]:
    """Of several places that each have a time of their own, that of one time: “sang in Rome in 2002, in Bonn in 2009”.

    Args:
        view: the sentence.
        start: the token behind the verb.
        content: the tokens that complete it.
        span: the tokens of the time.
    """
    spans = [each for each in view.time_spans if each[0] >= start]
    if len(spans) < _SEVERAL or span not in spans:
        return content
    starts = [start, *(stop for _, stop in spans)]
    parts = [_plain(view, a, b) for a, (b, _) in zip(starts, spans, strict=False)]
    own, number = parts[spans.index(span)], spans.index(span)
    if not number:
        following = parts[1][:1]
        listed = bool(following) and _alike(view, parts[0], following[0]) is not None
        return [k for k in content if k < span[0]] if listed else content
    place = _alike(view, parts[0], own[0]) if own else None
    return content if place is None else trimmed(view, [*parts[0][:place], *own])


_SEVERAL: Final = 2


def _plain(view: SentenceView, start: int, stop: int) -> list[int]:
    """The tokens of a stretch without times and links; none where it has a verb."""
    if any(view.group_at(k) is not None for k in range(start, stop)):
        return []
    links = (",", ";", "finally", "then", "later")
    return [
        k for k in range(start, stop) if k not in view.told_time and view.lower[k] not in links and view.tags[k] != "CC"
    ]


def _alike(view: SentenceView, part: list[int], preposition: int) -> int | None:
    """The place in one part of the preposition that another begins with."""
    if view.tags[preposition] not in ("IN", "TO"):
        return None
    return next((i for i, k in enumerate(part) if view.lower[k] == view.lower[preposition]), None)


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
    if word in _STOP_SIGNS or tag in RELATIVE_TAGS or word == "according":
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
    if tag == "CC" and (not kept or view.clause(k) != view.clause(k - 1)):
        return True
    if tag == "CC" and _named_subject_follows(view, k + 1):
        return True
    if tag == "CC" and kept and view.group_at(k + 1) is not None and len(kept) >= 3:
        return True
    if tag == "CC" and len(kept) >= 4:
        return _clause_follows(view, k)
    if tag == "VBG" and kept and view.tags[kept[-1]] in ("NN", "NNS") and k in {g.start for g in view.groups}:
        return len(kept) >= 4
    return False


def _named_subject_follows(view: SentenceView, k: int) -> bool:
    """Whether a subject explained by a name stands at a token: “lost half of it, and | its head, Karl Brandt, shot”."""
    whose = view.phrase_from(k)
    name = (
        view.phrase_from(whose.stop + 1)
        if whose is not None and view.words[whose.stop : whose.stop + 1] == [","]
        else None
    )
    if name is None or view.words[name.stop : name.stop + 1] != [","]:
        return False
    verb = view.group_at(name.stop + 1)
    return verb is not None and verb.finite


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
