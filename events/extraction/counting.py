"""The nouns that numbers and “one” leave out: “nine more” of the stores told of before."""

from __future__ import annotations

from typing import Final

from events.extraction.antecedents import object_noun, singular
from events.extraction.phrases import NounPhrase
from events.extraction.view import SentenceView

COUNTED: Final = frozenset(("one", "ones", "other", "others", "latter"))
"""Words that stand for a noun told before."""


def noun_left_out(view: SentenceView, before: SentenceView | None, token: int) -> str:
    """The noun behind a bare number: “nine more” of the stores told of before; empty where there is none.

    Args:
        view: the sentence.
        before: the one before it.
        token: its number, or “more” behind it.
    """
    number = token if view.tags[token] == "CD" else token - 1
    counts = number > 0 and (view.tags[number - 1][:2] == "VB" or view.tags[number - 1] == "CC")
    if not counts or view.lower[number] == "one" or view.tags[number] != "CD" or not view.words[number].isalpha():
        return ""
    noun = _noun_counted(view, before, NounPhrase(number, token + 1, number))
    return plural_of(noun) if noun else ""


def counted(view: SentenceView, before: SentenceView | None, phrase: NounPhrase, kept: list[int]) -> str:
    """“the older one”, “two more” with the noun that they leave out."""
    noun = _noun_counted(view, before, phrase)
    many = view.tags[phrase.head] == "CD" and view.lower[phrase.head] != "one"
    if noun is None:
        return view.text_of(k for k in kept if view.tags[k] != "DT")
    words = [k for k in kept if view.tags[k] != "DT" and view.lower[k] not in ("one", "ones")]
    if many and phrase.stop < len(view) and view.lower[phrase.stop] in ("more", "others"):
        words.append(phrase.stop)
    plural = many or view.lower[phrase.head] in ("ones", "others")
    return f"{view.text_of(words)} {plural_of(noun) if plural else noun}".strip()


def _noun_counted(view: SentenceView, before: SentenceView | None, phrase: NounPhrase) -> str | None:
    """The noun told before that a number or “one” stands for, in the singular."""
    followed = phrase.stop < len(view) and (
        view.tags[phrase.stop] in ("NN", "NNS", "$", "HYPH") or view.lower[phrase.stop] in ("of", "per", "percent", "%")
    )
    if followed or "$" in view.tags[phrase.start : phrase.stop]:
        return None
    for other in (view, before) if before is not None else (view,):
        earlier = [p for p in other.phrases if (other is not view or p.stop <= phrase.start)]
        nouns = [p for p in earlier if other.tags[p.head] == "NNS" and not other.in_time[p.head]]
        numbered = [p for p in nouns if other.tags[p.start] == "CD"] or (nouns if other is not view else [])
        if numbered:
            return singular(other.lower[numbered[-1].head])
        single = next((p.head for p in earlier if other.tags[p.head] == "NN" and not other.in_time[p.head]), None)
        if other is view and single is not None and view.tags[phrase.head] == "CD":
            return view.lower[single]
        if other is not view and view.lower[phrase.head] == "one":
            return object_noun(other)
    return None


def plural_of(noun: str) -> str:
    """The regular plural of a noun."""
    if noun.endswith("s") and not noun.endswith("ss"):
        return noun
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(("s", "x", "ch", "sh")) else "s")
