"""The title of a stamped line, as in a log: its own words."""

from __future__ import annotations

from events.extraction.found import Line
from events.extraction.narration import Narration
from events.extraction.phrases import NounPhrase
from events.extraction.titles import Title
from events.extraction.wording import capitalised, without_loose_end
from events.language.english.names import PEOPLE_NOUNS


def line_title(narration: Narration, index: int, line: Line) -> Title:
    """The words of a stamped line behind the stamp, with those who are named in it.

    Args:
        narration: the document.
        index: the number of the line's first sentence.
        line: where its words stand.
    """
    title = Title("")
    parts: list[str] = []
    for number in range(index, line.stop):
        view = narration.view(number)
        words = line.words if number == index else range(len(view))
        first = next((k for k in words if view.words[k][0].isalnum()), words.stop)
        kept = [k for k in range(first, words.stop) if k not in view.told_time and view.words[k] not in ("*", "`")]
        part = _words(narration, number, kept).strip(" .,;|")
        if part:
            parts.append(part if not parts else part[:1].lower() + part[1:])
        if number == index:
            title.tokens = kept
        named = narration.cast.named_in(view.tokens[first].start, view.tokens[words.stop - 1].end) if kept else ()
        title.people += [entity for entity in named if entity.kind in ("person", "body")]
        opening = next((p for p in view.phrases if first <= p.start < words.stop and not view.in_time[p.head]), None)
        if opening is not None and view.lower[opening.head] in PEOPLE_NOUNS:
            title.others.append(narration.words_of(number, opening))
    title.text = capitalised(without_loose_end("; ".join(parts)))
    return title


def _words(narration: Narration, number: int, kept: list[int]) -> str:
    """The words of a line, with the name for a pronoun that opens it: “He restarts the pods”."""
    view = narration.view(number)
    if not kept or view.tags[kept[0]] != "PRP":
        return view.text_of(kept)
    referent = narration.referent(number, NounPhrase(kept[0], kept[0] + 1, kept[0]))
    return f"{referent.text} {view.text_of(kept[1:])}" if referent is not None else view.text_of(kept)
