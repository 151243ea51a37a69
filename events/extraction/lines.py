"""The title of a stamped line, as in a log: its own words."""

from __future__ import annotations

from events.extraction.found import Line
from events.extraction.narration import Narration
from events.extraction.phrases import NounPhrase
from events.extraction.titles import Title
from events.extraction.view import PART_SIGNS, SentenceView
from events.extraction.wording import TITLE_CHARACTERS, TITLE_WORDS, capitalised, without_loose_end
from events.language.english.names import PEOPLE_NOUNS, PLACE_NOUNS


def line_title(narration: Narration, index: int, line: Line) -> Title:
    """The words of a stamped line behind the stamp, with those who are named in it.

    Args:
        narration: the document.
        index: the number of the line's first sentence.
        line: where its words stand.
    """
    title = Title("")
    parts: list[str] = []
    spoken = False  # “Tom: Fixed this morning”, in a chat
    for number in range(index, line.stop):
        view = narration.view(number)
        words = line.words if number == index else range(len(view))
        first = next((k for k in words if view.words[k][0].isalnum() or view.tags[k] == "$"), words.stop)
        spoken = spoken or view.words[first + 1 : first + 2] == [":"]
        left_out = frozenset[int]() if spoken else view.told_time
        kept = [k for k in range(first, words.stop) if k not in left_out and view.words[k] not in ("*", "`")]
        part = _words(narration, number, kept).strip(" .,;|")
        if part:
            stays = part[:2].isupper() or _is_name(narration, view.words[kept[0]])
            parts.append(part if not parts or stays else part[:1].lower() + part[1:])
        if number == index:
            title.tokens = kept
        named = narration.cast.named_in(view.tokens[first].start, view.tokens[words.stop - 1].end) if kept else ()
        title.people += [entity for entity in named if entity.kind in ("person", "body")]
        opening = next((p for p in view.phrases if first <= p.start < words.stop and not view.in_time[p.head]), None)
        if opening is not None and view.lower[opening.head] in PEOPLE_NOUNS:
            title.others.append(narration.words_of(number, opening))
    title.text = capitalised(without_loose_end("; ".join(parts)))
    return title


def _is_name(narration: Narration, word: str) -> bool:
    """Whether a word at the head of a sentence is a name, and not only a body of people that has a capital there."""
    common = word.lower() in PLACE_NOUNS or not PEOPLE_NOUNS.isdisjoint((word.lower(), f"{word.lower()}s"))
    return not common and narration.cast.resolve(word) is not None


def row_title(view: SentenceView, trigger: int) -> str:
    """The words of the cell of a table in which an event is named; empty where they are too many or need a name."""
    starts = (*view.part_starts, len(view))
    first = max(k for k in starts if k <= trigger)
    stop = min(k for k in starts if k > trigger)
    if "PRP" in view.tags[first:stop]:
        return ""
    kept = [k for k in range(first, stop) if view.words[k] not in PART_SIGNS and k not in view.told_time]
    text = view.text_of(kept)
    return capitalised(text) if len(text.split()) <= TITLE_WORDS and len(text) <= TITLE_CHARACTERS else ""


def _words(narration: Narration, number: int, kept: list[int]) -> str:
    """The words of a line, with the name for a pronoun that opens it: “He restarts the pods”."""
    view = narration.view(number)
    if not kept or view.tags[kept[0]] != "PRP":
        return view.text_of(kept)
    referent = narration.referent(number, NounPhrase(kept[0], kept[0] + 1, kept[0]))
    return f"{referent.text} {view.text_of(kept[1:])}" if referent is not None else view.text_of(kept)
