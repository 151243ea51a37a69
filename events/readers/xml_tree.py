"""XML from outside as a tree of elements.

The parser of the standard library fetches nothing, and refuses text that multiplies itself (expat 2.4.1; every
Python that the program runs on has a later one).
"""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element, ParseError, fromstring

__all__ = ["Element", "attribute", "children", "find", "local", "parsed"]


def parsed(data: bytes) -> Element:
    """The root element.

    Raises:
        ValueError: it is no XML; says where, in one clause.
    """
    try:
        return fromstring(data)
    except ParseError as error:
        line, column = error.position
        raise ValueError(f"broken XML at line {line}, column {column + 1}") from None
    except LookupError:
        raise ValueError("XML in an unknown encoding") from None


def local(element: Element) -> str:
    """An element's name without its namespace: editions of a format differ in that alone."""
    tag = element.tag
    # Comments and instructions have a function for a tag.
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def attribute(element: Element, name: str) -> str:
    """The attribute of this name in whichever namespace; empty where there is none."""
    return next((value for key, value in element.items() if key.rpartition("}")[2] == name), "")


def children(element: Element, name: str) -> Iterator[Element]:
    """The element's own children of a name."""
    return (child for child in element if local(child) == name)


def find(element: Element, *path: str) -> Element | None:
    """The first descendant at the end of a path of names."""
    for name in path:
        following = next(children(element, name), None)
        if following is None:
            return None
        element = following
    return element
