"""The words of a title: verbs without their auxiliaries, shortening, capitals."""

from __future__ import annotations

from typing import Final

from events.extraction.phrases import NOUN_TAGS, NounPhrase
from events.extraction.view import SentenceView
from events.language import VerbGroup
from events.language.english.grammar import BE, FUTURE_MODALS, HAVE, LETTING, NEGATIONS
from events.language.english.names import PEOPLE_NOUNS, PLACE_NOUNS
from events.language.english.verbs import PARTICIPLE_TO_PAST, PAST_FORMS, TO_PARTICIPLE
from events.language.english.wordlist import words as words_of

TITLE_WORDS: Final = 12
TITLE_CHARACTERS: Final = 100
_HAVE: Final = HAVE | {"'d", "’d"}
_AUXILIARY: Final = BE | _HAVE
_LOOSE: Final = words_of(
    """the a an and or but that to its his her their as than of in on at by for with from about into over under after
    before during within between against through which who when where while is are was were be been"""
)


def within_sentence(view: SentenceView, phrase: NounPhrase, words: str) -> str:
    """Common words as they stand within a sentence, so that those at its head do not pass for a name."""
    return words[:1].lower() + words[1:] if phrase.start == 0 and view.tags[0] in ("NN", "NNS", "JJ", "CD") else words


def verb_words(view: SentenceView, first: VerbGroup, last: VerbGroup) -> str:
    """A chain of verb groups in the words of a headline: “will meet” as “to meet”, “was stolen” as “stolen”."""
    tokens = list(range(first.start, last.last + 1))
    lower = view.lower
    if first.start and lower[first.start - 1] in _NEVER and not (first.copula or first.passive):
        return f"{view.words[first.start - 1]} {view.text_of(tokens)}"
    if any(lower[k] in NEGATIONS for k in tokens):
        late = _done_at_last(view, first, last)
        if late:
            return late
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


def _done_at_last(view: SentenceView, first: VerbGroup, last: VerbGroup) -> str:
    """“did not return until May” as “returned”: what came about late; empty where nothing did."""
    until = any(view.lower[k] in ("until", "till") for k in view.told_time if k > last.last)
    if not until or view.lower[first.start] not in ("did", "didn't", "didn’t") or first is not last:
        return ""
    return past_of(view.lower[last.last])


_NEVER: Final = ("never", "hardly", "scarcely", "nearly", "almost")
_CONTRACTED: Final = {"'m": "am", "’m": "am", "'re": "are", "’re": "are", "'s": "is", "’s": "is"}


def _contracted(view: SentenceView, first: VerbGroup, tokens: list[int]) -> str:
    """“'s flying” as “is flying”, “'s gone” and “'s built” without it."""
    if view.tags[first.last] == "VBN" and len(tokens) > 1:
        return view.text_of(tokens[1:])
    return f"is {view.text_of(tokens[1:])}".strip()


def _negated(view: SentenceView, tokens: list[int]) -> str:
    words = view.text_of(tokens).replace("n’t", "n't")
    return words.replace("won't", "will not").replace("can't", "cannot").replace("n't", " not")


def agreeing(verb: str, *, present: bool) -> str:
    """A verb of “I” with the narrator's name as its subject: “am” as “is”, “need” as “needs”."""
    first, _, rest = verb.partition(" ")
    if first in _FOR_NAMES:
        return f"{_FOR_NAMES[first]} {rest}".strip()
    if present and first.isalpha() and first not in ("is", "has", "to") and not first.endswith("s"):
        ending = "es" if first.endswith(("sh", "ch", "x", "o")) else "s"
        stem = first[:-1] + "ie" if first.endswith("y") and first[-2:-1] not in "aeiou" else first
        return f"{stem}{ending} {rest}".strip()
    return verb


_FOR_NAMES: Final = {"am": "is", "are": "is", "have": "has", "do": "does", "were": "was"}


