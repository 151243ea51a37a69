"""English verbs and nouns that name one kind of happening, for telling that two mentions are of one event."""

from __future__ import annotations

from typing import Final

_GROUPS: Final = (
    "meet meeting summit talk talks host conference session negotiations negotiation visit gathering",
    "die death dead",
    "kill killing murder slaying assassinate assassination",
    "steal theft stolen rob robbery heist",
    "elect election vote voting poll",
    "bury burial funeral",
    "marry wedding marriage",
    "agree agreement accord deal pact treaty",
    "attack raid assault bombing bomb strike airstrike",
    "explode explosion blast burst",
    "resign resignation quit step",
    "sell sale auction",
    "buy purchase acquire acquisition takeover",
    "launch launching",
    "crash collision collide",
    "born birth bear",
    "open opening inaugurate inauguration",
    "close closing closure shut shutdown",
    "decide decision",
    "try trial hearing",
)
KINDS: Final = {word: group.split()[0] for group in _GROUPS for word in group.split()}
"""The word that stands for the kind of each."""
