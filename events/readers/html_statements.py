"""What a page states about itself: its title, and the day it was published, strongest statement first.

JSON-LD (schema.org), then the meta elements of Open Graph, Dublin Core and others, then ``<time>``. What is called
updated or modified never dates a text.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, Final

from selectolax.lexbor import LexborHTMLParser

from events.readers.html_text import is_within
from events.records import StatedDate
from events.typed_dates import parse_date

_PUBLISHED: Final = ("datePublished", "dateCreated", "uploadDate")
_META_DATES: Final = (
    "article:published_time",
    "og:published_time",
    "datepublished",
    "date",
    "dc.date.issued",
    "dc.date.created",
    "dc.date",
    "dcterms.issued",
    "dcterms.created",
    "dcterms.date",
    "citation_publication_date",
    "citation_date",
    "sailthru.date",
    "parsely-pub-date",
    "pubdate",
    "publish-date",
    "publication_date",
    "article.published",
)
"""Names and properties of meta elements that give the day of publishing, in small letters."""
_META_TITLES: Final = ("og:title", "twitter:title", "dc.title", "citation_title")
_ARTICLES: Final = ("article", "report", "posting", "webpage", "book", "review")
"""Types of schema.org end in one of these if they are a text that is published."""
_CONFIDENCES: Final = {"JSON-LD": 0.97, "page metadata": 0.95, "time element": 0.85}
_MOST_STATEMENTS: Final = 1_000
"""Objects of JSON-LD looked at."""


class Statements:
    """What one page states, read from it once."""

    def __init__(self, page: LexborHTMLParser) -> None:
        self._page = page
        self._described = list(_json_ld(page))
        self._metas = _metas(page)

    def title(self) -> str:
        """The page's headline; empty where it has none."""
        for statement in self._described:
            headline = statement.get("headline")
            if isinstance(headline, str) and headline.strip():
                return _one_line(headline)
        named = next((self._metas[name] for name in _META_TITLES if self._metas.get(name)), "")
        if named:
            return _one_line(named)
        for selector in ("article h1", "h1", "title"):
            node = self._page.css_first(selector)
            if node is not None and node.text().strip():
                return _one_line(node.text())
        return ""

    def dates(self) -> Iterator[StatedDate]:
        """At most one date of each kind of statement, strongest first."""
        in_json = (s[key] for key in _PUBLISHED for s in self._described if isinstance(s.get(key), str))
        in_metas = (self._metas[name] for name in _META_DATES if self._metas.get(name))
        for origin, said in (("JSON-LD", in_json), ("page metadata", in_metas), ("time element", _times(self._page))):
            for words in said:
                try:
                    yield StatedDate(parse_date(words), origin, _one_line(words), _CONFIDENCES[origin])
                except ValueError:
                    continue
                break


def _one_line(words: str) -> str:
    return " ".join(words.split())


def _metas(page: LexborHTMLParser) -> dict[str, str]:
    """The first content of each name or property, by that in small letters."""
    found: dict[str, str] = {}
    for node in page.css("meta[content]"):
        given = node.attributes
        name = given.get("property") or given.get("name") or given.get("itemprop") or ""
        found.setdefault(name.strip().lower(), (given.get("content") or "").strip())
    return found


def _times(page: LexborHTMLParser) -> Iterator[str]:
    """The times of a page that are marked as its own: in the head of an article, or as published."""
    for node in page.css("time[datetime]"):
        given = node.attributes
        published = "pubdate" in given or (given.get("itemprop") or "").lower() in ("datepublished", "datecreated")
        classes = (given.get("class") or "").lower()
        if published or (
            ("publish" in classes or is_within(node, "header")) and "updat" not in classes and "modif" not in classes
        ):
            yield given.get("datetime") or ""


def _json_ld(page: LexborHTMLParser) -> Iterator[dict[str, Any]]:
    """The objects of JSON-LD that describe a text, as they stand."""
    for script in page.css('script[type="application/ld+json"]'):
        try:
            loaded = json.loads(script.text())
        except (ValueError, RecursionError):
            continue
        yield from _described(loaded)


def _described(loaded: object) -> Iterator[dict[str, Any]]:
    waiting = [loaded]
    for _ in range(_MOST_STATEMENTS):
        if not waiting:
            return
        item = waiting.pop()
        if isinstance(item, list):
            waiting += reversed(item)
        elif isinstance(item, dict):
            kinds = item.get("@type")
            names = kinds if isinstance(kinds, list) else [kinds]
            if any(isinstance(name, str) and name.lower().endswith(_ARTICLES) for name in names):
                yield item
            waiting += [item[key] for key in ("mainEntity", "@graph") if key in item]
