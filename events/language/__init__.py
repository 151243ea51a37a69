"""Sentences, words, verb groups, clauses and tense: what both dating and extraction read, computed once."""

from __future__ import annotations

from events.language.prose import Prose, Sentence
from events.language.tense import TenseCue, tense_at, verb_direction
from events.language.tokens import Token
from events.language.verbs import VerbGroup

__all__ = ["Prose", "Sentence", "TenseCue", "Token", "VerbGroup", "tense_at", "verb_direction"]
