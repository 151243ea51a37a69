"""A program that decides and decides, to be killed at any moment: ``editing.py PROJECT EDITS``.

It writes the number of each edit when it is done. The note of event ``number % EVENTS`` is the number of the last edit
that was done on it.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from events.records import Event, SourceText, Span, Telling
from events.store.project import Project
from events.store.review import Review

EVENTS = 7
TEXT = " ".join(f"Pump {number} failed." for number in range(EVENTS))


def pumps() -> list[Event]:
    """An event a sentence."""
    starts = [TEXT.index(f"Pump {number}") for number in range(EVENTS)]
    told = [Telling("pumps", Span(start, start + 14), Span(start + 7, start + 13), None, None) for start in starts]
    return [Event(str(n), None, "Pump fails", (), None, "happened", 0.9, (), (told[n],)) for n in range(EVENTS)]


def review(path: Path) -> Review:
    """The decisions of a project over the text."""
    opened = Review(Project(path))
    opened.take([(SourceText("pumps", "pumps.txt", "", TEXT), pumps())])
    return opened


def main() -> None:
    edited, events = review(Path(sys.argv[1])), pumps()
    for number in range(int(sys.argv[2])):
        edited.decide(f"Edit {number}", [(events[number % EVENTS], "note", str(number))])
        if number % 10 == 9:
            edited.undo()
            edited.redo()
        os.write(1, b"%d\n" % number)


if __name__ == "__main__":
    main()
