"""Whether a noun names an event: a word list and endings."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from events.language.english.nouns import EVENT_NOUNS, NO_EVENT_NOUNS

_ENDINGS: Final = ("tion", "sion", "ment")
_SHORTEST: Final = 7
"""Letters; shorter nouns with such endings are mostly things (“motion”, “cement”)."""


@lru_cache(maxsize=8192)
def is_event_noun(word: str) -> bool:
    """Whether a noun, singular or plural and in any case, names something that happens."""
    word = word.lower()
    forms = _singulars(word)
    if any(form in EVENT_NOUNS for form in forms):
        return True
    if any(form in NO_EVENT_NOUNS for form in forms):
        return False
    return any(len(form) >= _SHORTEST and form.endswith(_ENDINGS) and not form.endswith("station") for form in forms)


def _singulars(word: str) -> tuple[str, ...]:
    forms = [word]
    if word.endswith("s") and not word.endswith("ss"):
        forms.append(word[:-1])
    if word.endswith("ies"):
        forms.append(word[:-3] + "y")
    if word.endswith("es"):
        forms.append(word[:-2])
    return tuple(forms)
