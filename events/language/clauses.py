"""Clauses of a sentence: stretches of tokens that share one verb group, by their borders."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from events.language.english.grammar import CALENDAR_WORDS, SUBORDINATORS
from events.language.english.wordlist import words
from events.language.tokens import SIGNS, Token
from events.language.verbs import VerbGroup

_HARD_SIGNS = frozenset(';:()[]"') | {"--"}
_PHRASE_OR_CLAUSE = words("as since until till after before than")
"""Words that open a clause only if a finite verb follows soon."""
_SHORT_QUOTE = 7
"""Tokens; shorter quotations are part of the clause around them."""
_BORDER_TAGS = frozenset((",", ":", "''", "-LRB-", "-RRB-", "HYPH", "WDT", "WP", "WP$", "WRB", "IN", "CC"))
"""Parts of speech that can part clauses."""
_DAYS_AND_MONTHS = CALENDAR_WORDS - words("on in at last next this earlier later late early")
_NEAR = 9
_STAMP_REACH = 20
"""Tokens in which the dash behind a dateline or a stamp stands."""
_BEFORE_RELATIVE = frozenset(("NN", "NNS", "NNP", "NNPS", ",", "IN"))
_COORDINATE_NEAR = 7
_ASIDE_NEAR = 14
"""The same across a time set off by commas: “and, four years later, she died”."""
_NONE, _SOFT, _HARD, _ALWAYS = 0, 1, 2, 3


def number_clauses(tokens: Sequence[Token], groups: Sequence[VerbGroup]) -> list[int]:
    """The number of the clause that each token belongs to."""
    n = len(tokens)
    in_group = [False] * n
    finite_head = [False] * n
    for group in groups:
        in_group[group.start : group.last + 1] = [True] * (group.last + 1 - group.start)
        finite_head[group.last] = group.finite
    borders = _borders(tokens, [token.tag for token in tokens], in_group, finite_head)
    _open_reported_clauses(tokens, groups, borders)
    _close_relative_clauses(tokens, groups, borders)
    starts = [0]
    for i in [i for i, border in enumerate(borders) if border]:
        has_verb = True in in_group[starts[-1] : i]
        if (
            borders[i] == _ALWAYS
            or (borders[i] == _HARD and (has_verb or i == 0))
            or (borders[i] == _SOFT and has_verb and _verb_before_next_border(i, borders, in_group))
        ):
            starts.append(i)
    numbers: list[int] = []
    for clause, (start, stop) in enumerate(pairwise([*starts, n])):
        numbers += [clause] * (stop - start)
    return numbers


def _borders(
    tokens: Sequence[Token], tags: Sequence[str], in_group: Sequence[bool], finite_head: Sequence[bool]
) -> list[int]:
    short = _short_quotes(tokens) if "''" in tags else ()
    borders = [_NONE] * len(tokens)
    for i in [i for i, tag in enumerate(tags) if tag in _BORDER_TAGS]:
        tag, sign = tags[i], SIGNS.get(tokens[i].text, tokens[i].lower)
        if tag == "IN":
            opens = sign == "that" or (
                _opens_clause(tokens, in_group, finite_head, i) if sign in _PHRASE_OR_CLAUSE else sign in SUBORDINATORS
            )
            borders[i] = _HARD if opens else _NONE
        elif sign == ",":
            borders[i] = _SOFT
        elif tag == "CC":
            about = (
                sign == "or" and i + 1 < len(tokens) and tokens[i + 1].lower in ("about", "around", "before", "after")
            )
            opens = sign in ("and", "but", "or", "yet") and not about and _verb_soon(tokens, in_group, i)
            borders[i] = _HARD if opens else _NONE
        elif tag in ("WDT", "WP", "WP$", "WRB"):
            relative = tag != "WRB" and i > 0 and tags[i - 1] in _BEFORE_RELATIVE
            borders[i] = _ALWAYS if relative else _HARD
        elif (sign in _HARD_SIGNS and i not in short) or (sign == "-" and _is_spaced(tokens, i)):
            behind_stamp = sign in ("--", "-") and _behind_stamp(tokens, i, in_group)
            borders[i] = _ALWAYS if behind_stamp else _HARD
    return borders


def _open_reported_clauses(tokens: Sequence[Token], groups: Sequence[VerbGroup], borders: list[int]) -> None:
    """What is said opens a clause even without “that”: “said | it now holds”."""
    for said, told in pairwise(groups):
        start = said.last + 1
        while start < told.start and (tokens[start].lower in CALENDAR_WORDS or tokens[start].tag == "CD"):
            start += 1
        if not (said.reporting and told.finite) or all(map(_is_timelike, tokens[start : told.start])):
            continue  # “a job that the firm said a month ago would end”
        opens_subject = tokens[start].tag in ("DT", "PRP", "PRP$", "NN", "NNS", "NNP", "NNPS", "JJ", "CD", "EX")
        if opens_subject and not any(borders[start : told.start]):
            borders[start] = _ALWAYS


def _is_timelike(token: Token) -> bool:
    return token.tag in ("DT", "CD", "RB") or token.lower in CALENDAR_WORDS


def _close_relative_clauses(tokens: Sequence[Token], groups: Sequence[VerbGroup], borders: list[int]) -> None:
    """A second finite verb after a relative clause without comma takes up the main clause again."""
    for inner, outer in pairwise([g for g in groups if g.finite]):
        k = inner.start - 1
        while k >= 0 and inner.start - k <= _NEAR and borders[k] == _NONE:
            k -= 1
        relative = k >= 0 and borders[k] == _ALWAYS and tokens[k].tag in ("WDT", "WP")
        if relative and tokens[k - 1].text != "," and not any(borders[inner.last + 1 : outer.start]):
            borders[outer.start] = _ALWAYS


def _opens_with_time(tokens: Sequence[Token], start: int) -> bool:
    """Whether a time stands right behind a link: “and on 3 June the first boat, the Hope, sailed”."""
    k = start
    while k < len(tokens) and _is_time(tokens[k : k + 1]) and tokens[k].text != ",":
        k += 1
    return any(token.tag == "CD" or token.lower in _DAYS_AND_MONTHS for token in tokens[start:k]) and k > start + 1


def _is_time(tokens: Sequence[Token]) -> bool:
    return all(t.tag in ("CD", "RB", "IN", "DT", ",") or t.lower in CALENDAR_WORDS for t in tokens)


def _is_spaced(tokens: Sequence[Token], i: int) -> bool:
    return 0 < i < len(tokens) - 1 and tokens[i - 1].end < tokens[i].start and tokens[i].end < tokens[i + 1].start


def _behind_stamp(tokens: Sequence[Token], i: int, in_group: Sequence[bool]) -> bool:
    """Whether a dash closes a dateline (“LIMA, May 3 -”) or the stamp of a log line (“10:06 -”)."""
    opens = tokens[0].text
    stamp = opens[0].isdigit() or (opens.isupper() and len(opens) > 1)
    return stamp and i <= _STAMP_REACH and not any(in_group[:i])


def _short_quotes(tokens: Sequence[Token]) -> set[int]:
    short: set[int] = set()
    opened: int | None = None
    for i, token in enumerate(tokens):
        if token.tag != "''" or SIGNS.get(token.text, token.text) != '"':
            continue
        if opened is not None and i - opened <= _SHORT_QUOTE and token.text not in ("``", "“"):
            short |= {i, opened}
            opened = None
        else:
            opened = i
    return short


def _opens_clause(tokens: Sequence[Token], in_group: Sequence[bool], finite_head: Sequence[bool], i: int) -> bool:
    """Whether “after”, “than” and the like lead a clause; not “knew of it no later than July and told nobody”."""
    measures = tokens[i].lower == "than" and _is_time(tokens[i + 1 : i + 2])
    dates = measures or _dates_relative_clause(tokens, in_group, i)
    return not dates and _finite_verb_soon(tokens, finite_head, i)


def _dates_relative_clause(tokens: Sequence[Token], in_group: Sequence[bool], i: int) -> bool:
    """“The mine which they had been digging since February | was blown”: the time closes what “which” has opened."""
    verb = next((j for j in range(i + 1, min(len(tokens), i + _NEAR)) if in_group[j]), i)
    if not _is_time(tokens[i + 1 : verb]) or not any(t.lower in _DAYS_AND_MONTHS for t in tokens[i + 1 : verb]):
        return False
    return any(tokens[j].tag in ("WDT", "WP") and True in in_group[j:i] for j in range(max(0, i - _NEAR), i))


def _finite_verb_soon(tokens: Sequence[Token], finite_head: Sequence[bool], i: int) -> bool:
    for j in range(i + 1, min(len(tokens), i + _NEAR)):
        if tokens[j].text in ",;:" or (tokens[j].tag == "CC" and _verb_at(finite_head, j + 1)):
            return False  # “resigned as treasurer on 1 May and was replaced”
        if finite_head[j] and j > i + 1:
            return True
    return False


def _verb_at(finite_head: Sequence[bool], i: int) -> bool:
    """Whether a finite verb of one or two words begins at a token."""
    return any(finite_head[i : i + 2])


def _verb_soon(tokens: Sequence[Token], in_group: Sequence[bool], i: int) -> bool:
    aside = _opens_with_time(tokens, i + 1)
    for j in range(i + 1, min(len(tokens), i + _ASIDE_NEAR)):
        if tokens[j].text == "," and (aside or _is_time(tokens[i + 1 : j])):
            aside = True
        elif tokens[j].text in ",;:" or (tokens[j].tag == "CC" and not _is_time(tokens[i + 1 : j])):
            return False  # but “and between 1897 and 1901 she collected”
        elif tokens[j].tag == "WDT" and not _is_time(tokens[i + 1 : j]):
            return False  # “in Kenya and Uganda last year that killed”
        if in_group[j] and (j < i + _COORDINATE_NEAR or aside):
            return True
    return False


def _verb_before_next_border(i: int, borders: Sequence[int], in_group: Sequence[bool]) -> bool:
    """Whether the stretch after a comma has a verb of its own; else it is an apposition, a place or a list."""
    j, n = i + 1, len(borders)
    while j < n and borders[j] == _NONE:
        if in_group[j]:
            return True
        j += 1
    return j == i + 1 and j < n and borders[j] == _HARD
