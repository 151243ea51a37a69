"""What English words tell of the things that pronouns and general nouns stand for."""

from __future__ import annotations

import re
from typing import Final

from events.language.english.wordlist import words

VERBS_WITH_THINGS: Final = words(
    """steal take buy purchase sell auction lend borrow find discover recover repair restore build rebuild make
    paint carve burn destroy damage demolish dismantle examine play wear carry move remove store hide bury dig
    light extinguish crack break mend fix install fit replace clean wash open close reopen launch sink raise tow
    salvage load unload deliver return translate publish print write read rewrite edit copy design draw redraw
    photograph display exhibit unveil dedicate consecrate inherit bequeath donate smuggle export import lose
    misplace drop hang erect electrify widen dredge drain flood list protect designate rent lease rename convert
    extend enlarge redesign deploy merge revert roll patch refit scrap shut put place complete finish issue sign file
    serve"""
)
"""Verbs whose object, or subject in the passive, is a thing rather than a body of people."""
VERBS_WITH_PROPERTY: Final = words("sell buy purchase acquire auction close rename")
"""Those of them whose object may be a company without a name."""
VERBS_OF_THINGS: Final = words(
    """burn sink collapse break crack leak vanish disappear open reopen close explode fall stand run rust rot flow
    float capsize list weigh cost measure date arrive appear come"""
)
"""Verbs whose subject is a thing rather than a body of people where both were told of."""
VERBS_OF_BODIES: Final = words(
    """say announce expect plan hire employ buy sell ask vote agree report post earn own decide elect appoint name
    dismiss sue pay owe lend borrow invite warn tell promise refuse reject accept approve order authorise authorize
    declare acquire invest apologise apologize negotiate sign file issue publish propose demand request apply intend
    attend visit inspect write reply advise recommend respond investigate meet arrest search instruct treat diagnose
    complain threaten insist insure"""
)
"""Verbs whose subject is a person or a body."""
NO_THINGS: Final = words(
    """story way idea reason question fact problem time end part kind sort place thing point matter case work life day
    money rain snow weather night lot bit rest number pictures chance effect use need turn account interest cause
    result request decision news evening trial hearing century decade season"""
)
"""Nouns that “it” with such a verb does not stand for."""

SHIPS: Final = words(
    "ship boat ferry lifeboat trawler tanker steamer barge schooner frigate liner yacht submarine tug launch"
)
_BUILDINGS: Final = words(
    """house church mill warehouse factory school hospital hotel library museum theatre theater castle palace tower
    cathedral chapel barn lighthouse station pavilion observatory"""
)
GENERAL_NOUNS: Final = {
    "instrument": words("violin viola cello piano organ guitar flute harp trumpet lute fiddle telescope barometer"),
    "vessel": SHIPS,
    "craft": SHIPS,
    "building": _BUILDINGS,
    "structure": _BUILDINGS | words("bridge dam pier aqueduct viaduct"),
    "painting": words("portrait landscape"),
    "vehicle": words("car van lorry truck bus tram motorcycle"),
    "aircraft": words("plane aeroplane airplane jet helicopter airliner glider"),
    "animal": words("dog horse cat cow bear lion elephant"),
    "document": words("letter manuscript map charter will deed treaty contract"),
}
"""General nouns and the things that a text calls so a second time."""
ANY_THING: Final = words("object thing item piece artefact artifact relic")
"""Nouns for whatever thing the text is about."""
GENERAL_PEOPLE: Final = words("man woman person boy girl one other child teenager")
"""Nouns that say little of somebody."""
PAIRS: Final = words("pair couple two both duo")
"""Nouns for two people told of together."""
ORDINALS: Final = words("first second third fourth fifth sixth seventh new old last former original present next")
"""Words that count or place one of several things of a kind."""

_BEHIND_NOUNS = (
    "is|was|were|has|had|will|would|of|in|on|at|to|and|by|from|for|with|that|which|or|until|when|after|before|as"
)
DEFINITE: Final = re.compile(
    rf"\b(?:[Tt]he|[Tt]his|[Aa]n?) (?:[\w-]+ )?([a-z]{{3,}})(?=[,.;:!?)]|[’']s\b| (?:{_BEHIND_NOUNS})\b)"
)
"""A noun with its article, at the end of its phrase."""
DESCRIBED: Final = re.compile(
    r"(?P<names>[A-Z](?<!\w[A-Z])[\w’'-]+ (?:[A-Z][\w’'-]+ ){0,2})(?P<noun>[a-z]{3,})(?:[ ](?P<more>[a-z]{3,}))?"
)
"""A noun with names before it: “the Hartley bell”."""
PLACED: Final = re.compile(
    r"\b(?P<noun>[a-z]{3,}) (?:on|at|in|off) (?:the )?(?P<name>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,2})"
)
"""A noun with the name of its place behind it: “a light on the Skerries”."""