def as_passive(view: SentenceView, first: VerbGroup, last: VerbGroup, content: list[int]) -> str:
    """A verb whose subject nobody knows, with its object in front: “we removed the rule” as “rule removed”.

    Empty where that cannot be said, or could be misread.
    """
    thing = view.phrase_from(content[0]) if content else None
    ahead = first.modal in FUTURE_MODALS
    plain = first is last and not (first.passive or first.copula or first.infinitive) and (ahead or not first.modal)
    lets = last.word in LETTING and any(view.tags[k] == "VB" for k in content)  # “they let the mill fall”
    if thing is None or thing.start != last.last + 1 or not plain or first.tense == "present" or lets:
        return ""
    participle = _participle(view.lower[last.last])
    thing_tags = ("NN", "NNS") if view.lower[thing.head] not in PLACE_NOUNS else NOUN_TAGS
    acts = view.lower[thing.head] in PEOPLE_NOUNS or view.tags[thing.head] not in thing_tags
    if not participle or acts or any(view.lower[k] in NEGATIONS for k in range(first.start, last.last)):
        return ""
    stop = thing.stop
    while stop in content and (behind := view.phrase_from(stop + 1)) is not None:
        named = view.lower[stop] in ("in", "at", "on") and view.tags[behind.head] == "NNP"
        if not named and view.lower[stop] not in ("of", "for"):
            break
        stop = behind.stop
    front = [k for k in content if k < stop]
    while front and view.tags[front[0]] in ("DT", "PRP$"):
        front = front[1:]
    rest = [k for k in content if k >= stop]
    words = (view.text_of(front), f"to be {participle}" if ahead else participle, view.text_of(rest))
    return " ".join(word for word in words if word)


def _participle(form: str) -> str:
    """The participle of a base or past form; empty for verbs with no passive that reads well."""
    if form in _SELDOM_PASSIVE or form == "born":
        return ""
    if form in TO_PARTICIPLE:
        return TO_PARTICIPLE[form]
    if form.endswith("ed"):
        return form
    return form + ("d" if form.endswith("e") else "ed")


def past_of(base: str) -> str:
    """The past form of a verb."""
    if base in PAST_FORMS:
        return PAST_FORMS[base]
    if base.endswith("e"):
        return f"{base}d"
    if base.endswith("y") and base[-2:-1] not in "aeiou":
        return f"{base[:-1]}ied"
    one_vowel = sum(letter in "aeiou" for letter in base) == 1
    short = len(base) <= _SHORT_VERB and one_vowel and base[-2:-1] in "aeiou" and base[-1] not in "aeiouwxy"
    return f"{base}{base[-1]}ed" if short else f"{base}ed"


_SHORT_VERB: Final = 4
"""Letters of a verb of one syllable, whose last letter is doubled: “stopped”."""
_SELDOM_PASSIVE: Final = words_of(
    """have has had get got
    want wanted like liked love loved know knew think thought feel felt hope hoped need needed become
    became leave left reach reached enter entered say said meet met see saw hear heard visit visited live lived walk
    walked go went come came spend spent pass passed stop stopped"""
)


def weight(text: str) -> int:
    """How many words a text has, without articles; a name of several words is as long as one of two."""
    total = named = 0
    for word in text.split():
        named = named + 1 if word[0].isupper() else 0
        total += word.lower() not in _ARTICLES and named <= _NAME_WORDS
    return total


_NAME_WORDS: Final = 2


_ARTICLES: Final = ("the", "a", "an")


_FEWEST_OF_CLAUSE: Final = 4
"""Words of a clause with “that” without which it says nothing."""


def shortened(text: str, words: int, characters: int) -> str:
    """A text of at most so many words, articles aside, and characters, without a loose end."""
    parts = text.split()
    while weight(" ".join(parts)) > words:
        parts.pop()
    while len(" ".join(parts)) > characters:
        parts.pop()
    quoting = text.endswith("”") and not (parts and parts[-1].endswith("”"))
    short = " ".join(parts)
    if len(parts) < len(text.split()):
        told, link, clause = short.rpartition(" that ")
        if link and len(clause.split()) < _FEWEST_OF_CLAUSE:
            short = told
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
