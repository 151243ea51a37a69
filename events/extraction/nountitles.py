"""When the title of a noun event is that of a verb: “said in a statement”, “had a stroke”, “was host at a summit”."""

from __future__ import annotations

from typing import Final

from events.extraction.frames import subject_of
from events.extraction.narration import Narration
from events.extraction.phrases import NounPhrase
from events.extraction.roster import Entity
from events.extraction.rules import is_record
from events.extraction.view import SentenceView
from events.language import VerbGroup
from events.language.english.names import PEOPLE_NOUNS
from events.language.english.nouns import LIGHT_VERBS, MEETING_NOUNS, SPEECH_NOUNS
from events.language.english.verbs import VERBS_OF_CHARGING, VERBS_OF_UNDERGOING

_TAKING_PART: Final = LIGHT_VERBS | VERBS_OF_UNDERGOING
_SETTINGS: Final = ("at", "in", "during")


def telling_verb(narration: Narration, index: int, trigger: int) -> VerbGroup | None:
    """The verb that tells more than the noun of an event does; None where the noun tells enough."""
    view = narration.view(index)
    return _speech_verb(view, trigger) or _light_verb(narration, index, view, trigger)


def _verbs_before(view: SentenceView, trigger: int) -> list[VerbGroup]:
    return [g for g in view.groups if g.head < trigger and view.clause(g.head) == view.clause(trigger)]


def _speech_verb(view: SentenceView, trigger: int) -> VerbGroup | None:
    """The verb of “said in a statement” and of “told the inquiry that”."""
    before = _verbs_before(view, trigger)
    if not before and view.lower[trigger] in SPEECH_NOUNS and view.tags[trigger + 1 : trigger + 2] == ["VBD"]:
        before = [g for g in view.groups if g.head < trigger]  # “warned the firm, Dale & Co, in a letter dated 3 May”
    verb = before[-1] if before and before[-1].reporting and before[-1].finite else None
    if verb is None or view.lower[trigger] in SPEECH_NOUNS:
        return verb
    phrase = view.phrase_at(trigger)
    return (
        verb if phrase is not None and phrase.start == verb.last + 1 and "that" in view.lower[phrase.stop :] else None
    )


def _light_verb(narration: Narration, index: int, view: SentenceView, trigger: int) -> VerbGroup | None:
    """The verb of “Ashby had a stroke”: the noun says what happened, the verb to whom."""
    phrase = view.phrase_at(trigger)
    before = _verbs_before(view, trigger)
    verb = before[-1] if before else None
    if (
        phrase is None
        or verb is None
        or verb.copula
        or not verb.finite
        or verb.passive
        or phrase.start != verb.last + 1
    ):
        return None
    subject = subject_of(view, verb)
    if subject is None or verb.word not in _TAKING_PART or phrase.head != trigger:
        return None
    referent = narration.referent(index, subject)
    if referent is None:
        return None
    somebody = referent.entity is not None or (
        referent.text.split()[-1:] and referent.text.split()[-1].lower() in PEOPLE_NOUNS
    )
    return verb if somebody else None


def verb_of_compound(view: SentenceView, trigger: int) -> VerbGroup | None:
    """The verb before “a sales engineer”, where the noun only says what kind of person is meant."""
    phrase = view.phrase_at(trigger)
    if phrase is None or phrase.head == trigger or view.lower[phrase.head] not in PEOPLE_NOUNS:
        return None
    return next((g for g in reversed(view.groups) if g.finite and g.head < trigger), None)


def verb_in_setting(view: SentenceView, trigger: int) -> VerbGroup | None:
    """The verb of “will host her at a summit”, whose event the noun only places."""
    phrase = view.phrase_at(trigger)
    if phrase is None or not phrase.start or view.lower[phrase.start - 1] not in _SETTINGS:
        return None
    before = _verbs_before(view, trigger)
    verb = before[-1] if before else None
    plain = verb is not None and not verb.copula and verb.finite and verb.word not in VERBS_OF_CHARGING
    return verb if plain else None


def pair_that_meets(narration: Narration, index: int, trigger: int) -> list[Entity]:
    """The two people just spoken of, for a meeting that names nobody."""
    view, sentences = narration.view(index), narration.prose.sentences
    if view.lower[trigger] not in MEETING_NOUNS:
        return []
    for back in (0, 1):
        if index < back:
            break
        sentence = sentences[index - back]
        named = narration.cast.named_in(sentence.start, sentence.end)
        people = [entity for entity in named if entity.kind == "person"][:2]
        if len(people) == 2:
            return people
    return []


def short_name(person: Entity) -> str:
    """The name that headlines use: the surname, or the family name that comes first (“Xi Jinping”)."""
    words = person.name.split()
    return words[0] if len(words[0]) <= 2 and "." not in words[0] else words[-1]


def described_by(view: SentenceView, trigger: int) -> NounPhrase | None:
    """The phrase before an adjective that tells of it: “bonds | due”; None for nouns."""
    if view.tags[trigger] != "JJ":
        return None
    stop = trigger - (view.words[trigger - 1] == ",")
    while stop and view.in_brackets[stop - 1]:
        stop -= 1  # “a dividend of 3.1p (2015: 2.9p), | payable”
    stop -= stop > 0 and view.words[stop - 1] == ")"
    while stop and view.in_brackets[stop - 1]:
        stop -= 1
    return _with_what_it_is_of(view, stop)


def _with_what_it_is_of(view: SentenceView, stop: int) -> NounPhrase | None:
    """The phrase that ends before a token, with those of which it is: “a dividend of 3.1p per share”."""
    last = next((p for p in view.phrases if p.stop == stop), None)
    whole = last
    while whole is not None and whole.start > 1 and view.lower[whole.start - 1] in ("of", "per"):
        whole = view.phrase_at(whole.start - 2)
    return last if whole is None or last is None else NounPhrase(whole.start, stop, whole.head)


def holders_of_record(view: SentenceView, trigger: int) -> NounPhrase | None:
    """“shareholders on the register”, “holders of record” as one phrase; None for other nouns."""
    if not is_record(view, trigger):
        return None
    start = trigger - (2 if view.lower[trigger] == "register" else 1)
    holders = view.phrase_at(start - 1) if start > 0 else None
    return None if holders is None else NounPhrase(holders.start, trigger + 1, holders.head)


def owner_of(view: SentenceView, trigger: int) -> NounPhrase:
    """The phrase of a noun, cut behind it."""
    phrase = view.phrase_at(trigger)
    return NounPhrase(phrase.start if phrase is not None else trigger, trigger + 1, trigger)
