"""English abbreviations that end in a full stop, by what the stop means for the end of a sentence."""

from __future__ import annotations

from typing import Final

from events.language.english.wordlist import words

TITLES: Final = words(
    """Mr Mrs Ms Dr Prof Gen Lt Col Sgt Capt Cmdr Maj Adm Gov Sen Rep Rev Hon St Mt Ft Messrs Pres Supt Det Atty Insp
    Cpl Pvt Brig Fr Sr. Msgr Amb"""
)
"""Stand before a name: never the end of a sentence."""

BEFORE_NUMBER: Final = words("No Nos Art Vol Sec Ch Fig fig pp p vs v ca c cf approx est para paras Cl cl")
"""Stand before a number or a further name: never the end of a sentence."""

BEFORE_FIGURES: Final = words("no nos vol sec ch para paras fig figs art arts")
"""In small letters they are words or abbreviations: within a sentence only before figures (“pump no. 2”)."""

MONTHS: Final = words("Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec")

CLOCK: Final = words("a.m p.m A.M P.M am pm")

AMBIGUOUS: Final = words(
    """Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun Inc Corp Co Cos Ltd Bros LLC PLC Jr Sr etc al dept Dept Ala Ariz Ark
    Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Mass Md Mich Minn Miss Mo Mont Neb Nev Okla Ont Ore Pa Que Tenn Tex
    Va Vt Wash Wis Wyo Ave Blvd Rd Assn Univ Ph hrs min approx bn mn"""
)
"""Stand within a sentence or at its end: the next word decides."""

STARTERS: Final = words(
    """The A An In On At He She It They We I You But And This That These Those There His Her Its Their Our My For As If
    When While After Before Since However Also Many Some Most One Two No Not With By To From Under What Who Why How
    Last Meanwhile Officials Police Mr Ms Mrs Dr Both All Each Every Another Other Several Then Later Now Although
    Though Until During Because Once So Yet Or Here Yesterday Today Tomorrow"""
)
"""Words that open a sentence far more often than they stand capitalised inside one."""

SELDOM_STARTERS: Final = words("A I No One Two Mr Ms Mrs Dr")
"""Starters that stand inside a name or after an abbreviation too often to prove a new sentence."""
