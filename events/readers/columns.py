"""Which column of a table, or field of a record, holds the text of a document, its title, its day and its id."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

__all__ = ["GUESSED", "Columns", "guessed", "parse_columns"]


class Columns(NamedTuple):
    """Names of columns, or their numbers from 1; empty where they are to be guessed."""

    text: str = ""
    title: str = ""
    date: str = ""
    id: str = ""


GUESSED: Final = Columns()
"""Nothing is given."""
_USUAL: Final = Columns(
    text="text body content message description details narrative abstract summary article story event comment notes",
    title="title headline subject name heading",
    date="date dct datetime published pubdate created timestamp time day sent when",
    id="id doc key ref reference number no #",
)
"""What the columns are usually called, likeliest first."""
_LEAST_LENGTH: Final = 20
"""Characters that the longest column has on average, from which on it is taken for the text."""


def parse_columns(words: str) -> Columns:
    """Read ``text=body,date=published``.

    Raises:
        ValueError: it is no such list; says why, in one clause.
    """
    given: dict[str, str] = {}
    for pair in words.split(","):
        field, equals, name = (part.strip() for part in pair.partition("="))
        if not equals or not name:
            raise ValueError("write text=COLUMN,date=COLUMN …")
        if field not in Columns._fields:
            raise ValueError(f"“{field}” is none of {', '.join(Columns._fields)}")
        given[field] = name
    return Columns(**given)


def guessed(header: Sequence[str], rows: Sequence[Sequence[str]], given: Columns) -> Columns | None:
    """The columns by their names, the text also by its length.

    Args:
        header: the names.
        rows: some rows, at least one, to see how long their cells are.
        given: what is not to be guessed.

    Returns:
        Names out of the header; those of columns that there are not are empty. None where no column can be the text.

    Raises:
        ValueError: a column that is given is not there; says which there are.
    """
    found = Columns(
        *(
            _given(name, header) if name else _usual(usual.split(), header)
            for name, usual in zip(given, _USUAL, strict=True)
        )
    )
    if found.text:
        return found
    taken = set(found)
    lengths = {
        name: sum(len(row[place]) for row in rows if place < len(row)) / len(rows)
        for place, name in enumerate(header)
        if name not in taken
    }
    longest = max(lengths, key=lengths.__getitem__, default="")
    if longest and lengths[longest] >= _LEAST_LENGTH:
        return found._replace(text=longest)
    return found._replace(text=found.title) if found.title else None


def _given(name: str, header: Sequence[str]) -> str:
    if name in header:
        return name
    alike = next((column for column in header if column.casefold() == name.casefold()), None)
    if alike is not None:
        return alike
    if name.isdecimal() and 1 <= int(name) <= len(header):
        return header[int(name) - 1]
    raise ValueError(f"no column “{name}”; there are {', '.join(header)}")


def _usual(names: Sequence[str], header: Sequence[str]) -> str:
    """The column that is called so, or whose name has such a word, likeliest first."""
    words = {column: column.casefold().replace("_", " ").replace("-", " ").split() for column in header}
    for name in names:
        if exact := next((column for column in header if words[column] == [name]), ""):
            return exact
    return next((column for name in names for column in header if name in words[column]), "")
