"""The names of a text in one pass: where each stands, the title before it, and what kind of thing it names."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final, NamedTuple

from events.language.english import names as known
from events.language.english.given_names import GIVEN_NAMES
from events.language.english.grammar import CLOSED_CLASSES
from events.language.english.introductions import COMPANY_BEHIND
from events.language.english.verbs import BASE_FORMS, IRREGULAR_FORMS, NOUNS_IN_S
from events.language.english.wordlist import words as word_set
from events.records import NameKind

_STOPPED = word_set(
    "Inc Corp Co Ltd Mr Mrs Ms Dr St Gen Sen Gov Rev Rep Col Lt Sgt Capt Adm Prof Jr Sr Calif Minn Mass Ky"
)
_CAPITAL = "[A-ZÀ-ÖØ-Þ]"
# A capital stands alone in front of the pattern, so that the engine skips to the next one without trying anything else;
# what goes on from it looks back at it.
_ABBREVIATION = rf"(?=[a-z]{{1,4}}\.)(?:{'|'.join(rf'(?<={word[0]}){word[1:]}' for word in sorted(_STOPPED))})\."
_INITIALS = r"\.(?<=[A-Z]\.)(?:[A-Z]\.)*(?:-[A-Z]\w+)?"
_WORD = r"(?:(?:-|[’'](?![sS]\b))*+\w++)++"
_REST = rf"(?:{_ABBREVIATION}|{_INITIALS}|{_WORD}|(?<=[A-Z]))"
_LINK = (
    r"[ ](?:(?:of the|of|de la|de|du|van der|van|von|bin|ibn|al|la|le|&"
    r"|(?:\"[A-Z]\w++\"|“[A-Z]\w++”)(?=[ ][A-Z]))[ ])?"
)
"""What stands between the words of a name, nicknames among it: “Walter “Dub” Jessup”."""
_AGENCY = r"(?:Commission|Administration|Agency|Authority|Board|Committee|Department|Council|Bureau|Service)"
_HOUSE = (
    "(?:[’']s (?:" + "|".join(sorted(word for word in known.PLACE_WORDS | {"Hospital", "Church", "School"})) + r")\b)?"
)
"""What a name owns where the two are one name: “Robin Hood's Bay”, “King's College”."""
_LEGAL_FORM = r"(?:, (?:Inc|Ltd|LLC|L\.L\.C|Corp|LLP)\b\.?)?"
_AGENCY_OF_TWO = rf"(?<=[Tt]he [A-Z])[a-z]+ (?:and|&) [A-Z][a-z]+ {_AGENCY}\b"
_NAME = re.compile(
    rf"{_CAPITAL}(?<!\w{_CAPITAL})(?:{_AGENCY_OF_TWO}|{_REST}(?:{_LINK}{_CAPITAL}{_REST})*"
    rf"{_HOUSE}{_LEGAL_FORM})"
)
_FOLLOWING: Final = re.compile(r"\s*[,’']|\s+(?:\w+ly |also |then |first )?([a-z]+)\b")
_VERB_TAGS: Final = frozenset(("VBZ", "VBD", "VBP", "MD", "CC"))
_BEFORE: Final = 12
"""Characters before a name that say what it names."""
_PLACE_BEFORE: Final = ("in", "at", "near", "from", "outside", "to")
_PLACE_EVEN_OF_GIVEN_NAMES: Final = ("in", "near", "outside")
_NO_NAMES: Final = known.NATIONALITIES | known.GENERIC_CAPITALS
_PART_OF_NAMES: Final = word_set("First Second Third March April May June August")
"""Words that open a sentence or name a time alone, but belong to the name when more capitals follow."""
_PARTS: Final = frozenset(word for word in known.GROUP_NOUNS if word.endswith("s")) | word_set(
    "shares parts copies talks reports results sales"
)
"""Words whose “of …” names, where they open a sentence."""
_LONGEST_SHOUT: Final = 3
"""Words; more of them in capitals are a headline."""


class Naming(NamedTuple):
    """One capitalised phrase that can be a name."""

    start: int
    end: int
    name: str
    kind: NameKind
    title: str
    """The offices and forms of address before it: “Lady Justice”; empty where there are none."""
    opening: bool
    """Whether it stands at the head of a sentence, where any word has a capital."""


def find_names(text: str) -> list[Naming]:
    """Every capitalised phrase that can be a name, in text order."""
    found = []
    for match in _NAME.finditer(text):
        title, name, offset = _split(match.group())
        if not name:
            continue
        start = match.start() + offset
        nickname = max(name.find('" '), name.find("” ")) + 1
        if nickname and name.split(" ", 1)[0] not in GIVEN_NAMES:
            start, name = start + nickname + 1, name[nickname + 1 :]  # “In “Jaws” Hooper …”
        window = text[start - _BEFORE if start > _BEFORE else 0 : start]
        before = window.lower().split()
        kind = _kind_of(name, title, before[-1] if before else "", "in" in before)
        if kind == "person" and not title and COMPANY_BEHIND.match(text, match.end()):
            kind = "body"
        opening = _opens(window)
        if opening and kind == "other" and " " not in name and not _acts(text, match.end()):
            continue
        found.append(Naming(start, match.end(), name, kind, title, opening))
    return found


def _acts(text: str, end: int) -> bool:
    """Whether a verb, a comma or “'s” follows, so that a word at the head of a sentence can be a name."""
    following = _FOLLOWING.match(text, end)
    if following is None:
        return False
    word = following.group(1)
    if word is None:
        return True
    if word in IRREGULAR_FORMS or word.endswith("ed") or CLOSED_CLASSES.get(word, "") in _VERB_TAGS:
        return True
    return word.endswith("s") and word[:-1] in BASE_FORMS and word not in NOUNS_IN_S


