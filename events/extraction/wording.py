"""The words of a title: verbs without their auxiliaries, shortening, capitals."""

from __future__ import annotations

from typing import Final

from events.extraction.view import SentenceView
from events.language import VerbGroup
from events.language.english.grammar import BE, FUTURE_MODALS, HAVE, NEGATIONS
from events.language.english.verbs import PARTICIPLE_TO_PAST
from events.language.english.wordlist import words as words_of

TITLE_WORDS: Final = 12
TITLE_CHARACTERS: Final = 100
_HAVE: Final = HAVE | {"'d", "’d"}
_AUXILIARY: Final = BE | _HAVE
_LOOSE: Final = words_of(
    """the a an and or but that to its his her their as than of in on at by for with from about into over under after
    before during within between against through which who when where while is are was were be been"""
)


def verb_words(view: SentenceView, first: VerbGroup, last: VerbGroup) -> str:
    """A chain of verb groups in the words of a headline: “will meet” as “to meet”, “was stolen” as “stolen”."""
    tokens = list(range(first.start, last.last + 1))
    lower = view.lower
    if any(lower[k] in NEGATIONS for k in tokens):
        plain = first.passive and not first.modal
        return _negated(view, [k for k in tokens if not (plain and lower[k] in _AUXILIARY)])
    if first.modal in FUTURE_MODALS:
        kept = [k for k in tokens if lower[k] not in FUTURE_MODALS]
        return "to " + view.text_of(kept)
    if first.copula and first is not last and last.infinitive:
        return view.text_of(range(first.last + 1, last.last + 1))
    if first.modal:
        return view.text_of(tokens)
    if lower[first.start] in _CONTRACTED and first.start == first.last:
        return _CONTRACTED[lower[first.start]]
    if lower[first.start] in ("'s", "’s"):
        return _contracted(view, first, tokens)
    if first.copula:
        return view.text_of(tokens)
    auxiliaries = [k for k in range(first.start, first.last) if lower[k] in _AUXILIARY]
    if not auxiliaries:
        return view.text_of(tokens)
    progressive = view.tags[first.last] == "VBG" and not any(lower[k] in _HAVE for k in auxiliaries)
    if progressive or first.infinitive:
        return view.text_of(tokens)
    kept = [k for k in tokens if k not in auxiliaries]
    words = view.text_of(kept)
    if not first.passive and lower[first.last] in PARTICIPLE_TO_PAST:
        words = words.replace(view.words[first.last], PARTICIPLE_TO_PAST[lower[first.last]], 1)
    return words


_CONTRACTED: Final = {"'m": "am", "’m": "am", "'re": "are", "’re": "are", "'s": "is", "’s": "is"}


def _contracted(view: SentenceView, first: VerbGroup, tokens: list[int]) -> str:
    """“'s flying” as “is flying”, “'s gone” and “'s built” without it."""
    if view.tags[first.last] == "VBN" and len(tokens) > 1:
        return view.text_of(tokens[1:])
    return f"is {view.text_of(tokens[1:])}".strip()


def _negated(view: SentenceView, tokens: list[int]) -> str:
    words = view.text_of(tokens).replace("n’t", "n't")
    return words.replace("won't", "will not").replace("can't", "cannot").replace("n't", " not")


def shortened(text: str, words: int, characters: int) -> str:
    """A text of at most so many words and characters, without a loose end."""
    parts = text.split()[:words]
    while len(" ".join(parts)) > characters:
        parts.pop()
    quoting = text.endswith("”") and not (parts and parts[-1].endswith("”"))
    short = " ".join(parts)
    if len(parts) < len(text.split()):
        short = without_loose_end(short)
    short = short.strip(" ,;:-–—")
    return short + "…”" if quoting and "“" in short else short


def without_loose_end(text: str) -> str:
    """A text without prepositions, determiners and the like at its end."""
    parts = text.split()
    while len(parts) > 1 and parts[-1].strip(",;:“").lower() in _LOOSE:
        parts.pop()
    return " ".join(parts)


def capitalised(text: str) -> str:
    """A text with a capital letter in front."""
    return text[:1].upper() + text[1:]


_QUOTED_WORDS: Final = 8


def quotation_before(view: SentenceView, group: VerbGroup) -> str:
    """The first words of a quotation that stands before a verb of saying."""
    marks = [k for k in range(group.start) if view.words[k] == '"']
    if not marks:
        return ""
    start = marks[0] + 1 if len(marks) > 1 or marks[0] == 0 else 0
    stop = min(marks[1] if len(marks) > 1 else marks[0] or group.start, start + _QUOTED_WORDS)
    words = [k for k in range(start, stop) if view.words[k] != ","]
    return view.text_of(words) if len(words) >= 3 else ""
