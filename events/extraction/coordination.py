"""The second of two deeds told in one breath: “Mother slipped on the step | and broke her wrist”."""

from __future__ import annotations

from events.extraction.view import SentenceView
from events.language import VerbGroup


def second_deed(view: SentenceView, first: VerbGroup, last: VerbGroup, content: list[int]) -> VerbGroup | None:
    """The verb that “and” adds to another under the same date; None where it has a date or a subject of its own.

    Args:
        view: the sentence.
        first: the first group of the verb.
        last: its last group.
        content: the tokens that complete it.
    """
    link = (content[-1] if content else last.last) + 1
    if link + 1 >= len(view) or view.lower[link] != "and" or any(view.in_time[last.last : link]):
        return None
    start = link + 2 if view.tags[link + 1] == "RB" else link + 1
    verb = next((g for g in view.groups if g.start == start), None)
    if verb is None or verb.reporting or verb.copula or verb.infinitive or verb.modal != first.modal:
        return None
    alike = view.tags[verb.last] == "VBN" if first.passive else verb.finite and verb.tense == first.tense
    rest = view.sentence.clause_tokens(verb.head)
    dated = any(view.in_time[k] for k in range(verb.start, rest.stop))
    return verb if alike and not dated else None
