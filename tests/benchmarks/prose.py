"""English text of any length for measuring, always the same, and texts that the user brings."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator, Sequence
from itertools import cycle
from pathlib import Path
from typing import NamedTuple

_SENTENCES = (
    "The council of {place} voted on {weekday} to close the bridge until {month} {year}.",
    "On {day} {month} {year} the ferry left {place} with {number} passengers aboard.",
    "{person} told reporters that the inquiry would take at least {small} weeks.",
    "Nobody was hurt, and the harbour stayed open.",
    "The company, which was founded in {year}, employs {number} people in {place}.",
    "It had rained for {small} days when the dam gave way at {hour}:15 on {month} {day}, {year}.",
    "“We may march again,” said {person}, who has led the union since {year}.",
    "Prices rose {small} percent in the third quarter, after a fall a year earlier.",
    "The old mill, a building of brick and slate, stands at the end of a lane behind the church.",
    "{person} was born in {place} in the late {decade}s and moved to the capital {small} years later.",
    "A second meeting is planned for next {weekday}, and the report is due by the end of {month}.",
    "Less than {small} weeks ago, inspectors had found nothing wrong with the cable.",
    "The letters, most of them in pencil, describe the harvest, the weather and the price of wool.",
    "Between {year} and the spring of the following year, {number} families left the valley.",
    "“Yesterday was hard, and tomorrow will not be easier,” {person} said.",
    "There are, in the end, only two ways to mend a roof of this kind, and both are expensive.",
)
_WORDS = {
    "place": ("Harbour City", "Lower Marsh", "Port Ellery", "the capital", "Nettlebed", "Quay Street"),
    "person": ("Ana Ruiz", "the minister", "Tom Okafor", "Dr. Lind", "a spokeswoman", "Mr. Haddad"),
    "weekday": ("Monday", "Tuesday", "Thursday", "Friday", "Saturday"),
    "month": ("January", "March", "May", "June", "August", "October", "December"),
}
_SENTENCES_A_PARAGRAPH = 5


class Text(NamedTuple):
    """A text to measure with."""

    name: str
    date: str
    """The day it was written, ISO 8601."""
    text: str

    def beginning(self, characters: int) -> Text:
        """Its first characters as a text."""
        return self._replace(text=self.text[:characters])


def generated(characters: int, seed: int = 1) -> Text:
    """A text of the length; of ten sentences, six hold a time expression or two."""
    chance = random.Random(seed)
    written: list[str] = []
    length = 0
    while length < characters:
        numbers = {
            "year": chance.randrange(1890, 2024),
            "decade": chance.randrange(190, 203) * 10,
            "day": chance.randrange(1, 29),
            "hour": chance.randrange(10, 24),
            "number": chance.randrange(20, 900),
            "small": chance.randrange(2, 9),
        }
        words = {kind: chance.choice(choices) for kind, choices in _WORDS.items()}
        ends = len(written) % _SENTENCES_A_PARAGRAPH == _SENTENCES_A_PARAGRAPH - 1
        written.append(chance.choice(_SENTENCES).format(**numbers, **words) + ("\n\n" if ends else " "))
        length += len(written[-1])
    return Text(f"generated-{seed}", "2024-04-02", "".join(written)[:characters])


def collection(path: Path) -> Iterator[Text]:
    """The documents of a collection, one JSON object a line."""
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines()):
        fields = json.loads(line)
        day = str(fields.get("date") or fields.get("dct") or "2000-01-01")[:10]
        yield Text(str(fields.get("id") or fields.get("doc") or number), day, fields["text"])


def joined(texts: Sequence[Text], characters: int) -> Text:
    """One text of the length: the texts in turn, as often as it takes, with the date of the first."""
    parts: list[str] = []
    length = 0
    for text in cycle(texts):
        if length >= characters:
            break
        parts.append(text.text + "\n\n")
        length += len(parts[-1])
    return Text("joined", texts[0].date, "".join(parts)[:characters])