def _opens(window: str) -> bool:
    """Whether a sentence begins behind a stretch of text."""
    before = window[-3:].rstrip(" \t\"“'‘*_>#")
    return not before or before[-1] in ".!?:;\n-–—"


@lru_cache(maxsize=1 << 14)
def _split(phrase: str) -> tuple[str, str, int]:
    """The title, the name and its offset in a capitalised phrase; the name is empty where there is none.

    What opens a sentence and what only says somebody's office is taken off.
    """
    words = phrase.split(" ")
    passed = 0
    while words[1:] and _opens_before_name(words):
        passed += len(words[0]) + 1
        words = words[1:]
    title, name, offset = _split_name(words)
    return title, name, offset + passed


def _opens_before_name(words: list[str]) -> bool:
    """Whether a word is no part of the name behind it: “A. Mr Hollis wrote”, in an examination, “Told Ines, who …”."""
    if words[0] in _SPEAKERS:
        return words[1] in known.PERSON_TITLES
    return words[0].lower() in IRREGULAR_FORMS and words[0] not in GIVEN_NAMES and words[1] in GIVEN_NAMES


_SPEAKERS: Final = ("A.", "Q.")


def _split_name(words: list[str]) -> tuple[str, str, int]:
    """The same of words of which none opens the sentence."""
    phrase = " ".join(words)
    if words[0] in known.PEERS and words[1:2] == ["of"] and words[2:]:
        return words[0], phrase, 0
    if words[0] in known.PERSON_TITLES and words[1:] and words[-1] in known.STREETS and "of" not in words:
        return "", phrase, 0
    title, k, offset = "", 0, 0
    while k < len(words):
        word, last = words[k], k == len(words) - 1
        if word in known.PERSON_TITLES:
            title = f"{title} {word}".strip()
        elif (word not in known.GENERIC_CAPITALS and not _is_calling(words, k)) or (
            (title and last) or (not last and (word in GIVEN_NAMES or word in _PART_OF_NAMES))
        ):
            break
        offset += len(word) + 1
        k += 1
    words = words[k:]
    behind_of = 0
    if words[:1] == ["of"]:
        behind_of = 2 if len(words) > _LONGEST_SHOUT else 1
    elif words[1:2] == ["of"] and (words[0].lower() in _PARTS or words[0].endswith("ing")):
        behind_of = 2
    offset += sum(len(word) + 1 for word in words[:behind_of])
    words = words[behind_of:]
    calling = next((i for i in range(1, len(words) - 1) if _is_calling(words, i - 1) or _is_titled(words, i)), 0)
    title = title or " ".join(words[:calling])
    offset += sum(len(word) + 1 for word in words[:calling])
    words = words[calling:]
    office = max((i for i, word in enumerate(words[:-2]) if word in known.PERSON_TITLES), default=None)
    if office is not None:
        title, behind = words[office], office + (3 if words[office + 1] == "of" else 1)
        offset += sum(len(word) + 1 for word in words[:behind])
        words = words[behind:]
    common = len(words) == 1 and words[0] in _NO_NAMES and not title
    shouted = len(words) > _LONGEST_SHOUT and all(word.isupper() for word in words)
    name = "" if common or shouted else " ".join(words)
    return title, name if len(name) > 1 else "", offset


def _is_titled(words: list[str], k: int) -> bool:
    """Whether a given name stands behind a title that opens no phrase: “Town Administrator | Ellen Fisk”."""
    return words[k - 1] in known.PERSON_TITLES and words[k] in GIVEN_NAMES


def _is_calling(words: list[str], k: int) -> bool:
    """Whether a word says what somebody is, before a given name: “Brothers Ernst and Paul”, “Designer Ida Holm”."""
    if words[k] in known.DEFINED_ROLES and k + 2 < len(words):
        return True  # “Plaintiff Hollis Pumps”
    return k + 1 < len(words) and words[k].lower() in known.PEOPLE_NOUNS and words[k + 1] in GIVEN_NAMES


@lru_cache(maxsize=1 << 14)
def _kind_of(name: str, title: str, before: str, inside: bool) -> NameKind:
    """What a name names, by its words and the word before it; ``inside`` is whether “in” stands close before."""
    words = name.split(" ")
    last = words[-1]
    if last == "Office" and inside:
        return "place"
    if last in known.ORGANISATION_WORDS or words[0] == "Local" or "&" in words:
        return "body"
    if title and title[0].isupper():
        return "person"
    if words[0] in known.NO_PERSON_BEFORE:
        return "other"
    given = words[0] in GIVEN_NAMES
    if given and len(words) > 1 and before not in _PLACE_BEFORE:
        return "person"
    if last in known.PLACE_WORDS or name in known.PLACES or last in known.PLACES:
        return "place"
    if given and (len(words) > 1 or before not in _PLACE_EVEN_OF_GIVEN_NAMES):
        return "person"
    if last in known.GENERIC_CAPITALS or (last.endswith("s") and last.lower() in known.GROUP_NOUNS):
        return "other"
    if before in _PLACE_BEFORE:
        return "place"
    shouted = all(word.isupper() for word in words)
    if 2 <= len(words) <= 3 and before != "the" and not shouted and "of" not in words:
        return "person"
    return "other"
