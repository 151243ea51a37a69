"""The title of a stamped line, as in a log: its own words."""

from __future__ import annotations

from events.extraction.narration import Narration
from events.extraction.titles import Title
from events.extraction.wording import capitalised, without_loose_end
from events.language.english.names import PEOPLE_NOUNS


def line_title(narration: Narration, index: int, stop: int, start: int) -> Title:
    """The words of a stamped line behind the stamp, with those who are named in it.

    Args:
        narration: the document.
        index: the number of the line's first sentence.
        stop: the number after its last.
        start: the token of the first sentence behind the stamp.
    """
    title = Title("")
    parts: list[str] = []
    for number in range(index, stop):
        view, sentence = narration.view(number), narration.prose.sentences[number]
        first = start if number == index else 0
        while first < len(view) and not view.words[first][0].isalnum():
            first += 1
        kept = [k for k in range(first, len(view)) if not view.in_time[k] and view.words[k] not in ("*", "`")]
        part = view.text_of(kept).strip(" .,;")
        if part:
            parts.append(part if not parts else part[:1].lower() + part[1:])
        if number == index:
            title.tokens = kept
        named = narration.cast.named_in(sentence.start, sentence.end)
        title.people += [entity for entity in named if entity.kind in ("person", "body")]
        opening = next((p for p in view.phrases if p.start >= first and not view.in_time[p.head]), None)
        if opening is not None and view.lower[opening.head] in PEOPLE_NOUNS:
            title.others.append(narration.words_of(number, opening))
    title.text = capitalised(without_loose_end("; ".join(parts)))
    return title
