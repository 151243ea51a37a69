"""The visible words of a page: which part of it is the article, and that part as plain text.

Blocks are parted by blank lines, rows of tables and items of lists stand on lines of their own. Only what a
reader sees counts: no scripts, no navigation, no adverts, no forms.
"""

from __future__ import annotations

import re
from typing import Final

from selectolax.lexbor import LexborHTMLParser, LexborNode

_UNSEEN: Final = frozenset(
    "script style noscript template head title nav form button select option input textarea iframe object svg canvas "
    "audio video map dialog menu".split()
)
"""Elements that hold no words of the article."""
_FURNITURE_ROLES: Final = frozenset(
    "navigation banner contentinfo complementary search dialog alertdialog menu".split()
)
_FURNITURE: Final = re.compile(
    r"(?:^|[\s_-])(?:cookies?|consent|gdpr|newsletter|subscri(?:be|ption)|signup|share|sharing|social|related|recommended"
    r"|promo|advert(?:isement)?s?|ads?|sponsor(?:ed)?|breadcrumbs?|pagination|sidebar|navbar|nav|menu|masthead|skip-link"
    r"|comments?|disqus|paywall|toolbar|popup|modal|widget)(?:$|[\s_-])",
    re.IGNORECASE,
)
"""Names of classes and ids that sites give to what surrounds an article."""
_BLOCKS: Final = frozenset(
    "address article aside blockquote body dd details div dl dt fieldset figcaption figure footer h1 h2 h3 h4 h5 h6 "
    "header hr html legend li main ol p pre section summary table tbody td tfoot th thead tr ul caption".split()
)
_LINES: Final = frozenset({"li", "tr", "dt", "dd"})
"""Blocks that stand on a line of their own, without a blank line between."""
_CELLS: Final = frozenset({"td", "th"})
_ARTICLES: Final = "article, [itemprop=articleBody], main, [role=main]"
_SHARE: Final = 0.4
"""The share of the page's words that an element has to hold to be its article."""
_LINKED: Final = 0.6
_FEWEST_LINKS: Final = 3
"""A list or box with so many links, which hold more than this share of its words, leads elsewhere."""
_BLANKS: Final = re.compile(r"[ \t\r\f\v\u00a0]*\n[ \t\r\f\v]*")
_RUN: Final = re.compile(r"[\t\r\n\f\v][ \t\r\n\f\v]*|  [ \t\r\n\f\v]*")
"""White space that is shown as one blank; a blank alone is one already."""


def article_of(page: LexborHTMLParser) -> LexborNode | None:
    """The element that holds the article, without what surrounds and interrupts it; None for an empty page."""
    body = page.body or page.root
    if body is None:
        return None
    _clear(body)
    whole = _length(body)
    candidates = [node for node in body.css(_ARTICLES) if _length(node) >= whole * _SHARE]
    # The innermost that still holds most: a main that holds one article is not needed around it.
    return min(candidates, key=_length, default=body)


def body_of(page: LexborHTMLParser) -> LexborNode | None:
    """Everything that a reader sees of a page that has nothing around its text: a chapter of a book."""
    body = page.body
    if body is not None:
        for node in body.css(", ".join(sorted(_UNSEEN))):
            node.decompose()
    return body


def _clear(body: LexborNode) -> None:
    for node in [node for node in body.traverse() if _is_furniture(node, body)]:
        node.decompose()


def _is_furniture(node: LexborNode, body: LexborNode) -> bool:
    tag, given = node.tag or "", node.attributes
    if tag in ("html", "body", "article", "main") or node.mem_id == body.mem_id:
        return False
    if tag in _UNSEEN or "hidden" in given or given.get("aria-hidden") == "true":
        return True
    if given.get("role") in _FURNITURE_ROLES:
        return True
    if tag in ("footer", "aside"):
        return not is_within(node, "blockquote")
    if tag == "header":
        return not is_within(node, "article") and node.css_first("h1") is None
    named = f"{given.get('class') or ''} {given.get('id') or ''}"
    if tag in _BLOCKS and _FURNITURE.search(named) and node.css_first("h1") is None:
        return True
    return _leads_elsewhere(node)


def is_within(node: LexborNode, tag: str) -> bool:
    """Whether an element of the tag holds a node."""
    parent = node.parent
    while parent is not None:
        if parent.tag == tag:
            return True
        parent = parent.parent
    return False


def _leads_elsewhere(node: LexborNode) -> bool:
    """Whether a list is made of links."""
    if node.tag not in ("ul", "ol"):
        return False
    links = node.css("a[href]")
    return len(links) >= _FEWEST_LINKS and sum(map(_length, links)) > _length(node) * _LINKED


def _length(node: LexborNode) -> int:
    """How many signs an element shows."""
    return sum(map(len, node.text().split()))


def text_of(article: LexborNode | None) -> str:
    """The words below an element as plain text; empty where there are none."""
    if article is None:
        return ""
    pieces: list[str] = []
    # A stack of our own, since a hostile page nests deeper than any recursion goes.
    stack: list[tuple[LexborNode, bool]] = [(article, False)]
    preformatted = 0
    while stack:
        node, leaving = stack.pop()
        tag = node.tag or ""
        if tag == "-text":
            words = node.text(deep=False)
            pieces.append(words if preformatted else _RUN.sub(" ", words))
            continue
        if tag == "br":
            pieces.append("\n")
            continue
        preformatted += (tag == "pre") * (-1 if leaving else 1)
        if tag in _BLOCKS:
            pieces.append(_border(tag, leaving))
        if not leaving:
            stack.append((node, True))
            stack.extend((child, False) for child in reversed(list(node.iter(include_text=True))))
    return _tidy("".join(pieces))


def _border(tag: str, leaving: bool) -> str:
    """What parts a block from its neighbours, at its start or its end."""
    if tag in _CELLS:
        return " |" if leaving else " "
    if tag == "tr":
        return "" if leaving else "\n|"
    if tag in _LINES:
        return "" if leaving else "\n- " if tag == "li" else "\n"
    return "\n\n"


_EMPTY_LINES: Final = re.compile(r"\n{3,}")


def _tidy(text: str) -> str:
    """Without blanks at the ends of lines and with one blank line between blocks."""
    return _EMPTY_LINES.sub("\n\n", _BLANKS.sub("\n", text.replace("\u00a0", " "))).strip()
