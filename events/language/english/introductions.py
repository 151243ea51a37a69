"""Patterns by which English texts say who speaks in them and what somebody is."""

from __future__ import annotations

import re
from typing import Final

from events.language.english.names import COMPANY_NOUNS, PERSON_TITLES

_NAME = r"[A-Z][\w’'-]+(?:[ ](?:[A-Z]\.|[A-Z][\w’'-]+)){0,3}"
_TITLES = "|".join(re.escape(title) for title in sorted(PERSON_TITLES, key=len, reverse=True))
_TEAMS = "team|committee|board|office|council|secretariat|group|desk"
_COMPANIES = "|".join(sorted(COMPANY_NOUNS | {"start-up", "consultancy"}))

QUOTED_MAIL: Final = re.compile(
    rf"""^[> ]*(?:On\b[^\n]{{5,70}}?[,\s]\s*)?(?P<name>{_NAME})(?:[ ]*<[^>\n]*>)?\s+wrote:[ ]*$
       | ^[> ]*From:[ ]*(?P<sender>{_NAME})[ ]*(?:<[^>\n]*>)?[ ]*$""",
    re.M | re.X,
)
"""The line above a quoted mail; a group names its writer."""
BYLINE: Final = re.compile(
    rf"""^(?:[^\n]{{0,40}}\b(?i:written|compiled|prepared|posted|published|told|recorded)\ |(?:[^\s]+\ ){{0,4}}?)
        (?:[Bb]y|(?i:author|(?:diary|journal|memoirs|letters)\ of)(?i:\ the)?)[:\ ]+
        (?:(?i:{_TITLES})\ )*(?P<name>{_NAME})\b""",
    re.M | re.X,
)
STATEMENT: Final = re.compile(
    rf"""^(?i:[^\n]{{0,40}}\b(?:statement|deposition|affidavit|declaration|testimony|evidence)\ of)[ ]
        (?:(?i:{_TITLES})\ )*(?P<of>{_NAME})[ ]*$
       | ^I,\ (?P<i>{_NAME}),
       | ^(?i:reporting|investigating|arresting)\ (?i:officer):[ ]*(?:(?i:{_TITLES}|ofc\.?|off\.?)\ )*+
         (?P<officer>(?:[A-Z]\.[ ])*{_NAME})
       | (?<=STATEMENT)\s+(?:[^\n]+\n)??Name(?:\ of\ witness)?:[ ]*(?P<name>{_NAME})[ ]*$""",
    re.M | re.X,
)
"""“Witness statement of Ida Holm”, “I, Ida Holm, of …”: who says “I” in what is sworn."""
TEAM_BYLINE: Final = re.compile(rf"^[^\n]{{0,60}}?\b[Bb]y the (?P<name>(?:[a-z][\w-]* ){{0,2}}(?:{_TEAMS}))\b", re.M)
"""“Published on Friday by the reliability team”."""
SALUTATION: Final = re.compile(
    rf"^(?:My )?(?:[Dd]ear(?:est)?|Hi|Hello) (?!Sir|Madam|All\b|Colleague)(?P<name>{_NAME})[,:!]?[ ]*$"
    rf"|^(?!Sir|Madam|All\b|Dear|Hello|Hi\b)(?P<plain>{_NAME}),[ ]*$",
    re.M,
)
SIGNATURE: Final = re.compile(
    rf"""^(?:yours|best|kind|warm|with|love|cheers|regards|sincerely|your)\b[^\n]{{0,45}},?[ ]*\n+
        [ ]*(?P<name>(?-i:{_NAME}))[ ]*$""",
    re.M | re.X | re.I,
)
CALLED_BEHIND: Final = re.compile(
    r"""\s*\((?P<bracket>[a-z][a-z -]{2,30})\)
      | (?:,|\s+(?:is|was|became|becomes|as|(?:was|is|been)\ (?:appointed|elected|named|made)))\s+
        (?:the|a|an|its|his|her|their|former|acting|then|[\w.]+['’]s|(?=chief\b|[a-z]+\b[,.;]))\s*(?:[\w-]+\s+){0,3}?
        (?P<noun>[a-z][a-z-]+)(?=\s*[,.;)\n]|\s+(?:of|for|at|from|in|who|and)\b)""",
    re.X,
)
"""Behind a name: “(chair)”, “, an engraver of cards”, “was appointed curator of”."""
COMPANY_BEHIND: Final = re.compile(rf",? (?:an?|the) (?:[\w-]+ ){{0,3}}?(?:{_COMPANIES})\b")
"""Behind the name of a company that could be a person's: “Nova Mobility, a start-up”."""
